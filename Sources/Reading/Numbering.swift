import Text

/// Printed numbers: of items, paragraphs, list entries, minutes.
package enum Numbering {
  enum Style: Sendable, Equatable {
    /// `2.3`, `2.1.10`
    case dotted
    /// `4.`, `4`, `4a.`
    case plain
    /// `(1)`, `1)`
    case bracketed
    /// `a)`, `(b)`
    case letter
    /// `(iv)`, `ii)`
    case roman
  }

  /// What a number is, and where it lies in its text, in bytes: as each line of a pack keeps it.
  struct Shape: Sendable, Equatable {
    let style: Style
    /// Without brackets and final stop.
    fileprivate let start: UInt8
    fileprivate let end: UInt8
    /// Where it ends as printed.
    fileprivate let stop: UInt8

    fileprivate init(_ style: Style, _ number: Range<Int>, stop: Int) {
      (self.style, start, end, self.stop) = (style, UInt8(number.lowerBound), UInt8(number.upperBound), UInt8(stop))
    }
  }

  struct Found: Sendable, Equatable {
    private let shape: Shape
    private let text: String

    init(_ shape: Shape, in text: String) { (self.shape, self.text) = (shape, text) }

    /// A number with a stop, found otherwise, with the words behind it.
    init(style: Style, stopped number: String, rest: String) {
      let end = number.utf8.count
      self.init(Shape(style, 0..<end, stop: end + 1), in: number + "." + rest)
    }

    var style: Style { shape.style }
    /// Without brackets and final stop: "2.3", "1", "a".
    var number: String { part(Int(shape.start)..<Int(shape.end)) }
    /// As printed: "(1)", "4.".
    var printed: String { part(0..<Int(shape.stop)) }
    /// What stands behind it.
    var rest: String { text.withBytes { Bytes(rebasing: $0[Int(shape.stop)...]).trimmed } }
    /// Nothing stands behind it.
    var isAlone: Bool { text.withBytes { $0[Int(shape.stop)...].allSatisfy(\.isSpace) } }

    private func part(_ range: Range<Int>) -> String {
      text.withBytes { String(decoding: Bytes(rebasing: $0[range]), as: UTF8.self) }
    }
  }

  /// The number at the start of a line's words. `2.3 Text`, `2.3Text`, `4. Title`, `(1) text`, `a) text`, `1) text`.
  ///
  /// A bare number counts only where a stop, a bracket or a dot inside shows that it numbers something; `allowBare`
  /// takes "4 Title" too.
  static func leading(_ plain: String, allowBare: Bool = false) -> Found? {
    shape(of: plain, allowBare: allowBare).map { Found($0, in: plain) }
  }

  static func shape(of plain: String, allowBare: Bool) -> Shape? {
    plain.withBytes { bytes in
      guard let first = bytes.first else { return nil }
      if first.isDigit { return numeric(bytes, allowBare: allowBare) }
      if first == Byte.open { return bracketed(bytes, open: true) }
      return first.isASCIILetter ? bracketed(bytes, open: false) : nil
    }
  }

  static func withoutNumber(_ plain: String) -> String { leading(plain, allowBare: true)?.rest ?? plain }

  private static func numeric(_ bytes: Bytes, allowBare: Bool) -> Shape? {
    var at = 0
    var dots = 0
    while at < bytes.count {
      if bytes[at].isDigit {
        at += 1
      } else if bytes[at] == Byte.stop, at + 1 < bytes.count, bytes[at + 1].isDigit {
        dots += 1
        at += 1
      } else {
        break
      }
    }
    guard at <= 12 else { return nil }
    var end = at
    // 4a, 12B: a letter that is no word.
    if dots == 0, end < bytes.count, bytes[end].isASCIILetter, end + 1 == bytes.count || !bytes[end + 1].isLetterOrDigit { end += 1 }
    let next: UInt8 = end < bytes.count ? bytes[end] : 0
    if dots > 0 {
      let digits = longestPart(bytes, end)
      // A sum or a time ("6.30 p.m.", "1.5 million") is no number of a paragraph; parts of such numbers stay short.
      guard dots <= 4, digits <= 3, !isQuantity(bytes, end) else { return nil }
      let after = next == Byte.stop ? end + 1 : end
      return Shape(.dotted, 0..<end, stop: after)
    }
    if next == Byte.close { return Shape(.bracketed, 0..<end, stop: end + 1) }
    if next == Byte.stop || next == Byte.colon {
      guard end + 1 == bytes.count || bytes[end + 1].isSpace || bytes[end + 1].isUpper || bytes[end + 1] >= 0x80 else { return nil }
      return Shape(.plain, 0..<end, stop: end + 1)
    }
    // "1 .": the space before the stop is the extractor's.
    if next.isSpace, end + 1 < bytes.count, bytes[end + 1] == Byte.stop, end + 2 == bytes.count || bytes[end + 2].isSpace {
      return Shape(.plain, 0..<end, stop: end + 2)
    }
    if allowBare, next.isSpace || end == bytes.count { return Shape(.plain, 0..<end, stop: end) }
    return nil
  }

  /// The most digits between two stops of the number.
  private static func longestPart(_ bytes: Bytes, _ end: Int) -> Int {
    var (most, run) = (0, 0)
    for at in 0..<end {
      run = bytes[at] == Byte.stop ? 0 : run + 1
      most = max(most, run)
    }
    return most
  }

  private static func isQuantity(_ bytes: Bytes, _ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    if bytes[end] == 0x25 || bytes[end] == Byte.slash { return true }
    let rest = String(decoding: bytes[end...].prefix(12), as: UTF8.self).trimmed.lowercased()
    return ["p.m", "pm", "a.m", "am ", "million", "m ", "bn", "billion", "per cent", "%", "hours", "noon", "fte"].contains {
      rest.hasPrefix($0)
    } || rest == "am"
  }

  private static func bracketed(_ bytes: Bytes, open: Bool) -> Shape? {
    let start = open ? 1 : 0
    var at = start
    while at < bytes.count, bytes[at].isDigit || bytes[at].isASCIILetter, at - start <= 5 { at += 1 }
    guard at > start, at < bytes.count, bytes[at] == Byte.close else { return nil }
    let inner = bytes[start..<at]
    let style: Style
    if inner.allSatisfy(\.isDigit) {
      style = .bracketed
    } else if inner.count == 1 {
      style = .letter
    } else {
      guard inner.allSatisfy({ isRoman($0.lowered) }), inner.allSatisfy(\.isLower) || inner.allSatisfy(\.isUpper) else { return nil }
      style = .roman
    }
    return Shape(style, start..<at, stop: at + 1)
  }

  private static func isRoman(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x76 || byte == 0x78 }

  /// The style of a list that this number goes on with, when it does: "i" alone is a letter until "ii" follows it, "v" among
  /// Roman numbers is one.
  static func style(of found: Found, in style: Style?, after last: String?) -> Style? {
    if style == nil || found.style == style { return found.style }
    if style == .letter, found.style == .roman, last?.lowercased() == "i", found.number.lowercased() == "ii" { return .roman }
    if style == .roman, found.style == .letter, ["v", "x"].contains(found.number.lowercased()) { return .roman }
    return nil
  }

  /// The order of a number of items or minutes: 4, 4a and 4b, 5; 8.9, 8.10; 22/18, 23/18; C048/23. Of a number with a
  /// stroke the part before it counts, the other is the year. Nothing for others.
  /// Whether a printed number is the next behind another: `12` behind `11`, `25/142` behind `25/141`.
  package static func isNext(_ number: String, after last: String) -> Bool {
    guard let a = order(last), let b = order(number) else { return false }
    return b.steps(from: a) == 1
  }

  static func order(_ number: String) -> Order? { plainOrder(number) ?? mixedOrder(number) }

  /// Of "4" and "2.3", which nearly all numbers are like.
  private static func plainOrder(_ number: String) -> Order? {
    guard number.utf8.count <= 9 else { return nil }
    var (major, minor, isMinor) = (0, 0, false)
    for byte in number.utf8 {
      if byte.isDigit {
        if isMinor { minor = minor * 10 + Int(byte - 0x30) } else { major = major * 10 + Int(byte - 0x30) }
      } else if byte == Byte.stop, !isMinor, major > 0 {
        isMinor = true
      } else {
        return nil
      }
    }
    return number.isEmpty ? nil : Order(major: major, minor: minor, letter: 0)
  }

  private static func mixedOrder(_ number: String) -> Order? {
    let pieces = number.pieces(at: Byte.slash).map { $0.drop { $0.isLetter } }.filter { !$0.isEmpty }
    guard let front = pieces.first else { return nil }
    // PL/25/101 and 2025/14 put the year first.
    let yearFirst =
      pieces.count == 2
      && (number.utf8.first?.isASCIILetter == true && pieces.count < number.pieces(at: Byte.slash).count
        || front.utf8.count == 4 && (Int(front) ?? 0) > 1900 || pieces[1].utf8.count > 2 && front.utf8.count == 2)
    let counted = yearFirst ? pieces[1] : front
    let parts = counted.split(separator: ".")
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let digits = first.prefix { $0.isNumber }
    guard let value = Int(digits) else { return nil }
    let minor = parts.count > 1 ? Int(parts[1].prefix { $0.isNumber }) ?? 0 : 0
    let letter = (parts.last ?? first).drop { $0.isNumber }.utf8.first.map { Int($0.lowered) } ?? 0
    return Order(major: value, minor: minor, letter: letter)
  }

  /// Where a number stands among others.
  struct Order: Sendable, Equatable {
    let major: Int
    let minor: Int
    /// The byte behind the digits, which is that of a small letter as a rule; 0 where there is none.
    let letter: Int

    /// How many steps it is behind another; nothing when it does not stand behind it.
    func steps(from other: Order) -> Int? {
      if major != other.major { return major > other.major ? major - other.major + (minor > 1 ? minor - 1 : 0) : nil }
      if minor != other.minor { return minor > other.minor ? minor - other.minor : nil }
      return letter > other.letter ? (other.letter == 0 ? letter - 0x60 : letter - other.letter) : nil
    }
  }
}
