import Text

// Numbers that are told by their own form. Each scanner is asked at the first byte of a word.

/// What may stand before and behind a number that is a number of its own.
enum Alone {
  static func before(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = bytes[start - 1]
    return !byte.isLetterOrDigit && ![Byte.stop, Byte.slash, Byte.equals, Byte.underscore, Byte.hyphen, Byte.plus, Byte.at].contains(byte)
  }

  static func behind(_ bytes: [UInt8], _ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    let byte = bytes[end]
    if byte.isLetterOrDigit || byte == Byte.slash || byte == Byte.underscore || byte == Byte.at { return false }
    // "10.50", "2018-07": the number goes on.
    return !([Byte.stop, Byte.hyphen, Byte.comma].contains(byte) && end + 1 < bytes.count && bytes[end + 1].isLetterOrDigit)
  }

  /// Reads groups of digits, each set off from the last by one space or hyphen (the same throughout) or by nothing.
  static func groups(_ sizes: [Int], _ bytes: [UInt8], at start: Int, separators: [UInt8] = [Byte.space, Byte.hyphen]) -> (
    digits: [Int], end: Int, separator: UInt8
  )? {
    var digits: [Int] = []
    var at = start
    var separator: UInt8?
    for (index, size) in sizes.enumerated() {
      if index > 0 {
        guard at < bytes.count else { return nil }
        let own = separators.contains(bytes[at]) ? bytes[at] : 0
        if let separator, separator != own { return nil }
        separator = own
        if own != 0 { at += 1 }
      }
      guard at + size <= bytes.count, bytes[at..<(at + size)].allSatisfy({ $0.isDigit }) else { return nil }
      digits += bytes[at..<(at + size)].map { Int($0) - 0x30 }
      at += size
    }
    return (digits, at, separator ?? 0)
  }
}

/// `QQ 12 34 56 C`: two letters that HM Revenue & Customs gives out (NIM39110), six digits, a letter from A to D.
enum NationalInsurance {
  /// Where it is named its last letter may be missing.
  static func read(_ bytes: [UInt8], at start: Int, isNamed: Bool = false) -> Range<Int>? {
    guard start + 8 <= bytes.count, bytes[start + 1].isASCIILetter, Alone.before(bytes, start) else { return nil }
    let prefix = [bytes[start] & 0xDF, bytes[start + 1] & 0xDF]
    // "QQ" is never given out: forms use it as an example.
    guard !"DFIQUV".utf8.contains(prefix[0]), !"DFIOQUV".utf8.contains(prefix[1]), !unused.contains(prefix) else { return nil }
    var at = start + 2
    for _ in 0..<3 {
      if at < bytes.count, isGap(bytes[at]) { at += 1 }
      guard at + 2 <= bytes.count, bytes[at].isDigit, bytes[at + 1].isDigit else { return nil }
      at += 2
    }
    if isNamed, Alone.behind(bytes, at) { if at + 1 >= bytes.count || !bytes[at + 1].isASCIILetter { return start..<at } }
    if at < bytes.count, isGap(bytes[at]) { at += 1 }
    guard at < bytes.count, (0x41...0x44).contains(bytes[at] & 0xDF), bytes[at].isASCIILetter, Alone.behind(bytes, at + 1) else {
      return nil
    }
    return start..<(at + 1)
  }

  private static let unused = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].map { Array($0.utf8) }
  private static func isGap(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.hyphen || byte == Byte.stop }
}

/// `943 476 5919`: ten digits, the last of which checks the others (modulo 11).
///
/// Ten digits in one piece, and numbers of Scotland's and older series, which begin like dates, count only where they are named.
enum NHSNumbers {
  static func read(_ bytes: [UInt8], at start: Int, isNamed: Bool) -> Range<Int>? {
    guard Alone.before(bytes, start),
      let (digits, end, separator) = Alone.groups([3, 3, 4], bytes, at: start)
        ?? (isNamed ? Alone.groups([6, 4], bytes, at: start) ?? Alone.groups([3, 3, 4], bytes, at: start, separators: [Byte.stop]) : nil),
      Alone.behind(bytes, end),
      checks(digits), isNamed || separator != 0 && [4, 6, 7, 9].contains(digits[0]) && !standsInRow(bytes, start, end)
    else { return nil }
    return start..<end
  }

  private static func checks(_ digits: [Int]) -> Bool {
    let sum = zip(digits.prefix(9), stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9] && Set(digits).count > 1
  }

  /// Figures side by side are a row of a table.
  private static func standsInRow(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let before = bytes[..<start].last { $0 != Byte.space }
    let behind = bytes[end...].first { $0 != Byte.space }
    return before?.isDigit == true || behind?.isDigit == true
  }
}

