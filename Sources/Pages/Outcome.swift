import Papers

/// What was decided on an item, in the words of the minutes.
package struct Outcome: Sendable {
  /// "Resolved", "Lost", "Withdrawn", "Not approved".
  package var verb: String
  package var text: String
  package var minute: Link
  package init(verb: String, text: String, minute: Link) { (self.verb, self.text, self.minute) = (verb, text, minute) }
}
