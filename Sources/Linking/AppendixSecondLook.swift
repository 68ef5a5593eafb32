import Papers
import Reading

/// Appendices that are called exempt, and those that were not divided off.
extension SecondLook {
  /// Whether the name or the first lines of an appendix say that it is exempt: "APPENDIX 3 (EXEMPT)".
  static func isNamedExempt(label: String?, title: String?, body: [Block]) -> Bool {
    let names = [label, title, label.flatMap { label in title.map { "\(label) \($0)" } }].compactMap { $0 }
    let first = body.flatMap(lines).prefix(3).filter { !$0.isTable }.map(\.leaf.text)
    return (names + first).contains { saysItIsExempt($0) || HeadOfPaper.titleSaysItIsClosed($0) }
  }

  /// Whether a report says of an appendix that it is exempt: "Confidential Appendix 1 - Valuation", "Appendix 1 is exempt",
  /// "the exempt appendix to this report".
  static func says(_ body: [Block], thatIsExempt label: Label) -> Bool {
    body.leaves.contains { leaf in
      let words = Names.words(leaf.text)
      guard words.count <= 400 else { return false }
      return words.indices.contains { start in
        guard appendixWords.contains(words[start]) else { return false }
        if start > 0, closed.contains(words[start - 1]), words[(start + 1)...].starts(with: ["to", "this", "report"]) { return true }
        let name = words[start...].prefix(words[start].hasSuffix("s") ? 4 : 2)
        guard name.count > 1, label.names(Label(name.joined(separator: " "))) else { return false }
        let before = words[..<start].reversed().drop { appendixWords.contains($0) }
        if let first = before.first, closed.contains(first), before.dropFirst().first != "and" { return true }
        let after = words[(start + 2)...].drop { between.contains($0) }
        return after.first.map(closed.contains) == true || after.starts(with: ["not", "for", "publication"])
          || after.starts(with: ["withheld", "from", "publication"])
      }
    }
  }

  private static let closed: Set<String> = ["exempt", "confidential", "restricted", "private", "pink"]
  private static let appendixWords: Set<String> = ["appendix", "appendices", "annex", "annexe", "annexes", "schedule", "enclosure"]
  private static let between: Set<String> = [
    "is", "are", "which", "contains", "therefore", "has", "been", "an", "and", "information", "report", "to", "this", "the", "of",
    "circulated", "members", "on",
  ]

  /// Whether a short line behind the first ones of a paper is the label or the title of another.
  static func names(_ label: Label, titled title: String?, inside body: [Block]) -> Bool {
    let title = title.map { Names.words($0).filter { !telling.contains($0) } } ?? []
    return body.flatMap(lines).dropFirst(2).contains { line in
      let words = Names.words(line.leaf.text)
      guard !line.isTable, (1...16).contains(words.count) else { return false }
      if words.count >= 2, isLabel(words[0]), words[1].utf8.count <= 3, label.names(Label(words.prefix(2).joined(separator: " "))) {
        return true
      }
      return title.count >= 2 && words.starts(with: title)
    }
  }

  /// "Appendices", "Background papers", "Contact officer": what reports end with.
  private static func closesReport(_ heading: String) -> Bool {
    let words = Names.words(heading).filter { !["list", "of", "and", "the", "attached", "for", "details", "further"].contains($0) }
    return !words.isEmpty
      && words.allSatisfy { ["appendices", "background", "papers", "documents", "contact", "officer", "officers", "author"].contains($0) }
  }

  /// Whether a page without a number stands behind the numbered paragraphs of a report, and more on it than who wrote that.
  static func hasPage(behind body: [Block], joints: [Int]) -> Bool {
    guard let last = (body.last { isNumbered($0) }.flatMap { [$0].leaves.last?.line }), let joint = joints.first(where: { $0 > last })
    else { return false }
    return body.leaves.contains { $0.line >= joint && !EntryWords.isNote($0.text) && !closesReport($0.text) }
  }

  private static func isNumbered(_ block: Block) -> Bool {
    switch block {
    case .paragraph(let paragraph): paragraph.number != nil && !paragraph.isNote
    case .heading(let heading): heading.number != nil
    case .list(let items): items.contains { $0.number != nil }
    default: false
    }
  }

  /// Whether text without a number stands behind the numbered sections of a report: an appendix whose label was lost.
  static func hasTail(_ body: [Block]) -> Bool {
    var numbered = false
    // Words below "Appendices": a list has few.
    var closing: Int?
    for block in body {
      guard case .heading(let heading) = block else {
        closing = closing.map { $0 + [block].leaves.reduce(0) { $0 + Names.words($1.text).count } }
        if let count = closing, count > 120 { return true }
        continue
      }
      closing = nil
      if heading.number != nil {
        numbered = true
      } else if numbered {
        guard closesReport(heading.leaf.text) else { return true }
        closing = 0
      }
    }
    return false
  }
}
