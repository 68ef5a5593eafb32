import Calendar
import Papers
import Text

/// The title and period of an edition of the forward plan.
enum PlanHead {
  private static let names = [
    "notice of key decisions", "key decisions notice", "notice of forthcoming decisions", "notice of forthcoming key decisions",
    "notice of intended decisions", "notice of intention to make key decisions", "schedule of forthcoming decisions",
    "schedule of key decisions", "list of forthcoming decisions", "list of key decisions", "forthcoming decisions",
    "forthcoming key decisions",
    "executive decision notice", "notice of executive decisions", "notice of decisions to be taken", "28 day notice",
    "statutory forward plan",
    "key decision schedule", "key decisions schedule", "executive work programme", "cabinet work programme", "future decisions",
    "key decisions document", "key decisions planned", "planned key decisions", "decisions planned", "notice of proposed key decisions",
    "executive forward programme", "key decisions to be taken",
    "blaenraglen", "blaengynllun",
  ]

  /// One of these stands in each of the names.
  private static let telling = ["decision", "plan", "programme", "notice", "blaen"]

  static func isTitle(_ plain: String) -> Bool {
    guard plain.utf8.count < 140, telling.contains(where: plain.holds) else { return false }
    let key = Tidy.key(plain)
    if names.contains(where: key.holds) || announcesDecisions(key) { return !plain.hasSuffix(".") && key.pieceCount <= 16 }
    guard plain.holds("forward plan") else { return false }
    return plain.isCapitals || plain.begins(with: "Forward Plan") || plain.pieceCount <= 9 && !plain.hasSuffix(".")
  }

  /// "Notice of Intended Key Decisions", "Register of forthcoming executive decisions": decisions to come, and what lists them.
  private static func announcesDecisions(_ key: String) -> Bool {
    let words = key.pieces
    return words.contains("decisions")
      && words.contains { ["notice", "schedule", "list", "plan", "programme", "register", "calendar"].contains($0) }
      && words.contains { ["intended", "forthcoming", "proposed", "planned", "future", "upcoming", "anticipated"].contains($0) }
      && !words.contains { ["taken", "made", "record", "minutes", "report"].contains($0) }
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
      let plain = sheet.lines[at].plain
      if plain.utf8.count < 160, let period = period(in: plain, at) ?? beginning(plain, at) { return period }
      index = sheet.next(after: at, below: range.upperBound)
    }
    return nil
  }

  static func period(in plain: String, _ index: Int) -> Period? {
    guard plain.utf8.count < 400 else { return nil }
    let found = PrintedDates.all(in: plain)
    // The two ends stand side by side: "1 July 2018 - 31 October 2018", "1 July to 31 October 2018".
    guard let first = zip(found, found.dropFirst()).first(where: { $1.range.lowerBound - $0.range.upperBound <= 12 }) else {
      return found.lazy.compactMap { months(endingWith: $0, plain, index) }.first
    }
    let values = [first.0, first.1].map { value(of: $0, in: [first.0, first.1]) }
    guard let from = values[0], let to = values[1] else { return nil }
    return Period(from: from, to: to, index: index)
  }

  /// "June to September 2026": the first month takes the year of the last, or the one before it.
  private static func months(endingWith last: PrintedDate, _ plain: String, _ index: Int) -> Period? {
    guard case .month(let end) = last.value else { return nil }
    let before = plain.keeping(bytes: last.range.lowerBound).split(separator: " ").suffix(2)
    guard before.count == 2, let joint = before.last, ["to", "-", "–", "—"].contains(joint.lowercased()), let name = before.first else {
      return nil
    }
    for year in [end.year, end.year - 1] {
      if case .month(let start) = PrintedDates.value(of: "\(name) \(year)"), start < end {
        return Period(from: .month(start), to: .month(end), index: index)
      }
    }
    return nil
  }

  /// "For the four months from 1 March 2026", "commencing March 2026": when it ends is not printed.
  private static func beginning(_ plain: String, _ index: Int) -> Period? {
    let found = PrintedDates.all(in: plain)
    // "Published on 2 February 2026 for the period from 2 March 2026": that of publication comes first.
    guard (1...2).contains(found.count), let date = found.last, let from = value(of: date, in: found) else { return nil }
    let before = Tidy.key(String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self)).split(separator: " ").suffix(2)
    guard let word = before.last,
      ["from", "commencing", "beginning", "starting"].contains(word) || before.joined(separator: " ") == "with effect"
    else { return nil }
    return Period(from: from, to: nil, index: index)
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
