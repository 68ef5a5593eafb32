import Papers
import Text

/// Papers that no cover opens: known by the title of their item, its header, or the letter of a supplement.
extension PackReading {
  /// Items that name pages but have no cover: their paper begins at a line with their title, or is the forward plan.
  mutating func withUncovered(_ openings: [(start: Int, opening: Opening)], _ vocabulary: Vocabulary, from end: Int) -> [(
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
      guard isPromised(facts) else { continue }
      let (lower, upper) = room(of: item, among: startOf, from: end)
      guard lower < upper, let start = uncoveredStart(items[item].facts, lower..<upper, openings) else { continue }
      startOf[item] = start
      all.append((min(pageTop(above: start, from: lower), headTop(above: start, from: lower)), .uncovered(item: item)))
    }
    for paper in coverlessPapers(items, below: sheet.lines.count) where startOf[paper.item] == nil {
      let (lower, upper) = room(of: paper.item, among: startOf, from: end)
      guard paper.start >= end, paper.isSigned || lower <= paper.start && paper.title < upper,
        !openings.contains(where: { $0.start <= paper.title && paper.start <= $0.start })
      else { continue }
      startOf[paper.item] = paper.title
      all.append((paper.start, .uncovered(item: paper.item)))
    }
    return withoutHeads(all.sorted { $0.start < $1.start })
  }

  /// "ADDENDUM TO AGENDA ITEM 5" above the title of that item is the head of its paper, and no enclosure.
  private func withoutHeads(_ openings: [(start: Int, opening: Opening)]) -> [(start: Int, opening: Opening)] {
    var kept: [(start: Int, opening: Opening)] = []
    for entry in openings {
      if case .uncovered(let item) = entry.opening, let last = kept.last, case .enclosure(item) = last.opening,
        sheet.text(in: last.start..<entry.start).count <= 5
      {
        kept[kept.count - 1].opening = entry.opening
      } else {
        kept.append(entry)
      }
    }
    return kept
  }

  /// Papers follow the order of the agenda: behind those of the items before it, above those of the items behind it.
  private func room(of item: Int, among starts: [Int: Int], from end: Int) -> (lower: Int, upper: Int) {
    (
      items.indices[..<item].compactMap { starts[$0] }.max() ?? end,
      items.indices[(item + 1)...].compactMap { starts[$0] }.min() ?? sheet.lines.count
    )
  }

  /// Whether the agenda says on what pages the item's paper stands, or the item is the appendix of another.
  private func isPromised(_ item: AgendaItem) -> Bool {
    item.pages != nil && item.status?.value == .report || AgendaEntry.isAppendixToItem(item.title?.value ?? "")
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
    if let start = headedStart(item, range) ?? applicationStart(item, range) { return start }
    let title = Classification.withoutMark(item.title?.value ?? "")
    for index in sheet.text(in: range).dropFirst() {
      let line = sheet.lines[index]
      // "13 Performance Update" among minutes is their entry of that name.
      if let own = line.bareNumber?.number, own != item.number?.value, !title.hasPrefix(own) { continue }
      guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 160, !openings.contains(where: { $0.start == index }) else {
        continue
      }
      if title.holds("forward plan"), PlanHead.isTitle(line.plain), PlanHead.period(near: index, sheet, range) != nil { return index }
      let apart =
        line.isHeadingMark || line.isBold || line.plain.isCapitals
        || sheet.lines[..<index].last.map { $0.isBlank || sheet.furniture[index - 1] != nil } ?? true
      if apart, Likeness.of(title, withoutBody(line.plain)) >= 0.8, line.printedNumber == nil, !line.plain.hasSuffix(".") { return index }
    }
    return nil
  }

  /// "HOUSING SCRUTINY COMMITTEE WORK PROGRAMME": the title behind the name of the meeting's own body.
  private func withoutBody(_ plain: String) -> String {
    guard let body = pack.facts.meeting?.committee?.value, let rest = plain.dropping(prefix: body), rest.hasLetterOrDigit else {
      return plain
    }
    return String(rest.drop { " :-–—".contains($0) })
  }

  /// "Reference No: 25/00912/PP" in the report on an application that the item's title names by its number.
  private func applicationStart(_ item: AgendaItem, _ range: Range<Int>) -> Int? {
    let words = (item.title?.value ?? "").split(whereSeparator: { " ()[],:;".contains($0) }).map(String.init)
    guard let number = words.first(where: { $0.utf8.count >= 7 && $0.utf8.filter { $0 == Byte.slash }.count >= 2 && $0.hasDigit }) else {
      return nil
    }
    guard
      let label = sheet.text(in: range).first(where: { index in
        guard let found = CoverLabels.match(sheet.lines[index].plain), found.field == .application else { return false }
        return sheet.lines[index].plain.dropping(bytes: found.length).trimmed == number
      })
    else { return nil }
    return topOfApplication(label, from: range.lowerBound)
  }

