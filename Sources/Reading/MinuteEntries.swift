import Calendar
import Papers
import Text

/// One entry of minutes and where it stands.
struct MinuteEntryLines {
  var number: String?
  var title: String?
  /// From the first line of its number or title.
  var lines: Range<Int>
  /// The line after the title.
  var bodyStart: Int
  /// What stands behind the title on its own line or in the cells of its row.
  var opening: [MinuteParagraph] = []
}

/// Finds the entries of minutes: by numbers that run on through the year; where there are none, by letters or by titles.
enum MinuteEntries {
  struct Candidate {
    let index: Int
    let bodyStart: Int
    /// The line of the title where that stands above the number.
    var start: Int?
    let number: MinuteNumber
    let title: String?
    let weight: Int
    var opening: [MinuteParagraph] = []
    var first: Int { start ?? index }
  }

  /// Of a list of decisions: two titles are enough, where something is decided under them.
  static func decided(_ sheet: Sheet, in range: Range<Int>) -> [MinuteEntryLines] {
    let usual = find(sheet, in: range)
    if !usual.isEmpty { return usual }
    let few = find(sheet, in: range, atLeast: 2)
    let deciding = few.count { entry in
      sheet.text(in: entry.bodyStart..<entry.lines.upperBound).contains {
        Resolutions.opens(sheet.lines[$0].plain) || DecisionWords.inside(sheet.lines[$0].plain) != nil
      }
    }
    return deciding >= 2 && deciding * 2 >= few.count ? few : DecisionLines.find(sheet, in: range)
  }

  static func find(_ sheet: Sheet, in range: Range<Int>, atLeast count: Int = 4) -> [MinuteEntryLines] {
    let columns = MinuteColumns.find(sheet, in: range)
    let candidates = range.filter(sheet.isText).prefix(20_000).compactMap { candidate($0, sheet, range, columns) }
    let chains = MinuteNumber.Reading.allCases.map { chain(candidates, $0, atLeast: count) }
    guard let chosen = chains.max(by: { $0.weight < $1.weight })?.chain, !chosen.isEmpty else {
      let above = TitlesAboveNumbers.find(sheet, in: range)
      return above.isEmpty ? MinuteTitles.find(sheet, in: range) : above
    }
    return chosen.enumerated().map { position, candidate in
      // The next title can stand above its number, as far up as this entry's own words.
      let end = position + 1 < chosen.count ? max(candidate.first, chosen[position + 1].first) : range.upperBound
      return MinuteEntryLines(
        number: candidate.number.printed, title: candidate.title.map(MinuteTitles.tidy), lines: candidate.first..<end,
        bodyStart: min(candidate.bodyStart, end), opening: candidate.opening)
    }
  }

  // MARK: Lines that can begin an entry

  private static func candidate(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ columns: MinuteColumns?) -> Candidate? {
    let line = sheet.lines[index]
    if line.isRow { return row(index, sheet, columns) }
    guard line.kind != .bullet || line.isBold || line.text.hasPrefix("**"), let number = MinuteNumber.leading(line.plain),
      !isDate(line.plain)
    else { return nil }
    if number.rest.isEmpty { return alone(index, number, sheet, range) }
    let cut = MinuteTitles.split(line)
    let title = withoutItem(cut.map { MinuteNumber.leading($0.title)?.rest ?? $0.title } ?? number.rest, behind: number)
    let isOfItem = number.isNamed || MinuteNumber.leading(number.rest)?.isNamed == true
    guard isTitle(title, isSure: number.isUnmistakable),
      !number.isDotted && !number.isBracketed || standsOut(title, line) || isOfItem || number.isDotted && number.isDashed
        || number.isClosed && title.utf8.count < 90 && !Sentences.isEnded(title)
    else { return nil }
    var (whole, end) = (title, index + 1)
    if cut == nil { (whole, end) = withContinuation(title, after: index, sheet, range) }
    var candidate = Candidate(
      index: index, bodyStart: end, number: number, title: whole, weight: weight(whole, line, number))
    if let rest = cut?.rest { candidate.opening = [MinuteParagraph(rest, at: index)] }
    return candidate
  }

