import Calendar
import Diagnostics
import Papers
import Text

/// What was read from a file, one line a fact, each with the number of the line where it stands: for checking a pack
/// at a glance against its text.
///
///        64  item 4  Sefton's Local Area SEND report  pages 11–14  report
package struct Outline {
  private var lines: [String] = []

  package static func text(of inspection: Inspection) -> String {
    var outline = Outline()
    outline.add(inspection)
    return outline.lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Lines

  private mutating func add(_ line: Int?, _ depth: Int, _ pieces: String?...) {
    let number = line.map(String.init) ?? ""
    let column = String(repeating: " ", count: max(0, 6 - number.utf8.count)) + number
    let text = pieces.compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(separator: "  ")
    lines.append(column + "  " + String(repeating: "  ", count: depth) + text)
  }

  /// One fact on a line of its own, if it is there.
  private mutating func add<Value: Scalar>(_ fact: Fact<Value>?, _ depth: Int, _ label: String) {
    guard let fact else { return }
    add(place(fact), depth, label, words(fact.value.json), fact.remark)
  }

  private mutating func add<Value: Scalar>(_ facts: [Fact<Value>]?, _ depth: Int, _ label: String) {
    guard let facts else { return }
    guard let first = facts.first else { return add(nil, depth, label, "none") }
    add(place(first), depth, label, facts.map { words($0.value.json) }.joined(separator: ", "), first.remark)
  }

  /// A corrected fact stands in the sidecar, whose lines would mislead here.
  private func place<Value>(_ fact: Fact<Value>?) -> Int? {
    fact.flatMap { $0.origin.how == .corrected ? nil : $0.origin.line }
  }

  private func words(_ json: JSON) -> String {
    switch json {
    case .string(let text): text.shortened
    case .bool(let value): value ? "yes" : "no"
    default: json.compact
    }
  }

  /// The first line at which anything of the value stands.
  private func line(of value: some Described) -> Int? { Outline.first(in: value.printed) }

  private static func first(in printed: Printed) -> Int? {
    switch printed {
    case .scalar(_, let origin): origin.how == .corrected ? nil : origin.line
    case .list(let values): values.compactMap(first).min()
    case .object(let members): members.compactMap { first(in: $0.value) }.min()
    }
  }

  // MARK: - The file

  private mutating func add(_ inspection: Inspection) {
    let facts = inspection.pack.facts
    add(place(facts.kind), 0, facts.kind?.value.rawValue ?? "nothing read", facts.kind?.remark)
    if let meeting = facts.meeting { add(meeting) }
    add(facts.published, 0, "published")
    for item in facts.items ?? [] { add(item) }
    for minutes in facts.minutes ?? [] { add(minutes) }
    for (index, report) in (facts.reports ?? []).enumerated() {
      add(report)
      for part in inspection.pack.parts {
        guard case .appendix(index, let label, let title) = part.role else { continue }
        add(
          part.lines.lowerBound, 1, "document \(label ?? "")".trimmed, title?.shortened,
          "lines \(part.lines.lowerBound)–\(part.lines.upperBound)")
      }
    }
    if let plan = facts.plan { add(plan) }
    for decision in facts.decisions ?? [] { add(decision) }
    for work in facts.workProgramme ?? [] {
      add(line(of: work), 0, "work programme", work.date?.value.iso, work.title?.value.shortened, work.officer?.value)
    }
    let coverage = inspection.coverage
    add(nil, 0, "\(inspection.pack.lines) lines, words: " + coverage.sentence)
    for diagnostic in inspection.diagnostics {
      guard diagnostic.place.path == inspection.pack.path else {
        // Of the sidecar, whose lines would mislead in the margin.
        add(nil, 0, diagnostic.text)
        continue
      }
      let line = diagnostic.place.line > 0 ? diagnostic.place.line : nil
      add(line, 0, "\(diagnostic.severity.rawValue): \(diagnostic.finding.summary) [\(diagnostic.finding.identifier)]")
    }
  }

  private mutating func add(_ meeting: Meeting) {
    add(meeting.committee, 0, "meeting")
    if let date = meeting.date { add(place(date), 1, "date", date.value.full, date.remark) }
    add(meeting.time, 1, "time")
    add(meeting.venue, 1, "venue")
    add(meeting.state, 1, "state")
    add(meeting.movedFrom, 1, "moved from")
    if let officer = meeting.officer { add(officer, 1, "officer") }
    for member in meeting.members ?? [] {
      let substitute = member.substitute.map { "substitute \($0.value)" }
      add(line(of: member), 1, "member", member.name?.value, member.role?.value, substitute)
    }
    add(meeting.substitutes, 1, "substitutes")
  }

  private mutating func add(_ contact: Contact, _ depth: Int, _ label: String) {
    add(line(of: contact), depth, label, contact.name?.value, contact.telephone?.value, contact.email?.value)
  }

  private mutating func add(_ item: AgendaItem) {
    let pages: String? = item.pages.flatMap { pages in
      guard let first = pages.first?.value else { return nil }
      guard let last = pages.last?.value, last != first else { return "page \(first)" }
      return "pages \(first)–\(last)"
    }
    add(
      line(of: item), 0, "item \(item.number?.value ?? "without number")", item.title?.value.shortened, pages,
      item.status?.value.rawValue, item.reportOf.map { "by \($0.value)" })
  }

  // MARK: - Minutes

  private mutating func add(_ minutes: Minutes) {
    add(line(of: minutes), 0, "minutes of", minutes.committee?.value, minutes.date?.value.full, minutes.date?.remark)
    add(minutes.callIn, 1, "call-in")
    add(minutes.chair, 1, "chair")
    add(minutes.present, 1, "present")
    add(minutes.inAttendance, 1, "in attendance")
    add(minutes.apologies, 1, "apologies")
    for entry in minutes.entries ?? [] {
      add(line(of: entry), 1, "minute \(entry.number?.value ?? "without number")", entry.title?.value.shortened)
      for declaration in entry.declarations ?? [] {
        add(
          line(of: declaration), 2, "declares", declaration.name?.value, declaration.interest?.value.shortened,
          declaration.action?.value.shortened)
      }
      for resolution in entry.resolutions ?? [] {
        add(resolution.lead, 2, "resolved, leading to")
        let number = resolution.number.map { " (\($0.value))" } ?? ""
        add(place(resolution.text) ?? line(of: resolution), 2, "resolved\(number)", resolution.text?.value.shortened)
      }
      for motion in entry.motions ?? [] {
        add(line(of: motion), 2, motion.outcome?.value.rawValue ?? "motion", motion.text?.value.shortened, motion.votes?.value)
      }
    }
  }

  // MARK: - Reports

  private mutating func add(_ report: Report) {
    add(line(of: report), 0, "report on item \(report.item?.value ?? "–")", report.subject?.value.shortened, report.subject?.remark)
    add(report.cover, 1, "cover")
    for committee in report.committees ?? [] { add(line(of: committee), 1, "to", committee.name?.value, committee.date?.value.full) }
    add(report.reportOf, 1, "report of")
    add(report.wards, 1, "wards")
    add(report.portfolio, 1, "portfolio")
    add(report.keyDecision, 1, "key decision")
    add(report.forwardPlan, 1, "in forward plan")
    add(report.exempt, 1, "exempt")
    add(report.exemptParts, 1, "exempt parts")
    for recommendation in report.recommendations ?? [] {
      add(recommendation.lead, 1, "recommends, leading to")
      let number = recommendation.number.map { " (\($0.value))" } ?? ""
      add(
        place(recommendation.text) ?? line(of: recommendation), 1, "recommends\(number)", recommendation.to.map { "to \($0.value):" },
        recommendation.text?.value.shortened)
    }
    for contact in report.contacts ?? [] { add(contact, 1, "contact") }
    for appendix in report.appendices ?? [] {
      add(line(of: appendix), 1, "appendix \(appendix.label?.value ?? "")".trimmed, appendix.title?.value.shortened)
    }
    add(report.backgroundPapers, 1, "background papers")
    for section in report.sections ?? [] {
      add(line(of: section), max(1, section.level?.value ?? 1), "section", section.number?.value, section.title?.value.shortened)
    }
  }

  // MARK: - Forward plan

  private mutating func add(_ plan: Plan) {
    let period = [plan.from?.value.long, plan.to?.value.long].compactMap { $0 }.joined(separator: " to ")
    add(line(of: plan), 0, "forward plan", period, plan.extract?.value == true ? "extract" : nil)
    add(plan.published, 1, "published")
  }

  private mutating func add(_ decision: Decision) {
    add(line(of: decision), 0, "decision", decision.title?.value.shortened)
    add(decision.details, 1, "details")
    add(decision.decisionMaker, 1, "decision maker")
    add(decision.expected, 1, "expected")
    for change in decision.changes ?? [] {
      let moved = "from \(change.from?.value.long ?? "?") to \(change.to?.value.long ?? "?")"
      add(line(of: change), 1, "moved", change.maker?.value, moved, change.reason.map { "because: \($0.value.shortened)" })
    }
    add(decision.keyDecision, 1, "key decision")
    for criterion in decision.criteria ?? [] {
      add(place(criterion.holds), 1, "criterion", criterion.label, criterion.holds.value ? "yes" : "no")
    }
    add(decision.exempt, 1, "exempt")
    add(decision.wards, 1, "wards")
    add(decision.scrutiny, 1, "scrutiny")
    add(decision.consultees, 1, "consultees")
    add(decision.method, 1, "method")
    add(decision.documents, 1, "documents")
    for contact in decision.contacts ?? [] { add(contact, 1, "contact") }
  }
}

extension Fact {
  /// What to know of a fact that the paper does not state.
  fileprivate var remark: String? {
    switch origin.how {
    case .stated: nil
    case .derived: "(derived\(origin.rule.map { ": \($0)" } ?? ""))"
    case .corrected: "(corrected)"
    }
  }
}

extension Coverage {
  /// `6,120 published, 310 furniture, 402 withheld, 0 lost`.
  package var sentence: String {
    "\(published.grouped) published, \(furniture.grouped) furniture, \(withheld.grouped) withheld, \(lost.grouped) lost"
  }
}

extension Int {
  /// With a comma between thousands: `6,120`.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return self < 0 ? "-\(out)" : out
  }
}

extension String {
  /// On one line, and cut where a screen would end.
  fileprivate var shortened: String {
    let limit = 96
    let line = singleSpaced
    return line.count <= limit ? line : line.prefix(limit - 1).trimmed + "…"
  }
}
