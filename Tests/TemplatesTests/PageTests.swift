import HTML
import Pages
import Papers
import Testing

@testable import Templates

@Suite struct PageTests {
  private func html(_ page: Page, _ frame: Frame = Specimens.frame) -> String { Templates.render(page, in: frame).string }

  @Test func aMeetingShowsWhenWhereAndWhom() {
    let html = html(Specimens.meeting)
    #expect(html.contains("<div><dt>When</dt><dd><time datetime=\"2023-11-28\">Tuesday 28 November 2023</time>, 6.30pm</dd></div>"))
    #expect(html.contains("<div><dt>Where</dt><dd>Birch Room, Town Hall, Wherley</dd></div>"))
    #expect(html.contains("<a href=\"tel:01510002254\">0151 000 2254</a>, <a href=\"mailto:debbie.camden@wherley.example\">"))
    #expect(html.contains("<strong>This meeting was moved</strong> from <time datetime=\"2023-11-21\">Tuesday 21 November 2023</time>."))
    #expect(
      html.contains(
        "<a href=\"minutes/\">Minutes of 28 November 2023</a> <span class=\"standing\">draft, until a later meeting confirms them</span>"))
    #expect(
      html.contains(
        "<span class=\"name\">Paula Marsh</span> <span class=\"role\">Chair</span> <span class=\"substitute\">substitute: Michael Orme</span>"
      ))
    #expect(html.contains("<p>Substitutes: Robert Brent, Liz Dowd</p>"))
    #expect(html.contains("<span class=\"label\">Next meeting</span> <a href=\"../2024-01-23/\">23 January 2024</a>"))
    #expect(
      html.contains(
        "\"@type\":\"Event\",\"name\":\"Overview and Scrutiny Committee (Children’s Services and Safeguarding), 28 November 2023\""))
    #expect(html.contains("\"startDate\":\"2023-11-28T18:30\""))
  }

  @Test func anAgendaItemShowsItsPapersItsStatusAndItsOutcome() {
    let html = html(Specimens.meeting)
    #expect(
      html.contains(
        """
        <li>
        <h3><span class="num">4</span> <a href="item-4/">Special Educational Needs and Disabilities (SEND) joint commissioning strategy</a></h3>
        <p class="more">Report of the Assistant Director of Children’s Services (Education) <span class="dot" aria-hidden="true">·</span> pages 15 to 58</p>
        <ul class="papers" role="list">
        <li><span class="label">Appendix A</span> <a href="item-4/appendix-a/">SEND joint commissioning strategy 2023–26</a></li>
        <li><span class="label">Appendix B</span> <a href="item-4/appendix-b/">Contract values</a> <span class="late">published after the agenda</span> <strong class="state">Held back: exempt</strong></li>
        </ul>
        <div class="outcome">
        <p><strong class="verb">Resolved</strong> That the progress made
        """))
    #expect(html.contains("<li id=\"item-5a\">\n<h3><span class=\"num\">5a</span> Ofsted inspection: verbal update</h3>"))
    for words in ["Report to follow", "Spoken report, no paper", "petition", "Held back: exempt", "Presentation, no paper"] {
      #expect(html.contains(words))
    }
  }

  @Test func anAgendaSaysEachThingOnce() throws {
    let item = Link("N7 Night Bus", Address("/meetings/x/item-5/"))
    var row = AgendaRow(number: "5", title: item.text, address: item.address, status: .report)
    row.papers = [
      PaperLink(link: item, kind: "Report", late: true, withheld: nil),
      PaperLink(link: Link("Timetable", Address("/meetings/x/item-5/appendix-a/")), kind: "Appendix A", late: false, withheld: nil),
    ]
    row.outcomes = [
      Outcome(verb: "Resolved", text: "That (1) it run; and", minute: Link("Minute 5", Address("/m/", anchor: "minute-5"))),
      Outcome(verb: "Resolved", text: "(2) it be reviewed.", minute: Link("Minute 5", Address("/m/", anchor: "minute-5"))),
    ]
    let html = Sheet(page: Specimens.home, frame: Specimens.frame).agenda([row]).string
    #expect(html.contains("<p class=\"more\">Report <span class=\"dot\" aria-hidden=\"true\">·</span> published after the agenda</p>"))
    #expect(html.components("item-5/\"") == 1)
    #expect(html.components("Resolved") == 1 && html.components("Minute 5") == 1)
  }

  @Test func theHomePageTellsWhatWasDecidedMeetingByMeeting() {
    let html = html(Specimens.home)
    #expect(
      html.contains(
        """
        <h3 class="meeting"><a href="meetings/childrens-scrutiny/2023-11-28/">\(Specimens.meetingLink.text)</a></h3>
        <ul class="entries" role="list">
        <li><a href="meetings/childrens-scrutiny/2023-11-28/minutes/#minute-48">SEND strategy</a>
        <p class="outcome"><strong class="verb">Resolved</strong> That the progress made
        """))
  }

  @Test func aLongContentsListIsFolded() {
    let entries = (1...9).map { ContentsEntry(number: "\($0)", title: "Part:", anchor: "p\($0)", level: 1) }
    let sheet = Sheet(page: Specimens.home, frame: Specimens.frame)
    #expect(sheet.contents(entries).string.contains("<details>\n<summary>Contents (9)</summary>"))
    #expect(!sheet.contents(Array(entries.prefix(8))).string.contains("<details>"))
    #expect(sheet.contents(entries).string.contains("</span> Part</a>"))
  }

  @Test func aReportShowsItsFactsAndItsContents() {
    let html = html(Specimens.item)
    #expect(html.contains("<div><dt>Key decision</dt><dd>No</dd></div>"))
    #expect(
      html.contains(
        "<a href=\"../../../cabinet/2023-12-07/\">Cabinet, 7 December 2023</a>; Council, <time datetime=\"2024-01-18\">18 January 2024</time>"
      ))
    #expect(html.contains("<a href=\"#section-recommendations\">2 recommendations</a>"))
    #expect(html.contains("<a href=\"#section-introduction\"><span class=\"num\">1</span> Introduction/Background</a>"))
    #expect(html.contains("<p>The labels of this report’s cover were lost; its facts may be incomplete.</p>"))
    #expect(html.contains("<a href=\"https://wherley.example/pack.pdf\">PDF of childrens-scrutiny-2023-11-28</a>"))
  }

  @Test func whatIsHeldBackIsNamedWithItsReasonInWords() {
    #expect(
      html(Specimens.minutes).contains(
        """
        <h2 id="minute-49"><a class="num" href="#minute-49">49</a> Placement contracts</h2>
        <div class="notice withheld">
        <p><strong>This minute is held back.</strong> The report is marked not for publication on its first page.</p>
        <ul>
        <li>Paragraph 3 of Schedule 12A of the Local Government Act 1972: information about the financial or business affairs of a particular person, which can be the council itself</li>
        </ul>
        </div>
        """))
    let doubt = html(Specimens.withheldReport)
    #expect(doubt.contains("<strong>This report is held back until the council confirms.</strong>"))
    #expect(doubt.contains("<li>Paragraph 9 of Schedule 12A of the Local Government Act 1972</li>"))
  }

  @Test func theSameExemptionHasAnotherNumberInWales() {
    #expect(ExemptInformation.words(for: "14", in: .wales) == ExemptInformation.words(for: "3", in: .england))
    #expect(ExemptInformation.words(for: "3", in: .wales) == nil)
    #expect(ExemptInformation.words(for: "3", in: .scotland) == nil)
  }

  @Test func aMinuteKeepsItsPrintedHeading() {
    let html = html(Specimens.minutes)
    #expect(html.contains("<h2 id=\"minute-48\"><a class=\"num\" href=\"#minute-48\">48</a> SEND STRATEGY</h2>\n<p>Further to Minute 26"))
    #expect(html.contains("<dd>Confirmed by <a href=\"../../2024-01-23/minutes/#minute-60\">Minute 60 of 23 January 2024</a></dd>"))
    #expect(html.contains("<dd>Not subject to call-in</dd>"))
  }

  @Test func aSourceAccountsForEveryWord() {
    let html = html(Specimens.source)
    #expect(html.contains("<tr><td>Published on pages of this site</td><td class=\"num\">41,204</td></tr>"))
    #expect(html.contains("<tr><td>Lost</td><td class=\"num\">0</td></tr>"))
    #expect(html.contains("<td>Page 47</td><td>page number</td><td>12, 99, 1204</td>"))
    #expect(html.contains("<code>date-mismatch</code>"))
    #expect(html.contains("<td class=\"num\">1 to 42</td>"))
  }

  @Test func aDecisionTellsItsHistoryInOrder() {
    let html = html(Specimens.decision)
    #expect(
      html.contains(
        """
        <p class="when"><time datetime="2023-09-01">1 September 2023</time></p>
        <p class="what">Moved from 5 October 2023 to 7 December 2023</p>
        <p class="words">Reason: further work on the specification</p>
        """))
    #expect(html.contains("<dd>Financial: yes, Community Impact: no</dd>"))
  }

  @Test func theTitleNamesThePageWhatItBelongsToAndTheSite() {
    #expect(html(Specimens.item).contains("strategy – 28 November 2023 – Wherley Council papers</title>"))
    #expect(html(Specimens.home).contains("<title>Wherley Council papers</title>"))
  }

  @Test func theNavigationSaysWhereWeAre() {
    #expect(html(Specimens.meetings).contains("<a href=\"./\" aria-current=\"page\">Meetings</a>"))
    #expect(html(Specimens.item).contains("<a href=\"../../../\" aria-current=\"true\">Meetings</a>"))
  }

  @Test func thePageForMissingAddressesWorksAtAnyDepth() {
    let page = Page(address: Address("/404.html"), title: "No such page", content: .notFound)
    #expect(html(page).contains("href=\"https://papers.wherley.example/assets/lectern.css\""))
    var frame = Specimens.frame
    frame.council.address = nil
    #expect(html(page, frame).contains("href=\"/assets/lectern.css\""))
    #expect(!html(page, frame).contains("canonical"))
  }

  @Test func anArticlesLinksLeadFromTheRootOfTheSite() {
    #expect(html(Specimens.article).contains("<a href=\"../meetings/\">meetings</a>"))
    #expect(html(Specimens.committeePage).contains("<a href=\"../../pages/x/#top\">children’s services</a>"))
  }

  @Test(arguments: Specimens.pages) func everyPageIsSound(page: Page) {
    let html = html(page)
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
    #expect(html.split(separator: "<h1").count == 2)
    #expect(!html.contains(" style="))
    #expect(!html.contains("<script src"))
    #expect(repeatedIds(in: html).isEmpty)
    #expect(headingLevels(in: html).reduce((0, true)) { ($1, $0.1 && $1 <= $0.0 + 1) }.1, "\(headingLevels(in: html))")
  }

  private func repeatedIds(in html: String) -> [String] {
    let ids = html.split(separator: " id=\"", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.map(\.key)
  }

  private func headingLevels(in html: String) -> [Int] {
    html.split(separator: "<h", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      guard let level = piece.first?.wholeNumberValue, let next = piece.dropFirst().first, next == ">" || next == " " else { return nil }
      return level
    }
  }
}

@Suite struct PhraseTests {
  @Test(arguments: [
    ("15 - 58", "pages 15 to 58"), ("5", "page 5"), ("pages 5-10", "pages 5-10"), ("15–58", "pages 15 to 58"), ("9 to 18", "pages 9 to 18"),
  ])
  func pagesAreSaidInWords(printed: String, said: String) { #expect(pages(printed) == said) }

  @Test func longWordsAreCutWhereTheyDoNotLeadOn() {
    #expect(cut("That (1) the fee be agreed; and (2) it be paid", at: 36) == "That (1) the fee be agreed; …")
    #expect(cut("That it be agreed", at: 17) == "That it be agreed")
  }

  @Test func countsAreGroupedAndAgree() {
    #expect(count(1, "report") == "1 report")
    #expect(count(1_234_567, "word") == "1,234,567 words")
    #expect(grouped(100) == "100")
  }
}

extension String {
  /// How often words stand in it.
  fileprivate func components(_ words: String) -> Int { split(separator: words, omittingEmptySubsequences: false).count - 1 }
}
