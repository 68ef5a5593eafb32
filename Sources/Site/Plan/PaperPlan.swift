import Linking
import Pages
import Papers

extension SitePlan {
  /// A report as a page shows it, under the title of the page. Nothing when all of it is withheld.
  static func reportText(
    _ report: PaperRecord, title: String, of place: Int, in record: Record, _ bodies: inout PageBodies
  ) -> ReportText? {
    guard let printed = report.text else { return nil }
    let facts = report.facts ?? Report()
    var text = ReportText(body: bodies.body(printed, topLevel: 3))
    text.subject = facts.subject.flatMap { Names.key($0.value) == Names.key(title) ? nil : $0.value }
    text.reportOf = facts.reportOf?.value
    text.keyDecision = facts.keyDecision?.value
    text.wards = (facts.wards ?? []).map(\.value)
    text.portfolio = facts.portfolio?.value
    text.alsoTo = (facts.committees ?? []).compactMap { destination in
      guard let name = destination.name?.value else { return nil }
      let committee = record.committee(named: name)
      let day = destination.date?.value
      if committee == record.meetings[place].committee { return nil }
      if committee == nil, day == record.meetings[place].date, isShort(name, for: record.committee(of: place).name) { return nil }
      let meeting = committee.flatMap { committee in day.flatMap { record.meeting(of: committee, on: $0) } }
      return ReportText.Destination(name: name, date: day, link: meeting.map(record.meetingLink))
    }
    text.contents = printed.contents(facts.sections)
    text.recommendations = facts.recommendations?.count ?? 0
    text.recommendationsAnchor = text.contents.first { Names.key($0.title).hasPrefix("recommendation") }?.anchor
    text.correctedContacts = (facts.contacts ?? []).filter(\.isCorrected).map(Particulars.init)
    text.decision = report.decision.map { Link(record.decisions[$0].title, Address(record.decisions[$0].address)) }
    if facts.cover?.value == .damaged {
      text.caution =
        "The front page of this report was damaged when its text was taken from the PDF. "
        + "What is not sure was left out above; the text below is as printed."
    }
    return text
  }

  /// Whether a cover's name for a body is the body's own with words left out.
  private static func isShort(_ name: String, for full: String) -> Bool {
    Set(Names.key(name).split(separator: " ")).isSubset(of: Set(Names.key(full).split(separator: " ")))
  }

  /// `…/item-<n>/report-2/`, `…/report-<subject>/`
  static func report(_ report: PaperRecord, item: ItemRecord?, papers: [PaperRecord], of place: Int, in record: Record) -> Page {
    var content = ReportPage(meeting: record.meetingLink(place), item: item?.link, title: report.title)
    var bodies = PageBodies()
    content.report = reportText(report, title: report.title, of: place, in: record, &bodies)
    content.withheld = report.withheld.map(Notice.init)
    content.released = report.released
    content.papers = papers.map(\.appendixLink)
    content.sources = record.sourceRows([report.place.source])
    let superseded = report.isSuperseded ? "Superseded report" : "Report"
    return Page(
      address: Address(report.address), title: "\(report.title), \(record.meetingName(place))",
      description: "\(superseded) to the \(record.committee(of: place).name) on \(record.meetings[place].date.long).",
      breadcrumbs: record.breadcrumbs(to: place) + [item?.link].compactMap { $0 }, content: .report(content))
  }

  /// `…/item-<n>/appendix-<label>/`
  static func appendices(_ appendices: [PaperRecord], reports: [PaperRecord], item: Link?, of place: Int, in record: Record) -> [Page] {
    appendices.enumerated().map { index, appendix in
      var content = AppendixPage(meeting: record.meetingLink(place), title: appendix.title)
      content.item = item
      content.report = appendix.report.map { Link(reports[$0].title, Address(reports[$0].address)) }
      content.label = appendix.label
      var bodies = PageBodies()
      content.body = appendix.text.map { bodies.body($0) }
      content.withheld = appendix.withheld.map(Notice.init)
      content.released = appendix.released
      content.contents = appendix.text?.contents() ?? []
      content.plan = appendix.edition.map { Link(record.editionName($0), Address(record.editions[$0].address)) }
      content.previous = index > 0 ? appendices[index - 1].pageLink : nil
      content.next = index + 1 < appendices.count ? appendices[index + 1].pageLink : nil
      content.sources = record.sourceRows([appendix.place.source])
      let above = item ?? content.report
      let named = above.map { "“\($0.text)”" } ?? "a report"
      let name = appendix.withheld == nil ? appendix.pageLink.text : appendix.title
      return Page(
        address: Address(appendix.address), title: "\(name), \(record.meetingName(place))",
        description: "\(appendix.label ?? "An appendix") to \(named), \(record.meetingName(place)).",
        breadcrumbs: record.breadcrumbs(to: place) + [above].compactMap { $0 }, content: .appendix(content))
    }
  }
}

extension PaperRecord {
  /// "Appendix A: Title"
  fileprivate var pageLink: Link {
    let isNamed = label.map { Names.key(title).hasPrefix(Names.key($0)) } ?? true
    return Link(isNamed || withheld != nil ? title : "\(label ?? ""): \(title)", Address(address))
  }
}

extension Contact {
  fileprivate var isCorrected: Bool { [name?.origin, telephone?.origin, email?.origin].contains { $0?.how == .corrected } }
}
