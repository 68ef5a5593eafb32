import Calendar
import Papers

/// `/forward-plan/<first day>/`
package struct ForwardPlanPage: Sendable {
  package var from: When?
  package var to: When?
  package var published: Day?
  package var kind: EditionKind
  package var decisions: [DecisionSummary]
  package var bodies: [Body]
  /// Where it stands in a pack.
  package var publishedIn: Link?
  package var sources: [SourceRow]
  package init(from: When?, to: When?, published: Day?, kind: EditionKind) {
    (self.from, self.to, self.published, self.kind) = (from, to, published, kind)
    (decisions, bodies, sources) = ([], [], [])
  }
}
