import Papers
import Text

/// The number that a line of an agenda begins with, in the forms that councils print: `5`, `5.`, `4a`, `8.10`, `8-10`, `26/01`,
/// `A1`, `RC/19`, `23-24/FRA/1`, `C 10/034`, `1)`.
struct AgendaNumber {
  enum Form {
    /// `5.`, `5`, `4a`, `8.10`
    case usual
    /// `26/01`, `41/26`, `C 10/034`, `8-10`: one part counts, the other stays. Which it is, all numbers of the agenda tell together.
    case pair(front: Int, back: Int)
    /// `A1`, `PL12`, `RC/19`, `23-24/FRA/1`
    case lettered
    /// `1)`: the number of a list, unless nothing else numbers the items.
    case bracketed
  }

  let form: Form
  /// Without brackets and final stop.
  let number: String
  /// Numbers run on only within a series: that of their letters, of the part that stays.
  let series: String
  let order: Numbering.Order
  /// What stands behind it.
  let rest: String
  /// A stop or a colon closes it.
  let hasStop: Bool

  static func leading(_ plain: String) -> AgendaNumber? {
    guard let first = plain.utf8.first, first.isDigit || first.isUpper else { return nil }
    let bytes = Array(plain.utf8.prefix(40))
    if first.isUpper { return lettered(bytes, plain) ?? letteredPair(bytes, plain) }
    return lettersBetween(bytes, plain) ?? pair(bytes, plain, from: 0) ?? usual(plain)
  }

  private static func usual(_ plain: String) -> AgendaNumber? {
    guard let found = Numbering.leading(plain, allowBare: true), let order = Numbering.order(found.number) else { return nil }
    let hasStop = found.printed.hasSuffix(".") || found.printed.hasSuffix(":")
    switch found.style {
    case .plain where found.number.utf8.count <= 5, .dotted where found.number.utf8.filter({ $0 == Byte.stop }).count == 1:
      return AgendaNumber(form: .usual, number: found.number, series: "", order: order, rest: found.rest, hasStop: hasStop)
    case .bracketed where found.number.utf8.count <= 2 && !found.printed.hasPrefix("("):
      return AgendaNumber(form: .bracketed, number: found.number, series: ")", order: order, rest: found.rest, hasStop: true)
    default: return nil
    }
  }

  /// `41/26`, `2425/101`, `8-10`: two numbers with nothing between but a stroke or a hyphen.
  private static func pair(_ bytes: [UInt8], _ plain: String, from start: Int) -> AgendaNumber? {
    var at = start
    guard let front = digits(bytes, &at), at < bytes.count, bytes[at] == Byte.slash || bytes[at] == Byte.hyphen else { return nil }
    let isStroke = bytes[at] == Byte.slash
    at += 1
    guard let back = digits(bytes, &at) else { return nil }
    let number = String(decoding: bytes[..<at], as: UTF8.self)
    guard let (rest, hasStop) = rest(plain, bytes, at), isStroke || !rest.isEmpty, !(front > back && !isStroke && front - back > 40) else {
      return nil
    }
    let order = Numbering.Order(major: front, minor: 0, letter: 0)
    return AgendaNumber(form: .pair(front: front, back: back), number: number, series: "", order: order, rest: rest, hasStop: hasStop)
  }

  /// `C 10/034`, `FC25/034`, `TC/26/012`: letters of the body before the pair.
  private static func letteredPair(_ bytes: [UInt8], _ plain: String) -> AgendaNumber? {
    let letters = bytes.prefix { $0.isUpper }.count
    guard (1...4).contains(letters), letters + 1 < bytes.count else { return nil }
    let isApart = [Byte.space, Byte.slash, Byte.hyphen].contains(bytes[letters])
    guard let found = pair(bytes, plain, from: isApart ? letters + 1 : letters), found.number.utf8.contains(Byte.slash) else { return nil }
    return found
  }

  /// `A1`, `P31`, `PL12.`, `RC/19`
  private static func lettered(_ bytes: [UInt8], _ plain: String) -> AgendaNumber? {
    let letters = bytes.prefix { $0.isUpper }.count
    guard letters > 0, letters < bytes.count else { return nil }
    let isApart = bytes[letters] == Byte.slash || letters == 1 && (bytes[letters] == Byte.stop || bytes[letters] == Byte.hyphen)
    guard letters <= (bytes[letters] == Byte.slash ? 4 : 3) else { return nil }
    return counted(bytes, plain, behind: isApart ? letters + 1 : letters, series: letters)
  }

  /// `23-24/FRA/1`: the year and the letters of the body before the number.
  private static func lettersBetween(_ bytes: [UInt8], _ plain: String) -> AgendaNumber? {
    let year = bytes.prefix { $0.isDigit || $0 == Byte.hyphen }.count
    guard (2...9).contains(year), year < bytes.count, bytes[year] == Byte.slash else { return nil }
    let letters = bytes[(year + 1)...].prefix { $0.isUpper }.count
    let start = year + 1 + letters
    guard (1...4).contains(letters), start < bytes.count, bytes[start] == Byte.slash else { return nil }
    return counted(bytes, plain, behind: start + 1, series: start)
  }

  /// Digits alone count behind what stays.
  private static func counted(_ bytes: [UInt8], _ plain: String, behind start: Int, series: Int) -> AgendaNumber? {
    var at = start
    guard let value = digits(bytes, &at), value < 1000, let (rest, hasStop) = rest(plain, bytes, at) else { return nil }
    return AgendaNumber(
      form: .lettered, number: String(decoding: bytes[..<at], as: UTF8.self), series: String(decoding: bytes[..<series], as: UTF8.self),
      order: Numbering.Order(major: value, minor: 0, letter: 0), rest: rest, hasStop: hasStop)
  }

  private static func digits(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    let start = at
    while at < bytes.count, bytes[at].isDigit, at - start < 5 { at += 1 }
    return at > start ? Int(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
  }

  /// The words behind, when the number ends there.
  private static func rest(_ plain: String, _ bytes: [UInt8], _ end: Int) -> (String, hasStop: Bool)? {
    var at = end
    let hasStop = at < bytes.count && (bytes[at] == Byte.stop || bytes[at] == Byte.colon)
    if hasStop { at += 1 }
    guard at == bytes.count || bytes[at].isSpace else { return nil }
    return (String(decoding: plain.utf8.dropFirst(at), as: UTF8.self).trimmed, hasStop)
  }

  /// The same number with the part that counts told from the part that stays.
  func counting(back: Bool) -> AgendaNumber {
    guard case .pair(let front, let last) = form else { return self }
    let order = Numbering.Order(major: back ? last : front, minor: 0, letter: 0)
    return AgendaNumber(
      form: form, number: number, series: "/\(back ? front : last)", order: order, rest: rest, hasStop: hasStop)
  }
}