  /// "C048/23 1. Apologies": the number of the item on the agenda stands between that of the minute and its title.
  private static func withoutItem(_ title: String, behind number: MinuteNumber) -> String {
    // "168.0 Agenda Item 2 Declarations of Interest"
    if let item = MinuteNumber.leading(title), item.isNamed, !item.rest.isEmpty { return item.rest }
    guard number.isUnmistakable, title.utf8.first?.isDigit == true, let item = Numbering.leading(title), item.style == .plain,
      !item.rest.isEmpty
    else { return title }
    return item.rest
  }

  /// A number alone on its line: its title stands below it, or above.
  private static func alone(_ index: Int, _ number: MinuteNumber, _ sheet: Sheet, _ range: Range<Int>) -> Candidate? {
    if let above = underTitle(index, number, sheet, range) { return above }
    guard !number.isBracketed, var next = sheet.next(after: index, below: range.upperBound), next <= index + 2 else { return nil }
    // "3." over "3.1.1" over the title: the number of its first paragraph stands between.
    while !number.isDotted, case let inner = sheet.lines[next].plain, inner.hasPrefix(number.printed + "."),
      inner.utf8.allSatisfy({ $0.isDigit || $0 == Byte.stop }), let below = sheet.next(after: next, below: range.upperBound),
      below == next + 1
    {
      next = below
    }
    let line = sheet.lines[next]
    guard !line.isRow, line.kind != .bullet, isTitle(line.plain), MinuteNumber.leading(line.plain) == nil else { return nil }
    let stands = line.plain.isCapitals || line.isHeadingMark || line.isBold
    guard stands || !number.isDotted && line.plain.utf8.count < 110 && !Sentences.isEnded(line.plain) && !Sentences.breaksOff(line.plain)
    else { return nil }
    let (title, end) = withContinuation(line.plain, after: next, sheet, range)
    return Candidate(
      index: index, bodyStart: end, number: number, title: title, weight: stands ? weight(title, line, number) : isStanding(title) ? 4 : 2)
  }

  /// "PLA146/14" alone under the heading of its entry.
  private static func underTitle(_ index: Int, _ number: MinuteNumber, _ sheet: Sheet, _ range: Range<Int>) -> Candidate? {
    guard number.printed.utf8.contains(Byte.slash), let above = sheet.previous(before: index, from: range.lowerBound), above >= index - 3
    else { return nil }
    let line = sheet.lines[above]
    guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 160, !line.plain.hasSuffix("."), !Sentences.continues(line.plain),
      MinuteNumber.leading(line.plain) == nil
    else { return nil }
    if let next = sheet.next(after: index, below: range.upperBound), next <= index + 2, sheet.lines[next].plain.isCapitals,
      !line.plain.isCapitals
    {
      return nil
    }
    var (top, title) = (above, line.plain)
    while title.isCapitals, let more = sheet.previous(before: top, from: range.lowerBound), more == top - 1,
      sheet.lines[more].kind == .text,
      sheet.lines[more].plain.isCapitals, MinuteNumber.leading(sheet.lines[more].plain) == nil, sheet.furniture[more] == nil
    {
      (top, title) = (more, sheet.lines[more].plain + " " + title)
    }
    return Candidate(index: index, bodyStart: index + 1, start: top, number: number, title: title, weight: 5)
  }

