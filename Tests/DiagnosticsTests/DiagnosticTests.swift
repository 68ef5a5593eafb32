import Calendar
import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private func text(_ finding: Finding, line: Int = 0, column: Int = 1) -> String {
    Diagnostic(finding, at: Place("Content/packs/x.txt", line: line, column: column)).text
  }

  @Test func aDiagnosticReadsLikeThatOfACompiler() throws {
    let paper = try #require(Day(iso: "2023-11-14"))
    let meeting = try #require(Day(iso: "2023-11-28"))
    #expect(
      text(.dateMismatch(paper: paper, meeting: meeting), line: 2173)
        == "Content/packs/x.txt:2173:1: warning: report is dated 14 November 2023, its meeting is 28 November 2023 [date-mismatch]")
  }

  @Test func aFileAsAWholeHasNoLine() {
    #expect(
      text(.emptyFile) == "Content/packs/x.txt: warning: the file holds no text; extract the PDF again, or remove the file [empty-file]")
    #expect(
      text(.unreadableFile(reason: "permission denied"))
        == "Content/packs/x.txt: error: the file cannot be read: permission denied [unreadable-file]")
  }

  @Test func aSuggestionIsAQuestion() {
    #expect(
      text(.unknownKey(key: "titel", suggestions: ["title"]), line: 2, column: 3)
        == "Content/packs/x.txt:2:3: error: “titel” is no key that can stand here; did you mean “title”? [unknown-key]")
    #expect(
      text(.sidecarWithoutPack(suggestions: ["a", "b"]))
        == "Content/packs/x.txt: error: there is no pack of this name; did you mean “a” or “b”? [sidecar-without-pack]")
    #expect(
      text(.sidecarWithoutPack(suggestions: []))
        == "Content/packs/x.txt: error: there is no pack of this name; a sidecar is called as its pack is, but for the ending [sidecar-without-pack]"
    )
  }

  @Test func oneOfAThingIsNotTwo() {
    #expect(Finding.wordsLost(count: 1).summary == "1 word of the file would not be on any page; nothing was written, please report this")
    #expect(
      Finding.controlCharacters(count: 2).summary == "2 control characters became spaces, the first one here")
  }

  @Test func theOrderOfPrintIsThatOfFilesAndLinesThenOfFinding() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 5), ("a", 2, 1), ("a", 2, 1), ("a", 0, 1)]
    let diagnostics = places.enumerated().map { index, place in
      Diagnostic(.controlCharacters(count: index), at: Place(place.0, line: place.1, column: place.2))
    }
    #expect(diagnostics.inPrintOrder.map(\.finding) == [5, 3, 4, 2, 1, 0].map { .controlCharacters(count: $0) })
  }

  @Test func anErrorIsWorseThanAWarningAndAWarningThanANote() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    #expect(Finding.withheldTextInOutput(page: "/x/").severity == .error)
    #expect(Finding.noCommittee.severity == .warning)
    #expect(Finding.noAgenda.severity == .note)
  }
}
