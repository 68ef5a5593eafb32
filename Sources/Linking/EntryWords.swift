import Calendar
import Papers
import Reading
import Text

/// What under an agenda's last entry is surely the agenda's own: what the Committee is to do, who reports, whom to ask, who
/// belongs to it. An exempt paper that was not found can begin with anything else.
enum EntryWords {
  /// The first line that is not; nothing where all is the agenda's own.
  static func end(in part: Part, of pack: Pack) -> Int? {
    let joint = pack.pageJoints(in: part).first
    // What is to be done comes first; behind a note, text of that kind may be a paper's.
    var deeds = 0
    var notes = 0
    return part.body.leaves.first { leaf in
      if let joint, leaf.line >= joint { return true }
      if notes == 0, deeds < 2, describes(leaf.text) {
        deeds += 1
        return false
      }
      notes += 1
      return !isNote(leaf.text)
    }?.line
  }

  private static let verbs: Set<String> = ["consider", "receive", "note", "discuss", "determine", "review", "hear", "scrutinise"]

  /// "To consider a report of the Director of Assets on …", "Report of the Chief Officer": one sentence, without a sum.
  private static func describes(_ text: String) -> Bool {
    let words = Names.words(text)
    guard words.count <= 50, !text.holds("£"), !text.holds(". ") else { return false }
    if words.first == "to" { return words.count > 1 && verbs.contains(words[1]) }
    return ["Report of ", "Report by ", "Report from ", "Joint report of ", "Reports of "].contains { text.begins(with: $0) }
  }

  static func isNote(_ text: String) -> Bool {
    // Two lines that an extractor set together.
    if let cut = text.firstRange(of: " Contact:") {
      return isNote(String(text[..<cut.lowerBound])) && isContact(String(text[cut.lowerBound...].dropFirst()))
    }
    let words = Names.words(text)
    if isContact(text), words.count <= 30 { return true }
    if Signatures.signs(text) || isOfInspection(text, words) { return true }
    if speaksOfLaw(text, words) || namesAppendix(text, words) || isParticular(text, words) { return true }
    if namesMembers(text, words) { return true }
    return isShortLabel(text, words) || isDay(text)
  }

  /// "Please note that any background documents … may be inspected by arrangement with …"
  private static func isOfInspection(_ text: String, _ words: [String]) -> Bool {
    words.count <= 50 && !text.holds("£") && !text.holds(". ") && text.holds("background documents") && text.holds("inspected")
  }

  private static let reasons = [
    "By virtue of ", "Not for publication", "The public interest in ", "This item ", "This report ", "Exempt ", "Information relating to ",
    "Paragraph ", "(Exempt", "(Not for publication", "Reason: ", "Reason for exemption",
  ]

  /// "By virtue of paragraph 3 of Schedule 12A", "The public interest in maintaining the exemption outweighs …": one sentence.
  private static func speaksOfLaw(_ text: String, _ words: [String]) -> Bool {
    words.count <= 60 && !text.holds("£") && !text.holds(". ") && reasons.contains { text.begins(with: $0) }
      && ["schedule 12a", "schedule 7a", "maintaining the exemption", "exempt information", "not for publication"].contains {
        text.holds($0)
      }
  }

  /// "(*Appendix not for publication)"
  private static func namesAppendix(_ text: String, _ words: [String]) -> Bool {
    words.count <= 12 && ["appendix", "appendices", "annex"].contains(words.first ?? "") && text.holds("not for publication")
  }

  private static let particulars: Set<String> = [
    "ward", "wards", "key", "portfolio", "lead", "copy", "copies", "enclosed", "attached", "appendices",
  ]

  /// "Wards affected: All", "Key decision", "Copy enclosed for Members only", "To follow"
  private static func isParticular(_ text: String, _ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 12, !text.holds("£"), !text.hasSuffix(".") else { return false }
    return particulars.contains(first) || words == ["to", "follow"]
  }

  private static func isContact(_ text: String) -> Bool {
    guard !text.holds("£") else { return false }
    return ["Contact", "For further information", "For more information", "Enquiries", "Tel", "Email", "E-mail", "Clerk", "Democratic"]
      .contains { text.begins(with: $0) }
  }

  /// "Membership: Councillors Arlen (Chair), Birch and Egan": names, and hardly a word in small letters.
  private static func namesMembers(_ text: String, _ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 80, !text.holds("£"), !text.utf8.contains(where: \.isDigit),
      ["members", "membership", "councillor", "councillors", "cllr", "cllrs", "substitutes", "quorum"].contains(first)
    else { return false }
    return text.split(separator: " ").allSatisfy { word in
      word.first?.isUppercase == true || word.first?.isLetter == false || ["and", "of", "the", "for"].contains(String(word))
    }
  }

  private static let headings: Set<String> = [
    "recommendation", "recommendations", "purpose", "background", "introduction", "summary", "conclusion", "conclusions", "report",
  ]

  /// "For decision"
  private static func isShortLabel(_ text: String, _ words: [String]) -> Bool {
    words.count <= 4 && !text.hasSuffix(".") && !text.utf8.contains(where: \.isDigit) && headings.isDisjoint(with: words)
  }

  /// "Tuesday 11 February 2025 at 2.00 pm"
  private static func isDay(_ text: String) -> Bool {
    guard text.utf8.count < 60, let date = PrintedDates.all(in: text).first, date.day != nil else { return false }
    let bytes = Array(text.utf8)
    let rest = bytes[..<date.range.lowerBound] + bytes[date.range.upperBound...]
    return Names.words(String(decoding: rest, as: UTF8.self)).allSatisfy { Int($0) != nil || ["at", "on", "am", "pm"].contains($0) }
  }
}
