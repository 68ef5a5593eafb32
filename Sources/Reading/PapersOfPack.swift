import Calendar
import Diagnostics
import Papers
import Text

/// Reads the papers behind the agenda, and finds each its item.
extension PackReading {
  mutating func readPapers(_ found: [(start: Int, opening: Opening)], from end: Int) {
    var openings = found
    let covers = openings.compactMap { if case .cover(let cover) = $0.opening { cover.lines } else { nil } }
    var vocabulary = Vocabulary(sheet, without: covers)
    openings = apart(withUncovered(openings, vocabulary, from: end))
    if let first = openings.first?.start, !sheet.text(in: end..<first).isEmpty, first > end { addPart(.agendaNotes, end..<first) }
    if openings.isEmpty, end < sheet.lines.count, !sheet.text(in: end..<sheet.lines.count).isEmpty {
      addPart(.whole, end..<sheet.lines.count)
    }
    let matches = matchItems(openings, vocabulary)
    // By now nearly every cover has been read: what was put together for them is given back.
    vocabulary = Vocabulary(sheet, without: covers)
    var reports = 0
    for (position, entry) in openings.enumerated() {
      let stop = position + 1 < openings.count ? openings[position + 1].start : sheet.lines.count
      switch entry.opening {
      case .minutes(let head): readMinutes(head, entry.start..<stop)
      case .cover(let cover):
        readReport(entry.start..<stop, cover, matches[reports], vocabulary)
        reports += 1
      case .uncovered(let item): readUncovered(entry.start..<stop, item)
      case .enclosure(let item): readEnclosure(entry.start..<stop, item)
      }
    }
    readPlan(committee: pack.facts.meeting?.committee?.value)
    pack.facts.workProgramme = WorkProgramme.read(sheet, from: end)
    for (finding, index) in WorkProgramme.wrongWeekdays(sheet, pack.facts.workProgramme ?? []) { report(finding, index) }
    reportMissingPapers()
  }

  /// Each opening on lines of its own. Minutes are the paper of an item whose header stands above their title, unless the item
  /// is marked: then, and where a cover stands inside the title, it is the title of no minutes. Of two papers that begin on
  /// one line the first found is the one.
  private func apart(_ openings: [(start: Int, opening: Opening)]) -> [(start: Int, opening: Opening)] {
    let titles = openings.compactMap { if case .minutes(let head) = $0.opening { $0.start...head.present } else { nil } }
    let others = openings.filter { entry in
      switch entry.opening {
      case .minutes: false
      case .cover, .enclosure: true
      case .uncovered(let item): !items[item].marks.isEmpty || !titles.contains { $0.contains(entry.start) }
      }
    }
    let papers = others.map(\.start)
    let minutes = openings.filter { entry in
      guard case .minutes(let head) = entry.opening else { return false }
      return !papers.contains { (entry.start...head.present).contains($0) }
    }
    let all = (others + minutes).sorted { $0.start < $1.start }
    return all.indices.filter { $0 == 0 || all[$0].start > all[$0 - 1].start }.map { all[$0] }
  }

  // MARK: Reports and their items

  /// A cover is asked several times, and read once.
  private mutating func readCover(_ cover: Cover, _ vocabulary: Vocabulary) -> ReportCover.Reading {
    if let read = covers[cover.lines] { return read }
    let read = ReportCover.read(sheet, cover, vocabulary, known: known, meeting: pack.facts.meeting?.committee?.value)
    covers[cover.lines] = read
    return read
  }

  private mutating func evidence(_ cover: Cover, _ range: Range<Int>, _ vocabulary: Vocabulary) -> Matching.Evidence {
    let read = readCover(cover, vocabulary)
    let words = sheet.text(in: cover.lines).map { sheet.lines[$0].plain }.joined(separator: " ")
    var headers: [String: Int] = [:]
    for index in max(0, range.lowerBound - 3)..<range.upperBound {
      if let number = sheet.itemHeaders[index] { headers[number, default: 0] += 1 }
    }
    return Matching.Evidence(title: read.report.printedTitle?.value ?? words, headers: headers)
  }

  private mutating func matchItems(_ openings: [(start: Int, opening: Opening)], _ vocabulary: Vocabulary) -> [Matching.Match?] {
    var all: [Matching.Evidence] = []
    for (position, entry) in openings.enumerated() {
      let stop = position + 1 < openings.count ? openings[position + 1].start : sheet.lines.count
      if case .cover(let cover) = entry.opening { all.append(evidence(cover, entry.start..<stop, vocabulary)) }
    }
    return Matching.match(all, to: items.map(\.facts))
  }

