import Calendar
import Linking
import Papers
import Testing

@Suite struct MeetingTests {
  /// July's pack, which holds the minutes of June.
  private let july = pack(
    "cabinet-2025-07-10", items: [item("3", "Minutes of the Previous Meeting", .minutes), item("4", "Night Bus", .report)],
    reports: [report("4", "N7 Night Bus")],
    minutes: [
      minutes(
        "CABINET", "2025-06-12",
        [
          entry(
            "10", "MINUTES OF THE PREVIOUS MEETING",
            resolved: "That the minutes of the meeting held on 15 May 2025 be confirmed as a correct record."),
          entry("11", "COASTVIEW FAMILY HUB - SATURDAY OPENING", resolved: "That Saturday opening continue"),
        ])
    ],
    parts: [
      part(.frontSheet, 1...2, [text("Public document pack", 1)]), part(.item(1), 3...4, [text("Report of the Head of Transport", 4)]),
      part(.minutes(0), 5...6, [text("Present: Councillor Devaney", 6)]), part(.minute(minutes: 0, entry: 0), 7...8, [text("Resolved", 8)]),
      part(.minute(minutes: 0, entry: 1), 9...10, [text("The Cabinet considered", 10)]), part(.report(0), 11...20, [text("The bus", 12)]),
    ])

  private let june = pack(
    "cabinet-2025-06-12", of: "The Cabinet", on: "2025-06-12",
    items: [item("2", "Coastview Family Hub", .verbal), item("3", "Any other business")],
    parts: [part(.item(0), 1...2, [text("A verbal report", 2)])])

  private var cabinet: Article {
    var article = Article(path: "Content/committees/cabinet.md", name: "cabinet", text: "", firstLine: 1)
    article.subject = fact("Cabinet")
    article.aliases = [fact("The Cabinet")]
    return article
  }

  private func link(_ packs: Pack..., articles: [Article]? = nil) -> Record {
    Linker.link(Content(council: Council(), packs: packs, committees: articles ?? [cabinet]), asOf: nil)
  }

  // MARK: Minutes

  @Test func minutesCloseOnAnotherMeetingThanThatOfTheirPack() {
    let record = link(july)
    #expect(record.meetings.map(\.address) == ["/meetings/cabinet/2025-06-12/", "/meetings/cabinet/2025-07-10/"])
    #expect(record.meetings[0].minutes?.address == "/meetings/cabinet/2025-06-12/minutes/")
    #expect(record.meetings[0].minutes?.publishedFor == 1)
    #expect(record.meetings[1].confirms == [0])
    #expect(record.meetings[1].items[0].minutes == [0])
    #expect(!record.meetings[0].hasAgenda)
    #expect(record.findings("no-agenda").map(\.place.line) == [5])
  }

  @Test func minutesJoinTheMeetingOfAnAgendaUnderAnAlias() {
    let record = link(july, june)
    #expect(record.committees.count == 1)
    #expect(record.meetings.count == 2)
    #expect(record.meetings[0].hasAgenda)
    #expect(record.findings("no-agenda").isEmpty)
    #expect(record.meetings[0].items[0].outcomes.map(\.text) == ["That Saturday opening continue"])
    #expect(record.meetings[0].items[1].outcomes.isEmpty)
    #expect(record.meetings[0].minutes?.entries.map(\.item) == [nil, 0])
    #expect(record.meetings[0].next == 1)
    #expect(record.meetings[1].previous == 0)
  }

  @Test func laterMinutesConfirmEarlierOnes() {
    let may = pack(
      "may", .minutes, of: nil, on: nil, minutes: [minutes("Cabinet", "2025-05-15", [entry("1", "Apologies")])],
      parts: [part(.minutes(0), 1...2, [text("Present", 1)])])
    let record = link(may, july)
    #expect(record.meetings[0].minutes?.confirmedBy?.meeting == 1)
    #expect(record.meetings[0].minutes?.confirmedBy?.anchor == "minute-10")
    #expect(record.meetings[1].minutes?.confirmedBy == nil)
  }

  @Test func minutesWithoutADateStayOnTheirSourcePage() {
    let record = link(
      pack(
        "old", .minutes, of: nil, on: nil, minutes: [minutes("Cabinet", nil, [entry("1", "Apologies")])],
        parts: [part(.minutes(0), 2...3, [text("Present", 2)]), part(.minute(minutes: 0, entry: 0), 4...5, [text("None", 4)])]))
    #expect(record.meetings.isEmpty)
    #expect(record.findings("minutes-without-date").count == 1)
    #expect(record.sources[0].unplaced.count == 2)
  }

