import Calendar
import Papers
import Text

/// The sentence that calls a meeting: "A meeting of the Planning Committee will be held in the Burgh Chamber on Thursday 26 February 2026
/// at 10.00am", "You are hereby summoned to attend …". What it says of the day goes before any other date, for letters are dated too.
enum FrontNotice {
  private static let calls = [
    "will be held", "to be held", "will take place", "will meet", "summoned to", "summoned to attend", "requested to attend",
    "invited to attend",
    "will be a meeting", "is called for", "being held", "hereby given that", "has been arranged", "attendance is requested",
  ]
  private static let ofOthers = [
    "next meeting", "next scheduled", "future meeting", "site visit", "briefing", "training", "previous meeting", "minutes of",
    "public meeting",
    "surgery",
  ]

  static func fill(
    _ paragraphs: [Paragraph], _ own: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout FrontSheet.Reading
  ) {
    let called = paragraphs.filter { calls.contains(where: $0.text.holds) && !MeetingState.isNotice($0.text) }
    // "The next meeting of the Committee will take place …" calls this one where nothing else does.
    let next = reading.meeting.date == nil ? called.filter { $0.text.begins(with: "The next meeting of ") } : []
    for paragraph in called.filter({ !ofOthers.contains(where: $0.text.holds) }) + next {
      let text = paragraph.text
      let origin = sheet.stated(paragraph.lines[0])
      if reading.meeting.committee == nil, let name = FrontSheet.called(text) {
        reading.meeting.committee = Fact(Bodies.name(FrontSheet.whole(name, own, sheet), known: known), origin)
      }
      guard let date = paragraph.day(in: text, own, sheet), reading.meeting.date.map({ $0.value == date.value }) ?? true else { continue }
      reading.meeting.date = reading.meeting.date ?? date
      paragraph.fillPlace(from: text, sheet, &reading)
      return
    }
  }

  struct Paragraph {
    var text: String
    var lines: [Int]

    /// The line that words of it begin on, as far as that is known.
    func line(of words: String, _ sheet: Sheet) -> Int {
      let head = words.split(separator: " ").prefix(2).joined(separator: " ")
      return lines.first { sheet.lines[$0].plain.holds(head) } ?? lines[0]
    }

    /// The day that words of it name; one without a year takes the year nearest another day printed on the front sheet.
    func day(in words: String, _ own: [Int], _ sheet: Sheet) -> Fact<Day>? {
      if let day = PrintedDates.firstDay(in: words) {
        return Fact(day, sheet.stated(lines.first { sheet.lines[$0].firstDay == day } ?? lines[0]))
      }
      for date in PrintedDates.all(in: words) {
        guard case .dayOfYear(let month, let day) = date.value,
          let reference = own.lazy.compactMap({ sheet.lines[$0].firstDay }).first,
          let nearest = reference.nearest(month: month, day: day)
        else { continue }
        return Fact(nearest, sheet.derived(lines[0], by: "year-nearest-a-date-printed"))
      }
      return nil
    }

    /// The time and the place that words of it name.
    func fillPlace(from words: String, _ sheet: Sheet, _ reading: inout FrontSheet.Reading) {
      if reading.meeting.time == nil, let time = PrintedTimes.firstOfMeeting(in: words) {
        reading.meeting.time = Fact(
          time, sheet.stated(lines.first { PrintedTimes.firstOfMeeting(in: sheet.lines[$0].plain) == time } ?? lines[0]))
      }
      if reading.meeting.venue == nil, let venue = Venues.inSentence(words) {
        reading.meeting.venue = Fact(venue, sheet.stated(line(of: venue, sheet)))
      }
    }
  }

  /// Lines that run on without a blank one, to the end of their sentence.
  static func paragraphs(_ own: [Int], _ sheet: Sheet) -> [Paragraph] {
    var found: [Paragraph] = []
    var open = false
    for index in own.prefix(160) {
      let line = sheet.lines[index]
      guard !line.isRow, line.plain.utf8.count < 900 else {
        open = false
        continue
      }
      if open, var last = found.popLast() {
        if last.lines.last == index - 1, last.lines.count < 8, !line.plain.prefix(24).utf8.contains(Byte.colon) {
          last.text = Inline.joined(last.text, line.plain)
          last.lines.append(index)
          found.append(last)
        } else {
          found += [last, Paragraph(text: line.plain, lines: [index])]
        }
      } else {
        found.append(Paragraph(text: line.plain, lines: [index]))
      }
      open = !line.plain.hasSuffix(".")
    }
    return found
  }
}
