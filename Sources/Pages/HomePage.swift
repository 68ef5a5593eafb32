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
