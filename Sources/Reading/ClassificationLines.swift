import Papers
import Text

extension PackReading {
  /// Lines that are nothing but a classification: on the first page or repeated on the pages they are marks of the paper;
  /// further inside, one that would classify a paper of its own is a mark of doubt.
  func classificationLines(_ range: Range<Int>, ofReport: Bool = false) -> [Mark] {
    var onFirstPage: [Mark] = []
    var inside: [(mark: Mark, index: Int)] = []
    // "Appendix B is exempt by virtue of paragraph 3", in the report it belongs to.
    var naming: [Mark] = []
    // Lines at the head of a page that are no marks of the paper: another may begin there.
    var opening: [Mark] = []
    let own = sheet.text(in: range)
    for (position, index) in own.enumerated() {
      guard let mark = Classification.begins(at: index, on: sheet)?.mark, !introducesParagraphs(index) else {
        if position >= 30, sheet.lines[index].pageBreaks > 0, HeadOfPaper.saysItIsClosed(sheet.lines[index].plain, at: 9) {
          opening.append(Mark(.classificationInside, line: sheet.lines[index].number))
        }
        continue
      }
      if sheet.isDenied(below: index) { continue }
      if ofReport, let part = Classification.exemptPart(of: sheet.lines[index], mark) {
        naming.append(part)
        continue
      }
      if position < 30 { onFirstPage.append(mark) } else { inside.append((mark, index)) }
    }
    onFirstPage += Stamps.marks(on: sheet, in: range)
    if !onFirstPage.isEmpty || inside.count > 1 { return naming + onFirstPage + inside.map(\.mark) }
    return naming + opening
      + inside.filter { Classification.isTelling($0.mark, sheet.lines[$0.index]) }
      .map { Mark(.classificationInside, paragraphs: $0.mark.paragraphs, line: $0.mark.line, column: $0.mark.column) }
  }

  /// "EXEMPT INFORMATION" over the list of paragraphs of Schedule 12A is the title of that list. "NOT FOR PUBLICATION" over the
  /// paragraph that makes it so is none.
  private func introducesParagraphs(_ index: Int) -> Bool {
    guard ClassificationWords.key(sheet.lines[index].plain).holds("information") else { return false }
    var at: Int? = sheet.next(after: index)
    for _ in 0..<3 {
      guard let next = at else { return false }
      if sheet.lines[next].plain.holds("information relating to") || sheet.lines[next].plain.holds("schedule 12a") { return true }
      at = sheet.next(after: next)
    }
    return false
  }
}
