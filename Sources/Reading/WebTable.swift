import Papers
import Text

/// The page of a meeting as an extractor leaves it that makes of its list a table with bars: "No. | Item |", and each item in a
/// cell of many lines, "Apologies To receive apologies. Minutes: There were none. |". The numbers are lost.
enum WebTable {
  private static let bar: UInt8 = 0x7C

  /// The lines without the bars that end a cell; what stood between two cells is a line drawn between rows.
  static func opened(_ lines: [Line]) -> [Line] {
    guard let head = lines.prefix(60).firstIndex(where: heads), head + 1 < lines.count, isRule(lines[head + 1]) else { return lines }
    var opened = lines
    opened[head] = Line(number: lines[head].number, text: withoutBars(lines[head].text), pageBreaks: lines[head].pageBreaks)
    for index in (head + 1)..<lines.count where lines[index].text.utf8.contains(bar) {
      let line = lines[index]
      if isRule(line) {
        opened[index] = Line(number: line.number, text: "|---|", pageBreaks: line.pageBreaks)
      } else if let words = ofCell(line.text) {
        opened[index] = Line(number: line.number, text: words, pageBreaks: line.pageBreaks)
      }
    }
    return opened
  }

  /// "No. | Item |"
  private static func heads(_ line: Line) -> Bool {
    guard line.text.utf8.count < 24, line.text.trimmed.utf8.last == bar else { return false }
    return WebRecord.headsItems(PrintedLine(Line(number: line.number, text: withoutBars(line.text), pageBreaks: 0)))
  }

  /// "---|---|", "|"
  private static func isRule(_ line: Line) -> Bool {
    line.text.utf8.contains(bar) && line.text.utf8.allSatisfy { $0 == bar || $0 == Byte.hyphen || $0 == Byte.colon || $0.isSpace }
  }

  private static func withoutBars(_ text: String) -> String { String(text.filter { $0 != "|" }).singleSpaced }

  /// The end of a cell without the bar behind it; a row of a table inside the cell keeps its own.
  private static func ofCell(_ text: String) -> String? {
    let bytes = text.utf8
    guard let last = bytes.lastIndex(where: { !$0.isSpace }), bytes[last] == bar, !bytes[..<last].contains(bar) else { return nil }
    return String(text[..<last])
  }

  /// The line over the table.
  static func head(_ sheet: Sheet) -> Int? {
    guard let head = WebRecord.headOfItems(sheet), head + 1 < sheet.lines.count, isDrawn(sheet.lines[head + 1]) else { return nil }
    return head
  }

  private static func isDrawn(_ line: PrintedLine) -> Bool { line.isRule && line.cells == ["|---|"] }

  /// The lines of each item.
  static func rows(_ sheet: Sheet, below head: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = head + 2
    for index in start...sheet.lines.count where index == sheet.lines.count || isDrawn(sheet.lines[index]) {
      if !sheet.text(in: start..<index).isEmpty { rows.append(start..<index) }
      start = index + 1
    }
    return rows
  }
}

/// One item of such a table: its title, what the agenda says of it, and what became of it.
struct WebTableRow {
  let lines: Range<Int>
  /// The first line that is no heading over it.
  let first: Int
  /// As printed, with the size of its file; nothing where the title was a link that the extractor left out.
  private(set) var title = ""
  /// What stands on the lines up to the last that a label stands inside, cut before and behind it.
  private(set) var opening: [MinuteParagraph] = []
  /// The line behind those.
  private(set) var bodyStart: Int
  /// How many of the pieces come before the record.
  private(set) var announced = 0
  var hasRecord: Bool { announced < opening.count }

  init(_ lines: Range<Int>, _ sheet: Sheet) {
    self.lines = lines
    let all = sheet.text(in: lines)
    let heads = all.prefix { Classification.agendaHeading(sheet.lines[$0]) != nil }.count
    let own = Array(all.dropFirst(heads < all.count ? heads : 0))
    first = own.first ?? lines.lowerBound
    let last = own.last { WebTableRow.cut(sheet.lines[$0].plain).contains { WebRecord.labels.contains($0) } }
    bodyStart = (last ?? own.first ?? lines.lowerBound) + 1
    for index in own where index < bodyStart {
      opening += WebTableRow.cut(sheet.lines[index].plain).map { MinuteParagraph($0, at: index) }
    }
    takeTitle()
    announced = opening.firstIndex { WebRecord.labels.contains($0.words) } ?? opening.count
  }

  private mutating func takeTitle() {
    guard let first = opening.first, !WebRecord.labels.contains(first.words), !WebRecord.papers.contains(first.words) else { return }
    let (title, rest) = WebTableRow.split(first.words)
    guard !title.isEmpty else { return }
    self.title = title
    opening.removeFirst()
    if !rest.isEmpty { opening.insert(MinuteParagraph(rest, at: first.lines.lowerBound), at: 0) }
  }

  /// The words between labels, and the labels.
  private static func cut(_ plain: String) -> [String] {
    guard plain.utf8.contains(Byte.colon) else { return [plain] }
    var pieces: [String] = []
    var words: [Substring] = []
    func finish() {
      if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
      words = []
    }
    for word in plain.split(separator: " ") {
      if word == "documents:", words.last == "Additional" {
        words.removeLast()
        finish()
        pieces.append("Additional documents:")
      } else if word.hasSuffix(":"), WebRecord.labels.contains(String(word)) {
        finish()
        pieces.append(String(word))
      } else {
        words.append(word)
      }
    }
    finish()
    return pieces
  }

