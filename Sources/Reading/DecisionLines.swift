import Papers
import Text

/// Lists of decisions that print no titles: "5. RESOLVED – That the programme be approved.", or each application over what
/// became of it. Nothing else could be decided there.
enum DecisionLines {
  static func find(_ sheet: Sheet, in range: Range<Int>) -> [MinuteEntryLines] {
    let own = sheet.text(in: range)
    let numbered = numbered(own, sheet, range)
    return numbered.isEmpty ? applications(own, sheet, range) : numbered
  }

  /// Numbers that rise, with a word of decision right behind each.
  private static func numbered(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [MinuteEntryLines] {
    var found: [(index: Int, number: MinuteNumber)] = []
    for index in own where !sheet.lines[index].isRow {
      guard let number = MinuteNumber.leading(sheet.lines[index].plain), Resolutions.opens(number.rest) else { continue }
      if let last = found.last?.number {
        guard last.shape == number.shape, number.order(.yearLast).steps(from: last.order(.yearLast)) != nil else { continue }
      }
      found.append((index, number))
    }
    return entries(found.map { ($0.index, $0.number.printed, nil, MinuteParagraph($0.number.rest, at: $0.index)) }, range)
  }

  /// "25/0112/FUL - Barn at Hill Farm" over "Approved subject to conditions."
  private static func applications(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [MinuteEntryLines] {
    var found: [(Int, String?, String?, MinuteParagraph)] = []
    for (index, below) in zip(own, own.dropFirst()) {
      let (title, outcome) = (sheet.lines[index], sheet.lines[below].plain)
      guard !title.isRow, !sheet.lines[below].isRow, below <= index + 2, title.plain.utf8.count < 160 else { continue }
      let item = Numbering.leading(title.plain)
      guard AgendaEntry.opensReference(item?.rest ?? title.plain), tellsOutcome(outcome) else { continue }
      found.append((index, item?.number, item?.rest ?? title.plain, MinuteParagraph(outcome, at: below, role: .decision)))
    }
    return entries(found, range)
  }

  private static func entries(_ found: [(index: Int, number: String?, title: String?, opening: MinuteParagraph)], _ range: Range<Int>)
    -> [MinuteEntryLines]
  {
    guard found.count > 1 else { return [] }
    return found.enumerated().map { position, entry in
      let end = position + 1 < found.count ? found[position + 1].index : range.upperBound
      return MinuteEntryLines(
        number: entry.number, title: entry.title.map(MinuteTitles.tidy), lines: entry.index..<end,
        bodyStart: entry.opening.lines.upperBound + 1, opening: [entry.opening])
    }
  }

  /// What becomes of an application, said first.
  static func tellsOutcome(_ words: String) -> Bool {
    guard words.utf8.count < 300 else { return false }
    let key = Tidy.key(words)
    return outcomes.contains { key.hasPrefix($0) && !(key.utf8.dropFirst($0.utf8.count).first?.isLetterOrDigit ?? false) }
  }

  private static let outcomes = [
    "approved", "refused", "granted", "permitted", "agreed", "rejected", "deferred", "withdrawn", "permission granted",
    "permission refused", "planning permission granted", "planning permission refused", "consent granted", "delegated", "no objection",
    "objection", "application approved", "application refused", "application deferred", "application withdrawn",
  ]
}
