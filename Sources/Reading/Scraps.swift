import Papers
import Text

/// What did not survive extraction: letters of a header that was turned on its side, columns of a table one value a line.
enum Scraps {
  /// The end of the run that begins here: four scraps or more, or the values of a table.
  static func run(from start: Int, _ sheet: Sheet, _ range: Range<Int>) -> Int? {
    guard isScrap(sheet.lines[start]) || Figure.isFigure(sheet.lines[start].plain) else { return nil }
    return scraps(from: start, sheet, range) ?? values(from: start, sheet, range)
  }

  private static func scraps(from start: Int, _ sheet: Sheet, _ range: Range<Int>) -> Int? {
    var index = start
    var count = 0
    while index < range.upperBound {
      if sheet.isText(index) {
        guard isScrap(sheet.lines[index]) else { break }
        count += 1
      } else if !sheet.lines[index].isBlank {
        break
      }
      index += 1
    }
    return count >= 4 ? index : nil
  }

  /// Ten short lines and more, two of three of them figures: the cells of a table without its columns.
  private static func values(from start: Int, _ sheet: Sheet, _ range: Range<Int>) -> Int? {
    var index = start
    var end = start
    var (count, figures) = (0, 0)
    while index < range.upperBound {
      let line = sheet.lines[index]
      if sheet.isText(index) {
        let isFigure = Figure.isFigure(line.plain)
        guard !line.isRow, line.kind != .bullet, isFigure || line.kind == .text && line.plain.utf8.count <= 24 && !line.isBold else {
          break
        }
        count += 1
        if isFigure {
          figures += 1
          end = index + 1
        } else if count > figures * 2 + 2 {
          break
        }
      } else if !line.isBlank {
        break
      }
      index += 1
    }
    return count >= 10 && figures * 3 >= count * 2 ? end : nil
  }

  /// A scrap of at most four signs that is no number, no answer and no mark of a form.
  static func isScrap(_ line: PrintedLine) -> Bool {
    guard !line.isRow, !line.isHeadingMark || line.plain.utf8.count <= 2 else { return false }
    if line.text.hasPrefix("$\\") { return true }
    let plain = line.plain
    guard plain.utf8.count <= 4 else { return false }
    return !answers.contains(Tidy.withoutFinalStop(plain).lowercased()) && !(plain.utf8.count >= 3 && plain.isCapitals)
      && !MarkersAlone.isOne(plain)
  }

  private static let answers: Set<String> = [
    "no", "yes", "n/a", "none", "and", "or", "to", "do", "dont", "age", "sex", "send", "dbv",
  ]
}
