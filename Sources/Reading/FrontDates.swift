import Calendar
import Papers
import Text

/// The day and the time of a meeting where no label gives them, and the day its papers went out.
extension FrontSheet {
  static func fillDate(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    if reading.meeting.date == nil, let index = dateLine(own, sheet), let day = sheet.lines[index].firstDay {
      reading.meeting.date = Fact(day, sheet.stated(index))
      if reading.meeting.time == nil, let time = PrintedTimes.firstOfMeeting(in: sheet.lines[index].plain) {
        reading.meeting.time = Fact(time, sheet.stated(index))
      }
    }
    guard reading.meeting.time == nil, let date = reading.meeting.date else { return }
    for index in own where abs(sheet.lines[index].number - date.origin.line) <= 6 {
      guard let time = PrintedTimes.firstOfMeeting(in: sheet.lines[index].plain) else { continue }
      reading.meeting.time = Fact(time, sheet.stated(index))
      return
    }
  }

  /// The first line with a day that is no other day's: one with a weekday, a time or the name of the body before one that says nothing else.
  private static func dateLine(_ own: [Int], _ sheet: Sheet) -> Int? {
    let dated = own.enumerated().filter { position, index in
      let line = sheet.lines[index].plain
      return line.utf8.count < 260 && !MeetingState.isNotice(line) && !isPublication(line) && !line.holds("next meeting")
        && !line.holds("minutes of ")
        && PrintedDates.firstDay(in: line) != nil && !FrontPublished.isOfPapers(position, own, sheet)
    }
    let telling = dated.first { position, index in
      let line = sheet.lines[index].plain
      return PrintedDates.all(in: line).contains { $0.day != nil && $0.weekday != nil } || PrintedTimes.first(in: line) != nil
        || BodyAndDate.split(line).map { Bodies.isName($0.body) } == true
        || position + 1 < own.count && sheet.lines[own[position + 1]].plain.utf8.count < 40
          && PrintedTimes.first(in: sheet.lines[own[position + 1]].plain) != nil
    }
    return (telling ?? dated.first)?.element
  }

  static func isPublication(_ plain: String) -> Bool { FrontPublished.leads.contains { plain.begins(with: $0) } }
}

/// When the papers went out: "Published on Monday 9 March 2026", "Dated: 23 August 2024", the date below the clerk's name.
enum FrontPublished {
  static let leads = [
    "Published", "Publication", "Date of publication", "Date of issue", "Date of despatch", "Date of dispatch", "Date issued",
    "Date published",
    "Issued", "Issue date", "Despatched", "Dispatched", "Despatch date", "Dated", "Agenda published", "Agenda issued", "Agenda despatched",
    "Date of notice", "Publish date",
  ]
  private static let posts = [
    "clerk", "clerk to the council", "town clerk", "parish clerk", "clerk of the council", "chief executive", "proper officer",
    "monitoring officer", "clerk and responsible financial officer", "clerk rfo", "clerk to the parish council",
    "clerk to the town council",
    "executive officer", "head of paid service", "town clerk and chief executive", "clerk to the authority",
  ]

  static func read(_ own: [Int], _ sheet: Sheet) -> Fact<Day>? {
    for index in own {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 160, leads.contains(where: { plain.begins(with: $0) }), let day = PrintedDates.firstDay(in: plain) else {
        continue
      }
      return Fact(day, sheet.stated(index))
    }
    for position in own.indices where isOfPapers(position, own, sheet) {
      if let day = PrintedDates.firstDay(in: sheet.lines[own[position]].plain) { return Fact(day, sheet.stated(own[position])) }
    }
    return nil
  }

  /// The day of the summons or of the letter around it.
  static func isOfPapers(_ position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    isSigned(position, own, sheet) || isOfLetter(position, own, sheet)
  }

  /// A date that says nothing else, right below a post that signs: that of the summons, never of the meeting.
  static func isSigned(_ position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    let line = sheet.lines[own[position]].plain
    let plain = (line.dropping(prefix: "Date:") ?? line.dropping(prefix: "Dated:"))?.trimmed ?? line
    guard plain.utf8.count < 40, position > 0, case let dates = PrintedDates.all(in: plain), dates.count == 1,
      dates[0].range.lowerBound <= 1
    else { return false }
    return own[max(0, position - 2)..<position].contains { isPost(sheet.lines[$0].plain) }
  }

  /// "Date: 6 January 2026" among the particulars of a letter: "Our ref:", "Direct Dial:", "Dear Councillor".
  static func isOfLetter(_ position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    guard sheet.lines[own[position]].plain.begins(with: "Date:"),
      own[max(0, position - 4)..<min(own.count, position + 5)].contains(where: { index in
        particulars.contains { sheet.lines[index].plain.begins(with: $0) }
      })
    else { return false }
    return own[position...].prefix(30).contains { sheet.lines[$0].plain.begins(with: "Dear ") }
  }

  private static let particulars = [
    "Our ref", "Your ref", "My ref", "Direct dial", "Direct line", "Please ask for", "When calling please ask", "Ask for", "Ein cyf",
  ]

  /// "Town Clerk", "Wilf Tranter, Clerk to the Council".
  static func isPost(_ plain: String) -> Bool {
    plain.utf8.count < 90
      && (plain.pieces(at: Byte.comma).suffix(2) + [plain]).contains { posts.contains(Tidy.key(Tidy.withoutFinalStop($0))) }
  }

  static func isClerk(_ plain: String) -> Bool { isPost(plain) && Tidy.key(plain).holds("clerk") }
}
