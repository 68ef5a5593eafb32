import HTML
import Pages
import Papers
import Testing

@testable import Templates

/// What a paper's text has besides paragraphs: notes, a list of contents, lines that are kept, headings in capitals.
@Suite struct PaperTextTests {
  private func html(_ blocks: [Block], isMarkdown: Bool = false) -> String {
    let sheet = Sheet(page: Page(address: Specimens.item4, title: "x", content: Specimens.report.content), frame: Specimens.frame)
    return sheet.text(of: Body(blocks, isMarkdown: isMarkdown, topLevel: 2)).string
  }

  private func note(_ number: String, _ text: String, anchor: String) -> Block {
    .paragraph(Paragraph(number: number, leaf: Leaf(text, line: 9), anchor: anchor, isNote: true))
  }

  @Test func aNoteAndItsMarkLeadToEachOther() {
    #expect(
      html([paragraph("Seen.<sup>1</sup> Again.<sup>1</sup>"), note("1", "By whom.", anchor: "note-1")], isMarkdown: true) == """
        <p>Seen.<sup class="note-mark"><a href="#note-1" role="doc-noteref" id="note-1-ref">1</a></sup> \
        Again.<sup class="note-mark"><a href="#note-1" role="doc-noteref">1</a></sup></p>
        <p id="note-1" class="note" role="doc-footnote"><a class="num" href="#note-1-ref">1</a> By whom.</p>

        """)
    #expect(html([paragraph("Seen [2] and 40 m²."), note("2", "x", anchor: "note-2")]).contains("<a href=\"#note-2\""))
    #expect(html([paragraph("Only 40 m² of it."), note("2", "x", anchor: "note-2")]).contains("40 m² of it"))
  }

  @Test func aNumberThatTwoNotesHaveLeadsNowhere() {
    let twice = html([paragraph("Seen [1]."), note("1", "a", anchor: "note-1"), note("1", "b", anchor: "note-1-2")])
    #expect(!twice.contains("doc-noteref"))
    #expect(twice.contains("<p>Seen [1].</p>"))
  }

  @Test func anEntryOfAListOfContentsLeadsToItsSection() {
    let list = Block.list([
      ListItem(leaf: leaf("2. Background … 4"), children: [.list([ListItem(leaf: leaf("2.1 Sites … 5"))])]),
      ListItem(leaf: leaf("Rules … 9")),
    ])
    let found = html([list, heading(1, "Background", number: "2", anchor: "section-background")])
    #expect(
      found.hasPrefix(
        """
        <ul class="printed-contents" role="list">
        <li><a href="#section-background">2. Background</a> <span class="leader">… 4</span>
        <ul class="printed-contents" role="list">
        <li>2.1 Sites <span class="leader">… 5</span></li>
        </ul>
        </li>
        <li>Rules <span class="leader">… 9</span></li>
        </ul>
        """))
  }

  @Test(arguments: [true, false]) func aKeptLineIsALine(_ isMarkdown: Bool) {
    #expect(html([paragraph("1 High Street\n# Marrowby")], isMarkdown: isMarkdown) == "<p>1 High Street<br>\n# Marrowby</p>\n")
  }

  @Test(arguments: [
    ("WHAT THE NEETS PROJECT DID", "What the NEETs project did"), ("HELP IN MARROWBY", "Help in Marrowby"),
    ("SEND PUPILS: WHAT HELP", "SEND pupils: What help"),
    // No evidence; both a word and an acronym; printed as a sentence writes it.
    ("ZEBRAS DID HELP", "ZEBRAS DID HELP"), ("WHAT IT DID", "WHAT IT DID"), ("Help in Marrowby", "Help in Marrowby"),
  ]) func capitalsBecomeASentenceOnlyWhereNothingIsLost(_ printed: String, _ shown: String) {
    let text = "The project did what it could to help pupils in Marrowby: the NEETs project, the SEND pupils and the IT team."
    #expect(html([heading(1, printed), paragraph(text)]).hasPrefix("<h2>\(shown)</h2>"))
  }
}
