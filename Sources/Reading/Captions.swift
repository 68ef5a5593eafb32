import Papers
import Text

/// Titles that say themselves that they are of a table.
enum Captions {
  /// "Table 3: Income by ward", the last thing above a table.
  static func title(in blocks: [Block]) -> Leaf? {
    switch blocks.last {
    case .paragraph(let paragraph)? where paragraph.number == nil && isTitle(Marks.plain(paragraph.leaf.text)): paragraph.leaf
    case .heading(let heading)? where heading.number == nil && isTitle(Marks.plain(heading.leaf.text)): heading.leaf
    default: nil
    }
  }

  private static let verbs = [
    "shows", "show", "sets", "set", "gives", "below", "above", "provides", "is", "are", "was", "summarises", "lists", "details", "outlines",
    "and",
    "contains", "compares", "illustrates", "in", "of", "to", "has",
  ]

  private static func isTitle(_ plain: String) -> Bool {
    guard plain.utf8.count <= 200, !Sentences.isEnded(plain) || plain.hasSuffix(":") || plain.hasSuffix(")") || plain.utf8.count < 12,
      let rest = plain.dropping(prefix: "Table ") ?? plain.dropping(prefix: "Tabl ")
    else { return false }
    let words = rest.split(separator: " ")
    guard let number = words.first.map(String.init) else { return false }
    let bare = number.utf8.filter { $0.isLetterOrDigit }
    guard bare.count <= 4, bare.contains(where: \.isDigit) || bare.count == 1, bare.count <= number.utf8.count else { return false }
    guard words.count > 1 else { return true }
    return !verbs.contains(words[1].lowercased())
  }
}
