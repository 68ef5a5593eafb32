import Calendar
import HTML
import Pages

extension Sheet {
  func decisionList(_ decisions: [DecisionSummary]) -> HTML {
    guard !decisions.isEmpty else { return "" }
    return """
      <ul class="entries">
      \(each: decisions, { "<li>\(entry($0))</li>\n" })</ul>

      """
  }

  private func entry(_ decision: DecisionSummary) -> HTML {
    let expected: HTML? = decision.expected.map { "\(decision.state)\(isPrinted($0) ? ":" : "") \(time($0))" } ?? HTML(text: decision.state)
    return """
      \(link(decision.link))
      \(line([
        expected,
        decision.movedFrom.map { "<strong class=\"state\">moved from \(time($0))</strong>" },
        words(decision.maker),
        decision.keyDecision.map { $0 ? "key decision" : "not a key decision" },
      ]))
      """
  }

  private func isPrinted(_ when: When) -> Bool { if case .printed = when { true } else { false } }
}
