import Calendar
import Diagnostics
import Papers
import Text

/// The front sheet of an agenda: which body meets, when, where, who belongs to it, whom to ask.
enum FrontSheet {
  struct Reading {
    var meeting = Meeting()
    var published: Fact<Day>?
    var diagnostics: [(Finding, Int)] = []
  }

  private enum Label { case committee, date, time, venue, officer, telephone, email, fax, published, members, substitutes, other }

  private static let labels: [(String, Label)] = [
    ("MEETING DATE", .date), ("DATE OF MEETING", .date), ("DATE AND TIME", .date), ("MEETING", .committee), ("COMMITTEE OFFICER", .officer),
    ("COMMITTEE", .committee), ("BODY", .committee), ("DATE OF PUBLICATION", .published), ("PUBLISHED", .published), ("DATE", .date),
    ("TIME", .time),
    ("VENUE", .venue), ("PLACE", .venue), ("LOCATION", .venue), ("CONTACT OFFICER", .officer), ("CONTACT NUMBER", .telephone),
    ("CONTACT", .officer),
    ("DEMOCRATIC SERVICES OFFICER", .officer), ("DEMOCRATIC OFFICER", .officer), ("DEMOCRATIC SERVICES CONTACT", .officer),
    ("CLERK", .officer),
    ("ENQUIRIES TO", .officer), ("ENQUIRIES", .officer), ("TELEPHONE NUMBER", .telephone), ("TELEPHONE", .telephone), ("TEL", .telephone),
    ("PHONE", .telephone), ("E-MAIL", .email), ("EMAIL", .email), ("FAX", .fax), ("MEMBERSHIP", .members),
    ("MEMBERS OF THE COMMITTEE", .members),
    ("MEMBERS", .members), ("SUBSTITUTES", .substitutes), ("SUBSTITUTE MEMBERS", .substitutes), ("AGENDA", .other), ("QUORUM", .other),
  ]

  static func read(_ sheet: Sheet, in range: Range<Int>, known: [String]) -> Reading {
    var reading = Reading()
    let own = sheet.text(in: range)
    for (position, index) in own.enumerated() {
      for (label, value) in labelled(sheet.lines[index]) {
        take(label, value, index, Array(own[(position + 1)...]), sheet, known, &reading)
      }
    }
    fillFromWords(own, sheet, known, &reading)
    state(own, sheet, &reading)
    let members = MemberList.read(sheet, own)
    reading.meeting.members = members.members
    reading.meeting.substitutes = members.substitutes
    if let line = members.unpairedAt { reading.diagnostics.append((.substitutesUnpaired, line)) }
    checkWeekday(own, sheet, &reading)
    return reading
  }

  /// `LABEL: value` on a line, also several: `Telephone: 0151 934 2254 Fax: 0151 934 2034`; in rows, label and value cells.
  private static func labelled(_ line: PrintedLine) -> [(Label, String)] {
    if line.isRow {
      var found: [(Label, String)] = []
      var label: Label?
      for cell in line.cells where !cell.isEmpty {
        let plain = Marks.plain(cell)
        if let (next, rest) = match(plain, needsColon: false), rest.isEmpty || plain.utf8.contains(Byte.colon) {
          label = next
          if !rest.isEmpty { found.append((next, rest)) }
        } else if let current = label {
          found.append((current, plain))
          label = nil
        }
      }
      return found
    }
    guard let (label, rest) = match(line.plain, needsColon: true) else { return [] }
    var value = rest
    var more: [(Label, String)] = []
    for inner in ["Contact Number:", "Telephone:", "Tel:", "Fax:", "E-mail:", "Email:"] {
      guard let offset = value.offset(of: inner), offset > 0 else { continue }
      let tail = String(decoding: value.utf8.dropFirst(offset), as: UTF8.self)
      value = String(decoding: value.utf8.prefix(offset), as: UTF8.self).trimmed
      if let found = match(tail, needsColon: true) { more.append(found) }
    }
    return [(label, value)] + more
  }

