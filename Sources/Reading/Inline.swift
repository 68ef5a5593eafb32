import Text

/// Small changes to inline text that keep its marks.
enum Inline {
  /// The text behind its printed number, inline marks kept: "2.3 In *Sefton*" gives "In *Sefton*".
  static func afterNumber(_ text: String, _ found: Numbering.Found) -> String {
    let tail = afterNumber(text, printed: found.printed, rest: found.rest)
    guard tail.hasPrefix("."), found.style == .dotted else { return tail }
    return String(tail.dropFirst()).trimmed
  }

  static func afterNumber(_ text: String, printed: String, rest words: String) -> String {
    var rest = Substring(text)
    var left = Array(printed.utf8.filter { !$0.isSpace })[...]
    while let first = rest.utf8.first, let wanted = left.first {
      if first == wanted { left = left.dropFirst() }
      rest = rest.dropFirst()
    }
    var tail = String(rest).trimmed
    // "**5**.1 Text": marks that stood round the number alone.
    while tail.hasPrefix("**"), Marks.balanced(tail) != tail { tail = String(tail.dropFirst(2)).trimmed }
    return tail.isEmpty ? words : Marks.balanced(tail)
  }
}

extension Inline {
  /// Two pieces of one text where nothing is known of the file they stand in.
  static func joined(_ left: String, _ right: String) -> String {
    if left.hasSuffix("\u{AD}") { return String(left.dropLast()) + right }
    if left.hasSuffix("-"), !left.hasSuffix(" -"), right.utf8.first?.isLower == true { return left + right }
    return WebAddresses.areOne(left, right) ? left + right : left + " " + right
  }
}
