import Papers
import Text

/// A list of contents that was printed with its dots and page numbers: "2. Background … 4".
enum PrintedContents {
  struct Entry {
    let title: String
    let page: String
    let below: [Entry]
  }

  /// The entries, when every item is one.
  static func entries(_ items: [ListItem]) -> [Entry]? {
    var found: [Entry] = []
    for item in items {
      guard item.marker == nil, let (title, page) = split(item.leaf.text) else { return nil }
      var below: [Entry] = []
      for child in item.children {
        guard case .list(let inner) = child, let entries = entries(inner) else { return nil }
        below += entries
      }
      found.append(Entry(title: title, page: page, below: below))
    }
    return found.isEmpty ? nil : found
  }

  /// The words and the page at both sides of the one sign that stands for the dots.
  private static func split(_ text: String) -> (String, String)? {
    let words = text.split(separator: " ")
    guard words.count >= 3, words[words.count - 2] == "…" else { return nil }
    return (words.dropLast(2).joined(separator: " "), String(words[words.count - 1]))
  }

  static func key(_ title: String) -> String { Words.folded(title).joined(separator: " ") }

  /// Anchors of the headings, by their words with and without their number. Two of the same words lead nowhere.
  static func places(of blocks: [Block]) -> [String: String] {
    var found: [String: String] = [:]
    var twice: Set<String> = []
    for case .heading(let heading) in blocks {
      guard let anchor = heading.anchor else { continue }
      let title = key(heading.leaf.text)
      for key in [title, heading.number.map { key($0) + " " + title }].compactMap({ $0 }) where !key.isEmpty {
        if found.updateValue(anchor, forKey: key) != nil { twice.insert(key) }
      }
    }
    for key in twice { found[key] = nil }
    return found
  }
}
