import Papers
import Text

/// A recorded vote whose sides are columns of names:
///
///     For                 Against             Abstained
///     Councillor Elm      Councillor Ash      Councillor Gorse
///     Councillor Fir      Councillor Birch
enum VoteColumns {
  /// How many stand on each side above the line that says what became of it; nothing where a cell names nobody.
  static func count(above line: Int, from floor: Int, _ sheet: Sheet) -> (favour: Int, against: Int, abstained: Int?)? {
    var rows: [[(start: Int, text: String)]] = []
    var at = line
    while rows.count < 120, let index = sheet.previous(before: at, from: floor) {
      let cells = sheet.lines[index].placedColumns
      if cells.count > 1, let sides = sides(of: cells.map(\.text)) {
        return count(rows, sheet.lines[index].isRow ? nil : cells.map(\.start), sides)
      }
      // What is told between the columns and the outcome.
      if rows.isEmpty, Sentences.isEnded(sheet.lines[index].plain), line - index < 12 {
        at = index
        continue
      }
      guard cells.allSatisfy({ names($0.text) }) else { return nil }
      rows.append(cells)
      at = index
    }
    return nil
  }

  /// The same where the sides stand one below the other, each name on a line: "Votes For:", "A Brock", "B Colt".
  static func lists(above line: Int, from floor: Int, _ sheet: Sheet) -> (favour: Int, against: Int, abstained: Int?)? {
    var counts: [Int?] = [nil, nil, nil]
    var names = 0
    var at = line
    while line - at < 160, let index = sheet.previous(before: at, from: floor) {
      let plain = sheet.lines[index].plain
      if !sheet.lines[index].isRow, plain.utf8.count < 40, plain.hasSuffix(":") || plain.isCapitals,
        let side = sides(of: [plain, "for", "against"])?.first ?? nil
      {
        guard counts[side] == nil else { break }
        (counts[side], names) = (names, 0)
      } else if VoteColumns.names(plain), !sheet.lines[index].isRow, counts[0] == nil || counts[1] == nil {
        names += isNobody(plain) ? 0 : 1
      } else {
        break
      }
      at = index
    }
    guard let favour = counts[0], let against = counts[1], favour + against > 0 else { return nil }
    return (favour, against, counts[2])
  }

  /// Which column is which side.
  private static func sides(of heads: [String]) -> [Int?]? {
    let sides = heads.map { head -> Int? in
      let words = Tidy.key(head).pieces.filter { !["voting", "votes", "voted", "the", "motion", "amendment", "proposal"].contains($0) }
      switch words.first {
      case "for", "in": return words.first == "for" && words.count == 1 || words.prefix(2) == ["in", "favour"] ? 0 : nil
      case "against": return 1
      case let word? where word.hasPrefix("abst"): return 2
      default: return nil
      }
    }
    return sides.contains(0) && sides.contains(1) && sides.allSatisfy { $0 != nil } ? sides : nil
  }

  /// `starts` is where each column begins; the cells of a row have the number of theirs.
  private static func count(_ rows: [[(start: Int, text: String)]], _ starts: [Int]?, _ sides: [Int?]) -> (Int, Int, Int?)? {
    var counts = [0, 0, 0]
    for cell in rows.joined() {
      let column = starts.map { Columns.column(at: cell.start, under: $0) } ?? cell.start
      guard sides.indices.contains(column), let side = sides[column] else { return nil }
      counts[side] += isNobody(cell.text) ? 0 : People.list(cell.text).count
    }
    guard counts[0] + counts[1] > 0 else { return nil }
    return (counts[0], counts[1], sides.contains(2) ? counts[2] : nil)
  }

  private static func names(_ cell: String) -> Bool {
    isNobody(cell) || !Sentences.isEnded(cell) && People.looksLikeName(People.name(cell)) && People.list(cell).count == 1
  }

  private static func isNobody(_ cell: String) -> Bool { ["none", "nil", ""].contains(Tidy.key(cell)) }
}
