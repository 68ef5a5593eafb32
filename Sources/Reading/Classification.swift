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
    "item", "items", "appendix", "part", "ii", "2", "b",
  ]
  private static let telling: Set<String> = ["exempt", "confidential", "restricted", "publication"]

  /// A line that is nothing but a classification, with or without "by virtue of paragraph 3 of Part 1 of Schedule 12A".
  static func line(_ line: PrintedLine) -> Mark? {
    guard !line.isRow, line.plain.utf8.count < 260 else { return nil }
    var text = Tidy.key(line.plain)
    var paragraphs: [String] = []
    if let tail = text.offset(of: "by virtue of") ?? text.offset(of: "under paragraph") ?? text.offset(of: "paragraph") {
      let rest = String(decoding: text.utf8.dropFirst(tail), as: UTF8.self)
      guard rest.holds("paragraph"), rest.holds("schedule 12a") || rest.split(separator: " ").count <= 12 else { return nil }
      paragraphs = self.paragraphs(in: rest)
      text = String(decoding: text.utf8.prefix(tail), as: UTF8.self)
    }
    let all = text.split(separator: " ").map(String.init)
    guard !all.isEmpty, all.count <= 8, all.allSatisfy(words.contains), all.contains(where: telling.contains) else { return nil }
    if all.contains("publication"), !all.contains("not") { return nil }
    if all.contains("not"), !all.contains("publication") { return nil }
    return Mark(.classificationLine, paragraphs: paragraphs, line: line.number, column: line.indent + 1)
  }

  /// The value of the cover's field: Yes, Exempt, Confidential, Part, a paragraph; No, Open. Blank is no mark.
  static func cover(_ value: String, line: Int, column: Int = 1) -> Mark? {
    let plain = Marks.plain(value)
    let key = Tidy.key(plain)
    guard !key.isEmpty else { return nil }
    let paragraphs = self.paragraphs(in: key)
    if key.hasPrefix("part") || key.hasPrefix("yes part") || key.holds("partially") || key.holds("partly") || key.hasPrefix("in part") {
      return Mark(.coverPart(names(in: plain)), paragraphs: paragraphs, line: line, column: column)
    }
    let first = key.split(separator: " ").first.map(String.init) ?? ""
    if ["no", "open", "n", "public", "not", "none", "unrestricted"].contains(first), !key.holds("not for publication") {
      // "No, except Appendix 2, which is exempt".
      let exempted = key.holds("except") || key.holds("appendix")
      if exempted, !names(in: plain).isEmpty, key.holds("exempt") || key.holds("except") {
        return Mark(.coverPart(names(in: plain)), paragraphs: paragraphs, line: line, column: column)
      }
      return Mark(.coverOpen, line: line, column: column)
    }
    if ["yes", "y", "exempt", "confidential", "fully", "private", "restricted"].contains(first) || !paragraphs.isEmpty
      || key.holds("not for publication")
      || key.holds("exempt") || key.holds("confidential")
    {
      let named = names(in: plain)
      if !named.isEmpty,
        key.holds("appendix only") || key.holds("appendices only") || (first != "yes" && first != "fully" && key.hasPrefix("append"))
      {
        return Mark(.coverPart(named), paragraphs: paragraphs, line: line, column: column)
      }
      return Mark(.coverExempt, paragraphs: paragraphs, line: line, column: column)
    }
    if !names(in: plain).isEmpty, key.hasPrefix("append") || key.hasPrefix("annex") {
      return Mark(.coverPart(names(in: plain)), paragraphs: paragraphs, line: line, column: column)
    }
    return nil
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
    let isNotice =
      key.hasPrefix("not for publication") || key.hasPrefix("exempt by virtue") || key.hasPrefix("exempt information")
      || key.hasPrefix("exempt under")
      || key.hasPrefix("exempt report") || key.hasPrefix("confidential report") || key.hasSuffix("not for publication")
    guard isNotice else { return nil }
    return Mark(.agendaEntry, paragraphs: paragraphs(in: key), line: line.number, column: line.indent + 1)
  }

  /// Whether a heading of the agenda opens the exempt items (true) or the public ones again (false).
  static func agendaHeading(_ line: PrintedLine) -> Bool? {
    let key = Tidy.key(line.plain)
    guard !key.isEmpty, key.utf8.count < 90, !line.isRow else { return nil }
    let exempt = [
      "exempt items", "exempt item", "part b", "part 2", "part ii", "part two", "confidential items", "items in private", "private items",
      "confidential and exempt items", "exempt business", "exempt and confidential items", "exempt information", "private session",
      "part 2 private",
    ]
    if exempt.contains(where: { key == $0 || key.hasPrefix($0 + " ") && (key.hasPrefix("part") || key.utf8.count < 40) }) {
      return !(key.hasPrefix("part") && key.holds("public") && !key.holds("exempt") && !key.holds("private") && !key.holds("exclu"))
    }
    if ["part a", "part 1", "part i", "public items", "open items", "items in public"].contains(where: {
      key == $0 || key.hasPrefix($0 + " ")
    }) {
      return false
    }
    return nil
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
