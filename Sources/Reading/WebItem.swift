import Calendar
import Papers
import Text

/// The web page of one item of a meeting: "Agenda item", its title, what was decided on it, its minutes.
enum WebItem {
  private static let heads: Set<String> = ["Agenda item", "Eitem ar yr agenda", "Eitem ar y rhaglen", "Eitem Rhaglen"]
  private static let ends: Set<String> = ["Supporting documents:", "Dogfennau ategol:"]

  /// The line of the title: below the words that say what the page is, where a record or the item's papers stand below it.
  static func title(_ sheet: Sheet) -> Int? {
    guard !WebRecord.isTitled(sheet) else { return nil }
    let own = sheet.text(in: 0..<min(sheet.lines.count, 400))
    guard let head = own.prefix(8).first(where: { heads.contains(sheet.lines[$0].plain) }),
      let title = sheet.next(after: head, below: sheet.lines.count), sheet.lines[title].plain.utf8.contains(where: \.isASCIILetter)
    else { return nil }
    let isOfPage = own.contains { index in
      let plain = sheet.lines[index].plain
      return index > title && (WebRecord.labels.contains(plain) || ends.contains(plain) || WebRecord.tellsResolved(plain))
    }
    return isOfPage ? title : nil
  }

  /// "Meeting of Cabinet, Tuesday 14 January 2025 2.00 pm (Item 12.)"
  static func meeting(below title: Int, _ sheet: Sheet) -> Int? {
    sheet.text(in: title..<sheet.lines.count).prefix(6).first { index in
      let plain = sheet.lines[index].plain
      return (plain.begins(with: "Meeting of ") || plain.begins(with: "Meeting: ")) && PrintedDates.firstDay(in: plain) != nil
    }
  }

  static func number(_ plain: String) -> String? {
    guard let open = plain.firstRange(of: "(Item "), let close = plain[open.upperBound...].firstIndex(of: ")") else { return nil }
    let number = Tidy.withoutFinalStop(String(plain[open.upperBound..<close]))
    return number.hasDigit ? number : nil
  }
}

extension PackReading {
  mutating func divideItem(_ title: Int) {
    pack.facts.kind = Fact(.agenda, sheet.derived(title, by: "page-of-one-item"))
    let meeting = WebItem.meeting(below: title, sheet)
    let front = meeting.map { FrontSheet.read(sheet, in: $0..<($0 + 1), known: known).meeting } ?? Meeting()
    pack.facts.meeting = front
    if front.committee == nil { report(.noCommittee, nil) }
    if front.date == nil { report(.noMeetingDate, nil) }
    addPart(.frontSheet, 0..<title)
    let lines = title..<sheet.lines.count
    var item = AgendaEntry.read(unnumbered: title, sheet, lines, PageColumn(sheet, in: lines))
    item.facts.number = meeting.flatMap { index in
      WebItem.number(sheet.lines[index].plain).map { Fact($0, sheet.stated(index)) }
    }
    takeItems(AgendaReading(items: [item]), from: title, to: sheet.lines.count)
  }
}
