import Papers
import Text

/// What was put to the vote: what was proposed, and what became of it.
struct Motions {
  private struct Proposal {
    let text: String?
    let line: Int
    let isAmendment: Bool
    var isSettled = false
    /// An amendment was carried: its own words are no longer what is decided.
    var isAmended = false
  }

  let paragraphs: [MinuteParagraph]
  private let sheet: Sheet
  private(set) var motions: [Motion] = []
  /// Carried, and not yet said in a resolution.
  private(set) var carried: [Resolution] = []
  private var proposals: [Proposal] = []
  /// Paragraphs that a proposal took.
  private var taken = -1
  /// A line "Motion" or "Amendment" stands over the words of one.
  private var heading: Bool?

  init(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) { (self.paragraphs, self.sheet) = (paragraphs, sheet) }

  /// What was carried so far is said by the resolution that follows.
  mutating func decided() { carried = [] }

  mutating func read(_ position: Int) {
    guard position > taken else { return }
    let words = paragraphs[position].withoutOwnNumber
    switch Tidy.key(words) {
    case "motion", "the motion", "substantive motion":
      heading = false
      return
    case "amendment", "the amendment", "first amendment", "second amendment", "amendment 1", "amendment 2":
      heading = true
      return
    default: break
    }
    if let isAmendment = heading, paragraphs[position].cells == nil {
      heading = nil
      proposals.append(Proposal(text: clean(words), line: paragraphs[position].lines.lowerBound, isAmendment: isAmendment))
      return
    }
    approve(words, position)
    for sentence in MinuteSentences.split(words) {
      if let votes = Votes.both(in: sentence), decide(votes, position) { continue }
      for clause in clauses(sentence) { settle(clause, sentence, position) }
      propose(sentence, words, position)
    }
  }

  // MARK: What was proposed

  private mutating func propose(_ sentence: String, _ paragraph: String, _ position: Int) {
    if isMover(sentence), let last = proposals.last, position > 0, last.line == paragraphs[position - 1].lines.lowerBound { return }
    guard let verb = ["seconded", "moved", "proposed", "amendment that ", "motion that "].compactMap({ sentence.offset(of: $0) }).max(),
      DecisionWords.inside(sentence) == nil, !sentence.begins(with: "Proposed by:"),
      !sentence.holds("moved the recommendation") || sentence.holds(" that ")
    else { return }
    let isAmendment = sentence.holds("amendment")
    let line = paragraphs[position].lines.lowerBound
    let after = String(decoding: sentence.utf8.dropFirst(verb), as: UTF8.self)
    if isAmendment, let stated = statedText(sentence) {
      return proposals.append(Proposal(text: stated, line: line, isAmendment: true))
    }
    if isAmendment, let at = sentence.offset(of: "amendment to "), !sentence.holds("amendment to the ") {
      let words = String(decoding: sentence.utf8.dropFirst(at + 10), as: UTF8.self)
      return proposals.append(Proposal(text: clean(words), line: line, isAmendment: true))
    }
    let change = ["to add ", "to insert ", "to delete ", "to replace ", "to amend ", "to include "].compactMap { after.offset(of: $0) }
      .min()
    if let change, after.offset(of: "that ").map({ change < $0 }) ?? true {
      let words = String(decoding: after.utf8.dropFirst(change), as: UTF8.self)
      proposals.append(Proposal(text: Tidy.withoutFinalStop(words), line: line, isAmendment: isAmendment))
      return
    }
    if let that = after.offset(of: "that ") {
      let words = String(decoding: after.utf8.dropFirst(that), as: UTF8.self)
      proposals.append(Proposal(text: clean(words), line: line, isAmendment: isAmendment))
      return
    }
    if let to = clause(of: sentence) { return proposals.append(Proposal(text: to, line: line, isAmendment: isAmendment)) }
    // The words themselves stand below: in quotes, or beginning with "That".
    let (text, last) = below(position)
    if let text, last < paragraphs.count {
      proposals.append(Proposal(text: text, line: paragraphs[position + 1].lines.lowerBound, isAmendment: isAmendment))
      taken = last
    } else if sentence.holds("proposed") || sentence.holds("moved") {
      proposals.append(Proposal(text: nil, line: line, isAmendment: isAmendment))
    }
  }

