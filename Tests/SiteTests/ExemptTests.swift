import Diagnostics
import Site
import Testing

/// What is exempt, in every layout we know of: nothing of it may come out anywhere, and all that is public does.
@Suite struct ExemptTests {
  /// A layout: its packs, and the words of which each must still be published.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    var open = ["marigold beds", "larkspur along"]
    var status: Int32 = 0
    var testDescription: String { name }

    init(_ name: String, _ files: [String: String], open: [String] = ["marigold beds", "larkspur along"], status: Int32 = 0) {
      (self.name, self.files, self.open, self.status) = (name, files, open, status)
    }

    init(_ name: String, _ pack: String, open: [String] = ["marigold beds", "larkspur along"], status: Int32 = 0) {
      self.init(name, ["cabinet.txt": pack], open: open, status: status)
    }
  }

  private func expectNothing(_ layout: Layout, of markers: [String] = ["zorbak", "1,250,000"]) async throws {
    let trial = try await Trial(layout.files)
    for marker in markers { #expect(trial.places(of: marker) == [], "\(layout.name)") }
    for words in layout.open { #expect(trial.publishes(words), "“\(words)” in \(layout.name)") }
    #expect(!trial.report.stopped, "\(layout.name): \(trial.errors)")
    #expect(trial.exitStatus == layout.status, "\(layout.name): \(trial.errors)")
    #expect(trial.report.coverage.lost == 0, "\(layout.name)")
    // An officer is told of every paper held back.
    #expect(trial.report.coverage.withheld > 0, "\(layout.name)")
  }

  // MARK: The cover

  static let covers = [
    "Yes", "Y", "YES", "Yes.", "Exempt", "EXEMPT", "Confidential", "Part 2", "PART 2", "Part II", "Part B", "Yes - Part 2", "Paragraph 3",
    "Exempt - Paragraph 3", "Yes (Paragraph 3)", "Yes\tParagraph 3", "Fully exempt", "Fully exempt (Paragraph 3)", "Not for publication",
    "Private", "Private and confidential", "Restricted", "Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A",
    "Yes, by virtue of paragraphs 1, 2 and 3", "Exempt information", "Closed", "Exempt under s100A(4)", "Yes - in full", "Exempt: Yes",
    "Category 3", "Para 3", "Schedule 12A paragraph 3", "Not open to the public", "No - this report is exempt", "Non-public", "**Yes**",
  ]

  @Test(arguments: covers) func aCoverThatSaysItIsExempt(_ value: String) async throws {
    try await expectNothing(
      Layout("cover: \(value)", Invented.pack(Invented.agenda(), Invented.marigold, Invented.zorbak(value), Invented.larkspur)))
  }

  @Test(arguments: ["Yes", "Part 2", "EXEMPT", "Paragraph 3", "Not for publication", "Confidential"])
  func aPlainCoverThatSaysItIsExempt(_ value: String) async throws {
    try await expectNothing(
      Layout(
        "plain cover: \(value)",
        Invented.pack(
          Invented.agenda(), .plain("Marigold Gardens", "the marigold beds in the park"),
          .plain("Sale of Mill Lane", exempt: value, "the sale to Zorbak Holdings for £1,250,000"),
          .plain("Larkspur Lane", "the larkspur along the lane"))))
  }

  // MARK: Lines of classification

  static let lines = [
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972", "EXEMPT", "CONFIDENTIAL",
    "NOT FOR PUBLICATION", "RESTRICTED", "#### **NOT FOR PUBLICATION**", "Not for publication", "EXEMPT INFORMATION", "EXEMPT REPORT",
    "NOT FOR PUBLICATION - Exempt information under paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972",
    "THIS REPORT IS NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972",
    "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.", "PRIVATE AND CONFIDENTIAL",
    "STRICTLY CONFIDENTIAL", "Exempt under paragraph 3 of Schedule 12A", "PART II - NOT FOR PUBLICATION", "Part 2 - Exempt",
    "EXEMPT - Paragraph 3", "(EXEMPT)", "[CONFIDENTIAL]", "*** CONFIDENTIAL ***", "OFFICIAL-SENSITIVE: NOT FOR PUBLICATION",
    "Not for publication by virtue of Regulation 20(1) of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012",
    "APPENDIX NOT FOR PUBLICATION", "Document is Restricted",
    "EXEMPT FROM PUBLICATION", "The public should be excluded from the meeting during consideration of this report",
  ]

  @Test(arguments: lines) func aLineOnTheFirstPage(_ line: String) async throws {
    try await expectNothing(
      Layout(
        "line below the cover: \(line)",
        Invented.pack(Invented.agenda(), Invented.marigold, Invented.zorbak("", below: line), Invented.larkspur)))
  }

  @Test(arguments: lines) func aLineAboveTheCover(_ line: String) async throws {
    let pack = Invented.pack(
      Invented.agenda(), Invented.marigold, Invented.zorbak("", above: line + "\n"), Invented.larkspur)
    let trial = try await Trial(["cabinet.txt": pack])
    #expect(trial.places(of: "zorbak") == [], "above the cover: \(line)")
    #expect(trial.publishes("marigold beds"), "above the cover: \(line)")
  }
}
