/// What a paper behind a report is called: "Appendix 2", "Annex B", or only "2" where a cover names it.
struct Label: Equatable {
  private enum Family { case appendix, annex, schedule, enclosure, none }
  private let family: Family
  /// "2", "b"; several where a cover says "Appendices 2 and 3"; none for "the appendices".
  let numbers: [String]

  init(_ printed: String) {
    let words = Names.words(printed)
    var family = Family.none
    var numbers: [String] = []
    for (index, word) in words.enumerated() {
      if let found = Label.family(word) {
        family = found
      } else if word == "to", let first = numbers.last.flatMap({ Int($0) }), index + 1 < words.count, let last = Int(words[index + 1]),
        (first...(first + 50)).contains(last)
      {
        numbers += (first..<last).dropFirst().map(String.init)
      } else if word.utf8.count <= 3, !Label.joining.contains(word) {
        numbers.append(word)
      }
    }
    (self.family, self.numbers) = (family, numbers)
  }

  private static let joining: Set<String> = ["and", "the", "to", "of", "or", "all", "for"]
  private static func family(_ word: String) -> Family? {
    switch word {
    case "appendix", "appendices", "app": .appendix
    case "annex", "annexe", "annexes": .annex
    case "schedule", "schedules": .schedule
    case "enclosure", "enclosures", "attachment", "attachments", "exhibit", "exhibits": .enclosure
    default: nil
    }
  }

  /// Whether a cover that names this means the paper labelled `other`.
  func names(_ other: Label) -> Bool {
    guard family == other.family || family == .none || other.family == .none else { return false }
    if numbers.isEmpty { return family != .none }
    return other.numbers.contains { numbers.contains($0) }
  }

  /// It speaks of an appendix or the like, not of a place in the report.
  var isAppendix: Bool { family != .none }

  /// Whether the printed label is nothing but a label, so that it tells nothing of what is in the paper.
  static func isBare(_ printed: String) -> Bool {
    let words = Names.words(printed)
    guard (1...3).contains(words.count) else { return false }
    return words.allSatisfy { family($0) != nil || $0.utf8.count <= 3 }
  }
}
