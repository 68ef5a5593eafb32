import Calendar
import Linking
import Pages
import Papers

extension SitePlan {
  /// `/decisions/` and a page for each decision.
  static func decisions(of record: Record) -> [Page] {
    let register = DecisionsPage(
      comingUp: decisionsByExpectation(of: record) { $0.state == .expected }.map(record.summary(ofDecision:)),
      past: decisionsByExpectation(of: record) { $0.state != .expected }.map(record.summary(ofDecision:)),
      editions: record.editions.indices.reversed().map { Link(record.editionName($0), Address(record.editions[$0].address)) })
    let page = Page(
      address: .decisions, title: "Decisions",
      description: "The \(plural(record.decisions.count, "decision")) in the forward plans of \(record.council.name) that are here.",
      breadcrumbs: [.home], content: .decisions(register))
    return [page] + record.decisions.indices.map { decision($0, of: record) }
  }

  /// `/decisions/<slug>/`
  private static func decision(_ place: Int, of record: Record) -> Page {
    let decision = record.decisions[place]
    let latest = decision.latest
    var content = DecisionPage(title: decision.title)
    content.article = decision.article
    content.details = latest.details?.value
    content.maker = decision.maker
    content.makerLink = decision.committee.map(record.committeeLink)
    content.expected = decision.day(in: record)
    content.movedFrom = decision.movedFrom
    content.state = decision.state.shown
    content.keyDecision = latest.keyDecision?.value
    content.criteria = (latest.criteria ?? []).map { (label: $0.label, holds: $0.holds.value) }
    content.exempt = latest.exempt?.value
    content.wards = (latest.wards ?? []).map(\.value)
    content.scrutiny = latest.scrutiny?.value
    content.consultees = latest.consultees?.value
    content.method = latest.method?.value
    content.documents = (latest.documents ?? []).map(\.value)
    content.contacts = (latest.contacts ?? []).map(Particulars.init)
    content.history = decision.history.map { step($0, of: record) }
    var bodies = PageBodies()
    content.asPrinted = decision.asPrinted.map { bodies.body($0, topLevel: 3) }
    let kind = latest.keyDecision?.value == true ? "Key decision" : "Decision"
    let maker = decision.maker.map { " by \($0)" } ?? ""
    let expected = decision.expected.map { ", expected \($0.long)" } ?? ""
    return Page(
      address: Address(decision.address), title: decision.title,
      description:
        "\(kind)\(maker)\(expected): its way from the forward plan to the minutes.",
      breadcrumbs: [.home, Link("Decisions", .decisions)], content: .decision(content), language: decision.article?.language?.value)
  }

  private static func step(_ step: DecisionRecord.Step, of record: Record) -> DecisionPage.Step {
    switch step.event {
    case .entered(let edition):
      return DecisionPage.Step(
        date: record.editions[edition].from, what: "Entered in the forward plan", words: nil, link: record.editionLink(edition))
    case .recorded(let edition, let day):
      return DecisionPage.Step(date: day, what: "Decided", words: nil, link: record.editionLink(edition))
    case .moved(let from, let to, let reason, let edition, let isDerived):
      return DecisionPage.Step(
        // The plan says that it moved, not on which day.
        date: nil, what: "Moved\(from.map { " from \($0.long)" } ?? "")\(to.map { " to \($0.long)" } ?? "")",
        words: reason ?? (isDerived ? "Two editions of the plan give different dates." : nil), link: record.editionLink(edition))
    case .considered(let meeting, let item):
      // Only minutes say that it was considered; until then it stands on an agenda.
      let entry = record.meetings[meeting].items.first { $0.address == item }
      let wasMinuted = entry?.outcomes.isEmpty == false
      let verb = wasMinuted ? "Considered by" : entry?.reports.isEmpty == false ? "Report to" : "On the agenda of"
      return DecisionPage.Step(
        date: .day(record.meetings[meeting].date), what: "\(verb) \(record.committee(of: meeting).name)", words: nil,
        link: entry?.link ?? record.meetingLink(meeting))
    case .resolved(let meeting, let words, let minutes):
      return DecisionPage.Step(
        date: .day(record.meetings[meeting].date), what: "Resolved by \(record.committee(of: meeting).name)", words: words,
        link: Link("Minutes of \(record.meetings[meeting].date.long)", Address(printed: minutes)))
    }
  }
}

extension DecisionRecord {
  /// When minutes say that it was decided, else when the plan expects it.
  func day(in record: Record) -> When? {
    for step in history.reversed() {
      if case .resolved(let meeting, _, _) = step.event { return .day(record.meetings[meeting].date) }
    }
    return expected
  }
}

extension Record {
  /// "Forward plan, 1 July 2018 to 31 October 2018", "Record of decisions, 12 September 2026"
  func editionName(_ place: Int) -> String {
    let edition = editions[place]
    let span = [edition.from?.long, edition.to?.long].compactMap { $0 }.joined(separator: " to ")
    if edition.kind == .record {
      let day = edition.decisions.first.flatMap { decisions[$0].expected?.long } ?? edition.published?.long
      return "Record of decisions, \(day ?? sources[edition.sources[0]].name)"
    }
    let when = span.isEmpty ? edition.published?.long ?? sources[edition.sources[0]].name : span
    return "Forward plan\(edition.kind == .extract ? " (extract)" : ""), \(when)"
  }

  func editionLink(_ place: Int) -> Link { Link(editionName(place), Address(editions[place].address)) }
}
