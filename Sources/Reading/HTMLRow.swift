import Text

/// One line that is one row of a table in HTML: `<tr><td>4</td><td>Budget</td></tr>`.
enum HTMLRow {
  /// The words of its cells, with the tags that stand inside.
  static func cells(_ trimmed: String) -> [String]? {
    guard trimmed.begins(with: "<tr"), trimmed.holds("</tr>"), trimmed.utf8.last == Byte.greater else { return nil }
    var cells: [String] = []
    var rest = Substring(trimmed)
    while let open = opening(rest) {
      let inside = rest[open...]
      let end = inside.firstRange(of: "</t") ?? inside.endIndex..<inside.endIndex
      let cell = inside[..<end.lowerBound]
      // A table within a cell is not told by one line.
      if cell.holds("<t") || cells.count == 60 { return nil }
      cells.append(String(cell).trimmed)
      rest = inside[end.upperBound...]
    }
    // Another row, or words outside the cells, are left to the reader of tables.
    guard !cells.isEmpty, rest.firstRange(of: "<tr") == nil else { return nil }
    return cells
  }

  /// Where the words of the next cell begin.
  private static func opening(_ text: Substring) -> Substring.Index? {
    guard let tag = [text.firstRange(of: "<td"), text.firstRange(of: "<th")].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    return text[tag.upperBound...].firstRange(of: ">")?.upperBound
  }
}
