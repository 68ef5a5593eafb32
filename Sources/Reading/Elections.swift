import Text

/// "Councillor Pell was unanimously appointed Chairman of the Board.": who was chosen, in words that no decision word opens.
enum Elections {
  private static let verbs: Set<String> = ["elected", "re-elected", "appointed", "re-appointed", "reappointed", "co-opted"]
  private static let ways: Set<String> = ["unanimously", "duly", "then", "therefore", "accordingly", "also", "subsequently"]

  /// Under a title that says that somebody is to be chosen, or where it is said how: a story can tell who was elected elsewhere.
  static func says(_ sentence: String, under title: String) -> Bool {
    guard sentence.utf8.count < 300, sentence.holds("elected") || sentence.holds("appointed") || sentence.holds("co-opted") else {
      return false
    }
    let words = sentence.split(separator: " ").map { $0.lowercased().filter { !",.;:".contains($0) } }
    for index in words.indices.dropFirst() where words[index] == "was" || words[index] == "were" {
      var at = index + 1
      while at < words.count, ways.contains(words[at]) { at += 1 }
      guard at < words.count, verbs.contains(words[at]) else { continue }
      let isSaidHow = words[(index + 1)..<at].contains { $0 == "unanimously" || $0 == "duly" }
      if isSaidHow || choose(Tidy.key(title)) { return true }
    }
    return false
  }

  private static func choose(_ title: String) -> Bool {
    let words = title.split(separator: " ").drop { $0 == "to" || $0 == "the" }
    return words.first.map { ["election", "elect", "appointment", "appoint", "co", "cooption"].contains($0) } ?? false
  }
}
