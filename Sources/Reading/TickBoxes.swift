import Text

/// Answers that are ticked: "☒ Yes ☐ No", "Yes ☐ No ☑", "[x] Yes [ ] No", ":selected: Yes :unselected: No".
package enum TickBoxes {
  private static let ticked: Set<Character> = ["☒", "☑", "✓", "✔", "✗", "✘", "☓"]
  private static let open: Set<Character> = ["☐", "□", "❑", "❒", "▢", "○"]

  /// Yes or No, where one of both is ticked and the other is not.
  package static func answer(_ printed: String) -> Bool? {
    let marks = marks(printed)
    guard marks.count == 4 else { return nil }
    // The boxes stand before the words, or behind them.
    let boxes = marks.indices.filter { marks[$0].isTicked != nil }
    let words = marks.indices.filter { marks[$0].isTicked == nil }
    guard boxes == [0, 2] || boxes == [1, 3], words.count == 2 else { return nil }
    let first = marks[boxes[0]].isTicked ?? false
    guard first != (marks[boxes[1]].isTicked ?? false) else { return nil }
    let chosen = marks[words[first ? 0 : 1]].word
    return marks[words[first ? 1 : 0]].word == chosen ? nil : chosen
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
      } else if let word = Tidy.yesOrNo(String(piece)) {
        found.append(Mark(word: word))
      } else {
        return []
      }
    }
    return found
  }
}