  /// "Moved by Councillor Brand, seconded by Councillor Doig" below the words of what they moved.
  private func isMover(_ sentence: String) -> Bool {
    (sentence.begins(with: "Moved") || sentence.begins(with: "Proposed")) && !sentence.holds(" that ") && !sentence.holds(" to ")
  }

  /// "Proposed by Cllr Smith, seconded by Cllr Colenutt and unanimously approved." under an item that says what it is to do.
  private mutating func approve(_ words: String, _ position: Int) {
    guard position > 0, words.begins(with: "Proposed") || words.begins(with: "Prop"), words.holds("second") else { return }
    let key = Tidy.key(words)
    guard ["approved", "agreed", "carried", "resolved", "adopted", "all agreed", "all in favour"].contains(where: { key.hasSuffix($0) }),
      !key.hasSuffix("not approved"), !key.hasSuffix("not agreed"), !key.hasSuffix("not carried")
    else { return }
    let item = paragraphs[position - 1]
    let number = Numbering.leading(item.words)
    let text = number?.rest ?? item.words
    guard text.begins(with: "To ") || text.begins(with: "That ") else { return }
    let origin = sheet.stated(item.lines.lowerBound)
    var resolution = Resolution()
    resolution.number = number.map { Fact($0.number, origin) }
    resolution.text = Fact(text, origin)
    carried.append(resolution)
  }

  /// "proposed … to defer the scheme": from "to" behind the last name.
  private func clause(of sentence: String) -> String? {
    if let behind = behindNames(sentence) { return clean(behind) }
    guard let verb = ["seconded to ", "proposed to ", "moved to "].compactMap({ sentence.offset(of: $0) }).max() else { return nil }
    let after = String(decoding: sentence.utf8.dropFirst(verb), as: UTF8.self)
    guard let to = after.offset(of: "to ") else { return nil }
    return clean(String(decoding: after.utf8.dropFirst(to), as: UTF8.self))
  }

  /// "seconded by Councillor Slade to buy a gate", "Councillor Tuke proposed cutting the hedge": what follows the last name, or
  /// the word itself.
  private func behindNames(_ sentence: String) -> String? {
    let words = sentence.split(separator: " ")
    guard let verb = words.lastIndex(where: { ["proposed", "seconded", "moved"].contains($0.lowercased()) }), verb + 1 < words.count else {
      return nil
    }
    if words[verb + 1].hasSuffix("ing"), words[verb].utf8.first?.isLower == true { return words[(verb + 1)...].joined(separator: " ") }
    guard words[verb + 1] == "by" else { return nil }
    let names = words[(verb + 2)...].prefix { $0.utf8.first?.isUpper == true || $0 == "and" || $0 == "the" }
    guard (1...7).contains(names.count), names.endIndex + 1 < words.count, words[names.endIndex] == "to" else { return nil }
    return words[names.endIndex...].joined(separator: " ")
  }

  private func below(_ position: Int) -> (String?, Int) {
    guard position + 1 < paragraphs.count else { return (nil, position) }
    let first = paragraphs[position + 1].words
    let bare = String(first.drop { "\"“‘".contains($0) })
    guard bare.utf8.count < first.utf8.count || bare.begins(with: "That "), !Resolutions.opens(first) else { return (nil, position) }
    var text = first
    var last = position + 1
    let isQuoted = bare.utf8.count < first.utf8.count
    while isQuoted, !closesQuote(text), last + 1 < paragraphs.count, last < position + 20, !Resolutions.opens(paragraphs[last + 1].words) {
      last += 1
      text += " " + paragraphs[last].words
    }
    if isQuoted, !closesQuote(text) { (text, last) = (first, position + 1) }
    return (clean(text), last)
  }

