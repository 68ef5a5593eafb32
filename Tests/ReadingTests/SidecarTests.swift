import Calendar
import Papers
import Testing
import Text

@testable import Reading

@Suite struct SidecarTests {
  private func read(_ yaml: String) -> (Sidecar?, [String]) {
    let (sidecar, diagnostics) = Sidecars.read(SourceText(path: "Content/packs/x.yml", bytes: Array(yaml.utf8)))
    return (sidecar, diagnostics.map { String($0.text.dropFirst("Content/packs/".count)) })
  }

  @Test func ofAPackItSaysWhatTheTextDoesNot() {
    let (sidecar, messages) = read(
      """
      source: https://council.example/pack.pdf
      published: 2025-07-02
      supplement-to: cabinet-2025-07-10
      sitting: 18:30
      meeting:
        committee: Cabinet
      """)
    #expect(messages == [])
    #expect(sidecar?.source == Fact("https://council.example/pack.pdf", .corrected(line: 1, column: 9)))
    #expect(sidecar?.published?.value == Day(iso: "2025-07-02"))
    #expect(sidecar?.supplementTo?.value == "cabinet-2025-07-10")
    #expect(sidecar?.sitting?.value == ClockTime(hour: 18, minute: 30))
    #expect(sidecar?.tree["meeting"]?["committee"]?.text == "Cabinet")
    #expect(sidecar?.tree["meeting"]?["committee"]?.line == 6)
    #expect(sidecar?.tree["meeting"]?["committee"]?.column == 14)
  }

  @Test func whatToWithholdIsNamedInFourWays() {
    let (sidecar, messages) = read(
      """
      withhold:
        - item: 9
          reason: Commercial terms
        - appendix: B
          item: 4a
          reason: Commercial terms
        - heading: Legal advice
          reason: Privilege
      public:
        - lines: 120-134
          words: The lease of the former
          reason: Published in error
        - lines: 7
          words: Bids were received from three
          reason: Known
      """)
    #expect(messages == [])
    #expect(
      sidecar?.directives.map(\.target) == [
        .item("9"), .appendix(item: "4a", label: "B"), .heading("Legal advice"), .lines(120...134, words: "The lease of the former"),
        .lines(7...7, words: "Bids were received from three"),
      ])
    #expect(sidecar?.directives.map(\.verdict) == [.withhold, .withhold, .withhold, .publish, .publish])
    #expect(sidecar?.directives.map(\.reason).first == "Commercial terms")
    #expect(sidecar?.directives.map(\.line) == [2, 4, 7, 10, 13])
  }

  @Test func aDirectiveWithoutAReasonOrATargetIsAnError() {
    let (sidecar, messages) = read(
      """
      withhold:
        - item: 9
        - reason: Commercial terms
        - item: 4
          heading: Legal advice
          reason: Both
        - lines: 20-10
          words: a b c d e
          reason: Backwards
        - lines: 10-20
          reason: No words
      """)
    #expect(sidecar?.directives.isEmpty == true)
    let target =
      "“withhold” needs exactly one of “item”, “appendix” (with or without “item”), “heading”, “lines” or “words” in each entry [wrong-value]"
    #expect(
      messages == [
        "x.yml:2:5: error: “reason” is missing; add a line “reason: ...” [missing-key]", "x.yml:3:5: error: \(target)",
        "x.yml:4:5: error: \(target)",
        "x.yml:7:12: error: “lines” needs lines of the file, such as 120-134 [wrong-value]",
        "x.yml:10:5: error: “words” is missing; add a line “words: ...” [missing-key]",
      ])
  }

  @Test func aMisspeltKeyIsSuggestedAndNotPassedOn() {
    let (sidecar, messages) = read("witholds:\n  - item: 9\nsorce: x\nmeting: {}\n")
    #expect(
      messages == [
        "x.yml:1:1: error: “witholds” is no key that can stand here; did you mean “withhold”? [unknown-key]",
        "x.yml:3:1: error: “sorce” is no key that can stand here; did you mean “source”? [unknown-key]",
        "x.yml:4:1: error: “meting” is no key that can stand here; did you mean “meeting”? [unknown-key]",
      ])
    #expect(sidecar?.tree.map?.isEmpty == true)
  }

  @Test func wrongValuesSayWhatIsNeeded() {
    let (_, messages) = read("source: pack.pdf\npublished: last week\nsitting: [1]\nwithhold: item 9\n")
    #expect(
      messages == [
        "x.yml:1:9: error: “source” needs the address of the PDF, such as https://example.org/pack.pdf [wrong-value]",
        "x.yml:2:12: error: “published” needs a date such as 2018-07-10 [wrong-value]",
        "x.yml:3:10: error: “sitting” needs a time such as 18:30 [wrong-value]",
        "x.yml:4:11: error: “withhold” needs a list of entries, each with “item”, “appendix”, “heading”, “lines” or “words”, and a “reason” [wrong-value]",
      ])
  }

  @Test func anEmptySidecarSaysNothing() {
    #expect(read("").0 == nil)
    #expect(read("# only a remark\n").1 == [])
  }

  @Test func frontMatterOfAPackMeansTheSame() throws {
    let source = SourceText(path: "p.md", bytes: Array("---\nsource: https://a.example/p.pdf\nwithold: []\n---\n# Agenda\n".utf8))
    let found = try #require(Sidecars.frontMatter(of: source))
    #expect(found.sidecar?.source?.origin == .corrected(line: 2, column: 9))
    #expect(
      found.diagnostics.map(\.text) == ["p.md:3:1: error: “withold” is no key that can stand here; did you mean “withhold”? [unknown-key]"])
    #expect(found.rest.lines.map(\.text) == ["", "", "", "", "# Agenda"])
  }

  @Test(arguments: ["---\n\nAgenda of the Cabinet\n\n---\n", "---\nsource: x\n", "# Agenda\n---\n"])
  func ruledLinesOfAPackAreNoFrontMatter(text: String) {
    #expect(Sidecars.frontMatter(of: SourceText(path: "p.md", bytes: Array(text.utf8))) == nil)
  }
}

