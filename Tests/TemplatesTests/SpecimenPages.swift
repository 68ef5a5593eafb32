import Calendar
import Pages
import Papers

extension Specimens {
  static func summary(_ iso: String, state: Meeting.State? = nil, reports: Int = 8, minutes: Bool = true, agenda: Bool = true)
    -> MeetingSummary
  {
    MeetingSummary(
      committee: committee, address: Address("/meetings/childrens-scrutiny/\(iso)/"), date: day(iso), time: ClockTime(hour: 18, minute: 30),
      venue: "Birch Room, Town Hall, Wherley", state: state, reports: reports, hasMinutes: minutes, hasAgenda: agenda)
  }

  static let decisionSummaries = [
    DecisionSummary(
      link: Link("Procurement of a family wellbeing service", Address("/decisions/family-wellbeing/")), maker: "Cabinet",
      expected: .day(day("2023-12-07")), movedFrom: .day(day("2023-10-05")), keyDecision: true, state: "Expected"),
    DecisionSummary(
      link: Link("Schools capital programme 2024/25", Address("/decisions/schools-capital/")), maker: "Cabinet Member for Education",
      expected: .printed("Not before 1st Mar 2024"), movedFrom: nil, keyDecision: false, state: "Expected"),
  ]

  static var home: Page {
    var home = HomePage()
    home.next = [summary("2024-01-23", reports: 0, minutes: false)]
    home.last = [summary("2023-11-28"), summary("2023-09-26", state: .cancelled, reports: 0, minutes: false, agenda: false)]
    home.justPublished = [
      PublishedPaper(link: Link("SEND joint commissioning strategy", item4), kind: "report", meeting: meetingLink, date: day("2023-11-20"))
    ]
    home.decided = [
      DecidedMinute(
        link: Link("SEND strategy", meetingAddress.appending("minutes").at("minute-48")), meeting: meetingLink, outcomes: [outcome])
    ]
    home.comingUp = decisionSummaries
    home.moved = [decisionSummaries[0]]
    return Page(
      address: Address("/"), title: "Wherley Council papers", description: "Agendas, reports and decisions of Wherley Council.",
      content: .home(home))
  }

  static var committees: Page {
    let row = CommitteesPage.Row(
      link: Link(committee, Address("/committees/childrens-scrutiny/")), meetings: 12, next: summary("2024-01-23"),
      last: summary("2023-11-28"))
    let other = CommitteesPage.Row(link: Link("Cabinet", Address("/committees/cabinet/")), meetings: 1, next: nil, last: nil)
    return Page(
      address: Address("/committees/"), title: "Committees", breadcrumbs: [crumbs[0]],
      content: .committees(CommitteesPage(rows: [row, other])))
  }

  static let people = [
    Person(name: "Paula Marsh", role: "Chair", substitute: "Michael Orme"), Person(name: "Clare Carr", role: "Vice-Chair", substitute: nil),
    Person(name: "Mrs Sandra Cole", role: "Parent governor", substitute: nil),
    Person(name: "Father Des Seaton", role: nil, substitute: nil),
  ]

  static var committeePage: Page {
    var article = Article(path: "x", name: "x", text: "The committee scrutinises [children’s services](/pages/x/#top).", firstLine: 1)
    article.title = nil
    let content = CommitteePage(
      name: committee, article: article, members: people, membersFrom: Link("28 November 2023", meetingAddress),
      next: [summary("2024-01-23")],
      past: [summary("2023-11-28"), summary("2023-09-26", state: .cancelled)],
      formerly: [Link("Children’s Overview Committee", Address("/committees/childrens-overview/"))])
    return Page(
      address: Address("/committees/childrens-scrutiny/"), title: committee, breadcrumbs: Array(crumbs.dropLast()),
      content: .committee(content))
  }

  static var meetings: Page {
    let years = [
      MeetingsPage.Year(year: 2024, link: Link("2024", Address("/meetings/2024/")), meetings: [summary("2024-01-23")]),
      MeetingsPage.Year(
        year: 2023, link: Link("2023", Address("/meetings/2023/")),
        meetings: [summary("2023-11-28"), summary("2023-11-14"), summary("2023-09-26")]),
    ]
    return Page(
      address: Address("/meetings/"), title: "Meetings", breadcrumbs: [crumbs[0]],
      content: .meetings(MeetingsPage(years: years, year: nil, otherYears: [])))
  }

