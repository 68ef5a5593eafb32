import Papers
import Text

/// A report on its own that has no cover, only a head: body and day, the title, "Report of the Head of Coast", and then its sections.
struct CoverlessReport {
  let head: CoverlessHead
  let title: Int
  /// The rule by which it was known.
  let rule: String

  static func find(_ sheet: Sheet, known: [String]) -> CoverlessReport? {
    signed(sheet, known: known) ?? framed(sheet, known: known)
  }

  /// Without who reports: the body, its day and the title over sections that only reports have.
  private static func framed(_ sheet: Sheet, known: [String]) -> CoverlessReport? {
    let lines = Array(sheet.text(in: 0..<min(400, sheet.lines.count)).prefix(200))
    let sections = lines.indices.filter { position in
      let line = sheet.lines[lines[position]]
      return !line.isRow && line.plain.utf8.count < 80 && SectionTitles.isSkeleton(line.bareNumber?.rest ?? line.plain)
    }
    guard sections.count >= 3, (2...12).contains(sections[0]) else { return nil }
    let above = Array(lines[..<sections[0]])
    guard
      !above.contains(where: { sheet.lines[$0].printedNumber != nil || sheet.lines[$0].isRow || sheet.lines[$0].plain.utf8.count > 160 })
    else { return nil }
    let head = CoverlessHead(above, sheet, known: known)
    let titles = above.filter { CoverlessHead.mayBeTitle(sheet.lines[$0]) }
    guard head.destination?.name != nil, head.destination?.date != nil,
      let title = titles.count == 2 && titles[1] > titles[0] + 1 ? titles.last : titles.first, titles.count <= 2
    else { return nil }
    return CoverlessReport(head: head, title: title, rule: "body-day-and-sections")
  }

  private static func signed(_ sheet: Sheet, known: [String]) -> CoverlessReport? {
    let lines = Array(sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(40))
    guard let section = lines.firstIndex(where: { SectionTitles.isCoverEnd(sheet.lines[$0].plain) }),
      case let above = lines[..<section].prefix(16),
      let position = above.firstIndex(where: { CoverlessHead.isOffice(sheet.lines[$0].plain) }),
      !above[...position].contains(where: { sheet.lines[$0].printedNumber != nil || sheet.lines[$0].isRow })
    else { return nil }
    let head = CoverlessHead(Array(above), sheet, known: known)
    guard let title = head.title, head.office != nil else { return nil }
    return CoverlessReport(head: head, title: title, rule: "office-and-sections")
  }
}

extension PackReading {
  mutating func divideCoverless(_ found: CoverlessReport) {
    pack.facts.kind = Fact(.report, sheet.derived(found.head.office ?? found.title, by: found.rule))
    var report = Report()
    report.subject = Fact(Tidy.title(sheet.lines[found.title].plain), sheet.stated(found.title))
    report.cover = Fact(.none, sheet.derived(found.title, by: "no-cover"))
    report.take(found.head, sheet)
    report.portfolio = CoverlessHead.portfolio(below: found.title, sheet)
    let range = 0..<sheet.lines.count
    sheet = NumbersAlone.joined(in: range, of: sheet)
    let text = MarkedRows.asText(in: range, of: sheet)
    ReportText.read(text, in: range, cover: nil, into: &report)
    addCoverless(report, range, text, AgendaItem(), head: found.head)
  }
}

extension Report {
  /// What the head of a report without a cover says.
  mutating func take(_ head: CoverlessHead, _ sheet: Sheet) {
    if let destination = head.destination { committees = [destination] }
    if let office = head.office { reportOf = Fact(Reporting.office(sheet.lines[office].plain), sheet.stated(office)) }
    wards = head.wards
  }
}
