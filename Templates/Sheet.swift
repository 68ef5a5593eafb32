import HTML
import Pages

/// The sheet a page is set on: where it stands, and what stands around it.
struct Sheet {
  let page: Page
  let frame: Frame
  let numbering = Numbering()

  var here: Address { page.address }

  /// The way from this page to another. The page for addresses that do not exist is served at any depth, so that its own
  /// links begin at the root of the site.
  func href(_ address: Address) -> String {
    guard case .notFound = page.content else { return address.relative(from: here) }
    return (frame.council.address ?? "/") + address.description.dropFirst()
  }

  func link(_ link: Link) -> HTML { "<a href=\"\(url: href(link.address))\">\(link.text)</a>" }
}

/// Counts what has a number of its own only on the page, so that labels and ids are not repeated.
final class Numbering {
  private(set) var tables = 0
  private(set) var unread = 0
  private(set) var rows = 0
  private var pages: Set<Int> = []
  private var labels: Set<String> = []

  func nextTable() -> Int { count(&tables) }
  func nextUnread() -> Int { count(&unread) }
  func nextRows() -> Int { count(&rows) }
  func skipTables(_ count: Int) { tables = max(tables, count) }
  /// The label of a region, told apart from one that reads the same.
  func label(_ words: HTML, _ number: Int) -> HTML { labels.insert(words.string).inserted ? words : "\(words), \(number)" }
  /// Whether this printed page has not begun on the page yet.
  func begins(page: Int) -> Bool { pages.insert(page).inserted }

  private func count(_ number: inout Int) -> Int {
    number += 1
    return number
  }
}
