import Text

/// What a line in the head of a paper says of the paper in other words than those of a mark: "PINK PAPER", "Sale of Mill Lane
/// (EXEMPT)", "COMMERCIAL IN CONFIDENCE", "This report contains exempt information". It leaves a doubt.
package enum HeadOfPaper {
  /// `place` counts the lines of the head.
  package static func saysItIsClosed(_ text: String, at place: Int) -> Bool {
    guard text.utf8.count < 240, text.utf8.last != Byte.colon else { return false }
    let words = ClassificationWords.of(text)
    guard (1...24).contains(words.count), !Classification.isDenied(words), !ClassificationWords.deniesExemption(words),
      !isOnlyOfAppendix(words),
      !isHeadingOfLaw(words)
    else { return false }
    if speaksOfThePaper(words.joined(separator: " ")) || isOnlyClosed(words, at: place) { return true }
    guard words.contains(where: closing.contains) else { return false }
    let pieces = pieces(of: text)
    return pieces.count > 1 && pieces.contains { isOnlyClosed(ClassificationWords.of(String($0)), at: 9) }
  }

  /// "Valuation (commercially confidential)", "Appendix 2: Commercial in Confidence".
  package static func titleSaysItIsClosed(_ title: String) -> Bool {
    guard title.utf8.count < 240, !Classification.isDenied(ClassificationWords.of(title)) else { return false }
    return pieces(of: title).dropFirst().contains { piece in
      let words = ClassificationWords.of(String(piece))
      return !Classification.isDenied(words) && !ClassificationWords.deniesExemption(words) && isOnlyClosed(words, at: 9)
    }
  }

  private static func pieces(of text: String) -> [Substring] {
    text.split(whereSeparator: { "()[]–—:".contains($0) }).flatMap { $0.split(separator: " - ") }
      .filter { $0.utf8.contains(where: \.isLetterOrDigit) }
  }

  /// "No" below what could be a label.
  package static func isDenial(_ text: String) -> Bool {
    ["no", "none", "nil", "n a", "na", "not applicable", "open", "public", "there is none", "there are none"].contains(Tidy.key(text))
  }

  private static func isOnlyOfAppendix(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return words.contains { $0.hasPrefix("append") || $0.hasPrefix("annex") } && !text.holds("and this report are")
      && !text.hasPrefix("this report and")
  }

  /// "Exempt information" is the heading of what a report says of it.
  private static func isHeadingOfLaw(_ words: [String]) -> Bool {
    words.contains("information")
      && words.allSatisfy { ["exempt", "confidential", "information", "and", "or", "items", "access", "to", "public"].contains($0) }
  }

  private static func speaksOfThePaper(_ text: String) -> Bool {
    let first = ["exempt from publication", "exempt from disclosure", "by virtue of paragraph"]
    if text.hasPrefix("not for publication"), goesOn(text.split(separator: " ").dropFirst(3).first) { return true }
    if first.contains(where: text.hasPrefix) || text.holds("and this report are exempt") { return true }
    let openings = ["this report ", "this paper ", "this item ", "this document ", "the report is ", "report is ", "report marked "]
    guard openings.contains(where: text.hasPrefix) else { return false }
    return ["exempt from", "not for publication", "contains exempt", "contains confidential", "is exempt", "is confidential", "is private"]
      .contains(where: text.holds)
  }

  /// "Not for publication because …"; "not for publication labels" are things.
  private static func goesOn(_ next: Substring?) -> Bool {
    next.map {
      vocabulary.contains($0) || ["because", "as", "due", "it", "contains", "while", "whilst", "pending", "prior"].contains(String($0))
    } ?? true
  }

  private static func isOnlyClosed(_ words: [String], at place: Int) -> Bool {
    guard !words.isEmpty, words.allSatisfy({ vocabulary.contains($0) || Int($0) != nil }), !isHeadingOfLaw(words) else { return false }
    let text = words.joined(separator: " ")
    if place < 2, ["part 2", "part b", "part ii", "part two", "part 2 report", "part b report", "part ii report"].contains(text) {
      return true
    }
    let isSecondPart = words.count <= 4 && words[0] == "part" && words.count > 2 && ["2", "b", "ii", "two"].contains(words[1])
    if isSecondPart, ["report", "minute", "minutes", "agenda", "paper", "papers"].contains(words[2]) { return true }
    if ["private", "closed", "protect", "in committee"].contains(text) { return true }
    if text.holds("in private") || text.holds("not for publication") || text.holds("in confidence") || text.holds("official sensitive") {
      return true
    }
    if words[0] == "embargoed" || words[0] == "pink" && words.count > 1 { return true }
    let isOfPaper = words.contains {
      ["report", "item", "session", "paper", "board", "meeting", "document", "agenda", "minute", "minutes"].contains($0)
    }
    if isOfPaper, words.contains("private") || words.contains("closed") { return true }
    return words.count <= 12 && words.contains { ["exempt", "confidential", "restricted"].contains($0) } && !words.contains("information")
  }

  /// Without one of these no words are those of a closed paper, whatever the others are.
  private static let closing: KeySet = [
    "exempt", "confidential", "restricted", "private", "closed", "protect", "committee", "publication", "confidence", "sensitive",
    "embargoed", "pink", "part",
  ]

  private static let vocabulary: KeySet = [
    "exempt", "confidential", "restricted", "private", "closed", "pink", "minute", "minutes", "paper", "papers", "report", "reports",
    "item", "items",
    "document", "session", "board", "meeting", "committee", "agenda", "part", "two", "ii", "b", "a", "i", "in", "confidence", "commercial",
    "commercially", "official", "sensitive", "protect", "embargoed", "until", "before", "after", "the", "this", "is", "of", "for", "be",
    "to", "and", "or", "not", "from", "by", "under", "strictly", "considered", "consideration", "disclosure", "circulation", "publication",
    "published", "members", "only", "no", "attached", "am", "pm", "para", "paragraph", "paragraphs", "schedule", "12a", "7a", "section",
    "act",
    "pack", "supplement", "supplementary", "decision", "decisions", "notice", "record", "virtue", "title", "marked", "information",
    "contains",
  ]
}