  private static func match(_ plain: String, needsColon: Bool) -> (Label, String)? {
    for (spelling, label) in labels where plain.begins(with: spelling) {
      let after = String(decoding: plain.utf8.dropFirst(spelling.utf8.count), as: UTF8.self)
      let rest = after.trimmed
      if rest.hasPrefix(":") { return (label, String(rest.dropFirst()).trimmed) }
      if !needsColon, rest.isEmpty { return (label, "") }
    }
    return nil
  }

  private static func take(
    _ label: Label, _ value: String, _ index: Int, _ rest: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout Reading
  ) {
    switch label {
    case .committee where reading.meeting.committee == nil:
      let words = continued(value, index, rest, sheet) { Bodies.isName($0) && balanced($0) }
      if Bodies.isName(words) { reading.meeting.committee = Fact(Bodies.name(words, known: known), sheet.stated(index)) }
    case .date where reading.meeting.date == nil:
      let words = continued(value, index, rest, sheet) { PrintedDates.firstDay(in: $0) != nil }
      if let day = PrintedDates.firstDay(in: words) { reading.meeting.date = Fact(day, sheet.stated(index)) }
      if reading.meeting.time == nil, let time = PrintedTimes.first(in: words) { reading.meeting.time = Fact(time, sheet.stated(index)) }
    case .time where reading.meeting.time == nil:
      let words = continued(value, index, rest, sheet) { PrintedTimes.first(in: $0) != nil }
      if let time = PrintedTimes.first(in: words) { reading.meeting.time = Fact(time, sheet.stated(index)) }
    case .venue where reading.meeting.venue == nil:
      let words = continued(value, index, rest, sheet) { !$0.isEmpty && !$0.hasSuffix(",") }
      if !words.isEmpty { reading.meeting.venue = Fact(Tidy.withoutFinalStop(words), sheet.stated(index)) }
    case .officer where reading.meeting.officer?.name == nil:
      let words = continued(value, index, rest, sheet) { !$0.isEmpty }
      let name = People.name(words)
      if People.looksLikeName(name) {
        var officer = reading.meeting.officer ?? Contact()
        officer.name = Fact(name, sheet.stated(index))
        reading.meeting.officer = officer
      }
    case .telephone where reading.meeting.officer?.telephone == nil:
      if let number = Tidy.telephone(value) { officer(&reading) { $0.telephone = Fact(number, sheet.stated(index)) } }
    case .email where reading.meeting.officer?.email == nil:
      let words = continued(value, index, rest, sheet) { Tidy.email(in: $0) != nil }
      if let email = Tidy.email(in: words) { officer(&reading) { $0.email = Fact(email, sheet.stated(index)) } }
    case .published where reading.published == nil:
      if let day = PrintedDates.firstDay(in: value) { reading.published = Fact(day, sheet.stated(index)) }
    default: break
    }
  }

  private static func officer(_ reading: inout Reading, _ change: (inout Contact) -> Void) {
    var officer = reading.meeting.officer ?? Contact()
    change(&officer)
    reading.meeting.officer = officer
  }

  private static func balanced(_ text: String) -> Bool { text.filter { $0 == "(" }.count == text.filter { $0 == ")" }.count }

  /// The value with following lines, until it is whole or another label begins.
  private static func continued(_ value: String, _ index: Int, _ rest: [Int], _ sheet: Sheet, isWhole: (String) -> Bool) -> String {
    var words = value
    for next in rest.prefix(3) {
      if isWhole(words) { break }
      let line = sheet.lines[next]
      guard match(line.plain, needsColon: true) == nil, !line.isRow else { break }
      words = words.isEmpty ? line.plain : words + " " + line.plain
    }
    return words
  }

  // MARK: Front sheets without labels

