import Testing

@testable import Reading

/// What covers say of who may see a report.
@Suite struct CoverExemptionTests {
  @Test func partTwoIsExempt() throws {
    let fixture = try Fixture("covers/exempt-part2")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Lease of the Mill
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Property
        reports.exempt: true
        reports.sections- title: Summary, level: 1, anchor: section-summary
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func aNamedParagraphIsExempt() throws {
    let fixture = try Fixture("covers/exempt-paragraph")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Sale of Quay Cottage
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.wards: [Quayside]
        reports.exempt: true
        reports.contacts- name: Ewan Pollock
        reports.sections- title: Purpose, level: 1, anchor: section-purpose
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func openIsNotExempt() throws {
    let fixture = try Fixture("covers/open")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Library Fines
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Culture
        reports.exempt: false
        reports.sections- title: Purpose, level: 1, anchor: section-purpose
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }

  @Test func anAppendixAloneCanBeExempt() throws {
    let fixture = try Fixture("covers/appendix-only")
    #expect(
      fixture.facts
        == """
        kind: report
        reports.subject: Library Fines
        reports.cover: read
        reports.committees- name: Cabinet, date: 2026-02-03
        reports.reportOf: Head of Culture
        reports.exempt: true
        reports.exemptParts: [Appendix B]
        reports.sections- title: Purpose, level: 1, anchor: section-purpose
        """)
    #expect(fixture.diagnostics == [])
    #expect(fixture.pack.lost == 0)
  }
}
