import Text

/// Markers that an extractor set on lines of their own.
enum MarkersAlone {
  static func isOne(_ plain: String) -> Bool {
    guard plain.utf8.count <= 8 else { return false }
    if Bullets.alone(plain) != nil { return true }
    if let marker = ListMarker.leading(plain) { return marker.rest.isEmpty }
    return Numbering.leading(plain + " x").map { $0.style == .dotted && $0.rest == "x" } ?? false
  }
}

extension BlockReader {
  /// "2.1", "(a)" or "•" alone, its text on the next line: extractors that give every run of type a line of its own.
  mutating func takeMarkerAlone(_ index: Int) -> Int? {
    let line = sheet.lines[index]
    guard line.kind == .text, line.plain.utf8.count <= 8, let next = sheet.next(after: index, below: min(range.upperBound, index + 4))
    else { return nil }
    let text = sheet.lines[next]
    guard text.kind == .text, text.plain.utf8.count > 3, !MarkersAlone.isOne(text.plain) else { return nil }
    if let glyph = Bullets.alone(line.plain) {
      addItem(ListLines.Found(marker: nil, glyph: glyph, text: Marks.balanced(text.text)), index)
    } else if let marker = ListMarker.leading(line.plain), marker.rest.isEmpty, lists.expects(marker), !sections.begins(at: index) {
      guard text.printedNumber == nil else { return nil }
      addItem(ListLines.Found(marker: marker, glyph: nil, text: Marks.balanced(text.text)), index)
    } else if let found = Numbering.leading(line.plain + " x"), found.style == .dotted, found.rest == "x", follows(found.number) {
      addNumbered(found, Marks.balanced(text.text), index)
    } else {
      return nil
    }
    lastIndex = next
    return next + 1
  }
}
