import Testing

@testable import Reading

/// The agendas of other councils: numbers, titles, pages and how each paper comes.
@Suite struct AgendaTests {
  @Test func numbersNeedNoStopsAndPagesNoWord() throws {
    let fixture = try Fixture("agenda/capitals-no-stops")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: APOLOGIES, status: none
        items- number: 2, title: MINUTES, pages: {first: 5, last: 14}, status: minutes
        items- number: 3, title: DECLARATIONS OF INTEREST, status: none
        items- number: 4, title: REVIEW OF THE ALLOTMENT STRATEGY AND THE WAITING LIST FOR PLOTS, pages: {first: 15, last: 32}, status: report, reportOf: Head of Leisure
        items- number: 5, title: COMMUNITY GRANTS, status: to follow
        items- number: 6, title: FLOOD WARDENS, pages: {first: 33, last: 33}, status: report
        items- number: 7, title: DATE OF NEXT MEETING, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersRunOnFromTheMeetingBefore() throws {
    let fixture = try Fixture("agenda/starts-at-54")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 54, title: Apologies for Absence, status: none
        items- number: 55, title: Minutes of the Previous Meeting, pages: {first: 1, last: 6}, status: minutes
        items- number: 56, title: Leader's Announcements, status: none
        items- number: 56a, title: Urgent Item: Storm Damage, pages: {first: 7, last: 10}, status: report
        items- number: 57, title: Revenue Monitoring, pages: {first: 11, last: 30}, status: report
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersCanHaveFourDigits() throws {
    let fixture = try Fixture("agenda/four-digits")
    #expect(
      fixture.facts(of: ["meeting", "items"])
        == """
        meeting.committee: Parish Council
        meeting.date: 2026-03-09
        meeting.time: 19:15
        meeting.venue: Village Hall
        items- number: 2890, title: To receive apologies for absence, status: none
        items- number: 2891, title: To receive declarations of interest, status: none
        items- number: 2892, title: To approve the minutes of the meeting held on 9 February 2026, status: minutes
        items- number: 2893, title: Allotment rents, status: none
        items- number: 2894, title: Payments for approval, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func eightPointTenFollowsEightPointNine() throws {
    let fixture = try Fixture("agenda/dotted")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 8.1, title: Welcome, status: none
        items- number: 8.2, title: Declarations of Interest, status: none
        items- number: 8.9, title: Highways Maintenance, pages: {first: 3, last: 20}, status: report
        items- number: 8.10, title: Bus Services, pages: {first: 21, last: 44}, status: report
        items- number: 8.11, title: Any Other Business, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func itemsCanBeRowsOfATable() throws {
    let fixture = try Fixture("agenda/table-no-item-page")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Declarations of Interest, status: none
        items- number: 3, title: Minutes, pages: {first: 3, last: 8}, status: minutes
        items- number: 4, title: Pay Policy Statement, pages: {first: 9, last: 22}, status: report, reportOf: Head of People
        items- number: 5, title: Sickness Absence, pages: {first: 23, last: 23}, status: report
        items- number: 6, title: Apprenticeships, status: to follow
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNumberCanStandAboveItsTitle() throws {
    let fixture = try Fixture("agenda/numbers-on-own-line")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes, pages: {first: 5, last: 10}, status: minutes
        items- number: 3, title: Tree Preservation Order 12/2025 - Land at Finch Lane, pages: {first: 11, last: 18}, status: report, reportOf: Planning Manager
        items- number: 4, title: Urgent Business, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNumberWithoutAStopCanStandAboveItsTitle() throws {
    let fixture = try Fixture("agenda/bare-numbers-on-own-line")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes, pages: {first: 5, last: 10}, status: minutes
        items- number: 3, title: Tree Preservation Order 12/2025 - Land at Finch Lane, pages: {first: 11, last: 18}, status: report
        items- number: 4, title: Urgent Business, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func theAgendaSaysHowEachPaperComes() throws {
    let fixture = try Fixture("agenda/how-it-comes")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes of the meeting held on 2 December 2025, status: minutes
        items- number: 3, title: Police and Crime Update (presentation), status: presentation
        items- number: 4, title: Chairman's Update (verbal), status: verbal
        items- number: 5, title: Budget Proposals, status: to follow
        items- number: 6, title: Leisure Contract, status: to follow
        items- number: 7, title: Work Programme, pages: {first: 3, last: 4}, status: report
        items- number: 8, title: Petition: Save the Paddling Pool, status: petition
        items- number: 9, title: Waste Contract, status: report
        items- number: 10, title: Exclusion of the Press and Public, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func numbersBeginAgainUnderPartB() throws {
    let fixture = try Fixture("agenda/part-b")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies, status: none
        items- number: 2, title: Minutes, pages: {first: 1, last: 4}, status: minutes
        items- number: 3, title: Treasury Management, pages: {first: 5, last: 20}, status: report
        items- number: 4, title: Exclusion of the Public, status: none
        items- number: 1, title: Write-off of Debts, pages: {first: 21, last: 24}, status: report
        items- number: 2, title: Lease of the Mill, pages: {first: 25, last: 30}, status: report
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func itemsUnderAnExemptHeadingKeepTheirNumbers() throws {
    let fixture = try Fixture("agenda/exempt-heading")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies, status: none
        items- number: 2, title: Treasury Management, pages: {first: 5, last: 20}, status: report
        items- number: 3, title: Exclusion of the Public, status: none
        items- number: 4, title: Write-off of Debts, pages: {first: 21, last: 24}, status: report
        items- number: 5, title: Lease of the Mill, pages: {first: 25, last: 30}, status: report
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aWebPageOfAMeetingIsAnAgenda() throws {
    let fixture = try Fixture("agenda/moderngov-page")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Cabinet
        meeting.date: 2025-07-10
        meeting.time: 10:00
        meeting.venue: Council Chamber, Town Hall, Withybourne
        meeting.officer.name: Jane Penhallow
        meeting.officer.email: jane.penhallow@withybourne.example
        items- number: 1, title: Apologies for Absence, status: none
        items- number: 2, title: Minutes of the Previous Meeting, status: minutes
        items- number: 3, title: Harbour Wall Repairs, status: report, reportOf: Head of Coast
        minutes.committee: Cabinet
        minutes.date: 2025-07-10
        minutes.apologies: [Ruth Dunmore]
        minutes.entries.number: 1
        minutes.entries.title: Apologies for Absence
        minutes.entries.number: 2
        minutes.entries.title: Minutes of the Previous Meeting
        minutes.entries.resolutions- text: That the minutes of the meeting held on 12 June 2025 be approved as a correct record.
        minutes.entries.number: 3
        minutes.entries.title: Harbour Wall Repairs
        minutes.entries.resolutions- text: That the tender be accepted.
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aListInsideADescriptionIsNotTheAgenda() throws {
    let fixture = try Fixture("agenda/no-papers")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Marrowby Town Council
        meeting.date: 2025-12-01
        meeting.time: 19:00
        meeting.venue: Assembly Room, Corn Exchange, Marrowby
        meeting.officer.name: H Ravenscar
        published: 2025-11-25
        items- number: 1, title: To receive and approve apologies for absence, status: none
        items- number: 2, title: To receive declarations of interest, status: none
        items- number: 3, title: Public participation, status: none
        items- number: 4, title: To consider quotations for the following:, status: none
        items- number: 5, title: To note the date of the next meeting, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aSingleNumberIsAPageUnderAHeaderThatSaysSo() throws {
    let fixture = try Fixture("agenda/last-column-single-pages")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for absence, status: none
        items- number: 2, title: Minutes of the meeting held on 5 December 2025, pages: {first: 3, last: 3}, status: minutes
        items- number: 3, title: Internal audit plan, pages: {first: 9, last: 9}, status: report
        items- number: 4, title: Risk register, pages: {first: 21, last: 21}, status: report
        items- number: 5, title: Statement of accounts 2024/25, pages: {first: 30, last: 30}, status: report
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func titlesGoOnOverLinesAndNumbersHaveLetters() throws {
    let fixture = try Fixture("agenda/columns-cut-titles")
    #expect(
      fixture.facts(of: ["items"])
        == """
        items- number: 1, title: Apologies for absence, status: none
        items- number: 2, title: To approve the minutes of the meeting held on 18 September 2025, pages: {first: 3, last: 8}, status: minutes
        items- number: 3, title: Proposed Changes to the Opening Hours of the Leisure Centre and the Swimming Pool, pages: {first: 9, last: 20}, status: report
        items- number: 4a, title: Bus shelters, status: to follow
        items- number: 4b, title: Benches, status: to follow
        items- number: 5, title: Skate park (oral report), status: verbal
        items- number: 6, title: Any other business which the Chairman considers urgent, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNoticeThatAMeetingMovedGivesBothDays() throws {
    let fixture = try Fixture("agenda/moved-sentence")
    #expect(
      fixture.facts(of: ["meeting", "items"])
        == """
        meeting.committee: Audit Committee
        meeting.date: 2025-11-27
        meeting.time: 17:00
        meeting.venue: Ashcombe Room, Civic Offices
        meeting.state: rearranged
        meeting.movedFrom: 2025-11-20
        items- number: 1, title: Apologies, status: none
        items- number: 2, title: Internal audit, pages: {first: 3, last: 9}, status: report
        items- number: 3, title: Any other business, status: none
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
