import Calendar
import Diagnostics
import Papers
import Text

extension PackReading {
  mutating func readMinutes(_ head: MinutesHead, _ range: Range<Int>) {
    let entries = MinuteEntries.find(sheet, in: head.present..<range.upperBound)
    var minutes = MinutesHeads.facts(head, sheet, known: known, announced: announcedDate())
    if minutes.committee == nil, let own = pack.facts.meeting?.committee {
      minutes.committee = Fact(own.value, sheet.derived(range.lowerBound, by: "body-of-the-pack"))
    }
    if minutes.date == nil { report(.minutesWithoutDate, range.lowerBound) }
    let opening = range.lowerBound..<(entries.first?.lines.lowerBound ?? range.upperBound)
    let attendance = Attendance.read(sheet, in: head.present..<opening.upperBound)
    (minutes.chair, minutes.present, minutes.inAttendance, minutes.apologies) = (
      attendance.chair, attendance.present, attendance.inAttendance, attendance.apologies
    )
    let index = pack.facts.minutes?.count ?? 0
    var facts: [MinuteEntry] = []
    addPart(.minutes(index), opening)
    for (position, entry) in entries.enumerated() {
      let read = read(entry, minutes: index, entry: position)
      if minutes.apologies == nil, Tidy.key(entry.title).hasPrefix("apolog") {
        minutes.apologies = Attendance.apologies(sheet, in: min(entry.bodyStart, entry.lines.upperBound)..<entry.lines.upperBound)
      }
      facts.append(read)
    }
    minutes.entries = facts.isEmpty ? nil : facts
    checkNumbers(entries)
    pack.facts.minutes = (pack.facts.minutes ?? []) + [minutes]
  }

  /// "Minutes of the meeting held on 20 March 2018", on the agenda.
  private func announcedDate() -> Fact<Day>? {
    for item in items where item.facts.status?.value == .minutes {
      for index in sheet.text(in: item.lines) {
        if let day = PrintedDates.firstDay(in: sheet.lines[index].plain) { return Fact(day, sheet.stated(index)) }
      }
    }
    return nil
  }

  private mutating func read(_ entry: MinuteEntryLines, minutes: Int, entry position: Int) -> MinuteEntry {
    var facts = MinuteEntry()
    facts.number = entry.number.map { Fact($0, sheet.stated(entry.lines.lowerBound)) }
    facts.title = Fact(entry.title, sheet.stated(entry.lines.lowerBound))
    let body = min(entry.bodyStart, entry.lines.upperBound)..<entry.lines.upperBound
    let decided = Resolutions.read(sheet, in: body)
    if !decided.resolutions.isEmpty { facts.resolutions = decided.resolutions }
    if !decided.motions.isEmpty { facts.motions = decided.motions }
    if Tidy.key(entry.title).holds("declaration") { facts.declarations = Declarations.read(sheet, in: body) }

    var part = Part(role: .minute(minutes: minutes, entry: position), lines: lineNumbers(entry.lines), body: [])
    part.marks = classification(of: entry)
    var reader = BodyOfMinute(sheet, body, decided.regions)
    reader.run()
    part.body = reader.blocks
    Anchors.assign(toMinute: entry.number, &part.body)
    part.told = told(sheet.text(in: entry.lines.lowerBound..<body.lowerBound))
    finish(&part, entry.lines, reader.readers)
    return facts
  }

  private func classification(of entry: MinuteEntryLines) -> [Mark] {
    let title = entry.lines.lowerBound..<entry.bodyStart
    var marks = sheet.text(in: title).compactMap { Classification.mark(onAgendaLine: sheet.lines[$0]) }
    // Below the title; what ends an entry stands above the next.
    var at = sheet.next(after: entry.bodyStart - 1, below: entry.lines.upperBound)
    while let index = at, let found = Classification.begins(at: index, on: sheet),
      let next = sheet.next(after: found.last, below: entry.lines.upperBound)
    {
      marks.append(found.mark)
      at = next
    }
    return marks.map { Mark(.classificationLine, paragraphs: $0.paragraphs, line: $0.line, column: $0.column) }
  }

  private mutating func checkNumbers(_ entries: [MinuteEntryLines]) {
    for (first, second) in zip(entries, entries.dropFirst()) {
      guard let a = first.number.flatMap(Numbering.order), let b = second.number.flatMap(Numbering.order), b.major > a.major + 1
      else { continue }
      report(.minuteNumberGap(expected: a.major + 1, printed: b.major), second.lines.lowerBound)
    }
  }
}

/// The body of one entry, with what was decided set apart.
private struct BodyOfMinute {
  let sheet: Sheet
  let range: Range<Int>
  let regions: [Range<Int>]
  var blocks: [Block] = []
  var readers: [BlockReader] = []

  init(_ sheet: Sheet, _ range: Range<Int>, _ regions: [Range<Int>]) { (self.sheet, self.range, self.regions) = (sheet, range, regions) }

  mutating func run() {
    var at = range.lowerBound
    for region in regions {
      take(at..<region.lowerBound, isDecision: false)
      take(region, isDecision: true)
      at = region.upperBound
    }
    take(at..<range.upperBound, isDecision: false)
  }

  private mutating func take(_ lines: Range<Int>, isDecision: Bool) {
    guard !lines.isEmpty else { return }
    let reader = BlockReader.read(sheet, in: lines)
    readers.append(reader)
    let read = reader.blocks.map(withoutHeadings)
    if isDecision, !read.isEmpty { blocks.append(.resolution(read)) } else { blocks += read }
  }

  /// "RESOLVED:" is no section of the minutes, whatever the extractor's marks.
  private func withoutHeadings(_ block: Block) -> Block {
    guard case .heading(let heading) = block else { return block }
    return .paragraph(Paragraph(number: heading.number, leaf: heading.leaf))
  }
}
