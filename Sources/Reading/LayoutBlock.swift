import Papers
import Text

/// A line as pieces at places, both counted in characters.
struct LayoutLine {
  struct Piece {
    let start: Int
    let end: Int
    let text: String
  }
  let index: Int
  let pieces: [Piece]
  /// Lines left empty above it.
  let blanks: Int
  /// Two pages meet above it.
  var afterJoint = false
  /// It stands over more than one column: a title among the rows, a group of columns.
  var isSpanning = false

  /// Pieces between gaps of two spaces and more.
  static func pieces(_ line: PrintedLine) -> [Piece] {
    let text = line.kind == .bullet ? "• " + line.text : line.text
    var pieces: [Piece] = []
    var column = line.indent
    var start: Int?
    var from = text.utf8.startIndex
    var spaces = 0
    var last = text.utf8.startIndex
    var lastColumn = column
    for at in text.utf8.indices {
      let byte = text.utf8[at]
      if byte == Byte.space {
        spaces += 1
        if spaces == 2, let begun = start {
          pieces.append(Piece(start: begun, end: lastColumn, text: String(text[from..<last])))
          start = nil
        }
      } else {
        if start == nil, byte & 0xC0 != 0x80 {
          start = column
          from = at
        }
        spaces = 0
        last = text.utf8.index(after: at)
        if byte & 0xC0 != 0x80 { lastColumn = column + 1 }
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    if let start { pieces.append(Piece(start: start, end: lastColumn, text: String(text[from..<last]))) }
    return pieces
  }
}

/// Consecutive lines over which gaps hold.
struct LayoutBlock {
  private(set) var lines: [LayoutLine] = []
  private(set) var end = 0
  /// The line behind the last one that was looked at as a part of it.
  private(set) var seen = 0
  private let sheet: Sheet
  /// Which characters of the lines are taken by a piece.
  private var taken: [Bool] = []
  /// Where the line furthest to the left begins.
  private var left = Int.max

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// From the first character to the last of each column.
  var columns: [Range<Int>] { LayoutBlock.columns(taken) }

  /// Runs of taken places, with gaps of two and more between.
  static func columns(_ taken: [Bool]) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start: Int?
    var free = 0
    for (place, isTaken) in taken.enumerated() {
      if isTaken {
        if start == nil { start = place }
        free = 0
      } else {
        free += 1
        if free == 2, let begun = start {
          columns.append(begun..<(place - 1))
          start = nil
        }
      }
    }
    if let start { columns.append(start..<(taken.count - min(free, 1))) }
    return columns
  }

  mutating func gather(from start: Int, below limit: Int) {
    var blanks = 0
    var isJoint = false
    var single = 0
    end = start
    var index = start
    // A cell of more lines than a page has is none.
    while index < limit, lines.count < 800, single < 60 {
      let line = sheet.lines[index]
      if !sheet.isText(index) {
        if sheet.furniture[index] != nil || line.pageBreaks > 0 { isJoint = true }
        if line.isBlank { blanks += 1 }
        index += 1
        continue
      }
      if line.pageBreaks > 0 { isJoint = true }
      guard blanks <= (isJoint ? 12 : 2), line.kind == .text || line.kind == .bullet, line.text.utf8.count < 400,
        take(LayoutLine(index: index, pieces: LayoutLine.pieces(line), blanks: isJoint ? 0 : blanks, afterJoint: isJoint), line, limit)
      else { break }
      (blanks, isJoint) = (0, false)
      single = lines[lines.count - 1].pieces.count > 1 ? 0 : single + 1
      index += 1
      end = index
    }
    seen = end
    trim()
  }

  private mutating func take(_ new: LayoutLine, _ line: PrintedLine, _ limit: Int) -> Bool {
    var new = new
    if !lines.isEmpty, stops(new, line) { return false }
    let with = adding(new)
    let (before, after) = (columns.count, LayoutBlock.columns(with).count)
    let areGroups = !lines.isEmpty && lines.count <= 2 && new.pieces.count > after && new.pieces.count > 2
    if areGroups {
      setSpanning(under: new)
    } else if lines.isEmpty || after >= max(2, before) || after >= 2 && lines.count <= 3 && new.pieces.count >= 2 {
      taken = with
    } else if lines.count <= 2, new.pieces.count >= 2 {
      setSpanning(under: new)
    } else if new.pieces.count == 1, new.pieces[0].end - new.pieces[0].start <= 80, !Sentences.isEnded(new.pieces[0].text),
      fits(after: new.index, below: limit)
    {
      new.isSpanning = true
    } else {
      return false
    }
    lines.append(new)
    left = min(left, new.pieces.first?.start ?? left)
    return true
  }

  /// What stands above are names of groups of columns.
  private mutating func setSpanning(under new: LayoutLine) {
    for place in lines.indices { lines[place].isSpanning = true }
    taken = []
    taken = adding(new)
  }

  /// Whether the next line of text has pieces in these columns.
  private func fits(after index: Int, below limit: Int) -> Bool {
    guard let next = sheet.next(after: index, below: min(limit, index + 3)), sheet.lines[next].kind == .text else { return false }
    let line = LayoutLine(index: next, pieces: LayoutLine.pieces(sheet.lines[next]), blanks: 0)
    return line.pieces.count >= 2 && !stops(line, sheet.lines[next]) && LayoutBlock.columns(adding(line)).count >= columns.count
  }

  private func adding(_ line: LayoutLine) -> [Bool] {
    var taken = taken
    for piece in line.pieces {
      if taken.count < piece.end { taken += [Bool](repeating: false, count: piece.end - taken.count) }
      for place in piece.start..<piece.end { taken[place] = true }
    }
    return taken
  }

  /// A heading, a numbered paragraph, a bullet at the margin.
  private func stops(_ new: LayoutLine, _ line: PrintedLine) -> Bool {
    if line.kind == .bullet, line.indent <= left { return true }
    if SectionTitles.isKnown(line) { return true }
    if LayoutBlock.numbersText(new.pieces) { return true }
    // Labels with their values begin below a table of something else.
    if new.blanks > 0 || new.afterJoint, let label = new.pieces.first, label.text.hasSuffix(":"),
      lines[0].pieces.first?.text.hasSuffix(":") == false
    {
      return true
    }
    return new.pieces.count == 1 && line.printedNumber != nil && line.indent <= left
  }

  /// "1.1     To report …", "12/24     DECLARATIONS": a number set before its text.
  static func numbersText(_ pieces: [LayoutLine.Piece]) -> Bool {
    guard pieces.count <= 2, let first = pieces.first, first.text.utf8.count <= 10 else { return false }
    guard pieces.count == 2, !Figure.isFigure(pieces[1].text) else { return false }
    return Numbering.leading(first.text + " x", allowBare: true)?.rest == "x" || !first.text.hasLetterOrDigit || isReference(first.text)
  }

  /// "12/24", "C048/23".
  static func isReference(_ text: String) -> Bool {
    text.utf8.contains(Byte.slash) && text.utf8.contains { $0.isDigit }
      && text.utf8.allSatisfy { $0.isDigit || $0.isUpper || $0 == Byte.slash || $0 == Byte.stop }
  }

  /// The lines of the header where they stand again on top of a page: as many as stand alike.
  func repeatedHeaders() -> [Int: Furniture.Reason] {
    var found: [Int: Furniture.Reason] = [:]
    for (place, line) in lines.enumerated() where place > 1 && line.afterJoint {
      var count = 0
      while count < 4, place + count < lines.count, count < place,
        isAlike(lines[place + count], lines[count])
      {
        found[lines[place + count].index] = .repeatedTableHeader
        count += 1
      }
    }
    return found
  }

  /// Each piece says what the piece in its place said: the same but for a hyphen, a word left out, "(continued)".
  private func isAlike(_ again: LayoutLine, _ first: LayoutLine) -> Bool {
    if sheet.lines[again.index].key == sheet.lines[first.index].key { return true }
    return first.pieces.count > 1 && again.pieces.count == first.pieces.count
      && zip(first.pieces, again.pieces).allSatisfy { HeaderAgain.says($1.text, noMoreThan: $0.text) }
  }

  /// Lines behind the last row that are no cells of it: text below the table.
  private mutating func trim() {
    while let last = lines.last, lines.count > 1, last.pieces.count < 2 {
      let isCell =
        last.blanks == 0 && !last.isSpanning && (last.pieces.first?.start ?? 0) >= (columns.first?.lowerBound ?? 0)
        && (last.pieces.first.map { $0.start >= columns[min(1, columns.count - 1)].lowerBound } ?? false
          || Sentences.continues(last.pieces[0].text))
      if isCell { break }
      lines.removeLast()
      end = (lines.last?.index ?? end - 1) + 1
    }
  }
}
