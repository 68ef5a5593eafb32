/// Small questions asked of printed text, answered over UTF-8 without Foundation.
extension StringProtocol {
  /// The text without white space at both ends.
  @inlinable package var trimmed: String {
    let text = Substring(self)
    let bytes = text.utf8
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, bytes[start].isSpace { start = bytes.index(after: start) }
    while start < end {
      let before = bytes.index(before: end)
      guard bytes[before].isSpace else { break }
      end = before
    }
    return String(text[start..<end])
  }

  /// White space at both ends gone, every run of it inside (no-break spaces too) one space.
  @inlinable package var singleSpaced: String {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    var pending = false
    var previous: UInt8 = 0
    for byte in utf8 {
      if previous == 0xC2, byte == 0xA0 {  // U+00A0, whose first byte is already written
        output.removeLast()
        if output.last == Byte.space { output.removeLast() }
        pending = !output.isEmpty
      } else if byte.isSpace {
        pending = !output.isEmpty
      } else {
        if pending { output.append(Byte.space) }
        pending = false
        output.append(byte)
      }
      previous = byte
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether the text begins with `prefix`, letter case of ASCII aside.
  @inlinable package func begins(with prefix: String) -> Bool {
    var own = utf8.makeIterator()
    for wanted in prefix.utf8 {
      guard let byte = own.next(), byte.lowered == wanted.lowered else { return false }
    }
    return true
  }

  /// Whether both are the same text, letter case of ASCII aside.
  @inlinable package func matches(_ other: String) -> Bool { utf8.count == other.utf8.count && begins(with: other) }

  /// The text after `prefix` (letter case aside), or nothing when it begins otherwise.
  @inlinable package func dropping(prefix: String) -> String? {
    begins(with: prefix) ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }

  /// Whether any letter is there, and all letters of ASCII are capitals.
  @inlinable package var isCapitals: Bool {
    var seen = false
    for byte in utf8 {
      if byte.isLower { return false }
      if byte.isUpper { seen = true }
    }
    return seen
  }

  @inlinable package var hasLetterOrDigit: Bool { utf8.contains { $0.isLetterOrDigit } }
  @inlinable package var isDigits: Bool { !isEmpty && utf8.allSatisfy { $0.isDigit } }

  /// The text cut at each `separator`, empty pieces kept.
  @inlinable package func pieces(at separator: UInt8) -> [String] {
    utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Where `needle` first stands, letter case of ASCII aside, as an offset in bytes.
  @inlinable package func offset(of needle: String) -> Int? {
    let hay = Array(utf8)
    let wanted = needle.utf8.map(\.lowered)
    guard let first = wanted.first, hay.count >= wanted.count else { return nil }
    for start in 0...(hay.count - wanted.count) where hay[start].lowered == first {
      if zip(hay[start...], wanted).allSatisfy({ $0.lowered == $1 }) { return start }
    }
    return nil
  }

  @inlinable package func holds(_ needle: String) -> Bool { offset(of: needle) != nil }
}
