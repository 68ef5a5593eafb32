import Diagnostics
import Foundation
import Linking
import Papers
import Reading
import Scratch
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

  /// Class names, the names of data for machines and what else templates say can stand in a withheld paper, too.
  @Test func wordsOfTheTemplatesStopNoBuild() async throws {
    let top = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    var words: Set<String> = []
    for folder in ["Templates", "Sources/Pages"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(top)/\(folder)")
      for name in names where name.hasSuffix(".swift") {
        let quoted = (TemporaryFolder.text(of: "\(top)/\(folder)/\(name)") ?? "").split(separator: "\"", omittingEmptySubsequences: false)
        for (place, text) in quoted.enumerated() where place % 2 == 1 {
          words.formUnion(text.split { !$0.isLetter || !$0.isASCII }.filter { $0.count >= 5 }.map { $0.capitalized })
        }
      }
    }
    let deep = words.sorted().map { "The officers think that the \($0) of the place is what it always was before.\n\n" }.joined()
    let pack = Invented.pack(
      ExemptPapersTests.members(Invented.agenda()), Invented.marigold, Invented.zorbak("Yes", deep: deep), Invented.larkspur)
    let trial = try await Trial(["cabinet.txt": pack])
    #expect(words.count > 300 && trial.errors == [] && trial.publishes("marigold beds"))
  }

  @Test(arguments: [
    "<h1>Sale of Mill Lane</h1><p>Report of the Head of Property, Cabinet, 10 July 2025</p>", "<p>Contact Officer: Joan Example</p>",
    "<p>This report asks the Cabinet to decide about the marigold beds in the park.</p>",
    "<p>No implications. None. All Wards. Resources.</p>",
    "<p>Exempt: held back until the council confirms (paragraph 3 of Schedule 12A)</p>",
  ]) func wordsThatPublicPapersShareAreNoLeak(_ html: String) { #expect(found(html) == []) }
}
