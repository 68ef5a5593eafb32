import HTML
import Pages
import Papers
import Testing

@testable import Templates

@Suite struct BodyTextTests {
  private func html(_ blocks: [Block], isMarkdown: Bool = true, topLevel: Int = 2, references: [Link] = []) -> String {
    let sheet = Sheet(page: Page(address: Specimens.item4, title: "x", content: Specimens.report.content), frame: Specimens.frame)
    return sheet.text(of: Body(blocks, isMarkdown: isMarkdown, topLevel: topLevel, references: references)).string
  }

  @Test func aPrintedNumberIsTextAndTheLinkToItsPlace() {
    #expect(
      html([paragraph("Text.", number: "2.3", anchor: "p2.3")])
        == "<p id=\"p2.3\" class=\"numbered\"><a class=\"num\" href=\"#p2.3\">2.3</a> Text.</p>\n")
    #expect(html([paragraph("Text.", number: "2.3")]) == "<p class=\"numbered\"><span class=\"num\">2.3</span> Text.</p>\n")
  }

  @Test func headingsNestUnderTheTopLevelAndNeverJump() {
    let blocks = [
      heading(1, "A", anchor: "section-a"), heading(4, "B", number: "1", anchor: "section-b"), heading(2, "**C**", anchor: "section-c"),
      heading(1, "D"),
    ]
    #expect(
      html(blocks, topLevel: 3) == """
        <h3 id="section-a"><a class="quiet" href="#section-a">A</a></h3>
        <h4 id="section-b"><a class="num" href="#section-b">1</a> B</h4>
        <h4 id="section-c"><strong>C</strong></h4>
        <h3>D</h3>

        """)
  }

  @Test func printedMarkersAreTextInAListWithoutMarkers() {
    let list = Block.list([
      ListItem(marker: "(1)", leaf: leaf("one"), anchor: "recommendation-1", children: [.list([ListItem(leaf: leaf("dot"))])]),
      ListItem(marker: "a)", leaf: leaf("two")),
    ])
    #expect(
      html([list]) == """
        <ol class="printed" role="list">
        <li id="recommendation-1"><a class="num" href="#recommendation-1">(1)</a> one
        <ul>
        <li>dot</li>
        </ul>
        </li>
        <li><span class="num">a)</span> two</li>
        </ol>

        """)
  }

  @Test func headerCellsHaveAScopeAndTheEmptyCornerIsNone() {
    let table = Table(
      caption: leaf("Costs"), headerRows: 1, headerColumn: true,
      rows: [cells(["", "2023", "Who"]), cells(["Parks", "£5", "Anna"]), cells(["Roads", "–", ""])])
    #expect(
      html([.table(table)]) == """
        <div class="table" role="group" tabindex="0" aria-label="Costs"><table>
        <caption>Costs</caption>
        <thead>
        <tr><td></td><th scope="col" class="num">2023</th><th scope="col">Who</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">Parks</th><td class="num">£5</td><td>Anna</td></tr>
        <tr><th scope="row">Roads</th><td class="num">–</td><td></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func aTextThatStandsAloneInItsRowTakesTheWholeRow() {
    let alone = "Absence rate from the beginning of the year"
    let table = Table(headerRows: 0, headerColumn: false, rows: [cells([alone, "", ""]), cells(["Primary", "", "5%"])])
    let sure = Table(headerRows: 0, headerColumn: true, rows: table.rows)
    #expect(html([.table(table)]).contains("<tr><td colspan=\"3\" class=\"alone\">\(alone)</td></tr>\n<tr><td>Primary</td><td></td>"))
    #expect(html([.table(sure)]).contains("<th scope=\"row\" class=\"phrase\">\(alone)</th><td></td>"))
  }

  @Test func namesOverGroupsOfColumnsStandOverAllOfThemAndTheTotalIsToldApart() {
    let table = Table(
      headerRows: 2, headerColumn: true,
      rows: [
        cells(["Quay", "2023", "", "Note"]), cells(["", "Berths", "Rent", ""]), cells(["North", "12", "£4", "dry"]),
        cells(["Total", "12", "Not known", ""]),
      ])
    #expect(
      html([.table(table)]) == """
        <div class="table" role="group" tabindex="0" aria-label="Table 1"><table>
        <thead>
        <tr><th scope="col" rowspan="2">Quay</th><th scope="colgroup" colspan="2">2023</th><th scope="col" rowspan="2">Note</th></tr>
        <tr><th scope="col" class="num">Berths</th><th scope="col">Rent</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">North</th><td class="num">12</td><td>£4</td><td>dry</td></tr>
        <tr class="total"><th scope="row">Total</th><td class="num">12</td><td>Not known</td><td></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func aColumnOfFiguresStandsAtTheRightWhateverTheirSigns() {
    let table = Table(
      headerRows: 0, headerColumn: false,
      rows: [
        cells(["1.", "£6.5m", "B12"]), cells(["2.", "(0.4)", "B13"]), cells(["3.", "–", "B14"]), cells(["4.", "12%", "B15"]),
        cells(["5.", "Not known", "B16"]),
      ])
    #expect(html([.table(table)]).contains("<tr><td>2.</td><td class=\"num\">(0.4)</td><td>B13</td></tr>"))
  }

  @Test func aTableWithoutSureHeadersHasNone() {
    let table = Table(headerRows: 0, headerColumn: false, rows: [cells(["a", "b"])])
    #expect(
      html([.table(table)]) == """
        <div class="table" role="group" tabindex="0" aria-label="Table 1"><table>
        <tbody>
        <tr><td>a</td><td>b</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func cellsHoldBlocksAndTheirHeadingsLeaveTheOutlineAlone() {
    let cell = Cell([heading(1, "In a cell"), .list([ListItem(leaf: leaf("x"))])])
    let table = Table(headerRows: 0, headerColumn: false, rows: [[cell]])
    #expect(html([.table(table)]).contains("<td><p class=\"heading\">In a cell</p>\n<ul>\n<li>x</li>\n</ul>\n</td>"))
  }

  @Test func aReferenceIsLinkedOncePerLeafAsAWholeWordAndNeverInALink() {
    let references = [Link("Appendix A", Specimens.item4.appending("a")), Link("Appendix AB", Specimens.item4.appending("ab"))]
    #expect(
      html([paragraph("Appendix AB, Appendix A, Appendix A and [Appendix A](https://x.uk); Appendix Alpha")], references: references) == """
        <p><a class="reference" href="ab/">Appendix AB</a>, <a class="reference" href="a/">Appendix A</a>, Appendix A and \
        <a href="https://x.uk">Appendix A</a>; Appendix Alpha</p>

        """)
    #expect(html([paragraph("R&D")], references: [Link("amp", Specimens.item4)]) == "<p>R&amp;D</p>\n")
  }

  @Test func whatDidNotSurviveIsApartAndCanBeSkipped() {
    #expect(
      html([.unread([leaf("garbled")])]) == """
        <section class="unread" aria-label="Damaged text, 1">
        <p class="hint">This part was damaged when its text was taken from the PDF. \
        <a href="https://wherley.example/pack.pdf">See the PDF</a>. <a href="#on-after-unread-1">Skip it</a></p>
        <p>garbled</p>
        </section>
        <div id="on-after-unread-1" tabindex="-1"></div>

        """)
  }

  @Test func formsRowsPicturesPagesAndResolutionsKeepEveryWord() {
    let blocks: [Block] = [
      .form([FormField(label: leaf("Wards:"), value: [paragraph("All")])]), .rows([[leaf("a"), leaf("b")]]),
      .picture(title: leaf("Chart 1")), .picture(title: nil),
      .page(41), .page(41), .resolution([paragraph("RESOLVED")]), .quote([paragraph("q")]),
    ]
    #expect(
      html(blocks, isMarkdown: false) == """
        <dl class="form">
        <div><dt>Wards:</dt><dd>All</dd></div>
        </dl>
        <section class="rows" aria-label="Table shown row by row, 1">
        <p class="hint">The columns of this table could not be read for certain. These are its rows.</p>
        <ul role="list">
        <li><span class="cell">a</span> <span class="dot" aria-hidden="true">·</span> <span class="cell">b</span></li>
        </ul>
        </section>
        <p class="picture">A picture here is not in the text: <cite>Chart 1</cite></p>
        <p class="picture">A picture here is not in the text</p>
        <p class="page" id="page-41"><a href="#page-41">page 41</a></p>
        <p class="page"><span>page 41</span></p>
        <div class="resolution">
        <p>RESOLVED</p>
        </div>
        <blockquote>
        <p>q</p>
        </blockquote>

        """)
  }
}
