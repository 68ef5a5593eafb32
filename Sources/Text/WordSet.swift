/// Which words stand in some texts, folded as `Words.folded` does.
///
/// Holds hashes of 64 bits in one flat table, and no strings: a pack has forty thousand words, and a set of strings took a
/// tenth of the time of reading it. Two words that differ are taken for one once in 2^48 questions or so.
package struct WordSet: Sendable {
  /// Zero is a free place. There are at least twice as many places as words, and a power of two of them.
  private var table: [UInt64]
  private var count = 0

  package init(_ texts: [String] = []) {
    self.init(room: 8)
    for text in texts { insert(wordsOf: text) }
  }

  /// With room for some words, so that none has to be put in again when there are more.
  package init(room: Int) { table = [UInt64](repeating: 0, count: WordSet.places(for: room)) }

  private static func places(for words: Int) -> Int {
    var places = 16
    while places < words * 2 { places *= 2 }
    return places
  }

  package mutating func insert(wordsOf text: String) { text.withBytes { Words.forEachHash($0) { insert($0) } } }

  package mutating func insert(_ hash: UInt64) {
    let place = place(of: hash)
    if table[place] == hash { return }
    table[place] = hash
    count += 1
    if count * 2 > table.count { grow() }
  }

  private mutating func grow() {
    let words = table
    table = [UInt64](repeating: 0, count: words.count * 2)
    for word in words where word != 0 { table[place(of: word)] = word }
  }

  /// Whether the folded word stands among them.
  package func contains(_ word: String) -> Bool { contains(word.withBytes(Words.hash)) }

  /// The same, by the hash of the word (`Words.hash`).
  package func contains(_ hash: UInt64) -> Bool { table[place(of: hash)] == hash }

  /// Where the hash stands, or the free place where it would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 16) & (table.count - 1)
    while table[place] != 0, table[place] != hash { place = (place + 1) & (table.count - 1) }
    return place
  }
}
