import Text

/// What committee-management systems leave in their papers for themselves.
enum SystemMarks {
  /// `<AI1>`, `</AI1>`, `<TRAILER_SECTION>`: alone on its line, round an item or a part of the paper. No tag of HTML is in capitals
  /// with a digit or an underscore but those of headings.
  static func isTag(_ text: String) -> Bool {
    guard text.utf8.first == Byte.less, text.utf8.last == 0x3E, (4...40).contains(text.utf8.count) else { return false }
    let name = text.utf8.dropFirst().dropLast().drop { $0 == Byte.slash }
    guard name.first?.isUpper == true, name.allSatisfy({ $0.isUpper || $0.isDigit || $0 == 0x5F }) else { return false }
    return name.contains(0x5F) || name.count > 2 && name.last?.isDigit == true
  }

  /// "...  view the full minutes text for item 3."
  static func isLink(_ plain: String) -> Bool {
    guard plain.utf8.first == Byte.stop || plain.hasPrefix("…"), plain.utf8.count < 80 else { return false }
    return plain.holds("view the full ") && plain.holds(" text for item ")
  }
}
