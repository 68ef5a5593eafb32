import Conservation
import Glibc
import Papers
import Testing
import Text

/// Texts that nobody would print are read to the end, and none of their words is lost. Their time is measured by
/// `benchmark` and, in their whole size, by `mutants --hostile`.
@Suite struct HostileTests {
  @Test(arguments: HostileText.all.map(\.name)) func aHostileTextKeepsItsWords(_ name: String) throws {
    let hostile = try #require(HostileText.all.first { $0.name == name })
    let bytes = Array(hostile.make(hostile.size / 200 + 8).utf8)
    let built = BuiltPages(of: bytes)
    #expect(built.pack?.lost == 0)
    let text = BuiltPages.text(of: bytes)
    for miss in Conservation(of: text, on: PublishedPages(built.pages)).misses.prefix(5) { Issue.record("\(name): \(miss)") }
    for page in built.pages { for fault in PageFaults.find(in: page.html).prefix(5) { Issue.record("\(page.path): \(fault)") } }
  }

  @Test func aTableTooLargeToBeOneIsPublishedAsItsRowsAndSaysSo() throws {
    let text = (1...300).map { "c\($0)" }.joined(separator: "\t") + "\n" + String(repeating: "a\tb\n", count: 300)
    let built = BuiltPages(of: Array(text.utf8))
    #expect(built.pack?.diagnostics.map(\.finding.identifier).contains("table-capped") == true)
    #expect(built.pages.allSatisfy { $0.html.count < 40 * text.utf8.count })
  }
}

@Suite struct PageFaultTests {
  @Test(arguments: [
    ("<p id=\"a\">x &lt; y<br></p><hr>", []), ("<p>x", ["not closed: p"]), ("<p><em>x</p></em>", ["</p> closes em"]),
    ("<p id=\"a\"></p><p id=\"a\"></p>", ["the id a stands twice"]), ("<p id=a></p>", ["an attribute without quotes: id"]),
    ("<p>a <b", ["a tag does not end"]), ("<script>a<b</script>", []),
  ]) func aFaultIsFound(_ page: String, _ faults: [String]) {
    #expect(PageFaults.find(in: Array(page.utf8)) == faults)
  }
}
