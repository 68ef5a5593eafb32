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

  /// What the lines from one on are.
  enum Found {
    case table(LayoutTable)
    /// Two columns of running text, each to be read from top to bottom.
    case prose([Leaf], end: Int)
    /// None of these, as far as a line: nobody need look at them again.
    case nothing(end: Int)
  }

  static func find(from start: Int, _ sheet: Sheet, _ range: Range<Int>) -> Found {
    var block = LayoutBlock(sheet)
    block.gather(from: start, below: range.upperBound)
    let again = block.repeatedHeaders()
    guard let rows = LayoutRows.read(block, without: again), holds(rows, block, sheet) else {
      if let prose = ProseColumns.read(block, sheet) { return .prose(prose, end: block.end) }
      return .nothing(end: max(start + 1, block.seen))
    }
    return .table(LayoutTable(table: RawTable(rows), leftOut: again, end: block.end))
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
    return !ProseColumns.flow(block) && !Tables.isShredded(grid, sheet.words)
  }

  /// A number, a letter or a bullet before a paragraph.
  private static func isMarker(_ text: String) -> Bool {
    text.utf8.count <= 10
      && (Numbering.leading(text + " x", allowBare: true)?.rest == "x" || !text.hasLetterOrDigit || LayoutBlock.isReference(text))
  }
}
