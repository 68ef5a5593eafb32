import Papers
import Reading

/// A second look at a paper that no mark holds back, for words of classification where the reader does not look for them.
///
/// The reader finds marks where papers bear them. A paper whose beginning it missed bears its mark in the middle or at the end
/// of another. What is found here never settles anything: it puts a paper in doubt.
enum SecondLook {
  /// A line that is nothing but a classification.
  struct Line {
    let number: Int
    /// It says "not for publication", or names a paragraph of Schedule 12A; a lone "CONFIDENTIAL" can be a footer.
    let isPlain: Bool
    /// Nothing of the paper follows: it stands above what comes next.
    let isLast: Bool
    var isRestricted = false
  }

  private struct TextLine {
    let leaf: Leaf
    let words: [String]
    let isTable: Bool
    /// A heading, or capitals only.
    let isTitle: Bool
  }

  static func lines(in body: [Block]) -> [Line] {
    let all = body.flatMap(lines)
    let after = all.lastIndex { !$0.words.allSatisfy(isStock) } ?? -1
    let alone = all.enumerated().compactMap { index, line -> Line? in
      guard isClassification(line.words), line.isTitle || !namesAnAppendix(line.words) else { return nil }
      // "EXEMPT APPENDIX 1", set as a title, opens what was not divided off.
      let isTitle = line.isTitle && line.words.contains { ["appendix", "annex", "annexe"].contains($0) }
      return Line(
        number: line.leaf.line, isPlain: isPlain(line.words) || isTitle, isLast: index > after,
        isRestricted: line.words.joined(separator: " ").hasSuffix("document is restricted"))
    }
    return alone + (after >= 0 ? tail(of: all[after]) : [])
  }

  /// A line that a soft line end joined to the last paragraph.
  private static func tail(of last: TextLine) -> [Line] {
    guard !last.isTable, last.words.count > 3, endsPlainly(last.words) else { return [] }
    return [Line(number: last.leaf.line, isPlain: true, isLast: true)]
  }

  /// The lines of classification at the end of one part that stand above the next, by its place. Those above a part of
  /// minutes speak for all that follow in the same minutes.
  static func linesAbove(_ parts: [Part]) -> [Int: Int] {
    var above: [Int: Int] = [:]
    for (index, part) in parts.enumerated().dropLast()
    where !part.holdsPlan && part.role != .frontSheet && !part.isEntryBefore(parts[index + 1]) {
      // On the line of the entry itself it is said of the entry.
      let last = lines(in: part.body).filter { $0.isLast && !(part.isEntry && $0.number == part.lines.lowerBound) }
      let opening = part.isMinute ? heading(atEndOf: part.body) : nil
      guard let line = last.first?.number ?? opening, restrictedNotices(in: part.body) == 0, !part.isPaper || !isNothingElse(part.body)
      else { continue }
      let footers = part.marks.count { $0.kind == .classificationLine }
      // At the foot of a page it is said of that page.
      if parts[index + 1].opensPage, footers > 0 || part.marks.contains(where: { $0.kind == .coverExempt }) { continue }
      for next in (index + 1)..<parts.count {
        // The footer of an exempt paper is on its last page, too.
        if footers >= 2 || parts[next].opensPage, parts[next].marks.contains(where: \.isNo) { break }
        if parts[next].isPaper, above[next] == nil { above[next] = line }
        guard parts[next].isOfMinutes, next + 1 < parts.count, parts[next + 1].isMinute else { break }
      }
    }
    return above
  }

  /// "The public should be excluded from the meeting during consideration of this report", among the first lines.
  static func exclusion(in body: [Block]) -> Int? {
    body.flatMap(lines).prefix(30).first { line in
      let words = Set(line.words)
      return line.words.count <= 60 && words.isSuperset(of: ["public", "excluded", "this"]) && !words.isDisjoint(with: ["report", "item"])
        && !words.isDisjoint(with: ["should", "be", "must", "likely"])
    }?.leaf.line
  }

  /// The line of classification at the very end of a part, where the page or the file ends with it.
  static func lineAtEnd(of place: Int, in parts: [Part]) -> Int? {
    guard place + 1 == parts.count || parts[place + 1].opensPage, restrictedNotices(in: parts[place].body) == 0,
      !isNothingElse(parts[place].body)
    else { return nil }
    return lines(in: parts[place].body).first { $0.isLast && $0.isPlain }?.number
  }

