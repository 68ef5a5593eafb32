/// The room round a line, by which a title is known where nothing marks it.
struct Room {
  /// A blank line, a page joint or the edge of the paper above, and below.
  let isClearAbove: Bool
  let isClearBelow: Bool
  /// The line above ends a sentence.
  let isBehindSentence: Bool
  /// The line above ends before the edge of its page.
  private let isBehindShort: Bool
  /// The line itself does.
  private let isShort: Bool
  private let isWrapped: Bool
  private let isSpaced: Bool
  private let isOverText: Bool

  init(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) {
    let above = sheet.previous(before: index, from: range.lowerBound).map { sheet.lines[$0] }
    isClearAbove =
      index == range.lowerBound || !sheet.isText(index - 1) || sheet.lines[index - 1].isRow || sheet.lines[index - 1].isHeadingMark
      || sheet.lines[index].pageBreaks > 0
    isClearBelow = index + 1 >= range.upperBound || !sheet.isText(index + 1) || sheet.lines[index + 1].isRow
    isBehindSentence = above.map { Sentences.isEnded($0.plain) } ?? true
    isBehindShort = above.map { sheet.setting.isShort($0) && $0.plain.utf8.count < 60 } ?? true
    isShort = sheet.setting.isShort(sheet.lines[index])
    isWrapped = sheet.setting.edge != nil
    isSpaced = sheet.setting.isSpaced
    let below = index + 1 < range.upperBound ? sheet.lines[index + 1] : nil
    isOverText =
      below.map { line in
        guard !Sentences.continues(line.plain) else { return false }
        return line.plain.utf8.count >= 40 || line.printedNumber != nil
          || (line.plain.hasSuffix(".") || line.plain.hasSuffix(":")) && line.plain.pieceCount >= 4
      } ?? false
  }

  var isClear: Bool { isClearAbove && isClearBelow }

  /// Titles known everywhere need less room. Without blank lines in the file, the ends of the lines above and of the title
  /// itself are asked.
  func isEnough(forKnown isKnown: Bool) -> Bool {
    if isClear { return true }
    if isSpaced { return isClearAbove && isOverText && isShort && (isKnown || isWrapped) }
    let above = isClearAbove || isBehindSentence || isKnown && isBehindShort
    return above && (isClearBelow || isShort)
  }
}
