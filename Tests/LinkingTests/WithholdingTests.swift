import Calendar
import Diagnostics
import Linking
import Papers
import Testing

@Suite struct WithholdingTests {
  private func withheld(_ pack: Pack) -> [Withheld] { Withholding.cleared(pack).withheld }

  // MARK: Marks on the paper

  @Test func aPaperWithoutAMarkIsPublic() { #expect(withheld(millLane()).isEmpty) }

  @Test func aCoverThatSaysExemptWithholdsTheReportAndItsAppendices() {
    let found = withheld(millLane(reportMarks: [Mark(.coverExempt, paragraphs: ["3"], line: 10)]))
    #expect(found.map(\.title) == ["Land at Mill Lane", "Land at Mill Lane: Appendix 1"])
    #expect(found.map(\.paragraphs) == [["3"], ["3"]])
    #expect(found.allSatisfy { !$0.inDoubt })
  }

  @Test func aCoverThatSaysNoWithholdsNothing() { #expect(withheld(millLane(reportMarks: [Mark(.coverOpen, line: 10)])).isEmpty) }

  @Test func aClassificationLineWithholds() {
    #expect(withheld(millLane(reportMarks: [Mark(.classificationLine, line: 10)])).count == 2)
    #expect(withheld(millLane(appendixMarks: [Mark(.classificationLine, line: 20)])).map(\.lines) == [20...29])
  }

  @Test func partExemptWithholdsWhatItNames() {
    let found = withheld(millLane(reportMarks: [Mark(.coverPart(["Appendix 1"]), line: 10)]))
    #expect(found.map(\.lines) == [20...29])
  }

  @Test func partExemptThatNamesAnotherAppendixWithholdsNothingHere() {
    #expect(withheld(millLane(reportMarks: [Mark(.coverPart(["Appendix 2"]), line: 10)])).isEmpty)
  }

  @Test func anAppendixWithoutLabelMayBeTheOneThatIsNamed() {
    let found = withheld(millLane(reportMarks: [Mark(.coverPart(["Appendix 2"]), line: 10)], appendixLabel: nil))
    #expect(found.map(\.inDoubt) == [true])
    #expect(found.map(\.lines) == [20...29])
  }

  @Test func partExemptThatNamesNothingWithholdsTheWholePaper() {
    #expect(withheld(millLane(reportMarks: [Mark(.coverPart([]), line: 10)])).count == 2)
  }

  @Test func partExemptThatNamesASectionWithholdsTheSection() {
    let cleared = Withholding.cleared(millLane(reportMarks: [Mark(.coverPart(["Next steps"]), line: 10)]))
    #expect(cleared.passages.map(\.lines) == [14...19])
    #expect(cleared.pack.parts[1].body.leaves.map(\.text).contains { $0.hasPrefix("[Withheld: ") })
    #expect(!cleared.pack.parts[1].body.leaves.map(\.text).contains { $0.hasPrefix("The solicitor") })
  }

  @Test func partExemptThatNamesWhatIsNotThereLeavesTheReportInDoubt() {
    let found = withheld(millLane(reportMarks: [Mark(.coverPart(["Section 9"]), line: 10)]))
    #expect(found.first?.inDoubt == true)
  }

  // MARK: Marks on the agenda

  @Test func aMarkOnTheAgendaWithholds() {
    #expect(withheld(millLane(agendaMarks: [Mark(.agendaHeading, line: 2)])).count == 2)
    #expect(withheld(millLane(agendaMarks: [Mark(.agendaEntry, paragraphs: ["3"], line: 2)])).first?.paragraphs == ["3"])
  }

  @Test func theExclusionOfThePublicWithholdsNothingItself() {
    #expect(withheld(millLane(agendaMarks: [Mark(.agendaEntry, line: 2)], title: "Exclusion of the Press and Public")).isEmpty)
  }

  @Test func aMarkInTheAgendaOfAnotherFileHoldsForASupplement() {
    let agenda = pack(
      "agenda", items: [item("4", "Land at Mill Lane", .toFollow)],
      parts: [part(.item(0), 1...2, [text("To follow", 2)], marks: [Mark(.agendaHeading, line: 1)])])
    var late = millLane()
    late.facts.kind = fact(.supplement)
    late.parts[0].marks = []
    let record = link(agenda, late)
    #expect(record.meetings[0].items[0].status == .withheld)
    #expect(record.meetings[0].items[0].reports[0].text == nil)
    let elsewhere = link(pack("agenda", on: "2025-08-10", items: agenda.facts.items, parts: agenda.parts), late)
    #expect(elsewhere.meetings[0].items[0].reports[0].text != nil)
  }

  @Test func anAppendixThatComesLateIsWithheldWithItsReport() {
    let agenda = millLane(reportMarks: [Mark(.coverExempt, line: 10)])
    let late = pack(
      "late", .supplement, reports: [report("4", nil)],
      parts: [part(.appendix(report: 0, label: "Appendix 2", title: nil), 1...5, [text("More of it", 2)])])
    #expect(link(agenda, late).meetings[0].items[0].appendices.map { $0.withheld != nil } == [true, true])
    #expect(link(millLane(), late).meetings[0].items[0].appendices.map { $0.withheld != nil } == [false, false])
  }

  // MARK: Doubt

  @Test func marksThatContradictEachOtherAreHeldBackAndTold() {
    for marks in [
      [Mark(.coverOpen, line: 10), Mark(.classificationLine, line: 11)],
      [Mark(.coverOpen, line: 10), Mark(.coverExempt, line: 12)],
    ] {
      let record = link(millLane(reportMarks: marks))
      #expect(record.findings("classification-in-doubt").map(\.place) == [Place("Content/packs/cabinet-2025-07-10.txt", line: 10)])
      #expect(record.meetings[0].items[0].reports[0].withheld?.inDoubt == true)
    }
    let record = link(millLane(reportMarks: [Mark(.coverOpen, line: 10)], agendaMarks: [Mark(.agendaEntry, line: 2)]))
    #expect(record.findings("classification-in-doubt").count == 1)
  }

  @Test func anExemptCoverThatTheAgendaDoesNotMentionIsNoDoubt() {
    #expect(link(millLane(reportMarks: [Mark(.coverExempt, line: 10)])).findings("classification-in-doubt").isEmpty)
  }

  @Test func theSidecarSettlesADoubt() {
    let doubtful = millLane(reportMarks: [Mark(.coverOpen, line: 10), Mark(.classificationLine, line: 11)])
    for verdict in [Sidecar.Directive.Verdict.publish, .withhold] {
      let record = link(doubtful.with(directive(verdict, .item("4"))))
      #expect(record.findings("classification-in-doubt").isEmpty)
      #expect((record.meetings[0].items[0].reports[0].withheld != nil) == (verdict == .withhold))
    }
  }

  // MARK: The publisher's word

  @Test func theWordOnAnAppendixCountsMoreThanThatOnItsItem() {
    let pack = millLane().with(directive(.withhold, .item("4")), directive(.publish, .appendix(item: "4", label: "1")))
    #expect(withheld(pack).map(\.lines) == [10...19])
    #expect(withheld(pack).first?.reason == "The owner asked for it")
  }

  @Test func aHeadingIsWithheldWithWhatStandsUnderIt() {
    let cleared = Withholding.cleared(millLane().with(directive(.withhold, .heading("Purpose of the sale"))))
    #expect(
      cleared.pack.parts[1].body.leaves.map(\.text) == [
        "[Withheld: The owner asked for it]", "Next steps", "The solicitor completes the transfer in autumn",
      ])
    #expect(cleared.coverage.withheld == 17)
  }

  @Test func linesAreWithheldWhenTheirWordsStandThere() {
    let pack = millLane().with(directive(.withhold, .lines(12...12, words: "The land will be sold")))
    let cleared = Withholding.cleared(pack)
    #expect(cleared.pack.diagnostics.isEmpty)
    #expect(cleared.pack.parts[1].body.leaves.map(\.text)[1] == "[Withheld: The owner asked for it]")
    #expect(cleared.pack.parts[1].body.count == 4)
  }

  @Test func linesWhoseWordsHaveMovedAreAnErrorAndStayHidden() {
    let pack = millLane().with(directive(.withhold, .lines(15...15, words: "The land will be sold")))
    let cleared = Withholding.cleared(pack)
    #expect(cleared.pack.diagnostics.map(\.finding) == [.withheldPassageMoved])
    #expect(cleared.pack.parts[1].body.isEmpty)
  }

  @Test func wordsAreWithheldWhereverTheyStandAndNoMore() {
    let cleared = Withholding.cleared(millLane().with(directive(.withhold, .words("QUORNDON  estates"))))
    let leaves = cleared.pack.parts.flatMap(\.body.leaves).map(\.text)
    #expect(leaves.contains("The land will be sold to [Withheld: The owner asked for it] for £1,250,000 before the summer"))
    #expect(cleared.pack.facts.reports?[0].subject?.value == "Sale to [Withheld: The owner asked for it]")
    #expect(cleared.withheld.map(\.lines) == [12...12] && cleared.withheld.allSatisfy(\.isWithinLines))
    #expect(cleared.coverage.withheld == 2 && cleared.pack.diagnostics.isEmpty)
  }

  @Test func wordsInTheMiddleOfOthersAreNotMeant() {
    for words in ["uorndon Estates", "Quorndon Estate", "250,000", "The land will be sold in autumn"] {
      let cleared = Withholding.cleared(millLane().with(directive(.withhold, .words(words))))
      #expect(cleared.withheld.isEmpty && cleared.pack.diagnostics.map(\.finding) == [.withheldWordsNotFound], "\(words)")
    }
  }

  @Test func wordsThatMayStayAreLeftAndLookedFor() {
    let cleared = Withholding.cleared(millLane().with(directive(.publish, .words("Quorndon Estates"))))
    #expect(cleared.withheld.isEmpty && cleared.pack.diagnostics.isEmpty)
  }

  @Test func aMarkOnTheAgendaThatNamesAnAppendixWithholdsTheAppendix() {
    let named = millLane(agendaMarks: [Mark(.agendaPart(["Appendix 1"]), paragraphs: ["3"], line: 2)])
    #expect(withheld(named).map(\.lines) == [20...29] && withheld(named).allSatisfy { !$0.inDoubt })
    #expect(withheld(named).first?.reason == "The agenda says that it is exempt")
    #expect(withheld(millLane(agendaMarks: [Mark(.agendaPart(["Appendix 2"]), line: 2)])).isEmpty)
    #expect(withheld(millLane(agendaMarks: [Mark(.agendaPart(["Appendix"]), line: 2)])).map(\.lines) == [20...29])
  }

  @Test func anExemptAppendixInsideAnotherIsTakenOutOfIt() {
    var pack = millLane(reportMarks: [Mark(.coverPart(["Appendix 2"]), line: 10)])
    pack.parts[2].body += [text("More", 22), heading("Appendix 2", 24), text("What the bidders wrote", 25)]
    #expect(withheld(pack).map(\.lines) == [24...29] && withheld(pack).allSatisfy { !$0.inDoubt })
    // Its label did not survive, its title did: nobody can say where it begins.
    pack.facts.reports?[0].appendices = [listed("Appendix 2", titled: "What the bidders wrote")]
    pack.parts[2].body.remove(at: 2)
    #expect(withheld(pack).map(\.lines) == [10...19, 20...29] && withheld(pack).allSatisfy(\.inDoubt))
  }

  private func listed(_ label: String, titled title: String) -> AppendixEntry {
    var entry = AppendixEntry()
    (entry.label, entry.title) = (fact(label, 14), fact(title, 14))
    return entry
  }

  @Test func aWordThatNamesNothingIsAnError() {
    for target in [Sidecar.Directive.Target.item("9"), .appendix(item: nil, label: "7"), .heading("Nothing of the kind")] {
      let cleared = Withholding.cleared(millLane().with(directive(.withhold, target)))
      #expect(cleared.pack.diagnostics.map(\.finding.identifier) == ["correction-matches-nothing"])
    }
  }

  // MARK: Minutes, plans, undivided files

  @Test func aMinuteIsWithheldByItself() {
    let entries = [entry("8", "Apologies"), entry("9", "Sale of the pier", resolved: "That the pier be sold")]
    let pack = pack(
      "minutes", .minutes, minutes: [minutes("Cabinet", "2025-06-12", entries)],
      parts: [
        part(.minutes(0), 1...2, [text("Present", 1)]), part(.minute(minutes: 0, entry: 0), 3...4, [text("None", 4)]),
        part(.minute(minutes: 0, entry: 1), 5...9, [text("The pier", 6)], marks: [Mark(.classificationLine, line: 5)]),
      ])
    let cleared = Withholding.cleared(pack)
    #expect(cleared.withheld.map(\.title) == ["Minute 9"])
    #expect(cleared.pack.facts.minutes?[0].entries?[1].title == nil)
    #expect(cleared.pack.facts.minutes?[0].entries?[1].resolutions == nil)
    #expect(cleared.pack.facts.minutes?[0].entries?[0].title != nil)
  }

  @Test func aForwardPlanBehindAnExemptReportStaysPublic() {
    let pack = pack(
      "plan", items: [item("6", "Forward plan")], reports: [report("6", "Forward plan")],
      parts: [
        part(.report(0), 1...4, [text("Report", 2)], marks: [Mark(.coverExempt, line: 2)]),
        part(.appendix(report: 0, label: "Appendix C", title: nil), 5...9, [text("Notice of key decisions", 6)], holdsPlan: true),
      ])
    #expect(Withholding.cleared(pack).withheld.map(\.lines) == [1...4])
  }

  @Test func anUndividedFileWithAMarkIsWithheldWhole() {
    let plain = pack("scan", .unknown, of: nil, on: nil, parts: [part(.whole, 1...9, [text("Some text", 2)])])
    var marked = plain
    marked.parts[0].marks = [Mark(.classificationLine, line: 1)]
    #expect(withheld(plain).isEmpty)
    #expect(withheld(marked).count == 1)
    #expect(link(marked).findings("withheld-whole").count == 1)
    #expect(link(marked).sources[0].unplaced.isEmpty)
    #expect(link(plain).sources[0].unplaced.count == 1)
  }

  @Test func aWithheldReportKeepsNoFactsThatItsTextGave() {
    var pack = millLane(reportMarks: [Mark(.coverExempt, line: 10)])
    pack.facts.reports?[0].portfolio = fact("Secret portfolio", 11)
    let redacted = Withholding.cleared(pack).pack
    #expect(redacted.facts.reports?[0].subject == nil)
    #expect(redacted.facts.reports?[0].portfolio == nil)
    #expect(redacted.facts.reports?[0].item?.value == "4")
    #expect(redacted.parts[1].body.isEmpty)
    #expect(redacted.parts[2].role == .appendix(report: 0, label: "Appendix 1", title: nil))
  }

  @Test func furnitureOfAWithheldPaperLosesItsWords() {
    var pack = millLane(reportMarks: [Mark(.coverExempt, line: 10)])
    pack.furniture = [
      Furniture(line: 13, text: "Sale to Quorndon Estates", reason: .runningHeader, words: 4),
      Furniture(line: 16, text: "Page 12", reason: .pageNumber, words: 2),
    ]
    #expect(Withholding.cleared(pack).pack.furniture.map(\.text) == ["", "Page 12"])
  }

  @Test func wordsAreCountedAsPublishedOrWithheld() {
    let open = Withholding.cleared(millLane()).coverage
    let closed = Withholding.cleared(millLane(reportMarks: [Mark(.coverExempt, line: 10)])).coverage
    #expect(open.withheld == 0)
    #expect(closed.published + closed.withheld == open.published)
    #expect(closed.published == 6)
  }
}
