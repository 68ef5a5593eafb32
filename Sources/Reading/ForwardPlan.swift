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
    let head = head(sheet, lines, before: starts.first)
    if let head {
      var plan = Plan()
      plan.from = Fact(head.period.from, sheet.stated(head.period.index))
      plan.published = published(sheet, after: head.title)
      if let to = head.period.to { plan.to = Fact(to, sheet.stated(head.period.index)) }
      reading.plan = plan
      reading.lines = head.title..<sheet.lines.count
    }
    if !starts.isEmpty {
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
    }
    if var plan = reading.plan {
      plan.extract = extract(committee, sheet, reading)
      reading.plan = plan
    }
    return reading
  }

  /// "Published: 27 February 2026" under the title.
  private static func published(_ sheet: Sheet, after title: Int) -> Fact<Day>? {
    for index in sheet.text(in: title..<min(sheet.lines.count, title + 40)).prefix(12) {
      let plain = sheet.lines[index].plain
      guard ["Published", "Date of publication", "Publication date", "Date published"].contains(where: { plain.begins(with: $0) }),
        plain.utf8.count < 120, let day = PrintedDates.firstDay(in: plain)
      else { continue }
      return Fact(day, sheet.stated(index))
    }
    return nil
  }

  /// To the next paper: at the header of another item.
  private static func planLines(_ sheet: Sheet, from title: Int) -> Range<Int> {
    title..<(sheet.itemHeaders.keys.filter { $0 > title + 2 }.min() ?? sheet.lines.count)
  }

  /// Entries that open with another label, or are the rows of a wide table.
  private static func withoutDetails(_ sheet: Sheet, _ lines: Range<Int>, _ titles: [String], isAlone: Bool, _ reading: inout Reading) {
    let forms = PlanEntries.forms(sheet, in: lines)
    if !forms.isEmpty {
      reading.entries = forms
      reading.decisions = forms.map { PlanEntry.read(sheet, $0, titles: titles) }
      return
    }
    let table = PlanTable.read(sheet, in: lines, guesses: isAlone)
    if table.isUnread { reading.diagnostics.append((.planEntryUnreadable, lines.lowerBound)) }
    guard !table.rows.isEmpty else { return }
    reading.entries = table.rows.map(\.lines)
    reading.decisions = table.rows.map { row in
      PlanEntry.read(
        zip(table.fields, row.cells).compactMap { field, cell in
          field.flatMap { cell.isEmpty ? nil : ($0, PlanEntry.Value(cells: [cell], index: row.lines.lowerBound)) }
        }, sheet, titles: titles)
    }
  }

  private static func head(_ sheet: Sheet, _ lines: [Int], before first: Int?) -> (title: Int, period: PlanHead.Period)? {
    for index in lines where first.map({ index < $0 }) ?? true {
      let line = sheet.lines[index]
      guard !line.isRow, line.kind != .bullet, PlanHead.isTitle(line.plain) else { continue }
      if let period = PlanHead.period(near: index, sheet, 0..<sheet.lines.count) { return (index, period) }
    }
    return nil
  }

  private static func extract(_ committee: String?, _ sheet: Sheet, _ reading: Reading) -> Fact<Bool>? {
    let index = reading.lines?.lowerBound ?? (reading.plan?.from?.origin.line).map { $0 - 1 } ?? 0
    if let lines = reading.lines {
      for at in sheet.text(in: lines).prefix(12) where sheet.lines[at].plain.utf8.count < 200 {
        let key = sheet.lines[at].key
        if key.holds("extract") { return Fact(true, sheet.stated(at)) }
      }
    }
    guard let committee else { return Fact(false, sheet.derived(index, by: "plan-of-its-own")) }
    let isExecutive = ["cabinet", "executive"].contains { committee.lowercased().hasPrefix($0) }
    return Fact(!isExecutive, sheet.derived(index, by: "body-of-the-pack"))
  }
}
