import Papers
import Text

// What belongs to the text before it: a hard-wrapped line, the rest of a sentence that a page break split, a further
// paragraph of an item, a line of an address.
extension BlockReader {
  /// Whether the line goes on with the leaf before it.
  func joinsPrevious(_ index: Int) -> Bool {
    guard let last = lastIndex, let words = lastWords, !words.isEmpty, words.utf8.count < BlockReader.longest else { return false }
    let line = sheet.lines[index]
    guard !line.isHeadingMark, !sheet.lines[last].isHeadingMark, !line.isBold else { return false }
    let isMidSentence = index == last + 1 && isCut(last, index, words)
    if beginsAnew(line, index, isMidSentence) { return false }
    if line.kind == .bullet {
      // A sentence that the extractor set as a bullet after a page break.
      return (isJoint(before: index) || index > last + 1) && Sentences.continues(line.plain) && !Sentences.isEnded(words)
        && Sentences.breaksOff(words)
    }
    if index == last + 1 { return goesOn(from: last, to: index, words, isMidSentence) }
    return goesOnBelow(last, index, words)
  }

  /// No paragraph is longer: to join lines without end would copy them without end.
  private static let longest = 20_000

  /// The words of the open paragraph or item.
  private var lastWords: String? {
    if let open = lists.lastText { return open }
    if case .paragraph(let paragraph)? = blocks.last { return paragraph.leaf.text }
    return nil
  }

  /// Whether pages of the PDF meet between the last line of text and this one.
  func isJoint(before index: Int) -> Bool {
    guard let last = lastIndex, last < index else { return false }
    return sheet.lines[index].pageBreaks > 0
      || ((last + 1)..<index).contains { sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0 }
  }

  /// The line above ends in the middle of a sentence, at the edge of its page.
  private func isCut(_ last: Int, _ index: Int, _ words: String) -> Bool {
    guard !Sentences.isEnded(words), !words.hasSuffix("-:") else { return false }
    if sheet.setting.edge != nil { return sheet.setting.isFull(sheet.lines[last], before: sheet.lines[index]) }
    return sheet.lines[last].text.utf8.count >= 60
  }

  /// A known title, or a number that goes on with the numbers before it. Inside a sentence a number at the start of a line
  /// is most often a reference that the edge of the page cut: "under section" / "(3) of the Act".
  private func beginsAnew(_ line: PrintedLine, _ index: Int, _ isMidSentence: Bool) -> Bool {
    let plain = line.plain
    if let number = line.printedNumber, number.style == .dotted { return !isMidSentence || follows(number.number) }
    if let marker = ListMarker.leading(plain) {
      if marker.fence == .stop, !marker.number.isDigits, !isLettered(marker, index) { return false }
      if !isMidSentence { return true }
      if sections.begins(at: index) { return true }
      guard lists.expects(marker), !(marker.isFirst && Sentences.continues(marker.rest) && !hasSuccessor(marker, after: index)) else {
        return false
      }
      return !marker.isFirst || hasSuccessor(marker, after: index)
    }
    if let number = line.printedNumber, number.number.utf8.count < 4 || number.style != .plain { return !isMidSentence }
    return !isMidSentence && SectionTitles.isKnown(line) || isReference(plain)
  }

  /// "2425/103 To approve", "25/0112/FUL Barn": the number of a minute or of a case, and a capital behind it.
  private func isReference(_ plain: String) -> Bool {
    guard plain.utf8.first?.isDigit == true || plain.utf8.first?.isUpper == true else { return false }
    let token = plain.utf8.prefix { !$0.isSpace }
    guard token.count >= 5, token.count <= 16, token.contains(Byte.slash), token.last?.isLetterOrDigit == true else { return false }
    let digits = token.filter(\.isDigit).count
    return digits >= 4 && plain.utf8.dropFirst(token.count + 1).first?.isUpper == true
  }

  /// A line directly below. A title in capitals is not gone on with by a sentence.
  private func goesOn(from last: Int, to index: Int, _ words: String, _ isMidSentence: Bool) -> Bool {
    let (above, line) = (sheet.lines[last], sheet.lines[index])
    if !Sentences.continues(line.plain), above.plain.isCapitals, line.plain.utf8.contains(where: \.isLower) {
      return false
    }
    guard sheet.setting.edge != nil else {
      if Sentences.continues(line.plain) { return !words.hasSuffix(":") }
      if words.hasSuffix(",") && words.utf8.count >= 40 || line.printedNumber != nil && !Sentences.isEnded(words) { return true }
      return isMidSentence
    }
    // A list never swallows what follows it at the margin.
    if lists.isOpen, line.indent + 1 < lists.indent, Sentences.isEnded(words) || line.indent < lists.outerIndent { return false }
    let isFull = sheet.setting.isFull(above, before: line)
    if Sentences.continues(line.plain) { return isFull || !words.hasSuffix(":") }
    if isFull { return !Sentences.leads(words) || sheet.setting.isSpaced && !lists.isOpen }
    return !sheet.setting.isShort(above) && !Sentences.isEnded(words) || Sentences.stopsShort(words)
  }