  /// Items that name pages but have no cover: their paper begins at a line with their title, or is the forward plan.
  private mutating func withUncovered(_ openings: [(start: Int, opening: Opening)], _ vocabulary: Vocabulary, from end: Int) -> [(
    start: Int, opening: Opening
  )] {
    let matches = matchItems(openings, vocabulary)
    var startOf: [Int: Int] = [:]
    var reports = 0
    for entry in openings {
      guard case .cover = entry.opening else { continue }
      if let match = matches[reports], startOf[match.item] == nil { startOf[match.item] = entry.start }
      reports += 1
    }
    var all = openings
    for item in items.indices where startOf[item] == nil {
      let facts = items[item].facts
      guard facts.pages != nil && facts.status?.value == .report || AgendaEntry.isAppendixToItem(facts.title?.value ?? "") else { continue }
      let lower = items.indices[..<item].compactMap { startOf[$0] }.max() ?? end
      let upper = items.indices[(item + 1)...].compactMap { startOf[$0] }.min() ?? sheet.lines.count
      guard lower < upper, let start = uncoveredStart(items[item].facts, lower..<upper, openings) else { continue }
      startOf[item] = start
      all.append((pageTop(above: start, from: lower), .uncovered(item: item)))
    }
    return all.sorted { $0.start < $1.start }
  }

  /// A title has its page to itself: what stands above it after a form feed (a classification, the body, the day) is its own.
  private func pageTop(above title: Int, from start: Int) -> Int {
    var top = title
    for _ in 0..<6 {
      if sheet.lines[top].pageBreaks > 0 { return top }
      guard let above = sheet.previous(before: top, from: start), sheet.lines[above].plain.utf8.count < 160 else { return title }
      if (above + 1..<top).contains(where: { sheet.lines[$0].pageBreaks > 0 }) { return top }
      top = above
    }
    return title
  }

  private func uncoveredStart(_ item: AgendaItem, _ range: Range<Int>, _ openings: [(start: Int, opening: Opening)]) -> Int? {
    if let start = headedStart(item, range) { return start }
    let title = Classification.withoutMark(item.title?.value ?? "")
    for index in sheet.text(in: range).dropFirst() {
      let line = sheet.lines[index]
      guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 160, !openings.contains(where: { $0.start == index }) else {
        continue
      }
      if title.holds("forward plan"), PlanHead.isTitle(line.plain), PlanHead.period(near: index, sheet, range) != nil { return index }
      let apart =
        line.isHeadingMark || line.isBold || line.plain.isCapitals
        || sheet.lines[..<index].last.map { $0.isBlank || sheet.furniture[index - 1] != nil } ?? true
      if apart, Likeness.of(title, line.plain) >= 0.8, line.printedNumber == nil, !line.plain.hasSuffix(".") { return index }
    }
    return nil
  }

  /// A paper without a cover that can be read: behind a page left blank or a form feed, under the running header of its item.
  private func headedStart(_ item: AgendaItem, _ range: Range<Int>) -> Int? {
    guard let number = item.number?.value else { return nil }
    for index in range where sheet.itemHeaders[index] == number {
      let around = max(range.lowerBound, index - 5)..<min(range.upperBound, index + 3)
      guard around.contains(where: { sheet.furniture[$0] == .blankPage || sheet.lines[$0].pageBreaks > 0 }) else { continue }
      return sheet.next(after: index, below: range.upperBound)
    }
    return nil
  }

  private mutating func readReport(_ range: Range<Int>, _ cover: Cover, _ match: Matching.Match?, _ vocabulary: Vocabulary) {
    // A paper that begins inside these lines ends the cover there.
    let whole = Cover(lines: cover.lines.clamped(to: range))
    var read = readCover(whole, vocabulary)
    let cover = whole.withoutTail(read, sheet)
    let number = match.flatMap { items[$0.item].facts.number }
    if let match, case .some(.none) = items[match.item].facts.status?.value {
      pack.facts.items?[match.item].status = Fact(.report, sheet.derived(range.lowerBound, by: "paper-of-the-item"))
    }
    if let match, let number {
      let byHeader = sheet.itemHeaders.contains { range.contains($0.key) && $0.value == number.value }
      read.report.item = Fact(
        number.value,
        sheet.derived(range.lowerBound, by: match.byOrderAlone ? "order" : byHeader ? "order-title-and-header" : "order-and-title"))
      if match.byOrderAlone { report(.itemMatchedByOrder(item: number.value), range.lowerBound) }
      checkTitle(read.report, items[match.item].facts, number.value, range)
      checkHeaders(number.value, range)
    } else if !items.isEmpty {
      report(.paperWithoutItem, range.lowerBound)
    }
    for finding in read.diagnostics { report(withItem(finding, number?.value), cover.lines.lowerBound) }
    ReportText.read(sheet, in: range, cover: cover.lines, into: &read.report)
    checkDates(read.report, range)
    pack.facts.reports = (pack.facts.reports ?? []) + [read.report]
    addReportParts(range, cover, read, match.map { items[$0.item].facts })
  }

