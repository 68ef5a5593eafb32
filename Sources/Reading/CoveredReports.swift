import Diagnostics
import Papers
import Text

/// Reports that a cover opens: their items, what they say, and the appendices behind them.
extension PackReading {
  /// A cover is asked several times, and read once.
  mutating func readCover(_ cover: Cover, _ vocabulary: Vocabulary) -> ReportCover.Reading {
    if let read = covers[cover.lines] { return read }
    let read = ReportCover.read(sheet, cover, vocabulary, known: known, meeting: pack.facts.meeting?.committee?.value)
    covers[cover.lines] = read
    return read
  }

  mutating func evidence(_ cover: Cover, _ range: Range<Int>, _ vocabulary: Vocabulary) -> Matching.Evidence {
    let read = readCover(cover, vocabulary)
    let words = sheet.text(in: cover.lines).map { sheet.lines[$0].plain }.joined(separator: " ")
    var headers: [String: Int] = [:]
    for index in placesOfHeaders(range) {
      if let number = sheet.itemHeaders[index] { headers[number, default: 0] += 1 }
    }
    return Matching.Evidence(title: read.report.printedTitle?.value ?? words, headers: headers)
  }

  mutating func matchItems(_ openings: [(start: Int, opening: Opening)], _ vocabulary: Vocabulary) -> [Matching.Match?] {
    var all: [Matching.Evidence] = []
    for (position, entry) in openings.enumerated() {
      let stop = position + 1 < openings.count ? openings[position + 1].start : sheet.lines.count
      if case .cover(let cover) = entry.opening { all.append(evidence(cover, entry.start..<stop, vocabulary)) }
    }
    return Matching.match(all, to: items.map(\.facts))
  }

  mutating func readReport(_ range: Range<Int>, _ cover: Cover, _ match: Matching.Match?, _ vocabulary: Vocabulary) {
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
        sheet.derived(range.lowerBound, by: match.byOrderAlone ? Report.byOrder : byHeader ? "order-title-and-header" : "order-and-title"))
      if match.byOrderAlone { report(.itemMatchedByOrder(item: number.value), range.lowerBound) }
      checkTitle(read.report, items[match.item].facts, number.value)
      checkHeaders(number.value, range)
    } else if !items.isEmpty {
      report(.paperWithoutItem, range.lowerBound)
    }
    for finding in read.diagnostics { report(withItem(finding, number?.value), cover.lines.lowerBound) }
    let text = MarkedRows.asText(in: cover.lines.upperBound..<range.upperBound, of: sheet)
    ReportText.read(text, in: range, cover: cover.lines, into: &read.report)
    checkDates(read.report)
    pack.facts.reports.add(read.report)
    addReportParts(range, cover, read, text, match.map { items[$0.item].facts })
  }

  private func withItem(_ finding: Finding, _ item: String?) -> Finding {
    switch finding {
    case .coverDamaged: .coverDamaged(item: item)
    case .coverLabelsLost: .coverLabelsLost(item: item)
    case .subjectLost: .subjectLost(item: item)
    default: finding
    }
  }

  private mutating func checkTitle(_ report: Report, _ item: AgendaItem, _ number: String) {
    guard let subject = report.printedTitle, let title = item.title?.value,
      Tidy.key(Classification.withoutMark(subject.value)) != Tidy.key(Classification.withoutMark(title))
    else { return }
    self.report(.titleDiffers(item: number), subject.origin.line - 1)
  }

  private mutating func checkHeaders(_ number: String, _ range: Range<Int>) {
    let own = placesOfHeaders(range)
    let inside = sheet.itemHeaders.filter { own.contains($0.key) }.sorted { $0.key < $1.key }
    guard let first = inside.first, !inside.contains(where: { $0.value == number }) else { return }
    report(.headerDisagrees(printed: first.value, item: number), first.key)
  }

  /// Where headers of its pages can stand: from behind the text of the paper before it, and the page left blank behind that, to its
  /// own last line of text.
  private func placesOfHeaders(_ range: Range<Int>) -> Range<Int> {
    let above = sheet.previous(before: range.lowerBound).map { $0 + 1 } ?? 0
    let start = (above..<max(above, range.lowerBound)).last { sheet.furniture[$0] == .blankPage } ?? above
    let end = range.upperBound == sheet.lines.count ? range.upperBound : (sheet.previous(before: range.upperBound) ?? range.lowerBound) + 1
    return start..<max(start, end)
  }

  /// A cover whose date for this body is not the day of the meeting.
  private mutating func checkDates(_ report: Report) {
    guard let meeting = pack.facts.meeting?.date?.value, let committees = report.committees else { return }
    let dated = committees.compactMap(\.date)
    guard !dated.isEmpty, !dated.contains(where: { $0.value == meeting }), let first = dated.first else { return }
    self.report(.dateMismatch(paper: first.value, meeting: meeting), first.origin.line - 1)
  }

  private mutating func addReportParts(
    _ range: Range<Int>, _ cover: Cover, _ read: ReportCover.Reading, _ text: Sheet, _ item: AgendaItem?
  ) {
    let index = (pack.facts.reports?.count ?? 1) - 1
    let starts = Appendices.find(sheet, in: cover.lines.upperBound..<range.upperBound, listed: read.report.appendices ?? [])
    let end = starts.first?.index ?? range.upperBound
    var part = Part(role: .report(index), lines: lineNumbers(range.lowerBound..<end), body: [], marks: read.marks)
    part.firstPage = item?.pages?.first?.value
    part.lastPage = item?.pages?.last?.value
    part.marks += classificationLines(range.lowerBound..<end, ofReport: true)
    let reader = BlockReader.read(text, in: (cover.isSentence ? cover.lines.lowerBound : cover.lines.upperBound)..<end)
    let above = BlockReader.read(sheet, in: range.lowerBound..<cover.lines.lowerBound)
    let opening = above.blocks + (cover.isSentence ? [] : CoverBlocks.make(read, cover, sheet))
    part.body = opening.isEmpty ? reader.blocks : opening + reader.blocks
    var anchors = Anchors()
    anchors.assign(to: &part.body)
    reportRepeats(anchors)
    setSections(of: index, from: part.body, behind: cover.isSentence ? nil : cover.lines.lowerBound)
    finish(&part, range.lowerBound..<end, [above, reader], except: cover.isSentence ? 0..<0 : cover.lines)
    addAppendices(starts, of: index, until: range.upperBound)
  }

  /// What stands in the head of a report, to the line `head`, is no section of it.
  mutating func setSections(of report: Int, from body: [Block], behind head: Int? = nil) {
    var sections: [Section] = []
    sections.reserveCapacity(body.count { if case .heading = $0 { true } else { false } })
    let start = head.map { sheet.lines[$0].number } ?? 0
    for case .heading(let heading) in body where heading.leaf.line > start {
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

  mutating func reportRepeats(_ anchors: Anchors) {
    for (number, line) in anchors.repeated { report(.numberUsedTwice(number: number), line - 1) }
  }

  mutating func addAppendices(_ starts: [AppendixStart], of report: Int, until end: Int) {
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
}
