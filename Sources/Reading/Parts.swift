import Papers
import Text

extension PackReading {
  /// Line numbers of a range of indices.
  func lineNumbers(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = range.lowerBound + 1
    return first...max(first, range.upperBound)
  }

  /// Lines that no rule gave to a part are parts of their own.
  mutating func placeRest() {
    var isPlaced = [Bool](repeating: false, count: sheet.lines.count)
    for part in pack.parts { for line in part.lines where line <= isPlaced.count { isPlaced[line - 1] = true } }
    let count = pack.parts.count
    var index = 0
    while index < isPlaced.count {
      guard !isPlaced[index], sheet.isText(index) else {
        index += 1
        continue
      }
      let end = isPlaced[index...].firstIndex(of: true) ?? isPlaced.count
      addPart(.whole, index..<end)
      index = end
    }
    if pack.parts.count > count { pack.parts.sort { $0.lines.lowerBound < $1.lines.lowerBound } }
  }

  mutating func addPart(_ role: Part.Role, _ range: Range<Int>) {
    guard !range.isEmpty, !sheet.text(in: range).isEmpty else { return }
    var part = Part(role: role, lines: lineNumbers(range), body: [])
    let reader = BlockReader.read(sheet, in: range)
    part.body = reader.blocks
    if role == .whole { part.marks = marksOfWhole(range) }
    if role == .frontSheet {
      part.marks = closedLines(range, toTheLast: true)
      part.marks += part.body.leaves.filter { HeadOfPaper.saysSoAtLength($0.text) }.map { Mark(.classificationInside, line: $0.line) }
    }
    var anchors = Anchors()
    if role == .whole || role == .plan { anchors.assign(to: &part.body) }
    finish(&part, range, [reader])
  }

  /// Lines that are told as facts, as they are printed.
  func told(_ indices: [Int]) -> [Leaf] {
    indices.map { index in
      let line = sheet.lines[index]
      let words = line.isRow ? line.cells.filter { !$0.isEmpty }.joined(separator: " ") : line.text
      return Leaf(Marks.balanced(words.singleSpaced), line: line.number)
    }
  }

  /// Counts the part's words, and publishes apart what does not stand in the text that its readers made. `settled` are the
  /// lines of a cover, which was made otherwise; `opening` is text that no reader made.
  mutating func finish(
    _ part: inout Part, _ range: Range<Int>, _ readers: [BlockReader], also opening: [Leaf] = [], except settled: Range<Int> = 0..<0
  ) {
    part.opensPage = sheet.next(after: range.lowerBound - 1, below: range.upperBound).map(sheet.opensPage) ?? false
    part.endOfText = sheet.text(in: range).last.map { sheet.lines[$0].number }
    let leftOut = readers.reduce(into: [:]) { $0.merge($1.leftOut) { first, _ in first } }
    let own = sheet.text(in: range).filter { leftOut[$0] == nil }
    let pages = readers.flatMap(\.pages)
    let marks = readers.flatMap(\.marks)
    let furnished = pages + marks
    part.words = own.reduce(0) { $0 + Words.count(sheet.lines[$1].text) } - furnished.reduce(0) { $0 + Words.count($1.text) }
    let text = Conservation(of: part.told + opening, readers.map(\.blocks))
    let unread = text.unread(own.filter { !settled.contains($0) }, in: sheet, without: furnished)
    if !unread.isEmpty {
      // Whatever the rules made of these lines, their words are published: apart, and as printed.
      part.body.append(.unread(told(unread)))
      report(.unreadText(lines: unread.count), unread.first)
    }
    pack.furniture += pages.map {
      Furniture(line: sheet.lines[$0.index].number, text: $0.text, reason: .pageNumber, words: Words.count($0.text))
    }
    pack.furniture += marks.map {
      Furniture(line: sheet.lines[$0.index].number, text: $0.text, reason: .extractorMark, words: Words.count($0.text))
    }
    pack.furniture += leftOut.sorted { $0.key < $1.key }.map { index, reason in
      Furniture(
        line: sheet.lines[index].number, text: sheet.lines[index].plain, reason: reason, words: Words.count(sheet.lines[index].text))
    }
    for (finding, index) in readers.flatMap(\.diagnostics) { report(finding, index) }
    pack.parts.append(part)
  }
}
