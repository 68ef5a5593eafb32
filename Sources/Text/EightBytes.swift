/// Questions asked of eight bytes of text at once, with the arithmetic of one 64-bit word.
///
/// A reader asks the same few questions of every line; asked byte by byte, with a branch at each, they were most of its time.
/// The price is that the answers say "somewhere among these eight", so that what is found has to be looked at again.
@usableFromInline package enum EightBytes {
  /// A one in each byte, and the top bit of each: what the arithmetic below is made of.
  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable package static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// The eight bytes that begin at an address, the first in the lowest place.
  @inlinable package static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// One byte, eight times.
  @inlinable package static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// The top bit of each byte that is zero. Above the lowest of them a byte of one may be marked too.
  @inlinable package static func zeros(_ eight: UInt64) -> UInt64 { (eight &- ones) & ~eight & tops }

  /// Not zero when one of the bytes is `byte`.
  @inlinable package static func holds(_ byte: UInt8, _ eight: UInt64) -> UInt64 { zeros(eight ^ all(byte)) }

  /// Not zero when one of the bytes is less than `limit`, which is at most 128.
  @inlinable package static func below(_ limit: UInt8, _ eight: UInt64) -> UInt64 { (eight &- all(limit)) & ~eight & tops }

  /// Not zero when one of the bytes is a digit: only digits, and bytes from 0xB0 on, which are asked out, keep the high
  /// half 3 and stay under ten when it is taken away.
  @inlinable package static func digits(_ eight: UInt64) -> UInt64 {
    let low = (eight ^ all(0x30)) & ~tops
    return ~(low &+ all(0x76)) & ~eight & tops
  }

  /// Letters of ASCII as small ones; digits, which have that bit, as they are. Makes other signs of some signs.
  @inlinable package static func lowered(_ eight: UInt64) -> UInt64 { eight | all(0x20) }

  /// How many of the bytes are letters or digits of ASCII before the first that is none.
  @inlinable package static func wordLength(_ eight: UInt64) -> Int {
    (~lettersAndDigits(eight) & tops).trailingZeroBitCount / 8
  }

  /// The top bit of each byte that is a letter or a digit of ASCII, and of no other.
  @inlinable package static func lettersAndDigits(_ eight: UInt64) -> UInt64 {
    let low = lowered(eight) & ~tops
    // The top bit is set from "a" on, and from behind "z" on.
    let letters = (low &+ all(0x80 - 0x61)) & ~(low &+ all(0x80 - 0x7B)) & ~eight & tops
    return letters | digits(eight)
  }

  /// The top bit of each byte that is white space, and of no other, where all are of ASCII.
  @inlinable package static func spaces(_ eight: UInt64) -> UInt64 {
    let others = (eight &+ all(0x80 - 0x09)) & ~(eight &+ all(0x80 - 0x0E))
    return (others | ~((eight ^ all(Byte.space)) &+ all(0x7F))) & tops
  }

  @inlinable package static func store(_ eight: UInt64, _ bytes: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(bytes).storeBytes(of: eight.littleEndian, as: UInt64.self)
  }
}
