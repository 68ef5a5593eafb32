import Text

/// Finds the time a meeting is called for: `6.30 p.m.`, `6.30pm`, `18:30`, `10am`, `12 noon`, `1830 hours`.
package enum PrintedTimes {
  package static func first(in text: some StringProtocol) -> ClockTime? { first(in: text, inDaytime: false) }

  /// No body meets at night: `2.00` and `at 7.30` without am or pm are in the afternoon and the evening.
  package static func firstOfMeeting(in text: some StringProtocol) -> ClockTime? { first(in: text, inDaytime: true) }

  private static func first(in text: some StringProtocol, inDaytime: Bool) -> ClockTime? {
    text.withBytes { bytes in
      var at = bytes.hasDigit ? 0 : bytes.count
      while at < bytes.count {
        if bytes[at].isDigit, at == 0 || !bytes[at - 1].isLetterOrDigit {
          let (time, end) = time(bytes, at, inDaytime)
          if let time { return time }
          at = end
        } else {
          at += 1
        }
      }
      return nil
    } ?? inWords(text)
  }

  private static func inWords(_ text: some StringProtocol) -> ClockTime? {
    text.holds("noon") || text.holds("midday") ? ClockTime(hour: 12, minute: 0) : nil
  }

  private static func time(_ bytes: Bytes, _ start: Int, _ inDaytime: Bool) -> (ClockTime?, Int) {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func digits(_ from: Int) -> (Int, Int) {
      var end = from
      var value = 0
      while byte(end).isDigit, end - from < 6 {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      return (value, end)
    }
    var (hour, end) = digits(start)
    var minute = 0
    var hasMinutes = false
    if end - start == 4, String(decoding: bytes[end...].prefix(6), as: UTF8.self).trimmed.begins(with: "hours") || hour % 100 < 60 {
      let after = String(decoding: bytes[end...].prefix(7), as: UTF8.self).trimmed
      guard after.begins(with: "hrs") || after.begins(with: "hour") else { return (nil, end) }
      return (ClockTime(hour: hour / 100, minute: hour % 100), end)
    }
    guard end - start <= 2 else { return (nil, end) }
    if byte(end) == Byte.stop || byte(end) == Byte.colon {
      let (value, after) = digits(end + 1)
      // `10.08.2012` is a date.
      if after - end == 3, !(byte(after) == Byte.stop && byte(after + 1).isDigit) {
        (minute, end, hasMinutes) = (value, after, true)
      }
    }
    var next = end
    while byte(next) == Byte.space { next += 1 }
    let letter = byte(next).lowered
    let follows = byte(next + 1) == Byte.stop ? next + 2 : next + 1
    let isMeridiem =
      (letter == 0x61 || letter == 0x70) && byte(follows).lowered == 0x6D && !byte(follows + 1).isLetterOrDigit
    // Welsh: yb in the morning, yp in the afternoon, yh at night.
    let welsh = byte(follows).lowered
    if letter == 0x79, [0x62, 0x70, 0x68].contains(welsh), !byte(follows + 1).isLetterOrDigit, (1...12).contains(hour) {
      return (ClockTime(hour: hour % 12 + (welsh == 0x62 ? 0 : 12), minute: minute), follows + 1)
    }
    // Irish: r.n. in the morning, i.n. in the afternoon.
    if letter == 0x72 || letter == 0x69, follows == next + 2, byte(follows).lowered == 0x6E, !byte(follows + 1).isLetterOrDigit,
      (1...12).contains(hour)
    {
      return (ClockTime(hour: hour % 12 + (letter == 0x72 ? 0 : 12), minute: minute), follows + 1)
    }
    if isMeridiem, (1...12).contains(hour) {
      hour = hour % 12 + (letter == 0x70 ? 12 : 0)
      return (ClockTime(hour: hour, minute: minute), follows + 1)
    }
    if inDaytime, (1...7).contains(hour) { hour += 12 }
    return (hasMinutes ? ClockTime(hour: hour, minute: minute) : nil, end)
  }
}