  /// A line below lines left empty: never over the gap of a lost picture, never to an address; an item of a list only when
  /// it cannot end there.
  private func goesOnBelow(_ last: Int, _ index: Int, _ words: String) -> Bool {
    let line = sheet.lines[index]
    let isJoint = isJoint(before: index)
    if index - last > 4 && !isJoint || !line.plain.utf8.contains(Byte.space) && !isJoint || Sentences.isEnded(words) { return false }
    if Sentences.stopsShort(words), line.kind == .text { return true }
    // Where lines are wrapped, a blank line behind a short one ends the paragraph.
    if sheet.setting.edge != nil, !isJoint, !Sentences.breaksOff(words), !sheet.setting.isFull(sheet.lines[last], before: line) {
      return false
    }
    if lists.isOpen, !isJoint, !Sentences.breaksOff(words), words.utf8.count < 90 { return false }
    if Sentences.continues(line.plain) { return true }
    return isJoint && !line.plain.isCapitals && sheet.setting.isFull(sheet.lines[last], before: line)
      && HeadingLines.read(index, sheet, range, sections) == nil
  }

  /// A further paragraph of the last item: set in below its marker.
  func belongsToItem(_ index: Int) -> Bool {
    guard lists.isOpen, !isJoint(before: index) else { return false }
    return sheet.lines[index].indent >= lists.indent + 2 && sheet.lines[index].kind == .text
  }

  // MARK: Lines kept as lines

  /// The lines of an address or a signature: short ones, one below the other, none ending a sentence.
  func keepsLine(_ index: Int) -> Bool {
    guard lastIndex == index - 1, !lists.isOpen, case .paragraph(let above)? = blocks.last, above.number == nil, !above.isNote else {
      return false
    }
    let (last, line) = (sheet.lines[index - 1], sheet.lines[index])
    guard line.kind == .text, last.kind == .text, last.plain.utf8.count <= 60, line.plain.utf8.count <= 60,
      above.leaf.text.utf8.count < BlockReader.longest
    else { return false }
    // A sentence stands by itself, and under its title.
    if Sentences.isEnded(line.plain), line.plain.pieceCount > 3 { return false }
    // An entry of a list of appendices and a classification are read by themselves, and "Cost: £4,000" is a line of its own.
    if [last, line].contains(where: { AppendixTitles.label(of: $0.plain) != nil || Classification.line($0) != nil }) { return false }
    if line.plain.firstRange(of: ": ") != nil || last.plain.firstRange(of: ": ") != nil { return false }
    return sheet.setting.isShort(last) && sheet.setting.isShort(line) && !Sentences.isEnded(last.plain) && !line.isBold && !last.isBold
  }

  // MARK: Items

  /// Whether a numbered title is the next item of an open list, and no heading.
  func isNextItem(_ line: PrintedLine) -> Bool {
    guard lists.isOpen, !line.isHeadingMark, !line.isBold, let marker = ListMarker.leading(line.plain), !marker.isFirst else {
      return false
    }
    // "5. Quality: …" behind sections 1 to 4 is a section itself, and "6. Next steps" the next.
    if let first = lists.firstNumber, let lastSection, first == lastSection + 1 { return false }
    return lists.expects(marker) && !sections.begins(at: line.number - 1)
  }

  /// "A. Smith" and "i. e." begin no list: a letter with a stop is a marker when the next one follows.
  func isItem(_ item: ListLines.Found, _ index: Int) -> Bool {
    guard let marker = item.marker, marker.fence == .stop, !marker.number.isDigits else { return true }
    return isLettered(marker, index)
  }

  private func isLettered(_ marker: ListMarker, _ index: Int) -> Bool {
    if lists.isOpen, !marker.isFirst, lists.expects(marker) { return true }
    return marker.isFirst && hasSuccessor(marker, after: index)
  }

  /// Whether the next marker of the same kind begins one of the next lines.
  func hasSuccessor(_ marker: ListMarker, after index: Int) -> Bool {
    var at = index
    for _ in 0..<40 {
      guard let next = sheet.next(after: at, below: range.upperBound) else { return false }
      if let other = ListMarker.leading(sheet.lines[next].plain), marker.isFollowed(by: other) { return true }
      at = next
    }
    return false
  }
}

extension Sentences {
  /// Ends in a colon: a list or a quotation follows.
  static func leads(_ text: String) -> Bool { text.hasSuffix(":") || text.hasSuffix(":-") || text.hasSuffix(": -") || text.hasSuffix(":–") }
}
