import Calendar
import Papers
import Text

/// Where minutes begin, and of which meeting they are.
struct MinutesHead {
  /// From the first line of the title to the line before those present.
  let lines: Range<Int>
  let present: Int
}

enum MinutesHeads {
  static func find(in sheet: Sheet) -> [MinutesHead] {
    var heads: [MinutesHead] = []
    var floor = 0
    let starred = AttendanceStars.find(sheet, in: 0..<min(sheet.lines.count, 400))?.list.lowerBound
    for index in sheet.lines.indices where sheet.isText(index) {
      if namesPresent(sheet.lines[index]) {
        heads.append(MinutesHead(lines: (sheet.previous(before: index, from: floor) ?? index)..<(index + 1), present: index))
        floor = index + 1
        continue
      }
      guard let sign = sign(sheet.lines[index]) ?? AttendanceTold.sign(index, sheet) ?? (index == starred ? .list : nil),
        let start = start(before: index, floor, in: sheet, sign)
      else { continue }
      heads.append(MinutesHead(lines: start..<index, present: index))
      floor = index + 1
    }
    return heads.isEmpty ? [titled(sheet)].compactMap { $0 } : heads
  }

  /// "Minutes of the meeting of the Council held on 28 November 2023" over everything else: no label needs to say who was there.
  private static func titled(_ sheet: Sheet) -> MinutesHead? {
    let own = sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(14)
    guard let title = own.prefix(8).first(where: { opensTitle(sheet.lines[$0]) }), let first = own.first,
      !own.contains(where: { sheet.lines[$0].plain.isWordAgenda })
    else { return nil }
    let below = own.filter { $0 >= title }.prefix(5)
    let words = below.map { sheet.lines[$0].plain }.joined(separator: " ")
    guard words.utf8.prefix(200).count > 20, case let opening = String(decoding: words.utf8.prefix(200), as: UTF8.self),
      opening.holds("meeting") || opening.holds("proceedings") || opening.holds("held"),
      let day = own.filter({ $0 >= first }).prefix(8).first(where: {
        sheet.lines[$0].firstDay != nil && sheet.lines[$0].printedNumber == nil
      })
    else { return nil }
    // The rest of the title, and what is told of the place and the time.
    var present = max(title, day) + 1
    for index in own where index >= present {
      guard isTitleLine(sheet.lines[index]), AttendanceLabels.match(sheet.lines[index].plain) == nil,
        MinuteNumber.leading(sheet.lines[index].plain) == nil
      else { break }
      present = index + 1
    }
    return MinutesHead(lines: first..<present, present: present)
  }

  /// Whether "Agenda" heads the entries of minutes that the file opens with: behind who was there, and over numbers that no
  /// agenda's items have.
  static func opensEntries(_ head: MinutesHead, at agenda: Int, _ sheet: Sheet) -> Bool {
    let top = sheet.text(in: 0..<head.present)
    guard head.present < agenda, agenda - head.present < 60, let title = top.first, opensTitle(sheet.lines[title]),
      let next = sheet.next(after: agenda), MinuteNumber.leading(sheet.lines[next].plain)?.isUnmistakable == true
    else { return false }
    return !sheet.text(in: head.present..<agenda).contains { sheet.lines[$0].printedNumber != nil }
  }

  private static func opensTitle(_ line: PrintedLine) -> Bool {
    guard !line.isRow, line.kind != .bullet, line.bareNumber == nil, line.plain.utf8.count > 6 else { return false }
    let bare = line.plain.dropping(prefix: "Draft ") ?? line.plain
    return ["Minutes of ", "Minute of ", "Minutes for a ", "Minutes from the "].contains { bare.begins(with: $0) }
      && !bare.holds("previous")
      || bare.matches("Minutes of") || bare.matches("Minutes")
  }

  /// What shows that minutes begin: who was present; or, less surely, who took the chair or attended.
  enum Sign { case present, list, told }

