import Calendar
import Linking
import Pages
import Papers

// How the things of the record are named where they are linked to.

extension Record {
  func committee(of meeting: Int) -> Committee { committees[meetings[meeting].committee] }

  func committeeLink(_ committee: Int) -> Link { Link(committees[committee].name, Address(committees[committee].address)) }

  /// "Cabinet, 10 July 2025"
  func meetingLink(_ meeting: Int) -> Link { Link(meetingName(meeting), Address(meetings[meeting].address)) }

  func meetingName(_ meeting: Int) -> String { "\(committee(of: meeting).name), \(meetings[meeting].date.long)" }

  func minutesLink(_ meeting: Int) -> Link? {
    meetings[meeting].minutes.map { Link("Minutes of \(meetings[meeting].date.long)", Address($0.address)) }
  }

  /// Home, the body, the meeting: the way down to a page of the meeting.
  func breadcrumbs(to meeting: Int) -> [Link] {
    [.home, Link("Committees", .committees), committeeLink(meetings[meeting].committee), meetingLink(meeting)]
  }

  func summary(_ meeting: Int) -> MeetingSummary {
    let record = meetings[meeting]
    return MeetingSummary(
      committee: committee(of: meeting).name, address: Address(record.address), date: record.date, time: record.facts.time?.value,
      venue: record.facts.venue?.value, state: record.facts.state?.value, reports: record.reports.count, hasMinutes: record.minutes != nil,
      hasAgenda: record.hasAgenda)
  }

  func sourceRow(_ source: Int) -> SourceRow {
    let record = sources[source]
    return SourceRow(
      link: Link(record.name, Address(record.address)), kind: record.kind.shown, pdf: record.pdf, published: record.published)
  }

  /// Rows for files, each once, in the order given.
  func sourceRows(_ places: [Int]) -> [SourceRow] {
    var rows: [SourceRow] = []
    var seen: Set<Int> = []
    for place in places where seen.insert(place).inserted { rows.append(sourceRow(place)) }
    return rows
  }

  func summary(ofDecision place: Int) -> DecisionSummary {
    let decision = decisions[place]
    return DecisionSummary(
      link: Link(decision.title, Address(decision.address)), maker: decision.maker, expected: decision.day(in: self),
      movedFrom: decision.movedFrom, keyDecision: decision.latest.keyDecision?.value, state: decision.state.shown)
  }
}

extension ItemRecord {
  /// "5. Title"
  var link: Link { Link(number.map { "\($0). \(title)" } ?? title, Address(address)) }

  /// "11 to 14"
  var pages: String? {
    guard let firstPage else { return nil }
    guard let lastPage, lastPage != firstPage else { return String(firstPage) }
    return "\(firstPage) to \(lastPage)"
  }
}

extension PaperRecord {
  func link(kind: String) -> PaperLink {
    PaperLink(
      link: Link(isSuperseded ? "\(title) (superseded)" : title, Address(address)), kind: kind, late: isLate,
      withheld: withheld.map(Notice.init))
  }

  var reportLink: PaperLink { link(kind: "Report") }
  var appendixLink: PaperLink { link(kind: label ?? "Appendix") }
}

extension OutcomeRecord {
  func shown(minutes address: String) -> Pages.Outcome {
    let verb =
      switch verb {
      case .resolved: "Resolved"
      case .lost: "Lost"
      case .withdrawn: "Withdrawn"
      case .notApproved: "Not approved"
      }
    return Pages.Outcome(verb: verb, text: text, minute: Link(minute.map { "Minute \($0)" } ?? "Minutes", Address(address, anchor: anchor)))
  }
}

extension Notice {
  init(_ withheld: Withheld) { self.init(reason: withheld.reason, paragraphs: withheld.paragraphs, inDoubt: withheld.inDoubt) }
}

extension Particulars {
  init(_ contact: Contact) {
    self.init(name: contact.name?.value, telephone: contact.telephone?.value, email: contact.email?.value)
  }
}

extension Person {
  /// Nothing for an entry without a name.
  init?(_ member: Member) {
    guard let name = member.name?.value else { return nil }
    self.init(name: name, role: member.role?.value, substitute: member.substitute?.value)
  }
}

extension Kind {
  var shown: String {
    switch self {
    case .agenda: "Agenda pack"
    case .supplement: "Supplement"
    case .report: "Report"
    case .minutes: "Minutes"
    case .forwardPlan: "Forward plan"
    case .decisions: "Decisions"
    case .unknown: "Document"
    }
  }
}

extension DecisionRecord.State {
  var shown: String {
    switch self {
    case .expected: "Expected"
    case .decided: "Decided"
    case .datePassed: "Was due"
    }
  }
}

extension PlacedArticle {
  var title: String { article.title?.value ?? article.name }
}

/// "1 report", "3 reports"
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
