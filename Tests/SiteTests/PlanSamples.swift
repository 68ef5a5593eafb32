import Calendar
import Linking
import Pages
import Papers
import Site

// A small site made by hand: three packs of two bodies, with something of everything.

func day(_ iso: String) -> Day { Day(iso: iso) ?? .epoch }
func fact<Value>(_ value: Value, _ line: Int = 1) -> Fact<Value> { Fact(value, .stated(line: line)) }
func text(_ words: String, _ line: Int, anchor: String? = nil) -> Block {
  .paragraph(Paragraph(leaf: Leaf(words, line: line), anchor: anchor))
}

func part(_ role: Part.Role, _ lines: ClosedRange<Int>, _ body: [Block], marks: [Mark] = [], holdsPlan: Bool = false) -> Part {
  Part(role: role, lines: lines, body: body, marks: marks, words: 1, holdsPlan: holdsPlan)
}

enum PlanSample {
  static var cabinet: Pack {
    var pack = empty("cabinet-2025-07-10", .agenda, "Cabinet", "2025-07-10")
    pack.facts.meeting?.time = ClockTime(hour: 10, minute: 0).map { fact($0) }
    pack.facts.published = fact(day("2025-07-02"))
    pack.facts.items = [
      item("3", "Minutes of the Previous Meeting", .minutes), item("4", "Night Bus", .report), item("8", "Sale of the Pier", .report),
    ]
    var bus = report("4", "N7 Night Bus: Extension")
    var destination = Destination()
    (destination.name, destination.date) = (fact("Scrutiny"), fact(day("2025-06-17")))
    bus.committees = [destination]
    var section = Section()
    (section.title, section.anchor, section.level) = (fact("Recommendations"), fact("section-recommendations"), fact(1))
    bus.sections = [section]
    pack.facts.reports = [bus, report("8", "The pier to Quorndon Estates"), report("4", "A second paper"), report(nil, "A stray report")]
    var minutes = Minutes()
    (minutes.committee, minutes.date) = (fact("Cabinet"), fact(day("2025-06-12")))
    minutes.entries = [entry("11", "Family Hub", "That the hub stay open"), entry("12", "Pier", nil)]
    pack.facts.minutes = [minutes]
    var plan = Plan()
    (plan.from, plan.to) = (fact(.day(day("2025-07-01"))), fact(.day(day("2025-10-31"))))
    pack.facts.plan = plan
    var decision = Decision()
    (decision.title, decision.decisionMaker, decision.expected) = (
      fact("N7 Night Bus: Extension", 62), fact("Cabinet"), fact(.day(day("2025-07-10")))
    )
    pack.facts.decisions = [decision]
    pack.parts = [
      part(.frontSheet, 1...2, [text("word-front", 1)]), part(.agendaNotes, 3...4, [text("word-notes", 3)]),
      part(.item(1), 5...6, [text("word-description", 5, anchor: "p1")]), part(.minutes(0), 7...8, [text("word-present", 7)]),
      part(.minute(minutes: 0, entry: 0), 9...10, [text("word-hub", 9, anchor: "p1")]),
      part(.minute(minutes: 0, entry: 1), 11...12, [text("word-pier", 11, anchor: "p1")]),
      part(
        .report(0), 13...19,
        [
          .heading(Heading(level: 1, leaf: Leaf("Recommendations", line: 13), anchor: "section-recommendations")),
          text("word-bus", 14, anchor: "p1"),
        ]),
      part(.appendix(report: 0, label: "Appendix A", title: nil), 20...29, [text("word-map", 20)]),
      part(.report(1), 30...39, [text("word-secret Quorndon pays a sum", 31)], marks: [Mark(.coverExempt, paragraphs: ["3"], line: 30)]),
      part(.report(2), 40...49, [text("word-second", 41)]), part(.report(3), 50...59, [text("word-stray", 51)]),
      part(
        .appendix(report: 3, label: "Appendix C", title: "Forward Plan"), 60...69,
        [
          text("word-plan", 60),
          .form([FormField(label: Leaf("Details of Decision", line: 62), value: [text("N7 Night Bus: Extension", 62)])]),
        ], holdsPlan: true),
      part(.whole, 70...79, [text("word-whole", 71)]),
    ]
    return pack
  }

  static var scrutiny: Pack {
    var pack = empty("scrutiny-2025-06-17", .agenda, "Scrutiny", "2025-06-17")
    pack.facts.items = [item("1", "Apologies", .none)]
    pack.parts = [part(.item(0), 1...2, [text("word-apologies", 1)])]
    return pack
  }

  static var plan: Pack {
    var pack = empty("plan", .forwardPlan, nil, nil)
    var plan = Plan()
    plan.from = Month(year: 2025, month: 8).map { fact(.month($0)) }
    pack.facts.plan = plan
    pack.parts = [part(.plan, 1...9, [text("word-notice", 1)])]
    return pack
  }

  static var article: Article {
    var article = Article(path: "Content/pages/about.md", name: "about", text: "About us", firstLine: 1)
    article.title = fact("About this site")
    return article
  }

  static func record(_ packs: [Pack] = [cabinet, scrutiny, plan], pages: [Article] = [article], asOf: String? = nil) -> Record {
    Linker.link(Content(council: Council(), packs: packs, pages: pages), asOf: asOf.map(day))
  }

  private static func empty(_ name: String, _ kind: Kind, _ committee: String?, _ date: String?) -> Pack {
    var facts = Facts()
    facts.kind = fact(kind)
    if committee != nil {
      var meeting = Meeting()
      (meeting.committee, meeting.date) = (committee.map { fact($0) }, date.map { fact(day($0)) })
      facts.meeting = meeting
    }
    return Pack(
      path: "Content/packs/\(name).txt", name: name, facts: facts, parts: [], furniture: [], lines: 79, diagnostics: [], isMarkdown: false)
  }

  private static func item(_ number: String, _ title: String, _ status: AgendaItem.Status) -> AgendaItem {
    var item = AgendaItem()
    (item.number, item.title, item.status) = (fact(number), fact(title), fact(status))
    return item
  }

  private static func report(_ item: String?, _ subject: String) -> Report {
    var report = Report()
    (report.item, report.subject) = (item.map { fact($0) }, fact(subject))
    return report
  }

  private static func entry(_ number: String, _ title: String, _ resolved: String?) -> MinuteEntry {
    var entry = MinuteEntry()
    (entry.number, entry.title) = (fact(number), fact(title))
    if let resolved {
      var resolution = Resolution()
      resolution.text = fact(resolved)
      entry.resolutions = [resolution]
    }
    return entry
  }
}
