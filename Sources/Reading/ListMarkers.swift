import Text

/// What stands before an item of a list: a glyph, or a number of some kind between some marks.
struct ListMarker {
  enum Kind: Sendable, Hashable { case number, letter, capital, roman, capitalRoman }
  enum Fence: Sendable, Hashable {
    /// `(a)`
    case brackets
    /// `a)`
    case bracket
    /// `a.`
    case stop
  }
  struct Reading: Sendable, Hashable {
    let kind: Kind
    let ordinal: Int
  }

  let fence: Fence
  /// What the marker can mean: "i" is the first Roman number and the ninth letter.
  let readings: [Reading]
  /// Without brackets and stop.
  let number: String
  let printed: String
  let rest: String

  var isFirst: Bool { readings.contains { $0.ordinal == 1 } }

  /// The marker at the start of a line's words. `2.3 Text` is a paragraph's number and no marker.
  static func leading(_ plain: String) -> ListMarker? {
    plain.withBytes(leading)
  }

  private static func leading(_ bytes: Bytes) -> ListMarker? {
    guard let first = bytes.first else { return nil }
    let isOpen = first == Byte.open
    var at = isOpen ? 1 : 0
    let start = at
    while at < bytes.count, bytes[at].isASCIILetterOrDigit, at - start < 6 { at += 1 }
    guard at > start, at < bytes.count else { return nil }
    let fence: Fence
    switch (isOpen, bytes[at]) {
    case (true, Byte.close): fence = .brackets
    case (false, Byte.close): fence = .bracket
    case (false, Byte.stop): fence = .stop
    default: return nil
    }
    let next: UInt8 = at + 1 < bytes.count ? bytes[at + 1] : 0
    // "1.Text" of glued lines; "e.g." and "2.5" are none.
    if fence == .stop, !(next == 0 || next.isSpace || bytes[start].isDigit && (next.isUpper || next >= 0x80)) { return nil }
    let number = String(decoding: bytes[start..<at], as: UTF8.self)
    let readings = readings(of: number)
    guard !readings.isEmpty else { return nil }
    return ListMarker(
      fence: fence, readings: readings, number: number, printed: String(decoding: bytes[...at], as: UTF8.self),
      rest: Bytes(rebasing: bytes[(at + 1)...]).trimmed)
  }

  /// A year, a telephone number and a word are none.
  private static func readings(of number: String) -> [Reading] {
    if number.isDigits { return number.utf8.count <= 3 ? [Reading(kind: .number, ordinal: Int(number) ?? 0)] : [] }
    guard let first = number.utf8.first, first.isASCIILetter, number.utf8.allSatisfy(\.isASCIILetter) else { return [] }
    let isCapital = number.isCapitals
    let lowered = number.lowercased()
    guard isCapital || lowered == number else { return [] }
    var found: [Reading] = []
    if let value = roman(lowered) { found.append(Reading(kind: isCapital ? .capitalRoman : .roman, ordinal: value)) }
    if number.utf8.count == 1 {
      found.append(Reading(kind: isCapital ? .capital : .letter, ordinal: Int(first.lowered) - 0x60))
    } else if number.utf8.count == 2, number.utf8.last == first {
      // aa, bb after z
      found.append(Reading(kind: isCapital ? .capital : .letter, ordinal: Int(first.lowered) - 0x60 + 26))
    }
    return found
  }

  /// i to xxxix, written as they should be.
  static func roman(_ text: String) -> Int? {
    let values = text.utf8.map { $0 == 0x69 ? 1 : $0 == 0x76 ? 5 : $0 == 0x78 ? 10 : 0 }
    guard !values.isEmpty, values.count <= 7, !values.contains(0) else { return nil }
    var sum = 0
    for (position, value) in values.enumerated() {
      sum += position + 1 < values.count && values[position + 1] > value ? -value : value
    }
    return sum > 0 && numeral(sum) == text ? sum : nil
  }

  private static func numeral(_ value: Int) -> String {
    var (rest, text) = (value, "")
    for (step, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
      while rest >= step {
        text += letters
        rest -= step
      }
    }
    return text
  }

  /// The marker that would follow this one, read as `reading`.
  func isFollowed(by next: ListMarker) -> Bool {
    fence == next.fence && readings.contains { own in next.readings.contains { $0.kind == own.kind && $0.ordinal == own.ordinal + 1 } }
  }
}

/// How far in a glyph of a bullet stands: `•` outermost, then `o`, then a dash. Nothing for what says nothing.
enum BulletRank {
  static func of(_ glyph: Unicode.Scalar?) -> Int {
    switch glyph {
    case "o", "○", "◦": 1
    case "–", "-", "—", "⁃": 2
    case "▪", "§", "■", "▫": 3
    default: 0
    }
  }
}
