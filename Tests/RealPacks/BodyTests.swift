import Papers
import Testing

/// How the bodies of the papers are built, where an extractor makes it hard: by the lines at which their parts begin.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct BodyTests {
  @Test(arguments: [
    // A councillor in a list of those present, a draft's footer, the reference and the date of a letter.
    (0, [134, 883, 897, 1879, 1891]),
    // The author of a report on the agenda; a sentence; the beginnings of sentences; a row of a table; notes below tables.
    (1, [115, 736, 815, 2424, 2442, 2460, 2538]),
    (2, [21]),
  ]) func whatIsNoHeadingIsNotMadeOne(_ index: Int, _ lines: [Int]) {
    let headings = RealPack.all[index].pack.parts.flatMap(\.body.headings).map(\.leaf.line)
    #expect(lines.filter(headings.contains) == [])
  }

  @Test(arguments: [
    (0, [424, 621, 647, 690, 744, 764, 941, 1061, 1089, 1233, 1409, 2174, 2246]), (1, [538, 690, 932, 968, 1709, 2161, 2264, 2628]),
    (2, [40, 197, 247]),
  ]) func aHeadingIsReadWhole(_ index: Int, _ lines: [Int]) {
    let pack = RealPack.all[index]
    let headings = pack.pack.parts.flatMap(\.body.headings)
    for line in lines {
      let heading = headings.first { $0.leaf.line == line }
      let words = heading.map { FoldedWords("\($0.number ?? "") \($0.leaf.text)").words }
      #expect(words == FoldedWords(pack.lines[line - 1]).words, "\(pack.name):\(line)")
    }
  }

  @Test(arguments: [
    // A second list begins after the first; fragments of a lost picture; the address below the name of a link.
    (0, [416, 718, 2047]), (1, [1959, 1963, 1967, 1981, 1985]),
  ]) func aNewParagraphIsNotJoinedToTheOneBefore(_ index: Int, _ lines: [Int]) {
    let leaves = RealPack.all[index].pack.parts.flatMap(\.body.leaves).map(\.line)
    #expect(lines.filter { !leaves.contains($0) } == [])
  }

  @Test(arguments: [
    // Cut by the foot of a page, with and without the furniture still there.
    (0, [384, 591, 1193, 1285, 1299, 1509, 1614, 1758, 2037]), (1, [185, 344, 378, 724, 781, 811, 940, 998, 1338, 2672, 2890]),
    (2, [79, 205, 223]),
  ]) func aSentenceOverABreakOfPagesIsJoined(_ index: Int, _ lines: [Int]) {
    let leaves = RealPack.all[index].pack.parts.flatMap(\.body.leaves).map(\.line)
    #expect(lines.filter(leaves.contains) == [])
  }

  @Test(arguments: [
    (0, 538, 11, 4, 1), (0, 2014, 2, 3, 1), (0, 2393, 3, 2, 1), (1, 550, 2, 5, 1), (1, 912, 15, 5, 1), (1, 2338, 6, 13, 2),
    (1, 2799, 4, 2, 1),
    // Two columns of services, the answers to four questions: their first rows head nothing.
    (0, 851, 13, 2, 0), (1, 817, 4, 2, 0), (1, 2540, 4, 2, 0),
    // The furniture of a page stands in its middle.
    (1, 1083, 22, 8, 1),
  ]) func aTableHasItsRowsAndColumns(_ index: Int, _ line: Int, _ rows: Int, _ columns: Int, _ headers: Int) {
    let tables = RealPack.all[index].pack.parts.flatMap(\.body.tables)
    let table = tables.first { $0.rows.flatMap { $0 }.flatMap(\.blocks).leaves.map(\.line).min() == line }
    #expect(table.map { [$0.rows.count, $0.columns, $0.headerRows] } == [rows, columns, headers], "\(RealPack.all[index].name):\(line)")
  }
}

extension [Block] {
  var tables: [Table] {
    compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  var headings: [Heading] {
    flatMap { block -> [Heading] in
      switch block {
      case .heading(let heading): [heading]
      case .quote(let blocks), .resolution(let blocks): blocks.headings
      case .list(let items): items.flatMap(\.children.headings)
      default: []
      }
    }
  }
}
