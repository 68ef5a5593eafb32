import Calendar
import Papers

/// `/meetings/<committee>/<date>/item-<n>/`: an item with its first report.
package struct ItemPage: Sendable {
  package var meeting: Link
  package var date: Day
  package var committee: String
  package var number: String?
  package var title: String
  package var status: AgendaItem.Status
  package var reportOf: String?
  package var pages: String?
  /// What the agenda says under the title.
  package var description: Body?
  /// The entry itself as each agenda prints it.
  package var entry: [Body]
  package var report: ReportText?
  package var withheld: Notice?
  /// Why it is public, where the publisher had to say so.
  package var released: String?
  /// Further reports, appendices, minutes to be confirmed.
  package var papers: [PaperLink]
  package var outcomes: [Outcome]
  package var previous: Link?
  package var next: Link?
  package var sources: [SourceRow]

  package init(meeting: Link, date: Day, committee: String, number: String?, title: String, status: AgendaItem.Status) {
    (self.meeting, self.date, self.committee) = (meeting, date, committee)
    (self.number, self.title, self.status) = (number, title, status)
    (entry, papers, outcomes, sources) = ([], [], [], [])
  }
}
