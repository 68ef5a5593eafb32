import Papers
import Reading
import Text

/// MB/s of each file from bytes in memory to a pack, and of decoding alone; memory while it is read, and what is kept.
enum Throughput {
  private struct Figures {
    var bytes = 0
    var decoding = 0.0
    var whole = 0.0
  }

  static func report(_ title: String, _ paths: [String]) {
    guard !paths.isEmpty else { return Report.line("\(title): none there\n") }
    Report.line(Columns.left(title, 46) + head)
    var sum = Figures()
    for path in paths {
      let bytes = Files.read(path)
      let figures = measure(path, bytes)
      let memory = memory(path, bytes)
      Report.line(line(path, figures, memory))
      sum.bytes += figures.bytes
      sum.decoding += figures.decoding
      sum.whole += figures.whole
    }
    Report.line(line("all", sum, nil) + "\n")
  }

  private static let head =
    Columns.right("KB", 7) + Columns.right("ms", 9) + Columns.right("MB/s", 8) + Columns.right("decode MB/s", 13)
    + Columns.right("peak ×", 9) + Columns.right("kept ×", 9)

  private static func measure(_ path: String, _ bytes: [UInt8]) -> Figures {
    Figures(
      bytes: bytes.count,
      decoding: Measure.seconds { _ = SourceText(path: path, bytes: bytes) },
      whole: Measure.seconds { _ = PackReader.read(SourceText(path: path, bytes: bytes)) })
  }

  /// Both in multiples of the file: resident memory at its highest while it is read, the bytes of the file itself
  /// included, and the bytes that the pack holds once it is read.
  private static func memory(_ path: String, _ bytes: [UInt8]) -> (peak: Double, kept: Double) {
    let memory = Measure.memory { PackReader.read(SourceText(path: path, bytes: bytes)) }
    return (Double(memory.peak + bytes.count) / Double(bytes.count), Double(memory.kept) / Double(bytes.count))
  }

  private static func line(_ path: String, _ figures: Figures, _ memory: (peak: Double, kept: Double)?) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    func rate(_ seconds: Double) -> Double { Double(figures.bytes) / seconds / 1e6 }
    return Columns.left(name, 46) + Columns.right(String(figures.bytes / 1000), 7)
      + Columns.right(Columns.fixed(figures.whole * 1000, 2), 9) + Columns.right(Columns.fixed(rate(figures.whole), 1), 8)
      + Columns.right(Columns.fixed(rate(figures.decoding), 0), 13)
      + (memory.map { Columns.right(Columns.fixed($0.peak, 1), 9) + Columns.right(Columns.fixed($0.kept, 1), 9) } ?? "")
  }
}
