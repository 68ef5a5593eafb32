import Papers
import Text

/// Tables that stand in a text as HTML, on one line or over many.
struct HTMLTable {
  private(set) var table = RawTable([])
  /// The line behind the last one.
  private(set) var end: Int
  /// Words on the first line before the table, and on the last behind it.
  private(set) var before = ""
  private(set) var after = ""

  private struct OpenCell {
    var text = ""
    let index: Int
    let isHeader: Bool
    let columns: Int
    let rows: Int
  }
  private var row: [OpenCell] = []
  private var cell: OpenCell?
  private var caption: OpenCell?
  private var depth = 0
  private var inHead = false
  private var hasTable = false
  /// Whether all filled cells of a row are headers, whether only the first is, for each row.
  private var heads: [(all: Bool, first: Bool)] = []
  /// Cells that reach down from rows above, by column: how many rows more.
  private var reachingDown: [Int: Int] = [:]

  static func opens(_ line: PrintedLine) -> Bool {
    guard line.kind == .text || line.kind == .row, line.text.utf8.first == Byte.less else { return false }
    return line.text.begins(with: "<table") || line.text.begins(with: "<tr")
  }

  init(from start: Int, _ sheet: Sheet, _ range: Range<Int>) {
    end = start
    // A table that nothing closes is its first line.
    let opensTable = sheet.lines[start].text.begins(with: "<table")
    let closes = !opensTable || (start..<min(range.upperBound, start + 2000)).contains { sheet.lines[$0].text.holds("</table") }
    let range = closes ? range : start..<(start + 1)
    var index = start
    while index < range.upperBound {
      if sheet.isText(index) { read(sheet.lines[index].text, at: index) }
      index += 1
      end = index
      if depth <= 0, hasTable || !nextIsRow(index, sheet, range) { break }
    }
    finishRow()
    if let caption { table.caption = leaf(caption, sheet) }
    judge()
  }

  /// Rows without a table around them go on as long as rows follow.
  private func nextIsRow(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard let next = sheet.next(after: index - 1, below: range.upperBound), next - index < 3 else { return false }
    let text = sheet.lines[next].text
    return text.begins(with: "<t") && !text.begins(with: "<table") || text.begins(with: "</t")
  }

  private func leaf(_ cell: OpenCell, _ sheet: Sheet) -> Leaf? {
    let words = CellText.inOneLine(cell.text)
    return words.isEmpty ? nil : Leaf(words, line: sheet.lines[cell.index].number)
  }

  private mutating func read(_ text: String, at index: Int) {
    var rest = Substring(text)
    while let open = rest.utf8.firstIndex(of: Byte.less) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.utf8.firstIndex(of: Byte.greater) else { break }
      guard let first = inside.utf8.first, first.isASCIILetter || first == Byte.slash else {
        add(rest[...open])
        rest = inside
        continue
      }
      add(rest[..<open])
      take(String(inside[..<close]), at: index)
      rest = inside[inside.index(after: close)...]
    }
    add(rest)
    add(" ")
  }

  private mutating func add(_ words: Substring) {
    if cell != nil {
      cell?.text += words
    } else if caption != nil, depth > 0, table.rows.isEmpty, row.isEmpty, captionIsOpen {
      caption?.text += words
    } else if !words.trimmed.isEmpty {
      if depth == 0, table.rows.isEmpty, row.isEmpty { before += words } else { after += words }
    }
  }

  private var captionIsOpen = false

  private mutating func take(_ tag: String, at index: Int) {
    let isEnd = tag.hasPrefix("/")
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    switch name {
    case "table":
      hasTable = true
      depth += isEnd ? -1 : 1
      if depth > (isEnd ? 0 : 1) { cell?.text += " <br> " } else if isEnd { finishRow() }
    case "thead" where depth < 2: inHead = !isEnd
    case "tbody", "tfoot", "colgroup", "col": if depth < 2 { inHead = false }
    case "caption" where depth < 2:
      captionIsOpen = !isEnd
      if !isEnd { caption = OpenCell(index: index, isHeader: false, columns: 1, rows: 1) }
    case "tr" where depth < 2: finishRow()
    case "td" where depth < 2, "th" where depth < 2:
      finishCell()
      if !isEnd {
        cell = OpenCell(
          index: index, isHeader: name == "th" || inHead, columns: HTMLTable.number(tag, "colspan"), rows: HTMLTable.number(tag, "rowspan"))
      }
    case "tr", "td", "th": cell?.text += name == "tr" ? " <br> " : " "
    default: if cell != nil { cell?.text += "<" + tag + ">" }
    }
  }

  /// `colspan="3"`, at least 1 and at most 60.
  private static func number(_ tag: String, _ name: String) -> Int {
    guard let at = tag.offset(of: name) else { return 1 }
    let digits = tag.utf8.dropFirst(at + name.utf8.count).drop { !$0.isDigit }.prefix { $0.isDigit }
    return min(60, max(1, Int(String(decoding: digits.prefix(3), as: UTF8.self)) ?? 1))
  }

  private mutating func finishCell() {
    if let cell { row.append(cell) }
    cell = nil
  }

  private mutating func finishRow() {
    finishCell()
    guard !row.isEmpty else { return }
    var cells: [String] = []
    func skipCovered() {
      while let left = reachingDown[cells.count] {
        reachingDown[cells.count] = left > 1 ? left - 1 : nil
        cells.append("")
      }
    }
    for cell in row {
      skipCovered()
      for column in 0..<cell.columns {
        if cell.rows > 1 { reachingDown[cells.count] = cell.rows - 1 }
        cells.append(column == 0 ? cell.text.trimmed : "")
      }
    }
    skipCovered()
    let filled = row.filter { !Marks.plain($0.text).isEmpty }
    if !filled.isEmpty {
      table.rows.append(RawTable.Row(cells: cells, index: row[0].index))
      heads.append((filled.allSatisfy(\.isHeader), row[0].isHeader && !row.dropFirst().contains(where: \.isHeader)))
    }
    row = []
  }

  /// Headers that the markup names.
  private mutating func judge() {
    let width = table.rows.map(\.cells.count).max() ?? 0
    for row in table.rows.indices {
      table.rows[row].cells += [String](repeating: "", count: width - table.rows[row].cells.count)
    }
    guard heads.contains(where: { $0.all || $0.first }), table.rows.count > 1 else { return }
    let top = heads.prefix { $0.all }.count
    guard top < table.rows.count else { return }
    table.headerRows = top
    table.headerColumn = heads.dropFirst(top).allSatisfy(\.first)
  }
}
