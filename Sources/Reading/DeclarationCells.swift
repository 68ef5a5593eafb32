import Papers
import Text

/// The interests declared in a table whose cells an extractor set on lines of their own: the heads of its columns, and below
/// them the cells of each row.
enum DeclarationCells {
  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Declaration]? {
    guard let first = paragraphs.firstIndex(where: { Declarations.isHeader($0.words) }) else { return nil }
    let heads = paragraphs[first...].prefix { $0.cells == nil && Declarations.isHeader($0.words) }
    let columns = heads.map(\.words)
    guard (2...5).contains(columns.count), Declarations.headsPeople(columns) else { return nil }
    var found: [Declaration] = []
    var at = heads.endIndex
    while at + columns.count <= paragraphs.count, case let row = paragraphs[at..<(at + columns.count)], isRow(row, columns) {
      guard
        let declaration = Declarations.declaration(row.map(\.words), columns, sheet.stated(row[at].lines.lowerBound))
      else { break }
      found.append(declaration)
      at += columns.count
    }
    // Cells that are no row mean that the rows above may not be what they seem.
    guard at == paragraphs.count || Sentences.isEnded(paragraphs[at].words) else { return nil }
    return found.isEmpty ? nil : found
  }

  /// A short name first, and a number where the column is of one.
  private static func isRow(_ row: ArraySlice<MinuteParagraph>, _ columns: [String]) -> Bool {
    guard let name = row.first?.words, name.utf8.count < 60, !Sentences.isEnded(name) || name.utf8.count < 20 else { return false }
    return row.allSatisfy { $0.cells == nil && !Declarations.isHeader($0.words) }
      && zip(columns, row).allSatisfy { column, cell in
        !["Minute", "Item", "Agenda", "Rhif", "Eitem"].contains(where: column.begins) || cell.words.utf8.contains(where: \.isDigit)
          || cell.words.begins(with: "All")
      }
  }
}
