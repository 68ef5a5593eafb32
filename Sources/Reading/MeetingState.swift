import Calendar
import Papers
import Text

/// What became of a meeting: cancelled, adjourned, moved to another day.
enum MeetingState {
  static func read(_ own: [Int], _ sheet: Sheet, _ meeting: inout Meeting) {
    for index in own {
      let plain = sheet.lines[index].plain
      guard plain.utf8.count < 240, let state = state(plain) else { continue }
      if meeting.state == nil || state == .cancelled { meeting.state = Fact(state, sheet.stated(index)) }
      if state != .cancelled { move(plain, index, sheet, &meeting) }
    }
  }

  /// Whether the line tells of a meeting on another day than the one held.
  static func isNotice(_ plain: String) -> Bool { plain.utf8.count < 240 && state(plain) != nil }

  private static func state(_ plain: String) -> Meeting.State? {
    let key = Tidy.key(plain)
    let words = key.pieceCount
    if key.holds("cancelled"), words <= 14 { return .cancelled }
    if key.holds("adjourned meeting") || key.hasPrefix("adjourned") && words <= 14 || key.holds("reconvened") { return .adjourned }
    let moved = [
      "re arranged", "rearranged", "rescheduled", "postponed", "please note change of date", "please note new date", "change of date",
    ]
    return moved.contains { key.holds($0) } ? .rearranged : nil
  }

  /// "rearranged from 20 November to 27 November": the day behind "from" was given up, the one behind "to" is the meeting's.
  private static func move(_ plain: String, _ index: Int, _ sheet: Sheet, _ meeting: inout Meeting) {
    let bytes = Array(plain.utf8)
    for date in PrintedDates.all(in: plain) {
      guard let day = day(date, near: meeting.date?.value) else { continue }
      let before = Tidy.key(String(decoding: bytes[..<date.range.lowerBound], as: UTF8.self)).split(separator: " ").suffix(6)
      let sign = before.last { ["from", "originally", "of", "to", "now", "until", "instead", "previously"].contains($0) }
      if sign == "to" || sign == "now" || sign == "until" {
        if let old = meeting.date, old.value != day, meeting.movedFrom == nil { meeting.movedFrom = old }
        meeting.date = Fact(day, sheet.stated(index))
      } else if day != meeting.date?.value, sign != nil {
        meeting.movedFrom = Fact(day, sheet.stated(index))
      }
    }
  }

  private static func day(_ date: PrintedDate, near meeting: Day?) -> Day? {
    if case .dayOfYear(let month, let day) = date.value { return meeting?.nearest(month: month, day: day) }
    return date.day
  }
}
