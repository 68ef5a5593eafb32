/// Reads a text as words that can be compared between a file and the pages made from it. It knows nothing of how Lectern
/// reads: what extractors, readers and renderers may change is folded here, and named.
///
/// - Letter case, accents written in one way or another excepted.
/// - Quotes, apostrophes, Markdown's marks of bold and struck text, soft hyphens and characters without width are no part
/// of a word.
/// - Every other sign parts words: dashes, stops, bullets.
/// - Digits and letters are two words: "1.2A" is printed where "1.2 A" is meant. A raised digit is a digit.
struct WordFold {
  /// Each word as its hash (FNV-1a of 64 bits).
  private(set) var words: [UInt64] = []
  /// The letters of all words without what parts them, and where each word ends.
  private(set) var letters: [UInt8] = []
  private(set) var ends: [Int] = []

  private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
  private var hash = WordFold.empty
  private var length = 0
  private var isNumber = false

  func text(_ range: Range<Int>) -> String {
    range.map { String(decoding: letters[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]], as: UTF8.self) }.joined(separator: " ")
  }

  func letters(_ range: Range<Int>) -> ArraySlice<UInt8> {
    letters[(range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1])..<ends[range.upperBound - 1]]
  }

  /// The two with letters that both have written once, and the word between them made whole.
  func joined(_ other: WordFold, _ overlap: Int) -> WordFold? {
    var joined = WordFold()
    for (fold, skipped) in [(self, 0), (other, overlap)] {
      for (at, letter) in fold.letters.enumerated() where at >= skipped {
        if at > 0, fold.ends.contains(at) { joined.finish() }
        joined.append(letter, isDigit: (0x30...0x39).contains(letter))
      }
    }
    joined.finish()
    return joined
  }

  mutating func finish() {
    guard length > 0 else { return }
    words.append(hash)
    ends.append(letters.count)
    (hash, length) = (WordFold.empty, 0)
  }

  private mutating func append(_ byte: UInt8, isDigit: Bool) {
    if length > 0, isNumber != isDigit { finish() }
    isNumber = isDigit
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    length += 1
    letters.append(byte)
  }

  /// A raised digit, which stands for a digit: the mark of a footnote.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0xB9: 0x31
    case 0xB2, 0xB3: UInt8(scalar.value - 0xB2) + 0x32
    default: UInt8(scalar.value - 0x2070) + 0x30
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: append(UInt8(scalar.value), isDigit: true)
    case 0x41...0x5A: append(UInt8(scalar.value) | 0x20, isDigit: false)
    case 0x61...0x7A: append(UInt8(scalar.value), isDigit: false)
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079: append(WordFold.digit(scalar), isDigit: true)
    case 0x22, 0x27, 0x2A, 0x60, 0x7E, 0xAD, 0xB4, 0x2018...0x201F, 0x200B...0x200D, 0x2060, 0xFEFF: break
    case 0x00...0xA9: finish()
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return finish() }
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, isDigit: false) }
    }
  }

  // MARK: Text with marks

  /// What `<` and `](` are taken for.
  enum Marks { case resolved, printed }

  /// Adds what stands in `bytes`: valid UTF-8, with HTML's tags and entities. `resolved` leaves tags out, and the addresses
  /// of Markdown's links.
  mutating func add(_ bytes: some RandomAccessCollection<UInt8>, marks: Marks) {
    let bytes = Array(bytes)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), let (scalar, end) = WordFold.entity(bytes, at) {
        add(scalar)
        at = end
      } else if marks == .resolved, byte == UInt8(ascii: "<"), let (isInline, end) = WordFold.tag(bytes, at) {
        if !isInline { finish() }
        at = end
      } else if marks == .resolved, byte == UInt8(ascii: "]"), let end = WordFold.address(bytes, at) {
        finish()
        at = end
      } else if byte < 0x80 {
        add(Unicode.Scalar(byte))
        at += 1
      } else {
        let (scalar, end) = WordFold.scalar(bytes, at)
        add(scalar)
        at = end
      }
    }
    finish()
  }

  private static func scalar(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int) {
    let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC0 ? 2 : 1
    guard length > 1, start + length <= bytes.count else { return ("\u{FFFD}", start + 1) }
    var value = UInt32(bytes[start]) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[start + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start + length)
  }

  /// Tags that stand inside words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
  ]

  /// What an extractor (Azure Document Intelligence) writes before the words at the head and foot of a page.
  private static let pageEdges = ["<!-- PageHeader=\"", "<!-- PageFooter=\"", "<!-- PageNumber=\""].map { Array($0.utf8) }

  private static func tag(_ bytes: [UInt8], _ start: Int) -> (isInline: Bool, end: Int)? {
    if let edge = pageEdges.first(where: bytes[start...].starts) { return (false, start + edge.count) }
    var at = start + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") { at += 1 }
    let name = bytes[at...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
    guard let first = name.first, first >= 0x41, let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return (inline.contains(String(decoding: name, as: UTF8.self).lowercased()), end + 1)
  }

  /// `](https://…)`: behind the bracket, with the brackets inside.
  private static func address(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for at in (start + 1)..<bytes.count {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return at + 1 }
      }
    }
    return nil
  }

  private static let named: [(String, Unicode.Scalar)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("nbsp;", " "),
  ]

  private static func entity(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    let rest = bytes[(start + 1)...]
    for (name, scalar) in named where rest.starts(with: name.utf8) { return (scalar, start + 1 + name.utf8.count) }
    guard rest.first == UInt8(ascii: "#"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }
}
