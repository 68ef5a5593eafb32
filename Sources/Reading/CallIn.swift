import Papers
import Text

/// "LAST DATE FOR CALL IN OF ELIGIBLE DECISIONS: 25 JULY 2025": at the foot of minutes, a line that says that what was decided
/// can be called in.
enum CallIn {
  static func atFoot(of range: Range<Int>, _ sheet: Sheet) -> Fact<Bool>? {
    sheet.text(in: max(range.lowerBound, range.upperBound - 40)..<range.upperBound).suffix(14)
      .first { setsLastDay(sheet.lines[$0]) }.map { Fact(true, sheet.stated($0)) }
  }

  static func opens(_ plain: String) -> Bool {
    let opening = plain.keeping(bytes: 60)
    guard opening.holds("call"), case let key = Tidy.key(opening) else { return false }
    return leads.contains { key.hasPrefix($0) }
  }

  private static func setsLastDay(_ line: PrintedLine) -> Bool {
    line.plain.utf8.count < 200 && !line.dates.isEmpty && opens(line.plain)
  }

  private static let leads = [
    "last date for call in", "last day for call in", "final date for call in", "deadline for call in", "call in deadline",
    "call in expiry", "call in expires", "call in period expires", "call in period ends", "end of call in", "the call in period",
    "the deadline for call in", "date for call in",
  ]
}
