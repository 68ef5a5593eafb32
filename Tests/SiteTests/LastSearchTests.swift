import Diagnostics
import Linking
import Papers
import Reading
import Site
import Testing
import Text

/// The last search of everything that is about to be written.
@Suite struct LastSearchTests {
  /// The secrets of a pack whose only secret is what Zorbak offers.
  private let secrets: Secrets

  init() {
    let text = Invented.pack(ExemptPapersTests.members(Invented.agenda()), Invented.marigold, Invented.zorbak("Yes"), Invented.larkspur)
    let pack = PackReader.read(SourceText(path: "Content/packs/cabinet.txt", bytes: Array(text.utf8)), sidecar: nil)
    secrets = Linker.link(Content(council: Council(), packs: [pack]), asOf: nil).secrets
  }

  private func found(_ text: String, in path: String = "about/index.html") -> [String] {
    Build.leaks(of: secrets, into: [OutputFile(path, Array(text.utf8))]).map(\.text)
  }

  @Test(arguments: [
    "<p>They say the sale to Zorbak Holdings is near.</p>", "<p>Zorbak</p>", "<p>It fetched £1,250,000.</p>",
    "<a title=\"Zorbak Holdings\">x</a>",
    "<td>the sale to <b>Zor</b>bak</td>", "<p>ZORBAK</p>", "<p>Zor&shy;bak</p>", "<p>Zor<wbr>bak</p>", "<p>&#90;orbak</p>",
    "<p>&#x5a;orbak</p>", "<p>the&nbsp;sale\nto&#10;Zorbak</p>", "<p>zor\u{AD}bak</p>", "<p>Zor-bak</p>", "<p>Zor‑bak</p>",
    "<a href=\"../the-sale-to-zorbak-holdings/\">x</a>", "<p>“Zorbak”,</p>", "<p>It fetched £1250000.</p>", "<p>1,250,<b>000</b></p>",
    "<p>Zorbak’s</p>", "<script type=\"application/ld+json\">{\"name\":\"Zorbak\"}</script>",
  ]) func aPageThatLetsSomethingOutStopsTheBuild(_ html: String) {
    #expect(
      found(html) == [
        "about/index.html: error: text that must be withheld stands on the page /about/; nothing was written, withhold it there too or take it out [withheld-text-in-output]"
      ])
    #expect(Build.leaks(of: secrets, into: [OutputFile("about/index.html", Array(html.utf8))]).allSatisfy { $0.finding.stopsTheBuild })
  }

  @Test(arguments: ["feed.xml", "data/meetings.json", "lectern.css", "meetings.ics"])
  func everyFileThatLecternMakesIsSearched(_ path: String) {
    #expect(found("{\"title\": \"Zorbak Holdings\"}", in: path).count == 1)
  }

  @Test(arguments: [
    "<h1>Sale of Mill Lane</h1><p>Report of the Head of Property, Cabinet, 10 July 2025</p>", "<p>Contact Officer: Joan Example</p>",
    "<p>This report asks the Cabinet to decide about the marigold beds in the park.</p>",
    "<p>No implications. None. All Wards. Resources.</p>",
    "<p>Exempt: held back until the council confirms (paragraph 3 of Schedule 12A)</p>",
  ]) func wordsThatPublicPapersShareAreNoLeak(_ html: String) { #expect(found(html) == []) }
}
