import Papers
import Text

/// A list of decisions as a table: `Item | Subject | Decision`.
struct DecisionRows {
  let header: Int
  var entries: [MinuteEntry] = []
  var apologies: [Fact<String>]?

  static func read(_ sheet: Sheet, from title: Int) -> DecisionRows? { ofCells(sheet, from: title) ?? ofSpaces(sheet, from: title) }

  /// Columns kept apart by spaces: a decision begins where the first column does.
  private static func ofSpaces(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    let own = sheet.text(in: (title + 1)..<sheet.lines.count)
    guard
      let header = own.first(where: { index in
        let keys = sheet.lines[index].columns.map(Tidy.key)
        return keys.count >= 3 && keys.contains(where: titles.contains) && keys.contains(where: decisions.contains)
      })
    else { return nil }
    let heads = FrontColumns.cells(of: sheet.lines[header])
    var rows: [(index: Int, cells: [String])] = []
    for index in own where index > header {
      let cells = FrontColumns.cells(of: sheet.lines[index])
      guard let first = cells.first else { continue }
      if FrontColumns.column(of: first.start, heads.map(\.start)) == 0 {
        rows.append((index, [String](repeating: "", count: heads.count)))
      }
      guard !rows.isEmpty else { continue }
      for cell in cells {
        let column = FrontColumns.column(of: cell.start, heads.map(\.start))
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
        entry.resolutions = DecisionRows.resolutions(cell, index, sheet)
      } else if DecisionRows.titles.contains(column) {
        entry.title = Fact(Tidy.title(cell), sheet.stated(index))
      } else if DecisionRows.numbers.contains(column) {
        entry.number = Fact(Tidy.withoutFinalStop(cell), sheet.stated(index))
      }
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

  private static let numbers = ["item", "no", "item no", "agenda item", "minute", "minute no", "number", "agenda item no"]
  private static let titles = [
    "subject", "title", "item title", "report", "matter", "agenda item title", "report title", "issue", "topic", "item of business",
    "business",
  ]
  private static let decisions = ["decision", "decisions", "decision taken", "resolution", "decision made", "outcome"]

  /// "1. That the contract be extended. 2. That the Director be authorised …": one for each number that runs on.
  private static func resolutions(_ printed: String, _ index: Int, _ sheet: Sheet) -> [Resolution] {
    if printed.holds("(1) ") || printed.holds("(a) ") {
      let listed = Resolutions.read(MinuteText.items(MinuteParagraph(printed, at: index, role: .decision)), sheet).resolutions
      if listed.count > 1 { return listed }
    }
    let (cell, origin) = (withoutLead(printed), sheet.stated(index))
    var found: [Resolution] = []
    var rest = cell
    while let own = Numbering.leading(rest), own.number == String(found.count + 1) {
      let next = " " + own.printed.replacing(own.number, with: String(found.count + 2)) + " "
      let cut = own.rest.offset(of: next) ?? own.rest.utf8.count
      var resolution = Resolution(text: Fact(String(decoding: own.rest.utf8.prefix(cut), as: UTF8.self).trimmed, origin))
      resolution.number = Fact(own.number, origin)
      found.append(resolution)
      rest = String(decoding: own.rest.utf8.dropFirst(cut), as: UTF8.self).trimmed
    }
    return found.count > 1 ? found : [Resolution(text: Fact(cell, origin))]
  }

  /// "RESOLVED that service 14 be kept": the words behind what introduces them.
  private static func withoutLead(_ cell: String) -> String {
    for lead in ["RESOLVED", "Resolved", "AGREED", "Agreed"] {
      guard let rest = cell.dropping(prefix: lead)?.trimmed, rest.hasPrefix(":") || rest.begins(with: "that") || rest.begins(with: "to ")
      else {
        continue
      }
      return rest.drop { $0 == ":" || $0 == " " }.trimmed
    }
    return cell
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
