import Papers
import Text

/// Which lines are items of lists, and with which marker.
enum ListLines {
  struct Found {
    /// As printed, for markers that are words: "(1)", "a)". A bullet has none.
    let marker: String?
    let style: Numbering.Style?
    let number: String?
    let text: String
  }

  static func read(_ line: PrintedLine) -> Found? {
    if let number = Numbering.leading(line.plain), !number.rest.isEmpty {
      if number.style == .plain, number.number.utf8.count >= 4 { return nil }
      switch number.style {
      case .bracketed, .letter, .roman, .plain:
        return Found(marker: number.printed, style: number.style, number: number.number, text: Inline.afterNumber(line.text, number))
      case .dotted: return nil
      }
    }
    if line.kind == .bullet { return Found(marker: nil, style: nil, number: nil, text: Marks.balanced(line.text)) }
    return nil
  }
}

/// The open lists, outermost first.
struct ListStack {
  private struct Level {
    var style: Numbering.Style?
    var indent: Int
    var items: [ListItem]
    var last: String?
  }
  private var levels: [Level] = []

  var isOpen: Bool { !levels.isEmpty }
  var lastText: String? { levels.last?.items.last?.leaf.text }

  mutating func extendLast(with text: String) {
    guard let level = levels.indices.last, let item = levels[level].items.indices.last else { return }
    levels[level].items[item].leaf.text = Inline.joined(levels[level].items[item].leaf.text, text)
  }

  mutating func add(_ found: ListLines.Found, line: Int, indent: Int) {
    let item = ListItem(marker: found.marker, leaf: Leaf(found.text, line: line))
    if let level = home(for: found, indent) {
      while levels.count > level + 1 { fold() }
      levels[level].items.append(item)
      levels[level].last = found.number
    } else if levels.count < 6 {
      levels.append(Level(style: found.style, indent: indent, items: [item], last: found.number))
    } else {
      levels[levels.count - 1].items.append(item)
    }
  }

  /// The open list the item goes on with: same style, and for numbers the next in order; for bullets no deeper indent.
  private func home(for found: ListLines.Found, _ indent: Int) -> Int? {
    for level in levels.indices.reversed() where levels[level].style == found.style {
      guard let style = found.style else {
        if indent > levels[level].indent { continue }
        // A bullet under a numbered list returns to its own bullets only, never over the numbers.
        return level
      }
      if style == .plain || style == .bracketed || style == .letter || style == .roman { return level }
    }
    return nil
  }

  private mutating func fold() {
    let inner = levels.removeLast()
    guard let level = levels.indices.last, let item = levels[level].items.indices.last else { return }
    levels[level].items[item].children.append(.list(inner.items))
  }

  mutating func close() -> [ListItem]? {
    guard isOpen else { return nil }
    while levels.count > 1 { fold() }
    return levels.removeLast().items
  }
}
