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
        ["exempt", "confidential", "restricted", "private"].contains(words.first ?? "") || key.hasPrefix("not for publication")
          || endsInCapitals(cell)
      else { return nil }
      return Mark(kindOfEntry(cell), paragraphs: paragraphs(in: key), line: line.number)
    }
  }

  /// "Sale of Mill Lane EXEMPT": the last word shouts.
  static func endsInCapitals(_ cell: String) -> Bool {
    guard let last = cell.split(separator: " ").last, !cell.isCapitals, String(last).isCapitals else { return false }
    return ClassificationWords.of(String(last)).contains { ["exempt", "confidential", "restricted"].contains($0) }
  }

  /// Words of classification on the entry of an item: "(Exempt)", "Exempt information: paragraph 3".
  static func mark(onAgendaLine line: PrintedLine) -> Mark? {
    let plain = line.plain
    if let alone = self.line(line) { return Mark(.agendaEntry, paragraphs: alone.paragraphs, line: alone.line, column: alone.column) }
    for cell in brackets(plain) {
      let all = ClassificationWords.of(cell)
      let inner = all.joined(separator: " ")
      guard !all.isEmpty, !isDenied(all),
        all.contains(where: { ["exempt", "confidential", "restricted"].contains($0) }) || inner.hasPrefix("not for publication")
      else { continue }
      if all.count <= 12 {
        return Mark(kindOfEntry(plain), paragraphs: paragraphs(in: inner), line: line.number, column: line.indent + 1)
      }
    }
    let words = ClassificationWords.of(plain)
    let key = words.joined(separator: " ")
    guard !isDenied(words), !ClassificationWords.defineExemption(words) else { return nil }
    let said = key.drop { $0.isNumber || $0 == " " }
    let isNotice =
      key.holds("not for publication") || key.holds("exempt under paragraph") || key.holds("exempt by virtue of")
      || key.holds("exempt from publication") || key.holds("exempt by virtue paragraph")
      || said.hasPrefix("exempt report") || said.hasPrefix("exempt item")
      || plain.holds("EXEMPT:") || plain.holds("CONFIDENTIAL:")
      || [" - ", " – ", " — "].contains { dash in endsWithClassification(plain, behind: dash) }
      || key.hasPrefix("exempt by virtue") || key.hasPrefix("exempt information")
      || key.holds("exempt information") && words.count <= 20 && !paragraphs(in: key).isEmpty && !key.holds("exclu") && !key.holds("resol")
      || key.hasPrefix("exempt under") || key.holds("reason for exemption") || key.hasPrefix("by virtue of paragraph")
      || key.holds("by virtue of paragraph") && isOfSchedule(words) && !key.holds("exclu") && !key.holds("resol")
      || key.hasPrefix("exempt report") || key.hasPrefix("confidential report") || key.hasSuffix("not for publication")
    guard isNotice else { return nil }
    return Mark(kindOfEntry(plain), paragraphs: paragraphs(in: key), line: line.number, column: line.indent + 1)
  }

  /// "Appendix 2 is exempt under paragraph 3" is said of the appendix, "Report and appendices are exempt" of the whole.
  static func kindOfEntry(_ plain: String) -> Mark.Kind {
    let words = ClassificationWords.of(plain)
    guard let first = words.firstIndex(where: { $0.hasPrefix("append") || $0.hasPrefix("annex") }) else { return .agendaEntry }
    let before = words[..<first].suffix(3)
    if before.contains(where: { $0.hasPrefix("report") }), before.contains("and") { return .agendaEntry }
    let named = names(in: plain)
    return .agendaPart(named.isEmpty ? ["Appendix"] : named)
  }

  static func isOfSchedule(_ words: [String]) -> Bool {
    words.contains("12a") || words.contains("7a") || words.suffix(2) == ["schedule", "6"]
  }

  /// "Sale of Mill Lane - Exempt", "… – Private report".
  static func endsWithClassification(_ plain: String, behind dash: String) -> Bool {
    // Behind it the pages of the item may stand, with a dash of their own.
    let title = PageReference.removed(from: plain).trimmingPages
    guard let at = title.utf8.lastRange(of: dash) else { return false }
    let words = ClassificationWords.of(String(decoding: title.utf8[at...], as: UTF8.self))
    return (1...6).contains(words.count) && words.allSatisfy { self.words.contains($0) || Int($0) != nil || $0.hasPrefix("para") }
      && words.contains { ["exempt", "confidential", "restricted", "private"].contains($0) }
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
  static func opensExemptItems(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init)
    guard words.count <= 14 else { return false }
    if key == "in committee" || words.count <= 6 && key.hasSuffix(" in committee") && ["items", "business", "matters"].contains(words[0]) {
      return true
    }
    let isClosed =
      words.contains { ["exempt", "confidential", "private", "closed", "restricted"].contains($0) } || key.holds("not for publication")
      || key.holds("public are likely to be excluded") || key.holds("public excluded")
    let parts = ["part b", "part c", "part 2", "part 3", "part ii", "part iii", "part two", "part three"]
    if parts.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return isClosed || !key.holds("public") && !key.holds("open") }
    let isOfMany = words.contains { ["items", "business", "session", "reports", "matters"].contains($0) }
    return isClosed && (isOfMany || words.contains("item") && words.allSatisfy(self.words.contains)) && !key.holds("exclusion of")
  }
}
