import Papers
import Text

/// What was put to the vote: what was proposed, and what became of it.
struct Motions {
  struct Proposal {
    let text: String?
    let line: Int
    let isAmendment: Bool
    var isSettled = false
    /// An amendment was carried: its own words are no longer what is decided.
    var isAmended = false
  }

  let paragraphs: [MinuteParagraph]
  let sheet: Sheet
  var motions: [Motion] = []
  /// Carried, and not yet said in a resolution.
  var carried: [Resolution] = []
  var proposals: [Proposal] = []
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
    if let isAmendment = Motions.heads(words) {
      heading = isAmendment
      return
    }
    // Who put it can stand between the heading and its words.
    if heading != nil, ["Proposed by", "Seconded by", "Moved by"].contains(where: words.begins), !words.holds(" that ") { return }
    if let isAmendment = heading, paragraphs[position].cells == nil {
      heading = nil
      // "… be replaced with the following:" goes on below.
      let isOpen = words.hasSuffix(":") && position + 1 < paragraphs.count
      let text = isOpen ? words + " " + clean(paragraphs[position + 1].words) : clean(words)
      proposals.append(Proposal(text: text, line: paragraphs[position].lines.lowerBound, isAmendment: isAmendment))
      return
    }
    approve(words, position)
    let sentences = MinuteSentences.split(words)
    approve(sentences, position)
    for sentence in sentences {
      if let votes = Votes.both(in: sentence), decide(votes, position) { continue }
      for clause in clauses(sentence) { settle(clause, sentence, position) }
      let count = proposals.count
      propose(sentence, words, position)
      if proposals.count > count, Motions.lacksSeconder(sentence), let last = proposals.indices.last {
        proposals[last].isSettled = true
        lose(.lost, last, nil, sentence, sentence, position)
      }
    }
  }

  private static let headings: [String: Bool] = [
    "motion": false, "the motion": false, "substantive motion": false, "original motion": false, "amendment": true, "the amendment": true,
    "first amendment": true, "second amendment": true, "amendment 1": true, "amendment 2": true,
  ]

  /// "Motion", "Amendment on behalf of the Independent Group": alone over its words; whether it is an amendment.
  private static func heads(_ words: String) -> Bool? {
    guard words.utf8.count < 90, words.holds("motion") || words.holds("amendment"), !words.hasSuffix(".") else { return nil }
    let key = Tidy.key(words)
    if let isAmendment = headings[key] { return isAmendment }
    let name = [" on behalf of ", " by ", " from "].lazy.compactMap { key.firstRange(of: $0) }.first.map { String(key[..<$0.lowerBound]) }
    guard let name, name.pieceCount <= 3, !key.holds(" seconded "), !key.holds(" was "), !key.holds("carried"), !key.holds("lost") else {
      return nil
    }
    return name.hasSuffix("amendment") ? true : name.hasSuffix("motion") ? false : nil
  }

  /// "RESOLVED accordingly": what was moved and neither lost nor said to be carried yet.
  func accordingly() -> Resolution? {
    guard carried.isEmpty, let last = proposals.last(where: { !$0.isSettled && $0.text != nil }), let text = last.text else { return nil }
    var resolution = Resolution()
    resolution.text = Fact(text, sheet.stated(last.line))
    return resolution
  }

  // MARK: What was proposed

  private mutating func propose(_ sentence: String, _ paragraph: String, _ position: Int) {
    if isMover(sentence), let last = proposals.last, position > 0, last.line == paragraphs[position - 1].lines.lowerBound { return }
    guard let verb = ["seconded", "moved", "proposed", "amendment that ", "motion that "].compactMap({ sentence.offset(of: $0) }).max(),
      DecisionWords.inside(sentence) == nil, !sentence.begins(with: "Proposed by:"),
      !sentence.holds("moved the recommendation") || sentence.holds(" that ")
    else { return }
    let isAmendment = sentence.holds("amendment") || sentence.holds(" be amended ")
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
    let (text, last) = sentence.hasSuffix(" that:") ? wholeBelow(position) : below(position)
    if let text, last < paragraphs.count {
      proposals.append(Proposal(text: text, line: paragraphs[position + 1].lines.lowerBound, isAmendment: isAmendment))
      taken = last
    } else if let above = quotedAbove(position) {
      proposals.append(Proposal(text: clean(above), line: paragraphs[position - 1].lines.lowerBound, isAmendment: isAmendment))
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

  /// The words in quotes over "Seconded by Cllr Davies.".
  private func quotedAbove(_ position: Int) -> String? {
    guard position > 0,
      ["Seconded", "Moved by", "The motion was proposed", "The motion was moved"].contains(where: paragraphs[position].words.begins),
      case let above = paragraphs[position - 1].words, let first = above.first, "\"“‘".contains(first)
    else { return nil }
    return above
  }

  /// "Councillor Pell proposed that:" over what was proposed.
  private func wholeBelow(_ position: Int) -> (String?, Int) {
    guard position + 1 < paragraphs.count, paragraphs[position + 1].cells == nil else { return (nil, position) }
    return ("that " + clean(paragraphs[position + 1].words), position + 1)
  }

  func below(_ position: Int) -> (String?, Int) {
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
  private func clean(_ printed: String) -> String {
    let words =
      [" – no seconder", " - no seconder", ", no seconder"].lazy.compactMap { printed.firstRange(of: $0) }.first
      .map { String(printed[..<$0.lowerBound]) } ?? printed
    var text = Tidy.withoutFinalStop(MinuteSentences.first(words).begins(with: "\"") ? words : MinuteSentences.first(words))
    if words.utf8.first.map({ $0 >= 0x80 || $0 == Byte.quote }) == true, "\"“‘".contains(words.first ?? " ") {
      text = Tidy.withoutFinalStop(words)
    }
    if let first = text.first, "\"“‘".contains(first), let last = text.last, "\"”’".contains(last), text.count > 2 {
      text = Tidy.withoutFinalStop(String(text.dropFirst().dropLast()))
    }
    // Quotes that open before these words.
    if text.hasSuffix("\""), !text.dropLast().contains("\"") { text = Tidy.withoutFinalStop(String(text.dropLast())) }
    if let last = text.last, "”".contains(last), !text.contains("“") { text = Tidy.withoutFinalStop(String(text.dropLast())) }
    return text
  }
}
