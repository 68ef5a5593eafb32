import Papers
import Text

/// The cover as a reader is shown it: its labels and values, then what no label was found for.
enum CoverBlocks {
  static func make(_ read: ReportCover.Reading, _ cover: Cover, _ sheet: Sheet) -> [Block] {
    var fields: [FormField] = []
    for (label, value, line) in read.shown {
      let blocks: [Block] = value.isEmpty ? [] : [.paragraph(Paragraph(leaf: Leaf(value, line: line)))]
      fields.append(FormField(label: Leaf(label, line: line), value: blocks))
    }
    var blocks: [Block] = read.title.map { .paragraph(Paragraph(leaf: $0)) }
    if !fields.isEmpty { blocks.append(.form(fields)) }
    let rest = leftOver(read, cover, sheet)
    if !rest.isEmpty { blocks.append(.unread(rest)) }
    return blocks
  }

  /// Words of the cover's lines that stand in no field: values without a label, halves of labels. Of a cover that lost its
  /// labels every line, as printed.
  private static func leftOver(_ read: ReportCover.Reading, _ cover: Cover, _ sheet: Sheet) -> [Leaf] {
    var shown = Conservation(of: read.shown.flatMap { [$0.label, $0.value] } + read.title.map(\.text))
    let withoutLabel = Dictionary(grouping: read.unlabelled, by: \.line).mapValues { $0.map(\.words) }
    var leaves: [Leaf] = []
    for index in sheet.text(in: cover.lines) {
      let line = sheet.lines[index]
      let units = Conservation.units(of: line)
      let unlabelled = withoutLabel[line.number] ?? []
      // A row with a value of which nobody knows what it says is shown whole.
      if read.hasLostLabels || line.isRow && !unlabelled.isEmpty {
        leaves.append(Leaf(units.joined(separator: " "), line: line.number))
        continue
      }
      let missing = units.filter { unit in !shown.holds(unit) && !unlabelled.contains { $0.holds(unit) } }
      for words in unlabelled + missing { leaves.append(Leaf(words, line: line.number)) }
    }
    return leaves
  }
}
