import Papers

/// `…/item-<n>/appendix-<label>/`
package struct AppendixPage: Sendable {
  package var meeting: Link
  package var item: Link?
  package var report: Link?
  package var label: String?
  package var title: String
  package var body: Body?
  package var withheld: Notice?
  /// Why it is public, where the publisher had to say so.
  package var released: String?
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