  private static func sign(_ line: PrintedLine) -> Sign? {
    if line.isRow, line.cells.count <= 4, let first = line.key.utf8.first, "nmc".utf8.contains(first),
      ["name", "member", "members", "councillor", "councillors"].contains(Tidy.key(line.cells[0])),
      line.cells.dropFirst().contains(where: { ["attendance", "present", "attended", "present absent"].contains(Tidy.key($0)) })
    {
      return .list
    }
    // A web page lists the parts of its own: "• Attendance", "• Visitors".
    if line.kind == .bullet, line.plain.utf8.allSatisfy(\.isASCIILetter) { return nil }
    let plain = line.isRow ? firstWords(of: line.cells) : line.plain
    guard let first = plain.utf8.first(where: \.isLetter), signLetters.contains(first.lowered) else { return nil }
    guard let label = AttendanceLabels.match(plain) else { return nil }
    if label.isTelling { return .present }
    return label.isKind || label.list == .chair || label.list == .present || label.list == .inAttendance ? .list : nil
  }

  /// What the first cell with words says first; nothing where its first letter shows that it is no label.
  private static func firstWords(of cells: [String]) -> String {
    guard let cell = cells.first(where: { !$0.isEmpty }) else { return "" }
    if let first = cell.utf8.first, first.isASCIILetter, !signLetters.contains(first.lowered) { return "" }
    return CellText.plainPieces(cell).first ?? ""
  }

  /// Labels of attendance begin with these letters.
  private static let signLetters = Set("abceghimopstvwy".utf8)

  /// Back over title lines: the body, "MEETING HELD AT …", the call-in notice, "Minutes of …".
  private static func start(before present: Int, _ floor: Int, in sheet: Sheet, _ sign: Sign) -> Int? {
    var start: Int?
    var (announced, ofMinutes) = (false, false)
    var (hasBody, hasDate) = (false, false)
    var at = present
    var strange = 0
    for _ in 0..<12 {
      // A title never reaches back over a page: what stands there is the end of the agenda.
      guard let previous = sheet.previous(before: at, from: floor),
        !(previous + 1...at).contains(where: { sheet.lines[$0].pageBreaks > 0 || sheet.furniture[$0] == .blankPage })
      else { break }
      // Nor, from the title itself, over the number of a page.
      if announced, (previous + 1..<at).contains(where: { sheet.furniture[$0] == .pageNumber || sheet.furniture[$0] == .pageMark }) {
        break
      }
      let line = sheet.lines[previous]
      at = previous
      // What is told under an item is no title.
      if sign == .told, WebRecord.labels.contains(line.plain) || Numbering.leading(line.plain) != nil { return nil }
      guard isTitleLine(line) else {
        // The rest of a title that was cut into lines, or a reference under it.
        guard !announced, line.plain.utf8.count < 120, line.kind == .text, strange < 2 else { break }
        strange += 1
        continue
      }
      // "on Tuesday 7th April at 7.00pm": the end of a title that was cut before its day.
      let isDay = strange > 0 && line.plain.begins(with: "on ") && !line.dates.isEmpty
      announced = announced || announces(line.plain)
      ofMinutes = ofMinutes || speaksOfMinutes(line.plain)
      hasBody = hasBody || Bodies.isName(line.plain)
      hasDate = hasDate || line.firstDay != nil
      start = previous
      if isDay { continue }
      if strange > 0, !announced { return nil }
      strange = 0
    }
    switch sign {
    case .present, .told: return announced || hasBody && hasDate ? start : nil
    case .list: return ofMinutes ? start : nil
    }
  }

  private static func speaksOfMinutes(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return key.hasPrefix("minutes of") || key.hasPrefix("at a meeting of") || key.hasPrefix("minute of") || key == "minutes"
      || key.hasPrefix("draft minutes")
      || key.hasPrefix("cofnodion") || key.hasPrefix("minutes for") || key.hasPrefix("minutes from")
      || key.hasPrefix("minutes of the proceedings") || key.hasPrefix("minutes ") && key.holds("held") || key.holds("minutes of a meeting")
      || key.holds("minutes of the meeting")
  }

  private static func isTitleLine(_ line: PrintedLine) -> Bool {
    guard line.plain.utf8.count < (line.plain.begins(with: "Minute") ? 600 : 260), line.kind != .bullet else { return false }
    if line.plain.isDigits, line.plain.utf8.count == 4 { return true }
    if particulars.contains(where: line.plain.begins) { return true }
    return line.isHeadingMark || line.isBold || line.plain.isCapitals || announces(line.plain) || Bodies.isName(line.plain)
      || (!line.dates.isEmpty && line.plain.utf8.count < 100)
      || line.plain.utf8.count < 100 && line.bareNumber == nil && Venues.namesRoom(line.plain) && !Sentences.isEnded(line.plain)
  }

