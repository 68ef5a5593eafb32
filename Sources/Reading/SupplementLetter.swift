import Calendar
import Papers
import Text

/// The letter that opens a supplement: "I refer to the agenda for the above meeting and now enclose …".
enum SupplementLetter {
  struct Reading {
    var meeting = Meeting()
    var published: Fact<Day>?
    /// The lines of its list of items.
    var items: Range<Int>
  }

  /// Whether the file opens as a supplement does.
  static func opens(_ sheet: Sheet, before first: Int) -> Bool {
    if SupplementTitle.find(sheet, before: first) != nil { return true }
    for index in 0..<min(first, 120, sheet.lines.count) where sheet.isText(index) {
      let plain = sheet.lines[index].plain
      if plain.holds("refer to the agenda for the above meeting") || plain.holds("unavailable when the agenda was published")
        || plain.holds("to follow") && plain.holds("enclose")
      {
        return true
      }
    }
    return false
  }

  static func read(_ sheet: Sheet, in range: Range<Int>, known: [String]) -> Reading {
    let front = FrontSheet.read(sheet, in: range, known: known)
    var reading = Reading(meeting: front.meeting, published: front.published, items: itemLines(sheet, range))
    reading.meeting.date = nil
    for index in sheet.text(in: range) {
      guard let (body, date) = BodyAndDate.split(sheet.lines[index].plain), Bodies.isName(body), let day = date.day else { continue }
      reading.meeting.committee = Fact(Bodies.name(body, known: known), sheet.stated(index))
      reading.meeting.date = Fact(day, sheet.stated(index))
      break
    }
    guard isLetter(sheet, range) else {
      reading.meeting.date = reading.meeting.date ?? front.meeting.date
      return reading
    }
    // The letter's own date is the day it went out, never that of the meeting.
    for index in sheet.text(in: range) {
      guard let rest = sheet.lines[index].plain.dropping(prefix: "Date:"), let day = PrintedDates.firstDay(in: rest) else { continue }
      if reading.meeting.date == nil, front.meeting.date?.origin.line != sheet.lines[index].number {
        reading.meeting.date = front.meeting.date
      }
      if day != reading.meeting.date?.value || reading.published == nil { reading.published = Fact(day, sheet.stated(index)) }
      break
    }
    if reading.meeting.date == nil, reading.published == nil { reading.meeting.date = front.meeting.date }
    return reading
  }

  private static func isLetter(_ sheet: Sheet, _ range: Range<Int>) -> Bool {
    sheet.text(in: range).contains { index in
      let plain = sheet.lines[index].plain
      return plain.begins(with: "Dear ") || plain.begins(with: "Yours ") || plain.holds("I refer to") || plain.holds("I enclose")
        || plain.holds("now enclose") || plain.begins(with: "Please contact") || plain.begins(with: "Our Ref")
    }
  }

  /// From "Agenda No. Item" to the closing of the letter.
  private static func itemLines(_ sheet: Sheet, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for index in sheet.text(in: range) {
      let key = sheet.lines[index].key
      if key == "agenda no item" || key == "agenda item" || key == "item no title" || key == "agenda" || key == "a g e n d a" {
        start = index + 1
      }
      if key.hasPrefix("yours faithfully") || key.hasPrefix("yours sincerely") { return min(start, index)..<index }
    }
    return start..<range.upperBound
  }
}
