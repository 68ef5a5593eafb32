import Diagnostics
import Glibc
import Site
import Text

/// The one place that prints: results to standard output, everything else to standard error.
enum Printing {
  static func text(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func usageError(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
  static func diagnostics(_ diagnostics: [Diagnostic]) {
    write(diagnostics.map { $0.text + "\n" }.joined(), to: STDERR_FILENO)
  }

  static func text(_ report: BuildReport, _ took: Duration, quiet: Bool) {
    diagnostics(quiet ? report.diagnostics.errors : report.diagnostics)
    if !quiet { text(report.closingLine(took: took) + "\n") }
  }

  static func json(_ report: BuildReport, _ took: Duration, quiet: Bool) {
    var report = report
    if quiet { report.diagnostics = report.diagnostics.errors }
    text(report.json(took: took).pretty)
  }

  private static func write(_ text: String, to file: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        let put = Glibc.write(file, base, rest.count)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(put))
      }
    }
  }
}

extension [Diagnostic] {
  /// What `--quiet` leaves.
  var errors: [Diagnostic] { filter { $0.severity == .error } }
}
