import Papers
import Text

/// The lines between `---` and `---` at the very top of a Markdown file.
struct FrontMatter {
  /// What stands between the two lines.
  let text: String
  /// The line of the closing `---`.
  let lastLine: Int

  enum Search {
    case none
    /// A `---` on the first line that nothing closes: a slip in a page, a ruled line in a pack.
    case unclosed
    case found(FrontMatter)
  }

  static func search(_ source: SourceText) -> Search {
    guard let first = source.lines.first, isFence(first) else { return .none }
    guard let last = source.lines.dropFirst().first(where: isFence) else { return .unclosed }
    let inside = source.lines[1..<(last.number - 1)].map(\.text)
    return .found(FrontMatter(text: inside.joined(separator: "\n"), lastLine: last.number))
  }

  /// Whether the first line that says something is a key, so that two ruled lines of a pack are not taken for it.
  var beginsWithKey: Bool {
    let lines = text.utf8.split(separator: Byte.lineFeed).map { String(decoding: $0, as: UTF8.self).trimmed }
    guard let line = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") }), let colon = line.firstIndex(of: ":") else { return false }
    let after = line.index(after: colon)
    return line[..<colon].utf8.allSatisfy { $0.isASCIILetter || $0 == Byte.hyphen } && (after == line.endIndex || line[after] == " ")
  }

  private static func isFence(_ line: Line) -> Bool { line.text.hasPrefix("---") && line.text.trimmed == "---" }
}
