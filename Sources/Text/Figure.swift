/// What a cell of numbers holds, as papers print them.
package enum Figure {
  /// A number with or without its signs and unit: `£6.5m`, `-3.8`, `12%`, `1,048`, `(0.4)`, `–`, `26.2% (808)`, `£2,000k`.
  package static func isFigure(_ text: String) -> Bool {
    // Most texts begin with a letter and are none.
    guard text.utf8.count <= 28, let first = text.utf8.first, !first.isASCIILetter else { return false }
    var digits = 0
    var unit = Unit()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        // A letter before a number makes a code of it: "B12".
        if !unit.mayStandInside { return false }
        digits += 1
      case "-", "–", "—", "−", "+", "±", "£", "€", "$", "%", ".", ",", "(", ")", "*", " ", "\u{A0}", "/", "<", ">", "~", "≥", "≤", "‡", "†":
        break
      case "¼", "½", "¾": digits += 1
      default:
        guard scalar.isASCII, digits > 0, unit.take(UInt8(scalar.value).lowered) else { return false }
      }
    }
    // "£000" heads a column of thousands.
    if digits == 3, text.utf8.lazy.filter({ $0 == 0x30 }).count == 3, text.unicodeScalars.contains("£") { return false }
    if digits == 0 { return ["-", "–", "—", "--", "- -", "−"].contains(text) }
    return unit.isWhole
  }

  /// The letters among the digits: k, m, bn, b, p, mn.
  private struct Unit {
    private var first: UInt8 = 0
    private var second: UInt8 = 0

    /// Takes a small letter; no unit has three.
    mutating func take(_ letter: UInt8) -> Bool {
      if first == 0 { first = letter } else if second == 0 { second = letter } else { return false }
      return true
    }

    /// Of k, m, b and n another number can follow.
    var mayStandInside: Bool { Unit.mayStandInside(first) && Unit.mayStandInside(second) }
    private static func mayStandInside(_ letter: UInt8) -> Bool {
      letter == 0 || letter == 0x6B || letter == 0x6D || letter == 0x62 || letter == 0x6E
    }

    var isWhole: Bool {
      switch (first, second) {
      case (0, 0), (0x6B, 0), (0x6D, 0), (0x62, 0), (0x70, 0), (0x62, 0x6E), (0x6D, 0x6E): true
      default: false
      }
    }
  }

  /// A year or another span that columns are headed with: `2019`, `2018/19`, `2018/2019`, `2023-24`, `2023*`, `2025/26 £m`, `Q1`.
  package static func isPeriod(_ text: String) -> Bool {
    // Most texts begin neither with a year nor with the letter of a quarter.
    guard let first = text.utf8.first, first.lowered == 0x71 || text.utf8.prefix(while: \.isDigit).count == 4 else { return false }
    var bytes = Array(text.utf8)
    // "2025/26 £m": with its unit.
    if let space = bytes.firstIndex(of: Byte.space) {
      let unit = bytes[space...]
      if unit.contains(0x25) || unit.contains(0xC2), !unit.contains(where: { $0.isDigit && $0 != 0x30 }), unit.count <= 8 {
        bytes = Array(bytes[..<space])
      }
    }
    while let last = bytes.last, last == Byte.star || last.isSpace { bytes.removeLast() }
    if bytes.count == 2, bytes[0].lowered == 0x71, (0x31...0x34).contains(bytes[1]) { return true }
    let parts = bytes.split(whereSeparator: { !$0.isDigit })
    guard let year = parts.first, year.count == 4, bytes.first?.isDigit == true, year.first == 0x31 || year.first == 0x32,
      year[year.startIndex + 1] == 0x39 || year[year.startIndex + 1] == 0x30
    else { return false }
    if bytes.count == 4 { return true }
    guard let mark = bytes.dropFirst(4).first, mark == Byte.slash || mark == Byte.hyphen || mark == 0xE2 else { return false }
    return parts.count == 2 && bytes.count - year.count - parts[1].count <= 3 && (parts[1].count == 2 || parts[1].count == 4)
      && !bytes.contains { $0.isASCIILetter }
  }
}
