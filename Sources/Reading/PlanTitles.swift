import Calendar
import Papers
import Text

/// The titles of forms that have no field for one: above the first label, with what the decision is about between the two
/// where a web page says it.
enum PlanTitles {
  /// The line of the title of the form whose first label stands at `label`; -1 when there is none. `previous` is the last
  /// label of the form before.
  static func line(above label: Int, after previous: Int?, _ sheet: Sheet, _ range: Range<Int>) -> Int {
    var lines: [Int] = []
    var at = label
    while lines.count < 8, let above = sheet.previous(before: at, from: previous.map { $0 + 1 } ?? range.lowerBound) {
      guard !sheet.lines[above].isRow, !sheet.lines[above].plain.isDigits else { break }
      lines.insert(above, at: 0)
      at = above
    }
    guard let nearest = lines.last, isShort(nearest, sheet), sheet.lines[nearest].plain.hasLetterOrDigit || lines.count > 1 else {
      return -1
    }
    let block = previous.map { behind($0, lines, sheet) } ?? apart(lines, sheet)
    guard let first = block.first, block.count <= 4, isShort(first, sheet), !sheet.lines[first].plain.hasSuffix(".") else { return nearest }
    return first
  }

  private static func isShort(_ index: Int, _ sheet: Sheet) -> Bool {
    sheet.lines[index].plain.utf8.count < 200 || sheet.setting.isUnwrapped
  }

  /// The lines that are no part of what the label before says.
  private static func behind(_ previous: Int, _ lines: [Int], _ sheet: Sheet) -> ArraySlice<Int> {
    var last = previous
    var rest = lines[...]
    if PlanValues.label(of: sheet.lines[previous].plain)?.rest.isEmpty == true, let value = rest.popFirst() { last = value }
    while let next = rest.first, next == last + 1 { (last, rest) = (next, rest.dropFirst()) }
    return rest
  }

  /// Above the first form: from the line that the day of the notice opens, or that stands clearly apart from what is above.
  private static func apart(_ lines: [Int], _ sheet: Sheet) -> ArraySlice<Int> {
    if let dated = lines.lastIndex(where: { withoutDay(sheet.lines[$0].plain) != nil }) { return lines[dated...] }
    for place in lines.indices.reversed().prefix(4) {
      let above = place > 0 ? lines[place - 1] : -1
      if above >= 0, lines[place] - above > 2 { return lines[place...] }
    }
    return lines.suffix(1)
  }

  /// "10/06/2026 - Temporary Accommodation": the title behind the day of the notice.
  static func withoutDay(_ plain: String) -> String? {
    guard let date = PrintedDates.all(in: plain).first, date.day != nil, date.range.lowerBound == 0 else { return nil }
    let rest = String(decoding: plain.utf8.dropFirst(date.range.upperBound), as: UTF8.self).trimmed
    guard rest.hasPrefix("- ") || rest.hasPrefix("– ") else { return nil }
    return String(rest.dropFirst(2)).trimmed
  }
}
