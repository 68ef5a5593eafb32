import Text

/// The printed number of an entry of minutes: `45.`, `7`, `22/18`, `C048/23`, `PLA146/14`, `CAB.14`, `PL/25/101`, `21.44`,
/// `EX.24/0035`, `AM119`, `2020-06_1`, `(199)`, `Minute No. 34`.
struct MinuteNumber {
  /// Without brackets, final stop and the words before it.
  let printed: String
  /// What stands behind it.
  let rest: String
  /// Letters and signs of the number: numbers of the same minutes are of one shape.
  let shape: String
  /// Its runs of digits; years such as `07-08` are one.
  let groups: [Group]
  /// A letter behind the digits, `83a`, as the byte of the small letter; 0 where there is none.
  let letter: Int
  /// Said to be one: "Minute No. 34".
  let isNamed: Bool
  /// A dash sets it apart from the title: "1.19 - Chair".
  let isDashed: Bool

  struct Group {
    let value: Int
    let digits: Int
    var isYear: Bool { digits == 4 && (1900...2199).contains(value) }
  }

  var isDotted: Bool { shape == "." && groups.count == 2 }
  var isBracketed: Bool { shape.hasPrefix("(") || shape.hasSuffix(")") }

  /// "F01:04/24": letters and strokes, which no number of a list has.
  var isUnmistakable: Bool { shape.utf8.first?.isUpper == true && groups.count > 1 && shape.utf8.contains(Byte.slash) }
  /// "1)"
  var isClosed: Bool { shape == ")" }

  private static let names = [
    "Agenda Item No. ", "Agenda Item ", "Item No. ", "Item ", "Minute Number ", "Minute No. ", "Minute No ", "Minute ", "Min. ", "Min ",
    "Cofnod ",
  ]

  /// The number that a line begins with.
  static func leading(_ plain: String) -> MinuteNumber? {
    for name in names {
      if let rest = plain.dropping(prefix: name) { return read(rest.trimmed, isNamed: true) }
    }
    return read(plain, isNamed: false)
  }

  private static func read(_ plain: String, isNamed: Bool) -> MinuteNumber? {
    let bytes = Array(plain.utf8.prefix(32))
    var at = 0
    // Minutes that say "Item" or "Minute" before their numbers say it before all.
    var shape = isNamed ? "№" : ""
    let isBracketed = bytes.first == Byte.open
    if isBracketed {
      at = 1
      shape += "("
    }
    let start = at
    while at < bytes.count, bytes[at].isASCIILetter, at - start < 5 { at += 1 }
    let letters = at - start
    let isApart = (1...3).contains(letters) && at + 1 < bytes.count && bytes[at] == Byte.space && bytes[at + 1].isDigit
    if isApart { at += 1 }
    guard letters == 0 || bytes[start].isUpper else { return nil }
    shape += String(decoding: bytes[start..<at], as: UTF8.self)
    let counts = shape.utf8.count
    // CAB.14, PL/25/101, C-12
    if letters > 0, at + 1 < bytes.count, [Byte.stop, Byte.slash, Byte.hyphen].contains(bytes[at]), bytes[at + 1].isDigit {
      shape.append(Character(Unicode.Scalar(bytes[at])))
      at += 1
    }
    var groups: [Group] = []
    while let (group, end) = digits(bytes, at) {
      groups.append(group)
      at = end
      guard groups.count < 3, at + 1 < bytes.count, bytes[at + 1].isDigit, joins(bytes, at, isYear: group.isYear) else { break }
      shape.append(Character(Unicode.Scalar(bytes[at])))
      at += 1
    }
    // "AM119": as many digits as no postcode and no road has.
    let isGlued = letters > 1 && !isApart && groups.first.map { $0.digits == 3 } ?? false
    guard !groups.isEmpty, letters == 0 || groups.count > 1 || shape.utf8.count > counts && !isApart || isBracketed && !isApart || isGlued
    else { return nil }
    // "P1.02.26": the first of February 2026; without a letter it is a day.
    let hasMonth = letters > 0 && groups.count == 3 && groups[1].digits == 2 && (1...12).contains(groups[1].value) && groups[2].digits != 3
    if isApart && !shape.utf8.contains(Byte.slash) || shape.utf8.filter({ $0 == Byte.stop }).count > 1 && !hasMonth { return nil }
    var letter = 0
    if at < bytes.count, bytes[at].isASCIILetter, at + 1 == bytes.count || !bytes[at + 1].isLetterOrDigit {
      letter = Int(bytes[at].lowered)
      at += 1
    }
    let printed = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let end = end(bytes, at, isBracketed: isBracketed, mayBeDashed: groups.count > 1) else { return nil }
    if !isBracketed, end > at, bytes[at] == Byte.close { shape.append(")") }
    let rest = String(decoding: plain.utf8.dropFirst(end), as: UTF8.self).trimmed
    return MinuteNumber(
      printed: printed, rest: String(rest.drop { ":-–— ".contains($0) }), shape: shape, groups: groups, letter: letter, isNamed: isNamed,
      isDashed: rest.first.map { "-–—".contains($0) } ?? false)
  }

