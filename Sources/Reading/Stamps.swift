import Papers
import Text

/// A classification that has no line to itself: behind the name of the meeting at the head of every page, or in pieces that an
/// extractor found down the page.
enum Stamps {
  /// What a part of a line says, and whether it could as well be said of what stands beside it.
  struct Found {
    let words: [String]
    var isSure: Bool { words.contains("exempt") || words.contains("publication") }
  }

  /// "Cabinet 10 July 2025      NOT FOR PUBLICATION", "EXEMPT | Cabinet": one end of a line that is nothing but a classification, in
  /// capitals.
  static func found(in line: PrintedLine) -> Found? {
    guard !line.isRow, (10..<160).contains(line.plain.utf8.count), hasShoutingEnd(line.plain) else { return nil }
    let columns = line.columns
    guard columns.count > 1 || marks.contains(where: { line.plain.firstRange(of: $0) != nil }) else { return nil }
    let pieces = columns.flatMap { column in
      marks.reduce([Substring(column)]) { pieces, mark in pieces.flatMap { $0.split(separator: mark) } }
    }
    guard pieces.count > 1 else { return nil }
    for piece in [pieces[pieces.count - 1], pieces[0]] where String(piece).isCapitals {
      let words = ClassificationWords.of(String(piece))
      guard words.allSatisfy(Classification.words.contains), words.contains(where: Classification.telling.contains),
        words.contains("publication") == words.contains("not"), !ClassificationWords.deniesExemption(words)
      else { continue }
      return Found(words: words)
    }
    return nil
  }

  /// What parts the two ends of a line.
  private static let marks = [" - ", " – ", " — ", " | "]

  /// The first or the last five letters are capitals.
  private static func hasShoutingEnd(_ plain: String) -> Bool {
    plain.withBytes { bytes in
      bytes.prefix(3).allSatisfy(\.isUpper) || bytes.suffix(3).allSatisfy(\.isUpper) || bytes.suffix(4).dropLast().allSatisfy(\.isUpper)
    }
  }

  /// What such lines say of the paper on whose pages they stand: once, it can be a line of a table. The numbers of pages stand on
  /// some of them.
  static func marks(on sheet: Sheet, in range: Range<Int>) -> [Mark] {
    var places: [String: [Int]] = [:]
    var stamps: [(index: Int, key: String, isSure: Bool)] = []
    for index in range {
      guard let stamp = found(in: sheet.lines[index]) else { continue }
      let plain = sheet.lines[index].plain
      let key = sheet.isText(index) && !plain.holds("Page ") ? plain : plain.filter { !$0.isNumber }
      places[key, default: []].append(index)
      stamps.append((index, key, stamp.isSure))
    }
    return stamps.filter { stamp in
      let same = places[stamp.key] ?? []
      return zip(same, same.dropFirst()).contains { $1 - $0 >= 5 }
    }.map { Mark($0.isSure ? .classificationLine : .classificationInside, line: sheet.lines[$0.index].number) }
  }

  /// "NOT", "FOR", "PUBLICATION" and "C", "O", "N", … below each other: a watermark across the page.
  static func inPieces(at index: Int, on sheet: Sheet) -> (mark: Mark, last: Int)? {
    let first = sheet.lines[index]
    guard isPiece(first), first.plain.utf8.count <= 3, first.mayClassify else { return nil }
    var pieces = [first.plain]
    var last = index
    while pieces.count < 16, let next = sheet.next(after: last), next - last <= 3, isPiece(sheet.lines[next]) {
      pieces.append(sheet.lines[next].plain)
      last = next
      if pieces[0].utf8.count > 1, pieces.count == 3 { break }
    }
    guard pieces.count >= 3, let mark = Classification.mark(of: pieces.joined(separator: " "), at: first) else { return nil }
    return (mark, last)
  }

  private static func isPiece(_ line: PrintedLine) -> Bool {
    !line.isRow && (1...12).contains(line.plain.utf8.count) && line.plain.utf8.allSatisfy(\.isUpper)
  }
}
