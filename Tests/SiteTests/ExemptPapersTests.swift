import Diagnostics
import Site
import Testing

/// Exempt minutes and supplements, papers that are missing, files that could not be divided.
@Suite struct ExemptPapersTests {
  // MARK: Minutes

  /// A pack with minutes: an open entry, the exempt one, and one more open one.
  private static func minutes(
    title: String = "13. SALE OF MILL LANE", first: String = "", above: String = "", head: String = "", after: String? = "14. THE LARKSPUR"
  ) -> String {
    """
    # Anytown Council

    MEETING: CABINET

    DATE: Thursday, 10th July 2025

    TIME: 10.00 a.m.

    VENUE: Town Hall, Anytown

    #### Member

    Cllr. Ann Ash (Chair)
    Cllr. Bob Beech
    Cllr. Cat Cedar
    Cllr. Dan Dogwood
    Cllr. Eve Elm
    Cllr. Fay Fir

    #### AGENDA

    #### 1. Apologies for Absence

    #### 3. Minutes of the Previous Meeting

    (Pages 5 - 8)

    Minutes of the meeting held on 12 June 2025

    #### 4. Marigold Gardens

    (Pages 9 - 14)

    Report of the Head of Property



    \(head)

    ## CABINET

    #### MEETING HELD AT THE TOWN HALL, ANYTOWN ON THURSDAY 12TH JUNE, 2025

    PRESENT: Councillor Ash (in the Chair)

    Councillors Beech and Cedar

    #### 11. APOLOGIES FOR ABSENCE

    No apologies were received.

    #### 12. THE TULIPS

    The Cabinet considered the tulips in the square.

    #### RESOLVED:

    That the tulips be watered.

    \(above)

    #### \(title)

    \(first)

    The Cabinet considered the offer that Zorbak Holdings had made for the land.

    #### RESOLVED:

    That the offer of Zorbak Holdings of £1,250,000 be accepted.

    \(after.map { "#### \($0)\n\nThe Cabinet heard of the larkspur along the lane.\n\n#### RESOLVED:\n\nThat the report be noted.\n" } ?? "")

    """
  }

  static let minutesLayouts: [ExemptLayout] = [
    ExemptLayout("title (Exempt)", minutes(title: "13. SALE OF MILL LANE (EXEMPT)") + Invented.marigold.text, open: all),
    ExemptLayout("title - exempt minute", minutes(title: "13. SALE OF MILL LANE - EXEMPT") + Invented.marigold.text, open: all),
    ExemptLayout("EXEMPT MINUTE:", minutes(title: "13. EXEMPT MINUTE: SALE OF MILL LANE") + Invented.marigold.text, open: all),
    ExemptLayout(
      "line below the title",
      minutes(first: "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A") + Invented.marigold.text, open: all),
    ExemptLayout(
      "(Exempt by virtue of paragraph 3)",
      minutes(first: "(Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972)")
        + Invented.marigold.text, open: all),
    ExemptLayout(
      "heading above", minutes(above: "#### EXEMPT ITEMS", after: nil) + Invented.marigold.text,
      open: ["marigold beds", "tulips in the square"]),
    ExemptLayout(
      "PART B above", minutes(above: "PART B", after: nil) + Invented.marigold.text, open: ["marigold beds", "tulips in the square"]),
    ExemptLayout(
      "Part 2 (private) above two", minutes(above: "Part 2 (private)", after: "14. MORE ABOUT ZORBAK") + Invented.marigold.text,
      open: ["marigold beds", "tulips in the square"]),
    ExemptLayout(
      "line above the title",
      minutes(above: "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A", after: nil) + Invented.marigold.text,
      open: ["marigold beds", "tulips in the square"]),
    ExemptLayout(
      "all of them exempt",
      minutes(head: "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A", after: nil) + Invented.marigold.text,
      open: ["marigold beds"]),
    ExemptLayout(
      "agenda says exempt minutes",
      minutes(after: nil).replacing("3. Minutes of the Previous Meeting", with: "3. Exempt Minutes of the Previous Meeting (Exempt)")
        + Invented.marigold.text, open: ["marigold beds"]),
  ]
  private static let all = ["marigold beds", "tulips in the square", "larkspur along"]

  @Test(arguments: minutesLayouts) func anExemptMinute(_ layout: ExemptLayout) async throws { try await layout.expectNothing() }

