import Calendar
import Papers

/// `/`
package struct HomePage: Sendable {
  package var next: [MeetingSummary] = []
  package var last: [MeetingSummary] = []
  /// Papers and minutes of the packs published last, newest first.
  package var justPublished: [PublishedPaper] = []
  /// Of the meetings that met last and have minutes: what they decided, newest first.
  package var decided: [DecidedMinute] = []
  package var comingUp: [DecisionSummary] = []
  package var moved: [DecisionSummary] = []
  package init() {}
}

/// One minute with what it decided.
package struct DecidedMinute: Sendable {
  package var link: Link
  package var meeting: Link
  package var outcomes: [Outcome]
  package init(link: Link, meeting: Link, outcomes: [Outcome]) { (self.link, self.meeting, self.outcomes) = (link, meeting, outcomes) }
}

package struct PublishedPaper: Sendable {
  package var link: Link
  /// "report", "minutes", "appendix".
  package var kind: String
  package var meeting: Link
  package var date: Day
  package init(link: Link, kind: String, meeting: Link, date: Day) {
    (self.link, self.kind, self.meeting, self.date) = (link, kind, meeting, date)
  }
}

/// A meeting in a list of meetings.
package struct MeetingSummary: Sendable {
  package var committee: String
  package var address: Address
  package var date: Day
  package var time: ClockTime?
  package var venue: String?
  package var state: Meeting.State?
  package var reports: Int
  /// The minutes of this meeting are in the site.
  package var hasMinutes: Bool
  package var hasAgenda: Bool

  package init(
    committee: String, address: Address, date: Day, time: ClockTime?, venue: String?, state: Meeting.State?, reports: Int,
    hasMinutes: Bool, hasAgenda: Bool
  ) {
    (self.committee, self.address, self.date, self.time) = (committee, address, date, time)
    (self.venue, self.state, self.reports) = (venue, state, reports)
    (self.hasMinutes, self.hasAgenda) = (hasMinutes, hasAgenda)
  }
}

/// `/committees/`
package struct CommitteesPage: Sendable {
  package struct Row: Sendable {
    package var link: Link
    package var meetings: Int
    package var next: MeetingSummary?
    package var last: MeetingSummary?
    package init(link: Link, meetings: Int, next: MeetingSummary?, last: MeetingSummary?) {
      (self.link, self.meetings, self.next, self.last) = (link, meetings, next, last)
    }
  }
  package var rows: [Row]
  package init(rows: [Row]) { self.rows = rows }
}

/// `/committees/<committee>/`
package struct CommitteePage: Sendable {
  package var name: String
  /// Markdown of the publisher, shown first.
  package var article: Article?
  /// As on the front sheet of its latest agenda.
  package var members: [Person]
  package var membersFrom: Link?
  package var next: [MeetingSummary]
  /// Newest first.
  package var past: [MeetingSummary]
  package var formerly: [Link]
  package init(
    name: String, article: Article?, members: [Person], membersFrom: Link?, next: [MeetingSummary], past: [MeetingSummary],
    formerly: [Link] = []
  ) {
    (self.name, self.article, self.members, self.membersFrom) = (name, article, members, membersFrom)
    (self.next, self.past, self.formerly) = (next, past, formerly)
  }
}

package struct Person: Sendable {
  package var name: String
  package var role: String?
  package var substitute: String?
  package init(name: String, role: String?, substitute: String?) { (self.name, self.role, self.substitute) = (name, role, substitute) }
}

/// `/meetings/` (all years) and `/meetings/<year>/` (one).
package struct MeetingsPage: Sendable {
  /// Newest first; within a year by month, newest first.
  package var years: [Year]
  /// The year this page is for; nothing on the page of all years.
  package var year: Int?
  package var otherYears: [Link]
  package struct Year: Sendable {
    package var year: Int
    package var link: Link
    package var meetings: [MeetingSummary]
    package init(year: Int, link: Link, meetings: [MeetingSummary]) { (self.year, self.link, self.meetings) = (year, link, meetings) }
  }
  package init(years: [Year], year: Int?, otherYears: [Link]) { (self.years, self.year, self.otherYears) = (years, year, otherYears) }
}

/// `/meetings/<committee>/<date>/`
package struct MeetingPage: Sendable {
  package var committee: Link
  package var date: Day
  package var time: ClockTime?
  package var venue: String?
  package var state: Meeting.State?
  package var movedFrom: Day?
  package var officer: Particulars?
  package var members: [Person]
  package var substitutes: [String]
  package var hasAgenda: Bool
  package var items: [AgendaRow]
  /// Papers of the meeting that no item was found for.
  package var otherPapers: [Link]
  package var minutes: MinutesLink?
  /// Meetings whose minutes this meeting was to confirm.
  package var confirms: [Link]
  package var previous: Link?
  package var next: Link?
  /// Text of the front sheet and of the agenda that belongs to no item, as printed.
  package var asPrinted: [Body]
  package var sources: [SourceRow]

  package init(committee: Link, date: Day) {
    (self.committee, self.date) = (committee, date)
    (members, substitutes, items, otherPapers, confirms, asPrinted, sources) = ([], [], [], [], [], [], [])
    hasAgenda = true
  }
}

/// Someone to ask, as printed.
package struct Particulars: Sendable {
  package var name: String?
  package var telephone: String?
  package var email: String?
  package init(name: String?, telephone: String?, email: String?) { (self.name, self.telephone, self.email) = (name, telephone, email) }
}

package struct AgendaRow: Sendable {
  package var number: String?
  package var title: String
  /// The page of the item; nothing when it has no text and no paper.
  package var address: Address
  package var status: AgendaItem.Status
  package var reportOf: String?
  package var pages: String?
  package var papers: [PaperLink]
  /// What was resolved, from the minutes, where they are in the site.
  package var outcomes: [Outcome]
  package init(number: String?, title: String, address: Address, status: AgendaItem.Status) {
    (self.number, self.title, self.address, self.status) = (number, title, address, status)
    (papers, outcomes) = ([], [])
  }
}

package struct PaperLink: Sendable {
  package var link: Link
  /// "Report", "Appendix A", "Minutes".
  package var kind: String
  /// It came in a supplement, after the agenda.
  package var late: Bool
  package var withheld: Notice?
  package init(link: Link, kind: String, late: Bool, withheld: Notice?) {
    (self.link, self.kind, self.late, self.withheld) = (link, kind, late, withheld)
  }
}

/// What was decided on an item, in the words of the minutes.
package struct Outcome: Sendable {
  /// "Resolved", "Lost", "Withdrawn", "Not approved".
  package var verb: String
  package var text: String
  package var minute: Link
  package init(verb: String, text: String, minute: Link) { (self.verb, self.text, self.minute) = (verb, text, minute) }
}

package struct MinutesLink: Sendable {
  package var link: Link
  /// The meeting whose minutes confirm these; nothing while they are a draft.
  package var confirmedBy: Link?
  package init(link: Link, confirmedBy: Link?) { (self.link, self.confirmedBy) = (link, confirmedBy) }
}

/// A file that a page was made from.
package struct SourceRow: Sendable {
  package var link: Link
  /// "Agenda pack", "Supplement".
  package var kind: String
  /// The PDF, where the publisher gives its address.
  package var pdf: String?
  package var published: Day?
  package init(link: Link, kind: String, pdf: String?, published: Day?) {
    (self.link, self.kind, self.pdf, self.published) = (link, kind, pdf, published)
  }
}