/// `12-34-56` with an account of eight digits, or either where it is named.
enum BankDetails {
  static func read(_ bytes: [UInt8], at start: Int, isNamed: Bool) -> Range<Int>? {
    guard Alone.before(bytes, start) else { return nil }
    if let (_, end, separator) = Alone.groups([2, 2, 2], bytes, at: start), Alone.behind(bytes, end), separator != 0 {
      if let account = account(bytes, behind: end) { return start..<account }
      return isNamed && !isDate(bytes, start) ? start..<end : nil
    }
    guard isNamed, !isOfRegister(bytes, start) else { return nil }
    let sizes = [[8], [4, 4]] + (isSaidBefore(bytes, start) ? [[6]] : [])
    for size in sizes {
      if let (_, end, _) = Alone.groups(size, bytes, at: start), Alone.behind(bytes, end) { return start..<end }
    }
    return nil
  }

  /// Eight digits a little further on the line.
  private static func account(_ bytes: [UInt8], behind end: Int) -> Int? {
    var at = end
    while at < min(bytes.count, end + 30) {
      if bytes[at].isDigit {
        guard let (_, last, _) = Alone.groups([8], bytes, at: at), Alone.before(bytes, at), Alone.behind(bytes, last) else { return nil }
        return last
      }
      at += 1
    }
    return nil
  }

  /// "12-07-18" can be a day, in a bank's letter too: it counts as a code only where a day cannot be meant.
  private static func isDate(_ bytes: [UInt8], _ start: Int) -> Bool {
    let day = Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
    let month = Int(bytes[start + 3] - 0x30) * 10 + Int(bytes[start + 4] - 0x30)
    return (1...31).contains(day) && (1...12).contains(month) && !isSaidBefore(bytes, start)
  }

  /// "Company number 04557799", "Charity No. …".
  private static func isOfRegister(_ bytes: [UInt8], _ start: Int) -> Bool {
    let before = String(decoding: bytes[max(0, start - 24)..<start].map(\.lowered), as: UTF8.self)
    return before.holds("company") || before.holds("charity") || before.holds("registered")
  }

  /// "Sort code 12-07-18" on the same line.
  private static func isSaidBefore(_ bytes: [UInt8], _ start: Int) -> Bool {
    String(decoding: bytes[max(0, start - 24)..<start].map(\.lowered), as: UTF8.self).holds("sort")
  }
}

/// `GB29 NWBK 6016 1331 9268 19`: ISO 13616, whose check digits make the whole 1 modulo 97.
enum IBAN {
  static func read(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard start + 15 <= bytes.count, bytes[start].isUpper, bytes[start + 1].isUpper, bytes[start + 2].isDigit, bytes[start + 3].isDigit,
      Alone.before(bytes, start)
    else { return nil }
    var characters: [UInt8] = []
    var at = start
    var end = start
    while at < bytes.count, characters.count < 34 {
      if bytes[at].isDigit || bytes[at].isUpper {
        characters.append(bytes[at])
        at += 1
        end = at
      } else if bytes[at] == Byte.space, characters.count % 4 == 0 {
        at += 1
      } else {
        break
      }
    }
    // What follows on the line may begin like one more group.
    while characters.count >= 15 {
      if isWhole(characters), Alone.behind(bytes, end) { return start..<end }
      characters.removeLast()
      end -= 1
      if end > start, bytes[end - 1] == Byte.space { end -= 1 }
    }
    return nil
  }

  private static func isWhole(_ characters: [UInt8]) -> Bool {
    if characters.starts(with: "GB".utf8), characters.count != 22 { return false }
    var rest = 0
    for byte in characters.dropFirst(4) + characters.prefix(4) {
      rest = byte.isDigit ? (rest * 10 + Int(byte) - 0x30) % 97 : (rest * 100 + Int(byte) - 0x37) % 97
    }
    return rest == 1
  }
}

/// Nine digits, or a letter and eight, where a passport is named.
enum PassportNumbers {
  static func read(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard Alone.before(bytes, start) else { return nil }
    let digits = bytes[start].isDigit ? start : start + 1
    let size = bytes[start].isDigit ? 9 : 8
    guard let (_, end, _) = Alone.groups([size], bytes, at: digits), Alone.behind(bytes, end) else { return nil }
    return start..<end
  }
}

/// `07700 900123`, `+44 7700 900123`, `01632 960123`.
enum TelephoneNumbers {
  static func read(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    var at = start
    if bytes[at...].starts(with: "44".utf8) { at += 2 } else if bytes[at] == 0x30 { at += 1 } else { return nil }
    var digits = 0
    var end = at
    while at < bytes.count, digits < 10 {
      if bytes[at].isDigit {
        if digits == 0, ![0x31, 0x32, 0x37].contains(bytes[at]) { return nil }
        digits += 1
        end = at + 1
      } else if bytes[at] != Byte.space && bytes[at] != Byte.hyphen && bytes[at] != Byte.open && bytes[at] != Byte.close {
        return nil
      }
      at += 1
    }
    guard digits == 10, Alone.behind(bytes, end), start == 0 || !bytes[start - 1].isLetterOrDigit else { return nil }
    return start..<end
  }
}
