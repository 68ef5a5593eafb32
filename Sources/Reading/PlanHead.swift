import Calendar
import Papers
import Text

/// The title and period of an edition of the forward plan.
enum PlanHead {
  static func isTitle(_ plain: String) -> Bool {
    guard plain.utf8.count < 140, plain.holds("forward plan") else { return false }
    return plain.isCapitals || plain.begins(with: "Forward Plan") || plain.split(separator: " ").count <= 9 && !plain.hasSuffix(".")
  }

  struct Period {
    let from: When
    let to: When?
    let index: Int
  }

  /// "FOR THE FOUR MONTH PERIOD 1 JULY 2018 - 31 OCTOBER 2018", on the title's line or the next.
  static func period(near title: Int, _ sheet: Sheet, _ range: Range<Int>) -> Period? {
    var index: Int? = title
    for _ in 0..<4 {
      guard let at = index else { break }
      if sheet.lines[at].plain.utf8.count < 160, let period = period(in: sheet.lines[at].plain, at) { return period }
      index = sheet.next(after: at, below: range.upperBound)
    }
    return nil
  }

  static func period(in plain: String, _ index: Int) -> Period? {
    guard plain.utf8.count < 400 else { return nil }
    let found = PrintedDates.all(in: plain)
    // The two ends stand side by side: "1 July 2018 - 31 October 2018", "1 July to 31 October 2018".
    guard let first = zip(found, found.dropFirst()).first(where: { $1.range.lowerBound - $0.range.upperBound <= 12 }) else { return nil }
    let values = [first.0, first.1].map { value(of: $0, in: [first.0, first.1]) }
    guard let from = values[0], let to = values[1] else { return nil }
    return Period(from: from, to: to, index: index)
  }

  private static func value(of date: PrintedDate, in all: [PrintedDate]) -> When? {
    switch date.value {
    case .day(let day): return .day(day)
    case .month(let month): return .month(month)
    case .dayOfYear(let month, let day):
      // "1 December – 31 March 2024": the year of the other end, or the year before it.
      guard let other = all.compactMap(\.day).first else { return nil }
      return [other.year, other.year - 1].compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= other }.map(When.day)
    }
  }
}
