import Papers
import Text

/// Papers that come after the agenda: a letter or a title, the items they belong to, and the papers themselves.
extension PackReading {
  mutating func divideSupplement(_ firstPaper: Int, _ heads: [MinutesHead], _ covers: [Cover]) {
    pack.facts.kind = Fact(.supplement, sheet.derived(0, by: "letter-of-supplement"))
    let letterEnd = letterEnd(before: firstPaper)
    let letter = SupplementLetter.read(sheet, in: 0..<letterEnd, known: known)
    pack.facts.meeting = letter.meeting
    pack.facts.published = letter.published
    if letter.meeting.committee == nil { report(.noCommittee, nil) }
    if letter.meeting.date == nil { report(.noMeetingDate, nil) }
    var reading = AgendaItems.read(sheet, in: letter.items)
    if heads.isEmpty, covers.isEmpty, !reading.items.contains(where: { $0.facts.pages != nil }) {
      let headed = SupplementHeaders.read(sheet, from: 0)
      if !headed.items.isEmpty { reading = headed }
    }
    items = reading.items
    pack.facts.items = items.map(\.facts)
    addPart(.frontSheet, 0..<(items.first?.lines.lowerBound ?? letterEnd))
    for (position, item) in items.enumerated() { addItem(item, position) }
    if let last = items.last, last.lines.upperBound < letterEnd { addPart(.agendaNotes, last.lines.upperBound..<letterEnd) }
    let papersFrom = max(letterEnd, items.last?.lines.upperBound ?? 0)
    var openings = openings(heads, covers, from: papersFrom)
    if let first = sheet.next(after: papersFrom - 1), openings.first.map({ $0.start > first }) ?? true {
      let before = sheet.text(in: first..<(openings.first?.start ?? sheet.lines.count)).count
      if before > 8 || openings.isEmpty || before > 2 && sheet.opensPage(first) {
        openings.insert((first, .enclosure(item: itemNamed(near: first))), at: 0)
      }
    }
    readPapers(openings, from: papersFrom)
  }

  /// "ADDENDUM TO AGENDA ITEM 5" among the first lines of a paper; else it belongs to the first item.
  private func itemNamed(near first: Int) -> Int {
    for index in sheet.text(in: first..<min(first + 12, sheet.lines.count)).prefix(4) where sheet.lines[index].plain.utf8.count < 120 {
      let words = sheet.lines[index].key.split(separator: " ")
      for (word, number) in zip(words, words.dropFirst()) where word == "item" {
        if let item = items.firstIndex(where: { $0.facts.number.map { $0.value.lowercased() == number } ?? false }) { return item }
      }
    }
    return 0
  }

  /// The letter ends behind its signature: at the next page joint, a gap of three lines, or the first paper.
  private func letterEnd(before firstPaper: Int) -> Int {
    let closing = (0..<firstPaper).first { sheet.isText($0) && sheet.lines[$0].key.hasPrefix("yours ") }
    guard let closing else {
      let items = AgendaItems.read(sheet, in: 0..<firstPaper).items
      guard let last = items.last else { return firstPaper }
      return pageJoint(after: last.titleLines.upperBound, below: firstPaper) ?? firstPaper
    }
    return pageJoint(after: closing + 1, below: firstPaper) ?? firstPaper
  }

  private func pageJoint(after start: Int, below end: Int) -> Int? {
    var blanks = 0
    var seen = false
    for index in start..<end {
      if sheet.lines[index].pageBreaks > 0 || sheet.furniture[index] != nil { return index }
      if sheet.lines[index].isBlank {
        blanks += 1
      } else {
        if blanks >= 3, seen { return index }
        blanks = 0
        seen = true
      }
    }
    return nil
  }
}
