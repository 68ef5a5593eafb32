import Diagnostics
import Papers
import Text

/// Rows of tab-separated cells to a table, a form, running text, or, when the columns do not hold, their rows.
struct TableReading {
  var blocks: [Block] = []
  var finding: Finding?
  /// Page numbers that stood inside cells, with the index of their line.
  var pages: [(index: Int, text: String)] = []
}

enum Tables {
  /// More cells than this are published as rows: a hostile table must not become megabytes of markup.
  private static let largest = 20_000

  static func read(_ indices: [Int], _ sheet: Sheet) -> TableReading {
    var rows = indices.map { (index: $0, cells: sheet.lines[$0].cells) }
    rows.removeAll { $0.cells.allSatisfy(\.isEmpty) }
    guard !rows.isEmpty else { return TableReading() }
    let rawCounts = rows.map(\.cells.count)
    let columns = usedColumns(rows.map(\.cells))
    if columns.count * rows.count > largest { return asRows(rows, sheet, .tableCapped(columns: columns.count, rows: rows.count)) }
    let grid = rows.map { row in (row.index, columns.map { $0 < row.cells.count ? row.cells[$0] : "" }) }
    if columns.count < 2 || grid.allSatisfy({ $0.1.filter { !$0.isEmpty }.count <= 1 }) { return asText(grid, sheet) }
    if isForm(grid.map(\.1)) { return asForm(grid, sheet) }
    if !holds(grid.map(\.1), rawCounts, sheet.words) { return asRows(rows, sheet, .tableAsRows(columns: columns.count)) }
    return asTable(grid, sheet)
  }

  /// Columns with a word in any row.
  private static func usedColumns(_ rows: [[String]]) -> [Int] {
    let width = rows.map(\.count).max() ?? 0
    var used = [Bool](repeating: false, count: width)
    for row in rows { for (column, cell) in row.enumerated() where !cell.isEmpty { used[column] = true } }
    return used.indices.filter { used[$0] }
  }

  /// Labels with values: most rows begin with a label that ends in a colon or is known from covers and plans.
  private static func isForm(_ grid: [[String]]) -> Bool {
    let labelled = grid.filter { row in
      guard let first = row.first.map(Marks.plain), !first.isEmpty, first.utf8.count < 90 else { return false }
      return first.hasSuffix(":") || first.hasSuffix("?:") || PlanLabels.match(first) != nil && grid.count > 3
        || CoverLabels.match(first) != nil && first.hasSuffix(":")
    }
    return labelled.count * 10 >= grid.count * 6 && labelled.contains { $0.dropFirst().contains { !$0.isEmpty } }
  }

  /// Whether the columns survived extraction: rows of (nearly) one length, not mostly holes, words not cut by columns.
  private static func holds(_ grid: [[String]], _ rawCounts: [Int], _ words: WordSet) -> Bool {
    guard let width = grid.first?.count, width > 3 else { return true }
    var tally: [Int: Int] = [:]
    for count in rawCounts { tally[count, default: 0] += 1 }
    let mode = tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? width
    let ragged = rawCounts.filter { abs($0 - mode) > 1 }.count
    if ragged * 4 > rawCounts.count { return false }
    let filled = grid.reduce(0) { $0 + $1.filter { !$0.isEmpty }.count }
    let holes = grid.count * width - filled
    if width >= 8, holes * 10 > grid.count * width * 6 { return false }
    return !isShredded(grid, words)
  }

  /// Whether columns cut through the text: cells that begin in the middle of a sentence everywhere, or twice and more a
  /// word of the file that two cells share ("SUPP" and "ORT").
  private static func isShredded(_ grid: [[String]], _ words: WordSet) -> Bool {
    var sentences = 0
    var joints = 0
    var cutWords = 0
    for row in grid {
      for (left, right) in zip(row, row.dropFirst()) where !left.isEmpty && !right.isEmpty {
        joints += 1
        guard left.utf8.last?.isASCIILetter == true, right.utf8.first?.isASCIILetter == true else { continue }
        if right.utf8.first?.isLower == true { sentences += 1 }
        if isCut(Words.folded(left).last, Words.folded(right).first, words) { cutWords += 1 }
      }
    }
    return cutWords >= 2 || (joints > 4 && sentences * 4 > joints)
  }

  private static func isCut(_ left: String?, _ right: String?, _ words: WordSet) -> Bool {
    guard let left, let right, left.utf8.count + right.utf8.count >= 5 else { return false }
    return words.contains(left + right) && !(words.contains(left) && words.contains(right))
  }

  // MARK: What it becomes

  private static func asTable(_ grid: [(Int, [String])], _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    let header = hasHeader(grid.map(\.1))
    let rows = grid.map { index, cells in cells.map { Cell(blocks($0, index, sheet, &reading)) } }
    let table = Table(headerRows: header ? 1 : 0, headerColumn: header && hasHeaderColumn(grid.map(\.1)), rows: rows)
    reading.blocks = [.table(table)]
    return reading
  }

