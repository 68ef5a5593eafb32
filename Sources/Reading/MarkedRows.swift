import Text

/// Lines whose marker stands before a tab, as word processors write them: "1.1⇥The Council …", "•⇥the roof".
///
/// To a reader of rows they are tables of two columns. They are text, unless a table stands round them.
enum MarkedRows {
  /// The sheet with such rows of a range as lines of text.
  static func asText(in range: Range<Int>, of sheet: Sheet) -> Sheet {
    var changes: [(index: Int, line: PrintedLine)] = []
    for index in range where sheet.lines[index].isRow && sheet.isText(index) {
      guard let marked = marked(sheet.lines[index]), !isInTable(index, marked, sheet, range) else { continue }
      let line = sheet.lines[index]
      let margin = String(repeating: " ", count: 4 * line.cells.prefix { $0.isEmpty }.count)
      let text = Line(number: line.number, text: margin + marked.marker + " " + marked.text, pageBreaks: line.pageBreaks)
      changes.append((index, PrintedLine(text)))
    }
    return changes.isEmpty ? sheet : sheet.replacing(changes)
  }

  private struct Marked {
    let marker: String
    let text: String
    /// A number with a stop or none, which tables number their rows by too.
    let isPlain: Bool
  }

  private static func marked(_ line: PrintedLine) -> Marked? {
    var filled = line.cells.lazy.filter { !$0.isEmpty }.makeIterator()
    guard let marker = filled.next(), marker.utf8.count <= 12, let text = filled.next(), filled.next() == nil, text.utf8.count > 2,
      !Tables.isFigure(Marks.plain(text))
    else { return nil }
    let plain = Marks.plain(marker)
    if Bullets.alone(plain) != nil { return Marked(marker: plain, text: text, isPlain: false) }
    let words = text.split(separator: " ").count
    if let number = Numbering.leading(plain + " x"), number.style == .dotted, number.rest == "x" {
      return words >= 2 ? Marked(marker: marker, text: text, isPlain: false) : nil
    }
    if let marker = ListMarker.leading(plain), marker.rest.isEmpty {
      let isPlain = marker.fence == .stop
      return words >= (isPlain ? 1 : 2) ? Marked(marker: plain, text: text, isPlain: isPlain) : nil
    }
    return nil
  }

  /// Whether the row directly above or below is one of another kind.
  private static func isInTable(_ index: Int, _ own: Marked, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    [index - 1, index + 1].contains { near in
      guard range.contains(near), sheet.lines[near].isRow, sheet.isText(near) else { return false }
      guard let other = marked(sheet.lines[near]) else { return true }
      return own.isPlain && !other.isPlain && Bullets.alone(other.marker) != nil
    }
  }
}
