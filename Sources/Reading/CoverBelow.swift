import Papers
import Text

/// What stands below the box of a cover that only says to whom a report goes and when: "REPORT OF THE HEAD OF PLANNING", and the
/// title in capitals.
enum CoverBelow {
  /// Fills in what the labels and the lines above them did not say.
  static func read(_ cover: Cover, _ sheet: Sheet, into reading: inout ReportCover.Reading) {
    guard reading.report.subject == nil, reading.lacksSubject, sheet.lines[cover.lines.lowerBound].isRow else { return }
    var at = cover.lines.lowerBound
    for _ in 0..<12 {
      guard let next = sheet.next(after: at), next < cover.lines.upperBound + 6 else { return }
      at = next
      let line = sheet.lines[at]
      if line.isRow { continue }
      if CoverSentence.namesOffice(line.plain) {
        reading.report.reportOf = reading.report.reportOf ?? Fact(Tidy.office(line.plain), sheet.stated(at))
      } else if isTitle(line), reading.report.reportOf != nil {
        reading.report.subject = Fact(Tidy.title(line.plain), sheet.derived(at, by: "title-below-cover"))
        return reading.diagnostics.removeAll { $0 == .subjectLost(item: nil) }
      } else {
        return
      }
    }
  }

  private static func isTitle(_ line: PrintedLine) -> Bool {
    (line.plain.isCapitals || line.isHeadingMark || line.isBold) && line.plain.utf8.count < 160 && line.bareNumber == nil
      && CoverLabels.match(line.plain) == nil && !SectionTitles.isKnown(line) && Classification.line(line) == nil
  }
}
