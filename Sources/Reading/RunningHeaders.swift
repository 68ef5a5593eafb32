import Papers
import Text

/// The body's name and the day of its meeting, at the head of each page of the minutes.
enum RunningHeaders {
  static func find(in lines: [PrintedLine], _ found: inout PageFurniture.Found) {
    var headers: [String: [Int]] = [:]
    lazy var alone = titles(among: lines)
    for (index, line) in lines.enumerated() where !line.isBlank && !line.isRow && line.plain.utf8.count < 240 {
      guard line.dates.count == 1, line.plain.utf8.last.map({ $0.isDigit || $0 == Byte.stop }) ?? false, found.reasons[index] == nil,
        let body = body(on: line)
      else { continue }
      // The name stands on a line of its own somewhere, as the title of the minutes or of the agenda does.
      guard body.isCapitals || alone.contains(Tidy.key(body)) || alone.contains("meeting " + Tidy.key(body)) else { continue }
      headers[line.key, default: []].append(index)
    }
    for places in headers.values where isRunning(places, in: lines) {
      // Set as a heading, the first is a title: that of a letter, of minutes.
      for index in places where index != places[0] || !lines[index].isHeadingMark { found.reasons[index] = .runningHeader }
    }
  }

  /// The short lines, each as one word.
  private static func titles(among lines: [PrintedLine]) -> WordSet {
    var titles = WordSet()
    for line in lines where !line.isBlank && line.plain.utf8.count < 160 { titles.insert(line.key.withBytes(Words.hash)) }
    return titles
  }

  /// Exactly a body's name and a day: "OVERVIEW AND SCRUTINY COMMITTEE - TUESDAY 20TH MARCH, 2018".
  private static func body(on line: PrintedLine) -> String? {
    guard let (body, _) = BodyAndDate.split(line.plain), Bodies.isName(body), !Columns.areInside(line.text) else { return nil }
    return body
  }

  /// A running header stands between texts that it does not introduce, and more than once; a title page has it once.
  private static func isRunning(_ places: [Int], in lines: [PrintedLine]) -> Bool {
    guard places.count == 1, let only = places.first else { return true }
    let before = lines[..<only].last { !$0.isBlank }
    let after = lines[(only + 1)...].first { !$0.isBlank }
    guard let before, let after, !lines[only].isHeadingMark else { return false }
    // Once only: it must split a list or a sentence.
    let splitsSentence = !Sentences.isEnded(before.plain) && (after.kind == .bullet || Sentences.continues(after.plain))
    return splitsSentence || (before.kind == .bullet && after.kind == .bullet)
  }
}
