import Text

/// A question of a cover, or another label that only this council prints, in a column of its own beside the answer:
///
///     Key Decision - Is it likely to result in          Yes – spend over £250k
///     spending or saving £500k or more?
struct CoverQuestion {
  var label: String
  var pieces: [String]
  var indices: [Int]
  /// The last of its lines, by its place among the lines of the cover.
  var last: Int
  /// Where the answers begin on their lines, in bytes.
  let offset: Int

  /// The most lines that a question runs over.
  private static let reach = 5
  /// Between the columns there is room for a label.
  private static let narrowest = 20

  static func read(_ position: Int, _ own: [Int], _ sheet: Sheet) -> CoverQuestion? {
    guard let (left, right, offset) = columns(sheet.lines[own[position]]), !left.utf8.contains(Byte.colon) else { return nil }
    let isOwn = CoverLabels.match(left).map { opensQuestion(left.dropping(bytes: $0.length)) } ?? true
    guard isOwn, left.utf8.first?.isUpper == true else { return nil }
    var found = CoverQuestion(label: left, pieces: [right], indices: [own[position]], last: position, offset: offset)
    while found.last + 1 < own.count, found.last < position + reach, own[found.last + 1] == own[found.last] + 1,
      found.takes(sheet.lines[own[found.last + 1]], own[found.last + 1])
    {
      found.last += 1
    }
    return found.label.hasSuffix("?") || isOfColumn(found, position, own, sheet) ? found : nil
  }

  /// The two columns of a line.
  private static func columns(_ line: PrintedLine) -> (left: String, right: String, offset: Int)? {
    guard !line.isRow, line.indent <= 2, Columns.areInside(line.text) else { return nil }
    let pieces = Columns.split(line.text)
    guard pieces.count == 2, pieces[1].start >= narrowest else { return nil }
    return (Marks.plain(pieces[0].text), Marks.plain(pieces[1].text), pieces[1].start + line.indent)
  }

  /// "Key Decision - Is it likely …": the words go on behind what would be a label by itself.
  private static func opensQuestion(_ rest: String) -> Bool {
    let words = rest.trimmed
    return words.hasPrefix("-") || words.hasPrefix("–")
  }

  /// The rest of the label, of the answer, or of both.
  private mutating func takes(_ line: PrintedLine, _ index: Int) -> Bool {
    guard !line.isRow else { return false }
    if let (left, right, beside) = CoverQuestion.columns(line), abs(beside - offset) <= 2 {
      guard !label.hasSuffix("?"), left.utf8.first?.isUpper == false || Sentences.breaksOff(label) || asks else { return false }
      label += " " + left
      add(right, index)
      return true
    }
    guard !Columns.areInside(line.text) else { return false }
    if line.indent <= 2 {
      guard !label.hasSuffix("?"), line.plain.utf8.count <= offset,
        line.plain.utf8.first?.isUpper == false || CoverLabels.match(line.plain) == nil
      else { return false }
      label += " " + line.plain
      return true
    }
    guard abs(line.indent - offset) <= 2 else { return false }
    add(line.plain, index)
    return true
  }

  private var asks: Bool {
    label.split(separator: " ").contains { ["Is", "Are", "Does", "Do", "Has", "Have", "Will", "Was"].contains($0) }
  }

  private mutating func add(_ piece: String, _ index: Int) {
    pieces.append(piece)
    indices.append(index)
  }

  /// A few words beside an answer that begins where those of other lines do.
  private static func isOfColumn(_ found: CoverQuestion, _ position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    guard found.label.pieceCount <= 10 else { return false }
    // "Dated:" over it: the left cell is a value, too.
    let rows = own.lazy.compactMap { columns(sheet.lines[$0]) }.filter { abs($0.offset - found.offset) <= 2 }
    if rows.contains(where: { CoverLabels.match($0.right)?.length == $0.right.utf8.count }) { return false }
    return own.indices.count { $0 != position && columns(sheet.lines[own[$0]]).map { abs($0.offset - found.offset) <= 2 } == true } >= 2
  }

  /// What it asks, by its words.
  var field: CoverField {
    let key = Tidy.key(label)
    if key.holds("forward plan") { return .forwardPlan }
    return OwnLabels.field(of: key)
  }
}