  /// Number, words and action as cells of a row.
  private static func row(_ index: Int, _ sheet: Sheet, _ columns: MinuteColumns?) -> Candidate? {
    let cells = sheet.lines[index].cells
    guard let home = cells.firstIndex(where: { !$0.isEmpty }), home < 2, cells.indices.contains(home + 1) || columns != nil,
      let number = MinuteNumber.leading(Marks.plain(cells[home])), number.rest.utf8.count < 120
    else { return nil }
    let words = columns.flatMap { cells.indices.contains($0.words) ? $0.words : nil } ?? home + 1
    guard cells.indices.contains(words) else { return nil }
    var text = CellText.plainPieces(cells[words])
    var title: String? = number.rest.isEmpty ? nil : number.rest
    if title == nil {
      if let cut = MinuteTitles.split(cell: cells[words]) {
        title = cut.title
        text = cut.rest
      } else if let first = text.first, isTitle(first), !first.hasSuffix("."), first.utf8.count < 160 || text.count == 1 {
        title = first
        text.removeFirst()
      }
    }
    guard title != nil || columns != nil, number.shape != "." else { return nil }
    var opening = text.map { MinuteParagraph($0, at: index) }
    for (column, cell) in cells.enumerated() where column > words && !cell.isEmpty {
      let role =
        columns?.role(of: column) ?? (DecisionLines.tellsOutcome(cell) ? .decision : cell.utf8.count < 40 ? .action : .words)
      opening += CellText.plainPieces(cell).map { MinuteParagraph($0, at: index, role: role) }
    }
    let stands = title.map { $0.isCapitals ? 6 : isStanding($0) ? 5 : 3 } ?? 2
    return Candidate(index: index, bodyStart: index + 1, number: number, title: title, weight: stands, opening: opening)
  }

  /// "5 June 2026" begins with a day, not with a number.
  private static func isDate(_ plain: String) -> Bool { PrintedDates.all(in: plain.prefix(40)).first?.range.lowerBound == 0 }

  private static func isTitle(_ title: String, isSure: Bool = false) -> Bool {
    guard title.utf8.count < 300,
      title.unicodeScalars.first.map({
        $0.properties.isUppercase || $0.properties.numericType != nil || "'“‘\"".unicodeScalars.contains($0)
      })
        == true
    else { return false }
    // "7. RESOLVED:" has none.
    if ["resolved", "agreed", "it was resolved", "it was agreed"].contains(Tidy.key(title)) { return false }
    // What a list resolves is no title, nor is a time, nor a sentence.
    return title.isCapitals
      || !title.begins(with: "That ") && !Resolutions.opens(title)
        && !(title.hasSuffix(".") && title.utf8.count > (isSure ? 250 : isStanding(title) ? 110 : 60))
        && !title.hasSuffix(";") && !title.hasSuffix("; and")
  }

  private static func standsOut(_ title: String, _ line: PrintedLine) -> Bool {
    title.isCapitals || line.isHeadingMark || line.isBold || line.text.hasPrefix("**") || isStanding(title)
      || MinuteTitles.opensInCapitals(title)
  }

  private static func weight(_ title: String, _ line: PrintedLine, _ number: MinuteNumber) -> Int {
    let marked = line.isHeadingMark || line.isBold || line.text.hasPrefix("**")
    let telling =
      isStanding(title) || MinuteNumber.leading(number.rest)?.isNamed == true || number.printed.utf8.first?.isASCIILetter == true
      || number.isNamed || number.isDotted && number.isDashed
    return (title.isCapitals ? 5 : 0) + (marked ? 3 : 0) + (telling ? 3 : 0) + 1
  }

  /// A title in capitals goes on over the next lines in capitals.
  private static func withContinuation(_ title: String, after index: Int, _ sheet: Sheet, _ range: Range<Int>) -> (String, Int) {
    var title = title
    var end = index + 1
    if let longer = MinuteTitles.goingOn(title, after: index, sheet, range) { return longer }
    while title.isCapitals, let next = sheet.next(after: end - 1, below: range.upperBound), next == end, sheet.lines[next].plain.isCapitals,
      sheet.lines[next].kind == .text, MinuteNumber.leading(sheet.lines[next].plain) == nil, !Resolutions.opens(sheet.lines[next].plain),
      sheet.lines[next].plain.utf8.count < 120
    {
      title += " " + sheet.lines[next].plain
      end = next + 1
    }
    return (title, end)
  }

