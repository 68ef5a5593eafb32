import Papers
import Text

/// Notes at the foot of a page: "¹ Office for …", `<sup>1</sup> …`, "[1] …", where the text refers to them.
struct Footnotes {
  private let range: Range<Int>
  private var held: [Paragraph] = []
  private var lastIndex: Int?
  /// What the text of the paper refers to; looked for when the first note seems to be there.
  private var references: Set<String>?

  init(_ range: Range<Int>) { self.range = range }

  /// Takes the line when it is a note, and keeps it until `release`.
  mutating func take(_ index: Int, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard line.kind == .text, let (number, text) = Footnotes.note(line.text) else { return false }
    let known = references ?? Footnotes.references(in: range, of: sheet)
    references = known
    guard known.contains(number) else { return false }
    held.append(Paragraph(number: number, leaf: Leaf(text, line: line.number), isNote: true))
    lastIndex = index
    return true
  }

  /// Whether the line goes on with the last note: directly below it, at the edge of the page or in the middle of a sentence.
  func goesOn(at index: Int, _ sheet: Sheet) -> Bool {
    guard let last = lastIndex, last == index - 1, let note = held.last, sheet.lines[index].kind == .text,
      Footnotes.note(sheet.lines[index].text) == nil
    else { return false }
    let line = sheet.lines[index]
    if Sentences.stopsShort(note.leaf.text) { return true }
    if Sentences.continues(line.plain) { return !Sentences.isEnded(note.leaf.text) }
    return sheet.setting.isFull(sheet.lines[last], before: line) && !Sentences.isEnded(note.leaf.text)
  }

  mutating func extend(with text: String, _ joints: WordJoints) {
    guard let last = held.indices.last else { return }
    held[last].leaf.text = joints.join(held[last].leaf.text, text)
    lastIndex = lastIndex.map { $0 + 1 }
  }

  /// The notes held back, in order.
  mutating func release() -> [Block] {
    guard !held.isEmpty else { return [] }
    defer { held = [] }
    return held.map(Block.paragraph)
  }

  // MARK: Marks

  /// The number and the text of a line that begins with the mark of a note.
  static func note(_ text: String) -> (number: String, text: String)? {
    guard let first = text.utf8.first, first == Byte.less || first == 0x5B || first == 0x24 || first >= 0xC2 else { return nil }
    guard let (number, length) = mark(Array(text.utf8.prefix(24))[...]) else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(length), as: UTF8.self).trimmed
    return rest.utf8.count >= 4 && rest.hasLetterOrDigit ? (number, rest) : nil
  }

  /// `<sup>1</sup>`, `[1]`, `$^{1}$` or superscript digits at the start of the bytes: the number, and how long the mark is.
  static func mark(_ bytes: ArraySlice<UInt8>) -> (number: String, length: Int)? {
    for (opening, closing) in [("<sup>", "</sup>"), ("[", "]"), ("$^{", "}$"), ("$^", "$")] where bytes.starts(with: opening.utf8) {
      let inner = bytes.dropFirst(opening.utf8.count)
      let digits = inner.prefix { $0.isDigit }
      guard (1...3).contains(digits.count), inner.dropFirst(digits.count).starts(with: closing.utf8) else { continue }
      return (String(decoding: digits, as: UTF8.self), opening.utf8.count + digits.count + closing.utf8.count)
    }
    var number = ""
    var rest = bytes
    while let (digit, length) = superscript(rest) {
      number += digit
      rest = rest.dropFirst(length)
    }
    return number.isEmpty || number.utf8.count > 3 ? nil : (number, bytes.count - rest.count)
  }

  private static func superscript(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let bytes = Array(bytes.prefix(3))
    if bytes.count >= 2, bytes[0] == 0xC2 {
      switch bytes[1] {
      case 0xB9: return ("1", 2)
      case 0xB2: return ("2", 2)
      case 0xB3: return ("3", 2)
      default: return nil
      }
    }
    // U+2070, U+2074 to U+2079
    guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x81, bytes[2] == 0xB0 || (0xB4...0xB9).contains(bytes[2]) else { return nil }
    return (String(Int(bytes[2]) - 0xB0), 3)
  }

  /// Numbers that stand behind words of the text as marks of notes.
  private static func references(in range: Range<Int>, of sheet: Sheet) -> Set<String> {
    var found: Set<String> = []
    for index in range where sheet.isText(index) {
      let bytes = Array(sheet.lines[index].text.utf8)
      var at = 1
      while at < bytes.count {
        let byte = bytes[at]
        guard byte == Byte.less || byte == 0x5B || byte == 0x24 || byte == 0xC2 || byte == 0xE2, let (number, length) = mark(bytes[at...])
        else {
          at += 1
          continue
        }
        if !isUnit(bytes[..<at]) { found.insert(number) }
        at += length
      }
    }
    return found
  }

  /// "m²", "km³": a power, no note.
  static func isUnit(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.suffix { $0.isASCIILetter }
    return ["m", "km", "cm", "mm", "ft"].contains { word.elementsEqual($0.utf8) } || word.isEmpty && before.last?.isDigit == true
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(_ isSo: (UInt8) -> Bool) -> ArraySlice<UInt8> { suffix(while: isSo) }
}
