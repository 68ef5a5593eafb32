import Calendar
import Papers
import Text

/// The web page of how each member voted on an item of a meeting, or on several: "Voting record", the meeting, "Item: …",
/// "Motion status: Rejected", and who was for it and who against.
enum RecordedVotes {
  /// The lines that name the items; nothing on another page.
  static func items(_ sheet: Sheet) -> [Int]? {
    let own = sheet.text(in: 0..<min(sheet.lines.count, 2000))
    guard own.prefix(8).contains(where: { titles.contains(sheet.lines[$0].key) }) else { return nil }
    let items = own.filter { item(sheet.lines[$0].plain) != nil }
    guard let first = items.first, own.contains(where: { $0 > first && status($0, sheet) != nil }) else { return nil }
    return items
  }

  private static let titles: Set<String> = ["voting record", "voting records", "recorded vote", "recorded votes"]

  /// "Item: Standing Orders", "Item 7: Green spaces"
  static func item(_ plain: String) -> (number: String?, title: String)? {
    guard let rest = plain.dropping(prefix: "Item"), let colon = rest.utf8.prefix(12).firstIndex(of: Byte.colon) else { return nil }
    let number = String(rest[..<colon]).trimmed
    let title = Tidy.title(String(rest[rest.index(after: colon)...]).trimmed)
    guard !title.isEmpty, number.isEmpty || number.hasDigit && !number.utf8.contains(Byte.space) else { return nil }
    return (number.isEmpty ? nil : number, title)
  }

  /// What was put and lost, each with its votes; and what was carried, where the page prints it.
  static func outcomes(_ lines: Range<Int>, _ sheet: Sheet) -> (resolutions: [Resolution], motions: [Motion]) {
    let own = sheet.text(in: lines)
    let places = own.indices.filter { status(own[$0], sheet) != nil }
    var (resolutions, motions): ([Resolution], [Motion]) = ([], [])
    for (number, place) in places.enumerated() {
      let above = own[(number == 0 ? 0 : places[number - 1])..<place]
      let below = own[place..<(number + 1 < places.count ? places[number + 1] : own.count)]
      let words = above.first { Resolutions.opens(sheet.lines[$0].plain) || sheet.lines[$0].plain.begins(with: "That ") }
      switch status(own[place], sheet) {
      case "carried", "agreed", "approved", "passed":
        guard let words, Resolutions.opens(sheet.lines[words].plain) else { continue }
        resolutions += Resolutions.read([MinuteParagraph(sheet.lines[words].plain, at: words)], sheet).resolutions
      case "withdrawn": continue
      default:
        var motion = Motion()
        motion.text = words.map { Fact(Tidy.withoutFinalStop(sheet.lines[$0].plain), sheet.stated($0)) }
        motion.outcome = Fact(.lost, sheet.stated(own[place]))
        motion.votes = votes(below, sheet).map { Fact($0, sheet.stated(own[place])) }
        motions.append(motion)
      }
    }
    return (resolutions, motions)
  }

  private static let statuses: Set<String> = [
    "carried", "agreed", "approved", "passed", "lost", "rejected", "not carried", "defeated", "not agreed", "not approved", "withdrawn",
  ]

  /// "Motion status: Carried", or the word on the line below.
  private static func status(_ index: Int, _ sheet: Sheet) -> String? {
    let plain = sheet.lines[index].plain
    guard plain.utf8.count < 60, let at = plain.offset(of: " status:") else { return nil }
    let rest = Tidy.key(plain.dropping(bytes: at + 8))
    let word = rest.isEmpty ? sheet.next(after: index).map { sheet.lines[$0].key } ?? "" : rest
    return statuses.contains(word) ? word : nil
  }

  /// The number at the end of each side: the last cell of its row, or run into the last name.
  private static func votes(_ lines: ArraySlice<Int>, _ sheet: Sheet) -> String? {
    var counts: [Int?] = [nil, nil, nil]
    for index in lines {
      let plain = sheet.lines[index].plain
      let side = ["For", "Against", "Abst"].firstIndex { label in
        plain.hasPrefix(label) && plain.dropping(bytes: label.utf8.count).utf8.first.map { label == "Abst" || !$0.isLower } ?? false
      }
      let words = sheet.lines[index].isRow ? sheet.lines[index].cells.last(where: { !$0.isEmpty }) ?? "" : plain
      guard let side, counts[side] == nil else { continue }
      counts[side] = Int(String(decoding: words.utf8.reversed().prefix { $0.isDigit }.reversed(), as: UTF8.self))
    }
    guard let favour = counts[0], let against = counts[1] else { return nil }
    return Votes.list(favour, against, counts[2])
  }
}

extension PackReading {
  mutating func divideVotes(_ items: [Int]) {
    pack.facts.kind = Fact(.minutes, sheet.derived(items[0], by: "page-of-recorded-votes"))
    let head = 0..<items[0]
    var minutes = MinutesHeads.facts(MinutesHead(lines: head, present: items[0]), sheet, known: known, announced: nil, near: nil)
    minutes.committee = minutes.committee ?? FrontSheet.read(sheet, in: head, known: known).meeting.committee
    if minutes.date == nil { report(.minutesWithoutDate, items[0]) }
    addPart(.minutes(0), head)
    var entries: [MinuteEntry] = []
    for (position, start) in items.enumerated() {
      guard let item = RecordedVotes.item(sheet.lines[start].plain) else { continue }
      let lines = start..<(position + 1 < items.count ? items[position + 1] : sheet.lines.count)
      let entry = MinuteEntryLines(number: item.number, title: item.title, lines: lines, bodyStart: start + 1)
      // Who voted how is no story in which something else could have been decided.
      var facts = readMinute(entry, [], minutes: 0, entry: position)
      let outcomes = RecordedVotes.outcomes(entry.bodyStart..<lines.upperBound, sheet)
      facts.resolutions = outcomes.resolutions.isEmpty ? nil : outcomes.resolutions
      facts.motions = outcomes.motions.isEmpty ? nil : outcomes.motions
      facts.declarations = nil
      entries.append(facts)
    }
    minutes.entries = entries
    pack.facts.minutes = [minutes]
  }
}
