import Text

extension Cover {
  /// Without the lines behind its last field: a list of contents or a paragraph above the first section is the paper's own
  /// text. Lines of a table, and a cover whose labels are lost, stay as they are.
  func withoutTail(_ read: ReportCover.Reading, _ sheet: Sheet) -> Cover {
    guard !isSentence, !read.hasLostLabels else { return self }
    var fields = Conservation(of: read.shown.flatMap { [$0.label, $0.value] })
    var end = lines.upperBound
    for index in sheet.text(in: lines).reversed() {
      let line = sheet.lines[index]
      if line.isRow || Conservation.units(of: line).contains(where: { fields.holds($0) }) { break }
      end = index
    }
    return end > lines.lowerBound ? Cover(lines: lines.lowerBound..<end) : self
  }
}
