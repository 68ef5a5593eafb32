import Calendar
import Diagnostics
import Papers
import Text

/// A committee's work programme: which business comes to which meeting.
enum WorkProgramme {
  static func read(_ sheet: Sheet, from start: Int) -> [WorkItem]? {
    guard let title = title(sheet, from: start) else { return nil }
    for read in [markedColumns, perMeeting, WorkProgrammeTables.read, WorkProgrammeTables.bullets] {
      let items = read(sheet, title)
      if !items.isEmpty { return items }
    }
    return nil
  }

  /// "WORK PROGRAMME 2018/19" as a title over a table or the day of a meeting, not the heading of a section of text.
  private static func title(_ sheet: Sheet, from start: Int) -> Int? {
    for index in start..<sheet.lines.count where sheet.isText(index) {
      let line = sheet.lines[index]
      guard !line.isRow, line.plain.utf8.count < 140, isNamed(line.plain) else { continue }
      var next = sheet.next(after: index)
      for _ in 0..<4 {
        guard let at = next else { break }
        if sheet.lines[at].isRow || sheet.lines[at].columns.count > 1 || opensDay(sheet.lines[at]) { return index }
        next = sheet.next(after: at)
      }
    }
    return nil
  }

  private static func isNamed(_ plain: String) -> Bool {
    if plain.holds("work programme") { return true }
    guard plain.holds("work") || plain.holds("rhaglen") else { return false }
    let key = Tidy.key(plain)
    return (key.holds("work plan") || key.holds("forward work") || key.holds("rhaglen waith")) && key.pieceCount <= 10
      && !plain.hasSuffix(".")
  }

  private static func opensDay(_ line: PrintedLine) -> Bool {
    line.dates.first.map { $0.range.lowerBound == 0 && $0.fills(line.plain, besides: 1) } ?? false
  }

  /// Headings of meetings whose weekday is not that of their date.
  static func wrongWeekdays(_ sheet: Sheet, _ items: [WorkItem]) -> [(Finding, Int)] {
    let days = Set(items.compactMap { $0.date?.value.day })
    // The day stands above what comes to it.
    let above = Set(items.compactMap { $0.date?.origin.line }.flatMap { max(0, $0 - 4)..<$0 })
    return above.sorted().filter(sheet.isText).flatMap { index -> [(Finding, Int)] in
      let line = sheet.lines[index]
      guard line.plain.utf8.count < 120 else { return [] }
      return line.dates.compactMap { found in
        guard let day = found.day, let weekday = found.weekday, !found.weekdayFits, days.contains(day) else { return nil }
        return (.weekdayMismatch(printed: weekday, day: day), index)
      }
    }
  }

  // MARK: A column for each meeting, an X where the business comes

  private static func markedColumns(_ sheet: Sheet, from title: Int) -> [WorkItem] {
    var columns: [Int: Day] = [:]
    var items: [WorkItem] = []
    var gap = 0
    for index in title..<sheet.lines.count where sheet.isText(index) {
      let line = sheet.lines[index]
      guard line.isRow else {
        gap += 1
        if gap > 6, !items.isEmpty { break }
        continue
      }
      let cells = line.cells
      let dates =
        line.dates.isEmpty
        ? [] : cells.enumerated().compactMap { column, cell in PrintedDates.firstDay(in: Marks.plain(cell)).map { (column, $0) } }
      if dates.count >= 2 {
        columns = Dictionary(dates, uniquingKeysWith: { first, _ in first })
        gap = 0
        continue
      }
      guard !columns.isEmpty, let business = cells.first.map(Marks.plain), !business.isEmpty else { continue }
      for column in columns.keys.sorted() where column < cells.count && isMark(cells[column]) {
        guard let day = columns[column] else { continue }
        gap = 0
        items.append(item(business, day, sheet.stated(index)))
      }
    }
    return items
  }

  private static func isMark(_ cell: String) -> Bool { ["X", "x", "х", "Х", "✓", "✔", "●", "•", "√"].contains(Marks.plain(cell)) }

  /// The officer stands in brackets behind the business.
  private static func item(_ business: String, _ day: Day, _ origin: Origin) -> WorkItem {
    var item = WorkItem()
    item.date = Fact(.day(day), origin)
    var title = business
    if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
      let inner = String(title[title.index(after: open)...].dropLast()).trimmed
      let names = inner.split(separator: "/").map { String($0).trimmed }
      if names.allSatisfy(looksLikeOfficer) {
        item.officer = Fact(inner, origin)
        title = String(title[..<open]).trimmed
      }
    }
    item.title = Fact(Tidy.withoutFinalStop(title), origin)
    return item
  }

  /// "Debbie Campbell", "M. Ashton": two or three words, each with a capital, none a word of business.
  private static func looksLikeOfficer(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true && !$0.utf8.contains { $0.isDigit } }
      && !["report", "annual", "update", "interim", "final", "review"].contains { text.holds($0) }
  }

  // MARK: A table for each meeting

  private static func perMeeting(_ sheet: Sheet, from title: Int) -> [WorkItem] {
    var items: [WorkItem] = []
    var day: Day?
    var others = 0
    for index in title..<sheet.lines.count where sheet.isText(index) {
      let line = sheet.lines[index]
      let cells = line.isRow ? line.cells.map(Marks.plain) : [line.plain]
      let filled = cells.filter { !$0.isEmpty }
      if filled.count == 1, let found = PrintedDates.all(in: filled[0]).first, let date = found.day, found.range.lowerBound == 0,
        filled[0].utf8.count < 120
      {
        day = date
        others = 0
      } else if line.isRow, let day, let row = business(cells) {
        var item = WorkItem()
        item.date = Fact(.day(day), sheet.stated(index))
        item.title = Fact(Tidy.withoutFinalStop(row.title), sheet.stated(index))
        if let officer = row.officer { item.officer = Fact(officer, sheet.stated(index)) }
        items.append(item)
      } else if !line.isRow {
        others += 1
        if others > 3, !items.isEmpty { break }
      }
      if !line.isRow, !items.isEmpty { day = nil }
    }
    return items
  }

  /// "1.⇥Report/Item⇥Officer"; the header row of the table is none.
  private static func business(_ cells: [String]) -> (title: String, officer: String?)? {
    guard cells.count >= 2, let number = Numbering.leading(cells[0] + " x", allowBare: true), number.style == .plain, number.rest == "x"
    else { return nil }
    let title = cells[1]
    guard !title.isEmpty else { return nil }
    let officer = cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil
    return (title, officer)
  }
}
