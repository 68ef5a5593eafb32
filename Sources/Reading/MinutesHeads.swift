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
    for index in sheet.lines.indices where sheet.isText(index) && isPresent(sheet.lines[index]) {
      guard let start = start(before: index, floor, in: sheet) else { continue }
      heads.append(MinutesHead(lines: start..<index, present: index))
      floor = index + 1
    }
    return heads
  }

  /// "PRESENT: Councillor Murphy (in the Chair)", "Present", "Members present:".
  private static func isPresent(_ line: PrintedLine) -> Bool {
    let plain = line.isRow ? (line.cells.first { !$0.isEmpty }.map(Marks.plain) ?? "") : line.plain
    for label in [
      "PRESENT", "Members present", "Councillors present", "Committee members present", "Those present", "Attendance", "Presennol",
    ] {
      guard let rest = plain.dropping(prefix: label)?.trimmed else { continue }
      if rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("-") || rest.begins(with: "Councillor") || rest.begins(with: "Cllr") {
        return true
      }
    }
    return false
  }

  /// Back over title lines: the body, "MEETING HELD AT …", the call-in notice, "Minutes of …".
  private static func start(before present: Int, _ floor: Int, in sheet: Sheet) -> Int? {
    var start: Int?
    var announced = false
    var (hasBody, hasDate) = (false, false)
    var at = present
    for _ in 0..<9 {
      // A title never reaches back over a page: what stands there is the end of the agenda.
      guard let previous = sheet.previous(before: at, from: floor),
        !(previous + 1...at).contains(where: { sheet.lines[$0].pageBreaks > 0 || sheet.furniture[$0] == .blankPage })
      else { break }
      let line = sheet.lines[previous]
      guard isTitleLine(line) else { break }
      announced = announced || announces(line.plain)
      hasBody = hasBody || Bodies.isName(line.plain)
      hasDate = hasDate || PrintedDates.firstDay(in: line.plain) != nil
      start = previous
      at = previous
    }
    return announced || hasBody && hasDate ? start : nil
  }

  private static func isTitleLine(_ line: PrintedLine) -> Bool {
    guard line.plain.utf8.count < 260, line.kind != .bullet else { return false }
    if line.plain.isDigits, line.plain.utf8.count == 4 { return true }
    return line.isHeadingMark || line.isBold || line.plain.isCapitals || announces(line.plain) || Bodies.isName(line.plain)
      || (!PrintedDates.all(in: line.plain).isEmpty && line.plain.utf8.count < 100)
  }

  private static func announces(_ plain: String) -> Bool {
    plain.holds("meeting held") || plain.holds("minutes of") || plain.matches("minutes") || plain.holds("held at") || plain.holds("held on")
      || plain.holds("held in") || plain.holds("cofnodion")
  }

  /// The title's facts. Minutes without a date take the one on the agenda entry that announces them.
  static func facts(_ head: MinutesHead, _ sheet: Sheet, known: [String], announced: Fact<Day>?) -> Minutes {
    var minutes = Minutes()
    for index in sheet.text(in: head.lines) {
      let plain = sheet.lines[index].plain
      if plain.holds("call-in") || plain.holds("call in") {
        minutes.callIn = Fact(!plain.holds("not subject"), sheet.stated(index))
      }
      if plain.holds("call-in") || plain.holds("call in") { continue }
      if minutes.date == nil, let day = PrintedDates.firstDay(in: plain) { minutes.date = Fact(day, sheet.stated(index)) }
      if minutes.committee == nil, let name = body(in: plain) {
        minutes.committee = Fact(Bodies.name(name, known: known), sheet.stated(index))
      }
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

  private static let leads = [
    "Minutes of the meeting of the ", "Minutes of a meeting of the ", "Minutes of the ", "Meeting of the ", "Minutes of ",
    "Decisions taken by the ", "Decisions made by the ", "Decisions taken by ", "Decisions of the ",
    "Decisions taken at the meeting of the ",
  ]

  /// "Minutes of the Parish Council meeting": the council's own name, where it is called the body that met.
  private static func councilItself(_ head: MinutesHead, _ sheet: Sheet) -> (String, Int)? {
    for index in sheet.text(in: head.lines) {
      let plain = sheet.lines[index].plain
      guard leads.contains(where: { plain.holds($0) }), let name = named(in: plain), Bodies.isCouncilItself(name) else { continue }
      return (name, index)
    }
    return nil
  }

  private static func body(in plain: String) -> String? { named(in: plain).flatMap { Bodies.isCouncilItself($0) ? nil : $0 } }

  private static func named(in plain: String) -> String? {
    var words = plain
    for lead in leads {
      if let offset = words.offset(of: lead) { words = String(decoding: words.utf8.dropFirst(offset + lead.utf8.count), as: UTF8.self) }
    }
    for stop in [" held at", " held on", " held in", " meeting held", " meeting", " on "] {
      if let cut = words.offset(of: stop) { words = String(decoding: words.utf8.prefix(cut), as: UTF8.self) }
    }
    if let (body, _) = BodyAndDate.split(words) { words = body }
    if let cut = words.offset(of: " of "), Bodies.isCouncilItself(String(decoding: words.utf8.dropFirst(cut + 4), as: UTF8.self)),
      Bodies.isName(String(decoding: words.utf8.prefix(cut), as: UTF8.self))
    {
      words = String(decoding: words.utf8.prefix(cut), as: UTF8.self)
    }
    guard Bodies.isName(words), !words.holds("held"), !words.holds("minutes"), !words.holds("decision") else { return nil }
    return words
  }
}
