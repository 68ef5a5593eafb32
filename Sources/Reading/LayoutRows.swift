import Papers
import Text

/// The lines of a block to the rows of a table: cells that wrap over lines are one cell.
enum LayoutRows {
  static func read(_ block: LayoutBlock, without leftOut: [Int: Furniture.Reason]) -> [RawTable.Row]? {
    let columns = block.columns
    guard columns.count >= 2, block.lines.count >= 2 else { return nil }
    var rows: [RawTable.Row] = []
    var isClosed = true
    for line in block.lines where leftOut[line.index] == nil {
      let cells = cells(of: line, in: columns)
      if !isClosed, !line.isSpanning, let last = rows.last, goesOn(last.cells, cells, line) {
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
  private static func goesOn(_ above: [String], _ cells: [String], _ line: LayoutLine) -> Bool {
    for (left, right) in zip(above, cells) where Figure.isFigure(left) && Figure.isFigure(right) { return false }
    let filled = zip(above, cells).filter { !$1.isEmpty }
    let flowing = filled.filter { Wrapping.goesOn($0, $1) }.count
    if line.blanks > 0 { return flowing == filled.count && cells[0].isEmpty }
    if cells[0].isEmpty || Wrapping.goesOn(above[0], cells[0]) { return true }
    // "(Vice-Chair)" below a name.
    return filled.count == 1 && cells[0].hasPrefix("(") && !Sentences.isEnded(above[0])
  }
}
