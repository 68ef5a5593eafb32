import Text

/// A line with plain spaces and hyphens for those that printers set: "AB\u{A0}12\u{A0}34\u{A0}56\u{A0}C", "20–00–00".
struct PlainMarks {
  let bytes: [UInt8]
  /// Where each byte stood, and the end; nothing when all stand where they stood.
  private let places: [Int]?

  init(_ printed: [UInt8]) {
    guard printed.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else {
      (bytes, places) = (printed, nil)
      return
    }
    var plain: [UInt8] = []
    var places: [Int] = []
    var at = 0
    while at < printed.count {
      let mark = PlainMarks.mark(printed, at)
      plain.append(mark?.plain ?? printed[at])
      places.append(at)
      at += mark?.length ?? 1
    }
    (bytes, self.places) = (plain, places + [printed.count])
  }

  /// The bytes of the printed line.
  func printed(_ range: Range<Int>) -> Range<Int> { places.map { $0[range.lowerBound]..<$0[range.upperBound] } ?? range }

  /// No-break and thin spaces, the hyphens and the shorter dashes of U+2010 to U+2013.
  private static func mark(_ bytes: [UInt8], _ at: Int) -> (plain: UInt8, length: Int)? {
    if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 { return (Byte.space, 2) }
    guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return nil }
    switch bytes[at + 2] {
    case 0x80...0x8A, 0xAF: return (Byte.space, 3)
    case 0x90...0x93: return (Byte.hyphen, 3)
    default: return nil
    }
  }
}
