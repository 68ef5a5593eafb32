import Calendar
import Pages
import Papers

extension Specimens {
  static var blocks: [Block] {
    let costs = Table(
      caption: leaf("Table 1: cost of placements"), headerRows: 1, headerColumn: true,
      rows: [
        cells(["", "2021/22", "2022/23", "Change"]), cells(["Residential", "£4,210,000", "£5,030,000", "+19%"]),
        cells(["Fostering", "£3,118,500", "£3,204,900", "+3%"]), cells(["Supported lodgings", "–", "£212,000", "–"]),
      ])
    return [
      .page(15),
      .form([
        FormField(label: leaf("Report to:"), value: [paragraph("Overview and Scrutiny Committee")]),
        FormField(label: leaf("Wards affected:"), value: [paragraph("All wards")]),
        FormField(label: leaf("Is this a key decision:"), value: [paragraph("No")]),
      ]),
      heading(1, "Summary", anchor: "section-summary"),
      paragraph("The **purpose** of this report is to update members; see Appendix A and www.wherley.example/send for the strategy."),
      heading(1, "Recommendation(s)", anchor: "section-recommendations"),
      .list([
        ListItem(marker: "(1)", leaf: leaf("That the progress made be noted; and"), anchor: "recommendation-1"),
        ListItem(
          marker: "(2)", leaf: leaf("a further report be submitted in six months’ time, on:"), anchor: "recommendation-2",
          children: [.list([ListItem(marker: "(viii)", leaf: leaf("waiting times;")), ListItem(leaf: leaf("outcomes."))])]),
      ]),
      heading(2, "Introduction/Background", number: "1", anchor: "section-introduction"),
      paragraph(
        "Under section 26 of the Children and Families Act 2014 the local authority and its partner commissioning bodies must make joint commissioning arrangements about the education, health and care provision to be secured for children and young people for whom the authority is responsible.",
        number: "1.1", anchor: "p1.1"),
      paragraph("The arrangements were agreed on 4 July 2019 and are set out in Minute 26.", number: "1.2", anchor: "p1.2"),
      .page(16),
      heading(4, "Costs", number: "2", anchor: "section-costs"),
      .table(costs),
      paragraph("Placement costs rose mostly because of a few very expensive placements.", number: "2.10.1", anchor: "p2.10.1"),
      .list([ListItem(leaf: leaf("quality of provision")), ListItem(leaf: leaf("value for money"))]),
      .quote([paragraph("Every child deserves a plan that is read.")]),
      .picture(title: leaf("Chart 2: plans issued within 20 weeks")),
      .rows([[leaf("Q1"), leaf("61%"), leaf("above target")], [leaf("Q2"), leaf("58%")]]),
      .unread([leaf("0 5 10 15 noitacudE fo tnemtrapeD"), leaf("sdraw lla")]),
      .resolution([paragraph("RESOLVED: That the report be noted.")]),
    ]
  }

  static var reportText: ReportText {
    var text = ReportText(
      body: Body(
        blocks, isMarkdown: true, references: [Link("Appendix A", item4.appending("appendix-a")), Link("Minute 26", item4.at("minute-26"))])
    )
    text.subject = "SEND strategy: progress"
    text.reportOf = "Assistant Director of Children’s Services (Education)"
    text.keyDecision = false
    text.wards = ["All wards"]
    text.portfolio = "Education"
    text.alsoTo = [
      .init(name: "Cabinet", date: day("2023-12-07"), link: Link("Cabinet, 7 December 2023", Address("/meetings/cabinet/2023-12-07/"))),
      .init(name: "Council", date: day("2024-01-18"), link: nil),
    ]
    text.recommendations = 2
    text.recommendationsAnchor = "section-recommendations"
    text.decision = Link("Procurement of a family wellbeing service", Address("/decisions/family-wellbeing/"))
    text.caution = "The labels of this report’s cover were lost; its facts may be incomplete."
    text.contents = [
      ContentsEntry(number: nil, title: "Summary", anchor: "section-summary", level: 2),
      ContentsEntry(number: nil, title: "Recommendation(s)", anchor: "section-recommendations", level: 2),
      ContentsEntry(number: "1", title: "Introduction/Background", anchor: "section-introduction", level: 3),
      ContentsEntry(number: "2", title: "Costs", anchor: "section-costs", level: 4),
    ]
    return text
  }

