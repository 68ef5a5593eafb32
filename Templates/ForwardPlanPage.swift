import HTML
import Pages

extension Sheet {
  func forwardPlanPage(_ plan: ForwardPlanPage) -> HTML {
    """
    \(kicker(plan.isExtract ? "Extract" : plan.isRecord ? "Record" : "Notice of decisions"))<h1>\(page.title)</h1>
    \(factList([
      ("Published", plan.published.map(time)),
      ("Printed in", plan.publishedIn.map(link)),
    ]))\
    \(plan.isExtract ? "<div class=\"notice\"><p>This is an extract. The whole plan can hold more decisions.</p></div>\n" as HTML : nil)\
    \(section(plan.isRecord ? "Decisions recorded" : "Decisions in this edition", id: "on-decisions", decisionList(plan.decisions)))\
    \(section("As printed", id: "on-printed", printed(plan.bodies)))\
    \(sourceList(plan.sources))
    """
  }

  private func printed(_ bodies: [Body]) -> HTML { bodies.isEmpty ? "" : "<div class=\"text\">\n\(bodies.map(text(of:)))</div>\n" }
}
