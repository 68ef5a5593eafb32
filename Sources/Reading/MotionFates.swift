import Papers
import Text

/// What became of what was put to the vote.
extension Motions {
  private enum Fate { case lost, withdrawn, notApproved, carried }

  /// A sentence can settle two: "The amendment was lost and … the motion was carried".
  func clauses(_ sentence: String) -> [String] {
    var found: [String] = []
    var rest = Substring(sentence)
    while let cut = [" and upon", " and on being", "; "].compactMap({ rest.firstRange(of: $0)?.lowerBound }).min()
      .map({ min($0, nextSubject(in: rest) ?? $0) }) ?? nextSubject(in: rest)
    {
      found.append(String(rest[..<cut]))
      rest = rest[rest.index(after: cut)...]
    }
    return found + [String(rest)]
  }

  /// Where the next thing that was put begins: " and the deemed motion".
  private func nextSubject(in words: Substring) -> Substring.Index? {
    var from = words.startIndex
    while let cut = words[from...].firstRange(of: " and the ") {
      let behind = words[cut.upperBound...].split(separator: " ", maxSplits: 3).prefix(2)
      if behind.first == "substantive" || behind.contains(where: { $0.begins(with: "motion") || $0.begins(with: "amendment") }) {
        return cut.lowerBound
      }
      from = cut.upperBound
    }
    return nil
  }

  private static let subjects = ["amendment", "motion", "proposal", "recommendation", "vote", "proposition"]

  /// Whether a sentence says that what it tells of was not decided.
  static func fails(_ sentence: String) -> Bool {
    ["LOST", "DEFEATED", "NOT CARRIED", "NOT APPROVED", "NOT AGREED"].contains { sentence.firstRange(of: $0) != nil }
      || ["was lost", "were lost", "declared lost", "was defeated", "was negatived", "was not carried", "was rejected"].contains {
        sentence.holds($0)
      }
  }

  /// What every clause holds that settles something.
  private static let signs = [
    "lost", "defeated", "rejected", "negatived", "not ", "fell", "failed", "lapsed", "withdr", "carried", "passed", "favour", "unanimously",
    "became the", "all agreed", "agreed", "approved", "resolved", "accepted", "adopted",
  ]

  private func fate(_ clause: String) -> Fate? {
    guard Motions.signs.contains(where: { clause.holds($0) }) else { return nil }
    if let refusal = Motions.refuses(clause) { return refusal == .lost ? .lost : .notApproved }
    func word(_ text: String) -> Bool { clause.firstRange(of: text) != nil }
    func says(_ verbs: [String], _ ends: [String]) -> Bool { verbs.contains { verb in ends.contains { clause.holds(verb + $0) } } }
    let was = [
      "was ", "were ", "was therefore ", "was declared ", "is ", "declared ", "be ", "and ", "was accordingly ", "was unanimously ",
      "been ",
    ]
    if word("NOT APPROVED") || word("NOT AGREED") || says(was, ["not approved", "not agreed", "not accepted", "not supported"]) {
      return .notApproved
    }
    if word("LOST") || says(was, ["lost", "defeated", "rejected", "not carried", "not passed", "negatived"]) || word("NOT CARRIED")
      || word("DEFEATED")
      || word("REJECTED") || clause.holds("motion fell") || clause.holds("amendment fell") || clause.holds("proposal fell")
      || clause.holds("motion failed") || clause.holds("motion lapsed") || clause.holds("amendment lapsed")
      || clause.holds("amendment failed") || clause.holds("proposal failed")
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
    // In Scotland: "Accordingly the motion became the finding of the meeting."
    if clause.holds("became the finding") || clause.holds("became the decision of") { return .carried }
    if word("CARRIED") || says(was, ["carried", "passed"]) || clause.begins(with: "Carried") || clause.begins(with: "Motion carried")
      || clause.begins(with: "All in favour") || clause.begins(with: "All agreed") || clause.begins(with: "Passed unanimously")
      || clause.begins(with: "Agreed unanimously") || clause.begins(with: "Unanimously agreed")
      || clause.begins(with: "Unanimously approved") || Motions.agrees(clause)
    {
      return .carried
    }
    return nil
  }

