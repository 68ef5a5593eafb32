import Calendar
import Papers
import Text

/// A web page of a meeting prints under each item of the agenda what was decided on it and its minutes: the agenda is
/// read as any other, and what stands under its items as the minutes of the same meeting.
extension PackReading {
  /// Where the record of an item begins: at "Decision:" or "Minutes:" alone on a line below its title.
  func recordStart(_ item: AgendaReading.Item) -> Int? {
    let below = max(item.titleLines.upperBound, item.lines.lowerBound + 1)..<item.lines.upperBound
    guard !below.isEmpty else { return nil }
    return sheet.text(in: below).first { WebRecord.labels.contains(sheet.lines[$0].plain) }
  }

  /// Where nothing sets the record of an item apart from what its agenda says: all below the title and who reports.
  private func unlabelledStart(_ item: AgendaReading.Item) -> Int? {
    let below = item.titleLines.upperBound..<item.lines.upperBound
    if items.count == 1, let told = WebItem.told(below, sheet) { return told }
    return sheet.text(in: below).first { !Reporting.stands(atHeadOf: sheet.lines[$0].plain) }
  }

  /// Whether items say what was resolved on them though no label opens their minutes. An agenda proposes that the public be excluded.
  private func sayResolved(_ items: [AgendaReading.Item]) -> Bool {
    items.count { item in
      !AgendaEntry.isExclusionOfPress(item.facts.title?.value ?? "")
        && sheet.text(in: item.titleLines.upperBound..<item.lines.upperBound).contains { WebRecord.tellsResolved(sheet.lines[$0].plain) }
    } >= min(2, items.count)
  }

  /// Whether a page that says it holds minutes, or that of one item, tells what became of most items, though no label says so.
  private func tell(_ items: [AgendaReading.Item]) -> Bool {
    guard WebRecord.isTitled(sheet) || items.count == 1 && WebItem.title(sheet) != nil else { return false }
    return items.count { WebItem.told($0.titleLines.upperBound..<$0.lines.upperBound, sheet) != nil } * 2 > items.count
  }

  /// Whether the items have minutes of their own. A line "Decision:" may be all that one item says of how it is to be taken,
  /// unless the page says that it holds decisions.
  func holdsWebMinutes(_ items: [AgendaReading.Item]) -> Bool {
    if WebRecord.isTitled(sheet) || WebItem.title(sheet) != nil, items.contains(where: { recordStart($0) != nil }) { return true }
    if !items.isEmpty, items.allSatisfy({ recordStart($0) == nil }) {
      return sayResolved(items) || tell(items)
    }
    return items.contains { item in sheet.text(in: item.lines).contains { WebRecord.minutes.contains(sheet.lines[$0].plain) } }
      && items.count { recordStart($0) != nil } >= 2
  }

  /// The items and, behind each, its minute: in the order of the file.
  mutating func addItemsWithMinutes() {
    minutesOfPage = pack.facts.minutes?.count ?? 0
    var minutes = Minutes()
    var entries: [MinuteEntry] = []
    let isLabelled = items.contains { recordStart($0) != nil }
    for (position, item) in items.enumerated() {
      guard let start = isLabelled ? recordStart(item) : unlabelledStart(item) else {
        addItem(item, position)
        continue
      }
      addItem(item.ending(at: start), position)
      // "The Committee had before it a report by the Chief Executive which …" is told in the record.
      if let line = item.facts.reportOf?.origin.line, line >= sheet.lines[start].number { pack.facts.items?[position].reportOf = nil }
      // No line of the record repeats number and title, so that its text begins with its first.
      let entry = MinuteEntryLines(
        number: item.facts.number?.value, title: item.facts.title?.value, lines: start..<item.lines.upperBound, bodyStart: start)
      entries.append(takeMinute(entry, of: item, entry: entries.count, &minutes))
    }
    minutes.entries = entries
    pack.facts.minutes.add(minutes)
  }

  /// The minute of an item of the page's own agenda: the next minutes of the pack are those of the page.
  mutating func takeMinute(_ entry: MinuteEntryLines, of item: AgendaReading.Item, entry position: Int, _ minutes: inout Minutes)
    -> MinuteEntry
  {
    let paragraphs = MinuteText.read(sheet, entry)
    var facts = readMinute(entry, paragraphs, minutes: pack.facts.minutes?.count ?? 0, entry: position)
    (facts.number, facts.title) = (item.facts.number, item.facts.title)
    // What the agenda says of an item holds of its minute, too, unless it names an appendix.
    pack.parts[pack.parts.count - 1].marks += item.marks.filter { if case .agendaPart = $0.kind { false } else { true } }.map {
      Mark(.classificationLine, paragraphs: $0.paragraphs, line: $0.line, column: $0.column)
    }
    if minutes.apologies == nil, Attendance.isTitle(entry.title ?? "") {
      minutes.apologies = Attendance.apologies(entry, paragraphs, sheet)
    }
    return facts
  }
}