  /// The council's name above the number of the application, over the name of the form.
  private func topOfApplication(_ label: Int, from start: Int) -> Int {
    var at = label
    for _ in 0..<4 {
      guard let above = sheet.previous(before: at, from: start), sheet.lines[at].pageBreaks == 0, !sheet.lines[above].isRow else { break }
      if Bodies.isName(sheet.lines[above].plain) { return above }
      at = above
    }
    return label
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

  mutating func readUncovered(_ range: Range<Int>, _ item: Int) {
    var report = Report()
    if let number = items[item].facts.number { report.item = Fact(number.value, sheet.derived(range.lowerBound, by: "title-of-item")) }
    if case .some(.none) = items[item].facts.status?.value {
      pack.facts.items?[item].status = Fact(.report, sheet.derived(range.lowerBound, by: "paper-of-the-item"))
    }
    report.cover = Fact(.none, sheet.derived(range.lowerBound, by: "no-cover"))
    let head = sheet.text(in: range).prefix(8)
    let named = Classification.withoutMark(items[item].facts.title?.value ?? "")
    let title = head.first { Likeness.of(named, sheet.lines[$0].plain) >= 0.8 } ?? range.lowerBound
    // The council's own name at the head of its form is no title.
    if !PlanHead.isTitle(sheet.lines[title].plain), !Bodies.isCouncilItself(sheet.lines[title].plain) {
      report.subject = Fact(Tidy.title(wholeTitle(title, named, report.item?.value)), sheet.stated(title))
    }
    let above = CoverlessHead(Array(head), sheet, known: known, title: title)
    report.take(above, sheet)
    let text = MarkedRows.asText(in: range, of: sheet)
    ReportText.read(text, in: range, cover: nil, into: &report)
    addCoverless(report, range, text, items[item].facts, head: above)
  }

  /// "REPORT 3: BUS SHELTERS" less the number of the item, with the next line where that holds the rest of the item's title.
  private func wholeTitle(_ line: Int, _ named: String, _ number: String?) -> String {
    var title = sheet.lines[line].plain
    if let number, let rest = ["Report ", "Item ", "Agenda item "].lazy.compactMap({ title.dropping(prefix: $0 + number) }).first {
      let words = rest.drop { ":.-–— ".contains($0) }
      if !words.isEmpty, words.startIndex > rest.startIndex { title = String(words) }
    }
    if let next = sheet.next(after: line), next == line + 1, case let both = title + " " + sheet.lines[next].plain,
      Likeness.of(named, both) > Likeness.of(named, title)
    {
      return both
    }
    return title
  }

  /// What a supplement encloses without a cover: the appendix its item names, or a paper of that item.
  mutating func readEnclosure(_ range: Range<Int>, _ item: Int) {
    guard items.indices.contains(item) else { return addPart(.whole, range) }
    let facts = items[item].facts
    let lines = sheet.lines
    let named = sheet.text(in: items[item].titleLines.upperBound..<items[item].lines.upperBound)
      .compactMap { index in AppendixTitles.label(of: lines[index].plain).map { (index, $0.label, $0.title) } }.first
    var report = Report()
    if let number = facts.number { report.item = Fact(number.value, number.origin) }
    report.cover = Fact(.none, sheet.derived(range.lowerBound, by: "no-cover"))
    guard let (index, label, title) = named else { return addCoverless(report, range, sheet, facts) }
    var entry = AppendixEntry()
    entry.label = Fact(label, sheet.stated(index))
    entry.title = title.map { Fact(Tidy.title($0), sheet.stated(index)) }
    report.appendices = [entry]
    pack.facts.reports.add(report)
    addAppendix(range, (pack.facts.reports?.count ?? 1) - 1, label, entry.title?.value)
    setSections(of: (pack.facts.reports?.count ?? 1) - 1, from: pack.parts.last?.body ?? [])
  }

  mutating func addCoverless(_ report: Report, _ range: Range<Int>, _ text: Sheet, _ item: AgendaItem, head: CoverlessHead? = nil) {
    pack.facts.reports.add(report)
    let index = (pack.facts.reports?.count ?? 1) - 1
    let starts = Appendices.find(sheet, in: range, listed: report.appendices ?? []).filter { $0.index > range.lowerBound }
    let end = starts.first?.index ?? range.upperBound
    var part = Part(role: .report(index), lines: lineNumbers(range.lowerBound..<end), body: [])
    part.firstPage = item.pages?.first?.value
    part.lastPage = item.pages?.last?.value
    part.marks = classificationLines(range.lowerBound..<end, ofReport: true)
    let reader = BlockReader.read(text, in: range.lowerBound..<end)
    part.body = reader.blocks
    var anchors = Anchors()
    anchors.assign(to: &part.body)
    setSections(of: index, from: part.body, behind: head?.last)
    finish(&part, range.lowerBound..<end, [reader])
    addAppendices(starts, of: index, until: range.upperBound)
  }
}
