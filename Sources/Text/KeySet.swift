/// A set of folded phrases (`Tidy.key`), asked about texts of which nearly all are none of them.
///
/// A `Set` of strings hashes the whole of every text it is asked about, seeded anew for each run; this one turns most away by
/// their length or their first letter, and the rest by a cheap hash. The price: whoever may choose the phrases could make it
/// slow, so they are the program's own, never a file's.
package struct KeySet: Sendable, ExpressibleByArrayLiteral {
  private let phrases: [String]
  /// By hash, the place of a phrase plus one; zero is free. A power of two, at least twice as many as phrases.
  private let table: [UInt16]
  /// Bit n: a phrase has n bytes; bit 63: or more.
  private let lengths: UInt64
  /// Bit n: a phrase begins with the byte whose lowest six bits are n.
  private let firsts: UInt64

  package init(_ phrases: [String]) {
    var places = 8
    while places < phrases.count * 2 { places *= 2 }
    var table = [UInt16](repeating: 0, count: places)
    for (index, phrase) in phrases.enumerated() {
      var place = phrase.withBytes(Words.hash).place(places)
      while table[place] != 0 { place = (place + 1) & (places - 1) }
      table[place] = UInt16(index + 1)
    }
    (self.phrases, self.table) = (phrases, table)
    lengths = phrases.reduce(0) { $0 | KeySet.bit(length: $1.utf8.count) }
    firsts = phrases.reduce(0) { $0 | KeySet.bit($1.utf8.first ?? 0) }
  }

  package init(arrayLiteral phrases: String...) { self.init(phrases) }

  package func contains(_ key: String) -> Bool { key.withBytes { contains($0) } }
  package func contains(_ key: Substring) -> Bool { key.withBytes { contains($0) } }

  package func contains(_ key: Bytes) -> Bool { holds(key, isFolded: true) }

  /// The same for a text in any letter case.
  package func contains(anyCase text: Bytes) -> Bool { holds(text, isFolded: false) }

  /// Whether a text of some length, with its first byte, may be one of them.
  package func mayHold(length: Int, first: UInt8) -> Bool {
    lengths & KeySet.bit(length: length) != 0 && firsts & KeySet.bit(first.lowered) != 0
  }

  private func holds(_ key: Bytes, isFolded: Bool) -> Bool {
    guard let first = key.first, mayHold(length: key.count, first: first) else { return false }
    var place = Words.hash(key).place(table.count)
    while table[place] != 0 {
      let isSame = phrases[Int(table[place]) - 1].withBytes { phrase in
        phrase.count == key.count && (isFolded ? key.opens(with: phrase) : key.begins(with: phrase))
      }
      if isSame { return true }
      place = (place + 1) & (table.count - 1)
    }
    return false
  }

  private static func bit(length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }
}

extension UInt64 {
  /// Of a hash, in a table of `count` places, which is a power of two.
  fileprivate func place(_ count: Int) -> Int { Int(truncatingIfNeeded: self >> 16) & (count - 1) }
}