  /// Business that every meeting has: titles by which entries are known even when set as text is.
  static func isStanding(_ title: String) -> Bool {
    guard title.utf8.count < 110 else { return false }
    let key = Tidy.key(title)
    return [
      "apolog", "declaration", "disclosure", "minutes", "membership", "public participation", "public questions", "public question",
      "public forum", "urgent business", "urgent items", "date of next meeting", "date of the next meeting", "next meeting", "exclusion of",
      "chairman s", "chair s", "chairmans announcements", "chairs announcements", "mayor", "any other business", "matters arising",
      "substitut", "welcome", "to receive", "to approve", "to consider", "to note", "to confirm", "planning applications", "work programme",
      "forward plan", "finance", "to accept", "to elect", "to agree", "to discuss", "to review", "to adopt", "to resolve", "matters for",
      "petitions", "correspondence", "ymddiheuriadau", "datgan", "cofnodion", "items deferred", "deputations",
      "appointment of", "election of", "notice of motion", "questions",
    ].contains { key.hasPrefix($0) }
  }

  /// The heaviest chain whose numbers rise, best by one: numbered lists inside an entry begin again and fall out.
  private static func chain(_ candidates: [Candidate], _ reading: MinuteNumber.Reading, atLeast count: Int) -> (
    weight: Int, chain: [Candidate]
  ) {
    var best: [(weight: Int, from: Int?)] = []
    let orders = candidates.map { $0.number.order(reading) }
    for (i, candidate) in candidates.enumerated() {
      var value = (weight: candidate.weight, from: Int?.none)
      for j in stride(from: i - 1, through: max(0, i - 120), by: -1) {
        guard candidates[j].number.shape == candidate.number.shape, let steps = orders[i].steps(from: orders[j]), steps <= 6 else {
          continue
        }
        let weight = best[j].weight + candidate.weight - (steps > 1 ? steps : 0)
        if weight > value.weight { value = (weight, j) }
      }
      best.append(value)
    }
    var chain: [Candidate] = []
    var at = best.indices.max { best[$0].weight < best[$1].weight }
    let weight = at.map { best[$0].weight } ?? 0
    while let index = at {
      chain.append(candidates[index])
      at = best[index].from
    }
    // A lone weak line is no minutes: at least one title must stand out, or many run on.
    guard chain.contains(where: { $0.weight >= 4 }) || chain.count >= count else { return (0, []) }
    return (weight, chain.reversed())
  }
}

/// The columns of minutes set as a table: number, words, decision, action.
struct MinuteColumns {
  let words: Int
  private let decision: Int?
  private let action: Int?

  func role(of column: Int) -> MinuteParagraph.Role {
    column == decision ? .decision : column == action ? .action : .words
  }

  /// From the row that names them: `Item⇥Minute⇥Action`.
  static func find(_ sheet: Sheet, in range: Range<Int>) -> MinuteColumns? {
    for index in range.prefix(200) where sheet.isText(index) && sheet.lines[index].isRow {
      let keys = sheet.lines[index].cells.map(Tidy.key)
      guard keys.filter({ !$0.isEmpty }).count >= 2 else { continue }
      let words = keys.firstIndex {
        [
          "minute", "minutes", "discussion", "item under discussion", "detail", "details", "subject", "business", "matter",
          "item and minute",
          "minute title", "subject and decision", "item and decision", "minute and decision", "subject and resolution", "topic",
          "summary of discussion", "notes", "item",
        ].contains($0) && $0 != keys.first
      }
      guard let words else { continue }
      let decision = keys.firstIndex {
        ["decision", "decisions", "resolution", "resolutions", "outcome", "resolved", "decision made"].contains($0)
      }
      let action = keys.firstIndex {
        ["action", "actions", "action by", "by whom", "who", "owner", "responsible", "lead", "action owner", "by"].contains($0)
      }
      guard decision != nil || action != nil || ["no", "item no", "minute no", "minute", "ref", "number", "item"].contains(keys[0]) else {
        continue
      }
      return MinuteColumns(words: words, decision: decision, action: action)
    }
    return nil
  }
}
