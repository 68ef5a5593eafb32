import Papers
import Text

/// A list of decisions as a table: `Item | Subject | Decision`.
struct DecisionRows {
  let header: Int
  var entries: [MinuteEntry] = []
  var apologies: [Fact<String>]?

  static func read(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    ofCells(sheet, from: title) ?? ofSpaces(sheet, from: title) ?? ofLabels(sheet, from: title)
  }

  /// "Item: 1", "Application: 25/00412/FUL", "Decision: Approved": each cell on a line behind its label, and again for the next.
  private static func ofLabels(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    var rows: [(index: Int, columns: [String], cells: [String])] = []
    for index in sheet.text(in: (title + 1)..<sheet.lines.count) {
      let plain = sheet.lines[index].plain
      if let (label, value) = labelled(plain) {
        if rows.last.map({ $0.columns.contains(label) }) ?? true { rows.append((index, [], [])) }
        rows[rows.count - 1].columns.append(label)
        rows[rows.count - 1].cells.append(value)
      } else if let last = rows.last, let cell = last.cells.last, cell.isEmpty || Sentences.continues(plain) || Sentences.breaksOff(cell) {
        rows[rows.count - 1].cells[last.cells.count - 1] += (cell.isEmpty ? "" : " ") + plain
      }
    }
    guard rows.count >= 2, rows.allSatisfy({ $0.columns.contains(where: decisions.contains) && $0.columns.count >= 2 }),
      let first = rows.first
    else { return nil }
    var found = DecisionRows(header: first.index)
    for row in rows { found.take(row.cells, under: row.columns, row.index, sheet) }
    return found.entries.isEmpty ? nil : found
  }

  private static let particulars = ["address", "location", "site", "proposal", "description", "applicant", "ward", "parish"]

  /// The label of one of the columns, and what stands behind its colon.
  private static func labelled(_ plain: String) -> (label: String, value: String)? {
    guard let colon = plain.utf8.prefix(32).firstIndex(of: Byte.colon) else { return nil }
    let label = Tidy.key(String(plain[..<colon]))
    guard [numbers, titles, references, decisions, particulars].contains(where: { $0.contains(label) }) else { return nil }
    return (label, String(plain[plain.index(after: colon)...]).trimmed)
  }

  /// Columns kept apart by spaces: a decision begins where the first column does.
  private static func ofSpaces(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    let own = sheet.text(in: (title + 1)..<sheet.lines.count)
    guard
      let header = own.first(where: { index in
        let keys = sheet.lines[index].columns.map(Tidy.key)
        return keys.count >= 3 && keys.contains(where: titles.contains) && keys.contains(where: decisions.contains)
      })
    else { return nil }
    let heads = sheet.lines[header].placedColumns
    var rows: [(index: Int, cells: [String])] = []
    for index in own where index > header {
      let cells = sheet.lines[index].placedColumns
      guard let first = cells.first else { continue }
      if Columns.column(at: first.start, under: heads.map(\.start)) == 0 {
        rows.append((index, [String](repeating: "", count: heads.count)))
      }
      guard !rows.isEmpty else { continue }
      for cell in cells {
        let column = Columns.column(at: cell.start, under: heads.map(\.start))
        rows[rows.count - 1].cells[column] += " " + cell.text
      }
    }
    var found = DecisionRows(header: header)
    for row in rows { found.take(row.cells.map(\.trimmed), under: heads.map { Tidy.key($0.text) }, row.index, sheet) }
    return found.entries.isEmpty ? nil : found
  }

  private static func ofCells(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    var found: DecisionRows?
    var columns: [String] = []
    for index in sheet.text(in: (title + 1)..<sheet.lines.count) where sheet.lines[index].isRow {
      let cells = sheet.lines[index].cells.map(Marks.plain)
      if found == nil {
        columns = cells.map(Tidy.key)
        if columns.contains(where: titles.contains), columns.contains(where: decisions.contains) { found = DecisionRows(header: index) }
        continue
      }
      found?.take(cells, under: columns, index, sheet)
    }
    return found.flatMap { $0.entries.isEmpty ? nil : $0 }
  }

  /// A row, each cell by the head of its column.
  private mutating func take(_ cells: [String], under columns: [String], _ index: Int, _ sheet: Sheet) {
    var entry = MinuteEntry()
    for (column, cell) in zip(columns, cells) where cell.hasLetterOrDigit {
      if DecisionRows.decisions.contains(column) {
        let found = DecisionRows.resolutions(cell, index, sheet)
        entry.resolutions = found.isEmpty ? nil : found
      } else if DecisionRows.titles.contains(column) {
        entry.title = Fact(Tidy.title(cell), sheet.stated(index))
      } else if DecisionRows.numbers.contains(column) {
        entry.number = Fact(Tidy.withoutFinalStop(cell), sheet.stated(index))
      }
    }
    // An application is called by its reference where it has no other title.
    if entry.title == nil, let place = columns.firstIndex(where: DecisionRows.references.contains), place < cells.count,
      cells[place].hasLetterOrDigit
    {
      entry.title = Fact(Tidy.title(cells[place]), sheet.stated(index))
    }
    // Beside "Apologies" stand names.
    if let title = entry.title?.value, Attendance.isTitle(title), let names = entry.resolutions?.first?.text?.value {
      let people = People.list(names)
      if !people.isEmpty {
        apologies = people.map { Fact($0, sheet.stated(index)) }
        entry.resolutions = nil
      }
    }
    if entry.title != nil { entries.append(entry) }
  }

  private static let numbers = [
    "agenda", "item", "no", "item no", "agenda item", "minute", "minute no", "number", "agenda item no",
  ]
  private static let titles = [
    "subject", "title", "item title", "report", "matter", "agenda item title", "report title", "issue", "topic", "item of business",
    "business",
  ]
  private static let references = [
    "application", "application no", "application number", "application ref", "application reference", "planning application", "reference",
  ]
  private static let decisions = ["decision", "decisions", "decision taken", "resolution", "decision made", "outcome"]

  /// "1. That the contract be extended. 2. That the Director be authorised …": one for each number that runs on; all of
  /// the cell where no rule makes more of it.
  private static func resolutions(_ cell: String, _ index: Int, _ sheet: Sheet) -> [Resolution] {
    let paragraphs = MinuteText.items(MinuteParagraph(cell, at: index, role: .decision))
    let found = Resolutions.read(paragraphs, sheet)
    if !found.resolutions.isEmpty || !found.motions.isEmpty { return found.resolutions }
    return Resolutions.decides(cell) ? [Resolution(text: Fact(cell, sheet.stated(index)))] : []
  }
}

extension Resolution {
  fileprivate init(text: Fact<String>) {
    self.init()
    self.text = text
  }
}

extension PackReading {
  mutating func takeRows(_ table: DecisionRows) {
    var minutes = MinutesHeads.facts(
      MinutesHead(lines: 0..<table.header, present: table.header), sheet, known: known, announced: nil, near: nil)
    minutes.apologies = table.apologies
    minutes.entries = table.entries
    pack.facts.minutes = [minutes]
    addPart(.minutes(0), 0..<sheet.lines.count)
  }
}
