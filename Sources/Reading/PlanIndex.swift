import Text

/// The plan's own index: titles with the officers to ask.
enum PlanIndex {
  static func titles(_ sheet: Sheet, in range: Range<Int>) -> [String] {
    var titles: [String] = []
    var inIndex = false
    for index in sheet.text(in: range) {
      let line = sheet.lines[index]
      guard line.isRow else {
        inIndex = inIndex && !line.isHeadingMark
        continue
      }
      let cells = line.cells.map(Marks.plain).filter { !$0.isEmpty }
      guard cells.count >= 2 else { continue }
      if Tidy.key(cells[0]).hasPrefix("item heading") || Tidy.key(cells[1]).hasPrefix("officer contact") {
        inIndex = true
      } else if inIndex {
        titles.append(cells[0])
      }
    }
    return titles
  }
}
