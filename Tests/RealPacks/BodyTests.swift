import Papers
import Testing

/// How the bodies of the papers are built, where an extractor makes it hard: by the lines at which their parts begin.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct BodyTests {
  @Test(arguments: [
    // A councillor in a list of those present, a draft's footer, the reference and the date of a letter.
    (0, [134, 883, 897, 1879, 1891]),
    // The author of a report on the agenda; a sentence; the beginnings of sentences; a row of a table; notes below tables.
    (1, [115, 736, 815, 1854, 2424, 2442, 2460, 2538]),
    (2, [21]),
  ]) func whatIsNoHeadingIsNotMadeOne(_ index: Int, _ lines: [Int]) {
    let headings = RealPack.all[index].pack.parts.flatMap(\.body.headings).map(\.leaf.line)
    #expect(lines.filter(headings.contains) == [])
  }

  @Test(arguments: [
    (0, 424, 11), (0, 621, 6), (0, 647, 11), (0, 690, 7), (0, 744, 2), (0, 764, 7), (0, 941, 8), (0, 1061, 2), (0, 1089, 11),
    (0, 2174, 4), (0, 2246, 3), (1, 538, 5), (1, 690, 2), (1, 932, 2), (1, 968, 1), (1, 1709, 3), (1, 2264, 1), (1, 2628, 10),
    (2, 40, 4), (2, 197, 4), (2, 247, 4),
  ]) func aHeadingIsReadWhole(_ index: Int, _ line: Int, _ words: Int) {
    let heading = RealPack.all[index].pack.parts.flatMap(\.body.headings).first { $0.leaf.line == line }
    #expect(heading.map { FoldedWords($0.leaf.text).words.count } == words, "\(RealPack.all[index].name):\(line)")
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
    (0, [384, 591, 1193, 1285, 1299, 1509, 1590, 1614, 1758, 1804, 2037]), (1, [185, 344, 378, 724, 781, 811, 940, 998, 1338, 2672, 2890]),
    (2, [79, 205, 223]),
  ]) func aSentenceOverABreakOfPagesIsJoined(_ index: Int, _ lines: [Int]) {
    let leaves = RealPack.all[index].pack.parts.flatMap(\.body.leaves).map(\.line)
    #expect(lines.filter(leaves.contains) == [])
  }
}

extension [Block] {
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
