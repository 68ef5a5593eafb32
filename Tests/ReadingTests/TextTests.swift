import Foundation
import Papers
import Testing
import Text

@testable import Reading

/// How running text is put together again, from the lines that different extractors leave.
@Suite struct TextTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/text")

  private func blocks(_ text: String) -> [String] {
    let sheet = Sheet(SourceText(path: "x.txt", bytes: Array(text.utf8)))
    return BlockDump.lines(BlockReader.read(sheet, in: 0..<sheet.lines.count).blocks)
  }

  /// Each fixture has its blocks beside it, read and found right.
  @Test(arguments: ["marker-report", "plain-report", "layout-report", "glued-report", "contents-and-scraps"])
  func aReportIsPutTogetherAgain(_ name: String) throws {
    let text = try String(contentsOf: TextTests.folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
    let expected = try String(contentsOf: TextTests.folder.appendingPathComponent(name + ".blocks"), encoding: .utf8)
    let found = blocks(text)
    for (found, expected) in zip(found, expected.split(separator: "\n")) { #expect(found == expected) }
    #expect(found.count == expected.split(separator: "\n").count)
  }

  // MARK: Lists

  @Test func aLetterIAmongLettersIsALetterAndAmongRomansARoman() {
    let letters = "abcdefghij".map { "(\($0)) the item \($0);" }.joined(separator: "\n")
    #expect(blocks(letters).count == 11)
    #expect(
      blocks("(a) one:\n(i) first\n(ii) second\n(b) two") == [
        "list", "  1 * [(a)] one:", "    list", "      2 * [(i)] first", "      3 * [(ii)] second", "  4 * [(b)] two",
      ])
  }

  @Test func aNumberedSentenceThatLeadsIntoAListIsNoHeading() {
    #expect(
      blocks("3.1 It is proposed that the Committee\n\n1) approve it; and\n2) note the risks.") == [
        "1 p [3.1] It is proposed that the Committee", "list", "  3 * [1)] approve it; and", "  4 * [2)] note the risks.",
      ])
  }

  @Test func aListThatBeginsAgainIsAnotherList() {
    #expect(
      blocks("(1) one\n(2) two\n(1) first\n(2) second") == [
        "list", "  1 * [(1)] one", "  2 * [(2)] two", "list", "  3 * [(1)] first", "  4 * [(2)] second",
      ])
  }

  @Test func aBlankLineOrThePagesFurnitureCutsNoList() {
    #expect(
      blocks("(a) one;\n\n(b) two;\n\nAgenda Item 4\n\nPage 12\n\n(c) three.\n\nText goes on.") == [
        "list", "  1 * [(a)] one;", "  3 * [(b)] two;", "  9 * [(c)] three.", "page 12", "11 p Text goes on.",
      ])
  }

  @Test func aGlyphAloneBelongsToTheLineBelow() {
    #expect(blocks("•\nThe roof is sound.\n•\nThe steps are not.") == ["list", "  1 * The roof is sound.", "  3 * The steps are not."])
  }

  @Test(arguments: ["•", "●", "▪", "\u{F0B7}", "➢", "–", "o", "✓", "§", "◦"]) func aGlyphOfAnyKindMakesAnItem(_ glyph: String) {
    #expect(blocks("\(glyph) one\n\(glyph) two") == ["list", "  1 * one", "  2 * two"])
  }

  @Test func anotherGlyphIsAnInnerListUntilTheFirstComesBack() {
    #expect(
      blocks("• roof\no slates\no gutter\n• steps") == [
        "list", "  1 * roof", "    list", "      2 * slates", "      3 * gutter", "  4 * steps",
      ])
  }

  @Test func aNumberAtTheStartOfALineInsideASentenceIsNoItem() {
    let text = """
      The Committee considered the matter again under the standing order and section
      (3) of the Act, which says that a notice is to be given in every case before the
      work begins, and that the owner may appeal to the court within twenty-one days of
      the notice.
      """
    #expect(blocks(text).count == 1)
  }

  @Test func initialsBeginNoList() {
    #expect(blocks("A. Plover chaired the meeting.\n\nThe minutes were agreed.").first == "1 p A. Plover chaired the meeting.")
  }

  // MARK: Words and addresses cut by the end of a line

  @Test(arguments: [
    ("The deci-\nsion was taken on the decision day.", "The decision was taken on the decision day."),
    ("A long-\nterm lease, on long-term terms.", "A long-term lease, on long-term terms."),
    ("The non-\nstatutory plan.", "The non-statutory plan."),
    ("A soft\u{AD}\nened rule.", "A softened rule."),
    ("The repre-\nsentatives came.", "The representatives came."),
  ]) func aWordThatTheEndOfALineCutIsOneAgain(_ text: String, _ expected: String) { #expect(blocks(text) == ["1 p " + expected]) }

  @Test(arguments: [
    ("see https://www.marrowby.example/", "papers/plan.pdf for more", "see https://www.marrowby.example/papers/plan.pdf for more"),
    ("write to jo.plover@marrowby.", "example by May", "write to jo.plover@marrowby.example by May"),
    ("write to jo.plover", "@marrowby.example by May", "write to jo.plover@marrowby.example by May"),
    ("see www.marrowby.example for", "more", "see www.marrowby.example for more"),
  ]) func anAddressThatTheEndOfALineCutIsOneAgain(_ left: String, _ right: String, _ expected: String) {
    #expect(WordJoints([], isFurniture: { _ in false }).join(left, right) == expected)
  }

  // MARK: Headings

  @Test func implicationsAreHeadingsWhereTheirLabelRunsIn() {
    #expect(
      blocks("#### Implications\n\n**Legal:** None.\n\nFinance: None to speak of.\n\n#### Conclusion\n\nLegal: a word in a list.") == [
        "1 h1 Implications", "3 h2 Legal:", "3 p None.", "5 h2 Finance:", "5 p None to speak of.", "7 h1 Conclusion",
        "9 p Legal: a word in a list.",
      ])
  }

  @Test func levelsNestAndNeverJump() {
    #expect(
      blocks("1. Purpose\n\n1.1.1 Deep title\n\nText that is longer than a title ever would be, and ends.\n\n1.1 Text of the first.")
        .prefix(2) == ["1 h1 [1] Purpose", "3 h2 [1.1.1] Deep title"])
  }

  @Test(arguments: ["**Councillor Ines Fallow**", "#### Cllr J. Brandreth", "Dear Members", "**Yours sincerely**", "Ann Other MBE"])
  func aNameIsNoHeading(_ line: String) {
    let found = blocks("The work was done.\n\n\(line)\n\nThe Council thanks all who took part in the work of the year, and all who helped.")
    #expect(!found.contains { $0.hasPrefix("3 h") })
  }

  @Test func aNumberedItemWithoutAStopIsNoHeadingInAPaperOfNumberedParagraphs() {
    let text =
      "1. Purpose\n\n1.1 To decide.\n\n2. Options\n\n2.1 There are two:\n\n1. Repair the roof\n\n2. Close the hall\n\n3. Next steps\n\n3.1 None."
    #expect(blocks(text).filter { $0.contains(" h1 ") } == ["1 h1 [1] Purpose", "5 h1 [2] Options", "13 h1 [3] Next steps"])
  }

  // MARK: Notes and pictures

  @Test func aNoteWaitsForTheSentenceThatItsPageCut() {
    #expect(
      blocks("The survey<sup>1</sup> found that the\n\n<sup>1</sup> By the county.\n\nPage 3\n\nroof is sound.") == [
        "1 p The survey<sup>1</sup> found that the roof is sound.", "note [1] By the county.".replacing("note", with: "3 note"), "page 3",
      ])
  }

  @Test func aNumberThatNothingRefersToIsNoNote() { #expect(blocks("[1] Text.\n\nMore text.").first == "1 p [1] Text.") }

  @Test func aCaptionSaysThatAPictureIsMissing() {
    #expect(blocks("Text before it.\n\nFigure 3: Visits by month\n\nText after it.")[1] == "picture Figure 3: Visits by month")
    #expect(blocks("Figure 3 shows the visits.") == ["1 p Figure 3 shows the visits."])
    #expect(blocks("Text.\n\n<!-- image -->\n\nMap 1 – The sites\n\nText.")[1] == "picture Map 1 – The sites")
  }

  @Test func paragraphsNumberedThroughThePaperAreNoList() {
    let text = "Summary\n\n1. The first.\n\n2. The second.\n\nBackground\n\n3. The third.\n\n4. The fourth.\n\nConclusion\n\n5. The fifth."
    #expect(
      blocks(text).filter { $0.contains("[") }.map { String($0.drop { $0 != "[" }.prefix(3)) } == ["[1]", "[2]", "[3]", "[4]", "[5]"])
    #expect(!blocks(text).contains("list"))
  }

  // MARK: What extractors leave

  @Test func namesOfPlacesAndLinksToThemAreNoText() {
    #expect(
      blocks(
        "## <span id=\"page-3-0\"></span>**1.** **Purpose**\n\nSee [the second part](#page-4-1) of it, and [the site](https://x.example).")
        == [
          "1 h1 [1] Purpose", "3 p See the second part of it, and [the site](https://x.example).",
        ])
  }

  @Test func aKnownTitleInBoldRunsIn() {
    #expect(
      blocks("**Appendices** None\n\n**Background papers** None.") == [
        "1 h1 Appendices", "1 p None", "3 h1 Background papers", "3 p None.",
      ])
  }

  @Test func aSentenceThatAPageCutIsNoTitle() {
    #expect(
      blocks("1.1 The plan is here.\n\n1.2 The strategy showed a gap of\n\nPage 4\n\n£14.2m, which is closed.").last
        == "page 4")
    #expect(
      blocks("1.1 The plan is here.\n\n1.2 The strategy showed a gap of\n\nPage 4\n\n£14.2m, which is closed.")[1]
        == "3 p [1.2] The strategy showed a gap of £14.2m, which is closed.")
  }

  @Test func aMarkerBeforeATabIsAMarkerAndNoCell() {
    #expect(
      blocks("1.\tPurpose\n1.1\tTo report on the roof.\n2.\tFindings\n2.1\tThe roof is sound:\n•\tslates\n\t•\tridge\n(a)\tno one fell.")
        == [
          "1 h1 [1] Purpose", "2 p [1.1] To report on the roof.", "3 h1 [2] Findings", "4 p [2.1] The roof is sound:", "list",
          "  5 * slates",
          "    list", "      6 * ridge", "list", "  7 * [(a)] no one fell.",
        ])
    #expect(blocks("No.\tName\n1.\tMill Lane\n2.\tPriory").first?.hasPrefix("table") == true)
  }
}
