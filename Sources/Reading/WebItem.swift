import Calendar
import Papers
import Text

/// The web page of one item of a meeting: "Agenda item", its title, what was decided on it, its minutes.
enum WebItem {
  private static let heads: Set<String> = [
    "Agenda item", "Eitem ar yr agenda", "Eitem ar y rhaglen", "Eitem Rhaglen", "Issue - meetings", "Issue - items at meetings",
    "Issue details", "Issue history",
  ]
  private static let ends: Set<String> = ["Supporting documents:", "Dogfennau ategol:"]

  /// The line of the title: below the words that say what the page is, where a record or the item's papers stand below it.
  static func title(_ sheet: Sheet) -> Int? {
    guard !WebRecord.isTitled(sheet) else { return nil }
    let own = sheet.text(in: 0..<min(sheet.lines.count, 400))
    // A path through the site can name the page before its own head does.
    guard let head = own.prefix(8).last(where: { heads.contains(sheet.lines[$0].plain) }),
      let title = sheet.next(after: head, below: sheet.lines.count), sheet.lines[title].plain.utf8.contains(where: \.isASCIILetter)
    else { return nil }
    let isOfPage = own.contains { index in
      let plain = sheet.lines[index].plain
      return index > title && (WebRecord.labels.contains(plain) || ends.contains(plain) || WebRecord.tellsResolved(plain))
    }
    return isOfPage || isHistory(below: title, sheet) ? title : nil
  }

  /// Whether the page tells which meetings took the item.
  static func isHistory(below title: Int, _ sheet: Sheet) -> Bool {
    sheet.text(in: title..<sheet.lines.count).prefix(6).contains { isMeeting(sheet.lines[$0].plain) }
  }

  /// "Meeting: 18/02/2026 - Cabinet (Item 92)"
  static func isMeeting(_ plain: String) -> Bool {
    plain.begins(with: "Meeting: ") && number(plain) != nil && PrintedDates.firstDay(in: plain) != nil
  }

  /// Below the meeting number and title stand once more: the line, and the title that the top of the page may have cut off.
  static func repeated(below meeting: Int, _ sheet: Sheet) -> (index: Int, title: String)? {
    guard let next = sheet.next(after: meeting, below: sheet.lines.count) else { return nil }
    let line = sheet.lines[next]
    let bare = AgendaTitle.tidy(line.plain)
    guard let number = number(sheet.lines[meeting].plain), let behind = bare.dropping(prefix: number),
      behind.utf8.first.map({ !$0.isLetterOrDigit }) ?? false
    else {
      return sheet.previous(before: meeting, from: 0).map { sheet.lines[$0].key == line.key } == true ? (next, bare) : nil
    }
    return (next, String(behind.drop { ". ".contains($0) }))
  }

  /// "Meeting of Cabinet, Tuesday 14 January 2025 2.00 pm (Item 12.)"
  static func meeting(below title: Int, _ sheet: Sheet) -> Int? {
    sheet.text(in: title..<sheet.lines.count).prefix(6).first { index in
      let plain = sheet.lines[index].plain
      return (plain.begins(with: "Meeting of ") || plain.begins(with: "Meeting: ")) && PrintedDates.firstDay(in: plain) != nil
    }
  }

  /// The lines that begin what further meetings made of the item: a page of its history has one for each.
  static func furtherMeetings(below first: Int, _ sheet: Sheet) -> [Int] {
    sheet.text(in: (first + 1)..<sheet.lines.count).filter { index in
      isMeeting(sheet.lines[index].plain)
    }
  }

  /// "Meeting: 18/02/2026 - Cabinet (Item 92)": the body behind its day.
  static func body(_ plain: String) -> String? {
    guard let rest = plain.dropping(prefix: "Meeting: "), let date = PrintedDates.all(in: rest).first, date.range.lowerBound == 0 else {
      return nil
    }
    let behind = String(decoding: rest.utf8.dropFirst(date.range.upperBound), as: UTF8.self)
    let name = String(behind[..<(behind.firstRange(of: "(Item ")?.lowerBound ?? behind.endIndex)].drop { " -–—".contains($0) }).trimmed
    return Bodies.isName(name) ? name : nil
  }

