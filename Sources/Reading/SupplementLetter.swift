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
    let top = sheet.text(in: 0..<min(first, 120, sheet.lines.count))
    return top.enumerated().contains { position, index in
      let plain = sheet.lines[index].plain
      guard openers.contains(where: plain.holds) else { return false }
      // The sentence goes on over lines.
      let next = top[(position + 1)...].first { $0 == index + 1 }.map { sheet.lines[$0].plain } ?? ""
      return saysLate(plain + " " + next)
    }
  }

  private static let openers = ["enclose", "refer to the agenda", "available when", "available at", "not ready when", "to follow"]

  /// "… the following report(s) that were unavailable when the agenda was printed": what comes now was to come then.
  private static func saysLate(_ words: String) -> Bool {
    if words.holds("refer to the agenda for the above meeting") || words.holds("to follow") && words.holds("enclose") { return true }
    let isLate = ["unavailable", "not available", "not yet available", "not ready"].contains(where: words.holds)
    return isLate && words.holds("agenda")
      && ["printed", "published", "despatch", "dispatch", "issued", "circulated", "sent out", "publication"].contains(where: words.holds)
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

  private static let heads: Set<String> = ["agenda no item", "agenda item", "item no title", "agenda", "a g e n d a", "agenda no"]

  /// From "Agenda No. Item" to the closing of the letter.
  private static func itemLines(_ sheet: Sheet, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var isLabelOpen = false
    for index in sheet.text(in: range) {
      let key = sheet.lines[index].key
      if heads.contains(key) || isLabelOpen && key == "item" { start = index + 1 }
      isLabelOpen = key == "agenda no" || key == "agenda item no"
      if key.hasPrefix("yours faithfully") || key.hasPrefix("yours sincerely") { return min(start, index)..<index }
    }
    return start..<range.upperBound
  }
}
