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
    if let last = all.last, !last.isTable {
      let words = last.words
      if isDenied(words) { return entry }
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
    if saysItIsExempt(title) || opensExempt(Names.words(title)) && !Names.words(title).contains("exclusion") { entry.line = 0 }
    if let telling = all.first(where: { speaksOfItself($0.words) }) { entry.line = telling.leaf.line }
    return entry
  }

  /// "This report is not for publication because …", "Exempt - paragraph 3".
  static func speaksOfItself(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    if isDenied(words) || ClassificationWords.defineExemption(words) { return false }
    if isClassification(words) || text.contains("not for publication") { return true }
    guard words.contains(where: { $0.hasPrefix("para") || $0 == "12a" }), !text.contains("resolution"), !text.contains("exclu") else {
      return false
    }
    return words.contains("exempt") || words.contains("confidential")
  }

  /// "Exempt items", "PART B", "Items to be considered in private", "EXCLUSION OF PRESS AND PUBLIC".
  static func opensExempt(_ words: [String]) -> Bool {
    guard (1...14).contains(words.count) else { return false }
    let text = words.joined(separator: " ")
    let parts = ["part b", "part 2", "part ii", "part two"]
    if parts.contains(where: { text == $0 || text.hasPrefix($0 + " ") && isClassification(words) && !text.contains("para") }) {
      return true
    }
    if parts.contains(where: { text == $0 + " private" }) { return true }
    let speaks =
      words.contains { ["exempt", "confidential", "restricted", "closed", "excluded", "exclusion", "privately"].contains($0) }
      || text.contains("not for publication") || text.contains("in private") || text.hasPrefix("private")
    let many: Set<String> = ["items", "business", "session", "matters", "reports"]
    // "Not for publication by virtue of … of Part 1 of Schedule 12A" is said of one item.
    let one: Set<String> = isClassification(words) ? [] : ["public", "press", "part", "minutes", "agenda", "meeting"]
    return speaks && words.contains { many.contains($0) || one.contains($0) }
  }
}
