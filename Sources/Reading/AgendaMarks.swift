import Papers
import Text

/// What an agenda says of its items, and the headings under which it lists them.
extension Classification {
  /// As below, for a row asked cell by cell too: "5.⇥Sale of Mill Lane⇥Exempt - paragraph 3⇥(Pages 15 - 18)".
  static func marks(onAgendaLine line: PrintedLine) -> [Mark] {
    if let mark = mark(onAgendaLine: line) { return [mark] }
    guard line.isRow else { return [] }
    return line.cells.map(Marks.plain).filter { $0.utf8.count < 240 }.compactMap { cell in
      let words = ClassificationWords.of(cell)
      let key = words.joined(separator: " ")
      guard !isDenied(words), !ClassificationWords.defineExemption(words),
        ClassificationWords.adjectives.contains(words.first ?? "") || key.hasPrefix("not for publication")
          || endsInCapitals(cell) || ["part 2", "part b", "part ii", "closed", "nfp"].contains(key)
      else { return nil }
      return Mark(kindOfEntry(cell), paragraphs: paragraphs(in: key), line: line.number)
    }
  }

  /// "Sale of Mill Lane EXEMPT": the last word shouts.
  static func endsInCapitals(_ cell: String) -> Bool {
    let words = cell.split(separator: " ")
    guard let last = words.last, words.count > 1, String(last).isCapitals else { return false }
    // Where all of it shouts, a thing can be restricted: "PARKING RESTRICTED".
    return ClassificationWords.of(String(last)).contains {
      $0 == "exempt" || $0 == "confidential" || $0 == "restricted" && !cell.isCapitals
    }
  }

  /// Words of classification on the entry of an item: "(Exempt)", "Exempt information: paragraph 3".
  static func mark(onAgendaLine line: PrintedLine) -> Mark? {
    let plain = line.plain
    if let alone = self.line(line) { return Mark(.agendaEntry, paragraphs: alone.paragraphs, line: alone.line, column: alone.column) }
    for cell in brackets(plain) {
      let all = ClassificationWords.of(cell)
      let inner = all.joined(separator: " ")
      guard !all.isEmpty, !isDenied(all),
        saysExempt(all) || inner.hasPrefix("not for publication") || isOnlyClosed(all)
      else { continue }
      if all.count <= 12 {
        return Mark(kindOfEntry(plain), paragraphs: paragraphs(in: inner), line: line.number, column: line.indent + 1)
      }
    }
    let words = ClassificationWords.of(plain)
    let key = words.joined(separator: " ")
    guard !isDenied(words), !ClassificationWords.defineExemption(words) else { return nil }
    guard tellingRoots.contains(where: key.holds) else { return nil }
    let said = key.drop { $0.isNumber || $0 == " " }
    // Behind it the pages of the item may stand, with a dash of their own.
    let title = PageReference.removed(from: plain).trimmingPages
    let isNotice =
      key.holds("not for publication") || key.holds("exempt under paragraph") || key.holds("exempt by virtue of")
      || key.holds("exempt from publication") || key.holds("exempt by virtue paragraph")
      || said.hasPrefix("exempt report") || said.hasPrefix("exempt item")
      || AgendaEntry.isAppendixToItem(plain) && (said.holds("exempt") || said.holds("confidential"))
      || plain.holds("EXEMPT:") || plain.holds("CONFIDENTIAL:")
      || [" - ", " – ", " — "].contains { dash in endsWithClassification(title, behind: dash) }
      || endsInCapitals(title)
      || key.hasPrefix("exempt by virtue") || key.hasPrefix("exempt information")
      || key.holds("exempt information") && words.count <= 20 && !paragraphs(in: key).isEmpty && !key.holds("exclu") && !key.holds("resol")
      || key.hasPrefix("exempt under") || key.holds("reason for exemption") || key.hasPrefix("by virtue of paragraph")
      || key.holds("by virtue of paragraph") && isOfSchedule(words) && !key.holds("exclu") && !key.holds("resol")
      || key.hasPrefix("exempt report") || key.hasPrefix("confidential report") || key.hasSuffix("not for publication")
    guard isNotice else { return nil }
    return Mark(kindOfEntry(plain), paragraphs: paragraphs(in: key), line: line.number, column: line.indent + 1)
  }

