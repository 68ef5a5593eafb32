import Papers
import Text

/// Pictures, of which the text keeps at most a title or a mark.
enum Pictures {
  struct Found {
    var title: String?
    /// Text behind the picture on its line.
    var rest: String?
    /// What the extractor wrote for the picture: no words of the paper.
    var mark: String?
  }

  static func read(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Found? {
    let line = sheet.lines[index]
    if let image = image(line.text) { return image }
    if isMark(line.plain) { return Found(mark: line.plain) }
    if isCaption(line, index, sheet) || isTitleOfLostPicture(index, sheet, range) { return Found(title: line.text) }
    return nil
  }

  /// `![words](file)`, alone or before text, and `<img>`.
  static func image(_ text: String) -> Found? {
    guard let first = text.utf8.first, first == 0x21 || first == Byte.less else { return nil }
    if text.begins(with: "<img") {
      guard let close = text.firstIndex(of: ">") else { return Found() }
      let rest = String(text[text.index(after: close)...]).trimmed
      return Found(rest: rest.isEmpty ? nil : rest)
    }
    guard text.hasPrefix("!["), let close = text.firstRange(of: "]("), let end = text[close.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    let title = String(text[text.index(text.startIndex, offsetBy: 2)..<close.lowerBound]).trimmed
    let rest = String(text[text.index(after: end)...]).trimmed
    return Found(title: title.isEmpty ? nil : title, rest: rest.isEmpty ? nil : rest, mark: String(text[close.upperBound..<end]))
  }

  /// `<!-- image -->`, `==> picture [312 x 40] intentionally omitted <==`: what extractors leave for a picture.
  private static func isMark(_ plain: String) -> Bool {
    guard plain.utf8.count < 100, let first = plain.utf8.first, first == Byte.less || first == Byte.equals else { return false }
    return plain.hasPrefix("<!--") && plain.hasSuffix("-->") && (plain.holds("image") || plain.holds("picture") || plain.holds("formula"))
      || plain.hasPrefix("==>") && plain.holds("omitted")
  }

  private static let labels: Set<String> = [
    "figure", "fig", "chart", "graph", "diagram", "map", "plan", "image", "photo", "photograph", "picture", "infographic", "illustration",
  ]

  private static let initials = Set(labels.compactMap(\.utf8.first))

  /// "Figure 3: Visits by month": a label with its number, alone on its line and no sentence. A table below it is its own.
  private static func isCaption(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    guard let first = line.plain.utf8.first, initials.contains(first.lowered), line.kind == .text || line.isHeadingMark,
      line.plain.utf8.count < 140
    else { return false }
    guard labels.contains(Tidy.withoutFinalStop(line.plain.firstPiece).lowercased()) else { return false }
    let words = line.plain.split(separator: " ", maxSplits: 3)
    guard words.count >= 2 else { return false }
    let number = words[1].utf8.prefix { $0.isLetterOrDigit || $0 == Byte.stop }
    guard number.first?.isDigit == true || number.count == 1 && number.first?.isUpper == true, number.count <= 5 else { return false }
    let end = words[1].utf8.last
    let isMarked = words[1].utf8.count > number.count || number.last == Byte.stop || end == Byte.colon
    guard words.count == 2 || isMarked || ["-", "–", "—", ":"].contains(words[2]) else { return false }
    if words.count > 2, words[words.count - 1].utf8.last == Byte.stop, line.plain.pieceCount > 14 { return false }
    let next = sheet.next(after: index)
    return !(next.map { $0 <= index + 2 && sheet.lines[$0].isRow } ?? false)
  }

  private static let words = ["chart", "figure", "graph", "diagram", "structure", "map", "organogram", "infographic", "photograph"]

  /// A title with nothing below it: a gap of three lines or more, and then the next number or another heading.
  private static func isTitleOfLostPicture(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let line = sheet.lines[index]
    guard line.kind == .text, line.plain.utf8.count < 120, line.printedNumber == nil, !line.plain.hasSuffix("."),
      !line.plain.isCapitals,
      let next = sheet.next(after: index, below: range.upperBound), next > index + 3,
      !((index + 1)..<next).contains(where: { sheet.furniture[$0] != nil })
    else { return false }
    let key = line.key.pieces
    guard line.isBold && sheet.lines[next].printedNumber?.style == .dotted || key.contains(where: words.contains) else {
      return false
    }
    let following = sheet.lines[next]
    return following.isHeadingMark || following.printedNumber?.style == .dotted
      || HeadingLines.read(next, sheet, range, .none) != nil
  }
}
