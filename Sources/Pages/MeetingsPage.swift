import Papers

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
