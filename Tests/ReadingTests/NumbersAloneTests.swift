import Testing
import Text

@testable import Reading

@Suite struct NumbersAloneTests {
  /// Numbers above their words open the sections and paragraphs below, which go on over their lines.
  @Test func theyBeginTheLinesBelow() throws {
    let fixture = try Fixture("covers/numbers-on-own-lines")
    let sections = fixture.pack.facts.reports?.first?.sections?.map { "\($0.number?.value ?? "–") \($0.title?.value ?? "–")" }
    #expect(sections == ["– Officer recommendation(s):", "1 Introduction", "2 Financial appraisal", "3 Appendices", "4 Background papers"])
    let texts = fixture.pack.parts.flatMap(\.body).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.number.map { "\($0) \(paragraph.leaf.text)" } } else { nil }
    }
    #expect(
      texts == [
        "1.1 The scheme helps 4,120 households, most of them with children.", "2.1 The scheme costs £6.2m a year.",
        "2.2 It is paid for by the Council and by the precepting authorities.",
      ])
    #expect(fixture.pack.lost == 0)
  }

  /// A list of numbers, or one number, is none.
  @Test func aTableOfFiguresStays() throws {
    let sheet = Sheet(SourceText(path: "a.txt", bytes: Array("1.5\n\nNorth\n\n2.5\n\n3.5\n\nSouth and\n".utf8)))
    let joined = NumbersAlone.joined(in: 0..<3, of: sheet)
    #expect(joined.lines.map(\.plain) == sheet.lines.map(\.plain))
  }
}
