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
      let heads = sheet.lines[index].placedColumns
      let labels = heads.map { isLabel($0.text) }
      guard heads.count >= 2, labels.compactMap({ $0 }).count >= 2 else { continue }
      var values = [[String]](repeating: [], count: heads.count)
      var previous = index
      for below in own[(position + 1)...].prefix(8) {
        guard below == previous + 1 || values.allSatisfy(\.isEmpty) else { break }
        for cell in sheet.lines[below].placedColumns {
          values[Columns.column(at: cell.start, under: heads.map(\.start))].append(cell.text)
        }
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
}
