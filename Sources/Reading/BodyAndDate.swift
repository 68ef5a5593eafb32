import Calendar
import Text

/// "COMMITTEE NAME - TUESDAY 20TH MARCH, 2018", taken apart.
enum BodyAndDate {
  static func split(_ plain: String) -> (body: String, date: PrintedDate)? {
    let dates = PrintedDates.all(in: plain)
    guard dates.count == 1, let date = dates.first, date.day != nil, date.range.upperBound >= plain.utf8.count - 1 else { return nil }
    var head = String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
    while let last = head.unicodeScalars.last, ["-", "–", "—", ",", ":", "|"].contains(last) { head = String(head.dropLast()).trimmed }
    return head.isEmpty ? nil : (head, date)
  }
}
