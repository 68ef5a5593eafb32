import Calendar
import Papers
import Text

/// The record of one decision whose parts stand under headings: "Issue for Decision", "Decision Made", "Reasons for Decision".
enum DecisionRecord {
  private static let decisions: Set<String> = ["decision made", "decision", "the decision", "decision taken", "decisions made"]
  private static let others: Set<String> = [
    "issue for decision", "matter for decision", "reasons for decision", "reason for decision", "reasons for the decision",
    "reason for the decision", "alternatives considered and why rejected", "alternatives considered", "alternative options considered",
    "alternatives considered and rejected", "background papers", "recommendation made", "background", "options considered",
    "reasons", "the reasons", "conditions", "right of appeal", "rights of appeal", "appeals", "appeal", "evidence", "representations",
    "other options considered", "conflicts of interest", "call in", "urgency", "consultation",
    "financial implications", "legal implications", "implications", "interests declared", "declarations of interest", "options rejected",
    "options considered and rejected", "conflict of interest", "risk implications", "equality implications",
  ]

  /// `title` is the line that says what the file is. Nothing where no heading opens the decision, or it is the only heading.
  static func read(_ sheet: Sheet, title place: Int) -> Decision? {
    let own = sheet.text(in: (place + 1)..<sheet.lines.count)
    let heads = own.indices.filter { isHeading($0, own, sheet) }
    // "DECISION" over each of several is the list of what a meeting decided.
    guard heads.count > 1, heads.count(where: { decisions.contains(key(own[$0], sheet)) }) == 1, let first = heads.first,
      let made = heads.first(where: { decisions.contains(key(own[$0], sheet)) })
    else {
      return nil
    }
    let end = heads.first { $0 > made } ?? own.count
    let words = own[(made + 1)..<end].map { sheet.lines[$0].plain }.joined(separator: " ")
    let above = own[..<first]
    let subject = labelled(.subject, above, sheet)
    guard !words.isEmpty,
      let title = subject
        ?? above.last(where: { isTitle(sheet.lines[$0].plain) }).map({ name in
          Fact(Tidy.title(sheet.lines[name].plain), sheet.stated(name))
        })
    else { return nil }
    var decision = Decision()
    decision.title = title
    decision.details = Fact(words.singleSpaced, sheet.stated(own[made + 1]))
    decision.decisionMaker =
      maker(sheet.lines[place].plain).map { Fact($0, sheet.stated(place)) } ?? labelled(.reportTo, above, sheet)
      ?? labelled(.portfolio, above, sheet) ?? body(near: place, sheet)
    decision.expected =
      above.lazy.compactMap { index in
        sheet.lines[index].firstDay.map { Fact(When.day($0), sheet.stated(index)) }
      }.first
    return decision
  }

  /// "Subject: Garage rents", "Portfolio Holder: Cllr Mia North, Housing": what a label above the headings says.
  static func labelled(_ field: CoverField, _ above: ArraySlice<Int>, _ sheet: Sheet) -> Fact<String>? {
    for index in above {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 200, let label = CoverLabels.match(plain), label.field == field, label.length < plain.utf8.count else {
        continue
      }
      return Fact(Tidy.title(String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self)), sheet.stated(index))
    }
    return nil
  }

  /// "Decision Made:" over its day says when, and opens nothing.
  private static func isHeading(_ place: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    let key = key(own[place], sheet)
    guard decisions.contains(key) || others.contains(key) else { return false }
    return place + 1 < own.count && !isDay(sheet.lines[own[place + 1]].plain)
  }

  /// The words of a heading: "1. Decision" has a number of its own.
  private static func key(_ index: Int, _ sheet: Sheet) -> String {
    let line = sheet.lines[index]
    return line.printedNumber.map { Tidy.key($0.rest) } ?? line.key
  }

  private static func isDay(_ plain: String) -> Bool {
    if case .day = PrintedDates.value(of: plain) { true } else { false }
  }

  private static func isTitle(_ plain: String) -> Bool {
    plain.hasLetterOrDigit && !plain.hasSuffix(":") && plain.utf8.count < 200 && PrintedDates.all(in: plain).isEmpty
      && !decisions.contains(Tidy.key(plain))
  }

  /// The name of a body on a line of its own beside the title.
  private static func body(near title: Int, _ sheet: Sheet) -> Fact<String>? {
    sheet.text(in: max(0, title - 6)..<min(sheet.lines.count, title + 6)).first { index in
      let plain = sheet.lines[index].plain
      return index != title && plain.utf8.count < 90 && Bodies.isName(plain) && !Bodies.isCouncilItself(plain)
    }.map { Fact(Bodies.name(sheet.lines[$0].plain), sheet.stated($0)) }
  }

  /// "RECORD OF DECISION OF THE Cabinet", "RECORD OF DECISION BY THE LEADER"
  private static func maker(_ plain: String) -> String? {
    for lead in ["decision of the ", "decision of ", "decision by the ", "decision by ", "decisions of the ", "decisions by the "] {
      guard let at = plain.offset(of: lead) else { continue }
      let name = Tidy.withoutFinalStop(String(decoding: plain.utf8.dropFirst(at + lead.utf8.count), as: UTF8.self)).trimmed
      if !name.isEmpty { return name.isCapitals ? TitleCase.make(name) : name }
    }
    return nil
  }
}
