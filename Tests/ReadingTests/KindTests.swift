import Testing

@testable import Reading

/// What kind of file it is, and whole packs of other councils.
@Suite struct KindTests {
  @Test func aDecisionNoticeListsWhatAMeetingDecided() throws {
    let fixture = try Fixture("kinds/decision-notice")
    #expect(
      fixture.facts
        == """
        kind: decisions
        published: 2026-02-05
        minutes.committee: Cabinet
        minutes.date: 2026-02-03
        minutes.entries.number: 1
        minutes.entries.title: REVENUE MONITORING
        minutes.entries.resolutions- text: That the position be noted.
        minutes.entries.number: 2
        minutes.entries.title: QUAY STREET LAND
        minutes.entries.resolutions- number: 1, text: That the land be sold.
        minutes.entries.resolutions- number: 2, text: That the proceeds be set aside for housing.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aRecordOfOneDecision() throws {
    let fixture = try Fixture("kinds/delegated-decision")
    #expect(
      fixture.facts
        == """
        kind: decisions
        decisions.title: Road Closure - Finch Lane
        decisions.details: To close the road for resurfacing.
        decisions.decisionMaker: Head of Highways
        decisions.expected: 2026-03-04
        decisions.keyDecision: false
        decisions.contacts- name: Lois Averell, telephone: 01632 960188
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aReportCanStandAlone() throws {
    let fixture = try Fixture("kinds/stand-alone-report")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Library Fines
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Culture
        reports.recommendations- text: Cabinet is recommended to remove library fines from 1 April 2026.
        reports.backgroundPapers: []
        reports.sections- number: 1, title: Summary, level: 1, anchor: section-summary
        reports.sections- number: 2, title: Recommendations, level: 1, anchor: section-recommendations
        reports.sections- number: 3, title: Background Papers, level: 1, anchor: section-background-papers
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aSupplementNeedsNoLetter() throws {
    let fixture = try Fixture("kinds/supplement")
    #expect(
      fixture.facts
        == """
        kind: supplement
        meeting.committee: Cabinet
        meeting.date: 2026-02-03
        items- number: 57, title: Revenue Monitoring, pages: {first: 1, last: 4}, status: report, reportOf: Head of Finance
        reports.item: 57
        reports.subject: Revenue Monitoring
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Finance
        reports.sections- title: Summary, level: 1, anchor: section-summary
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func anythingElseIsUnknown() throws {
    let fixture = try Fixture("kinds/other")
    #expect(
      fixture.facts
        == """
        kind: unknown
        """)
    #expect(fixture.diagnostics == ["unknown-kind"])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aPackKeptInColumnsOfSpaces() throws {
    let fixture = try Fixture("packs/layout")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Cabinet
        meeting.date: 2026-02-03
        meeting.time: 18:30
        meeting.venue: Council Chamber, Guildhall, Marrowby, MB1 1AA
        meeting.officer.name: Owen Tarrant
        meeting.officer.telephone: 01632 960123
        meeting.officer.email: owen.tarrant@marrowby.example
        meeting.members- name: Ada Fenwright, role: Leader of the Council and Chair
        meeting.members- name: Col Hesketh-Moor, role: Deputy Leader
        meeting.members- name: Bea Quillfeather, role: Portfolio Holder for Economy
        published: 2026-01-26
        items- number: 1, title: APOLOGIES FOR ABSENCE, status: none
        items- number: 2, title: MINUTES, pages: {first: 3, last: 4}, status: minutes
        items- number: 3, title: DECLARATIONS OF INTEREST, status: none
        items- number: 4, title: MARKET CHARGES 2026/27, pages: {first: 5, last: 6}, status: report, reportOf: Head of Economy
        items- number: 5, title: LAND AT QUAY STREET: DISPOSAL OF THE FORMER DEPOT, pages: {first: 7, last: 8}, status: report, reportOf: Head of Property
        minutes.committee: Cabinet
        minutes.date: 2026-01-06
        minutes.chair: Ada Fenwright
        minutes.present: [Ada Fenwright; Col Hesketh-Moor]
        minutes.apologies: [Bea Quillfeather]
        minutes.entries.number: CAB61/25
        minutes.entries.title: APOLOGIES FOR ABSENCE
        minutes.entries.number: CAB62/25
        minutes.entries.title: MINUTES
        minutes.entries.resolutions- text: That the minutes of the meeting held on 2 December 2025 be approved and signed by the Chair.
        minutes.entries.number: CAB63/25
        minutes.entries.title: LIBRARY FINES
        minutes.entries.resolutions- number: 1, text: That library fines be removed from 1 April 2026.
        minutes.entries.resolutions- number: 2, text: That the Head of Culture be asked to report on the effect in a year's time.
        reports.item: 4
        reports.subject: Market Charges 2026/27
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Economy
        reports.wards: [Quayside; Harbour]
        reports.portfolio: Councillor Bea Quillfeather
        reports.keyDecision: false
        reports.exempt: false
        reports.recommendations- lead: It is recommended that:, number: a, text: the charges be held at their present level; and
        reports.recommendations- lead: It is recommended that:, number: b, text: a further report be brought in a year.
        reports.contacts- name: Ewan Pollock, telephone: 01632 960166
        reports.backgroundPapers: []
        reports.sections- number: 1, title: Purpose of Report, level: 1, anchor: section-purpose-of-report
        reports.sections- number: 2, title: Recommendations, level: 1, anchor: section-recommendations
        reports.sections- number: 3, title: Background, level: 1, anchor: section-background
        reports.item: 5
        reports.subject: Land at Quay Street: Disposal of the Former Depot
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Property
        reports.wards: [Quayside]
        reports.keyDecision: true
        reports.exempt: false
        reports.recommendations- number: 2.1, text: That the land be sold.
        reports.appendices- label: Appendix 1, title: Site plan
        reports.sections- number: 1, title: Purpose of Report, level: 1, anchor: section-purpose-of-report
        reports.sections- number: 2, title: Recommendation, level: 1, anchor: section-recommendation
        reports.sections- title: Appendices, level: 1, anchor: section-appendices
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aPackWithLabelsInCapitals() throws {
    let fixture = try Fixture("packs/upper-case-labels")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Highways Committee
        meeting.date: 2026-01-14
        meeting.time: 10:30
        meeting.venue: Committee Room 3, County Hall
        items- number: 1, title: Apologies, status: none
        items- number: 2, title: Minutes of the meeting held on 12 November 2025, pages: {first: 3, last: 4}, status: minutes
        items- number: 3, title: Winter Service Plan, pages: {first: 5, last: 8}, status: report
        items- number: 4, title: Exempt: Salt Supply Contract, pages: {first: 9, last: 10}, status: report
        minutes.committee: Highways Committee
        minutes.date: 2025-11-12
        minutes.chair: Otto Blenkin
        minutes.present: [Otto Blenkin; Sal Corrie; Rhys Meadowcroft; Una Nightwell]
        minutes.apologies: [Viv Oakenshaw]
        minutes.entries.number: 31
        minutes.entries.title: Apologies
        minutes.entries.number: 32
        minutes.entries.title: Potholes
        minutes.entries.resolutions- text: That the repair standard be adopted.
        minutes.entries.number: 33
        minutes.entries.title: Speed Limit at Finch Lane
        minutes.entries.resolutions- text: that the limit be lowered to 20 mph
        reports.item: 3
        reports.subject: Winter Service Plan
        reports.cover: read
        reports.committees- name: Highways Committee, date: 2026-01-14
        reports.reportOf: Director of Highways
        reports.wards: [All]
        reports.keyDecision: false
        reports.recommendations- lead: The Committee is asked to:, number: i, text: approve the plan; and
        reports.recommendations- lead: The Committee is asked to:, number: ii, text: note the salt stocks.
        reports.sections- title: RECOMMENDATIONS, level: 1, anchor: section-recommendations
        reports.item: 4
        reports.subject: Salt Supply Contract
        reports.cover: read
        reports.committees- name: Highways Committee, date: 2026-01-14
        reports.reportOf: Director of Highways
        reports.wards: [All]
        reports.keyDecision: true
        reports.exempt: true
        reports.recommendations- text: That the contract be let to the bidder named below.
        reports.sections- title: RECOMMENDATION, level: 1, anchor: section-recommendation
        """)
    #expect(fixture.diagnostics == ["title-differs"])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aPackWithAPrivatePart() throws {
    let fixture = try Fixture("packs/two-parts")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Finance Committee
        meeting.date: 2026-02-02
        meeting.time: 19:00
        meeting.venue: Council Chamber, Civic Offices
        meeting.officer.name: Jane Penhallow
        meeting.officer.telephone: 01632 960000
        meeting.members- name: T Calloway, role: Chairman
        meeting.members- name: R Dunmore, role: Vice-Chairman
        meeting.members- name: J Abernathy
        meeting.members- name: P Brandsma
        items- number: 1, title: Apologies for absence, status: none
        items- number: 2, title: Declarations of interest, status: none
        items- number: 3, title: Treasury Management, pages: {first: 3, last: 6}, status: report
        items- number: 4, title: Lease of the Mill, pages: {first: 7, last: 9}, status: report
        reports.item: 3
        reports.subject: Treasury Management
        reports.cover: read
        reports.committees- name: Finance Committee, date: 2026-02-02
        reports.reportOf: Director of Resources
        reports.sections- title: Purpose of report, level: 1, anchor: section-purpose-of-report
        reports.item: 4
        reports.subject: Lease of the Mill
        reports.cover: none
        reports.committees- name: Finance Committee, date: 2026-02-02
        reports.reportOf: Head of Property
        reports.sections- title: Purpose of report, level: 1, anchor: section-purpose-of-report
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
