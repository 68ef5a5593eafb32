import Scratch
import Testing

/// The scenes that `Content/README.md` promises, each on the page that it names.
@Suite struct ExampleTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  private static let cabinet = "meetings/cabinet"
  private static let scrutiny = "meetings/overview-and-scrutiny-committee-places-and-communities"
  private static let board = "meetings/health-and-wellbeing-board"

  /// The example, built once for all of these tests.
  private static let site: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let result = try Command.lectern(
      ["build", "--quiet", "--site", "\(root)/Content", "--output", folder.path + "/Output"], in: folder.path)
    guard result.status == 0 else { throw Command.Failure(reason: result.messages) }
    return folder
  }

  struct Scene: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let page: String
    let shows: [String]
    var hides: [String] = []

    init(_ name: String, _ page: String, shows: [String], hides: [String] = []) {
      (testDescription, self.page, self.shows, self.hides) = (name, page, shows, hides)
    }
  }

  @Test(arguments: scenes)
  func theSceneIsOnItsPage(_ scene: Scene) throws {
    let page = try #require(ExampleTests.site.get().read("Output/\(scene.page)/index.html"), "\(scene.page)")
    let text = PageText.read(page)
    // Not in the expectation itself, which would print the whole page.
    let missing = scene.shows.filter { !text.contains($0) }
    let shown = scene.hides.filter { text.contains($0) }
    #expect(missing == [] && shown == [], "\(scene.page)")
  }

  @Test func everyAddressOfTheListIsThere() throws {
    let site = try ExampleTests.site.get()
    let list = try #require(TemporaryFolder.text(of: ExampleTests.root + "/Content/README.md"))
    var addresses = 0
    for line in list.split(separator: "\n") where line.hasPrefix("| ") {
      for address in line.split(separator: "`").filter({ $0.hasPrefix("/") }) {
        let parts = address.split(separator: "#", maxSplits: 1)
        let page = site.read("Output\(parts[0])index.html")
        #expect(page != nil, "\(address)")
        if parts.count > 1 { #expect(page?.contains("id=\"\(parts[1])\"") == true, "\(address)") }
        addresses += 1
      }
    }
    #expect(addresses > 60)
  }
}

