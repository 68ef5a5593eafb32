import Foundation
import Papers
import Testing
import Text

@testable import Reading

/// One invented file of each layout, with the facts beside it: `agenda/dot-leaders.txt` and `agenda/dot-leaders.facts`.
///
/// The first line of the facts says in words what the layout is. `LECTERN_ACCEPT=1 swift test --filter Layout` writes down what is read;
/// look at the difference before you keep it.
@Suite struct LayoutTests {
  @Test(arguments: Layout.all) func isReadAsItsFactsSay(_ layout: Layout) throws {
    let read = Layout.facts(of: try Fixture(layout.name).pack)
    if ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] != nil { try layout.write(read) }
    #expect(read == (try layout.facts))
  }

  /// The same file as another extractor would have left it. Nothing that the marks said may have been needed.
  @Test(arguments: Layout.all, Extractor.allCases) func survivesAnotherExtractor(_ layout: Layout, _ extractor: Extractor) throws {
    guard try !layout.needs(extractor) else { return }
    let text = try layout.text
    let pack = PackReader.read(SourceText(path: layout.name + ".txt", bytes: Array(extractor.render(text).utf8)))
    #expect(Layout.facts(of: pack) == (try layout.facts))
  }
}

struct Layout: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  private static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures") }

  static let all: [Layout] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "facts" }
      .map { Layout(name: $0.deletingLastPathComponent().lastPathComponent + "/" + $0.deletingPathExtension().lastPathComponent) }
      .sorted { $0.name < $1.name }
  }()

  private static let keys: Set<String> = ["kind", "meeting", "published", "items", "plan", "decisions", "workProgramme"]

  static func facts(of pack: Pack) -> String {
    let diagnostics = pack.diagnostics.map { "diagnostic: \($0.finding.identifier)" }
    let lost = pack.lost == 0 ? [] : ["lost: \(pack.lost)"]
    return ([Fixture(pack).facts(of: keys)] + diagnostics + lost).joined(separator: "\n")
  }

  private var file: URL { Layout.folder.appendingPathComponent(name + ".facts") }
  private var lines: [String] { get throws { try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") } }

  var text: String { get throws { try String(contentsOf: Layout.folder.appendingPathComponent(name + ".txt"), encoding: .utf8) } }
  /// What stands below the words about it.
  var facts: String { get throws { try lines.filter { !$0.hasPrefix("# ") && !$0.isEmpty }.joined(separator: "\n") } }
  /// "# needs its marks": without them nobody could tell.
  func needs(_ extractor: Extractor) throws -> Bool { try lines.contains("# needs its \(extractor.rawValue)") }

  func write(_ facts: String) throws {
    let head = try lines.filter { $0.hasPrefix("# ") }
    try (head + [facts, ""]).joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}

/// What an extractor does to a file, named for what it takes away.
enum Extractor: String, CaseIterable {
  /// Emphasis and headings are lost.
  case marks
  /// Line ends of Windows, two spaces at the end of lines.
  case lineEnds = "line ends"
  /// Every line stands four spaces in.
  case margin
  /// Cells stand apart by spaces instead of tabs.
  case tabs

  func render(_ text: String) -> String {
    let lines = text.components(separatedBy: "\n")
    switch self {
    case .marks:
      return lines.map { line in
        let bare = line.replacingOccurrences(of: "**", with: "")
        return bare.hasPrefix("#") ? String(bare.drop { $0 == "#" || $0 == " " }) : bare
      }.joined(separator: "\n")
    case .lineEnds: return lines.map { $0.isEmpty ? "" : $0 + "  " }.joined(separator: "\r\n")
    case .margin: return lines.map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    case .tabs:
      return lines.map { $0.components(separatedBy: "\t").map { $0.isEmpty ? " " : $0 }.joined(separator: "      ") }.joined(
        separator: "\n")
    }
  }
}
