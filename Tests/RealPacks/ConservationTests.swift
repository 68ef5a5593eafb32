import Conservation
import Papers
import Testing

/// Every word of every line stands on the pages made from its file, in its order.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct RealConservationTests {
  @Test(arguments: RealPack.all.indices) func everyWordOfEveryLineStandsOnAPage(_ index: Int) async throws {
    let pack = RealPack.all[index]
    let pages = PublishedPages(try await BuiltSite.alone[index].value.pages)
    let check = Conservation(of: Array(pack.text.utf8), on: pages)
    print("\(pack.name): \(check.found) of \(check.runs) runs of five words and \(check.rows) rows stand on its pages")
    #expect(check.runs > 3_000)
    for miss in check.misses { Issue.record("\(pack.name): \(miss)") }
  }

  /// The reader removes what an officer would cross out, and nothing else.
  @Test(arguments: RealPack.all.indices) func onlyPageFurnitureIsRemoved(_ index: Int) {
    let pack = RealPack.all[index]
    let expected = pack.lines.enumerated().filter { RealPack.isFurniture($0.element) }.map { $0.offset + 1 }
    let whole = pack.pack.furniture.filter { RealPack.isFurniture(pack.lines[$0.line - 1]) }.map(\.line).sorted()
    #expect(whole == expected)
    // The head of a table, printed again on its next page.
    let heads = pack.pack.furniture.filter { $0.reason == .repeatedTableHeader }
    #expect(heads.allSatisfy { pack.lines[..<($0.line - 1)].contains(pack.lines[$0.line - 1]) })
    // Page numbers inside a sentence or a cell.
    let inCells = pack.pack.furniture.filter { !whole.contains($0.line) && $0.reason != .repeatedTableHeader }
    #expect(inCells.allSatisfy { RealPack.isFurniture($0.text) })
    #expect(inCells.map(\.line).sorted() == (index == 1 ? [1450, 1813, 1823, 1851, 1874, 1953] : []))
  }
}

extension RealPack {
  /// A line that an officer would cross out: it belongs to the page of the PDF.
  fileprivate static func isFurniture(_ line: String) -> Bool {
    var text = Substring(line)
    while let first = text.first, "#* ".contains(first) { text.removeFirst() }
    while let last = text.last, "* ".contains(last) { text.removeLast() }
    let header = "OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN'S SERVICES AND SAFEGUARDING)"
    return ["Agenda Item ", "Page "].contains { text.hasPrefix($0) && Int(text.dropFirst($0.count)) != nil }
      || text == "This page is intentionally left blank"
      || [" - TUESDAY 26TH SEPTEMBER, 2023", "- TUESDAY 20TH MARCH, 2018"].contains { text == header + $0 }
  }
}
