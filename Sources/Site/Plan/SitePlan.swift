import Linking
import Pages
import Papers

/// Turns the record into page values, each holding all that its template needs.
package enum SitePlan {
  /// Every page of the site, by address: the same record gives the same pages in the same order.
  package static func pages(of record: Record) -> [Page] {
    var pages = [home(of: record), notFound]
    pages += committees(of: record)
    pages += meetingLists(of: record)
    for place in record.meetings.indices {
      pages.append(meeting(place, of: record))
      pages += items(of: place, in: record)
      if let minutes = minutes(of: place, in: record) { pages.append(minutes) }
    }
    pages += decisions(of: record)
    pages += forwardPlans(of: record)
    pages += sources(of: record)
    pages += articles(of: record)
    return pages.sorted { $0.address < $1.address }
  }

  package static func frame(of record: Record, hasTheme: Bool) -> Frame {
    var navigation = [Link("Meetings", .meetings), Link("Committees", .committees)]
    if !record.editions.isEmpty { navigation.append(Link("Decisions", .decisions)) }
    return Frame(
      council: record.council, asOf: record.asOf, navigation: navigation,
      footer: record.articles.map { Link($0.title, Address($0.address)) } + [Link("Sources", .sources)], generator: "Lectern",
      hasTheme: hasTheme)
  }

  private static var notFound: Page { Page(address: Address("/404.html"), title: "Page not found", content: .notFound) }
}

extension Address {
  static let home = Address("/")
  static let committees = Address("/committees/")
  static let meetings = Address("/meetings/")
  static let decisions = Address("/decisions/")
  static let sources = Address("/sources/")

  /// An address of the record, which may end in `#` and a place.
  init(printed: String) {
    let parts = printed.split(separator: "#", maxSplits: 1)
    self.init(parts.first.map(String.init) ?? "/", anchor: parts.count > 1 ? String(parts[1]) : nil)
  }
}

extension Link {
  static let home = Link("Home", .home)
}
