import Glibc
import Text

/// Inline marks: what Markdown and HTML add to the words of a line.
enum Marks {
  /// The words alone: emphasis, tags, entities and escapes resolved, white space single.
  static func plain(_ text: String) -> String {
    text.withBytes { bytes in
      if stand(in: bytes) { return unmarked(bytes) }
      return bytes.isSingleSpaced ? text : bytes.singleSpaced
    }
  }

  /// Whether anything there may be a mark.
  static func stand(in text: Bytes) -> Bool {
    guard let base = text.baseAddress, text.count >= 16 else { return text.contains(areMarks, isMark) }
    var at = 0
    while true {
      if areMarks(SixteenBytes(base + at)) { return true }
      if at == text.count &- 16 { return false }
      // The last sixteen, some of them for the second time.
      at = min(at &+ 16, text.count &- 16)
    }
  }

  /// Writes the words and single spaces in one pass; what is taken out is never shorter than what takes its place.
  static func unmarked(_ bytes: Bytes) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var written = 0
      var pending = false
      func put(_ byte: UInt8) {
        if pending, written > 0 {
          output[written] = Byte.space
          written += 1
        }
        pending = false
        output[written] = byte
        written += 1
      }
      var at = 0
      /// Where the emphasis ends that `_` began.
      var closing: Int?
      // A tag that nothing ends is none: "Title: R<evenue".
      var tagsEnd = true
      while at < bytes.count {
        let byte = bytes[at]
        let next: UInt8 = at + 1 < bytes.count ? bytes[at + 1] : 0
        switch byte {
        // Most bytes are letters.
        case _ where byte.isASCIILetterOrDigit:
          guard at &+ 8 <= bytes.count, written &+ 9 <= output.count, let from = bytes.baseAddress, let to = output.baseAddress else {
            put(byte)
            at += 1
            continue
          }
          if pending, written > 0 {
            output[written] = Byte.space
            written += 1
          }
          pending = false
          // A word at a time; what is copied behind its end is written over.
          let eight = EightBytes.load(from + at)
          EightBytes.store(eight, to + written)
          let length = EightBytes.wordLength(eight)
          (at, written) = (at &+ length, written &+ length)
        case Byte.star: at += 1
        case Byte.underscore where at == closing: at += 1
        case Byte.underscore:
          closing = emphasisEnd(bytes, from: at)
          if closing == nil { put(byte) }
          at += 1
        case Byte.less where tagsEnd && (next.isASCIILetter || next == Byte.slash):
          guard let end = bytes.place(of: Byte.greater, from: at) else {
            tagsEnd = false
            continue
          }
          if !isInline(Bytes(rebasing: bytes[(at + 1)...end])) { pending = true }
          at = end + 1
        case Byte.ampersand:
          let (decoded, end) = entity(bytes, at)
          if decoded == Byte.space { pending = true } else { put(decoded) }
          at = end
        case Byte.backslash where next > 0x20 && next < 0x7F && !next.isLetterOrDigit:
          put(next)
          at += 2
        case 0xC2 where next == 0xA0:
          pending = true
          at += 2
        default:
          if byte.isSpace { pending = true } else { put(byte) }
          at += 1
        }
      }
      return written
    }
  }

  /// The `_` that closes emphasis: `_Report of the Treasurer_`, not `snake_case`, not a line to sign on.
  private static func emphasisEnd(_ bytes: Bytes, from start: Int) -> Int? {
    func isEdge(_ byte: UInt8?) -> Bool { byte.map { !$0.isLetterOrDigit && $0 != Byte.underscore } ?? true }
    guard start + 2 < bytes.count, isEdge(start > 0 ? bytes[start - 1] : nil), !bytes[start + 1].isSpace,
      bytes[start + 1] != Byte.underscore, let end = bytes.place(of: Byte.underscore, from: start + 2), !bytes[end - 1].isSpace,
      isEdge(end + 1 < bytes.count ? bytes[end + 1] : nil)
    else { return nil }
    return end
  }

  /// Whether a tag, from behind its `<`, parts no words.
  private static func isInline(_ tag: Bytes) -> Bool {
    let start = tag.firstIndex { $0 != Byte.slash } ?? tag.count
    let name = tag[start...].prefix { $0.isLetterOrDigit }
    return inlineTags.contains(anyCase: Bytes(rebasing: name))
  }

  /// The text less a `**` that nothing closes or opens: a scrap the extractor left.
  static func balanced(_ text: String) -> String {
    guard text.utf8.contains(Byte.star) else { return text }
    var pairs = 0
    var rest = Substring(text)
    while let found = rest.firstRange(of: "**") {
      pairs += 1
      rest = rest[found.upperBound...]
    }
    guard pairs % 2 == 1 else { return text }
    if text.hasSuffix("**") { return String(text.dropLast(2)).trimmed }
    if text.hasPrefix("**") { return String(text.dropFirst(2)).trimmed }
    guard pairs == 1, let found = text.firstRange(of: "**") else { return text }
    return text.replacingCharacters(in: found)
  }

  static func withoutOuterStops(_ text: String) -> String {
    text.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == Byte.colon || bytes[end - 1] == Byte.stop || bytes[end - 1].isSpace { end -= 1 }
      return end == bytes.count ? text : String(decoding: Bytes(rebasing: bytes[..<end]), as: UTF8.self)
    }
  }

  private static let inlineTags: KeySet = ["b", "strong", "i", "em", "u", "sup", "sub", "span", "a"]

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == Byte.star || byte == Byte.less || byte == Byte.ampersand || byte == Byte.backslash || byte == Byte.underscore
  }

  private static func areMarks(_ sixteen: SixteenBytes) -> Bool {
    SixteenBytes.isAny(
      sixteen.holds(Byte.star) .| sixteen.holds(Byte.less) .| sixteen.holds(Byte.ampersand) .| sixteen.holds(Byte.backslash)
        .| sixteen.holds(Byte.underscore))
  }

  private static func areMarks(_ eight: UInt64) -> UInt64 {
    EightBytes.holds(Byte.star, eight) | EightBytes.holds(Byte.less, eight) | EightBytes.holds(Byte.ampersand, eight)
      | EightBytes.holds(Byte.backslash, eight) | EightBytes.holds(Byte.underscore, eight)
  }

  private static let entities: [(name: String, value: UInt8)] = [
    ("&amp;", Byte.ampersand), ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&quot;", Byte.quote), ("&#39;", Byte.apostrophe),
    ("&nbsp;", Byte.space),
  ]

  private static func entity(_ bytes: Bytes, _ start: Int) -> (UInt8, Int) {
    for (name, value) in entities where bytes[start...].starts(with: name.utf8) { return (value, start + name.utf8.count) }
    return (Byte.ampersand, start + 1)
  }
}

extension StringProtocol {
  /// The first place of a short mark; no regular expression and no Foundation.
  func firstRange(of needle: String) -> Range<Index>? {
    let place = withBytes { bytes in
      needle.withBytes { needle -> Int? in
        guard let first = needle.first, let wanted = needle.baseAddress, let base = bytes.baseAddress else { return nil }
        var at = 0
        while at + needle.count <= bytes.count, let found = memchr(base + at, Int32(first), bytes.count - at) {
          at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if at + needle.count <= bytes.count, memcmp(base + at, wanted, needle.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
    guard let place else { return nil }
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound]) + String(self[range.upperBound...])
  }
}
