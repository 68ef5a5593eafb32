import HTML
import Papers

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
    for row in rows {
      html.append("<tr>")
      if isAlone(row, in: table) {
        html.append("<td colspan=\"\(row.count)\" class=\"alone\">")
        writeCompactly(row[0].blocks)
        html.append("</td>")
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

  /// An empty corner is no header of anything.
  private mutating func write(_ cell: Cell, scope: String?, as column: Column) {
    let kind: HTML = column == .short ? "" : " class=\"\(column.rawValue)\""
    let isEmpty = cell.blocks.leaves.allSatisfy { $0.text.isEmpty }
    if let scope, !isEmpty { html.append("<th scope=\"\(scope)\"\(kind)>") } else { html.append("<td\(kind)>") }
    writeCompactly(cell.blocks)
    html.append(scope != nil && !isEmpty ? "</th>" : "</td>")
  }

  /// How wide a column has to be, so that a narrow screen scrolls the table rather than breaking it into slivers.
  private enum Column: String {
    /// Every cell below the header is a number, an amount, a share or a dash.
    case num
    case short, phrase, prose
  }

  private func columns(of table: Table) -> [Column] {
    let body = table.rows.dropFirst(table.headerRows)
    return (0..<table.columns).map { column in
      let cells = body.filter { !isAlone($0, in: table) }.compactMap { column < $0.count ? text(of: $0[column]) : nil }
      if column > 0 || !table.headerColumn, cells.allSatisfy(isNumeric), cells.contains(where: { $0.contains(where: \.isNumber) }) {
        return .num
      }
      let longest = cells.map(\.count).max() ?? 0
      return longest > 90 ? .prose : longest > 24 ? .phrase : .short
    }
  }

  /// A row that holds one text only, too long for its column: it takes the whole row. The header of a row stays one.
  private func isAlone(_ row: [Cell], in table: Table) -> Bool {
    guard !table.headerColumn, row.count > 2, row.count == table.columns, row.dropFirst().allSatisfy({ text(of: $0).isEmpty }) else {
      return false
    }
    return text(of: row[0]).count > 20
  }

  private func text(of cell: Cell) -> String { cell.blocks.leaves.map { markup($0).withoutTags.string }.joined(separator: " ") }

  private func isNumeric(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " ,.%£€$()+-–—−*\u{A0}".unicodeScalars.contains($0) }
  }
}