  private static func asForm(_ grid: [(Int, [String])], _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    var fields: [FormField] = []
    for (index, cells) in grid {
      let values = cells.dropFirst().flatMap { blocks($0, index, sheet, &reading) }
      let label = Marks.balanced(cells[0]).singleSpaced
      if label.isEmpty, var last = fields.popLast() {
        last.value += values
        fields.append(last)
      } else {
        fields.append(FormField(label: Leaf(label, line: sheet.lines[index].number), value: values))
      }
    }
    reading.blocks = [.form(fields)]
    return reading
  }

  /// One column is no table.
  private static func asText(_ grid: [(Int, [String])], _ sheet: Sheet) -> TableReading {
    var reading = TableReading()
    for (index, cells) in grid { for cell in cells where !cell.isEmpty { reading.blocks += blocks(cell, index, sheet, &reading) } }
    return reading
  }

  private static func asRows(_ rows: [(index: Int, cells: [String])], _ sheet: Sheet, _ finding: Finding) -> TableReading {
    var reading = TableReading()
    reading.finding = finding
    let leaves = rows.map { row in
      row.cells.flatMap { cell in blocks(cell, row.index, sheet, &reading).leaves }.filter { !$0.text.isEmpty }
    }
    reading.blocks = [.rows(leaves.filter { !$0.isEmpty })]
    return reading
  }

  private static func blocks(_ cell: String, _ index: Int, _ sheet: Sheet, _ reading: inout TableReading) -> [Block] {
    var pages: [String] = []
    let blocks = CellText.blocks(cell, line: sheet.lines[index].number, pages: &pages) { sheet.fitsPage($0, at: index) }
    reading.pages += pages.map { (index, $0) }
    return blocks
  }

  // MARK: Headers, only where sure

  /// The first row names the columns: every cell is filled (an empty corner aside), short, and none is a number, while
  /// rows below hold numbers, marks or longer text.
  private static func hasHeader(_ grid: [[String]]) -> Bool {
    guard grid.count >= 2, let first = grid.first, first.count >= 2, first.dropFirst().allSatisfy({ !$0.isEmpty }) else { return false }
    let plain = first.map(Marks.plain)
    guard plain.allSatisfy({ $0.utf8.count <= 90 && !$0.hasSuffix(".") }), !plain.contains(where: isFigure),
      !plain.contains(where: Answers.isAnswer)
    else { return false }
    if plain.contains(where: { $0.hasSuffix(":") }) { return false }
    if first[0].isEmpty { return true }
    let below = grid.dropFirst()
    let figures = below.contains { row in row.dropFirst().contains { isFigure(Marks.plain($0)) || isTick($0) } }
    let longer = below.contains { row in row.contains { $0.utf8.count >= 60 } }
    return figures || longer || plain.filter { columnNames.contains(Tidy.key($0)) }.count >= 2
  }

  /// Words that stand over columns and hardly ever in them.
  private static let columnNames: Set<String> = [
    "no", "name", "councillor", "member", "portfolio", "date", "item", "report", "officer", "committee", "title", "description", "cost",
    "total", "ward",
    "age", "role", "action", "lead", "status", "by when", "reason", "option", "year", "amount", "recommendation", "timescale",
    "responsible officer",
  ]

  private static func hasHeaderColumn(_ grid: [[String]]) -> Bool {
    let below = grid.dropFirst()
    let firsts = below.compactMap(\.first)
    guard firsts.allSatisfy({ !$0.isEmpty && !isFigure(Marks.plain($0)) && !isItemNumber($0) && $0.utf8.count <= 120 }),
      Set(firsts).count == firsts.count
    else { return false }
    let others = below.flatMap { $0.dropFirst() }.filter { !$0.isEmpty }
    return !others.isEmpty && others.allSatisfy { isFigure(Marks.plain($0)) || isTick($0) || $0.utf8.count <= 24 }
  }

  private static func isItemNumber(_ text: String) -> Bool { Numbering.leading(Marks.plain(text), allowBare: true)?.rest.isEmpty == true }

  /// A number with or without its sign: `£6.5m`, `-3.8`, `12%`, `1,048`, `(0.4)`, `–`.
  static func isFigure(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 24 else { return false }
    if text == "-" || text == "–" || text == "—" { return true }
    return text.utf8.contains { $0.isDigit }
      && text.unicodeScalars.allSatisfy { $0.properties.numericType != nil || "£$€%.,()+-–−/ mkbn*".unicodeScalars.contains($0) }
  }

  private static func isTick(_ text: String) -> Bool { ["X", "x", "х", "Х", "✓", "✔", "Y", "N"].contains(text) }
}
