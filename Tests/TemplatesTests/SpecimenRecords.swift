import Calendar
import Pages
import Papers

extension Specimens {
  static var decisions: Page {
    let content = DecisionsPage(
      comingUp: decisionSummaries, past: [decisionSummaries[1]],
      editions: [Link("1 December 2023 to 31 March 2024", Address("/forward-plan/2023-12-01/"))])
    return Page(address: Address("/decisions/"), title: "Decisions", breadcrumbs: [crumbs[0]], content: .decisions(content))
  }

  static var decision: Page {
    var decision = DecisionPage(title: "Procurement of a family wellbeing service")
    decision.details = "To seek approval for the procurement of a borough-wide service."
    decision.maker = "Cabinet"
    decision.makerLink = Link("Cabinet", Address("/committees/cabinet/"))
    decision.expected = .day(day("2023-12-07"))
    decision.keyDecision = true
    decision.criteria = [("Financial", true), ("Community Impact", false)]
    decision.exempt = false
    decision.wards = ["All Wards"]
    decision.scrutiny = "Children’s Services"
    decision.consultees = "Families, providers"
    decision.method = "Meetings, email"
    decision.documents = ["Business case", "Equality assessment"]
    decision.contacts = [Particulars(name: "Vicky Buchan", telephone: nil, email: "vicky@wherley.example")]
    decision.history = [
      .init(
        date: .day(day("2023-06-01")), what: "Entered in the forward plan", words: nil,
        link: Link("Plan of 1 July 2023", Address("/forward-plan/2023-07-01/"))),
      .init(
        date: .day(day("2023-09-01")), what: "Moved from 5 October 2023 to 7 December 2023",
        words: "Reason: further work on the specification", link: nil),
      .init(date: nil, what: "Considered by the Committee", words: nil, link: meetingLink),
    ]
    decision.asPrinted = Body(
      [
        .form([
          FormField(label: leaf("Decision Expected"), value: [paragraph("7 Dec 2023")]),
          FormField(label: leaf(""), value: [paragraph("Yes")]),
        ])
      ],
      isMarkdown: false)
    return Page(
      address: Address("/decisions/family-wellbeing/"), title: decision.title,
      breadcrumbs: [crumbs[0], Link("Decisions", Address("/decisions/"))],
      content: .decision(decision))
  }

  static var plan: Page {
    var plan = ForwardPlanPage(
      from: .day(day("2023-12-01")), to: .month(Month(year: 2024, month: 3)!), published: day("2023-10-30"), kind: .extract)
    plan.decisions = decisionSummaries
    plan.bodies = [Body([paragraph("This plan is published 28 days before.")], isMarkdown: false)]
    plan.publishedIn = meetingLink
    plan.sources = sources
    return Page(
      address: Address("/forward-plan/2023-12-01/"), title: "Forward plan, 1 December 2023 to 31 March 2024", breadcrumbs: [crumbs[0]],
      content: .forwardPlan(plan))
  }

  static var coverage: Coverage {
    var coverage = Coverage()
    (coverage.lines, coverage.published, coverage.furniture, coverage.withheld) = (2_173, 41_204, 913, 1_204)
    return coverage
  }

  static var sourcesPage: Page {
    let row = SourcesPage.Row(
      link: sources[0].link, kind: "Agenda pack", meeting: meetingLink, published: day("2023-11-20"), coverage: coverage, warnings: 3)
    return Page(address: Address("/sources/"), title: "Sources", breadcrumbs: [crumbs[0]], content: .sources(SourcesPage(rows: [row])))
  }

  static var source: Page {
    var source = SourcePage(file: "Content/packs/childrens-scrutiny-2023-11-28.txt", kind: "Agenda pack", coverage: coverage)
    source.meeting = meetingLink
    source.pdf = "https://wherley.example/documents/g11455/Public%20reports%20pack%2028th-Nov-2023.pdf?T=10"
    source.published = day("2023-11-20")
    source.papers = [
      .init(link: Link("Front sheet", meetingAddress), kind: "front sheet", lines: 1...42),
      .init(link: Link("SEND", item4), kind: "report", lines: 310...310),
    ]
    source.furniture = [
      .init(text: "Page 47", reason: "page number", lines: [12, 99, 1204]),
      .init(text: "Agenda Item 8", reason: "agenda item number at the head of a page", lines: [13]),
    ]
    source.withheld = [.init(title: "Placement contracts", notice: confidential, lines: 1500...1720)]
    source.diagnostics = [
      .init(
        line: 2173, severity: "warning", summary: "report is dated 14 November 2023, its meeting is 28 November 2023",
        identifier: "date-mismatch")
    ]
    source.wholeText = Body([paragraph("A line that nobody understood")], isMarkdown: false, topLevel: 3)
    return Page(
      address: sources[0].link.address, title: "childrens-scrutiny-2023-11-28",
      breadcrumbs: [crumbs[0], Link("Sources", Address("/sources/"))],
      content: .source(source))
  }

  static var article: Page {
    let text = """
      This site is for *everyone*. See the [meetings](/meetings/) or write to democracy@wherley.example.

      # How we made it

      - papers as text
      - no scripts

      ### What we test

      | Check | Result |
      | --- | ---: |
      | Keyboard | 12 |

      # What does not work yet

      > Pictures are not in the text.
      """
    return Page(
      address: Address("/accessibility/"), title: "Accessibility", breadcrumbs: [crumbs[0]],
      content: .article(
        ArticlePage(article: Article(path: "Content/pages/accessibility.md", name: "accessibility", text: text, firstLine: 1))))
  }
}