  // MARK: Supplements

  private static let agenda = ExemptPapersTests.members(
    Invented.agenda(entry: "#### 5. Sale of Mill Lane (Exempt)\n\n(To Follow)\n\nReport of the Head of Property"))

  /// With a list of members, as front sheets have.
  static func members(_ agenda: String) -> String {
    agenda.replacing(
      "#### AGENDA",
      with:
        "#### Member\n\nCllr. Ann Ash (Chair)\nCllr. Bob Beech\nCllr. Cat Cedar\nCllr. Dan Dogwood\nCllr. Eve Elm\nCllr. Fay Fir\n\n#### AGENDA"
    )
  }

  private static func supplement(_ entry: String, _ paper: String) -> String {
    """
    # Anytown Council

    Date: 4 July 2025

    Dear Councillor

    #### CABINET - THURSDAY 10TH JULY, 2025

    I refer to the agenda for the above meeting and now enclose the following report which was unavailable when the agenda was published.

    Agenda No. Item

    \(entry)

    Yours sincerely

    Joan Example




    \(paper)
    """
  }

  static let supplements: [ExemptLayout] = [
    "with a cover": supplement("5. Sale of Mill Lane (Pages 3 - 6)\n\nReport of the Head of Property", Invented.zorbak("").text),
    "with a cover, number missing": supplement("Sale of Mill Lane", Invented.zorbak("", subject: "Mill Lane: the offers").text),
    "without a cover": supplement(
      "5. Sale of Mill Lane (Pages 3 - 6)", Paper.bare("SALE OF MILL LANE", "what Zorbak Holdings offered").text),
    "without a cover, under another title": supplement(
      "5. Sale of Mill Lane (Pages 3 - 6)", Paper.bare("OFFERS", "what Zorbak Holdings offered").text),
    "without anything": supplement("", Paper.bare("OFFERS", "what Zorbak Holdings offered").text),
    "with its own mark": supplement("5. Sale of Mill Lane (Pages 3 - 6)", Invented.zorbak("Yes").text),
  ].sorted { $0.key < $1.key }.flatMap { name, text -> [ExemptLayout] in
    let own = Invented.pack(agenda, Invented.marigold, Invented.larkspur)
    // By name, the supplement is read after its agenda, or before it.
    return [
      ExemptLayout("\(name), after", ["a.txt": own, "b.txt": text]), ExemptLayout("\(name), before", ["b.txt": own, "a.txt": text]),
      ExemptLayout("\(name), by sidecar", ["a.txt": own, "b.txt": text, "b.yml": "supplement-to: a\npublished: 2025-07-04\n"]),
    ]
  }