  /// One of these stands in whatever tells that a paper is closed.
  private static let tellingRoots = ["exempt", "confidential", "restricted", "private", "publication", "para"]

  /// Exempt, confidential or restricted, and not a thing that is: "(Confidential Reporting Policy)", "(Restricted Byways)".
  private static func saysExempt(_ words: [String]) -> Bool {
    words.indices.contains { at in
      guard ClassificationWords.classes.contains(words[at]) else { return false }
      guard at + 1 < words.count else { return true }
      let next = words[at + 1]
      return headingWords.contains(next) || self.words.contains(next) || reasons.contains(next) || Int(next) != nil
        || ["as", "because", "due", "contains", "it", "appendices", "annexes", "s", "enclosure", "until", "schedule", "copy"].contains(next)
    }
  }

  /// "(Pink papers for Members only)", "(In private)", "(Closed session)", "(Paragraph 3)": what a bracket behind a title says
  /// of nothing but who may see the paper.
  static func isOnlyClosed(_ words: [String]) -> Bool {
    let key = words.joined(separator: " ")
    if words.count <= 12, words[0].hasPrefix("para"), !paragraphs(in: key).isEmpty, words.allSatisfy(lawWords.contains) { return true }
    guard words.allSatisfy({ headingWords.contains($0) || self.words.contains($0) }) else { return false }
    return key == "closed" || key == "in committee" || key.holds("in private") || key.holds("in confidence")
      || words[0] == "official" && words.contains("sensitive") || words[0] == "pink" || words[0] == "private" || key == "closed session"
  }

  private static let lawWords = KeySet(
    ["para", "paras", "paragraph", "paragraphs", "and", "or", "of", "part", "schedule", "12a", "7a", "s", "to", "the"]
      + (1...18).map(String.init))

  /// "Appendix 2 is exempt under paragraph 3" is said of the appendix, "Report and appendices are exempt" of the whole.
  static func kindOfEntry(_ plain: String) -> Mark.Kind {
    let words = ClassificationWords.of(plain)
    guard let first = words.firstIndex(where: { $0.hasPrefix("append") || $0.hasPrefix("annex") }) else { return .agendaEntry }
    if AgendaEntry.isAppendixToItem(plain) { return .agendaEntry }
    let before = words[..<first].suffix(3)
    if before.contains(where: { $0.hasPrefix("report") }), before.contains("and") { return .agendaEntry }
    let named = names(in: plain)
    return .agendaPart(named.isEmpty ? ["Appendix"] : named)
  }

  static func isOfSchedule(_ words: [String]) -> Bool {
    words.contains("12a") || words.contains("7a") || words.suffix(2) == ["schedule", "6"]
  }

  /// "Sale of Mill Lane - Exempt", "… – Private report".
  private static func endsWithClassification(_ title: String, behind dash: String) -> Bool {
    guard let at = title.utf8.lastRange(of: dash) else { return false }
    let words = ClassificationWords.of(String(decoding: title.utf8[at...], as: UTF8.self))
    return (1...6).contains(words.count)
      && words.allSatisfy(mayBeOfMark)
      && words.contains { ClassificationWords.adjectives.contains($0) || $0.hasPrefix("para") }
  }

  /// Whether a heading of the agenda opens the exempt items (true) or the public ones again (false).
  static func agendaHeading(_ line: PrintedLine) -> Bool? {
    guard line.plain.utf8.count < 110, !line.isRow || line.cells.count(where: { !$0.isEmpty }) == 1 else { return nil }
    let words = ClassificationWords.of(line.plain)
    let key = words.joined(separator: " ")
    guard !key.isEmpty else { return nil }
    if opensExemptItems(key) { return true }
    if ["part a", "part 1", "part i", "part one", "public items", "open items", "items in public"].contains(where: {
      key == $0 || key.hasPrefix($0 + " ")
    }) {
      return false
    }
    return nil
  }

