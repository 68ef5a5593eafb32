import Papers
import Text

/// Two columns of running text, as newsletters and leaflets are set: each is read from top to bottom, the left one first.
///
///     The council has for many years      gardeners would rather have
///     kept a park by the sea              more time for the roses
enum ProseColumns {
  /// Whether most lines of both columns begin in the middle of a sentence.
  static func flow(_ block: LayoutBlock) -> Bool {
    guard block.columns.count == 2 else { return false }
    let lines = block.lines.filter { $0.pieces.count == 2 }
    let flowing = lines.filter { Sentences.continues($0.pieces[0].text) && Sentences.continues($0.pieces[1].text) }
    return lines.count >= 4 && flowing.count * 3 >= lines.count
  }

  /// The paragraphs of both, where it is sure: no line stands over both, and all are as long as lines of text are.
  static func read(_ block: LayoutBlock, _ sheet: Sheet) -> [Leaf]? {
    let columns = block.columns
    guard flow(block), columns.allSatisfy({ $0.count >= 24 }), block.lines.count >= 5 else { return nil }
    guard block.lines.allSatisfy({ !$0.isSpanning && !$0.afterJoint && (1...2).contains($0.pieces.count) }) else { return nil }
    let long = block.lines.count { line in line.pieces.allSatisfy { $0.end - $0.start >= 16 } }
    guard long * 4 >= block.lines.count * 3 else { return nil }
    return columns.indices.flatMap { paragraphs(of: $0, columns, block, sheet) }
  }

  /// A paragraph ends where a line of its column is empty.
  private static func paragraphs(of column: Int, _ columns: [Range<Int>], _ block: LayoutBlock, _ sheet: Sheet) -> [Leaf] {
    var paragraphs: [Leaf] = []
    var isOpen = false
    for line in block.lines {
      let piece = line.pieces.first { columns[column].contains($0.start) }
      if line.blanks > 0 { isOpen = false }
      guard let piece else {
        isOpen = false
        continue
      }
      if isOpen, let last = paragraphs.indices.last {
        paragraphs[last].text = Inline.joined(paragraphs[last].text, piece.text)
      } else {
        paragraphs.append(Leaf(piece.text, line: sheet.lines[line.index].number))
      }
      isOpen = true
    }
    return paragraphs.map { Leaf(Marks.balanced($0.text), line: $0.line) }
  }
}
