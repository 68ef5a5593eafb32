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
    guard text.firstRange(of: "  ") != nil else {
      let plain = Marks.plain(text)
      return plain.isEmpty ? [] : [plain]
    }
    var parts: [String] = []
    var rest = Substring(text)
    while let cut = rest.firstRange(of: "  ") {
      parts.append(String(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    parts.append(String(rest))
    return parts.map(Marks.plain).filter { !$0.isEmpty }
  }

  /// The words of a cell that holds one text, tags of blocks taken out.
  static func inOneLine(_ cell: String) -> String {
    cell.utf8.contains(Byte.less) ? pieces(cell).map(\.text).joined(separator: " ") : cell.singleSpaced
  }

  struct Piece {
    enum Kind { case text, item }
    let kind: Kind
    let depth: Int
    let text: String
  }

  /// `<p>`, `<li>`, `<br>` cut the cell into pieces; inline tags stay in their text.
  static func pieces(_ cell: String) -> [Piece] { cell.withBytes(pieces) }

  private static func pieces(_ cell: Bytes) -> [Piece] {
    var found: [Piece] = []
    var text: [UInt8] = []
    var depth = 0
    var kind = Piece.Kind.text
    func finish() {
      for part in Bullets.split(String(decoding: text, as: UTF8.self)) {
        let words = part.singleSpaced
        if words.hasLetterOrDigit || words.utf8.count > 2 { found.append(Piece(kind: kind, depth: depth, text: words)) }
      }
      text.removeAll(keepingCapacity: true)
    }
    var at = 0
    while let open = cell.place(of: Byte.less, from: at), let close = cell.place(of: Byte.greater, from: open + 1) {
      let tag = cell[(open + 1)..<close]
      guard let first = tag.first ?? cell[open...].dropFirst().first, first.isASCIILetter || first == Byte.slash else {
        text.append(contentsOf: cell[at...open])
        at = open + 1
        continue
      }
      let isEnd = first == Byte.slash
      text.append(contentsOf: cell[at..<open])
      switch name(ofTag: tag) {
      case "p":
        finish()
        if isEnd, depth == 0 { kind = .text }
      case "div", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote": finish()
      case "li":
        finish()
        kind = isEnd ? .text : .item
      case "ul", "ol":
        finish()
        depth = max(0, depth + (isEnd ? -1 : 1))
        kind = isEnd && depth > 0 ? .item : .text
      case "table", "tbody", "thead", "tfoot", "td", "th", "font": text.append(Byte.space)
      case "span", "small", "center", "a": break
      default: text.append(contentsOf: cell[open...close])
      }
      at = close + 1
    }
    text.append(contentsOf: cell[at...])
    finish()
    return found
  }

  /// In small letters, of what stands between `<` and `>`.
  private static func name(ofTag tag: Slice<Bytes>) -> String {
    String(decoding: tag.drop { $0 == Byte.slash }.prefix(while: \.isLetterOrDigit).map(\.lowered), as: UTF8.self)
  }

  /// Page numbers printed into a cell ("Page 83" turned on its side) are reported apart.
  static func cell(_ printed: String, line: Int, pages: inout [String], at index: Int, of sheet: Sheet) -> Cell {
    let cell = withoutPageNumber(printed, &pages, index, sheet)
    guard let leaf = leaf(cell, line) else { return Cell(blocks(cell, line, &pages)) }
    return leaf.text.isEmpty ? Cell([]) : Cell(leaf)
  }

  /// The words of a cell that neither tags nor bullets cut into pieces.
  private static func leaf(_ cell: String, _ line: Int) -> Leaf? {
    if cell.utf8.contains(Byte.less) || Bullets.areInside(cell) { return nil }
    return Leaf(Marks.balanced(cell).singleSpaced, line: line)
  }

  private static func blocks(_ cell: String, _ line: Int, _ pages: inout [String]) -> [Block] {
    var blocks: [Block] = []
    for piece in pieces(cell) {
      if isPageNumber(piece.text) {
        pages.append(piece.text)
        continue
      }
      let bare = Bullets.dropping(from: piece.text)
      let leaf = Leaf(Marks.balanced(bare ?? piece.text), line: line)
      guard piece.kind == .item || bare != nil else {
        blocks.append(.paragraph(Paragraph(leaf: leaf)))
        continue
      }
      guard case .list(var items)? = blocks.last else {
        blocks.append(.list([ListItem(leaf: leaf)]))
        continue
      }
      if piece.depth > 1, var parent = items.popLast() {
        if case .list(let inner)? = parent.children.last {
          parent.children[parent.children.count - 1] = .list(inner + [ListItem(leaf: leaf)])
        } else {
          parent.children.append(.list([ListItem(leaf: leaf)]))
        }
        items.append(parent)
      } else {
        items.append(ListItem(leaf: leaf))
      }
      blocks[blocks.count - 1] = .list(items)
    }
    return blocks
  }

  /// "Aiming for Stars Page 86", "a hot meal on Page 12 Sundays": the number of the page, at the end of a cell that it ran
  /// into, or where it splits a sentence that cannot mean it.
  private static func withoutPageNumber(_ cell: String, _ pages: inout [String], _ index: Int, _ sheet: Sheet) -> String {
    guard cell.firstRange(of: "Page ") != nil else { return cell }
    let words = cell.split(separator: " ")
    for at in words.indices.dropFirst().dropLast() where words[at] == "Page" {
      guard let number = Int(words[at + 1]), sheet.fitsPage(number, at: index) else { continue }
      let isLast = at + 2 == words.count && at > 0
      let splits = at + 2 < words.count && words[at - 1].utf8.last?.isLower ?? false && words[at + 2].utf8.first?.isUpper ?? false
      guard isLast || splits else { continue }
      pages.append("Page \(number)")
      return (words[..<at] + words[(at + 2)...]).joined(separator: " ")
    }
    return cell
  }

  private static func isPageNumber(_ text: String) -> Bool {
    guard let rest = text.dropping(prefix: "Page ") else { return false }
    return rest.trimmed.isDigits
  }
}
