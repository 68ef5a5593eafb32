import Calendar
import Diagnostics
import Glibc
import Scratch
import Site
import Testing

@Suite struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
  }

  private func build(_ output: String = "Output", jobs: Int = 2) async -> BuildReport {
    await Build(site: folder.path + "/Content", output: "\(folder.path)/\(output)", asOf: Day(iso: "2025-09-01"), jobs: jobs).run()
  }

  private func messages(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.severity == .error }.map { $0.text.split(separator: folder.path + "/").joined() }
  }

  @Test func aSmallSiteIsBuilt() async throws {
    try folder.write("Content/assets/img/map.png", [0x89, 0x50])
    let report = await build()
    #expect(messages(report) == [])
    #expect(report.outcome == .done)
    #expect(report.pages == report.pagesWritten && report.pages > 1)
    let files = folder.files("Output")
    #expect(files.contains("Output/index.html") && files.contains("Output/about/index.html") && files.contains("Output/assets/img/map.png"))
  }

  @Test func theSameContentGivesTheSameBytesHoweverManyWork() async {
    _ = await build("One", jobs: 1)
    _ = await build("Two", jobs: 8)
    let files = folder.files("One").map { String($0.dropFirst(4)) }
    #expect(files == folder.files("Two").map { String($0.dropFirst(4)) } && !files.isEmpty)
    for file in files { #expect(folder.read("One/\(file)") == folder.read("Two/\(file)"), "\(file)") }
  }

  @Test func aSecondBuildWritesOnlyWhatChanged() async throws {
    let first = await build()
    let second = await build()
    #expect(second.written == 0 && second.unchanged == first.written)
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\nWho we were.\n")
    let third = await build()
    #expect(third.pagesWritten == 1)
  }

  @Test func aPageThatIsGoneIsRemoved() async {
    _ = await build()
    unlink(folder.path + "/Content/pages/about.md")
    let report = await build()
    #expect(report.deleted == 1)
    #expect(!folder.files("Output").contains("Output/about/index.html"))
  }

  // MARK: - Content that cannot be read

  @Test func withoutASiteFileNothingIsBuilt() async {
    unlink(folder.path + "/Content/site.yml")
    let report = await build()
    #expect(
      messages(report) == [
        "Content/site.yml: error: the file is missing; write one that holds at least a line such as “council: Anytown Council” [no-site-file]"
      ])
    #expect(report.stopped && report.outcome == .errors)
    #expect(folder.files("Output") == [])
  }

  @Test func withoutAContentFolderNothingIsBuilt() async {
    let report = await Build(site: folder.path + "/Contents", output: folder.path + "/Output").run()
    #expect(
      messages(report) == ["Contents: error: there is no such folder; name the one that holds site.yml with --site [no-content-folder]"])
  }

  @Test func filesThatCannotBeReadAreSaidAndTheOthersAreBuilt() async throws {
    folder.makeFolder("Content/packs")
    folder.makeFolder("Content/packs/x.txt")
    mkfifo(folder.path + "/Content/packs/pipe.txt", 0o666)
    folder.link("Content/packs/gone.txt", to: "nowhere")
    folder.link("Content/packs/out.txt", to: "/etc/hostname")
    folder.link("Content/pages/loop", to: "..")
    try folder.write("Content/packs/.hidden.txt", "x")
    let report = await build()
    let link = "error: the link leads nowhere, to a folder, or out of the content folder; put the file itself here [link-leads-out]"
    #expect(
      messages(report) == [
        "Content/packs/gone.txt: \(link)", "Content/packs/out.txt: \(link)",
        "Content/packs/pipe.txt: error: the file cannot be read: it is not a regular file [unreadable-file]",
        "Content/packs/x.txt: error: the file cannot be read: it is a folder [unreadable-file]",
        "Content/pages/loop: \(link)",
      ])
    #expect(!report.stopped && report.outcome == .errors)
    #expect(folder.files("Output").contains("Output/about/index.html"))
  }

  @Test func aLinkWithinTheContentIsFollowed() async throws {
    try folder.write("Content/shared/help.md", "---\ntitle: Help\n---\nText\n")
    folder.link("Content/pages/help.md", to: "../shared/help.md")
    #expect(messages(await build()) == [])
    #expect(folder.files("Output").contains("Output/help/index.html"))
  }

  @Test func theSameFileTwiceIsReadOnce() async throws {
    try folder.write("Content/packs/b.txt", "Agenda\n")
    try folder.write("Content/packs/a.txt", "Agenda\n")
    let report = await build()
    #expect(report.packs == 1)
    #expect(
      messages(report) == [
        "Content/packs/b.txt: error: the same bytes stand in Content/packs/a.txt; only the first by name is published, remove one [same-file-twice]"
      ])
  }

  @Test func twoPacksOfOneNameAreAnError() async throws {
    try folder.write("Content/packs/a.md", "Agenda\n")
    try folder.write("Content/packs/a.txt", "Another agenda\n")
    #expect(
      messages(await build()) == [
        "Content/packs/a.txt: error: Content/packs/a.md has the same name, which is the address of its source page; rename one of them [same-name-twice]"
      ])
  }

  // MARK: - Sidecars

  @Test func aSidecarWithoutItsPackSuggestsOne() async throws {
    try folder.write("Content/packs/cabinet-2025-07.txt", "Agenda\n")
    try folder.write("Content/packs/cabinet-2025-06.yml", "source: https://a.example/x.pdf\n")
    #expect(
      messages(await build()) == [
        "Content/packs/cabinet-2025-06.yml: error: there is no pack of this name; did you mean “cabinet-2025-07”? [sidecar-without-pack]"
      ])
  }

  @Test func aPackWhoseSidecarIsFaultyIsLeftOut() async throws {
    try folder.write("Content/packs/a.txt", "Agenda\n")
    try folder.write("Content/packs/b.txt", "Another agenda\n")
    try folder.write("Content/packs/a.yml", "witholds:\n  - item: 9\n    reason: Lease\n")
    let report = await build()
    #expect(
      messages(report) == [
        "Content/packs/a.txt: error: the pack is left out until Content/packs/a.yml is mended, which may say what to withhold [pack-left-out]",
        "Content/packs/a.yml:1:1: error: “witholds” is no key that can stand here; did you mean “withhold”? [unknown-key]",
      ])
    #expect(report.packs == 1)
    #expect(folder.files("Output").contains("Output/sources/b/index.html"))
    #expect(!folder.files("Output").contains("Output/sources/a/index.html"))
  }

  @Test func twoSidecarsOfOnePackAreAnError() async throws {
    try folder.write("Content/packs/a.md", "---\nsource: https://a.example/x.pdf\n---\nAgenda\n")
    try folder.write("Content/packs/a.yml", "source: https://a.example/y.pdf\n")
    let report = await build()
    #expect(
      messages(report).contains {
        $0.hasSuffix("Content/packs/a.md speaks of the same pack; put all of it into one of them [two-sidecars]")
      })
    #expect(report.packs == 0)
  }

  // MARK: - What stops a build

  @Test func aBrokenLinkStopsTheBuildBeforeAnythingIsWritten() async throws {
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\n<a href=\"../abuot/\">us</a> [us](../abuot/)\n")
    let report = await build()
    #expect(
      messages(report).contains("Content/pages/about.md:5:10: error: no page stands at /abuot/; did you mean “/about/”? [broken-link]"))
    #expect(report.stopped && report.written == 0)
    #expect(folder.files("Output") == [])
  }

  @Test func anAssetInThePlaceOfAPageStopsTheBuild() async throws {
    // The built-in style sheet has the name.
    try folder.write("Content/assets/lectern.css", "body {}")
    let report = await build()
    #expect(report.diagnostics.map(\.finding.identifier).contains("two-pages-one-address"))
    #expect(folder.files("Output") == [])
  }

  @Test func theOutputCannotLieAmongTheContent() async {
    for output in ["Content/Output", "Content", "."] {
      let report = await build(output)
      #expect(report.stopped && report.diagnostics.map(\.finding.identifier) == ["output-among-content"], "\(output)")
    }
  }
}