  /// The title, and what the agenda says of it on the same line: behind the size of a file, or from the capital that begins a
  /// sentence.
  private static func split(_ words: String) -> (title: String, rest: String) {
    let all = words.split(separator: " ")
    if let unit = all.indices.first(where: { isSize(all, endingAt: $0) }) {
      return (all[...unit].joined(separator: " "), all[(unit + 1)...].joined(separator: " "))
    }
    // Of an item whose title was lost: what is to be done names it.
    if all.first == "To" { return words.utf8.count < 200 && MinuteSentences.split(words).count == 1 ? (words, "") : ("", words) }
    let cut = all.indices.prefix(24).first {
      $0 > 0 && openers.contains(all[$0]) && !joints.contains(all[$0 - 1].lowercased()) && all.count - $0 > 3
    }
    if let cut, Sentences.isEnded(words) || all.count > 12 {
      return (all[..<cut].joined(separator: " "), all[cut...].joined(separator: " "))
    }
    return all.count <= 24 && !words.hasSuffix(".") ? (words, "") : ("", words)
  }

  /// "PDF 420 KB"
  private static func isSize(_ words: [Substring], endingAt unit: Int) -> Bool {
    unit > 2 && ["KB", "MB"].contains(words[unit]) && words[unit - 2] == "PDF" && words[unit - 1].utf8.first?.isDigit == true
  }

  /// How what the agenda says of an item begins, behind its title.
  private static let openers: Set<Substring> = [
    "To", "Members", "The", "Please", "In", "A", "An", "If", "Any", "All", "This", "These", "Report", "For", "There", "Councillors", "At",
    "It", "Following", "Under", "Attached",
  ]
  private static let joints: Set<String> = [
    "of", "to", "by", "from", "and", "for", "the", "on", "with", "in", "at", "or", "a", "&", "-", "–",
  ]
}

extension PackReading {
  mutating func divideTable(_ head: Int) {
    pack.facts.kind = Fact(.agenda, sheet.derived(head, by: "table-of-a-meeting"))
    readFrontSheet((FrontSheet.read(sheet, in: 0..<head, known: known), head + 1), and: [])
    let rows = WebTable.rows(sheet, below: head).map { WebTableRow($0, sheet) }
    let all = marked(rows.map(item))
    // What nothing names is no item, only what became of it.
    items = zip(rows, all).filter { row, _ in !row.title.isEmpty || !row.hasRecord }.map { $1 }
    pack.facts.items = items.map(\.facts)
    minutesOfPage = 0
    var minutes = Minutes()
    var entries: [MinuteEntry] = []
    var position = 0
    for (row, item) in zip(rows, all) {
      if row.hasRecord {
        let title = row.title.isEmpty ? nil : row.title
        let entry = MinuteEntryLines(title: title, lines: row.lines, bodyStart: row.bodyStart, opening: row.opening)
        entries.append(takeMinute(entry, of: item, entry: entries.count, &minutes))
      } else {
        addItem(item, position)
      }
      position += row.title.isEmpty && row.hasRecord ? 0 : 1
    }
    guard !entries.isEmpty else { return }
    minutes.entries = entries
    pack.facts.minutes = [minutes]
  }

  /// Items below "Exempt items" or "Part 2" carry the mark of that line.
  private func marked(_ printed: [AgendaReading.Item]) -> [AgendaReading.Item] {
    var items = printed
    var mark: Mark?
    for position in items.indices {
      let title = items[position].facts.title?.value ?? ""
      // A heading over the title stands in the cell of the first item below it.
      let above = sheet.text(in: items[position].lines.lowerBound..<items[position].titleLines.lowerBound)
      for index in above { mark = heading(index, else: mark) }
      if let mark, !AgendaEntry.isExclusionOfPress(title) { items[position].marks.append(mark) }
      for index in sheet.text(in: items[position].titleLines.lowerBound..<items[position].lines.upperBound) {
        mark = heading(index, else: mark)
      }
    }
    return items
  }

  private func heading(_ index: Int, else mark: Mark?) -> Mark? {
    guard let isClosed = Classification.agendaHeading(sheet.lines[index]) else { return mark }
    return isClosed && !sheet.isDenied(below: index)
      ? Mark(.agendaHeading, line: sheet.lines[index].number, column: sheet.lines[index].indent + 1) : nil
  }

  private func item(_ row: WebTableRow) -> AgendaReading.Item {
    // What the agenda says of the item, as if nothing stood behind it.
    let words = ([row.title] + row.opening[..<row.announced].map(\.words)).filter { !$0.isEmpty && !WebRecord.papers.contains($0) }
    let first = row.first
    if words.isEmpty { return AgendaReading.Item(lines: row.lines, titleLines: first..<(first + 1)) }
    let line = PrintedLine(Line(number: first + 1, text: words.joined(separator: " "), pageBreaks: 0))
    let alone = first..<(first + 1)
    let agenda = sheet.replacing([(first, line)])
    var item = AgendaEntry.read(unnumbered: first, agenda, alone, PageColumn(agenda, in: alone))
    item.facts.title = row.title.isEmpty ? nil : Fact(AgendaTitle.tidy(row.title), sheet.stated(first))
    (item.lines, item.titleLines) = (row.lines, first..<(first + 1))
    item.aside = row.opening.prefix { $0.lines.lowerBound == first }.map(\.words).joined(separator: " ")
    return item
  }
}
