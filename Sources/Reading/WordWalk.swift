import Text

/// Goes through a text beside the lines it was made from, and says which of its words no line has taken.
///
/// Words are compared as `Words.folded` folds them. Nearly always a line comes next, byte for byte: then no word is cut out
/// of either. Only where it does not are the words ahead told apart.
struct WordWalk {
  /// Up to here the text is taken: always between two words.
  private var at = 0
  /// Stretches that were passed over, as bytes of the text.
  private var passed: [Range<Int>] = []
  /// The words that follow `at`, told apart for a line that did not come next, and where they end.
  private var ahead: [(hash: UInt64, end: Int)] = []
  /// So many words ahead those of a line are looked for.
  private static let reach = 100

  /// Whether the words of a line come next in the text, or soon: what stands before them is passed over. The text has to be
  /// the same each time.
  mutating func takes(_ line: Bytes, of text: Bytes) -> Bool {
    if let end = WordWalk.end(of: line, in: text, from: at) {
      if end > at { ahead.removeAll(keepingCapacity: true) }
      at = end
      return true
    }
    var words: [UInt64] = []
    Words.forEachHash(line) { words.append($0) }
    // A word or two are found anywhere, so they have to come next.
    guard words.count > 2 else { return false }
    lookAhead(WordWalk.reach + words.count, in: text)
    var start = 1
    while start <= WordWalk.reach, start + words.count <= ahead.count {
      if ahead[start].hash == words[0], (1..<words.count).allSatisfy({ ahead[start + $0].hash == words[$0] }) {
        passed.append(at..<ahead[start - 1].end)
        at = ahead[start + words.count - 1].end
        ahead.removeAll(keepingCapacity: true)
        return true
      }
      start += 1
    }
    return false
  }

  /// What no line has taken, each stretch as the hashes of its words.
  func left(of text: Bytes) -> [[UInt64]] {
    (passed + [at..<text.count]).map { range in
      var words: [UInt64] = []
      Words.forEachHash(Bytes(rebasing: text[range])) { words.append($0) }
      return words
    }
  }

  private mutating func lookAhead(_ count: Int, in text: Bytes) {
    guard ahead.count < count else { return }
    let start = ahead.last?.end ?? at
    Words.forEachHash(Bytes(rebasing: text[start...]), atMost: count - ahead.count) { ahead.append(($0, start + $1)) }
  }

  /// Where the words of the line end in the text, when they come next there and no other letter follows the last.
  private static func end(of line: Bytes, in text: Bytes, from start: Int) -> Int? {
    var (here, there) = (start, 0)
    // Whether a space stands right before what comes next; the beginning is as good as one.
    var (partsText, partsLine) = (true, true)
    while true {
      // Nearly always both go on alike.
      while here &+ 8 <= text.count, there &+ 8 <= line.count, let ours = text.baseAddress, let theirs = line.baseAddress,
        EightBytes.load(ours + here) == EightBytes.load(theirs + there)
      {
        (here, there) = (here &+ 8, there &+ 8)
        if text[here &- 1].isASCIILetterOrDigit {
          (partsText, partsLine) = (false, false)
          continue
        }
        // What parts words is looked at from behind the last letter.
        var back = 0
        while back < 8, !text[here &- 1].isASCIILetterOrDigit { (here, there, back) = (here &- 1, there &- 1, back &+ 1) }
        if back < 8 { (partsText, partsLine) = (false, false) }
        break
      }
      here = Words.nextLetter(in: text, from: here, &partsText)
      there = Words.nextLetter(in: line, from: there, &partsLine)
      if there == line.count { return here == text.count || partsText ? here : nil }
      guard here < text.count, partsText == partsLine, text[here].lowered == line[there].lowered else { return nil }
      (here, there) = (here &+ 1, there &+ 1)
      (partsText, partsLine) = (false, false)
    }
  }
}
