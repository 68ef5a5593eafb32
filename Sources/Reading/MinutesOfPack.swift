import Calendar
import Diagnostics
import Papers
import Text

extension PackReading {
  mutating func readMinutes(_ head: MinutesHead, _ range: Range<Int>) {
    let lines = head.present..<range.upperBound
    let entries = pack.facts.kind?.value == .decisions ? MinuteEntries.decided(sheet, in: lines) : MinuteEntries.find(sheet, in: lines)
    var minutes = MinutesHeads.facts(head, sheet, known: known, announced: announcedDate(), near: pack.facts.meeting?.date?.value)
    if minutes.committee == nil, let own = pack.facts.meeting?.committee {
      minutes.committee = Fact(own.value, sheet.derived(range.lowerBound, by: "body-of-the-pack"))
    }
    minutes.committee = minutes.committee ?? MinutesHeads.councilNamed(head, sheet)
    if minutes.date == nil { report(.minutesWithoutDate, range.lowerBound) }
    let columns = MinuteColumns.find(sheet, in: head.present..<range.upperBound)
    let opening = range.lowerBound..<(entries.first?.lines.lowerBound ?? range.upperBound)
    let attendance = Attendance.read(sheet, in: head.present..<opening.upperBound)
    (minutes.chair, minutes.present, minutes.inAttendance, minutes.apologies) = (
      attendance.chair, attendance.present, attendance.inAttendance, attendance.apologies
    )
    let index = pack.facts.minutes?.count ?? 0
    var facts: [MinuteEntry] = []
    addPart(.minutes(index), opening)
    if let last = pack.parts.indices.last, pack.parts[last].role == .minutes(index) {
      pack.parts[last].marks += classification(ofHead: (items.isEmpty && index == 0 ? 0 : opening.lowerBound)..<opening.upperBound)
    }
    for (position, entry) in entries.enumerated() {
      let paragraphs = MinuteText.read(sheet, entry, columns: columns)
      let read = readMinute(entry, paragraphs, minutes: index, entry: position)
      if minutes.apologies == nil, Attendance.isTitle(entry.title ?? "") {
        minutes.apologies = Attendance.apologies(entry, paragraphs, sheet)
      }
      if minutes.present == nil, let label = Attendance.label(entry.title) {
        let own = Attendance.read(sheet, in: entry.bodyStart..<max(entry.bodyStart, entry.lines.upperBound), under: label)
        (minutes.chair, minutes.present) = (minutes.chair ?? own.chair, own.present)
        (minutes.inAttendance, minutes.apologies) = (minutes.inAttendance ?? own.inAttendance, minutes.apologies ?? own.apologies)
      }
      facts.append(read)
    }
    minutes.callIn = minutes.callIn ?? CallIn.atFoot(of: range, sheet)
    minutes.entries = facts.isEmpty ? nil : facts
    checkNumbers(entries)
    pack.facts.minutes.add(minutes)
  }

  /// "Minutes of the meeting held on 20 March 2018", on the agenda.
  private func announcedDate() -> Fact<Day>? {
    for item in items where item.facts.status?.value == .minutes {
      for index in sheet.text(in: item.lines) {
        if let day = sheet.lines[index].firstDay { return Fact(day, sheet.stated(index)) }
      }
    }
    return nil
  }

  mutating func readMinute(_ entry: MinuteEntryLines, _ paragraphs: [MinuteParagraph], minutes: Int, entry position: Int) -> MinuteEntry {
    var facts = MinuteEntry()
    facts.number = entry.number.map { Fact($0, sheet.stated(entry.lines.lowerBound)) }
    facts.title = entry.title.map { Fact($0, sheet.stated(entry.lines.lowerBound)) }
    let decided = WebRecord.decided(paragraphs, sheet)
    if !decided.resolutions.isEmpty { facts.resolutions = decided.resolutions }
    if !decided.motions.isEmpty { facts.motions = decided.motions }
    if facts.resolutions == nil, facts.motions == nil {
      let approved = ApprovedMinutes.read(paragraphs, sheet, under: facts.title)
      if !approved.isEmpty { facts.resolutions = approved }
      if approved.isEmpty, case let bare = BareResolutions.read(paragraphs, sheet), !bare.isEmpty { facts.resolutions = bare }
    }
    if Declarations.isTitle(entry.title ?? "") { facts.declarations = Declarations.read(paragraphs, sheet, in: entry) }

    var part = Part(role: .minute(minutes: minutes, entry: position), lines: lineNumbers(entry.lines), body: [])
    part.marks = classification(of: entry)
    var body = BodyOfMinute(sheet, entry, paragraphs, decided.regions)
    let title = told(sheet.text(in: entry.lines.lowerBound..<min(entry.bodyStart, entry.lines.upperBound)))
    part.told = entry.opening.isEmpty ? title : [entry.toldTitle]
    if entry.opening.isEmpty, entry.says(lessThan: title) {
      // "Minute No. 34 Apologies": the page's own heading says "34 Apologies".
      body.show(title)
      part.told = []
    }
    body.run()
    part.body = body.blocks
    Anchors.assign(toMinute: entry.number, &part.body)
    finish(&part, entry.lines, body.readers, also: body.opening)
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
    marks = marks.map { Mark(.classificationLine, paragraphs: $0.paragraphs, line: $0.line, column: $0.column) }
    return AgendaEntry.isExclusionOfPress((entry.title ?? "").lowercased())
      ? marks : marks + closedLines(entry.bodyStart..<entry.lines.upperBound)
  }