  /// Where what is told of the item begins, on a page whose labels the extractor left out: below its own number and title.
  static func told(_ lines: Range<Int>, _ sheet: Sheet) -> Int? {
    let own = sheet.text(in: lines)
    guard own.contains(where: { tells(sheet.lines[$0].plain) }) else { return nil }
    let meeting = own.prefix(6).first { isMeeting(sheet.lines[$0].plain) }
    let head = meeting.map { repeated(below: $0, sheet)?.index ?? $0 } ?? lines.lowerBound - 1
    return own.first { index in
      index > head && !WebRecord.papers.contains(sheet.lines[index].plain) && !Reporting.stands(atHeadOf: sheet.lines[index].plain)
    }
  }

  private static let verbs = [
    " was ", " were ", " had ", " asked ", " presented ", " submitted ", " introduced ", " noted ", " explained ", " commented ",
    " considered ", " received ",
  ]

  /// A sentence of what has been: an agenda says what is to be done.
  private static func tells(_ plain: String) -> Bool {
    guard plain.utf8.count > 40, plain.hasSuffix(".") || plain.hasSuffix(":-"), !plain.begins(with: "To ") else { return false }
    return verbs.contains(where: plain.holds)
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
    let front = meeting.map(meetingNamed) ?? Meeting()
    pack.facts.meeting = front
    if front.committee == nil { report(.noCommittee, nil) }
    if front.date == nil { report(.noMeetingDate, nil) }
    addPart(.frontSheet, 0..<title)
    let further = meeting.map { WebItem.furtherMeetings(below: $0, sheet) } ?? []
    let lines = title..<(further.first ?? sheet.lines.count)
    var item = AgendaEntry.read(unnumbered: title, sheet, lines, PageColumn(sheet, in: lines))
    item.facts.number = meeting.flatMap { index in
      WebItem.number(sheet.lines[index].plain).map { Fact($0, sheet.stated(index)) }
    }
    if item.facts.title?.value.hasSuffix("…") == true, let whole = meeting.flatMap({ WebItem.repeated(below: $0, sheet) }),
      !whole.title.isEmpty
    {
      item.facts.title = Fact(whole.title, sheet.stated(whole.index))
    }
    takeItems(AgendaReading(items: [item]), from: title, to: lines.upperBound)
    for (position, start) in further.enumerated() {
      takeRecord(start..<(position + 1 < further.count ? further[position + 1] : sheet.lines.count), of: item)
    }
  }

  /// The body and the day that the line names.
  private func meetingNamed(on index: Int) -> Meeting {
    var meeting = FrontSheet.read(sheet, in: index..<(index + 1), known: known).meeting
    if let body = WebItem.body(sheet.lines[index].plain) { meeting.committee = Fact(Bodies.name(body, known: known), sheet.stated(index)) }
    return meeting
  }

  /// What another meeting made of the item: minutes of that meeting with one entry.
  private mutating func takeRecord(_ lines: Range<Int>, of item: AgendaReading.Item) {
    let index = pack.facts.minutes?.count ?? 0
    let meeting = meetingNamed(on: lines.lowerBound)
    var minutes = Minutes()
    (minutes.committee, minutes.date) = (meeting.committee, meeting.date)
    let labelled = sheet.text(in: lines).first { WebRecord.labels.contains(sheet.lines[$0].plain) }
    let start = labelled ?? WebItem.told(lines, sheet) ?? lines.upperBound
    addPart(.minutes(index), lines.lowerBound..<start)
    if start < lines.upperBound {
      let number = WebItem.number(sheet.lines[lines.lowerBound].plain)
      let entry = MinuteEntryLines(number: number, title: item.facts.title?.value, lines: start..<lines.upperBound, bodyStart: start)
      var facts = readMinute(entry, MinuteText.read(sheet, entry), minutes: index, entry: 0)
      facts.number = number.map { Fact($0, sheet.stated(lines.lowerBound)) }
      facts.title = WebItem.repeated(below: lines.lowerBound, sheet).map { Fact($0.title, sheet.stated($0.index)) } ?? item.facts.title
      minutes.entries = [facts]
    }
    pack.facts.minutes.add(minutes)
  }
}
