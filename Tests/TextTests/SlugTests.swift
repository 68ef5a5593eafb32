import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Children’s Services & Ynys Môn", "childrens-services-ynys-mon"),
    ("4. Title (Part 2)", "4-title-part-2"),
    ("  -- ", ""),
    ("O'Brien", "obrien"),
  ])
  func aSlugIsLowerCaseASCIIWithSingleHyphens(printed: String, slug: String) {
    #expect(Slug.make(printed) == slug)
  }

  @Test func aLongSlugIsCutAtAWordBeforeEightyCharacters() {
    let slug = Slug.make(String(repeating: "sixteen letters ", count: 8))
    #expect(slug.utf8.count < 80)
    #expect(slug.hasSuffix("-letters"))
  }
}