  // MARK: Supplements

  private let late = pack(
    "a-late-paper", .supplement, items: [item("4", "Night Bus")], reports: [report("4", nil)],
    parts: [part(.appendix(report: 0, label: "Appendix B", title: "Timetable"), 1...9, [text("23:10 Town Hall", 2)])])

  @Test func aSupplementJoinsItsAgendaWhicheverComesFirst() {
    for name in ["a-late-paper", "z-late-paper"] {
      var supplement = late
      supplement = pack(name, .supplement, items: supplement.facts.items, reports: supplement.facts.reports, parts: supplement.parts)
      let meeting = link(supplement, july).meeting("/meetings/cabinet/2025-07-10/")
      #expect(meeting?.items.map(\.number) == ["3", "4"])
      #expect(meeting?.items[1].reports.map(\.isLate) == [false])
      #expect(meeting?.items[1].appendices.map(\.isLate) == [true])
      #expect(meeting?.items[1].appendices.map(\.address) == ["/meetings/cabinet/2025-07-10/item-4/appendix-b/"])
      #expect(meeting?.items[1].appendices.map(\.report) == [0])
    }
  }

  @Test func aReportToFollowArrives() {
    var agenda = july
    agenda.facts.items?[1].status = fact(.toFollow)
    agenda.facts.reports = nil
    agenda.parts.removeLast()
    let supplement = pack(
      "late", .supplement, reports: [report("4", "Night Bus")], parts: [part(.report(0), 1...9, [text("Here it is", 2)])])
    let meeting = link(agenda, supplement).meeting("/meetings/cabinet/2025-07-10/")
    #expect(meeting?.items[1].status == .report)
    #expect(meeting?.items[1].reports.map(\.isLate) == [true])
    #expect(link(agenda).meeting("/meetings/cabinet/2025-07-10/")?.items[1].status == .toFollow)
  }

  @Test func aLateReportWithoutANumberIsKnownByItsTitle() {
    var agenda = july
    agenda.facts.reports = nil
    agenda.parts.removeLast()
    let supplement = pack(
      "late", .supplement, reports: [report(nil, "The N7 Night Bus")], parts: [part(.report(0), 1...9, [text("Here it is", 2)])])
    agenda.facts.items?[1].title = fact("N7 Night Bus")
    #expect(link(agenda, supplement).meeting("/meetings/cabinet/2025-07-10/")?.items[1].reports.count == 1)
    let closed = link(agenda.with(directive(.withhold, .item("4"))), supplement).meeting("/meetings/cabinet/2025-07-10/")
    #expect(closed?.reports.map { $0.withheld?.reason } == ["The owner asked for it"])
  }

