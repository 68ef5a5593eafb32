/// Phrases that texts may begin with, asked about texts of which nearly all begin with none.
///
/// A text is compared with those of its first letter only, and with these by their first eight bytes at once, both worked
/// out from the phrases themselves: a phrase that is added cannot be missed.
///
///     let labels = Phrases([("Report of", Label.office), ("Subject", .subject)])
///     let label = labels.opening(line)?.meaning
@usableFromInline package struct Phrases<Meaning: Sendable>: Sendable {
  /// The first bytes of a phrase, letter case aside, and which of eight they are.
  @usableFromInline struct Head: Sendable {
    @usableFromInline let bytes: UInt64
    @usableFromInline let mask: UInt64

    @usableFromInline init(_ phrase: Bytes) {
      mask = phrase.count >= 8 ? .max : (1 << UInt64(phrase.count * 8)) - 1
      bytes = phrase.head & mask
    }
  }

  /// By first letter, those of one letter in the order they were given.
  @usableFromInline let heads: [Head]
  @usableFromInline let entries: [(phrase: String, meaning: Meaning)]
  /// By the first byte, letter case aside: where its phrases begin, and where those of the next byte do.
  @usableFromInline let starts: [UInt16]

  @inlinable package init(_ phrases: [(String, Meaning)]) {
    var byFirst = [[(phrase: String, meaning: Meaning)]](repeating: [], count: 256)
    for (phrase, meaning) in phrases { if let first = phrase.utf8.first { byFirst[Int(first | 0x20)].append((phrase, meaning)) } }
    var starts: [UInt16] = [0]
    for list in byFirst { starts.append(starts[starts.count - 1] + UInt16(list.count)) }
    entries = byFirst.flatMap { $0 }
    heads = entries.map { $0.phrase.withBytes(Head.init) }
    self.starts = starts
  }

  /// The first thing that is made of a phrase which the text begins with, letter case aside: of those with one first letter
  /// in the order they were given.
  @inlinable package func first<Result>(in text: Bytes, _ body: (_ phrase: String, _ meaning: Meaning) -> Result?) -> Result? {
    guard let first = text.first else { return nil }
    var place = Int(starts[Int(first | 0x20)])
    let end = Int(starts[Int(first | 0x20) + 1])
    if place == end { return nil }
    let head = text.head
    while place < end {
      if (heads[place].bytes ^ head) & heads[place].mask == 0, entries[place].phrase.withBytes(text.begins),
        let result = body(entries[place].phrase, entries[place].meaning)
      {
        return result
      }
      place += 1
    }
    return nil
  }

  @inlinable package func first<Result>(in text: String, _ body: (_ phrase: String, _ meaning: Meaning) -> Result?) -> Result? {
    text.withBytes { first(in: $0, body) }
  }

  /// The first phrase that the text begins with, letter case aside.
  @inlinable package func opening(_ text: String) -> (phrase: String, meaning: Meaning)? { first(in: text) { ($0, $1) } }

  /// Whether the text begins with one of them, letter case aside.
  @inlinable package func open(_ text: String) -> Bool { first(in: text) { _, _ in true } ?? false }
}

extension Phrases<Void> {
  @inlinable package init(_ phrases: [String]) { self.init(phrases.map { ($0, ()) }) }
}

extension Phrases: ExpressibleByArrayLiteral where Meaning == Void {
  @inlinable package init(arrayLiteral phrases: String...) { self.init(phrases) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first eight bytes with the bit that makes small letters set in each; those that a short text lacks are spaces.
  @usableFromInline var head: UInt64 {
    if count >= 8, let base = baseAddress { return EightBytes.lowered(EightBytes.load(base)) }
    var head: UInt64 = 0
    for at in indices { head |= UInt64(self[at]) << UInt64(at * 8) }
    return EightBytes.lowered(head)
  }
}
