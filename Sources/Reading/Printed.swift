import Text

/// How printed words become the plain values of the facts.
enum Tidy {
  /// A title: as printed, less markup, page references, a final full stop and "Report of …".
  static func title(_ printed: String) -> String {
    var text = PageReference.removed(from: Marks.plain(printed))
    // "To note the report of the Clerk" says what is to be done, not who reports on what is named before.
    if let cut = reportOfOffset(in: text), case let head = String(decoding: text.utf8.prefix(cut), as: UTF8.self),
      !Reporting.isKind(head)
    {
      text = head
    }
    text = text.trimmed
    while text.hasSuffix("."), !text.hasSuffix("..") { text = String(text.dropLast()).trimmed }
    return text
  }

  /// Where "Report of the Head of …" begins behind a title, if it does.
  static func reportOfOffset(in text: String) -> Int? {
    reports.first(in: text) { phrase, offset in
      offset > 0 && Offices.begins(text.dropping(bytes: offset + phrase.utf8.count)) ? offset : nil
    }
  }

  private static let reports: Needles = [
    " Joint Report of the ", " Report of the ", " Joint Report of ", " Report of ", " Report by the ", " Report from the ", " Report by ",
  ]

  /// Who reports: "Report of the Head of Health and Wellbeing." gives "Head of Health and Wellbeing".
  static func office(_ printed: String) -> String {
    var text = Marks.plain(printed)
    for lead in ["Joint Report of", "Report of", "Report by", "Report from", "By the"] {
      if let rest = text.dropping(prefix: lead) { text = rest.trimmed }
    }
    if let rest = text.dropping(prefix: ":") { text = rest.trimmed }
    if let rest = text.dropping(prefix: "the ") { text = rest }
    return withoutFinalStop(text)
  }

