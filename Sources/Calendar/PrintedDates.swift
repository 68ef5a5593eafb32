import Text

/// A date found in running text, and where.
@usableFromInline package struct PrintedDate: Sendable, Equatable {
  package enum Value: Sendable, Equatable {
    case day(Day)
    /// A day and a month without a year, each in its range.
    case dayOfYear(month: Int, day: Int)
    case month(Month)
  }
  package let value: Value
  /// The weekday printed before it, whether it fits or not.
  package let weekday: Weekday?
  /// Where it stands, weekday included, as offsets in the UTF-8 of the text.
  package let range: Range<Int>

  /// Whether it is all that a text says: at most `others` bytes stand beside it, such as a stop or the name of a body.
  package func fills(_ text: String, besides others: Int = 0) -> Bool { text.utf8.count - range.count <= others }

  package var day: Day? { if case .day(let day) = value { day } else { nil } }

  /// Whether the weekday printed before the date is that of the date; true when none is printed.
  package var weekdayFits: Bool {
    guard let weekday, let day else { return true }
    return day.weekday == weekday
  }
}

/// Finds dates in the forms British papers print them in; in figures the day always stands before the month:
/// `Tuesday, 10th July 2018`, `8 th March 2023`, `the 5th day of May 2024`, `06/03/23`, `26 Jul 2018`, `10 JULY 18`, `10.8.2012`, `2018-07-10`, `July 2018`,
/// `10 July`, `Wednesday January 16th, 2019`.
@usableFromInline package enum PrintedDates {
  @inlinable package static func all(in text: some StringProtocol) -> [PrintedDate] {
    // Every form holds a digit, and most lines hold none.
    text.withBytes { $0.hasDigit ? all(in: $0) : [] }
  }

  @usableFromInline package static func all(in bytes: Bytes) -> [PrintedDate] {
    var scanner = DateScanner(bytes)
    return scanner.scan()
  }

  /// The first whole date in the text, if any.
  package static func firstDay(in text: some StringProtocol) -> Day? { all(in: text).lazy.compactMap(\.day).first }

  /// The date that a short value such as a table cell is: a day when it holds exactly one, else a month, else its words.
  package static func value(of text: String, near reference: Day? = nil) -> When {
    let found = all(in: text)
    guard found.count == 1, let only = found.first, isAlone(only.range, in: text) else { return .printed(text.singleSpaced) }
    switch only.value {
    case .day(let day): return .day(day)
    case .month(let month): return .month(month)
    case .dayOfYear(let month, let day):
      return reference?.nearest(month: month, day: day).map(When.day) ?? .printed(text.singleSpaced)
    }
  }

  private static func isAlone(_ range: Range<Int>, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return !(bytes[..<range.lowerBound] + bytes[range.upperBound...]).contains { $0.isLetterOrDigit }
  }
}

private struct DateScanner {
  let bytes: Bytes
  var at = 0
  var found: [PrintedDate] = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// From digit to digit: a month alone is the word right before one.
  mutating func scan() -> [PrintedDate] {
    while let digit = bytes.placeOfDigit(from: at) {
      if let word = wordStart(before: digit) {
        at = word
        scanMonthAlone()
        if at > digit { continue }
      }
      at = digit
      if beginsWord(digit) { scanFromNumber() } else { at += 1 }
    }
    return found
  }

  private func beginsWord(_ place: Int) -> Bool {
    place == 0 || !bytes[place - 1].isLetterOrDigit || place > 2 && endsTime(place)
  }

  /// "4.00pm1 July 2021": a time that the extractor ran into the day.
  private func endsTime(_ place: Int) -> Bool {
    bytes[place - 1].lowered == 0x6D && (bytes[place - 2].lowered == 0x61 || bytes[place - 2].lowered == 0x70) && bytes[place - 3].isDigit
  }

  /// Where the word begins that nothing but a stop and spaces parts from a place, behind what has been read.
  private func wordStart(before place: Int) -> Int? {
    var end = place
    while end > at, bytes[end - 1].isSpace { end -= 1 }
    if end > at, bytes[end - 1] == Byte.stop { end -= 1 }
    var start = end
    while start > at, bytes[start - 1].isASCIILetter { start -= 1 }
    return start < end && beginsWord(start) ? start : nil
  }