  /// A body's name on a line of its own, a date with a time, a place behind them.
  private static func fillFromWords(_ own: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout Reading) {
    if reading.meeting.committee == nil { reading.meeting.committee = committee(own, sheet, known) }
    if reading.meeting.date == nil {
      for index in own {
        let line = sheet.lines[index].plain
        guard let found = PrintedDates.all(in: line).first(where: { $0.day != nil }), let day = found.day, line.utf8.count < 260 else {
          continue
        }
        reading.meeting.date = Fact(day, sheet.stated(index))
        if reading.meeting.time == nil, let time = PrintedTimes.first(in: line) { reading.meeting.time = Fact(time, sheet.stated(index)) }
        break
      }
    }
    if reading.meeting.time == nil, let date = reading.meeting.date {
      for index in own where abs(sheet.lines[index].number - date.origin.line) <= 6 {
        if let time = PrintedTimes.first(in: sheet.lines[index].plain) {
          reading.meeting.time = Fact(time, sheet.stated(index))
          break
        }
      }
    }
    if reading.meeting.venue == nil { reading.meeting.venue = venue(own, sheet, reading) }
    if reading.meeting.officer?.email == nil, let name = reading.meeting.officer?.name {
      for index in own where sheet.lines[index].number >= name.origin.line {
        if let email = Tidy.email(in: sheet.lines[index].plain) {
          officer(&reading) { $0.email = Fact(email, sheet.stated(index)) }
          break
        }
      }
    }
  }

  private static func committee(_ own: [Int], _ sheet: Sheet, _ known: [String]) -> Fact<String>? {
    for index in own {
      let line = sheet.lines[index]
      if let (body, _) = BodyAndDate.split(line.plain), Bodies.isName(body) {
        return Fact(Bodies.name(body, known: known), sheet.stated(index))
      }
      let plain = line.plain
      for lead in ["A meeting of the ", "Meeting of the ", "NOTICE OF MEETING OF THE ", "a MEETING of "] {
        guard let offset = plain.offset(of: lead) else { continue }
        var words = String(decoding: plain.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self)
        for stop in [" will be held", " to be held", " is to be held", " on "] {
          if let cut = words.offset(of: stop) { words = String(decoding: words.utf8.prefix(cut), as: UTF8.self) }
        }
        if Bodies.isName(words) { return Fact(Bodies.name(words, known: known), sheet.stated(index)) }
      }
      if !line.isRow, Bodies.isName(plain), !Bodies.isCouncilItself(plain), plain.split(separator: " ").count <= 12,
        !plain.begins(with: "Agenda")
      {
        return Fact(Bodies.name(plain, known: known), sheet.stated(index))
      }
    }
    return nil
  }

  private static func venue(_ own: [Int], _ sheet: Sheet, _ reading: Reading) -> Fact<String>? {
    guard let date = reading.meeting.date else { return nil }
    let rooms = ["Hall", "Room", "Chamber", "Centre", "House", "Offices", "Suite", "Building", "Guildhall", "Library", "Microsoft Teams"]
    for index in own where sheet.lines[index].number >= date.origin.line && sheet.lines[index].number <= date.origin.line + 8 {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 160, !Bodies.isName(plain), rooms.contains(where: { plain.firstRange(of: $0) != nil }) else { continue }
      for lead in [" in the ", " at the ", " at "] {
        if let offset = plain.offset(of: lead) {
          return Fact(
            Tidy.withoutFinalStop(String(decoding: plain.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self)), sheet.stated(index))
        }
      }
      if !plain.hasSuffix(".") { return Fact(plain, sheet.stated(index)) }
    }
    return nil
  }

  // MARK: What happened to the meeting

  private static func state(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    for index in own {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 200 else { continue }
      let key = Tidy.key(plain)
      if key.holds("cancelled"), key.split(separator: " ").count <= 12 {
        reading.meeting.state = Fact(.cancelled, sheet.stated(index))
      } else if key.holds("adjourned meeting") || key == "adjourned" || key.holds("reconvened") {
        reading.meeting.state = Fact(.adjourned, sheet.stated(index))
      } else if key.holds("re arranged") || key.holds("rearranged") || key.holds("rescheduled") || key.holds("postponed") {
        reading.meeting.state = Fact(.rearranged, sheet.stated(index))
        if let day = PrintedDates.all(in: plain).compactMap(\.day).first(where: { $0 != reading.meeting.date?.value }) {
          reading.meeting.movedFrom = Fact(day, sheet.stated(index))
        }
      }
    }
  }

  private static func checkWeekday(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    guard let date = reading.meeting.date else { return }
    for found in PrintedDates.all(in: sheet.lines[date.origin.line - 1].plain) where !found.weekdayFits {
      if let weekday = found.weekday {
        reading.diagnostics.append((.weekdayMismatch(printed: weekday, day: date.value), date.origin.line - 1))
      }
    }
  }
}
