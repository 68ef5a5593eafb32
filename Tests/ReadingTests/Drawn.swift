import Foundation
import Papers
import Testing
import Text

@testable import Reading

/// A fragment of a paper under `Fixtures`, and behind a line of `=====` what is made of it: blocks, furniture, messages.
///
/// `LECTERN_ACCEPT=1 swift test --filter Drawn` writes what came out into the file; read the difference before you keep it.
struct DrawnFixture: Sendable, CustomTestStringConvertible {
  let name: String
  private let url: URL
  let input: String
  let expected: String

  static func all(in folder: String, filePath: String = #filePath) -> [DrawnFixture] {
    let fixtures = URL(fileURLWithPath: filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/" + folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path))?.sorted() ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { DrawnFixture(folder + "/" + $0, fixtures.appendingPathComponent($0)) }
  }

  private init(_ name: String, _ url: URL) {
    (self.name, self.url) = (name, url)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "\n=====\n")
    input = parts[0]
    expected = parts.count > 1 ? parts[1] : ""
  }

  var testDescription: String { name }

  var pack: Pack { PackReader.read(SourceText(path: name, bytes: Array(input.utf8))) }

  /// What the reader makes of it, a line each.
  var drawn: String {
    let pack = pack
    let furniture = pack.furniture.sorted { $0.line < $1.line }.map { "\($0.line) \($0.reason): \($0.text)" }
    let told = pack.diagnostics.filter { Self.told.contains($0.finding.identifier) }.map { "! \($0.place.line) \($0.finding.identifier)" }
    return (pack.parts.map(\.body.drawn) + [furniture.joined(separator: "\n"), told.joined(separator: "\n")])
      .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static let told = ["table-as-rows", "table-capped", "unread-text"]

  func accept() throws { try (input + "\n=====\n" + drawn).write(to: url, atomically: true, encoding: .utf8) }
}

extension [Block] {
  var drawn: String { map { $0.drawn("") }.joined(separator: "\n") }
}

extension Block {
  func drawn(_ indent: String) -> String {
    switch self {
    case .heading(let heading): return "\(indent)h\(heading.level) \(heading.number.map { $0 + " | " } ?? "")\(heading.leaf.text)"
    case .paragraph(let paragraph): return "\(indent)p \(paragraph.number.map { $0 + " | " } ?? "")\(paragraph.leaf.text)"
    case .list(let items):
      return items.map { item in
        (["\(indent)\(item.marker ?? "-") \(item.leaf.text)"] + item.children.map { $0.drawn(indent + "  ") }).joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let table):
      let caption = table.caption.map { " “\($0.text)”" } ?? ""
      let head =
        "\(indent)table \(table.rows.count) x \(table.columns), head \(table.headerRows)\(table.headerColumn ? ", side" : "")\(caption)"
      return ([head] + table.rows.map { row in indent + "| " + row.map(\.blocks.inCell).joined(separator: " | ") }).joined(separator: "\n")
    case .form(let fields): return fields.map { "\(indent): \($0.label.text) = \($0.value.inCell)" }.joined(separator: "\n")
    case .rows(let rows):
      return (["\(indent)rows"] + rows.map { indent + "~ " + $0.map(\.text).joined(separator: " · ") }).joined(separator: "\n")
    case .quote(let blocks), .resolution(let blocks): return blocks.map { $0.drawn(indent + "> ") }.joined(separator: "\n")
    case .picture(let title): return "\(indent)picture \(title?.text ?? "")"
    case .unread(let leaves): return leaves.map { "\(indent)? \($0.text)" }.joined(separator: "\n")
    case .page(let number): return "\(indent)page \(number)"
    }
  }
}

extension [Block] {
  /// The blocks of a cell on one line.
  fileprivate var inCell: String {
    map { block in
      if case .paragraph(let paragraph) = block, paragraph.number == nil { return paragraph.leaf.text }
      return block.drawn("").replacingOccurrences(of: "\n", with: " ")
    }.joined(separator: " / ")
  }
}
