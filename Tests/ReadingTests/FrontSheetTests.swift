import Testing

@testable import Reading

/// The front sheets of other councils: who meets, when, where, who belongs to it, whom to ask.
@Suite struct FrontSheetTests {
  @Test func aBodyADateAndAPlaceNeedNoLabels() throws {
    let fixture = try Fixture("front/no-labels")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Cabinet
        meeting.date: 2025-07-10
        meeting.time: 10:00
        meeting.venue: Council Chamber, Town Hall, High Street, Withybourne
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNoticeSaysInASentenceWhoMeetsWhenAndWhere() throws {
    let fixture = try Fixture("front/notice-of-meeting")
    #expect(
      fixture.facts(of: ["meeting", "published"])
        == """
        meeting.committee: Planning Committee
        meeting.date: 2025-09-03
        meeting.time: 19:30
        meeting.venue: Council Chamber, Civic Offices, Mill Lane, Withybourne
        meeting.officer.name: Jane Penhallow
        meeting.officer.telephone: 01632 960000
        meeting.officer.email: jane.penhallow@withybourne.example
        meeting.members- name: Jo Abernathy, role: Chair
        meeting.members- name: Piet Brandsma, role: Vice-Chair
        meeting.members- name: Tom Calloway
        meeting.members- name: Ruth Dunmore
        meeting.members- name: Sian Eversleigh
        meeting.substitutes: [Gus Farthing; Hal Greatorex]
        published: 2025-08-26
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func labelsAndValuesCanBeCells() throws {
    let fixture = try Fixture("front/tab-table")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Licensing Sub-Committee
        meeting.date: 2025-11-14
        meeting.time: 14:00
        meeting.venue: Committee Room 2 - Guildhall, Marrowby
        meeting.officer.name: Owen Tarrant
        meeting.officer.telephone: 01632 960123
        meeting.officer.email: owen.tarrant@marrowby.example
        meeting.members- name: Ada Fenwright, role: Chairman
        meeting.members- name: Col Hesketh-Moor
        meeting.members- name: Bea Quillfeather
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aLetterCanCallTheMeetingAndMembersCanStandInTwoColumns() throws {
    let fixture = try Fixture("front/sentence-notice")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Overview and Scrutiny Committee
        meeting.date: 2026-01-12
        meeting.time: 18:00
        meeting.venue: COUNCIL CHAMBER, CIVIC CENTRE, MARROWBY
        meeting.officer.name: Nell Hartigan
        meeting.officer.telephone: 01632 960177
        meeting.officer.email: democracy@marrowby.example
        meeting.members- name: D Ashgrove, role: Chair
        meeting.members- name: K Larkmead
        meeting.members- name: T Birtwhistle, role: Vice Chair
        meeting.members- name: M Ouseby
        meeting.members- name: F Crayle
        meeting.members- name: S Pendle
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aCancelledMeetingHasNoAgenda() throws {
    let fixture = try Fixture("front/cancelled")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Standards Committee
        meeting.date: 2025-11-04
        meeting.time: 18:30
        meeting.venue: Committee Room 1, Civic Offices
        meeting.state: cancelled
        items: []
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aRearrangedMeetingTellsTheDayItWasMovedFrom() throws {
    let fixture = try Fixture("front/rearranged")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Audit and Governance Committee
        meeting.date: 2025-11-27
        meeting.time: 17:00
        meeting.venue: The Guildhall, Marrowby
        meeting.state: rearranged
        meeting.movedFrom: 2025-11-20
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func anAdjournedMeetingTellsTheDayItBegan() throws {
    let fixture = try Fixture("front/adjourned")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Council
        meeting.date: 2026-03-04
        meeting.time: 19:00
        meeting.venue: Main Hall, Marrowby Leisure Centre
        meeting.state: adjourned
        meeting.movedFrom: 2026-02-25
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func columnsCanBeMadeOfSpaces() throws {
    let fixture = try Fixture("front/layout")
    #expect(
      fixture.facts(of: ["meeting", "items"])
        == """
        meeting.committee: Parks and Open Spaces Panel
        meeting.date: 2025-12-08
        meeting.time: 16:30
        meeting.venue: Sycamore Room, Guildhall
        meeting.officer.name: Moira Tansley
        meeting.officer.telephone: 01632 960145
        meeting.officer.email: moira.tansley@marrowby.example
        meeting.members- name: Ines Aldermoor, role: Chair
        meeting.members- name: Rhys Meadowcroft
        meeting.members- name: Otto Blenkin, role: Vice-Chair
        meeting.members- name: Una Nightwell
        meeting.members- name: Sal Corrie
        meeting.members- name: Viv Oakenshaw
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes of the meeting held on 10 November 2025, pages: {first: 5, last: 12}, status: minutes
        items- number: 3, title: Playground Renewal Programme, pages: {first: 13, last: 28}, status: report, reportOf: Head of Parks
        items- number: 4, title: Friends of Alder Meadow (verbal update), status: verbal
        items- number: 5, title: Urgent Business, status: none
        """)
    #expect(fixture.diagnostics == ["item-without-paper"])
    #expect(fixture.pack.lost == 0)
  }

  @Test func labelsCanHeadTheColumnsOfTheirValues() throws {
    let fixture = try Fixture("front/pipe-date")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Health and Wellbeing Board
        meeting.date: 2025-12-02
        meeting.time: 10:30
        meeting.venue: Ashcombe Room, County Hall, Wyre Fell
        meeting.officer.name: Lois Averell
        meeting.officer.telephone: 01632 960188
        meeting.officer.email: lois.averell@wyrefell.example
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func theHeaderOfAColumnSaysWhoIsTheChair() throws {
    let fixture = try Fixture("front/membership-table")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Housing Board
        meeting.date: 2025-10-09
        meeting.time: 18:00
        meeting.venue: Virtual meeting via Microsoft Teams
        meeting.members- name: Ann Beckwith, role: Chair
        meeting.members- name: Des Carbury, role: Vice-Chair
        meeting.members- name: Fay Dunstall
        meeting.members- name: Guy Ellerker
        meeting.members- name: Ida Fothergay
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func valuesCanStandBelowTheirLabels() throws {
    let fixture = try Fixture("front/committee-membership-lines")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Pensions Committee
        meeting.date: 2026-03-06
        meeting.time: 09:30
        meeting.venue: Council Chamber, County Hall, Wyre Fell
        meeting.officer.name: Gerald Moorhen
        meeting.officer.telephone: 01632 960199
        meeting.officer.email: gerald.moorhen@wyrefell.example
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func membersCanStandInAParagraphUnderTheirLabel() throws {
    let fixture = try Fixture("front/party-groups")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Planning Committee
        meeting.date: 2025-12-10
        meeting.time: 18:00
        meeting.venue: Council Chamber - Guildhall, Marrowby
        meeting.officer.name: Owen Tarrant
        meeting.officer.telephone: 01632 960123
        meeting.officer.email: owen.tarrant@marrowby.example
        meeting.members- name: D Ashgrove, role: Chair
        meeting.members- name: T Birtwhistle, role: Vice-Chair
        meeting.members- name: F Crayle
        meeting.members- name: K Larkmead
        meeting.members- name: M Ouseby
        meeting.members- name: S Pendle
        meeting.substitutes: [H Greatorex; A Fenwright]
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aColumnOfSubstitutesPairsThem() throws {
    let fixture = try Fixture("front/member-columns-substitutes")
    #expect(
      fixture.facts(of: ["meeting"])
        == """
        meeting.committee: Children's Services Committee
        meeting.date: 2026-06-09
        meeting.time: 14:00
        meeting.venue: County Hall, Wyre Fell
        meeting.members- name: Ines Aldermoor, role: Chair, substitute: Rhys Meadowcroft
        meeting.members- name: Otto Blenkin, substitute: Una Nightwell
        meeting.members- name: Sal Corrie, substitute: Viv Oakenshaw
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aWelshFrontSheetIsRead() throws {
    let fixture = try Fixture("front/welsh")
    #expect(
      fixture.facts(of: ["meeting", "items"])
        == """
        meeting.committee: Pwyllgor Craffu
        meeting.date: 2025-11-04
        meeting.time: 10:00
        meeting.venue: Siambr y Cyngor, Neuadd y Dref
        items- number: 1, title: Ymddiheuriadau, status: none
        items- number: 2, title: Datgan buddiannau, status: none
        items- number: 3, title: Cofnodion, pages: {first: 3, last: 8}, status: minutes
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
