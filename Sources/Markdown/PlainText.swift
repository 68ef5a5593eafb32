import HTML
import Text

/// Text shown exactly as printed: every mark is a mark, and only bare addresses become links.
enum PlainText {
  static func render(_ text: String) -> HTML {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == Byte.at || $0 == Byte.colon || $0 == Byte.stop }) else { return HTML(text: text) }
    var html = HTML()
    var written = 0
    var at = 0
    while at < bytes.count {
      guard let link = link(at: at, after: written, in: bytes) else {
        at += 1
        continue
      }
      html.append(text: String(decoding: bytes[written..<link.range.lowerBound], as: UTF8.self))
      let words = String(decoding: bytes[link.range], as: UTF8.self)
      html.append("<a href=\"\(url: link.prefix + words)\">\(words)</a>")
      (written, at) = (link.range.upperBound, link.range.upperBound)
    }
    html.append(text: String(decoding: bytes[written...], as: UTF8.self))
    return html
  }

  private struct Found {
    var range: Range<Int>
    /// What makes an address of the printed words.
    var prefix: String
  }

  private static func link(at: Int, after written: Int, in bytes: [UInt8]) -> Found? {
    switch bytes[at].lowered {
    case UInt8(ascii: "h"), UInt8(ascii: "w"): webAddress(at: at, in: bytes)
    case Byte.at: mailAddress(around: at, after: written, in: bytes)
    default: nil
    }
  }

  private static func webAddress(at start: Int, in bytes: [UInt8]) -> Found? {
    guard start == 0 || !(bytes[start - 1].isASCIILetter || bytes[start - 1].isDigit) else { return nil }
    let rest = bytes[start...]
    guard let scheme = ["https://", "http://", "www."].first(where: { begins(rest, with: $0) }) else { return nil }
    var end = start
    while end < bytes.count, isAddress(bytes[end]) { end += 1 }
    while end > start, endsSentence(bytes[start..<end]) { end -= 1 }
    let host = bytes[(start + scheme.utf8.count)..<max(end, start + scheme.utf8.count)].prefix {
      $0.isLetterOrDigit || $0 == Byte.stop || $0 == Byte.hyphen
    }
    guard let first = host.first, first.isLetterOrDigit, scheme != "www." || host.dropLast().contains(Byte.stop) else { return nil }
    return Found(range: start..<end, prefix: scheme == "www." ? "https://" : "")
  }

  private static func mailAddress(around at: Int, after written: Int, in bytes: [UInt8]) -> Found? {
    var start = at
    while start > written, isLocal(bytes[start - 1]) { start -= 1 }
    while start < at, !bytes[start].isLetterOrDigit { start += 1 }
    var end = at + 1
    while end < bytes.count, isHost(bytes[end]) { end += 1 }
    while end > at, !bytes[end - 1].isLetterOrDigit { end -= 1 }
    guard start < at, end > at + 1, bytes[at + 1].isLetterOrDigit, bytes[(at + 1)..<end].contains(Byte.stop) else { return nil }
    return Found(range: start..<end, prefix: "mailto:")
  }

  private static func begins(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
    bytes.count > word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0.lowered == $1 }
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != Byte.less && byte != Byte.greater && byte != Byte.quote
  }
  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || byte == Byte.stop || byte == Byte.plus || byte == Byte.hyphen || byte == Byte.underscore
      || byte == Byte.apostrophe
  }
  private static func isHost(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isDigit || byte == Byte.stop || byte == Byte.hyphen }

  /// Whether the last byte belongs to the sentence around the address. A closing bracket does when none was opened inside.
  private static func endsSentence(_ address: ArraySlice<UInt8>) -> Bool {
    switch address.last {
    case Byte.stop, Byte.comma, Byte.semicolon, Byte.colon, 0x21, 0x3F, Byte.apostrophe, Byte.star, 0x5D, 0x7C: true
    case Byte.close: address.count { $0 == Byte.open } < address.count { $0 == Byte.close }
    default: false
    }
  }
}
