import Calendar
import Papers
import Text

/// The numbered entries of minutes: their numbers run on through the year.
struct MinuteEntryLines {
  var number: String?
  var title: String
  /// From the line of the number.
  var lines: Range<Int>
  /// The line after the title.
  var bodyStart: Int
}

enum MinuteEntries {
  private struct Candidate {
    let index: Int
    let bodyStart: Int
    /// The line of the title where that stands above the number.
    var start: Int?
    let number: String
    let order: Numbering.Order
    let title: String
    let weight: Int
    var first: Int { start ?? index }
  }

  static func find(_ sheet: Sheet, in range: Range<Int>) -> [MinuteEntryLines] {
    let chosen = chain(range.filter(sheet.isText).prefix(20_000).compactMap { candidate($0, sheet, range) })
    return chosen.enumerated().map { position, candidate in
      let end = position + 1 < chosen.count ? max(candidate.first, chosen[position + 1].first) : range.upperBound
      return MinuteEntryLines(
        number: candidate.number, title: Tidy.title(candidate.title), lines: candidate.first..<end, bodyStart: candidate.bodyStart)
    }
  }

  private static func candidate(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Candidate? {
    let line = sheet.lines[index]
    if line.isRow {
      let filled = line.cells.map(Marks.plain).filter { !$0.isEmpty }
      guard filled.count == 2, let (number, rest) = number(filled[0]), rest.isEmpty, let order = Numbering.order(number) else { return nil }
      return Candidate(
        index: index, bodyStart: index + 1, number: number, order: order, title: filled[1],
        weight: filled[1].isCapitals ? 6 : isStanding(filled[1]) ? 5 : 3)
    }
    guard line.kind != .bullet, let (number, rest) = number(line.plain), let order = Numbering.order(number) else { return nil }
    if isDate(line.plain) { return nil }
    var title = rest
    var end = index + 1
    if title.isEmpty {
      guard let next = sheet.next(after: index, below: range.upperBound), next <= index + 2 else { return nil }
      title = sheet.lines[next].plain
      end = next + 1
      guard title.isCapitals || sheet.lines[next].isHeadingMark || sheet.lines[next].isBold else {
        return underTitle(index, number, order, sheet, range)
      }
    }
    guard title.utf8.count < 300,
      title.unicodeScalars.first.map({
        $0.properties.isUppercase || $0.properties.numericType != nil || $0 == "'" || $0 == "“" || $0 == "\""
      }) == true
    else { return nil }
    while title.isCapitals, let next = sheet.next(after: end - 1, below: range.upperBound), next == end, sheet.lines[next].plain.isCapitals,
      sheet.lines[next].kind == .text, self.number(sheet.lines[next].plain) == nil, !Resolutions.opens(sheet.lines[next].plain),
      sheet.lines[next].plain.utf8.count < 120
    {
      title += " " + sheet.lines[next].plain
      end = next + 1
    }
    let weight =
      (title.isCapitals ? 5 : 0) + (line.isHeadingMark || line.isBold ? 3 : 0)
      + (isStanding(title) || number.utf8.first?.isASCIILetter == true ? 3 : 0) + 1
    return Candidate(index: index, bodyStart: end, number: number, order: order, title: title, weight: weight)
  }

  /// "5 June 2026" begins with a day, not with a number.
  private static func isDate(_ plain: String) -> Bool { PrintedDates.all(in: plain.prefix(40)).first?.range.lowerBound == 0 }

  /// "PLA146/14" alone under the heading of its entry.
  private static func underTitle(_ index: Int, _ number: String, _ order: Numbering.Order, _ sheet: Sheet, _ range: Range<Int>)
    -> Candidate?
  {
    guard number.utf8.contains(Byte.slash), let above = sheet.previous(before: index, from: range.lowerBound), above >= index - 3 else {
      return nil
    }
    let line = sheet.lines[above]
    guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 160, !line.plain.hasSuffix("."), !Sentences.continues(line.plain)
    else {
      return nil
    }
    return Candidate(index: index, bodyStart: index + 1, start: above, number: number, order: order, title: line.plain, weight: 5)
  }

  /// Business that every meeting has: titles by which entries are known even when set as text is.
  private static func isStanding(_ title: String) -> Bool {
    guard title.utf8.count < 70 else { return false }
    let key = Tidy.key(title)
    return [
      "apologies", "declaration", "minutes", "membership", "public participation", "public questions", "urgent business",
      "date of next meeting",
      "exclusion of", "chairman s", "chair s announcements", "any other business", "ymddiheuriadau",
    ].contains { key.hasPrefix($0) }
  }

  /// `45.`, `7`, `22/18`, `C048/23`, `2890.`, `PLA146/14`, `CAB.14`, `PL/25/101`.
  private static func number(_ plain: String) -> (String, String)? {
    let bytes = Array(plain.utf8)
    var at = 0
    while at < bytes.count, bytes[at].isUpper, at < 5 { at += 1 }
    var letters = at
    var hasSlash = false
    // CAB.14, PL/25/101
    if at > 0, at + 1 < bytes.count, bytes[at] == Byte.stop || bytes[at] == Byte.slash, bytes[at + 1].isDigit {
      at += 1
      letters = at
      hasSlash = true
    }
    while at < bytes.count, bytes[at].isDigit, at - letters < 5 { at += 1 }
    guard at > letters else { return nil }
    if at < bytes.count, bytes[at] == Byte.slash {
      var end = at + 1
      while end < bytes.count, bytes[end].isDigit, end - at <= 4 { end += 1 }
      if end > at + 1 {
        at = end
        hasSlash = true
      }
    }
    if letters > 0, !hasSlash { return nil }
    if !hasSlash, at < bytes.count, bytes[at].isASCIILetter, at + 1 < bytes.count, bytes[at + 1] == Byte.stop { at += 1 }
    let number = String(decoding: bytes[..<at], as: UTF8.self)
    var end = at
    if end < bytes.count, bytes[end] == Byte.stop || bytes[end] == Byte.colon { end += 1 }
    guard end == bytes.count || bytes[end].isSpace || (end > at && bytes[end].isUpper) else { return nil }
    return (number, String(decoding: bytes[end...], as: UTF8.self).trimmed)
  }

  /// The heaviest chain whose numbers rise, best by one: numbered lists inside an entry begin again and fall out.
  private static func chain(_ candidates: [Candidate]) -> [Candidate] {
    var best: [(weight: Int, from: Int?)] = []
    for (i, candidate) in candidates.enumerated() {
      var value = (weight: candidate.weight, from: Int?.none)
      for j in stride(from: i - 1, through: max(0, i - 120), by: -1) {
        guard let steps = candidate.order.steps(from: candidates[j].order), steps <= 6 else { continue }
        let weight = best[j].weight + candidate.weight - (steps > 1 ? steps : 0)
        if weight > value.weight { value = (weight, j) }
      }
      best.append(value)
    }
    var chain: [Candidate] = []
    var at = best.indices.max { best[$0].weight < best[$1].weight }
    while let index = at {
      chain.append(candidates[index])
      at = best[index].from
    }
    // A lone weak line is no minutes: at least one title must stand out, or many run on.
    guard chain.contains(where: { $0.weight >= 4 }) || chain.count >= 4 else { return [] }
    return chain.reversed()
  }
}