  private func withItem(_ finding: Finding, _ item: String?) -> Finding {
    switch finding {
    case .coverDamaged: .coverDamaged(item: item)
    case .coverLabelsLost: .coverLabelsLost(item: item)
    case .subjectLost: .subjectLost(item: item)
    default: finding
    }
  }

  private mutating func checkTitle(_ report: Report, _ item: AgendaItem, _ number: String, _ range: Range<Int>) {
    guard let subject = report.printedTitle, let title = item.title?.value,
      Tidy.key(subject.value) != Tidy.key(title)
    else { return }
    self.report(.titleDiffers(item: number), subject.origin.line - 1)
  }

  private mutating func checkHeaders(_ number: String, _ range: Range<Int>) {
    // A header stands above the first line of its paper.
    let end = range.upperBound == sheet.lines.count ? range.upperBound : range.upperBound - 3
    let inside = sheet.itemHeaders.filter { $0.key >= range.lowerBound - 3 && $0.key < end }.sorted { $0.key < $1.key }
    guard let first = inside.first, !inside.contains(where: { $0.value == number }) else { return }
    report(.headerDisagrees(printed: first.value, item: number), first.key)
  }

  /// A cover whose date for this body is not the day of the meeting.
  private mutating func checkDates(_ report: Report, _ range: Range<Int>) {
    guard let meeting = pack.facts.meeting?.date?.value, let committees = report.committees else { return }
    let dated = committees.compactMap(\.date)
    guard !dated.isEmpty, !dated.contains(where: { $0.value == meeting }), let first = dated.first else { return }
    self.report(.dateMismatch(paper: first.value, meeting: meeting), first.origin.line - 1)
  }

  private mutating func addReportParts(_ range: Range<Int>, _ cover: Cover, _ read: ReportCover.Reading, _ item: AgendaItem?) {
    let index = (pack.facts.reports?.count ?? 1) - 1
    let starts = Appendices.find(sheet, in: cover.lines.upperBound..<range.upperBound, listed: read.report.appendices ?? [])
    let end = starts.first?.index ?? range.upperBound
    var part = Part(role: .report(index), lines: lineNumbers(range.lowerBound..<end), body: [], marks: read.marks)
    part.firstPage = item?.pages?.first?.value
    part.lastPage = item?.pages?.last?.value
    part.marks += classificationLines(range.lowerBound..<end)
    let reader = BlockReader.read(sheet, in: (cover.isSentence ? cover.lines.lowerBound : cover.lines.upperBound)..<end)
    let above = BlockReader.read(sheet, in: range.lowerBound..<cover.lines.lowerBound)
    let opening = above.blocks + (cover.isSentence ? [] : CoverBlocks.make(read, cover, sheet))
    part.body = opening.isEmpty ? reader.blocks : opening + reader.blocks
    var anchors = Anchors()
    anchors.assign(to: &part.body)
    reportRepeats(anchors)
    setSections(of: index, from: part.body)
    finish(&part, range.lowerBound..<end, [above, reader], except: cover.isSentence ? 0..<0 : cover.lines)
    addAppendices(starts, of: index, until: range.upperBound)
  }

  private mutating func setSections(of report: Int, from body: [Block]) {
    var sections: [Section] = []
    sections.reserveCapacity(body.count { if case .heading = $0 { true } else { false } })
    for case .heading(let heading) in body {
      var section = Section()
      let origin = Origin.stated(line: heading.leaf.line)
      section.number = heading.number.map { Fact($0, origin) }
      section.title = Fact(Tidy.title(heading.leaf.text), origin)
      section.level = Fact(heading.level, .derived(line: heading.leaf.line, by: "heading-levels"))
      section.anchor = heading.anchor.map { Fact($0, .derived(line: heading.leaf.line, by: "anchor-of-heading")) }
      sections.append(section)
    }
    pack.facts.reports?[report].sections = sections.isEmpty ? nil : sections
  }