  /// What is told of a meeting beside labels.
  private static let particulars = [
    "Time:", "Start time:", "Venue:", "Location:", "Place:", "Held at:", "At:", "In:", "Committee:", "Meeting:",
  ]

  private static func announces(_ plain: String) -> Bool {
    plain.holds("meeting held") || plain.holds("minutes of") || plain.begins(with: "minutes for a") || plain.matches("minutes")
      || plain.holds("held at") || plain.holds("held on")
      || plain.holds("held in") || plain.holds("held via") || plain.holds("held remotely") || plain.holds("cofnodion")
      || plain.holds("minute of")
      || plain.holds("a gynhaliwyd")
  }

  /// The title's facts. Minutes without a date take the one on the agenda entry that announces them.
  static func facts(_ head: MinutesHead, _ sheet: Sheet, known: [String], announced: Fact<Day>?, near: Day?) -> Minutes {
    var minutes = Minutes()
    // The title says when the meeting was held, whatever other days stand among its lines.
    if let title = sheet.text(in: head.lines).first(where: { heldOnDay(sheet.lines[$0]) }) {
      minutes.date = date(in: sheet.lines[title].plain, title, sheet, near: near)
    }
    for index in sheet.text(in: head.lines) {
      let plain = sheet.lines[index].plain
      if plain.holds("call-in") || plain.holds("call in") {
        minutes.callIn = Fact(!plain.holds("not subject"), sheet.stated(index))
      }
      if plain.holds("call-in") || plain.holds("call in") { continue }
      if minutes.date == nil { minutes.date = date(in: plain, index, sheet, near: near) }
      if minutes.committee == nil, let name = body(in: plain) {
        let whole = kinds.contains(Tidy.key(name)) ? letterhead(above: index, for: name, sheet) : nil
        minutes.committee = Fact(Bodies.name(whole?.0 ?? name, known: known), sheet.stated(whole?.1 ?? index))
      }
    }
    // A title that was broken between "held on" and the day.
    if minutes.date == nil, let first = sheet.text(in: head.lines).first {
      let title = sheet.text(in: head.lines).map { sheet.lines[$0].plain }.joined(separator: " ")
      minutes.date = PrintedDates.firstDay(in: title).map { Fact($0, sheet.stated(first)) }
    }
    if minutes.committee == nil, let (name, index) = councilItself(head, sheet) {
      minutes.committee = Fact(Bodies.name(name, known: known), sheet.stated(index))
    }
    if minutes.date == nil, let announced {
      minutes.date = Fact(
        announced.value, .derived(line: announced.origin.line, column: announced.origin.column, by: "agenda-entry-of-minutes"))
    }
    return minutes
  }

  private static func heldOnDay(_ line: PrintedLine) -> Bool {
    line.firstDay != nil && line.plain.holds("minutes of") && line.plain.holds(" held ")
  }

  /// The day of the title; printed without a year it takes the one nearest the meeting of the pack.
  private static func date(in plain: String, _ index: Int, _ sheet: Sheet, near: Day?) -> Fact<Day>? {
    if let day = PrintedDates.firstDay(in: plain) { return Fact(day, sheet.stated(index)) }
    guard let near, plain.holds("held"), case .dayOfYear(let month, let day)? = PrintedDates.all(in: plain).first?.value,
      let found = near.nearest(month: month, day: day)
    else { return nil }
    return Fact(found, sheet.derived(index, by: "year-nearest-the-meeting"))
  }

  private static let leads = [
    "Special Meeting of ", "Extraordinary Meeting of ", "Annual Meeting of ", "Monthly Meeting of ", "Ordinary Meeting of ",
    "Minutes of the proceedings of the ", "Minutes of the proceedings of a meeting of the ", "Minutes of the meeting of the ",
    "Minutes of a meeting of the ", "Minutes of the ", "Meeting of the ", "Minutes of ",
    "Minutes of the Meeting of ", "Minutes of a Meeting of ", "Minute of Meeting of the ", "Minute of the Meeting of the ",
    "Decisions taken by the ", "Decisions made by the ", "Decisions taken by ", "Decisions of the ",
    "Decisions taken at the meeting of the ", "Cofnodion cyfarfod y ", "Cofnodion cyfarfod o'r ", "Cofnodion cyfarfod o ",
    "Cofnodion o gyfarfod y ", "Cofnodion y ",
  ]

