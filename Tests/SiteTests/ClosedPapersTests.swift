import Linking
import Papers
import Reading
import Testing
import Text

/// Papers that say by words of their council's own that the public may not see them, and their twins.
@Suite struct ClosedPapersTests {
  private func cleared(_ text: String) -> Cleared {
    Withholding.cleared(PackReader.read(SourceText(path: "pack.txt", bytes: Array(text.utf8)), sidecar: nil))
  }

  private func shows(_ words: String, _ text: String) -> Bool {
    cleared(text).pack.parts.contains { $0.body.leaves.contains { $0.text.contains(words) } }
  }

  private func isInDoubt(_ text: String) -> Bool {
    cleared(text).pack.diagnostics.contains { ["classification-in-doubt", "exempt-paper-not-found"].contains($0.finding.identifier) }
  }

  // MARK: Labels of covers

  /// The report in question comes second, and its cover has one field more.
  private func pack(_ field: String, items: String = "3. Marigold Gardens (Pages 3 - 6)\n\n4. Sale of Mill Lane (Pages 7 - 10)")
    -> String
  {
    func report(_ title: String, _ about: String, _ field: String = "") -> String {
      """
      \u{C}Report to: Cabinet
      Date of Meeting: 10 July 2025
      Subject: \(title)
      Report of: Head of Property
      \(field)

      1. Summary

      1.1 The report is about \(about).

      """
    }
    return """
      Anytown Borough Council

      CABINET

      Date: Thursday, 10 July 2025
      Time: 6.00 pm
      Venue: Town Hall

      AGENDA

      1. Apologies for Absence

      2. Declarations of Interest

      \(items)

      """ + report("Marigold Gardens", "the marigold beds") + report("Sale of Mill Lane", "the sale to Zorbak Holdings", field)
  }

  @Test(arguments: [
    "Access to Information: Exempt", "Access: Private", "Public or Private Report: Private", "Open/Closed: Closed",
    "Security classification: Confidential", "Protective marking: OFFICIAL-SENSITIVE", "Press and Public: Excluded",
    "Part 1 or Part 2: Part 2", "Agenda Part: Part 2", "FOI status: Exempt", "FOIA exemption: Section 43",
    "Freedom of Information Status: Closed", "Confidentiality Status: Not for publication", "Publication status: Not for publication",
    "Exemption: Paragraph 3", "Exempt from publication: Yes", "Reason for confidentiality: Commercial", "Schedule 12A: Paragraph 3",
    "Public Access: No", "Open to the public: No", "For publication: No", "Is the report open to the press and public? No",
    "Exempt/Confidential category: 3", "Paragraph of Schedule 12A: 3",
  ]) func aLabelOfTheCouncilsOwn(_ field: String) {
    #expect(!shows("Zorbak", pack(field)) && shows("marigold beds", pack(field)))
  }

  @Test(arguments: [
    "Access to Information: Open", "Access: via the side door", "Public or Private Report: Public", "Open/Closed: Open",
    "Security classification: Unclassified", "Protective marking: None", "Press and Public: Admitted", "Part 1 or Part 2: Part 1",
    "FOI status: Open", "Confidentiality: This report is not confidential", "Publication status: Open", "Exemption: None",
    "Exempt from publication: No", "Reason for confidentiality: N/A", "Schedule 12A: Not applicable", "Public Access: Yes",
    "For publication: Yes", "Is the report open to the press and public? Yes", "Exempt/Confidential category: N/A", "Status: For decision",
  ]) func aLabelOfTheCouncilsOwnThatSaysOpen(_ field: String) {
    #expect(shows("Zorbak", pack(field)) && !isInDoubt(pack(field)))
  }

  /// A cover that came as one line.
  @Test(arguments: ["Exempt: Yes", "Public/Private: Private", "FOI status: Closed"]) func aFieldInTheMiddleOfALine(_ field: String) {
    let text = pack("").replacing(
      "Subject: Sale of Mill Lane\nReport of: Head of Property\n", with: "Subject: Sale of Mill Lane Report of: Head of Property \(field)\n"
    )
    #expect(!shows("Zorbak", text) && shows("marigold beds", text))
  }

  // MARK: The agenda

  /// County councils list the exempt appendix of an item above as an item of its own.
  @Test(arguments: [
    "\u{C}Agenda Item 5\n\nAppendix 1 - Valuation", "\u{C}Exempt appendix to item 4", "\u{C}Valuation of the land", "\u{C}Item 5",
  ]) func anAppendixThatIsAnItemOfItsOwn(_ head: String) {
    for entry in ["5. Exempt appendix to item 4 (Pages 11 - 12)", "5. Exempt appendix to item 4", "PART 2\n\n5. Appendix 1 to item 4"] {
      let items = "3. Marigold Gardens (Pages 3 - 6)\n\n4. Sale of Mill Lane (Pages 7 - 10)\n\n\(entry)"
      let text =
        pack("", items: items).replacing("Zorbak Holdings", with: "whoever pays most")
        + "\(head)\n\nThe valuer thinks that Zorbak Holdings would pay for it.\n"
      #expect(!shows("Zorbak", text) && shows("marigold beds", text), "\(entry): \(head)")
    }
  }

  /// "EXEMPT" between two entries is said of the nearer; as near to both it may be said of either, and an officer is told.
  @Test(arguments: [("\n", "\n\n"), ("\n\n", "\n"), ("\n\n", "\n\n")]) func aLineBetweenTwoEntries(_ gaps: (above: String, below: String)) {
    let text = pack(
      "", items: "3. Marigold Gardens (Pages 3 - 6)\(gaps.above)EXEMPT\(gaps.below)4. Sale of Mill Lane (Pages 7 - 10)")
    #expect(shows("marigold beds", text) == (gaps.above.count > gaps.below.count))
    #expect(shows("Zorbak", text) == (gaps.above.count < gaps.below.count))
    #expect(isInDoubt(text) == (gaps.above.count == gaps.below.count))
  }

