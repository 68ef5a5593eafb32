import HTML
import Pages

extension Sheet {
  func decisionPage(_ decision: DecisionPage) -> HTML {
    """
    \(kicker("Decision"))<h1>\(decision.title)</h1>
    \(decision.article.map { article($0).html })\
    \(decision.details.map { "<p class=\"standfirst\">\($0)</p>\n" as HTML })\
    \(factList(atAGlance(decision)))\
    \(section("History", id: "on-history", timeline(decision.history)))\
    \(section("As the latest edition prints it", id: "on-printed", printed(decision.asPrinted)))
    """
  }

  private func atAGlance(_ decision: DecisionPage) -> [(label: String, value: HTML?)] {
    [
      ("Decided by", decision.makerLink.map(link) ?? words(decision.maker)),
      ("Expected", decision.expected.map(time)),
      ("Key decision", yesOrNo(decision.keyDecision)),
      ("Criteria", criteria(decision.criteria)),
      ("Exempt", yesOrNo(decision.exempt)),
      ("Wards", words(decision.wards.isEmpty ? nil : decision.wards.joined(separator: ", "))),
      ("Scrutiny", words(decision.scrutiny)),
      ("Consultees", words(decision.consultees)),
      ("How to comment or take part", words(decision.method)),
      ("Documents", words(decision.documents.isEmpty ? nil : decision.documents.joined(separator: "; "))),
      ("Ask", decision.contacts.map(contact(of:)).joined("; ")),
    ]
  }

  private func criteria(_ criteria: [(label: String, holds: Bool)]) -> HTML? {
    words(criteria.isEmpty ? nil : criteria.map { "\($0.label): \($0.holds ? "yes" : "no")" }.joined(separator: ", "))
  }

  /// The way from plan to resolution, oldest first.
  private func timeline(_ steps: [DecisionPage.Step]) -> HTML {
    guard !steps.isEmpty else { return "" }
    return """
      <ol class="timeline" role="list">
      \(each: steps, { "<li>\(step($0))</li>\n" })</ol>

      """
  }

  private func step(_ step: DecisionPage.Step) -> HTML {
    """
    <p class="when">\(step.date.map(time) ?? "No date printed")</p>
    <p class="what">\(step.what)</p>
    \(step.words.map { "<p class=\"words\">\($0)</p>\n" as HTML })\(step.link.map { "<p class=\"more\">\(link($0))</p>\n" as HTML })
    """
  }

  private func printed(_ body: Body?) -> HTML { body.map { "<div class=\"text\">\n\(text(of: $0))</div>\n" } ?? "" }
}
