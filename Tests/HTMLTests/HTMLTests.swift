import HTML
import Testing

@Suite struct HTMLTests {
  @Test func interpolatedTextIsEscapedAndMarkupIsNot() {
    let title = "Parks & <b>\"gardens\"</b> O'Neill"
    let inner: HTML = "<em>\(title)</em>"
    let page: HTML = "<p title=\"\(title)\">\(inner)</p>"
    let escaped = "Parks &amp; &lt;b&gt;&quot;gardens&quot;&lt;/b&gt; O&#39;Neill"
    #expect(page.string == "<p title=\"\(escaped)\"><em>\(escaped)</em></p>")
  }

  @Test func textWithoutTagsStaysEscaped() {
    let html: HTML = "Fish <strong>&amp;</strong> <a href=\"/x?a=1&gt;2\">chips &lt; £5</a>"
    #expect(html.withoutTags.string == "Fish &amp; chips &lt; £5")
  }

  @Test func anInterpolatedAddressThatRunsCodeBecomesAHash() {
    let html: HTML = "<a href=\"\(url: "java\tscript:alert(1)")\">x</a>"
    #expect(html.string == "<a href=\"#\">x</a>")
  }

  @Test func optionalMarkupThatIsAbsentLeavesNothing() {
    let missing: HTML? = nil
    let numbers: [HTML] = [1, 2].map { "<i>\($0)</i>" }
    let html: HTML = "<p>\(missing)\(when: false, "<b>x</b>")\(numbers)</p>"
    #expect(html.string == "<p><i>1</i><i>2</i></p>")
  }
}

@Suite struct SafeURLTests {
  @Test(arguments: [
    "https://www.example.gov.uk/a:b", "http://x", "mailto:a@b.uk", "tel:0151", "../x/", "#p2.3", "/a?b=c:d", "HTTPS://X",
  ])
  func addressesThatLeadSomewhereAreSafe(address: String) { #expect(SafeURL.isSafe(address)) }

  @Test(arguments: [
    "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:x", "data:text/html,x", "vbscript:x", "file:///x", "\u{1}javascript:x",
  ])
  func addressesThatRunCodeAreNot(address: String) { #expect(!SafeURL.isSafe(address)) }

  @Test func onlyWholeAddressesAreExternal() {
    #expect(SafeURL.external("www.example.gov.uk") == "https://www.example.gov.uk")
    #expect(SafeURL.external("https://example.gov.uk/x") == "https://example.gov.uk/x")
    #expect(SafeURL.external("_page_3") == nil)
    #expect(SafeURL.external("//evil.example") == nil)
    #expect(SafeURL.external("javascript:x") == nil)
  }
}

@Suite struct HeadingLevelsTests {
  @Test(arguments: [
    ([1, 2, 3], [2, 3, 4]), ([1, 3, 2, 1], [2, 3, 3, 2]), ([4, 4, 1, 2], [2, 2, 2, 3]), ([1, 2, 3, 4, 5, 6, 7], [2, 3, 4, 5, 6, 6, 6]),
  ])
  func levelsNeverJump(given: [Int], rendered: [Int]) {
    var levels = HeadingLevels(top: 2)
    #expect(given.map { levels.next($0) } == rendered)
  }
}
