import Papers
import Reading

/// The words and lines that are asked.
extension SecondLook {
  /// Whether a title says so about itself: in brackets, behind a dash, or before its own label.
  static func saysItIsExempt(_ title: String) -> Bool {
    let pieces = title.split(whereSeparator: { "()[]–—:".contains($0) }).flatMap { $0.split(separator: " - ") }
    let all = ClassificationWords.repaired(Names.words(title))
    if isDenied(all) { return false }
    if pieces.contains(where: { isClassification(ClassificationWords.repaired(Names.words($0))) }) { return true }
    let words = all.filter { !isLabel($0) }
    return words.count < all.count && isClassification(words)
  }

  // MARK: Words

  /// "Exempt information: none".
  static func isDenied(_ words: [String]) -> Bool { words.last.map { ["none", "no", "nil", "na"].contains($0) } ?? false }

  static func isLabel(_ word: String) -> Bool {
    ["appendix", "appendices", "annex", "annexe", "schedule", "enclosure"].contains(word) || word.utf8.count <= 2
  }

  /// Running text, in order; what stands in tables and covers says of other things that they are exempt.
  static func lines(of block: Block) -> [TextLine] {
    func line(_ leaf: Leaf, isTable: Bool = false, isTitle: Bool = false) -> TextLine {
      TextLine(
        leaf: leaf, words: isTable ? ["table"] : ClassificationWords.repaired(Names.words(leaf.text)), isTable: isTable, isTitle: isTitle)
    }
    switch block {
    case .heading(let heading): return [line(heading.leaf, isTitle: true)]
    case .paragraph(let paragraph):
      return [line(paragraph.leaf, isTitle: !paragraph.leaf.text.utf8.contains { (0x61...0x7A).contains($0) })]
    case .unread(let leaves): return leaves.map { line($0) }
    case .rows(let rows): return rows.map { row in line(row.first ?? Leaf("", line: 0), isTable: row.count != 1) }
    case .quote(let blocks), .resolution(let blocks): return blocks.flatMap(lines)
    case .list(let items): return items.flatMap { [line($0.leaf)] + $0.children.flatMap(lines) }
    case .table, .form: return [block].leaves.prefix(1).map { line($0, isTable: true) }
    case .picture(let title): return title.map { [line($0)] } ?? []
    case .page: return []
    }
  }

  static let telling: Set<String> = ["exempt", "confidential", "restricted", "private", "12a"]
  static let stock: Set<String> = telling.union([
    "not", "for", "publication", "to", "be", "published", "strictly", "and", "or", "official", "sensitive", "by", "virtue", "of", "the",
    "in", "under", "paragraph", "paragraphs", "para", "s", "no", "nos", "part", "schedule", "section", "local", "government", "act", "1972",
    "as", "amended", "this", "is", "report", "item", "items", "document", "paper", "information", "contains", "containing", "within",
    "meaning", "defined", "regulation", "regulations", "authorities", "executive", "arrangements", "meetings", "access", "england",
    "wales", "variation", "order", "2000", "2006", "2012", "1985", "appendix", "annex", "from", "press", "public", "it", "because",
    "which", "relates", "minute", "minutes", "a", "b", "ii", "2", "two", "page", "agenda", "on", "grounds", "that", "likely", "disclosure",
    "involves", "scotland", "northern", "ireland", "ni", "o", "ran", "i",
  ])

  static func isStock(_ word: String) -> Bool {
    stock.contains(word) || word.utf8.count <= 5 && word.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  /// Nothing but a classification: words of such lines only, and one that tells.
  static func isClassification(_ words: [String]) -> Bool {
    guard (1...48).contains(words.count), words.allSatisfy(isStock), !ClassificationWords.defineExemption(words),
      !ClassificationWords.deniesExemption(words)
    else { return false }
    if isPlain(words) { return true }
    let short: Set<String> = [
      "exempt", "confidential", "restricted", "private", "and", "or", "strictly", "report", "information", "item", "items", "part", "b",
      "ii", "2", "official", "sensitive", "appendix", "document", "is", "this", "paper", "minute", "minutes", "agenda",
    ]
    // "Exempt items" and "Part 2" are headings of what is listed below.
    return words.count <= 6 && words.allSatisfy { short.contains($0) || $0.hasPrefix("para") || Int($0) != nil }
      && (words.contains(where: ClassificationWords.classes.contains) || words == ["private"])
  }

  static func isPlain(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return text.contains("not for publication") || text.contains("not to be published") || text.contains("document is restricted")
      || text.contains("exempt from publication")
      || words.contains { ["12a", "7a"].contains($0) } && (text.contains("virtue") || !telling.subtracting(["12a"]).isDisjoint(with: words))
      || text.contains("exempt by virtue") || text.contains("restricted by virtue")
      || text.contains("paragraph") && text.contains("virtue")
  }

  /// "Appendix 1 is exempt by virtue of paragraph 3" is said of the appendix.
  static func namesAnAppendix(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { ["appendix", "appendices", "annex"].contains($0) && $1.utf8.count <= 2 && $1 != "is" }
  }

  /// Ends with "… NOT FOR PUBLICATION by virtue of …", whatever stands before.
  static func endsPlainly(_ words: [String]) -> Bool {
    guard let start = words.indices.last(where: { words[$0...].starts(with: ["not", "for", "publication"]) }) else { return false }
    // "… the appendix is not for publication" is a sentence about something else.
    guard start == 0 || !["is", "are", "was", "were", "therefore", "remain", "remains"].contains(words[start - 1]) else { return false }
    return words[start...].allSatisfy(isStock)
  }
}