  private mutating func reportRepeats(_ anchors: Anchors) {
    for (number, line) in anchors.repeated { report(.numberUsedTwice(number: number), line - 1) }
  }

  private mutating func addAppendices(_ starts: [AppendixStart], of report: Int, until end: Int) {
    for (position, start) in starts.enumerated() {
      let stop = position + 1 < starts.count ? starts[position + 1].index : end
      addAppendix(start.index..<stop, report, start.label, start.title)
    }
  }

  mutating func addAppendix(_ range: Range<Int>, _ report: Int, _ label: String?, _ title: String?) {
    var part = Part(role: .appendix(report: report, label: label, title: title), lines: lineNumbers(range), body: [])
    part.marks = classificationLines(range)
    if let mark = Classification.title(sheet.lines[range.lowerBound]) { part.marks.append(mark) }
    let reader = BlockReader.read(sheet, in: range)
    part.body = reader.blocks
    var anchors = Anchors()
    anchors.assign(to: &part.body, ownLabel: label)
    reportRepeats(anchors)
    finish(&part, range, [reader])
  }

  /// Lines that are nothing but a classification: on the first page or repeated on the pages they are marks of the paper;
  /// further inside, one that would classify a paper of its own is a mark of doubt.
  func classificationLines(_ range: Range<Int>) -> [Mark] {
    var onFirstPage: [Mark] = []
    var inside: [(mark: Mark, index: Int)] = []
    // Lines at the head of a page that are no marks of the paper: another may begin there.
    var opening: [Mark] = []
    for (position, index) in sheet.text(in: range).enumerated() {
      guard let mark = Classification.begins(at: index, on: sheet)?.mark, !introducesParagraphs(index) else {
        if position >= 30, sheet.lines[index].pageBreaks > 0, HeadOfPaper.saysItIsClosed(sheet.lines[index].plain, at: 9) {
          opening.append(Mark(.classificationInside, line: sheet.lines[index].number))
        }
        continue
      }
      if sheet.isDenied(below: index) { continue }
      if position < 30 { onFirstPage.append(mark) } else { inside.append((mark, index)) }
    }
    if !onFirstPage.isEmpty || inside.count > 1 { return onFirstPage + inside.map(\.mark) }
    return opening
      + inside.filter { Classification.isTelling($0.mark, sheet.lines[$0.index]) }
      .map { Mark(.classificationInside, paragraphs: $0.mark.paragraphs, line: $0.mark.line, column: $0.mark.column) }
  }

  /// "EXEMPT INFORMATION" over the list of paragraphs of Schedule 12A is the title of that list. "NOT FOR PUBLICATION" over the
  /// paragraph that makes it so is none.
  private func introducesParagraphs(_ index: Int) -> Bool {
    guard ClassificationWords.key(sheet.lines[index].plain).holds("information") else { return false }
    var at: Int? = sheet.next(after: index)
    for _ in 0..<3 {
      guard let next = at else { return false }
      if sheet.lines[next].plain.holds("information relating to") || sheet.lines[next].plain.holds("schedule 12a") { return true }
      at = sheet.next(after: next)
    }
    return false
  }

  // MARK: Papers without a cover

  private mutating func readUncovered(_ range: Range<Int>, _ item: Int) {
    var report = Report()
    if let number = items[item].facts.number { report.item = Fact(number.value, sheet.derived(range.lowerBound, by: "title-of-item")) }
    report.cover = Fact(.none, sheet.derived(range.lowerBound, by: "no-cover"))
    let head = sheet.text(in: range).prefix(8)
    let title =
      head.first { Likeness.of(Classification.withoutMark(items[item].facts.title?.value ?? ""), sheet.lines[$0].plain) >= 0.8 }
      ?? range.lowerBound
    if !PlanHead.isTitle(sheet.lines[title].plain) { report.subject = Fact(Tidy.title(sheet.lines[title].plain), sheet.stated(title)) }
    for index in sheet.text(in: range).prefix(8) {
      let plain = sheet.lines[index].plain
      guard plain.begins(with: "Report of") || plain.begins(with: "Report by") || plain.begins(with: "Joint report of") else { continue }
      report.reportOf = Fact(Tidy.office(plain), sheet.stated(index))
      break
    }
    ReportText.read(sheet, in: range, cover: nil, into: &report)
    addCoverless(report, range, items[item].facts)
  }

