import HTML
import Pages
import Papers

extension Sheet {
  func forwardPlanPage(_ plan: ForwardPlanPage) -> HTML {
    """
    \(kicker(name(of: plan.kind)))<h1>\(page.title)</h1>
    \(factList([
      ("Published", plan.published.map(time)),
      ("Printed in", plan.publishedIn.map(link)),
    ]))\
    \(plan.kind == .extract ? "<div class=\"notice\"><p>This is an extract. The whole plan can hold more decisions.</p></div>\n" as HTML : nil)\
    \(section(plan.kind == .record ? "Decisions recorded" : "Decisions in this edition", id: "on-decisions", decisionList(plan.decisions)))\
    \(section("As printed", id: "on-printed", printed(plan.bodies)))\
    \(sourceList(plan.sources))
    """
  }

  private func name(of kind: EditionKind) -> HTML {
    switch kind {
    case .plan: "Notice of decisions"
    case .extract: "Extract"
    case .record: "Record"
    }
  }

  private func printed(_ bodies: [Body]) -> HTML { bodies.isEmpty ? "" : "<div class=\"text\">\n\(bodies.map(text(of:)))</div>\n" }
}
