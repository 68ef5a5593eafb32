import Calendar
import Linking
import Pages
import Papers
import Testing

@testable import Site

@Suite struct PlanTests {
  private let record = PlanSample.record()
  private let pages = SitePlan.pages(of: PlanSample.record())

  private func page(_ address: String) -> Page? { pages.first { $0.address.path == address } }

  @Test func everyKindOfPageIsPlanned() {
    let july = "/meetings/cabinet/2025-07-10/"
    let expected = [
      "/", "/404.html", "/about/", "/committees/", "/committees/cabinet/", "/committees/scrutiny/", "/decisions/",
      "/decisions/n7-night-bus-extension/", "/forward-plan/2025-07-01/", "/forward-plan/2025-08-01/", "/meetings/", "/meetings/2025/",
      "/meetings/cabinet/2025-06-12/", "/meetings/cabinet/2025-06-12/minutes/", july, july + "item-3/", july + "item-4/",
      july + "item-4/appendix-a/", july + "item-4/report-2/", july + "item-8/", july + "report-a-stray-report/",
      july + "report-a-stray-report/appendix-c/", "/meetings/scrutiny/2025-06-17/", "/meetings/scrutiny/2025-06-17/item-1/", "/sources/",
      "/sources/cabinet-2025-07-10/", "/sources/plan/", "/sources/scrutiny-2025-06-17/",
    ]
    #expect(pages.map(\.address.path) == expected)
  }

  @Test func noTwoPagesShareAnAddressOrATitle() {
    #expect(Set(pages.map(\.address)).count == pages.count)
    // The template shows the name of the page above with the title.
    #expect(Set(pages.map { "\($0.title), \($0.breadcrumbs.last?.text ?? "")" }).count == pages.count)
  }

  @Test func theSamePacksInAnotherOrderGiveTheSamePages() {
    let packs = [PlanSample.cabinet, PlanSample.scrutiny, PlanSample.plan]
    let first = String(describing: pages)
    for order in [[2, 1, 0], [1, 0, 2], [0, 2, 1]] {
      #expect(String(describing: SitePlan.pages(of: PlanSample.record(order.map { packs[$0] }))) == first)
    }
  }

  @Test func everyPublicPartStandsOnAPageAndNoWithheldOne() {
    let shown = String(describing: pages)
    for part in (PlanSample.cabinet.parts + PlanSample.scrutiny.parts + PlanSample.plan.parts) {
      let words = part.body.leaves.first { $0.text.hasPrefix("word-") }?.text ?? ""
      #expect(shown.contains("\"\(words)\"") == !words.hasPrefix("word-secret"), "\(words)")
    }
    #expect(!shown.contains("Quorndon"))
  }

