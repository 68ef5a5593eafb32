import Text

/// A front sheet whose labels head columns, with the values below:
///
///     Date & time                Place             Contact
///     Tuesday, 2 December        Ashcombe Room     Lois Averell
///     2025 at 10.30 am
enum FrontColumns {
  /// A value that goes on over lines, for each label.
  static func read<Label>(_ own: [Int], _ sheet: Sheet, isLabel: (String) -> Label?) -> (
    head: Int, values: [(label: Label, pieces: [String], index: Int)]
  )? {
    for (position, index) in own.enumerated() {
      let heads = cells(of: sheet.lines[index])
      let labels = heads.map { isLabel($0.text) }
      guard heads.count >= 2, labels.compactMap({ $0 }).count >= 2 else { continue }
      var values = [[String]](repeating: [], count: heads.count)
      var previous = index
      for below in own[(position + 1)...].prefix(8) {
        guard below == previous + 1 || values.allSatisfy(\.isEmpty) else { break }
        for cell in cells(of: sheet.lines[below]) { values[column(of: cell.start, heads.map(\.start))].append(cell.text) }
        previous = below
      }
      guard let first = sheet.next(after: index) else { return nil }
      let found = zip(labels, values).compactMap { label, pieces in
        label.flatMap { pieces.isEmpty ? nil : (label: $0, pieces: pieces, index: first) }
      }
      if found.count >= 2 { return (index, found) }
    }
    return nil
  }

  /// Of a row the cells with the number of each, else the pieces with the place where each begins.
  static func cells(of line: PrintedLine) -> [(start: Int, text: String)] {
    if line.isRow { return line.cells.enumerated().map { ($0.offset, Marks.plain($0.element)) }.filter { !$0.1.isEmpty } }
    return Columns.split(line.text).map { ($0.start + line.indent, Marks.plain($0.text)) }
  }

  /// The last column that begins before the place; extractors shift a value by a space or two.
  static func column(of start: Int, _ heads: [Int]) -> Int { heads.lastIndex { $0 <= start + 2 } ?? 0 }
}
