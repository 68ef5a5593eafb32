import Conservation
import Glibc
import Papers
import Scratch
import Site
import Testing

/// Every word of a file ends as published, as furniture or withheld: asked of the pages, not of the reader.
@Suite struct ConservationTests {
  /// Built as a publisher would, alone, so that every page is made from that file.
  @Test(arguments: Sample.content) func everyWordOfTheExampleSiteStandsOnItsPages(_ sample: Sample) async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/packs/\(sample.name)", sample.text)
    if let sidecar = sample.sidecar { try folder.write("Content/packs/\(sample.name.dropLast(4)).yml", sidecar) }
    let report = await Build(site: folder.path + "/Content", output: folder.path + "/Output").run()
    #expect(report.coverage.lost == 0)
    let pages = folder.files("Output").filter { $0.hasSuffix(".html") }.map { path in
      (path: String(path.dropFirst("Output/".count)), html: Array((folder.read(path) ?? "").utf8))
    }
    let check = Conservation(of: Array(sample.text.utf8), on: PublishedPages(pages))
    #expect(check.runs > 100)
    for miss in check.misses { Issue.record("\(sample.path): \(miss)") }
  }

  @Test(arguments: Sample.fixtures) func everyWordOfAFixtureStandsOnItsPages(_ sample: Sample) {
    for miss in misses(of: sample.text) { Issue.record("\(sample.path): \(miss)") }
  }

  /// A fixed number with a fixed seed, and more by hand: `LECTERN_MUTANTS=50 LECTERN_SEED=7 swift test --filter Mutants`,
  /// or much faster with `Tests/Mutants`.
  @Test(arguments: Sample.content + Sample.fixtures) func noWordOfAMutantIsLost(_ sample: Sample) {
    let count = number("LECTERN_MUTANTS") ?? 1
    let seed = UInt64(number("LECTERN_SEED") ?? 1)
    for mutant in 0..<UInt64(count) {
      let text = Mutation.mutant(of: sample.text, seed: seed &+ mutant)
      for miss in misses(of: text) { Issue.record("\(sample.path), seed \(seed &+ mutant): \(miss)") }
    }
  }

  /// Found by mutants and by the fuzzer.
  @Test(arguments: [
    "Report to: Cabinet\nDate: 3 February 2026\nTitle: R<evenue Monitoring\nReport of: Head of Finance\nWards affected: All\n\nPurpose\n\nText.\n",
    "MINUTES OF THE MEETING OF CABINET HELD ON 10 JULY 2025\n\nPRESENT: Cllr Abel\n\nAPOLOGIES\nPLA146/14\nPLA147/14\nNone.\n",
    "AGENDA\n\n1. Apologies\n2. Rents (Pages 3 - 4)\nReport of the Head of Rents\n3. Any other business\n",
  ]) func aTextThatOnceLostWordsKeepsThem(_ text: String) {
    #expect(misses(of: text) == [])
  }

  /// An entry of a plan is public; the exempt report on the pages behind it is not.
  @Test(arguments: ["kinds/delegated-decision.txt", "plans/label-forms.txt", "plans/lines.txt", "forward-plan-2025-12.txt"])
  func anExemptReportBehindAPublicNoticeStaysIn(_ name: String) throws {
    let sample = try #require((Sample.content + Sample.fixtures).first { $0.path.hasSuffix(name) })
    let exempt = """

      \u{C}
      Report to:\tCabinet\tDate of Meeting:\t10 July 2025
      Subject:\tQzxsecret Lease
      Report of:\tHead of Property\tWards Affected:\tAll
      Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tNo
      Exempt / Confidential Report:\tYes, by virtue of paragraph 3 of Part 1 of Schedule 12A

      Summary:

      The terms that the zyxwvut company offers for the depot are set out below.

      """
    for page in BuiltPages(of: Array((sample.text + exempt).utf8)).pages {
      let text = String(decoding: page.html, as: UTF8.self).lowercased()
      for word in ["qzxsecret", "zyxwvut"] { #expect(!text.contains(word), "\(page.path) says \(word)") }
    }
  }

  private func misses(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let built = BuiltPages(of: bytes)
    let lost = built.pack?.lost == 0 ? [] : ["words are lost by the reader's own count"]
    let faults = built.pages.flatMap { page in PageFaults.find(in: page.html).map { "\(page.path): \($0)" } }
    return lost + faults + Conservation(of: BuiltPages.text(of: bytes), on: PublishedPages(built.pages)).misses.map(\.description)
  }

  private func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}

/// The check itself: it finds what it should, and only that.
@Suite struct ConservationCheckTests {
  private func misses(_ text: String, on page: String) -> [String] {
    let pages = PublishedPages([(path: "index.html", html: Array("<main>\(page)</main>".utf8))])
    return Conservation(of: Array(text.utf8), on: pages).misses.map(\.words)
  }

  @Test func wordsInAnotherOrderAreMissed() {
    #expect(misses("one two three four five six", on: "<p>one two three four five six</p>") == [])
    #expect(misses("one two three four five six", on: "<p>one two four three five six</p>") == ["one two three four five"])
  }

  @Test func whatExtractorsChangeIsFolded() {
    #expect(misses("the Clerk’s co\u{AD}operation – “fully” agreed", on: "the clerks cooperation -- fully AGREED") == [])
    #expect(misses("- o **Bold** text &amp; more words", on: "<li><b>Bold</b> text &amp; more words</li>") == [])
  }

  @Test func aWordCutAtTheEdgeOfALineMayBeJoined() {
    #expect(
      misses(
        "we thank the residents for their co-\noperation over the past long year",
        on: "we thank the residents for their cooperation over the past long year") == [])
    #expect(misses("the fourth quarterly report came", on: "the fourth quarter report came") != [])
  }

  @Test func aRowKeepsItsWordsTogether() {
    #expect(misses("Rent\t100\t200", on: "<tr><td>Rent<td>200<td>100</tr>") == [])
    #expect(misses("Rent\t100\t200", on: "<p>Rent 100</p><p>and</p><p>200</p>") == ["rent 100 200"])
  }

  @Test func furnitureCountsOnlyWhereItsLineIsListed() {
    let row =
      "<section><h2 id=\"on-furniture\">x</h2><table><tr><td>Page 7 of the long pack</td><td>page number</td><td>1</td></tr></table></section>"
    let pages = PublishedPages([(path: "sources/x/index.html", html: Array("<main>\(row)</main>".utf8))])
    #expect(Conservation(of: Array("Page 7 of the long pack".utf8), on: pages).misses.isEmpty)
  }
}
