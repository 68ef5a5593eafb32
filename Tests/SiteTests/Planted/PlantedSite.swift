import Diagnostics
import Glibc

/// A pack of a site of many, with a marker of its own.
protocol PlantedCell: Sendable {
  var number: Int { get }
  var files: [String: String] { get }
}

extension PlantedCell {
  /// Letters that stand in no other cell; the names of its files begin with them.
  var code: String {
    let letters = Array("bcdfghjkmnpqrstvwxz")
    return String([letters[number / 361 % 19], letters[number / 19 % 19], letters[number % 19]])
  }
}

/// All cells, built as one site, and everything that came out of it in two long texts.
struct PlantedSite {
  /// `LECTERN_MATRIX=file`: all cells, and a line for each in that file.
  static let isWhole = getenv("LECTERN_MATRIX") != nil

  static func batches<Cell: PlantedCell>(of cells: [Cell]) -> [[Cell]] {
    stride(from: 0, to: cells.count, by: 120).map { Array(cells[$0..<min($0 + 120, cells.count)]) }
  }

  let trial: Trial
  private let all: [UInt8]
  private let pages: [UInt8]

  init(_ cells: [some PlantedCell]) async throws {
    var files: [String: String] = [:]
    for cell in cells { files.merge(cell.files) { first, _ in first } }
    trial = try await Trial(files)
    var (all, pages): ([UInt8], [UInt8]) = ([], [])
    for (place, text) in trial.seen {
      if place.hasPrefix("Output/"), place.hasSuffix(".html") { pages += text.utf8 }
      all += text.utf8
    }
    (self.all, self.pages) = (all.map(\.lowered) + [0], pages + [0])
  }

  /// Where a marker stands. Only one that stands somewhere is looked for place by place.
  func places(of marker: String) -> [String] { PlantedSite.find(marker, in: all) ? trial.places(of: marker) : [] }
  func publishes(_ words: String) -> Bool {
    PlantedSite.find(words, in: pages) || PlantedSite.find(words.prefix(1).uppercased() + words.dropFirst(), in: pages)
  }
  func errors(of cell: some PlantedCell) -> [Diagnostic] {
    trial.report.diagnostics.filter { $0.severity == .error && $0.place.path.contains("/packs/\(cell.code)-") }
  }
  func isInDoubt(_ cell: some PlantedCell) -> Bool { errors(of: cell).contains(where: \.isOfDoubt) }
  var stops: [String] { trial.report.diagnostics.filter(\.finding.stopsTheBuild).map(\.text) }

  func record(_ names: [String], of cell: some PlantedCell, _ faults: [String]) {
    guard let path = getenv("LECTERN_MATRIX"), let file = fopen(path, "a") else { return }
    defer { fclose(file) }
    let line =
      names.map { $0.replacing("\n", with: "⏎") } + [
        isInDoubt(cell) ? "3" : "0", faults.joined(separator: "; "), errors(of: cell).map(\.text).joined(separator: " | "),
      ]
    fputs(line.joined(separator: "\t") + "\n", file)
  }

  /// Asked of the C library; both end with a NUL and hold none before it.
  private static func find(_ words: String, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { hay in
      guard let start = hay.bindMemory(to: CChar.self).baseAddress else { return false }
      return strstr(start, words) != nil
    }
  }
}

extension Diagnostic {
  var isOfDoubt: Bool { ["classification-in-doubt", "exempt-paper-not-found"].contains(finding.identifier) }
}
