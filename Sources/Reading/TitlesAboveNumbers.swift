import Text

/// Entries whose titles stand in capitals above their numbers, and whose text begins right behind the number:
///
///     ATTENDANCE AT CONFERENCE
///
///     18. The Committee had before it details of the conference.
enum TitlesAboveNumbers {
  /// From three on, where nothing else divides the minutes; the numbers rise by one.
  static func find(_ sheet: Sheet, in range: Range<Int>) -> [MinuteEntryLines] {
    var found: [(title: Int, index: Int, number: MinuteNumber)] = []
    for index in range where sheet.isText(index) {
      guard let number = MinuteNumber.leading(sheet.lines[index].plain), number.groups.count == 1, !number.isBracketed, !number.isClosed,
        !sheet.lines[index].isRow, let title = title(above: index, sheet, range), saysText(number.rest)
      else { continue }
      if let last = found.last?.number, number.order(.yearLast).steps(from: last.order(.yearLast)) != 1 { continue }
      found.append((title, index, number))
    }
    guard found.count > 2 else { return [] }
    return found.enumerated().map { position, entry in
      let end = position + 1 < found.count ? found[position + 1].title : range.upperBound
      return MinuteEntryLines(
        number: entry.number.printed, title: MinuteTitles.tidy(sheet.lines[entry.title].plain), lines: entry.title..<end,
        bodyStart: entry.index)
    }
  }

  private static func title(above index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Int? {
    guard let above = sheet.previous(before: index, from: range.lowerBound), above >= index - 2, case let line = sheet.lines[above],
      line.kind == .text, !line.isRow, line.plain.isCapitals, line.plain.utf8.count > 3, line.plain.utf8.count < 160,
      MinuteNumber.leading(line.plain) == nil, !Resolutions.opens(line.plain)
    else { return nil }
    return above
  }

  private static func saysText(_ rest: String) -> Bool {
    !rest.isCapitals && rest.utf8.first?.isUpper == true && !rest.begins(with: "That ") && (Sentences.isEnded(rest) || rest.utf8.count > 60)
  }
}