  private func closesQuote(_ text: String) -> Bool {
    let end = Tidy.withoutFinalStop(text)
    return ["\"", "”", "’"].contains { end.hasSuffix($0) }
  }

  /// Without its quotes and its final stop.
  private func clean(_ words: String) -> String {
    var text = Tidy.withoutFinalStop(MinuteSentences.first(words).begins(with: "\"") ? words : MinuteSentences.first(words))
    if words.utf8.first.map({ $0 >= 0x80 || $0 == Byte.quote }) == true, "\"“‘".contains(words.first ?? " ") {
      text = Tidy.withoutFinalStop(words)
    }
    if let first = text.first, "\"“‘".contains(first), let last = text.last, "\"”’".contains(last), text.count > 2 {
      text = Tidy.withoutFinalStop(String(text.dropFirst().dropLast()))
    }
    // Quotes that open before these words.
    if let last = text.last, "”".contains(last), !text.contains("“") { text = Tidy.withoutFinalStop(String(text.dropLast())) }
    return text
  }

  // MARK: What became of it

  private enum Fate { case lost, withdrawn, notApproved, carried }

  /// A sentence can settle two: "The amendment was lost and … the motion was carried".
  private func clauses(_ sentence: String) -> [String] {
    var found: [String] = []
    var rest = Substring(sentence)
    while let cut = [" and the substantive", " and upon", " and on being", "; ", " and the motion", " and the amendment"].compactMap({
      rest.firstRange(of: $0)
    })
    .min(by: { $0.lowerBound < $1.lowerBound }) {
      found.append(String(rest[..<cut.lowerBound]))
      rest = rest[rest.index(after: cut.lowerBound)...]
    }
    return found + [String(rest)]
  }

  private static let subjects = ["amendment", "motion", "proposal", "recommendation", "vote", "proposition"]

  /// Whether a sentence says that what it tells of was not decided.
  static func fails(_ sentence: String) -> Bool {
    ["LOST", "DEFEATED", "NOT CARRIED", "NOT APPROVED", "NOT AGREED"].contains { sentence.firstRange(of: $0) != nil }
      || ["was lost", "were lost", "declared lost", "was defeated", "was not carried", "was rejected"].contains { sentence.holds($0) }
  }

  /// What every clause holds that settles something.
  private static let signs = ["lost", "defeated", "rejected", "not ", "fell", "withdr", "carried", "passed", "favour", "unanimously"]

  private func fate(_ clause: String) -> Fate? {
    guard Motions.signs.contains(where: { clause.holds($0) }) else { return nil }
    func word(_ text: String) -> Bool { clause.firstRange(of: text) != nil }
    func says(_ verbs: [String], _ ends: [String]) -> Bool { verbs.contains { verb in ends.contains { clause.holds(verb + $0) } } }
    let was = [
      "was ", "were ", "was therefore ", "was declared ", "is ", "declared ", "be ", "and ", "was accordingly ", "was unanimously ",
      "been ",
    ]
    if word("NOT APPROVED") || word("NOT AGREED") || says(was, ["not approved", "not agreed", "not accepted", "not supported"]) {
      return .notApproved
    }
    if word("LOST") || says(was, ["lost", "defeated", "rejected", "not carried", "not passed"]) || word("NOT CARRIED") || word("DEFEATED")
      || word("REJECTED") || clause.holds("motion fell") || clause.holds("amendment fell") || clause.holds("proposal fell")
    {
      return .lost
    }
    if says(was, ["withdrawn"]) && Motions.subjects.contains(where: clause.holds) || word("WITHDRAWN")
      || ["withdrew the ", "withdrew his ", "withdrew her ", "withdrew their "].contains(where: { verb in
        clause.offset(of: verb).map { at in
          let after = String(decoding: clause.utf8.dropFirst(at + verb.utf8.count), as: UTF8.self)
          return ["motion", "amendment", "proposal"].contains { after.begins(with: $0) }
        } ?? false
      })
    {
      return .withdrawn
    }
    if word("CARRIED") || says(was, ["carried", "passed"]) || clause.begins(with: "Carried") || clause.begins(with: "Motion carried")
      || clause.begins(with: "All in favour") || clause.begins(with: "Passed unanimously") || clause.begins(with: "Agreed unanimously")
    {
      return .carried
    }
    return nil
  }