  @Test func everyLinkLeadsToAPage() {
    let known = Set(pages.map(\.address.path))
    let linked = pages.flatMap { addresses(in: $0) }
    #expect(linked.count > 200)
    for address in linked { #expect(known.contains(address.path), "\(address)") }
  }

  private func addresses(in value: Any) -> [Address] {
    if let address = value as? Address { return [address] }
    return Mirror(reflecting: value).children.flatMap { addresses(in: $0.value) }
  }

  @Test func theMeetingPageListsPapersAndOutcomes() throws {
    guard case .meeting(let meeting)? = page("/meetings/cabinet/2025-07-10/")?.content else { throw Missing() }
    #expect(meeting.items.map(\.status) == [.minutes, .report, .withheld])
    #expect(meeting.items[0].papers.map(\.link.address.path) == ["/meetings/cabinet/2025-06-12/minutes/"])
    #expect(meeting.items[1].papers.map(\.kind) == ["Report", "Report", "Appendix A"])
    #expect(
      meeting.items[2].papers.first?.withheld == Notice(reason: "Its cover says that it is exempt", paragraphs: ["3"], inDoubt: false))
    #expect(meeting.confirms.map(\.text) == ["Minutes of 12 June 2025"])
    #expect(meeting.asPrinted.count == 2)
    #expect(
      page("/meetings/cabinet/2025-07-10/")?.description
        == "Meeting of the Cabinet on Thursday 10 July 2025 at 10am: 3 agenda items and 4 reports.")
  }

  @Test func theItemPageShowsTheReportAndWhereElseItGoes() throws {
    guard case .item(let item)? = page("/meetings/cabinet/2025-07-10/item-4/")?.content else { throw Missing() }
    #expect(item.report?.subject == "N7 Night Bus: Extension")
    #expect(item.report?.contents == [ContentsEntry(number: nil, title: "Recommendations", anchor: "section-recommendations", level: 1)])
    #expect(item.report?.recommendationsAnchor == "section-recommendations")
    #expect(item.report?.alsoTo.map(\.link?.address.path) == ["/meetings/scrutiny/2025-06-17/"])
    #expect(item.report?.decision?.address.path == "/decisions/n7-night-bus-extension/")
    #expect(item.previous?.text == "3. Minutes of the Previous Meeting")
  }

  @Test func anItemWhoseReportIsWithheldSaysWhy() throws {
    guard case .item(let item)? = page("/meetings/cabinet/2025-07-10/item-8/")?.content else { throw Missing() }
    #expect(item.report == nil)
    #expect(item.withheld?.paragraphs == ["3"])
    #expect(item.title == "Sale of the Pier")
  }

  @Test func twoPapersOnOnePageShareNoAnchor() throws {
    guard case .minutes(let minutes)? = page("/meetings/cabinet/2025-06-12/minutes/")?.content else { throw Missing() }
    let anchors = minutes.entries.compactMap { entry -> String? in
      if case .paragraph(let paragraph)? = entry.body?.blocks.first { paragraph.anchor } else { nil }
    }
    #expect(anchors == ["p1", "minute-12-p1"])
    #expect(minutes.publishedFor?.address.path == "/meetings/cabinet/2025-07-10/")
  }

  @Test func theDecisionTellsItsWayAndShowsItsEntry() throws {
    guard case .decision(let decision)? = page("/decisions/n7-night-bus-extension/")?.content else { throw Missing() }
    #expect(decision.history.map(\.what) == ["Entered in the forward plan", "Report to Cabinet"])
    #expect(decision.asPrinted?.blocks.count == 1)
    #expect(decision.makerLink?.address.path == "/committees/cabinet/")
    guard case .forwardPlan(let plan)? = page("/forward-plan/2025-07-01/")?.content else { throw Missing() }
    #expect(plan.publishedIn?.address.path == "/meetings/cabinet/2025-07-10/report-a-stray-report/appendix-c/")
    #expect(plan.decisions.count == 1)
  }

  @Test func theSourcePageAccountsForTheFile() throws {
    guard case .source(let source)? = page("/sources/cabinet-2025-07-10/")?.content else { throw Missing() }
    #expect(source.withheld.map(\.lines) == [30...39])
    #expect(source.withheld.map(\.title) == ["Sale of the Pier"])
    #expect(source.wholeText?.blocks.leaves.map(\.text) == ["word-whole"])
    #expect(source.papers.map(\.kind).contains("Forward plan"))
  }

  @Test func homeSpeaksAsOfTheReferenceDate() throws {
    func home(_ asOf: String) throws -> HomePage {
      guard case .home(let home)? = SitePlan.pages(of: PlanSample.record(asOf: asOf)).first?.content else { throw Missing() }
      return home
    }
    #expect(try home("2025-06-17").next.map(\.date) == [day("2025-06-17"), day("2025-07-10")])
    #expect(try home("2025-06-17").justPublished.isEmpty)
    #expect(try home("2025-07-11").last.map(\.date) == [day("2025-07-10"), day("2025-06-17"), day("2025-06-12")])
    #expect(try home("2025-07-11").justPublished.map(\.kind).contains("minutes"))
    #expect(try home("2025-07-01").comingUp.count == 1)
    #expect(try home("2025-06-11").decided.isEmpty)
    let decided = try home("2025-07-11").decided
    #expect(decided.map(\.link) == [Link("Family Hub", Address("/meetings/cabinet/2025-06-12/minutes/", anchor: "minute-11"))])
    #expect(decided.map { $0.outcomes.map(\.text) } == [["That the hub stay open"]])
  }

  @Test func aPageOfTheSiteCannotTakeAnAddressOfLecterns() {
    let meetings = Article(path: "Content/pages/meetings.md", name: "meetings", text: "", firstLine: 1)
    let record = PlanSample.record(pages: [meetings])
    #expect(record.diagnostics.map(\.finding.identifier).contains("two-pages-one-address"))
    #expect(record.articles.isEmpty)
  }

  @Test func anEmptySiteStillHasItsPages() {
    let pages = SitePlan.pages(of: PlanSample.record([], pages: []))
    #expect(pages.map(\.address.path) == ["/", "/404.html", "/committees/", "/decisions/", "/meetings/", "/sources/"])
    #expect(SitePlan.frame(of: PlanSample.record([], pages: []), hasTheme: false).navigation.map(\.text) == ["Meetings", "Committees"])
  }

  private struct Missing: Error {}
}
