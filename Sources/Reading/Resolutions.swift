import Papers
import Text

/// What was decided, and what was put and lost.
struct Resolutions {
  struct Reading {
    var resolutions: [Resolution] = []
    var motions: [Motion] = []
    /// Paragraphs from the decision word to the end of what was decided, for each decision.
    var regions: [Range<Int>] = []
  }

  static func opens(_ plain: String) -> Bool { DecisionWords.opening(plain) != nil }

  /// "RESOLVED", "Decision:" and nothing else: what was decided follows.
  static func standsAlone(_ plain: String) -> Bool { DecisionWords.opening(plain)?.isEmpty == true }

  let paragraphs: [MinuteParagraph]
  let sheet: Sheet
  private var reading = Reading()

  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> Reading {
    var resolutions = Resolutions(paragraphs, sheet)
    resolutions.run()
    return resolutions.reading
  }

  private init(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) { (self.paragraphs, self.sheet) = (paragraphs, sheet) }

  private mutating func run() {
    var motions = Motions(paragraphs, sheet)
    var position = 0
    while position < paragraphs.count {
      let isAgreed = motions.agrees(position)
      if paragraphs[position].role != .action { motions.read(position) }
      if isAgreed {
        reading.regions.append(position..<(position + 1))
        position += 1
      } else if Resolutions.accordingly.contains(Tidy.key(paragraphs[position].withoutOwnNumber)) {
        reading.resolutions += [motions.accordingly()].compactMap { $0 }
        reading.regions.append(position..<(position + 1))
        position += 1
      } else if let told = accordingly(position) {
        // "The motion was carried and the Committee resolved accordingly": what was moved is what was decided.
        motions.read(told)
        reading.regions.append(position..<(told + 1))
        position = told + 1
      } else if let tail = opening(position) {
        let known = reading.resolutions.count
        let taken = decision(position, tail)
        let end = position + taken.count
        // "RESOLVED: That …" over "Rejected": the words that were put to the vote.
        if end < paragraphs.count, let fate = Motions.refuses(paragraphs[end].words) {
          motions.motions += reading.resolutions[known...].map { Motion($0, fate) }
          reading.resolutions.removeSubrange(known...)
        } else {
          if taken.isDecided { motions.decided() }
          reading.regions.append(position..<end)
        }
        for inside in (position + 1)..<(position + taken.count) where MinuteParagraph.isAside(paragraphs[inside].words) {
          motions.read(inside)
        }
        position += taken.count
      } else {
        position += 1
      }
    }
    reading.motions = motions.motions
    reading.resolutions += motions.carried
  }

  /// What says that it was decided as it had been moved.
  private static let accordingly: Set<String> = [
    "resolved accordingly", "agreed accordingly", "it was resolved accordingly", "it was agreed accordingly", "so resolved",
  ]

  /// The paragraph under "Decision" that says no more than that.
  private func accordingly(_ position: Int) -> Int? {
    guard Resolutions.standsAlone(paragraphs[position].withoutOwnNumber), position + 1 < paragraphs.count,
      paragraphs[position + 1].cells == nil, case let key = Tidy.key(paragraphs[position + 1].words),
      ["resolved accordingly", "agreed accordingly", "decided accordingly"].contains(where: key.hasSuffix),
      key.hasPrefix("the motion ") || key.hasPrefix("the amendment ")
    else { return nil }
    return position + 1
  }

  /// The words behind the decision word of a paragraph, when it has one.
  private func opening(_ position: Int) -> String? {
    let paragraph = paragraphs[position]
    if paragraph.role == .action || paragraph.cells != nil { return nil }
    let words = paragraph.withoutOwnNumber
    if paragraph.role == .decision {
      if position > 0, paragraphs[position - 1].role == .decision { return nil }
      return DecisionWords.opening(words) ?? words
    }
    if position + 1 < paragraphs.count,
      case let next = paragraphs[position + 1], DecisionWords.isBody(words, before: next.words, isBullet: next.isBullet)
    {
      return words
    }
    return DecisionWords.opening(words) ?? DecisionWords.inside(words)?.words
  }

  // MARK: One decision