  private mutating func settle(_ clause: String, _ sentence: String, _ position: Int) {
    guard let fate = fate(clause) else { return }
    let subject = Motions.subjects.filter { clause.holds($0) }
    let shouts = ["LOST", "CARRIED", "NOT APPROVED", "WITHDRAWN", "DEFEATED", "NOT AGREED"].contains { clause.firstRange(of: $0) != nil }
    let opens = ["Carried", "Lost", "All in favour", "Passed unanimously", "Agreed unanimously"].contains { clause.begins(with: $0) }
    guard !subject.isEmpty || opens || clause.holds("proposed") || clause.holds("put to the") || shouts && clause.utf8.count < 90 else {
      return
    }
    let isAmendment: Bool? = subject.contains("amendment") && !clause.holds("substantive") ? true : subject.contains("motion") ? false : nil
    let index = proposals.lastIndex { !$0.isSettled && (isAmendment == nil || $0.isAmendment == isAmendment) }
    if let index { proposals[index].isSettled = true }
    let stated = statedText(clause)
    if fate == .carried, let index { divide(index, position) }
    switch fate {
    case .carried: carry(index, isAmendment, stated, clause, position)
    case .lost: lose(.lost, index, stated, clause, sentence, position)
    case .withdrawn: lose(.withdrawn, index, stated, clause, sentence, position)
    case .notApproved: lose(.notApproved, index, stated, clause, sentence, position)
    }
  }

