import Testing
import Text

@testable import Reading

@Suite struct PrintedLineTests {
  private func line(_ text: String) -> PrintedLine { PrintedLine(Line(number: 1, text: text)) }

  @Test(arguments: [
    ("Text of it", PrintedLine.Kind.text, "Text of it"), ("  - item", .bullet, "item"), ("•\u{A0}item ", .bullet, "\u{A0}item"),
    ("- • - item", .bullet, "item"), ("-- item", .bullet, "item"), ("-", .text, "-"), ("o item", .bullet, "item"),
    ("## Title", .heading(2), "Title"), ("####### seven", .text, "####### seven"), ("#hash", .text, "#hash"), (" \t ", .blank, ""),
    ("+----+----+", .blank, ""), ("| a | b |", .row, "a\tb"), ("a\tb", .row, "a\tb"), ("Report to:\t", .row, "Report to:\t"),
  ])
  func aLineIsKnownByItsFirstSigns(text: String, kind: PrintedLine.Kind, words: String) {
    #expect(line(text).kind == kind)
    #expect(line(text).text == words)
  }

  @Test func theCellsOfARowAreTrimmedAndEmptyOnesStay() {
    #expect(line("\ta  \t\t b").cells == ["", "a", "", "b"])
    #expect(line("\ta  \t\t b").plain == "a b")
    #expect(line("   \ta").indent == 4)
  }

  @Test func whatManyRulesAskForIsMadeOnce() {
    let line = line("**2.3 The Cabinet met on 10 July 2025**")
    #expect(line.isBold)
    #expect(line.key == "23 the cabinet met on 10 july 2025")
    #expect(line.printedNumber?.number == "2.3")
    #expect(line.printedNumber?.rest == "The Cabinet met on 10 July 2025")
    #expect(line.firstDay?.iso == "2025-07-10")
    #expect(!line.mayClassify)
    #expect(self.line("NOT FOR PUBLICATION").mayClassify)
    #expect(self.line("EXEMPT/CONFIDENTIAL").mayClassify)
    #expect(self.line("N0TFORPUBLlCATION").mayClassify)
  }

  @Test func aBareNumberIsToldFromOneThatNumbersSomething() {
    #expect(line("4 Title").printedNumber == nil)
    #expect(line("4 Title").bareNumber?.rest == "Title")
    #expect(line("4. Title").printedNumber == line("4. Title").bareNumber)
    #expect(line("4.").printedNumber?.isAlone == true)
    #expect(line("Title").bareNumber == nil)
  }
}
