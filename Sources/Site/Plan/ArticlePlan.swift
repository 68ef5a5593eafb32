import Linking
import Pages

extension SitePlan {
  /// The site's own Markdown pages.
  static func articles(of record: Record) -> [Page] {
    record.articles.map { placed in
      Page(
        address: Address(placed.address), title: placed.title, description: placed.article.description?.value, breadcrumbs: [.home],
        content: .article(ArticlePage(article: placed.article)), language: placed.article.language?.value)
    }
  }
}