  /// A division told in one sentence: the side with fewer votes is lost.
  private mutating func decide(_ votes: (motion: Int, amendment: Int), _ position: Int) -> Bool {
    guard votes.motion != votes.amendment, let amendment = proposals.lastIndex(where: { !$0.isSettled && $0.isAmendment }),
      let motion = proposals.lastIndex(where: { !$0.isSettled && !$0.isAmendment })
    else { return false }
    let (winner, loser) = votes.motion > votes.amendment ? (motion, amendment) : (amendment, motion)
    for side in [winner, loser] { proposals[side].isSettled = true }
    let origin = sheet.stated(paragraphs[position].lines.lowerBound)
    var lost = Motion()
    lost.text = proposals[loser].text.map { Fact($0, sheet.stated(proposals[loser].line)) }
    lost.outcome = Fact(.lost, origin)
    lost.votes = Fact("\(min(votes.motion, votes.amendment)) for, \(max(votes.motion, votes.amendment)) against", origin)
    motions.append(lost)
    if let text = proposals[winner].text {
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(proposals[winner].line))
      carried.append(resolution)
    }
    return true
  }

  /// In a division between a motion and an amendment the one is lost when the other is carried.
  private mutating func divide(_ winner: Int, _ position: Int) {
    let votes = paragraphs[max(0, position - 8)...position].compactMap { Votes.division($0.words) }
    let isHeaded = paragraphs[..<position].contains { Tidy.key($0.words) == "amendment" }
    guard votes.count == 2 || isHeaded,
      let other = proposals.lastIndex(where: { !$0.isSettled && $0.isAmendment != proposals[winner].isAmendment })
    else { return }
    proposals[other].isSettled = true
    let origin = sheet.derived(paragraphs[position].lines.lowerBound, by: "division")
    var motion = Motion()
    motion.text = proposals[other].text.map { Fact($0, sheet.stated(proposals[other].line)) }
    motion.outcome = Fact(.lost, origin)
    if let own = votes.first(where: { $0.isAmendment == proposals[other].isAmendment }),
      let against = votes.first(where: { $0.isAmendment != proposals[other].isAmendment })
    {
      motion.votes = Fact("\(own.votes) for, \(against.votes) against", origin)
    }
    motions.append(motion)
    // The amendment takes the place of the motion.
    if proposals[winner].isAmendment, let text = proposals[winner].text {
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(proposals[winner].line))
      carried.append(resolution)
    }
  }

  private mutating func lose(
    _ outcome: Motion.Outcome, _ index: Int?, _ stated: String?, _ clause: String, _ sentence: String, _ position: Int
  ) {
    let origin = sheet.stated(paragraphs[position].lines.lowerBound)
    var motion = Motion()
    motion.outcome = Fact(outcome, origin)
    if let text = index.flatMap({ proposals[$0].text }), let line = index.map({ proposals[$0].line }) {
      motion.text = Fact(text, sheet.stated(line))
    } else if let stated {
      motion.text = Fact(stated, origin)
    }
    if outcome != .withdrawn, let votes = votes(clause, sentence, position) { motion.votes = Fact(votes, origin) }
    motions.append(motion)
  }

  private mutating func carry(_ index: Int?, _ isAmendment: Bool?, _ stated: String?, _ clause: String, _ position: Int) {
    let settlesAmendment = isAmendment ?? index.map { proposals[$0].isAmendment } ?? false
    if settlesAmendment {
      for other in proposals.indices where !proposals[other].isAmendment { proposals[other].isAmended = true }
      if clause.holds("became the substantive"), let index, let text = proposals[index].text, text.begins(with: "that ") {
        proposals.append(Proposal(text: text, line: proposals[index].line, isAmendment: false))
      }
      return
    }
    let own = index.flatMap { proposals[$0].isAmended ? nil : proposals[$0].text }
    guard let text = stated ?? own else { return }
    var resolution = Resolution()
    resolution.text = Fact(
      text, sheet.stated(stated == nil ? index.map { proposals[$0].line } ?? 0 : paragraphs[position].lines.lowerBound))
    carried.append(resolution)
  }

  /// "The substantive motion, that the lane be made permanent, was then put": the words between.
  private func statedText(_ clause: String) -> String? {
    for opener in [
      "motion that ", "motion, that ", "amendment that ", "amendment, that ", "amendment, to ", "motion, to ", "motion to ",
      "amendment to ", "proposal that ",
      "proposal to ",
    ] {
      guard !clause.holds("amendment to the "), let at = clause.offset(of: opener), let word = opener.dropLast().split(separator: " ").last
      else { continue }
      let from = at + opener.utf8.count - word.utf8.count - 1
      let after = String(decoding: clause.utf8.dropFirst(from), as: UTF8.self)
      let ends = [
        ", was ", " was then ", " was put", " was lost", " was carried", " was LOST", " was CARRIED", " was declared", " was not",
        " being put", ", having", " was defeated",
      ]
      guard let end = ends.compactMap({ after.offset(of: $0) }).min(), end > 8 else { continue }
      return Tidy.withoutFinalStop(String(decoding: after.utf8.prefix(end), as: UTF8.self))
    }
    return nil
  }

  /// In the sentence, in its paragraph, on the lines of a recorded vote above, or alone below.
  private func votes(_ clause: String, _ sentence: String, _ position: Int) -> String? {
    if let votes = Votes.find(in: clause) ?? Votes.find(in: sentence) { return votes }
    if let votes = Votes.recorded(paragraphs, before: position) { return votes }
    let sentences = MinuteSentences.split(paragraphs[position].words)
    if let at = sentences.firstIndex(of: sentence), at > 0, let votes = Votes.find(in: sentences[at - 1]) { return votes }
    if position > 0, paragraphs[position - 1].words.holds("vote"), let votes = Votes.find(in: paragraphs[position - 1].words) {
      return votes
    }
    guard position + 1 < paragraphs.count, MinuteParagraph.isAside(paragraphs[position + 1].words) else { return nil }
    return Votes.find(in: paragraphs[position + 1].words)
  }
}
