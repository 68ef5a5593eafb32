import Papers
import Testing
import Text

@testable import Reading

@Suite struct ArticleTests {
  private func read(_ text: String, _ purpose: ArticleReader.Purpose = .page) -> (Article?, [String]) {
    let (article, diagnostics) = ArticleReader.read(SourceText(path: "a.md", bytes: Array(text.utf8)), name: "a", as: purpose)
    return (article, diagnostics.map(\.text))
  }

  @Test func aPageIsItsFrontMatterAndItsText() {
    let (article, messages) = read("---\ntitle: About us\ndescription: Who we are\nlang: cy\norder: 2\n---\n\n# Hello\n")
    #expect(messages == [])
    #expect(article?.title == Fact("About us", .stated(line: 2, column: 8)))
    #expect(article?.description?.value == "Who we are")
    #expect(article?.language?.value == "cy")
    #expect(article?.order?.value == 2)
    #expect(article?.text == "\n# Hello")
    #expect(article?.firstLine == 7)
  }

  @Test func aPageNeedsATitle() {
    let message = "a.md:1:1: error: the page has no title; begin the file with the lines “---”, “title: ...” and “---” [page-without-title]"
    #expect(read("# About us\n").1 == [message])
    #expect(read("---\norder: 1\n---\n").1 == [message])
    #expect(read("# About us\n").0?.text == "# About us")
  }

  @Test func aCommitteeCanHaveOtherNames() {
    let (article, messages) = read(
      "---\nname: Cabinet\naliases: [The Cabinet, Executive Cabinet]\nformerly: Policy Committee\nslug: cabinet\n---\nText", .subject)
    #expect(messages == [])
    #expect(article?.subject?.value == "Cabinet")
    #expect(article?.aliases.map(\.value) == ["The Cabinet", "Executive Cabinet"])
    #expect(article?.formerly.map(\.value) == ["Policy Committee"])
    #expect(article?.slug?.value == "cabinet")
  }

  @Test func anythingElseIsAnErrorThatSaysWhatIsNeeded() {
    let (_, messages) = read("---\ntitel: x\ntitle:\n  - x\nlang: English\norder: first\nslug: Über uns\n---\n")
    #expect(
      messages == [
        "a.md:2:1: error: “titel” is no key that can stand here; did you mean “title”? [unknown-key]",
        "a.md:4:3: error: “title” needs some text [wrong-value]",
        "a.md:5:7: error: “lang” needs a language tag such as en-GB or cy [wrong-value]",
        "a.md:6:8: error: “order” needs a whole number [wrong-value]",
        "a.md:7:7: error: “slug” needs lower-case letters, digits and hyphens [wrong-value]",
      ])
  }

  @Test func frontMatterHasToEnd() {
    let (article, messages) = read("---\nname: x\n", .subject)
    #expect(messages == ["a.md:1:1: error: not valid YAML: the front matter that begins here is not closed by a line “---” [invalid-yaml]"])
    #expect(article?.text == "---\nname: x")
  }

  @Test func aFileThatIsNotTextIsSaid() {
    let (article, messages) = read("%PDF-1.7")
    #expect(article == nil)
    #expect(messages.count == 1 && messages[0].hasSuffix("[binary-file]"))
  }
}
