import Calendar
import HTML
import Pages

extension Sheet {
  func decisionList(_ decisions: [DecisionSummary]) -> HTML {
    guard !decisions.isEmpty else { return "" }
    return """
      <ul class="entries" role="list">
      \(each: decisions, { "<li>\(entry($0))</li>\n" })</ul>

      """
  }

  private func entry(_ decision: DecisionSummary) -> HTML {
    return """
      \(link(decision.link))
      \(line([
        standing(decision.state, decision.expected),
        moved(from: decision.movedFrom),
        words(decision.maker),
        decision.keyDecision.map { $0 ? "key decision" : "not a key decision" },
      ]))
      """
  }

  /// "Expected 11 September 2025".
  func standing(_ state: String, _ day: When?) -> HTML {
    day.map { "\(state)\(isPrinted($0) ? ":" : "") \(time($0))" } ?? HTML(text: state)
  }

  func moved(from day: When?) -> HTML? { day.map { "<strong class=\"state\">moved from \(time($0))</strong>" } }

  private func isPrinted(_ when: When) -> Bool { if case .printed = when { true } else { false } }
}
