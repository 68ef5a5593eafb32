import Testing

@testable import Reading

struct TickBoxTests {
  @Test(arguments: [
    ("☒ Yes ☐ No", true), ("☐ Yes ☒ No", false), ("Yes ☐ No ☑", false), ("[x] Yes [ ] No", true), ("☑Yes ☐No", true), ("No ☐ Yes ☒", true),
    (":selected: Yes :unselected: No", true), ("Yes No X", false), ("X Yes No", true),
  ])
  func theTickedWordIsTheAnswer(printed: String, answer: Bool) { #expect(TickBoxes.answer(printed) == answer) }

  /// What is not sure is no answer: a paper may be withheld by it.
  @Test(arguments: [
    "☒ Yes ☒ No", "☐ Yes ☐ No", "Yes", "☒", "☐ Yes ☒", "☐ Yes ☒ Yes", "☒ Yes, in part ☐ No", "☐ Yes No ☒", "Yes X No", "Yes No",
  ])
  func whatIsNotSureIsNoAnswer(printed: String) { #expect(TickBoxes.answer(printed) == nil) }

  @Test(arguments: [(["Yes X", "No"], true), (["Yes", "No X"], false), (["☐ Yes", "☒ No"], false)])
  func aCrossInACellIsOfItsWord(cells: [String], answer: Bool) { #expect(TickBoxes.answer(cells: cells) == answer) }

  /// Both are printed and neither is ticked: the mark did not survive.
  @Test func anAnswerCanBeLost() {
    #expect(TickBoxes.isUnanswered("Yes No") && TickBoxes.isUnanswered("☐ Yes ☐ No"))
    #expect(!TickBoxes.isUnanswered("Yes No X") && !TickBoxes.isUnanswered("Yes") && !TickBoxes.isUnanswered("No comment"))
  }
}
