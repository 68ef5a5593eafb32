import Papers
import Text

/// Where papers begin: behind the agenda, with what stands above their first line and belongs to them.
extension PackReading {
  /// Where a paper begins behind the agenda.
  enum Opening {
    case minutes(MinutesHead)
    case cover(Cover)
    /// A paper of an item that has no cover, from this line.
    case uncovered(item: Int)
    /// Everything behind a supplement's letter that no cover opens.
    case enclosure(item: Int)
  }

  /// Lines of classification above the first line of a paper belong to that paper, unless they are the foot of the page before.
  func withClassification(_ start: Int) -> Int {
    var start = start
    while let above = sheet.classification(above: start), !isFoot(above, before: start) { start = above }
    return start
  }

  /// A page joint stands between the line and the paper, or the same line at the foot of earlier pages.
  private func isFoot(_ line: Int, before start: Int) -> Bool {
    if sheet.lines[line].pageBreaks > 0 { return false }
    if endsEntry(line), ((line + 1)..<start).contains(where: { !sheet.isText($0) }) { return true }
    if ((line + 1)...start).contains(where: { sheet.lines[$0].pageBreaks > 0 }) { return true }
    // A page's number stands between the two, and the line goes on from the one above it.
    if line > 0, sheet.isText(line - 1), ((line + 1)..<start).contains(where: { sheet.furniture[$0] != nil }),
      Classification.line(sheet.lines[line - 1]) == nil
    {
      return true
    }
    let plain = sheet.lines[line].plain
    return (max(0, line - 600)..<line).count { sheet.lines[$0].plain == plain } >= 2
  }

  /// "NOT FOR PUBLICATION by virtue of paragraph 3" right below "5. Sale of the Depot" and who reports on it: said of that item.
  func endsEntry(_ line: Int) -> Bool {
    var first = line
    while first > 0, sheet.isText(first - 1), line - first < 5 { first -= 1 }
    guard first < line, let number = AgendaNumber.leading(sheet.lines[first].plain), number.order.minor == 0 else { return false }
    return !number.rest.isEmpty && !number.rest.hasSuffix(".") && Classification.line(sheet.lines[line])?.paragraphs.isEmpty == false
  }

  /// The starts of papers, in order.
  func openings(_ heads: [MinutesHead], _ covers: [Cover], from start: Int) -> [(start: Int, opening: Opening)] {
    let minutes = heads.filter { $0.lines.lowerBound >= start }.map { (start: $0.lines.lowerBound, opening: Opening.minutes($0)) }
    // What stands above the labels of the first is the agenda's when no page ends between the two.
    let reports = covers.filter { $0.lines.lowerBound >= start }.map {
      (start: max(start, paperTop(above: withClassification(sheet.withInventedHeader($0.lines.lowerBound)))), opening: Opening.cover($0))
    }
    return (minutes + reports).sorted { $0.start < $1.start }
  }
}
