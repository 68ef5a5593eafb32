import Testing

@testable import Reading

/// The forward plans of other councils: wide tables, forms and lines.
@Suite struct ForwardPlanTests {
  @Test func aWideTableHasADecisionInEachRow() throws {
    let fixture = try Fixture("plans/landscape")
    #expect(
      fixture.facts
        == """
        kind: forward-plan
        plan.from: 2026-03-01
        plan.to: 2026-06-30
        plan.published: 2026-02-27
        plan.extract: false
        decisions.title: Quay Street Land
        decisions.details: To decide on the sale of land at Quay Street
        decisions.decisionMaker: Cabinet
        decisions.expected: Not before 1st Mar 2026
        decisions.keyDecision: true
        decisions.documents: [Report]
        decisions.contacts- name: Nia Forsyth, email: nia.forsyth@marrowby.example
        decisions.title: Market Charges
        decisions.details: To review the charges for market stalls
        decisions.decisionMaker: Cabinet Member for Economy
        decisions.expected: 2026-04
        decisions.keyDecision: false
        decisions.documents: [Report, Equality Impact Assessment]
        decisions.contacts- name: Ewan Pollock
        decisions.title: Bus Shelters
        decisions.details: To award a contract for shelters
        decisions.decisionMaker: Cabinet
        decisions.expected: 2026-04-14
        decisions.keyDecision: true
        decisions.contacts- name: Lois Averell
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aWideTableNeedsNoHeader() throws {
    let fixture = try Fixture("plans/no-header")
    #expect(
      fixture.facts
        == """
        kind: forward-plan
        plan.from: 2026-05
        plan.to: 2026-08
        plan.extract: false
        decisions.title: Housing Allocations Policy
        decisions.details: To adopt the policy
        decisions.decisionMaker: Cabinet
        decisions.expected: 2026-05-12
        decisions.keyDecision: true
        decisions.contacts- name: Fay Dunstall
        decisions.title: Garage Sites
        decisions.details: To dispose of sites
        decisions.decisionMaker: Leader
        decisions.expected: Not before 1st Jun 2026
        decisions.keyDecision: false
        decisions.contacts- name: Guy Ellerker
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func eachDecisionCanBeAForm() throws {
    let fixture = try Fixture("plans/label-forms")
    #expect(
      fixture.facts
        == """
        kind: forward-plan
        plan.from: 2025-08-01
        plan.to: 2025-11-30
        plan.extract: false
        decisions.title: Harbour Wall Repairs
        decisions.decisionMaker: Cabinet
        decisions.expected: 2025-07-10
        decisions.keyDecision: true
        decisions.exempt: false
        decisions.wards: [Harbour]
        decisions.contacts- name: Nia Forsyth, telephone: 01632 960155
        decisions.title: Allotment Strategy
        decisions.decisionMaker: Community Committee
        decisions.expected: 2025-10
        decisions.keyDecision: false
        decisions.exempt: true
        decisions.contacts- name: Lee Ombersley
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func eachDecisionCanBeLines() throws {
    let fixture = try Fixture("plans/lines")
    #expect(
      fixture.facts
        == """
        kind: forward-plan
        plan.from: 2026-01-01
        plan.to: 2026-04-30
        plan.extract: false
        decisions.title: Bus Services Review
        decisions.decisionMaker: Cabinet
        decisions.expected: Not before 2 Feb 2026
        decisions.keyDecision: true
        decisions.contacts- name: Gerald Moorhen, email: gerald.moorhen@wyrefell.example
        decisions.title: Highways Contract
        decisions.decisionMaker: Cabinet Member for Highways
        decisions.expected: 2026-03
        decisions.keyDecision: false
        decisions.contacts- name: Lois Averell
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func columnsOfAPlanCanBeMadeOfSpaces() throws {
    let fixture = try Fixture("plans/spaces")
    #expect(
      fixture.facts
        == """
        kind: forward-plan
        plan.from: 2026-01-01
        plan.to: 2026-04-30
        plan.extract: false
        decisions.title: Bus Services Review
        decisions.decisionMaker: Cabinet
        decisions.expected: 2026-02-02
        decisions.keyDecision: true
        decisions.contacts- name: Gerald Moorhen
        decisions.title: Highways Contract for the north of the county
        decisions.decisionMaker: Cabinet Member for Highways
        decisions.expected: 2026-03
        decisions.keyDecision: false
        decisions.contacts- name: Lois Averell
        decisions.title: Libraries
        decisions.decisionMaker: Cabinet
        decisions.expected: Not before 1st Apr 2026
        decisions.keyDecision: true
        decisions.contacts- name: Ines Kerr
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
