/// What single bytes of UTF-8 text are. Bytes of multi-byte characters (0x80 and up) count as letters, so that
/// "Children’s" and "Ynys Môn" are not cut where an accent or a curly quote stands.
extension UInt8 {
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isLower: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable package var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  // 0x20 makes small letters of capitals, and of no other byte a letter.
  @inlinable package var isASCIILetter: Bool { (self | 0x20).isLower }
  @inlinable package var isASCIILetterOrDigit: Bool { isASCIILetter || isDigit }
  @inlinable package var isLetter: Bool { isASCIILetter || self >= 0x80 }
  @inlinable package var isLetterOrDigit: Bool { isLetter || isDigit }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  @inlinable package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  /// The small letter of a capital of ASCII; every other byte as it is.
  @inlinable package var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

/// Names for the bytes that scanners look for.
@usableFromInline package enum Byte {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var formFeed: UInt8 { 0x0C }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var hash: UInt8 { 0x23 }
  @inlinable package static var ampersand: UInt8 { 0x26 }
  @inlinable package static var apostrophe: UInt8 { 0x27 }
  @inlinable package static var open: UInt8 { 0x28 }
  @inlinable package static var close: UInt8 { 0x29 }
  @inlinable package static var star: UInt8 { 0x2A }
  @inlinable package static var plus: UInt8 { 0x2B }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var stop: UInt8 { 0x2E }
  @inlinable package static var slash: UInt8 { 0x2F }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var semicolon: UInt8 { 0x3B }
  @inlinable package static var less: UInt8 { 0x3C }
  @inlinable package static var equals: UInt8 { 0x3D }
  @inlinable package static var greater: UInt8 { 0x3E }
  @inlinable package static var at: UInt8 { 0x40 }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var underscore: UInt8 { 0x5F }
}