  private mutating func scanFromNumber() {
    let start = at
    let (first, afterFirst) = number(at: start)
    at = afterFirst
    switch afterFirst - start {
    case 4: scanISO(start, year: first, afterFirst)
    case 1, 2:
      if !scanNumeric(start, day: first, afterFirst) { scanNamed(start, day: first, afterFirst) }
    default: break
    }
  }

  private mutating func scanISO(_ start: Int, year: Int, _ after: Int) {
    guard byte(after) == Byte.hyphen else { return }
    let (month, afterMonth) = number(at: after + 1)
    guard afterMonth - after == 3, byte(afterMonth) == Byte.hyphen else { return }
    let (day, end) = number(at: afterMonth + 1)
    guard end - afterMonth == 3, let value = Day(year: year, month: month, day: day) else { return }
    add(.day(value), start, end)
  }

  /// `06/03/23`, `10.8.2012`, `6-3-2023`. Two digits of a year count from 2000 below 70, else from 1900.
  private mutating func scanNumeric(_ start: Int, day: Int, _ after: Int) -> Bool {
    let separator = byte(after)
    guard separator == Byte.slash || separator == Byte.stop || separator == Byte.hyphen else { return false }
    let (month, afterMonth) = number(at: after + 1)
    guard (2...3).contains(afterMonth - after), byte(afterMonth) == separator else { return false }
    let (printed, end) = number(at: afterMonth + 1)
    let digits = end - afterMonth - 1
    guard digits == 2 || digits == 4, !byte(end).isLetterOrDigit, separator != Byte.stop || digits == 4 || isDated(start),
      let value = Day(year: digits == 4 ? printed : century(printed), month: month, day: day)
    else { return false }
    add(.day(value), start, end)
    return true
  }

  /// `6.3.23` can be the number of a paragraph: it is a day behind words that lead to one.
  private func isDated(_ start: Int) -> Bool {
    var end = start
    while end > 0, bytes[end - 1].isSpace || bytes[end - 1] == Byte.colon || bytes[end - 1] == Byte.comma { end -= 1 }
    var from = end
    while from > 0, bytes[from - 1].isASCIILetter { from -= 1 }
    guard from < end else { return false }
    let word = Bytes(rebasing: bytes[from..<end])
    return Weekday(printed: word) != nil
      || ["on", "dated", "date", "held", "from", "until", "ar"].contains { $0.utf8.count == word.count && $0.withBytes(word.begins) }
  }

  /// `10th July 2018`, `8 th March, 2023`, `31<sup>st</sup> March 2018`, `10 JULY 18`, `10 July`.
  private mutating func scanNamed(_ start: Int, day: Int, _ after: Int) {
    guard (1...31).contains(day) else { return }
    var next = skipOrdinal(after)
    next = skipSpaces(next)
    if stands("day", word(at: next)) { next = skipSpaces(next + 3) }
    if stands("of", word(at: next)) { next = skipSpaces(next + 2) }
    if stands("o", word(at: next)) { next = skipSpaces(next + 1) }
    let name = word(at: next)
    var found = Month.number(printed: name).map { (month: $0, length: name.count) }
    if found == nil, byte(next + name.count) == 0xC3 || stands("deireadh", name) || byte(next) == 0xC3 {
      found = Month.accented(at: Bytes(rebasing: bytes[min(next, bytes.count)...]))
    }
    guard let (month, length) = found, day <= Month.length(month, of: 2000) else { return }
    let afterName = next + length
    if let (year, end) = year(after: afterName) {
      guard let value = Day(year: year, month: month, day: day) else { return }
      add(.day(value), start, end)
    } else {
      add(.dayOfYear(month: month, day: day), start, afterName)
    }
  }

  private mutating func scanMonthAlone() {
    let start = at
    let name = word(at: start)
    at = start + max(1, name.count)
    var next = at
    if byte(next) == Byte.stop { next += 1 }
    next = skipSpaces(next)
    guard byte(next).isDigit, let month = Month.number(printed: name) else { return }
    let (number, end) = number(at: next)
    if end - next == 4, (1900...2199).contains(number), let value = Month(year: number, month: month) {
      add(.month(value), start, end)
    } else if end - next <= 2 {
      scanDay(number, of: month, start, end)
    }
  }

  /// `January 16th, 2019`: a year of four digits has to follow, for "in May 12 members" names no day.
  private mutating func scanDay(_ day: Int, of month: Int, _ start: Int, _ after: Int) {
    var next = skipSpaces(skipOrdinal(after))
    if byte(next) == Byte.comma { next = skipSpaces(next + 1) }
    let (year, end) = number(at: next)
    guard end - next == 4, (1900...2199).contains(year), let value = Day(year: year, month: month, day: day) else { return }
    add(.day(value), start, end)
  }

