import Calendar
import HTML
import Pages
import Papers

/// One page of each kind, with made-up values that fill every field.
enum Specimens {
  static let frame: Frame = {
    var council = Council()
    council.name = "Wherley Council"
    council.title = "Wherley Council papers"
    council.address = "https://papers.wherley.example/"
    council.contact = "democracy@wherley.example"
    let navigation = [
      Link("Meetings", Address("/meetings/")), Link("Committees", Address("/committees/")), Link("Decisions", Address("/decisions/")),
      Link("Sources", Address("/sources/")),
    ]
    let footer = [
      Link("Accessibility", Address("/accessibility/")), Link("Data", Address("/data/")), Link("What is missing", Address("/missing/")),
    ]
    return Frame(
      council: council, asOf: day("2023-11-28"), navigation: navigation, footer: footer, generator: "Lectern 0.1.0", hasTheme: false)
  }()

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? fallback }
  private static let fallback = Day(year: 2000, month: 1, day: 1)!

  static let committee = "Overview and Scrutiny Committee (Children’s Services and Safeguarding)"
  static let meetingAddress = Address("/meetings/childrens-scrutiny/2023-11-28/")
  static let item4 = Address("/meetings/childrens-scrutiny/2023-11-28/item-4/")
  static let meetingLink = Link("\(committee), 28 November 2023", meetingAddress)
  static let crumbs = [
    Link("Home", Address("/")), Link("Committees", Address("/committees/")), Link(committee, Address("/committees/childrens-scrutiny/")),
  ]
  static let sources = [
    SourceRow(
      link: Link("childrens-scrutiny-2023-11-28", Address("/sources/childrens-scrutiny-2023-11-28/")), kind: "Agenda pack",
      pdf: "https://wherley.example/pack.pdf", published: day("2023-11-20"))
  ]
  static let confidential = Notice(
    reason: "The report is marked not for publication on its first page.", paragraphs: ["3"], inDoubt: false)

  static var pages: [Page] {
    [
      home, committees, committeePage, meetings, year, meeting, item, report, withheldReport, appendix, minutes, decisions, decision, plan,
      sourcesPage, source, article, Page(address: Address("/404.html"), title: "There is no such page", content: .notFound),
    ]
  }
}

func leaf(_ text: String) -> Leaf { Leaf(text, line: 1) }
func paragraph(_ text: String, number: String? = nil, anchor: String? = nil) -> Block {
  .paragraph(Paragraph(number: number, leaf: leaf(text), anchor: anchor))
}
func heading(_ level: Int, _ text: String, number: String? = nil, anchor: String? = nil) -> Block {
  .heading(Heading(level: level, number: number, leaf: leaf(text), anchor: anchor))
}
func cells(_ texts: [String]) -> [Cell] { texts.map { Cell([paragraph($0)]) } }
