import Calendar
import Papers
import Text

/// A work programme as a table with a header: a column of meetings, or a table below the day of each meeting.
enum WorkProgrammeTables {
  private enum Column { case date, title, officer, other }

  /// From the title to where tables end.
  static func read(_ sheet: Sheet, from title: Int) -> [WorkItem] {
    var items: [WorkItem] = []
    var columns: [Column] = []
    var day: Fact<When>?
    var others = 0
    for index in title..<sheet.lines.count where sheet.isText(index) {
      let line = sheet.lines[index]
      let cells = self.cells(of: line)
      if let heading = heading(line, cells) {
        (day, others) = (Fact(heading, sheet.stated(index)), 0)
      } else if cells.count > 1, let found = header(cells) {
        (columns, others) = (found, 0)
        if found.contains(where: { $0 == .date }) { day = nil }
      } else if cells.count > 1, columns.contains(.title) {
        if let item = item(cells, columns, &day, sheet.stated(index)) { items.append(item) }
      } else {
        others += 1
        if others > 8, !items.isEmpty { break }
        // "To be scheduled" over a table of its own: it is of no meeting.
        if cells.count == 1, !Sentences.isEnded(line.plain), opensTable(below: index, sheet) { day = nil }
        if line.isHeadingMark || line.plain.isCapitals { columns = [] }
      }
    }
    return items
  }

  private static func opensTable(below index: Int, _ sheet: Sheet) -> Bool {
    sheet.next(after: index).map { header(cells(of: sheet.lines[$0])) != nil } ?? false
  }

  /// Bullets below the day of each meeting.
  static func bullets(_ sheet: Sheet, from title: Int) -> [WorkItem] {
    var items: [WorkItem] = []
    var day: Fact<When>?
    var isAlone = false
    for index in title..<sheet.lines.count where sheet.isText(index) {
      let line = sheet.lines[index]
      if let heading = heading(line, cells(of: line)) {
        day = Fact(heading, sheet.stated(index))
        // "Date: 20 October 2025" over "1. PROPOSAL" signs a report.
        isAlone = line.dates.first?.range.lowerBound == 0
      } else if let day, let business = line.kind == .bullet ? line.plain : isAlone ? numbered(line) : nil {
        var item = WorkItem()
        item.date = day
        item.title = Fact(Tidy.withoutFinalStop(business), sheet.stated(index))
        items.append(item)
      } else if day != nil {
        if items.isEmpty { return [] }
        break
      }
    }
    return items
  }

  /// "1. Fire Safety - Concluding Discussion" below the day.
  private static func numbered(_ line: PrintedLine) -> String? {
    guard !line.isRow, let found = line.printedNumber, found.style == .plain, !found.rest.isEmpty else { return nil }
    return found.rest
  }

  private static func cells(of line: PrintedLine) -> [String] { line.isRow ? line.cells.map(Marks.plain) : line.columns }

  /// A line that is the day of a meeting: "10 June 2026", "Meeting on Tuesday 10 June 2026 at 6pm".
  private static func heading(_ line: PrintedLine, _ cells: [String]) -> When? {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count == 1, let words = filled.first, words.utf8.count < 70, line.kind != .bullet, !words.hasSuffix(".") else {
      return nil
    }
    let dates = PrintedDates.all(in: words)
    guard dates.count == 1, let date = dates.first else { return nil }
    let before = Tidy.key(String(decoding: words.utf8.prefix(date.range.lowerBound), as: UTF8.self))
    guard
      before.isEmpty || ["meeting", "meeting on", "meeting date", "date", "meeting of", "meeting held on", "committee"].contains(before)
    else {
      return nil
    }
    switch date.value {
    case .day(let day): return .day(day)
    case .month(let month): return .month(month)
    case .dayOfYear: return nil
    }
  }

  private static func header(_ cells: [String]) -> [Column]? {
    let found = cells.map { cell -> Column in
      let key = Tidy.key(cell)
      if key.hasSuffix("date") || ["meeting", "when", "date of meeting", "committee date", "meeting dates", "month"].contains(key) {
        return .date
      }
      if [
        "topic", "item", "items", "subject", "title", "report", "report title", "issue", "agenda item", "business", "theme", "report item",
        "topics",
      ]
      .contains(key) || key.hasPrefix("item ") && !key.holds("no") {
        return .title
      }
      return key.holds("officer") || key.holds("author") || key == "lead" || key == "contact" || key == "presenter" ? .officer : .other
    }
    let titles = found.count { $0 == .title }
    guard titles == 1, cells.allSatisfy({ $0.utf8.count < 50 }), found.contains(where: { $0 == .date || $0 == .officer }) else {
      return nil
    }
    return found
  }

  private static func item(_ cells: [String], _ columns: [Column], _ day: inout Fact<When>?, _ origin: Origin) -> WorkItem? {
    var item = WorkItem()
    for (column, cell) in zip(columns, cells) where cell.hasLetterOrDigit {
      switch column {
      case .date:
        let found = PrintedDates.value(of: cell)
        if case .printed = found, PrintedDates.firstDay(in: cell) == nil {
          day = Fact(found, origin)
        } else {
          day = Fact(PrintedDates.firstDay(in: cell).map(When.day) ?? found, origin)
        }
      case .title: item.title = Fact(Tidy.withoutFinalStop(cell), origin)
      case .officer: item.officer = item.officer ?? Fact(Tidy.withoutFinalStop(cell), origin)
      case .other: break
      }
    }
    guard item.title != nil, let day else { return nil }
    item.date = day
    return item
  }
}