  @Test func aLeadIsSaidOnce() {
    var minuted = july
    var first = Resolution()
    (first.lead, first.number, first.text) = (fact("That"), fact("1"), fact("the hub stay open;"))
    var second = first
    (second.number, second.text) = (fact("2"), fact("the cost be met."))
    minuted.facts.minutes?[0].entries?[1].resolutions = [first, second]
    #expect(
      link(minuted, june).meetings[0].items[0].outcomes.map(\.text) == ["That (1) the hub stay open;", "(2) the cost be met."])
  }

  @Test func aRevisedReportTakesThePlaceOfTheOlder() {
    let supplement = pack(
      "late", .supplement, reports: [report("4", "Night Bus - Revised")], parts: [part(.report(0), 1...9, [text("Better", 2)])])
    let reports = link(july, supplement).meeting("/meetings/cabinet/2025-07-10/")?.items[1].reports
    #expect(reports?.map(\.title) == ["Night Bus - Revised", "N7 Night Bus"])
    #expect(reports?.map(\.isSuperseded) == [false, true])
    #expect(reports?.map(\.address) == ["/meetings/cabinet/2025-07-10/item-4/", "/meetings/cabinet/2025-07-10/item-4/report-2/"])
  }

  @Test func aSupplementToAnUnknownPackIsAnErrorWithASuggestion() {
    let record = link(july, late.with(supplementTo: "cabinet-2025-07-11"))
    #expect(
      record.findings("supplement-to-unknown").map(\.finding) == [
        .supplementToUnknown(name: "cabinet-2025-07-11", suggestions: ["cabinet-2025-07-10"])
      ])
  }

  // MARK: Addresses

  @Test func itemsAreKnownByTheirNumberElseByTheirTitle() {
    let record = link(
      pack(
        "x", items: [item("4a", "One"), item("4A", "Two"), item("8-10", "Three"), item(nil, "Public Question Time"), item(nil, "Minutes")]))
    #expect(
      record.meetings[0].items.map { $0.address.split(separator: "/").last.map(String.init) }
        == ["item-4a", "item-4a-2", "item-8-10", "public-question-time", "minutes-2"])
  }

  @Test func appendicesAreKnownByTheirLabelElseByTheirTitle() {
    let labels: [(String?, String?)] = [
      ("Appendix A", nil), ("Annex 1", nil), ("B", nil), (nil, "Map of the harbour"), ("Appendix A", nil), (nil, nil),
    ]
    let record = link(
      pack(
        "x", items: [item("5", "One")], reports: [report("5", "One")],
        parts: [part(.report(0), 1...2, [text("x", 1)])]
          + labels.enumerated().map { part(.appendix(report: 0, label: $1.0, title: $1.1), (10 + $0)...(10 + $0), [text("y", 10 + $0)]) }))
    #expect(
      record.meetings[0].items[0].appendices.map { $0.address.split(separator: "/").last.map(String.init) }
        == ["appendix-a", "annex-1", "appendix-b", "map-of-the-harbour", "appendix-a-2", "appendix"])
  }

  @Test func aReportWithoutAnItemHasAnAddressOfItsOwn() {
    let record = link(pack("x", reports: [report(nil, "Harbour dues")], parts: [part(.report(0), 1...2, [text("x", 1)])]))
    #expect(record.meetings[0].loose.map(\.report.address) == ["/meetings/cabinet/2025-07-10/report-harbour-dues/"])
  }

  @Test func twoStartTimesOnOneDayAreAnError() {
    let morning = pack("a", items: [item("1", "One")]).with(time: ClockTime(hour: 10, minute: 0))
    let evening = pack("b", items: [item("1", "Other")], parts: [part(.item(0), 1...2, [text("Some text", 1)])]).with(
      time: ClockTime(hour: 18, minute: 0))
    let record = link(morning, evening)
    #expect(record.findings("two-meetings-one-day").map(\.place.path) == ["Content/packs/b.txt"])
    #expect(record.meetings.count == 1)
    #expect(record.sources[1].unplaced.count == 1)
    let settled = link(morning, evening.with(sitting: ClockTime(hour: 18, minute: 0)))
    #expect(settled.diagnostics.isEmpty)
    #expect(settled.meetings.map(\.address) == ["/meetings/cabinet/2025-07-10/", "/meetings/cabinet/2025-07-10-1800/"])
  }

  @Test func anItemNumberUsedForOtherBusinessByALaterAgendaIsAnError() {
    let first = pack("a", items: [item("5", "Night bus")]).with(published: "2025-07-01")
    let second = pack("b", items: [item("5", "Harbour dues", line: 7)]).with(published: "2025-07-03")
    #expect(link(second, first).findings("item-reused").map(\.place.line) == [7])
    #expect(link(pack("a", items: [item("5", "Night Bus")]), pack("b", items: [item("5", "NIGHT BUS.")])).findings("item-reused").isEmpty)
  }

  @Test func anExtraordinaryMeetingSaysSoInItsAddress() {
    let record = link(pack("x", items: [item("1", "One")], parts: [part(.frontSheet, 1...2, [text("Extraordinary Meeting", 1)])]))
    #expect(record.meetings[0].address == "/meetings/cabinet/2025-07-10-extraordinary/")
  }

  @Test func committeesAreOneBodyInAllSpellings() {
    let record = link(
      pack("a", of: "Overview & Scrutiny Committee (Children's Services)", items: []),
      pack("b", of: "OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN’S SERVICES)", on: "2025-09-10", items: []), articles: [])
    #expect(record.committees.map(\.address) == ["/committees/overview-scrutiny-committee-childrens-services/"])
    #expect(record.committees.map(\.meetings) == [[0, 1]])
  }

  // MARK: The reference date

  @Test func theReferenceDateIsThatOfTheLatestMeeting() { #expect(link(june, july).asOf == day("2025-07-10")) }

  @Test func aDayWithoutAnyPaperIsStillADay() { #expect(link().asOf == .epoch) }
}
