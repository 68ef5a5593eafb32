import Diagnostics
import Site
import Testing

/// What is exempt, in every layout we know of: nothing of it may come out anywhere, and all that is public does.
@Suite struct ExemptTests {
  // MARK: The cover

  static let covers = [
    "Yes", "Y", "YES", "Yes.", "Exempt", "EXEMPT", "Confidential", "Part 2", "PART 2", "Part II", "Part B", "Yes - Part 2", "Paragraph 3",
    "Exempt - Paragraph 3", "Yes (Paragraph 3)", "Yes\tParagraph 3", "Fully exempt", "Fully exempt (Paragraph 3)", "Not for publication",
    "Private", "Private and confidential", "Restricted", "Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A",
    "Yes, by virtue of paragraphs 1, 2 and 3", "Exempt information", "Closed", "Exempt under s100A(4)", "Yes - in full", "Exempt: Yes",
    "Category 3", "Para 3", "Schedule 12A paragraph 3", "Not open to the public", "No - this report is exempt", "Non-public", "**Yes**",
  ]

  @Test(arguments: covers) func aCoverThatSaysItIsExempt(_ value: String) async throws {
    try await ExemptLayout(
      "cover: \(value)", Invented.pack(Invented.agenda(), Invented.marigold, Invented.zorbak(value), Invented.larkspur)
    ).expectNothing()
  }

  @Test(arguments: ["Yes", "Part 2", "EXEMPT", "Paragraph 3", "Not for publication", "Confidential"])
  func aPlainCoverThatSaysItIsExempt(_ value: String) async throws {
    try await ExemptLayout(
      "plain cover: \(value)",
      Invented.pack(
        Invented.agenda(), .plain("Marigold Gardens", "the marigold beds in the park"),
        .plain("Sale of Mill Lane", exempt: value, "the sale to Zorbak Holdings for £1,250,000"),
        .plain("Larkspur Lane", "the larkspur along the lane"))
    ).expectNothing()
  }

  // MARK: Lines of classification

  static let lines = [
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972", "EXEMPT", "CONFIDENTIAL",
    "NOT FOR PUBLICATION", "RESTRICTED", "#### **NOT FOR PUBLICATION**", "Not for publication", "EXEMPT REPORT",
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
    try await ExemptLayout(
      "line below the cover: \(line)",
      Invented.pack(Invented.agenda(), Invented.marigold, Invented.zorbak("", below: line), Invented.larkspur)
    ).expectNothing()
  }

  @Test(arguments: lines.filter { !$0.contains("should be excluded") && !$0.hasPrefix("Document is") })
  func aLineAboveTheCover(_ line: String) async throws {
    let pack = Invented.pack(
      Invented.agenda(), Invented.marigold, Invented.zorbak("", above: line + "\n"), Invented.larkspur)
    let trial = try await Trial(["cabinet.txt": pack])
    #expect(trial.places(of: "zorbak") == [], "above the cover: \(line)")
    #expect(trial.publishes("marigold beds"), "above the cover: \(line)")
  }

  // MARK: The agenda

  private static let sale = "#### 5. Sale of Mill Lane"
  private static let rest = "\n\n(Pages 15 - 18)\n\nReport of the Head of Property"
  private static let public6 = "\n\n#### 6. Larkspur Lane\n\n(Pages 19 - 22)\n\nReport of the Head of Property"

  /// Each with the exempt item and whatever stands around it; the exempt report has a cover that says nothing.
  static let agendas: [(String, String, String)] = [
    ("(Exempt) in the title", "", sale + " (Exempt)" + rest),
    ("(Exempt - Paragraph 3)", "", sale + " (Exempt - Paragraph 3)" + rest),
    ("[Confidential]", "", sale + " [Confidential]" + rest),
    ("EXEMPT below", "", sale + rest + "\n\nEXEMPT"),
    ("not for publication below", "", sale + rest + "\n\nNot for publication by virtue of paragraph 3 of Part 1 of Schedule 12A"),
    ("- Exempt behind a dash", "", sale + " - Exempt" + rest),
    ("Confidential Report of", "", sale + "\n\n(Pages 15 - 18)\n\nConfidential report of the Head of Property"),
    ("star and note", "", sale + " (Not for publication - paragraph 3)" + rest),
    ("EXEMPT: in front", "", "#### 5. EXEMPT: Sale of Mill Lane" + rest),
    ("Exempt Report - in front", "", "#### 5. Exempt Report - Sale of Mill Lane" + rest),
    ("row of a table", "", "5.\tSale of Mill Lane (Exempt)  Report of the Head of Property\t(Pages 15 - 18)"),
    (
      "exempt information paragraph", "",
      sale + rest + "\n\n(Exempt information relating to the financial affairs of a person - paragraph 3)"
    ),
    (
      "this report is not for publication", "",
      sale + rest + "\n\nThis report is not for publication because it contains exempt information under paragraph 3."
    ),
    ("appendix and report exempt", "", sale + rest + "\n\nReport and appendices are exempt under paragraph 3."),
  ]

