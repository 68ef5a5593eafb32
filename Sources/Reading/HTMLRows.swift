import Text

/// Rows of a table in HTML that an extractor set over several lines, a cell on each:
///
///     <tr>
///     <td>4.</td>
///     <td>Budget</td>
///     </tr>
enum HTMLRows {
  /// A row over more lines is no row of a form or of an agenda.
  private static let reach = 120

  /// The lines, each such row on its first.
  static func closed(_ lines: [Line]) -> [Line] {
    var closed = lines
    var start = 0
    while start < lines.count {
      guard opens(lines[start]), let end = end(of: start, lines), let row = row(lines[start...end]) else {
        start += 1
        continue
      }
      closed[start] = Line(number: lines[start].number, text: row, pageBreaks: lines[start].pageBreaks)
      for index in (start + 1)...end { closed[index] = Line(number: lines[index].number, text: "", pageBreaks: lines[index].pageBreaks) }
      start = end + 1
    }
    return closed
  }

  private static func opens(_ line: Line) -> Bool {
    let text = line.text.trimmed
    return text.begins(with: "<tr") && !text.holds("</tr>")
  }

  /// The line that closes the row, before another opens.
  private static func end(of start: Int, _ lines: [Line]) -> Int? {
    for index in (start + 1)..<max(start + 1, min(lines.count, start + reach)) {
      let text = lines[index].text
      if text.holds("<tr") || text.holds("<table") { return nil }
      if text.holds("</tr>") { return text.trimmed.matches("</tr>") ? index : nil }
    }
    return nil
  }

  /// In one line, where that has cells.
  private static func row(_ lines: ArraySlice<Line>) -> String? {
    let row = lines.map(\.text.trimmed).joined(separator: " ")
    return HTMLRow.cells(row) == nil ? nil : row
  }
}
