/// Bytes of unknown origin to UTF-8 with line feeds.
enum Decoding {
  /// Decodes in one pass over clean input; only what is damaged is looked at twice.
  static func decode(_ input: [UInt8]) -> ([UInt8], [Repair]) {
    var repairs: [Repair] = []
    var bytes = input
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      repairs.append(.byteOrderMark)
    }
    if let text = fromUTF16(bytes) {
      repairs.append(.notUTF8(.utf16, firstLine: 1))
      bytes = text
    }
    if looksBinary(bytes) { return ([], repairs + [.binary]) }
    if let place = bytes.withUnsafeBufferPointer(UTF8Check.firstInvalid) {
      repairs.append(.notUTF8(.windows1252, firstLine: line(of: place, in: bytes)))
      bytes = fromWindows1252(bytes)
    }
    if bytes.withUnsafeBufferPointer({ $0.contains({ EightBytes.holds(Byte.carriageReturn, $0) }, { $0 == Byte.carriageReturn }) }) {
      repairs.append(.windowsLineEnds)
      bytes = withLineFeeds(bytes)
    }
    if let repair = removeControls(&bytes) { repairs.append(repair) }
    return (bytes, repairs)
  }

  /// A PDF, an office file or a picture: its signature, or more than one control byte in a hundred of the first 8 KB.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    for signature in ["%PDF-", "PK\u{3}\u{4}", "{\\rtf", "\u{89}PNG"] {
      if bytes.starts(with: signature.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) { return true }
    }
    let head = bytes.prefix(8192)
    let controls = head.reduce(0) { $0 + ($1 < 0x20 && !$1.isSpace ? 1 : 0) }
    return controls * 100 > head.count && controls > 8
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].reduce(1) { $0 + ($1 == Byte.lineFeed ? 1 : 0) }
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == Byte.carriageReturn {
        output.append(Byte.lineFeed)
        if index + 1 < bytes.count, bytes[index + 1] == Byte.lineFeed { index += 1 }
      } else {
        output.append(bytes[index])
      }
      index += 1
    }
    return output
  }

  /// Control characters cannot stand in HTML. A space takes the place of each, so that words and columns stay apart.
  private static func removeControls(_ bytes: inout [UInt8]) -> Repair? {
    guard let first = bytes.withUnsafeBufferPointer(firstControl) else { return nil }
    let firstLine = line(of: first, in: bytes)
    var count = 0
    for index in first..<bytes.count where isControl(bytes[index]) {
      bytes[index] = Byte.space
      count += 1
    }
    return .controlCharacters(firstLine: firstLine, count: count)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != Byte.tab && byte != Byte.lineFeed && byte != Byte.formFeed) || byte == 0x7F
  }

  private static func firstControl(_ bytes: Bytes) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count {
        let eight = EightBytes.load(base + at)
        if EightBytes.below(0x20, eight) | EightBytes.holds(0x7F, eight) == 0 {
          at += 8
          continue
        }
      }
      for index in at..<min(at + 8, bytes.count) where isControl(base[index]) { return index }
      at += 8
    }
    return nil
  }

  /// The text behind a byte order mark of UTF-16; nothing without one, or when the rest is no whole number of units.
  /// A half of a pair that stands alone becomes U+FFFD.
  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0, !bytes.starts(with: [0xFF, 0xFE, 0, 0]) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index -> UInt16 in
      let (high, low) = isLittle ? (bytes[index + 1], bytes[index]) : (bytes[index], bytes[index + 1])
      return UInt16(high) * 256 + UInt16(low)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The bytes 0x80 to 0x9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); all others are Latin-1.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? " ")
    }
    return Array(String(text).utf8)
  }
}
