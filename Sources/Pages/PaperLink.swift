import Papers

package struct PaperLink: Sendable {
  package var link: Link
  /// "Report", "Appendix A", "Minutes".
  package var kind: String
  /// It came in a supplement, after the agenda.
  package var late: Bool
  package var withheld: Notice?
  package init(link: Link, kind: String, late: Bool, withheld: Notice?) {
    (self.link, self.kind, self.late, self.withheld) = (link, kind, late, withheld)
  }
}
