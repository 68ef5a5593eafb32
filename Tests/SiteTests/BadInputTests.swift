import Diagnostics
import Glibc
import Scratch
import Site
import Testing

/// Input that is wrong: a located message each, never a crash, and everything else is built.
@Suite struct BadInputTests {
  private static let good = Invented.pack(ExemptPapersTests.members(Invented.agenda()), Invented.marigold, Invented.larkspur)

  /// Builds a bad file beside a good pack; the messages about the bad one.
  private func messages(_ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) async throws -> [String] {
    try await messages([name: bytes], sourceLocation: sourceLocation)
  }

  private func messages(_ files: [String: [UInt8]], sourceLocation: SourceLocation = #_sourceLocation) async throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/packs/good.txt", Self.good)
    for (name, bytes) in files { try folder.write("Content/packs/\(name)", bytes) }
    let report = await Build(site: folder.path + "/Content", output: folder.path + "/Output", jobs: 2).run()
    #expect(!report.stopped && report.coverage.lost == 0, "\(report.diagnostics.map(\.text))", sourceLocation: sourceLocation)
    let page = folder.read("Output/meetings/cabinet/2025-07-10/item-4/index.html") ?? ""
    #expect(page.contains("marigold beds"), "the good pack is built", sourceLocation: sourceLocation)
    let told = report.diagnostics.filter { !$0.place.path.hasSuffix("/good.txt") }
    for (name, _) in files where !name.hasSuffix(".yml") {
      // The same file can be looked at alone.
      _ = try? Inspection.read("\(folder.path)/Content/packs/\(name)").get().json.pretty
    }
    return told.filter { $0.severity > .note }.map { $0.text.split(separator: folder.path + "/").joined() }
  }

  private let unknown =
    "warning: neither agenda, report, minutes nor forward plan was recognised; the text is published whole on its source page [unknown-kind]"

