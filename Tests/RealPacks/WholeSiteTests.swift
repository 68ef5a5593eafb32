import Diagnostics
import Site
import Testing

/// A site of all three packs.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct WholeSiteTests {
  private static let committee = "meetings/overview-and-scrutiny-committee-childrens-services-and-safeguarding/"

  @Test func theSiteIsBuiltWithoutALostOrWithheldWord() async throws {
    let report = try await BuiltSite.all.value.report
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.text) == [])
    #expect(report.outcome == .done && !report.stopped)
    #expect(report.packs == 3)
    #expect(report.coverage.lost == 0 && report.coverage.withheld == 0)
    // All words of the three files. What is left out is what pages repeat, the headers of tables that go on over
    // thirteen more pages among it.
    #expect(report.coverage.published + report.coverage.furniture == 71_566)
    #expect(report.coverage.furniture < 600)
  }

  @Test(arguments: [
    "", "committees/", "committees/overview-and-scrutiny-committee-childrens-services-and-safeguarding/", "meetings/", "meetings/2018/",
    "meetings/2023/", "meetings/2024/", committee + "2018-03-20/", committee + "2018-03-20/minutes/", committee + "2018-07-10/",
    committee + "2018-07-10/item-4/", committee + "2018-07-10/item-5/", committee + "2018-07-10/item-5/appendix-1/",
    committee + "2018-07-10/item-5/annex-1/", committee + "2018-07-10/item-5/appendix-3/", committee + "2018-07-10/item-5/appendix-4/",
    committee + "2018-07-10/item-6/", committee + "2018-07-10/item-8/", committee + "2018-07-10/item-9/", committee + "2018-07-10/item-11/",
    committee + "2018-07-10/item-12/", committee + "2018-07-10/item-12/appendix-a/", committee + "2018-07-10/item-12/appendix-b/",
    committee + "2018-07-10/item-12/appendix-c/", committee + "2023-09-26/", committee + "2023-09-26/minutes/", committee + "2023-11-28/",
    committee + "2023-11-28/item-4/", committee + "2023-11-28/item-5/", committee + "2023-11-28/item-6/",
    committee + "2023-11-28/item-6/appendix-a/", committee + "2023-11-28/item-6/appendix-b/", committee + "2023-11-28/item-8/",
    committee + "2023-11-28/item-9/", committee + "2023-11-28/item-10/", committee + "2023-11-28/item-10/appendix-a/",
    committee + "2023-11-28/item-12/", committee + "2023-11-28/item-13/", committee + "2023-11-28/item-13/appendix-a/",
    committee + "2023-11-28/item-13/appendix-b/", committee + "2024-09-24/", committee + "2024-09-24/item-5/",
    committee + "2024-09-24/item-5/appendix-b/", "decisions/",
    "decisions/kew-woods-and-churchtown-primary-schools-approval-of-legal-documentation-for/",
    "decisions/special-educational-needs-and-disability-process-of-assessment-working-group/", "forward-plan/2018-07-01/", "sources/",
    "sources/childrens-scrutiny-2018-07-10/", "sources/childrens-scrutiny-2023-11-28/", "sources/childrens-scrutiny-2024-09-24-supplement/",
  ]) func aPageStandsAtItsAddress(_ address: String) async throws {
    #expect(try await BuiltSite.all.value.page(address) != nil)
  }

  @Test(arguments: [
    // Printed twice, and both can be cited.
    ("2018-07-10/item-5/", ["p1.2", "p4.3", "p4.3-2", "recommendation-2", "section-context-family-wellbeing"]),
    ("2018-03-20/minutes/", ["minute-45", "minute-48", "minute-52", "minute-52-resolution-1", "minute-52-resolution-4"]),
    ("2023-09-26/minutes/", ["minute-15", "minute-25-resolution-2", "minute-26", "minute-26-resolution-5", "minute-26-resolution-8"]),
    ("2023-11-28/item-8/", ["recommendation-1", "recommendation-5", "p2.1", "p4.4", "section-next-steps"]),
    ("2023-11-28/item-8/the-send-joint-commissioning-strategy-2023-2026/", ["page-47", "page-48", "page-57", "page-74"]),
    ("2023-11-28/item-12/", ["p3.1", "p3.2", "p3.2-2", "p4.3"]),
    ("2023-11-28/item-13/", ["p2.3", "p2.3-2", "p5.10", "recommendation-7"]),
  ]) func whatIsNumberedCanBeLinkedTo(_ address: String, _ anchors: [String]) async throws {
    let page = try #require(try await BuiltSite.all.value.page(Self.committee + address))
    let ids = PageBytes.values(of: "id", in: page)
    #expect(anchors.filter { !ids.contains($0) } == [])
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [("2018-03-20", "2018-07-10"), ("2023-09-26", "2023-11-28")])
  func minutesAndTheMeetingWhosePackHoldsThemLinkToEachOther(_ held: String, _ packed: String) async throws {
    let site = try await BuiltSite.all.value
    let minutes = try #require(site.page("\(Self.committee)\(held)/minutes/"))
    let meeting = try #require(site.page("\(Self.committee)\(packed)/"))
    #expect(PageBytes.values(of: "href", in: minutes).contains("../../\(packed)/"))
    #expect(PageBytes.values(of: "href", in: meeting).contains("../\(held)/minutes/"))
  }

  @Test(arguments: [
    // A draft's own footer, a service, a list of the paragraphs of Schedule 12A: none of them withholds anything.
    (committee + "2018-07-10/item-5/annex-1/", "CONFIDENTIAL WORKING DRAF"),
    (committee + "2023-11-28/item-8/appendix-2/", "free and confidential"),
    ("forward-plan/2018-07-01/", "legal professional privilege"),
  ]) func harmlessWordsArePublished(_ address: String, _ words: String) async throws {
    let page = try #require(try await BuiltSite.all.value.page(address))
    #expect(page.position(of: words) != nil)
  }

  @Test func aDraftsFooterIsNoHeading() async throws {
    let page = try #require(try await BuiltSite.all.value.page(Self.committee + "2018-07-10/item-5/annex-1/"))
    #expect(!PageBytes.values(of: "id", in: page).contains { $0.hasPrefix("section-locality-outcomes-framework-v0-9") })
  }

  @Test func theRangeOfPagesIsSaidToBePages() async throws {
    let page = try #require(try await BuiltSite.all.value.page(Self.committee + "2018-07-10/"))
    #expect(page.position(of: "pages 15 to 58") != nil || page.position(of: "Pages 15 to 58") != nil)
  }

  @Test func aCoverThatLostItsSubjectIsTitledFromTheAgenda() async throws {
    let site = try await BuiltSite.all.value
    for (item, title) in [("12", "Work Programme Key Decision Forward Plan"), ("8", "NEETS Working Group Report")] {
      let page = try #require(site.page("\(Self.committee)2018-07-10/item-\(item)/"))
      #expect(page.position(of: "<h1>\(title)</h1>") != nil, "item \(item)")
    }
  }

  @Test func anAppendixNobodyLabelledIsFoundByItsTitle() async throws {
    let site = try await BuiltSite.all.value
    let pages = site.files.keys.filter { $0.hasPrefix("\(Self.committee)2018-07-10/item-11/") && $0.hasSuffix("index.html") }
    #expect(pages.count == 2)
  }

  @Test func twoBuildsGiveTheSameBytesHoweverManyWork() async throws {
    let one = try await BuiltSite.all.value.files
    let two = try await BuiltSite(RealPack.all.reversed(), jobs: 1).files
    #expect(one.keys.sorted() == two.keys.sorted())
    for path in one.keys.sorted() { #expect(one[path] == two[path], "\(path)") }
  }

  /// Every link is relative, so that the site stands under any path, and leads to a file and an anchor that are there.
  @Test func everyLinkLeadsSomewhereWhereverTheSiteStands() async throws {
    let site = try await BuiltSite.all.value
    var ids: [String: Set<String>] = [:]
    for page in site.pages { ids[page.path] = Set(PageBytes.values(of: "id", in: page.html)) }
    var broken: Set<String> = []
    var followed = 0
    for page in site.pages where page.path != "404.html" {
      for link in PageBytes.values(of: "href", in: page.html) + PageBytes.values(of: "src", in: page.html) {
        if ["http://", "https://", "mailto:", "tel:", "data:"].contains(where: link.hasPrefix) { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].hasPrefix("/") ? nil : PageBytes.resolve(parts[0], from: page.path)
        guard let target, site.files[target] != nil, parts.count == 1 || ids[target]?.contains(parts[1]) == true else {
          broken.insert("\(page.path): \(link)")
          continue
        }
        followed += 1
      }
    }
    #expect(broken.sorted() == [])
    #expect(followed > 1000)
  }
}
