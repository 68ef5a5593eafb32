import Papers
import Text

/// "That the recommendations be approved." below what was told of an item: a decision whose word the extractor, or a page's
/// end, left out. Nothing else in minutes is said so, but what was moved or advised.
enum BareResolutions {
  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Resolution] {
    guard let first = paragraphs.firstIndex(where: { text($0) != nil }), first > 0 else { return [] }
    let above = paragraphs[..<first]
    guard above.contains(where: { tells($0.words) }), !above.contains(where: { moves($0.words) }),
      let last = above.last?.words, Sentences.isEnded(last), !last.hasSuffix(":"), !last.hasSuffix(":-")
    else { return [] }
    return paragraphs[first...].prefix { text($0) != nil }.map { paragraph in
      let origin = sheet.stated(paragraph.lines.lowerBound)
      var resolution = Resolution()
      resolution.number = Numbering.leading(paragraph.withoutOwnNumber).map { Fact($0.number, origin) }
      resolution.text = text(paragraph).map { Fact($0, origin) }
      return resolution
    }
  }

  private static func text(_ paragraph: MinuteParagraph) -> String? {
    guard paragraph.cells == nil, paragraph.role != .action else { return nil }
    let words = Numbering.leading(paragraph.withoutOwnNumber)?.rest ?? paragraph.withoutOwnNumber
    guard words.hasPrefix("That "), words.holds(" be "), Sentences.isEnded(words) || words.hasSuffix("; and") else { return nil }
    return words
  }

  private static func tells(_ words: String) -> Bool {
    [" was ", " were ", " had ", " considered ", " submitted ", " presented ", " reported ", " received ", " noted "].contains(
      where: words.holds)
  }

  private static func moves(_ words: String) -> Bool {
    ["moved", "proposed", "seconded", "motion", "amendment"].contains(where: words.holds)
  }
}
