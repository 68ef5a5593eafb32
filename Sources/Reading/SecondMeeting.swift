import Calendar
import Diagnostics
import Papers
import Text

/// Another body's agenda behind the first, or the same body's for another day: two meetings in one file.
struct SecondMeeting {
  /// From the first line of its front sheet.
  let start: Int
  let committee: String
  let date: Day

  static func find(_ sheet: Sheet, agenda first: Int, known: [String], covers: [Cover]) -> SecondMeeting? {
    let others = sheet.lines.indices.dropFirst(first + 1).filter { sheet.isText($0) && sheet.lines[$0].plain.isWordAgenda }
    guard !others.isEmpty else { return nil }
    var front = FrontSheet.read(sheet, in: 0..<first, known: known).meeting
    if front.date == nil { front = FrontSheet.read(sheet, in: 0..<min(first + 30, others[0]), known: known).meeting }
    guard let ownBody = front.committee?.value, let ownDate = front.date?.value else { return nil }
    for other in others {
      let start = frontStart(before: other, after: first, sheet)
      let meeting = FrontSheet.read(sheet, in: start..<other, known: known).meeting
      guard let body = meeting.committee?.value, let date = meeting.date?.value, Tidy.key(body) != Tidy.key(ownBody) || date != ownDate,
        !isAppendix(start, sheet), holdsItems(behind: other, sheet),
        !covers.contains(where: { $0.lines.lowerBound > other && names(ownBody, ownDate, $0, sheet) })
      else { continue }
      return SecondMeeting(start: start, committee: body, date: date)
    }
    return nil
  }

  /// The same where the word "Agenda" stands over neither or only over the first: the name of a body and the day of its meeting behind
  /// items, with items that begin again below.
  static func findUntitled(_ sheet: Sheet, agenda first: Int?, below end: Int, known: [String]) -> SecondMeeting? {
    var own: Meeting?
    var tried = 0
    for start in sheet.text(in: (first ?? -1) + 1..<min(end, 4000)) where tried < 12 {
      guard isFront(start, below: end, sheet), let item = firstItem(after: start, below: end, sheet) else { continue }
      tried += 1
      let meeting = FrontSheet.read(sheet, in: start..<item, known: known).meeting
      guard let body = meeting.committee?.value, let date = meeting.date?.value else { continue }
      guard let above = own else {
        own = meeting
        continue
      }
      guard Tidy.key(body) != Tidy.key(above.committee?.value ?? "") || date != above.date?.value,
        AgendaItems.read(sheet, in: item..<min(end, item + 120)).items.count >= 3
      else { continue }
      return SecondMeeting(start: councilAbove(start, sheet), committee: body, date: date)
    }
    return nil
  }

  /// A line that is the name of a body, with the day of a meeting below it.
  private static func isFront(_ index: Int, below end: Int, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard line.kind == .text || line.isHeadingMark, line.plain.utf8.count < 80, Bodies.isName(line.plain),
      !Bodies.isCouncilItself(line.plain), Numbering.leading(line.plain) == nil
    else { return false }
    var at = index
    for _ in 0..<3 {
      guard let next = sheet.next(after: at, below: end) else { return false }
      let plain = sheet.lines[next].plain
      if PrintedDates.all(in: plain).contains(where: { $0.day != nil && $0.weekday != nil }) { return plain.utf8.count < 100 }
      at = next
    }
    return false
  }

  /// The item 1 below a front sheet.
  private static func firstItem(after start: Int, below end: Int, _ sheet: Sheet) -> Int? {
    sheet.text(in: (start + 1)..<min(end, start + 40)).first { index in
      guard let number = AgendaNumber.leading(sheet.lines[index].plain) else { return false }
      return number.number == "1" && (number.rest.isEmpty || AgendaTitle.begins(number.rest))
    }
  }

  /// The council's own name over that of the body.
  private static func councilAbove(_ start: Int, _ sheet: Sheet) -> Int {
    guard let above = sheet.previous(before: start), Bodies.isCouncilItself(sheet.lines[above].plain) else { return start }
    return above
  }

  /// Back over the lines of a front sheet: short ones, none numbered, not over the top of a page.
  private static func frontStart(before agenda: Int, after first: Int, _ sheet: Sheet) -> Int {
    var start = agenda
    for _ in 0..<40 {
      guard sheet.lines[start].pageBreaks == 0, let above = sheet.previous(before: start, from: first + 1) else { break }
      let line = sheet.lines[above]
      if (above + 1..<start).contains(where: {
        sheet.lines[$0].pageBreaks > 0 || sheet.itemHeaders[$0] != nil || sheet.furniture[$0] == .blankPage
      }) {
        break
      }
      let isSentence = line.plain.hasSuffix(".") && line.plain.pieceCount > 6 && !line.plain.holds("summoned")
      guard line.printedNumber == nil, line.plain.utf8.count < 240, !isSentence else { break }
      start = above
    }
    return start
  }

  /// An agenda of others that a report encloses.
  private static func isAppendix(_ start: Int, _ sheet: Sheet) -> Bool {
    var at: Int? = start
    for _ in 0..<3 {
      guard let index = at else { return false }
      if AppendixTitles.label(of: sheet.lines[index].plain) != nil { return true }
      at = sheet.previous(before: index)
    }
    return false
  }

  private static func holdsItems(behind agenda: Int, _ sheet: Sheet) -> Bool {
    let items = AgendaItems.read(sheet, in: (agenda + 1)..<min(sheet.lines.count, agenda + 120)).items
    return items.count >= 2
  }

  /// A report to the first body behind the second agenda: the file holds one meeting after all.
  private static func names(_ body: String, _ date: Day, _ cover: Cover, _ sheet: Sheet) -> Bool {
    let words = sheet.text(in: cover.lines).map { sheet.lines[$0].plain }.joined(separator: " ")
    return words.holds(body) && PrintedDates.all(in: words).contains { $0.day == date }
  }
}

extension PackReading {
  /// Reads the first meeting as if the file ended there; what follows is published whole.
  mutating func divideFirst(_ second: SecondMeeting) {
    let whole = sheet
    sheet = Sheet(whole, upTo: second.start)
    divide()
    sheet = whole
    report(.secondMeeting(committee: second.committee, date: second.date), second.start)
    addPart(.whole, second.start..<whole.lines.count)
  }
}

extension String {
  /// "AGENDA" and nothing else: "A G E N D A", "Agenda Part A"; in Welsh "RHAGLEN", in Irish "CLÁR".
  /// "Ag", "Rh" and "Cl".
  private var mayOpenWordAgenda: Bool {
    var letters = utf8.lazy.filter(\.isASCIILetter).makeIterator()
    switch (letters.next()?.lowered, letters.next()?.lowered) {
    case (0x61, 0x67), (0x72, 0x68), (0x63, 0x6C): return true
    default: return false
    }
  }

  var isWordAgenda: Bool {
    guard utf8.count < 60, mayOpenWordAgenda else { return false }
    // Most lines that begin with these letters have many more.
    guard utf8.count(where: \.isASCIILetter) < 16 else { return false }
    let letters = filter(\.isLetter).lowercased()
    return ["agenda", "agendaparta", "agendapart", "rhaglen", "agendarhaglen", "rhaglenagenda", "clár", "clarghnó"].contains(letters)
  }
}
