import Linking
import Pages
import Papers

extension SitePlan {
  /// The items of a meeting, their further reports and appendices, and the reports that no item was found for.
  static func items(of place: Int, in record: Record) -> [Page] {
    let meeting = record.meetings[place]
    var pages: [Page] = []
    for (index, item) in meeting.items.enumerated() {
      pages.append(self.item(index, of: place, in: record))
      for report in item.reports.dropFirst() {
        pages.append(self.report(report, item: item, papers: item.appendices(of: report), of: place, in: record))
      }
      pages += appendices(item.appendices, reports: item.reports, item: item.link, of: place, in: record)
    }
    for loose in meeting.loose {
      pages.append(report(loose.report, item: nil, papers: loose.appendices, of: place, in: record))
      pages += appendices(loose.appendices, reports: [loose.report], item: nil, of: place, in: record)
    }
    return pages
  }

  /// `…/item-<n>/`
  private static func item(_ index: Int, of place: Int, in record: Record) -> Page {
    let meeting = record.meetings[place]
    let item = meeting.items[index]
    var content = ItemPage(
      meeting: record.meetingLink(place), date: meeting.date, committee: record.committee(of: place).name, number: item.number,
      title: item.title, status: item.status)
    content.reportOf = item.reportOf
    // Those of the agenda, in which a revised report does not stand.
    content.pages = item.reports.contains(where: \.isSuperseded) ? nil : item.pages
    var bodies = PageBodies()
    if let first = item.reports.first {
      content.report = reportText(first, title: item.title, of: place, in: record, &bodies)
      content.withheld = first.withheld.map(Notice.init)
      content.released = first.released
    }
    content.description = bodies.body(item.description.map { $0.withoutHeading(item.title) }, scope: "agenda")
    content.entry = item.entry.map { bodies.body($0, topLevel: 3) }
    content.papers = item.reports.dropFirst().map(\.reportLink) + item.appendices.map(\.appendixLink) + record.minutesPapers(of: item)
    content.outcomes = item.outcomes.map { $0.shown(minutes: meeting.minutes?.address ?? meeting.address) }
    content.previous = index > 0 ? meeting.items[index - 1].link : nil
    content.next = index + 1 < meeting.items.count ? meeting.items[index + 1].link : nil
    content.sources = record.sourceRows(item.description.map(\.place.source) + item.reports.prefix(1).map(\.place.source))
    return Page(
      address: Address(item.address), title: item.title,
      description: description(of: item, at: place, record), breadcrumbs: record.breadcrumbs(to: place), content: .item(content))
  }

  /// "Item 5 of the meeting of the Cabinet on 10 July 2025: report of the Head of Transport."
  private static func description(of item: ItemRecord, at place: Int, _ record: Record) -> String {
    let name = item.number.map { "Item \($0)" } ?? "An item"
    let meeting = "of the meeting of the \(record.committee(of: place).name) on \(record.meetings[place].date.long)"
    let what: String? =
      switch item.status {
      case .withheld: "the report is not published"
      case .toFollow: "the report is to follow"
      case .minutes: "minutes of an earlier meeting"
      case .report: (item.reportOf ?? item.reports.first?.facts?.reportOf?.value).map { "report of the \($0)" } ?? "with a report"
      case .presentation: "a presentation"
      case .verbal: "a verbal report"
      case .petition: "a petition"
      case .none: nil
      }
    return "\(name) \(meeting)\(what.map { ": \($0)" } ?? "")."
  }
}

extension ItemRecord {
  /// The appendices behind one of its reports.
  func appendices(of report: PaperRecord) -> [PaperRecord] {
    appendices.filter { appendix in appendix.report.map { reports[$0].place == report.place } ?? false }
  }
}
