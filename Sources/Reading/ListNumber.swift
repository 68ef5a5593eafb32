import Text

/// Numbers of lists that only the place they stand in shows to be numbers.
enum ListNumber {
  /// "a. text", "ii. text": a small letter or Roman number before a stop. Elsewhere it could be an initial or an abbreviation.
  static func stopped(_ plain: String) -> Numbering.Found? {
    let bytes = plain.utf8.prefix(6)
    let letters = bytes.prefix { $0.isLower }
    guard (1...4).contains(letters.count), plain.utf8.count > letters.count + 2 else { return nil }
    let number = String(decoding: letters, as: UTF8.self)
    guard letters.count == 1 || letters.allSatisfy({ [0x69, 0x76, 0x78].contains($0) }) else { return nil }
    let behind = Array(plain.utf8.dropFirst(letters.count).prefix(2))
    guard behind.count == 2, behind[0] == Byte.stop, behind[1].isSpace else { return nil }
    let rest = String(decoding: plain.utf8.dropFirst(letters.count + 1), as: UTF8.self).trimmed
    return Numbering.Found(style: letters.count > 1 ? .roman : .letter, stopped: number, rest: rest)
  }
}
