import Text

/// How alike two titles are: shared words of either, weighed by their letters.
enum Likeness {
  /// 0 to 1. Small words and "report" count little.
  static func of(_ left: String, _ right: String) -> Double { of(TitleWords(left), TitleWords(right)) }

  static func of(_ left: TitleWords, _ right: TitleWords) -> Double {
    guard left.total > 0, right.total > 0 else { return 0 }
    let shared = left.shared(with: right)
    return shared / max(left.total, right.total) * 0.6 + shared / min(left.total, right.total) * 0.4
  }

  /// Whether the first four words of both are the same.
  static func beginAlike(_ left: TitleWords, _ right: TitleWords) -> Bool { left.first.count == 4 && left.first == right.first }
}

/// The words of a title as they are compared: folded, without the s of a plural, each once; as hashes of 64 bits, in order.
struct TitleWords: Sendable {
  private let words: [(hash: UInt64, weight: Double)]
  /// The first four as they are printed, folded.
  let first: [UInt64]
  let total: Double

  private static let small: KeySet = ["the", "of", "and", "a", "an", "to", "for", "in", "on", "report", "final", "update"]

  init(_ title: String) {
    var found: [(hash: UInt64, weight: Double)] = []
    var first: [UInt64] = []
    Tidy.key(title).withBytes { key in
      found.reserveCapacity(key.count / 5 + 1)
      first.reserveCapacity(4)
      var end = 0
      while end < key.count {
        let start = end
        end = key.place(of: Byte.space, from: start) ?? key.count
        let bytes = Bytes(rebasing: key[start..<end])
        end += 1
        if first.count < 4 { first.append(Words.hash(bytes)) }
        let stem = bytes.count > 3 && bytes.last == 0x73 ? Bytes(rebasing: bytes.dropLast()) : bytes
        // An equality analysis and an equality assessment are one thing: Equality Act 2010, s.149.
        if stem.elementsEqual("analysi".utf8) {
          found.append(("assessment".withBytes { Words.hash($0) }, 10))
        } else {
          found.append((Words.hash(stem), TitleWords.small.contains(stem) ? 0.5 : Double(min(stem.count, 10))))
        }
      }
    }
    found.sort { $0.hash < $1.hash }
    var words: [(hash: UInt64, weight: Double)] = []
    for word in found where words.last?.hash != word.hash { words.append(word) }
    self.words = words
    self.first = first
    total = words.reduce(0) { $0 + $1.weight }
  }

  /// The weight of the words that stand in both.
  func shared(with other: TitleWords) -> Double {
    var (sum, left, right) = (0.0, 0, 0)
    while left < words.count, right < other.words.count {
      let (one, two) = (words[left], other.words[right])
      if one.hash == two.hash { sum += one.weight }
      if one.hash <= two.hash { left += 1 }
      if two.hash <= one.hash { right += 1 }
    }
    return sum
  }
}
