/// The unit of the promise that nothing is lost.
///
/// A word is what stands between white space and holds a letter or a digit: `"(1)"`, `"£6.5m"` and `"Children’s"` are
/// words, `"–"`, `"•"` and `"**"` are not. Markup is no word: HTML tags are taken out before counting. A no-break space
/// is white space, so that a text counts the same before and after its spaces were made single.
package enum Words {
  @inlinable package static func count(_ text: String) -> Int { text.withBytes { count($0) } }

  @usableFromInline package static func count(_ bytes: Bytes) -> Int {
    var count = 0
    var inWord = false
    var inTag = false
    var inSymbol = false
    var tagsEnd = true
    var at = 0
    while at < bytes.count {
      if !inTag, at &+ 8 <= bytes.count, let base = bytes.baseAddress, case let eight = EightBytes.load(base + at),
        eight & EightBytes.tops | EightBytes.holds(Byte.less, eight) == 0
      {
        count &+= wordsEnded(in: eight, &inWord)
        at &+= 8
        continue
      }
      let byte = bytes[at]
      if byte.isASCIILetterOrDigit, !inTag { inWord = true }
      defer { at += 1 }
      if byte >= 0x80 || byte == Byte.less || inTag {
        let next: UInt8? = at + 1 < bytes.count ? bytes[at + 1] : nil
        if byte >= 0xC0 || byte < 0x80 { inSymbol = isSymbol(byte, next) }
        if inTag {
          inTag = byte != Byte.greater
        } else if byte == Byte.less, tagsEnd, let next, next.isASCIILetter || next == Byte.slash {
          tagsEnd = bytes[at...].contains(Byte.greater)
          inTag = tagsEnd
          if inTag, inWord { count += 1 }
          if inTag { inWord = false }
        } else if byte == 0xC2, next == 0xA0 {
          if inWord { count += 1 }
          inWord = false
        } else if byte >= 0x80, !inSymbol {
          inWord = true
        }
      } else if byte > Byte.space {
        inSymbol = false
      } else if byte.isSpace {
        inSymbol = false
        if inWord { count += 1 }
        inWord = false
      }
    }
    return count + (inWord ? 1 : 0)
  }

  /// How many words end among eight bytes of ASCII without tags; notes in `inWord` whether one goes on behind them.
  private static func wordsEnded(in eight: UInt64, _ inWord: inout Bool) -> Int {
    var letters = EightBytes.lettersAndDigits(eight)
    var spaces = EightBytes.spaces(eight)
    var count = 0
    while spaces != 0 {
      // All bits below the first space.
      let before = (spaces & (0 &- spaces)) &- 1
      if inWord || letters & before != 0 { count &+= 1 }
      inWord = false
      letters &= ~before
      spaces &= spaces &- 1
    }
    if letters != 0 { inWord = true }
    return count
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
  @inlinable package static func folded(_ text: String) -> [String] { text.withBytes { folded($0) } }

  @usableFromInline package static func folded(_ bytes: Bytes) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for at in bytes.indices {
      let byte = bytes[at]
      if byte.isASCIILetterOrDigit {
        word.append(byte.lowered)
      } else if byte.isSpace || byte == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0 {
        finish()
      }
    }
    finish()
    return words
  }

  /// The hash of a word in any letter case, never zero.
  @inlinable package static func hash(_ word: Bytes) -> UInt64 {
    var hash = WordHash()
    var at = 0
    while at < word.count { at += hash.take(word, at: at, upTo: 8) }
    return hash.value
  }

  /// The hashes of the folded words, in order.
  @inlinable package static func forEachHash(_ bytes: Bytes, _ body: (UInt64) -> Void) {
    forEachHash(bytes, atMost: .max) { hash, _ in body(hash) }
  }

  /// The same of the first words, with the place behind the last letter of each.
  @inlinable package static func forEachHash(_ bytes: Bytes, atMost limit: Int, _ body: (UInt64, Int) -> Void) {
    var hash = WordHash()
    var at = 0
    var end = 0
    var count = 0
    while at < bytes.count, count < limit {
      let byte = bytes[at]
      if byte.isASCIILetterOrDigit {
        at += hash.take(bytes, at: at, upTo: bytes.wordLength(at: at))
        end = at
        continue
      }
      if bytes.isSpace(at: at) {
        if !hash.isEmpty {
          body(hash.value, end)
          count += 1
        }
        hash = WordHash()
      }
      at += 1
    }
    if !hash.isEmpty, count < limit { body(hash.value, end) }
  }

  /// Where the next letter or digit of a folded word stands, the end where there is none; notes in `isParted` a space before it.
  @inlinable package static func nextLetter(in bytes: Bytes, from start: Int, _ isParted: inout Bool) -> Int {
    var at = start
    while at < bytes.count, !bytes[at].isASCIILetterOrDigit {
      if bytes.isSpace(at: at) { isParted = true }
      at &+= 1
    }
    return at
  }

  /// The hash of a text without its spaces, every number taken for the same: lines of one shape have it in common.
  @usableFromInline package static func shape(of bytes: Bytes) -> UInt64 {
    var hash = WordHash()
    var isInNumber = false
    for byte in bytes where byte != Byte.space {
      if !byte.isDigit { hash.take(byte.lowered) } else if !isInNumber { hash.take(Byte.hash) }
      isInNumber = byte.isDigit
    }
    return hash.value
  }

  /// The same, for comparing much text without making strings of it.
  @inlinable package static func appendHashes(of text: String, to hashes: inout [UInt64]) {
    text.withBytes { forEachHash($0) { hashes.append($0) } }
  }

  /// The hashes of its words, in order.
  @inlinable package static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    appendHashes(of: text, to: &hashes)
    return hashes
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether white space stands at a place, a no-break space too.
  @inlinable package func isSpace(at place: Int) -> Bool {
    self[place].isSpace || self[place] == 0xC2 && place &+ 1 < count && self[place &+ 1] == 0xA0
  }

  /// How many letters and digits of ASCII stand at a place where one stands: as many as eight bytes show, one near the end.
  @inlinable package func wordLength(at place: Int) -> Int {
    guard place &+ 8 <= count, let base = baseAddress else { return 1 }
    return EightBytes.wordLength(EightBytes.load(base + place))
  }
}

