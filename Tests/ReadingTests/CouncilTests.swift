import Calendar
import Papers
import Testing
import Text

@testable import Reading

@Suite struct CouncilTests {
  private func read(_ yaml: String) -> (Council, [String]) {
    let (council, diagnostics) = CouncilReader.read(SourceText(path: "site.yml", bytes: Array(yaml.utf8)))
    return (council, diagnostics.map(\.text))
  }

  @Test func aNameIsEnough() {
    let (council, messages) = read("council: Anytown Council\n")
    #expect(messages == [])
    #expect(council.name == "Anytown Council")
    #expect(council.title == "Anytown Council: council papers")
    #expect(council.language == "en-GB")
    #expect(council.nation == .england)
    #expect(council.callInDays == 5)
    #expect(council.asOf == nil)
  }

  @Test func everythingElseCanBeSaid() {
    let (council, messages) = read(
      """
      council: Cyngor Ynys Hir
      title: Papers of Ynys Hir
      address: https://papers.ynyshir.example
      language: cy
      nation: wales
      contact: democracy@ynyshir.example
      call-in-days: 3
      as-of: 2025-09-01
      colours:
        accent: "#1D5F8A"
      """)
    #expect(messages == [])
    #expect(council.title == "Papers of Ynys Hir")
    #expect(council.address == "https://papers.ynyshir.example/")
    #expect(council.language == "cy")
    #expect(council.nation == .wales)
    #expect(council.contact == "democracy@ynyshir.example")
    #expect(council.callInDays == 3)
    #expect(council.asOf == Day(iso: "2025-09-01"))
    #expect(council.colours == ["accent": Fact("#1d5f8a", .stated(line: 10, column: 3))])
  }

  @Test func wrongValuesAreErrorsThatSayWhatIsNeeded() {
    let (_, messages) = read(
      "councl: x\naddress: papers.example\nnation: cornwall\ncontact: ring us\ncall-in-days: many\nas-of: today\ncolours:\n  accent: #123456\n"
    )
    #expect(
      messages == [
        "site.yml:1:1: error: “councl” is no key that can stand here; did you mean “council”? [unknown-key]",
        "site.yml: error: “council” is missing; add a line “council: ...” [missing-key]",
        "site.yml:2:10: error: “address” needs the address where the site will stand, such as https://papers.example.org/ [wrong-value]",
        "site.yml:3:9: error: “nation” needs one of “england”, “wales”, “scotland”, “ni” [wrong-value]",
        "site.yml:4:10: error: “contact” needs an e-mail address or a web address [wrong-value]",
        "site.yml:5:15: error: “call-in-days” needs a number of working days from 0 to 30 [wrong-value]",
        "site.yml:6:8: error: “as-of” needs a date such as 2018-07-10 [wrong-value]",
        "site.yml:8:10: error: “colours: accent” needs a colour in quotes, such as \"#1d5f8a\" [wrong-value]",
      ])
  }

  @Test func anEmptyFileLacksTheCouncil() {
    #expect(read("").1 == ["site.yml: error: “council” is missing; add a line “council: ...” [missing-key]"])
    #expect(read("- a\n").1 == ["site.yml:1:1: error: not valid YAML: “key: value” lines are needed here [invalid-yaml]"])
  }
}
