import Testing

@testable import Reading

@Suite struct LikenessTests {
  @Test func titlesAreAlikeByTheLettersOfTheWordsTheyShare() {
    #expect(Likeness.of("Coastal Defence Works", "coastal defences: work") == 1)
    #expect(Likeness.of("Coastal Defence", "Library Hours") == 0)
    #expect(Likeness.of("", "Library") == 0)
    #expect(Likeness.of("Report on the Library", "The Library") > Likeness.of("Museum and Library", "The Library"))
  }

  @Test func aWordThatStandsTwiceCountsOnce() { #expect(Likeness.of("Budget Budget", "Budget") == 1) }
}
