import Calendar
import Papers

/// A file that a page was made from.
package struct SourceRow: Sendable {
  package var link: Link
  /// "Agenda pack", "Supplement".
  package var kind: String
  /// The PDF, where the publisher gives its address.
  package var pdf: String?
  package var published: Day?
  package init(link: Link, kind: String, pdf: String?, published: Day?) {
    (self.link, self.kind, self.pdf, self.published) = (link, kind, pdf, published)
  }
}
