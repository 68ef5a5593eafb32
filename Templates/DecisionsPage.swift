import HTML
import Pages

extension Sheet {
  func decisionsPage(_ decisions: DecisionsPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="standfirst">Key decisions and other business that a forward plan announces, \(asOf).</p>
    \(section("Coming up", id: "on-coming", decisionList(decisions.comingUp)))\
    \(section("Past", id: "on-past", decisionList(decisions.past)))\
    \(section("Editions of the forward plan", id: "on-editions", linkList(decisions.editions)))
    """
  }
}
