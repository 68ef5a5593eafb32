import Papers
import Text

/// Which rows and cells head a table: only where it is sure.
struct TableHeaders {
  let rows: Int
  let column: Bool

  /// Of cells with their inline marks.
  init(_ grid: [[String]]) {
    let plain = grid.map { $0.map(Marks.plain) }
    rows = TableHeaders.rows(plain, bold: TableHeaders.isBoldAbove(grid))
    column = rows > 0 && TableHeaders.headsRows(Array(plain.dropFirst(rows)))
  }

  private static func rows(_ grid: [[String]], bold: Bool) -> Int {
    guard let first = grid.first, first.count >= 2 else { return 0 }
    for count in [3, 2] where grid.count > count && areHeaders(grid, count) { return count }
    return isHeader(grid, bold: bold) ? 1 : 0
  }

  // MARK: One row

  /// The first row names the columns: every cell is filled (an empty corner aside), short and of its own, and none is a
  /// number, while columns below hold numbers or marks, or longer text; or it is bold and the others are not.
  private static func isHeader(_ grid: [[String]], bold: Bool) -> Bool {
    guard grid.count >= 2, let first = grid.first, first.dropFirst().allSatisfy({ !$0.isEmpty }) else { return false }
    let below = grid.dropFirst()
    let filled = first.filter { !$0.isEmpty }
    guard filled.allSatisfy(isLabel), case let names = filled.map(Tidy.key), Set(names).count == names.count else { return false }
    for column in first.indices where isAnswerOrYear(first[column]) && (column > 0 || Tidy.key(first[0]) != "no") {
      // Years, and "Yes", "No", head columns of numbers.
      guard column > 0, below.contains(where: { Figure.isFigure($0[column]) }), isMostlyFigures(below, column),
        !below.contains(where: { Figure.isPeriod($0[column]) })
      else { return false }
    }
    if bold || first[0].isEmpty { return true }
    if first.indices.dropFirst().contains(where: { isMostlyFigures(below, $0) }) { return true }
    if names.count(where: columnNames.contains) >= 2 { return true }
    let longest = below.map { row in row.map { $0.utf8.count }.max() ?? 0 }.sorted()
    return longest[longest.count / 2] >= 48 && (below.count > 1 || first.count > 2)
  }

  private static func isAnswerOrYear(_ text: String) -> Bool { Figure.isPeriod(text) || Answers.isAnswer(text) || isTick(text) }

