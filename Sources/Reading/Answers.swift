import Text

/// Short answers of forms, which are no headings.
enum Answers {
  static func isAnswer(_ plain: String) -> Bool {
    // All of these begin with one of five letters.
    guard let first = plain.utf8.first(where: { $0 < 0x80 && $0.isLetterOrDigit }), "nyast".utf8.contains(first.lowered) else {
      return false
    }
    return isAnswer(key: Tidy.key(plain))
  }

  static func isAnswer(_ line: PrintedLine) -> Bool { isAnswer(key: line.key) }

  private static func isAnswer(key: String) -> Bool {
    answers.contains(key) || key.hasPrefix("there are no ") || key.hasPrefix("not identified")
  }

  private static let answers: KeySet = [
    "na", "n a", "none", "no", "yes", "nil", "not applicable", "as above", "see above", "as outlined above", "to be confirmed", "tbc",
    "y", "n", "none identified",
  ]
}
