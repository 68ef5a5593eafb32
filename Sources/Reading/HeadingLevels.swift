import Papers
import Text

/// The level of each heading of a paper, from its numbers and its kind. `#` marks are not asked: extractors set them by
/// the size of type, and each page differently. Levels nest: none is more than one deeper than the one before.
struct HeadingLevels {
  private var last = 0
  private var seenOuter = false
  private var inNumbered = false
  /// The last outer heading is one under which reports set headings of its parts.
  private var hasParts = false
  /// The last outer heading was that of the implications.
  private(set) var inImplications = false
  private var implications = 1

  mutating func level(of heading: HeadingLines.Found) -> Int {
    let plain = Marks.plain(heading.text)
    let key = Tidy.key(plain)
    let opens = opensImplications(key, heading.rank)
    let isBelow = isImplication(key, plain, heading.rank, opens)
    last = min(last + 1, isBelow ? implications + 1 : wished(heading.rank, plain, opens))
    if opens { implications = last }
    return last
  }

  private mutating func wished(_ rank: HeadingLines.Found.Rank, _ plain: String, _ opens: Bool) -> Int {
    switch rank {
    case .numbered(let depth):
      if depth == 1 { (seenOuter, inNumbered) = (true, true) }
      return min(depth, 4)
    case .known:
      // Under a numbered section, "Consultation" is a part of it; "Background papers" is not.
      if inNumbered, !SectionTitles.isClosing(plain), !opens { return 2 }
      seenOuter = true
      hasParts = SectionTitles.hasParts(plain)
      return 1
    case .lettered: return seenOuter ? 2 : 1
    case .capitals: return 1
    case .other: return inNumbered || hasParts ? 2 : 1
    }
  }

  /// "Legal Implications" and its kin stand under "Implications of the Proposals", where a report has that heading.
  private mutating func isImplication(_ key: String, _ plain: String, _ rank: HeadingLines.Found.Rank, _ opens: Bool) -> Bool {
    if opens {
      inImplications = true
      return false
    }
    if case .numbered = rank {
      inImplications = false
      return false
    }
    if inImplications, key.hasSuffix("implications") || SectionTitles.isTopic(Marks.withoutOuterStops(plain)) { return true }
    if case .known = rank { inImplications = false }
    return false
  }

  /// "Implications of the Proposals", "7. Financial, legal and other implications".
  private func opensImplications(_ key: String, _ rank: HeadingLines.Found.Rank) -> Bool {
    if key.hasPrefix("implications") || key == "other implications" { return true }
    if case .numbered(1) = rank { return key.hasSuffix("implications") }
    return false
  }
}
