import HTML
import Markdown
import Testing

@Suite struct LeafRendererTests {
  private func markdown(_ leaf: String) -> String { LeafRenderer.render([leaf], isMarkdown: true)[0].string }
  private func plain(_ leaf: String) -> String { LeafRenderer.render([leaf], isMarkdown: false)[0].string }

  @Test(arguments: [
    ("# 5", "# 5"), ("- dash", "- dash"), ("1. one", "1. one"), ("(1) one", "(1) one"), ("> quoted", "&gt; quoted"),
    ("| a | b |", "| a | b |"),
    ("```", "```"), ("~~~", "~~~"), ("[x]: y", "[x]: y"), ("---", "---"), ("===", "==="), ("    indented", "indented"), ("", ""),
    ("<div>", ""), ("\tx", "x"), ("+ plus", "+ plus"), ("* star", "* star"), ("[^1]: note", "[^1]: note"),
  ])
  func aLeafNeverBecomesABlock(leaf: String, html: String) { #expect(markdown(leaf) == html) }

  @Test func eachLeafStaysItself() {
    let leaves = ["one **two", "three** four", "[a]: http://x", "[a]", "", "line\nbreak", "===", "`", "<b>open", "shut</b>"]
    let html = LeafRenderer.render(leaves, isMarkdown: true).map(\.string)
    #expect(
      html == [
        "one **two", "three** four", "[a]: <a href=\"http://x\">http://x</a>", "[a]", "", "line<br>\nbreak", "===", "`",
        "<strong>open</strong>",
        "shut",
      ])
  }

