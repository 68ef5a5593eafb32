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
      if case .minutes = entry.opening {} else { sheet = NumbersAlone.joined(in: entry.start..<stop, of: sheet) }
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
