import Papers
import Text

/// Fields that some councils do not print on the cover: "9  Key Decision" over "9.1  Yes" among the sections, "Wards affected: Moor"
/// among the text.
enum SectionFields {
  /// Fills in what the cover did not say.
  static func read(_ own: [Int], _ sheet: Sheet, into report: inout Report) {
    if report.keyDecision == nil, let (words, index) = answer(below: "key decision", own, sheet), let isKey = Tidy.yesOrNo(words) {
      report.keyDecision = Fact(isKey, sheet.stated(index))
    }
    if report.wards == nil, let index = own.first(where: { namesWards(sheet.lines[$0]) }) {
      let plain = sheet.lines[index].plain
      let label = CoverLabels.match(plain)?.length ?? 0
      report.wards = ReportCover.wards(plain.dropping(bytes: label).trimmed, sheet.stated(index))
    }
  }

  /// The line below a section's title, without its number.
  private static func answer(below title: String, _ own: [Int], _ sheet: Sheet) -> (words: String, index: Int)? {
    for (position, index) in own.enumerated().dropLast() {
      let line = sheet.lines[index]
      guard !line.isRow, line.plain.utf8.count < 40, line.bareNumber.map({ Tidy.key($0.rest) }) ?? line.key == title else { continue }
      let next = own[position + 1]
      return (Numbering.leading(sheet.lines[next].plain, allowBare: true)?.rest ?? sheet.lines[next].plain, next)
    }
    return nil
  }

  private static func namesWards(_ line: PrintedLine) -> Bool {
    guard !line.isRow, line.plain.utf8.count < 200, line.plain.holds("affected"), let label = CoverLabels.match(line.plain),
      label.field == .wards
    else { return false }
    let printed = line.plain.keeping(bytes: label.length)
    return printed.hasSuffix(":") && line.plain.utf8.count > label.length
  }
}
