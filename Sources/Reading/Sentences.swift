import Text

/// How sentences begin and end, for joining what a page break split.
enum Sentences {
  static func isEnded(_ text: String) -> Bool {
    text.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1].isSpace { end -= 1 }
      while let length = closing(bytes, end) { end -= length }
      return end == 0 || isEnd(bytes[end - 1])
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == Byte.stop || byte == Byte.colon || byte == Byte.semicolon || byte == 0x3F || byte == 0x21
  }

  /// How many bytes the mark has that closes emphasis, a quotation or a bracket before `end`.
  private static func closing(_ bytes: Bytes, _ end: Int) -> Int? {
    guard end > 0 else { return nil }
    let last = bytes[end - 1]
    if last == Byte.star || last == Byte.quote || last == Byte.close { return 1 }
    return end >= 3 && (last == 0x9D || last == 0x99) && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
  }

  /// Begins as the middle of a sentence does: with a lower-case letter.
  static func continues(_ text: String) -> Bool {
    text.utf8.first { $0.isLetterOrDigit }?.isLower == true && text.utf8.first?.isLower == true
  }

  /// Ends with an article or a preposition: whatever follows goes on with the sentence.
  static func stopsShort(_ text: String) -> Bool { text.withBytes { small.contains(anyCase: $0.lastPiece) } }

  private static let small: KeySet = ["the", "of", "a", "an", "and", "to", "in", "for", "with", "by"]

  /// "To receive the", "To note a": the noun stands behind.
  static func endsInArticle(_ text: String) -> Bool { text.withBytes { articles.contains(anyCase: $0.lastPiece) } }

  private static let articles: KeySet = ["the", "a", "an", "any"]

  /// Ends with a word that cannot end a sentence.
  static func breaksOff(_ text: String) -> Bool {
    text.withBytes { open.contains(anyCase: $0.lastPiece) || $0.last == Byte.comma }
  }

  private static let open: KeySet = [
    "will", "is", "are", "was", "were", "has", "have", "and", "or", "the", "to", "of", "for", "with", "in", "a", "an", "by", "on", "that",
    "from", "at", "as", "their", "our", "its", "these", "this",
  ]
}
