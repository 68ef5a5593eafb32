import Diagnostics
import Papers
import Text

/// The site's own Markdown pages, each at the address of its file: `Content/pages/help/speak.md` is `/help/speak/`.
struct OwnPages {
  private(set) var articles: [PlacedArticle] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The roots that Lectern's own pages stand under.
  private static let roots: Set<String> = [
    "committees", "meetings", "decisions", "forward-plan", "sources", "members", "search", "missing", "changes", "data", "assets", "",
  ]

  init(_ pages: [Article]) {
    var taken: [String: String] = [:]
    for article in pages {
      let address = OwnPages.address(of: article)
      let root = address.split(separator: "/").first.map(String.init) ?? ""
      let other = OwnPages.roots.contains(root) ? "a page that Lectern makes" : taken[address]
      if let other {
        diagnostics.append(Diagnostic(.twoPagesOneAddress(address: address, other: other), at: Place(article.path)))
        continue
      }
      taken[address] = article.path
      articles.append(PlacedArticle(article: article, address: address))
    }
    articles.sort { left, right in
      (left.article.order?.value ?? .max, left.article.title?.value ?? left.address, left.address)
        < (right.article.order?.value ?? .max, right.article.title?.value ?? right.address, right.address)
    }
  }

  /// `speak` of `help/speak`.
  private static func fileName(of article: Article) -> String { article.name.split(separator: "/").last.map(String.init) ?? article.name }

  private static func address(of article: Article) -> String {
    var steps = article.path.split(separator: "/").map(String.init)
    if let pages = steps.lastIndex(of: "pages") { steps.removeSubrange(...pages) } else { steps = Array(steps.suffix(1)) }
    if !steps.isEmpty { steps[steps.count - 1] = article.slug?.value ?? OwnPages.fileName(of: article) }
    if steps.last == "index" { steps.removeLast() }
    return "/" + steps.map { Slug.make($0) }.filter { !$0.isEmpty }.map { $0 + "/" }.joined()
  }
}
