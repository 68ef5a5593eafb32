import Papers
import Text

/// A report on its own that has no cover, only a head: body and day, the title, "Report of the Head of Coast", and then its sections.
struct CoverlessReport {
  let head: CoverlessHead
  let title: Int
  let office: Int

  static func find(_ sheet: Sheet, known: [String]) -> CoverlessReport? {
    let lines = Array(sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(40))
    guard let section = lines.firstIndex(where: { SectionTitles.isCoverEnd(sheet.lines[$0].plain) }),
      case let above = lines[..<section].prefix(16),
      let position = above.firstIndex(where: { CoverlessHead.isOffice(sheet.lines[$0].plain) }),
      !above[...position].contains(where: { sheet.lines[$0].printedNumber != nil || sheet.lines[$0].isRow })
    else { return nil }
    let head = CoverlessHead(Array(above), sheet, known: known)
    guard let title = head.title, let office = head.office else { return nil }
    return CoverlessReport(head: head, title: title, office: office)
  }
}

extension PackReading {
  mutating func divideCoverless(_ found: CoverlessReport) {
    pack.facts.kind = Fact(.report, sheet.derived(found.office, by: "office-and-sections"))
    var report = Report()
    report.subject = Fact(Tidy.title(sheet.lines[found.title].plain), sheet.stated(found.title))
    report.cover = Fact(.none, sheet.derived(found.title, by: "no-cover"))
    report.take(found.head, sheet)
    let range = 0..<sheet.lines.count
    sheet = NumbersAlone.joined(in: range, of: sheet)
    ReportText.read(sheet, in: range, cover: nil, into: &report)
    addCoverless(report, range, AgendaItem(), head: found.head)
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