  @Test func anEmptyFile() async throws {
    let empty = "Content/packs/bad.txt: warning: the file holds no text; extract the PDF again, or remove the file [empty-file]"
    #expect(try await messages("bad.txt", []) == [empty])
    #expect(try await messages("bad.txt", Array("\n \r\n\t\n\u{C}".utf8)) == [empty])
    #expect(try await messages("bad.txt", [0xEF, 0xBB, 0xBF]) == [empty])
    #expect(
      try await messages("bad.md", Array("---\nsource: https://a.example/x.pdf\n---\n".utf8)) == [empty.replacing(".txt", with: ".md")])
  }

  @Test func aBinaryFile() async throws {
    let binary =
      "Content/packs/bad.txt: error: the file is not text; put the text extracted from the PDF here, and name the PDF in the sidecar (source:) [binary-file]"
    #expect(
      try await messages("bad.txt", Array("%PDF-1.7\n%\u{E2}\u{E3}".utf8) + (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37) }) == [
        binary
      ])
    #expect(try await messages("bad.txt", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 3) }) == [binary])
    #expect(try await messages("bad.txt", [UInt8](repeating: 0, count: 5000)) == [binary])
  }

  @Test func textInAnotherEncodingOrWithOtherLineEnds() async throws {
    #expect(
      try await messages("bad.txt", Array("A note\nAbout the caf".utf8) + [0xE9, 0x0A]) == [
        "Content/packs/bad.txt: \(unknown)",
        "Content/packs/bad.txt:2:1: warning: the first bytes that are not UTF-8 stand here; the file was read as Windows-1252, save it as UTF-8 [not-utf-8]",
      ])
    #expect(
      try await messages("bad.txt", Array("\u{FEFF}A note\r\nabout\rthis\n\rand that\r".utf8)) == ["Content/packs/bad.txt: \(unknown)"])
    #expect(
      try await messages("bad.txt", Array("A note\n\u{0}about\u{1}\u{7F} this\u{85}\n".utf8)) == ["Content/packs/bad.txt: \(unknown)"])
    let utf16 = Array("A note about this".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      try await messages("bad.txt", [0xFF, 0xFE] + utf16) == [
        "Content/packs/bad.txt: \(unknown)",
        "Content/packs/bad.txt:1:1: warning: the first bytes that are not UTF-8 stand here; the file was read as UTF-16, save it as UTF-8 [not-utf-8]",
      ])
    // Without its mark every other byte is zero, and nobody can know why.
    #expect(
      try await messages("bad.txt", utf16) == [
        "Content/packs/bad.txt: error: the file is not text; put the text extracted from the PDF here, and name the PDF in the sidecar (source:) [binary-file]"
      ])
  }

  @Test func aPackWithWindowsLineEndsIsReadAsOneWithout() async throws {
    for text in [Self.good.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.good, Self.good.replacing("\n", with: "\r")] {
      let trial = try await Trial(["cabinet.txt": text])
      #expect(trial.publishes("marigold beds") && trial.errors == [])
      #expect(trial.seen["Output/meetings/cabinet/2025-07-10/item-4/index.html"] != nil)
    }
  }

  @Test func aPackWithoutAFrontSheet() async throws {
    #expect(try await messages("bad.txt", Array("Some words\n\nthat are no pack.\n".utf8)) == ["Content/packs/bad.txt: \(unknown)"])
  }

  @Test func theSameFileTwice() async throws {
    #expect(
      try await messages("x.txt", Array(Self.good.utf8)) == [
        "Content/packs/x.txt: error: the same bytes stand in Content/packs/good.txt; only the first by name is published, remove one [same-file-twice]"
      ])
  }

  @Test func sidecarsThatAreWrong() async throws {
    let text = Array("A note.\n".utf8)
    func sidecar(_ yaml: String) async throws -> [String] { try await messages(["bad.txt": text, "bad.yml": Array(yaml.utf8)]) }
    let out =
      "Content/packs/bad.txt: error: the pack is left out until Content/packs/bad.yml is mended, which may say what to withhold [pack-left-out]"
    func said(_ line: Int, _ column: Int, _ words: String, _ identifier: String = "invalid-yaml") -> [String] {
      let words = identifier == "invalid-yaml" ? "not valid YAML: \(words)" : words
      return [out, "Content/packs/bad.yml:\(line):\(column): error: \(words) [\(identifier)]"]
    }
    let unclosed = "a bracket before this is not closed, or a value is missing"
    #expect(try await sidecar("withhold: [") == said(2, 1, unclosed))
    #expect(try await sidecar("{") == said(2, 1, unclosed))
    #expect(try await sidecar("? [") == said(2, 1, unclosed))
    #expect(try await sidecar("\"") == said(1, 2, "a quotation mark before this is not closed"))
    #expect(
      try await sidecar("\t- x") == said(1, 1, "no value can begin so; indent with spaces, not with tabs, or put the value in quotes"))
    #expect(
      try await sidecar("a: b: c")
        == said(1, 5, "a second colon in one line, or a line indented too far; put the value in quotes"))
    #expect(try await sidecar("withhold:\n - item: 4\n  reason: x") == said(3, 3, "this line is not indented as the list is that it ends"))
    #expect(try await sidecar("a: 1\na: 2") == said(1, 1, "“a” stands twice in one map"))
    #expect(try await sidecar("- a") == said(1, 1, "“key: value” lines are needed here"))
    let anchors = "anchors (&) and aliases (*) cannot be used here"
    #expect(try await sidecar("&a [*a]") == said(1, 1, anchors))
    #expect(
      try await sidecar("withhold: yes")
        == said(
          1, 11, "“withhold” needs a list of entries, each with “item”, “appendix”, “heading”, “lines” or “words”, and a “reason”",
          "wrong-value"))
    #expect(try await sidecar("withhold:\n  - item: 4") == said(2, 5, "“reason” is missing; add a line “reason: ...”", "missing-key"))
    #expect(
      try await sidecar("withhold:\n  - lines: 1\n    reason: x")
        == said(2, 5, "“words” is missing; add a line “words: ...”", "missing-key"))
    #expect(
      try await sidecar("withhold:\n  - lines: many\n    words: x\n    reason: x")
        == said(2, 12, "“lines” needs lines of the file, such as 120-134", "wrong-value"))
    let one = "“withhold” needs exactly one of “item”, “appendix” (with or without “item”), “heading”, “lines” or “words” in each entry"
    #expect(try await sidecar("withhold:\n  - reason: x") == said(2, 5, one, "wrong-value"))
    #expect(try await sidecar("withhold:\n  - item: 4\n    lines: 3\n    reason: x") == said(2, 5, one, "wrong-value"))
    #expect(try await sidecar("published: soon") == said(1, 12, "“published” needs a date such as 2018-07-10", "wrong-value"))
    #expect(
      try await sidecar("source: x.pdf")
        == said(1, 9, "“source” needs the address of the PDF, such as https://example.org/pack.pdf", "wrong-value"))
    #expect(try await sidecar("sitting: noon") == said(1, 10, "“sitting” needs a time such as 18:30", "wrong-value"))
    // Of corrections nothing is withheld or published, so that the pack itself is built.
    #expect(
      try await sidecar("meeting: x").last
        == "Content/packs/bad.yml:1:10: error: “meeting” needs lines “key: value” below it [wrong-value]")
    #expect(
      try await sidecar("items: 4").last == "Content/packs/bad.yml:1:8: error: “items” needs a list, each entry behind “- ” [wrong-value]")
    #expect(
      try await sidecar("items:\n  - title: x").last
        == "Content/packs/bad.yml:2:5: error: items: title: x matches nothing in the pack; lectern inspect shows what there is [correction-matches-nothing]"
    )
    let laughs = (1...20).map { level in
      let again = [String](repeating: level == 1 ? "lol" : "*a\(level - 1)", count: 9).joined(separator: ",")
      return "a\(level): &a\(level) [\(again)]"
    }.joined(separator: "\n")
    #expect(try await sidecar(laughs) == said(1, 1, anchors))
    #expect(try await sidecar(String(repeating: "[", count: 50_000)) == said(1, 1, "nested deeper than 12 levels"))
    #expect(try await sidecar(String(repeating: "- ", count: 5_000)) == said(1, 1, "nested deeper than 12 levels"))
    #expect(try await sidecar("a: " + String(repeating: "x", count: 3_000_000)) == said(1, 1, "longer than 64 KB"))
    #expect(
      try await sidecar("sorce: https://a.example/x.pdf\n") == [
        out, "Content/packs/bad.yml:1:1: error: “sorce” is no key that can stand here; did you mean “source”? [unknown-key]",
      ])
    #expect(try await sidecar("") == ["Content/packs/bad.txt: \(unknown)"])
  }

  // MARK: Large and strange

  @Test(arguments: [
    ("a long line", String(repeating: "word ", count: 10_000)), ("a long word", String(repeating: "x", count: 20_000)),
    ("item numbers on one line", (1...2_000).map { "\($0). Title" }.joined(separator: " ")),
    ("items", (1...500).map { "\($0). Title\n" }.joined()),
    ("a table of 2,000 columns", (0..<3).map { _ in String(repeating: "x\t", count: 2_000) }.joined(separator: "\n")),
    ("bullets", String(repeating: "- a\n", count: 1_000)),
    ("deep nesting", (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")),
    ("open brackets", String(repeating: "[", count: 2_000) + "\n\n" + String(repeating: "(((", count: 2_000)),
    ("stars", String(repeating: "*a_ ", count: 2_000)), ("tags", String(repeating: "<table><tr><td>", count: 1_000)),
    ("quotes", String(repeating: ">", count: 5_000)), ("labels", String(repeating: "Report to: ", count: 500)),
    ("cover rows", String(repeating: "Report to:\tCabinet\tDate of Meeting:\t10 July 2025\nSubject:\tX\n", count: 50)),
    ("form feeds", String(repeating: "\u{C}", count: 5_000) + "x"),
    ("present", String(repeating: "MEETING HELD ON 1 MAY 2025\nPRESENT: Councillor A\n", count: 100)),
    ("agendas", String(repeating: "AGENDA\n1. A\n", count: 200)), ("dates", String(repeating: "10 July 2025 ", count: 300)),
  ]) func aLargeOrStrangeFile(_ name: String, _ text: String) async throws {
    let front = "# Anytown Council\n\nMEETING: CABINET\n\nDATE: 11 July 2025\n\nAGENDA\n\n1. Apologies\n\n2. A report (Pages 3 - 4)\n\n"
    for text in [text, front + text] {
      let found = try await messages("bad.txt", Array(text.utf8))
      #expect(!found.contains { $0.contains(": error: ") }, "\(name): \(found.prefix(3))")
    }
  }

  /// Takes a quarter of a minute without the optimiser.
  @Test(.enabled(if: getenv("LECTERN_SLOW") != nil, "Tests/run sets LECTERN_SLOW"))
  func aLineOfFiveMegabytes() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/packs/bad.txt", String(repeating: "word ", count: 1 << 20))
    let report = await Build(site: folder.path + "/Content", output: folder.path + "/Output").run()
    #expect(report.diagnostics.map { $0.text.split(separator: folder.path + "/").joined() } == ["Content/packs/bad.txt: \(unknown)"])
    #expect(report.coverage.published == 1 << 20 && report.coverage.lost == 0)
  }

  // MARK: Files that do not fit each other

  @Test func aFolderWithTheNameOfAPackAndAFileThatCannotBeRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/packs/good.txt", Self.good)
    folder.makeFolder("Content/packs/x.txt")
    try folder.write("Content/packs/y.txt", "secret")
    chmod(folder.path + "/Content/packs/y.txt", 0)
    let report = await Build(site: folder.path + "/Content", output: folder.path + "/Output").run()
    var expected = ["x.txt: error: the file cannot be read: it is a folder [unreadable-file]"]
    // Nothing is closed to root.
    if geteuid() != 0 { expected.append("y.txt: error: the file cannot be read: permission denied [unreadable-file]") }
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map { $0.text.split(separator: folder.path + "/Content/packs/").joined() }
        == expected)
    #expect(folder.read("Output/meetings/cabinet/2025-07-10/item-4/index.html") != nil)
  }

  @Test(arguments: ["", "\n", "- a\n", "council:\n", "x: y\n", "council: [\n", "\u{0}", "council: A\nas-of: tomorrow\n"])
  func aSiteFileThatIsWrong(_ yaml: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", yaml)
    try folder.write("Content/packs/good.txt", Self.good)
    let report = await Build(site: folder.path + "/Content", output: folder.path + "/Output").run()
    #expect(
      report.diagnostics.contains { $0.place.path.hasSuffix("site.yml") && $0.severity >= .warning }, "\(report.diagnostics.map(\.text))")
  }

  @Test func twoPacksOfOneMeetingAreOneMeeting() async throws {
    let trial = try await Trial(["a.txt": Self.good, "b.txt": Self.good + "\nOne more line.\n"])
    #expect(!trial.report.stopped && trial.publishes("marigold beds"), "\(trial.errors)")
  }

  @Test func twoStartTimesOnOneDay() async throws {
    let trial = try await Trial([
      "a.txt": Self.good, "b.txt": Self.good.replacing("10.00 a.m.", with: "2.00 p.m.").replacing("marigold beds", with: "foxglove beds"),
    ])
    #expect(
      trial.errors == [
        "Content/packs/b.txt:7:1: error: Cabinet has two meetings on one day, at 10am and 2pm; give one of them sitting: in its sidecar [two-meetings-one-day]"
      ])
    #expect(!trial.report.stopped && trial.publishes("foxglove beds") && trial.publishes("marigold beds"))
  }

  @Test func anItemNumberUsedAgain() async throws {
    let trial = try await Trial(["a.txt": Self.good, "b.txt": Self.good.replacing("Marigold Gardens", with: "Foxglove Lane")])
    #expect(
      trial.errors == [
        "Content/packs/b.txt:26:1: error: item 4 was “Marigold Gardens” and is now “Foxglove Lane”, which has an address of its own so that no link changes its meaning; correct its number in the sidecar [item-reused]"
      ])
    #expect(!trial.report.stopped)
  }
}
