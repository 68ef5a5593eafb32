import Diagnostics
import Papers
import Text

/// What became of a table: blocks, and what has to be said about it.
struct TableReading {
  var blocks: [Block] = []
  var finding: Finding?
  /// Page numbers that stood inside cells, with the index of their line.
  var pages: [(index: Int, text: String)] = []
}

/// Rows of cells to a table, a form, running text, or, when the columns do not hold, their rows.
enum Tables {
  /// More cells than this are published as rows: a hostile table must not become megabytes of markup.
  private static let largest = 20_000

  static func read(_ raw: RawTable, _ sheet: Sheet) -> TableReading {
    var raw = raw
    let printed = raw.rows.count
    raw.rows.removeAll { $0.cells.allSatisfy { $0.isEmpty } }
    if raw.rows.count != printed { raw.headerRows = raw.headerRows.map { min($0, raw.rows.count) } }
    guard !raw.rows.isEmpty else { return TableReading() }
    let counts = raw.rows.map { $0.cells.count }
    let columns = usedColumns(raw.rows)
    if columns.count * raw.rows.count > largest {
      return asRows(raw.rows, sheet, .tableCapped(columns: columns.count, rows: raw.rows.count))
    }
    let width = counts.max() ?? 0
    for row in raw.rows.indices where counts[row] < width || columns.count < width {
      raw.rows[row].cells = columns.map { raw.rows[row].cells.indices.contains($0) ? raw.rows[row].cells[$0] : "" }
    }
    if columns.count < 2 || raw.rows.allSatisfy({ $0.cells.count { !$0.isEmpty } <= 1 }) { return asText(raw.rows, sheet) }
    if isForm(raw.rows.map { $0.cells }) { return asForm(raw.rows, sheet) }
    if raw.headerRows == nil {
      let whole = Wrapping.whole(raw.rows)
      if !holds(raw.rows.map { $0.cells }, whole.map { $0.cells }, counts, sheet.words) {
        return asRows(raw.rows, sheet, .tableAsRows(columns: columns.count))
      }
      raw.rows = whole
    }
    return asTables(raw, sheet)
  }

  /// Columns with a word in any row.
  private static func usedColumns(_ rows: [RawTable.Row]) -> [Int] {
    let width = rows.map { $0.cells.count }.max() ?? 0
    var used = [Bool](repeating: false, count: width)
    for row in rows { for (column, cell) in row.cells.enumerated() where !cell.isEmpty { used[column] = true } }
    return used.indices.filter { used[$0] }
  }

  /// Labels with values: most rows begin with a label that ends in a colon or is known from covers and plans.
  static func isForm(_ grid: [[String]]) -> Bool {
    let labelled = grid.filter { row in
      guard let cell = row.first, !cell.isEmpty, case let first = Marks.plain(cell), !first.isEmpty, first.utf8.count < 90 else {
        return false
      }
      return first.hasSuffix(":") || grid.count > 3 && PlanLabels.match(first) != nil
    }
    return labelled.count * 10 >= grid.count * 6 && labelled.contains { $0.dropFirst().contains { !$0.isEmpty } }
  }

  /// Whether the columns survived extraction: rows of (nearly) one length, not mostly holes, and neither words nor, once
  /// what wraps is put together, sentences cut by columns.
  private static func holds(_ grid: [[String]], _ whole: [[String]], _ rawCounts: [Int], _ words: WordSet) -> Bool {
    guard let width = grid.first?.count, width > 3 else { return true }
    var tally: [Int: Int] = [:]
    for count in rawCounts { tally[count, default: 0] += 1 }
    let mode = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? width
    let ragged = rawCounts.count { abs($0 - mode) > 1 }
    if ragged * 4 > rawCounts.count { return false }
    let filled = grid.reduce(0) { $0 + $1.count { !$0.isEmpty } }
    let holes = grid.count * width - filled
    if width >= 8, holes * 10 > grid.count * width * 6 { return false }
    return !cutsWords(grid, words) && !cutsSentences(whole)
  }

  /// Whether columns cut through the text: cells that begin in the middle of a sentence everywhere, or twice and more a
  /// word of the file that two cells share ("SUPP" and "ORT").
  static func isShredded(_ grid: [[String]], _ words: WordSet) -> Bool { cutsSentences(grid) || cutsWords(grid, words) }

  private static func cutsSentences(_ grid: [[String]]) -> Bool {
    var sentences = 0
    var joints = 0
    for row in grid {
      for (left, right) in zip(row, row.dropFirst()) where !left.isEmpty && !right.isEmpty {
        joints += 1
        if left.utf8.last?.isASCIILetter == true, right.utf8.first?.isLower == true { sentences += 1 }
      }
    }
    return joints > 4 && sentences * 4 > joints
  }

  private static func cutsWords(_ grid: [[String]], _ words: WordSet) -> Bool {
    var cut = 0
    for row in grid {
      for (left, right) in zip(row, row.dropFirst()) where !left.isEmpty && !right.isEmpty {
        guard left.utf8.last?.isASCIILetter == true, right.utf8.first?.isASCIILetter == true else { continue }
        let (tail, head) = (left.utf8.suffix { !$0.isSpace }, right.utf8.prefix { !$0.isSpace })
        if isCut(Words.folded(String(Substring(tail))).last, Words.folded(String(Substring(head))).first, words) { cut += 1 }
        if cut >= 2 { return true }
      }
    }
    return false
  }

