import Text

/// How an extractor set the lines of a file: each a whole paragraph, or wrapped at the edge of the printed page.
struct LineSetting: Sendable {
  /// Where lines are wrapped, in characters from the margin; nothing where every line is a whole paragraph.
  let edge: Int?
  /// Blank lines stand between paragraphs. Where none do, a short line tells where a paragraph ends.
  let isSpaced: Bool
  /// Some lines are whole paragraphs, longer than a page is wide, and hardly one shows that it was cut.
  let isUnwrapped: Bool

  /// Lines longer than this were never wrapped to fit a page.
  private static let widest = 180
  /// No page upright holds more characters in a line.
  private static let page = 140

  init(_ lines: [PrintedLine], isFurniture: (Int) -> Bool) {
    var widths = [Int](repeating: 0, count: LineSetting.widest + 1)
    var (followed, apart, wide, long, total, cuts) = (0, 0, 0, 0, 0, 0)
    for (index, line) in lines.enumerated() where !line.isBlank && !line.isRow && !isFurniture(index) {
      total += 1
      let width = line.width
      if width > LineSetting.page { wide += 1 }
      if width > LineSetting.widest { long += 1 }
      guard index + 1 < lines.count else { continue }
      let next = lines[index + 1]
      if next.isBlank {
        apart += 1
      } else if !next.isRow {
        followed += 1
        widths[min(width, LineSetting.widest)] += 1
        if next.kind == .text, next.text.utf8.first?.isLower == true, line.text.utf8.last?.isLetter == true { cuts += 1 }
      }
    }
    isSpaced = apart * 8 >= followed
    // One line in eight and more goes on in the middle of a sentence: paragraphs do not.
    edge = cuts * 8 >= followed ? LineSetting.edge(widths, followed: followed, long: long, total: total) : nil
    isUnwrapped = edge == nil && wide >= 3 && wide * 12 >= total && cuts * 30 <= total
  }

  /// The right edge: nineteen of twenty lines that have one below them end before it, and many of them near it.
  private static func edge(_ widths: [Int], followed: Int, long: Int, total: Int) -> Int? {
    guard followed >= 6, followed * 5 >= total, long * 30 <= total else { return nil }
    var left = followed / 20
    var edge = widths.count - 1
    while edge > 0, widths[edge] <= left {
      left -= widths[edge]
      edge -= 1
    }
    guard edge >= 45, edge < widest else { return nil }
    let near = widths[(edge * 3 / 4)...].reduce(0, +)
    return near * 5 >= followed ? edge : nil
  }

  /// Whether the first word of the next line would not have stood on this one: the line was wrapped there.
  ///
  /// Letters have different widths, so lines of one column differ by a tenth in their count of characters.
  func isFull(_ line: PrintedLine, before next: PrintedLine) -> Bool {
    guard let edge else { return false }
    let word = next.text.utf8.prefix { $0 != Byte.space }.count
    return (line.width + 1 + word) * 100 >= edge * 92
  }

  /// Clearly shorter than the column: the line ends where its words do.
  func isShort(_ line: PrintedLine) -> Bool {
    guard let edge else { return true }
    return line.width * 100 < edge * 75
  }
}
