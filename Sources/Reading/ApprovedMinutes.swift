import Papers
import Text

/// "The minutes of the meeting on 3 March were approved as a correct record.": what every meeting decides, in words that no
/// decision word opens.
enum ApprovedMinutes {
  private static let verbs = ["approved", "agreed", "confirmed", "accepted", "signed", "adopted"]

  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet, under title: Fact<String>?) -> [Resolution] {
    var found: [Resolution] = []
    for (position, paragraph) in paragraphs.enumerated() where paragraph.cells == nil && paragraph.role != .action {
      let words = paragraph.withoutOwnNumber
      let origin = sheet.stated(paragraph.lines.lowerBound)
      let isOfMinutes = title.map { Tidy.key($0.value).hasPrefix("minutes") } ?? false
      for sentence in MinuteSentences.split(words)
      where sayApproved(Tidy.key(sentence)) || bodyApproved(Tidy.key(sentence)) || isOfMinutes && theMinutes(Tidy.key(sentence))
        || Elections.says(sentence, under: title?.value ?? "")
      {
        found.append(resolution(Fact(withAmendments(sentence, paragraphs[(position + 1)...]), origin)))
      }
      if let title, position == 0, let words = inAWord(words, of: title.value) { found.append(resolution(Fact(words, origin))) }
      if let title, title.value.begins(with: "To "), proposesRecord(Tidy.key(words)) { found.append(resolution(title)) }
    }
    return found
  }

  /// "Minutes of the last meeting" over "Agreed." or "Approved and signed.": all that minutes in few words say.
  private static func inAWord(_ words: String, of title: String) -> String? {
    let key = Tidy.key(title)
    guard key.hasPrefix("minutes") || key.hasPrefix("to approve the minutes"), words.utf8.count < 300,
      case let first = MinuteSentences.first(words), first.pieceCount <= 8, verbs.contains(Tidy.key(first).firstPiece)
    else { return nil }
    return Tidy.withoutFinalStop(first)
  }

  private static func resolution(_ text: Fact<String>) -> Resolution {
    var resolution = Resolution()
    resolution.text = text
    return resolution
  }

  /// "… subject to the following amendments:" and the list of them.
  private static func withAmendments(_ sentence: String, _ below: ArraySlice<MinuteParagraph>) -> String {
    guard sentence.hasSuffix(":") || sentence.hasSuffix(":-") else { return sentence }
    return ([sentence] + below.prefix { $0.isBullet || Numbering.leading($0.words) != nil }.map(\.words)).joined(separator: " ")
  }

  /// "The Committee confirmed the minutes of 17 April as a true record.": the body that did it before what it did.
  private static func bodyApproved(_ key: String) -> Bool {
    guard key.holds(" minutes "), isOfRecord(key), !key.holds(" not "), !key.holds(" be ") else { return false }
    let words = key.split(separator: " ").map(String.init)
    guard let verb = words.indices.prefix(6).first(where: { $0 > 0 && verbs.contains(words[$0]) }),
      words[(verb + 1)...].prefix(4).contains("minutes")
    else { return false }
    return DecisionWords.bodies.contains { words[..<verb].joined(separator: " ").hasSuffix($0) }
  }

  /// "Proposed as a true record by Cllr Smith, seconded by Cllr Hill and approved": the title says what.
  private static func proposesRecord(_ key: String) -> Bool {
    key.hasPrefix("proposed as a") && isOfRecord(key) && key.holds("second") && verbs.contains(where: key.hasSuffix) && !key.holds(" not ")
  }

  private static func isOfRecord(_ key: String) -> Bool {
    key.holds(" record") && ["correct", "true", "accurate"].contains { key.holds($0) }
  }

  /// "The minute of the meeting held on 2 September was approved."
  private static func isOfMeeting(_ key: String) -> Bool {
    guard key.holds(" meeting") || key.holds(" held on ") else { return false }
    let words = key.pieces
    guard let were = words.lastIndex(where: { $0 == "was" || $0 == "were" }), were + 1 < words.count,
      verbs.contains(words[were + 1]) || words[were...].contains(where: { $0 != "signed" && verbs.contains($0) })
    else { return false }
    return words[(were + 1)...].allSatisfy {
      verbs.contains($0)
        || ["and", "by", "the", "chair", "chairman", "mayor", "submitted", "read", "considered", "taken", "as"].contains($0)
    }
  }

  /// "The minutes were approved and signed by the Chair." under a title that says which.
  private static func theMinutes(_ key: String) -> Bool {
    guard key.hasPrefix("the minutes "), let were = key.firstRange(of: " were "), !key.holds(" not ") else { return false }
    // What was signed only may have been approved before.
    let verb = String(key[were.upperBound...]).firstPiece
    return verb != "signed" && verbs.contains(verb)
  }

  private static let welshVerbs: Set<Substring> = [
    "cadarnhawyd", "chadarnhawyd", "cymeradwywyd", "chymeradwywyd", "derbyniwyd", "llofnodwyd", "cytunwyd",
  ]

  private static func sayApproved(_ printed: String) -> Bool {
    // "Accordingly, the minutes …", "Following discussion the minutes …"
    let key =
      ["accordingly ", "following discussion ", "following this ", "subject to this ", "on a vote "].lazy
      .compactMap { printed.dropping(prefix: $0) }.first ?? printed
    let words = key.split(separator: " ")
    if key.holds("cofnodion"), key.holds("cywir"), words.contains(where: welshVerbs.contains) { return true }
    guard words.prefix(4).contains(where: { $0 == "minutes" || $0 == "minute" }), key.hasPrefix("the ") || key.hasPrefix("minutes"),
      isOfRecord(key) || isOfMeeting(key), !words.contains("not"),
      !words.contains("be"),
      words.contains(where: { verbs.contains(String($0)) })
    else {
      return false
    }
    return zip(words, words.dropFirst()).contains { verb, next in
      ["were", "was"].contains(verb)
        && (verbs.contains(String(next)) || ["unanimously", "then", "duly", "taken", "submitted", "considered"].contains(next))
    }
  }
}
