import Testing
import Text

@testable import Reading

/// The covers of other councils' reports, and reports without one.
@Suite struct ReportCoverTests {
  @Test func labelsCanBeCapitalsWithAColon() throws {
    let fixture = try Fixture("covers/key-value")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Harbour Wall Repairs
        reports.cover: read
        reports.committees- name: Cabinet, date: 2025-07-10
        reports.reportOf: Nia Forsyth, Head of Coast
        reports.wards: [Harbour; Quayside]
        reports.portfolio: Councillor Rhys Meadowcroft
        reports.keyDecision: true
        reports.exempt: false
        reports.recommendations- number: 2.1, text: That the tender be accepted.
        reports.recommendations- number: 2.2, text: That the Head of Coast be authorised to sign the contract.
        reports.contacts- name: Nia Forsyth, telephone: 01632 960155, email: nia.forsyth@withybourne.example
        reports.backgroundPapers: []
        reports.sections- number: 1, title: PURPOSE OF REPORT, level: 1, anchor: section-purpose-of-report
        reports.sections- number: 2, title: RECOMMENDATIONS, level: 1, anchor: section-recommendations
        reports.sections- number: 3, title: BACKGROUND, level: 1, anchor: section-background
        reports.sections- title: BACKGROUND PAPERS, level: 1, anchor: section-background-papers
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  /// A list of contents, a foreword: above the first section, and no part of the cover.
  @Test func whatStandsBehindTheLastLabelIsTheReportsOwnText() throws {
    let cover = "Report to: Cabinet\nDate: 3 March 2026\nSubject: Floods\nReport of: Head of Environment\n\n"
    let text = cover + "Contents\n\n1. Introduction ......... 3\n\nA foreword.\n\n1. Introduction\n\n1.1 Floods are met.\n"
    let pack = PackReader.read(SourceText(path: "x.txt", bytes: Array(text.utf8)))
    let body = BlockDump.lines(pack.parts.first { $0.role == .report(0) }?.body ?? [])
    #expect(
      Array(body.dropFirst(4)) == [
        "6 h1 Contents", "list", "  8 * 1. Introduction … 3", "10 p A foreword.", "12 h1 [1] Introduction", "14 p [1.1] Floods are met.",
      ])
  }

