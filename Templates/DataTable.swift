import HTML
import Papers

// Tables, in a region that a keyboard can scroll: the page itself never scrolls sideways.
extension BodyText {
  mutating func write(_ table: Table) {
    let number = sheet.numbering.nextTable()
    let caption = table.caption.map(markup)
    let label = caption.map { sheet.numbering.label($0.withoutTags, number) } ?? "Table \(number)"
    let columns = numericColumns(of: table)
    html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\"><table>\n")
    if let caption { html.append("<caption>\(caption)</caption>\n") }
    write(table.rows.prefix(table.headerRows), of: table, isHead: true, columns)
    write(table.rows.dropFirst(table.headerRows), of: table, isHead: false, columns)
    html.append("</table></div>\n")
  }

  private mutating func write(_ rows: ArraySlice<[Cell]>, of table: Table, isHead: Bool, _ numeric: Set<Int>) {
    guard !rows.isEmpty else { return }
    html.append(isHead ? "<thead>\n" : "<tbody>\n")
    for row in rows {
      html.append("<tr>")
      for (column, cell) in row.enumerated() {
        let isRowHeader = !isHead && table.headerColumn && column == 0
        write(cell, scope: isHead ? "col" : isRowHeader ? "row" : nil, isNumeric: numeric.contains(column))
      }
      html.append("</tr>\n")
    }
    html.append(isHead ? "</thead>\n" : "</tbody>\n")
  }

  /// An empty corner is no header of anything.
  private mutating func write(_ cell: Cell, scope: String?, isNumeric: Bool) {
    let number: HTML = isNumeric ? " class=\"num\"" : ""
    let isEmpty = cell.blocks.leaves.allSatisfy { $0.text.isEmpty }
    if let scope, !isEmpty { html.append("<th scope=\"\(scope)\"\(number)>") } else { html.append("<td\(number)>") }
    writeCompactly(cell.blocks)
    html.append(scope != nil && !isEmpty ? "</th>" : "</td>")
  }

  /// Columns whose every cell below the header is a number, an amount, a share or a dash.
  private func numericColumns(of table: Table) -> Set<Int> {
    let body = table.rows.dropFirst(table.headerRows)
    return Set(
      (0..<table.columns).filter { column in
        guard column > 0 || !table.headerColumn else { return false }
        let cells = body.compactMap { column < $0.count ? text(of: $0[column]) : nil }
        return cells.allSatisfy(isNumeric) && cells.contains { $0.contains(where: \.isNumber) }
      })
  }

  private func text(of cell: Cell) -> String { cell.blocks.leaves.map { markup($0).withoutTags.string }.joined(separator: " ") }

  private func isNumeric(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " ,.%£€$()+-–—−*\u{A0}".unicodeScalars.contains($0) }
  }
}
