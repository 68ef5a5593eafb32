import Calendar
import Papers

/// `/sources/`
package struct SourcesPage: Sendable {
  package struct Row: Sendable {
    package var link: Link
    package var kind: String
    package var meeting: Link?
    package var published: Day?
    package var coverage: Coverage
    package var warnings: Int
    package init(link: Link, kind: String, meeting: Link?, published: Day?, coverage: Coverage, warnings: Int) {
      (self.link, self.kind, self.meeting) = (link, kind, meeting)
      (self.published, self.coverage, self.warnings) = (published, coverage, warnings)
    }
  }
  package var rows: [Row]
  package init(rows: [Row]) { self.rows = rows }
}
