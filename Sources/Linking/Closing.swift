import Papers

/// The end of minutes: "The meeting closed at 8.15 p.m.", and below it only who signs them.
enum Closing {
  private static let sentences = [
    "meeting closed", "meeting was closed", "closed the meeting", "meeting ended", "meeting concluded", "meeting finished",
    "meeting terminated", "proceedings concluded", "proceedings terminated", "declared the meeting closed",
  ]

  static func ends(_ body: [Block]) -> Bool {
    let last = body.leaves.suffix(4)
    guard let close = last.lastIndex(where: { leaf in leaf.text.utf8.count < 160 && sentences.contains(where: leaf.text.holds) }) else {
      return false
    }
    return last[(close + 1)...].allSatisfy { signs($0.text) }
  }

  /// "Signed ………… Chairman Date …………", "CHAIR", "Mayor".
  private static func signs(_ text: String) -> Bool {
    let signatures: Set<String> = [
      "signed", "chair", "chairman", "chairperson", "mayor", "date", "dated", "convener", "chairwoman", "person",
    ]
    return Names.words(text).allSatisfy(signatures.contains)
  }
}
