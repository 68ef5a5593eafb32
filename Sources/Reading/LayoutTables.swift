import Papers
import Text

/// Tables whose columns are kept by spaces, as `pdftotext -layout` sets them: gaps that hold over consecutive lines.
///
///     Service                 Budget     Forecast
///     Adult social care       41,200       41,350
struct LayoutTable {
  let table: RawTable
  /// Lines that are no rows: the header printed again on the next page.
  let leftOut: [Int: Furniture.Reason]
  /// The line behind the last one.
  let end: Int

  /// The table that begins at a line; or how far the lines are none, so that nobody looks at them again.
  static func find(from start: Int, _ sheet: Sheet, _ range: Range<Int>) -> (table: LayoutTable?, end: Int) {
    var block = LayoutBlock(sheet)
    block.gather(from: start, below: range.upperBound)
    let again = block.repeatedHeaders()
    guard let rows = LayoutRows.read(block, without: again), holds(rows, block, sheet) else { return (nil, max(start + 1, block.seen)) }
    return (LayoutTable(table: RawTable(rows), leftOut: again, end: block.end), block.end)
  }

  /// Whether a line may begin one: two pieces with a gap of three spaces, and no number of a paragraph before them.
  static func mayBegin(_ line: PrintedLine) -> Bool {
    guard line.kind == .text, line.text.utf8.count < 400, Columns.areInside(line.text) else { return false }
    let pieces = LayoutLine.pieces(line)
    return pieces.count >= 2 && !LayoutBlock.numbersText(pieces)
  }

  // MARK: What is no table

  private static func holds(_ rows: [RawTable.Row], _ block: LayoutBlock, _ sheet: Sheet) -> Bool {
    let grid = rows.map(\.cells)
    guard let width = grid.first?.count, width >= 2, rows.count >= 2 else { return false }
    guard grid.filter({ row in row.filter { !$0.isEmpty }.count >= 2 }).count >= 2 else { return false }
    if Tables.isForm(grid) { return true }
    let firsts = grid.map { $0[0] }.filter { !$0.isEmpty }
    if width == 2, firsts.allSatisfy(isMarker) { return false }
    let hasFigures = (1..<width).contains { column in
      let cells = grid.map { $0[column] }.filter { !$0.isEmpty }
      return cells.count >= 2 && cells.filter { Figure.isFigure($0) }.count * 2 >= cells.count - 1
    }
    if hasFigures { return true }
    // A signature block, an address beside a date: two lines of pieces are no table.
    guard rows.count >= 3 else { return false }
    return !isNewspaper(grid, block) && !Tables.isShredded(grid, sheet.words)
  }

  /// A number, a letter or a bullet before a paragraph.
  private static func isMarker(_ text: String) -> Bool {
    text.utf8.count <= 10
      && (Numbering.leading(text + " x", allowBare: true)?.rest == "x" || !text.hasLetterOrDigit || LayoutBlock.isReference(text))
  }

  /// Two columns of running text: most lines of both begin in the middle of a sentence.
  private static func isNewspaper(_ grid: [[String]], _ block: LayoutBlock) -> Bool {
    guard grid[0].count == 2 else { return false }
    let lines = block.lines.filter { $0.pieces.count == 2 }
    let flowing = lines.filter { Sentences.continues($0.pieces[0].text) && Sentences.continues($0.pieces[1].text) }
    return lines.count >= 4 && flowing.count * 3 >= lines.count
  }
}

/// A line as pieces at places, both counted in characters.
struct LayoutLine {
  struct Piece {
    let start: Int
    let end: Int
    let text: String
  }
  let index: Int
  let pieces: [Piece]
  /// Lines left empty above it.
  let blanks: Int
  /// Two pages meet above it.
  var afterJoint = false
  /// It stands over more than one column: a title among the rows, a group of columns.
  var isSpanning = false