  static var item: Page {
    var item = ItemPage(
      meeting: meetingLink, date: day("2023-11-28"), committee: committee, number: "4",
      title: "Special Educational Needs and Disabilities (SEND) joint commissioning strategy", status: .report)
    item.reportOf = "the Assistant Director"
    item.pages = "15 - 58"
    item.description = Body([paragraph("Report of the Assistant Director of Children’s Services (Education).")], isMarkdown: false)
    item.report = reportText
    item.papers = papers
    item.outcomes = [outcome]
    item.previous = Link("3. Minutes of the previous meeting", meetingAddress.appending("item-3"))
    item.next = Link("5. Ofsted inspection", meetingAddress.appending("item-5"))
    item.sources = sources
    return Page(address: item4, title: item.title, breadcrumbs: crumbs + [Link("28 November 2023", meetingAddress)], content: .item(item))
  }

  static var report: Page {
    var report = ReportPage(meeting: meetingLink, item: Link("Item 4", item4), title: "Placement sufficiency")
    report.report = ReportText(body: Body([paragraph("1 * 2 *is* printed")], isMarkdown: false))
    report.papers = papers
    report.sources = sources
    return Page(address: item4.appending("report-2"), title: report.title, breadcrumbs: crumbs + [meetingLink], content: .report(report))
  }

  static var withheldReport: Page {
    var report = ReportPage(meeting: meetingLink, item: nil, title: "Contract values")
    report.withheld = Notice(reason: "The cover says No, but its pages are marked exempt.", paragraphs: ["3", "9"], inDoubt: true)
    return Page(address: item4.appending("report-3"), title: report.title, breadcrumbs: crumbs, content: .report(report))
  }

  static var appendix: Page {
    var appendix = AppendixPage(meeting: meetingLink, title: "SEND joint commissioning strategy 2023–26")
    appendix.item = Link("Item 4", item4)
    appendix.report = Link("SEND joint commissioning strategy", item4)
    appendix.label = "Appendix A"
    appendix.body = Body(Array(blocks.dropFirst(5)), isMarkdown: true)
    appendix.plan = Link("Forward plan of December 2023", Address("/forward-plan/2023-12-01/"))
    appendix.next = Link("Appendix B", item4.appending("appendix-b"))
    appendix.sources = sources
    return Page(address: item4.appending("appendix-a"), title: appendix.title, breadcrumbs: crumbs, content: .appendix(appendix))
  }

  static var minutes: Page {
    let opening = Body(
      [
        paragraph("PRESENT: Councillor Marsh (in the Chair), Councillor Carr (Vice-Chair)"),
        paragraph("Councillors Bennett, Bradshaw, Hands and Keith"),
      ],
      isMarkdown: false)
    var minutes = MinutesPage(committee: committee, meeting: meetingLink, date: day("2023-11-28"), opening: opening)
    minutes.publishedFor = Link("23 January 2024", Address("/meetings/childrens-scrutiny/2024-01-23/"))
    minutes.confirmedBy = Link(
      "Minute 60 of 23 January 2024", Address("/meetings/childrens-scrutiny/2024-01-23/minutes/", anchor: "minute-60"))
    minutes.callIn = false
    let resolved: Block = .resolution([
      paragraph("RESOLVED: That"),
      .list([
        ListItem(marker: "(1)", leaf: leaf("the report be noted; and"), anchor: "minute-48-resolution-1"),
        ListItem(marker: "(2)", leaf: leaf("officers be thanked."), anchor: "minute-48-resolution-2"),
      ]),
    ])
    minutes.entries = [
      .init(
        anchor: "minute-47", number: "47", title: "Apologies for absence",
        body: Body([paragraph("Apologies were received from Councillor O’Brien.")], isMarkdown: false, topLevel: 3), withheld: nil,
        item: nil),
      .init(
        anchor: "minute-48", number: "48", title: "SEND strategy",
        body: Body(
          [heading(1, "SEND STRATEGY", number: "48"), paragraph("Further to Minute 26 the Committee considered the report."), resolved],
          isMarkdown: false, topLevel: 2),
        withheld: nil, item: Link("Item 4: SEND joint commissioning strategy", item4)),
      .init(anchor: "minute-49", number: "49", title: "Placement contracts", body: nil, withheld: confidential, item: nil),
    ]
    minutes.sources = sources
    return Page(
      address: meetingAddress.appending("minutes"), title: "Minutes of 28 November 2023", breadcrumbs: crumbs, content: .minutes(minutes))
  }
}