  /// "Minutes of the Parish Council meeting": the council's own name, where it is called the body that met.
  private static func councilItself(_ head: MinutesHead, _ sheet: Sheet) -> (String, Int)? {
    for index in sheet.text(in: head.lines) {
      let plain = sheet.lines[index].plain
      guard leads.contains(where: { plain.holds($0) }), let name = named(in: plain), Bodies.isCouncilItself(name) else { continue }
      return (name.begins(with: "the ") || kinds.contains(Tidy.key(name)) ? letterhead(above: index, for: name, sheet) : nil) ?? (
        name, index
      )
    }
    return nil
  }

  /// What a council is, and not which.
  private static let kinds: Set<String> = [
    "district council", "borough council", "parish council", "town council", "city council", "county council", "community council",
  ]

  /// "LITTLE OXWICK PARISH COUNCIL" above minutes "of the Parish Council": its name in full.
  private static func letterhead(above start: Int, for name: String, _ sheet: Sheet) -> (String, Int)? {
    let kind = name.dropping(prefix: "the ") ?? name
    guard kind.pieceCount <= 2 else { return nil }
    for index in sheet.text(in: max(0, start - 12)..<start).suffix(4) {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 80, Tidy.key(plain).hasSuffix(" " + Tidy.key(kind)), Bodies.isCouncilItself(plain), Bodies.isName(plain)
      else { continue }
      return (plain, index)
    }
    return nil
  }

  private static func body(in plain: String) -> String? { named(in: plain).flatMap { Bodies.isCouncilItself($0) ? nil : $0 } }

  private static func named(in plain: String) -> String? {
    var words = plain
    // "NOTICE OF CABINET DECISIONS"
    if plain.utf8.count < 80, let body = plain.dropping(prefix: "Notice of "), body.lowercased().hasSuffix(" decisions") {
      words = String(body.dropLast(10))
    }
    for lead in leads {
      if let offset = words.offset(of: lead) { words = String(decoding: words.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self) }
    }
    while let at = words.offset(of: "meeting of ") {
      let behind = String(decoding: words.utf8.dropFirst(at + 11), as: UTF8.self)
      guard behind.split(separator: " ").contains(where: { Bodies.isName(String($0)) }) else { break }
      words = behind.dropping(prefix: "the ") ?? behind
    }
    for stop in [
      ". Present:", " held at", " held on", " held in", " held via", " held remotely", " held", " a gynhaliwyd", " a gynhelir", " meeting",
      " on ", ", ",
      " at ", " – ", " - ",
    ] {
      guard let cut = words.offset(of: stop) else { continue }
      let head = String(decoding: words.utf8.prefix(cut), as: UTF8.self)
      if ![", ", " – ", " - "].contains(stop) || Bodies.isName(head) { words = head }
    }
    if let (body, _) = BodyAndDate.split(words) { words = body }
    if let cut = words.offset(of: " of "), Bodies.isCouncilItself(String(decoding: words.utf8.dropFirst(cut + 4), as: UTF8.self)),
      Bodies.isName(String(decoding: words.utf8.prefix(cut), as: UTF8.self))
    {
      words = String(decoding: words.utf8.prefix(cut), as: UTF8.self)
    }
    for article in ["a ", "an "] { words = words.dropping(prefix: article) ?? words }
    words = Bodies.withoutKind(words)
    guard Bodies.isName(words), !words.holds("held"), !words.holds("minutes"), !words.holds("decision") else { return nil }
    return words
  }

  /// The council whose name stands over minutes that name no other body: it is the one that met.
  static func councilNamed(_ head: MinutesHead, _ sheet: Sheet) -> Fact<String>? {
    for index in sheet.text(in: head.lines) {
      var plain = sheet.lines[index].plain
      // "Oxwick Parish Council Minutes 4 May 2026"
      if let end = plain.offset(of: " minutes") { plain = String(decoding: plain.utf8.prefix(end), as: UTF8.self) }
      if Bodies.isCouncilItself(plain), Bodies.isName(plain) { return Fact(Bodies.name(plain), sheet.stated(index)) }
    }
    return nil
  }
}
