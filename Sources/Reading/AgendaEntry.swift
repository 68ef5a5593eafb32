import Papers
import Text

/// What the agenda says of one item.
package enum AgendaEntry {
  static func read(_ opening: AgendaOpening, _ sheet: Sheet, _ lines: Range<Int>, _ column: PageColumn) -> AgendaReading.Item {
    var item = read(opening.index, opening.title, sheet, lines, column)
    item.facts.number = Fact(opening.number.number, sheet.stated(opening.index))
    return item
  }

  static func read(unnumbered start: Int, _ sheet: Sheet, _ lines: Range<Int>, _ column: PageColumn) -> AgendaReading.Item {
    let title = AgendaTitle(line: sheet.lines[start], words: column.removed(from: sheet.lines[start]), column)
    return read(start, title, sheet, lines, column)
  }

  private static func read(_ start: Int, _ printed: AgendaTitle, _ sheet: Sheet, _ lines: Range<Int>, _ column: PageColumn)
    -> AgendaReading.Item
  {
    var facts = AgendaItem()
    let own = announcement(sheet.text(in: lines), sheet)
    let (titleEnd, found) = title(printed, own, sheet, column)
    let words = AgendaTitle.tidy(found.words)
    if !words.isEmpty {
      facts.title = Fact(words, sheet.stated(titleEnd > start && printed.words.isEmpty ? titleEnd - 1 : start))
    }
    facts.pages = pages(own, sheet, column)
    facts.reportOf = reportOf(own, sheet, column)
    facts.status = Fact(
      AgendaStatus.read(words, own.map { sheet.lines[$0] }, hasPages: facts.pages != nil), sheet.derived(start, by: "agenda-entry"))
    var item = AgendaReading.Item(facts: facts, lines: lines, titleLines: start..<titleEnd, aside: found.told)
    item.marks = sheet.text(in: lines).filter { Classification.agendaHeading(sheet.lines[$0]) == nil }
      .flatMap { Classification.marks(onAgendaLine: sheet.lines[$0]) }
    if !item.marks.isEmpty, announcesExclusion(title: words, body: own.dropFirst().map { sheet.lines[$0].plain }.joined(separator: " ")) {
      item.marks = []
    }
    return item
  }

  /// The lines before what a web page of the meeting adds to an item: what was decided, and its minutes.
  private static func announcement(_ own: [Int], _ sheet: Sheet) -> [Int] {
    let end = own.firstIndex { WebRecord.labels.contains(sheet.lines[$0].plain) }
    return Array(own[..<(end.map { max($0, 1) } ?? own.count)])
  }

  /// The title may go on over lines until its pages, a description or "Report of" begin.
  private static func title(_ printed: AgendaTitle, _ own: [Int], _ sheet: Sheet, _ column: PageColumn) -> (end: Int, title: AgendaTitle) {
    guard var previous = own.first else { return (0, printed) }
    var title = printed
    var end = previous + 1
    if sheet.lines[previous].isRow || !title.aside.isEmpty && sheet.lines[previous].columns.count < 2 { return (end, title) }
    for index in own.dropFirst().prefix(4) {
      let line = sheet.lines[index]
      if title.words.isEmpty, headings.contains(line.key) {
        previous = index
        continue
      }
      if title.words.isEmpty {
        title = AgendaTitle(line: line, words: column.removed(from: line), column)
      } else if index == previous + 1, continuesTitle(line, title.words, after: sheet.lines[previous], column, sheet.setting) {
        title.words = PageReference.removed(from: title.words) + " " + column.removed(from: line)
      } else {
        break
      }
      end = index + 1
      previous = index
    }
    return (end, title)
  }

  private static func continuesTitle(
    _ line: PrintedLine, _ title: String, after previous: PrintedLine, _ column: PageColumn, _ setting: LineSetting
  ) -> Bool {
    guard line.pageBreaks == 0, line.kind == .text || line.isHeadingMark, line.plain.utf8.count < 100 else { return false }
    let plain = line.plain
    if isUnderFurtherColumn(line, previous, column) || isOutOfColumn(line, previous) || opensList(under: title, previous) { return false }
    let goesOn = Sentences.continues(plain) || Sentences.breaksOff(PageReference.removed(from: title))
    let capitals = (title.isCapitals && title.utf8.count > 4, plain.isCapitals && plain.utf8.count > 8)
    // Behind its pages a title goes on only where they stood in a column of their own.
    if PageReference.find(in: title) != nil {
      guard previous.columns.count > 1, goesOn || capitals == (true, true), plain.pieceCount <= 12 else { return false }
    }
    if opensSomethingElse(line, column) || descriptions.contains(where: { plain.begins(with: $0) }) && !Sentences.breaksOff(title) {
      return false
    }
    // A title in capitals does not go on in small letters, nor one in small letters in capitals.
    if capitals.0, !plain.isCapitals { return false }
    if !title.isCapitals, capitals.1 { return false }
    // A title goes on below when its line was full; where no paragraph was cut into lines, no title was.
    if !goesOn, setting.isUnwrapped, capitals != (true, true) { return false }
    if !goesOn, column.removed(from: previous).utf8.count < 30 { return false }
    if !goesOn, !(capitals.0 && plain.isCapitals), hadRoom(previous, for: line, column) { return false }
    if line.isBold != previous.isBold || line.isHeadingMark != previous.isHeadingMark { return false }
    if PageReference.fileSize(in: title) != nil || ComingPapers.split(title) != nil { return false }
    return !Sentences.isEnded(title) && !(plain.hasSuffix(".") && plain.pieceCount > 8)
  }

  /// Whether the first word of a line would have stood on the line above: in its own column, or before three quarters of
  /// the agenda's width.
  private static func hadRoom(_ previous: PrintedLine, for line: PrintedLine, _ column: PageColumn) -> Bool {
    guard !previous.isRow, column.width >= 60 else { return false }
    let word = line.plain.firstPiece.utf8.count + 1
    let pieces = Columns.split(previous.text)
    if let title = pieces.last(where: { $0.text.utf8.contains(where: \.isASCIILetter) && $0.start < 12 }),
      let next = pieces.first(where: { $0.start > title.start })
    {
      return title.start + title.text.utf8.count + word + 3 < next.start
    }
    return previous.indent + previous.text.utf8.count + word <= column.width * 3 / 4
  }

  /// "To receive reports:-": what a colon at the end of a short line leads to is no more of the title.
  private static func opensList(under title: String, _ previous: PrintedLine) -> Bool {
    (title.hasSuffix(":") || title.hasSuffix(":-")) && previous.plain.utf8.count < 60
  }

  /// Whether a line goes on with what stands beside the title above it: who presents, what is proposed.
  private static func isUnderFurtherColumn(_ line: PrintedLine, _ previous: PrintedLine, _ column: PageColumn) -> Bool {
    guard !previous.isRow, column.kept(of: line).count == 1, PageReference.find(in: line.plain) == nil else { return false }
    let beside = Columns.split(previous.text).drop { !Marks.plain($0.text).utf8.contains(where: \.isASCIILetter) }.dropFirst().first
    return beside.map { line.indent + 2 >= $0.start + previous.indent } ?? false
  }

  /// A title goes on below itself or at the margin of its number; a description can stand anywhere.
  private static func isOutOfColumn(_ line: PrintedLine, _ previous: PrintedLine) -> Bool {
    guard !previous.isRow, !line.isRow, Columns.areInside(previous.text), case let pieces = Columns.split(previous.text), pieces.count > 1,
      let title = pieces.first(where: { $0.text.utf8.count(where: \.isASCIILetter) > 1 }), title.start > 0
    else { return false }
    return line.indent > previous.indent && abs(line.indent - previous.indent - title.start) > 1
  }

  /// The heads of an agenda's columns, which an extractor can leave between the first number and its title.
  private static let headings: Set<String> = [
    "item", "items", "page", "pages", "page no", "subject", "title", "agenda item", "no", "item no",
  ]

  /// How descriptions begin, and lines that say who reports.
  private static let descriptions = [
    "Report", "Joint report", "(", "[", "To ", "Members ", "The ", "This ", "Presentation", "Verbal", "Officer", "Contact", "Lead ",
    "Portfolio", "Ward", "Adroddiad", "For approval", "For noting", "For decision", "For information", "For discussion", "For assurance",
    "Attached", "Enclosed", "Recommendation", "Recommended", "That ", "Presented by", "Presenter",
    "Purpose",
  ]

  /// What no title is: a list, a heading of the agenda, a mark, pages, a paper, a decision.
  private static func opensSomethingElse(_ line: PrintedLine, _ column: PageColumn) -> Bool {
    let plain = line.plain
    return opensList(plain) || Classification.agendaHeading(line) != nil || Classification.mark(onAgendaLine: line) != nil
      || isPagesAlone(line, column) || WebRecord.papers.contains(plain) || Resolutions.standsAlone(plain) || ComingPapers.standsAlone(plain)
  }

  /// "a) 25/0331/HSE 2 Mill Cottages", "26/00121/FUL - 4 Staithe Lane": what the item holds, not what it is called.
  private static func opensList(_ plain: String) -> Bool {
    if let found = Numbering.leading(plain), found.style != .plain { return true }
    return opensReference(plain)
  }

  /// Whether the first word is the reference of an application: "25/0331/HSE".
  static func opensReference(_ plain: String) -> Bool {
    let first = plain.firstPiece
    return first.utf8.filter { $0 == Byte.slash }.count >= 1 && first.utf8.filter(\.isDigit).count >= 4
  }

  private static func isPagesAlone(_ line: PrintedLine, _ column: PageColumn) -> Bool {
    column.find(in: line) != nil && (line.columns.count == 1 && !column.removed(from: line).utf8.contains(where: \.isASCIILetter))
  }

  private static func pages(_ own: [Int], _ sheet: Sheet, _ column: PageColumn) -> PageRange? {
    for (position, index) in own.enumerated() {
      let plain = sheet.lines[index].plain
      if PageReference.find(in: plain) == nil, let found = column.find(in: sheet.lines[index]) {
        var range = PageRange()
        range.first = Fact(found.first, sheet.stated(index))
        range.last = Fact(found.last, sheet.stated(index))
        return range
      }
      guard let found = PageReference.find(in: plain) else { continue }
      var range = PageRange()
      range.first = Fact(found.first, sheet.stated(index))
      if let last = found.last {
        range.last = Fact(last, sheet.stated(index))
      } else if position + 1 < own.count {
        // "(Pages 11 -" and, on the next line, "14)".
        let next = own[position + 1]
        let digits = sheet.lines[next].plain.prefix { $0.isNumber }
        if let last = Int(digits), sheet.lines[next].plain.dropFirst(digits.count).first == ")" {
          range.last = Fact(last, sheet.stated(next))
        }
      }
      return range
    }
    return nil
  }

  private static func reportOf(_ own: [Int], _ sheet: Sheet, _ column: PageColumn) -> Fact<String>? {
    // "Annual Report of the Director of Public Health" is a title: who reports is said again below.
    var ofTitle: Fact<String>?
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      let cells = line.isRow ? line.cells.flatMap(CellText.plainPieces) : [column.removed(from: line)]
      for plain in cells {
        guard let offset = Reporting.offset(in: plain) else { continue }
        var words = String(decoding: plain.utf8.dropFirst(offset), as: UTF8.self).trimmed
        var previous = index
        for next in own[(position + 1)...] where !line.isRow && offset == 0 {
          guard !Sentences.isEnded(words), column.find(in: sheet.lines[next]) == nil, column.find(in: sheet.lines[previous]) == nil,
            wrapsOffice(sheet.lines[previous], into: sheet.lines[next], isAdjacent: next == previous + 1)
          else { break }
          words += " " + sheet.lines[next].plain
          previous = next
        }
        let office = Reporting.office(words)
        guard office.hasLetterOrDigit else { continue }
        let isTitle = position == 0 && offset > 0 && Reporting.isKind(String(decoding: plain.utf8.prefix(offset), as: UTF8.self))
        if !isTitle { return Fact(office, sheet.stated(index)) }
        ofTitle = Fact(office, sheet.stated(index))
      }
    }
    return ofTitle
  }

  /// A long list of offices goes on over lines; behind a blank line only when it was full and what follows is no sentence.
  private static func wrapsOffice(_ line: PrintedLine, into next: PrintedLine, isAdjacent: Bool) -> Bool {
    guard next.kind == .text, PageReference.find(in: next.plain) == nil, next.printedNumber == nil, line.plain.utf8.count > 30,
      !next.plain.prefix(40).utf8.contains(Byte.colon), !next.plain.isCapitals || line.plain.isCapitals,
      Classification.agendaHeading(next) == nil, Classification.mark(onAgendaLine: next) == nil, !saysWhichDecision(next.plain)
    else { return false }
    return isAdjacent || (line.plain.utf8.count >= 45 && next.plain.pieceCount <= 12 && !next.plain.hasSuffix("."))
  }

  /// "Key decision", "Non-key", "Wards affected": what the agenda says of the item below who reports.
  private static func saysWhichDecision(_ plain: String) -> Bool {
    let field = CoverLabels.match(plain)?.field
    return field == .keyDecision || field == .wards || field == .forwardPlan || ["non key", "non key decision"].contains(Tidy.key(plain))
  }

  /// "8. Exempt appendix to item 5", "Item 8: Appendix 2 to Agenda Item 5": a paper that is an item of its own, as county
  /// councils list what the public may not see of an item above.
  package static func isAppendixToItem(_ title: String) -> Bool {
    guard title.holds("item") else { return false }
    let words = ClassificationWords.of(title).drop { Int($0) != nil || $0 == "item" }
    let label = words.drop(while: ClassificationWords.adjectives.contains)
    guard let first = label.first, first.hasPrefix("append") || first.hasPrefix("annex") || first == "report" else { return false }
    return zip(label, label.dropFirst()).contains { $0 == "item" && $1.utf8.first?.isDigit == true }
  }

  private static let wordsOfExemption: Set<String> = [
    "local", "government", "act", "1972", "1973", "scotland", "exempt", "confidential", "private", "business", "information", "item",
    "items", "session", "matters", "and", "or", "of", "the", "to", "access",
  ]

  /// "Local Government Act 1972 - Exempt Business", over the resolution that the public be excluded.
  package static func announcesExclusion(title: String, body: @autoclosure () -> String) -> Bool {
    if isExclusionOfPress(title) { return true }
    let words = ClassificationWords.of(title)
    guard !words.isEmpty, words.allSatisfy(wordsOfExemption.contains), case let body = body() else { return false }
    return body.holds("be excluded") && body.holds("public")
  }

  /// Announces that the public will be asked to leave; withholds nothing itself. Local Government Act 1972, s.100A(4).
  static func isExclusionOfPress(_ title: String) -> Bool {
    title.holds("exclusion of") && (title.holds("public") || title.holds("press"))
  }
}
