/// The unit of the promise that nothing is lost.
///
/// A word is what stands between white space and holds a letter or a digit: `"(1)"`, `"£6.5m"` and `"Children’s"` are
/// words, `"–"`, `"•"` and `"**"` are not. Markup is no word: HTML tags are taken out before counting. A no-break space
/// is white space, so that a text counts the same before and after its spaces were made single.
package enum Words {
  @inlinable package static func count(_ text: some StringProtocol) -> Int {
    var count = 0
    var inWord = false
    var inTag = false
    var inSymbol = false
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      if byte >= 0xC0 || byte < 0x80 { inSymbol = isSymbol(byte, next) }
      if inTag {
        inTag = byte != Byte.greater
      } else if byte == Byte.less, let following = next, following.isASCIILetter || following == Byte.slash {
        inTag = true
        if inWord { count += 1 }
        inWord = false
      } else if byte.isSpace || (byte == 0xC2 && next == 0xA0) {
        if inWord { count += 1 }
        inWord = false
      } else if byte.isLetterOrDigit, !inSymbol {
        inWord = true
      }
    }
    return count + (inWord ? 1 : 0)
  }

  /// Whether a character that begins with these bytes is no letter: the signs of Latin-1 (U+0080 to U+00BF), punctuation,
  /// arrows and shapes (U+2000 to U+2BFF), and private use (U+E000 to U+F8FF), where extractors leave bullets.
  private static func isSymbol(_ first: UInt8, _ second: UInt8?) -> Bool {
    switch first {
    case 0xC2, 0xEE: true
    case 0xE2: (second ?? 0) < 0xB0
    case 0xEF: (second ?? 0) < 0xA4
    default: false
    }
  }

  /// The words of a text as they are compared between two renderings of it: lower case, letters and digits of ASCII
  /// only, so that quotes, dashes and markup do not count.
  @inlinable package static func folded(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte.isDigit || byte.isASCIILetter {
        word.append(byte.lowered)
      } else if byte.isSpace || (previous == 0xC2 && byte == 0xA0) {
        finish()
      }
      previous = byte
    }
    finish()
    return words
  }
}
