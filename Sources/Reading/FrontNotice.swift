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

  static func fill(_ own: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout FrontSheet.Reading) {
    for paragraph in paragraphs(own, sheet) {
      let text = paragraph.text
      guard calls.contains(where: text.holds), !ofOthers.contains(where: text.holds), !MeetingState.isNotice(text) else { continue }
      let origin = sheet.stated(paragraph.lines[0])
      func place(of words: String) -> Origin {
        paragraph.lines.first { sheet.lines[$0].plain.holds(words) }.map { sheet.stated($0) } ?? origin
      }
      if reading.meeting.committee == nil, let name = FrontSheet.called(text) {
        reading.meeting.committee = Fact(Bodies.name(FrontSheet.whole(name, own, sheet), known: known), origin)
      }
      guard let date = day(in: paragraph, own, sheet), reading.meeting.date.map({ $0.value == date.value }) ?? true else { continue }
      reading.meeting.date = reading.meeting.date ?? date
      if reading.meeting.time == nil, let time = PrintedTimes.first(in: text) {
        let at = paragraph.lines.first { PrintedTimes.first(in: sheet.lines[$0].plain) == time }
        reading.meeting.time = Fact(time, at.map { sheet.stated($0) } ?? date.origin)
      }
      if reading.meeting.venue == nil, let venue = Venues.inSentence(text) {
        let words = venue.split(separator: " ").prefix(2).joined(separator: " ")
        reading.meeting.venue = Fact(venue, place(of: words))
      }
      return
    }
  }

  /// The day it names; one without a year takes the year nearest another day printed on the front sheet.
  private static func day(in paragraph: Paragraph, _ own: [Int], _ sheet: Sheet) -> Fact<Day>? {
    for index in paragraph.lines {
      if let day = PrintedDates.firstDay(in: sheet.lines[index].plain) { return Fact(day, sheet.stated(index)) }
    }
    if let day = PrintedDates.firstDay(in: paragraph.text) { return Fact(day, sheet.stated(paragraph.lines[0])) }
    for date in PrintedDates.all(in: paragraph.text) {
      guard case .dayOfYear(let month, let day) = date.value,
        let reference = own.lazy.compactMap({ PrintedDates.firstDay(in: sheet.lines[$0].plain) }).first,
        let nearest = reference.nearest(month: month, day: day)
      else { continue }
      return Fact(nearest, sheet.derived(paragraph.lines[0], by: "year-nearest-a-date-printed"))
    }
    return nil
  }

  private struct Paragraph {
    var text: String
    var lines: [Int]
  }

  /// Lines that run on without a blank one, to the end of their sentence.
  private static func paragraphs(_ own: [Int], _ sheet: Sheet) -> [Paragraph] {
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
