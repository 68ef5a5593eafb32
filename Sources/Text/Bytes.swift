import Glibc

/// The bytes of a text, in place.
@usableFromInline package typealias Bytes = UnsafeBufferPointer<UInt8>

extension StringProtocol {
  /// Lends the bytes of the text. Strings made by Swift lie in one piece; any other is copied first.
  @inlinable package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = String(self)
    return copy.withUTF8(body)
  }
}

// The same, known to lie in one piece: asked through the protocol, a generic call stands between each question and the bytes.
extension String {
  @inlinable package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}

extension Substring {
  @inlinable package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether some byte answers, eight asked at a time. `eight` says so of eight bytes by a value that is not zero, `one` of one.
  @inlinable package func contains(_ eight: (UInt64) -> UInt64, _ one: (UInt8) -> Bool) -> Bool {
    guard let base = baseAddress else { return false }
    if count < 8 {
      for at in 0..<count { if one(base[at]) { return true } }
      return false
    }
    var at = 0
    while at &+ 8 <= count {
      if eight(EightBytes.load(base + at)) != 0 { return true }
      at &+= 8
    }
    // The last eight, some of them for the second time.
    return at < count && eight(EightBytes.load(base + count - 8)) != 0
  }

  /// Where `byte` first stands at `start` or behind it: asked of the C library, which looks at 32 and more at once.
  @usableFromInline package func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  @inlinable package var hasDigit: Bool { contains(EightBytes.digits) { $0.isDigit } }

  /// Where a digit first stands at `start` or behind it.
  @inlinable package func placeOfDigit(from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    var at = start
    while at + 8 <= count {
      let digits = EightBytes.digits(EightBytes.load(base + at))
      if digits != 0 { return at + digits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count {
      if base[at].isDigit { return at }
      at += 1
    }
    return nil
  }

  /// Whether the text is as `singleSpaced` would leave it.
  @inlinable package var isSingleSpaced: Bool {
    guard let base = baseAddress, count > 0 else { return true }
    if base[0].isSpace || base[count - 1].isSpace { return false }
    var at = 0
    while at &+ 17 <= count {
      let (here, next) = (SixteenBytes(base + at), SixteenBytes(base + at + 1))
      let doubles = here.holds(Byte.space) .& next.holds(Byte.space)
      let hard = here.holds(0xC2) .& next.holds(0xA0)
      if SixteenBytes.isAny(doubles .| hard .| here.below(Byte.space)) { return false }
      at &+= 16
    }
    let space = EightBytes.all(Byte.space)
    // Looks at nine bytes a time: a double space and a no-break space are two.
    while at + 9 <= count {
      let here = EightBytes.load(base + at)
      let next = EightBytes.load(base + at + 1)
      let doubles = EightBytes.zeros((here ^ space) | (next ^ space))
      let hard = EightBytes.zeros((here ^ EightBytes.all(0xC2)) | (next ^ EightBytes.all(0xA0)))
      // Controls that are no white space are rare enough to be taken for it: the slow way then leaves them.
      if doubles | hard | EightBytes.below(Byte.space, here) != 0 { return false }
      at += 8
    }
    while at < count {
      let byte = base[at]
      if byte < Byte.space { return false }
      if at + 1 < count {
        if byte == Byte.space, base[at + 1] == Byte.space { return false }
        if byte == 0xC2, base[at + 1] == 0xA0 { return false }
      }
      at += 1
    }
    return true
  }

  /// Whether the bytes begin with `prefix`, letter case of ASCII aside.
  @inlinable package func begins(with prefix: Bytes) -> Bool {
    guard count >= prefix.count else { return false }
    var at = 0
    while at < prefix.count {
      if self[at].lowered != prefix[at].lowered { return false }
      at += 1
    }
    return true
  }

  /// Where `needle` first stands at `start` or behind it, letter case of ASCII aside.
  ///
  /// Sixteen places are asked at once whether the first and the last byte of the needle could stand there; few are left to
  /// be compared whole. The last sixteen are asked together, some of them for the second time.
  @inlinable package func offset(of needle: Bytes, from start: Int = 0) -> Int? {
    let length = needle.count
    guard length > 0, count - start >= length, let base = baseAddress else { return nil }
    let end = count - length
    var at = start
    // 0x20 makes small letters of capitals, and of some signs other signs: enough to choose by, not to decide.
    if end &- start >= 15 {
      let (first, last) = (needle[0] | 0x20, needle[length - 1] | 0x20)
      while true {
        let heads = SixteenBytes(base + at).lowered.holds(first)
        let places = SixteenBytes.halves(heads .& SixteenBytes(base + at + length - 1).lowered.holds(last))
        if places.low | places.high != 0,
          let place = place(of: needle, among: places.low, from: at) ?? place(of: needle, among: places.high, from: at + 8)
        {
          return place
        }
        if at == end &- 15 { return nil }
        at = Swift.min(at &+ 16, end &- 15)
      }
    }
    if end &- start >= 7 {
      let (first, last) = (EightBytes.all(needle[0] | 0x20), EightBytes.all(needle[length - 1] | 0x20))
      while true {
        let heads = EightBytes.lowered(EightBytes.load(base + at)) ^ first
        let tails = EightBytes.lowered(EightBytes.load(base + at + length - 1)) ^ last
        if let place = place(of: needle, among: EightBytes.zeros(heads | tails), from: at) { return place }
        if at == end &- 7 { return nil }
        at = end &- 7
      }
    }
    while at <= end {
      if matches(needle, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// The first of eight places at which the needle stands; those that are left have a bit set in their byte.
  @inlinable func place(of needle: Bytes, among bits: UInt64, from start: Int) -> Int? {
    var bits = bits
    while bits != 0 {
      let byte = bits.trailingZeroBitCount / 8
      if matches(needle, at: start + byte) { return start + byte }
      bits &= ~(0xFF &<< UInt64(byte &* 8))
    }
    return nil
  }

  /// The needle stands at a place where there is room for it.
  @inlinable package func matches(_ needle: Bytes, at place: Int) -> Bool {
    var index = 0
    while index < needle.count {
      if self[place + index].lowered != needle[index].lowered { return false }
      index += 1
    }
    return true
  }

  /// How many characters well-formed UTF-8 has: all bytes but those that go on with one.
  package var characters: Int {
    guard let base = baseAddress else { return 0 }
    var found = 0
    var at = 0
    while at + 8 <= count {
      let eight = EightBytes.load(base + at)
      // The top bit is set and the one below it is not.
      found += 8 - (eight & ~(eight << 1) & EightBytes.tops).nonzeroBitCount
      at += 8
    }
    while at < count {
      if base[at] & 0xC0 != 0x80 { found += 1 }
      at += 1
    }
    return found
  }

  /// The character at a place of well-formed UTF-8, and how many bytes it has.
  package func scalar(at place: Int) -> (scalar: Unicode.Scalar, size: Int)? {
    guard place < count else { return nil }
    let first = UInt32(self[place])
    if first < 0x80 { return (Unicode.Scalar(self[place]), 1) }
    let size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard place + size <= count else { return nil }
    var value = first & (0x7F >> UInt32(size))
    for index in 1..<size { value = value << 6 | UInt32(self[place + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, size) }
  }

  /// The text without white space at both ends.
  package var trimmed: String {
    var (start, end) = (0, count)
    while start < end, self[start].isSpace { start += 1 }
    while start < end, self[end - 1].isSpace { end -= 1 }
    return String(decoding: Bytes(rebasing: self[start..<end]), as: UTF8.self)
  }
}
