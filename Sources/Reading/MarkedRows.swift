import Text

/// Lines whose marker stands before a tab, as word processors write them: "1.1⇥The Council …", "•⇥the roof".
///
/// To a reader of rows they are tables of two columns. They are text, unless a table stands round them. A sheet that was
/// changed once has none left: whoever reads a paper's facts hands the same sheet on to the reader of its blocks.
enum MarkedRows {
  /// The sheet with such rows of a range as lines of text.
  static func asText(in range: Range<Int>, of sheet: Sheet) -> Sheet {
    var changes: [(index: Int, line: PrintedLine)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard sheet.lines[index].isRow, sheet.isText(index) else {
        index += 1
        continue
      }
      var run: [(index: Int, line: PrintedLine)] = []
      var isTable = false
      var (dotted, bare) = (0, 0)
      while index < range.upperBound, sheet.lines[index].isRow, sheet.isText(index) {
        // One row of another kind, and all are a table.
        if !isTable, let line = marked(sheet.lines[index]) ?? section(index, sheet) {
          run.append((index, line))
          if line.printedNumber?.style == .dotted { dotted += 1 }
        } else if !isTable, let line = unmarked(index, sheet) {
          run.append((index, line))
          bare += 1
        } else {
          isTable = true
        }
        index += 1
      }
      // Among numbers of paragraphs an empty cell on the left holds none.
      if !isTable, bare == 0 || dotted >= 2 { changes += run }
    }
    return changes.isEmpty ? sheet : sheet.replacing(changes)
  }

  /// The row as a line, when it is a marker and its text.
  private static func marked(_ line: PrintedLine) -> PrintedLine? {
    var filled = line.cells.lazy.filter { !$0.isEmpty }.makeIterator()
    guard let marker = filled.next(), marker.utf8.count <= 12, let text = filled.next(), filled.next() == nil, text.utf8.count > 2,
      isMarker(Marks.plain(marker), before: text), !Figure.isFigure(Marks.plain(text))
    else { return nil }
    return asLine(line, marker, text)
  }

  private static func asLine(_ line: PrintedLine, _ marker: String, _ text: String) -> PrintedLine {
    let margin = String(repeating: " ", count: 4 * line.cells.prefix { $0.isEmpty }.count)
    return PrintedLine(Line(number: line.number, text: margin + marker + " " + text, pageBreaks: line.pageBreaks))
  }

  /// "3⇥Background" over "3.1⇥The Council …": the number of a section has no stop where its paragraphs follow.
  private static func section(_ index: Int, _ sheet: Sheet) -> PrintedLine? {
    let line = sheet.lines[index]
    let filled = line.cells.filter { !$0.isEmpty }
    guard filled.count == 2, filled[0].utf8.count <= 4, filled[1].utf8.count < 120,
      case let number = filled[0].hasSuffix(".0") ? String(filled[0].dropLast(2)) : filled[0], number.isDigits,
      let next = sheet.next(after: index), sheet.lines[next].printedNumber?.number == number + ".1"
    else { return nil }
    return asLine(line, filled[0], filled[1])
  }

  /// Text without a number below an empty cell: a heading over the next number, or the rest of what stands above.
  private static func unmarked(_ index: Int, _ sheet: Sheet) -> PrintedLine? {
    let line = sheet.lines[index]
    let filled = line.cells.filter { !$0.isEmpty }
    guard filled.count == 1, line.cells.first?.isEmpty == true, !Figure.isFigure(Marks.plain(filled[0])) else { return nil }
    let plain = Marks.plain(filled[0])
    let isOverNumber = sheet.next(after: index).map { sheet.lines[$0].printedNumber?.style == .dotted } ?? false
    let isHeading = isOverNumber && plain.utf8.count < 100 && plain.utf8.first?.isUpper == true && !Sentences.isEnded(plain)
    let text = isHeading ? "**\(plain)**" : "    \(filled[0])"
    return PrintedLine(Line(number: line.number, text: text, pageBreaks: line.pageBreaks))
  }

  private static func isMarker(_ plain: String, before text: String) -> Bool {
    if Bullets.alone(plain) != nil { return true }
    let isLong = text.utf8.contains(Byte.space)
    if let number = Numbering.leading(plain + " x"), number.style == .dotted, number.rest == "x" { return isLong && !isTime(number.number) }
    guard let marker = ListMarker.leading(plain), marker.rest.isEmpty else { return false }
    return marker.fence == .stop || isLong
  }

  /// "10.30⇥Registration": the hour in a programme of the day.
  private static func isTime(_ number: String) -> Bool {
    let parts = number.pieces(at: Byte.stop)
    guard parts.count == 2, let hour = Int(parts[0]), (8...23).contains(hour) else { return false }
    return ["00", "15", "30", "45"].contains(parts[1])
  }
}
