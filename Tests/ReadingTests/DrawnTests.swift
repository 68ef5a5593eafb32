import Foundation
import Testing

/// What is made of tables and of page furniture, whole: every cell, row, header, joint and reason.
@Suite struct DrawnTests {
  @Test(arguments: DrawnFixture.all(in: "tables")) func aTableIsReadAs(_ fixture: DrawnFixture) throws { try compare(fixture) }

  @Test(arguments: DrawnFixture.all(in: "furniture")) func furnitureIsTakenOutAs(_ fixture: DrawnFixture) throws { try compare(fixture) }

  private func compare(_ fixture: DrawnFixture) throws {
    if ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] == "1" { return try fixture.accept() }
    let (drawn, expected) = (lines(fixture.drawn), lines(fixture.expected))
    for (line, difference) in zip(1..., zip(drawn, expected)) where difference.0 != difference.1 {
      Issue.record("\(fixture.name): line \(line): expected \(difference.1), got \(difference.0)")
      return
    }
    #expect(drawn == expected, "\(fixture.name)")
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
