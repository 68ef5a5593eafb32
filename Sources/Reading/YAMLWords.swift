/// What the YAML library says about a file, in the words of those who write one.
enum YAMLWords {
  /// The library's own words where nobody has met them yet.
  static func plain(_ problem: String) -> String { slips.first { problem.hasPrefix($0.problem) }?.words ?? problem }

  private static let slips: [(problem: String, words: String)] = [
    ("did not find expected node content", "a bracket before this is not closed, or a value is missing"),
    ("did not find expected ',' or", "a bracket before this is not closed"),
    ("found unexpected end of stream", "a quotation mark before this is not closed"),
    ("found character that cannot start any token", "no value can begin so; indent with spaces, not with tabs, or put the value in quotes"),
    ("mapping values are not allowed in this context", "a second colon in one line, or a line indented too far; put the value in quotes"),
    ("did not find expected '-' indicator", "this line is not indented as the list is that it ends"),
    ("did not find expected key", "this line is not indented as those above it are"),
    ("could not find expected ':'", "a colon is missing behind the key"),
    ("found undefined tag handle", "a value cannot begin with an exclamation mark; put it in quotes"),
  ]
}
