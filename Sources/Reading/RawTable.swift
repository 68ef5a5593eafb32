import Papers
import Text

/// A table as it lies on its pages, before it is decided what it is.
struct RawTable {
  struct Row {
    var cells: [String]
    /// The line it begins on, as an index.
    var index: Int
    /// Two pages meet above it.
    var afterJoint = false
    /// It stands right below the row above, between the same drawn lines.
    var isSameBox = false

    /// Whether one cell holds all its words.
    var isAlone: Bool { !(cells.first ?? "").isEmpty && cells.dropFirst().allSatisfy { $0.isEmpty } }
  }

  var rows: [Row]
  /// A title that the markup names as one.
  var caption: Leaf?
  /// How many rows at the top the markup names as headers, and whether it does so for the first cell of each row.
  var headerRows: Int?
  var headerColumn = false

  init(_ rows: [Row]) { self.rows = rows }
}

/// Rows of tabs or bars, from the first to the last that belongs to the same table, over the joints of pages.
struct TableRun {
  private(set) var table = RawTable([])
  private(set) var end: Int
  /// Rows that are no text of the table: its header printed again, a header that the extractor made up.
  private(set) var leftOut: [Int: Furniture.Reason] = [:]
  private let sheet: Sheet
  private let start: Int

  init(from start: Int, _ sheet: Sheet, _ range: Range<Int>) {
    (self.start, self.sheet) = (start, sheet)
    end = start + 1
    if sheet.isInventedHeader(start) { leftOut[start] = .inventedHeader } else { take(start, afterJoint: false) }
    while let next = sheet.next(after: end - 1, below: range.upperBound), sheet.lines[next].isRow, goesOn(to: next) {
      let afterJoint = hasJoint((end..<next))
      if next > end, isHeaderAgain(next) {
        leftOut[next] = .repeatedTableHeader
      } else {
        take(next, afterJoint: afterJoint || leftOut[end - 1] == .repeatedTableHeader)
      }
      end = next + 1
    }
  }

  private mutating func take(_ index: Int, afterJoint: Bool) {
    let isSameBox = isDrawn && index > start && index == end
    table.rows.append(RawTable.Row(cells: sheet.lines[index].cells, index: index, afterJoint: afterJoint, isSameBox: isSameBox))
  }

  /// `+-----+-----+` above the first row: such lines stand between all rows.
  private var isDrawn: Bool { start > 0 && sheet.lines[start - 1].isRule && sheet.lines[start - 1].cells[0].hasPrefix("+") }

  private func hasJoint(_ between: Range<Int>) -> Bool {
    between.contains { sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0 }
  }

  /// The next row belongs to the table when it stands right below, or when nothing but the joint of two pages lies between.
  /// With nothing but empty lines between, the header has to stand there again.
  private func goesOn(to next: Int) -> Bool {
    if next == end { return true }
    let between = end..<next
    if between.contains(where: { sheet.furniture[$0] == .blankPage }) || between.count > 10 { return false }
    if hasJoint(between) { return table.rows.first.map { !HeaderAgain.isNearly(sheet.lines[next].cells, $0.cells) } ?? true }
    if between.allSatisfy({ sheet.lines[$0].isRule }) { return true }
    if table.rows.count <= 2, table.rows.allSatisfy(isNames), sheet.lines[next].cells.count == table.rows[0].cells.count { return true }
    return table.rows.count > 1 && isHeaderAgain(next) && !repeatsRows(below: next)
  }

  /// A row of names of columns, whose numbers the extractor set apart.
  private func isNames(_ row: RawTable.Row) -> Bool {
    row.cells.count > 2 && row.cells.filter { !$0.isEmpty }.count > 1
      && row.cells.allSatisfy {
        $0.isEmpty || $0.utf8.count <= 40 && (!Figure.isFigure($0) || Figure.isPeriod($0)) && !TableHeaders.isTick($0)
      }
  }

  /// Behind a row of totals, or with the names of the same rows, another table begins under the same header.
  private func repeatsRows(below header: Int) -> Bool {
    if let last = table.rows.last?.cells.first, last.holds("total") { return true }
    let own = Set(table.rows.dropFirst().suffix(200).compactMap { $0.cells.first.map(Tidy.key) }.filter { !$0.isEmpty })
    var at = header + 1
    while at < sheet.lines.count, at <= header + 3, sheet.lines[at].isRow {
      if let first = sheet.lines[at].cells.first, own.contains(Tidy.key(first)) { return true }
      at += 1
    }
    return false
  }