  /// What a supplement encloses without a cover: the appendix its item names, or a paper of that item.
  private mutating func readEnclosure(_ range: Range<Int>, _ item: Int) {
    guard items.indices.contains(item) else { return addPart(.whole, range) }
    let facts = items[item].facts
    let lines = sheet.lines
    let named = sheet.text(in: items[item].titleLines.upperBound..<items[item].lines.upperBound)
      .compactMap { index in AppendixTitles.label(of: lines[index].plain).map { (index, $0.label, $0.title) } }.first
    var report = Report()
    if let number = facts.number { report.item = Fact(number.value, number.origin) }
    report.cover = Fact(.none, sheet.derived(range.lowerBound, by: "no-cover"))
    guard let (index, label, title) = named else { return addCoverless(report, range, facts) }
    var entry = AppendixEntry()
    entry.label = Fact(label, sheet.stated(index))
    entry.title = title.map { Fact(Tidy.title($0), sheet.stated(index)) }
    report.appendices = [entry]
    pack.facts.reports = (pack.facts.reports ?? []) + [report]
    addAppendix(range, (pack.facts.reports?.count ?? 1) - 1, label, entry.title?.value)
    setSections(of: (pack.facts.reports?.count ?? 1) - 1, from: pack.parts.last?.body ?? [])
  }

  mutating func addCoverless(_ report: Report, _ range: Range<Int>, _ item: AgendaItem) {
    pack.facts.reports = (pack.facts.reports ?? []) + [report]
    let index = (pack.facts.reports?.count ?? 1) - 1
    let starts = Appendices.find(sheet, in: range, listed: report.appendices ?? []).filter { $0.index > range.lowerBound }
    let end = starts.first?.index ?? range.upperBound
    var part = Part(role: .report(index), lines: lineNumbers(range.lowerBound..<end), body: [])
    part.firstPage = item.pages?.first?.value
    part.lastPage = item.pages?.last?.value
    part.marks = classificationLines(range.lowerBound..<end)
    let reader = BlockReader.read(sheet, in: range.lowerBound..<end)
    part.body = reader.blocks
    var anchors = Anchors()
    anchors.assign(to: &part.body)
    setSections(of: index, from: part.body)
    finish(&part, range.lowerBound..<end, [reader])
    addAppendices(starts, of: index, until: range.upperBound)
  }

  private mutating func reportMissingPapers() {
    guard pack.facts.kind?.value == .agenda else { return }
    let present = Set((pack.facts.reports ?? []).compactMap { $0.item?.value })
    for (position, item) in items.enumerated() {
      guard item.facts.status?.value == .report, item.facts.pages != nil, let number = item.facts.number?.value, !present.contains(number)
      else { continue }
      if pack.facts.reports == nil && pack.facts.minutes == nil { continue }
      report(.itemWithoutPaper(item: number), items[position].lines.lowerBound)
    }
  }

  // MARK: The forward plan

  /// Lines where a plan can stand: in papers, never in minutes or on the agenda, which speak of plans.
  private func linesOfPapers() -> [Int] {
    pack.parts.flatMap { part -> [Int] in
      switch part.role {
      case .report, .appendix, .plan, .whole: sheet.text(in: (part.lines.lowerBound - 1)..<min(part.lines.upperBound, sheet.lines.count))
      default: []
      }
    }
  }

  mutating func readPlan(committee: String?) {
    let titles = items.compactMap { $0.facts.title?.value } + (pack.facts.reports ?? []).compactMap { $0.subject?.value }
    let reading = ForwardPlan.read(sheet, in: linesOfPapers(), titles: titles, committee: committee)
    for (finding, index) in reading.diagnostics { report(finding, index) }
    pack.facts.plan = reading.plan
    pack.facts.decisions = reading.decisions
    guard let lines = reading.lines else { return }
    let span = lineNumbers(lines.lowerBound..<max(lines.lowerBound + 1, lines.upperBound))
    let last = reading.entries.last.map { sheet.lines[$0.upperBound - 1].number } ?? span.upperBound
    for index in pack.parts.indices where pack.parts[index].lines.overlaps(span.lowerBound...max(span.lowerBound, last)) {
      pack.parts[index].holdsPlan = true
    }
  }
}
