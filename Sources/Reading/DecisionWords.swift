import Text

/// The words that say that something was decided, and where what was decided begins.
enum DecisionWords {
  /// Words that open a decision when they stand at the start of a paragraph and are written as such.
  private static let openings = Phrases([
    "IT WAS RESOLVED UNANIMOUSLY", "IT WAS UNANIMOUSLY RESOLVED", "IT WAS THEREFORE RESOLVED", "IT WAS RESOLVED", "RESOLVED UNANIMOUSLY",
    "UNANIMOUSLY RESOLVED", "THE COMMITTEE RESOLVED", "THE COUNCIL RESOLVED", "AND RESOLVED", "RESOLUTION", "RESOLVED",
    "IT WAS AGREED UNANIMOUSLY",
    "IT WAS UNANIMOUSLY AGREED", "IT WAS AGREED", "UNANIMOUSLY AGREED", "AGREED UNANIMOUSLY", "AGREED", "DECISIONS", "DECISION", "DECIDED",
    "RECOMMENDED", "NOTED", "APPROVED", "PENDERFYNWYD", "PENDERFYNIAD",
  ])

  /// The words behind the decision word: "That the report be noted." of "RESOLVED: That the report be noted."
  static func opening(_ plain: String) -> String? {
    if let decided = byBody(plain) { return decided }
    return openings.first(in: plain) { word, _ -> String? in
      let rest = plain.dropping(bytes: word.utf8.count)
      guard rest.utf8.first.map({ !$0.isLetterOrDigit }) ?? true else { return nil }
      if let other = Bilingual.other(rest.trimmed) { return opening(other) }
      return tail(behind: plain.keeping(bytes: word.utf8.count), rest.trimmed).map(withoutProposers).flatMap {
        namesProposer($0) ? nil : $0
      }
    }
  }

  /// "The Committee agreed:-", "The Board unanimously decided:" over what was decided.
  private static func byBody(_ plain: String) -> String? {
    guard plain.utf8.first?.isUpper == true, let colon = plain.offset(of: Byte.colon, within: 120) else { return nil }
    var head = Tidy.key(plain.keeping(bytes: colon))
    // "The Committee agreed the following recommendations to Cabinet:"
    if let following = head.offset(of: " the following") { head = String(decoding: head.utf8.prefix(following), as: UTF8.self) }
    var words = head.split(separator: " ").map(String.init)
    guard let verb = words.popLast(), ["agreed", "resolved", "decided", "approved", "noted"].contains(verb) else { return nil }
    while let last = words.last, ["unanimously", "therefore", "then", "accordingly", "also", "further"].contains(last) {
      words.removeLast()
    }
    // "Following consideration the Committee agreed:", but no body within a longer story.
    let subject = words.joined(separator: " ")
    guard plain.begins(with: "The ") || words.count <= 8, bodies.contains(where: { subject == $0 || subject.hasSuffix(" " + $0) }) else {
      return nil
    }
    return String(plain.dropping(bytes: colon + 1).drop { ":-–— ".contains($0) })
  }

  /// "The Board:" over "NOTED the plan" and "AGREED to receive an update".
  static func isBody(_ plain: String, before next: String, isBullet: Bool) -> Bool {
    guard plain.utf8.count < 40, plain.hasSuffix(":") || plain.hasSuffix(":-"), bodies.contains(Tidy.key(plain)) else { return false }
    let words = Numbering.leading(next)?.rest ?? next
    let first = words.firstPiece
    // In small letters only as the verb of a list.
    let isListed = words.utf8.count < next.utf8.count || isBullet
    return (first.isCapitals || isListed)
      && (verbs.contains(first.lowercased()) || ["ENDORSED", "CONSIDERED", "SUPPORTED", "DELEGATED"].contains(first.uppercased()))
  }

