import Calendar
import Papers
import Text

/// A plan set as one wide table: a row for each decision.
struct PlanTable {
  /// The cells of each decision, columns as in `fields`, with its lines.
  var rows: [(cells: [[String]], lines: Range<Int>)] = []
  var fields: [PlanField?] = []
  /// The column that holds the maker with the date.
  private var makesAndDates: Int?
  /// Rows were there, but what their columns hold is not sure.
  var isUnread = false

  /// Without a header it is read only where nothing but a plan can be: in a file of its own.
  static func read(_ sheet: Sheet, in range: Range<Int>, guesses: Bool) -> PlanTable {
    var table = PlanTable()
    let own = sheet.text(in: range).filter { sheet.lines[$0].isRow }
    if own.isEmpty, guesses { return ofSpaces(sheet, range) }
    if let header = own.first(where: { fields(of: sheet.lines[$0]) != nil }) {
      table.fields = titleFirst(fields(of: sheet.lines[header]) ?? [])
      table.makesAndDates = sheet.lines[header].cells.firstIndex { cell in
        let key = Tidy.key(cell)
        return (key.holds("maker") || key.holds("taker") || key.holds("who")) && (key.holds("date") || key.holds("when"))
      }
      table.take(own.filter { $0 > header }, sheet)
    } else if guesses {
      let rows = own.filter { sheet.lines[$0].cells.filter { !$0.isEmpty }.count >= 3 }
      table.fields = guessed(rows.map { sheet.lines[$0].cells.map(Marks.plain) })
      table.isUnread = !rows.isEmpty && table.fields.isEmpty
      if !table.fields.isEmpty { table.take(own.filter { $0 >= rows[0] }, sheet) }
    }
    return table
  }

  /// A header: at least three cells, each a label and nothing else, of different fields.
  private static func fields(of line: PrintedLine) -> [PlanField?]? {
    let found = line.cells.map { cell -> PlanField? in cell.utf8.count < 70 ? PlanLabels.match(cell) : nil }
    let known = Set(found.compactMap { $0 })
    return known.count >= 3 && line.cells.filter { !$0.isEmpty }.count <= known.count + 2 ? found : nil
  }

  /// The values of a decision; a column headed "Decision maker and date" holds both.
  func values(of row: (cells: [[String]], lines: Range<Int>)) -> [(PlanField, PlanValues.Value)] {
    zip(fields, row.cells).enumerated().flatMap { column, pair -> [(PlanField, PlanValues.Value)] in
      guard let field = pair.0, !pair.1.isEmpty else { return [] }
      let all = PlanValues.Value(cells: pair.1, index: row.lines.lowerBound)
      guard field == .maker, makesAndDates == column else { return [(field, all)] }
      let words = pair.1.joined(separator: " ")
      guard let date = PrintedDates.all(in: words).first else { return [(.maker, all)] }
      var start = date.range.lowerBound
      if let not = words.offset(of: "not before"), not < start { start = not }
      let (maker, when) = (
        String(decoding: words.utf8.prefix(start), as: UTF8.self), String(decoding: words.utf8.dropFirst(start), as: UTF8.self)
      )
      func value(_ words: String) -> PlanValues.Value { PlanValues.Value(cells: [words.trimmed], index: row.lines.lowerBound) }
      return [(.maker, value(maker)), (.expected, value(when))]
    }
  }

