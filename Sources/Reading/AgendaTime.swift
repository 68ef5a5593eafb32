import Text

/// The time at which an item is taken, printed before its number: "10.05 am  3. Budget".
enum AgendaTime {
  /// The time as printed, and what stands behind it.
  static func leading(_ plain: String) -> (time: String, rest: String)? {
    plain.withBytes { bytes in
      guard bytes.first?.isDigit == true, let end = end(bytes) else { return nil }
      let time = String(decoding: Bytes(rebasing: bytes[..<end]), as: UTF8.self).trimmed
      return (time, String(decoding: Bytes(rebasing: bytes[end...]), as: UTF8.self).trimmed)
    }
  }

  private static func end(_ bytes: Bytes) -> Int? {
    func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }
    var at = bytes.prefix { $0.isDigit }.count
    let isFourDigits = at == 4
    guard (1...2).contains(at) || isFourDigits else { return nil }
    var hasMinutes = false
    if !isFourDigits, byte(at) == Byte.stop || byte(at) == Byte.colon, byte(at + 1).isDigit, byte(at + 2).isDigit, !byte(at + 3).isDigit {
      at += 3
      hasMinutes = true
    }
    var next = at
    while byte(next) == Byte.space { next += 1 }
    let rest = Bytes(rebasing: bytes[min(next, bytes.count)...])
    for word in ["a.m.", "p.m.", "am", "pm", "noon", "hours", "hrs"] where word.withBytes(rest.begins) {
      if !byte(next + word.utf8.count).isLetterOrDigit, !isFourDigits || word.hasPrefix("h") { return next + word.utf8.count }
    }
    return hasMinutes && (next > at || at == bytes.count) ? at : nil
  }
}
