import Papers
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

extension KeyMark {
  /// "K = Key Decision" over the columns of an agenda: a letter between number and title says that the decision is key.
  static func hasColumn(_ sheet: Sheet, in range: Range<Int>) -> Bool {
    sheet.text(in: max(0, range.lowerBound - 12)..<range.upperBound).prefix(60).contains {
      let key = sheet.lines[$0].key
      return key.utf8.count < 200 && (key.holds("k key decision") || key.holds("kkey decision"))
    }
  }

  /// "6  K  Riverside Park": the title without the column before it.
  static func removeColumn(from reading: inout AgendaReading) {
    for index in reading.items.indices {
      guard let title = reading.items[index].facts.title, let rest = title.value.dropping(prefix: "K ")?.trimmed, !rest.isEmpty else {
        continue
      }
      reading.items[index].facts.title = Fact(rest, title.origin)
    }
  }
}