  /// A row begins a decision when its first cell and its date or maker are there; else it goes on with the one above.
  private mutating func take(_ own: [Int], _ sheet: Sheet) {
    for index in own {
      if PlanTable.fields(of: sheet.lines[index]) != nil { continue }
      // The title of the plan over all columns.
      if rows.isEmpty, sheet.lines[index].columns.count == 1, PlanHead.isTitle(sheet.lines[index].plain) { continue }
      let cells = sheet.lines[index].cells.enumerated().map { column, cell in
        fields.indices.contains(column) && fields[column] == .title ? PlanTable.titled(cell) : [Marks.plain(cell)].filter { !$0.isEmpty }
      }
      let isWhole = zip(fields, cells).contains { field, cell in (field == .expected || field == .maker) && !cell.isEmpty }
      if cells.first?.isEmpty == false, isWhole || rows.isEmpty {
        let above = firstLines(of: index, sheet)
        let whole = above.isEmpty ? cells : [[above.map { sheet.lines[$0].plain }.joined(separator: " ")] + cells[0]] + cells.dropFirst()
        rows.append((whole, (above.first ?? index)..<(index + 1)))
      } else if var last = rows.popLast() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          while last.cells.count <= column { last.cells.append([]) }
          PlanTable.join(cell, to: &last.cells[column])
        }
        last.lines = last.lines.lowerBound..<(index + 1)
        rows.append(last)
      }
    }
  }

  /// The lines of the first cell that stand above the one with the other cells, below the header or a row that has them all.
  private func firstLines(of row: Int, _ sheet: Sheet) -> [Int] {
    guard fields.first == .title, let above = sheet.previous(before: row), above == row - 1, !sheet.lines[above].isRow,
      sheet.lines[above].plain.utf8.first?.isUpper == true, PlanLabels.match(sheet.lines[above].plain) == nil,
      let before = sheet.previous(before: above), sheet.lines[before].isRow
    else { return [] }
    return [above]
  }

  /// What is set bold, or stands on the first line of its cell, is the title.
  private static func titled(_ cell: String) -> [String] {
    let title = AgendaTitle(cell: cell)
    return [title.words, title.aside].filter { !$0.isEmpty }
  }

  /// A cell goes on below; one that begins a sentence anew ("To decide …") stays a piece of its own.
  private static func join(_ more: [String], to cell: inout [String]) {
    for piece in more {
      if let last = cell.popLast() {
        cell += piece.hasPrefix("To ") && cell.isEmpty ? [last, piece] : [Inline.joined(last, piece)]
      } else {
        cell = [piece]
      }
    }
  }

  /// Columns kept apart with spaces, under a header of labels. A decision begins where its first and its date column do.
  private static func ofSpaces(_ sheet: Sheet, _ range: Range<Int>) -> PlanTable {
    var table = PlanTable()
    let own = sheet.text(in: range)
    guard let header = own.lazy.compactMap({ SpacedHeader($0, sheet, below: range.upperBound) }).first else { return table }
    table.fields = PlanTable.titleFirst(header.fields)
    guard let date = table.fields.firstIndex(of: .expected) else { return table }
    let width = table.fields.count
    // Where a blank line stands over each entry, a row without one goes on.
    let isApart = own.contains {
      $0 > header.last + 2 && !sheet.isText($0 - 1) && sheet.lines[$0].placedColumns.count == width
    }
    // The first line of a first cell, above the one with the other cells.
    var opening: Int?
    for index in own where index > header.last {
      var cells = [[String]](repeating: [], count: width)
      let pieces = header.cells(of: sheet.lines[index])
      if pieces.count == 1, sheet.lines[index].indent < 4, table.rows.isEmpty || !sheet.isText(index - 1), opening == nil {
        opening = index
        continue
      }
      if let first = opening { join([sheet.lines[first].plain], to: &cells[0]) }
      for (place, cell) in pieces.enumerated() {
        // Where as many pieces stand as columns, each is in its own, wherever the extractor set it.
        let column = pieces.count == width ? place : Columns.column(at: cell.start, under: header.starts)
        if column == 0, opening == index - 1 { cells[0].append(cell.text) } else { join([cell.text], to: &cells[column]) }
      }
      let start = opening ?? index
      opening = nil
      if !cells[0].isEmpty, !cells[date].isEmpty, !isApart || !sheet.isText(start - 1) || table.rows.isEmpty {
        table.rows.append((cells, start..<(index + 1)))
      } else if var last = table.rows.popLast() {
        for column in cells.indices where !cells[column].isEmpty { join(cells[column], to: &last.cells[column]) }
        last.lines = last.lines.lowerBound..<(index + 1)
        table.rows.append(last)
      }
    }
    return table
  }

  /// The first column names the decision, whatever its header is called.
  private static func titleFirst(_ fields: [PlanField?]) -> [PlanField?] {
    guard !fields.contains(.title), fields.first == .details || fields.first == .some(nil) else { return fields }
    return [.title] + fields.dropFirst()
  }

  // MARK: Tables without a header

  /// What the columns hold, from what stands in most of their cells; nothing without a column of dates and one of makers.
  private static func guessed(_ rows: [[String]]) -> [PlanField?] {
    guard let width = rows.map(\.count).max(), width >= 3 else { return [] }
    var fields = [PlanField?](repeating: nil, count: width)
    for column in 1..<width {
      let cells = rows.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil }
      guard cells.count * 2 >= rows.count else { continue }
      func most(_ test: (String) -> Bool) -> Bool { cells.filter(test).count * 10 >= cells.count * 7 }
      if most(isDate) {
        fields[column] = fields.contains(.expected) ? nil : .expected
      } else if most(isMaker) {
        fields[column] = fields.contains(.maker) ? nil : .maker
      } else if most(isKey) {
        fields[column] = .keyDecision
      } else if most(isContact) {
        fields[column] = .contact
      }
    }
    guard fields.contains(.expected), fields.contains(.maker) else { return [] }
    fields[0] = .title
    if width > 1, fields[1] == nil { fields[1] = .details }
    return fields
  }

  private static func isDate(_ cell: String) -> Bool { cell.pieceCount <= 8 && !PrintedDates.all(in: cell).isEmpty }

  static func isMaker(_ cell: String) -> Bool {
    let starts = [
      "Cabinet", "Leader", "Executive", "Council", "Mayor", "Head of", "Director", "Portfolio Holder", "Deputy Leader", "Chief",
    ]
    return cell.pieceCount <= 10 && !cell.hasSuffix(".")
      && (starts.contains { cell.begins(with: $0) } || Bodies.isName(cell))
  }

  private static func isKey(_ cell: String) -> Bool {
    let first = cell.split(whereSeparator: { ";,/(|".contains($0) }).first.map(String.init) ?? ""
    return ["key", "non key", "yes", "no", "key decision", "non key decision"].contains(Tidy.key(first))
  }

  private static func isContact(_ cell: String) -> Bool {
    let name = People.nameAlone(cell)
    return cell.utf8.contains(Byte.at)
      || (2...4).contains(name.pieceCount) && People.looksLikeName(name) && cell.utf8.count < 120
  }
}