@Suite struct YAMLTreeTests {
  private func messages(_ yaml: String, firstLine: Int = 1) -> [String] {
    YAMLTree.read(yaml, path: "x.yml", firstLine: firstLine).1.map(\.text)
  }

  @Test func everyValueKnowsItsPlace() throws {
    let tree = try #require(YAMLTree.read("a:\n  - b: one\n    c: ~\n  - \"~\"\n", path: "x", firstLine: 11).0)
    let first = try #require(tree["a"]?.list?.first)
    #expect([first.line, first.column] == [12, 5])
    #expect(first["b"]?.text == "one")
    #expect([first["b"]?.line, first["b"]?.column] == [12, 8])
    #expect(first["c"]?.isNull == true)
    #expect(tree["a"]?.list?.last?.text == "~")
  }

  @Test func whatIsNotValidIsSaidWithItsPlace() {
    #expect(messages("a: [1\nb: 2\n", firstLine: 2).first?.hasPrefix("x.yml:3:") == true)
    #expect(messages("a: 1\nb: 2\na: 3\n") == ["x.yml:1:1: error: not valid YAML: “a” stands twice in one map [invalid-yaml]"])
    #expect(messages("a: *b\n") == ["x.yml:1:4: error: not valid YAML: found undefined alias [invalid-yaml]"])
  }

  @Test func anchorsAreRefused() {
    #expect(messages("a: &x 1\n") == ["x.yml:1:4: error: not valid YAML: anchors (&) and aliases (*) cannot be used here [invalid-yaml]"])
    #expect(messages("a: Parks & gardens\nb: Q&A\nc: 2 * 2\n") == [])
  }

  @Test func aFileMadeToExplodeIsRefusedAtOnce() {
    var laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...30 {
      laughs += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
    }
    laughs += "? *a30\n: 1\n"
    #expect(messages(laughs) == ["x.yml:1:1: error: not valid YAML: anchors (&) and aliases (*) cannot be used here [invalid-yaml]"])
  }

  @Test(arguments: [("[", 50_000), ("- ", 30_000), ("{a: ", 16_000), ("? ", 30_000), ("- - - - - [a, {b: ", 3_000)])
  func deepNestingIsRefusedBeforeItIsFollowed(piece: String, count: Int) {
    let refused = messages(String(repeating: piece, count: count)).first?.hasSuffix("nested deeper than 12 levels [invalid-yaml]")
    #expect(refused == true)
  }

  @Test func deepIndentationIsRefused() {
    let stairs = (0..<340).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(messages(stairs) == ["x.yml:49:1: error: not valid YAML: nested deeper than 12 levels [invalid-yaml]"])
  }

  @Test func aFileThatIsTooLongIsRefused() {
    #expect(
      messages("a: " + String(repeating: "x", count: 70_000)) == ["x.yml:1:1: error: not valid YAML: longer than 64 KB [invalid-yaml]"])
  }

  @Test func twelveLevelsAreEnough() {
    #expect(messages(String(repeating: "[", count: 12) + String(repeating: "]", count: 12)) == [])
    #expect(messages(String(repeating: "[", count: 13) + String(repeating: "]", count: 13)).count == 1)
  }
}