  private static func isCut(_ left: String?, _ right: String?, _ words: WordSet) -> Bool {
    guard let left, let right, left.utf8.count + right.utf8.count >= 5 else { return false }
    return words.contains(left + right) && !(words.contains(left) && words.contains(right))
  }

  // MARK: What it becomes

  /// A table, with the text above and below it that was set in its first column, and its title if one row is nothing else.
  private static func asTables(_ raw: RawTable, _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    guard raw.headerRows == nil else {
      reading.blocks = [table(raw, nil, sheet, &reading)]
      return reading
    }
    var rest = raw
    let above = Array(rest.rows.prefix { $0.isAlone })
    rest.rows.removeFirst(above.count)
    let headers = TableHeaders(rest.rows.map { $0.cells })
    let isHeaded = headers.rows > 0
    if isHeaded, let title = above.last, title.cells[0].utf8.count <= 160, !Sentences.isEnded(Marks.plain(title.cells[0])) {
      for row in above.dropLast() { reading.blocks += blocks(row.cells[0], row.index, sheet, &reading) }
      rest.caption = rest.caption ?? Leaf(Marks.balanced(CellText.inOneLine(title.cells[0])), line: sheet.lines[title.index].number)
      reading.blocks.append(table(rest, headers, sheet, &reading))
      return reading
    }
    // Layout only: text in the first of two columns, and among it small tables.
    var run: [RawTable.Row] = []
    func finish(_ run: inout [RawTable.Row], _ reading: inout TableReading) {
      guard !run.isEmpty else { return }
      var own = RawTable(run)
      own.caption = reading.blocks.isEmpty ? raw.caption : nil
      // Where nothing was set apart, the headers are known.
      reading.blocks.append(table(own, above.isEmpty && own.rows.count == raw.rows.count ? headers : nil, sheet, &reading))
      run = []
    }
    for row in raw.rows {
      if row.isAlone, isProse(row, opens: run.isEmpty && !isHeaded) {
        finish(&run, &reading)
        reading.blocks += blocks(row.cells[0], row.index, sheet, &reading)
      } else {
        run.append(row)
      }
    }
    finish(&run, &reading)
    return reading
  }

  /// Of two columns without a header: a sentence, a heading, and what opens a table or stands behind one.
  private static func isProse(_ row: RawTable.Row, opens: Bool) -> Bool {
    let plain = Marks.plain(row.cells[0])
    guard row.cells.count == 2 else { return plain.utf8.count >= 160 }
    return opens || plain.utf8.count >= 100 || plain.hasSuffix(":") || SectionTitles.isKnown(plain)
      || plain.utf8.count >= 40 && (plain.hasSuffix(".") || plain.utf8.contains(Byte.colon))
  }

  private static func table(_ raw: RawTable, _ found: TableHeaders?, _ sheet: Sheet, _ reading: inout TableReading) -> Block {
    let rows = raw.rows.map { row in row.cells.map { Tables.cell($0, row.index, sheet, &reading) } }
    if let known = raw.headerRows {
      return .table(Table(caption: raw.caption, headerRows: known, headerColumn: raw.headerColumn, rows: rows))
    }
    let headers = found ?? TableHeaders(raw.rows.map { $0.cells })
    return .table(Table(caption: raw.caption, headerRows: headers.rows, headerColumn: headers.column, rows: rows))
  }

  private static func asForm(_ rows: [RawTable.Row], _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    var fields: [FormField] = []
    for row in rows {
      var values: [Block] = []
      for cell in row.cells.dropFirst() { values += blocks(cell, row.index, sheet, &reading) }
      let label = Marks.balanced(row.cells[0]).singleSpaced
      if label.isEmpty, var last = fields.popLast() {
        last.value += values
        fields.append(last)
      } else if values.isEmpty, let colon = label.firstRange(of: ": "), label[colon.upperBound...].hasLetterOrDigit {
        // "Apologies: Councillor Orme", set without a gap.
        let value = Leaf(String(label[colon.upperBound...]), line: sheet.lines[row.index].number)
        fields.append(
          FormField(
            label: Leaf(String(label[..<colon.lowerBound]) + ":", line: sheet.lines[row.index].number),
            value: [.paragraph(Paragraph(leaf: value))]))
      } else {
        fields.append(FormField(label: Leaf(label, line: sheet.lines[row.index].number), value: values))
      }
    }
    reading.blocks = [.form(fields)]
    return reading
  }

  /// One column is no table.
  private static func asText(_ rows: [RawTable.Row], _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    for row in rows { for cell in row.cells where !cell.isEmpty { reading.blocks += blocks(cell, row.index, sheet, &reading) } }
    return reading
  }

  private static func asRows(_ rows: [RawTable.Row], _ sheet: Sheet, _ finding: Finding) -> TableReading {
    var reading = TableReading()
    reading.finding = finding
    let leaves = rows.map { row in
      row.cells.flatMap { cell in blocks(cell, row.index, sheet, &reading).leaves }.filter { !$0.text.isEmpty }
    }
    reading.blocks = [.rows(leaves.filter { !$0.isEmpty })]
    return reading
  }

  private static func cell(_ cell: String, _ index: Int, _ sheet: Sheet, _ reading: inout TableReading) -> Cell {
    var pages: [String] = []
    let cell = CellText.cell(cell, line: sheet.lines[index].number, pages: &pages, at: index, of: sheet)
    reading.pages += pages.map { (index, $0) }
    return cell
  }

  private static func blocks(_ cell: String, _ index: Int, _ sheet: Sheet, _ reading: inout TableReading) -> [Block] {
    Tables.cell(cell, index, sheet, &reading).blocks
  }
}
