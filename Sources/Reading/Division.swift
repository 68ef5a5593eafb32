import Papers
import Text

/// Cuts the file into zones and reads each.
extension PackReading {
  mutating func divide() {
    var agendaLine = wordAgenda()
    let heads = MinutesHeads.find(in: sheet)
    if let line = agendaLine, let head = heads.first, MinutesHeads.opensEntries(head, at: line, sheet) { agendaLine = nil }
    let covers = Covers.find(in: sheet, from: agendaLine.map { $0 + 1 } ?? 0).filter { cover in
      !heads.contains { $0.lines.overlaps(cover.lines) } && cover.lines.lowerBound > (agendaLine ?? -1)
    }
    known = spellings(covers)
    let starts = (heads.map(\.lines.lowerBound) + covers.map(\.lines.lowerBound)).filter { $0 > (agendaLine ?? -1) }
    let firstPaper = starts.min().map(withClassification) ?? sheet.lines.count

    if let table = WebTable.head(sheet) {
      divideTable(table)
    } else if let agendaLine, let second = SecondMeeting.find(sheet, agenda: agendaLine, known: known, covers: covers) {
      divideFirst(second)
    } else if heads.isEmpty, let second = SecondMeeting.findUntitled(sheet, agenda: agendaLine, below: firstPaper, known: known) {
      divideFirst(second)
    } else if SupplementLetter.opens(sheet, before: firstPaper) {
      divideSupplement(firstPaper, heads, covers)
    } else if let agendaLine {
      divideAgenda(agendaLine, firstPaper, heads, covers)
    } else if let paper = paperBehindPlan(heads, covers) {
      divideBefore(paper, heads)
    } else if let item = WebItem.title(sheet) {
      divideItem(item)
    } else if let items = RecordedVotes.items(sheet) {
      divideVotes(items)
    } else if let plan = planTitle(covers) {
      dividePlan(plan)
    } else if let notice = DecisionNotice.title(sheet),
      notice < firstPaper || heads.isEmpty || heads[0].lines.contains(notice)
    {
      divideDecisions(notice, heads.first)
    } else if heads.isEmpty, let title = PlanPage.title(sheet) {
      dividePlan(title, by: "page-of-one-entry")
    } else if let first = sheet.next(after: -1), firstPaper <= first + 12, !heads.isEmpty || !covers.isEmpty {
      divideSinglePaper(firstPaper, heads, covers)
    } else if heads.isEmpty, covers.isEmpty, !WebRecord.isTitled(sheet), let report = CoverlessReport.find(sheet, known: known) {
      divideCoverless(report)
    } else if hasFrontSheet(before: firstPaper) {
      divideAgenda(-1, firstPaper, heads, covers)
    } else if let plan = planOnly() {
      dividePlan(plan)
    } else {
      publishWhole()
    }
  }

  /// The word over the items: the last of those without items between them. The first can stand in the title of the front sheet.
  private func wordAgenda() -> Int? {
    let words = sheet.lines.indices.prefix(1500).filter { sheet.isText($0) && sheet.lines[$0].plain.isWordAgenda }
    guard var line = words.first else { return nil }
    for next in words.dropFirst() {
      guard next < line + 60, AgendaItems.read(sheet, in: (line + 1)..<next).items.isEmpty else { break }
      line = next
    }
    return line
  }

  /// Mixed-case names of bodies from the covers: the spelling preferred over capitals.
  private func spellings(_ covers: [Cover]) -> [String] {
    var names: [String] = []
    for cover in covers {
      for index in sheet.text(in: cover.lines) where sheet.lines[index].isRow {
        for cell in sheet.lines[index].cells where Bodies.mayHoldName(cell) {
          for piece in CoverDestinations.split(CellText.plainPieces(cell).joined(separator: "  "), nil)
          where Bodies.isName(piece) && CoverLabels.match(piece) == nil && !piece.isCapitals && !names.contains(piece) {
            names.append(piece)
          }
        }
      }
    }
    return names
  }

  /// Without the word "Agenda": a body and a date at the top, and items that run on below.
  private func hasFrontSheet(before end: Int) -> Bool {
    let front = FrontSheet.read(sheet, in: 0..<min(end, 200, sheet.lines.count), known: known)
    guard WebRecord.isTitled(sheet) || front.meeting.committee != nil && front.meeting.date != nil else { return false }
    if front.meeting.state?.value == .cancelled { return true }
    let items = AgendaItems.read(sheet, in: 0..<end).items
    return items.count >= 3 || holdsWebMinutes(items)
  }

