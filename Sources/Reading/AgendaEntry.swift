import Papers
import Text

/// What the agenda says of one item.
enum AgendaEntry {
  static func read(_ opening: AgendaOpening, _ sheet: Sheet, _ lines: Range<Int>, _ column: PageColumn) -> AgendaReading.Item {
    var facts = AgendaItem()
    facts.number = Fact(opening.number, sheet.stated(opening.index))
    let own = announcement(sheet.text(in: lines), sheet)
    let (titleEnd, printed) = title(opening, own, sheet, column)
    let title = Tidy.title(ComingPapers.split(Tidy.title(printed))?.title ?? printed)
    if !title.isEmpty {
      facts.title = Fact(title, sheet.stated(titleEnd > opening.index && opening.title.isEmpty ? titleEnd - 1 : opening.index))
    }
    facts.pages = pages(own, sheet, column)
    facts.reportOf = reportOf(own, sheet)
    facts.status = Fact(
      status(title, own.map { sheet.lines[$0] }, hasPages: facts.pages != nil), sheet.derived(opening.index, by: "agenda-entry"))
    var item = AgendaReading.Item(facts: facts, lines: lines, titleLines: opening.index..<titleEnd)
    item.marks = sheet.text(in: lines).filter { Classification.agendaHeading(sheet.lines[$0]) == nil }
      .flatMap { Classification.marks(onAgendaLine: sheet.lines[$0]) }
    if isExclusionOfPress(title) { item.marks = [] }
    return item
  }

  /// The lines before what a web page of the meeting adds to an item: what was decided, and its minutes.
  private static func announcement(_ own: [Int], _ sheet: Sheet) -> [Int] {
    let end = own.firstIndex { ["Minutes:", "Decision:", "Decisions:", "Resolved:"].contains(sheet.lines[$0].plain) }
    return Array(own[..<(end.map { max($0, 1) } ?? own.count)])
  }

  /// The title may go on over lines until its pages, a description or "Report of" begin.
  private static func title(_ candidate: AgendaOpening, _ own: [Int], _ sheet: Sheet, _ column: PageColumn) -> (end: Int, words: String) {
    var words = candidate.title
    var end = candidate.index + 1
    if sheet.lines[candidate.index].isRow { return (end, words) }
    var previous = candidate.index
    for index in own.dropFirst().prefix(4) {
      let line = sheet.lines[index]
      if words.isEmpty {
        words = column.removed(from: line)
      } else if index == previous + 1, continuesTitle(line, words, column) {
        words += " " + column.removed(from: line)
      } else {
        break
      }
      end = index + 1
      previous = index
    }
    return (end, words)
  }

  private static func continuesTitle(_ line: PrintedLine, _ title: String, _ column: PageColumn) -> Bool {
    guard line.kind == .text || line.isHeadingMark, PageReference.find(in: title) == nil, line.plain.utf8.count < 100 else { return false }
    let plain = line.plain
    let leads = [
      "Report", "Joint report", "(", "[", "To ", "Members ", "The ", "This ", "Presentation", "Verbal", "Officer", "Contact", "Lead ",
    ]
    if leads.contains(where: { plain.begins(with: $0) }) && !Sentences.breaksOff(title) { return false }
    if Classification.agendaHeading(line) != nil || column.find(in: line) != nil && line.columns.count == 1 { return false }
    // A title in capitals does not go on in small letters.
    if title.isCapitals, title.utf8.count > 4, !plain.isCapitals { return false }
    if ComingPapers.split(title) != nil || ComingPapers.standsAlone(plain) { return false }
    return !Sentences.isEnded(title) && !(plain.hasSuffix(".") && plain.split(separator: " ").count > 8)
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

  private static func reportOf(_ own: [Int], _ sheet: Sheet) -> Fact<String>? {
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      let cells = line.isRow ? line.cells : [line.plain]
      for cell in cells {
        let plain = Marks.plain(cell)
        if plain.begins(with: "Report of") || plain.begins(with: "Joint report of") || plain.begins(with: "Report by") {
          var words = plain
          var previous = index
          for next in own[(position + 1)...] where !line.isRow {
            guard !Sentences.isEnded(words), wrapsOffice(sheet.lines[previous], into: sheet.lines[next], isAdjacent: next == previous + 1)
            else { break }
            words += " " + sheet.lines[next].plain
            previous = next
          }
          return Fact(Tidy.office(PageReference.removed(from: words)), sheet.stated(index))
        }
        if let offset = Tidy.reportOfOffset(in: plain) {
          let words = String(decoding: plain.utf8.dropFirst(offset), as: UTF8.self).trimmed
          return Fact(Tidy.office(PageReference.removed(from: words)), sheet.stated(index))
        }
      }
    }
    return nil
  }

  /// A long list of offices goes on over lines; behind a blank line only when it was full and what follows is no sentence.
  private static func wrapsOffice(_ line: PrintedLine, into next: PrintedLine, isAdjacent: Bool) -> Bool {
    guard next.kind == .text, PageReference.find(in: next.plain) == nil, Numbering.leading(next.plain) == nil, line.plain.utf8.count > 30
    else { return false }
    return isAdjacent || (line.plain.utf8.count >= 45 && next.plain.split(separator: " ").count <= 12 && !next.plain.hasSuffix("."))
  }

  private static func status(_ title: String, _ lines: [PrintedLine], hasPages: Bool) -> AgendaItem.Status {
    let all = lines.map(\.plain).joined(separator: " ")
    let coming = lines.lazy.compactMap(ComingPapers.follows).first
    if coming == true || all.holds("(to follow)") || all.holds("report to follow") || all.holds("(to be tabled)") { return .toFollow }
    let key = Tidy.key(title)
    if key.hasPrefix("minutes") || key.hasPrefix("cofnodion") || key.holds("previous minutes")
      || all.holds("minutes of the meeting held on")
      || all.holds("minutes of the previous meeting")
    {
      return .minutes
    }
    if hasPages || coming == false || lines.contains(where: { PageReference.fileSize(in: $0.plain) != nil }) { return .report }
    if all.holds("presentation") { return .presentation }
    if all.holds("verbal") || all.holds("oral update") || all.holds("oral report") || all.holds("(oral)") { return .verbal }
    if key.hasPrefix("petition") || key.holds("petitions") || all.holds("a petition ") { return .petition }
    return .none
  }

  /// Announces that the public will be asked to leave; withholds nothing itself. Local Government Act 1972, s.100A(4).
  static func isExclusionOfPress(_ title: String) -> Bool {
    title.holds("exclusion of") && (title.holds("public") || title.holds("press"))
  }
}
