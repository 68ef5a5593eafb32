import Calendar
import Papers
import Text

/// Front sheets without labels: a body's name on a line of its own, a date with a time, a place behind them.
extension FrontSheet {
  /// The time and the place in the notice that gave the day.
  static func fillFromNotice(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    fillDate(own, sheet, &reading)
    if reading.meeting.venue == nil, let date = reading.meeting.date { reading.meeting.venue = Venues.find(own, sheet, near: date) }
  }

  static func fillFromWords(_ own: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout Reading) {
    if reading.meeting.committee == nil { reading.meeting.committee = committee(own, sheet, known) }
    fillDate(own, sheet, &reading)
    if reading.meeting.venue == nil, let date = reading.meeting.date {
      reading.meeting.venue = Venues.find(own, sheet, near: date)
    }
    fillOfficer(own, sheet, &reading)
  }

  // MARK: The body

  /// A name of a body, alone or with the day behind it; the council itself only where nothing else meets.
  private static func committee(_ own: [Int], _ sheet: Sheet, _ known: [String]) -> Fact<String>? {
    var itself: (name: String, index: Int)?
    if let web = WebRecord.named(sheet), own.contains(web.index) {
      return Fact(Bodies.name(web.name, known: known), sheet.stated(web.index))
    }
    for index in own {
      let line = sheet.lines[index]
      guard let name = called(line.plain).map({ whole($0, own, sheet) }) ?? alone(line) ?? inCell(line) else { continue }
      guard Bodies.isCouncilItself(name) else { return Fact(Bodies.name(name, known: known), sheet.stated(index)) }
      let words = name.pieceCount
      if itself.map({ words < $0.name.pieceCount }) ?? true { itself = (name, index) }
    }
    return itself.map { Fact(Bodies.name($0.name, known: known), sheet.stated($0.index)) }
  }

  /// "The Committee", "the Parish Council": which one, a line of its own says.
  static func whole(_ called: String, _ own: [Int], _ sheet: Sheet) -> String {
    let above = called.dropping(prefix: "above-named ") ?? called.dropping(prefix: "above named ") ?? called.dropping(prefix: "above ")
    let name = above.map { String($0[..<($0.firstRange(of: " of ")?.lowerBound ?? $0.endIndex)]) } ?? called
    let words = name.lowercased().split(separator: " ")
    guard name.lowercased() != "council",
      words.allSatisfy({
        [
          "parish", "town", "community", "county", "district", "borough", "city", "council", "committee", "board", "panel", "sub-committee",
          "authority", "forum",
        ].contains($0)
      })
    else { return name }
    let longer = own.lazy.compactMap { alone(sheet.lines[$0]) }.first { Tidy.key($0).hasSuffix(" " + Tidy.key(name)) }
    return longer ?? name
  }

  /// "A meeting of the Planning Committee will be held on …".
  static func called(_ plain: String) -> String? {
    for lead in ["meeting of the ", "meeting of ", "meeting for the ", "agenda for the ", "agenda of the ", "agenda for ", "that the "] {
      guard let offset = plain.offset(of: lead), offset < 130 else { continue }
      var words = String(decoding: plain.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self)
      for stop in [
        " due to", " will be held", " to be held", " is to be held", " will take place", " will meet", " held", " scheduled", " which",
        " has been", " on ", " at ", " in the ", ", ", " (",
      ] {
        if let cut = words.offset(of: stop) { words = String(decoding: words.utf8.prefix(cut), as: UTF8.self) }
      }
      if Bodies.isName(words), lead != "that the " || plain.holds("will meet") { return words }
    }
    return nil
  }

  /// A cell of its own beside the particulars: "Highways Committee⇥Time: 10.30 am".
  private static func inCell(_ line: PrintedLine) -> String? {
    let pieces = line.columns
    guard pieces.count > 1 else { return nil }
    return pieces.first { Bodies.isName($0) && !$0.utf8.contains(Byte.colon) && !Bodies.isCouncilItself($0) && !$0.begins(with: "Member") }
  }

  /// The line's words, or those before a day: "Cabinet - Thursday, 10th July, 2025 10.00 am".
  private static func alone(_ line: PrintedLine) -> String? {
    let plain = line.plain
    // "Marrow District Council            Agenda"
    if line.columns.count > 1, line.columns.contains(where: \.isWordAgenda) { return nil }
    guard !line.isRow, plain.pieceCount <= 16, !plain.begins(with: "Agenda"), !plain.begins(with: "Dear ") else {
      return nil
    }
    var name = plain
    if let date = PrintedDates.all(in: plain).first(where: { $0.day != nil || $0.weekday != nil }) {
      name = String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
      while let last = name.unicodeScalars.last, ["-", "–", "—", ",", ":", "|"].contains(last) { name = String(name.dropLast()).trimmed }
    }
    // "Contact: Jo Pell, Committee Officer"
    if let colon = name.firstIndex(of: ":"), !Bodies.isName(String(name[..<colon])) { return nil }
    guard Bodies.isName(name), name.pieceCount <= 12, !name.hasSuffix(","), !MeetingState.isNotice(name) else {
      return nil
    }
    // "Annual Council Meeting": what kind of meeting it is stands round the name.
    if name.lowercased().hasSuffix(" meeting"), Bodies.isName(String(name.dropLast(8))) { name = String(name.dropLast(8)) }
    return Bodies.withoutKind(name)
  }
}
