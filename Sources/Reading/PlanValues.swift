import Calendar
import Papers
import Text

/// The labels of one entry with what stands behind each, whatever keeps them apart: cells, colons, columns of spaces, lines.
enum PlanValues {
  struct Value {
    var cells: [String]
    var index: Int
  }

  /// In print order. A label cut over two rows is one; a short line above the first label is the title.
  static func read(_ sheet: Sheet, _ range: Range<Int>) -> [(PlanField, Value)] {
    var found = Found()
    let own = sheet.text(in: range)
    let isOfColumns = own.prefix(3).contains { !sheet.lines[$0].isRow && sheet.lines[$0].columns.count > 1 } && !isRagged(own, sheet)
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      if line.isRow {
        found.takeRow(line.cells.flatMap(CellText.plainPieces), startsWithLabel: !(line.cells.first ?? "").isEmpty, index)
      } else if isOfColumns {
        found.takeColumns(line.columns, indent: line.indent, index)
      } else {
        found.takeText(line, index, isFirst: position == 0)
      }
    }
    return found.values
  }

  /// The label that a line of text begins with, and its value: `Decision maker: Cabinet`, `Is it a key decision? No`, `Decision maker`.
  static func label(of plain: String) -> (field: PlanField, rest: String)? {
    if let field = PlanLabels.exact(plain) { return (field, "") }
    for stop in [":", "?"] as [Character] {
      guard let cut = plain.firstIndex(of: stop), plain[..<cut].utf8.count < 60, let field = PlanLabels.match(String(plain[..<cut])) else {
        continue
      }
      let rest = String(plain[plain.index(after: cut)...]).trimmed
      // "Decision: February 2026" says when.
      return (field == .details && isDay(rest) ? .expected : field, rest)
    }
    return nil
  }

  static func hasValue(_ plain: String) -> Bool { label(of: plain).map { !$0.rest.isEmpty } ?? false }

  /// Whether values stand behind colons and wide spaces, no two at one place: no column.
  private static func isRagged(_ own: [Int], _ sheet: Sheet) -> Bool {
    var places: Set<Int> = []
    for index in own.prefix(12) where !sheet.lines[index].isRow {
      let columns = sheet.lines[index].columns
      guard columns.count > 1 else { continue }
      guard columns.count == 2, columns[0].hasSuffix(":"),
        places.insert(sheet.lines[index].width - columns[1].utf8.count).inserted
      else { return false }
    }
    return true
  }

  private static func isDay(_ words: String) -> Bool {
    words.utf8.count < 40 && PrintedDates.all(in: words).first?.fills(words, besides: 12) == true
  }

  /// "Conflicts noted: none": a label that no list knows, in a form whose other lines have labels.
  fileprivate static func isUnknownLabel(_ plain: String) -> Bool {
    guard !Resolutions.opens(plain), let colon = plain.firstIndex(of: ":"), case let head = plain[..<colon],
      head.utf8.first?.isUpper == true, head.utf8.count < 50,
      !head.holds("http")
    else { return false }
    return head.pieceCount <= 7 && !head.utf8.contains(Byte.comma) && !head.utf8.contains(Byte.stop)
  }
}

private struct Found {
  var values: [(PlanField, PlanValues.Value)] = []
  private var labels = 0

  private mutating func open(_ field: PlanField, _ cells: [String], _ index: Int) {
    labels += 1
    values.append((field, PlanValues.Value(cells: cells, index: index)))
  }

  private mutating func goOn(_ cells: [String]) {
    if let last = values.indices.last { values[last].1.cells += cells }
  }

  mutating func takeRow(_ cells: [String], startsWithLabel: Bool, _ index: Int) {
    guard let first = cells.first else { return }
    if startsWithLabel, let field = PlanLabels.match(first) {
      // The second line of a label that wrapped in its cell.
      if let last = values.indices.last, values[last].0 == field, field != .other {
        values[last].1.cells += cells.dropFirst()
      } else {
        open(field, Array(cells.dropFirst()), index)
      }
    } else if let colon = first.firstIndex(of: ":"), let field = PlanLabels.match(String(first[..<colon])) {
      open(field, [String(first[first.index(after: colon)...]).trimmed] + cells.dropFirst(), index)
    } else if startsWithLabel, labels >= 2, cells.count > 1, first.hasSuffix(":") || first.hasSuffix("?") {
      open(.other, Array(cells.dropFirst()), index)
    } else {
      goOn(cells)
    }
  }

  /// Columns kept by spaces: a label at the left opens a value; the rest of a label that wrapped says nothing; what is
  /// indented goes on with the value above it.
  mutating func takeColumns(_ cells: [String], indent: Int, _ index: Int) {
    guard let first = cells.first else { return }
    if indent < 12, let field = PlanLabels.match(first), values.last?.0 != field {
      open(field, Array(cells.dropFirst()), index)
    } else if let last = values.indices.last {
      let more = indent < 12 ? Array(cells.dropFirst()) : cells
      let isDetails = values[last].0 == .details && values[last].1.cells.count == 1 && index > values[last].1.index + 1
      if isDetails || values[last].1.cells.isEmpty {
        values[last].1.cells += more
      } else if let words = values[last].1.cells.popLast() {
        values[last].1.cells.append(more.reduce(words) { Inline.joined($0, $1) })
      }
    }
  }

  mutating func takeText(_ line: PrintedLine, _ index: Int, isFirst: Bool) {
    let plain = line.plain
    if let (field, rest) = PlanValues.label(of: plain) {
      open(field, rest.isEmpty ? [] : [rest], index)
    } else if isFirst, plain.utf8.count < 200, !plain.hasSuffix(".") || Numbering.leading(plain) != nil {
      let title = PlanTitles.withoutDay(plain) ?? Numbering.leading(plain)?.rest ?? plain
      values.append((.title, PlanValues.Value(cells: title.isEmpty ? [] : [title], index: index)))
    } else if labels == 0, values.count == 1, values[0].0 == .title {
      values.append((.details, PlanValues.Value(cells: [plain], index: index)))
    } else if labels >= 1, PlanValues.isUnknownLabel(plain) {
      open(.other, [], index)
    } else {
      goOn([plain])
    }
  }
}
