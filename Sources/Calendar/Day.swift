import Text

/// A day of the Gregorian calendar, without a time zone: what a paper means by "10 July 2018".
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nothing when the month has no such day. Years 1000 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1, day <= Month.length(month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// 1 January 1970, whose number is 0: what stands for a day where there is none at all.
  package static let epoch = Day()
  private init() { (year, month, day) = (1970, 1, 1) }

  /// Reads `2018-07-10` and nothing else.
  package init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard iso.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { (left.year, left.month, left.day) < (right.year, right.month, right.day) }

  /// `2018-07-10`.
  package var iso: String { "\(year)-\(padded(month))-\(padded(day))" }
  /// `10 July 2018`.
  package var long: String { "\(day) \(Month.names[month - 1]) \(year)" }
  /// `Tuesday 10 July 2018`.
  package var full: String { "\(weekday.name) \(long)" }

  /// Days since 1 January 1970, negative before it.
  ///
  /// The count of days in eras of 400 years, from 1 March, so that the leap day is the last of its year.
  package var number: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var weekday: Weekday { Weekday(rawValue: (((number + 3) % 7) + 7) % 7) ?? .monday }

  /// The day of `month` and `day` nearest to this one: the year of a date printed without one.
  package func nearest(month: Int, day: Int) -> Day? {
    [year - 1, year, year + 1].compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0.number - number) < abs($1.number - number) }
  }
}

package enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
  }

  /// Reads a name or its usual short form ("Tue", "Weds", "Thurs"), in any letter case.
  package init?(printed: String) {
    guard let found = printed.withBytes(Weekday.init(printed:)) else { return nil }
    self = found
  }

  /// Reads the word behind "Dydd" or "Nos": "Llun", "Fawrth".
  package init?(welsh bytes: Bytes) {
    let names = [
      ["llun"], ["mawrth", "fawrth"], ["mercher", "fercher"], ["iau"], ["gwener", "wener"], ["sadwrn"], ["sul"],
    ]
    guard (3...7).contains(bytes.count),
      let place = names.firstIndex(where: { $0.contains { $0.utf8.count == bytes.count && $0.withBytes(bytes.begins) } })
    else { return nil }
    self.init(rawValue: place)
  }

  package init?(printed bytes: Bytes) {
    guard (3...9).contains(bytes.count) else { return nil }
    if bytes.count == 4, "weds".withBytes(bytes.begins) {
      self = .wednesday
      return
    }
    guard let found = Weekday.allCases.first(where: { $0.name.withBytes { $0.begins(with: bytes) } }) else { return nil }
    self = found
  }
}

/// A month of a year: what a paper means by "July 2018".
package struct Month: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int

  package init?(year: Int, month: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  package static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }

  /// `2018-07`.
  package var iso: String { "\(year)-\(padded(month))" }
  /// `July 2018`.
  package var long: String { "\(Month.names[month - 1]) \(year)" }

  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  package static func length(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let welsh = [
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
  ]
  /// Welsh names as they begin behind "o", "i" and "a" ("1 o Fawrth"), and the Irish and Scottish Gaelic names without accents.
  private static let further = [
    ("fawrth", 3), ("fai", 5), ("fehefin", 6), ("orffennaf", 7), ("fedi", 9), ("dachwedd", 11), ("nhachwedd", 11), ("ragfyr", 12),
    ("feabhra", 2), ("bealtaine", 5), ("meitheamh", 6), ("samhain", 11), ("nollaig", 12), ("faoilleach", 1), ("gearran", 2), ("giblean", 4),
    ("iuchar", 7), ("sultain", 9),
  ]
  /// Names that accents stand in, in small letters.
  private static let accented: [(bytes: [UInt8], month: Int)] = [
    ("eanáir", 1), ("márta", 3), ("mhárta", 3), ("aibreán", 4), ("iúil", 7), ("lúnasa", 8), ("meán fómhair", 9), ("deireadh fómhair", 10),
    ("màrt", 3), ("cèitean", 5), ("ògmhios", 6), ("lùnastal", 8), ("dàmhair", 10), ("dùbhlachd", 12),
  ].map { (Array($0.0.utf8), $0.1) }

  private struct Spelling {
    let bytes: [UInt8]
    let month: Int
  }

  /// Names and short forms in small letters, by their first letter: most words of a text are no month by their first.
  private static let spellings: [[Spelling]] = {
    var table = [[Spelling]](repeating: [], count: 26)
    func add(_ name: some StringProtocol, _ index: Int) {
      let bytes = name.utf8.map(\.lowered)
      table[Int(bytes[0] - 0x61)].append(Spelling(bytes: bytes, month: index + 1))
    }
    for (index, name) in names.enumerated() {
      add(name, index)
      add(name.prefix(3), index)
    }
    for (index, name) in welsh.enumerated() { add(name, index) }
    for (name, month) in further { add(name, month - 1) }
    add("sept", 8)
    return table
  }()

  /// The month whose accented name the bytes begin with, and how long that is: "Lúnasa 2024".
  package static func accented(at bytes: Bytes) -> (month: Int, length: Int)? {
    for (name, month) in accented where bytes.count >= name.count {
      let matches = name.indices.allSatisfy { index in
        // Capitals with an accent stand 0x20 below the small letter, in their second byte.
        bytes[index] == name[index] || bytes[index].lowered == name[index] || name[index] >= 0xA0 && bytes[index] | 0x20 == name[index]
      }
      if matches, bytes.count == name.count || !bytes[name.count].isLetterOrDigit { return (month, name.count) }
    }
    return nil
  }

  /// The number of the month with this name or short form ("Sept", "Jul."), 1 to 12, in any letter case.
  package static func number(printed: Bytes) -> Int? {
    guard printed.count >= 3, printed[0].isASCIILetter else { return nil }
    for spelling in spellings[Int(printed[0].lowered - 0x61)] where spelling.bytes.count == printed.count {
      if spelling.bytes.withUnsafeBufferPointer(printed.begins) { return spelling.month }
    }
    return nil
  }
}

/// A time of day as a meeting is called for: 18:30.
package struct ClockTime: Sendable, Hashable, Comparable {
  package let hour: Int
  package let minute: Int

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { (left.hour, left.minute) < (right.hour, right.minute) }

  /// `18:30`.
  package var iso: String { "\(padded(hour)):\(padded(minute))" }
  /// `6.30pm`, `10am`, `noon`.
  package var spoken: String {
    if hour == 12, minute == 0 { return "noon" }
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve)\(minute == 0 ? "" : "." + padded(minute))\(hour < 12 ? "am" : "pm")"
  }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// When something is, as exactly as the paper says.
package enum When: Sendable, Hashable {
  case day(Day)
  case month(Month)
  /// Anything that is neither: "Not before 1st Mar 2026", "Autumn".
  case printed(String)

  /// `2018-07-26`, `2018-07`, or the words.
  package var iso: String {
    switch self {
    case .day(let day): day.iso
    case .month(let month): month.iso
    case .printed(let words): words
    }
  }
  /// `26 July 2018`, `July 2018`, or the words.
  package var long: String {
    switch self {
    case .day(let day): day.long
    case .month(let month): month.long
    case .printed(let words): words
    }
  }
  package var day: Day? { if case .day(let day) = self { day } else { nil } }
  /// The day itself, or the first of the month.
  package var firstDay: Day? {
    switch self {
    case .day(let day): day
    case .month(let month): Day(year: month.year, month: month.month, day: 1)
    case .printed: nil
    }
  }
}
