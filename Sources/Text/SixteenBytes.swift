/// Sixteen bytes of text, which the machine compares at once.
@usableFromInline package struct SixteenBytes {
  /// All bits of a byte that was found, no bit of the others.
  @usableFromInline package typealias Found = SIMDMask<SIMD16<Int8>>
  @usableFromInline let bytes: SIMD16<UInt8>

  @inlinable package init(_ address: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(address).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  @inlinable package init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// 0x20 makes small letters of capitals, and of some signs other signs.
  @inlinable var lowered: SixteenBytes { SixteenBytes(bytes | SIMD16(repeating: 0x20)) }

  /// Where `byte` stands.
  @inlinable package func holds(_ byte: UInt8) -> Found { bytes .== SIMD16(repeating: byte) }
  /// Where a byte stands that is less.
  @inlinable package func below(_ limit: UInt8) -> Found { bytes .< SIMD16(repeating: limit) }

  /// All bits of each byte that was found, of the first eight and of the others.
  @inlinable static func halves(_ found: Found) -> (low: UInt64, high: UInt64) {
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// Whether one was found at all.
  @inlinable package static func isAny(_ found: Found) -> Bool {
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }
}
