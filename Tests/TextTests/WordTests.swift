import Testing
import Text

@Suite struct WordTests {
  @Test(arguments: [
    ("", 0), ("  \n\t", 0), ("one", 1), ("(1) £6.5m Children’s", 3), ("– ** • \u{F0B7} →", 0), ("10\u{A0}July", 2), ("Ynys Môn – 京", 3),
    ("- ** ...", 0), ("one<br>two", 2),
    ("<b>one</b>", 1), ("a < b", 2), ("under <5 years", 3), ("R<evenue <b", 2),
  ])
  func aWordHoldsALetterOrADigit(text: String, count: Int) {
    #expect(Words.count(text) == count)
    #expect(Words.count(text.singleSpaced) == count)
  }

  @Test func foldedWordsLeaveOutQuotesDashesAndMarkup() {
    #expect(Words.folded("The “Children’s” **Plan** – 2018/19") == ["the", "childrens", "plan", "201819"])
  }

  @Test func spacesOfEveryKindBecomeOne() {
    #expect("  one\u{A0}\u{A0}two\t\n three ".singleSpaced == "one two three")
    #expect("\t one two \n".trimmed == "one two")
  }

  @Test func letterCaseOfASCIIDoesNotMatter() {
    #expect("AGENDA item".begins(with: "Agenda"))
    #expect(!"Agenda".begins(with: "Agenda item"))
    #expect("To Follow".matches("to follow"))
    #expect("Report to Cabinet".offset(of: "CABINET") == 10)
    #expect("Report of: Head".dropping(prefix: "report of:") == " Head")
  }
}
