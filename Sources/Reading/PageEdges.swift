import Papers
import Text

/// What stands around a line: where pages meet, and what they split.
struct PageEdges {
  private let lines: [PrintedLine]
  private let reasons: [Int: Furniture.Reason]
  /// Lines that may be furniture: a head of several lines is looked through.
  private let open: Set<Int>
  /// The file keeps form feeds: its first line begins a page, its last ends one.
  private let hasFeeds: Bool
  /// How many lines left empty can lie between a line and the edge of its page.
  private let reach = 12

  init(_ lines: [PrintedLine], _ reasons: [Int: Furniture.Reason], open: Set<Int> = []) {
    (self.lines, self.reasons, self.open) = (lines, reasons, open)
    hasFeeds = lines.contains { $0.pageBreaks > 0 }
  }

  /// Whether a form feed or another line of furniture is the nearest thing above or below.
  func hasJoint(at index: Int) -> Bool { jointAbove(index) || jointBelow(index) }

  func jointAbove(_ index: Int) -> Bool {
    var at = index
    while at >= 0, index - at <= reach {
      if lines[at].pageBreaks > 0 { return true }
      at -= 1
      guard at >= 0 else { return hasFeeds }
      if reasons[at] != nil { return true }
      if !lines[at].isBlank, !open.contains(at) { return false }
    }
    return false
  }

  func jointBelow(_ index: Int) -> Bool {
    var at = index + 1
    while at < lines.count, at - index <= reach {
      if lines[at].pageBreaks > 0 || reasons[at] != nil { return true }
      if !lines[at].isBlank, !open.contains(at) { return false }
      at += 1
    }
    return at == lines.count && hasFeeds
  }

  /// Lines left empty, furniture or the edge of the file on both sides.
  func standsAlone(_ index: Int) -> Bool { isClear(above: index) && isClear(below: index) }

  func isClear(above index: Int) -> Bool {
    index == 0 || lines[index].pageBreaks > 0 || lines[index - 1].isBlank || reasons[index - 1] != nil
  }

  func isClear(below index: Int) -> Bool {
    index + 1 >= lines.count || lines[index + 1].pageBreaks > 0 || lines[index + 1].isBlank || reasons[index + 1] != nil
  }

  /// Whether the line, with those beside it that may be furniture too, has an empty line on one side.
  private func isSetOff(_ index: Int) -> Bool {
    var (first, last) = (index, index)
    while first > 0, index - first < reach, open.contains(first - 1) { first -= 1 }
    while last + 1 < lines.count, last - index < reach, open.contains(last + 1) { last += 1 }
    return isClear(above: first) || isClear(below: last)
  }

  /// Whether the text before goes on in the text behind.
  func splitsSentence(at index: Int) -> Bool {
    guard isSetOff(index), let before = textBefore(index), let after = textAfter(index) else { return false }
    return lines[before].plain.utf8.count >= 24 && !lines[before].isRow && !lines[before].isHeadingMark
      && !Sentences.isEnded(lines[before].plain) && Sentences.continues(lines[after].plain)
  }

  /// Whether the text behind the line flows as the body of a page does: a title page, or the head of a paper, is short lines.
  func flowsOn(behind index: Int) -> Bool {
    guard let after = textAfter(index) else { return true }
    let line = lines[after]
    return line.isRow || line.kind == .bullet || line.plain.utf8.count >= 56 || Sentences.continues(line.plain)
      || line.printedNumber.map { $0.style != .plain || (Int($0.number) ?? 0) > 1 } ?? false
  }

  func textBefore(_ index: Int) -> Int? { nearest(stride(from: index - 1, through: max(0, index - 24), by: -1)) }
  func textAfter(_ index: Int) -> Int? { nearest(stride(from: index + 1, through: min(lines.count - 1, index + 24), by: 1)) }

  private func nearest(_ indices: StrideThrough<Int>) -> Int? {
    indices.first { !lines[$0].isBlank && reasons[$0] == nil && !open.contains($0) }
  }
}
