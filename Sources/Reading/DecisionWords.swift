import Text

/// Words of decision inside a paragraph: "Proposed by Councillor Abernathy, seconded by Councillor Brandsma, and RESOLVED that …".
enum DecisionWords {
  /// What was decided, from behind the word. Capitals make a decision word of it; in small letters it needs "It was" at the
  /// beginning of the sentence, or a proposer.
  static func inside(_ plain: String) -> String? {
    guard plain.utf8.count < 4000, !plain.isCapitals else { return nil }
    let words = plain.split(separator: " ", omittingEmptySubsequences: true)
    for index in words.indices.dropFirst() {
      let word = Tidy.withoutFinalStop(String(words[index]).trimmingColon)
      guard ["resolved", "agreed", "noted", "approved", "decided"].contains(word.lowercased()), !negated(words[..<index]) else { continue }
      let rest = words[(index + 1)...].joined(separator: " ")
      guard word.isCapitals || isFormal(words[..<index], rest) else { continue }
      // "NOTED the report": the verb is part of what was decided.
      if word.isCapitals, ["noted", "approved"].contains(word.lowercased()), !rest.begins(with: "that"), !rest.isEmpty {
        return rest.isEmpty || !words[index].hasSuffix(":") ? sentence(words, around: index) : rest
      }
      return text(rest)
    }
    return nil
  }

  /// "by 3 votes to 1 that …", "unanimously that …", ": That …".
  private static func text(_ rest: String) -> String? {
    let tail = String(rest.drop { ":-–— ".contains($0) })
    if ["unanimously", "unanimously that", "nem con", "accordingly"].contains(Tidy.key(tail)) { return "" }
    if tail.begins(with: "that") || tail.begins(with: "to ") || tail.begins(with: "(") || tail.isEmpty { return tail }
    if let that = tail.offset(of: "that "), that < 60 { return String(decoding: tail.utf8.dropFirst(that), as: UTF8.self) }
    return nil
  }

  private static func negated(_ before: ArraySlice<Substring>) -> Bool { before.suffix(2).contains { $0.lowercased() == "not" } }

  private static func isFormal(_ before: ArraySlice<Substring>, _ rest: String) -> Bool {
    guard rest.begins(with: "that ") || rest.begins(with: "unanimously that ") || rest.begins(with: "to ") else { return false }
    let sentence = before.split(whereSeparator: { $0.hasSuffix(".") }).last.map { $0.joined(separator: " ") } ?? ""
    return Tidy.key(sentence).hasPrefix("it was") && sentence.split(separator: " ").count <= 3 || sentence.holds("seconded")
  }

  private static func sentence(_ words: [Substring], around index: Int) -> String {
    let start = words[..<index].lastIndex { $0.hasSuffix(".") && $0.count > 3 }.map { $0 + 1 } ?? 0
    let end = words[index...].firstIndex { $0.hasSuffix(".") && $0.count > 3 } ?? words.count - 1
    return words[start...end].joined(separator: " ")
  }
}

extension String {
  fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
