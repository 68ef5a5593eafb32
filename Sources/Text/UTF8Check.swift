/// Whether bytes are UTF-8 (RFC 3629), asked without making a string of them.
enum UTF8Check {
  /// Where the first character begins that is none; nothing when all are well formed.
  static func firstInvalid(in bytes: Bytes) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, EightBytes.load(base + at) & EightBytes.tops == 0 {
        at += 8
      } else if base[at] < 0x80 {
        at += 1
      } else {
        let length = self.length(of: Bytes(rebasing: bytes[at..<min(at + 4, bytes.count)]))
        if length == 0 { return at }
        at += length
      }
    }
    return nil
  }

  /// How many bytes the first character has, which is not of ASCII; 0 when it is not well formed.
  private static func length(of bytes: Bytes) -> Int {
    let length: Int
    // The second byte is narrowed where the first leaves room for overlong forms, halves of pairs and what lies above U+10FFFF.
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[0] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard bytes.count >= length, second.contains(bytes[1]) else { return 0 }
    return bytes[2..<length].allSatisfy { (0x80...0xBF).contains($0) } ? length : 0
  }
}
