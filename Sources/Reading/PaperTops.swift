/// Where a paper begins above the first line that shows what it is.
extension PackReading {
  /// What stands between a page joint and the labels of a cover is of the same paper: the body, the day, the title, who
  /// reports. Without a page joint only the body and the day are sure to be.
  func paperTop(above start: Int) -> Int {
    let top = topOfPage(above: start)
    return top < start ? top : bodyAndDay(above: start)
  }

  private func topOfPage(above start: Int) -> Int {
    var top = start
    for _ in 0..<8 {
      if sheet.lines[top].pageBreaks > 0 { return top }
      guard let above = sheet.previous(before: top) else { return top }
      guard above >= top - 8 else { return start }
      if (above + 1..<top).contains(where: { sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0 }) { return top }
      let line = sheet.lines[above]
      guard line.kind != .bullet, !line.isRow, line.plain.utf8.count < 160, !line.plain.hasSuffix("."), !line.plain.hasSuffix(";") else {
        return start
      }
      top = above
    }
    return start
  }

  /// "CABINET" over "10 July 2025", "ITEM NO: 4.1", and what stands between them and the labels of how closed the paper is. A day
  /// alone may be that of the next meeting.
  func bodyAndDay(above start: Int) -> Int {
    var top = start
    var at = start
    while start - at < 6, sheet.lines[at].pageBreaks == 0, let above = sheet.previous(before: at) {
      let line = sheet.lines[above]
      if namesBodyOrDay(line) {
        if line.firstDay == nil || BodyAndDate.split(line.plain) != nil { top = above }
      } else if numbersItem(line.plain) {
        top = above
      } else if !HeadOfPaper.saysItIsClosed(line.plain, at: 0) {
        break
      }
      at = above
    }
    return top
  }

  private func numbersItem(_ plain: String) -> Bool {
    plain.utf8.count < 28 && plain.utf8.last?.isDigit == true && CoverLabels.match(plain)?.field == .item
  }

  func namesBodyOrDay(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    guard !line.isRow, plain.utf8.count < 120, line.printedNumber == nil, !plain.hasSuffix(".") else { return false }
    if Bodies.isName(plain) || BodyAndDate.split(plain).map({ Bodies.isName($0.body) }) == true { return true }
    return line.firstDay != nil && plain.utf8.count < 40 && CoverLabels.match(plain) == nil && !Sentences.isEnded(plain)
  }
}
