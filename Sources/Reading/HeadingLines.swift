import Calendar
import Papers
import Text

/// Which lines are headings.
enum HeadingLines {
  struct Found {
    enum Rank {
      case known, lettered, capitals, other
      /// By how many parts its number has.
      case numbered(Int)
    }
    let number: String?
    /// Inline marks kept, those round the whole line taken off.
    let text: String
    let rank: Rank
    /// Text behind a run-in heading that the extractor marked as one: "## Resource Implications: No implications".
    let rest: String?
  }

  static func read(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Found? {
    let line = sheet.lines[index]
    let plain = line.plain
    guard !line.isRow, plain.hasLetterOrDigit, plain.utf8.count < 400 else { return nil }
    // "***All data is provisional**": a note with its star, set in bold.
    let isNote = line.text.hasPrefix("***") && !line.text.hasSuffix("***")
    let marked = line.isHeadingMark || line.isBold && !isNote && !sheet.repeats(index, in: range) || endsInStrayBold(line)
    if Answers.isAnswer(plain) || isLead(index, sheet, range) { return nil }
    if !marked, Tidy.key(plain).hasSuffix("recommended that") { return nil }
    if marked { return isSentence(line) ? nil : found(line, allowBare: line.isHeadingMark) }
    guard line.kind == .text, plain.utf8.count <= 130 else { return nil }
    if SectionTitles.isKnown(plain), isApart(index, sheet, range) { return found(line, allowBare: false) }
    guard isApart(index, sheet, range) else { return nil }
    if isNumberedTitle(index, sheet, range) { return found(line, allowBare: true) }
    if isLetteredTitle(plain) || isBareTitle(index, sheet, range) { return found(line, allowBare: false) }
    return nil
  }

  /// "- 4. Obtaining the Views**": the end of a bold line whose beginning was lost.
  private static func endsInStrayBold(_ line: PrintedLine) -> Bool {
    line.text.hasSuffix("**") && Marks.balanced(line.text) != line.text && Numbering.leading(line.plain) != nil
  }

  /// A bold or marked line that is a whole sentence is text set in bold.
  private static func isSentence(_ line: PrintedLine) -> Bool {
    let words = line.plain.split(separator: " ").count
    if line.kind == .bullet, !endsInStrayBold(line) { return true }
    return (words > 14 && (line.plain.hasSuffix(".") || line.plain.hasSuffix(";"))) || words > 32
  }

  private static func found(_ line: PrintedLine, allowBare: Bool) -> Found {
    var text = unwrapped(line.text)
    var rest: String?
    if line.isHeadingMark, let colon = runIn(text) {
      rest = String(text[text.index(after: colon)...]).trimmed
      text = String(text[...colon])
    }
    guard let number = Numbering.leading(line.plain, allowBare: allowBare), !number.rest.isEmpty else {
      return Found(number: nil, text: text, rank: rank(line.plain), rest: rest)
    }
    if number.style == .letter || number.style == .bracketed || number.style == .roman {
      return Found(number: nil, text: text, rank: .lettered, rest: rest)
    }
    let depth = number.style == .dotted ? number.number.split(separator: ".").count : 1
    return Found(number: number.number, text: Inline.afterNumber(text, number), rank: .numbered(depth), rest: rest)
  }

  /// The colon after a run-in heading, when words follow it.
  private static func runIn(_ text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":"), text[text.index(after: colon)...].hasLetterOrDigit else { return nil }
    let head = Marks.plain(String(text[...colon]))
    let rest = String(text[text.index(after: colon)...]).trimmed
    return (SectionTitles.isKnown(head) || head.holds("implications")) && !rest.hasPrefix("(") ? colon : nil
  }

  private static func rank(_ plain: String) -> Found.Rank {
    if SectionTitles.isKnown(plain) { return .known }
    return plain.isCapitals && plain.utf8.count > 3 ? .capitals : .other
  }

  /// `**Title**` and `**Title**:` without the marks round the whole.
  private static func unwrapped(_ text: String) -> String {
    var inner = Marks.balanced(text)
    for mark in ["***", "**", "*"] where inner.hasPrefix(mark) && inner.hasSuffix(mark) && inner.utf8.count > mark.utf8.count * 2 {
      let body = String(inner.dropFirst(mark.count).dropLast(mark.count))
      if body.firstRange(of: mark) == nil { inner = body.trimmed }
    }
    return inner
  }

  /// "That:-", "The following options were considered:": words that lead into a list, and end in a colon before it.
  private static func isLead(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard plain.hasSuffix(":") || plain.hasSuffix(":-") || plain.hasSuffix(": -"), !SectionTitles.isKnown(plain), !plain.isCapitals else {
      return false
    }
    if plain.begins(with: "That") || plain.begins(with: "The following") { return true }
    guard let next = sheet.next(after: index, below: range.upperBound), plain.split(separator: " ").count > 3,
      Numbering.leading(plain)?.style != .plain
    else { return false }
    let following = sheet.lines[next]
    return following.kind == .bullet || Numbering.leading(following.plain).map { $0.style != .dotted } ?? false
  }

