import Diagnostics
import Site
import Testing

/// What the publisher's sidecar holds back, and what it settles.
@Suite struct ExemptBySidecarTests {
  private static let open3 = ExemptPapersTests.members(Invented.agenda())
  private static func withSidecar(
    _ name: String, _ sidecar: String, _ paper: Paper = Invented.zorbak("No"), open: [String] = ["marigold beds", "larkspur along"]
  ) -> ExemptLayout {
    ExemptLayout(
      name, ["cabinet.txt": Invented.pack(open3, Invented.marigold, paper, Invented.larkspur), "cabinet.yml": sidecar], open: open,
      statuses: [0])
  }

  static let sidecars: [ExemptLayout] = [
    withSidecar("item", "withhold:\n  - item: \"5\"\n    reason: Commercial\n"),
    withSidecar(
      "heading", "withhold:\n  - heading: The offer\n    reason: Commercial\n",
      .report(
        "Sale of Mill Lane", "the tulips in Mill Lane",
        behind:
          "#### 2. The offer\n\n- 2.1 We are told that Zorbak Holdings offers £1,250,000.\n\n#### 3. Next\n\n- 3.1 It is the foxglove that comes next.\n"
      ),
      open: ["marigold beds", "tulips in Mill Lane", "foxglove that comes"]),
  ]

  @Test(arguments: sidecars) func whatTheSidecarWithholds(_ layout: ExemptLayout) async throws { try await layout.expectNothing() }

  @Test func linesThatTheSidecarWithholds() async throws {
    let paper = Paper(
      text: """
        Report to:\tCabinet\tDate of Meeting:\t10 July 2025
        Subject:\tSale of Mill Lane
        Report of:\tHead of Property\tWards Affected:\tAll Wards
        Exempt / Confidential Report:\tNo

        #### **Summary:**

        The tulips in Mill Lane.

        #### 1. The offer

        - 1.1 It is the foxglove that comes next.

        - 1.2 We are told that Zorbak Holdings offers
        £1,250,000 for it.


        """)
    let pack = Invented.pack(Self.open3, Invented.marigold, paper, Invented.larkspur)
    let line = pack.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("We are told") } ?? 0
    let sidecar = "withhold:\n  - lines: \(line + 1)-\(line + 2)\n    words: We are told that Zorbak\n    reason: Commercial\n"
    try await ExemptLayout(
      "lines", ["cabinet.txt": pack, "cabinet.yml": sidecar], open: ["marigold beds", "tulips in Mill Lane", "foxglove that comes"],
      statuses: [0]
    ).expectNothing()
    // The lines have moved: nothing is written, and nothing is printed.
    let moved = try await Trial(["cabinet.txt": "\n\n" + pack, "cabinet.yml": sidecar])
    #expect(moved.places(of: "1,250,000") == [] && moved.report.stopped && moved.exitStatus == 1)
    #expect(
      moved.errors == [
        "Content/packs/cabinet.yml:2:5: error: the lines named here no longer begin with the words given; point to the passage again (lines:, words:) [withheld-passage-moved]"
      ])
  }

  @Test func whatTheSidecarSaysIsPublicIsPublished() async throws {
    for (cover, status) in [("Yes", Int32(0)), ("No", 0)] {
      var paper = Invented.zorbak(cover, below: "NOT FOR PUBLICATION")
      paper.text += "\n"
      let trial = try await Trial([
        "cabinet.txt": Invented.pack(Self.open3, Invented.marigold, paper, Invented.larkspur),
        "cabinet.yml": "public:\n  - item: \"5\"\n    reason: The sale is done\n",
      ])
      #expect(trial.publishes("zorbak"), "\(cover): \(trial.errors)")
      #expect(trial.exitStatus == status, "\(trial.errors)")
    }
  }

  /// A paper whose beginning was not found: the officer looks, and says that it is not there.
  @Test func theSidecarSettlesAPaperThatIsNotThere() async throws {
    let pack = Invented.pack(
      ExemptPapersTests.members(Invented.agenda(last: "#### 6. Sale of the Pier (Exempt)\n\n(Pages 19 - 22)")), Invented.marigold,
      .report("Sale of Mill Lane", "the tulips in Mill Lane"))
    let doubt = try await Trial(["cabinet.txt": pack])
    #expect(doubt.exitStatus == 3 && !doubt.publishes("tulips in Mill Lane") && doubt.publishes("marigold beds"))
    #expect(
      doubt.errors == [
        "Content/packs/cabinet.txt:40:1: error: item 6 is exempt and it is not sure where its paper begins; every paper that it may stand in is held back until the sidecar says withhold: with the lines where it stands, or public: with this item when it is not in the file [exempt-paper-not-found]"
      ])
    let settled = try await Trial([
      "cabinet.txt": pack, "cabinet.yml": "public:\n  - item: \"6\"\n    reason: Its report is not in the file\n",
    ])
    #expect(settled.exitStatus == 0 && settled.publishes("tulips in Mill Lane"), "\(settled.errors)")
  }
}
