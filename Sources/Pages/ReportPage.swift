import Calendar
import Papers

/// `…/item-<n>/report-2/`: a further report of an item, or a report without an item.
package struct ReportPage: Sendable {
  package var meeting: Link
  package var item: Link?
  package var title: String
  package var report: ReportText?
  package var withheld: Notice?
  /// Why it is public, where the publisher had to say so.
  package var released: String?
  package var papers: [PaperLink]
  package var sources: [SourceRow]
  package init(meeting: Link, item: Link?, title: String) {
    (self.meeting, self.item, self.title) = (meeting, item, title)
    (papers, sources) = ([], [])
  }
}

/// A report as a page shows it: its facts at a glance, then its text as printed.
package struct ReportText: Sendable {
  /// The title on the cover, where it differs from the page's.
  package var subject: String?
  package var reportOf: String?
  package var keyDecision: Bool?
  package var wards: [String]
  package var portfolio: String?
  /// Other bodies that the report goes to, linked when that meeting is in the site.
  package var alsoTo: [Destination]
  package var recommendations: Int
  /// Where the recommendations stand on the page.
  package var recommendationsAnchor: String?
  package var decision: Link?
  /// Contacts that the publisher corrected: below they stand as printed.
  package var correctedContacts: [Particulars]
  package var contents: [ContentsEntry]
  package var body: Body
  /// What was not read whole, in words for readers.
  package var caution: String?

  package struct Destination: Sendable {
    package var name: String
    package var date: Day?
    package var link: Link?
    package init(name: String, date: Day?, link: Link?) { (self.name, self.date, self.link) = (name, date, link) }
  }

  package init(body: Body) {
    self.body = body
    (wards, alsoTo, correctedContacts, contents, recommendations) = ([], [], [], [], 0)
  }
}
