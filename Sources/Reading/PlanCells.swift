import Calendar
import Papers
import Text

/// A plan whose table an extractor took apart: the heads of its columns a line each, and below them the cells of each decision.
enum PlanCells {
  struct Reading {
    var decisions: [Decision] = []
    var entries: [Range<Int>] = []
  }

  /// Nothing where one of the decisions does not fit the columns: then none of them can be trusted.
  static func read(_ sheet: Sheet, in range: Range<Int>) -> Reading? {
    let own = sheet.text(in: range)
    guard let (fields, start) = heads(own, sheet), let date = fields.firstIndex(of: .expected), date > 0 else { return nil }
    var reading = Reading()
    for lines in blocks(own[start...], fields, date, sheet) {
      guard let values = values(of: lines, fields, date, sheet), let first = lines.first, let last = lines.last else { return nil }
      reading.decisions.append(PlanEntry.read(values, sheet, titles: []))
      reading.entries.append(first..<(last + 1))
    }
    return reading.decisions.count > 1 && reading.decisions.allSatisfy { $0.title != nil && $0.expected != nil } ? reading : nil
  }

  /// The same where not even the heads are left: each block has one line that says who decides, beside the one that says when.
  static func guess(_ sheet: Sheet, in range: Range<Int>) -> Reading? {
    var blocks: [[Int]] = []
    for index in sheet.text(in: range) {
      if blocks.isEmpty || !sheet.isText(index - 1) { blocks.append([]) }
      blocks[blocks.count - 1].append(index)
    }
    guard let first = blocks.firstIndex(where: { makerFirst($0, sheet) != nil }) else { return nil }
    var reading = Reading()
    for lines in blocks[first...] {
      guard let isMakerFirst = makerFirst(lines, sheet),
        let values = values(of: lines, [.title] + (isMakerFirst ? [.maker, .expected] : [.expected, .maker]), isMakerFirst ? 2 : 1, sheet)
      else { return nil }
      reading.decisions.append(PlanEntry.read(values + behind(lines, isMakerFirst, sheet), sheet, titles: []))
      reading.entries.append(lines[0]..<(lines[lines.count - 1] + 1))
    }
    return reading.decisions.count > 1 ? reading : nil
  }

  /// Whether the maker stands before the day; nothing where the block has not one of each, side by side, below its title.
  private static func makerFirst(_ lines: [Int], _ sheet: Sheet) -> Bool? {
    let makers = lines.indices.dropFirst().filter { PlanTable.isMaker(sheet.lines[lines[$0]].plain) }
    let days = lines.indices.dropFirst().filter { isWhen(sheet.lines[lines[$0]].plain) }
    guard makers.count == 1, days.count == 1, abs(makers[0] - days[0]) == 1, lines.count <= 8 else { return nil }
    return makers[0] < days[0]
  }

  /// Where the maker stands behind the day it is the line below it.
  private static func behind(_ lines: [Int], _ isMakerFirst: Bool, _ sheet: Sheet) -> [(PlanField, PlanValues.Value)] {
    guard !isMakerFirst, let day = lines.firstIndex(where: { isWhen(sheet.lines[$0].plain) }), day + 1 < lines.count else { return [] }
    return [(.maker, PlanValues.Value(cells: [sheet.lines[lines[day + 1]].plain], index: lines[day + 1]))]
  }

  /// Four labels or more, one below the other, with nothing behind any of them; the first names the decision.
  private static func heads(_ own: [Int], _ sheet: Sheet) -> (fields: [PlanField], end: Int)? {
    var fields: [PlanField] = []
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      guard !line.isRow, line.plain.utf8.count < 60, let field = label(line.plain) else {
        if fields.count >= 4, Set(fields).count >= 4, fields[0] == .title || fields[0] == .details { return (fields, position) }
        fields = []
        continue
      }
      fields.append(field)
    }
    return nil
  }

  private static func label(_ plain: String) -> PlanField? {
    if ["Decision to be made", "Item for decision", "Decision", "Matter"].contains(where: plain.matches) { return .title }
    return PlanLabels.exact(plain)
  }

  /// The lines of each decision: blank lines part them, else each has as many lines as there are columns.
  private static func blocks(_ own: ArraySlice<Int>, _ fields: [PlanField], _ date: Int, _ sheet: Sheet) -> [[Int]] {
    var blocks: [[Int]] = []
    for index in own {
      if label(sheet.lines[index].plain) != nil { continue }
      if blocks.isEmpty || !sheet.isText(index - 1) { blocks.append([]) }
      blocks[blocks.count - 1].append(index)
    }
    guard let only = blocks.first, blocks.count == 1 || blocks.allSatisfy({ $0.count == 1 }) else { return blocks }
    // A blank line behind every cell says no more than none.
    let cells = blocks.count == 1 ? only : blocks.map { $0[0] }
    guard cells.count.isMultiple(of: fields.count) else { return [] }
    return stride(from: 0, to: cells.count, by: fields.count).map { Array(cells[$0..<($0 + fields.count)]) }
  }

  /// The one line that is a date stands in its column; what is more above it belongs to the first.
  private static func values(of lines: [Int], _ fields: [PlanField], _ date: Int, _ sheet: Sheet) -> [(PlanField, PlanValues.Value)]? {
    let days = lines.indices.filter { isWhen(sheet.lines[lines[$0]].plain) }
    guard days.count == 1, let day = days.first, day >= date, !lines.contains(where: { sheet.lines[$0].isRow }) else { return nil }
    func value(_ places: Range<Int>) -> PlanValues.Value {
      PlanValues.Value(cells: places.map { sheet.lines[lines[$0]].plain }, index: lines[places.lowerBound])
    }
    let surplus = day - date
    guard surplus <= 3 else { return nil }
    var found: [(PlanField, PlanValues.Value)] = [(.title, value(0..<1))]
    if surplus > 0 { found.append((.details, value(1..<(surplus + 1)))) }
    for column in 1...date { found.append((fields[column], value((column + surplus)..<(column + surplus + 1)))) }
    // What stands below the date is sure only when each column has its line.
    if lines.count - day == fields.count - date {
      for column in fields.indices.dropFirst(date + 1) {
        found.append((fields[column], value((column + surplus)..<(column + surplus + 1))))
      }
    }
    return found
  }

  /// "9 December 2025", "Not before 2 February 2026", "March 2026".
  private static func isWhen(_ plain: String) -> Bool {
    guard plain.utf8.count < 50, let found = PrintedDates.all(in: plain).first else { return false }
    let before = Tidy.key(plain.keeping(bytes: found.range.lowerBound))
    return ["", "not before", "not before the", "on", "by", "week of", "between"].contains(before)
      && plain.utf8.count - found.range.upperBound < 24
  }
}
