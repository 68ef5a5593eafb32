import Text

/// A list of all members in which a letter before each name says who came: "P  Peter Crewe", with "P: Present" and
/// "A: Apologies for absence submitted" below it.
struct AttendanceLetters {
  private let states: [String: AttendanceStars.State]

  /// What the letters mean, where one of them means that somebody was there.
  static func find(_ sheet: Sheet, in range: Range<Int>) -> AttendanceLetters? {
    var states: [String: AttendanceStars.State] = [:]
    for index in range where sheet.isText(index) {
      guard let (letter, state) = meaning(sheet.lines[index].plain) else { continue }
      states[letter] = state
    }
    return states.count > 1 && states.values.contains(.present) ? AttendanceLetters(states: states) : nil
  }

  /// "P: Present", "A = Apologies"
  private static func meaning(_ plain: String) -> (String, AttendanceStars.State)? {
    guard (6...60).contains(plain.utf8.count), let first = plain.utf8.first, first.isUpper, let sign = plain.utf8.dropFirst().first,
      !sign.isLetter
    else { return nil }
    let words = plain.dropFirst().drop { ":=-–— ".contains($0) }.lowercased()
    guard words.utf8.count + 1 < plain.utf8.count else { return nil }
    let letter = String(plain.prefix(1))
    if words == "present" || words == "in attendance" || words == "attended" { return (letter, .present) }
    if words.hasPrefix("apolog") { return (letter, .apologies) }
    return words.hasPrefix("absent") || words == "not present" ? (letter, .absent) : nil
  }

  /// The people of a line that a letter opens; nothing where the line is none of the list.
  func people(on plain: String) -> [AttendanceStars.Person]? {
    if AttendanceLetters.meaning(plain) != nil { return [] }
    let words = plain.split(separator: " ")
    guard words.count > 2, let state = states[String(words[0])] else { return nil }
    var mode = PeopleMode(inList: true)
    let people = mode.people(in: words.dropFirst().joined(separator: " "))
    return people.isEmpty ? nil : people.map { AttendanceStars.Person(name: $0.name, role: $0.role, state: state) }
  }
}
