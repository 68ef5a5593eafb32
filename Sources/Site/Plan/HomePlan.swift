import Calendar
import Linking
import Pages
import Papers

extension SitePlan {
  static func home(of record: Record) -> Page {
    var home = HomePage()
    home.next = record.meetings.indices.filter { record.meetings[$0].date >= record.asOf }.prefix(6).map(record.summary)
    home.last = record.meetings.indices.filter { record.meetings[$0].date < record.asOf }.suffix(6).reversed().map(record.summary)
    home.justPublished = justPublished(in: record)
    home.decided = decided(in: record)
    home.comingUp = decisionsByExpectation(of: record) { $0.state == .expected }.prefix(8).map(record.summary(ofDecision:))
    home.moved = decisionsByExpectation(of: record) { $0.movedFrom != nil && $0.state == .expected }.prefix(8).map(
      record.summary(ofDecision:))
    return Page(
      address: .home, title: record.council.title,
      description: "Agendas, reports, minutes and decisions of \(record.council.name), as of \(record.asOf.long).", content: .home(home))
  }

  /// What the latest minutes resolved or rejected, less the business of the meeting itself (its apologies, its earlier
  /// minutes) and what was no more than noted.
  private static func decided(in record: Record) -> [DecidedMinute] {
    var decided: [DecidedMinute] = []
    for place in record.meetings.indices.reversed() where record.meetings[place].date <= record.asOf && decided.count < 6 {
      guard let minutes = record.meetings[place].minutes else { continue }
      for entry in minutes.entries where entry.withheld == nil && !isProcedure(entry.title) && decides(entry.outcomes) {
        // Minutes print their titles in capitals; the agenda's reads better.
        let title = entry.item.map { record.meetings[place].items[$0].title } ?? entry.title
        decided.append(
          DecidedMinute(
            link: Link(title, Address(minutes.address, anchor: entry.anchor)), meeting: record.meetingLink(place),
            outcomes: entry.outcomes.map { $0.shown(minutes: minutes.address) }))
      }
    }
    return Array(decided.prefix(6))
  }

  private static func decides(_ outcomes: [OutcomeRecord]) -> Bool {
    guard outcomes.count == 1 else { return !outcomes.isEmpty }
    let words = Names.key(outcomes[0].text).split(separator: " ")
    return words.count > 25 || outcomes[0].verb != .resolved || words.last != "noted"
  }

  private static func isProcedure(_ title: String) -> Bool {
    let key = Names.key(title)
    return ["apolog", "declaration", "minutes", "exclusion of", "urgent business", "introduction"].contains { key.hasPrefix($0) }
  }

  /// Papers of the files published last that have a day of publication, newest first; withheld ones are no news.
  private static func justPublished(in record: Record) -> [PublishedPaper] {
    var papers: [PublishedPaper] = []
    for place in record.meetings.indices {
      let meeting = record.meetings[place]
      func add(_ link: Link, _ kind: String, source: Int) {
        guard let day = record.sources[source].published, day <= record.asOf else { return }
        papers.append(PublishedPaper(link: link, kind: kind, meeting: record.meetingLink(place), date: day))
      }
      for report in meeting.reports where report.withheld == nil {
        add(Link(report.title, Address(report.address)), "report", source: report.place.source)
      }
      for appendix in meeting.items.flatMap(\.appendices) where appendix.withheld == nil && appendix.isLate {
        add(Link(appendix.title, Address(appendix.address)), "appendix", source: appendix.place.source)
      }
      if let minutes = meeting.minutes, let link = record.minutesLink(place) { add(link, "minutes", source: minutes.source) }
    }
    return papers.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.prefix(12).map(\.element)
  }

  /// Places of decisions by expected date, those without one last.
  static func decisionsByExpectation(of record: Record, where wanted: (DecisionRecord) -> Bool) -> [Int] {
    record.decisions.indices.filter { wanted(record.decisions[$0]) }.sorted { left, right in
      let (a, b) = (record.decisions[left], record.decisions[right])
      return (a.expected.sortKey, a.address) < (b.expected.sortKey, b.address)
    }
  }
}

extension When? {
  /// Days and months in the order of time, then what is neither.
  fileprivate var sortKey: String {
    switch self {
    case .day(let day): day.iso
    case .month(let month): month.iso
    case .printed(let words): "~" + words
    case nil: "~~"
    }
  }
}
