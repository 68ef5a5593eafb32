import Text

/// Short answers of forms, which are no headings.
enum Answers {
  static func isAnswer(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return [
      "na", "n a", "none", "no", "yes", "nil", "not applicable", "as above", "see above", "as outlined above", "to be confirmed", "tbc",
      "y", "n", "none identified",
    ]
    .contains(key) || key.hasPrefix("there are no ") || key.hasPrefix("not identified")
  }
}
