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

  struct TextLine {
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
    guard !last.isTable, last.words.count > 3, endsPlainly(last.words), !isBracketOfName(last.leaf.text) else { return [] }
    return [Line(number: last.leaf.line, isPlain: true, isLast: true)]
  }

  /// "Report to Cabinet on 12 June (not for publication)", in a list of papers: the bracket is said of the name before it.
  private static func isBracketOfName(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return false }
    guard Names.words(String(text[open...])).count <= 4 else { return false }
    return text[..<open].last { $0 != " " }.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// The lines of classification at the end of one part that stand above the next, by its place. Those above a part of
  /// minutes speak for all that follow in the same minutes.
  static func linesAbove(_ parts: [Part]) -> [Int: Int] {
    var above: [Int: Int] = [:]
    for (index, part) in parts.enumerated().dropLast()
    where !part.holdsPlan && part.role != .frontSheet && !part.isEntryBefore(parts[index + 1]) {
      // On the line of the entry itself it is said of the entry.
      let last = lines(in: part.body).filter { $0.isLast && !(part.isEntry && part.says($0.number)) }
      let opening = part.isMinute ? heading(atEndOf: part.body) : nil
      guard let line = last.first?.number ?? opening, restrictedNotices(in: part.body) == 0, !part.isPaper || !isNothingElse(part.body)
      else { continue }
      let footers = part.marks.count { $0.kind == .classificationLine }
      // At the foot of a page it is said of that page.
      if parts[index + 1].opensPage,
        footers > 0 || part.marks.contains(where: { $0.kind == .coverExempt }) || part.isEntry && part.goesOn(with: line)
      {
        continue
      }
      for next in (index + 1)..<parts.count {
        // The footer of an exempt paper is on its last page, too.
        if footers >= 2 || parts[next].opensPage, parts[next].marks.contains(where: \.isNo) { break }
        if parts[next].isPaper, above[next] == nil { above[next] = line }
        guard parts[next].isOfMinutes, next + 1 < parts.count, parts[next + 1].isMinute else { break }
      }
    }
    return above
  }

  /// The line among the first of a paper that says that it is exempt, in whatever words.
  static func head(of body: [Block], marked marks: [Mark]) -> Int? {
    let lines = Array(body.prefix(12).flatMap(lines).filter { !$0.isTable }.prefix(9))
    return lines.enumerated().prefix(8).first { place, line in
      (HeadOfPaper.saysItIsClosed(line.leaf.text, at: place) || HeadOfPaper.saysSoAtLength(line.leaf.text))
        && !(lines.indices.contains(place + 1) && HeadOfPaper.isDenial(lines[place + 1].leaf.text))
        && !HeadOfPaper.headsAnswer(line.leaf.text, at: line.leaf.line, marks)
    }?.element.leaf.line
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

  /// A minute of the resolution to exclude the public, or that there was no reason to: "CONFIDENTIAL ITEMS" is its title.
  static func recordsExclusion(_ body: [Block]) -> Bool {
    let words = body.leaves.flatMap { Names.words($0.text) }
    guard words.count <= 160 else { return false }
    return words.contains("public") && words.contains { $0.hasPrefix("exclu") }
      || words.count <= 16 && words.suffix(12).contains { $0 == "none" || $0 == "no" }
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
    let openings = secondParts + ["exempt", "confidential", "private"]
    let text = words.joined(separator: " ")
    if HeadOfPaper.saysItIsClosed(last.leaf.text, at: 9) { return last.leaf.line }
    return words.count <= 8 && openings.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) ? last.leaf.line : nil
  }

  /// Whether a part is no more than its label and the words of a classification: what stands in the place of an exempt paper.
  private static func isNothingElse(_ body: [Block]) -> Bool {
    body.flatMap(lines).allSatisfy { line in line.words.allSatisfy { isStock($0) || isLabel($0) } }
  }
}

extension Part {
  fileprivate var isMinute: Bool { if case .minute = role { true } else { false } }

  fileprivate var isOfMinutes: Bool { if case .minutes = role { true } else { isMinute } }

  /// Whether a line is a mark on the entry of an item itself: in its first line, or the reason right below it.
  fileprivate func says(_ line: Int) -> Bool {
    line == lines.lowerBound || goesOn(with: line) && marks.contains { $0.line == line && !$0.paragraphs.isEmpty }
  }

  /// Whether a mark of the entry stands right below another line of it, with no line between.
  fileprivate func goesOn(with line: Int) -> Bool {
    marks.contains { $0.kind == .agendaEntry && $0.line == line } && (told + body.leaves).contains { $0.line == line - 1 }
  }

  /// Between entries of the agenda such a line is a mark on one of them.
  fileprivate func isEntryBefore(_ next: Part) -> Bool { isEntry && next.isEntry }
}
