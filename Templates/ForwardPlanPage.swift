import HTML
import Pages

extension Sheet {
  func forwardPlanPage(_ plan: ForwardPlanPage) -> HTML {
    """
    \(kicker(plan.isExtract ? "Forward plan, an extract" : "Forward plan"))<h1>\(page.title)</h1>
    \(factList([
      ("From", plan.from.map(time)),
      ("To", plan.to.map(time)),
      ("Published", plan.published.map(time)),
      ("Stands in", plan.publishedIn.map(link)),
    ]))\
    \(plan.isExtract ? "<div class=\"notice\"><p>This is an extract: the whole plan holds more decisions.</p></div>\n" as HTML : nil)\
    \(section("Decisions in this edition", id: "on-decisions", decisionList(plan.decisions)))\
    \(section("As printed", id: "on-printed", printed(plan.bodies)))\
    \(sourceList(plan.sources))
    """
  }

  private func printed(_ bodies: [Body]) -> HTML { bodies.isEmpty ? "" : "<div class=\"text\">\n\(bodies.map(text(of:)))</div>\n" }
}