  @Test func valuesCanStandBelowTheirLabels() throws {
    let fixture = try Fixture("covers/labels-over-lines")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Tree Preservation Order 12/2025 - Land at Finch Lane
        reports.cover: read
        reports.committees- name: Planning Committee, date: 2025-12-10
        reports.reportOf: Planning Manager
        reports.wards: [Meadow]
        reports.keyDecision: false
        reports.exempt: false
        reports.recommendations- text: That the order be confirmed.
        reports.sections- title: RECOMMENDATION, level: 1, anchor: section-recommendation
        reports.sections- title: BACKGROUND, level: 1, anchor: section-background
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aReportCanBeAddressedInASentence() throws {
    let fixture = try Fixture("covers/sentence")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Harbour Wall Repairs
        reports.cover: read
        reports.committees- name: Cabinet, date: 2025-07-10
        reports.reportOf: Head of Coast
        reports.recommendations- lead: That Cabinet:, number: a, text: accepts the tender; and
        reports.recommendations- lead: That Cabinet:, number: b, text: authorises the Head of Coast to sign the contract.
        reports.appendices- label: Appendix A, title: Survey
        reports.backgroundPapers: []
        reports.sections- title: Summary, level: 1, anchor: section-summary
        reports.sections- title: Recommendations, level: 1, anchor: section-recommendations
        reports.sections- title: Reasons for the recommendations, level: 1, anchor: section-reasons-for-the-recommendations
        reports.sections- title: Appendices, level: 1, anchor: section-appendices
        reports.sections- title: Background papers, level: 1, anchor: section-background-papers
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aReportCanGoToTwoBodiesOnTwoDays() throws {
    let fixture = try Fixture("covers/two-bodies")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Leisure Contract
        reports.cover: read
        reports.committees- name: Scrutiny Panel, date: 2026-01-20
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Leisure
        reports.wards: [All Wards]
        reports.portfolio: Leisure and Culture
        reports.keyDecision: true
        reports.forwardPlan: true
        reports.exempt: true
        reports.exemptParts: [Appendix B]
        reports.recommendations- to: Scrutiny Panel, lead: Scrutiny Panel is recommended to:, number: 1, text: note the report.
        reports.recommendations- to: Cabinet, lead: Cabinet is recommended to:, number: 1, text: approve the contract; and
        reports.recommendations- to: Cabinet, lead: Cabinet is recommended to:, number: 2, text: delegate its signing to the Head of Leisure.
        reports.sections- title: Summary:, level: 1, anchor: section-summary
        reports.sections- title: Recommendation(s):, level: 1, anchor: section-recommendation-s
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aCoverCanBeDrawnAsABox() throws {
    let fixture = try Fixture("covers/boxed")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Risk Register
        reports.cover: read
        reports.committees- name: Audit Committee, date: 2026-03-20
        reports.reportOf: Director of Resources
        reports.wards: [All]
        reports.keyDecision: false
        reports.recommendations- number: 2.1, text: That the register be noted.
        reports.sections- number: 1, title: Purpose, level: 1, anchor: section-purpose
        reports.sections- number: 2, title: Recommendation, level: 1, anchor: section-recommendation
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aValueGoesOnUnderItself() throws {
    let fixture = try Fixture("covers/layout-columns")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Risk Register and the Assurance Framework
        reports.cover: read
        reports.committees- name: Audit Committee, date: 2026-03-20
        reports.reportOf: Director of Resources
        reports.wards: [All]
        reports.keyDecision: false
        reports.recommendations- number: 2.1, text: That the register be noted.
        reports.sections- number: 1, title: Purpose of the Report, level: 1, anchor: section-purpose-of-the-report
        reports.sections- number: 2, title: Recommendation, level: 1, anchor: section-recommendation
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func reportsWithoutACoverAreKnownByTheirTitles() throws {
    let fixture = try Fixture("covers/pack-without-covers")
    #expect(
      fixture.facts
        == """
        kind: agenda
        meeting.committee: Community Committee
        meeting.date: 2025-10-16
        meeting.time: 19:00
        meeting.venue: Council Chamber, Civic Offices
        items- number: 1, title: Apologies, status: none
        items- number: 2, title: Minutes, pages: {first: 3, last: 4}, status: minutes
        items- number: 3, title: Review of the Allotment Strategy, pages: {first: 5, last: 6}, status: report
        items- number: 4, title: Flood Wardens, pages: {first: 7, last: 8}, status: report
        minutes.committee: Community Committee
        minutes.date: 2025-09-18
        minutes.chair: Calloway
        minutes.present: [Calloway; Dunmore]
        minutes.apologies: []
        minutes.entries.number: 20
        minutes.entries.title: APOLOGIES
        minutes.entries.number: 21
        minutes.entries.title: SKATE PARK
        minutes.entries.resolutions- text: That the plans be approved.
        reports.item: 3
        reports.subject: REVIEW OF THE ALLOTMENT STRATEGY
        reports.cover: none
        reports.reportOf: Head of Leisure
        reports.recommendations- number: 2.1, text: That the strategy be adopted.
        reports.sections- number: 1, title: Purpose, level: 1, anchor: section-purpose
        reports.sections- number: 2, title: Recommendations, level: 1, anchor: section-recommendations
        reports.item: 4
        reports.subject: FLOOD WARDENS
        reports.cover: none
        reports.recommendations- text: That the work of the wardens be noted.
        reports.sections- number: 1, title: Introduction, level: 1, anchor: section-introduction
        reports.sections- number: 2, title: Recommendation, level: 1, anchor: section-recommendation
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func theTitleCanStandAboveTheLabels() throws {
    let fixture = try Fixture("covers/report-author-block")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: HARBOUR WALL REPAIRS
        reports.cover: read
        reports.committees- name: Cabinet, date: 2025-07-10
        reports.reportOf: Head of Coast
        reports.wards: [Harbour]
        reports.keyDecision: true
        reports.recommendations- number: 2.1, text: Cabinet is recommended to accept the tender.
        reports.recommendations- number: 2.2, text: Cabinet is recommended to authorise the Head of Coast to sign.
        reports.contacts- name: Nia Forsyth, telephone: 01632 960155, email: nia.forsyth@withybourne.example
        reports.sections- number: 1, title: Purpose of the report, level: 1, anchor: section-purpose-of-the-report
        reports.sections- number: 2, title: Recommendations, level: 1, anchor: section-recommendations
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aCoverCanBeAMarkdownTable() throws {
    let fixture = try Fixture("covers/markdown-table")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Harbour Wall Repairs
        reports.cover: read
        reports.committees- name: Cabinet, date: 2025-07-10
        reports.reportOf: Head of Coast
        reports.wards: [Harbour]
        reports.keyDecision: true
        reports.exempt: true
        reports.exemptParts: [Appendix 2]
        reports.recommendations- text: That the tender be accepted.
        reports.recommendations- text: That the Head of Coast sign the contract.
        reports.sections- title: Summary, level: 1, anchor: section-summary
        reports.sections- title: Recommendations, level: 1, anchor: section-recommendations
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  /// What stands elsewhere as one word is one word where the end of a line cut it, in a fact as in the text.
  @Test func aRecommendationHasItsWordsWhole() {
    let text = """
      Report to:\tCabinet\tDate of Meeting:\t10 July 2025
      Subject:\tVerge Mowing

      Recommendation:

      That the verges be mown after a con-
      sultation of all the people who live there, by the long-
      term contractor.

      Background:

      The consultation was long, for a long-term contract.
      """
    let pack = PackReader.read(SourceText(path: "verges.txt", bytes: Array(text.utf8)))
    #expect(
      pack.facts.reports?.first?.recommendations?.map(\.text?.value) == [
        "That the verges be mown after a consultation of all the people who live there, by the long-term contractor."
      ])
  }

  /// Labels that only one council prints: in a cell with their value, and on lines between rows.
  @Test func ownLabelsAmongRowsAreFields() throws {
    let pack = try Fixture("packs/forms-without-blank-lines").pack
    let reports = pack.parts.filter { if case .report = $0.role { true } else { false } }
    let fields = reports.flatMap(\.body).flatMap { block -> [String] in
      guard case .form(let fields) = block else { return [] }
      return fields.map { "\($0.label.text) \($0.value.leaves.map(\.text).joined(separator: " "))" }
    }
    #expect(fields.contains("Committee Chair: Cllr Ed Plumb, Transport Chair"))
    #expect(fields.contains("Executive Director lead: John Smale, Growth"))
    #expect(fields.contains("Proposal origin: Council Staff"))
    #expect(!reports.flatMap(\.body).contains { if case .unread = $0 { true } else { false } })
  }
}
