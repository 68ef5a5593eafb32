import Text

/// The pieces of a title in which it can say that its paper is closed: in brackets, behind a colon or a dash.
extension Classification {
  /// What brackets, colons and dashes part.
  static func pieces(of text: String) -> [String] {
    text.withBytes { bytes in
      var pieces: [String] = []
      var (start, at) = (0, 0)
      while at <= bytes.count {
        guard let length = at == bytes.count ? 1 : divider(bytes, at) else {
          at += 1
          continue
        }
        if at > start { pieces.append(String(decoding: Bytes(rebasing: bytes[start..<at]), as: UTF8.self)) }
        at += length
        start = at
      }
      return pieces
    }
  }

  /// How many bytes a bracket, a colon, a long dash or a hyphen between spaces has.
  private static func divider(_ bytes: Bytes, _ at: Int) -> Int? {
    switch bytes[at] {
    case Byte.open, Byte.close, 0x5B, 0x5D, Byte.colon: 1
    case Byte.space: bytes[at...].starts(with: [Byte.space, Byte.hyphen, Byte.space]) ? 3 : nil
    case 0xE2: at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94) ? 3 : nil
    default: nil
    }
  }

  static func brackets(_ text: String) -> [String] {
    var found: [String] = []
    guard text.utf8.contains(where: { $0 == Byte.open || $0 == 0x5B }) else { return found }
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == "[" }),
      let close = rest[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    {
      found.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}

extension String {
  /// Without figures and dashes at its end: "Sale of Mill Lane - Exempt 9 - 12".
  var trimmingPages: String {
    let end = utf8.lastIndex { !$0.isDigit && !$0.isSpace && $0 != Byte.hyphen }
    return end.map { String(decoding: utf8[...$0], as: UTF8.self) } ?? ""
  }
}

extension String.UTF8View {
  /// Behind the last place of a short text.
  func lastRange(of text: String) -> Index? {
    let place = String(self).withBytes { bytes in
      text.withBytes { wanted in
        stride(from: bytes.count - wanted.count, through: 0, by: -1).first { start in
          bytes[start] == wanted[0] && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
      }
    }
    guard let place, count > text.utf8.count else { return nil }
    return index(startIndex, offsetBy: place + text.utf8.count)
  }
}
