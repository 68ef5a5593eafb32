import Calendar
import Papers
import Text

/// Where a body meets.
enum Venues {
  private static let rooms: Set<String> = [
    "hall", "room", "chamber", "centre", "house", "offices", "suite", "building", "guildhall", "library", "teams", "zoom", "pavilion",
    "institute", "church", "chapel", "theatre", "exchange", "school", "college", "headquarters", "annexe", "court", "virtual", "online",
    "siambr", "neuadd", "boardroom", "studio", "lodge", "mansion", "clubhouse", "barn", "ystafell", "swyddfeydd", "seomra",
  ]

  /// A place on a line of its own near the date, or in the sentence that calls the meeting.
  static func find(_ own: [Int], _ sheet: Sheet, near date: Fact<Day>) -> Fact<String>? {
    for index in own where sheet.lines[index].number >= date.origin.line && sheet.lines[index].number <= date.origin.line + 8 {
      let plain = ownColumn(sheet.lines[index], below: index, sheet)
      guard plain.utf8.count < 260, namesRoom(plain), !Bodies.isName(plain) || namesTimeOrDay(plain) || inSentence(plain) != nil else {
        continue
      }
      if let place = inSentence(plain), namesRoom(place) { return Fact(place, sheet.stated(index)) }
      if let place = besideDate(sheet.lines[index]) { return Fact(place, sheet.stated(index)) }
      if !plain.hasSuffix("."), plain.utf8.count < 120, !plain.holds(" will "), !namesTimeOrDay(plain) {
        return Fact(tidy(plain), sheet.stated(index))
      }
    }
    return nil
  }

  /// The words of a line that no other column says beside them: "Fell Room, County Offices,     Telephone: 01632 960000", which go on
  /// below in their column where a comma ends them.
  private static func ownColumn(_ line: PrintedLine, below index: Int, _ sheet: Sheet) -> String {
    let pieces = line.columns
    guard pieces.count > 1, pieces.dropFirst().contains(where: { $0.prefix(24).utf8.contains(Byte.colon) }), namesRoom(pieces[0]),
      !pieces[0].utf8.contains(Byte.colon)
    else { return line.plain }
    guard pieces[0].hasSuffix(",") else { return pieces[0] }
    let next = sheet.next(after: index).flatMap { $0 == index + 1 ? sheet.lines[$0].columns.first : nil } ?? ""
    let goesOn = (1...5).contains(next.split(separator: " ").count) && !next.utf8.contains(Byte.colon) && !namesTimeOrDay(next)
    return goesOn ? pieces[0] + " " + next : String(pieces[0].dropLast())
  }

  /// "Thursday 5 March 2026, 10.00 am, Fell Room, County Offices": the pieces that are neither body, day nor time.
  private static func besideDate(_ line: PrintedLine) -> String? {
    let plain = line.plain
    guard namesTimeOrDay(plain), plain.utf8.count < 200 else { return nil }
    var text = plain
    for dash in [" – ", " — ", " - ", " | "] {
      while let cut = text.firstRange(of: dash) { text = String(text[..<cut.lowerBound]) + ", " + String(text[cut.upperBound...]) }
    }
    let pieces = text.pieces(at: Byte.comma).map(\.trimmed)
    guard let start = pieces.firstIndex(where: { namesRoom($0) && !namesTimeOrDay($0) && !Bodies.isName($0) }) else { return nil }
    let rest = pieces[start...].filter { !namesTimeOrDay($0) && !$0.isEmpty }
    return tidy(rest.joined(separator: ", "))
  }

  private static func namesTimeOrDay(_ text: String) -> Bool {
    PrintedTimes.first(in: text) != nil || !PrintedDates.all(in: text).isEmpty || text.isDigits && text.utf8.count == 4
  }

  /// Without a final stop, and without the links that web pages set behind it.
  static func tidy(_ printed: String) -> String {
    let cut =
      [" - Please click", " Please click", "View directions", " Cyfarwyddiadau"].compactMap { printed.offset(of: $0) }.min()
      ?? printed.utf8.count
    let place = Tidy.withoutFinalStop(String(decoding: printed.utf8.prefix(cut), as: UTF8.self))
    // "in the Council Chamber", below the day.
    return ["in the ", "at the ", "in ", "at "].lazy.compactMap { place.dropping(prefix: $0) }.first ?? place
  }

  static func namesRoom(_ plain: String) -> Bool {
    plain.lowercased().split(whereSeparator: { !$0.isLetter }).contains { rooms.contains(String($0)) }
  }

  /// "… will be held in the Council Chamber, Civic Offices at 7.30 pm, to which …": the words between.
  static func inSentence(_ plain: String) -> String? {
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
      " on ", " on:", " to which", " to transact", " commencing", " starting", " when ", " for the ", ". ", " and you are", " to consider",
      " at which",
      " beginning", ", to start", " to start", ", followed by", " followed by", ", following", " has ", " have ", " is ", " was ", " will ",
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
