import Calendar
import Diagnostics
import Scratch
import Testing

/// What holds for the words of every finding.
@Suite struct WordingTests {
  private static let day = Day(iso: "2023-11-14")!

  /// One of each.
  static let findings: [Finding] =
    [
      .noContentFolder, .noSiteFile, .linkLeadsOut, .ignoredFile(expected: "packs"), .sameNameTwice(other: "a.md"),
      .packLeftOut(sidecar: "a.yml"), .emptyFile, .binaryFile, .unreadableFile(reason: "permission denied"), .notUTF8(readAs: "UTF-16"),
      .controlCharacters(count: 1), .sameFileTwice(other: "a.txt"), .unknownKind, .noCommittee, .noMeetingDate,
      .secondMeeting(committee: "Cabinet", date: day),
      .weekdayMismatch(printed: .tuesday, day: day), .substitutesUnpaired, .agendaWithoutItems, .pageRangeCut(item: "4a"),
      .itemWithoutPaper(item: "4a"), .paperWithoutItem, .dateMismatch(paper: day, meeting: day), .coverDamaged(item: nil),
      .coverLabelsLost(item: "4a"), .subjectLost(item: nil), .titleDiffers(item: "4a"), .headerDisagrees(printed: "5", item: "4a"),
      .itemMatchedByOrder(item: "4a"), .tableAsRows(columns: 7), .tableCapped(columns: 2000, rows: 9), .unreadText(lines: 2),
      .pictureMissing,
      .numberUsedTwice(number: "2.3"), .minuteNumberGap(expected: 4, printed: 6), .planEntryUnreadable,
      .classificationInDoubt(reason: "its cover says No"), .exemptPaperNotFound(item: "4a"), .withheldWhole, .withheldPassageMoved,
      .withheldWordsNotFound,
      .withheldTextInOutput(page: "/about/"), .invalidYAML(reason: "longer than 64 KB"), .unknownKey(key: "titel", suggestions: ["title"]),
      .wrongValue(key: "date", expected: "a date such as 2018-07-10"), .missingKey(key: "reason"),
      .colourTooFaint(name: "accent", ground: "paper", contrastInTenths: 21), .pageWithoutTitle, .twoSidecars(other: "a.md"),
      .correctionMatchesNothing(what: "items: number: 9", suggestions: []), .sidecarWithoutPack(suggestions: []),
      .supplementToUnknown(name: "a", suggestions: []), .twoMeetingsOneDay(committee: "Cabinet", first: "10am", second: "2pm"),
      .itemReused(item: "4", first: "A", second: "B"), .twoPagesOneAddress(address: "/a/", other: "a.md"), .minutesWithoutDate,
      .brokenLink(address: "/a/", suggestions: []), .missingAnchor(address: "/a/", anchor: "p1"), .duplicateAnchor(anchor: "p1"), .noAgenda,
      .outputNotOurs(folder: "Output"), .outputAmongContent(folder: "Output"), .outputTaken(path: "Output/a"),
      .outputUnwritable(path: "Output/a", reason: "no space left on device"), .wordsLost(count: 2),
      .withdrawalOfSeveral(address: "/a/"), .withdrawalWithoutPaper(address: "/a/"), .withdrawalOfOwnPage(path: "a.md"),
      .sidecarNotExtended(entry: "item: 4a"),
    ] + PersonalDetail.allCases.flatMap { [Finding.personalData($0), .personalDataOnPage($0)] }

  private static func name(of finding: Finding) -> String { String(describing: finding).split(separator: "(").first.map(String.init) ?? "" }

  @Test func noFindingIsForgottenHere() throws {
    let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Sources/Diagnostics/Finding.swift"
    let source = try #require(TemporaryFolder.text(of: path))
    let cases = source.split(separator: "\n").filter { $0.hasPrefix("  case ") }
      .map { $0.dropFirst(7).prefix { $0.isLetter || $0.isNumber } }.map(String.init)
    #expect(Set(cases) == Set(WordingTests.findings.map(WordingTests.name)))
  }

  @Test func eachHasANameOfItsOwnInLowerCaseWordsAndHyphens() {
    let identifiers = WordingTests.findings.map(\.identifier)
    #expect(Set(identifiers).count == identifiers.count)
    for identifier in identifiers {
      let words = identifier.split(separator: "-", omittingEmptySubsequences: false)
      #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0.isNumber } }, "\(identifier)")
    }
  }

  @Test(arguments: findings) func eachSaysOneThingOnOneLine(_ finding: Finding) {
    let words = finding.summary
    #expect(!words.isEmpty && !words.contains("\n") && !words.contains("  "))
    #expect(words.last != "." && words.last != "!")
    // No capital at the start, but in the name of something: "Tuesday is printed".
    let names = ["Tuesday", "Cabinet", "Output"]
    #expect(words.first?.isUppercase == false || names.contains { words.hasPrefix($0) })
    for scolding in ["illegal", "invalid", "must not", "failed", "oops", "sorry", "you must", "wrong"] {
      #expect(!words.lowercased().contains(scolding))
    }
  }

  /// What the publisher can do: it stands behind a semicolon, or there is nothing to be done.
  @Test(arguments: findings.filter { $0.severity == .error }) func eachErrorShowsAWayOut(_ finding: Finding) {
    let speaksForItself: [String] = [
      "unreadable-file", "invalid-yaml", "wrong-value", "duplicate-anchor", "output-unwritable", "unknown-key",
      "correction-matches-nothing",
      "sidecar-without-pack", "supplement-to-unknown", "broken-link",
    ]
    #expect(finding.summary.contains(";") || finding.summary.contains("until") || speaksForItself.contains(finding.identifier))
  }

  @Test func aNameThatWasNotFoundIsFollowedByTheNearest() {
    let asked: [Finding] = [
      .unknownKey(key: "x", suggestions: ["title"]), .correctionMatchesNothing(what: "x", suggestions: ["title"]),
      .sidecarWithoutPack(suggestions: ["title"]), .supplementToUnknown(name: "x", suggestions: ["title"]),
      .brokenLink(address: "x", suggestions: ["title"]),
    ]
    for finding in asked { #expect(finding.summary.hasSuffix("; did you mean “title”?")) }
    #expect(Finding.unknownKey(key: "x", suggestions: [], known: ["title", "lang"]).summary.hasSuffix("; the keys are title, lang"))
  }
}
