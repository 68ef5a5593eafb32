import Papers
import Text

/// What the field of a cover says of exemption.
extension Classification {
  /// What the value of the cover's field says. Blank says nothing; words that are understood as neither open nor exempt
  /// are a mark of their own, and a value that says both gives both.
  static func cover(_ value: String, line: Int, column: Int = 1) -> [Mark] {
    let ticked = TickBoxes.answer(value).map { $0 ? "Yes" : "No" }
    let plain = ticked ?? Marks.plain(value)
    let key = answer(plain)
    guard key.utf8.contains(where: { $0.isASCIILetter }), !["na", "n a", "not applicable", "none", "nil"].contains(key) else { return [] }
    let paragraphs = self.paragraphs(in: key)
    func mark(_ kind: Mark.Kind) -> Mark { Mark(kind, paragraphs: kind == .coverOpen ? [] : paragraphs, line: line, column: column) }
    if ticked == nil, TickBoxes.isUnanswered(value) { return [mark(.coverOpen), mark(.coverExempt)] }
    let named = names(in: plain)
    if isPartly(key, named) { return [mark(.coverPart(named))] }
    let open = saysOpen(key)
    let exempt = saysExempt(key) || !paragraphs.isEmpty
    if open, exempt { return [mark(.coverOpen), mark(.coverExempt)] }
    return [mark(open ? .coverOpen : exempt ? .coverExempt : .coverUnclear)]
  }

  /// The value in English words, whose first may be a Welsh yes or no.
  static func answer(_ plain: String) -> String {
    var words = ClassificationWords.of(plain)
    switch words.first {
    case "ydy", "ydyw", "ie", "oes": words[0] = "yes"
    case "nac", "nage", "naddo", "nacydy", "nacoes":
      words = ["no"] + words.dropFirst().filter { $0 != "ydy" && $0 != "ydyw" && $0 != "oes" }
    case "dim": words[0] = "none"
    case "agored", "cyhoeddus": words[0] = "open"
    default: break
    }
    return words.joined(separator: " ")
  }

  /// Whether words could be the answer to "Is this report exempt?": what stands on the lines below the label of a field
  /// that was left blank is none.
  static func isAnswer(_ value: String) -> Bool {
    let key = answer(Marks.plain(value))
    let words = key.pieces
    guard let first = words.first, words.count <= 40, Numbering.leading(value) == nil, !ClassificationWords.defineExemption(words) else {
      return false
    }
    let openings: Set<String> = [
      "yes", "y", "no", "n", "ino", "lno", "n0", "open", "public", "official", "unrestricted", "none", "nil", "na", "exempt",
      "confidential", "restricted",
      "private", "closed", "fully", "partly", "partially", "part", "non", "para", "paragraph", "paragraphs", "appendix", "appendices",
      "annex",
      "category", "schedule", "nothing",
    ]
    if ClassificationWords.classes.contains(first) {
      // "CONFIDENTIAL WORKING DRAFT", "Exempt accommodation is …" answer nothing.
      return words.prefix { !reasons.contains($0) }.allSatisfy { self.words.contains($0) || joining.contains($0) || Int($0) != nil }
    }
    // "Private sector housing" answers nothing.
    if ["part", "public", "private", "open", "closed"].contains(first) { return words.count <= 4 && words.allSatisfy(mayBeOfMark) }
    if openings.contains(first) { return true }
    return first == "not" && words.count <= 24 || key.hasPrefix("by virtue of") || key.hasPrefix("contains exempt") || key.hasPrefix("n a")
  }

  /// "Part exempt", "Appendix B only", "No, except Appendix 2".
  static func isPartly(_ key: String, _ named: [String]) -> Bool {
    if ["partly", "partially", "in part", "part exempt", "part confidential", "yes part", "exempt in part"].contains(where: {
      key.holds($0)
    }) {
      return true
    }
    if key == "part" { return true }
    guard !named.isEmpty else { return false }
    return !key.hasPrefix("yes") && !key.hasPrefix("fully") || key.holds("only")
  }

  static func saysOpen(_ key: String) -> Bool {
    let open = [
      "no", "n", "ino", "lno", "n0", "open", "public", "official", "unrestricted", "part 1", "part a", "part i", "non exempt", "not exempt",
      "non confidential",
      "not confidential", "not restricted", "not applicable", "open report", "public report", "part 1 public", "part 1 open",
    ]
    return open.contains(key)
      || ["no ", "open ", "public ", "part 1 ", "part a ", "not exempt ", "non exempt ", "not protectively ", "unclassified"].contains {
        key.hasPrefix($0)
      }
      || ClassificationWords.deniesExemption(key.pieces)
  }

  static func saysExempt(_ key: String) -> Bool {
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
    if words.contains(where: { ClassificationWords.closed.contains($0) || $0 == "exempted" }) { return true }
    if ["yes", "y", "fully"].contains(words.first ?? "") { return true }
    return ["part 2", "part b", "part ii"].contains { key == $0 || key.hasPrefix($0 + " ") }
  }
}

extension Sheet {
  /// "EXEMPT INFORMATION" over "None." is a heading, "EXEMPT / CONFIDENTIAL REPORT" over "No" a label of the cover.
  func isDenied(below index: Int) -> Bool {
    guard let next = next(after: index) else { return false }
    let answer = Tidy.key(lines[next].plain)
    if ["not applicable", "n a", "na"].contains(answer) { return true }
    if ClassificationWords.sayThereIsNone(answer.split(separator: " ").map(String.init)) { return true }
    let plain = lines[index].plain
    return CoverLabels.match(plain)?.length == plain.utf8.count && (answer == "no" || answer == "n" || answer == "open")
  }
}
