import Text

/// What a web page prints above a meeting: the way to it ("Home > Your council > Committees") and the parts of the site.
enum WebPath {
  private static let arrows = [" > ", " » ", " › ", " → "]
  /// Words that name a part of a council's site where they follow its "Council" or its "Committees".
  private static let topics: Set<String> = [
    "democracy", "meetings", "councillors", "decisions", "elections", "agendas", "minutes", "papers", "services", "government", "politics",
  ]

  /// What the parts of a site are called when nothing says of which council: "Councillors and committees".
  private static let joined: Set<String> = ["council", "councils", "committees", "and", "your", "the"]

  static func isPart(_ text: String) -> Bool {
    if arrows.contains(where: text.holds) { return true }
    for lead in ["Your ", "About the ", "About your ", "Browse "] where text.hasPrefix(lead) { return true }
    guard mayEndInPart(text) else { return false }
    let words = text.lowercased().split { !$0.isLetter }
    if words.count > 1, words.allSatisfy({ topics.contains(String($0)) || joined.contains(String($0)) }),
      words.contains(where: { topics.contains(String($0)) || $0 == "committees" })
    {
      return true
    }
    guard let topic = words.last.map(String.init), topics.contains(topic), words.count <= 6 else { return false }
    return ["council", "councils", "committee", "committees", "cabinet"].contains(words[0]) && words.count > 1
  }

  /// Whether the last word can be one of these: of nearly all names it is none. Letters beyond ASCII are left to Unicode.
  private static func mayEndInPart(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let end = bytes.lastIndex(where: \.isLetter), bytes.allSatisfy({ $0 < 0x80 }) else { return true }
      let start = bytes[..<end].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
      return lastWords.contains(anyCase: Bytes(rebasing: bytes[start...end]))
    }
  }

  private static let lastWords = KeySet(topics.union(joined).sorted())
}
