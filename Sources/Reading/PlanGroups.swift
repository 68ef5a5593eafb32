import Calendar
import Papers
import Text

/// A plan whose entries stand in groups, each under the name of who decides them, and the day of the meeting where it is one:
///
///     CABINET
///     Meeting date: 9 December 2026
///
///     Leisure Centre Repairs
///     Purpose of report: …
enum PlanGroups {
  private struct Head {
    let maker: Fact<String>
    var expected: Fact<When>?
    /// The first line, and the line behind the last.
    let lines: Range<Int>
    let isLabelled: Bool
  }

  static func read(_ sheet: Sheet, in range: Range<Int>) -> PlanCells.Reading? {
    let heads = heads(sheet, range)
    guard let first = heads.first, PlanEntries.forms(sheet, in: range.lowerBound..<first.lines.lowerBound).isEmpty else { return nil }
    var reading = PlanCells.Reading()
    for (position, head) in heads.enumerated() {
      let end = position + 1 < heads.count ? heads[position + 1].lines.lowerBound : range.upperBound
      let entries = PlanEntries.under(sheet, in: head.lines.upperBound..<end)
      guard !entries.isEmpty else { return nil }
      for entry in entries {
        var decision = PlanEntry.read(sheet, entry, titles: [])
        decision.decisionMaker = decision.decisionMaker ?? head.maker
        decision.expected = decision.expected ?? head.expected
        reading.decisions.append(decision)
        reading.entries.append(entry)
      }
    }
    // A maker over each form alone is the first field of the form.
    guard reading.decisions.count > heads.count || heads.contains(where: { !$0.isLabelled }),
      reading.decisions.allSatisfy({ $0.title != nil && $0.expected != nil })
    else { return nil }
    return reading
  }

  private static func heads(_ sheet: Sheet, _ range: Range<Int>) -> [Head] {
    sheet.text(in: range).compactMap { index in
      let line = sheet.lines[index]
      guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 120, index == 0 || !sheet.isText(index - 1) || line.isHeadingMark,
        let below = sheet.next(after: index, below: range.upperBound)
      else { return nil }
      let labelled = PlanValues.label(of: line.plain).flatMap { $0.field == .maker && !$0.rest.isEmpty ? $0.rest : nil }
      guard let name = labelled ?? (decides(line, below, sheet) ? line.plain : nil) else { return nil }
      let maker = Fact(name.isCapitals ? TitleCase.make(Tidy.withoutFinalStop(name)) : Tidy.withoutFinalStop(name), sheet.stated(index))
      guard let day = day(of: sheet.lines[below].plain) else {
        // A maker with a label and no day may be the first field of a form.
        return labelled == nil || !sheet.isText(index + 1)
          ? Head(maker: maker, lines: index..<(index + 1), isLabelled: labelled != nil) : nil
      }
      return Head(maker: maker, expected: Fact(day, sheet.stated(below)), lines: index..<(below + 1), isLabelled: labelled != nil)
    }
  }

  /// The name of a body or an office alone on its line, over a day, a label or the title of a form.
  private static func decides(_ line: PrintedLine, _ below: Int, _ sheet: Sheet) -> Bool {
    guard line.plain.isCapitals || line.isHeadingMark || line.isBold, PlanValues.label(of: line.plain) == nil,
      !PlanHead.isTitle(line.plain), line.dates.isEmpty, PlanTable.isMaker(line.plain)
    else { return false }
    let next = sheet.next(after: below).map { PlanValues.hasValue(sheet.lines[$0].plain) } ?? false
    return day(of: sheet.lines[below].plain) != nil || PlanValues.hasValue(sheet.lines[below].plain) || next
  }

  /// "Meeting date: 9 December 2026", "Tuesday 9 December 2026"
  private static func day(of plain: String) -> When? {
    guard plain.utf8.count < 70, let found = PrintedDates.all(in: plain).first, let day = found.day else { return nil }
    let before = Tidy.key(plain.keeping(bytes: found.range.lowerBound))
    let leads: Set<String> = ["", "meeting date", "date of meeting", "meeting", "meeting on", "date", "date of decision", "to be taken on"]
    return leads.contains(before) && plain.utf8.count - found.range.upperBound < 16 ? .day(day) : nil
  }
}
