import Text

/// Reads text or a rendered page as the words that a reader sees, in the form of `Words.folded`, without making strings.
///
/// Tags and entities are taken out on the way: `<b>Ac</b>me` is one word, and words of two paragraphs never follow each
/// other. Withheld text, public text and rendered pages all go through this one reading, so that they can be compared.
struct FoldedText {
  enum Token {
    case word(FoldedWord)
    /// The end of a paragraph, cell, heading, ...
    case end
  }

  /// Which part of a page is read.
  enum Layer {
    case text
    /// What stands in quotation marks inside tags. Hyphens and slashes part words there: an address can tell, too.
    case attributes
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let layer: Layer
  private var at = 0
  private var endPending = false
  private var quote: UInt8 = 0
  private var insideTag = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, layer: Layer = .text) { (self.bytes, self.layer) = (bytes, layer) }

  /// All words of a text, an array for each run that nothing interrupts.
  static func runs(_ text: String) -> [[FoldedWord]] {
    var runs: [[FoldedWord]] = []
    var run: [FoldedWord] = []
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      var reading = FoldedText(buffer)
      while let token = reading.next() {
        switch token {
        case .word(let word): run.append(word)
        case .end:
          if !run.isEmpty { runs.append(run) }
          run = []
        }
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  mutating func next() -> Token? { layer == .text ? nextOfText() : nextOfAttributes() }

  private mutating func nextOfText() -> Token? {
    if endPending {
      endPending = false
      return .end
    }
    var word = FoldedWord()
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isASCIILetter || byte.isDigit {
        repeat {
          word.append(bytes[at].lowered)
          at += 1
        } while at < bytes.count && (bytes[at].isASCIILetter || bytes[at].isDigit)
      } else if byte.isSpace || byte == Byte.quote || (byte == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0) {
        // A quotation mark parts the keys and values of JSON, which stand without spaces in a page.
        at += byte == 0xC2 ? 2 : 1
        if word.length > 0 { return .word(word) }
      } else if byte == Byte.less, isTagStart {
        let partsWords = skipTag()
        if partsWords {
          if word.length == 0 { return .end }
          endPending = true
          return .word(word)
        }
      } else if byte == Byte.ampersand {
        if readEntity(into: &word), word.length > 0 { return .word(word) }
      } else if byte == Byte.apostrophe {
        at += 1
        passPossessive()
      } else if byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 {
        at += 3
        passPossessive()
      } else {
        at += 1
      }
    }
    return word.length > 0 ? .word(word) : nil
  }

  /// "Acme’s" is Acme.
  private mutating func passPossessive() {
    guard at < bytes.count, bytes[at].lowered == 0x73, at + 1 == bytes.count || !bytes[at + 1].isASCIILetter && !bytes[at + 1].isDigit
    else {
      return
    }
    at += 1
  }

  private mutating func nextOfAttributes() -> Token? {
    var word = FoldedWord()
    while at < bytes.count {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote {
          quote = 0
          at += 1
          if word.length == 0 { return .end }
          endPending = true
          return .word(word)
        }
        if byte.isASCIILetter || byte.isDigit {
          word.append(byte.lowered)
          at += 1
        } else if byte.isSpace || byte == Byte.hyphen || byte == Byte.slash || byte == Byte.underscore {
          at += 1
          if word.length > 0 { return .word(word) }
        } else if byte == Byte.ampersand {
          if readEntity(into: &word), word.length > 0 { return .word(word) }
        } else {
          at += 1
        }
      } else if endPending {
        endPending = false
        return .end
      } else if insideTag {
        if byte == Byte.greater { insideTag = false } else if byte == Byte.quote || byte == Byte.apostrophe { quote = byte }
        at += 1
      } else {
        while at < bytes.count, bytes[at] != Byte.less { at += 1 }
        insideTag = isTagStart
        at += 1
      }
    }
    return word.length > 0 ? .word(word) : nil
  }

  private var isTagStart: Bool {
    guard at + 1 < bytes.count else { return false }
    let next = bytes[at + 1]
    return next.isASCIILetter || next == Byte.slash || next == 0x21
  }

  /// Passes over the tag that begins here; whether it ends a run of words.
  private mutating func skipTag() -> Bool {
    var name: UInt64 = 0
    var next = at + 1
    if next < bytes.count, bytes[next] == Byte.slash { next += 1 }
    var length = 0
    while next < bytes.count, bytes[next].isASCIILetter || bytes[next].isDigit {
      name = name << 8 | UInt64(bytes[next].lowered)
      length += 1
      next += 1
    }
    var quote: UInt8 = 0
    while next < bytes.count {
      let byte = bytes[next]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == Byte.quote || byte == Byte.apostrophe {
        quote = byte
      } else if byte == Byte.greater {
        break
      }
      next += 1
    }
    at = min(next + 1, bytes.count)
    return length > 6 || !FoldedText.isInline(name)
  }

  /// Tags inside a sentence, which do not part what they stand between; the bytes of a name are packed into one integer.
  private static func isInline(_ name: UInt64) -> Bool { inline.contains(name) }

  private static let inline: [UInt64] = [
    "a", "strong", "em", "span", "b", "i", "sup", "sub", "time", "abbr", "bdi", "cite", "code", "del", "ins", "mark", "q", "s", "small",
    "u", "wbr",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Reads `&nbsp;`, `&#65;`, `&amp;`, ...; whether it parts words as a space does.
  private mutating func readEntity(into word: inout FoldedWord) -> Bool {
    var end = at + 1
    while end < bytes.count, end - at < 12, bytes[end].isASCIILetter || bytes[end].isDigit || bytes[end] == Byte.hash { end += 1 }
    guard end < bytes.count, bytes[end] == Byte.semicolon, end > at + 1 else {
      at += 1
      return false
    }
    let name = bytes[(at + 1)..<end]
    at = end + 1
    guard name.first == Byte.hash else {
      if name.elementsEqual("rsquo".utf8) || name.elementsEqual("apos".utf8) { passPossessive() }
      return name.elementsEqual("nbsp".utf8) || name.elementsEqual("quot".utf8)
    }
    let isHex = name.dropFirst().first.map { $0.lowered == 0x78 } ?? false
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard let code = UInt32(digits, radix: isHex ? 16 : 10) else { return false }
    if code == 0xA0 || code == 0x20 || code == 0x0A { return true }
    if code == 0x27 || code == 0x2019 { passPossessive() }
    if let byte = UInt8(exactly: code), byte.isASCIILetter || byte.isDigit { word.append(byte.lowered) }
    return false
  }
}

/// A folded word as its hash (FNV-1a of 64 bits): enough to know it again, not enough to print it.
struct FoldedWord: Sendable, Hashable {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var length = 0
  private(set) var isNumber = true

  mutating func append(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    length += 1
    if !byte.isDigit { isNumber = false }
  }
}
