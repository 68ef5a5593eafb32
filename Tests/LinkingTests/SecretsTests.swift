import Linking
import Papers
import Testing

@Suite struct SecretsTests {
  private let record = link(millLane(reportMarks: [Mark(.coverExempt, line: 10)]))

  private func leaks(_ page: String) -> Bool { record.secrets.leaks(into: Array(page.utf8)) }

  @Test func fourWithheldWordsInARowAreFoundOnAPage() {
    #expect(leaks("<p>They say the <em>solicitor</em> completes the&nbsp;transfer in May</p>"))
    #expect(leaks("<p>valuer <b>Pev</b>erell thinks the meadow</p>"))
  }

  @Test func aWithheldNameOrSumIsFoundAlone() {
    #expect(leaks("<td>Quorndon</td>"))
    #expect(leaks("<td>&#163;1,250,000</td>"))
  }

  @Test func attributesAreSearchedToo() {
    #expect(leaks(#"<meta content="Sale to Quorndon Estates">"#))
    #expect(leaks(#"<a href="../solicitor-completes-the-transfer/">x</a>"#))
  }

  @Test func publicTextIsNoLeak() {
    #expect(!leaks("<h1>Land at Mill Lane</h1><p>Report of the Head of Property, Cabinet, 10 July 2025</p>"))
    #expect(!leaks("<p>the solicitor</p><p>completes the transfer</p>"))
    #expect(!leaks(""))
  }

  @Test func wordsOfAPublicPaperAreNoSecret() {
    let other = pack(
      "open", .unknown, of: nil, on: nil,
      parts: [part(.whole, 1...2, [text("Ask Quorndon Estates: the solicitor completes the transfer", 1)])])
    let record = link(millLane(reportMarks: [Mark(.coverExempt, line: 10)]), other)
    #expect(!record.secrets.leaks(into: Array("<p>Quorndon: the solicitor completes the transfer</p>".utf8)))
    #expect(record.secrets.leaks(into: Array("<p>Peverell</p>".utf8)))
  }

  @Test func withoutSecretsNothingIsSearched() {
    #expect(link(millLane()).secrets.isEmpty)
    #expect(!link(millLane()).secrets.leaks(into: Array("Quorndon".utf8)))
  }

  @Test func whatATemplateSaysCanBeExcused() {
    let excused = record.secrets.excusing([Array("<p>Quorndon</p>".utf8)])
    #expect(!excused.leaks(into: Array("<p>Quorndon</p>".utf8)))
    #expect(excused.leaks(into: Array("<p>Peverell</p>".utf8)))
  }

  @Test func theRecordItselfHoldsNoWithheldWord() {
    let dump = String(describing: record)
    for word in ["Quorndon", "1,250,000", "Peverell", "solicitor", "meadow"] { #expect(!dump.contains(word)) }
  }
}
