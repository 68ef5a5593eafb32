import Papers

/// `/decisions/`
package struct DecisionsPage: Sendable {
  /// By expected date; those without a date last.
  package var comingUp: [DecisionSummary]
  package var past: [DecisionSummary]
  package var editions: [Link]
  package init(comingUp: [DecisionSummary], past: [DecisionSummary], editions: [Link]) {
    (self.comingUp, self.past, self.editions) = (comingUp, past, editions)
  }
}