  @Test(arguments: agendas.map(\.0)) func anEntryOfTheAgendaThatSaysItIsExempt(_ name: String) async throws {
    guard let (_, above, entry) = Self.agendas.first(where: { $0.0 == name }) else { return }
    try await ExemptLayout(
      name,
      Invented.pack(
        Invented.agenda(entry: entry, above: above), Invented.marigold, Invented.zorbak(""), Invented.larkspur)
    ).expectNothing()
  }

  static let headings = [
    "#### **Exempt items**", "EXEMPT ITEMS", "PART B", "Part 2 (private)", "PART 2 - EXEMPT ITEMS", "Part II", "Part II - Private",
    "#### Part 2: Items in private", "CONFIDENTIAL ITEMS", "Private session", "Exempt Business",
    "PART B - ITEMS TO BE CONSIDERED IN PRIVATE",
    "Part Two - Exempt", "EXEMPT INFORMATION", "Items to be considered in private", "RESTRICTED ITEMS", "CLOSED SESSION", "Part 2",
    "Confidential/Exempt Items", "PART TWO", "ITEMS FROM WHICH THE PUBLIC ARE LIKELY TO BE EXCLUDED", "Reports not for publication",
    "B. Exempt items", "NOT FOR PUBLICATION", "Items containing exempt information", "BUSINESS TO BE TAKEN IN PRIVATE",
    "EXCLUSION OF PRESS AND PUBLIC", "PART III - EXEMPT",
  ]

  /// The exempt item is the last of the agenda, and its report the last of the pack.
  @Test(arguments: headings) func aHeadingOfTheAgenda(_ heading: String) async throws {
    let agenda = Invented.agenda(
      entry: "#### 5. Larkspur Lane\n\n(Pages 15 - 18)\n\nReport of the Head of Property", above: "",
      last: heading + "\n\n#### 6. Sale of Mill Lane\n\n(Pages 19 - 22)\n\nReport of the Head of Property")
    try await ExemptLayout(
      "heading: \(heading)", Invented.pack(agenda, Invented.marigold, Invented.larkspur, Invented.zorbak("")),
      // These could as well be meant for the item above them.
      open: ["EXEMPT INFORMATION", "NOT FOR PUBLICATION"].contains(heading) ? ["marigold beds"] : ["marigold beds", "larkspur along"]
    ).expectNothing()
  }

  /// The numbers begin again under the heading.
  @Test func numbersThatBeginAgainUnderPartB() async throws {
    let agenda = Invented.agenda(
      entry: "#### 5. Larkspur Lane\n\n(Pages 15 - 18)\n\nReport of the Head of Property", above: "",
      last: "PART B - EXEMPT\n\n#### 1. Sale of Mill Lane\n\n(Pages 19 - 22)\n\nReport of the Head of Property")
    // Larkspur is placed under the wrong item (finding 11).
    try await ExemptLayout(
      "part B", Invented.pack(agenda, Invented.marigold, Invented.larkspur, Invented.zorbak("")), open: ["marigold beds"]
    ).expectNothing()
  }

  // MARK: The paper whose beginning is not found

