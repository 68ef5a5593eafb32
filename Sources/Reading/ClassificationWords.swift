import Text

/// The words of a classification as English prints them, whatever a scanner, an extractor or a translator made of them:
/// `N0T FOR PUBLlCATION`, `E X E M P T`, `NOTFORPUBLICATION`, `PUBLI- CATION`, `Nid i'w gyhoeddi`, `EITHRIEDIG`.
///
/// Only for asking whether a text classifies: what it returns is never shown.
package enum ClassificationWords {
  /// Folded words, repaired. Words that are none of a classification stay as they are.
  package static func repaired(_ words: [String]) -> [String] {
    var result: [String] = []
    result.reserveCapacity(words.count)
    for word in joiningLetters(words) {
      let word = repaired(word)
      if word == glued {
        result += ["not", "for", "publication"]
      } else if word.utf8.count > 11, let first = ["exempt", "confidential"].first(where: { word == $0 + "report" || word == $0 + "item" })
      {
        result += [first, String(word.dropFirst(first.count))]
      } else if let last = result.last, !isKnown(last) || !isKnown(word), let whole = joined(last, word) {
        // A word that a line end or a column cut in two.
        result[result.count - 1] = whole
      } else {
        result.append(word)
      }
    }
    return result
  }

  static func of(_ text: String) -> [String] { repaired(Tidy.key(text).pieces) }
  static func key(_ text: String) -> String { of(text).joined(separator: " ") }

  /// "Exempt information is defined in Schedule 12A": speaks of the law and of no paper. With the number of a paragraph it
  /// speaks of one ("Exempt information as defined in paragraph 3").
  package static func defineExemption(_ words: [String]) -> Bool {
    guard !words.contains(where: { ["report", "item", "appendix", "document", "paper", "publication", "this"].contains($0) }),
      let exempt = words.firstIndex(of: "exempt")
    else { return false }
    let rest = words[exempt...].dropFirst()
    let namesParagraph = zip(words, words.dropFirst()).contains { $0.hasPrefix("para") && $1.utf8.first?.isDigit == true }
    let isDefinition =
      zip(rest, rest.dropFirst()).contains { ["is", "are"].contains($0) && ["defined", "described", "listed"].contains($1) }
      || rest.contains("means") || words[..<exempt].contains { ["categories", "descriptions", "classes"].contains($0) }
    return isDefinition && !namesParagraph
  }

  /// "This report is not exempt."
  package static func deniesExemption(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { ["not", "non", "nor"].contains($0) && classes.contains($1) }
  }

  /// "None", "There are no exempt items", "At the time of publication there was no business in Part 2".
  /// "No. / Item" over a table says nothing of the kind.
  package static func sayThereIsNone(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 24, words.contains(where: nothing.contains),
      !words.contains(where: ["may", "must", "shall", "should", "publication"].contains) || words.contains("there")
    else { return false }
    if words.count <= 3, ["none", "nil", "nothing", "dim"].contains(first) { return true }
    if first == "no", words.count > 1, closed.contains(words[1]) { return words.count == 2 || listed.contains(words[2]) }
    return words.contains("there")
      && zip(words, words.dropFirst()).contains { $0 == "no" && (listed.contains($1) || closed.contains($1)) || $1 == "none" }
  }

  private static let nothing: KeySet = ["no", "none", "nil", "nothing", "dim"]
  private static let listed: KeySet = ["items", "business", "information", "reports", "matters", "appendices", "or"]

  /// "3. Information relating to the financial or business affairs of any particular person": a paragraph of Schedule 12A,
  /// in a list of them.
  static func isDescriptionOfLaw(_ plain: String) -> Bool {
    guard plain.holds("nformation ") else { return false }
    let words = Tidy.key(plain).drop { !$0.isLetter }
    return [
      "information relating to any", "information relating to a particular", "information relating to the financial or business",
      "information which is likely to reveal the identity", "information which reveals that the authority",
      "information in respect of which a claim",
    ].contains { words.hasPrefix($0) }
  }

  // MARK: Words that close a paper

  // Who asks whether *all* words of a text are those of a classification has a list of his own beside his rule, and the lists
  // differ for a reason: what a whole line may say (`Classification.words`) is less than what a heading of the agenda may
  // ("PART A", "items to be considered": `Classification.headingWords`), the head of a paper ("COMMERCIAL IN CONFIDENCE until
  // 3 pm": `HeadOfPaper`), a label ("Does this report contain …": `AccessLabel`) or the law quoted at length
  // (`SecondLook.stock`). One list for all would take running text for marks. What they share is which words close a paper.

  private static let classWords = ["exempt", "confidential", "restricted"]
  /// Each classifies a paper wherever it stands with words of classification only.
  package static let classes = KeySet(classWords)
  /// The same before the name of a paper or behind its title, where "private" says no less: "Private Appendix 2", "Depot - Private".
  static let adjectives = KeySet(classWords + ["private"])
  /// The same where a text says who may be there: "Closed session", "Is this report closed?"
  package static let closed = KeySet(classWords + ["private", "closed"])

  /// What stands behind "Part" where an agenda numbers the part that the public leaves for. Covers and the cells of agendas
  /// are not asked for the word "two".
  static let secondPart: KeySet = ["2", "b", "ii", "two"]

  // MARK: One word

  static let glued = "notforpublication"

  /// The words that tell, and those that damage must not hide.
  private static let telling = [
    "exempt", "confidential", "restricted", "publication", "paragraph", "information", "virtue", "schedule", glued,
  ]

  /// Welsh, in the mutations that follow the words of such lines (Local Government Act 1972, Sch. 12A, Part 4).
  private static let welsh: [String: String] = [
    "eithriedig": "exempt", "heithriedig": "exempt", "eithrio": "exempt", "cyfrinachol": "confidential", "gyfrinachol": "confidential",
    "chyfrinachol": "confidential", "cyfyngedig": "restricted", "gyfyngedig": "restricted", "preifat": "private", "breifat": "private",
    "nid": "not", "iw": "for", "gyhoeddi": "publication", "cyhoeddi": "publication", "yn": "by", "rhinwedd": "virtue", "dan": "under",
    "paragraff": "paragraph", "baragraff": "paragraph", "pharagraff": "paragraph", "paragraffau": "paragraphs", "atodlen": "schedule",
    "rhan": "part", "deddf": "act", "ddeddf": "act", "llywodraeth": "government", "leol": "local", "cofnod": "minute",
    "cofnodion": "minutes", "eitem": "item", "eitemau": "items",
    "heitemau": "items", "adroddiad": "report", "adroddiadau": "reports", "gwybodaeth": "information", "wybodaeth": "information",
    "atodiad": "appendix", "atodiadau": "appendices", "busnes": "business", "materion": "matters",
  ]

  /// A folded word by itself, repaired.
  static func repaired(_ word: String) -> String {
    word.withBytes(meant) ?? word
  }

  /// What a folded word means that is damaged or Welsh; nothing for every other.
  private static func meant(_ word: Bytes) -> String? {
    // Nearly every word of a pack comes here and is none: no letter is compared that its length and ends have not let pass.
    guard word.count <= longest else { return nil }
    if welshWords.contains(word) { return welsh[String(decoding: word, as: UTF8.self)] }
    guard word.count >= 3 else { return nil }
    if let same = ofShape(word) { return same }
    guard word.count >= 6, mayBeNearly(word) else { return nil }
    for wanted in telling
    where abs(wanted.utf8.count - word.count) <= 1 && (wanted.utf8.first == word.first || wanted.utf8.last == word.last)
      && wanted.withBytes({ isNearly(word, $0) })
    { return wanted }
    return nil
  }

  /// Of each length, how the words begin and end that differ from it by no more than a letter: bit n stands for the bytes
  /// whose lowest six bits are n.
  private static let ends: [(firsts: UInt64, lasts: UInt64)] = (0...longest).map { length in
    telling.reduce((0, 0)) { ends, wanted in
      guard abs(wanted.utf8.count - length) <= 1, let first = wanted.utf8.first, let last = wanted.utf8.last else { return ends }
      return (ends.0 | 1 << UInt64(first & 63), ends.1 | 1 << UInt64(last & 63))
    }
  }

  private static func mayBeNearly(_ word: Bytes) -> Bool {
    let ends = ends[word.count]
    return ends.firsts & 1 << UInt64(word[0] & 63) != 0 || ends.lasts & 1 << UInt64(word[word.count - 1] & 63) != 0
  }

  private static func ofShape(_ word: Bytes) -> String? {
    guard shapesOfWords.mayHold(length: word.count, first: looksLike(word[0])) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { shape in
      for at in word.indices { shape[at] = looksLike(word[at]) }
      return shapesOfWords.contains(Bytes(shape)) ? shapes[String(decoding: shape, as: UTF8.self)] : nil
    }
  }

  private static let welshWords = KeySet(welsh.keys.sorted())
  private static let shapesOfWords = KeySet(shapes.keys.sorted())
  /// One letter more than the longest word that may be meant.
  private static let longest = (telling + welsh.keys).reduce(0) { max($0, $1.utf8.count) } + 1

  private static func isKnown(_ word: String) -> Bool { known.contains(word) }
  private static let known = KeySet(Set(telling).union(welsh.values).union(["not", "for", "by", "of", "and", "or", "in"]).sorted())

  private static func joined(_ left: String, _ right: String) -> String? {
    let length = left.utf8.count + right.utf8.count
    guard length >= 6, length <= longest, left.utf8.count >= 2, right.utf8.first?.isASCIILetter == true else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { whole in
      let middle = left.withBytes { whole.update(fromContentsOf: $0) }
      _ = right.withBytes { UnsafeMutableBufferPointer(rebasing: whole[middle...]).update(fromContentsOf: $0) }
      // An undamaged word is what it means.
      guard let word = meant(Bytes(whole)), telling.contains(word), word != left, word != glued else { return nil }
      return word
    }
  }

  /// Letters and figures that look alike become one: `0` and `o`, `1`, `l` and `i`, `5` and `s`.
  private static func skeleton(_ word: String) -> String {
    String(decoding: word.utf8.map(looksLike), as: UTF8.self)
  }

  private static func looksLike(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30: 0x6F
    case 0x31, 0x6C: 0x69
    case 0x35: 0x73
    default: byte
    }
  }

  private static let shapes = Dictionary(
    (telling + ["not", "for", "private", "eithriedig", "cyfrinachol"]).map { (skeleton($0), welsh[$0] ?? $0) }
  ) { first, _ in first }

  /// One letter wrong; in long words also one too many or too few. "Publications" is another word.
  private static func isNearly(_ word: Bytes, _ wanted: Bytes) -> Bool {
    let (short, long) = word.count < wanted.count ? (word, wanted) : (wanted, word)
    var same = 0
    while same < short.count, short[same] == long[same] { same += 1 }
    if word.count == wanted.count { return same == word.count || word[(same + 1)...].elementsEqual(wanted[(same + 1)...]) }
    guard wanted.count >= 8, abs(word.count - wanted.count) == 1 else { return false }
    if word.count > wanted.count, same == wanted.count, word[same] == 0x73 { return false }
    return short[same...].elementsEqual(long[(same + 1)...])
  }

  /// `C O N F I D E N T I A L`: five letters and more that stand apart are one word.
  private static func joiningLetters(_ words: [String]) -> [String] {
    guard words.count >= 5, words.contains(where: { $0.utf8.count == 1 }) else { return words }
    var result: [String] = []
    var at = 0
    while at < words.count {
      let run = words[at...].prefix { $0.utf8.count == 1 && $0.utf8.first?.isASCIILetter == true }
      if run.count >= 5 {
        result.append(run.joined())
        at += run.count
      } else {
        result.append(words[at])
        at += 1
      }
    }
    return result
  }
}
