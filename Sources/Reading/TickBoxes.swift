import Text

/// Answers that are ticked: "☒ Yes ☐ No", "Yes ☐ No ☑", "[x] Yes [ ] No", ":selected: Yes :unselected: No".
package enum TickBoxes {
  private static let ticked: Set<Character> = ["☒", "☑", "✓", "✔", "✗", "✘", "☓"]
  private static let open: Set<Character> = ["☐", "□", "❑", "❒", "▢", "○"]

  /// Yes or No, where one of both is ticked and the other is not.
  package static func answer(_ printed: String) -> Bool? {
    let marks = marks(printed)
    // The boxes stand before the words, or behind them.
    let boxes = marks.indices.filter { marks[$0].isTicked != nil }
    let words = marks.indices.filter { marks[$0].isTicked == nil }
    guard words.count == 2, marks[words[0]].word != marks[words[1]].word else { return nil }
    switch boxes {
    case [0, 2], [1, 3]:
      let first = marks[boxes[0]].isTicked ?? false
      return first == marks[boxes[1]].isTicked ? nil : marks[words[first ? 0 : 1]].word
    // A cross typed beside one word; between the two it could belong to either.
    case [0] where marks[0].isTicked == true: return marks[words[0]].word
    case [2] where marks[2].isTicked == true: return marks[words[1]].word
    default: return nil
    }
  }

  /// The same where the answers stand in cells: "Yes X", "No".
  static func answer(cells: [String]) -> Bool? {
    if let answer = answer(cells.joined(separator: " ")) { return answer }
    let each = cells.map(marks)
    guard each.count == 2, each.allSatisfy({ $0.count { $0.word != nil } == 1 }) else { return nil }
    let chosen = each.filter { $0.contains { $0.isTicked == true } }
    return chosen.count == 1 ? chosen[0].lazy.compactMap(\.word).first : nil
  }

  /// Both answers are printed, and which was ticked did not survive.
  static func isUnanswered(_ printed: String) -> Bool {
    let marks = marks(printed)
    return Set(marks.compactMap(\.word)).count == 2 && answer(printed) == nil
  }

  private struct Mark {
    var isTicked: Bool?
    var word: Bool?
  }

  /// Boxes and the words Yes and No, in order; nothing else may stand there.
  private static func marks(_ printed: String) -> [Mark] {
    var found: [Mark] = []
    var text = printed
    for (written, sign) in [
      ("[x]", "☒"), ("[X]", "☒"), ("[ ]", "☐"), ("[]", "☐"), ("(x)", "☒"), ("( )", "☐"), (":selected:", "☒"), (":unselected:", "☐"),
    ] {
      while let place = text.firstRange(of: written) { text.replaceSubrange(place, with: " \(sign) ") }
    }
    text = text.reduce(into: "") { $0 += ticked.contains($1) || open.contains($1) ? " \($1) " : String($1) }
    for piece in text.split(separator: " ").prefix(12) {
      if let sign = piece.first, piece.count == 1, ticked.contains(sign) || open.contains(sign) {
        found.append(Mark(isTicked: ticked.contains(sign)))
      } else if piece == "X" || piece == "x" {
        found.append(Mark(isTicked: true))
      } else if let word = Tidy.yesOrNo(String(piece)) {
        found.append(Mark(word: word))
      } else {
        return []
      }
    }
    return found
  }
}
