import Calendar
import Diagnostics
import Linking
import Papers

// Small packs made by hand, as a reader would give them.

func day(_ iso: String) -> Day { Day(iso: iso) ?? .epoch }
func fact<Value>(_ value: Value, _ line: Int = 1) -> Fact<Value> { Fact(value, .stated(line: line)) }
func text(_ words: String, _ line: Int) -> Block { .paragraph(Paragraph(leaf: Leaf(words, line: line))) }
func heading(_ words: String, _ line: Int, level: Int = 1) -> Block { .heading(Heading(level: level, leaf: Leaf(words, line: line))) }

func item(_ number: String?, _ title: String, _ status: AgendaItem.Status = .none, line: Int = 1) -> AgendaItem {
  var item = AgendaItem()
  item.number = number.map { fact($0, line) }
  item.title = fact(title, line)
  item.status = fact(status, line)
  return item
}

func report(_ item: String?, _ subject: String?, line: Int = 1) -> Report {
  var report = Report()
  report.item = item.map { fact($0, line) }
  report.subject = subject.map { fact($0, line) }
  return report
}

func entry(_ number: String, _ title: String, resolved: String? = nil, line: Int = 1) -> MinuteEntry {
  var entry = MinuteEntry()
  entry.number = fact(number, line)
  entry.title = fact(title, line)
  if let resolved {
    var resolution = Resolution()
    resolution.text = fact(resolved, line)
    entry.resolutions = [resolution]
  }
  return entry
}

func minutes(_ committee: String?, _ date: String?, _ entries: [MinuteEntry]) -> Minutes {
  var minutes = Minutes()
  minutes.committee = committee.map { fact($0) }
  minutes.date = date.map { fact(day($0)) }
  minutes.entries = entries
  return minutes
}

func decision(_ title: String, maker: String?, expected: String, moved: (from: String, to: String)? = nil) -> Decision {
  var decision = Decision()
  decision.title = fact(title)
  decision.decisionMaker = maker.map { fact($0) }
  decision.expected = fact(.day(day(expected)))
  if let moved {
    var change = Change()
    change.from = fact(.day(day(moved.from)))
    change.to = fact(.day(day(moved.to)))
    change.reason = fact("More time is needed")
    decision.changes = [change]
  }
  return decision
}

func part(_ role: Part.Role, _ lines: ClosedRange<Int>, _ body: [Block], marks: [Mark] = [], holdsPlan: Bool = false) -> Part {
  Part(
    role: role, lines: lines, body: body, marks: marks, words: body.leaves.reduce(0) { $0 + $1.text.split(separator: " ").count },
    holdsPlan: holdsPlan)
}

func pack(
  _ name: String, _ kind: Kind = .agenda, of committee: String? = "Cabinet", on date: String? = "2025-07-10", items: [AgendaItem]? = nil,
  reports: [Report]? = nil, minutes: [Minutes]? = nil, parts: [Part] = [], furniture: [Furniture] = []
) -> Pack {
  var facts = Facts()
  facts.kind = fact(kind)
  if committee != nil || date != nil {
    var meeting = Meeting()
    meeting.committee = committee.map { fact($0) }
    meeting.date = date.map { fact(day($0)) }
    facts.meeting = meeting
  }
  (facts.items, facts.reports, facts.minutes) = (items, reports, minutes)
  return Pack(
    path: "Content/packs/\(name).txt", name: name, facts: facts, parts: parts, furniture: furniture,
    lines: parts.map(\.lines.upperBound).max() ?? 0, diagnostics: [], isMarkdown: false)
}

extension Pack {
  func with(_ directives: Sidecar.Directive...) -> Pack {
    var pack = self
    var sidecar = pack.sidecar ?? Sidecar(path: "Content/packs/\(name).yml", tree: Tree(.null, line: 1, column: 1))
    sidecar.directives += directives
    pack.sidecar = sidecar
    return pack
  }

  func with(supplementTo other: String? = nil, sitting: ClockTime? = nil, published: String? = nil) -> Pack {
    var pack = self
    var sidecar = pack.sidecar ?? Sidecar(path: "Content/packs/\(name).yml", tree: Tree(.null, line: 1, column: 1))
    sidecar.supplementTo = other.map { fact($0) }
    sidecar.sitting = sitting.map { fact($0) }
    sidecar.published = published.map { fact(day($0)) }
    pack.sidecar = sidecar
    return pack
  }

  func with(time: ClockTime?) -> Pack {
    var pack = self
    pack.facts.meeting?.time = time.map { fact($0) }
    return pack
  }

  func with(plan from: String, decisions: [Decision]) -> Pack {
    var pack = self
    var plan = Plan()
    plan.from = fact(.day(day(from)))
    pack.facts.plan = plan
    pack.facts.decisions = decisions
    return pack
  }
}

func directive(_ verdict: Sidecar.Directive.Verdict, _ target: Sidecar.Directive.Target) -> Sidecar.Directive {
  .init(verdict, target, reason: "The owner asked for it", line: 3, column: 5)
}

func link(_ packs: Pack..., asOf: String? = nil) -> Record { Linker.link(Content(council: Council(), packs: packs), asOf: asOf.map(day)) }

extension Record {
  func findings(_ identifier: String) -> [Diagnostic] { diagnostics.filter { $0.finding.identifier == identifier } }
  func meeting(_ address: String) -> MeetingRecord? { meetings.first { $0.address == address } }
}

/// A cabinet's agenda with one report and one appendix, whose only secret is the price of Mill Lane.
func millLane(
  reportMarks: [Mark] = [], agendaMarks: [Mark] = [], appendixMarks: [Mark] = [], appendixLabel: String? = "Appendix 1",
  title: String = "Land at Mill Lane"
) -> Pack {
  pack(
    "cabinet-2025-07-10", items: [item("4", title, .report)], reports: [report("4", "Sale to Quorndon Estates", line: 10)],
    parts: [
      part(.item(0), 2...3, [text("Report of the Head of Property", 3)], marks: agendaMarks),
      part(
        .report(0), 10...19,
        [
          heading("Purpose of the sale", 11), text("The land will be sold to Quorndon Estates for £1,250,000 before the summer", 12),
          heading("Next steps", 14), text("The solicitor completes the transfer in autumn", 15),
        ], marks: reportMarks),
      part(
        .appendix(report: 0, label: appendixLabel, title: "Valuation"), 20...29,
        [text("The valuer Peverell thinks the meadow could fetch rather more money", 21)], marks: appendixMarks),
    ])
}
