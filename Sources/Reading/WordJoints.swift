import Text

/// Joins the words at the end of one line and the begin of the next.
struct WordJoints: Sendable {
  /// How often each word stands in the file, hyphens kept, those that a line's end cut left out. Nothing is counted where no
  /// line ends in a hyphen.
  private let words: [String: Int]

  init(_ lines: [PrintedLine], isFurniture: (Int) -> Bool) {
    guard lines.contains(where: { WordJoints.endsInHyphen($0.text.utf8) }) else {
      words = [:]
      return
    }
    var words: [String: Int] = [:]
    var isCut = false
    for (index, line) in lines.enumerated() where !line.isBlank && !isFurniture(index) {
      let text = line.plain
      let cutsNext = WordJoints.endsInHyphen(text.utf8)
      var tokens = text.utf8.split { !($0.isLetterOrDigit || $0 == Byte.hyphen || $0 == Byte.apostrophe) }[...]
      if isCut { tokens = tokens.dropFirst() }
      if cutsNext { tokens = tokens.dropLast() }
      for token in tokens { words[WordJoints.folded(token), default: 0] += 1 }
      isCut = cutsNext
    }
    self.words = words
  }

  private static func endsInHyphen(_ bytes: String.UTF8View) -> Bool {
    guard bytes.last == Byte.hyphen, let before = bytes.dropLast().last else { return false }
    return before.isLetter
  }

  private static func folded(_ token: some Sequence<UInt8>) -> String { String(decoding: token.map(\.lowered), as: UTF8.self) }

  /// "deci-" and "sion" are one word; "long-" and "term" keep their hyphen; an address goes on without a space.
  func join(_ left: String, _ right: String) -> String {
    guard let last = left.utf8.last, let first = right.utf8.first else { return left.isEmpty ? right : left }
    if left.hasSuffix("\u{AD}") { return String(left.unicodeScalars.dropLast()) + right }
    if last == Byte.hyphen, first.isLower, WordJoints.endsInHyphen(left.utf8) {
      return keepsHyphen(left, right) ? left + right : String(left.dropLast()) + right
    }
    // "The Committee resolved:-" ends with no hyphen.
    if last == Byte.hyphen, !left.hasSuffix(" -"), !left.hasSuffix(":-"), first.isLower || first.isDigit { return left + right }
    return WebAddresses.areOne(left, right) ? left + right : left + " " + right
  }

  /// The joined word settles it where it stands elsewhere, then the hyphenated one, then whether both halves are words.
  private func keepsHyphen(_ left: String, _ right: String) -> Bool {
    let head = WordJoints.folded(left.utf8.dropLast().suffix(while: { $0.isLetterOrDigit || $0 == Byte.hyphen }))
    let tail = WordJoints.folded(right.utf8.prefix { $0.isLetterOrDigit })
    if words[head + tail] != nil { return false }
    if words[head + "-" + tail] != nil || head.utf8.contains(Byte.hyphen) { return true }
    return WordJoints.prefixes.contains(head) || words[head] != nil && words[tail] != nil
  }

  /// What is set before a word with a hyphen, and hardly ever without.
  private static let prefixes: Set<String> = ["non", "self", "well", "multi", "mid", "ex", "cross", "semi", "half", "vice", "all", "anti"]
}

/// Web and mail addresses that a line's end cut.
enum WebAddresses {
  /// Whether the last word of a line and the first of the next are one address.
  static func areOne(_ left: String, _ right: String) -> Bool {
    let tail = Array(left.utf8.suffix(while: { !$0.isSpace && $0 < 0x80 }))
    let head = Array(right.utf8.prefix { !$0.isSpace && $0 < 0x80 })
    guard tail.count > 3, let last = tail.last, let first = head.first else { return false }
    if isWeb(tail) {
      if [Byte.slash, Byte.underscore, Byte.equals, Byte.hyphen, 0x3F, Byte.ampersand, 0x25].contains(last) {
        return first.isLetterOrDigit
      }
      if [Byte.slash, 0x3F, Byte.ampersand, Byte.equals].contains(first) { return head.count > 1 }
      if last == Byte.stop { return first.isLower && endsLikeFile(head) || hasDot(head) && first.isLower }
      return last.isLetterOrDigit && first.isLetterOrDigit && (head.contains(Byte.slash) && tail.contains(Byte.slash) || endsLikeFile(head))
        && !isWeb(head)
    }
    guard let at = tail.firstIndex(of: Byte.at), at > 0 else {
      // "jo.clerk" over "@example.gov.uk"
      return first == Byte.at && head.count > 4 && hasDot(head) && last.isLetterOrDigit
    }
    let host = tail[(at + 1)...]
    if host.isEmpty || last == Byte.stop || last == Byte.hyphen { return first.isLower && (hasDot(head) || !host.isEmpty) }
    return first == Byte.stop && head.count > 2 && !host.contains(Byte.stop)
  }

  private static func isWeb(_ word: [UInt8]) -> Bool {
    ["https://", "http://", "www.", "(https://", "(http://", "(www.", "<https://", "<http://"].contains { word.starts(with: $0.utf8) }
  }

  private static func hasDot(_ word: [UInt8]) -> Bool { word.dropLast().dropFirst().contains(Byte.stop) }

  private static func endsLikeFile(_ word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self).lowercased()
    return [".pdf", ".htm", ".html", ".aspx", ".asp", ".doc", ".docx", ".xlsx", ".gov.uk", ".org.uk", ".co.uk", ".org", ".com", ".uk"]
      .contains { text.hasSuffix($0) || text.hasSuffix($0 + ".") || text.hasSuffix($0 + ")") }
  }
}

extension BidirectionalCollection {
  /// The longest tail whose elements all are so.
  func suffix(while isSo: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex {
      let before = index(before: start)
      guard isSo(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}