  /// Reads one decision; says how many paragraphs it took.
  private mutating func decision(_ start: Int, _ printed: String) -> (count: Int, isDecided: Bool) {
    let tail = withoutAsides(printed)
    let origin = sheet.stated(paragraphs[start].lines.lowerBound)
    var lead: [String] = tail.isEmpty ? [] : [tail]
    var found: [Resolution] = []
    var open: Resolution?
    var outer: Numbering.Style?
    var position = start + 1
    let hasOwnNumbers = paragraphs[...start].contains { $0.ownNumber != nil }
    if let item = ownItem(start, tail) {
      reading.resolutions.append(item)
      return (1, true)
    }
    if let first = numbered(tail) {
      lead = []
      outer = first.style
      open = resolution(first, nil, origin)
    }
    while position < paragraphs.count {
      let paragraph = paragraphs[position]
      if paragraph.role != paragraphs[start].role || hasOwnNumbers && paragraph.ownNumber != nil { break }
      if Resolutions.opens(paragraph.words), !isListed(paragraph, lead, open) { break }
      let above = start > 0 ? paragraphs[start - 1] : nil
      if isNextItem(paragraph, after: paragraphs[start], below: above, decided: tail) { break }
      let isBegun = open != nil || !lead.isEmpty
      if isBegun, open?.text?.value.hasSuffix(".") != false, !isListed(paragraph, lead, open),
        DecisionWords.inside(paragraph.words) != nil
      {
        break
      }
      let number = numbered(paragraph.words) ?? capital(position, after: (open ?? found.last)?.number?.value, lead: lead.last)
      // "(b) Voting at sixteen" behind a whole decision is the next item of the business.
      if let number, open == nil, !lead.isEmpty, isWhole(lead.joined(separator: " ")), !["1", "a", "i", "A"].contains(number.number) {
        break
      }
      if let number, let style = Numbering.style(of: number, in: outer, after: (open ?? found.last)?.number?.value),
        isOuter(number, after: open ?? found.last, outer)
      {
        if let done = open { found.append(done) }
        outer = style
        open = resolution(
          number, lead.isEmpty ? nil : Fact(lead.joined(separator: " "), origin), sheet.stated(paragraph.lines.lowerBound))
      } else if isAsideInList(position, open, outer) {
        position += 1
        continue
      } else if MinuteParagraph.isAside(paragraph.words) {
        break
      } else if open != nil {
        guard continues(paragraph, open?.text?.value ?? "") else { break }
        if let text = open?.text { open?.text = Fact(joined(text.value, paragraph.words), text.origin) }
      } else {
        let goesOn = lead.isEmpty || continues(paragraph, lead.last ?? "")
        if !goesOn, isWhole(lead.joined(separator: " ")) || opensApplication(paragraph) || paragraph.cells != nil { break }
        // "RESOLVED to object" without a stop, over "Cllrs Pell and Wray offered to write a letter."
        if !goesOn, !lead.isEmpty, lead[0].pieceCount > 1, !leadsIn(lead[lead.count - 1]), Sentences.isEnded(paragraph.words),
          People.isCouncillorTitle(paragraph.words.firstPiece)
        {
          break
        }
        lead.append(withoutAsides(paragraph.words))
      }
      position += 1
    }
    if let done = open { found.append(done) }
    if found.isEmpty, !lead.isEmpty {
      var only = Resolution()
      let first = min(start + (tail.isEmpty ? 1 : 0), paragraphs.count - 1)
      only.text = Fact(lead.reduce("") { joined($0, $1) }, sheet.stated(paragraphs[first].lines.lowerBound))
      // "Amendment NOT CARRIED by 28 votes to 24": told of what was put, not of what was decided.
      if Motions.fails(lead[0]) { return (1, false) }
      if start > 0, let item = application(paragraphs[start - 1]) { (only.number, only.lead) = item }
      if Resolutions.decides(only.text?.value ?? "") { found = [only] }
    }
    reading.resolutions += found
    return (max(1, position - start), !found.isEmpty)
  }

  /// "(i) NOTED the report; and" below "The Sub-Committee:-": the words of decision are the verbs of its list.
  private func isListed(_ paragraph: MinuteParagraph, _ lead: [String], _ open: Resolution?) -> Bool {
    guard paragraph.isBullet && open == nil || numbered(paragraph.words) != nil,
      let lead = open.map({ $0.lead?.value }) ?? (paragraph.isBullet ? lead.first : lead.last)
    else { return false }
    return lead.hasSuffix(":") || lead.hasSuffix(":-") || lead.hasSuffix(": -")
  }

  /// Without who proposed and how they voted, printed behind it: "… be approved. Proposed by Cllr Holt", "… (5 for, 1 against)".
  private func withoutAsides(_ printed: String) -> String {
    let tail = Votes.cut(fromEndOf: printed)
    let sentences = MinuteSentences.split(tail)
    if let aside = sentences.dropFirst().firstIndex(where: { MinuteParagraph.isAside($0) || Resolutions.unanimous.contains(Tidy.key($0)) })
    {
      return sentences[..<aside].joined(separator: " ")
    }
    return tail
  }

  private static let unanimous: Set<String> = ["unanimously agreed", "agreed unanimously", "all agreed", "unanimous"]

  /// "Reason: …" between the conditions of a permission, or the foot of a page below a resolution that has not ended.
  private func isAsideInList(_ position: Int, _ open: Resolution?, _ outer: Numbering.Style?) -> Bool {
    guard let open, position + 1 < paragraphs.count,
      MinuteParagraph.isAside(paragraphs[position].words)
        || open.text?.value.hasSuffix(";") == true && numbered(paragraphs[position].words) == nil && endsPage(position),
      let next = numbered(paragraphs[position + 1].words)
    else { return false }
    return outer != nil && isOuter(next, after: open, outer)
  }

