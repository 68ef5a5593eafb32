/// What single bytes of UTF-8 text are. Bytes of multi-byte characters (0x80 and up) count as letters, so that
/// "Children’s" and "Ynys Môn" are not cut where an accent or a curly quote stands.
extension UInt8 {
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  package var isASCIILetter: Bool { isLower || isUpper }
  package var isLetter: Bool { isASCIILetter || self >= 0x80 }
  package var isLetterOrDigit: Bool { isLetter || isDigit }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

/// Names for the bytes that scanners look for.
package enum Byte {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let formFeed: UInt8 = 0x0C
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let quote: UInt8 = 0x22
  package static let hash: UInt8 = 0x23
  package static let ampersand: UInt8 = 0x26
  package static let apostrophe: UInt8 = 0x27
  package static let open: UInt8 = 0x28
  package static let close: UInt8 = 0x29
  package static let star: UInt8 = 0x2A
  package static let plus: UInt8 = 0x2B
  package static let comma: UInt8 = 0x2C
  package static let hyphen: UInt8 = 0x2D
  package static let stop: UInt8 = 0x2E
  package static let slash: UInt8 = 0x2F
  package static let colon: UInt8 = 0x3A
  package static let semicolon: UInt8 = 0x3B
  package static let less: UInt8 = 0x3C
  package static let equals: UInt8 = 0x3D
  package static let greater: UInt8 = 0x3E
  package static let at: UInt8 = 0x40
  package static let backslash: UInt8 = 0x5C
  package static let underscore: UInt8 = 0x5F
}
