import Papers
import Text

/// What a report says in the sections that reports of all councils share: recommendations, contacts, appendices,
/// background papers.
enum ReportText {
  /// Of a sheet whose marked rows below the cover are text already (`MarkedRows`).
  static func read(_ sheet: Sheet, in range: Range<Int>, cover: Range<Int>?, into report: inout Report) {
    let own = sheet.text(in: (cover?.upperBound ?? range.lowerBound)..<range.upperBound)
    let onCover = cover.map { sheet.text(in: $0) } ?? []
    report.recommendations = Recommendations.read(own, sheet, report.committees ?? [])
    report.contacts = Contacts.read(sheet.text(in: range), sheet)
    report.appendices = ReportLists.appendices(own, sheet) ?? ReportLists.appendices(onCover, sheet)
    SectionFields.read(own, sheet, into: &report)
    report.backgroundPapers = ReportLists.backgroundPapers(own, sheet) ?? ReportLists.backgroundPapers(onCover, sheet)
  }

  /// The next heading. A bold lead such as "That:" or a numbered line is none.
  static func endsSection(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    if line.isRow { return CoverLabels.match(Marks.plain(line.cells.first { !$0.isEmpty } ?? "")) != nil }
    if SectionTitles.isKnown(line) || knownLead(line.plain) { return true }
    guard line.isHeadingMark || line.isBold else { return false }
    let found = HeadingLines.read(index, sheet, index..<min(index + 3, sheet.lines.count))
    return found != nil && !line.plain.hasSuffix(":-") && !line.plain.matches("That:") && line.plain.pieceCount <= 14
  }

  private static func knownLead(_ plain: String) -> Bool {
    for lead in [
      "Reasons for", "Reason for", "Reason(s) for", "Alternative Options", "What will it cost", "Background Papers", "Appendices:",
      "Contact Officer", "Implementation Date", "Report author", "Wards affected", "Ward(s) affected", "Lead officer:", "Author:",
      "Portfolio Holder:", "Contact:", "Signed:", "Signed by", "List of appendices", "Other options considered",
    ] where plain.begins(with: lead) {
      return plain.utf8.count < 110
    }
    return false
  }

  static func isNone(_ words: String) -> Bool {
    let key = Tidy.key(words)
    return key.hasPrefix("there are no ") || key.hasPrefix("there is no ") || key.hasPrefix("no background papers")
      || key.hasPrefix("no appendices")
      || ["none", "na", "n a", "not applicable", "nil", "none used", "none identified", "none attached", "there are none"].contains(key)
  }
}
