import Calendar
import Diagnostics
import Papers
import Text

/// An edition of the forward plan, or an extract of one, and its entries.
enum ForwardPlan {
  struct Reading {
    var plan: Plan?
    var decisions: [Decision]?
    /// The lines of each entry, in the order of `decisions`.
    var entries: [Range<Int>] = []
    var lines: Range<Int>?
    var diagnostics: [(Finding, Int)] = []
  }

  static func read(_ sheet: Sheet, in lines: [Int], titles agendaTitles: [String], committee: String?) -> Reading {
    var reading = Reading()
    let starts = lines.filter { PlanLabels.isEntryStart(sheet.lines[$0]) }
    let head = head(sheet, lines, before: starts.first, isAlone: committee == nil)
    if let head {
      var plan = Plan()
      if let period = head.period {
        plan.from = Fact(period.from, sheet.stated(period.index))
        if let to = period.to { plan.to = Fact(to, sheet.stated(period.index)) }
      }
      plan.published = published(sheet, after: head.title)
      reading.plan = plan
      reading.lines = head.title..<sheet.lines.count
    }
    if let head, let found = apart(sheet, from: head.title) {
      (reading.decisions, reading.entries) = (found.decisions, found.entries)
    } else if !starts.isEmpty, !opensWithTitle(sheet, head?.title, starts) {
      let index = PlanIndex.titles(sheet, in: (head?.title ?? 0)..<(starts.first ?? 0)) + agendaTitles
      var decisions: [Decision] = []
      for start in starts {
        let end = PlanLabels.entryEnd(from: start, sheet)
        decisions.append(PlanEntry.read(sheet, start..<end, titles: index))
        reading.entries.append(start..<end)
      }
      reading.decisions = decisions
      reading.plan = reading.plan ?? Plan()
      reading.lines = (head?.title ?? starts[0])..<(reading.entries.last?.upperBound ?? sheet.lines.count)
    } else if let head {
      withoutDetails(sheet, planLines(sheet, from: head.title), agendaTitles, isAlone: committee == nil, &reading)
      if reading.decisions == nil, committee == nil, let found = PlanCells.guess(sheet, in: (head.title + 1)..<sheet.lines.count) {
        (reading.decisions, reading.entries) = (found.decisions, found.entries)
      }
      // A title without its period is one of a plan only above entries.
      if head.period == nil, reading.decisions == nil { reading = Reading() }
    } else if committee == nil {
      withoutTitle(sheet, lines, &reading)
    }
    if var plan = reading.plan {
      plan.extract = extract(committee, sheet, reading)
      reading.plan = plan
    }
    return reading
  }

  /// Entries that a heading or the order of their lines says something of, which no label does.
  private static func apart(_ sheet: Sheet, from title: Int) -> PlanCells.Reading? {
    let lines = planLines(sheet, from: title)
    let below = (title + 1)..<max(title + 1, lines.upperBound)
    return PlanCells.read(sheet, in: below) ?? PlanGroups.read(sheet, in: below)
  }

  /// Whether each entry has a field for its title above "Decision to be taken".
  private static func opensWithTitle(_ sheet: Sheet, _ title: Int?, _ starts: [Int]) -> Bool {
    guard let title, let first = starts.first else { return false }
    let forms = PlanEntries.forms(sheet, in: (title + 1)..<sheet.lines.count)
    return forms.count == starts.count && forms[0].lowerBound < first
  }

  /// "Published: 27 February 2026" under the title.
  private static func published(_ sheet: Sheet, after title: Int) -> Fact<Day>? {
    for index in sheet.text(in: title..<min(sheet.lines.count, title + 40)).prefix(12) {
      let plain = sheet.lines[index].plain
      guard FrontPublished.leads.contains(where: { plain.begins(with: $0) }),
        plain.utf8.count < 120, let day = PrintedDates.firstDay(in: plain)
      else { continue }
      return Fact(day, sheet.stated(index))
    }
    return nil
  }

  /// To the next paper: at the header of another item.
  private static func planLines(_ sheet: Sheet, from title: Int) -> Range<Int> {
    // A title that is a row of the table can stand below the header.
    let start = sheet.lines[title].isRow ? sheet.previous(before: title) ?? title : title
    return start..<(sheet.itemHeaders.keys.filter { $0 > title + 2 }.min() ?? sheet.lines.count)
  }

