import Diagnostics
import Glibc
import Scratch
import Site
import Testing

@Suite struct SiteWriterTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path + "/Output" }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String]) async -> SiteWriter.Outcome {
    let sorted = files.sorted { $0.key < $1.key }.map { OutputFile($0.key, Array($0.value.utf8)) }
    return await SiteWriter.write(sorted, to: output, jobs: 2)
  }

  private func messages(_ outcome: SiteWriter.Outcome) -> [String] {
    outcome.diagnostics.map { $0.text.split(separator: folder.path).joined() }
  }

  // MARK: - What is written

  @Test func aFolderThatIsMissingIsMade() async {
    let outcome = await write(["index.html": "home", "a/b/index.html": "page"])
    #expect(outcome.written == ["a/b/index.html", "index.html"])
    #expect(folder.files("Output") == ["Output/.lectern/manifest", "Output/a/b/index.html", "Output/index.html"])
    #expect(folder.read("Output/a/b/index.html") == "page")
  }

  @Test func onlyWhatChangedIsWrittenAgain() async {
    _ = await write(["a.html": "one", "b.html": "two", "c.html": "three"])
    let outcome = await write(["a.html": "one", "b.html": "TWO", "c.html": "three"])
    #expect(outcome.written == ["b.html"])
    #expect(outcome.unchanged == 2)
    #expect(folder.read("Output/b.html") == "TWO")
  }

  @Test func aSecondBuildOfTheSameSiteTouchesNothing() async {
    _ = await write(["a.html": "one"])
    let manifest = folder.read("Output/.lectern/manifest")
    let outcome = await write(["a.html": "one"])
    #expect(outcome.written.isEmpty && outcome.unchanged == 1 && outcome.diagnostics.isEmpty)
    #expect(folder.read("Output/.lectern/manifest") == manifest)
  }

  @Test func aFileThatWentMissingOrChangedItsSizeIsMended() async throws {
    _ = await write(["a.html": "one", "b.html": "two"])
    unlink(output + "/a.html")
    try folder.write("Output/b.html", "two and more")
    let outcome = await write(["a.html": "one", "b.html": "two"])
    #expect(outcome.written == ["a.html", "b.html"])
    #expect(folder.read("Output/b.html") == "two")
  }

  @Test func theManifestHoldsDigestsOnly() async {
    _ = await write(["b.html": "abc", "a.html": ""])
    #expect(
      folder.read("Output/.lectern/manifest") == """
        # Lectern wrote these files, and removes them when they are no longer part of the site.
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.html
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.html

        """)
  }

  // MARK: - What is removed

  @Test func onlyFilesOfOursAreRemovedAndFoldersLeftEmpty() async throws {
    _ = await write(["old/deep/index.html": "x", "kept/index.html": "x", "index.html": "x"])
    try folder.write("Output/kept/note.txt", "mine")
    try folder.write("Output/old/mine.txt", "mine")
    let outcome = await write(["index.html": "x"])
    #expect(outcome.deleted == ["kept/index.html", "old/deep/index.html"])
    #expect(folder.files("Output") == ["Output/.lectern/manifest", "Output/index.html", "Output/kept/note.txt", "Output/old/mine.txt"])
  }

  @Test func aPageCanTakeThePlaceOfAFileOfOurs() async {
    _ = await write(["a": "file"])
    let outcome = await write(["a/index.html": "page"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(folder.read("Output/a/index.html") == "page")
    _ = await write(["a": "file"])
    #expect(folder.read("Output/a") == "file")
  }

  // MARK: - Whose folder it is

  @Test func aFolderOfDotFilesIsEmpty() async throws {
    try folder.write("Output/.gitignore", "*")
    #expect(await write(["index.html": "x"]).diagnostics.isEmpty)
    #expect(folder.read("Output/.gitignore") == "*")
  }

  @Test func aFolderWithFilesOfOthersIsNotTouched() async throws {
    try folder.write("Output/thesis.doc", "years of work")
    let outcome = await write(["index.html": "x"])
    #expect(
      messages(outcome) == [
        "/Output: error: /Output holds files that Lectern did not write; empty it, or choose another folder with --output [output-not-ours]"
      ])
    #expect(folder.files("Output") == ["Output/thesis.doc"])
  }

  @Test(arguments: [
    "nonsense", "",
    "# Lectern wrote these files, and removes them when they are no longer part of the site.\n\(String(repeating: "0", count: 64))  ../x\n",
    "# Lectern wrote these files, and removes them when they are no longer part of the site.\n\(String(repeating: "0", count: 64))  /etc/passwd\n",
  ])
  func aManifestThatIsNotOursMakesTheFolderNotOurs(text: String) async throws {
    try folder.write("x", "outside")
    try folder.write("Output/.lectern/manifest", text)
    let outcome = await write(["index.html": "x"])
    #expect(outcome.diagnostics.map(\.finding.identifier) == ["output-not-ours"])
    #expect(folder.read("x") == "outside")
  }

  @Test func aFileOfTheUserInTheWayStopsBeforeAnythingIsWritten() async throws {
    _ = await write(["index.html": "x"])
    try folder.write("Output/about/index.html", "mine")
    let outcome = await write(["index.html": "new", "about/index.html": "ours"])
    #expect(
      messages(outcome) == [
        "/Output/about/index.html: error: something that Lectern did not write stands at /Output/about/index.html; move it away, nothing was written [output-taken]"
      ])
    #expect(folder.read("Output/about/index.html") == "mine")
    #expect(folder.read("Output/index.html") == "x")
  }

  @Test func aFolderInThePlaceOfAFileOfOursStopsBeforeAnythingIsWritten() async throws {
    _ = await write(["about.html": "x", "index.html": "x"])
    unlink(output + "/index.html")
    try folder.write("Output/index.html/mine.txt", "mine")
    let outcome = await write(["about.html": "new", "index.html": "new"])
    #expect(
      messages(outcome) == [
        "/Output/index.html: error: something that Lectern did not write stands at /Output/index.html; move it away, nothing was written [output-taken]"
      ])
    #expect(folder.read("Output/about.html") == "x" && folder.read("Output/index.html/mine.txt") == "mine")
  }

  @Test func aFileWhereTheOutputShouldBeIsSaid() async throws {
    try folder.write("Output", "a file")
    #expect(messages(await write(["index.html": "x"])) == ["/Output: error: cannot write /Output: it is not a folder [output-unwritable]"])
  }

  @Test func whatTheSystemRefusesIsSaidWithItsReason() async {
    let outcome = await SiteWriter.write([OutputFile("index.html", [])], to: "/proc/lectern")
    #expect(
      outcome.diagnostics.map(\.text) == [
        "/proc/lectern: error: cannot write /proc/lectern: no folder can be made there [output-unwritable]"
      ])
    #expect(outcome.written.isEmpty)
  }

  @Test(.disabled(if: geteuid() == 0, "root writes everywhere"))
  func aReadOnlyFolderIsSaid() async {
    folder.makeFolder("Output")
    chmod(output, 0o555)
    let outcome = await write(["index.html": "x"])
    chmod(output, 0o755)
    #expect(messages(outcome) == ["/Output: error: cannot write /Output: permission denied [output-unwritable]"])
  }

  // MARK: - Links

  @Test func noLinkInTheOutputIsFollowed() async throws {
    try folder.write("elsewhere/index.html", "theirs")
    _ = await write(["index.html": "x", "a/index.html": "x"])
    unlink(output + "/a/index.html")
    rmdir(output + "/a")
    folder.link("Output/a", to: "../elsewhere")
    #expect(await write(["index.html": "x", "a/index.html": "new"]).diagnostics.map(\.finding.identifier) == ["output-taken"])
    #expect(await write(["index.html": "x"]).deleted == [])
    #expect(folder.read("elsewhere/index.html") == "theirs")
  }

  @Test func aLinkInThePlaceOfAFileOfOursIsReplacedNotWrittenThrough() async throws {
    try folder.write("theirs.html", "theirs")
    _ = await write(["index.html": "x"])
    unlink(output + "/index.html")
    folder.link("Output/index.html", to: "../theirs.html")
    _ = await write(["index.html": "y"])
    #expect(folder.read("theirs.html") == "theirs")
    #expect(folder.read("Output/index.html") == "y")
  }

  // MARK: - Cut short

  @Test func aBuildThatWasCutShortIsMadeGood() async throws {
    // As the first build leaves the folder when it is killed between two files.
    let pending = String(repeating: "-", count: 64)
    try folder.write(
      "Output/.lectern/manifest",
      """
      # Lectern wrote these files, and removes them when they are no longer part of the site.
      \(pending)  a/index.html
      \(pending)  gone/index.html
      \(pending)  index.html

      """)
    try folder.write("Output/a/index.html", "new")
    try folder.write("Output/a/.lectern-new-7", "ne")
    try folder.write("Output/gone/index.html", "no longer wanted")
    let outcome = await write(["a/index.html": "new", "index.html": "home"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.written == ["a/index.html", "index.html"])
    #expect(folder.files("Output") == ["Output/.lectern/manifest", "Output/a/index.html", "Output/index.html"])
    #expect(folder.read("Output/.lectern/manifest")?.contains("--") == false)
  }
}