  @Test(arguments: [
    ("**bold** and *it*", "<strong>bold</strong> and <em>it</em>"), ("~~gone~~", "<del>gone</del>"), ("~£5m to ~£6m", "~£5m to ~£6m"),
    ("`code <b>`", "<code>code &lt;b&gt;</code>"), ("AT&amp;T & R&D", "AT&amp;T &amp; R&amp;D"), ("a\\*b\\*", "a*b*"),
    ("31<sup>st</sup> H<sub>2</sub>O", "31<sup>st</sup> H<sub>2</sub>O"), ("<u>under</u>", "under"), ("one<br/>two", "one<br>two"),
    ("<i>x</i> <B>y</B>", "<em>x</em> <strong>y</strong>"), ("Member`s and Chair`s", "Member`s and Chair`s"),
  ])
  func inlineMarksBecomeMarkup(leaf: String, html: String) { #expect(markdown(leaf) == html) }

  @Test(arguments: [
    ("<b>never closed", "<strong>never closed</strong>"), ("closed</b> only", "closed only"),
    ("**a <b>b** c</b>", "<strong>a <strong>b</strong></strong> c"), ("<i><b>x</i>y</b>", "<em><strong>x</strong></em>y"),
    ("<a href='https://x.uk'>x", "<a href=\"https://x.uk\">x</a>"),
  ])
  func unbalancedTagsAreClosed(leaf: String, html: String) { #expect(markdown(leaf) == html) }

  @Test(arguments: [
    ("<script>alert(1)</script>", "alert(1)"), ("[x](javascript:alert(1))", "x"), ("[x](java&#115;cript:alert(1))", "x"),
    ("<a href=\"javascript:alert(1)\">x</a>", "x"), ("<img src=x onerror=alert(1)>y", "y"),
    ("![alt text](https://evil.example/a.png)", "alt text"),
    ("<b onclick=\"x()\">y</b>", "<strong>y</strong>"), ("<a href=\"https://x.uk\" onclick=\"y\">z</a>", "<a href=\"https://x.uk\">z</a>"),
    ("[x](_page_1)", "x"), ("<svg/onload=alert(1)>z", "&lt;svg/onload=alert(1)&gt;z"), ("<svg onload=alert(1)>z", "z"),
    ("[a](https://x.uk/\"y)", "<a href=\"https://x.uk/&quot;y\">a</a>"),
    ("<li>one</li><li>two</li>", "one two"), ("<!-- hidden --> shown", " shown"),
  ])
  func nothingUnsafeComesThrough(leaf: String, html: String) {
    #expect(markdown(leaf) == html)
  }

  @Test func whatMerelyLooksLikeATagIsText() {
    #expect(markdown("<insert name of officer>, if a<b") == "&lt;insert name of officer&gt;, if a&lt;b")
  }

  @Test(arguments: [
    ("see www.example.gov.uk.", "see <a href=\"https://www.example.gov.uk\">www.example.gov.uk</a>."),
    ("www.example.gov.uk", "<a href=\"https://www.example.gov.uk\">www.example.gov.uk</a>"),
    ("(http://x.uk/a_b_(c))", "(<a href=\"http://x.uk/a_b_(c)\">http://x.uk/a_b_(c)</a>)"),
    ("a.b@x.gov.uk", "<a href=\"mailto:a.b@x.gov.uk\">a.b@x.gov.uk</a>"),
    ("https://x.uk/a?b=1&c=2,", "<a href=\"https://x.uk/a?b=1&amp;c=2\">https://x.uk/a?b=1&amp;c=2</a>,"),
  ])
  func bareAddressesBecomeLinksInBothModes(leaf: String, html: String) {
    #expect(markdown(leaf) == html)
    #expect(plain(leaf) == html)
  }

  @Test func aLinkInALinkIsText() {
    #expect(markdown("<a href=\"www.x.gov.uk\">www.x.gov.uk</a>") == "<a href=\"https://www.x.gov.uk\">www.x.gov.uk</a>")
  }

  @Test(arguments: [
    ("**Title", "Title"), ("Title**", "Title"), ("Title **", "Title"), ("£500**", "£500**"), ("** provisional", "** provisional"),
  ])
  func anUnpairedMarkAtAnEndIsAScrap(leaf: String, html: String) { #expect(markdown(leaf) == html) }

  @Test(arguments: [
    "**not bold** *nor this* _or_ this", "# 1", "a\\*b", "&amp; &lt;", "`x`", "<b>x</b>", "[x](https://)", "~~x~~", "1. x", "Meeting @ 6pm",
    "w. h: x@", "http://",
    "https:// and www. alone", "ends with h", "…’“”",
  ])
  func plainTextIsShownExactlyAsPrinted(leaf: String) { #expect(plain(leaf) == HTML(text: leaf).string) }

  @Test func plainAddressesEndBeforeQuotesAndStops() {
    #expect(plain("“www.x.gov.uk”;") == "“<a href=\"https://www.x.gov.uk\">www.x.gov.uk</a>”;")
    #expect(plain("o'neill@x.uk") == "<a href=\"mailto:o&#39;neill@x.uk\">o&#39;neill@x.uk</a>")
  }

  @Test func hostileTextIsRenderedInTime() {
    let leaves = [
      String(repeating: "*a **a ", count: 20_000), String(repeating: "<b>", count: 20_000), String(repeating: "[", count: 50_000),
    ]
    #expect(LeafRenderer.render(leaves, isMarkdown: true).count == 3)
  }
}

@Suite struct ThreadTests {
  private static func text(_ seed: Int) -> [String] {
    (0..<400).map { "Item \(seed * $0): ~~struck \($0)~~ **bold** see www.example\($0).gov.uk or https://x.uk/\(seed) and a\($0)@b.uk" }
  }

  @Test func twoThreadsRenderWhatOneDoes() async {
    let alone = (0..<24).map { LeafRenderer.render(Self.text($0), isMarkdown: true) }
    let together = await withTaskGroup(of: (Int, [HTML]).self) { group in
      for seed in 0..<24 { group.addTask { (seed, LeafRenderer.render(Self.text(seed), isMarkdown: true)) } }
      return await group.reduce(into: [Int: [HTML]]()) { $0[$1.0] = $1.1 }
    }
    #expect(alone.enumerated().allSatisfy { together[$0.offset] == $0.element })
    #expect(alone[1][1].string.contains("<del>struck 1</del>"))
  }
}