  private static func tail(behind printed: String, _ rest: String) -> String? {
    let word = printed.split(separator: " ").last.map(String.init) ?? ""
    let isWelsh = printed.begins(with: "PENDERFYN")
    let shouts = word.isCapitals
    var bare = String(rest.drop { ":-–— ".contains($0) }).trimmed
    // "RESOLVED - (unanimously) that …"
    if bare.hasPrefix("("), let decided = Votes.dropped(from: bare), !decided.isEmpty { bare = decided }
    if rest.isEmpty { return "" }
    if rest.hasPrefix(":") { return bare }
    // "Resolution Record No. 5", "Decision notice", "Recommended conditions" go on with other words.
    if ["resolution", "resolutions"].contains(word.lowercased()) { return nil }
    if [";", ","].contains(String(rest.prefix(1))) { return String(rest.dropFirst()).trimmed }
    if rest.hasPrefix("-") || rest.hasPrefix("–") || rest.hasPrefix("—") { return shouts ? bare : isClause(bare) ? bare : nil }
    if let behind = Votes.dropped(from: rest), shouts || behind.isEmpty || isClause(behind) { return behind }
    // "RECOMMENDED TO COUNCIL: That …"
    if shouts, rest.begins(with: "TO "), let colon = rest.offset(of: ":"), colon < 60,
      String(decoding: rest.utf8.prefix(colon), as: UTF8.self).isCapitals
    {
      return String(String(decoding: rest.utf8.dropFirst(colon + 1), as: UTF8.self).drop { ":-–— ".contains($0) }).trimmed
    }
    if isClause(rest) { return rest }
    if shouts, rest.begins(with: "that") || rest.begins(with: "(") || isWelsh { return bare }
    return nil
  }

  private static func isClause(_ printed: String) -> Bool {
    // "(a) That the precept be supported"
    let words = printed.hasPrefix("(") ? Numbering.leading(printed)?.rest ?? printed : printed
    return words.begins(with: "that ") || words.begins(with: "that, ") || words.begins(with: "that:") || words.matches("that")
      || words.begins(with: "to ") || words.matches("to:")
  }

  /// "On the proposal of Councillor Crayle, seconded by Councillor Dunmore, it was agreed to note the action sheet."
  private static func withoutProposers(_ tail: String) -> String {
    guard
      tail.begins(with: "On the proposal") || tail.begins(with: "On a motion") || tail.begins(with: "On the motion")
        || tail.begins(with: "Proposed"),
      case let inner = inside(tail)?.words ?? behindSeconder(tail), let inner
    else { return tail }
    return inner
  }

  /// "Agreed: On the proposal of Councillor Devlin" over who seconded it and what was resolved.
  private static func namesProposer(_ tail: String) -> Bool {
    tail.begins(with: "On the proposal of ") && tail.pieceCount <= 9 && !tail.hasSuffix(":")
  }

  /// "proposed Cllr Wray, seconded Cllr Brisk, to elect Councillor Pell": what stands behind who seconded it.
  private static func behindSeconder(_ tail: String) -> String? {
    guard let second = tail.offset(of: "seconded ") else { return nil }
    let words = String(decoding: tail.utf8.dropFirst(second), as: UTF8.self)
    let cuts = [", to ", ", that ", " and that ", " that "].compactMap { joint in
      words.offset(of: joint).map { $0 + joint.utf8.count - (joint.hasSuffix("to ") ? 3 : 5) }
    }
    return cuts.min().flatMap { $0 < 80 ? String(decoding: words.utf8.dropFirst($0), as: UTF8.self) : nil }
  }

  // MARK: Inside a paragraph

  private static let verbs = ["resolved", "agreed", "noted", "approved", "decided", "recommended"]
  private static let initials = Set(verbs.compactMap(\.utf8.first))

  struct Inside {
    /// What was decided, from behind the word.
    let words: String
    /// What stands before the sentence of the decision word, in a paragraph with a number of its own.
    var before = ""
    /// Nothing stands behind the sentence of the decision: what follows may go on with it.
    let isOpen: Bool
  }