  /// Pages that a committee-management system puts in the place of an exempt paper.
  static func restrictedNotices(in body: [Block]) -> Int {
    lines(in: body).count { $0.isLast && $0.isRestricted }
  }

  /// The first line of such pages at the end of a paper.
  static func replacedPaper(in body: [Block]) -> Int? {
    let last = lines(in: body).filter(\.isLast)
    return last.contains(where: \.isRestricted) ? last.map(\.number).min() : nil
  }

  /// The line of a heading such as "PART B" or "Exempt items" with nothing of the entry below it.
  private static func heading(atEndOf body: [Block]) -> Int? {
    guard let last = body.flatMap(lines).last, !last.isTable else { return nil }
    let words = last.words
    let openings = ["part b", "part 2", "part ii", "part two", "exempt", "confidential", "private"]
    let text = words.joined(separator: " ")
    return words.count <= 8 && openings.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) ? last.leaf.line : nil
  }

  /// Whether a part is no more than its label and the words of a classification: what stands in the place of an exempt paper.
  private static func isNothingElse(_ body: [Block]) -> Bool {
    body.flatMap(lines).allSatisfy { line in line.words.allSatisfy { isStock($0) || isLabel($0) } }
  }

  /// The line of a field of the cover that speaks of exemption, where its value says neither that the paper is open nor nothing.
  static func unsureField(in body: [Block]) -> Int? {
    for case .form(let fields) in body.prefix(2) {
      for field in fields {
        let label = Set(Names.words(field.label.text))
        guard !label.isDisjoint(with: ["exempt", "confidential", "classification"]) || label == ["report", "status"] else { continue }
        let words = field.value.leaves.flatMap { Names.words($0.text) }
        let ticked = TickBoxes.answer(field.value.leaves.map(\.text).joined(separator: " "))
        if !words.isEmpty, ticked != false, !isOpen(words) { return field.label.line }
      }
    }
    return nil
  }

  /// The line of a cover's field that says that a paper is exempt, in the middle of a text: a cover that was not found.
  static func coverInside(_ body: [Block]) -> Int? {
    var previous: Leaf?
    for leaf in body.leaves {
      let words = Names.words(leaf.text)
      // An entry of a forward plan says of a report to come that it is exempt.
      if words.starts(with: ["details", "of", "decision"]) || words.starts(with: ["decision", "maker"]) { return nil }
      if let label = fieldLabels.first(where: { words.starts(with: $0) }) {
        if saysExempt(Array(words.dropFirst(label.count))) { return leaf.line }
      } else if let previous, fieldLabels.contains(Names.words(previous.text)), saysExempt(words) {
        return previous.line
      }
      if !words.isEmpty { previous = leaf }
    }
    return nil
  }

  private static let fieldLabels: [[String]] = [
    ["exempt", "confidential", "report"], ["exempt", "confidential"], ["confidential", "or", "exempt", "information"],
    ["confidential", "exempt", "report"], ["confidential", "exempt"], ["exempt", "report"], ["is", "this", "report", "exempt"],
    ["is", "this", "report", "confidential"], ["public", "or", "exempt"], ["open", "exempt"],
  ]

  private static func saysExempt(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 40, !isOpen(words) else { return false }
    return ["yes", "y", "exempt", "confidential", "fully", "part", "private", "restricted", "closed"].contains(first)
      || first.hasPrefix("para") || words.starts(with: ["not", "for", "publication"])
  }

  /// What the field of a cover may say and mean that the paper is public.
  static func isOpen(_ words: [String]) -> Bool {
    let says = ["is exempt", "is confidential", "are exempt", "are confidential", "not for publication", "not open", "is restricted"]
    let text = words.joined(separator: " ")
    guard !says.contains(where: text.contains) else { return false }
    if [
      "no", "n", "open", "public", "none", "unrestricted", "nil", "na", "false", "ino", "n0", "official", "nac", "nage", "naddo", "dim",
      "agored",
    ].contains(words[0]) {
      return true
    }
    let opening = words.prefix(2).joined(separator: " ")
    return ["not applicable", "not exempt", "not confidential", "not restricted", "non exempt", "non confidential"].contains(opening)
      || ["part 1", "part a", "part i", "part one"].contains(opening)
  }

  /// What an entry of the agenda says of exemption.
  struct Entry {
    /// Words about the item itself; 0 when they stand in its title.
    var line: Int?
    /// A heading at its end, for the items that follow.
    var heading: Int?
    /// The same, where it could be meant for the item itself.
    var doubtful: Int?
    /// A heading at its end that opens the public items again.
    var opensPublic = false
  }

  static func entry(title: String, body: [Block]) -> Entry {
    var entry = Entry()
    var all = body.flatMap(lines)
    if let last = all.last, !last.isTable {
      let words = last.words
      if isDenied(words) { return entry }
      let opening = words.prefix(2).joined(separator: " ")
      if opensExempt(words) {
        entry.heading = last.leaf.line
        all.removeLast()
      } else if isClassification(words), !words.contains(where: { $0.hasPrefix("para") || $0 == "virtue" }) {
        // With its reason it is said of the item above.
        entry.doubtful = last.leaf.line
      } else if words.count <= 6, ["part a", "part 1", "part i", "public items", "open items", "items in"].contains(opening) {
        entry.opensPublic = true
      }
    }
    if saysItIsExempt(title) || opensExempt(Names.words(title)) && !Names.words(title).contains("exclusion") { entry.line = 0 }
    if let telling = all.first(where: { speaksOfItself($0.words) }) { entry.line = telling.leaf.line }
    return entry
  }

  /// "This report is not for publication because …", "Exempt - paragraph 3".
  private static func speaksOfItself(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    if isDenied(words) || ClassificationWords.defineExemption(words) { return false }
    if isClassification(words) || text.contains("not for publication") { return true }
    guard words.contains(where: { $0.hasPrefix("para") || $0 == "12a" }), !text.contains("resolution"), !text.contains("exclu") else {
      return false
    }
    return words.contains("exempt") || words.contains("confidential")
  }

  /// "Exempt items", "PART B", "Items to be considered in private", "EXCLUSION OF PRESS AND PUBLIC".
  private static func opensExempt(_ words: [String]) -> Bool {
    guard (1...14).contains(words.count) else { return false }
    let text = words.joined(separator: " ")
    let parts = ["part b", "part 2", "part ii", "part two"]
    if parts.contains(where: { text == $0 || text.hasPrefix($0 + " ") && isClassification(words) && !text.contains("para") }) {
      return true
    }
    if parts.contains(where: { text == $0 + " private" }) { return true }
    let speaks =
      words.contains { ["exempt", "confidential", "restricted", "closed", "excluded", "exclusion", "privately"].contains($0) }
      || text.contains("not for publication") || text.contains("in private") || text.hasPrefix("private")
    let many: Set<String> = ["items", "business", "session", "matters", "reports"]
    // "Not for publication by virtue of … of Part 1 of Schedule 12A" is said of one item.
    let one: Set<String> = isClassification(words) ? [] : ["public", "press", "part", "minutes", "agenda", "meeting"]
    return speaks && words.contains { many.contains($0) || one.contains($0) }
  }

  /// Whether the name or the first lines of an appendix say that it is exempt: "APPENDIX 3 (EXEMPT)".
  static func isNamedExempt(label: String?, title: String?, body: [Block]) -> Bool {
    let names = [label, title, label.flatMap { label in title.map { "\(label) \($0)" } }].compactMap { $0 }
    let first = body.flatMap(lines).prefix(3).filter { !$0.isTable }.map(\.leaf.text)
    return (names + first).contains(where: saysItIsExempt)
  }

  /// Whether a report says of an appendix that it is exempt: "Confidential Appendix 1 - Valuation", "Appendix 1 is exempt".
  static func says(_ body: [Block], thatIsExempt label: Label) -> Bool {
    let telling: Set<String> = ["exempt", "confidential", "restricted", "private"]
    let between: Set<String> = ["is", "are", "which", "contains", "therefore", "has", "been", "an", "and", "information", "report"]
    return body.leaves.contains { leaf in
      let words = Names.words(leaf.text)
      guard words.count <= 400 else { return false }
      return words.indices.contains { start in
        guard start + 1 < words.count, ["appendix", "annex", "annexe", "schedule", "enclosure"].contains(words[start]),
          label.names(Label(words[start...(start + 1)].joined(separator: " ")))
        else { return false }
        if start > 0, telling.contains(words[start - 1]), start == 1 || words[start - 2] != "and" { return true }
        let after = words[(start + 2)...].drop { between.contains($0) }
        return after.first.map(telling.contains) == true || after.starts(with: ["not", "for", "publication"])
      }
    }
  }

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

  /// Whether text without a number stands behind the numbered sections of a report: an appendix whose label was lost.
  static func hasTail(_ body: [Block]) -> Bool {
    var numbered = false
    for case .heading(let heading) in body {
      if heading.number != nil { numbered = true } else if numbered { return true }
    }
    return false
  }

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
  private static func isDenied(_ words: [String]) -> Bool { words.last.map { ["none", "no", "nil", "na"].contains($0) } ?? false }

  private static func isLabel(_ word: String) -> Bool {
    ["appendix", "appendices", "annex", "annexe", "schedule", "enclosure"].contains(word) || word.utf8.count <= 2
  }

  /// Running text, in order; what stands in tables and covers says of other things that they are exempt.
  private static func lines(of block: Block) -> [TextLine] {
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

  private static let telling: Set<String> = ["exempt", "confidential", "restricted", "private", "12a"]
  private static let stock: Set<String> = telling.union([
    "not", "for", "publication", "to", "be", "published", "strictly", "and", "or", "official", "sensitive", "by", "virtue", "of", "the",
    "in", "under", "paragraph", "paragraphs", "para", "s", "no", "nos", "part", "schedule", "section", "local", "government", "act", "1972",
    "as", "amended", "this", "is", "report", "item", "items", "document", "paper", "information", "contains", "containing", "within",
    "meaning", "defined", "regulation", "regulations", "authorities", "executive", "arrangements", "meetings", "access", "england",
    "wales", "variation", "order", "2000", "2006", "2012", "1985", "appendix", "annex", "from", "press", "public", "it", "because",
    "which", "relates", "minute", "minutes", "a", "b", "ii", "2", "two", "page", "agenda", "on", "grounds", "that", "likely", "disclosure",
    "involves", "scotland", "northern", "ireland", "ni", "o", "ran", "i",
  ])

  private static func isStock(_ word: String) -> Bool {
    stock.contains(word) || word.utf8.count <= 5 && word.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  /// Nothing but a classification: words of such lines only, and one that tells.
  static func isClassification(_ words: [String]) -> Bool {
    guard (1...48).contains(words.count), words.allSatisfy(isStock), !ClassificationWords.defineExemption(words) else { return false }
    if isPlain(words) { return true }
    let short: Set<String> = [
      "exempt", "confidential", "restricted", "private", "and", "or", "strictly", "report", "information", "item", "items", "part", "b",
      "ii", "2", "official", "sensitive", "appendix", "document", "is", "this", "paper", "minute", "minutes",
    ]
    // "Exempt items" and "Part 2" are headings of what is listed below.
    return words.count <= 6 && words.allSatisfy { short.contains($0) || $0.hasPrefix("para") || Int($0) != nil }
      && words.contains { ["exempt", "confidential", "restricted"].contains($0) || words == ["private"] }
  }

  private static func isPlain(_ words: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return text.contains("not for publication") || text.contains("not to be published") || text.contains("document is restricted")
      || text.contains("exempt from publication")
      || words.contains { ["12a", "7a"].contains($0) } && (text.contains("virtue") || !telling.subtracting(["12a"]).isDisjoint(with: words))
      || text.contains("exempt by virtue") || text.contains("restricted by virtue")
      || text.contains("paragraph") && text.contains("virtue")
  }

  /// "Appendix 1 is exempt by virtue of paragraph 3" is said of the appendix.
  private static func namesAnAppendix(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { ["appendix", "appendices", "annex"].contains($0) && $1.utf8.count <= 2 && $1 != "is" }
  }

  /// Ends with "… NOT FOR PUBLICATION by virtue of …", whatever stands before.
  private static func endsPlainly(_ words: [String]) -> Bool {
    guard let start = words.indices.last(where: { words[$0...].starts(with: ["not", "for", "publication"]) }) else { return false }
    // "… the appendix is not for publication" is a sentence about something else.
    guard start == 0 || !["is", "are", "was", "were", "therefore", "remain", "remains"].contains(words[start - 1]) else { return false }
    return words[start...].allSatisfy(isStock)
  }
}

extension Part {
  fileprivate var isMinute: Bool { if case .minute = role { true } else { false } }

  fileprivate var isOfMinutes: Bool { if case .minutes = role { true } else { isMinute } }

  /// Between entries of the agenda such a line is a mark on one of them.
  fileprivate func isEntryBefore(_ next: Part) -> Bool { isEntry && next.isEntry }
}