  /// A web page whose title was left out: forms alone, each with its decision maker and its day.
  private static func withoutTitle(_ sheet: Sheet, _ lines: [Int], _ reading: inout Reading) {
    guard let first = lines.first else { return }
    if let title = PlanPage.title(sheet) {
      let entry = title..<sheet.lines.count
      reading.plan = Plan()
      (reading.entries, reading.decisions, reading.lines) = ([entry], [PlanEntry.read(sheet, entry, titles: [])], entry)
      return
    }
    if rows(sheet, first..<sheet.lines.count, &reading) { return }
    let forms = PlanEntries.forms(sheet, in: first..<sheet.lines.count)
    let decisions = forms.map { PlanEntry.read(sheet, $0, titles: []) }
    guard decisions.count > 1, decisions.allSatisfy({ $0.decisionMaker != nil && $0.expected != nil && $0.title != nil }) else { return }
    reading.plan = Plan()
    (reading.entries, reading.decisions) = (forms, decisions)
    reading.lines = forms[0].lowerBound..<sheet.lines.count
  }

  /// A table whose header names what only a plan says of decisions, each with its maker and its day.
  private static func rows(_ sheet: Sheet, _ range: Range<Int>, _ reading: inout Reading) -> Bool {
    let table = PlanTable.read(sheet, in: range, guesses: false)
    let decisions = table.rows.map { PlanEntry.read(table.values(of: $0), sheet, titles: []) }
    guard decisions.count > 1, decisions.allSatisfy({ $0.decisionMaker != nil && $0.expected != nil && $0.title != nil }) else {
      return false
    }
    reading.plan = Plan()
    (reading.entries, reading.decisions) = (table.rows.map(\.lines), decisions)
    reading.lines = range
    return true
  }

  /// Entries that open with another label, or are the rows of a wide table.
  private static func withoutDetails(_ sheet: Sheet, _ lines: Range<Int>, _ titles: [String], isAlone: Bool, _ reading: inout Reading) {
    let forms = PlanEntries.forms(sheet, in: (lines.lowerBound + 1)..<lines.upperBound)
    if !forms.isEmpty {
      reading.entries = forms
      reading.decisions = forms.map { PlanEntry.read(sheet, $0, titles: titles) }
      return
    }
    let table = PlanTable.read(sheet, in: lines, guesses: isAlone)
    if table.isUnread { reading.diagnostics.append((.planEntryUnreadable, lines.lowerBound)) }
    guard !table.rows.isEmpty else { return }
    reading.entries = table.rows.map(\.lines)
    reading.decisions = table.rows.map { PlanEntry.read(table.values(of: $0), sheet, titles: titles) }
  }

  /// The first title with a period; in a file of its own a title without one will do.
  private static func head(_ sheet: Sheet, _ lines: [Int], before first: Int?, isAlone: Bool) -> (title: Int, period: PlanHead.Period?)? {
    var withoutPeriod: Int?
    for (position, index) in lines.enumerated() where first.map({ index < $0 }) ?? true {
      let line = sheet.lines[index]
      guard line.kind != .bullet, PlanHead.isTitle(line.plain), !line.isRow || line.columns.count == 1 else { continue }
      if let period = PlanHead.period(near: index, sheet, 0..<sheet.lines.count) { return (index, period) }
      if isAlone, position < 12 { withoutPeriod = withoutPeriod ?? index }
    }
    return withoutPeriod.map { ($0, nil) }
  }

  private static func extract(_ committee: String?, _ sheet: Sheet, _ reading: Reading) -> Fact<Bool>? {
    let index = reading.lines?.lowerBound ?? (reading.plan?.from?.origin.line).map { $0 - 1 } ?? 0
    if let lines = reading.lines {
      for at in sheet.text(in: lines).prefix(12) where sheet.lines[at].plain.utf8.count < 200 {
        let key = sheet.lines[at].key
        if key.holds("extract") { return Fact(true, sheet.stated(at)) }
      }
    }
    if committee == nil, PlanPage.title(sheet) != nil { return Fact(true, sheet.derived(index, by: "page-of-one-entry")) }
    guard let committee else { return Fact(false, sheet.derived(index, by: "plan-of-its-own")) }
    let isExecutive = ["cabinet", "executive"].contains { committee.lowercased().hasPrefix($0) }
    return Fact(!isExecutive, sheet.derived(index, by: "body-of-the-pack"))
  }
}