  static let lost: [ExemptLayout] = [
    ExemptLayout(
      "last, bare", Invented.pack(lastExempt, Invented.marigold, Invented.larkspur, bare), open: ["marigold beds"], statuses: [3]),
    ExemptLayout(
      "middle, bare", Invented.pack(Invented.agenda(entry: sale + " (Exempt)" + rest), Invented.marigold, bare, Invented.larkspur),
      open: ["larkspur along"], statuses: [3]),
    // The agenda is so short that the reader takes it and the first cover for one (finding 10).
    ExemptLayout(
      "first, bare", Invented.pack(firstExempt, bare, Invented.marigold, Invented.larkspur), open: ["larkspur along"], statuses: [3]),
    ExemptLayout(
      "first, its cover not found", Invented.pack(firstExempt.replacing(" (Exempt)", with: ""), Invented.zorbak("Yes"), Invented.larkspur),
      open: ["larkspur along"]),
    ExemptLayout("alone, bare", Invented.pack(firstExempt, bare), open: [], statuses: [3]),
    ExemptLayout(
      "last, under another title",
      Invented.pack(lastExempt, Invented.marigold, Invented.larkspur, .bare("THE ZORBAK OFFER", "what Zorbak Holdings offered")),
      open: ["marigold beds"], statuses: [3]),
    ExemptLayout(
      "title in the middle of its text",
      Invented.pack(
        lastExempt, Invented.marigold, Invented.larkspur, .bare("PROPERTY SERVICES", "what Zorbak Holdings offered"),
        .bare("SALE OF MILL LANE", "the price of £1,250,000")), open: ["marigold beds"], statuses: [3]),
    ExemptLayout(
      "cover without labels",
      Invented.pack(
        lastExempt, Invented.marigold, Invented.larkspur,
        Paper(
          text:
            "\tCabinet\t\t10 July 2025\n\tSale to Zorbak\n\tHead of Property\t\tAll Wards\n\nSummary:\n\nZorbak Holdings offers £1,250,000.\n"
        )),
      open: ["marigold beds"], statuses: [3]),
    ExemptLayout(
      "no pages on the agenda",
      Invented.pack(
        lastExempt.replacing(/\n\(Pages [0-9]+ - [0-9]+\)\n/, with: ""), Invented.marigold, Invented.larkspur,
        .bare("OFFERS", "what Zorbak Holdings offered for £1,250,000")), open: [], statuses: [3]),
  ]

  private static let bare = Paper.bare("OFFERS RECEIVED", "the sale to Zorbak Holdings for £1,250,000")
  private static let lastExempt = Invented.agenda(
    entry: "#### 5. Larkspur Lane\n\n(Pages 15 - 18)\n\nReport of the Head of Property",
    last: "#### **Exempt items**\n\n#### 6. Sale of Mill Lane\n\n(Pages 19 - 22)\n\nReport of the Head of Property")
  private static let firstExempt = """
    # Anytown Council

    MEETING: CABINET

    DATE: Thursday, 10th July 2025

    #### AGENDA

    #### 1. Sale of Mill Lane (Exempt)

    (Pages 1 - 4)

    #### 2. Marigold Gardens

    (Pages 5 - 14)

    #### 3. Larkspur Lane

    (Pages 15 - 18)

    Report of the Head of Property




    """

  @Test(arguments: lost) func aPaperWhoseBeginningIsNotFound(_ layout: ExemptLayout) async throws { try await layout.expectNothing() }

  // MARK: Appendices

  private static func withAppendix(_ label: String, cover: String = "No", list: String = "Appendix 1 - Valuation", first: String = "")
    -> String
  {
    let behind =
      "\n\n\n# \(label)\n\n\(first)\n\nThe valuer thinks that Zorbak Holdings would go as high as £1,250,000 for it.\n\nHe does not think that anyone else would pay as much for the land as Zorbak Holdings.\n"
    var report = Paper.report("Sale of Mill Lane", exempt: cover, "the tulips in Mill Lane", behind: behind)
    report.text = report.text.replacing("#### Appendices:\n\nNone.", with: "#### Appendices:\n\n- \(list)")
    return Invented.pack(Invented.agenda(), Invented.marigold, report, Invented.larkspur)
  }

  private static let open = ["marigold beds", "larkspur along", "tulips in Mill Lane"]

