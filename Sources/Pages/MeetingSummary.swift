import Calendar
import Papers

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
