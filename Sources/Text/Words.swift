/// The unit of the promise that nothing is lost.
///
/// A word is what stands between white space and holds a letter or a digit: `"(1)"`, `"£6.5m"` and `"Children’s"` are
/// words, `"–"` and `"**"` are not. Markup is no word: HTML tags are taken out before counting.
package enum Words {
  package static func count(_ text: some StringProtocol) -> Int {
    var count = 0
    var inWord = false
    var inTag = false
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
      next = bytes.next()
      if inTag {
        inTag = byte != Byte.greater
      } else if byte == Byte.less, let following = next, following.isASCIILetter || following == Byte.slash {
        inTag = true
        if inWord { count += 1 }
        inWord = false
      } else if byte.isSpace {
        if inWord { count += 1 }
        inWord = false
      } else if byte.isLetterOrDigit {
        inWord = true
      }
    }
    return count + (inWord ? 1 : 0)
  }

  /// The words of a text as they are compared between two renderings of it: lower case, letters and digits of ASCII
  /// only, so that quotes, dashes and markup do not count.
  package static func folded(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      if byte.isDigit || byte.isASCIILetter { word.append(byte.lowered) } else if byte.isSpace { finish() }
    }
    finish()
    return words
  }
}