  /// Whether the sign between two runs of digits is one of a number. A dash is only where an underscore follows, for "2020-21"
  /// is a year.
  private static func joins(_ bytes: [UInt8], _ at: Int, isYear: Bool) -> Bool {
    switch bytes[at] {
    case Byte.slash, Byte.stop, underscore: true
    // "F01:04/24", no time.
    case Byte.colon: bytes[(at + 1)...].drop(while: \.isDigit).first == Byte.slash
    case Byte.hyphen: isYear && bytes[(at + 1)...].drop(while: \.isDigit).first == underscore
    default: false
    }
  }

  private static let underscore: UInt8 = 0x5F

  private static func digits(_ bytes: [UInt8], _ start: Int) -> (Group, Int)? {
    var end = start
    var value = 0
    while end < bytes.count, bytes[end].isDigit, end - start < 5 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > start else { return nil }
    let count = end - start
    // 07-08, the years of a municipal year, count as one.
    if count == 2, end + 2 < bytes.count, bytes[end] == Byte.hyphen, bytes[end + 1].isDigit, bytes[end + 2].isDigit {
      return (Group(value: 2000 + value, digits: 4), end + 3)
    }
    return (Group(value: value, digits: count), end)
  }

  /// Where the number ends: at a space, a stop or a colon, a bracket, or before a capital behind a stop.
  private static func end(_ bytes: [UInt8], _ at: Int, isBracketed: Bool, mayBeDashed: Bool) -> Int? {
    var end = at
    if isBracketed {
      guard end < bytes.count, bytes[end] == Byte.close else { return nil }
      end += 1
    }
    if end < bytes.count, bytes[end] == Byte.stop || bytes[end] == Byte.colon || !isBracketed && bytes[end] == Byte.close { end += 1 }
    // "3.19- Others"
    if mayBeDashed, end + 1 < bytes.count, bytes[end] == Byte.hyphen, bytes[end + 1].isSpace { return end }
    guard end == bytes.count || bytes[end].isSpace || bytes[end] >= 0x80 || (end > at && bytes[end].isUpper) else { return nil }
    return end
  }

  // MARK: Order

  /// Which of two groups runs on and which is the year cannot be told of `24/25` alone; of all numbers together it can.
  enum Reading: CaseIterable {
    case yearLast, yearFirst
    /// "C 1/11/25": the month and the year stand behind.
    case first
  }

  func order(_ reading: Reading) -> Numbering.Order {
    // "1.19", "2.19": the year stands behind.
    if isDotted {
      return Numbering.Order(major: groups[0].value, minor: reading == .first && isDashed ? 0 : groups[1].value, letter: letter)
    }
    return Numbering.Order(major: groups[counted(reading)].value, minor: 0, letter: letter)
  }

  private func counted(_ reading: Reading) -> Int {
    guard groups.count > 1, reading != .first else { return 0 }
    let last = groups.count - 1
    if groups[last].isYear { return last - 1 }
    if groups[0].isYear { return last }
    return reading == .yearFirst ? last : last - 1
  }
}
