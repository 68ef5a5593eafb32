import Text

/// Puts together a value that the extractor cut into cells.
enum CutCells {
  struct Joined {
    let text: String
    /// No way of joining gave words that stand elsewhere in the file.
    let isDamaged: Bool
  }

  /// The first of equal prefix, longest overlap, direct and with a space whose result stands elsewhere in the file; when
  /// none does, joined with a space, and damaged.
  ///
  /// A result stands elsewhere when the whole of it does, or when the words that the join made do.
  static func join(_ pieces: [String], _ vocabulary: Vocabulary) -> Joined {
    var pieces = pieces.map(\.singleSpaced).filter { !$0.isEmpty }
    guard var text = pieces.first else { return Joined(text: "", isDamaged: false) }
    pieces.removeFirst()
    var isDamaged = false
    for piece in pieces {
      let (joined, sure) = join(text, piece, vocabulary)
      text = joined
      isDamaged = isDamaged || !sure
    }
    return Joined(text: text, isDamaged: isDamaged)
  }

  private static func join(_ left: String, _ right: String, _ vocabulary: Vocabulary) -> (String, Bool) {
    if right.utf8.count > left.utf8.count, right.begins(with: left) { return (right, true) }
    if let overlap = overlap(left, right) {
      let joined = left + String(decoding: right.utf8.dropFirst(overlap), as: UTF8.self)
      if stands(joined, left, overlap: overlap, right, vocabulary) { return (joined, true) }
    }
    let direct = left + right
    let dashed = left.hasSuffix(" -") || left.hasSuffix(" –") || left.hasSuffix(" —")
    if dashed { return (left + " " + right, true) }
    if junctionStands(left, right, vocabulary) || wholeStands(direct, left, right, vocabulary) { return (direct, true) }
    let spaced = left + " " + right
    let (last, first) = (lastWord(left), firstWord(right))
    let stands = vocabulary.hasWord(last) && vocabulary.hasWord(first) || vocabulary.hasPhrase(spaced)
    return (spaced, stands)
  }

  /// Whether both together stand elsewhere. Where the word at the joint does not they cannot, and nobody has to look for them.
  private static func wholeStands(_ direct: String, _ left: String, _ right: String, _ vocabulary: Vocabulary) -> Bool {
    let joint = Tidy.key(lastWord(left) + firstWord(right))
    return (joint.isEmpty || joint.utf8.contains(Byte.space) || vocabulary.hasWord(joint)) && vocabulary.hasPhrase(direct)
  }

  /// The most bytes that end one and begin the other.
  private static func overlap(_ left: String, _ right: String) -> Int? {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    for count in stride(from: min(a.count, b.count) - 1, through: 1, by: -1) where a.suffix(count).elementsEqual(b.prefix(count)) {
      return count
    }
    return nil
  }

  private static func stands(_ joined: String, _ left: String, overlap: Int, _ right: String, _ vocabulary: Vocabulary) -> Bool {
    if vocabulary.hasPhrase(joined) { return true }
    let merged = lastWord(left) + firstWord(String(decoding: right.utf8.dropFirst(overlap), as: UTF8.self), mayBeEmpty: true)
    return merged.utf8.count > 2 && vocabulary.hasWord(merged)
      && !(vocabulary.hasWord(lastWord(left)) && vocabulary.hasWord(firstWord(right)))
  }

  private static func junctionStands(_ left: String, _ right: String, _ vocabulary: Vocabulary) -> Bool {
    let merged = lastWord(left) + firstWord(right)
    return merged.utf8.count > 2 && vocabulary.hasWord(merged)
      && !(vocabulary.hasWord(lastWord(left)) && vocabulary.hasWord(firstWord(right)))
  }

  private static func lastWord(_ text: String) -> String { text.split(separator: " ").last.map(String.init) ?? "" }

  private static func firstWord(_ text: String, mayBeEmpty: Bool = false) -> String {
    if mayBeEmpty, text.first == " " || text.isEmpty { return "" }
    return text.firstPiece
  }
}
