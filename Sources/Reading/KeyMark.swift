import Text

/// "Quay Street Land (KEY) To decide …": whether a decision is key, said inside its title.
enum KeyMark {
  struct Found {
    let title: String
    let isKey: Bool
    /// What stands behind the mark.
    let rest: String
  }

  static func split(_ printed: String) -> Found? {
    let words = printed.split(separator: " ")
    for index in words.indices {
      let word = String(words[index])
      let core = word.filter { $0.isLetter || $0 == "-" }
      let isBracketed = word.hasPrefix("(") || word.hasPrefix("[")
      let upper = core.uppercased()
      guard ["KEY", "NON-KEY"].contains(upper), core == upper || isBracketed else { continue }
      var after = index + 1
      while after < words.count, ["DECISION", "ITEM"].contains(words[after].filter(\.isLetter).uppercased()),
        words[after].filter(\.isLetter) == words[after].filter(\.isLetter).uppercased() || isBracketed
      {
        after += 1
      }
      let before = trimmed(words[..<index].joined(separator: " "))
      let rest = trimmed(words[after...].joined(separator: " "))
      return before.isEmpty ? Found(title: rest, isKey: upper == "KEY", rest: "") : Found(title: before, isKey: upper == "KEY", rest: rest)
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.trimmed
    while let last = rest.last, "-–—:,".contains(last) { rest = String(rest.dropLast()).trimmed }
    while let first = rest.first, "-–—:,".contains(first) { rest = String(rest.dropFirst()).trimmed }
    return rest
  }
}