  /// What was decided in a paragraph of narrative: "Proposed by Councillor Abernathy, seconded by Councillor Brandsma, and
  /// RESOLVED that …". Capitals make a decision word of it; in small letters it needs "It was", a body or a proposer before.
  static func inside(_ plain: String) -> Inside? {
    guard plain.utf8.count < 6000, verbs.contains(where: { plain.holds($0) }), !plain.isCapitals else { return nil }
    let words = plain.split(separator: " ", omittingEmptySubsequences: true)
    for index in words.indices.dropFirst() {
      guard let first = words[index].utf8.first(where: \.isASCIILetter), initials.contains(first.lowered) else { continue }
      let word = words[index].filter { !":,;.*-–—".contains($0) }
      guard verbs.contains(word.lowercased()),
        !negated(words[..<index])
      else { continue }
      let rest = words[(index + 1)...].joined(separator: " ")
      // "PA/25/0123 - 4 Green Lane, one dwelling. Resolved: no objection."
      let isLabel = words[index].hasSuffix(":") && word.utf8.first?.isUpper == true && words[index - 1].hasSuffix(".")
      let isAct = !word.isCapitals && acts(word.lowercased(), words[..<index], rest)
      // "Speed sign. Resolved to buy a second one.": the word that a sentence begins with.
      let isOpening =
        words[index - 1].hasSuffix(".") && ["Resolved", "Agreed", "Decided"].contains(word) && isClause(Votes.dropped(from: rest) ?? rest)
      guard word.isCapitals || isLabel || isAct || isOpening || isFormal(word.lowercased(), words[..<index], rest) else { continue }
      // "proposed that it be AGREED": what was asked for. "The officer RECOMMENDED refusal": what was advised.
      if words[index - 1].lowercased() == "be" { continue }
      if word == "RECOMMENDED", !isFormal("resolved", words[..<index], rest) { continue }
      if Motions.fails(MinuteSentences.around(index, words)) { continue }
      // "The minutes of 3 March were APPROVED.": the sentence that the word ends is the decision.
      if word.isCapitals, rest.isEmpty, words[index].hasSuffix("."), index > 1 {
        return Inside(words: MinuteSentences.around(index, words), isOpen: false)
      }
      // "NOTED the report", "AGREED the work plan": the verb is part of what was decided.
      if word.isCapitals, ["noted", "approved"].contains(word.lowercased()) || word == "AGREED" && isObject(rest),
        !rest.begins(with: "that"), !rest.isEmpty, !words[index].hasSuffix(":")
      {
        return Inside(words: MinuteSentences.around(index, words), isOpen: false)
      }
      // "The Panel agreed the work programme."
      if isAct { return Inside(words: MinuteSentences.around(index, words), isOpen: false) }
      if var found = text(
        rest, isPointed: words[index].hasSuffix(":") || word.isCapitals && isForSomebody(rest), isShouted: word == "RESOLVED")
      {
        let before = words[..<index].joined(separator: " ")
        if Sentences.isEnded(before) { found.before = before }
        return found
      }
    }
    return nil
  }

  /// "The Panel agreed the work programme.": the body, what it did and to what, and nothing else in the sentence.
  private static func acts(_ verb: String, _ before: ArraySlice<Substring>, _ rest: String) -> Bool {
    guard ["agreed", "approved"].contains(verb), rest.begins(with: "the ") || rest.begins(with: "its ") else { return false }
    let subject = Tidy.key(MinuteSentences.last(before))
    guard bodies.contains(where: { subject == $0 || subject == $0 + " unanimously" || subject == $0 + " then" }) else { return false }
    let object = MinuteSentences.first(rest)
    return ![" was ", " were ", " had ", " is ", " that ", " would ", " should "].contains(where: object.holds)
  }

  private static func isObject(_ rest: String) -> Bool {
    ["the ", "its ", "a ", "an "].contains { rest.hasPrefix($0) } && !rest.hasSuffix(":") && !rest.hasSuffix(":-")
  }

  /// "AGREED for the Clerk to apply for a grant".
  private static func isForSomebody(_ rest: String) -> Bool { rest.begins(with: "for ") && rest.holds(" to ") }

  /// "by 3 votes to 1 that …", "unanimously that …", ": That …".
  private static func text(_ rest: String, isPointed: Bool, isShouted: Bool) -> Inside? {
    var tail = String(rest.drop { ":-–—, ".contains($0) })
    if Tidy.key(tail) == "accordingly" { return nil }
    tail = Votes.dropped(from: tail) ?? tail
    if tail.isEmpty { return Inside(words: "", isOpen: true) }
    // "RESOLVED unanimously there was no objection"
    if isShouted, tail.begins(with: "there was no ") || tail.begins(with: "there were no ") || tail.begins(with: "no objection") {
      return cut(tail)
    }
    guard isClause(tail) || tail.begins(with: "(") || rest.hasPrefix("-") || rest.hasPrefix("–") || rest.hasPrefix(":") || isPointed else {
      guard let that = tail.offset(of: "that "), that < 60 else { return nil }
      return cut(String(decoding: tail.utf8.dropFirst(that), as: UTF8.self))
    }
    return cut(tail)
  }

  /// Up to the end of its sentence; sentences that begin with "That" go on with it.
  private static func cut(_ tail: String) -> Inside {
    let sentences = MinuteSentences.split(tail)
    var taken = 1
    while taken < sentences.count, sentences[taken].begins(with: "That ") { taken += 1 }
    let words = sentences.prefix(taken).joined(separator: " ")
    return Inside(words: words, isOpen: taken == sentences.count && !words.hasSuffix("."))
  }