  /// Pieces between gaps of two spaces and more.
  static func pieces(_ line: PrintedLine) -> [Piece] {
    let text = line.kind == .bullet ? "• " + line.text : line.text
    var pieces: [Piece] = []
    var column = line.indent
    var start: Int?
    var from = text.utf8.startIndex
    var spaces = 0
    var last = text.utf8.startIndex
    var lastColumn = column
    for at in text.utf8.indices {
      let byte = text.utf8[at]
      if byte == Byte.space {
        spaces += 1
        if spaces == 2, let begun = start {
          pieces.append(Piece(start: begun, end: lastColumn, text: String(text[from..<last])))
          start = nil
        }
      } else {
        if start == nil, byte & 0xC0 != 0x80 {
          start = column
          from = at
        }
        spaces = 0
        last = text.utf8.index(after: at)
        if byte & 0xC0 != 0x80 { lastColumn = column + 1 }
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    if let start { pieces.append(Piece(start: start, end: lastColumn, text: String(text[from..<last]))) }
    return pieces
  }
}

/// Consecutive lines over which gaps hold.
struct LayoutBlock {
  private(set) var lines: [LayoutLine] = []
  private(set) var end = 0
  /// The line behind the last one that was looked at as a part of it.
  private(set) var seen = 0
  private let sheet: Sheet
  /// Which characters of the lines are taken by a piece.
  private var taken: [Bool] = []
  /// Where the line furthest to the left begins.
  private var left = Int.max

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// From the first character to the last of each column.
  var columns: [Range<Int>] { LayoutBlock.columns(taken) }

  /// Runs of taken places, with gaps of two and more between.
  static func columns(_ taken: [Bool]) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start: Int?
    var free = 0
    for (place, isTaken) in taken.enumerated() {
      if isTaken {
        if start == nil { start = place }
        free = 0
      } else {
        free += 1
        if free == 2, let begun = start {
          columns.append(begun..<(place - 1))
          start = nil
        }
      }
    }
    if let start { columns.append(start..<(taken.count - min(free, 1))) }
    return columns
  }

  mutating func gather(from start: Int, below limit: Int) {
    var blanks = 0
    var isJoint = false
    var single = 0
    end = start
    var index = start
    // A cell of more lines than a page has is none.
    while index < limit, lines.count < 800, single < 60 {
      let line = sheet.lines[index]
      if !sheet.isText(index) {
        if sheet.furniture[index] != nil || line.pageBreaks > 0 { isJoint = true }
        if line.isBlank { blanks += 1 }
        index += 1
        continue
      }
      if line.pageBreaks > 0 { isJoint = true }
      guard blanks <= (isJoint ? 12 : 2), line.kind == .text || line.kind == .bullet, line.text.utf8.count < 400,
        take(LayoutLine(index: index, pieces: LayoutLine.pieces(line), blanks: isJoint ? 0 : blanks, afterJoint: isJoint), line, limit)
      else { break }
      (blanks, isJoint) = (0, false)
      single = lines[lines.count - 1].pieces.count > 1 ? 0 : single + 1
      index += 1
      end = index
    }
    seen = end
    trim()
  }

  private mutating func take(_ new: LayoutLine, _ line: PrintedLine, _ limit: Int) -> Bool {
    var new = new
    if !lines.isEmpty, stops(new, line) { return false }
    let with = adding(new)
    let (before, after) = (columns.count, LayoutBlock.columns(with).count)
    let areGroups = !lines.isEmpty && lines.count <= 2 && new.pieces.count > after && new.pieces.count > 2
    if areGroups {
      setSpanning(under: new)
    } else if lines.isEmpty || after >= max(2, before) || after >= 2 && lines.count <= 3 && new.pieces.count >= 2 {
      taken = with
    } else if lines.count <= 2, new.pieces.count >= 2 {
      setSpanning(under: new)
    } else if new.pieces.count == 1, new.pieces[0].end - new.pieces[0].start <= 80, !Sentences.isEnded(new.pieces[0].text),
      fits(after: new.index, below: limit)
    {
      new.isSpanning = true
    } else {
      return false
    }
    lines.append(new)
    left = min(left, new.pieces.first?.start ?? left)
    return true
  }

  /// What stands above are names of groups of columns.
  private mutating func setSpanning(under new: LayoutLine) {
    for place in lines.indices { lines[place].isSpanning = true }
    taken = []
    taken = adding(new)
  }

  /// Whether the next line of text has pieces in these columns.
  private func fits(after index: Int, below limit: Int) -> Bool {
    guard let next = sheet.next(after: index, below: min(limit, index + 3)), sheet.lines[next].kind == .text else { return false }
    let line = LayoutLine(index: next, pieces: LayoutLine.pieces(sheet.lines[next]), blanks: 0)
    return line.pieces.count >= 2 && !stops(line, sheet.lines[next]) && LayoutBlock.columns(adding(line)).count >= columns.count
  }

  private func adding(_ line: LayoutLine) -> [Bool] {
    var taken = taken
    for piece in line.pieces {
      if taken.count < piece.end { taken += [Bool](repeating: false, count: piece.end - taken.count) }
      for place in piece.start..<piece.end { taken[place] = true }
    }
    return taken
  }

  /// A heading, a numbered paragraph, a bullet at the margin.
  private func stops(_ new: LayoutLine, _ line: PrintedLine) -> Bool {
    if line.kind == .bullet, line.indent <= left { return true }
    if SectionTitles.isKnown(line.plain) { return true }
    if LayoutBlock.numbersText(new.pieces) { return true }
    // Labels with their values begin below a table of something else.
    if new.blanks > 0 || new.afterJoint, let label = new.pieces.first, label.text.hasSuffix(":"),
      lines[0].pieces.first?.text.hasSuffix(":") == false
    {
      return true
    }
    return new.pieces.count == 1 && line.printedNumber != nil && line.indent <= left
  }

  /// "1.1     To report …", "12/24     DECLARATIONS": a number set before its text.
  static func numbersText(_ pieces: [LayoutLine.Piece]) -> Bool {
    guard pieces.count <= 2, let first = pieces.first, first.text.utf8.count <= 10 else { return false }
    guard pieces.count == 2, !Figure.isFigure(pieces[1].text) else { return false }
    return Numbering.leading(first.text + " x", allowBare: true)?.rest == "x" || !first.text.hasLetterOrDigit || isReference(first.text)
  }

  /// "12/24", "C048/23".
  static func isReference(_ text: String) -> Bool {
    text.utf8.contains(Byte.slash) && text.utf8.contains { $0.isDigit }
      && text.utf8.allSatisfy { $0.isDigit || $0.isUpper || $0 == Byte.slash || $0 == Byte.stop }
  }

  /// The lines of the header where they stand again on top of a page: as many as stand alike.
  func repeatedHeaders() -> [Int: Furniture.Reason] {
    var found: [Int: Furniture.Reason] = [:]
    for (place, line) in lines.enumerated() where place > 1 && line.afterJoint {
      var count = 0
      while count < 4, place + count < lines.count, count < place,
        sheet.lines[lines[place + count].index].key == sheet.lines[lines[count].index].key
      {
        found[lines[place + count].index] = .repeatedTableHeader
        count += 1
      }
    }
    return found
  }

  /// Lines behind the last row that are no cells of it: text below the table.
  private mutating func trim() {
    while let last = lines.last, lines.count > 1, last.pieces.count < 2 {
      let isCell =
        last.blanks == 0 && !last.isSpanning && (last.pieces.first?.start ?? 0) >= (columns.first?.lowerBound ?? 0)
        && (last.pieces.first.map { $0.start >= columns[min(1, columns.count - 1)].lowerBound } ?? false
          || Sentences.continues(last.pieces[0].text))
      if isCell { break }
      lines.removeLast()
      end = (lines.last?.index ?? end - 1) + 1
    }
  }
}

/// The lines of a block to the rows of a table: cells that wrap over lines are one cell.
enum LayoutRows {
  static func read(_ block: LayoutBlock, without leftOut: [Int: Furniture.Reason]) -> [RawTable.Row]? {
    let columns = block.columns
    guard columns.count >= 2, block.lines.count >= 2 else { return nil }
    var rows: [RawTable.Row] = []
    var isClosed = true
    for line in block.lines where leftOut[line.index] == nil {
      let cells = cells(of: line, in: columns)
      if !isClosed, !line.isSpanning, let last = rows.last, goesOn(last.cells, cells, line, isFirst: rows.count == 1) {
        rows[rows.count - 1].cells = Wrapping.joined(last.cells, cells)
      } else {
        rows.append(RawTable.Row(cells: cells, index: line.index))
      }
      isClosed = line.isSpanning
    }
    return rows
  }

