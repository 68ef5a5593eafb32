/// Small questions asked of printed text, answered over UTF-8 without Foundation.
extension StringProtocol {
  /// The text without white space at both ends.
  @inlinable package var trimmed: String {
    withBytes { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start].isSpace { start += 1 }
      while start < end, bytes[end - 1].isSpace { end -= 1 }
      // Text that needs no change is handed on as it is: no copy.
      if end - start == bytes.count { return String(self) }
      return String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  /// White space at both ends gone, every run of it inside (no-break spaces too) one space.
  @inlinable package var singleSpaced: String {
    withBytes { bytes in bytes.isSingleSpaced ? String(self) : bytes.singleSpaced }
  }

  /// Whether the text begins with `prefix`, letter case of ASCII aside.
  @inlinable package func begins(with prefix: String) -> Bool {
    withBytes { bytes in prefix.withBytes { bytes.begins(with: $0) } }
  }

  /// Whether both are the same text, letter case of ASCII aside.
  @inlinable package func matches(_ other: String) -> Bool { utf8.count == other.utf8.count && begins(with: other) }

  /// The text after `prefix` (letter case aside), or nothing when it begins otherwise.
  @inlinable package func dropping(prefix: String) -> String? { begins(with: prefix) ? dropping(bytes: prefix.utf8.count) : nil }

  /// The text behind its first bytes.
  @inlinable package func dropping(bytes count: Int) -> String {
    withBytes { String(decoding: Bytes(rebasing: $0.dropFirst(count)), as: UTF8.self) }
  }

  /// Whether any letter is there, and all letters of ASCII are capitals.
  @inlinable package var isCapitals: Bool {
    withBytes { bytes in
      var seen = false
      for byte in bytes {
        if byte.isLower { return false }
        if byte.isUpper { seen = true }
      }
      return seen
    }
  }

  /// How many pieces stand between spaces.
  @inlinable package var pieceCount: Int {
    withBytes { bytes in
      var count = 0
      var previous = Byte.space
      for byte in bytes {
        if previous == Byte.space, byte != Byte.space { count += 1 }
        previous = byte
      }
      return count
    }
  }

  /// What stands between spaces.
  @inlinable package var pieces: [String] { withBytes { $0.pieces() } }

  /// What stands before the first space, spaces at the start aside; empty where nothing does.
  @inlinable package var firstPiece: String {
    withBytes { bytes in
      let piece = bytes.drop { $0 == Byte.space }.prefix { $0 != Byte.space }
      return String(decoding: Bytes(rebasing: piece), as: UTF8.self)
    }
  }

  @inlinable package var hasLetterOrDigit: Bool { withBytes { $0.contains { $0.isLetterOrDigit } } }
  @inlinable package var hasDigit: Bool { withBytes { $0.hasDigit } }
  /// Digits of ASCII and nothing else, at least one.
  @inlinable package var isDigits: Bool { !isEmpty && withBytes { $0.allSatisfy { $0.isDigit } } }

  /// The text cut at each `separator`, empty pieces kept.
  @inlinable package func pieces(at separator: UInt8) -> [String] {
    withBytes { bytes in
      bytes.split(separator: separator, omittingEmptySubsequences: false).map {
        String(decoding: Bytes(rebasing: $0), as: UTF8.self)
      }
    }
  }

  /// Where `needle` first stands, letter case of ASCII aside, as an offset in bytes.
  @inlinable package func offset(of needle: String) -> Int? {
    withBytes { bytes in needle.withBytes { bytes.offset(of: $0) } }
  }

  /// Whether `needle` stands anywhere in it, letter case of ASCII aside.
  @inlinable package func holds(_ needle: String) -> Bool { offset(of: needle) != nil }

  /// Where a byte first stands among the first `limit` bytes, as an offset.
  @inlinable package func offset(of byte: UInt8, within limit: Int = .max) -> Int? {
    withBytes { bytes in Bytes(rebasing: bytes.prefix(limit)).place(of: byte) }
  }

  /// The first bytes of the text.
  @inlinable package func keeping(bytes count: Int) -> String {
    withBytes { String(decoding: Bytes(rebasing: $0.prefix(count)), as: UTF8.self) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first pieces that stand between spaces.
  @usableFromInline package func pieces(atMost limit: Int = .max) -> [String] {
    var pieces: [String] = []
    pieces.reserveCapacity(Swift.min(limit, count / 5 + 1))
    var at = 0
    while at < count, pieces.count < limit {
      let start = at
      while at < count, self[at] != Byte.space { at += 1 }
      if at > start { pieces.append(String(decoding: Bytes(rebasing: self[start..<at]), as: UTF8.self)) }
      at += 1
    }
    return pieces
  }

  /// Whether both are the same when every `byte` is taken out.
  package func isSame(as other: Bytes, without byte: UInt8) -> Bool {
    var (here, there) = (0, 0)
    while true {
      while here < count, self[here] == byte { here &+= 1 }
      while there < other.count, other[there] == byte { there &+= 1 }
      guard here < count, there < other.count else { return here == count && there == other.count }
      if self[here] != other[there] { return false }
      (here, there) = (here &+ 1, there &+ 1)
    }
  }

  /// What stands behind the last space, spaces at the end aside; empty where nothing does.
  @inlinable package var lastPiece: Bytes {
    var end = count
    while end > 0, self[end - 1] == Byte.space { end -= 1 }
    var start = end
    while start > 0, self[start - 1] != Byte.space { start -= 1 }
    return Bytes(rebasing: self[start..<end])
  }

  /// White space at both ends gone, every run of it inside (no-break spaces too) one space.
  @usableFromInline package var singleSpaced: String {
    String(unsafeUninitializedCapacity: count) { output in
      var written = 0
      var pending = false
      var at = 0
      while at < count {
        let byte = self[at]
        if byte == 0xC2, at + 1 < count, self[at + 1] == 0xA0 {
          pending = written > 0
          at += 1
        } else if byte.isSpace {
          pending = written > 0
        } else {
          if pending {
            output[written] = Byte.space
            written += 1
          }
          pending = false
          output[written] = byte
          written += 1
        }
        at += 1
      }
      return written
    }
  }
}
