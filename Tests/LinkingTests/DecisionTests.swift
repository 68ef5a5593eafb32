import Calendar
import Linking
import Papers
import Testing

@Suite struct DecisionTests {
  private let june = pack("plan-june", .forwardPlan, of: nil, on: nil).with(
    plan: "2025-06-01", decisions: [decision("Harbour Baths: Reopening", maker: "Cabinet", expected: "2025-06-12")])
  private let july = pack("plan-july", .forwardPlan, of: nil, on: nil).with(
    plan: "2025-07-01",
    decisions: [decision("HARBOUR BATHS - REOPENING", maker: "Cabinet", expected: "2025-07-10", moved: ("2025-06-12", "2025-07-10"))])
  private let scrutiny = pack(
    "scrutiny", of: "Scrutiny", on: "2025-06-17", items: [item("5", "Baths")],
    reports: [report("5", "Harbour Baths – Reopening")],
    parts: [part(.report(0), 1...2, [text("x", 1)])])
  private let cabinetMinutes = pack(
    "minutes", .minutes, of: nil, on: nil,
    minutes: [minutes("Cabinet", "2025-07-10", [entry("30", "Harbour Baths - Reopening", resolved: "That the baths be reopened")])],
    parts: [part(.minutes(0), 1...2, [text("Present", 1)])])

  @Test func aDecisionKeepsItsHistoryOverTwoEditionsWithAMove() {
    let record = link(july, june, scrutiny, cabinetMinutes, asOf: "2025-07-01")
    #expect(record.editions.map(\.address) == ["/forward-plan/2025-06-01/", "/forward-plan/2025-07-01/"])
    #expect(record.decisions.count == 1)
    let decision = record.decisions[0]
    #expect(decision.address == "/decisions/harbour-baths-reopening/")
    #expect(decision.movedFrom == .day(day("2025-06-12")))
    #expect(decision.expected == .day(day("2025-07-10")))
    #expect(decision.state == .decided)
    #expect(decision.history.map(\.name) == ["entered", "considered", "moved", "resolved"])
    #expect(record.editions.map(\.decisions) == [[0], [0]])
  }

  @Test func aMoveIsFoundWhereOnlyTheDatesDiffer() {
    var silent = july
    silent.facts.decisions?[0].changes = nil
    let steps = link(june, silent).decisions[0].history
    #expect(steps.map(\.name) == ["entered", "moved"])
  }

  @Test func anAgendaItemOfTheSameNameIsAStepEvenBeforeItsReportArrives() {
    var agenda = scrutiny
    agenda.facts.items = [item("5", "Harbour Baths - Reopening", .toFollow)]
    agenda.facts.reports = nil
    agenda.parts = []
    #expect(link(june, agenda).decisions[0].history.map(\.name) == ["entered", "considered"])
  }

  @Test func aDecisionIsExpectedUntilItsDayHasPassed() {
    #expect(link(june, asOf: "2025-06-12").decisions[0].state == .expected)
    #expect(link(june, asOf: "2025-06-13").decisions[0].state == .datePassed)
  }

  @Test func theSameTitleOfTwoMakersIsTwoDecisions() {
    let plan = june.with(
      plan: "2025-06-01",
      decisions: [
        decision("Fees", maker: "Cabinet", expected: "2025-06-12"), decision("Fees", maker: "Leader", expected: "2025-06-12"),
      ])
    #expect(link(plan).decisions.map(\.address) == ["/decisions/fees/", "/decisions/fees-2/"])
  }

  /// A record published on its own says that it was taken: neither is it a plan, nor did the decision move to its day.
  @Test func aRecordSaysThatItWasDecided() {
    var taken = pack("record", .decisions, of: nil, on: nil)
    taken.facts.decisions = [decision("Harbour Baths - Reopening", maker: "Cabinet", expected: "2025-06-13")]
    let record = link(taken, june, asOf: "2025-06-01")
    #expect(record.decisions.count == 1)
    #expect(record.decisions[0].state == .decided)
    #expect(record.decisions[0].history.map(\.name) == ["entered", "recorded"])
    #expect(record.editions.map(\.kind) == [.plan, .record])
  }

  @Test func twoExtractsOfOneEditionShareAPage() {
    let other = pack("extract", .forwardPlan, of: nil, on: nil).with(
      plan: "2025-06-01", decisions: [decision("Night Bus", maker: "Cabinet", expected: "2025-06-12")])
    let record = link(june, other)
    #expect(record.editions.count == 1)
    #expect(record.editions[0].decisions.count == 2)
    #expect(record.editions[0].sources.count == 2)
  }
}

extension DecisionRecord.Step {
  fileprivate var name: String {
    switch event {
    case .entered: "entered"
    case .recorded: "recorded"
    case .moved: "moved"
    case .considered: "considered"
    case .resolved: "resolved"
    }
  }
}