extension ExampleTests {
  static let scenes: [Scene] = [
    Scene(
      "an agenda", "\(scrutiny)/2025-06-17",
      shows: [
        "5 [item-5/] Pier Strategy and Pier Lift", "pages 9 to 18", "published after the agenda",
        "Lost That the Cabinet be asked to make no decision",
      ]),
    Scene(
      "a petition", "\(scrutiny)/2025-06-17/item-4", shows: ["dd: Petition", "1,847 signatures", "That the petition be noted"]),
    Scene(
      "a report with an appendix", "\(scrutiny)/2025-06-17/item-5/appendix-a",
      shows: ["Figure 1: Visitors to the lower deck", "CONFIDENTIAL WORKING DRAFT", "p#p3.4"], hides: ["held back"]),
    Scene("a telephone number corrected", "\(scrutiny)/2025-06-17/item-5", shows: ["01632 960233", "(corrected)"]),
    Scene("a verbal update", "\(scrutiny)/2025-06-17/item-6", shows: ["dd: Spoken report, no paper"]),
    Scene(
      "a report that came late", "\(scrutiny)/2025-06-17/item-7", shows: ["h1: Harbour Baths - Options for Reopening", "p#p1.3"],
      hides: ["to follow"]),
    Scene("an extract of the plan", "forward-plan/2025-06-01", shows: ["This is an extract.", "Pier Lift - Repair or Replacement"]),
    Scene(
      "minutes of an earlier meeting", "\(scrutiny)/2025-03-18/minutes",
      shows: ["h2#minute-41", "h2#minute-47", "Confirmed by [../../2025-06-17/minutes/"]),
    Scene(
      "minutes that close the loop", "\(scrutiny)/2025-06-17/minutes",
      shows: [
        "LOST (4 for, 6 against)", "li#minute-8-resolution-3", "li: (a) two mornings a week", "Further to Minute No. 54 of 18 March 2025",
      ]),
    Scene(
      "a key decision", "\(cabinet)/2025-07-10/item-4",
      shows: ["dd: Yes", "£3,500,000", "dd: [../../../../decisions/harbour-baths-reopening"]),
    Scene(
      "a report to two bodies", "\(cabinet)/2025-07-10/item-5",
      shows: ["dt: Also to", "16 September 2025", "li#recommendation-2-2"]),
    Scene(
      "a whole forward plan", "decisions/pier-lift-repair-or-replacement",
      shows: ["Moved from 10 July 2025 to 11 September 2025", "spring tides in August", "Resolved by Cabinet"]),
    Scene(
      "an exempt report", "\(cabinet)/2025-07-10/item-8",
      shows: [
        "h1: Harbour Baths - Appointment of Works Contractor", "is held back. Its cover says that it is exempt.", "li: Paragraph 3 of",
      ],
      hides: ["h2#on-report"]),
    Scene(
      "minutes with a call-in date", "\(cabinet)/2025-06-12/minutes",
      shows: ["These decisions can be called in", "CALL-IN PERIOD ENDS AT 12 NOON ON MONDAY 23 JUNE 2025", "h2#minute-12"]),
    Scene(
      "a decision over three editions", "decisions/coastview-family-hub-saturday-opening-from-april-2026",
      shows: [
        "Moved from 9 October 2025 to 13 November 2025", "Moved from 13 November 2025 to 4 December 2025", "Considered by Cabinet",
        "every Saturday from 1 April 2026",
      ]),
    Scene(
      "a recommendation that was amended", "\(cabinet)/2025-12-04/minutes",
      shows: ["two Saturdays in each month", "the amendment was CARRIED (4 for, 2 against)", "li#minute-37-resolution-1"]),
    Scene(
      "an exempt appendix", "\(cabinet)/2025-12-04/item-4",
      shows: ["Held back: exempt", "free and confidential advice", "exempt from business rates", "Appendix A"]),
    Scene(
      "the exempt appendix itself", "\(cabinet)/2025-12-04/item-4/appendix-b", shows: ["This appendix is held back."], hides: ["upper room"]
    ),
    Scene(
      "a cover that lost its labels", "\(cabinet)/2025-12-04/item-5", shows: ["h1: N7 Night Bus - Permanent Service", "td: Cabinet"]),
    Scene("a meeting that was rearranged", "\(cabinet)/2025-12-04", shows: ["This meeting was moved from Thursday 13 November 2025."]),
    Scene("another one", "\(board)/2025-09-24", shows: ["This meeting was moved from Wednesday 17 September 2025."]),
    Scene("a meeting still to come", "", shows: ["h2#on-next", "2026-01-20/] Overview and Scrutiny Committee", "h2#on-moved"]),
    Scene(
      "a decision that moved earlier", "decisions/n7-night-bus-permanent-service", shows: ["Moved from 11 December 2025 to 4 December 2025"]
    ),
    Scene(
      "a decision by an officer", "decisions/pier-lift-appointment-of-contractor",
      shows: ["dd: Executive Director (Place)", "Not before 12 Dec 2025"]),
    Scene(
      "a motion that was lost", "\(scrutiny)/2025-11-18/minutes",
      shows: ["Councillors Cairncross, Eddowes, Oxtoby and Pym (4)", "The motion was LOST (4 for, 5 against, 1 abstention)"]),
    Scene("an amendment that was lost", "\(board)/2025-06-25/minutes", shows: ["the amendment was LOST (2 for, 5 against)"]),
    Scene("a presentation", "\(board)/2025-09-24/item-4", shows: ["dd: Presentation, no paper", "Healthwatch Ravelsea be thanked"]),
    Scene(
      "a report to two bodies, the second of which does not print it", "\(board)/2025-12-10/item-4",
      shows: ["Bathing Water Quality - Annual Report 2025", "not printed again"]),
    Scene("an appendix that is a document", "\(scrutiny)/2025-11-18/item-6/annex-1", shows: ["h2#section-purpose", "p#p1.1", "p#p3.2"]),
    Scene("an agreement about a dolphin", "\(cabinet)/2026-01-15/item-4/annex-1", shows: ["p#p1.1", "collecting box on the dolphin"]),
    Scene("a number used twice", "\(cabinet)/2025-10-09/item-4", shows: ["p#p2.3:", "p#p2.3-2:"]),
    Scene("a table cut by a page", "\(cabinet)/2025-10-09/item-5/appendix-a", shows: ["td: 1,400 m", "td: 47"]),
    Scene("damage by character recognition", "\(cabinet)/2025-10-09/item-4", shows: ["dd: INO"]),
    Scene(
      "furniture inside a cell", "\(cabinet)/2025-10-09/item-4", shows: ["a hot meal on Sundays for people who live alone"]),
    Scene("furniture inside a sentence", "\(board)/2025-12-10/item-5", shows: ["were found by a neighbour to be, respectively, at bingo"]),
    Scene(
      "a picture that is not in the text", "\(scrutiny)/2025-06-17/item-5/appendix-a", shows: ["A picture here is not in the text"]),
    Scene("a late item", "\(board)/2025-12-10/item-7", shows: ["Late Item - Visiting at the Hospital", "taken as a matter of urgency"]),
    Scene("a report that never came", "\(scrutiny)/2025-11-18/item-7", shows: ["deferred"]),
    Scene(
      "a plan as columns of spaces", "forward-plan/2025-10-01", shows: ["h2#on-decisions", "Winter Support Fund 2025/26"],
      hides: ["held back"]),
  ]
}