  /// What stands among the title of the minutes and the names of those present is said of all of them.
  private func classification(ofHead lines: Range<Int>) -> [Mark] {
    sheet.text(in: lines).compactMap { index in
      if let found = Classification.begins(at: index, on: sheet) { return found.mark }
      if HeadOfPaper.titlesClosedMinutes(sheet.lines[index].plain) { return Mark(.classificationLine, line: sheet.lines[index].number) }
      return saysItIsClosed(index) ? Mark(.classificationInside, line: sheet.lines[index].number) : nil
    }
  }

  /// Lines that stand by themselves in a minute and say that something is exempt: an exempt minute may begin there.
  func closedLines(_ lines: Range<Int>, toTheLast: Bool = false) -> [Mark] {
    // What ends a minute stands above the next.
    let last = toTheLast ? nil : sheet.previous(before: lines.upperBound, from: lines.lowerBound)
    return lines.filter { index in
      guard sheet.isText(index), sheet.lines[index].plain.utf8.count <= 90, index != last || sheet.next(after: index) == nil,
        !sheet.lines[index].plain.begins(with: "Meeting closed")
      else { return false }
      let isApart =
        (index == lines.lowerBound || sheet.lines[index].pageBreaks > 0 || !sheet.isText(index - 1))
        && (index + 1 == sheet.lines.count || !sheet.isText(index + 1))
      return isApart && saysItIsClosed(index)
    }.map { Mark(.classificationInside, line: sheet.lines[$0].number) }
  }

  func saysItIsClosed(_ index: Int) -> Bool {
    HeadOfPaper.saysItIsClosed(sheet.lines[index].plain, at: 9)
      && !(sheet.next(after: index).map { HeadOfPaper.isDenial(sheet.lines[$0].plain) } ?? false)
  }

  /// A list of decisions leaves out what was not decided.
  private mutating func checkNumbers(_ entries: [MinuteEntryLines]) {
    guard pack.facts.kind?.value != .decisions else { return }
    for (first, second) in zip(entries, entries.dropFirst()) {
      guard let a = first.number.flatMap(Numbering.order), let b = second.number.flatMap(Numbering.order), b.major > a.major + 1
      else { continue }
      report(.minuteNumberGap(expected: a.major + 1, printed: b.major), second.lines.lowerBound)
    }
  }
}

extension MinuteEntryLines {
  /// Whether words stand on the lines of the title that are neither its number nor its title.
  fileprivate func says(lessThan title: [Leaf]) -> Bool {
    let own = Words.folded([number, self.title].compactMap { $0 }.joined(separator: " "))
    return title.reduce(0) { $0 + Words.folded(Marks.plain($1.text)).count } > own.count
  }

  /// Number and title, where more than these stands on their line.
  fileprivate var toldTitle: Leaf { Leaf([number, title].compactMap { $0 }.joined(separator: " "), line: lines.lowerBound + 1) }
}

/// The body of one entry, with what was decided set apart.
private struct BodyOfMinute {
  let sheet: Sheet
  let entry: MinuteEntryLines
  let paragraphs: [MinuteParagraph]
  /// Of paragraphs.
  let regions: [Range<Int>]
  var blocks: [Block] = []
  var readers: [BlockReader] = []
  /// What stands behind the title on its own line.
  var opening: [Leaf] = []

  init(_ sheet: Sheet, _ entry: MinuteEntryLines, _ paragraphs: [MinuteParagraph], _ regions: [Range<Int>]) {
    (self.sheet, self.entry, self.paragraphs, self.regions) = (sheet, entry, paragraphs, regions)
  }

  /// Words of the title that the page would not show.
  mutating func show(_ leaves: [Leaf]) {
    opening += leaves
    blocks += leaves.map { .paragraph(Paragraph(leaf: $0)) }
  }

  mutating func run() {
    takeOpening()
    var at = entry.bodyStart
    for region in regions {
      let first = paragraphs[region.lowerBound].lines.lowerBound
      let lines = max(first, at)..<max(at, paragraphs[region.upperBound - 1].lines.upperBound + 1)
      guard !lines.isEmpty else { continue }
      take(at..<lines.lowerBound, isDecision: false)
      take(lines, isDecision: true)
      at = lines.upperBound
    }
    take(at..<entry.lines.upperBound, isDecision: false)
  }

  private mutating func takeOpening() {
    for (position, paragraph) in entry.opening.enumerated() {
      let leaf = Leaf(paragraph.words, line: sheet.lines[paragraph.lines.lowerBound].number)
      opening.append(leaf)
      let block = Block.paragraph(Paragraph(leaf: leaf))
      let isDecision = regions.contains { $0.contains(position) }
      blocks.append(isDecision ? .resolution([block]) : block)
    }
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