@Suite struct BuildReportTests {
  private func report() -> BuildReport {
    var report = BuildReport()
    (report.packs, report.pages, report.pagesWritten, report.deleted) = (4, 31, 12, 0)
    (report.coverage.published, report.coverage.furniture, report.coverage.withheld) = (6120, 310, 402)
    report.diagnostics = [Diagnostic(.noCommittee, at: Place("x")), Diagnostic(.emptyFile, at: Place("y"))]
    return report
  }

  @Test func aBuildEndsWithOneHonestLine() {
    #expect(
      report().closingLine(took: .milliseconds(314))
        == "4 packs, 31 pages (12 written, 19 unchanged): 6,120 words published, 310 furniture, 402 withheld, 0 lost; 2 warnings; 0.31 seconds"
    )
  }

  @Test func aBuildThatStoppedSaysSo() {
    var report = report()
    report.stopped = true
    report.diagnostics.append(Diagnostic(.wordsLost(count: 2), at: Place("x")))
    #expect(
      report.closingLine(took: .milliseconds(12_345)).hasPrefix("4 packs, 31 pages (nothing written): 6,120 words published"))
    #expect(report.closingLine(took: .milliseconds(12_345)).hasSuffix("; 1 error, 2 warnings; 12.35 seconds"))
  }

  @Test func doubtIsAnOutcomeOfItsOwn() {
    let doubt = Diagnostic(.classificationInDoubt(reason: "x"), at: Place("x"))
    #expect(Outcome(of: [doubt, Diagnostic(.emptyFile, at: Place("x"))]) == .inDoubt)
    #expect(Outcome(of: [doubt, Diagnostic(.binaryFile, at: Place("x"))]) == .errors)
    #expect(Outcome(of: [Diagnostic(.emptyFile, at: Place("x"))]) == .done)
  }

  @Test func numbersAreGroupedInThousands() {
    #expect([0, 999, 1000, 1_234_567, -1000].map(\.grouped) == ["0", "999", "1,000", "1,234,567", "-1,000"])
  }
}
