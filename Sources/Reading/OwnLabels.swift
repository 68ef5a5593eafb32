import Text

/// Labels that only some councils print, known by their shape: "Report authorised by:", "Will the decision be open for call
/// in? Yes". They count on a cover, where others stand beside them.
enum OwnLabels {
  /// A few words with a capital before a colon, or a question with its answer behind it.
  static func match(_ plain: String) -> CoverLabels.Found? {
    plain.withBytes { bytes in
      guard let first = bytes.first, first.isUpper,
        let end = bytes.prefix(150).firstIndex(where: { $0 == Byte.colon || $0 == 0x3F }), end > 2
      else { return nil }
      let label = Bytes(rebasing: bytes[..<end])
      let rest = Bytes(rebasing: bytes[(end + 1)...])
      guard rest.isEmpty || rest[0].isSpace, !label.contains(where: { $0.isDigit || $0 == Byte.semicolon }), !holdsSentence(label) else {
        return nil
      }
      let words = label.split(separator: Byte.space).count
      let isQuestion = bytes[end] == 0x3F
      guard isQuestion ? words <= 24 && isAnswered(rest) : words <= 8 else { return nil }
      return CoverLabels.Found(field: field(of: Tidy.key(String(decoding: label, as: UTF8.self))), length: end + 1)
    }
  }

  private static func holdsSentence(_ label: Bytes) -> Bool {
    zip(label, label.dropFirst()).contains { $0 == Byte.stop && $1 == Byte.space }
  }

  private static func isAnswered(_ rest: Bytes) -> Bool {
    let answer = String(decoding: rest, as: UTF8.self).trimmed
    return answer.isEmpty || TickBoxes.answer(answer) != nil || ReportCover.yes(answer) != nil || Answers.isAnswer(answer)
  }

  /// What such a label asks, by the words of the law in it.
  static func field(of key: String) -> CoverField {
    if key.holds("exempt") || key.holds("confidential") { return .exempt }
    if key.holds("key decision") { return .keyDecision }
    if key == "from" || key == "report authorised by" || key == "authorised by" { return .reportOf }
    return .other
  }
}
