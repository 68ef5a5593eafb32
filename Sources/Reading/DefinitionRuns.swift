import Papers
import Text

/// Runs of "Term: text": three or more paragraphs that each begin with a few words and a colon are labels with values.
enum DefinitionRuns {
  static func gathered(_ blocks: [Block]) -> [Block] {
    var output: [Block] = []
    output.reserveCapacity(blocks.count)
    var run: [(block: Block, field: FormField)] = []
    func finish() {
      if run.count >= 3 { output.append(.form(run.map(\.field))) } else { output += run.map(\.block) }
      run = []
    }
    for block in blocks {
      if let field = field(block) {
        run.append((block, field))
      } else {
        finish()
        output.append(block)
      }
    }
    finish()
    return output
  }

  /// "Cost: £4,000" without a number, a mark of a list or a lead.
  private static func field(_ block: Block) -> FormField? {
    guard case .paragraph(let paragraph) = block, paragraph.number == nil, !paragraph.isNote, case let text = paragraph.leaf.text,
      let colon = text.offset(of: Byte.colon, within: 90), !text.utf8.contains(Byte.lineFeed)
    else { return nil }
    var end = text.utf8.index(text.startIndex, offsetBy: colon + 1)
    // `**Term:** text`
    while end < text.utf8.endIndex, text.utf8[end] == Byte.star { end = text.utf8.index(after: end) }
    guard end < text.utf8.endIndex, text.utf8[end] == Byte.space else { return nil }
    let label = String(text[..<end])
    let plain = Marks.plain(label)
    guard isTerm(String(plain.dropLast()), bytes: plain.utf8.count) else { return nil }
    let value = String(text[end...]).trimmed
    guard value.hasLetterOrDigit, Marks.balanced(label) == label, Marks.balanced(value) == value else { return nil }
    let leaf = Leaf(value, line: paragraph.leaf.line)
    return FormField(label: Leaf(label, line: paragraph.leaf.line), value: [.paragraph(Paragraph(leaf: leaf))])
  }

  private static func isTerm(_ term: String, bytes: Int) -> Bool {
    guard let first = term.unicodeScalars.first, first.properties.isUppercase || first == "(" else { return false }
    let words = term.pieceCount
    return words <= 7 && bytes <= 64 && !term.hasSuffix(" ")
      && !term.utf8.contains { $0 == Byte.stop || $0 == Byte.semicolon || $0 == 0x3F }
      && ![" is", " are", " that", " the", " following"].contains { term.hasSuffix($0) }
  }
}
