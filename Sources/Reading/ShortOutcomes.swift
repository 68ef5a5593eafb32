import Papers
import Text

/// What became of a proposal, in a few words right behind it: "… that the precept be £14,500. Agreed, 4 in favour, 1 abstention.",
/// "AGREED by all" on the line below.
extension Motions {
  private static let verbs: Set<String> = ["agreed", "approved", "resolved", "accepted", "adopted", "carried"]

  /// A word of decision with nothing behind it but who was for it.
  static func agrees(_ clause: String) -> Bool {
    guard clause.utf8.count < 90, verbs.contains(Tidy.key(clause.firstPiece)) else { return false }
    return Votes.areAll(clause.split(separator: " ").dropFirst())
  }

  /// "Not agreed, 1 in favour, 4 against.", "Lost by 5 votes to 3"
  static func refuses(_ clause: String) -> Motion.Outcome? {
    let words = clause.split(separator: " ")
    guard clause.utf8.count < 90, let first = words.first.map({ Tidy.key(String($0)) }) else { return nil }
    if first == "not", words.count > 1, case let verb = Tidy.key(String(words[1])), verbs.contains(verb), Votes.areAll(words.dropFirst(2)) {
      return verb == "carried" ? .lost : .notApproved
    }
    return ["lost", "defeated", "rejected"].contains(first) && Votes.areAll(words.dropFirst()) ? .lost : nil
  }

  /// "… but the proposal was not seconded": nothing that could be voted on.
  static func lacksSeconder(_ sentence: String) -> Bool {
    ["no seconder", "not seconded", "a seconder was not", "lack of a seconder", "want of a seconder", "without a seconder"].contains(
      where: sentence.holds)
  }

  /// Whether an item of a list begins behind a proposal: "All in favour." there is said of that item.
  func isOfOtherItem(_ proposal: Proposal, _ position: Int) -> Bool {
    paragraphs[...position].contains { paragraph in
      paragraph.lines.lowerBound > proposal.line && paragraph.ownNumber == nil
        && Numbering.leading(paragraph.words).map { $0.number.utf8.count == 1 && !$0.rest.isEmpty } ?? false
    }
  }

  /// Whether a proposal stands open in the paragraph, or in the one above.
  func isProposed(at position: Int) -> Bool {
    guard let last = proposals.last, !last.isSettled, last.text != nil else { return false }
    return last.line >= paragraphs[max(0, position - 1)].lines.lowerBound
  }

  /// "AGREED by all" below a proposal: it opens no list of what was agreed.
  func agrees(_ position: Int) -> Bool {
    guard Motions.agrees(paragraphs[position].withoutOwnNumber), isProposed(at: position) else { return false }
    guard position + 1 < paragraphs.count, case let next = paragraphs[position + 1], !next.isBullet else { return true }
    let words = Numbering.leading(next.words)?.rest ?? next.words
    return next.ownNumber != nil || !words.begins(with: "That ") && !words.begins(with: "to ")
  }

  /// "Accounts for payment were approved. Prop. Cllr Finch, sec. Cllr Dunn.": what was done, where it is said who proposed it.
  mutating func approve(_ sentences: [String], _ position: Int) {
    for (done, mover) in zip(sentences, sentences.dropFirst()) where Motions.namesBoth(mover) && Motions.isDone(done) {
      let origin = sheet.stated(paragraphs[position].lines.lowerBound)
      let item = Numbering.leading(done)
      var resolution = Resolution()
      resolution.number = item.map { Fact($0.number, origin) }
      resolution.text = Fact(Tidy.withoutFinalStop(item?.rest ?? done), origin)
      carried.append(resolution)
    }
  }

  private static func isDone(_ sentence: String) -> Bool {
    let words = Tidy.key(sentence).pieces
    guard sentence.utf8.count < 300, let were = words.lastIndex(where: { $0 == "was" || $0 == "were" }), were > 0,
      !words.contains("not"), !words.contains("be")
    else { return false }
    return words[(were + 1)...].first.map { verbs.contains($0) || $0 == "unanimously" } ?? false
      && words[(were + 1)...].allSatisfy { verbs.contains($0) || ["unanimously", "and", "signed", "for", "payment"].contains($0) }
  }

  /// "Prop. Cllr Finch, sec. Cllr Dunn.", "Proposed by Cllr Finch and seconded by Cllr Dunn": who, and not what.
  private static func namesBoth(_ sentence: String) -> Bool {
    let words = sentence.split(separator: " ").map { Tidy.key(String($0)) }
    guard sentence.utf8.count < 120, ["prop", "proposed", "proposer", "moved"].contains(words.first),
      words.contains(where: { ["sec", "seconded", "seconder"].contains($0) })
    else { return false }
    return !sentence.holds(" that ") && !sentence.holds(" to ")
  }
}

extension Motion {
  /// What was put as a resolution and refused.
  init(_ resolution: Resolution, _ outcome: Outcome) {
    self.init()
    text = resolution.text
    self.outcome = resolution.text.map { Fact(outcome, $0.origin) }
  }
}
