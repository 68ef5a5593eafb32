import Papers
import Reading

/// What an entry of the agenda says beyond its marks.
extension SecondLook {
  /// What an entry of the agenda says of exemption.
  struct Entry {
    /// Words about the item itself; 0 when they stand in its title.
    var line: Int?
    /// A heading at its end, for the items that follow.
    var heading: Int?
    /// The same, where it could be meant for the item itself.
    var doubtful: Int?
    /// A heading at its end that opens the public items again.
    var opensPublic = false
  }

  static func entry(title: String, body: [Block]) -> Entry {
    var entry = Entry()
    var all = body.flatMap(lines)
    // "Exempt items" over "There are none" goes with its answer.
    if let last = all.last, !last.isTable, isDenied(last.words) || ClassificationWords.sayThereIsNone(last.words) {
      all.removeLast()
      if let heading = all.last, opensExempt(heading.words) || isClassification(heading.words) { all.removeLast() }
    }
    if let last = all.last, !last.isTable {
      let words = last.words
      let opening = words.prefix(2).joined(separator: " ")
      if opensExempt(words) {
        entry.heading = last.leaf.line
        all.removeLast()
      } else if isClassification(words), !words.contains(where: { $0.hasPrefix("para") || $0 == "virtue" }) {
        // With its reason it is said of the item above.
        entry.doubtful = last.leaf.line
      } else if words.count <= 6, ["part a", "part 1", "part i", "public items", "open items", "items in"].contains(opening) {
        entry.opensPublic = true
      }
    }
    if saysItIsExempt(title) || HeadOfPaper.isOfSecondPart(title)
      || opensExempt(Names.words(title)) && !Names.words(title).contains("exclusion")
    {
      entry.line = 0
    }
    if let telling = all.first(where: { speaksOfItself($0.words) }) { entry.line = telling.leaf.line }
    return entry
  }

  static func headsExemptItems(_ title: String) -> Bool {
    let words = ClassificationWords.repaired(Names.words(title))
    guard words.contains(where: { ["items", "business", "matters", "reports"].contains($0) }),
      words.allSatisfy({ !["minutes", "any", "decision", "whether", "consider", "consideration"].contains($0) })
    else { return false }
    return Classification.opensExemptItems(words.joined(separator: " "))
  }

  /// "This report is not for publication because …", "Exempt - paragraph 3".
  static func speaksOfItself(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    if isDenied(words) || ClassificationWords.defineExemption(words) { return false }
    if isClassification(words) || text.contains("not for publication") || text.contains("maintaining the exemption outweighs") {
      return true
    }
    guard words.contains(where: { $0.hasPrefix("para") || $0 == "12a" }), !text.contains("resolution"), !text.contains("exclu") else {
      return false
    }
    return words.contains("exempt") || words.contains("confidential")
  }

  static let secondParts = ["part b", "part 2", "part ii", "part two"]

  /// "Exempt items", "PART B", "Items to be considered in private", "EXCLUSION OF PRESS AND PUBLIC".
  static func opensExempt(_ words: [String]) -> Bool {
    guard (1...14).contains(words.count) else { return false }
    let text = words.joined(separator: " ")
    if secondParts.contains(where: { text == $0 || text.hasPrefix($0 + " ") && isClassification(words) && !text.contains("para") }) {
      return true
    }
    if secondParts.contains(where: { text == $0 + " private" }) { return true }
    let speaks =
      words.contains { ClassificationWords.classes.contains($0) || ["closed", "excluded", "exclusion", "privately"].contains($0) }
      || text.contains("not for publication") || text.contains("in private") || text.hasPrefix("private")
    let many: Set<String> = ["items", "business", "session", "matters", "reports"]
    // "Not for publication by virtue of … of Part 1 of Schedule 12A" is said of one item.
    let one: Set<String> = isClassification(words) ? [] : ["public", "press", "part", "minutes", "agenda", "meeting"]
    // "Business Rates: Exempt Properties" opens nothing.
    let things: Set<String> = ["rates", "rate", "plan", "plans", "case", "improvement", "support", "park", "centre", "continuity"]
    return speaks
      && words.indices.contains { at in
        (many.contains(words[at]) || one.contains(words[at])) && !(at + 1 < words.count && things.contains(words[at + 1]))
      }
  }
}