  @Test(arguments: [
    "Identification of items for confidential session – none", "Items to be taken in private - None",
    "Decision on taking business in private",
    "To identify items for which the public should be excluded", "Confidential Items (if any)", "Exempt Items - Nil",
  ]) func anEntryThatAsksWhetherAnythingIsExempt(_ title: String) {
    let text = pack("", items: "3. Marigold Gardens (Pages 3 - 6)\n\n4. Sale of Mill Lane (Pages 7 - 10)")
      .replacing("2. Declarations of Interest", with: "2. \(title)")
    #expect(shows("Zorbak", text) && !isInDoubt(text))
  }

  @Test(arguments: ["EXEMPT AGENDA", "CONFIDENTIAL", "PART 2 AGENDA", "PINK PAPERS", "EXEMPT SUPPLEMENT"])
  func aFrontSheetThatSaysSoOfTheFile(_ line: String) {
    for place in ["Anytown Borough Council\n", "CABINET\n", "Venue: Town Hall\n"] {
      let text = pack("").replacing(place, with: "\(place)\n\(line)\n")
      #expect(!shows("Zorbak", text) && !shows("marigold beds", text) && isInDoubt(text), "below “\(place)”")
    }
  }

  // MARK: Appendices

  @Test(arguments: [
    "1.2 Appendix 2 to this report is exempt.", "1.2 The details are in the exempt appendix (Appendix 2).",
    "1.2 The confidential appendix to this report sets out the price.", "1.2 Appendix 2 is circulated to members on pink paper.",
    "1.2 Appendix 2 has been withheld from publication.", "1.2 The exempt Appendices 1 and 2 give the figures.",
  ]) func anAppendixOfWhichTheReportSaysSo(_ sentence: String) {
    let text =
      pack("").replacing("Zorbak Holdings.\n", with: "whoever pays most.\n\n\(sentence)\n")
      + "\u{C}Appendix 1\n\nThe plan of the lane.\n\u{C}Appendix 2\n\nZorbak Holdings would pay for it.\n"
    #expect(!shows("Zorbak", text) && shows("marigold beds", text))
  }

  /// A page of `pdftotext` ends with the line that the next one begins with.
  @Test func anAppendixAtAFormFeed() {
    let text = pack("") + "\u{C}Appendix 1\n\nThe plan of the lane.\n\u{C}EXEMPT APPENDIX 2\n\nZorbak pays.\n"
    #expect(shows("plan of the lane", text) && !shows("Zorbak pays", text))
  }

  // MARK: Minutes and records

  private func minutes(_ head: String = "", _ said: String, behind: String = "") -> String {
    """
    MINUTES of a meeting of the CABINET held in the Town Hall on Thursday 12 June 2025 at 6.00 pm
    \(head)

    Present: Councillors Ann Ash (Chair), Bob Beech and Cat Cedar

    7    DECLARATIONS OF INTEREST

    There were none.

    8    MARIGOLD GARDENS

    RESOLVED that the marigold beds be watered.

    9    SALE OF MILL LANE

    \(said)

    The meeting closed at 7.15 pm.
    \(behind)
    """
  }

  @Test(arguments: ["EXEMPT MINUTE", "RESTRICTED MINUTE", "(Private minute)", "Cofnod eithriedig", "PART II MINUTE", "IN COMMITTEE"])
  func anExemptMinuteBehindTheOpenOnes(_ line: String) {
    let sold = "RESOLVED that the offer of Zorbak Holdings be accepted."
    let text = minutes("The Cabinet agreed.", behind: "\n\u{C}\(line)\n\n9    SALE OF MILL LANE\n\n\(sold)\n")
    #expect(!shows("Zorbak", text) && shows("marigold beds", text))
    #expect(!shows("Zorbak", minutes(line, sold)) && !shows("marigold beds", minutes(line, sold)))
  }

  @Test(arguments: ["EXEMPT INFORMATION", "CONFIDENTIAL ITEMS", "EXCLUSION OF THE PUBLIC"])
  func aMinuteThatThePublicWereExcluded(_ title: String) {
    let text = minutes("The offer of Zorbak Holdings was accepted.").replacing(
      "8    MARIGOLD GARDENS\n", with: "8    \(title)\n\nRESOLVED that the public be excluded.\n")
    #expect(shows("Zorbak", text) && !isInDoubt(text) && cleared(text).withheld.isEmpty)
  }

  @Test(arguments: ["Exempt: Yes", "Is the decision exempt? Yes", "Public/Private: Private", "Part 2: Yes", "EXEMPT DECISION", "PRIVATE"])
  func aRecordOfADecisionThatSaysSo(_ field: String) {
    func record(_ field: String) -> String {
      """
      Record of Officer Decision

      Decision Title: Sale of the land
      Decision maker: Head of Property
      Date of decision: 12 June 2025

      \(field)

      Decision: To sell the land to Zorbak Holdings.
      Reasons: Nobody offers as much.
      """
    }
    #expect(!shows("Zorbak", record(field)))
    let open = field.replacing("Yes", with: "No").replacing("Private: Private", with: "Private: Public")
    if open != field { #expect(shows("Zorbak", record(open))) }
  }
}

extension ClosedPapersTests {
  private func minutes(_ said: String, behind: String = "") -> String { minutes("", said, behind: behind) }
}