  /// A year of four digits, or of two when nothing follows that would make them something else.
  private func year(after name: Int) -> (Int, Int)? {
    var next = name
    if byte(next) == Byte.stop { next += 1 }
    next = skipSpaces(next)
    if byte(next) == Byte.comma { next = skipSpaces(next + 1) }
    let (value, end) = number(at: next)
    if end - next == 4, (1800...2199).contains(value) { return (value, end) }
    guard end - next == 2, next > name, !byte(end).isLetterOrDigit else { return nil }
    let mark = byte(end)
    if mark == Byte.colon || (mark == Byte.stop && byte(end + 1).isDigit) || mark == Byte.slash { return nil }
    return byte(skipSpaces(end)).isLower ? nil : (century(value), end)
  }

  private mutating func add(_ value: PrintedDate.Value, _ start: Int, _ end: Int) {
    let (weekday, from) = weekdayBefore(start)
    found.append(PrintedDate(value: value, weekday: weekday, range: from..<end))
    at = end
  }

  private func weekdayBefore(_ start: Int) -> (Weekday?, Int) {
    var end = start
    while end > 0, bytes[end - 1].isSpace || bytes[end - 1] == Byte.comma { end -= 1 }
    var from = end
    while from > 0, bytes[from - 1].isASCIILetter { from -= 1 }
    guard from < end else { return (nil, start) }
    let word = Bytes(rebasing: bytes[from..<end])
    if let welsh = welshWeekday(word, from) { return welsh }
    guard let weekday = Weekday(printed: word) else { return (nil, start) }
    return (weekday, from)
  }

  /// "Dydd Iau", "Nos Fawrth": the second word says which, the first that it is one.
  private func welshWeekday(_ word: Bytes, _ from: Int) -> (Weekday?, Int)? {
    guard let weekday = Weekday(welsh: word), from > 4, bytes[from - 1] == Byte.space else { return nil }
    var start = from - 1
    while start > 0, bytes[start - 1].isASCIILetter { start -= 1 }
    let lead = Bytes(rebasing: bytes[start..<(from - 1)])
    return ["dydd", "ddydd", "nos"].contains { $0.utf8.count == lead.count && $0.withBytes(lead.begins) } ? (weekday, start) : nil
  }

  private func skipOrdinal(_ from: Int) -> Int {
    var next = from
    if byte(next) == Byte.space { next += 1 }
    let tagged = byte(next) == Byte.less && bytes[next...].starts(with: "<sup>".utf8)
    if tagged { next = skipSpaces(next + 5) }
    let suffix = word(at: next)
    guard let length = ordinal(suffix) else { return from }
    next += length
    if tagged, bytes[min(next, bytes.count)...].starts(with: "</sup>".utf8) { next += 6 }
    return next
  }

  /// How long the ending of an ordinal is: "th", and the Welsh "fed", "ain"; a capital behind it begins the month: "15thMay".
  private func ordinal(_ suffix: Bytes) -> Int? {
    if suffix.count > 4, suffix[2].isUpper, suffix[3].isLower { return ordinal(Bytes(rebasing: suffix[..<2])) }
    guard (2...3).contains(suffix.count) else { return nil }
    let known = ["st", "nd", "rd", "th", "af", "il", "ed", "eg", "ydd", "edd", "fed", "ain"]
    return known.contains { $0.utf8.count == suffix.count && $0.withBytes(suffix.begins) } ? suffix.count : nil
  }

  /// Whether a word is this one, letter case aside.
  private func stands(_ small: String, _ word: Bytes) -> Bool { word.count == small.utf8.count && small.withBytes(word.begins) }

  private func skipSpaces(_ from: Int) -> Int {
    var next = from
    while byte(next).isSpace { next += 1 }
    return next
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func number(at start: Int) -> (Int, Int) {
    var value = 0
    var end = start
    while byte(end).isDigit, end - start < 9 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return (value, end)
  }

  private func word(at start: Int) -> Bytes {
    var end = start
    while byte(end).isASCIILetter, end - start < 12 { end += 1 }
    return end > start ? Bytes(rebasing: bytes[start..<end]) : Bytes(rebasing: bytes[..<0])
  }

  private func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }
}
