import Papers

/// `/<page>/`: a Markdown page of the site's own.
package struct ArticlePage: Sendable {
  package var article: Article
  package init(article: Article) { self.article = article }
}