  /// The supplement cannot know by itself: `inspect` of it alone is not asked.
  @Test(arguments: supplements) func anExemptReportInASupplement(_ layout: ExemptLayout) async throws {
    let trial = try await Trial(layout.files)
    let places = trial.places(of: "zorbak").filter { !$0.hasPrefix("inspect ") }
    #expect(places == [], "\(layout.name)")
    for words in layout.open { #expect(trial.publishes(words), "“\(words)” in \(layout.name): \(trial.errors)") }
    #expect(!trial.report.stopped && [0, 3].contains(trial.exitStatus), "\(layout.name): \(trial.errors)")
  }

  // MARK: Papers that are not there

  /// The neighbour has all its pages, each with its number at its foot, and no word behind the last: no other paper stands in it.
  /// Nor is anything held back of the others. One page of text more, and it is not sure.
  @Test func aPaperWithAllItsPagesIsPublishedThoughTheNextIsMissing() async throws {
    let agenda = Self.members(Invented.agenda(last: "#### 6. Sale of the Pier (Exempt)\n\n(Pages 9 - 12)"))
      .replacing("(Pages 5 - 14)", with: "(Pages 5 - 6)").replacing("(Pages 15 - 18)", with: "(Pages 7 - 8)")
    func pack(behind: String) -> String {
      Invented.pack(
        agenda, .report("Marigold Gardens", "the marigold beds in the park", deep: "Page 5\n", behind: "Page 6"),
        .report("Sale of Mill Lane", "the tulips in Mill Lane", deep: "Page 7\n", behind: behind))
    }
    let whole = try await Trial(["cabinet.txt": pack(behind: "Page 8")])
    #expect(whole.exitStatus == 0 && whole.publishes("tulips in Mill Lane") && whole.publishes("marigold beds"), "\(whole.errors)")
    let more = try await Trial(["cabinet.txt": pack(behind: "Page 8\n\nThe pier is sold to Zorbak Holdings.")])
    #expect(more.exitStatus == 3 && more.places(of: "zorbak") == [] && more.publishes("marigold beds"), "\(more.errors)")
  }

  /// What a page says of how many there are is no reason to count so far.
  @Test func aPageThatClaimsToBeOneOfVeryMany() async throws {
    let pack = Invented.pack(
      Self.members(Invented.agenda(last: "#### 6. Sale of the Pier (Exempt)\n\n(Pages 19 - 22)")), Invented.marigold,
      .report("Sale of Mill Lane", "the tulips in Mill Lane", behind: "Page 1 of 900000000000000000"))
    #expect(try await Trial(["cabinet.txt": pack]).exitStatus == 3)
  }

  /// Pages that the committee-management system puts in the place of an exempt report.
  @Test func aPageInThePlaceOfAnExemptReport() async throws {
    let notice =
      "\nAgenda Item 6\n\nBy virtue of paragraph(s) 3 of Part 1 of Schedule 12A\nof the Local Government Act 1972.\n\nDocument is Restricted\n\nPage 19\n"
    let pack = Invented.pack(
      Self.members(Invented.agenda(last: "#### 6. Sale of the Pier (Exempt)\n\n(Pages 19 - 22)")), Invented.marigold,
      .report("Sale of Mill Lane", "the tulips in Mill Lane"), Paper(text: notice))
    let trial = try await Trial(["cabinet.txt": pack])
    #expect(trial.exitStatus == 0 && trial.publishes("tulips in Mill Lane"), "\(trial.errors)")
  }

  // MARK: Files that could not be divided, and forward plans

  @Test(arguments: ["EXEMPT", "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A", "CONFIDENTIAL"])
  func aFileThatCouldNotBeDivided(_ line: String) async throws {
    let trial = try await Trial([
      "note.txt": "A note for the file\n\n\(line)\n\nWe are told that Zorbak Holdings offers £1,250,000.\n",
      "b.txt": "Marigold notes\n\nAll about marigold.\n",
    ])
    #expect(trial.places(of: "zorbak") == [] && trial.publishes("about marigold"))
    #expect(trial.findings("withheld-whole").count == 1 && trial.exitStatus == 0, "\(trial.errors)")
  }

  /// The record of a decision is no public notice of it: with labels, and under headings.
  @Test(arguments: [
    "Record of Officer Decision\n\nDecision Title: Sale to Zorbak Holdings\nDecision maker: Head of Property\nDate of decision: 4 March 2026\nDecision: To sell to Zorbak Holdings.\nReasons: The price.\n",
    "RECORD OF DECISION OF THE Cabinet\n\nDecision Made:\n\n4 March 2026\n\nSale to Zorbak Holdings\n\nDecision Made\n\n1. That the land be sold to Zorbak Holdings.\n\nReasons for Decision\n\nThe price that Zorbak pays.\n",
  ]) func aRecordOfADecisionThatIsClassified(_ record: String) async throws {
    let mark = "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A"
    let lines = record.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for text in ["\(mark)\n\n\(record)", "\(lines[0])\n\n\(mark)\n" + lines.dropFirst().joined(separator: "\n")] {
      let trial = try await Trial(["record.txt": text, "b.txt": "Marigold notes\n\nAll about marigold.\n"])
      #expect(trial.places(of: "zorbak") == [] && trial.publishes("about marigold"), "\(text)")
    }
    #expect(try await Trial(["record.txt": record]).publishes("zorbak"))
  }

  @Test func whatIsSharedWithPublicPapersIsNoLeak() async throws {
    let trial = try await Trial([
      "cabinet.txt": Invented.pack(
        Self.members(Invented.agenda()), Invented.marigold, .report("Sale of Mill Lane", exempt: "Yes", "the marigold beds in the park"),
        Invented.larkspur)
    ])
    #expect(!trial.report.stopped && trial.exitStatus == 0 && trial.publishes("marigold beds"), "\(trial.errors)")
  }
}
