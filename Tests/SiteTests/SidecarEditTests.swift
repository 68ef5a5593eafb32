import Diagnostics
import Reading
import Site
import Testing
import Text

/// An entry more under `withhold:`, and every other byte as it was.
@Suite struct SidecarEditTests {
  private let edit = SidecarEdit(entry: [("item", "4a"), ("reason", "The bids: \"all\" of them")])
  private let entry = "  - item: \"4a\"\n    reason: \"The bids: \\\"all\\\" of them\"\n"

  @Test func aSidecarThatIsNotThere() { #expect(edit.added(to: "") == "withhold:\n" + entry) }

  @Test(arguments: ["source: https://a.example/x.pdf\n", "# A note.\n\npublished: 2025-07-02\n", "published: 2025-07-02"])
  func aSidecarWithoutTheKey(_ text: String) {
    #expect(edit.added(to: text) == text + (text.hasSuffix("\n") ? "" : "\n") + "withhold:\n" + entry)
  }

  @Test func theKeyWithEntriesKeepsItsIndentAndItsComments() {
    let text = "withhold: # by the monitoring officer\n- item: \"2\"   # twice\n  reason: A\n\n# What follows.\npublished: 2025-07-02\n"
    #expect(
      edit.added(to: text)
        == "withhold: # by the monitoring officer\n- item: \"2\"   # twice\n  reason: A\n- item: \"4a\"\n  reason: \"The bids: \\\"all\\\" of them\"\n\n# What follows.\npublished: 2025-07-02\n"
    )
  }

  @Test func theKeyWithNothingUnderIt() {
    for value in ["withhold:\n", "withhold: []\n", "withhold: ~\n", "withhold:"] { #expect(edit.added(to: value) == "withhold:\n" + entry) }
  }

  @Test func lineEndsOfWindowsStay() {
    #expect(
      SidecarEdit(entry: [("lines", "3-9"), ("words", "What they offer"), ("reason", "Terms")])
        .added(to: "published: 2025-07-02\r\n")
        == "published: 2025-07-02\r\nwithhold:\r\n  - lines: 3-9\r\n    words: What they offer\r\n    reason: Terms\r\n")
  }

  @Test func aListInBracketsIsNotTouched() { #expect(edit.added(to: "withhold: [{item: \"2\", reason: A}]\n") == nil) }

  @Test func frontMatterOfAPack() {
    let text = "---\npublished: 2025-07-02\n---\n# CABINET\n\nwithhold: no key\n"
    #expect(edit.added(toFrontMatterOf: text) == "---\npublished: 2025-07-02\nwithhold:\n\(entry)---\n# CABINET\n\nwithhold: no key\n")
  }

  @Test func whatIsWrittenIsRead() {
    for reason in ["yes", "4", "'", "#1", "a: b", "- x", "\u{1F600} {x}", "C:\\new", "naïve", "null"] {
      let text = SidecarEdit(entry: [("item", "007"), ("reason", reason)]).added(to: "") ?? ""
      let (sidecar, problems) = Sidecars.read(SourceText(path: "x.yml", bytes: Array(text.utf8)))
      #expect(problems == [] && sidecar?.directives.map(\.reason) == [reason], "\(text)")
      #expect(sidecar?.directives.map(\.target) == [.item("007")])
    }
  }
}
