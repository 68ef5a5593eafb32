import Papers

/// Of which items an entry "Exclusion of the press and public" speaks (Local Government Act 1972, s.100A(4)). It announces
/// and withholds nothing itself; an item it speaks of that bears no mark at all is in doubt.
enum Exclusion: Equatable {
  /// All that follow.
  case following
  /// Those of these numbers.
  case items(Set<String>)
  /// Whatever may be exempt: the standing item that many agendas print near their beginning.
  case announced

  init(title: String, body: [Block], at place: Int, of items: [AgendaItem]) {
    let words = Names.words(([title] + body.leaves.map(\.text)).joined(separator: " "))
    let numbers = Exclusion.numbers(in: words, among: Set(items[(place + 1)...].compactMap { $0.number?.value.lowercased() }))
    if !numbers.isEmpty {
      self = .items(numbers)
    } else if !Set(words).isDisjoint(with: ["following", "remaining", "remainder", "next"]) {
      self = .following
    } else {
      // At the end of an agenda, what is left is what the public leaves for.
      let after = items[(place + 1)...]
      let isStanding = after.contains { item in
        StandingBusiness(title: item.title?.value ?? "").map { $0 != .nextMeeting } ?? false
      }
      self = !isStanding && after.count <= place / 2 ? .following : .announced
    }
  }

  /// "item 9", "items 9 and 10", "Agenda Items 9, 10": the numbers that items of this agenda bear.
  private static func numbers(in words: [String], among known: Set<String>) -> Set<String> {
    var found: Set<String> = []
    for (index, word) in words.enumerated() where word == "item" || word == "items" {
      for next in words[(index + 1)...] {
        if known.contains(next) {
          found.insert(next)
        } else if !["and", "to", "or", "no", "nos", "number", "numbers", "agenda"].contains(next) {
          break
        }
      }
    }
    return found
  }
}
