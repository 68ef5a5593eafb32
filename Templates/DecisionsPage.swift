import HTML
import Pages

extension Sheet {
  func decisionsPage(_ decisions: DecisionsPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="standfirst">What the council’s forward plans say will be decided, and what became of it, \(asOf).</p>
    \(section("Coming up", id: "on-coming", decisionList(decisions.comingUp)))\
    \(section("Past", id: "on-past", decisionList(decisions.past)))\
    \(section("Editions of the forward plan", id: "on-editions", linkList(decisions.editions)))
    """
  }
}
