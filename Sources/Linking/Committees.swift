import Diagnostics
import Papers
import Text

/// A body of the council whose papers are in the site.
package struct Committee: Sendable {
  package var name: String
  package var slug: String
  package var address: String
  package var article: Article?
  /// Places in `Record.meetings`, oldest first.
  package var meetings: [Int]
  /// Predecessors, which keep their own papers: places in `Record.committees`.
  package var formerly: [Int]
}

/// Finds the one body that many spellings mean.
struct CommitteeIndex {
  private(set) var committees: [Committee] = []
  private var places: [String: Int] = [:]

  /// The publisher's files come first, so that their spelling and their addresses hold; `names` in an order that does not
  /// depend on how the files were read.
  init(articles: [Article], names: [String], diagnostics: inout [Diagnostic]) {
    var taken = TakenNames()
    for article in articles {
      let name = (article.subject ?? article.title)?.value ?? article.name
      let wanted = article.slug?.value ?? article.name
      let slug = taken.claim(wanted)
      if slug != wanted {
        diagnostics.append(
          Diagnostic(.twoPagesOneAddress(address: Addresses.committee(wanted), other: "another committee"), at: Place(article.path)))
      }
      let place = add(name: name, slug: slug, article: article)
      for spelling in [article.name] + article.aliases.map(\.value) where places[Names.key(spelling)] == nil {
        places[Names.key(spelling)] = place
      }
    }
    for name in names where places[Names.key(name)] == nil {
      let slug = Slug.make(name)
      _ = add(name: name, slug: taken.claim(slug.isEmpty ? "committee" : slug), article: nil)
    }
    for place in committees.indices {
      committees[place].formerly = (committees[place].article?.formerly ?? []).compactMap { self.place(of: $0.value) }.filter {
        $0 != place
      }
    }
  }

  private mutating func add(name: String, slug: String, article: Article?) -> Int {
    let place = committees.count
    committees.append(
      Committee(name: name, slug: slug, address: Addresses.committee(slug), article: article, meetings: [], formerly: []))
    if places[Names.key(name)] == nil { places[Names.key(name)] = place }
    return place
  }

  func place(of name: String) -> Int? { places[Names.key(name)] }

  /// The body that decides, where a forward plan says more than its name ("Cabinet - 26 July", "The Cabinet").
  func place(ofDecisionMaker name: String) -> Int? {
    place(of: name) ?? name.dropping(prefix: "the ").flatMap { place(of: $0) }
  }
}
