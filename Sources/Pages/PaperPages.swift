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

/// `…/item-<n>/report-2/`: a further report of an item, or a report without an item.
package struct ReportPage: Sendable {
  package var meeting: Link
  package var item: Link?
  package var title: String
  package var report: ReportText?
  package var withheld: Notice?
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

/// `…/item-<n>/appendix-<label>/`
package struct AppendixPage: Sendable {
  package var meeting: Link
  package var item: Link?
  package var report: Link?
  package var label: String?
  package var title: String
  package var body: Body?
  package var withheld: Notice?
  package var contents: [ContentsEntry]
  /// The edition of the forward plan that stands in it.
  package var plan: Link?
  package var previous: Link?
  package var next: Link?
  package var sources: [SourceRow]
  package init(meeting: Link, title: String) {
    (self.meeting, self.title) = (meeting, title)
    (contents, sources) = ([], [])
  }
}

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
  package var opening: Body
  package var entries: [Entry]
  package var sources: [SourceRow]

  package struct Entry: Sendable {
    package var anchor: String
    package var number: String?
    package var title: String
    package var body: Body?
    package var withheld: Notice?
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
