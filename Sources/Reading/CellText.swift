import Papers
import Text

/// The text of one cell: plain, or the HTML that some extractors leave in it.
enum CellText {
  /// Words between tags that begin new lines, tags taken out.
  static func plainPieces(_ cell: String) -> [String] {
    guard cell.utf8.contains(Byte.less) else { return doubleSpaced(Marks.balanced(cell)) }
    return pieces(cell).flatMap { doubleSpaced($0.text) }
  }

  /// Two spaces in a cell stand where a line ended in the PDF.
  private static func doubleSpaced(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while let cut = rest.firstRange(of: "  ") {
      parts.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    parts.append(String(rest))
    return parts.map(Marks.plain).filter { !$0.isEmpty }
  }

  struct Piece {
    enum Kind { case text, item }
    let kind: Kind
    let depth: Int
    let text: String
  }

  /// `<p>`, `<li>`, `<br>` cut the cell into pieces; inline tags stay in their text.
  static func pieces(_ cell: String) -> [Piece] {
    var found: [Piece] = []
    var text = ""
    var depth = 0
    var kind = Piece.Kind.text
    func finish() {
      let words = text.singleSpaced
      if words.hasLetterOrDigit || words.utf8.count > 2 { found.append(Piece(kind: kind, depth: depth, text: words)) }
      text = ""
    }
    var rest = Substring(cell)
    while let open = rest.utf8.firstIndex(of: Byte.less) {
      let after = rest[rest.index(after: open)...]
      guard let close = after.utf8.firstIndex(of: Byte.greater), let first = after.utf8.first, first.isASCIILetter || first == Byte.slash
      else {
        text += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      let tag = String(after[..<close])
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      let isEnd = tag.hasPrefix("/")
      text += rest[..<open]
      switch name {
      case "p", "div", "br", "tr", "td", "h1", "h2", "h3", "h4":
        finish()
        if name == "p", isEnd, depth == 0 { kind = .text }
      case "li":
        finish()
        kind = isEnd ? .text : .item
      case "ul", "ol":
        finish()
        depth = max(0, depth + (isEnd ? -1 : 1))
        kind = isEnd && depth > 0 ? .item : .text
      case "table", "tbody", "thead", "th", "span", "font": text += " "
      default: text += rest[open...close]
      }
      rest = after[after.index(after: close)...]
    }
    text += rest
    finish()
    return found
  }

  /// The cell as blocks. Page numbers printed into it ("Page 83" turned on its side) are reported apart.
  static func blocks(_ printed: String, line: Int, pages: inout [String], fitsPage: (Int) -> Bool) -> [Block] {
    let cell = withoutPageNumber(printed, &pages, fitsPage)
    guard cell.utf8.contains(Byte.less) else {
      let text = Marks.balanced(cell).singleSpaced
      return text.isEmpty ? [] : [.paragraph(Paragraph(leaf: Leaf(text, line: line)))]
    }
    var blocks: [Block] = []
    for piece in pieces(cell) {
      if isPageNumber(piece.text) {
        pages.append(piece.text)
        continue
      }
      let leaf = Leaf(Bullets.dropping(from: piece.text) ?? piece.text, line: line)
      switch piece.kind {
      case .text: blocks.append(.paragraph(Paragraph(leaf: leaf)))
      case .item:
        if case .list(var items)? = blocks.last {
          blocks.removeLast()
          items.append(ListItem(leaf: leaf))
          blocks.append(.list(items))
        } else {
          blocks.append(.list([ListItem(leaf: leaf)]))
        }
      }
    }
    return blocks
  }

  /// "Aiming for Stars Page 86": the number of the page, at the end of a cell that it ran into.
  private static func withoutPageNumber(_ cell: String, _ pages: inout [String], _ fits: (Int) -> Bool) -> String {
    guard cell.firstRange(of: "Page") != nil else { return cell }
    let words = cell.split(separator: " ")
    guard words.count > 2, words[words.count - 2] == "Page", let number = Int(words[words.count - 1]), fits(number) else { return cell }
    pages.append("Page \(number)")
    return words.dropLast(2).joined(separator: " ")
  }

  private static func isPageNumber(_ text: String) -> Bool {
    guard let rest = text.dropping(prefix: "Page ") else { return false }
    return rest.trimmed.isDigits
  }
}
