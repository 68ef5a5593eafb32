import Testing

@testable import Reading

struct TickBoxTests {
  @Test(arguments: [
    ("☒ Yes ☐ No", true), ("☐ Yes ☒ No", false), ("Yes ☐ No ☑", false), ("[x] Yes [ ] No", true), ("☑Yes ☐No", true), ("No ☐ Yes ☒", true),
    (":selected: Yes :unselected: No", true),
  ])
  func theTickedWordIsTheAnswer(printed: String, answer: Bool) { #expect(TickBoxes.answer(printed) == answer) }

  /// What is not sure is no answer: a paper may be withheld by it.
  @Test(arguments: ["☒ Yes ☒ No", "☐ Yes ☐ No", "Yes", "☒", "☐ Yes ☒", "☐ Yes ☒ Yes", "☒ Yes, in part ☐ No", "☐ Yes No ☒"])
  func whatIsNotSureIsNoAnswer(printed: String) { #expect(TickBoxes.answer(printed) == nil) }
}