  private func isHeaderAgain(_ row: Int) -> Bool {
    guard let header = table.rows.first, header.index == start || leftOut[start] != nil else { return false }
    let (own, again) = (sheet.lines[header.index].cells, sheet.lines[row].cells)
    guard own.count == again.count, own.contains(where: { !$0.isEmpty }) else { return false }
    return zip(own, again).allSatisfy { HeaderAgain.says($1, noMoreThan: $0) }
  }
}

/// The header of a table on its next page.
enum HeaderAgain {
  /// Whether a name of a column says what the first said, with another hyphen or space, or with "(continued)".
  static func says(_ again: String, noMoreThan first: String) -> Bool { words(first).joined() == words(again).joined() }

  /// Whether names of columns are those of the first header but for a word in one of them: the word must not be lost, and the
  /// rows below are those of another table.
  static func isNearly(_ again: [String], _ first: [String]) -> Bool {
    guard again.count == first.count, first.count > 2, first.count(where: { !$0.isEmpty }) > 2 else { return false }
    let other = zip(first, again).filter { !says($1, noMoreThan: $0) }
    guard other.count == 1, let (own, new) = other.first.map({ (words($0), words($1)) }), !Figure.isFigure(other[0].1) else { return false }
    let shared = own.filter(new.contains).count
    return shared * 2 >= max(own.count, new.count)
  }

  private static func words(_ cell: String) -> [String] {
    Tidy.key(cell).pieces.filter { !["continued", "contd", "cont"].contains($0) }
  }
}

/// How cells go on over lines and pages.
enum Wrapping {
  /// The rows with those put together that are one.
  static func whole(_ rows: [RawTable.Row]) -> [RawTable.Row] {
    var whole: [RawTable.Row] = []
    var length = 0
    for row in rows {
      // No cell is longer than a page or two.
      if length < 12_000, let last = whole.last,
        row.isSameBox || whole.count > 1 && goesOn(last.cells, in: row.cells, afterJoint: row.afterJoint)
      {
        whole[whole.count - 1].cells = joined(last.cells, row.cells)
      } else {
        whole.append(row)
        length = 0
      }
      length += row.cells.reduce(0) { $0 + $1.utf8.count }
    }
    return whole
  }

  /// Whether the cells of a row go on with those above: at the joint of pages a row without its first cell, anywhere one
  /// of which two cells and half of those filled begin in the middle of a sentence that stands open above.
  static func goesOn(_ above: [String], in row: [String], afterJoint: Bool) -> Bool {
    var filled = 0
    var flowing = 0
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      filled += 1
      let before = column < above.count ? above[column] : ""
      if before.isEmpty { return false }
      let (left, right) = (Marks.plain(before), Marks.plain(cell))
      if Figure.isFigure(right), Figure.isFigure(left) { return false }
      if goesOn(left, right) { flowing += 1 }
    }
    guard flowing > 0 else { return false }
    if row.first?.isEmpty ?? true { return afterJoint || flowing == filled && flowing > 1 }
    return flowing > 1 && flowing * 2 >= filled
  }

  /// Whether the words go on with those of the cell.
  static func goesOn(_ left: String, _ right: String) -> Bool {
    if left.isEmpty { return false }
    if Sentences.continues(right) { return !Sentences.isEnded(left) }
    return left.withBytes { bytes in
      switch bytes.last {
      case Byte.hyphen, Byte.ampersand, Byte.slash: true
      default: bytes.contains(Byte.space) && Sentences.breaksOff(left) || leavesOpen(bytes)
      }
    }
  }

  /// Whether more brackets open than close.
  private static func leavesOpen(_ text: Bytes) -> Bool {
    var open = 0
    for byte in text { open &+= byte == Byte.open ? 1 : byte == Byte.close ? -1 : 0 }
    return open > 0
  }

  static func joined(_ above: [String], _ row: [String]) -> [String] {
    (0..<max(above.count, row.count)).map { column in
      let (left, right) = (column < above.count ? above[column] : "", column < row.count ? row[column] : "")
      if left.isEmpty || right.isEmpty { return left + right }
      guard left.hasSuffix("</p>"), right.hasPrefix("<p>"), goesOn(Marks.plain(left), Marks.plain(right)) else {
        return Inline.joined(left, right)
      }
      return Inline.joined(String(left.dropLast(4)), String(right.dropFirst(3)))
    }
  }
}

extension Sheet {
  /// `|Col1|Col2|`: an extractor's own header of a table that has none.
  func isInventedHeader(_ index: Int) -> Bool {
    let cells = lines[index].cells
    return cells.count > 1 && zip(1..., cells).allSatisfy { $1 == "Col\($0)" }
  }

  /// The same above the first row of a cover, which it belongs to.
  func withInventedHeader(_ start: Int) -> Int {
    guard let above = previous(before: start), start - above <= 2, isInventedHeader(above) else { return start }
    return above
  }
}
