import Markdown
import Testing

@Suite struct ArticleRendererTests {
  private func html(_ markdown: String) -> String { ArticleRenderer.render(markdown).html.string }

  @Test func headingsNestBelowThePageAndNeverJump() {
    let article = ArticleRenderer.render("# About *us*\n\n### Deep\n\n# About us\n\n# 日本\n\n# On main")
    #expect(
      article.html.string == """
        <h2 id="about-us">About <em>us</em></h2>
        <h3 id="deep">Deep</h3>
        <h2 id="about-us-2">About us</h2>
        <h2 id="section">日本</h2>
        <h2 id="section-on-main">On main</h2>

        """)
    #expect(article.headings.map(\.level) == [2, 3, 2, 2, 2])
    #expect(article.headings[0].title == "About us")
  }

  @Test func tablesHaveScopedHeadersInAFocusableRegion() {
    #expect(
      html("| | Cost |\n| --- | ---: |\n| Parks | 5 |") == """
        <div class="table" role="group" tabindex="0" aria-label="Table 1"><table>
        <thead>
        <tr><td></td><th scope="col" class="num">Cost</th></tr>
        </thead>
        <tbody>
        <tr><td>Parks</td><td class="num">5</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func listsQuotesAndCodeAreBlocks() {
    #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("3. a\n\n4. b\n") == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")
    #expect(html("> q") == "<blockquote>\n<p>q</p>\n</blockquote>\n")
    #expect(html("```\n<b>\n```") == "<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n")
  }

  @Test func rawHTMLIsNeverPassedThroughAndKeepsItsWords() {
    #expect(html("<div onclick=\"x\">kept <b>words</b></div>\n") == "<p>kept words</p>\n")
    #expect(html("<script>\nalert('x')\n</script>\n") == "<p>alert(&#39;x&#39;)</p>\n")
  }

  @Test func addressesGoThroughTheCaller() {
    let article = ArticleRenderer.render("[a](/x/) [b](javascript:y)") { "../.." + $0 }
    #expect(article.html.string == "<p><a href=\"../../x/\">a</a> b</p>\n")
  }

  @Test func aHostileTableStaysText() {
    let wide =
      String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000) + "|\n" + String(repeating: "|x\n", count: 2000)
    #expect(ArticleRenderer.render(wide).html.bytes.count < 100_000)
  }
}
