import Calendar
import Diagnostics
import Papers
import Scratch
import Site
import Testing

@Suite struct InspectionTests {
  private func fact<Value>(_ value: Value, _ line: Int, _ column: Int = 1) -> Fact<Value> {
    Fact(value, .stated(line: line, column: column))
  }

  private var inspection: Inspection {
    var facts = Facts()
    facts.kind = Fact(.agenda, .derived(line: 1, by: "front sheet"))
    facts.meeting = Meeting()
    facts.meeting?.committee = fact("Cabinet", 2, 3)
    facts.meeting?.date = fact(Day(iso: "2025-07-10")!, 4)
    facts.meeting?.officer = Contact()
    facts.meeting?.substitutes = []
    var item = AgendaItem()
    item.number = fact("4a", 64)
    item.title = fact("Libraries & parks", 64, 4)
    item.pages = PageRange()
    item.pages?.first = fact(11, 65)
    item.pages?.last = fact(14, 65)
    item.status = Fact(.report, .derived(line: 64, by: "pages"))
    facts.items = [item]
    var decision = Decision()
    decision.title = fact("New school", 80)
    decision.criteria = [Criterion(label: "Financial / ~", holds: fact(true, 81))]
    var change = Change()
    change.from = fact(.day(Day(iso: "2025-06-01")!), 82)
    change.to = fact(.month(Month(year: 2025, month: 9)!), 82)
    change.reason = Fact("More work", .corrected(line: 3, column: 5))
    decision.changes = [change]
    facts.decisions = [decision]
    let pack = Pack(path: "x.txt", name: "x", facts: facts, parts: [], furniture: [], lines: 90, diagnostics: [], isMarkdown: false)
    var coverage = Coverage()
    coverage.published = 1200
    return Inspection(pack: pack, coverage: coverage, diagnostics: [Diagnostic(.pageRangeCut(item: "4a"), at: Place("x.txt", line: 65))])
  }

  @Test func theOutlineIsOneLineAFactWithItsLineNumber() {
    #expect(
      Outline.text(of: inspection)
        == """
               1  agenda  (derived: front sheet)
               2  meeting  Cabinet
               4    date  Thursday 10 July 2025
                    officer
                    substitutes  none
              64  item 4a  Libraries & parks  pages 11–14  report
              80  decision  New school
              82    moved  from 1 June 2025 to September 2025  because: More work
              81    criterion  Financial / ~  yes
                  90 lines, words: 1,200 published, 0 furniture, 0 withheld, 0 lost
              65  note: the page range of item 4a is cut off; its last page was taken from the next paper [page-range-cut]

        """.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
        .joined(separator: "\n"))
  }

  @Test func theJSONHasTheKeysOfTheDesignInTheirOrder() {
    #expect(
      inspection.json.compact
        == #"{"kind":"agenda","meeting":{"committee":"Cabinet","date":"2025-07-10","substitutes":[]},"#
        + #""items":[{"number":"4a","title":"Libraries \u0026 parks","pages":{"first":11,"last":14},"status":"report"}],"#
        + #""decisions":[{"title":"New school","changes":[{"from":"2025-06-01","to":"2025-09","reason":"More work"}],"criteria":{"Financial / ~":true}}],"#
        + #""coverage":{"lines":90,"words":{"published":1200,"furniture":0,"withheld":0,"lost":0}},"#
        + #""from":{"/kind":{"line":1,"column":1,"how":"derived","rule":"front sheet"},"/meeting/committee":{"line":2,"column":3,"how":"stated"},"#
        + #""/meeting/date":{"line":4,"column":1,"how":"stated"},"/items/0/number":{"line":64,"column":1,"how":"stated"},"#
        + #""/items/0/title":{"line":64,"column":4,"how":"stated"},"/items/0/pages/first":{"line":65,"column":1,"how":"stated"},"#
        + #""/items/0/pages/last":{"line":65,"column":1,"how":"stated"},"/items/0/status":{"line":64,"column":1,"how":"derived","rule":"pages"},"#
        + #""/decisions/0/title":{"line":80,"column":1,"how":"stated"},"/decisions/0/changes/0/from":{"line":82,"column":1,"how":"stated"},"#
        + #""/decisions/0/changes/0/to":{"line":82,"column":1,"how":"stated"},"/decisions/0/changes/0/reason":{"line":3,"column":5,"how":"corrected"},"#
        + #""/decisions/0/criteria/Financial ~1 ~0":{"line":81,"column":1,"how":"stated"}},"#
        + #""diagnostics":[{"line":65,"column":1,"severity":"note","identifier":"page-range-cut","#
        + #""summary":"the page range of item 4a is cut off; its last page was taken from the next paper"}]}"#)
  }

  @Test func aFileThatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder()
    guard case .failure(let unreadable) = Inspection.read(folder.path + "/x.txt") else {
      Issue.record("there is no such file")
      return
    }
    #expect(unreadable.diagnostic.text == "\(folder.path)/x.txt: error: the file cannot be read: there is no such file [unreadable-file]")
    #expect(throws: Inspection.Unreadable.self) { try Inspection.read(folder.path).get() }
  }

  @Test func whenTheSidecarIsFaultyNothingOfTheTextIsShown() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.txt", "Agenda of the Cabinet\n")
    try folder.write("x.yml", "withhold:\n  - item: 4\n")
    let inspection = try Inspection.read(folder.path + "/x.txt").get()
    #expect(inspection.diagnostics.map(\.finding.identifier) == ["pack-left-out", "missing-key"])
    #expect(inspection.outcome == .errors)
    #expect(!Outline.text(of: inspection).contains("Cabinet"))
  }
}
