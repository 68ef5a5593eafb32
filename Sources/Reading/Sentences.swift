import Text

/// How sentences begin and end, for joining what a page break split.
enum Sentences {
  static func isEnded(_ text: String) -> Bool {
    var last = Substring(text.trimmed)
    while last.hasSuffix("*") || last.hasSuffix("\"") || last.hasSuffix("”") || last.hasSuffix("’") || last.hasSuffix(")") {
      last = last.dropLast()
    }
    guard let end = last.utf8.last else { return true }
    return [Byte.stop, Byte.colon, Byte.semicolon, 0x3F, 0x21].contains(end)
  }

  /// Begins as the middle of a sentence does: with a lower-case letter.
  static func continues(_ text: String) -> Bool {
    text.utf8.first { $0.isLetterOrDigit }?.isLower == true && text.utf8.first?.isLower == true
  }

  /// Ends with an article or a preposition: whatever follows goes on with the sentence.
  static func stopsShort(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return ["the", "of", "a", "an", "and", "to", "in", "for", "with", "by"].contains(last)
  }

  /// Ends with a word that cannot end a sentence.
  static func breaksOff(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return [
      "will", "is", "are", "was", "were", "has", "have", "and", "or", "the", "to", "of", "for", "with", "in", "a", "an", "by", "on", "that",
      "from", "at", "as", "their", "our", "its",
      "these", "this",
    ]
    .contains(last) || text.hasSuffix(",")
  }
}
