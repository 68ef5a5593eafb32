import Calendar
import Papers

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

package struct MinutesLink: Sendable {
  package var link: Link
  /// The meeting whose minutes confirm these; nothing while they are a draft.
  package var confirmedBy: Link?
  package init(link: Link, confirmedBy: Link?) { (self.link, self.confirmedBy) = (link, confirmedBy) }
}
