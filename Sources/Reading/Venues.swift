import Calendar
import Papers
import Text

/// Where a body meets.
enum Venues {
  private static let rooms: Set<String> = [
    "hall", "room", "chamber", "centre", "house", "offices", "suite", "building", "guildhall", "library", "teams", "zoom", "pavilion",
    "institute", "church", "chapel", "theatre", "exchange", "school", "college", "headquarters", "annexe", "court", "virtual", "online",
    "siambr", "neuadd", "ystafell", "swyddfeydd",
  ]

  /// A place on a line of its own near the date, or in the sentence that calls the meeting.
  static func find(_ own: [Int], _ sheet: Sheet, near date: Fact<Day>) -> Fact<String>? {
    for index in own where sheet.lines[index].number >= date.origin.line && sheet.lines[index].number <= date.origin.line + 8 {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 260, namesRoom(plain), !Bodies.isName(plain) || inSentence(plain) != nil else { continue }
      if let place = inSentence(plain), namesRoom(place) { return Fact(place, sheet.stated(index)) }
      if !plain.hasSuffix("."), plain.utf8.count < 120, !plain.holds(" will ") { return Fact(tidy(plain), sheet.stated(index)) }
    }
    return nil
  }

  /// Without a final stop, and without the link that web pages set behind it.
  static func tidy(_ printed: String) -> String {
    let cut = printed.offset(of: "View directions") ?? printed.utf8.count
    return Tidy.withoutFinalStop(String(decoding: printed.utf8.prefix(cut), as: UTF8.self))
  }

  static func namesRoom(_ plain: String) -> Bool {
    plain.lowercased().split(whereSeparator: { !$0.isLetter }).contains { rooms.contains(String($0)) }
  }

  /// "… will be held in the Council Chamber, Civic Offices at 7.30 pm, to which …": the words between.
  private static func inSentence(_ plain: String) -> String? {
    for lead in [" in the ", " at the ", " held in ", " held at ", " at ", " in "] {
      var rest = plain
      while let offset = rest.offset(of: lead) {
        rest = String(decoding: rest.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self)
        guard rest.utf8.first?.isDigit == false else { continue }
        let place = Tidy.withoutFinalStop(String(decoding: rest.utf8.prefix(end(rest)), as: UTF8.self))
        if namesRoom(place) { return place }
      }
    }
    return nil
  }

  /// The first of a date, a time and the words that go on with the sentence.
  private static func end(_ text: String) -> Int {
    var end = text.utf8.count
    if let date = PrintedDates.all(in: text).first { end = min(end, date.range.lowerBound) }
    for stop in [
      " on ", " to which", " to transact", " commencing", " starting", " when ", " for the ", ". ", " and you are", " to consider",
    ] {
      if let offset = text.offset(of: stop) { end = min(end, offset) }
    }
    let bytes = Array(text.utf8)
    for lead in [" at ", ", ", " from "] {
      var from = 0
      while let offset = String(decoding: bytes[from...], as: UTF8.self).offset(of: lead) {
        let behind = from + offset + lead.utf8.count
        if behind < bytes.count, bytes[behind].isDigit,
          PrintedTimes.first(in: String(decoding: bytes[behind...].prefix(12), as: UTF8.self)) != nil
        {
          end = min(end, from + offset)
        }
        from = behind
      }
    }
    return end
  }
}
