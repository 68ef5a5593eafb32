import Text

/// Entries of a list of contents: "2. Background ........ 4".
enum ContentsLists {
  /// The words of an entry with one sign for its dots: "2. Background … 4". Nothing for a line that is none.
  static func entry(_ line: PrintedLine) -> String? {
    guard line.kind == .text || line.kind == .bullet, let (title, page) = split(line.plain) else { return nil }
    return title + " … " + page
  }

  /// The words before the dots and the number behind them.
  static func split(_ plain: String) -> (title: String, page: String)? {
    guard let last = plain.utf8.last, mayEndNumber(last), (8..<260).contains(plain.utf8.count) else { return nil }
    let bytes = Array(plain.utf8)
    var at = bytes.count
    while at > 0, mayEndNumber(bytes[at - 1]) { at -= 1 }
    let page = String(decoding: bytes[at...], as: UTF8.self)
    guard page.isDigits && page.utf8.count <= 4 || ListMarker.roman(page) != nil else { return nil }
    var dots = 0
    while at > 0 {
      if bytes[at - 1] == Byte.stop || bytes[at - 1] == Byte.underscore {
        dots += 1
      } else if at >= 3, bytes[(at - 3)..<at].elementsEqual([0xE2, 0x80, 0xA6]) {
        dots += 3
        at -= 2
      } else if bytes[at - 1] != Byte.space {
        break
      }
      at -= 1
    }
    let title = String(decoding: bytes[..<at], as: UTF8.self).trimmed
    return dots >= 4 && title.hasLetterOrDigit ? (title, page) : nil
  }

  /// A digit, or a letter of a small Roman number.
  private static func mayEndNumber(_ byte: UInt8) -> Bool { byte.isDigit || byte == 0x69 || byte == 0x76 || byte == 0x78 }
}
