import Diagnostics
import Site
import Testing

/// The twins: the same words where they withhold nothing. Everything is published, and nobody is troubled.
@Suite struct NotExemptTests {
  private func expectAll(_ name: String, _ pack: String, _ words: [String] = ["marigold beds", "larkspur along", "Zorbak Holdings for"])
    async throws
  {
    let trial = try await Trial(["cabinet.txt": pack])
    for word in words { #expect(trial.publishes(word), "“\(word)” in \(name): \(trial.errors)") }
    #expect(trial.report.coverage.withheld == 0 && trial.exitStatus == 0 && trial.errors == [], "\(name)")
  }

  private let agenda = ExemptPapersTests.members(Invented.agenda())

  @Test(arguments: [
    "No", "N", "NO", "No.", "Open", "Public", "None", "", "Not exempt", "Not confidential", "N/A", "Not applicable", "Unrestricted", "-",
    "No - open report", "No exempt information", "Non-exempt", "Part 1", "Part A", "Nil", "Open report", "**No**", "INO",
  ]) func aCoverThatSaysItIsOpen(_ value: String) async throws {
    try await expectAll("cover: \(value)", Invented.pack(agenda, Invented.marigold, Invented.zorbak(value), Invented.larkspur))
  }

  @Test(arguments: [
    "Pier Strategy v0.4 - CONFIDENTIAL WORKING DRAFT", "The Hub offers free and confidential advice to everyone who asks.",
    "Disagreement resolution meetings are confidential and without prejudice.", "Exempt accommodation is a kind of supported housing.",
    "CONFIDENTIALITY", "Confidential reporting", "Restricted parking zones", "#### Exempt accommodation", "#### **Private sector housing**",
    "A separate report on the price is exempt by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
    "Some reports contain exempt information and are not open to the public.", "Part 2 of the Housing Act 2004",
    "Part B Building Regulations",
    "- 3. Information relating to the financial or business affairs of any particular person (including the authority holding that information)",
    "- 8. Information falling within paragraph 3 above is not exempt information by virtue of that paragraph if it is required to be registered",
    "The paragraphs of Schedule 12A to the Local Government Act 1972 are:-", "#### Exempt information",
    "Schools that are exempt\tFees\nAll\t£3",
    "The restricted byway", "Publication date: 4 July 2025", "Not for profit organisations", "#### Exclusion from school",
    "The appendix to last year's report was not for publication.",
  ]) func aTextThatSpeaksOfIt(_ words: String) async throws {
    for deep in [words, String(repeating: "A line.\n\n", count: 40) + words + "\n\nMore of the same."] {
      let pack = Invented.pack(agenda, Invented.marigold, Invented.zorbak("No", deep: deep), Invented.larkspur)
      try await expectAll(words, pack)
    }
  }

  @Test(arguments: [
    "#### 3. Exclusion of the Press and Public\n\nTo consider passing a resolution under Section 100A(4) that the public leave.",
    "#### 3. Confidential Reporting Policy\n\nTo note.", "#### 3. Private Sector Housing\n\nVerbal update.",
    "#### 3. Exempt Accommodation\n\nVerbal update.", "#### 3. Part 2 of the Capital Programme\n\nTo note.",
    "#### 3. Restricted Parking Zones\n\nTo note.",
  ]) func anEntryThatSpeaksOfIt(_ entry: String) async throws {
    try await expectAll(
      entry,
      Invented.pack(
        agenda.replacing("#### 4. Marigold", with: entry + "\n\n#### 4. Marigold"), Invented.marigold, Invented.zorbak("No"),
        Invented.larkspur))
  }

  /// A field that was left blank, and the law's own list below the cover, at the end of a report or behind the agenda.
  @Test func aListOfTheParagraphsOfSchedule12ABelowABlankField() async throws {
    let list = """
      Exempt information is defined in Schedule 12A:

      1. Information relating to any individual.
      2. Information which is likely to reveal the identity of an individual.
      3. Information relating to the financial or business affairs of any particular person (including the authority holding that information).
      4. Information relating to any consultations or negotiations in connection with any labour relations matter.
      5. Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.
      6. Information which reveals that the authority proposes to give a notice under any enactment.
      7. Information relating to any action taken in connection with the prevention of crime.
      """
    func pack(_ agenda: String, below: String = "", behind: String = "") -> String {
      Invented.pack(
        agenda, .report("Marigold Gardens", exempt: "", below: below, "the marigold beds in the park", behind: behind),
        Invented.zorbak("", below: below), .report("Larkspur Lane", exempt: "", "the larkspur along the lane", behind: behind))
    }
    let plain = agenda.replacing("#### ", with: "")
    try await expectAll("below the covers", pack(agenda, below: list))
    try await expectAll("at the end", pack(agenda, behind: list))
    try await expectAll("behind the agenda", pack(plain + list + "\n\n\n"))
    for text in [pack(agenda, below: list), pack(plain + list + "\n\n\n")] {
      try await expectAll("label and colon", text.replacing("Exempt / Confidential Report:\t", with: "Exempt/Confidential:"))
    }
  }

  @Test func anEntryOfTheForwardPlanIsAPublicNotice() async throws {
    let plan = """
      # ANYTOWN COUNCIL FORWARD PLAN

      FOR THE FOUR MONTH PERIOD 1 JUNE 2025 - 30 SEPTEMBER 2025

      Details of Decision to be taken\tSale of the Pier To sell the pier to Zorbak Holdings for what it is worth.
      Decision Maker\tCabinet
      Decision Expected\t10 Jul 2025
      Key Decision Criteria\tFinancial\tYes\tCommunity Impact\tNo
      Exempt Report\tFully exempt (Paragraph 3)
      Wards Affected\tHarbour
      Contact Officer(s) details\tJoan Example joan@anytown.example Tel: 01632 960241

      # ANYTOWN COUNCIL FORWARD PLAN

      Details of Decision to be taken\tThe marigold beds To plant the larkspur along them.
      Decision Maker\tCabinet
      Decision Expected\t10 Jul 2025
      Key Decision Criteria\tFinancial\tYes\tCommunity Impact\tNo
      Exempt Report\tOpen
      Wards Affected\tHarbour
      """
    try await expectAll("plan", plan)
    try await expectAll(
      "plan in a pack",
      Invented.pack(
        agenda, Invented.marigold, Invented.zorbak("No"),
        .report("Larkspur Lane", "the larkspur along", behind: "\n\n\n# APPENDIX A\n\n" + plan)))
  }

  // MARK: Doubt

  @Test func contradictionIsHeldBackNamedAndTold() async throws {
    let trial = try await Trial([
      "cabinet.txt": Invented.pack(agenda, Invented.marigold, Invented.zorbak("No", below: "NOT FOR PUBLICATION"), Invented.larkspur)
    ])
    #expect(trial.places(of: "zorbak") == [] && trial.publishes("marigold beds") && trial.publishes("larkspur along"))
    #expect(trial.exitStatus == 3 && !trial.report.stopped)
    let page = trial.seen["Output/meetings/cabinet/2025-07-10/item-5/index.html"] ?? ""
    #expect(page.contains("held back until the council confirms") || page.contains("Held back until the council confirms"), "\(page)")
    #expect(
      trial.errors == [
        "Content/packs/cabinet.txt:95:1: error: it is not sure whether this paper is exempt (its cover says No, a line on its pages says that it is exempt); it is held back until the sidecar says withhold or public [classification-in-doubt]"
      ])
  }
}
