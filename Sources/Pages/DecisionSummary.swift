import Calendar
import Papers

/// A decision in a list of decisions.
package struct DecisionSummary: Sendable {
  package var link: Link
  package var maker: String?
  /// When it is or was expected; of a decided one, when it was decided.
  package var expected: When?
  /// First expected for this date; nothing when it has not moved.
  package var movedFrom: When?
  package var keyDecision: Bool?
  /// "Expected", "Decided", "Was due": what goes with the date.
  package var state: String
  package init(link: Link, maker: String?, expected: When?, movedFrom: When?, keyDecision: Bool?, state: String) {
    (self.link, self.maker, self.expected) = (link, maker, expected)
    (self.movedFrom, self.keyDecision, self.state) = (movedFrom, keyDecision, state)
  }
}
