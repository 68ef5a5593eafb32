import Text

/// Numbers of sections and paragraphs that an extractor set on lines of their own, above their words:
///
///     1.1
///
///     The scheme helps 4,120 households.
///
/// To a reader of lines they are scraps. They are the beginnings of the lines below.
enum NumbersAlone {
  /// The sheet with each of them before its words, where the numbers of a range stand so: two of "1.1" at least.
  static func joined(in range: Range<Int>, of sheet: Sheet) -> Sheet {
    var pairs: [(number: Int, text: Int)] = []
    var dotted = 0
    for index in range where sheet.isText(index) && isNumber(sheet.lines[index]) {
      guard let text = sheet.next(after: index, below: min(index + 4, range.upperBound)), isOpening(sheet.lines[text]),
        (index + 1...text).allSatisfy({ sheet.lines[$0].pageBreaks == 0 })
      else { continue }
      pairs.append((index, text))
      if sheet.lines[index].plain.dropLast().utf8.contains(Byte.stop) { dotted += 1 }
    }
    guard dotted >= 2 else { return sheet }
    return sheet.replacing(
      pairs.flatMap { pair -> [(index: Int, line: PrintedLine)] in
        let (number, text) = (sheet.lines[pair.number], sheet.lines[pair.text])
        let margin = String(repeating: " ", count: number.indent)
        return [
          (pair.number, PrintedLine(Line(number: number.number, text: ""))),
          (
            pair.text,
            PrintedLine(Line(number: text.number, text: margin + number.text + " " + text.text, pageBreaks: number.pageBreaks))
          ),
        ]
      })
  }

  /// "1.", "12", "2.1", "2.1.3"
  private static func isNumber(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    guard line.kind == .text, plain.utf8.count <= 7, plain.utf8.first?.isDigit == true,
      plain.utf8.allSatisfy({ $0.isDigit || $0 == Byte.stop }),
      !plain.holds("..")
    else { return false }
    return plain.utf8.contains(Byte.stop) && plain.utf8.prefix { $0.isDigit }.count <= 2
  }

  /// Words that can begin a section or a paragraph.
  private static func isOpening(_ line: PrintedLine) -> Bool {
    line.kind == .text && line.plain.utf8.count > 3 && line.plain.utf8.contains(where: \.isASCIILetter) && line.printedNumber == nil
      && AgendaTitle.begins(line.plain)
  }
}
