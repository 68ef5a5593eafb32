// A few questions of the standard library, answered over bytes under the same names.
//
// Swift prefers a declaration of any module to one of its own library, so whoever imports `Text` asks these. The library
// answers by grapheme and canonical equivalence, which takes ten to thirty times as long and, for the ASCII that the rules
// ask for, gives the same answer. The price: a separator or prefix to which a combining mark is joined is found all the
// same, and a reader of the rules must know of this file.

extension Substring {
  /// The pieces between separators, empty ones left out.
  package func split(separator: Character) -> [Substring] {
    guard let wanted = separator.asciiValue else { return split(separator: separator, maxSplits: Int.max) }
    var pieces: [Substring] = []
    let all = utf8
    withBytes { bytes in
      // Room for as many as words of English would be, as long as they are few.
      pieces.reserveCapacity(Swift.min(bytes.count / 6 + 1, 16))
      func add(_ start: Int, _ end: Int) {
        guard end > start else { return }
        let first = all.index(all.startIndex, offsetBy: start)
        pieces.append(Substring(all[first..<all.index(first, offsetBy: end - start)]))
      }
      var start = 0
      while let at = bytes.place(of: wanted, from: start) {
        add(start, at)
        start = at + 1
      }
      add(start, bytes.count)
    }
    return pieces
  }

  @inlinable package func hasPrefix(_ prefix: String) -> Bool { prefix.withBytes { wanted in withBytes { $0.opens(with: wanted) } } }
  @inlinable package func hasSuffix(_ suffix: String) -> Bool { suffix.withBytes { wanted in withBytes { $0.ends(with: wanted) } } }
}

extension String {
  /// The pieces between separators, empty ones left out.
  package func split(separator: Character) -> [Substring] { Substring(self).split(separator: separator) }

  @inlinable package func hasPrefix(_ prefix: String) -> Bool { prefix.withBytes { wanted in withBytes { $0.opens(with: wanted) } } }
  @inlinable package func hasSuffix(_ suffix: String) -> Bool { suffix.withBytes { wanted in withBytes { $0.ends(with: wanted) } } }
}

extension StringProtocol {
  /// Where a sign first stands.
  @inlinable package func firstIndex(of sign: Character) -> Index? {
    guard let byte = sign.asciiValue else { return firstIndex { $0 == sign } }
    return offset(of: byte).map { utf8.index(startIndex, offsetBy: $0) }
  }
}

extension String.UTF8View {
  package func contains(_ byte: UInt8) -> Bool {
    withContiguousStorageIfAvailable { $0.place(of: byte) != nil } ?? (firstIndex(of: byte) != nil)
  }
}

extension Substring.UTF8View {
  package func contains(_ byte: UInt8) -> Bool {
    withContiguousStorageIfAvailable { $0.place(of: byte) != nil } ?? (firstIndex(of: byte) != nil)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same bytes at its start. `begins(with:)` leaves letter case aside.
  @inlinable package func opens(with prefix: Bytes) -> Bool {
    guard count >= prefix.count else { return false }
    for at in prefix.indices where self[at] != prefix[at] { return false }
    return true
  }

  /// The same bytes at its end.
  @inlinable package func ends(with suffix: Bytes) -> Bool {
    let start = count - suffix.count
    guard start >= 0 else { return false }
    for at in suffix.indices where self[start + at] != suffix[at] { return false }
    return true
  }
}