enum WebRecord {
  static let minutes: Set<String> = ["Minutes:", "Cofnodion:"]
  /// Stand over the papers of an item.
  static let papers: Set<String> = ["Additional documents:", "Dogfennau ychwanegol:"]
  static let labels = minutes.union(["Decision:", "Decisions:", "Resolved:", "Penderfyniad:"])

  /// "Resolved:-", "The Committee resolved:-" over what was decided.
  static func tellsResolved(_ plain: String) -> Bool {
    guard plain.utf8.count < 400, let first = plain.utf8.first else { return false }
    // "39.4 RESOLVED – That …"
    let words = first.isDigit ? Numbering.leading(plain)?.rest ?? plain : plain
    guard
      words.begins(with: "Resol") || words.begins(with: "The ") || words.begins(with: "It was ")
        || words.begins(with: "Penderfynwyd")
    else { return false }
    return Resolutions.opens(words) && !words.begins(with: "Resolution")
  }

  /// Over the page of a meeting that another system kept.
  private static let documents: Set<String> = ["meeting documents", "dogfennau cyfarfod"]

  private static let ofTitle: Set<String> = [
    "agenda", "decisions", "minutes", "and", "draft", "printed", "rhaglen", "penderfyniadau", "cofnodion", "chofnodion", "a", "drafft",
  ]

  /// "Agenda, decisions and minutes", "Rhaglen a chofnodion": over the page of a meeting, whose body the extractor may have left out.
  static func isTitled(_ sheet: Sheet) -> Bool {
    sheet.text(in: 0..<min(40, sheet.lines.count)).prefix(8).contains { index in
      if documents.contains(sheet.lines[index].key) { return true }
      let words = sheet.lines[index].key.split(separator: " ")
      return ["agenda", "rhaglen"].contains(words.first) && words.count > 1 && words.allSatisfy { ofTitle.contains(String($0)) }
    }
  }

  /// Over the items of the page of a meeting.
  private static let heads: Set<String> = ["no item", "note no item", "rhif eitem"]

  static func headsItems(_ line: PrintedLine) -> Bool { line.plain.utf8.count < 16 && heads.contains(line.key) }

  static func headOfItems(_ sheet: Sheet) -> Int? {
    sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(24).first { headsItems(sheet.lines[$0]) }
  }

  /// "Overview and Scrutiny - Thursday, 25th July, 2024 5.00 pm", or the day on the line below: above the list of a meeting's
  /// items, the name of the body whatever it is called.
  static func named(_ sheet: Sheet) -> (name: String, index: Int)? {
    guard let head = headOfItems(sheet) else { return nil }
    let own = Array(sheet.text(in: 0..<head).prefix(5))
    for (position, index) in own.enumerated() {
      let plain = sheet.lines[index].plain
      guard let date = PrintedDates.all(in: plain).first, date.day != nil, date.weekday != nil, PrintedTimes.first(in: plain) != nil else {
        continue
      }
      let before = String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
      if before.hasSuffix(" -"), case let name = String(before.dropLast(2)).trimmed, name.pieceCount <= 18 { return (name, index) }
      if before.isEmpty, position > 0, own[position - 1] == index - 1 { return (sheet.lines[index - 1].plain, index - 1) }
    }
    return nil
  }

  /// Which numbers can be those of items on a page that prints the items' numbers on lines of their own: those in the minutes
  /// under an item, with words behind them, are of a list; below "No. Item" and a first number alone, those in its description, too.
  struct Numbers {
    private(set) var isHeaded = false
    private var isAlone = false
    private var isInside = false

    /// Takes the lines in order.
    mutating func keepsToRecord(_ line: PrintedLine) -> Bool {
      if !isHeaded, WebRecord.headsItems(line) { isHeaded = true }
      if WebRecord.labels.contains(line.plain) {
        isInside = isAlone
        return false
      }
      // A number alone is short, and outside a record no other line tells.
      let isListed = isInside || isHeaded && isAlone
      guard isListed || line.plain.utf8.count < 16, line.plain.utf8.first?.isLetterOrDigit == true,
        let number = AgendaNumber.leading(line.plain)
      else { return false }
      guard number.rest.isEmpty else { return isListed }
      (isAlone, isInside) = (true, false)
      return false
    }
  }

  /// What was decided and put, of a record that can give the decision twice: on its own, and in the minutes. The minutes
  /// say it in full.
  static func decided(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> Resolutions.Reading {
    guard let cut = paragraphs.firstIndex(where: { minutes.contains($0.words) }) else { return Resolutions.read(paragraphs, sheet) }
    var reading = Resolutions.read(Array(paragraphs[..<cut]), sheet)
    let full = Resolutions.read(Array(paragraphs[cut...]), sheet)
    if !full.resolutions.isEmpty {
      reading.resolutions = full.resolutions
      reading.regions = full.regions.map { ($0.lowerBound + cut)..<($0.upperBound + cut) }
    }
    if !full.motions.isEmpty { reading.motions = full.motions }
    return reading
  }
}

extension AgendaReading.Item {
  /// The same without what stands from a line on.
  fileprivate func ending(at line: Int) -> AgendaReading.Item {
    var item = self
    item.lines = lines.lowerBound..<line
    return item
  }
}
