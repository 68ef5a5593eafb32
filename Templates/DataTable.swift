import HTML
import Papers
import Text

// Tables, in a group that a keyboard can scroll: the page itself never scrolls sideways. No landmark, because a paper can
// hold forty of them.
extension BodyText {
  mutating func write(_ table: Table) {
    let number = sheet.numbering.nextTable()
    let caption = table.caption.map(markup)
    let label = caption.map { sheet.numbering.label($0.withoutTags, number) } ?? "Table \(number)"
    let columns = columns(of: table)
    html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\"><table>\n")
    if let caption { html.append("<caption>\(caption)</caption>\n") }
    write(table.rows.prefix(table.headerRows), of: table, isHead: true, columns)
    write(table.rows.dropFirst(table.headerRows), of: table, isHead: false, columns)
    html.append("</table></div>\n")
  }

  private mutating func write(_ rows: ArraySlice<[Cell]>, of table: Table, isHead: Bool, _ columns: [Column]) {
    guard !rows.isEmpty else { return }
    html.append(isHead ? "<thead>\n" : "<tbody>\n")
    for (number, row) in zip(rows.indices, rows) {
      html.append(isHead || !isTotal(row) ? "<tr>" : "<tr class=\"total\">")
      if isAlone(row, in: table) {
        html.append("<td colspan=\"\(row.count)\" class=\"alone\">")
        writeCompactly(row[0].blocks)
        html.append("</td>")
      } else if isHead, table.headerRows > 1 {
        writeGroups(number, of: table, columns)
      } else {
        for (column, cell) in row.enumerated() {
          let isRowHeader = !isHead && table.headerColumn && column == 0
          write(cell, scope: isHead ? "col" : isRowHeader ? "row" : nil, as: column < columns.count ? columns[column] : .short)
        }
      }
      html.append("</tr>\n")
    }
    html.append(isHead ? "</thead>\n" : "</tbody>\n")
  }

  /// A row of several that head the columns: a name over names stands over all of these, one over nothing reaches down.
  private mutating func writeGroups(_ number: Int, of table: Table, _ columns: [Column]) {
    let head = Array(table.rows.prefix(table.headerRows))
    var column = 0
    while column < table.columns {
      let start = column
      column += 1
      let isFilled = !text(of: head[number][start]).isEmpty
      if !isFilled {
        // The cell above reaches down to here.
        if head[..<number].contains(where: { !text(of: $0[start]).isEmpty }), !isNamed(below: number - 1, start, head) { continue }
        write(head[number][start], scope: nil, as: .short)
        continue
      }
      let below = number + 1
      if below < head.count, isNamed(below: number, start, head) {
        while column < table.columns, text(of: head[number][column]).isEmpty, isNamed(below: number, column, head),
          !head[..<number].contains(where: { !text(of: $0[column]).isEmpty })
        { column += 1 }
        write(head[number][start], scope: column > start + 1 ? "colgroup" : "col", as: .short, columns: column - start)
      } else {
        write(
          head[number][start], scope: "col", as: start < columns.count ? columns[start] : .short,
          rows: head.count - number)
      }
    }
  }

  private func isNamed(below number: Int, _ column: Int, _ head: [[Cell]]) -> Bool {
    head.dropFirst(number + 1).contains { !text(of: $0[column]).isEmpty }
  }

  /// An empty corner is no header of anything.
  private mutating func write(_ cell: Cell, scope: String?, as column: Column, columns: Int = 1, rows: Int = 1) {
    let kind: HTML = column == .short ? "" : " class=\"\(column.rawValue)\""
    let isEmpty = cell.blocks.leaves.allSatisfy { $0.text.isEmpty }
    let span: HTML = "\(columns > 1 ? " colspan=\"\(columns)\"" as HTML : nil)\(rows > 1 ? " rowspan=\"\(rows)\"" as HTML : nil)"
    if let scope, !isEmpty { html.append("<th scope=\"\(scope)\"\(span)\(kind)>") } else { html.append("<td\(span)\(kind)>") }
    writeCompactly(cell.blocks)
    html.append(scope != nil && !isEmpty ? "</th>" : "</td>")
  }

  /// How wide a column has to be, so that a narrow screen scrolls the table rather than breaking it into slivers.
  private enum Column: String {
    /// Most cells below the header are numbers, amounts, shares or dashes, the others a few words: "Not available".
    case num
    case short, phrase, prose
  }

  private func columns(of table: Table) -> [Column] {
    let body = table.rows.dropFirst(table.headerRows)
    return (0..<table.columns).map { column in
      let cells = body.filter { !isAlone($0, in: table) }.compactMap { column < $0.count ? text(of: $0[column]) : nil }
        .filter { !$0.isEmpty }
      let longest = cells.map(\.count).max() ?? 0
      let figures = cells.filter { Figure.isFigure($0) && $0.contains(where: \.isNumber) || $0.count == 1 && Figure.isFigure($0) }
      if column > 0 || !table.headerColumn, longest <= 28, figures.contains(where: { $0.contains(where: \.isNumber) }),
        figures.count * 5 >= cells.count * 3, !isCount(cells)
      {
        return .num
      }
      return longest > 90 ? .prose : longest > 24 ? .phrase : .short
    }
  }

  /// "1.", "2.", "3.", or 1, 2, 3: numbers of the rows, which are names and no amounts.
  private func isCount(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.hasSuffix(".") } || zip(1..., cells).allSatisfy { "\($0)" == $1 }
  }

  /// The row that adds up the others.
  private func isTotal(_ row: [Cell]) -> Bool {
    guard row.count > 1, let first = row.first, row.dropFirst().contains(where: { !text(of: $0).isEmpty }) else { return false }
    let words = text(of: first).lowercased()
    return words.count <= 40 && (words.hasPrefix("total") || words.hasPrefix("grand total") || words.hasSuffix(" total"))
  }

  /// A row that holds one text only, too long for its column, or a heading of the rows below: it takes the whole row. The
  /// header of a row stays one.
  private func isAlone(_ row: [Cell], in table: Table) -> Bool {
    guard row.count > 2, row.count == table.columns, row.dropFirst().allSatisfy({ text(of: $0).isEmpty }) else { return false }
    let words = text(of: row[0])
    if words.hasSuffix(":") || words.hasSuffix(":-") { return true }
    return words.count > (table.headerColumn ? 60 : 20)
  }

  private func text(of cell: Cell) -> String { cell.blocks.leaves.map { markup($0).withoutTags.string }.joined(separator: " ") }
}