  private static func cells(of line: LayoutLine, in columns: [Range<Int>]) -> [String] {
    var cells = [String](repeating: "", count: columns.count)
    for piece in line.pieces {
      let column = columns.firstIndex { $0.upperBound > piece.start } ?? columns.count - 1
      cells[column] = cells[column].isEmpty ? piece.text : cells[column] + " " + piece.text
    }
    return cells
  }

  /// A filled first column starts a row, and so does an empty line; what stands in the middle of a sentence does not.
  private static func goesOn(_ above: [String], _ cells: [String], _ line: LayoutLine, isFirst: Bool) -> Bool {
    for (left, right) in zip(above, cells) where Figure.isFigure(left) && Figure.isFigure(right) { return false }
    let filled = zip(above, cells).filter { !$1.isEmpty }
    let flowing = filled.filter { Wrapping.goesOn($0, $1) }.count
    if line.blanks > 0 { return flowing == filled.count && cells[0].isEmpty }
    if cells[0].isEmpty { return true }
    if Wrapping.goesOn(above[0], cells[0]) { return true }
    // "(Vice-Chair)" below a name.
    if filled.count == 1, cells[0].hasPrefix("("), !Sentences.isEnded(above[0]) { return true }
    // Names of columns over two lines: "Net" over "budget".
    return false
  }
}
