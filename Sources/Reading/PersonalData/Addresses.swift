import Calendar
import Text

/// `AB1 2CD`: the form of a British postcode (BS 7666).
enum Postcodes {
  static func read(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard bytes[start].isASCIILetter, start == 0 || !bytes[start - 1].isLetterOrDigit else { return nil }
    var at = start + 1
    if at < bytes.count, bytes[at].isASCIILetter { at += 1 }
    guard at < bytes.count, bytes[at].isDigit else { return nil }
    at += 1
    // The second place of the district can be a digit or a letter, unless the inward code begins here.
    if at < bytes.count, bytes[at].isLetterOrDigit, inward(bytes, at: at) == nil || bytes[at].isASCIILetter { at += 1 }
    for _ in 0..<2 where at < bytes.count && bytes[at] == Byte.space { at += 1 }
    guard let end = inward(bytes, at: at), end == bytes.count || !bytes[end].isLetterOrDigit else { return nil }
    return start..<end
  }

  private static func inward(_ bytes: [UInt8], at: Int) -> Int? {
    guard at + 3 <= bytes.count, bytes[at].isDigit, bytes[at + 1].isASCIILetter, bytes[at + 2].isASCIILetter,
      at + 3 == bytes.count || !bytes[at + 3].isLetterOrDigit
    else { return nil }
    return at + 3
  }
}

/// An address at one of the providers that anyone can have a mailbox with.
enum PersonalEmail {
  /// The address around an at sign.
  static func read(_ bytes: [UInt8], at sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, isOfName(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, bytes[end].isLetterOrDigit || bytes[end] == Byte.stop || bytes[end] == Byte.hyphen { end += 1 }
    while end > sign, bytes[end - 1] == Byte.stop || bytes[end - 1] == Byte.hyphen { end -= 1 }
    guard start < sign, end > sign + 3 else { return nil }
    let domain = String(decoding: bytes[(sign + 1)..<end], as: UTF8.self).lowercased()
    let provider = String(domain.prefix { $0 != "." })
    guard domains.contains(domain) || families.contains(provider) && domain.utf8.count <= provider.utf8.count + 7 else { return nil }
    let name = String(decoding: bytes[start..<sign], as: UTF8.self)
    return isOfOffice(name.lowercased()) ? nil : start..<end
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || [Byte.stop, Byte.hyphen, Byte.underscore, Byte.plus].contains(byte)
  }

  /// By their first part, whatever the country.
  private static let families: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "live", "yahoo", "ymail", "rocketmail", "aol", "icloud", "gmx", "protonmail", "msn",
    "tutanota", "yandex", "fastmail", "zoho", "virginmedia",
  ]
  private static let domains: Set<String> = [
    "me.com", "mac.com", "proton.me", "pm.me", "mail.com", "btinternet.com", "btopenworld.com", "talktalk.net", "talk21.com",
    "tiscali.co.uk", "sky.com", "virginmedia.com", "virgin.net", "blueyonder.co.uk", "ntlworld.com", "plus.com", "plusnet.com",
    "orange.net", "o2.co.uk", "fsmail.net", "freeserve.co.uk", "lineone.net", "supanet.com", "tuta.io", "tuta.com", "hey.com", "duck.com",
    "waitrose.com", "onetel.com", "eircom.net", "email.com", "talktalk.co.uk", "uwclub.net",
  ]
  /// Small councils, halls and clubs have mailboxes there, too.
  private static let offices = [
    "clerk", "council", "cllr", "parish", "office", "admin", "secretary", "enquir", "booking", "contact", "society", "trust", "editor",
    "news", "association", "villagehall", "townhall", "churchhall", "communityhall", "memorialhall",
  ]
  /// These are parts of names as well: Townsend, Marshall.
  private static let places: Set<Substring> = ["town", "hall", "club", "info", "committee"]

  private static func isOfOffice(_ name: String) -> Bool {
    offices.contains { name.holds($0) } || name.split(whereSeparator: { !$0.isLetter }).contains { places.contains($0) }
      || name.hasSuffix("club") || name.hasPrefix("info")
  }
}

/// "Date of birth: 4 May 1978", "DOB 04/05/78", "born on 4 May 1978".
enum BirthDates {
  /// `next` is the line below, where the label stands alone on its own.
  static func read(_ bytes: [UInt8], at start: Int, next: [UInt8]?) -> Range<Int>? {
    guard start == 0 || !bytes[start - 1].isLetterOrDigit, let label = labels.first(where: { starts(bytes, start, $0) }) else { return nil }
    let behind = start + label.utf8.count
    guard behind == bytes.count || !bytes[behind].isLetterOrDigit else { return nil }
    let rest = bytes[behind...]
    let gap = rest.prefix { !$0.isLetterOrDigit }
    if gap.count == rest.count {
      guard label != "born", let next, isDate(next[...]) else { return nil }
      return start..<behind
    }
    let form = form(in: rest)
    let more = rest.dropFirst(form)
    let between = more.prefix { !$0.isLetterOrDigit }
    guard between.count <= 12, let end = dateEnd(more.dropFirst(between.count)) else { return nil }
    return start..<(behind + form + between.count + end)
  }

  /// "4.5.78"
  private static func shortDateEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    let end = bytes.prefix(10).prefix { $0.isDigit || $0 == Byte.stop || $0 == Byte.slash || $0 == Byte.hyphen }.endIndex
    let figures = bytes[..<end].split(omittingEmptySubsequences: false) { !$0.isDigit }
    guard figures.count == 3, (1...2).contains(figures[0].count), (1...2).contains(figures[1].count), figures[2].count == 2 else {
      return nil
    }
    return end - bytes.startIndex
  }

  /// "(DD/MM/YYYY)" between the label and the day.
  private static func form(in rest: ArraySlice<UInt8>) -> Int {
    guard let open = rest.prefix(3).firstIndex(of: Byte.open), let close = rest.prefix(24).firstIndex(of: Byte.close),
      rest[open..<close].dropFirst().allSatisfy({ "dmy/.- ".utf8.contains($0.lowered) })
    else { return 0 }
    return close + 1 - rest.startIndex
  }

  private static let labels = [
    "birthdate", "d o b", "date of birth", "d.o.b.", "d.o.b", "dob", "born on the", "born on", "born", "birth date", "dyddiad geni",
  ]

  private static func starts(_ bytes: [UInt8], _ start: Int, _ label: String) -> Bool {
    var at = start
    for byte in label.utf8 {
      guard at < bytes.count, bytes[at].lowered == byte else { return false }
      at += 1
    }
    return true
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool { dateEnd(bytes.drop { !$0.isLetterOrDigit }) != nil }

  /// Where a day that begins at once ends, counted from there.
  private static func dateEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    if let short = shortDateEnd(bytes) { return short }
    let text = String(decoding: bytes.prefix(40), as: UTF8.self)
    guard let first = PrintedDates.all(in: text).first, first.range.lowerBound == 0, let day = first.day, day.year > 1900 else {
      return nil
    }
    return first.range.upperBound
  }
}
