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

  private static func fillDate(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    if reading.meeting.date == nil {
      for index in own {
        let line = sheet.lines[index].plain
        guard line.utf8.count < 260, !MeetingState.isNotice(line), !isPublication(line), let day = PrintedDates.firstDay(in: line) else {
          continue
        }
        reading.meeting.date = Fact(day, sheet.stated(index))
        if reading.meeting.time == nil, let time = PrintedTimes.first(in: line) { reading.meeting.time = Fact(time, sheet.stated(index)) }
        break
      }
    }
    guard reading.meeting.time == nil, let date = reading.meeting.date else { return }
    for index in own where abs(sheet.lines[index].number - date.origin.line) <= 6 {
      guard let time = PrintedTimes.first(in: sheet.lines[index].plain) else { continue }
      reading.meeting.time = Fact(time, sheet.stated(index))
      return
    }
  }

  private static func isPublication(_ plain: String) -> Bool {
    ["Published", "Publication", "Date of publication", "Issued", "Despatched"].contains { plain.begins(with: $0) }
  }

  // MARK: The body

  /// A name of a body, alone or with the day behind it; the council itself only where nothing else meets.
  private static func committee(_ own: [Int], _ sheet: Sheet, _ known: [String]) -> Fact<String>? {
    var itself: (name: String, index: Int)?
    for index in own {
      let line = sheet.lines[index]
      guard let name = called(line.plain) ?? alone(line) ?? inCell(line) else { continue }
      guard Bodies.isCouncilItself(name) else { return Fact(Bodies.name(name, known: known), sheet.stated(index)) }
      let words = name.split(separator: " ").count
      if itself.map({ words < $0.name.split(separator: " ").count }) ?? true { itself = (name, index) }
    }
    return itself.map { Fact(Bodies.name($0.name, known: known), sheet.stated($0.index)) }
  }

  /// "A meeting of the Planning Committee will be held on …".
  private static func called(_ plain: String) -> String? {
    for lead in ["meeting of the ", "meeting of ", "meeting for the ", "agenda for the ", "agenda of the "] {
      guard let offset = plain.offset(of: lead), offset < 60 else { continue }
      var words = String(decoding: plain.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self)
      for stop in [
        " due to", " will be held", " to be held", " is to be held", " will take place", " held", " scheduled", " which ", " has been",
        " on ", " at ", ", ",
      ] {
        if let cut = words.offset(of: stop) { words = String(decoding: words.utf8.prefix(cut), as: UTF8.self) }
      }
      if Bodies.isName(words) { return words }
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
    guard !line.isRow, plain.split(separator: " ").count <= 16, !plain.begins(with: "Agenda"), !plain.begins(with: "Dear ") else {
      return nil
    }
    var name = plain
    if let date = PrintedDates.all(in: plain).first(where: { $0.day != nil }) {
      name = String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
      while let last = name.unicodeScalars.last, ["-", "–", "—", ",", ":", "|"].contains(last) { name = String(name.dropLast()).trimmed }
    }
    guard Bodies.isName(name), name.split(separator: " ").count <= 12, !name.hasSuffix(","), !MeetingState.isNotice(name) else {
      return nil
    }
    return name
  }

  // MARK: Whom to ask

  /// "For further information please contact Owen Tarrant on 01632 960123": in the sentence, or on the lines below it.
  private static func fillOfficer(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    if reading.meeting.officer?.name == nil {
      for (position, index) in own.enumerated() {
        let plain = sheet.lines[index].plain
        guard plain.utf8.count < 240, let offset = plain.offset(of: "please contact") else { continue }
        let rest = String(decoding: plain.utf8.dropFirst(offset + 14), as: UTF8.self)
        let behind = String(rest.drop { $0 == ":" || $0 == " " })
        if !behind.isEmpty {
          contact(behind, index, sheet, &reading)
        } else {
          for next in own[(position + 1)...].prefix(4) where sheet.lines[next].plain.utf8.count < 80 {
            contact(sheet.lines[next].plain, next, sheet, &reading)
          }
        }
        if reading.meeting.officer?.name != nil { break }
      }
    }
    guard reading.meeting.officer?.email == nil, let name = reading.meeting.officer?.name else { return }
    for index in own where sheet.lines[index].number >= name.origin.line {
      guard let email = Tidy.email(in: sheet.lines[index].plain) else { continue }
      return officer(&reading) { $0.email = Fact(email, sheet.stated(index)) }
    }
  }
}
