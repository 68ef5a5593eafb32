/// Whether every word of a file stands on the pages made from it, in its order. The reader's own count is not asked.
///
/// A line, or each cell of a line (parted by a tab or three spaces), is a unit; every run of five words of a unit (all words, where it has fewer) stands in the
/// pages' text, is listed on the source page as furniture, or lies in lines that the source page says are withheld. The
/// words of a row stand together.
package struct Conservation {
  package private(set) var runs = 0
  package private(set) var found = 0
  package private(set) var rows = 0
  /// Lines with words on no page in their order, and the first such words.
  package private(set) var misses: [Miss] = []

  package struct Miss: CustomStringConvertible {
    package let line: Int
    package let words: String
    package let isRow: Bool
    package var description: String { "line \(line): \(isRow ? "the row is torn apart: " : "")\(words)" }
  }

  private let pages: PublishedPages
  private let lines: [ArraySlice<UInt8>]

  /// The text as its owner sees it in an editor: UTF-8, line feeds.
  package init(of text: [UInt8], on pages: PublishedPages) {
    self.pages = pages
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices { check(index) }
  }

  private mutating func check(_ index: Int) {
    let number = index + 1
    if pages.withheld.contains(where: { $0.contains(number) }) { return }
    let cells = lines[index].split(separator: UInt8(ascii: "\t"))
    let leftOut = pages.leftOut[number] ?? []
    let whole = words(of: lines[index])
    if leftOut.contains(whole.words) { return }
    for unit in cells.flatMap(Conservation.columns) { check(unit: unit, number, leftOut) }
    guard cells.count > 1, leftOut.isEmpty, !whole.words.isEmpty else { return }
    rows += 1
    if pages.holds(row: whole.words) || isHeldJoined(cells.map { words(of: $0) }.filter { !$0.words.isEmpty }) || isHeldWithRowsBelow(index)
    {
      return
    }
    // What looks like a tag may be printed as it is.
    var printed = WordFold()
    printed.add(lines[index], marks: .printed)
    if pages.holds(row: printed.words) { return }
    misses.append(Miss(line: number, words: whole.text(0..<whole.words.count), isRow: true))
  }

  /// Whether a row stands together with those that go on with it, cell by cell: those below whose first cell is empty, or
  /// the next row or two of its own, also over the joint of two pages.
  private func isHeldWithRowsBelow(_ index: Int) -> Bool {
    func isRow(_ line: Int) -> Bool { lines.indices.contains(line) && lines[line].contains(UInt8(ascii: "\t")) }
    func goesOn(_ line: Int) -> Bool { isRow(line) && lines[line].first { $0 != 0x20 } == UInt8(ascii: "\t") }
    func holds(_ rows: [Int]) -> Bool { pages.holds(row: rows.flatMap { words(of: lines[$0]).words }) }
    var (first, last) = (index, index)
    while goesOn(first) { first -= 1 }
    while goesOn(last + 1) { last += 1 }
    if first >= 0, first < last, holds(Array(first...last)) { return true }
    let near = (max(0, index - 12)...min(lines.count - 1, index + 12)).filter(isRow)
    return near.contains { other in other != index && holds([min(index, other), max(index, other)]) }
      || near.contains { other in
        near.contains { third in other < third && other != index && third != index && holds([other, third, index]) }
      }
  }

  private mutating func check(unit: ArraySlice<UInt8>, _ number: Int, _ leftOut: [[UInt64]]) {
    let fold = words(of: unit)
    guard !fold.words.isEmpty else { return }
    let length = min(PublishedPages.length, fold.words.count)
    runs += fold.words.count - length + 1
    guard let missed = firstMiss(fold) else {
      found += fold.words.count - length + 1
      return
    }
    // What looks like a tag or an address may be printed as it is; a page number may have run into the line.
    var printed = WordFold()
    printed.add(unit, marks: .printed)
    if firstMiss(printed) == nil || leftOut.contains(where: { isWhole(without: $0, fold.words) }) {
      found += fold.words.count - length + 1
      return
    }
    found += missed
    misses.append(Miss(line: number, words: fold.text(missed..<min(missed + length, fold.words.count)), isRow: false))
  }

  private static func columns(_ cell: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start = cell.startIndex
    var at = cell.startIndex
    while at < cell.endIndex {
      let end = cell[at...].firstIndex { $0 != 0x20 } ?? cell.endIndex
      if end - at >= 3 {
        found.append(cell[start..<at])
        start = end
      }
      at = max(end, at + 1)
    }
    return found + [cell[start...]]
  }

  /// Whether the words of a row stand together once cells that a column cut are joined again: a cell that begins the next,
  /// one that ends as the next begins, and one that ends in the middle of a word.
  private func isHeldJoined(_ cells: [WordFold]) -> Bool {
    guard (2...8).contains(cells.count) else { return false }
    for index in cells.indices.dropLast() {
      let (left, right) = (cells[index].letters, cells[index + 1].letters)
      let end = (left.endIndex - (cells[index].ends.dropLast().last ?? 0)) + 1
      for overlap in [0, left.count] + (1...max(1, end)) where overlap <= min(left.count, right.count) {
        guard left.suffix(overlap).elementsEqual(right.prefix(overlap)), let joined = cells[index].joined(cells[index + 1], overlap) else {
          continue
        }
        let rest = cells[..<index] + [joined] + cells[(index + 2)...]
        if pages.holds(row: rest.flatMap(\.words)) || isHeldJoined(Array(rest)) { return true }
      }
    }
    return false
  }

  /// Where the first run begins that stands on no page.
  private func firstMiss(_ fold: WordFold) -> Int? {
    let words = fold.words
    let length = min(PublishedPages.length, words.count)
    guard length > 0 else { return nil }
    return (0...(words.count - length)).first { start in
      let run = start..<(start + length)
      if pages.holds(run: words[run]) { return false }
      // At the edge of a line or cell a word may be the half of one: it was cut there, and has been joined again.
      let isEdge = start == 0 || run.upperBound == words.count
      return !(isEdge && pages.holds(letters: fold.letters(run)))
    }
  }

  /// Whether the unit's words stand on the pages once the left-out words, which stand among them, are taken out.
  private func isWhole(without leftOut: [UInt64], _ words: [UInt64]) -> Bool {
    guard !leftOut.isEmpty, words.count > leftOut.count else { return false }
    return (0...(words.count - leftOut.count)).contains { start in
      guard words[start..<(start + leftOut.count)].elementsEqual(leftOut) else { return false }
      let rest = Array(words[..<start] + words[(start + leftOut.count)...])
      let length = min(PublishedPages.length, rest.count)
      return (0...(rest.count - length)).allSatisfy { pages.holds(run: rest[$0..<($0 + length)]) }
    }
  }

  /// The words of a line or a cell. "o" before a text is the bullet that older word processors print.
  private func words(of unit: ArraySlice<UInt8>) -> WordFold {
    var rest = unit.drop { $0 == 0x20 || $0 == 0x2D || $0 == 0x2A || $0 == 0x0C }
    if rest.first == UInt8(ascii: "o"), rest.dropFirst().first == 0x20 { rest = rest.dropFirst(2) } else { rest = unit }
    var fold = WordFold()
    fold.add(rest, marks: .resolved)
    return fold
  }
}