/// A word as 64 bits: eight bytes at a time, their bits spread as MurmurHash3 (Appleby) spreads them. The word is taken in
/// pieces of up to eight bytes, and however it is cut its hash is the same.
@usableFromInline struct WordHash {
  /// The last bytes, fewer than eight, how many bits they are, and what became of those before them.
  @usableFromInline var last: UInt64 = 0
  @usableFromInline var length: UInt64 = 0
  @usableFromInline var state: UInt64 = 0
  @inlinable init() {}

  @inlinable var isEmpty: Bool { length == 0 && state == 0 }

  /// Takes at most `count` bytes, which is eight at most, in any letter case; says how many.
  @inlinable mutating func take(_ bytes: Bytes, at place: Int, upTo count: Int) -> Int {
    guard place &+ 8 <= bytes.count, let base = bytes.baseAddress else {
      take(bytes[place] | 0x20)
      return 1
    }
    let bits = UInt64(truncatingIfNeeded: count) &* 8
    take(EightBytes.lowered(EightBytes.load(base + place)) & (UInt64.max &>> (64 &- bits)), bits)
    return count
  }

  @inlinable mutating func take(_ byte: UInt8) { take(UInt64(byte), 8) }

  /// Takes the lowest 8 to 64 bits, those above them being zero. No step can overflow, and none is asked whether it did.
  @inlinable mutating func take(_ piece: UInt64, _ bits: UInt64) {
    last |= piece &<< length
    let total = length &+ bits
    guard total >= 64 else {
      length = total
      return
    }
    state = WordHash.mix(state ^ last)
    // What had no room, which can be nothing: a shift by 64 would be one by none.
    last = (piece &>> 1) &>> (63 &- length)
    length = total &- 64
  }

  @inlinable var value: UInt64 {
    let mixed = WordHash.mix(state ^ last)
    return mixed == 0 ? 1 : mixed
  }

  @inlinable static func mix(_ bits: UInt64) -> UInt64 {
    let mixed = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }
}
