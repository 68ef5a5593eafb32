import Text

/// Glyphs that stand before an item of a list and are no words.
enum Bullets {
  /// Signs that stand for nothing else at the start of a line, with or without a space behind them.
  private static let signs: Set<Unicode.Scalar> = [
    "•", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "♦", "❖", "➢", "➤", "►", "▶", "▸", "‣", "⁃", "∙", "✓", "✔", "✗", "❑", "❒", "➔", "➜",
    "⇒",
  ]
  /// Signs that are bullets only before a space: dashes, stars, and the letters that symbol fonts leave.
  private static let spaced: Set<Unicode.Scalar> = ["-", "–", "—", "·", "*", "\u{AD}", "»", "§", "¾", "→"]

  /// Signs that stand for nothing else, wherever they stand in a cell.
  private static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "•", "●", "▪", "■", "◆", "➢", "➤", "\u{F0B7}", "\u{F0A7}": true
    default: false
    }
  }

  /// Whether a cell holds an item that a sign begins.
  static func areInside(_ text: String) -> Bool {
    text.withBytes { $0.contains({ EightBytes.holds(0xE2, $0) | EightBytes.holds(0xEF, $0) }) { $0 == 0xE2 || $0 == 0xEF } }
      && text.unicodeScalars.contains(where: isSure)
  }

  /// The text cut before each such sign.
  static func split(_ text: String) -> [String] {
    guard areInside(text) else { return [text] }
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSure(scalar), !part.isEmpty {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      }
      part.append(scalar)
    }
    return parts + [String(part)]
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

  /// The text after a bullet and white space, if it begins with one.
  static func dropping(from text: String) -> String? {
    text.withBytes { bytes in length(at: bytes).map { Bytes(rebasing: bytes[$0...]).trimmed } }
  }

  /// The bytes of a bullet and of the white space behind it; nothing where none stands, or nothing follows it. "o" counts
  /// only as the bullet that older Word documents print, a lone letter before a space.
  static func length(at bytes: Bytes) -> Int? {
    guard let start = bytes.first, start >= 0x80 || start == Byte.hyphen || start == Byte.star || start == 0x6F,
      let (first, size) = bytes.scalar(at: 0)
    else { return nil }
    let isSign = isPrivate(first) || signs.contains(first)
    guard isSign || spaced.contains(first) || first == "o" else { return nil }
    var at = size
    if first == "-", bytes.count > 2, bytes[1] == Byte.hyphen, bytes[2] == Byte.space { at += 1 }
    guard let (next, _) = bytes.scalar(at: at) else { return nil }
    let isSpace = next == " " || next == "\t" || next == "\u{A0}" || isPrivate(next)
    guard isSpace || isSign && next.properties.isAlphabetic else { return nil }
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    return at < bytes.count ? at : nil
  }

  /// The sign of a line that holds nothing else.
  static func alone(_ plain: String) -> Unicode.Scalar? {
    let scalars = plain.unicodeScalars
    guard let only = scalars.first, scalars.count == 1 else { return nil }
    return isPrivate(only) || signs.contains(only) || only == "·" || only == "-" || only == "–" || only == "o" ? only : nil
  }
}
