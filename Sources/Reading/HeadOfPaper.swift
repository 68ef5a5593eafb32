import Papers
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
    // "Closed" and "Protect" head sections of what is done about a road, or about terror.
    if words == ["closed"] { return place < 5 || text.isCapitals }
    if words == ["protect"] { return place < 4 && text.isCapitals }
    if speaksOfThePaper(words.joined(separator: " ")) || isOnlyClosed(words, at: place) { return true }
    guard words.contains(where: closing.contains) else { return false }
    let pieces = pieces(of: text)
    return pieces.count > 1 && pieces.contains { isOnlyClosed(ClassificationWords.of($0), at: 9) }
  }

  /// "Valuation (commercially confidential)", "Appendix 2: Commercial in Confidence".
  package static func titleSaysItIsClosed(_ title: String) -> Bool {
    guard title.utf8.count < 240, !Classification.isDenied(ClassificationWords.of(title)) else { return false }
    return pieces(of: title).dropFirst().contains { piece in
      let words = ClassificationWords.of(piece)
      return !Classification.isDenied(words) && !ClassificationWords.deniesExemption(words) && isOnlyClosed(words, at: 9)
    }
  }

  /// "Depot Lease (Part 2)", "Depot Lease [Part B]": the part of the agenda that the public leaves for. "Local Plan (Part 2)" is a part of
  /// a document.
  package static func isOfSecondPart(_ title: String) -> Bool {
    guard let bracket = Classification.brackets(title).last(where: { !["key", "non key"].contains(Tidy.key($0)) }) else { return false }
    let words = Tidy.key(bracket).pieces
    guard words.count == 2 || words.count == 3 && ["item", "report", "minutes", "private"].contains(words[2]), words[0] == "part",
      ClassificationWords.secondPart.contains(words[1])
    else { return false }
    let before = Tidy.key(String(title.prefix { $0 != "(" && $0 != "[" })).split(separator: " ").suffix(2).map(String.init)
    return !before.contains { documents.contains($0) }
  }

  private static let documents: KeySet = [
    "plan", "plans", "act", "bill", "order", "regulations", "code", "constitution", "strategy", "policy", "policies", "programme", "study",
    "statement", "guidance", "volume", "document", "appraisal", "rules", "book", "manual",
  ]

  /// "EXEMPT MINUTES of the meeting held on …", "Part II Minutes", "MINUTES (CONFIDENTIAL)".
  static func titlesClosedMinutes(_ text: String) -> Bool {
    guard text.utf8.count < 240 else { return false }
    let words = ClassificationWords.of(text)
    guard let at = words.prefix(6).firstIndex(where: { $0 == "minutes" }) else { return false }
    let before = words[..<at].filter { $0 != "draft" && $0 != "and" }
    let after = words[(at + 1)...].prefix { $0 != "of" }
    return [Array(before), Array(after)].contains { (words: [String]) -> Bool in
      words.count == 1 && ClassificationWords.adjectives.contains(words[0])
        || words.count == 2 && words[0] == "part" && ClassificationWords.secondPart.contains(words[1])
    }
  }

  private static func pieces(of text: String) -> [String] { Classification.pieces(of: text).filter(\.hasLetterOrDigit) }

  /// "Restricted Reports" right above "Is this report restricted? No": what the question is about, and no mark.
  package static func headsAnswer(_ text: String, at line: Int, _ marks: [Mark]) -> Bool {
    ["reports", "information", "items"].contains(Tidy.key(text).pieces.last ?? "")
      && marks.contains { $0.kind == .coverOpen && ((line + 1)...(line + 2)).contains($0.line) }
  }

  /// "No" below what could be a label.
  package static func isDenial(_ text: String) -> Bool {
    guard text.utf8.count < 160 else { return false }
    if ClassificationWords.sayThereIsNone(Tidy.key(text).pieces) { return true }
    return ["no", "none", "nil", "n a", "na", "not applicable", "open", "public", "there is none", "there are none"].contains(
      Tidy.key(text))
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
    guard openings.contains(where: text.hasPrefix), !isExemptFromOther(text) else { return false }
    return ["exempt from", "not for publication", "contains exempt", "contains confidential", "is exempt", "is confidential", "is private"]
      .contains(where: text.holds)
  }

  /// "This report is not for publication because it contains …", a paragraph of several sentences.
  package static func saysSoAtLength(_ text: String) -> Bool {
    guard (100..<2000).contains(text.utf8.count),
      text.hasPrefix("Th") || text.hasPrefix("TH") || text.hasPrefix("NOT") || text.hasPrefix("Not")
    else { return false }
    let sentence = String(text.prefix { $0 != "." && $0 != ";" })
    let words = ClassificationWords.of(sentence)
    guard words.count <= 60, !Classification.isDenied(words), !ClassificationWords.deniesExemption(words), !isOnlyOfAppendix(words) else {
      return false
    }
    return speaksOfThePaper(words.joined(separator: " "))
  }

  /// "This report is exempt from call-in".
  private static func isExemptFromOther(_ text: String) -> Bool {
    guard let at = text.offset(of: "exempt from ") else { return false }
    let rest = String(decoding: text.utf8.dropFirst(at + 12), as: UTF8.self)
    return String(decoding: rest.utf8.prefix(32), as: UTF8.self).holds("call in")
      || ["call", "vat", "council tax", "business rates", "standing order"].contains(where: rest.hasPrefix)
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
    let isSecondPart = words.count <= 4 && words[0] == "part" && words.count > 2 && ClassificationWords.secondPart.contains(words[1])
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
    return words.count <= 12 && words.contains(where: ClassificationWords.classes.contains) && !words.contains("information")
  }

  private static let closingWords = [
    "exempt", "confidential", "restricted", "private", "closed", "protect", "committee", "publication", "confidence", "sensitive",
    "embargoed", "pink", "part",
  ]

  /// Without one of these no words are those of a closed paper, whatever the others are.
  private static let closing = KeySet(closingWords)

  /// The words that may stand beside them.
  private static let vocabulary = KeySet(
    closingWords + [
      "minute", "minutes", "paper", "papers", "report", "reports", "item", "items", "document", "session", "board", "meeting", "agenda",
      "two", "ii", "b", "a", "i", "in", "commercial", "commercially", "official", "until", "before", "after", "the", "this", "is", "of",
      "for", "be", "to", "and", "or", "not", "from", "by", "under", "strictly", "considered", "consideration", "disclosure", "circulation",
      "published", "members", "only", "no", "attached", "am", "pm", "para", "paragraph", "paragraphs", "schedule", "12a", "7a", "section",
      "act", "pack", "supplement", "supplementary", "decision", "decisions", "notice", "record", "virtue", "title", "marked",
      "information", "contains",
    ])
}