  /// A blank line, a page joint or the edge of the paper on both sides.
  private static func isApart(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let before =
      index == range.lowerBound || !sheet.isText(index - 1) || sheet.lines[index - 1].isRow || sheet.lines[index - 1].isHeadingMark
    let after = index + 1 >= range.upperBound || !sheet.isText(index + 1) || sheet.lines[index + 1].isRow
    return before && after
  }

  /// "(A) Revenue Costs".
  private static func isLetteredTitle(_ plain: String) -> Bool {
    guard let found = Numbering.leading(plain), found.style == .letter || found.style == .roman, found.printed.hasPrefix("(") else {
      return false
    }
    return found.number.isCapitals && found.rest.split(separator: " ").count <= 8 && !found.rest.hasSuffix(".")
      && !found.rest.utf8.contains(Byte.colon) && !found.rest.holds(" – ")
  }

  /// "1. Introduction/Background": a number, few words, no full stop, and what follows is no second item of a list.
  private static func isNumberedTitle(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard let number = Numbering.leading(plain, allowBare: true), number.style == .plain || number.style == .dotted, !number.rest.isEmpty
    else { return false }
    if PrintedDates.all(in: plain).first?.range.lowerBound == 0 { return false }
    guard titleLike(number.rest), let next = sheet.next(after: index, below: range.upperBound) else { return false }
    if let following = Numbering.leading(sheet.lines[next].plain), following.style == number.style, following.style == .plain {
      return false
    }
    return true
  }

  /// A few words with a capital and no stop, over text that is longer.
  private static func isBareTitle(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard titleLike(plain), Numbering.leading(plain) == nil, !Answers.isAnswer(plain), !plain.hasPrefix("\""),
      !plain.utf8.contains(Byte.at),
      PageReference.find(in: plain) == nil
    else { return false }
    if isSentence(plain) || sheet.repeats(index, in: range) { return false }
    let words = plain.split(separator: " ").count
    if !plain.isCapitals, words > (plain.hasSuffix("?") ? 20 : 11) || words > 6 && plain.hasSuffix(":") { return false }
    if Sentences.breaksOff(plain) || plain.dropLast().utf8.contains(Byte.colon) && !plain.isCapitals { return false }
    guard let next = sheet.next(after: index, below: range.upperBound) else { return false }
    let following = sheet.lines[next]
    if Sentences.continues(following.plain) { return false }
    if plain.isCapitals, plain.utf8.count > 3 { return true }
    return following.isRow || following.kind == .bullet || following.plain.split(separator: " ").count >= 8
      || (Numbering.leading(following.plain) != nil && following.plain.utf8.count > 40) || plain.hasSuffix(":")
  }

  /// Names of people, offices that report, and sentences without their stop are no titles.
  private static func isSentence(_ plain: String) -> Bool {
    let first = plain.split(separator: " ").first.map(String.init) ?? ""
    if People.isCouncillorTitle(first) || plain.begins(with: "Report of") || plain.begins(with: "Joint report") { return true }
    if PrintedDates.all(in: plain).first?.range == 0..<plain.utf8.count { return true }
    if ["what", "how", "why", "who", "when", "where", "is", "are"].contains(first.lowercased()) || plain.isCapitals { return false }
    return [" has ", " have ", " is ", " are ", " was ", " were ", " will be "].contains { plain.holds($0) }
  }

  private static func titleLike(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isUppercase || first.properties.numericType != nil else { return false }
    guard let last = text.utf8.last, last != Byte.stop, last != Byte.semicolon, last != Byte.comma else { return false }
    guard text.utf8.filter(\.isLetter).count > text.utf8.filter(\.isDigit).count else { return false }
    return text.utf8.count <= 110 && !text.holds("http") && !text.holds("www.")
  }
}

/// Short answers of forms, which are no headings.
enum Answers {
  static func isAnswer(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return [
      "na", "n a", "none", "no", "yes", "nil", "not applicable", "as above", "see above", "as outlined above", "to be confirmed", "tbc",
      "y", "n", "none identified",
    ]
    .contains(key) || key.hasPrefix("there are no ") || key.hasPrefix("not identified")
  }
}

/// The level of each heading of a paper, from its numbers and its kind. `#` marks are not asked: extractors set them by
/// the size of type, and each page differently.
struct HeadingLevels {
  private var seenOuter = false
  private var inImplications = false

  /// "Legal Implications" and its kin stand under "Implications of the Proposals", where a report has that heading.
  private mutating func isImplication(_ heading: HeadingLines.Found) -> Bool {
    let key = Tidy.key(Marks.withoutOuterStops(Marks.plain(heading.text)))
    if key.hasPrefix("implications") {
      inImplications = true
      return false
    }
    if key.hasSuffix("implications") { return inImplications }
    if case .known = heading.rank { inImplications = false }
    if case .numbered = heading.rank { inImplications = false }
    return false
  }

  mutating func level(of heading: HeadingLines.Found) -> Int {
    if isImplication(heading) { return 2 }
    switch heading.rank {
    case .numbered(let depth):
      if depth == 1 { seenOuter = true }
      return min(depth, 4)
    case .known:
      seenOuter = true
      return 1
    case .lettered: return seenOuter ? 2 : 1
    case .capitals: return 1
    case .other: return seenOuter ? 2 : 1
    }
  }
}
