import Diagnostics
import Papers
import Text

extension BuildReport {
  /// The one line at the end of a build, which says no more than what was done:
  ///
  ///     4 packs, 31 pages (12 written, 19 unchanged): 6,120 words published, 310 furniture, 402 withheld, 0 lost; 2 warnings; 0.31 seconds
  package func closingLine(took: Duration) -> String {
    let did = [(pagesWritten, "written"), (pages - pagesWritten, "unchanged")].filter { $0.0 > 0 }
      .map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
    let done = stopped ? "nothing written" : did + (deleted > 0 ? "; \(BuildReport.counted(deleted, "file")) removed" : "")
    let words =
      "\(BuildReport.counted(coverage.published, "word")) published, \(coverage.furniture.grouped) furniture, "
      + "\(coverage.withheld.grouped) withheld, \(coverage.lost.grouped) lost"
    let counts = [(count(.error), "error"), (count(.warning), "warning")].filter { $0.0 > 0 || $0.1 == "warning" }
      .map { BuildReport.counted($0.0, $0.1) }.joined(separator: ", ")
    let head = "\(BuildReport.counted(packs, "pack")), \(BuildReport.counted(pages, "page"))"
    return "\(head) (\(done)): \(words); \(counts); \(took.hundredths) seconds"
  }

  package func json(took: Duration) -> JSON {
    .object([
      ("packs", .integer(packs)), ("pages", .integer(pages)),
      ("files", .object([("written", .integer(written)), ("unchanged", .integer(unchanged)), ("removed", .integer(deleted))])),
      ("stopped", .bool(stopped)), ("words", coverage.json), ("errors", .integer(count(.error))), ("warnings", .integer(count(.warning))),
      ("milliseconds", .integer(took.milliseconds)),
      (
        "diagnostics",
        .array(diagnostics.map(BuildReport.json(of:)))
      ),
    ])
  }

  static func json(of diagnostic: Diagnostic) -> JSON {
    .object([
      ("path", .string(diagnostic.place.path)), ("line", .integer(diagnostic.place.line)),
      ("column", .integer(diagnostic.place.column)), ("severity", .string(diagnostic.severity.rawValue)),
      ("identifier", .string(diagnostic.finding.identifier)), ("summary", .string(diagnostic.finding.summary)),
    ])
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count.grouped) \(noun)\(count == 1 ? "" : "s")" }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
  /// `0.31`.
  fileprivate var hundredths: String {
    let hundredths = (milliseconds + 5) / 10
    return "\((hundredths / 100).grouped).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