  /// "Exempt items", "PART III - EXEMPT", "Items to be considered in private", "Items from which the public are likely to
  /// be excluded", "Closed session", "In Committee"; "Part B" and "Part 2" alone, unless they say that they are public.
  package static func opensExemptItems(_ key: String) -> Bool {
    let words = key.pieces
    guard words.count <= 14, !isDenied(words) else { return false }
    if key == "in committee" || words.count <= 6 && key.hasSuffix(" in committee") && ["items", "business", "matters"].contains(words[0]) {
      return true
    }
    let isClosed =
      words.contains(where: ClassificationWords.closed.contains) || key.holds("not for publication")
      || key.holds("in confidence") || key.holds("public are likely to be excluded") || key.holds("public excluded")
    let parts = ["part b", "part c", "part 2", "part 3", "part ii", "part iii", "part two", "part three"]
    if parts.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) {
      return isClosed || !key.holds("public") && !key.holds("open") && !namesOpenBusiness(key)
    }
    let isOfMany =
      words.contains { ["items", "business", "session", "reports", "matters"].contains($0) }
      && headingWords.contains(words[0]) && words.count(where: { !headingWords.contains($0) && !self.words.contains($0) }) <= 2
    if isClosed, isOfMany || words.contains("item") && words.allSatisfy(self.words.contains), !key.holds("exclusion of") { return true }
    return saysOnlyThatItIsClosed(words)
  }

  /// "PART B - Key Decisions", "Part 2: Items for information", "PART C – Planning applications": a part of its own kind of business.
  private static func namesOpenBusiness(_ key: String) -> Bool {
    ["key decision", "for information", "for noting", "for decision", "for discussion", " applications", "performance", "monitoring"]
      .contains(where: key.holds)
  }

  /// "SECTION B – EXEMPT", "PINK PAPERS", "Non-public items", "Reserved business": words of such headings and no others. One
  /// that could as well be said of the entry above it ("EXEMPT") is none.
  private static func saysOnlyThatItIsClosed(_ words: [String]) -> Bool {
    guard words.allSatisfy(headingWords.contains) else { return false }
    let key = words.joined(separator: " ")
    let isPaper = ["papers", "pages", "paper"].contains(words.last ?? "") && ["pink", "blue", "green", "yellow"].contains(words[0])
    let isClosed =
      words.contains { ClassificationWords.closed.contains($0) || $0 == "reserved" } || key.holds("non public")
      || key.holds("not open to") || key.holds("not public")
    let names =
      words.contains {
        ["items", "business", "session", "sessions", "reports", "matters", "agenda", "board", "section", "papers", "pages", "part"]
          .contains($0)
      } || key.hasPrefix("confidential for ")
    return isPaper || isClosed && names || key == "closed" || key == "non public"
  }

  static let headingWords: KeySet = [
    "exempt", "confidential", "private", "closed", "restricted", "reserved", "non", "not", "public", "open", "press", "items", "item",
    "business", "session", "sessions", "reports", "report", "matters", "agenda", "board", "meeting", "section", "part", "a", "b", "c", "1",
    "2", "3", "i", "ii", "iii", "two", "three", "and", "or", "to", "the", "for", "in", "be", "which", "are", "considered", "discussed",
    "transacted", "taken", "pink", "blue", "green", "yellow", "papers", "paper", "pages", "only", "members", "likely", "excluded",
    "committee", "will", "may", "should", "must", "from", "with", "whilst", "while", "when", "during", "containing", "information",
    "matters", "consideration", "of", "by", "on", "decision", "discussion", "decisions", "confidence",
    "circulated", "separately", "attached", "following",
  ]
}
