import HTML
import Pages

extension Sheet {
  func decisionPage(_ decision: DecisionPage) -> HTML {
    """
    \(kicker("Decision"))<h1>\(decision.title)</h1>
    \(decision.article.map { article($0).html })\
    \(decision.details.map { "<p class=\"standfirst\">\($0)</p>\n" as HTML })\
    \(factList(atAGlance(decision)))\
    \(section("What has happened", id: "on-history", timeline(decision.history)))\
    \(section("In the forward plan", id: "on-plan", factList(details(decision)) + printed(decision.asPrinted)))
    """
  }

  private func atAGlance(_ decision: DecisionPage) -> [(label: String, value: HTML?)] {
    [
      ("Decided by", decision.makerLink.map(link) ?? words(decision.maker)),
      ("When", [standing(decision.state, decision.expected), moved(from: decision.movedFrom)].compactMap { $0 }.joined(", ")),
      ("Key decision", yesOrNo(decision.keyDecision)),
      ("How to comment or take part", words(decision.method)),
      ("Ask", decision.contacts.map(contact(of:)).joined("; ")),
    ]
  }

  private func details(_ decision: DecisionPage) -> [(label: String, value: HTML?)] {
    [
      ("Criteria", criteria(decision.criteria)),
      ("Exempt", yesOrNo(decision.exempt)),
      ("Wards", words(decision.wards.isEmpty ? nil : decision.wards.joined(separator: ", "))),
      ("Scrutiny", words(decision.scrutiny)),
      ("Consulted", words(decision.consultees)),
      ("Documents", words(decision.documents.isEmpty ? nil : decision.documents.joined(separator: "; "))),
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
    <p class="when">\(step.date.map(time) ?? "Date not printed")</p>
    <p class="what">\(step.what)</p>
    \(step.words.map { "<p class=\"words\">\($0)</p>\n" as HTML })\(step.link.map { "<p class=\"more\">\(link($0))</p>\n" as HTML })
    """
  }

  private func printed(_ body: Body?) -> HTML {
    body.map { folded("The entry as the latest edition prints it", "<div class=\"text\">\n\(text(of: $0))</div>\n") } ?? ""
  }
}
