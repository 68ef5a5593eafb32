import Papers
import Text

/// Words of classification, and where they stand. What follows from them is decided in linking.
///
/// Local Government Act 1972, s.100A(4) and Schedule 12A (exempt), s.100A(3) (confidential).
package enum Classification {
  /// Words of which a line of classification consists; any other word makes it text.
  static let words: KeySet = [
    "exempt", "confidential", "restricted", "not", "for", "publication", "information", "report", "private", "and", "official", "sensitive",
    "strictly",
    "item", "items", "appendix", "part", "ii", "2", "b", "document", "is", "this", "annex", "paper", "of", "the", "all", "a", "o", "by",
    "minute", "minutes", "contains", "from", "circulation", "members", "only", "commercial", "commercially", "papers", "pink",
    "agenda",
  ]
  static let telling: KeySet = ["exempt", "confidential", "restricted", "publication"]
  /// Words that begin the reason: "by virtue of paragraph 3", "under paragraph 3", "as defined in paragraph 3".
  static let reasons: KeySet = [
    "virtue", "under", "paragraph", "paragraphs", "para", "paras", "schedule", "section", "defined", "regulation",
  ]
  static let joining: KeySet = [
    "by", "as", "in", "of", "the", "to", "within", "meaning", "o", "terms", "pursuant", "accordance", "with", "on",
  ]

  /// A line that is nothing but a classification, with or without "by virtue of paragraph 3 of Part 1 of Schedule 12A".
  static func line(_ line: PrintedLine) -> Mark? {
    guard line.mayClassify else { return nil }
    return mark(of: line.plain, at: line, isSpaced: Columns.areInside(line.text))
  }

  /// Whether the first words can open a line of classification: almost every line of a pack is passed here, so it is asked
  /// once (`PrintedLine.mayClassify`). Of the line as `Tidy.key` makes it.
  static func mayOpen(_ key: String) -> Bool {
    let first = key.firstPiece
    guard words.contains(first) || reasons.contains(first) || isMeant(first) else { return false }
    return maySecond(key)
  }

  /// Whether a word can be the first of them, damaged or cut.
  private static func isMeant(_ first: String) -> Bool {
    if first.utf8.count <= 1 || first.utf8.count > 24 { return true }
    let repaired = ClassificationWords.repaired(first)
    return words.contains(repaired) || reasons.contains(repaired) || repaired == ClassificationWords.glued
      || first.utf8.count >= 4 && ClassificationWords.glued.hasPrefix(first)
  }

  /// Whether the second word and the third may stand in such a line, which the next may still change: "The Cabinet considered …" not.
  private static func maySecond(_ key: String) -> Bool {
    var head = key.withBytes { Bytes(rebasing: $0.prefix(80)).pieces(atMost: 5) }
    // A word that was cut there, and letters that stand apart, are left to those who read the whole line.
    guard head.count > 4, !zip(head, head.dropFirst()).contains(where: { $0.utf8.count == 1 && $1.utf8.count == 1 }) else {
      return true
    }
    head.removeLast()
    let repaired = ClassificationWords.repaired(head)
    guard repaired.count == 4 else { return true }
    let (second, third) = (repaired[1], repaired[2])
    guard mayStand(second) || reasons.contains(third) || third == "by" else { return false }
    // Behind the first word of the reason stands whatever the reason is.
    return mayStand(third) || reasons.contains(second) || reasons.contains(repaired[0])
  }

  private static func mayStand(_ word: String) -> Bool { words.contains(word) || reasons.contains(word) || joining.contains(word) }

  static func mark(of plain: String, at line: PrintedLine, isSpaced: Bool = false) -> Mark? {
    // "Exempt:" is a label, whatever its value.
    guard let last = plain.utf8.last, last != Byte.colon, last != 0x3F else { return nil }
    let all = ClassificationWords.of(plain)
    guard !ClassificationWords.defineExemption(all) else { return nil }
    let behind = behindReason(all)
    let cut = behind?.startIndex ?? all.firstIndex(where: reasons.contains) ?? all.count
    let rest = Array(behind == nil ? all[cut...] : all[..<cut])
    guard rest.isEmpty || !isSpaced && isReason(rest) else { return nil }
    var head = behind.map { Array($0) } ?? withoutTerm(all[..<cut])
    while let word = head.last, !rest.isEmpty, joining.contains(word) { head.removeLast() }
    guard !head.isEmpty, head.count <= 10, head.allSatisfy(words.contains), head.contains(where: telling.contains) else { return nil }
    let paragraphs = self.paragraphs(in: rest.joined(separator: " "))
    // "Exempt information" over a list of the paragraphs of Schedule 12A classifies nothing; in capitals it may.
    if head.contains("information"), paragraphs.isEmpty, !plain.isCapitals { return nil }
    if head.contains("publication") != head.contains("not") || ClassificationWords.deniesExemption(head) { return nil }
    return Mark(.classificationLine, paragraphs: paragraphs, line: line.number, column: line.indent + 1)
  }

  /// "By virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972, this report is not for publication":
  /// the words behind the reason.
  private static func behindReason(_ all: [String]) -> ArraySlice<String>? {
    guard all.prefix(3).contains(where: reasons.contains), joining.contains(all[0]) || reasons.contains(all[0]),
      let end = all.lastIndex(where: ["1972", "1973", "2014", "12a", "7a", "act", "amended"].contains), end + 3 < all.count
    else { return nil }
    return all[(end + 1)...]
  }

  /// "Not for publication until the contract is signed": what is so until a day that the text cannot see come is so.
  private static func withoutTerm(_ head: ArraySlice<String>) -> [String] {
    guard head.starts(with: ["not", "for", "publication"]), let term = head.firstIndex(where: ["until", "before", "prior"].contains),
      head.count <= 20
    else { return Array(head) }
    return Array(head[..<term])
  }

  /// Names a paragraph, a section or a regulation of the law on exempt information, or a paragraph in few words.
  ///
  /// Local Government Act 1972, Sch. 12A; Local Government (Scotland) Act 1973, Sch. 7A; Local Government Act (Northern
  /// Ireland) 2014, Sch. 6; SI 2012/2089, reg. 20.
  static func isReason(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    // A council's own procedure rules name the paragraphs too: "under Access to Information Rule 10.4(3)".
    if text.contains("information") && words.contains(where: { $0 == "rule" || $0 == "rules" }) { return true }
    let names = words.contains { $0.hasPrefix("para") || ["schedule", "section", "regulation"].contains($0) }
    let isOfLaw =
      words.contains { ["12a", "7a", "100a", "50a", "1972", "1973", "2014"].contains($0) || $0.hasPrefix("100a") || $0.hasPrefix("50a") }
      || text.contains("schedule 6") || text.contains("local authorities") || text.contains("local government")
    return names && (isOfLaw || words.count <= 12)
  }

  /// A classification that begins on a line of a sheet and may run over the next: "NOT FOR", "PUBLICATION".
  static func begins(at index: Int, on sheet: Sheet) -> (mark: Mark, last: Int)? {
    let first = sheet.lines[index]
    guard first.mayClassify else { return nil }
    if let mark = line(first) { return (mark, index) }
    if let found = Stamps.inPieces(at: index, on: sheet) { return found }
    guard !first.isRow, first.plain.utf8.count < 160, first.plain.utf8.last != Byte.colon, sheet.isText(index) else {
      return nil
    }
    let words = ClassificationWords.of(first.plain)
    let head = words.prefix { !reasons.contains($0) && $0 != "by" }
    // Only words of a classification stand before what the next line goes on with.
    guard !head.isEmpty, head.dropLast().allSatisfy(self.words.contains), head.count < words.count || words.count <= 4 else { return nil }
    var plain = first.plain
    var found: (Mark, Int)?
    // As far as all of it is one: "to the" goes on with the name of the Act.
    for next in (index + 1)..<min(index + 4, sheet.lines.count) {
      guard sheet.isText(next), !sheet.lines[next].isRow, sheet.lines[next].plain.utf8.count < 160 else { break }
      plain = plain.hasSuffix("-") ? plain.dropLast() + sheet.lines[next].plain : plain + " " + sheet.lines[next].plain
      if plain.utf8.count < 260, let mark = mark(of: plain, at: first) { found = (mark, next) } else if found != nil { break }
    }
    return found
  }

  /// The title of an appendix that says so itself: "EXEMPT APPENDIX 1", "Appendix B (Exempt)", "Appendix B - Exempt".
  static func title(_ line: PrintedLine) -> Mark? {
    let words = ClassificationWords.of(line.plain)
    let pieces = pieces(of: line.plain).dropFirst()
    let isMarked =
      words.first.map(ClassificationWords.classes.contains) == true
      || brackets(line.plain).contains { inner in ClassificationWords.of(inner).contains(where: ClassificationWords.classes.contains) }
      || pieces.contains { piece in
        let own = ClassificationWords.of(piece)
        return !own.isEmpty && own.count <= 8 && own.allSatisfy(self.words.contains)
          && own.contains(where: ClassificationWords.classes.contains)
      }
      || words.count >= 3 && words.joined(separator: " ").hasSuffix("not for publication") && words.dropLast(3).last != "is"
    guard isMarked, !isDenied(words) else { return nil }
    return Mark(.classificationLine, paragraphs: paragraphs(in: words.joined(separator: " ")), line: line.number, column: line.indent + 1)
  }

  /// "Sale of Mill Lane (Exempt)" without what it says of exemption: the title that the paper itself bears.
  static func withoutMark(_ title: String) -> String {
    if let bare = withoutKey(title), case let rest = withoutMark(bare), rest != bare { return rest }
    for mark in ["(", "[", " - ", " – ", " — "] {
      guard let at = title.utf8.lastRange(of: mark) else { continue }
      let words = ClassificationWords.of(String(decoding: title.utf8[at...], as: UTF8.self))
      guard (1...8).contains(words.count), words.allSatisfy(mayBeOfMark),
        words.contains(where: { telling.contains($0) || $0 == "private" }) || isOnlyClosed(words)
      else { continue }
      return String(decoding: title.utf8[..<at].dropLast(mark.utf8.count), as: UTF8.self).trimmed
    }
    return title
  }

  static func mayBeOfMark(_ word: String) -> Bool {
    words.contains(word) || headingWords.contains(word) || Int(word) != nil || word.hasPrefix("para")
  }

  /// "Sale of Mill Lane [Exempt] (Key)" without the last bracket.
  private static func withoutKey(_ title: String) -> String? {
    guard let last = title.utf8.last, last == Byte.close || last == 0x5D, let open = title.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    let words = Tidy.key(String(title[open...])).split(separator: " ")
    guard !words.isEmpty, words.allSatisfy({ ["key", "non", "nonkey", "kd", "decision"].contains($0) }) else { return nil }
    return String(title[..<open]).trimmed
  }

  /// "Exempt information: none".
  static func isDenied(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    return ClassificationWords.sayThereIsNone(words) || ["none", "no", "nil", "na", "dim"].contains(last)
      || words.suffix(2) == ["not", "applicable"] || words.suffix(2) == ["n", "a"]
      || words.suffix(2).first == "nac"
      || words.first == "no" || words.starts(with: ["not", "exempt"])
  }

  /// Whether the line would classify a paper of its own wherever it stands: it names a paragraph, or forbids publication.
  static func isTelling(_ mark: Mark, _ line: PrintedLine) -> Bool {
    !mark.paragraphs.isEmpty || ClassificationWords.key(line.plain).holds("not for publication")
  }

  /// Numbers of the paragraphs named in a folded text: "paragraphs 1, 2 and 3" gives 1, 2 and 3.
  static func paragraphs(in key: String) -> [String] {
    guard let start = key.offset(of: "para") else { return [] }
    var numbers: [String] = []
    for word in Tidy.key(String(decoding: key.utf8.dropFirst(start), as: UTF8.self)).split(separator: " ").dropFirst() {
      let digits = word.prefix { $0.isNumber }
      if let value = Int(digits), (1...18).contains(value) {
        numbers.append(String(value))
      } else if !["and", "s", "nos", "no", "number", "numbers", "or", "to"].contains(word) {
        break
      }
    }
    return numbers
  }

  /// "Appendix 2", "Annexes A and B": what a partial exemption names.
  static func names(in plain: String) -> [String] {
    let words = plain.split(whereSeparator: { " ,;()\"“”‘".contains($0) }).map(String.init)
    var names: [String] = []
    var kind: String?
    for word in words {
      let lowered = word.lowercased()
      if lowered.hasPrefix("append") || lowered.hasPrefix("atodiad") {
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

  /// "Appendix B is exempt by virtue of paragraph 3" says nothing of the report in which it stands.
  static func exemptPart(of line: PrintedLine, _ mark: Mark) -> Mark? {
    let words = ClassificationWords.of(line.plain)
    guard let first = words.firstIndex(where: { $0.hasPrefix("append") || $0.hasPrefix("annex") }),
      words[first...].prefix(8).contains(where: { $0 == "is" || $0 == "are" }),
      !words.contains(where: ["report", "paper", "document", "item", "this"].contains), case let names = names(in: line.plain),
      !names.isEmpty
    else { return nil }
    return Mark(.coverPart(names), paragraphs: mark.paragraphs, line: mark.line, column: mark.column)
  }
}

extension Sheet {
  /// The first line of a classification that ends right above a line.
  func classification(above start: Int) -> Int? {
    guard let last = previous(before: start) else { return nil }
    var index = last
    for _ in 0..<4 {
      if let found = Classification.begins(at: index, on: self) { return found.last >= last ? index : nil }
      guard let above = previous(before: index), above == index - 1 else { return nil }
      index = above
    }
    return nil
  }
}
