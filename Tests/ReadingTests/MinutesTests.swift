import Testing

@testable import Reading

/// The minutes of other councils: numbers, who was there, what was decided and what was lost.
@Suite struct MinutesTests {
  @Test func minutesCanStandAlone() throws {
    let fixture = try Fixture("minutes/stand-alone")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Licensing Committee
        minutes.date: 2025-10-14
        minutes.chair: Jo Abernathy
        minutes.present: [Jo Abernathy; Piet Brandsma; Tom Calloway; Ruth Dunmore]
        minutes.inAttendance: [Hal Greatorex]
        minutes.apologies: [Sian Eversleigh; Gus Farthing]
        minutes.entries.number: 7
        minutes.entries.title: DECLARATIONS OF INTEREST
        minutes.entries.declarations- name: Calloway, interest: personal interest in item 9 (Taxi Fares) as his brother holds a licence, action: left the room while it was considered
        minutes.entries.number: 8
        minutes.entries.title: MINUTES
        minutes.entries.resolutions- text: that the minutes of the meeting held on 9 September 2025 be signed as a correct record.
        minutes.entries.number: 9
        minutes.entries.title: TAXI FARES
        minutes.entries.resolutions- number: a, lead: that, text: the table of fares be approved; and
        minutes.entries.resolutions- number: b, lead: that, text: the fares take effect on 1 December 2025.
        minutes.entries.number: 10
        minutes.entries.title: STREET TRADING
        minutes.entries.resolutions- text: that the fee remain unchanged.
        minutes.entries.motions- text: that the fee be reduced to £100, outcome: lost, votes: 1 for, 3 against
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aWebPageHasTheMinutesUnderTheItems() throws {
    let fixture = try Fixture("minutes/web-page")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Planning Committee
        meeting.date: 2025-10-14
        meeting.time: 18:30
        meeting.venue: Council Chamber, Town Hall, Skelwick
        meeting.officer.name: Jo Marten
        meeting.officer.email: jo.marten@skelwick.example
        items- number: 32, title: Apologies for Absence, status: none
        items- number: 33, title: Minutes of the Last Meeting, status: minutes
        items- number: 34, title: Land at Finch Lane, status: report, reportOf: Planning Manager
        items- number: 35, title: Any Other Urgent Business, status: none
        minutes.committee: Planning Committee
        minutes.date: 2025-10-14
        minutes.apologies: [Pike]
        minutes.entries.number: 32
        minutes.entries.title: Apologies for Absence
        minutes.entries.number: 33
        minutes.entries.title: Minutes of the Last Meeting
        minutes.entries.resolutions- text: that the minutes of the meeting held on 9 September 2025 be approved and signed as a correct record.
        minutes.entries.number: 34
        minutes.entries.title: Land at Finch Lane
        minutes.entries.resolutions- number: 1, lead: that planning permission be granted, subject to:, text: the development beginning within three years; and
        minutes.entries.resolutions- number: 2, lead: that planning permission be granted, subject to:, text: the hedge being kept.
        minutes.entries.number: 35
        minutes.entries.title: Any Other Urgent Business
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func theYearBehindAStrokeIsNotCounted() throws {
    let fixture = try Fixture("minutes/slash-numbers")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Cabinet
        minutes.date: 2018-06-06
        minutes.chair: Ada Fenwright
        minutes.present: [Ada Fenwright; Col Hesketh-Moor; Bea Quillfeather]
        minutes.apologies: []
        minutes.entries.number: 22/18
        minutes.entries.title: APOLOGIES FOR ABSENCE
        minutes.entries.number: 23/18
        minutes.entries.title: MINUTES
        minutes.entries.resolutions- text: That the minutes of the meeting held on 9 May 2018 be confirmed.
        minutes.entries.number: 24/18
        minutes.entries.title: MARKET CHARGES
        minutes.entries.resolutions- text: That the charges be held at their present level for one year.
        minutes.entries.number: 25/18
        minutes.entries.title: LAND AT QUAY STREET
        minutes.entries.resolutions- number: 1, text: That the land be declared surplus.
        minutes.entries.resolutions- number: 2, text: That the Head of Property be authorised to: a) market the land; and b) report back on offers received.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersCanBeginWithALetterAndStandInCells() throws {
    let fixture = try Fixture("minutes/c-numbers")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Council
        minutes.date: 2023-10-17
        minutes.chair: Ines Aldermoor
        minutes.present: [Ines Aldermoor; Rhys Meadowcroft; Otto Blenkin; Una Nightwell; Sal Corrie; Viv Oakenshaw]
        minutes.apologies: [Yates; Zeller]
        minutes.entries.number: C047/23
        minutes.entries.title: APOLOGIES
        minutes.entries.number: C048/23
        minutes.entries.title: MINUTES
        minutes.entries.resolutions- text: that the minutes of 18 July 2023 be approved.
        minutes.entries.number: C049/23
        minutes.entries.title: NOTICE OF MOTION: BUS FARES
        minutes.entries.resolutions- text: That the Council write to the Minister and to operators about bus fares.
        minutes.entries.number: C050/23
        minutes.entries.title: NOTICE OF MOTION: SUNDAY PARKING
        minutes.entries.motions- outcome: withdrawn
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNumberCanStandUnderItsHeading() throws {
    let fixture = try Fixture("minutes/under-heading")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Planning Committee
        minutes.date: 2014-09-11
        minutes.chair: J Abernathy
        minutes.present: [J Abernathy; P Brandsma; T Calloway; R Dunmore]
        minutes.inAttendance: [H Greatorex]
        minutes.apologies: [S Eversleigh]
        minutes.entries.number: PLA146/14
        minutes.entries.title: Declarations of Interest
        minutes.entries.declarations- name: P Brandsma, interest: non-pecuniary interest in application 14/00321 because he knew the applicant
        minutes.entries.number: PLA147/14
        minutes.entries.title: Minutes of the Last Meeting
        minutes.entries.resolutions- text: The minutes of the meeting held on 14 August 2014 were approved and signed.
        minutes.entries.number: PLA148/14
        minutes.entries.title: Application 14/00321 - Land at Finch Lane
        minutes.entries.resolutions- text: That permission be granted subject to the conditions in the report.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aParishCouncilIsTheBodyItself() throws {
    let fixture = try Fixture("minutes/four-digits")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Nether Wallop Heath Parish Council
        minutes.date: 2026-02-09
        minutes.chair: Ann Beckwith
        minutes.present: [Ann Beckwith; Des Carbury; Fay Dunstall]
        minutes.apologies: [Guy Ellerker]
        minutes.entries.number: 2878
        minutes.entries.title: Apologies for absence
        minutes.entries.number: 2879
        minutes.entries.title: Declarations of interest
        minutes.entries.declarations: []
        minutes.entries.number: 2880
        minutes.entries.title: Minutes of the previous meeting
        minutes.entries.resolutions- text: to approve the minutes of 12 January 2026.
        minutes.entries.number: 2881
        minutes.entries.title: Planning
        minutes.entries.resolutions- text: to make no objection.
        minutes.entries.number: 2882
        minutes.entries.title: Allotment rents
        minutes.entries.resolutions- text: that the rents be increased to £30.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func whatARecordedVoteRejectedIsNoDecision() throws {
    let fixture = try Fixture("minutes/recorded-vote")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Council
        minutes.date: 2026-02-25
        minutes.chair: Ada Fenwright
        minutes.present: [Ada Fenwright; Ashgrove; Birtwhistle; Crayle; Larkmead; Ouseby; Pendle]
        minutes.apologies: [Hesketh-Moor]
        minutes.entries.number: 45
        minutes.entries.title: Declarations of Interest
        minutes.entries.declarations: []
        minutes.entries.number: 46
        minutes.entries.title: Council Tax 2026/27
        minutes.entries.resolutions- text: That the council tax for 2026/27 be increased by 2.9%.
        minutes.entries.motions- text: That the increase be limited to 1%, outcome: lost, votes: 2 for, 5 against
        minutes.entries.number: 47
        minutes.entries.title: Date of Next Meeting
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func draftMinutesTakeTheirDateFromTheAgenda() throws {
    let fixture = try Fixture("minutes/draft-without-date")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Employment Committee
        meeting.date: 2025-11-05
        meeting.time: 15:00
        meeting.venue: Room 4, Guildhall
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes, pages: {first: 3, last: 4}, status: minutes
        items- number: 3, title: Sickness Absence, pages: {first: 5, last: 9}, status: report
        minutes.committee: Employment Committee
        minutes.date: 2025-10-01
        minutes.chair: Ashgrove
        minutes.present: [Ashgrove; Crayle; Pendle]
        minutes.apologies: []
        minutes.entries.number: 12
        minutes.entries.title: APOLOGIES FOR ABSENCE
        minutes.entries.number: 13
        minutes.entries.title: STAFF SURVEY
        minutes.entries.resolutions- text: That the survey be noted.
        """)
    #expect(fixture.diagnostics == ["item-without-paper"])
    #expect(fixture.pack.lost == 0)
  }

  @Test func everyWordOfDecisionIsRead() throws {
    let fixture = try Fixture("minutes/decision-words")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Policy Committee
        minutes.date: 2026-05-12
        minutes.chair: Ines Aldermoor
        minutes.present: [Ines Aldermoor; Blenkin; Corrie; Meadowcroft]
        minutes.entries.number: 1
        minutes.entries.title: Highways
        minutes.entries.resolutions- text: The Committee NOTED the report.
        minutes.entries.number: 2
        minutes.entries.title: Bus Services
        minutes.entries.resolutions- text: That the timetable be approved.
        minutes.entries.number: 3
        minutes.entries.title: Libraries
        minutes.entries.resolutions- text: that the opening hours be extended.
        minutes.entries.number: 4
        minutes.entries.title: Museums
        minutes.entries.resolutions- number: 1, text: the lease be renewed; and
        minutes.entries.resolutions- number: 2, text: the Head of Culture be authorised to sign it.
        minutes.entries.number: 5
        minutes.entries.title: Swimming Pool
        minutes.entries.motions- outcome: not approved
        minutes.entries.number: 6
        minutes.entries.title: Car Parks
        minutes.entries.resolutions- text: that charges be frozen.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func thosePresentCanBeATable() throws {
    let fixture = try Fixture("minutes/present-table")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Scrutiny Panel
        minutes.date: 2026-01-20
        minutes.chair: D Ashgrove
        minutes.present: [D Ashgrove; T Birtwhistle; F Crayle; K Larkmead]
        minutes.inAttendance: [M Ouseby]
        minutes.apologies: [S Pendle; H Greatorex]
        minutes.entries.number: 1
        minutes.entries.title: Minutes
        minutes.entries.resolutions- text: The minutes of the meeting held on 2 December 2025 were agreed as a correct record.
        minutes.entries.number: 2
        minutes.entries.title: Declarations of interest
        minutes.entries.declarations: []
        minutes.entries.number: 3
        minutes.entries.title: Leisure contract
        minutes.entries.resolutions- number: 1, lead: to recommend to Cabinet:, text: that the contract be approved; and
        minutes.entries.resolutions- number: 2, lead: to recommend to Cabinet:, text: that it be reviewed after two years.
        minutes.entries.motions- text: that a break clause be added, outcome: withdrawn
        minutes.entries.number: 4
        minutes.entries.title: Exclusion of the press and public
        minutes.entries.resolutions- text: that under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for the following item.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersInTheMarginHaveNoStops() throws {
    let fixture = try Fixture("minutes/numbers-in-margin")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Pensions Committee
        minutes.date: 2026-03-06
        minutes.chair: Aldermoor
        minutes.present: [Aldermoor; Blenkin; Corrie]
        minutes.inAttendance: [Mr G Moorhen]
        minutes.apologies: [Nightwell; Oakenshaw]
        minutes.entries.number: 1
        minutes.entries.title: Declarations of interest
        minutes.entries.declarations- name: Blenkin, interest: non-registrable interest in item 3, as a member of the scheme, action: remained in the meeting
        minutes.entries.number: 2
        minutes.entries.title: Minutes
        minutes.entries.resolutions- text: The minutes of the meeting held on 5 December 2025 were approved as a correct record and signed by the Chairman.
        minutes.entries.number: 3
        minutes.entries.title: Triennial valuation
        minutes.entries.resolutions- number: 1, text: That the valuation be noted.
        minutes.entries.resolutions- number: 2, text: That contribution rates be consulted on.
        minutes.entries.number: 4
        minutes.entries.title: Date of next meeting
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersCanHoldTheYearInTheirMiddle() throws {
    let fixture = try Fixture("minutes/votes")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Planning Committee
        minutes.date: 2025-12-10
        minutes.chair: D Ashgrove
        minutes.present: [D Ashgrove; T Birtwhistle; F Crayle; K Larkmead]
        minutes.apologies: []
        minutes.entries.number: PL/25/101
        minutes.entries.title: APOLOGIES
        minutes.entries.number: PL/25/102
        minutes.entries.title: APPLICATION 25/0456 - 4 FINCH LANE
        minutes.entries.resolutions- text: That permission be REFUSED for the reasons in the report.
        minutes.entries.number: PL/25/103
        minutes.entries.title: APPLICATION 25/0501 - THE OLD FERRY
        minutes.entries.resolutions- text: That permission be granted.
        minutes.entries.motions- text: that the application be deferred, outcome: lost
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func reasonsAreNoPartOfADecision() throws {
    let fixture = try Fixture("minutes/decision-column")
    #expect(
      fixture.facts
        == """
        kind: minutes
        minutes.committee: Cabinet
        minutes.date: 2025-06-12
        minutes.chair: Jo Abernathy
        minutes.present: [Jo Abernathy; Piet Brandsma; Tom Calloway]
        minutes.entries.number: CAB.14
        minutes.entries.title: Harbour Wall
        minutes.entries.resolutions- text: That the survey be commissioned.
        minutes.entries.number: CAB.15
        minutes.entries.title: Play Areas
        minutes.entries.resolutions- number: 1, text: That the programme be approved.
        minutes.entries.resolutions- number: 2, text: That £40,000 be released.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