  /// The title of a plan among the first lines, which no cover of a report precedes, with its period or with entries behind it.
  private func planTitle(_ covers: [Cover]) -> Int? {
    let first = sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(12)
    guard !first.contains(where: { sheet.lines[$0].plain.begins(with: "Report ") || sheet.lines[$0].plain.begins(with: "Minutes") }),
      let title = first.first(where: { index in
        PlanHead.isTitle(sheet.lines[index].plain) && (!sheet.lines[index].isRow || sheet.lines[index].columns.count == 1)
          && !(covers.first.map { $0.lines.lowerBound < index } ?? false)
      })
    else { return nil }
    if PlanHead.period(near: title, sheet, 0..<sheet.lines.count) != nil { return title }
    return ForwardPlan.read(sheet, in: Array(title..<sheet.lines.count).filter(sheet.isText), titles: [], committee: nil).decisions == nil
      ? nil : title
  }

  private func planOnly() -> Int? {
    let reading = ForwardPlan.read(sheet, in: sheet.text(in: 0..<sheet.lines.count), titles: [], committee: nil)
    return reading.lines?.lowerBound
  }

  // MARK: Whole packs

  private mutating func divideAgenda(_ agendaLine: Int, _ firstPaper: Int, _ heads: [MinutesHead], _ covers: [Cover]) {
    pack.facts.kind = Fact(.agenda, sheet.derived(max(0, agendaLine), by: "front-sheet-and-items"))
    let end = agendaEnd(agendaLine, firstPaper < sheet.lines.count ? bodyAndDay(above: firstPaper) : firstPaper)
    let reading = AgendaItems.read(sheet, in: (agendaLine + 1)..<end)
    let front = front(agendaLine, reading, end)
    readFrontSheet(front, and: [front.end..<(reading.items.first?.lines.lowerBound ?? front.end), (reading.notes ?? end)..<end])
    takeItems(reading, from: max(front.end, 0), to: end)
    readPapers(openings(heads, covers, from: end), from: end)
  }

  /// The front sheet ends at the word "Agenda", unless that is its title and the particulars follow.
  private func front(_ agendaLine: Int, _ reading: AgendaReading, _ end: Int) -> (reading: FrontSheet.Reading, end: Int) {
    if agendaLine >= 0, case let front = FrontSheet.read(sheet, in: 0..<agendaLine, known: known), front.meeting.date != nil {
      return (front, agendaLine)
    }
    let items = reading.items.first?.lines.lowerBound ?? end
    return (FrontSheet.read(sheet, in: 0..<items, known: known), items)
  }

  /// The agenda ends where the first paper begins: at a cover, at minutes, at the running header of an item, or at the
  /// first page joint behind its last item.
  private func agendaEnd(_ agendaLine: Int, _ firstPaper: Int) -> Int {
    if let header = sheet.itemHeaders.keys.min(), header > agendaLine, header < firstPaper { return header }
    guard firstPaper == sheet.lines.count else { return firstPaper }
    let items = AgendaItems.read(sheet, in: (agendaLine + 1)..<firstPaper).items
    guard let last = items.last else { return firstPaper }
    if let paper = coverlessPapers(items, below: firstPaper).map(\.start).min() { return paper }
    for index in last.titleLines.upperBound..<firstPaper {
      if sheet.furniture[index] == .blankPage || sheet.furniture[index] == .itemHeader || sheet.lines[index].pageBreaks > 0 { return index }
    }
    return firstPaper
  }

  mutating func readFrontSheet(_ read: (reading: FrontSheet.Reading, end: Int), and others: [Range<Int>]) {
    var front = read.reading
    for other in others where !other.isEmpty { front.complete(with: FrontSheet.read(sheet, in: other, known: known)) }
    pack.facts.meeting = front.meeting
    pack.facts.published = front.published
    for (finding, index) in front.diagnostics { report(finding, index) }
    if front.meeting.committee == nil { report(.noCommittee, nil) }
    if front.meeting.date == nil { report(.noMeetingDate, nil) }
    addPart(.frontSheet, 0..<read.end)
  }

  mutating func takeItems(_ reading: AgendaReading, from start: Int, to end: Int) {
    items = reading.items
    for (finding, index) in reading.diagnostics { report(finding, index) }
    if items.isEmpty, pack.facts.meeting?.state?.value != .cancelled { report(.agendaWithoutItems, sheet.next(after: start - 1)) }
    pack.facts.items = items.map(\.facts)
    addPart(.agendaNotes, start..<(items.first?.lines.lowerBound ?? end))
    if holdsWebMinutes(items) {
      addItemsWithMinutes()
    } else {
      for (position, item) in items.enumerated() { addItem(item, position) }
    }
    if let notes = reading.notes { addPart(.agendaNotes, notes..<end) }
  }

