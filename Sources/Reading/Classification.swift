import Papers
import Text

/// Words of classification, and where they stand. What follows from them is decided in linking.
///
/// Local Government Act 1972, s.100A(4) and Schedule 12A (exempt), s.100A(3) (confidential).
enum Classification {
  /// Words of which a line of classification consists; any other word makes it text.
  private static let words: Set<String> = [
    "exempt", "confidential", "restricted", "not", "for", "publication", "information", "report", "private", "and", "official", "sensitive",
    "strictly",
    "item", "items", "appendix", "part", "ii", "2", "b", "document", "is", "this", "annex", "paper", "of", "the", "all", "a",
  ]
  private static let telling: Set<String> = ["exempt", "confidential", "restricted", "publication"]

  /// A line that is nothing but a classification, with or without "by virtue of paragraph 3 of Part 1 of Schedule 12A".
  static func line(_ line: PrintedLine) -> Mark? {
    // Label and value in columns of spaces: a field, not a line of its own.
    guard !line.isRow, line.plain.utf8.count < 260, line.text.firstRange(of: "   ") == nil else { return nil }
    var text = line.key
    var paragraphs: [String] = []
    if let tail = text.offset(of: "by virtue of") ?? text.offset(of: "under paragraph") ?? text.offset(of: "paragraph") {
      let rest = String(decoding: text.utf8.dropFirst(tail), as: UTF8.self)
      guard rest.holds("paragraph"), rest.holds("schedule 12a") || rest.split(separator: " ").count <= 12 else { return nil }
      paragraphs = self.paragraphs(in: rest)
      text = String(decoding: text.utf8.prefix(tail), as: UTF8.self)
    }
    let all = text.split(separator: " ").map(String.init)
    guard !all.isEmpty, all.count <= 8, all.allSatisfy(words.contains), all.contains(where: telling.contains) else { return nil }
    // "Exempt information" over a list of the paragraphs of Schedule 12A classifies nothing; in capitals it may.
    if all.contains("information"), paragraphs.isEmpty, !line.plain.isCapitals { return nil }
    if all.contains("publication"), !all.contains("not") { return nil }
    if all.contains("not"), !all.contains("publication") { return nil }
    return Mark(.classificationLine, paragraphs: paragraphs, line: line.number, column: line.indent + 1)
  }

  /// What the value of the cover's field says. Blank says nothing; words that are understood as neither open nor exempt
  /// are a mark of their own, and a value that says both gives both.
  static func cover(_ value: String, line: Int, column: Int = 1) -> [Mark] {
    let plain = Marks.plain(value)
    let key = Tidy.key(plain)
    guard key.utf8.contains(where: { $0.isASCIILetter }), !["na", "n a", "not applicable", "none", "nil"].contains(key) else { return [] }
    let paragraphs = self.paragraphs(in: key)
    func mark(_ kind: Mark.Kind) -> Mark { Mark(kind, paragraphs: kind == .coverOpen ? [] : paragraphs, line: line, column: column) }
    let named = names(in: plain)
    if isPartly(key, named) { return [mark(.coverPart(named))] }
    let open = saysOpen(key)
    let exempt = saysExempt(key) || !paragraphs.isEmpty
    if open, exempt { return [mark(.coverOpen), mark(.coverExempt)] }
    return [mark(open ? .coverOpen : exempt ? .coverExempt : .coverUnclear)]
  }

  /// "Part exempt", "Appendix B only", "No, except Appendix 2".
  private static func isPartly(_ key: String, _ named: [String]) -> Bool {
    if ["partly", "partially", "in part", "part exempt", "part confidential", "yes part", "exempt in part"].contains(where: {
      key.holds($0)
    }) {
      return true
    }
    if key == "part" { return true }
    guard !named.isEmpty else { return false }
    return !key.hasPrefix("yes") && !key.hasPrefix("fully") || key.holds("only")
  }