  private static func negated(_ before: ArraySlice<Substring>) -> Bool { before.suffix(2).contains { $0.lowercased() == "not" } }

  static let bodies = [
    "members", "the committee", "the sub committee", "the council", "council", "the board", "the panel", "cabinet", "the cabinet",
    "the executive", "executive", "the forum", "the commission", "the joint committee", "the meeting", "committee", "councillors",
  ]

  private static func isFormal(_ word: String, _ before: ArraySlice<Substring>, _ rest: String) -> Bool {
    let bare = Votes.dropped(from: rest) ?? String(rest.drop { ",:-–— ".contains($0) })
    guard ["resolved", "agreed", "decided"].contains(word), isClause(bare) || bare.isEmpty || bare.begins(with: "that") else {
      return false
    }
    let sentence = MinuteSentences.last(before)
    let key = Tidy.key(sentence)
    if key.hasPrefix("it was"), key.pieceCount <= 3 || key.holds("proposed") || key.holds("moved") { return true }
    if key.hasSuffix("it was") || key.hasSuffix("it was unanimously") || key.hasSuffix("and unanimously") { return true }
    if sentence.holds("seconded") || sentence.holds("proposed") || sentence.holds("moved by") { return true }
    // "The Committee, having considered the application, agreed to …".
    let subject = sentence.hasSuffix(",") ? Tidy.key(sentence.pieces(at: Byte.comma)[0]) : key
    guard
      bodies.contains(where: {
        subject == $0 || key == $0 + " unanimously" || key == $0 + " therefore" || key.hasSuffix(" " + $0)
      })
    else { return false }
    // "Members agreed that it was a good report" is what they thought.
    return word == "resolved" || bare.begins(with: "to ") || bare.holds(" be ") || bare.holds(" should ")
  }
}

/// Sentences of a paragraph.
enum MinuteSentences {
  static func split(_ text: String) -> [String] {
    var found: [String] = []
    var start = text.startIndex
    var from = start
    while let stop = text[from...].firstRange(of: ". ") {
      let words = text[start..<stop.lowerBound].split(separator: " ").suffix(3).map(String.init)
      let last = words.last ?? ""
      let next = text[stop.upperBound...].unicodeScalars.first
      if !isAbbreviation(last) || countsVotes(words), next.map({ $0.properties.isUppercase || "“‘\"(".unicodeScalars.contains($0) }) ?? true
      {
        found.append(String(text[start..<stop.upperBound]).trimmed)
        start = stop.upperBound
      }
      from = stop.upperBound
    }
    let rest = String(text[start...]).trimmed
    return rest.isEmpty ? found : found + [rest]
  }

  /// "… against 0.", "… by 5 votes to 4.": a figure that ends a sentence, where "1." begins an entry of a list.
  private static func countsVotes(_ words: [String]) -> Bool {
    guard words.count >= 2, words[words.count - 1].isDigits, case let before = Tidy.key(words[words.count - 2]) else { return false }
    if before == "to", words.count == 3 { return words[0].isDigits || ["votes", "vote"].contains(words[0].lowercased()) }
    return ["for", "against", "abstain", "abstained", "abstentions", "abstaining", "favour"].contains(before)
  }

  static func first(_ text: String) -> String { split(text).first ?? text }

  /// The sentence that words break off in.
  static func last(_ words: ArraySlice<Substring>) -> String { split(words.joined(separator: " ")).last ?? "" }

  /// The whole sentence that a word stands in.
  static func around(_ index: Int, _ words: [Substring]) -> String {
    let start = words[..<index].lastIndex { $0.hasSuffix(".") && $0.count > 3 }.map { $0 + 1 } ?? 0
    let end = words[index...].firstIndex { $0.hasSuffix(".") && $0.count > 3 } ?? words.count - 1
    return words[start...end].joined(separator: " ")
  }

  /// "Cllr.", "Mr.", "J.", "No.": a stop that ends no sentence.
  private static func isAbbreviation(_ word: String) -> Bool {
    word.utf8.count <= 1 || People.isTitle(word) || People.isCouncillorTitle(word)
      || ["no", "nos", "para", "paras", "con", "st", "ref", "prop", "sec"].contains(word.lowercased())
      || word.utf8.dropFirst().contains(Byte.stop)
  }
}