  /// An item's own words without its number, title, pages and office, which its page shows as such.
  mutating func addItem(_ item: AgendaReading.Item, _ position: Int) {
    let description = item.titleLines.upperBound..<item.lines.upperBound
    let hidden = Set(sheet.text(in: description).filter { saysNothingNew(sheet.lines[$0], item.facts) })
    var part = Part(role: .item(position), lines: lineNumbers(item.lines), body: [], marks: item.marks)
    let reader = BlockReader.read(sheet.hiding(hidden), in: description)
    part.body = beside(item) + reader.blocks
    part.told = told(sheet.text(in: item.titleLines) + hidden.sorted())
    finish(&part, item.lines, [reader])
  }

  /// What the item's first line says beside its number, its title, its office and its pages.
  private func beside(_ item: AgendaReading.Item) -> [Block] {
    let line = sheet.lines[item.titleLines.lowerBound].number
    let aside = item.aside.isEmpty ? [] : [Block.paragraph(Paragraph(leaf: Leaf(item.aside, line: line)))]
    let shown = [item.facts.number?.value, item.facts.title?.value, item.facts.reportOf?.value, item.aside].compactMap { $0 }
    var told = Conservation(of: shown + ["report of by from the joint to follow"])
    let rows = sheet.text(in: item.titleLines).filter { sheet.lines[$0].isRow }
    return aside
      + rows.flatMap { index in
        sheet.lines[index].cells.filter { cell in
          let rest = PageReference.removed(from: Marks.plain(cell))
          return !rest.isEmpty && !rest.utf8.allSatisfy { !$0.isASCIILetter } && !told.holds(rest)
        }.map { Block.paragraph(Paragraph(leaf: Leaf(Marks.balanced($0), line: sheet.lines[index].number))) }
      }
  }

  /// "(Pages 11 -", "14)", "(To Follow)", "Report of the Head of …": shown beside the item.
  private func saysNothingNew(_ line: PrintedLine, _ item: AgendaItem) -> Bool {
    let plain = line.plain
    if PageReference.removed(from: plain).isEmpty { return true }
    if let last = item.pages?.last?.value, Tidy.key(plain) == String(last), plain.hasSuffix(")") { return true }
    guard let office = item.reportOf.map({ Tidy.key($0.value) }) else { return false }
    if plain.begins(with: "Report") || plain.begins(with: "Joint report"), Tidy.key(Tidy.office(plain)) == office { return true }
    // "Adroddiad y Cyfarwyddwr Lle / Report of the Director of Place"
    return plain.begins(with: "Adroddiad") && Tidy.key(Reporting.office(plain)) == office
  }

  // MARK: Single papers

  private mutating func divideSinglePaper(_ first: Int, _ heads: [MinutesHead], _ covers: [Cover]) {
    let isMinutes = heads.first.map { $0.lines.lowerBound <= first } ?? false
    pack.facts.kind = Fact(isMinutes ? .minutes : .report, sheet.derived(first, by: isMinutes ? "title-of-minutes" : "cover-of-report"))
    let openings = openings(heads, covers, from: 0)
    let start = openings.first?.start ?? 0
    if start > 0 { addPart(.frontSheet, 0..<start) }
    readPapers(openings, from: start)
  }

  /// Where a report begins, on a page of its own and with "Report to …", behind a plan or a notice of decisions: it is no
  /// part of what is a public notice itself.
  private func paperBehindPlan(_ heads: [MinutesHead], _ covers: [Cover]) -> Int? {
    guard heads.isEmpty, !covers.isEmpty, let title = planTitle(covers) ?? DecisionNotice.title(sheet) else { return nil }
    let start = sheet.text(in: min(title + 4, sheet.lines.count)..<sheet.lines.count).first { index in
      let line = sheet.lines[index]
      return line.columns.first?.begins(with: "Report") == true && Covers.labels(of: line).contains(.reportTo) && sheet.opensPage(index)
    }
    return start.map(withClassification)
  }

  /// Reads what stands before a report as if the file ended there, and then the report.
  private mutating func divideBefore(_ start: Int, _ heads: [MinutesHead]) {
    let whole = sheet
    sheet = Sheet(whole, upTo: start)
    divide()
    sheet = whole
    let (plan, decisions) = (pack.facts.plan, pack.facts.decisions)
    // The labels of a decision and those of the cover behind it can be taken for one cover.
    readPapers(openings(heads, Covers.find(in: sheet, from: start), from: start), from: start)
    (pack.facts.plan, pack.facts.decisions) = (plan, decisions)
  }

  private mutating func dividePlan(_ title: Int, by rule: String = "title-and-period-of-plan") {
    pack.facts.kind = Fact(.forwardPlan, sheet.derived(title, by: rule))
    addPart(.plan, 0..<sheet.lines.count)
    readPlan(committee: nil)
  }

  private mutating func publishWhole() {
    pack.facts.kind = Fact(.unknown, sheet.derived(0, by: "nothing-recognised"))
    report(.unknownKind, nil)
    addPart(.whole, 0..<sheet.lines.count)
    pack.facts.workProgramme = WorkProgramme.read(sheet, from: 0)
  }
}
