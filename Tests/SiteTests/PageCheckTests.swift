import Diagnostics
import Pages
import Testing

@testable import Site

@Suite struct PageCheckTests {
  private func page(_ address: String, _ html: String) -> RenderedPage {
    let bytes = Array(html.utf8)
    return RenderedPage(address: Address(address), file: OutputFile(Address(address).file, bytes), scan: PageScan(bytes), leaks: false)
  }

  private func messages(_ pages: [RenderedPage], others: [String] = []) -> [String] {
    let check = LinkCheck(pages: pages, others: others.map { OutputFile($0, []) })
    return pages.flatMap { check.problems(of: $0) }.map(\.text)
  }

  @Test func linksToPagesFilesAndPlacesAreSound() {
    let pages = [
      page("/", "<a href=\"./\">x</a><a href=\"a/b/#p2.3\">x</a><a href='#top'>x</a><a href=\"#\">x</a><link href=\"assets/x.css?v=1\">"),
      page(
        "/a/b/", "<p id=\"p2.3\"><a href=\"../../\">x</a><a href=\"../../a/b/\">x</a><a href=\"#p2.3\">x</a><img src=\"/assets/a%20b.png\">"
      ),
      page("/404.html", "<a href=\"a/b/index.html\">x</a>"),
    ]
    #expect(messages(pages, others: ["assets/x.css", "assets/a b.png"]) == [])
  }

  @Test func linksOutOfTheSiteAreNotLookedAt() {
    let html = ["https://example.org/#x", "mailto:a@b.example", "tel:0151", "//example.org/"].map { "<a href=\"\($0)\">x</a>" }.joined()
    #expect(messages([page("/", html)]) == [])
  }

  @Test func aBrokenLinkNamesThePageAndWhatIsNear() {
    let pages = [page("/", "<a href=\"metings/\">x</a>"), page("/meetings/", "<a href=\"../../x/\">x</a>")]
    #expect(
      messages(pages) == [
        "index.html: error: no page stands at /metings/; did you mean “/meetings/”? [broken-link]",
        "meetings/index.html: error: no page stands at ../../x/ [broken-link]",
      ])
  }

  @Test func aFolderWithoutItsSlashIsBroken() {
    #expect(messages([page("/", "<a href=\"a\">x</a>"), page("/a/", "")]).count == 1)
  }

  @Test func anAnchorHasToStandOnItsPage() {
    let pages = [page("/", "<a href=\"a/#p1\">x</a><a href=\"#gone\">x</a>"), page("/a/", "<p id=\"p2\">")]
    #expect(
      messages(pages) == [
        "index.html: error: the page /a/ has no place named #p1; look at that page for the names it has, or leave out the part from # [missing-anchor]",
        "index.html: error: the page / has no place named #gone; look at that page for the names it has, or leave out the part from # [missing-anchor]",
      ])
  }

  @Test func anchorsOfFilesAreNotLookedAt() {
    #expect(messages([page("/", "<a href=\"assets/x.pdf#page=2\">x</a>")], others: ["assets/x.pdf"]) == [])
  }

  @Test func anIdStandsOnceOnAPage() {
    #expect(
      messages([page("/a/", "<p id=\"x\"><p id='x'><p id=\"x\"><p id=\"y\">")]) == [
        "a/index.html: error: two places of one page are named #x; nothing was written, please report this [duplicate-anchor]"
      ])
  }

  @Test func onlyTagsAreLookedInto() {
    let html = """
      id="x" href="nowhere/" &lt;a href="nowhere/"&gt; a < b
      <!-- <a href="nowhere/" id="x"> -->
      <script type="application/ld+json">{"@id": "<a href='nowhere/'>"}</script>
      <style>a[href="nowhere/"] { color: red }</style>
      <p title="<a href=" data-href="nowhere/" data-id="x" hidden>text</p><br/>
      """
    #expect(messages([page("/", html)]) == [])
  }

  @Test func entitiesInAddressesAreRead() {
    #expect(messages([page("/", "<a href=\"assets/a&amp;b&#39;c.txt\">x</a>")], others: ["assets/a&b'c.txt"]) == [])
  }

  @Test(arguments: [
    "<", "<a", "<a href", "<a href=", "<a href=\"", "<a href=\"x", "<!--", "<script", "<a b='", "<a \u{0}=\"\">", "<a ===>",
  ])
  func aPageThatEndsInTheMiddleIsNoTrouble(html: String) {
    _ = PageScan(Array(html.utf8))
  }

  @Test func aLargePageIsScannedOnce() {
    let row = "<tr id=\"row\"><td><a href=\"#x\">text of a cell</a></td></tr>"
    let scan = PageScan(Array(String(repeating: row, count: 50_000).utf8))
    #expect(scan.links.count == 1)
    #expect(scan.duplicates == ["row"])
  }

  @Test func twoFilesAtOnePlaceAreAnError() {
    let files = ["a/index.html", "b", "a/index.html", "b/index.html", ".lectern/manifest", "../x", "c//d"].map { OutputFile($0, []) }
    #expect(
      Build.collisions(files).map(\.text) == [
        "a/index.html: error: the address /a/ is taken by a page or file that Lectern makes; give this one a name of its own [two-pages-one-address]",
        ".lectern/manifest: error: cannot write .lectern/manifest: no file can have this name [output-unwritable]",
        "../x: error: cannot write ../x: no file can have this name [output-unwritable]",
        "c//d: error: cannot write c//d: no file can have this name [output-unwritable]",
        "b: error: the address /b is taken by the folder of /b/; give this one a name of its own [two-pages-one-address]",
      ])
  }
}
