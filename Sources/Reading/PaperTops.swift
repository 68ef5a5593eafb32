/// Where a paper begins above the first line that shows what it is.
extension PackReading {
  /// What stands between a page joint and the labels of a cover is of the same paper: the body, the day, the title, who
  /// reports.
  func paperTop(above start: Int) -> Int {
    var top = start
    for _ in 0..<8 {
      if sheet.lines[top].pageBreaks > 0 { return top }
      guard let above = sheet.previous(before: top), above >= top - 8 else { return start }
      if (above + 1..<top).contains(where: { sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0 }) { return top }
      let line = sheet.lines[above]
      guard line.kind != .bullet, !line.isRow, line.plain.utf8.count < 160, !line.plain.hasSuffix("."), !line.plain.hasSuffix(";") else {
        return start
      }
      top = above
    }
    return start
  }
}
