import Text

/// Labels and titles that Welsh councils print in both languages, a stroke between them: "DYDDIAD / DATE:", "PENDERFYNWYD /
/// RESOLVED:", "Y Cynghorwyr / Councillors".
enum Bilingual {
  /// What stands behind the stroke that words begin with.
  static func other(_ rest: String) -> String? {
    guard rest.utf8.first == Byte.slash else { return nil }
    let words = rest.dropping(bytes: 1).trimmed
    return words.utf8.first?.isASCIILetter == true ? words : nil
  }

  /// Where the words of the second language begin, in bytes: behind a stroke between spaces, after a few words.
  static func second(in bytes: Bytes) -> Int? {
    let head = Bytes(rebasing: bytes.prefix(48))
    guard let stroke = head.place(of: Byte.slash, from: 0), stroke > 2, stroke + 2 < bytes.count, bytes[stroke - 1] == Byte.space,
      bytes[stroke + 1] == Byte.space, !head[..<stroke].contains(where: { $0.isDigit || $0 == Byte.colon })
    else { return nil }
    return stroke + 2
  }

  /// "Y Cynghorwyr / Councillors Huw Prys, Mari Wyn" with the title once.
  static func withOneTitle(_ words: String) -> String {
    guard words.utf8.contains(Byte.slash), words.holds("cynghor") else { return words }
    return ["Y Cynghorwyr / ", "Y Cynghorydd / ", "Cynghorwyr / ", "Cynghorydd / "].reduce(words) { $0.replacing($1, with: "") }
  }
}