  static var year: Page {
    let years = [MeetingsPage.Year(year: 2023, link: Link("2023", Address("/meetings/2023/")), meetings: [summary("2023-11-28")])]
    return Page(
      address: Address("/meetings/2023/"), title: "Meetings in 2023", breadcrumbs: [crumbs[0], Link("Meetings", Address("/meetings/"))],
      content: .meetings(MeetingsPage(years: years, year: 2023, otherYears: [Link("2024", Address("/meetings/2024/"))])))
  }

  static let outcome = Outcome(
    verb: "Resolved", text: "That the progress made in delivering the strategy be noted and a further report be submitted in six months.",
    minute: Link("Minute 48", Address("/meetings/childrens-scrutiny/2023-11-28/minutes/", anchor: "minute-48")))

  static let papers = [
    PaperLink(
      link: Link("SEND joint commissioning strategy 2023–26", item4.appending("appendix-a")), kind: "Appendix A", late: false, withheld: nil
    ),
    PaperLink(link: Link("Contract values", item4.appending("appendix-b")), kind: "Appendix B", late: true, withheld: confidential),
  ]

  static var meeting: Page {
    var meeting = MeetingPage(committee: Link(committee, Address("/committees/childrens-scrutiny/")), date: day("2023-11-28"))
    meeting.time = ClockTime(hour: 18, minute: 30)
    meeting.venue = "Birch Room, Town Hall, Wherley"
    meeting.state = .rearranged
    meeting.movedFrom = day("2023-11-21")
    meeting.officer = Particulars(
      name: "Debbie Camden, Senior Democratic Services Officer", telephone: "0151 000 2254", email: "debbie.camden@wherley.example")
    meeting.members = people
    meeting.substitutes = ["Robert Brent", "Liz Dowd"]
    meeting.items = agendaRows
    meeting.otherPapers = [Link("Supplementary briefing", meetingAddress.appending("report-1"))]
    meeting.minutes = MinutesLink(link: Link("Minutes of 28 November 2023", meetingAddress.appending("minutes")), confirmedBy: nil)
    meeting.confirms = [Link("26 September 2023", Address("/meetings/childrens-scrutiny/2023-09-26/minutes/"))]
    meeting.previous = Link("26 September 2023", Address("/meetings/childrens-scrutiny/2023-09-26/"))
    meeting.next = Link("23 January 2024", Address("/meetings/childrens-scrutiny/2024-01-23/"))
    meeting.asPrinted = [
      Body(
        [
          heading(1, "Public Document Pack"), paragraph("MEETING: OVERVIEW AND SCRUTINY COMMITTEE"),
          paragraph("If you have any special needs that may require arrangements to facilitate your attendance, please contact us."),
        ], isMarkdown: false, topLevel: 3)
    ]
    meeting.sources = sources
    return Page(
      address: meetingAddress, title: meetingLink.text, description: "The agenda and papers of 28 November 2023.", breadcrumbs: crumbs,
      content: .meeting(meeting))
  }

  static var agendaRows: [AgendaRow] {
    var report = AgendaRow(
      number: "4", title: "Special Educational Needs and Disabilities (SEND) joint commissioning strategy", address: item4, status: .report)
    report.reportOf = "the Assistant Director of Children’s Services (Education)"
    report.pages = "15 - 58"
    report.papers = papers
    report.outcomes = [outcome]
    var verbal = AgendaRow(number: "5a", title: "Ofsted inspection: verbal update", address: meetingAddress.at("item-5a"), status: .verbal)
    verbal.reportOf = "the Executive Director"
    return [
      AgendaRow(number: "1", title: "Apologies for absence", address: meetingAddress.at("item-1"), status: .none),
      AgendaRow(number: "3", title: "Minutes of the previous meeting", address: meetingAddress.appending("item-3"), status: .minutes),
      report, verbal,
      AgendaRow(number: "6", title: "NEETs working group report", address: meetingAddress.appending("item-6"), status: .toFollow),
      AgendaRow(
        number: "7", title: "Residents’ petition: crossing at Mill Lane", address: meetingAddress.appending("item-7"), status: .petition),
      AgendaRow(number: "8-10", title: "Placement contracts", address: meetingAddress.appending("item-8-10"), status: .withheld),
      AgendaRow(number: nil, title: "Any other business", address: meetingAddress.at("any-other-business"), status: .presentation),
    ]
  }
}