  private func endsPage(_ position: Int) -> Bool {
    let between = paragraphs[position].lines.upperBound + 1...paragraphs[position + 1].lines.lowerBound
    return between.contains { sheet.lines[$0].pageBreaks > 0 || sheet.furniture[$0].map { $0 != .repeatedLine } == true }
  }

  /// "A Note the members", "B Confirm that …" below "resolved to:": a capital without a stop, where the next begins another line.
  private func capital(_ position: Int, after last: String?, lead: String?) -> Numbering.Found? {
    let words = paragraphs[position].words
    guard let letter = words.utf8.first, letter.isUpper, words.utf8.dropFirst().first == Byte.space,
      words.utf8.dropFirst(2).first?.isUpper == true, last.map({ $0.utf8.count == 1 && $0.utf8.first == letter - 1 }) ?? (letter == 0x41)
    else { return nil }
    let next = String(decoding: [letter + 1, Byte.space], as: UTF8.self)
    guard
      last != nil
        || lead.map({ $0.hasSuffix(":") || $0.hasSuffix(":-") }) == true
          && paragraphs[position...].contains(where: { $0.words.hasPrefix(next) })
    else { return nil }
    return Numbering.Found(
      style: .letter, stopped: String(decoding: [letter], as: UTF8.self), rest: String(decoding: words.utf8.dropFirst(2), as: UTF8.self))
  }

  func numbered(_ plain: String) -> Numbering.Found? {
    // "1   That the valuation be noted": a number without a stop before the word that opens a resolution.
    let bare = Numbering.leading(plain, allowBare: true).flatMap { $0.rest.begins(with: "That ") || $0.rest.begins(with: "to ") ? $0 : nil }
    guard let found = Numbering.leading(plain) ?? bare ?? ListNumber.stopped(plain), !found.rest.isEmpty else { return nil }
    return found.style == .dotted && found.number.utf8.filter({ $0 == Byte.stop }).count > 1 ? nil : found
  }

  /// Of the outermost list: the first number met, and those that follow it in order.
  private func isOuter(_ number: Numbering.Found, after last: Resolution?, _ outer: Numbering.Style?) -> Bool {
    guard let last = last?.number?.value, outer != nil else { return true }
    guard let a = Numbering.order(last), let b = Numbering.order(number.number) else {
      if let a = Resolutions.romans.firstIndex(of: last.lowercased()),
        let b = Resolutions.romans.firstIndex(of: number.number.lowercased()),
        b == a + 1
      {
        return true
      }
      // "(i)" behind "(a)" is no ninth letter: it begins the list within.
      guard number.number.utf8.count == 1, last.utf8.count == 1, let a = last.utf8.first, let b = number.number.utf8.first else {
        return false
      }
      return (1...2).contains(Int(b) - Int(a))
    }
    return b.steps(from: a).map { $0 <= 2 } ?? false
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

  private func resolution(_ number: Numbering.Found, _ lead: Fact<String>?, _ origin: Origin) -> Resolution {
    var resolution = Resolution()
    resolution.number = Fact(number.number, origin)
    resolution.lead = lead
    resolution.text = Fact(withoutAsides(number.rest), origin)
    return resolution
  }

  /// Whether the paragraph still belongs to what was decided: a nested list, or the rest of a sentence.
  private func continues(_ paragraph: MinuteParagraph, _ words: String) -> Bool {
    let leadsIn = leadsIn(words)
    // What the table says stands in the table.
    if paragraph.cells != nil { return !leadsIn && !Sentences.isEnded(words) }
    if paragraph.isBullet { return leadsIn || !opensApplication(paragraph) }
    if let found = Numbering.leading(paragraph.words) ?? ListNumber.stopped(paragraph.words), found.style != .plain || paragraph.isIndented
    {
      return true
    }
    if leadsIn { return true }
    if paragraph.isHeading { return false }
    if Sentences.continues(paragraph.words) || paragraph.words.begins(with: "Subject to") { return true }
    return words.hasSuffix("; and") || words.hasSuffix(",") || Sentences.breaksOff(words)
  }

  func leadsIn(_ words: String) -> Bool { words.hasSuffix(":") || words.hasSuffix(":-") || words.hasSuffix(": -") }

  /// "- 20/501113/FULL 3 Mill Cottages": the next application, not what was decided on the last.
  private func opensApplication(_ paragraph: MinuteParagraph) -> Bool {
    paragraph.isBullet && AgendaEntry.opensReference(paragraph.words)
  }

  private func isWhole(_ words: String) -> Bool {
    !(words.hasSuffix(":") || words.hasSuffix(":-") || words.matches("That") || words.matches("That:") || Sentences.breaksOff(words))
      && Sentences.isEnded(words)
  }

  private func joined(_ left: String, _ right: String) -> String { left.isEmpty ? right : sheet.joints.join(left, right) }
}
