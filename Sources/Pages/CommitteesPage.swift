import Papers

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
