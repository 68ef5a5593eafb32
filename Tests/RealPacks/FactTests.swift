import Papers
import Testing
import Text

/// Every fact of the three packs, one by one.
@Suite(.enabled(if: RealPack.areHere, "../shared/packs is not here"))
struct FactTests {
  // MARK: - 10 July 2018

  @Test func theFrontSheetOf2018IsRead() {
    let pack = RealPack.july2018
    pack.says("/kind", "agenda")
    pack.says("/meeting", July2018.meeting)
    pack.says("/published", .nothing)
  }

  @Test func everyNameOnTheFrontSheetOf2018IsReadOnceAndNobodyIsPaired() {
    let members = RealPack.july2018.pack.facts.meeting?.members ?? []
    #expect(members.compactMap(\.name?.value).sorted() == July2018.names.sorted())
    #expect(
      members.filter { $0.role != nil }.map { [$0.name?.value, $0.role?.value] } == [
        ["Paula Murphy", "Chair"], ["Clare Carragher", "Vice-Chair"],
      ])
    #expect(members.allSatisfy { $0.substitute == nil })
  }

  @Test(arguments: July2018.items.indices) func anItemOf2018IsRead(_ index: Int) {
    RealPack.july2018.says("/items/\(index)", July2018.items[index])
  }

  @Test func the2018PackHoldsTheMinutesOf20March2018() {
    RealPack.july2018.says("/minutes", July2018.minutes)
  }

  @Test(arguments: July2018.reports.indices) func aReportOf2018IsRead(_ index: Int) {
    RealPack.july2018.says("/reports/\(index)", July2018.reports[index])
  }

  @Test func thereAreTwelveItemsAndSevenReportsIn2018() {
    RealPack.july2018.says("/items/\(July2018.items.count)", .nothing)
    RealPack.july2018.says("/reports/\(July2018.reports.count)", .nothing)
  }

  @Test(arguments: July2018.sections.keys.sorted()) func theSectionsOfAReportOf2018HaveNumbersAndAnchors(_ item: String) {
    expect(July2018.sections[item] ?? [], in: .july2018, item: item)
  }

  @Test func theForwardPlanOf2018IsRead() {
    let pack = RealPack.july2018
    pack.says("/plan", July2018.plan)
    pack.says("/decisions", July2018.decisions)
  }

  @Test func theWorkProgrammeOf2018HasOneEntryForEachMark() {
    RealPack.july2018.says("/workProgramme", .list(July2018.work))
  }

  // MARK: - 28 November 2023

  @Test func theFrontSheetOf2023IsRead() {
    let pack = RealPack.november2023
    pack.says("/kind", "agenda")
    pack.says("/meeting", November2023.meeting)
    pack.says("/published", .nothing)
  }

  @Test func membersAndSubstitutesOf2023StandInTwoLists() {
    let meeting = RealPack.november2023.pack.facts.meeting
    let members = meeting?.members ?? []
    #expect(members.compactMap(\.name?.value) == November2023.members)
    #expect(meeting?.substitutes?.map(\.value) == November2023.substitutes)
    #expect(members.prefix(2).map(\.role?.value) == ["Chair", "Vice-Chair"])
  }

  @Test(arguments: November2023.items.indices) func anItemOf2023IsRead(_ index: Int) {
    RealPack.november2023.says("/items/\(index)", November2023.items[index])
  }

  @Test func the2023PackHoldsTheMinutesOf26September2023() {
    RealPack.november2023.says("/minutes", November2023.minutes)
  }

  @Test(arguments: November2023.reports.indices) func aReportOf2023IsRead(_ index: Int) {
    RealPack.november2023.says("/reports/\(index)", November2023.reports[index])
  }

  @Test func thereAreThirteenItemsAndSixReportsIn2023() {
    RealPack.november2023.says("/items/\(November2023.items.count)", .nothing)
    RealPack.november2023.says("/reports/\(November2023.reports.count)", .nothing)
  }

  /// It speaks of an edition of the plan (2785) and holds none.
  @Test func thePackOf2023HoldsNoForwardPlan() {
    RealPack.november2023.says("/plan", .nothing)
    RealPack.november2023.says("/decisions", .nothing)
  }

  @Test(arguments: November2023.sections.keys.sorted()) func theSectionsOfAReportOf2023HaveNumbersAndAnchors(_ item: String) {
    expect(November2023.sections[item] ?? [], in: .november2023, item: item)
  }

  @Test func theWorkProgrammeOf2023HasItsFiveMeetings() {
    let pack = RealPack.november2023
    var index = 0
    for meeting in November2023.work {
      pack.says("/workProgramme/\(index)", meeting.first)
      index += meeting.count
      pack.says("/workProgramme/\(index - 1)", meeting.last)
    }
    pack.says("/workProgramme/\(index)", .nothing)
  }

  // MARK: - The supplement of 23 September 2024

  @Test func theSupplementNamesItsMeetingAndTheDayItWasPublished() {
    let pack = RealPack.supplement2024
    pack.says("/kind", "supplement")
    pack.says("/meeting", Supplement2024.meeting)
    pack.says("/published", "2024-09-23")
    pack.says("/items", .list(Supplement2024.items))
  }

  @Test func theSupplementHoldsOneLateAppendix() {
    let pack = RealPack.supplement2024
    pack.says("/minutes", .nothing)
    pack.says("/decisions", .nothing)
    pack.says("/workProgramme", .nothing)
    let appendices = pack.pack.parts.compactMap { part in
      if case .appendix(_, let label, let title) = part.role { [label, title] } else { nil }
    }
    #expect(appendices == [["Appendix B", "Cabinet Member Update Report - Children's Social Care"]])
    pack.says("/reports", Supplement2024.reports)
  }

  // MARK: - All of them

  @Test func whatAPersonHasToLookAtIsSaidWithItsLine() {
    #expect(RealPack.july2018.diagnostics == July2018.diagnostics)
    #expect(RealPack.november2023.diagnostics == November2023.diagnostics)
    #expect(RealPack.supplement2024.diagnostics == [])
  }

  @Test(arguments: [
    (0, "/meeting/date", 9, "stated"), (0, "/meeting/venue", 13, "stated"), (0, "/items/3/title", 77, "stated"),
    (0, "/items/4/pages/last", 91, "stated"), (0, "/items/7/pages/first", 111, "stated"), (0, "/items/7/pages/last", 111, "derived"),
    (0, "/items/8/title", 115, "stated"), (0, "/minutes/0/callIn", 126, "stated"), (0, "/minutes/0/date", 130, "stated"),
    (0, "/minutes/0/entries/7/resolutions/3/number", 271, "stated"), (0, "/reports/0/subject", 276, "stated"),
    (0, "/reports/3/forwardPlan", 1392, "stated"), (0, "/reports/4/exempt", 1701, "stated"), (0, "/reports/6/exempt", 2076, "stated"),
    (0, "/plan/from", 2333, "stated"), (0, "/decisions/0/keyDecision", 2402, "derived"), (0, "/decisions/1/changes/0/to", 2417, "stated"),
    (0, "/workProgramme/5/date", 2208, "stated"), (0, "/workProgramme/22/title", 2226, "stated"), (1, "/meeting/time", 11, "stated"),
    (1, "/meeting/substitutes/9", 48, "stated"), (1, "/items/8/pages/first", 120, "stated"), (1, "/minutes/0/date", 141, "stated"),
    (1, "/minutes/0/entries/10/resolutions/1/text", 381, "stated"), (1, "/reports/1/keyDecision", 758, "stated"),
    (1, "/reports/3/committees/0/date", 2173, "stated"), (1, "/reports/5/recommendations/6/text", 2678, "stated"),
    (2, "/published", 7, "stated"), (2, "/items/0/number", 23, "stated"),
    (2, "/meeting/officer/email", 13, "stated"),
  ]) func aFactSaysWhereItStandsAndHowItIsKnown(_ index: Int, _ pointer: String, _ line: Int, _ how: String) {
    let pack = RealPack.all[index]
    guard case .object(let origins)? = pack["/from"], case .object(let members)? = origins.first(where: { $0.0 == pointer })?.1 else {
      Issue.record("\(pack.name) \(pointer): nothing")
      return
    }
    #expect(members.first { $0.0 == "line" }?.1 == .integer(line), "\(pack.name) \(pointer)")
    #expect(members.first { $0.0 == "how" }?.1 == .string(how), "\(pack.name) \(pointer)")
  }

  /// "Implications of the Proposals" has its kinds below it.
  @Test(arguments: RealPack.all.indices) func theKindsOfImplicationsStandBelowTheirHeading(_ index: Int) {
    for report in RealPack.all[index].pack.facts.reports ?? [] {
      let sections = report.sections ?? []
      guard let above = sections.first(where: { $0.title?.value.hasPrefix("Implications of the Proposals") == true })?.level?.value else {
        continue
      }
      for kind in ["Resource", "Legal", "Equality", "Climate Emergency"] {
        for section in sections where section.title?.value.hasPrefix("\(kind) Implications") == true {
          #expect(section.level?.value == above + 1, "\(RealPack.all[index].name):\(section.title?.origin.line ?? 0)")
        }
      }
    }
  }

  /// Documents that stand behind a report are not part of it. The one of 2023:972 is listed under another of its names.
  @Test(arguments: [
    (0, [601, 865, 941, 1075, 1233, 2010, 2201, 2228, 2331]),
    (1, [531, 653, 972, 1198, 1764, 1801, 1913, 2276, 2915, 2972]), (2, [33]),
  ]) func anAppendixIsADocumentOfItsOwn(_ index: Int, _ lines: [Int]) {
    let found = RealPack.all[index].pack.parts.compactMap { part in
      if case .appendix = part.role { part.lines.lowerBound } else { nil }
    }
    #expect(found == lines)
  }

  @Test(arguments: RealPack.all.map(\.name)) func noWordIsLostOrWithheld(_ name: String) throws {
    let pack = try #require(RealPack.all.first { $0.name == name })
    #expect(pack.inspection.coverage.lost == 0)
    #expect(pack.inspection.coverage.withheld == 0)
    #expect(pack.inspection.coverage.published > 0)
    #expect(pack.pack.facts.items?.contains { $0.status?.value == .withheld } == false)
    #expect(pack.inspection.diagnostics.allSatisfy { $0.severity != .error })
  }

  /// The sections with a title of the table have its number and anchor, and no anchor is given twice.
  private func expect(
    _ sections: [(String?, String, String)], in pack: RealPack, item: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = pack.pack.facts.reports?.first { $0.item?.value == item }?.sections ?? []
    for (number, title, anchor) in sections {
      guard let section = found.first(where: { $0.title?.value == title && $0.number?.value == number }) else {
        let others = found.filter { $0.title?.value == title }.map { $0.number?.value ?? "no number" }
        Issue.record(
          "\(pack.name) report \(item): no section \(number ?? "without number") “\(title)”; with that title: \(others)",
          sourceLocation: sourceLocation)
        continue
      }
      #expect(section.anchor?.value == anchor, "\(pack.name):\(section.title?.origin.line ?? 0)", sourceLocation: sourceLocation)
    }
    let anchors = found.compactMap(\.anchor?.value)
    #expect(Set(anchors).count == anchors.count, "report \(item)", sourceLocation: sourceLocation)
    #expect(found.allSatisfy { ($0.level?.value ?? 0) >= 1 }, "report \(item)", sourceLocation: sourceLocation)
  }
}
