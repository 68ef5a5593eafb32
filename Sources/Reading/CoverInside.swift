import Calendar
import Papers
import Text

/// What stands without a label between the labels of a cover: the title below "Report to HEALTH AND WELLBEING BOARD", the day.
enum CoverInside {
  /// Fills in what no label said.
  static func read(_ layout: CoverLayout, _ cover: Cover, _ sheet: Sheet, into reading: inout ReportCover.Reading) {
    guard let address = layout.values.first, address.field == .reportTo else { return }
    if let committees = reading.report.committees, committees.count == 1, committees[0].date == nil,
      let (day, index) = day(cover, sheet)
    {
      reading.report.committees?[0].date = Fact(day, sheet.stated(index))
    }
    guard reading.report.subject == nil, reading.lacksSubject, let next = layout.values.dropFirst().first?.labelIndex else { return }
    let between = layout.unlabelled.filter { $0.index < next && sheet.lines[$0.index].dates.allSatisfy { $0.day == nil } }
    // One title, which may run over two lines.
    guard let first = between.first, let last = between.last, last.index - first.index == between.count - 1, between.count <= 2,
      !between.contains(where: { HeadOfPaper.saysItIsClosed($0.words, at: 0) || SectionTitles.isOpenMark(sheet.lines[$0.index]) })
    else { return }
    let words = between.map(\.words).joined(separator: " ")
    reading.report.subject = Fact(Tidy.title(words), sheet.derived(first.index, by: "title-below-address"))
    reading.diagnostics.removeAll { $0 == .subjectLost(item: nil) }
    reading.unlabelled.removeAll { found in between.contains { sheet.lines[$0.index].number == found.line } }
    reading.title = between.map { Leaf($0.words, line: sheet.lines[$0.index].number) }
  }

  /// A line that is a day and nothing else, among the labels or between them and the first section.
  private static func day(_ cover: Cover, _ sheet: Sheet) -> (Day, Int)? {
    let end = min(cover.lines.upperBound + 6, sheet.lines.count)
    for index in sheet.text(in: cover.lines.lowerBound..<end) {
      let line = sheet.lines[index]
      if index >= cover.lines.upperBound, SectionTitles.isCoverEnd(line.plain) { return nil }
      if let found = line.dates.first, let day = found.day, found.fills(line.plain, besides: 1) { return (day, index) }
    }
    return nil
  }
}
