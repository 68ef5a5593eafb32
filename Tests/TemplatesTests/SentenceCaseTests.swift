import Papers
import Testing

@testable import Templates

/// Capitals are brought to a sentence only where the paper itself shows how each word is written.
@Suite struct SentenceCaseTests {
  private func paper(_ sentences: String...) -> [Block] {
    sentences.enumerated().map { .paragraph(Paragraph(leaf: Leaf($1, line: $0 + 1))) }
  }

  @Test func aTitleIsWrittenAsItsWordsAreInTheText() {
    let text = paper("We saw what the NEETs project did for the young.", "A project of this kind is rare.")
    let cases = SentenceCase(text, titles: ["THE NEETS PROJECT"])
    #expect(cases.sentence("THE NEETS PROJECT") == "The NEETs project")
  }

  @Test func theFirstWordMayStandOnlyWhereSentencesBegin() {
    let text = paper("Ferries for visitors were praised by Councillor Pike.")
    let cases = SentenceCase(text, titles: ["FERRIES FOR VISITORS", "VISITORS ON FERRIES"])
    #expect(cases.sentence("FERRIES FOR VISITORS") == "Ferries for visitors")
    // Inside a sentence it could be a name: Sefton, Monday.
    #expect(cases.sentence("VISITORS ON FERRIES") == nil)
  }

  @Test func wordsOfTheFrameOfEveryPaperAreKnown() {
    let cases = SentenceCase(paper("The chair was thanked."), titles: ["REASONS FOR THE DECISION", "LEGAL AND ICT IMPLICATIONS"])
    #expect(cases.sentence("REASONS FOR THE DECISION") == "Reasons for the decision")
    #expect(cases.sentence("LEGAL AND ICT IMPLICATIONS") == nil)
  }

  @Test func aWordThatStandsNowhereElseLeavesTheTitleAsPrinted() {
    let cases = SentenceCase(paper("The report was noted."), titles: ["CAMHS REPORT"])
    #expect(cases.sentence("CAMHS REPORT") == nil)
  }
}