  private static func saysOpen(_ key: String) -> Bool {
    let open = [
      "no", "n", "ino", "lno", "n0", "open", "public", "unrestricted", "part 1", "part a", "part i", "non exempt", "not exempt",
      "non confidential",
      "not confidential", "not restricted", "not applicable", "open report", "public report", "part 1 public", "part 1 open",
    ]
    return open.contains(key)
      || ["no ", "open ", "public ", "part 1 ", "part a ", "not exempt ", "non exempt "].contains { key.hasPrefix($0) }
  }

  private static func saysExempt(_ key: String) -> Bool {
    if ["not for publication", "non public", "not open to", "not public"].contains(where: { key.holds($0) }) { return true }
    let denied = [
      "not exempt", "non exempt", "not confidential", "non confidential", "not restricted", "nothing exempt", "no exempt",
      "no confidential",
    ]
    var rest = key
    for words in denied {
      guard let at = rest.offset(of: words) else { continue }
      let bytes = Array(rest.utf8)
      rest = String(decoding: bytes[..<at] + bytes[(at + words.utf8.count)...], as: UTF8.self)
    }
    let words = rest.split(separator: " ").map(String.init)
    if words.contains(where: { ["exempt", "confidential", "restricted", "closed", "private", "exempted"].contains($0) }) { return true }
    if ["yes", "y", "fully"].contains(words.first ?? "") { return true }
    return ["part 2", "part b", "part ii"].contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  /// The title of an appendix that says so itself: "EXEMPT APPENDIX 1", "Appendix B (Exempt)".
  static func title(_ line: PrintedLine) -> Mark? {
    let first = line.key.split(separator: " ").first.map(String.init) ?? ""
    let bracketed = brackets(line.plain).contains { inner in
      Tidy.key(inner).split(separator: " ").contains { ["exempt", "confidential", "restricted"].contains($0) }
    }
    guard bracketed || ["exempt", "confidential", "restricted"].contains(first) else { return nil }
    return Mark(.classificationLine, paragraphs: paragraphs(in: line.key), line: line.number, column: line.indent + 1)
  }

  /// Whether the line would classify a paper of its own wherever it stands: it names a paragraph, or forbids publication.
  static func isTelling(_ mark: Mark, _ line: PrintedLine) -> Bool { !mark.paragraphs.isEmpty || line.plain.holds("not for publication") }

  /// As below, for a row asked cell by cell too: "5.⇥Sale of Mill Lane⇥Exempt - paragraph 3⇥(Pages 15 - 18)".
  static func marks(onAgendaLine line: PrintedLine) -> [Mark] {
    if let mark = mark(onAgendaLine: line) { return [mark] }
    guard line.isRow else { return [] }
    return line.cells.map(Marks.plain).filter { $0.utf8.count < 120 }.compactMap { cell in
      let key = Tidy.key(cell)
      let first = key.split(separator: " ").first.map(String.init) ?? ""
      guard ["exempt", "confidential", "restricted", "private"].contains(first) || key.hasPrefix("not for publication") else { return nil }
      return Mark(.agendaEntry, paragraphs: paragraphs(in: key), line: line.number)
    }
  }

  /// Words of classification on the entry of an item: "(Exempt)", "Exempt information: paragraph 3".
  static func mark(onAgendaLine line: PrintedLine) -> Mark? {
    let plain = line.plain
    if let alone = self.line(line) { return Mark(.agendaEntry, paragraphs: alone.paragraphs, line: alone.line, column: alone.column) }
    let key = Tidy.key(plain)
    for cell in brackets(plain) {
      let inner = Tidy.key(cell)
      let all = inner.split(separator: " ").map(String.init)
      guard !all.isEmpty,
        all.contains(where: { ["exempt", "confidential", "restricted"].contains($0) }) || inner.hasPrefix("not for publication")
      else { continue }
      if all.count <= 12 { return Mark(.agendaEntry, paragraphs: paragraphs(in: inner), line: line.number, column: line.indent + 1) }
    }
    let said = key.drop { $0.isNumber || $0 == " " }
    let isNotice =
      key.holds("not for publication") || key.holds("exempt under paragraph") || key.holds("exempt by virtue of")
      || said.hasPrefix("exempt report")
      || plain.holds("EXEMPT:") || plain.holds("CONFIDENTIAL:")
      || [" - exempt", " – exempt", " - confidential", " – confidential"].contains { plain.lowercased().hasSuffix($0) }
      || key.hasPrefix("not for publication") || key.hasPrefix("exempt by virtue") || key.hasPrefix("exempt information")
      || key.hasPrefix("exempt under")
      || key.hasPrefix("exempt report") || key.hasPrefix("confidential report") || key.hasSuffix("not for publication")
    guard isNotice else { return nil }
    return Mark(.agendaEntry, paragraphs: paragraphs(in: key), line: line.number, column: line.indent + 1)
  }

  /// Whether a heading of the agenda opens the exempt items (true) or the public ones again (false).
  static func agendaHeading(_ line: PrintedLine) -> Bool? {
    let key = line.key
    guard !key.isEmpty, key.utf8.count < 90, !line.isRow else { return nil }
    if opensExemptItems(key) { return true }
    if ["part a", "part 1", "part i", "public items", "open items", "items in public"].contains(where: {
      key == $0 || key.hasPrefix($0 + " ")
    }) {
      return false
    }
    return nil
  }

  /// "Exempt items", "PART III - EXEMPT", "Items to be considered in private", "Items from which the public are likely to
  /// be excluded", "Closed session"; "Part B" and "Part 2" alone, unless they say that they are public.
  private static func opensExemptItems(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init)
    guard words.count <= 14 else { return false }
    let isClosed =
      words.contains { ["exempt", "confidential", "private", "closed", "restricted"].contains($0) } || key.holds("not for publication")
      || key.holds("public are likely to be excluded") || key.holds("public excluded")
    let parts = ["part b", "part c", "part 2", "part 3", "part ii", "part iii", "part two", "part three"]
    if parts.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return isClosed || !key.holds("public") && !key.holds("open") }
    return isClosed && words.contains { ["items", "item", "business", "session", "reports", "matters"].contains($0) }
      && !key.holds("exclusion of")
  }

  /// Numbers of the paragraphs named in a folded text: "paragraphs 1, 2 and 3" gives 1, 2 and 3.
  static func paragraphs(in key: String) -> [String] {
    guard let start = key.offset(of: "para") else { return [] }
    var numbers: [String] = []
    for word in Tidy.key(String(decoding: key.utf8.dropFirst(start), as: UTF8.self)).split(separator: " ").dropFirst() {
      let digits = word.prefix { $0.isNumber }
      if let value = Int(digits), (1...10).contains(value) {
        numbers.append(String(value))
      } else if !["and", "s", "nos", "no", "number", "numbers", "or", "to"].contains(word) {
        break
      }
    }
    return numbers
  }

  /// "Appendix 2", "Annexes A and B": what a partial exemption names.
  static func names(in plain: String) -> [String] {
    let words = plain.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }).map(String.init)
    var names: [String] = []
    var kind: String?
    for word in words {
      let lowered = word.lowercased()
      if lowered.hasPrefix("append") {
        kind = "Appendix"
      } else if lowered.hasPrefix("annex") {
        kind = "Annex"
      } else if let current = kind {
        let label = Tidy.withoutFinalStop(word)
        if label.utf8.count <= 3, label.utf8.first.map({ $0.isDigit || $0.isUpper }) == true {
          names.append("\(current) \(label)")
        } else if lowered != "and" && lowered != "&" {
          kind = nil
        }
      }
    }
    return names
  }

  private static func brackets(_ text: String) -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "(") ?? rest.firstIndex(of: "["),
      let close = rest[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    {
      found.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
