import Papers
import Testing

@Suite struct PackingTests {
  private func leaf(_ text: String, _ line: Int) -> Leaf { Leaf(text, line: line) }

  @Test func everyKindOfBlockComesOutAsItWentIn() {
    let note = Paragraph(number: "1", leaf: leaf("A note", 9), anchor: "note-1", isNote: true)
    let item = ListItem(marker: "(a)", leaf: leaf("Parks", 11), anchor: "a", children: [.paragraph(note), .list([])])
    let plain = ListItem(leaf: leaf("Libraries", 12))
    let table = Table(
      caption: leaf("Table 1", 14), headerRows: 1, headerColumn: true,
      rows: [[Cell(leaf("Year", 15)), Cell([])], [Cell([.list([plain])]), Cell(leaf("£5", 16))]])
    let blocks: [Block] = [
      .heading(Heading(level: 2, number: "2.3", leaf: leaf("Why ✓", 7), anchor: "p2.3")), .paragraph(Paragraph(leaf: leaf("", 8))),
      .list([item, plain]), .table(table), .form([FormField(label: leaf("Wards:", 20), value: [.paragraph(note)])]),
      .rows([[leaf("a", 21), leaf("b", 21)], []]), .quote([.page(41)]), .picture(title: leaf("A chart", 22)), .picture(title: nil),
      .unread([leaf("before", 3)]), .page(-1), .page(70_000), .resolution([.heading(Heading(level: 1, leaf: leaf("Long", 300)))]),
    ]
    #expect(PackedBlocks(blocks).blocks == blocks)
    #expect(PackedBlocks([]).blocks.isEmpty)
  }

  @Test func aPackedPartSaysTheSame() {
    let body: [Block] = [.paragraph(Paragraph(leaf: leaf("The barriers are repaired.", 4)))]
    var part = Part(role: .whole, lines: 4...4, body: body)
    part.pack()
    #expect(part.body == body)
    #expect(!part.isEmpty)
    part.body = []
    part.pack()
    #expect(part.isEmpty)
  }

  @Test func sectionsKeepWhereTheyComeFrom() {
    var section = Section()
    section.number = Fact("1", .stated(line: 90, column: 3))
    section.title = Fact("Why", .corrected(line: 4, column: 7))
    section.level = Fact(2, .derived(line: 90, by: "heading-levels"))
    var report = Report()
    report.sections = [section, Section()]
    let read = report.sections ?? []
    #expect(read.count == 2)
    #expect(read.first?.number == section.number)
    #expect(read.first?.title == section.title)
    #expect(read.first?.level == section.level)
    #expect(read.first?.anchor == nil)
    report.sections = []
    #expect(report.sections?.isEmpty == true)
    report.sections = nil
    #expect(report.sections == nil)
  }
}