  /// Short, no sentence, and no number unless it is a year.
  private static func isLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 90, !text.hasSuffix(":"), !text.hasSuffix(".") || text.utf8.count <= 12 else { return false }
    return !Figure.isFigure(text) || Figure.isPeriod(text)
  }

  private static func isMostlyFigures(_ rows: ArraySlice<[String]>, _ column: Int) -> Bool {
    var filled = 0
    var figures = 0
    for row in rows where column < row.count && !row[column].isEmpty {
      filled += 1
      if Figure.isFigure(row[column]) || isTick(row[column]) || isShare(row[column]) { figures += 1 }
    }
    return filled > 0 && figures * 2 >= filled
  }

  /// "3 of 5", "12 days", "270 m".
  private static func isShare(_ text: String) -> Bool { text.utf8.first?.isDigit == true && text.utf8.count <= 16 && !text.hasSuffix(".") }

  static func isTick(_ text: String) -> Bool {
    switch text.utf8.count {
    case 1: text == "X" || text == "x" || text == "Y" || text == "N"
    case 2: text == "х" || text == "Х"
    case 3: text == "✓" || text == "✔"
    default: false
    }
  }

  private static func isBoldAbove(_ grid: [[String]]) -> Bool {
    func isBold(_ cell: String) -> Bool { cell.hasPrefix("**") && cell.hasSuffix("**") && cell.utf8.count > 4 }
    guard let first = grid.first, first.contains(where: { !$0.isEmpty }), first.allSatisfy({ $0.isEmpty || isBold($0) }) else {
      return false
    }
    return grid.dropFirst().contains { row in row.contains { !$0.isEmpty && !isBold($0) } }
  }

  // MARK: Two rows and three

  /// Groups of columns over their names: "2023/24", "2024/25" over "Budget", "Actual", "Budget", "Actual". Below them numbers
  /// stand in most cells; at most one of the rows fills the corner; each column is named in the last row, or above it
  /// with nothing below its name.
  private static func areHeaders(_ grid: [[String]], _ count: Int) -> Bool {
    let head = grid.prefix(count)
    let body = grid.dropFirst(count)
    let width = grid[0].count
    guard width >= 3, head.filter({ !$0[0].isEmpty }).count <= 1, head.allSatisfy({ row in row.filter { !$0.isEmpty }.count > 0 }) else {
      return false
    }
    for (position, row) in head.enumerated() {
      let names = row.dropFirst().filter { !$0.isEmpty }
      // "North Lo", "ocality": columns that cut through their names.
      if zip(row, row.dropFirst()).contains(where: { $0.utf8.last?.isASCIILetter ?? false && $1.utf8.first?.isLower ?? false }) {
        return false
      }
      if !row[0].isEmpty, !isLabel(row[0]) { return false }
      if names.allSatisfy({ isLabel($0) || $0 == "%" }), !names.isEmpty { continue }
      // "1", "2", "3", "4": grades, under a name above them.
      guard position > 0, names.allSatisfy({ isLabel($0) || $0 == "%" || ($0.utf8.count == 1 && $0.isDigits) }),
        names.contains(where: isLabel) || position == count - 1
      else { return false }
    }
    for column in 1..<width {
      guard body.contains(where: { !$0[column].isEmpty }) else { continue }
      guard let last = head.last(where: { !$0[column].isEmpty }) else { return false }
      if Figure.isPeriod(last[column]), !isMostlyFigures(body, column) { return false }
    }
    guard areMostlyFigures(body) else { return false }
    // One row of names alone is a single header, and a group over nothing is none.
    return head.dropLast().allSatisfy { row in row.dropFirst().contains { $0.isEmpty } }
  }

  /// Of the cells behind the first column.
  private static func areMostlyFigures(_ body: ArraySlice<[String]>) -> Bool {
    var (filled, figures) = (0, 0)
    for row in body {
      for cell in row.dropFirst() where !cell.isEmpty {
        filled += 1
        if isTick(cell) || Figure.isFigure(cell) && !Figure.isPeriod(cell) { figures += 1 }
      }
    }
    return filled > 0 && figures * 2 >= filled
  }

  // MARK: The first column

  private static func headsRows(_ below: [[String]]) -> Bool {
    let rows = below.filter { row in row.dropFirst().contains { !$0.isEmpty } }
    let firsts = rows.compactMap { $0.first }
    guard !rows.isEmpty, firsts.allSatisfy({ !$0.isEmpty && !Figure.isFigure($0) && !isItemNumber($0) && $0.utf8.count <= 120 }),
      below.allSatisfy({ !($0.first ?? "").isEmpty }), Set(firsts).count == firsts.count
    else { return false }
    // Each of these rows has a cell filled behind its first.
    return rows.allSatisfy { row in row.dropFirst().allSatisfy { $0.utf8.count <= 24 || Figure.isFigure($0) } }
  }

  private static func isItemNumber(_ text: String) -> Bool { Numbering.leading(text, allowBare: true)?.rest.isEmpty == true }

  /// Words that stand over columns and hardly ever in them.
  private static let columnNames: KeySet = [
    "no", "name", "councillor", "member", "portfolio", "date", "item", "report", "officer", "committee", "title", "description", "cost",
    "total", "ward", "age", "role", "action", "lead", "status", "by when", "reason", "option", "year", "amount", "recommendation",
    "timescale", "responsible officer", "minute no", "substitute", "meeting date", "date of meeting", "subject", "budget", "forecast",
    "variance", "actual", "service", "category", "indicator", "measure", "target", "risk", "score", "likelihood", "impact", "mitigation",
    "owner", "deadline", "progress", "comments", "recommendations", "decision", "organisation", "address", "application",
    "application no", "proposal", "site", "applicant", "parish", "type", "priority", "outcome", "from", "to", "source", "work", "payee",
    "reference", "ref", "details", "email", "telephone", "job title", "post", "grade", "number", "lead officer", "meeting", "topic",
    "report title", "report author", "party", "votes", "nature of interest", "interest", "session", "time", "venue", "activity", "notes",
    "reportitem", "report item", "decision maker", "date due", "contact", "contact officer", "key decision", "date of decision",
    "documents",
    "title and description", "responsible", "action by", "start date", "end date", "team", "plot", "value", "applicant name", "organiser",
    "report author organiser", "period of report", "appendix", "document", "location",
  ]
}