  static let appendices: [ExemptLayout] = [
    ExemptLayout("cover: Part exempt: Appendix 1", withAppendix("APPENDIX 1", cover: "Part exempt: Appendix 1"), open: open, statuses: [0]),
    ExemptLayout(
      "cover: No, except Appendix 1", withAppendix("APPENDIX 1", cover: "No, except Appendix 1 which is exempt"), open: open, statuses: [0]),
    ExemptLayout(
      "cover: Appendix 1 exempt", withAppendix("APPENDIX 1", cover: "Appendix 1 is exempt by virtue of paragraph 3"), open: open,
      statuses: [0]),
    ExemptLayout(
      "cover: Appendices exempt", withAppendix("APPENDIX 1", cover: "Appendices only"), open: ["marigold beds", "larkspur along"]),
    ExemptLayout("cover: Part", withAppendix("APPENDIX 1", cover: "Part"), open: ["marigold beds", "larkspur along"]),
    ExemptLayout(
      "cover: Yes - Appendix 1", withAppendix("APPENDIX 1", cover: "Yes - Appendix 1"), open: ["marigold beds", "larkspur along"]),
    ExemptLayout(
      "cover: Partly (Annex A), label differs", withAppendix("ANNEX A", cover: "Partly (Annex A)", list: "Annex A - Valuation"), open: open,
      statuses: [0]),
    ExemptLayout("label (EXEMPT)", withAppendix("APPENDIX 1 (EXEMPT)"), open: open),
    ExemptLayout("label 3 (EXEMPT)", withAppendix("APPENDIX 3 (EXEMPT)", list: "Appendix 3 - Valuation"), open: open),
    ExemptLayout("EXEMPT APPENDIX 1", withAppendix("EXEMPT APPENDIX 1"), open: ["marigold beds", "larkspur along"]),
    ExemptLayout(
      "CONFIDENTIAL APPENDIX A", withAppendix("CONFIDENTIAL APPENDIX A", list: "Appendix A - Valuation"),
      open: ["marigold beds", "larkspur along"]),
    ExemptLayout("Appendix B - Exempt", withAppendix("Appendix B - Exempt", list: "Appendix B - Valuation"), open: open),
    ExemptLayout(
      "line below the label", withAppendix("APPENDIX 1", first: "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A"),
      open: open),
    ExemptLayout("CONFIDENTIAL below the label", withAppendix("APPENDIX 1", first: "CONFIDENTIAL"), open: open),
    ExemptLayout("(Exempt) in the list", withAppendix("APPENDIX 1", list: "Appendix 1 - Valuation (Exempt)"), open: open),
    ExemptLayout(
      "not for publication in the list", withAppendix("APPENDIX 1", list: "Appendix 1 - Valuation - NOT FOR PUBLICATION"), open: open),
    ExemptLayout(
      "Confidential Appendix 1 in the list", withAppendix("APPENDIX 1", list: "Confidential Appendix 1 - Valuation"), open: open),
    ExemptLayout("a sentence says so", withAppendix("APPENDIX 1", list: "Appendix 1 is exempt by virtue of paragraph 3"), open: open),
    ExemptLayout(
      "report exempt, appendix too", withAppendix("APPENDIX 1", cover: "Yes"), open: ["marigold beds", "larkspur along"], statuses: [0]),
    ExemptLayout(
      "cover exempts Appendix 1, not divided off", withAppendix("Valuation", cover: "Part exempt: Appendix 1", list: "None"),
      open: ["marigold beds", "larkspur along"]),
  ]

  @Test(arguments: appendices) func anExemptAppendixOfAPublicReport(_ layout: ExemptLayout) async throws {
    try await layout.expectNothing()
  }

  // MARK: Titles

  /// The agenda gives a plain title, the cover a telling one.
  @Test(arguments: ["Yes", "Part 2"]) func aTitleOnTheCoverThatTells(_ value: String) async throws {
    try await ExemptLayout(
      "telling title",
      Invented.pack(
        Invented.agenda(), Invented.marigold, Invented.zorbak(value, subject: "Sale of Mill Lane to Zorbak Holdings"), Invented.larkspur),
      statuses: [0]
    ).expectNothing()
  }

  // MARK: A line deep inside

  @Test func aLineDeepInsideAPublicPaper() async throws {
    let deep =
      "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972\n\nOffers\n\nZorbak Holdings offers £1,250,000."
    let long = (1...60).map { "- 1.\($0 + 2) One more of the many things that there are to be said.\n" }.joined(separator: "\n")
    try await ExemptLayout(
      "deep",
      Invented.pack(
        Invented.agenda(), .report("Marigold Gardens", "the beds", behind: long + "\n\n" + deep),
        .report("Sale of Mill Lane", "the tulips in Mill Lane"), Invented.larkspur),
      open: ["tulips in Mill Lane"], statuses: [3]
    ).expectNothing()
  }
}
