import Calendar
import Papers
import Text

/// What stands above the labels of a cover: "CABINET   10 July 2025", "Report to Cabinet", the title.
enum CoverAbove {
  /// Fills in what the labels did not say.
  static func read(_ cover: Cover, _ sheet: Sheet, known: [String], into reading: inout ReportCover.Reading, dates: [(Day, Int)]) {
    let above = lines(above: cover.lines.lowerBound, sheet)
    if reading.report.committees == nil {
      for index in above {
        if let found = destination(sheet.lines[index].plain, index, sheet, known, dates) { reading.report.committees = [found] }
      }
      if reading.report.committees == nil, let found = overTwoLines(above, sheet, known) ?? named(above, sheet, known, dates) {
        reading.report.committees = [found]
      }
    }
    if let committees = reading.report.committees, committees.count == 1, committees[0].date == nil, dates.isEmpty {
      reading.report.committees?[0].date = dayAlone(above, sheet)
    }
    if reading.report.reportOf == nil, let index = above.first(where: { CoverSentence.namesOffice(sheet.lines[$0].plain) }) {
      reading.report.reportOf = Fact(Tidy.office(sheet.lines[index].plain), sheet.stated(index))
    }
    // Below the body: what stands above can be the agenda's last entry.
    let head = above.drop { !Bodies.isName(sheet.lines[$0].plain) }
    if !head.contains(where: { sheet.lines[$0].printedNumber != nil }) {
      for index in head { takeLabel(sheet.lines[index], index, sheet, into: &reading) }
    }
    guard reading.report.subject == nil, reading.lacksSubject else { return }
    let words = above.filter { index in
      let line = sheet.lines[index]
      return !line.isRow && !Bodies.isName(line.plain) && BodyAndDate.split(line.plain) == nil && Classification.line(line) == nil
        && !line.plain.begins(with: "Report ") && !kinds.contains(line.key) && line.dates.isEmpty
        && CoverLabels.match(line.plain) == nil
    }
    var titles = words.filter { sheet.lines[$0].plain.isCapitals || sheet.lines[$0].isHeadingMark || sheet.lines[$0].isBold }
    // Set as text is, but below the body or the day, or the first line of the page: the last line of the heading.
    if titles.isEmpty, let last = words.last, words.count == 1, above.count > 1 && above.first != last || sheet.opensPage(last) {
      titles = [last]
    }
    guard titles.count == 1, let title = titles.first else { return }
    reading.report.subject = Fact(Tidy.title(sheet.lines[title].plain), .derived(line: title + 1, by: "title-above-cover"))
    reading.diagnostics.removeAll { $0 == .subjectLost(item: nil) }
  }

  /// "Report of: the Director of Resources", "Classification: Unrestricted" over a table of the other labels.
  private static func takeLabel(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, into reading: inout ReportCover.Reading) {
    guard !line.isRow, let label = CoverLabels.match(line.plain), line.plain.utf8.count > label.length else { return }
    let value = line.plain.dropping(bytes: label.length).trimmed
    switch label.field {
    case .reportOf where reading.report.reportOf == nil: reading.report.reportOf = Fact(Tidy.office(value), sheet.stated(index))
    case .exempt:
      let marks = AccessLabel.marks(value, behind: line.plain.keeping(bytes: label.length), line: line.number)
      reading.marks += marks
      if marks.contains(where: { $0.kind == .coverExempt }) { reading.report.exempt = Fact(true, sheet.stated(index)) }
      if marks.contains(where: { $0.kind == .coverOpen }), reading.report.exempt == nil {
        reading.report.exempt = Fact(false, sheet.stated(index))
      }
    default: break
    }
  }

  /// What a heading calls any report.
  private static let kinds: Set<String> = [
    "committee report", "officer report", "officers report", "planning report", "delegated report", "planning committee report", "report",
    "list of applications", "schedule of applications", "schedule of planning applications", "list of planning applications",
    "planning applications", "applications for determination",
  ]

  /// Up to eight short lines, not over a page joint.
  private static func lines(above start: Int, _ sheet: Sheet) -> [Int] {
    var found: [Int] = []
    var at = start
    while found.count < 8, sheet.lines[at].pageBreaks == 0, let previous = sheet.previous(before: at), previous >= at - 4,
      sheet.lines[previous].plain.utf8.count < 140, !sheet.lines[previous].isRow || sheet.lines[previous].cells.count == 2,
      !sheet.lines[previous].plain.hasSuffix("."),
      !(previous..<at).dropFirst().contains(where: { sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0 })
    {
      found.append(previous)
      at = previous
    }
    return found.reversed()
  }

  /// A short line that begins with a day, or with a word before it: "Dated 10 July 2025", "10 July 2025 at 6.30 pm".
  private static func dayAlone(_ above: [Int], _ sheet: Sheet) -> Fact<Day>? {
    above.lazy.compactMap { index -> Fact<Day>? in
      let line = sheet.lines[index]
      guard line.plain.utf8.count < 60, let found = line.dates.first, found.range.lowerBound <= 12 else { return nil }
      return found.day.map { Fact($0, sheet.stated(index)) }
    }.first
  }

  /// "CABINET" above, the day behind a label below.
  private static func named(_ above: [Int], _ sheet: Sheet, _ known: [String], _ dates: [(Day, Int)]) -> Destination? {
    guard dates.count == 1,
      let index = above.last(where: { Bodies.isName(sheet.lines[$0].plain) && !Bodies.isCouncilItself(sheet.lines[$0].plain) })
    else { return nil }
    var destination = Destination()
    destination.name = Fact(Bodies.name(sheet.lines[index].plain, known: known), sheet.stated(index))
    destination.date = Fact(dates[0].0, sheet.stated(dates[0].1))
    return destination
  }

  /// "Cabinet          Agenda item 4" without what stands at the other edge of the page.
  private static func withoutItem(_ line: PrintedLine) -> String {
    let columns = line.columns
    return columns.count == 2 && columns[1].begins(with: "Agenda") ? columns[0] : line.plain
  }

  /// "Planning Committee" over "14 May 2025".
  private static func overTwoLines(_ above: [Int], _ sheet: Sheet, _ known: [String]) -> Destination? {
    for (body, date) in zip(above, above.dropFirst()) {
      let line = sheet.lines[date]
      let name = withoutItem(sheet.lines[body])
      guard line.dates.count == 1, let day = line.firstDay, line.dates[0].fills(line.plain, besides: 11),
        Bodies.isName(name), !Bodies.isCouncilItself(name)
      else { continue }
      var destination = Destination()
      destination.name = Fact(Bodies.name(name, known: known), sheet.stated(body))
      destination.date = Fact(day, sheet.stated(date))
      return destination
    }
    return nil
  }

  private static func destination(_ plain: String, _ index: Int, _ sheet: Sheet, _ known: [String], _ dates: [(Day, Int)]) -> Destination? {
    var destination = Destination()
    if let (body, date) = BodyAndDate.split(plain), Bodies.isName(body), let day = date.day {
      destination.name = Fact(Bodies.name(body.dropping(prefix: "Report to ") ?? body, known: known), sheet.stated(index))
      destination.date = Fact(day, sheet.stated(index))
      return destination
    }
    guard let rest = plain.dropping(prefix: "Report to "), Bodies.isName(rest) else { return nil }
    destination.name = Fact(Bodies.name(rest.dropping(prefix: "the ") ?? rest, known: known), sheet.stated(index))
    if let (day, at) = dates.first { destination.date = Fact(day, sheet.stated(at)) }
    return destination
  }
}
