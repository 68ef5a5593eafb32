import Papers
import Testing

/// Every word of every line stands on the pages made from its file.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct ConservationTests {
  struct Case: Sendable, CustomStringConvertible {
    let index: Int
    /// Lines whose words may stand in another order: the entries of the agenda, which are told as facts, and covers
    /// whose cut cells are joined. Everywhere else every run of five words stands as printed.
    let reworded: [ClosedRange<Int>]
    /// The share of all runs of five words that stand on the pages.
    let share: Double
    var description: String { RealPack.all[index].name }
  }

  static let cases = [
    Case(
      index: 0,
      reworded: [61...122, 275...280, 397...402, 1127...1132, 1387...1396, 1679...1701, 1921...1926, 2071...2076],
      share: 0.9975),
    Case(index: 1, reworded: [61...134], share: 0.9994),
    Case(index: 2, reworded: [21...25], share: 0.9997),
  ]

  @Test(arguments: cases) func everyWordOfEveryLineStandsOnAPage(_ test: Case) async throws {
    let pack = RealPack.all[test.index]
    let pages = try await BuiltSite.alone[test.index].value.pages.filter { !$0.path.hasPrefix("sources/") }.map(\.html)
    let check = Conservation(lines: pack.lines, pages: pages)
    print("\(pack.name): \(check.found) of \(check.runs) runs of five words stand on its pages (\(check.share * 100) %)")
    for line in check.missing { Issue.record("\(pack.name):\(line.line) words on no page: \(line.words.joined(separator: " "))") }
    let strayed = check.reworded.filter { line in !test.reworded.contains { $0.contains(line) } }
    #expect(strayed == [], "\(pack.name): lines that are not as printed")
    #expect(check.share >= test.share, "\(pack.name)")
  }

  /// The reader removes what an officer would cross out, and nothing else.
  @Test(arguments: RealPack.all.indices) func onlyPageFurnitureIsRemoved(_ index: Int) {
    let pack = RealPack.all[index]
    let expected = pack.lines.enumerated().filter { Conservation.isFurniture($0.element) }.map { $0.offset + 1 }
    let whole = pack.pack.furniture.filter { Conservation.isFurniture(pack.lines[$0.line - 1]) }.map(\.line).sorted()
    #expect(whole == expected)
    // The head of a table, printed again on its next page.
    let heads = pack.pack.furniture.filter { $0.reason == .repeatedTableHeader }
    #expect(heads.allSatisfy { pack.lines[..<($0.line - 1)].contains(pack.lines[$0.line - 1]) })
    // Page numbers inside a sentence or a cell.
    let inCells = pack.pack.furniture.filter { !whole.contains($0.line) && $0.reason != .repeatedTableHeader }
    #expect(inCells.allSatisfy { Conservation.isFurniture($0.text) })
    #expect(inCells.map(\.line).sorted() == (index == 1 ? [1450, 1813, 1823, 1851, 1874, 1953] : []))
  }
}
