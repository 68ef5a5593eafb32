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
    /// Text behind a run-in heading: "## Resource Implications: No implications", "**Legal:** None".
    let rest: String?
  }

  static func read(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ sections: SectionChain = .none) -> Found? {
    let line = sheet.lines[index]
    let plain = line.plain
    guard !line.isRow, plain.hasLetterOrDigit, plain.utf8.count < 400, plain.utf8.count > 3 || !plain.isDigits else { return nil }
    if sections.begins(at: index) { return found(line, allowBare: true) }
    // "***All data is provisional**": a note with its star, set in bold.
    let isNote = line.text.hasPrefix("***") && !line.text.hasSuffix("***")
    let marked = line.isHeadingMark || line.isBold && !isNote && !sheet.repeats(index, in: range) || endsInStrayBold(line)
    if Answers.isAnswer(line) || SectionTitles.isOpenMark(line) || isLead(index, sheet, range) { return nil }
    if !marked, line.key.hasSuffix("recommended that") { return nil }
    if marked { return isSentence(line) || Signatures.isOne(index, sheet, range) ? nil : found(line, allowBare: line.isHeadingMark) }
    guard line.kind == .text, plain.utf8.count <= 130 else { return nil }
    let room = Room(index, sheet, range)
    if SectionTitles.isKnown(line), room.isEnough(forKnown: true), SectionTitles.isSkeleton(plain) || isOverWords(index, sheet, range) {
      return found(line, allowBare: false)
    }
    guard room.isEnough(forKnown: false) else { return isLabelOfText(index, sheet, range) ? found(line, allowBare: false) : nil }
    if isNumberedTitle(index, sheet, range, sections) { return found(line, allowBare: true) }
    if isLetteredTitle(plain) || isBareTitle(index, sheet, range, room) { return found(line, allowBare: false) }
    return nil
  }

  /// "- 4. Obtaining the Views**": the end of a bold line whose beginning was lost.
  private static func endsInStrayBold(_ line: PrintedLine) -> Bool {
    line.text.hasSuffix("**") && Marks.balanced(line.text) != line.text && line.printedNumber != nil
  }

  /// A bold or marked line that is a whole sentence is text set in bold.
  private static func isSentence(_ line: PrintedLine) -> Bool {
    let words = line.plain.pieceCount
    if line.kind == .bullet, !endsInStrayBold(line) { return true }
    if words > 5, Recommendations.asksOfBody(line.key) { return true }
    return (words > 14 && (line.plain.hasSuffix(".") || line.plain.hasSuffix(";"))) || words > 32
  }

  private static func found(_ line: PrintedLine, allowBare: Bool) -> Found {
    var text = unwrapped(line.text)
    var rest: String?
    if line.isHeadingMark, let colon = runIn(text) {
      rest = String(text[text.index(after: colon)...]).trimmed
      text = String(text[...colon])
    }
    guard let number = allowBare ? line.bareNumber : line.printedNumber, !number.rest.isEmpty else {
      return Found(number: nil, text: text, rank: SectionTitles.isKnown(line) ? .known : rank(ofUnknown: line.plain), rest: rest)
    }
    if number.style == .letter || number.style == .bracketed || number.style == .roman {
      return Found(number: nil, text: text, rank: .lettered, rest: rest)
    }
    let title = unwrapped(Inline.afterNumber(text, number))
    return Found(number: number.number, text: title, rank: .numbered(depth(of: number)), rest: rest)
  }

  /// "2.1.3" stands three deep; "2.0" is the section itself.
  private static func depth(of number: Numbering.Found) -> Int {
    guard number.style == .dotted else { return 1 }
    let parts = number.number.split(separator: ".")
    return parts.last == "0" ? max(1, parts.count - 1) : parts.count
  }

  /// The colon after a run-in heading, when words follow it.
  private static func runIn(_ text: String) -> String.Index? {
    guard text.utf8.contains(Byte.colon), let colon = text.firstIndex(of: ":"), text[text.index(after: colon)...].hasLetterOrDigit else {
      return nil
    }
    let head = Marks.plain(String(text[...colon]))
    let rest = String(text[text.index(after: colon)...]).trimmed
    return (SectionTitles.isKnown(head) || head.holds("implications")) && !rest.hasPrefix("(") ? colon : nil
  }

  /// `**Legal Implications:** None.`, and under the heading of implications `**Legal:** None.` and `Legal: None.`
  static func runIn(_ line: PrintedLine, isUnderImplications: Bool) -> Found? {
    if let bold = boldRunIn(line) { return bold }
    guard isUnderImplications || line.text.hasPrefix("**"), line.kind == .text,
      let colon = line.text.utf8.prefix(90).firstIndex(of: Byte.colon)
    else { return nil }
    var end = line.text.utf8.index(after: colon)
    let isBold = line.text.hasPrefix("**")
    while isBold, end < line.text.utf8.endIndex, line.text.utf8[end] == Byte.star { end = line.text.utf8.index(after: end) }
    let head = String(line.text[..<end])
    let rest = String(line.text[end...]).trimmed
    guard rest.hasLetterOrDigit, Marks.balanced(head) == head else { return nil }
    let title = Marks.plain(head)
    guard isUnderImplications && (SectionTitles.isTopic(title) || SectionTitles.isKnown(title)) || isBold && SectionTitles.isKnown(title)
    else { return nil }
    let key = Tidy.key(title)
    let isImplication = isUnderImplications || key.hasSuffix("implications")
    return Found(number: nil, text: unwrapped(head), rank: isImplication ? .other : .known, rest: rest)
  }

  /// `**Appendices** None`: a known title in bold, and text behind it.
  private static func boldRunIn(_ line: PrintedLine) -> Found? {
    guard line.kind == .text, line.text.hasPrefix("**"), !line.isBold else { return nil }
    let inner = line.text.dropFirst(2)
    guard let close = inner.firstRange(of: "**") else { return nil }
    let title = String(inner[..<close.lowerBound])
    let rest = String(inner[close.upperBound...]).trimmed
    guard SectionTitles.isKnown(Marks.plain(title)), rest.hasLetterOrDigit, rest.firstRange(of: "**") == nil, !rest.hasPrefix(":") else {
      return nil
    }
    return Found(number: nil, text: title.trimmed, rank: rank(Marks.plain(title)), rest: rest)
  }

  private static func rank(_ plain: String) -> Found.Rank {
    SectionTitles.isKnown(plain) ? .known : rank(ofUnknown: plain)
  }

  private static func rank(ofUnknown plain: String) -> Found.Rank { plain.isCapitals && plain.utf8.count > 3 ? .capitals : .other }

  /// `**Title**` and `**Title**:` without the marks round the whole.
  static func unwrapped(_ text: String) -> String {
    var inner = Marks.balanced(text)
    for mark in ["***", "**", "*"] where inner.hasPrefix(mark) && inner.hasSuffix(mark) && inner.utf8.count > mark.utf8.count * 2 {
      let body = String(inner.dropFirst(mark.count).dropLast(mark.count))
      if body.firstRange(of: mark) == nil { inner = body.trimmed }
    }
    return inner
  }

  /// Whether a heading goes on in the line directly below: both bold, or cut at the edge of the page.
  static func goesOn(from last: Int, to next: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard next < range.upperBound, sheet.isText(next) else { return false }
    let (above, line) = (sheet.lines[last], sheet.lines[next])
    guard line.kind == .text, above.kind == .text, line.printedNumber == nil, line.plain.utf8.count < 110 else { return false }
    if above.isBold || line.isBold {
      return above.isBold && line.isBold && !Sentences.isEnded(above.plain) && !SectionTitles.isKnown(above)
        && (Sentences.continues(line.plain) || sheet.setting.isFull(above, before: line))
    }
    let ends = next + 1 >= range.upperBound || !sheet.isText(next + 1)
    return sheet.setting.isFull(above, before: line) && !Sentences.isEnded(line.plain) && ends
      && (Sentences.continues(line.plain) || above.plain.isCapitals && line.plain.isCapitals)
  }

  /// "That:-", "The following options were considered:": words that lead into a list, and end in a colon before it.
  private static func isLead(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard Sentences.leads(plain), !SectionTitles.isKnown(sheet.lines[index]), !plain.isCapitals else { return false }
    if plain.begins(with: "That") || plain.begins(with: "The following") || plain.holds(" the following") { return true }
    guard let next = sheet.next(after: index, below: range.upperBound), plain.pieceCount > 3,
      Numbering.leading(plain)?.style != .plain
    else { return false }
    let following = sheet.lines[next]
    if following.text.utf8.first == Byte.greater || following.text.utf8.first == Byte.quote || following.text.hasPrefix("“") { return true }
    return following.kind == .bullet || following.printedNumber.map { $0.style != .dotted } ?? false
  }

  /// "(A) Revenue Costs".
  private static func isLetteredTitle(_ plain: String) -> Bool {
    guard plain.utf8.first == Byte.open, let found = Numbering.leading(plain), found.style == .letter || found.style == .roman else {
      return false
    }
    return found.number.isCapitals && found.rest.pieceCount <= 8 && !found.rest.hasSuffix(".")
      && !found.rest.utf8.contains(Byte.colon) && !found.rest.holds(" – ")
  }

  /// "1. Introduction/Background": a number, few words, no full stop, and what follows is no second item of a list.
  private static func isNumberedTitle(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ sections: SectionChain) -> Bool {
    let plain = sheet.lines[index].plain
    guard let number = sheet.lines[index].bareNumber, number.style == .plain || number.style == .dotted, !number.rest.isEmpty
    else { return false }
    // "2. Members are asked to:" and "3.1 There are three kinds:" lead into a list.
    if number.rest.hasSuffix(":"), !SectionTitles.isKnown(number.rest),
      Sentences.breaksOff(Marks.withoutOuterStops(number.rest)) || number.rest.pieceCount > 6
    {
      return false
    }
    if Sentences.breaksOff(plain) || number.style == .plain && sections.isDotted { return false }
    // "3.1 It is proposed that the Committee" leads into a list.
    if number.style == .dotted, isSentence(number.rest) { return false }
    if sheet.lines[index].dates.first?.range.lowerBound == 0 { return false }
    guard isTitleLike(number.rest), let next = sheet.next(after: index, below: range.upperBound) else { return false }
    if let following = sheet.lines[next].printedNumber, following.style == number.style, following.style == .plain {
      return false
    }
    return true
  }

  /// A few words with a capital and no stop, over text that is longer.
  private static func isBareTitle(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ room: Room) -> Bool {
    let line = sheet.lines[index]
    let plain = line.plain
    guard line.printedNumber == nil, isTitleLike(plain), !Answers.isAnswer(line), !plain.hasPrefix("\""),
      !plain.utf8.contains(Byte.at),
      PageReference.find(in: plain) == nil, !Columns.areInside(line.text)
    else { return false }
    if isSentence(plain) || sheet.repeats(index, in: range) || Signatures.isOne(index, sheet, range) { return false }
    let words = plain.pieceCount
    if !plain.isCapitals, words > (plain.hasSuffix("?") ? 20 : 11) || words > 6 && plain.hasSuffix(":") { return false }
    if Sentences.breaksOff(plain) || plain.dropLast().utf8.contains(Byte.colon) && !plain.isCapitals { return false }
    guard let next = sheet.next(after: index, below: range.upperBound) else { return false }
    let following = sheet.lines[next]
    if Sentences.continues(following.plain) { return false }
    if !room.isClear {
      return room.isBehindSentence && words <= 9 && following.kind == .text
        && (following.plain.utf8.count >= 60 || ListMarker.leading(following.plain) != nil
          || following.printedNumber?.style == .dotted)
    }
    if plain.isCapitals, plain.utf8.count > 3 { return true }
    return following.isRow || following.kind == .bullet || following.plain.pieceCount >= 8
      || (following.printedNumber != nil && following.plain.utf8.count > 40) || plain.hasSuffix(":")
      || room.isBehindSentence && words <= 5 && isShortSentence(following)
  }

  /// "Evidence Base:" between the sentences of a form without blank lines: hardly a word in small letters, a colon, and a sentence
  /// or the first of a list below.
  static func isLabelOfText(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard plain.utf8.last == Byte.colon, plain.utf8.count < 60, plain.utf8.first?.isUpper == true, sheet.lines[index].printedNumber == nil,
      index > range.lowerBound, sheet.isText(index - 1), sheet.lines[index - 1].plain.hasSuffix("."),
      index + 1 < range.upperBound, sheet.isText(index + 1), !Signatures.isOne(index, sheet, range)
    else { return false }
    let words = plain.dropLast().split(separator: " ").filter { $0.utf8.count > 3 }
    let small = words.count { $0.utf8.first?.isLower == true }
    guard (1...6).contains(words.count), small * 3 <= words.count, !words.contains(where: { $0.hasSuffix("ed") }) else { return false }
    let next = sheet.lines[index + 1]
    return !Sentences.continues(next.plain) && (next.kind == .bullet || next.printedNumber != nil || next.plain.pieceCount >= 4)
  }

  /// Cells of a table that were set one a line hold titles too, over other cells: a title stands over a sentence, a list, an
  /// answer or another title.
  private static func isOverWords(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard let next = sheet.next(after: index, below: range.upperBound) else { return true }
    let line = sheet.lines[next]
    return line.kind != .text || line.isBold || line.plain.pieceCount >= 4 || Sentences.isEnded(line.plain)
      || Answers.isAnswer(line) || SectionTitles.isKnown(line) || line.plain.utf8.first?.isDigit == true
      || ListMarker.leading(line.plain) != nil
  }

  /// "Not identified at this stage.": a sentence, however short, that a title can stand over.
  private static func isShortSentence(_ line: PrintedLine) -> Bool {
    line.kind == .text && line.plain.hasSuffix(".") && line.plain.pieceCount >= 4
  }

  /// Names of people, offices that report, and sentences without their stop are no titles.
  private static func isSentence(_ plain: String) -> Bool {
    let first = plain.firstPiece
    if People.isCouncillorTitle(first) || plain.begins(with: "Report of") || plain.begins(with: "Joint report") { return true }
    if PrintedDates.all(in: plain).first?.fills(plain) == true { return true }
    if ["what", "how", "why", "who", "when", "where", "is", "are"].contains(first.lowercased()) || plain.isCapitals { return false }
    return [" has ", " have ", " is ", " are ", " was ", " were ", " will be "].contains { plain.holds($0) }
  }

  private static func isCapitalOrFigure(_ first: Unicode.Scalar) -> Bool {
    // What Unicode knows of a character has to be looked up; nearly all are of ASCII.
    if first.isASCII { return UInt8(first.value).isUpper || UInt8(first.value).isDigit }
    return first.properties.isUppercase || first.properties.numericType != nil
  }

  static func isTitleLike(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isCapitalOrFigure(first) else { return false }
    guard let last = text.utf8.last, last != Byte.stop, last != Byte.semicolon, last != Byte.comma else { return false }
    guard text.utf8.count(where: \.isLetter) > text.utf8.count(where: \.isDigit) else { return false }
    if Answers.isAnswer(text) || text.begins(with: "None. ") { return false }
    return text.utf8.count <= 110 && !text.holds("http") && !text.holds("www.")
  }
}
