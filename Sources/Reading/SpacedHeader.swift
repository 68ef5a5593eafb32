import Calendar
import Text

/// The heads of a plan's columns that spaces keep apart, on one line or over several: "Date of" over "decision".
struct SpacedHeader {
  let fields: [PlanField?]
  /// Where each column begins.
  let starts: [Int]
  let last: Int

  /// At least three labels of different fields, on the line or together with those right below it.
  init?(_ line: Int, _ sheet: Sheet, below end: Int) {
    let heads = sheet.lines[line].placedColumns
    guard heads.count >= 3, heads.contains(where: { PlanLabels.match($0.text) != nil }) else { return nil }
    starts = heads.map(\.start)
    let alone = heads.map { PlanLabels.match($0.text) }
    guard let end = SpacedHeader.end(from: line, sheet, below: end) else {
      guard Set(alone.compactMap { $0 }).count >= 3 else { return nil }
      (fields, last) = (alone, line)
      return
    }
    var words = heads.map(\.text)
    for index in (line + 1)..<end where sheet.isText(index) {
      for cell in sheet.lines[index].placedColumns { words[Columns.column(at: cell.start, under: starts)] += " " + cell.text }
    }
    let whole = zip(words, alone).map { PlanLabels.match($0) ?? $1 }
    guard Set(whole.compactMap { $0 }).count >= 3 else { return nil }
    (fields, last) = (whole, end - 1)
  }

  /// The placed columns of a line below, cut also where two spaces stand before the place of a column: a value that fills its column
  /// leaves no more.
  func cells(of line: PrintedLine) -> [(start: Int, text: String)] {
    line.placedColumns.flatMap { cell -> [(start: Int, text: String)] in
      let inside = starts.filter { $0 > cell.start + 2 && $0 - line.indent < line.text.utf8.count }
      var pieces: [(start: Int, text: String)] = []
      var from = cell.start - line.indent
      let raw = Array(line.text.utf8)
      let end = Columns.split(line.text).first { $0.start == from }.map { from + $0.text.utf8.count } ?? from
      for column in inside.map({ $0 - line.indent }) where column < end && raw[column - 2] == Byte.space && raw[column - 1] == Byte.space {
        pieces.append((from + line.indent, Marks.plain(String(decoding: raw[from..<column], as: UTF8.self).trimmed)))
        from = column
      }
      guard !pieces.isEmpty else { return [cell] }
      return pieces + [(from + line.indent, Marks.plain(String(decoding: raw[from..<end], as: UTF8.self)))]
    }
  }

  /// The line behind a header of several lines: a rule, or a blank line before any date.
  private static func end(from line: Int, _ sheet: Sheet, below end: Int) -> Int? {
    for index in (line + 1)..<max(line + 1, min(line + 5, end)) {
      let text = sheet.lines[index]
      if text.isBlank || isRule(text.plain) { return index > line + 1 ? index : nil }
      if !text.dates.isEmpty || text.plain.hasSuffix(".") { return nil }
    }
    return nil
  }

  private static func isRule(_ plain: String) -> Bool {
    plain.utf8.count >= 8 && plain.utf8.allSatisfy { [0x2D, 0x3D, 0x5F, Byte.space].contains($0) }
  }
}
