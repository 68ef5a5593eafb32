import Calendar
import Papers

/// `/meetings/<committee>/<date>/minutes/`
package struct MinutesPage: Sendable {
  package var committee: String
  package var meeting: Link
  package var date: Day
  /// The meeting in whose pack they were published.
  package var publishedFor: Link?
  /// The meeting whose own minutes confirm these, and where; nothing while they are a draft.
  package var confirmedBy: Link?
  package var callIn: Bool?
  /// A list of what was decided, published soon after the meeting: nobody confirms it later, as minutes are.
  package var isNotice = false
  /// Why the publisher says that they are public, whatever marks they bear.
  package var released: String?
  package var opening: Body
  package var entries: [Entry]
  package var sources: [SourceRow]

  package struct Entry: Sendable {
    package var anchor: String
    package var number: String?
    package var title: String
    package var body: Body?
    package var withheld: Notice?
    /// Why the publisher says that this one is public.
    package var released: String?
    /// The agenda item it is the minute of.
    package var item: Link?
    package init(anchor: String, number: String?, title: String, body: Body?, withheld: Notice?, item: Link?) {
      (self.anchor, self.number, self.title) = (anchor, number, title)
      (self.body, self.withheld, self.item) = (body, withheld, item)
    }
  }

  package init(committee: String, meeting: Link, date: Day, opening: Body) {
    (self.committee, self.meeting, self.date, self.opening) = (committee, meeting, date, opening)
    (entries, sources) = ([], [])
  }
}
