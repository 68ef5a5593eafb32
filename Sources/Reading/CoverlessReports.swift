import Calendar
import Papers
import Text

/// A report on its own that has no cover, only a head: body and day, the title, "Report of the Head of Coast", and then its sections.
struct CoverlessReport {
  let title: Int
  let office: Int
  var destination: Destination?

  static func find(_ sheet: Sheet, known: [String]) -> CoverlessReport? {
    let head = Array(sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(16))
    guard let position = head.firstIndex(where: { isOffice(sheet.lines[$0].plain) }),
      !head[...position].contains(where: { sheet.lines[$0].printedNumber != nil || sheet.lines[$0].isRow })
    else { return nil }
    let behind = sheet.text(in: head[position]..<min(sheet.lines.count, head[position] + 60)).prefix(24)
    guard behind.contains(where: { SectionTitles.isCoverEnd(sheet.lines[$0].plain) }) else { return nil }
    var destination = Destination()
    var title: Int?
    // The office can stand above all else.
    let below = head[(position + 1)...].prefix { !SectionTitles.isCoverEnd(sheet.lines[$0].plain) && sheet.lines[$0].printedNumber == nil }
    for index in head[..<position] + (below.count <= 5 ? below : []) {
      let plain = sheet.lines[index].plain
      if index > head[position], title != nil { break }
      if isNumberOfItem(plain) { continue }
      if let (body, date) = BodyAndDate.split(plain), Bodies.isName(body), let day = date.day {
        destination.name = Fact(Bodies.name(body, known: known), sheet.stated(index))
        destination.date = Fact(day, sheet.stated(index))
      } else if Bodies.isName(plain) {
        if !Bodies.isCouncilItself(plain) { destination.name = Fact(Bodies.name(plain, known: known), sheet.stated(index)) }
      } else if let day = PrintedDates.firstDay(in: plain) {
        destination.date = destination.date ?? Fact(day, sheet.stated(index))
      } else {
        title = index
      }
    }
    guard let title else { return nil }
    return CoverlessReport(title: title, office: head[position], destination: destination.name == nil ? nil : destination)
  }

  /// "Item 9" at the head of the page.
  private static func isNumberOfItem(_ plain: String) -> Bool {
    plain.utf8.count < 14 && plain.begins(with: "Item ") && plain.utf8.last?.isDigit == true
  }

  private static func isOffice(_ plain: String) -> Bool {
    plain.utf8.count < 140 && Reporting.offset(in: plain) == 0 && !plain.begins(with: "Report to")
  }
}

extension PackReading {
  mutating func divideCoverless(_ found: CoverlessReport) {
    pack.facts.kind = Fact(.report, sheet.derived(found.office, by: "office-and-sections"))
    var report = Report()
    report.subject = Fact(Tidy.title(sheet.lines[found.title].plain), sheet.stated(found.title))
    report.cover = Fact(.none, sheet.derived(found.title, by: "no-cover"))
    if let destination = found.destination { report.committees = [destination] }
    report.reportOf = Fact(Reporting.office(sheet.lines[found.office].plain), sheet.stated(found.office))
    let range = 0..<sheet.lines.count
    ReportText.read(sheet, in: range, cover: nil, into: &report)
    addCoverless(report, range, AgendaItem())
  }
}