  static func withoutFinalStop(_ text: String) -> String {
    text.withBytes { bytes in
      var (start, end) = (0, bytes.count)
      while start < end, bytes[start].isSpace { start += 1 }
      while start < end, bytes[end - 1].isSpace || isStop(bytes[end - 1]) { end -= 1 }
      return end - start == bytes.count ? text : String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == Byte.stop || byte == Byte.semicolon || byte == Byte.comma
  }

  /// Yes and No as forms print them: Yes, No, Y, N, with or without a stop. Anything else is neither.
  static func yesOrNo(_ printed: String) -> Bool? {
    switch withoutFinalStop(Marks.plain(printed)).lowercased() {
    case "yes", "y": true
    case "no", "n": false
    default: nil
    }
  }

  /// A telephone number without its label and without the fax number printed behind it.
  static func telephone(_ printed: String) -> String? {
    var text = Marks.plain(printed)
    if let fax = text.offset(of: "fax") { text = String(decoding: text.utf8.prefix(fax), as: UTF8.self) }
    let start = text.utf8.firstIndex { $0.isDigit || $0 == Byte.plus || $0 == Byte.open } ?? text.utf8.endIndex
    var number = String(text[start...].prefix { $0.isNumber || " +()-".contains($0) || $0 == "x" }).trimmed
    // "(Chris Hartgate, 01632 960409)": the bracket is the sentence's.
    if number.hasSuffix(")"), !number.utf8.contains(Byte.open) { number = String(number.dropLast()).trimmed }
    return number.utf8.filter(\.isDigit).count >= 5 ? number : nil
  }

  /// A telephone number among other words: the first run of nine digits or more.
  static func telephone(within printed: String) -> String? {
    let bytes = Array(Marks.plain(printed).utf8)
    var at = 0
    while at < bytes.count {
      guard bytes[at].isDigit || bytes[at] == Byte.plus || bytes[at] == Byte.open else {
        at += 1
        continue
      }
      var end = at
      while end < bytes.count, bytes[end].isDigit || [Byte.space, Byte.plus, Byte.open, Byte.close, Byte.hyphen].contains(bytes[end]) {
        end += 1
      }
      let run = bytes[at..<end]
      if (9...14).contains(run.filter(\.isDigit).count) {
        var number = String(decoding: run, as: UTF8.self).trimmed
        if number.hasPrefix("("), number.hasSuffix(")"), !number.dropFirst().contains("(") {
          number = String(number.dropFirst().dropLast()).trimmed
        }
        if number.hasPrefix("("), !number.contains(")") { number = String(number.dropFirst()).trimmed }
        while number.hasSuffix("(") || number.hasSuffix("-") || number.hasSuffix("+") { number = String(number.dropLast()).trimmed }
        return number
      }
      at = end
    }
    return nil
  }

  /// The first e-mail address in the text, in lower case.
  static func email(in printed: String) -> String? {
    let bytes = Array(Marks.plain(printed).utf8)
    guard let at = bytes.firstIndex(of: Byte.at) else { return nil }
    func isPart(_ byte: UInt8) -> Bool {
      byte.isDigit || byte.isASCIILetter || byte == Byte.stop || byte == Byte.hyphen || byte == Byte.underscore || byte == Byte.plus
        || byte == Byte.apostrophe
    }
    var start = at
    var end = at + 1
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    while end > at, bytes[end - 1] == Byte.stop || bytes[end - 1] == Byte.hyphen { end -= 1 }
    guard start < at, end > at + 1, bytes[at..<end].contains(Byte.stop) else { return nil }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  /// The same text for comparison: lower case, letters and digits only, single spaces.
  static func key(_ text: String) -> String {
    text.withBytes { bytes in Marks.stand(in: bytes) ? Marks.unmarked(bytes).withBytes(folded) : folded(bytes) }
  }

  private static func folded(_ bytes: Bytes) -> String {
    bytes.isEmpty ? "" : String(unsafeUninitializedCapacity: bytes.count) { fold(bytes, into: $0) }
  }

  /// Writes the key of a text without marks, as much of it as there is room for; says how many bytes that is.
  static func fold(_ text: Bytes, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let from = text.baseAddress, let to = output.baseAddress else { return 0 }
    var (at, written) = (0, 0)
    var pending = false
    while at < text.count, written < output.count {
      let byte = from[at]
      guard byte.isASCIILetterOrDigit else {
        at += 1
        let isHard = byte == 0xC2 && at < text.count && from[at] == 0xA0
        if byte.isSpace || byte == Byte.hyphen || byte == Byte.slash || isHard { pending = true }
        continue
      }
      if pending, written > 0 {
        to[written] = Byte.space
        written += 1
        if written == output.count { break }
      }
      pending = false
      if at &+ 8 <= text.count, written &+ 8 <= output.count {
        // A word at a time; what is copied behind its end is written over.
        let eight = EightBytes.load(from + at)
        EightBytes.store(EightBytes.lowered(eight), to + written)
        let length = EightBytes.wordLength(eight)
        (at, written) = (at + length, written + length)
      } else {
        // Digits have the bit that makes capitals small already.
        to[written] = byte | 0x20
        (at, written) = (at + 1, written + 1)
      }
    }
    return written
  }
}

/// Names of posts, by which "Report of the …" is told from a title that speaks of a report.
enum Offices {
  private static let words: Phrases<Void> = [
    "head", "director", "executive", "chief", "assistant", "deputy", "corporate", "strategic", "service", "cabinet member", "leader",
    "monitoring",
    "section 151", "town clerk", "clerk", "joint", "interim", "acting", "democratic", "borough", "county", "city", "group", "managing",
    "principal",
    "senior", "portfolio holder", "chair", "returning officer", "lead", "nhs", "programme", "planning", "legal", "finance", "solicitor",
    "treasurer",
  ]
  static func begins(_ text: String) -> Bool { words.open(text) }
}

/// "(Pages 11 - 14)" and its kin.
enum PageReference {
  struct Found {
    let first: Int
    let last: Int?
    /// Where it stands, as offsets in UTF-8.
    let range: Range<Int>
    /// The last page is missing because the line or the file ends.
    let isCut: Bool
  }

  /// Reads `(Pages 11 - 14)`, `(Page 7)`, `Pages 5–8`, `(Pages 75 -` and `pp. 3-9` at their first place.
  static func find(in text: String) -> Found? {
    // What stands before the number is one of these words, whatever its ending.
    guard text.hasDigit, text.holds("page") || text.holds("tud") || text.holds("pp") else { return nil }
    return text.withBytes { find(in: $0, text) }
  }

  private static func find(in bytes: Bytes, _ text: String) -> Found? {
    for label in [
      "(tudalennau / pages", "(tudalennau/pages", "(tudalen / page", "(pages / tudalennau", "(pages/tudalennau", "(pages", "(page",
      "(tudalennau", "(tudalen", "(tud.", "(tud ", "(pp.", "(pp ", "[pages", "pages:", "pages",
    ] {
      guard let offset = text.offset(of: label) else { continue }
      if !label.hasPrefix("("), !label.hasPrefix("["), offset > 0, bytes[offset - 1].isLetterOrDigit { continue }
      var at = offset + label.utf8.count
      func skip() { while at < bytes.count, bytes[at].isSpace || bytes[at] == Byte.colon || bytes[at] == Byte.stop { at += 1 } }
      func number() -> Int? {
        let start = at
        while at < bytes.count, bytes[at].isDigit, at - start < 6 { at += 1 }
        return at > start ? Int(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
      }
      skip()
      guard let first = number() else { continue }
      skip()
      let hasDash = at < bytes.count && (bytes[at] == Byte.hyphen || bytes[at] == 0xE2 || bytes[at...].starts(with: "to ".utf8))
      var last: Int?
      if hasDash {
        while at < bytes.count, bytes[at] == Byte.hyphen || bytes[at] >= 0x80 || bytes[at].isASCIILetter { at += 1 }
        skip()
        last = number()
      }
      skip()
      // "(Tudalennau 3 - 8 / Pages 3 - 8)": the same in two languages.
      if at < bytes.count, bytes[at] == Byte.slash, label.hasPrefix("("), let close = bytes[at...].prefix(40).firstIndex(of: Byte.close) {
        at = close
      }
      if at < bytes.count, bytes[at] == Byte.close || bytes[at] == 0x5D { at += 1 }
      if last == nil, !hasDash, !label.hasPrefix("("), !label.hasPrefix("[") { continue }
      return Found(first: first, last: last ?? (hasDash ? nil : first), range: offset..<at, isCut: hasDash && last == nil)
    }
    return nil
  }

  /// "PDF 172 KB", which web pages of committee-management systems set behind the title of a paper: where it stands.
  static func fileSize(in text: String) -> Int? {
    if let offset = bracketedSize(in: text) { return offset }
    guard let offset = text.offset(of: " PDF ") else { return nil }
    var words = String(decoding: text.utf8.dropFirst(offset + 5), as: UTF8.self).split(separator: " ")[...]
    // "pdf icon PDF 172 KB": what the page calls its picture of a file.
    if words.starts(with: ["icon", "PDF"]) || words.starts(with: ["eicon", "PDF"]) { words = words.dropFirst(2) }
    guard words.count == 2, let size = words.first, let unit = words.last, size.utf8.allSatisfy({ $0.isDigit || $0 == Byte.stop }),
      ["KB", "MB", "GB"].contains(unit)
    else { return nil }
    return offset
  }

  /// "Minutes (233Kb)", "Minutes [PDF, 1.2 MB]".
  private static func bracketedSize(in text: String) -> Int? {
    guard let last = text.last, ")]".contains(last), let open = text.lastIndex(of: last == ")" ? "(" : "[") else { return nil }
    var inside = text[text.index(after: open)...].dropLast().lowercased()
    for kind in ["pdf, ", "pdf - ", "pdf "] where inside.hasPrefix(kind) { inside = String(inside.dropFirst(kind.count)) }
    guard let unit = ["kb", "mb", "gb"].first(where: inside.hasSuffix) else { return nil }
    let size = String(inside.dropLast(unit.count)).trimmed
    guard !size.isEmpty, size.utf8.allSatisfy({ $0.isDigit || $0 == Byte.stop }) else { return nil }
    return text.utf8.distance(from: text.startIndex, to: open)
  }

  /// "pdf Minutes (233Kb)": the words that name the file, without those that say what it is.
  static func withoutFileKind(_ text: String) -> String {
    guard let rest = text.dropping(prefix: "pdf ") ?? text.dropping(prefix: "document "), fileSize(in: text) != nil else { return text }
    return rest.trimmed
  }

  static func removed(from text: String) -> String {
    var rest = fileSize(in: text).map { String(decoding: text.utf8.prefix($0), as: UTF8.self) } ?? text
    while let found = find(in: rest), rest.utf8.count > found.range.upperBound - found.range.lowerBound || found.range.lowerBound == 0 {
      let bytes = Array(rest.utf8)
      rest = String(decoding: bytes[..<found.range.lowerBound] + bytes[found.range.upperBound...], as: UTF8.self).singleSpaced
      if rest.isEmpty { break }
    }
    for mark in ["(To Follow)", "(to be tabled)"] {
      if let offset = rest.offset(of: mark) {
        let bytes = Array(rest.utf8)
        rest = String(decoding: bytes[..<offset] + bytes[(offset + mark.utf8.count)...], as: UTF8.self).singleSpaced
      }
    }
    return rest
  }
}
