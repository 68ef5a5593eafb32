import Papers

/// `/committees/<committee>/`
package struct CommitteePage: Sendable {
  package var name: String
  /// Markdown of the publisher, shown first.
  package var article: Article?
  /// As on the front sheet of its latest agenda.
  package var members: [Person]
  package var membersFrom: Link?
  package var next: [MeetingSummary]
  /// Newest first.
  package var past: [MeetingSummary]
  package var formerly: [Link]
  package init(
    name: String, article: Article?, members: [Person], membersFrom: Link?, next: [MeetingSummary], past: [MeetingSummary],
    formerly: [Link] = []
  ) {
    (self.name, self.article, self.members, self.membersFrom) = (name, article, members, membersFrom)
    (self.next, self.past, self.formerly) = (next, past, formerly)
  }
}

package struct Person: Sendable {
  package var name: String
  package var role: String?
  package var substitute: String?
  package init(name: String, role: String?, substitute: String?) { (self.name, self.role, self.substitute) = (name, role, substitute) }
}
