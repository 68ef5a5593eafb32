import Papers
import Testing

@testable import Reading

/// Where what was read says that it stands.
@Suite struct PlaceTests {
  @Test(arguments: Layout.all.map(\.name) + Record.all.map(\.name))
  func whatAPartSaysStandsOnItsOwnLines(_ name: String) throws {
    let pack = try Fixture(name).pack
    var last = 0
    for part in pack.parts {
      #expect(part.lines.lowerBound > last, "parts overlap")
      last = part.lines.upperBound
      for leaf in part.told + part.body.leaves { #expect(part.lines.contains(leaf.line), "line \(leaf.line): \(leaf.text)") }
    }
    #expect(pack.lost == 0)
  }
}
