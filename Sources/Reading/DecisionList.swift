import Calendar
import Papers
import Text

/// The web page of the decisions of some weeks: "29/07/2026 - Seats on the Boards ref: 412" over the fields of each.
enum DecisionList {
  static func read(_ sheet: Sheet, in range: Range<Int>) -> [Decision] {
    let starts = sheet.text(in: range).filter { head(sheet.lines[$0]) != nil }
    return zip(starts, starts.dropFirst() + [range.upperBound]).compactMap { start, end in
      guard let (day, title) = head(sheet.lines[start]) else { return nil }
      var decision = PlanEntry.read(sheet, start..<end, titles: [])
      decision.title = Fact(title, sheet.stated(start))
      decision.expected = Fact(When.day(day), sheet.stated(start))
      if let made = made(sheet, in: (start + 1)..<end) { decision.details = made }
      decision.decisionMaker = decision.decisionMaker ?? maker(sheet, in: (start + 1)..<end)
      return decision
    }
  }

  /// The day, and the title before the number of the decision.
  private static func head(_ line: PrintedLine) -> (Day, String)? {
    guard line.kind == .text, line.plain.utf8.first?.isDigit == true, let date = line.dates.first, date.range.lowerBound == 0,
      let day = date.day, let reference = line.plain.offset(of: " ref: ")
    else { return nil }
    let between = String(decoding: line.plain.utf8.prefix(reference).dropFirst(date.range.upperBound), as: UTF8.self)
    guard let title = between.dropping(prefix: " - ")?.trimmed, title.hasLetterOrDigit else { return nil }
    return (day, Tidy.title(title))
  }

  private static func maker(_ sheet: Sheet, in range: Range<Int>) -> Fact<String>? {
    sheet.text(in: range).lazy.compactMap { index in
      sheet.lines[index].plain.dropping(prefix: "Decision Maker:").map(\.trimmed).flatMap {
        $0.isEmpty ? nil : Fact($0, sheet.stated(index))
      }
    }.first
  }

  /// What stands behind "Decision:", up to the next field.
  private static func made(_ sheet: Sheet, in range: Range<Int>) -> Fact<String>? {
    let own = sheet.text(in: range)
    guard let label = own.firstIndex(where: { ["Decision:", "Decisions:"].contains(sheet.lines[$0].plain) }), label + 1 < own.count else {
      return nil
    }
    let words = own[(label + 1)...].prefix { !fields.contains(where: sheet.lines[$0].plain.begins) }.map { sheet.lines[$0].plain }
    return words.isEmpty ? nil : Fact(words.joined(separator: " "), sheet.stated(own[label + 1]))
  }

  /// Fewer than `PlanLabels` knows: the decision's own text can begin a line with "Purpose", "Summary" or "Reason".
  private static let fields = [
    "Wards affected:", "Wards:", "Lead officer:", "Contact:", "Decision Maker:", "Made at meeting:", "Reasons for the decision:",
    "Alternative options", "Publication date:", "Date of decision:",
  ]
}
