/// Goes through the words of a text beside those of the lines it was made from, and says what of it no line has taken.
struct WordWalk {
  private let words: [UInt64]
  private var at = 0
  /// Stretches that were passed over.
  private var passed: [Range<Int>] = []
  /// So far ahead the words of a line are looked for.
  private static let reach = 100

  init(_ words: [UInt64]) { self.words = words }

  /// Whether the words of a line come next, or soon: what stands before them is passed over.
  mutating func takes(_ line: [UInt64]) -> Bool {
    guard let first = line.first else { return true }
    // A word or two are found anywhere, so they have to come next.
    let reach = line.count > 2 ? WordWalk.reach : 0
    var start = at
    while start <= at + reach, start + line.count <= words.count {
      if words[start] == first, words[start..<(start + line.count)].elementsEqual(line) {
        if start > at { passed.append(at..<start) }
        at = start + line.count
        return true
      }
      start += 1
    }
    return false
  }

  /// What no line has taken.
  var left: [ArraySlice<UInt64>] { passed.map { words[$0] } + [words[at...]] }
}
