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

    /// Takes whom to ask and who belongs to the body from the notes of an agenda, when its front sheet does not say.
    mutating func complete(with notes: Reading) {
      if meeting.members == nil, meeting.substitutes == nil {
        (meeting.members, meeting.substitutes) = (notes.meeting.members, notes.meeting.substitutes)
        diagnostics += notes.diagnostics.filter { $0.0 == .substitutesUnpaired }
      }
      if meeting.officer?.name == nil, notes.meeting.officer?.name != nil { meeting.officer = notes.meeting.officer }
      published = published ?? notes.published
    }
  }

  private enum Label { case committee, date, time, venue, officer, telephone, email, fax, published, members, substitutes, other }

  private static let labels = Phrases<Label>([
    ("MEETING DATE", .date), ("MEETING TIME", .time), ("MEETING VENUE", .venue), ("MEETING PLACE", .venue), ("DATE OF MEETING", .date),
    ("DATE AND TIME", .date), ("DATE & TIME", .date), ("DATE/TIME", .date), ("TIME AND DATE", .date), ("MEETING", .committee),
    ("COMMITTEE OFFICER", .officer),
    ("COMMITTEE", .committee), ("BODY", .committee), ("DATE OF PUBLICATION", .published), ("PUBLISHED", .published), ("DATE", .date),
    ("TIME", .time),
    ("VENUE", .venue), ("PLACE", .venue), ("LOCATION", .venue), ("CONTACT OFFICER", .officer), ("CONTACT NUMBER", .telephone),
    ("CONTACT", .officer),
    ("DEMOCRATIC SERVICES OFFICER", .officer), ("DEMOCRATIC OFFICER", .officer), ("GOVERNANCE OFFICER", .officer),
    ("COMMITTEE CLERK", .officer),
    ("COMMITTEE SECRETARY", .officer), ("FURTHER INFORMATION", .officer), ("CONTACT DETAILS", .officer),
    ("DEMOCRATIC SERVICES CONTACT", .officer),
    ("CLERK", .officer), ("HELD ON", .date), ("HELD AT", .venue), ("ON", .date), ("AT", .time), ("IN", .venue),
    ("ENQUIRIES TO", .officer), ("ENQUIRIES", .officer), ("TELEPHONE NUMBER", .telephone), ("TELEPHONE", .telephone), ("TEL", .telephone),
    ("PHONE", .telephone), ("E-MAIL", .email), ("EMAIL", .email), ("FAX", .fax), ("MEMBERSHIP", .members),
    ("MEMBERS OF THE COMMITTEE", .members), ("NAME OF COMMITTEE", .committee), ("NAME OF MEETING", .committee), ("TOWN CLERK", .officer),
    ("PARISH CLERK", .officer), ("CLERK TO THE COUNCIL", .officer), ("PANEL SECRETARY", .officer), ("LEAD OFFICER", .other),
    ("DIRECT LINE", .telephone), ("DIRECT DIAL", .telephone), ("DYDDIAD AC AMSER", .date), ("DYDDIAD", .date), ("AMSER", .time),
    ("LLEOLIAD", .venue), ("MAN CYFARFOD", .venue), ("CYSWLLT", .officer), ("SWYDDOG CYSWLLT", .officer), ("FFÔN", .telephone),
    ("E-BOST", .email), ("PWYLLGOR", .committee),
    ("MEMBERS", .members), ("SUBSTITUTES", .substitutes), ("SUBSTITUTE MEMBERS", .substitutes), ("AGENDA", .other), ("QUORUM", .other),
  ])

  static func read(_ sheet: Sheet, in range: Range<Int>, known: [String]) -> Reading {
    var reading = Reading()
    let own = sheet.text(in: range)
    let columns = FrontColumns.read(own, sheet) { match($0, needsColon: false).flatMap { $1.isEmpty ? $0 : nil } }
    for (label, pieces, index) in columns?.values ?? [] {
      take(label, pieces.joined(separator: label == .officer ? ", " : " "), index, [], sheet, known, &reading)
    }
    let stack = stacked(own, sheet)
    for (label, position) in stack.values {
      take(label, sheet.lines[own[position]].plain, own[position], Array(own[(position + 1)...]), sheet, known, &reading)
    }
    for (position, index) in own.enumerated() where index != columns?.head && !stack.labels.contains(position) {
      for (label, value) in labelled(sheet.lines[index]) where label != .date || !FrontPublished.isOfPapers(position, own, sheet) {
        take(label, value, index, Array(own[(position + 1)...]), sheet, known, &reading)
      }
    }
    let paragraphs = FrontNotice.paragraphs(own, sheet)
    FrontCancellation.fill(paragraphs, own, sheet, known, &reading)
    FrontNotice.fill(paragraphs, own, sheet, known, &reading)
    fillFromWords(own, sheet, known, &reading)
    reading.published = reading.published ?? FrontPublished.read(own, sheet)
    MeetingState.read(own, sheet, &reading.meeting)
    fillFromNotice(own, sheet, &reading)
    let members = MemberList.read(
      sheet, own, ofExecutive: isExecutive(reading.meeting), place: reading.meeting.venue.map { $0.origin.line - 1 })
    reading.meeting.members = members.members
    reading.meeting.substitutes = members.substitutes
    if let line = members.unpairedAt { reading.diagnostics.append((.substitutesUnpaired, line)) }
    checkWeekday(sheet, &reading)
    return reading
  }

  /// "Date:", "Time:" and "Venue:" under each other, and their values below in the same order: columns that an extractor read
  /// one after the other.
  private static func stacked(_ own: [Int], _ sheet: Sheet) -> (labels: Range<Int>, values: [(Label, Int)]) {
    func alone(_ position: Int) -> Label? {
      guard own.indices.contains(position), case let line = sheet.lines[own[position]], !line.isRow, line.plain.hasSuffix(":"),
        let (label, rest) = match(line.plain, needsColon: true), rest.isEmpty
      else { return nil }
      return label
    }
    for start in own.indices.prefix(60) where alone(start) != nil {
      let labels = Array((start..<min(start + 6, own.count)).map(alone).prefix { $0 != nil }.compactMap { $0 })
      guard labels.count >= 2, let date = labels.firstIndex(of: .date) else { continue }
      let first = start + labels.count
      guard first + labels.count <= own.count, PrintedDates.firstDay(in: sheet.lines[own[first + date]].plain) != nil else { continue }
      return (start..<first, labels.enumerated().map { ($1, first + $0) })
    }
    return (0..<0, [])
  }

  /// `LABEL: value` on a line, also several: `Telephone: 0151 934 2254 Fax: 0151 934 2034`; in rows and columns, label
  /// and value cells.
  private static func labelled(_ line: PrintedLine) -> [(Label, String)] {
    let pieces = line.columns
    guard line.isRow || pieces.count > 1 else {
      guard let (label, rest) = match(line.plain, needsColon: true) else { return [] }
      return cutInside(label, rest)
    }
    var found: [(Label, String)] = []
    var label: Label?
    for piece in pieces {
      if let (next, rest) = match(piece, needsColon: false), rest.isEmpty || piece.utf8.contains(Byte.colon) {
        label = next
        if !rest.isEmpty { found += cutInside(next, rest) }
      } else if let current = label {
        found.append((current, piece))
        label = nil
      }
    }
    return found
  }

  /// A value that further labels interrupt.
  private static func cutInside(_ label: Label, _ rest: String) -> [(Label, String)] {
    var (label, value) = (label, rest)
    var found: [(Label, String)] = []
    guard rest.utf8.count < 600 else { return [(label, rest)] }
    while let (cut, next) = inner.compactMap({ spelling in value.offset(of: " " + spelling).map { ($0, spelling) } }).min(by: {
      $0.0 < $1.0
    }),
      let (nextLabel, tail) = match(String(decoding: value.utf8.dropFirst(cut + 1), as: UTF8.self), needsColon: true), !next.isEmpty
    {
      found.append((label, String(decoding: value.utf8.prefix(cut), as: UTF8.self).trimmed))
      (label, value) = (nextLabel, tail)
    }
    return found + [(label, value)]
  }

  private static let inner = [
    "Contact Number:", "Telephone:", "Tel:", "Fax:", "E-mail:", "Email:", "Date:", "Time:", "Venue:", "Place:", "Location:",
  ]

  private static func match(_ plain: String, needsColon: Bool) -> (Label, String)? {
    labels.first(in: plain) { spelling, label -> (Label, String)? in
      let rest = plain.dropping(bytes: spelling.utf8.count).trimmed
      if rest.hasPrefix(":") { return (label, String(rest.dropFirst()).trimmed) }
      return !needsColon && rest.isEmpty ? (label, "") : nil
    }
  }

  private static func take(
    _ label: Label, _ value: String, _ index: Int, _ rest: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout Reading
  ) {
    switch label {
    case .committee where reading.meeting.committee == nil:
      let words = continued(value, rest, sheet) { Bodies.isName($0) && balanced($0) }
      if Bodies.isName(words) { reading.meeting.committee = Fact(Bodies.name(words, known: known), sheet.stated(index)) }
    case .date where reading.meeting.date == nil:
      let words = continued(value, rest, sheet) { PrintedDates.firstDay(in: $0) != nil }
      if let day = PrintedDates.firstDay(in: words) { reading.meeting.date = Fact(day, sheet.stated(index)) }
      if reading.meeting.time == nil, let time = PrintedTimes.firstOfMeeting(in: words) {
        reading.meeting.time = Fact(time, sheet.stated(index))
      }
    case .time where reading.meeting.time == nil:
      let words = continued(value, rest, sheet) { PrintedTimes.first(in: $0) != nil }
      if let time = PrintedTimes.firstOfMeeting(in: words) { reading.meeting.time = Fact(time, sheet.stated(index)) }
    case .venue where reading.meeting.venue == nil:
      let words = continued(value, rest, sheet) { !$0.isEmpty && !$0.hasSuffix(",") }
      if !words.isEmpty { reading.meeting.venue = Fact(Venues.tidy(words), sheet.stated(index)) }
    case .officer where reading.meeting.officer?.name == nil:
      let words = continued(value, rest, sheet) { !$0.isEmpty }
      contact(words, index, sheet, &reading)
    case .telephone where reading.meeting.officer?.telephone == nil:
      if let number = Tidy.telephone(value) { officer(&reading) { $0.telephone = Fact(number, sheet.stated(index)) } }
    case .email where reading.meeting.officer?.email == nil:
      let words = continued(value, rest, sheet) { Tidy.email(in: $0) != nil }
      let at = ([index] + rest.prefix(3)).first { Tidy.email(in: sheet.lines[$0].plain) != nil } ?? index
      if let email = Tidy.email(in: words) { officer(&reading) { $0.email = Fact(email, sheet.stated(at)) } }
    case .published where reading.published == nil:
      if let day = PrintedDates.firstDay(in: value) { reading.published = Fact(day, sheet.stated(index)) }
    default: break
    }
  }

  static func officer(_ reading: inout Reading, _ change: (inout Contact) -> Void) {
    var officer = reading.meeting.officer ?? Contact()
    change(&officer)
    reading.meeting.officer = officer
  }

  /// A person with what stands behind the name: post, telephone, e-mail.
  static func contact(_ words: String, _ index: Int, _ sheet: Sheet, _ reading: inout Reading) {
    // "Democratic Services, Rosalind Peake, Tel: …": the first piece that is a person.
    let names = words.pieces(at: Byte.comma).prefix(3).map { People.withoutPost(People.nameAlone($0)) }
    if let name = names.first(where: { People.looksLikeName($0) && !People.isOffice($0) }),
      name == names[0] || isPerson(name) && !Venues.namesRoom(name)
    {
      officer(&reading) { $0.name = Fact(name, sheet.stated(index)) }
    }
    if reading.meeting.officer?.telephone == nil, let number = Tidy.telephone(within: words) {
      officer(&reading) { $0.telephone = Fact(number, sheet.stated(index)) }
    }
    if reading.meeting.officer?.email == nil, let email = Tidy.email(in: words) {
      officer(&reading) { $0.email = Fact(email, sheet.stated(index)) }
    }
  }

  private static func isExecutive(_ meeting: Meeting) -> Bool {
    let name = Tidy.key(meeting.committee?.value ?? "")
    return name == "cabinet" || name == "executive" || name.hasPrefix("cabinet ") || name.hasPrefix("executive ") && name.utf8.count < 20
  }

  private static func balanced(_ text: String) -> Bool { text.filter { $0 == "(" }.count == text.filter { $0 == ")" }.count }

  /// The value with following lines, until it is whole or another label begins.
  private static func continued(_ value: String, _ rest: [Int], _ sheet: Sheet, isWhole: (String) -> Bool) -> String {
    var words = value
    for next in rest.prefix(3) {
      if isWhole(words) { break }
      let line = sheet.lines[next]
      guard match(line.plain, needsColon: true) == nil, !line.isRow else { break }
      words = words.isEmpty ? line.plain : words + " " + line.plain
    }
    return words
  }

  private static func checkWeekday(_ sheet: Sheet, _ reading: inout Reading) {
    guard let date = reading.meeting.date else { return }
    for found in sheet.lines[date.origin.line - 1].dates where !found.weekdayFits {
      if let weekday = found.weekday {
        reading.diagnostics.append((.weekdayMismatch(printed: weekday, day: date.value), date.origin.line - 1))
      }
    }
  }
}