  mutating func settle(_ clause: String, _ sentence: String, _ position: Int) {
    guard let fate = fate(clause) else { return }
    let subject = Motions.subjects.filter { clause.holds($0) }
    let shouts = ["LOST", "CARRIED", "NOT APPROVED", "WITHDRAWN", "DEFEATED", "NOT AGREED"].contains { clause.firstRange(of: $0) != nil }
    let opens = [
      "Carried", "Lost", "All in favour", "All agreed", "Passed unanimously", "Agreed unanimously", "Unanimously agreed",
      "Unanimously approved",
    ].contains {
      clause.begins(with: $0)
    }
    let isShort = Motions.agrees(clause) || Motions.refuses(clause) != nil
    if isShort, !opens, !isProposed(at: position) { return }
    guard
      !subject.isEmpty || opens || isShort || clause.holds("proposed") || clause.holds("put to the")
        || shouts && clause.utf8.count < 90
    else {
      return
    }
    let isAmendment: Bool? = subject.contains("amendment") && !clause.holds("substantive") ? true : subject.contains("motion") ? false : nil
    let index = proposals.lastIndex { !$0.isSettled && (isAmendment == nil || $0.isAmendment == isAmendment) }
    if let index, subject.isEmpty, opens || isShort, isOfOtherItem(proposals[index], position) { return }
    if let index { proposals[index].isSettled = true }
    let stated = statedText(clause)
    if fate == .carried, let index { divide(index, position, isFinding: clause.holds("became the finding")) }
    switch fate {
    case .carried: carry(index, isAmendment, stated, clause, position)
    case .lost: lose(.lost, index, stated, clause, sentence, position)
    case .withdrawn: lose(.withdrawn, index, stated, clause, sentence, position)
    case .notApproved: lose(.notApproved, index, stated, clause, sentence, position)
    }
  }

  /// A division told in one sentence: the side with fewer votes is lost.
  mutating func decide(_ votes: (motion: Int, amendment: Int), _ position: Int) -> Bool {
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
  private mutating func divide(_ winner: Int, _ position: Int, isFinding: Bool) {
    let votes = paragraphs[max(0, position - 8)...position].compactMap { Votes.division($0.words) }
    let isHeaded = paragraphs[..<position].contains { Tidy.key($0.words) == "amendment" }
    guard votes.count == 2 || isHeaded || isFinding,
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
    if motion.votes == nil, let both = MinuteSentences.split(paragraphs[position].words).lazy.compactMap({ Votes.both(in: $0) }).first {
      let (own, against) = proposals[other].isAmendment ? (both.amendment, both.motion) : (both.motion, both.amendment)
      motion.votes = Fact("\(own) for, \(against) against", origin)
    }
    motions.append(motion)
    // The amendment takes the place of the motion.
    if !isFinding, proposals[winner].isAmendment, let text = proposals[winner].text {
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(proposals[winner].line))
      carried.append(resolution)
    }
  }

  mutating func lose(
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
    if clause.holds("became the finding") || clause.holds("became the decision of"), let index, let text = proposals[index].text {
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(proposals[index].line))
      return carried.append(resolution)
    }
    let settlesAmendment = isAmendment ?? index.map { proposals[$0].isAmendment } ?? false
    if settlesAmendment {
      for other in proposals.indices where !proposals[other].isAmendment { proposals[other].isAmended = true }
      if clause.holds("became the substantive"), let index, let text = proposals[index].text, text.begins(with: "that ") {
        proposals.append(Proposal(text: text, line: proposals[index].line, isAmendment: false))
      }
      return
    }
    let isAmended = clause.holds("as amended")
    let own = index.flatMap { proposals[$0].isAmended || isAmended ? nil : proposals[$0].text }
    let quoted = stated == nil && own == nil && clause.hasSuffix(":") ? below(position) : (nil, position)
    if let text = quoted.0 {
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(paragraphs[position + 1].lines.lowerBound))
      return carried.append(resolution)
    }
    guard let text = stated ?? own else {
      // "The motion, as amended, was carried.": nobody prints what it said then.
      guard isAmended, carried.isEmpty else { return }
      var resolution = Resolution()
      resolution.text = Fact(clause.trimmed, sheet.stated(paragraphs[position].lines.lowerBound))
      return carried.append(resolution)
    }
    var resolution = Resolution()
    resolution.text = Fact(
      text, sheet.stated(stated == nil ? index.map { proposals[$0].line } ?? 0 : paragraphs[position].lines.lowerBound))
    carried.append(resolution)
  }

  /// "The substantive motion, that the lane be made permanent, was then put": the words between.
  func statedText(_ clause: String) -> String? {
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
    let place = paragraphs[position].lines.lowerBound
    let floor = paragraphs[0].lines.lowerBound
    if let columns = VoteColumns.count(above: place, from: floor, sheet) ?? VoteColumns.lists(above: place, from: floor, sheet) {
      return Votes.list(columns.favour, columns.against, columns.abstained)
    }
    let sentences = MinuteSentences.split(paragraphs[position].words)
    if let at = sentences.firstIndex(of: sentence), at > 0, let votes = Votes.find(in: sentences[at - 1]) { return votes }
    if position > 0, paragraphs[position - 1].words.holds("vote"), let votes = Votes.find(in: paragraphs[position - 1].words) {
      return votes
    }
    // "The vote on the recommendation was then taken, and carried …" tells of another.
    guard position + 1 < paragraphs.count, case let below = paragraphs[position + 1].words, MinuteParagraph.isAside(below),
      fate(below) == nil || below.utf8.count < 90 && !Motions.subjects.contains(where: below.holds)
    else { return nil }
    return Votes.find(in: below)
  }
}
