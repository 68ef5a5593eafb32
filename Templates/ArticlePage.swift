import HTML
import Markdown
import Pages
import Papers

extension Sheet {
  func articlePage(_ article: ArticlePage) -> HTML {
    let rendered = self.article(article.article)
    return "<h1>\(page.title)</h1>\n\(paper(contents: rendered.contents, rendered.html))"
  }

  /// The publisher's Markdown. A link from the root of the site leads there wherever the page stands.
  func article(_ article: Article) -> (html: HTML, contents: [ContentsEntry]) {
    let rendered = ArticleRenderer.render(article.text, tablesBefore: numbering.tables) { address in
      guard address.hasPrefix("/"), !address.hasPrefix("//") else { return address }
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return href(Address(parts[0], anchor: parts.count == 2 ? parts[1] : nil))
    }
    numbering.skipTables(rendered.tables)
    let contents = rendered.headings.map { ContentsEntry(number: nil, title: $0.title, anchor: $0.anchor, level: $0.level) }
    return ("<div class=\"article\">\n\(rendered.html)</div>\n", contents)
  }
}
