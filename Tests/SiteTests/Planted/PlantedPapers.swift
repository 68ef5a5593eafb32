// Supplements, single reports, minutes, decisions, appendices, two meetings in one file: what is exempt outside a whole pack.

extension PlantedLayout {
  static let papers: [PlantedLayout] = [
    PlantedLayout("supplement behind its agenda", [.cover, .firstPage, .secondPage, .everyPage, .agendaTitle, .agendaNote, .agendaHeading])
    {
      ["a.txt": agendaOfSupplement($0), "b.txt": supplement(paper($0))]
    },
    PlantedLayout("supplement read before its agenda", [.agendaTitle, .agendaNote, .agendaHeading]) {
      ["b.txt": agendaOfSupplement($0), "a.txt": supplement(paper($0))]
    },
    PlantedLayout("late item without an agenda", [.cover, .firstPage, .secondPage, .everyPage, .lastLine], open: ["marigold beds"]) {
      ["a.txt": supplement(paper($0)), "z.txt": "About the marigold beds\n\nThere are marigold beds in the park.\n"]
    },
    PlantedLayout("single report", [.cover, .firstPage, .secondPage, .everyPage, .lastLine], open: ["marigold beds"]) {
      ["report.txt": paper($0), "z.txt": "About the marigold beds\n\nThere are marigold beds in the park.\n"]
    },
    PlantedLayout("stand-alone minutes", [.minuteTitle, .minuteLine, .minuteHeading]) { minutes($0) },
    PlantedLayout("stand-alone minutes, bare", [.minuteTitle, .minuteLine, .minuteHeading]) { bareMinutes($0) },
    PlantedLayout("minutes with slash numbers", [.minuteTitle, .minuteLine, .minuteHeading]) { slashMinutes($0) },
    PlantedLayout("list of decisions", [.minuteTitle, .minuteLine, .minuteHeading]) { decisions($0) },
    PlantedLayout("web page of a meeting", [.agendaTitle, .agendaHeading, .minuteLine]) { webPage($0) },
    PlantedLayout("record of a decision", [.firstPage, .lastLine], open: ["marigold beds"]) {
      ["record.txt": record($0), "z.txt": "About the marigold beds\n\nThere are marigold beds in the park.\n"]
    },
    PlantedLayout("record under headings", [.firstPage, .lastLine], open: ["marigold beds"]) {
      ["record.txt": recordUnderHeadings($0), "z.txt": "About the marigold beds\n\nThere are marigold beds in the park.\n"]
    },
    PlantedLayout("appendix behind its report", [.appendixTitle, .appendixLine], open: ["marigold beds", "tulips in Mill Lane"]) {
      appendix($0)
    },
    PlantedLayout(
      "last of three appendices", [.appendixTitle, .appendixLine], open: ["marigold beds", "tulips in Mill Lane", "plan of the lane"]
    ) {
      threeAppendices($0)
    },
    PlantedLayout("two meetings in one file", [.cover, .firstPage, .everyPage, .agendaTitle]) { twoMeetings($0) },
  ]

  static func paper(_ planting: Planting) -> String {
    """
    Anytown Borough Council

    Report to: Cabinet
    Date of Meeting: 10 July 2025
    Subject: Sale of Mill Lane
    Report of: Head of Property
    Exempt: \(planting.at(.cover))

    \(planting.line(.firstPage))1. Summary

    1.1 The report asks the Cabinet to decide about the sale to Zorbak Holdings for £1,250,000.

    2. Recommendations

    That the Cabinet agree to the sale to Zorbak Holdings.

    \(planting.line(.everyPage))\u{C}\(planting.line(.secondPage))3. Background

    3.1 The officers have thought at some length about what Zorbak Holdings offers for the land.

    \(planting.line(.everyPage))\u{C}4. Next steps

    4.1 It is for the Cabinet to say what comes of the sale to Zorbak Holdings in the autumn.

    \(planting.line(.everyPage))\(planting.line(.lastLine))
    """
  }

  private static func agendaOfSupplement(_ planting: Planting) -> String {
    """
    # Anytown Council

    MEETING: CABINET

    DATE: Thursday, 10th July 2025

    #### AGENDA

    #### 1. Apologies for Absence

    #### 2. Marigold Gardens

    There are marigold beds in the park, and larkspur along the lane.

    #### 3. Larkspur Lane

    Verbal update.

    \(planting.line(.agendaHeading))#### 5. Sale of Mill Lane\(planting.behind(.agendaTitle))

    (To Follow)

    \(planting.line(.agendaNote))
    """
  }

  private static func supplement(_ paper: String) -> String {
    """
    Anytown Borough Council

    CABINET

    Thursday, 10 July 2025

    SUPPLEMENTARY AGENDA

    5. Sale of Mill Lane (Pages 1 - 4)

    Report of the Head of Property

    \u{C}\(paper)
    """
  }

  // MARK: Minutes and decisions

  private static func minutes(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    MINUTES of a meeting of the CABINET held in the Council Chamber, Town Hall on Thursday 12 June 2025 at 6.00 pm

    Present: Councillors Ann Ash (Chair), Bob Beech, Cat Cedar and Dan Dogwood

    Apologies: Councillor Eve Elm

    7    DECLARATIONS OF INTEREST

    There were none.

    8    MARIGOLD GARDENS

    The Cabinet heard about the marigold beds in the park and the larkspur along the lane.

    RESOLVED that the beds be watered.

    \(planting.line(.minuteHeading))9    SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))The Cabinet considered what Zorbak Holdings had offered.

    RESOLVED that the offer of Zorbak Holdings of £1,250,000 be accepted.

    The meeting closed at 7.15 pm.
    """
  }

  private static func bareMinutes(_ planting: Planting) -> String {
    """
    MINUTES OF THE CABINET HELD ON 12 JUNE 2025

    Present: Councillor Ann Ash in the Chair
    Councillors Beech, Cedar, Dogwood

    1. Apologies

    There were none.

    2. Marigold Gardens

    The Cabinet NOTED the marigold beds in the park.

    3. Larkspur Lane

    Agreed: That the larkspur along the lane be kept.

    \(planting.line(.minuteHeading))4. Sale of Mill Lane\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))Decision:

    (1) the offer of Zorbak Holdings be accepted; and
    (2) the price of £1,250,000 be asked of Zorbak Holdings.
    """
  }

  private static func slashMinutes(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    CABINET

    MINUTES OF THE MEETING HELD ON THURSDAY 12 JUNE 2025 AT 5.00 PM IN THE TOWN HALL

    PRESENT:

    Councillor Ann Ash (Leader, in the Chair)
    Councillor Bob Beech
    Councillor Cat Cedar

    22/25 APOLOGIES FOR ABSENCE

    There were no apologies for absence.

    23/25 MARIGOLD GARDENS

    RESOLVED - That the marigold beds and the larkspur along the lane be watered.

    \(planting.line(.minuteHeading))24/25 SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))The Leader reported on the offer of Zorbak Holdings.

    RESOLVED:

    1. That the offer of Zorbak Holdings be accepted.

    2. That the Head of Property be authorised to sign for £1,250,000.
    """
  }

  private static func decisions(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    CABINET

    DECISIONS TAKEN AT THE MEETING HELD ON THURSDAY 12 JUNE 2025

    Date of publication: 16 June 2025

    1. MARIGOLD GARDENS

    DECISION: That the marigold beds be watered.

    2. LARKSPUR LANE

    DECISION: That the larkspur along the lane be kept.

    \(planting.line(.minuteHeading))3. SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))DECISION:

    (1) That the land be sold to Zorbak Holdings.
    (2) That the £1,250,000 of Zorbak Holdings be set aside for housing.
    """
  }

  private static func webPage(_ planting: Planting) -> String {
    """
    Agenda, decisions and minutes

    Cabinet - Thursday, 12 June 2025 6.00 pm

    Venue: Council Chamber, Town Hall

    Items
    No. Item

    1.

    Apologies for absence

    Minutes:

    There were none.

    2.

    Marigold Gardens pdf icon PDF 172 KB

    Report of the Head of Parks

    Minutes:

    The Cabinet heard about the marigold beds in the park and the larkspur along the lane.

    RESOLVED that the beds be watered.

    \(planting.line(.agendaHeading))3.

    Sale of Mill Lane\(planting.behind(.agendaTitle))

    Decision:

    \(planting.line(.minuteLine))RESOLVED that the offer of Zorbak Holdings be accepted.

    Minutes:

    The Cabinet considered what Zorbak Holdings had offered.

    RESOLVED that the offer of Zorbak Holdings of £1,250,000 be accepted.
    """
  }

  private static func record(_ planting: Planting) -> String {
    """
    Record of Officer Decision

    \(planting.line(.firstPage))Decision Title: Sale to Zorbak Holdings
    Decision maker: Head of Property
    Date of decision: 12 June 2025
    Decision: To sell the land to Zorbak Holdings for £1,250,000.
    Reasons: Nobody offers as much as Zorbak Holdings.

    \(planting.line(.lastLine))
    """
  }

  private static func recordUnderHeadings(_ planting: Planting) -> String {
    """
    RECORD OF DECISION OF THE Cabinet

    \(planting.line(.firstPage))Decision Made:

    12 June 2025

    Sale of the Land to Zorbak Holdings

    Decision Made

    1. That the land be sold to Zorbak Holdings for £1,250,000.

    Reasons for Decision

    Nobody offers as much as Zorbak Holdings.

    \(planting.line(.lastLine))
    """
  }

  // MARK: Appendices

  private static func appendix(_ planting: Planting) -> String {
    var report = Paper.report(
      "Sale of Mill Lane", "the tulips in Mill Lane",
      behind: """



        # APPENDIX 1\(planting.behind(.appendixTitle))

        \(planting.line(.appendixLine))The valuer thinks that Zorbak Holdings would go as high as £1,250,000 for it.

        He does not think that anyone else would pay as much for the land as Zorbak Holdings.

        """)
    report.text = report.text.replacing("#### Appendices:\n\nNone.", with: "#### Appendices:\n\n- Appendix 1 - Valuation")
    return Invented.pack(ExemptPapersTests.members(Invented.agenda()), Invented.marigold, report, Invented.larkspur)
  }

  private static func threeAppendices(_ planting: Planting) -> String {
    """
    Report to: Cabinet
    Date of Meeting: 10 July 2025
    Subject: Sale of Mill Lane
    Report of: Head of Property
    Exempt: No

    1. Summary

    1.1 The report asks the Cabinet to decide about the tulips in Mill Lane and the marigold beds.

    2. Recommendations

    That the Cabinet agree.

    3. Appendices

    Appendix A - Plan
    Appendix B - Equality assessment
    Appendix C - Offers

    \u{C}Appendix A - Plan

    This is the plan of the lane, as it was drawn.

    \u{C}Appendix B - Equality assessment

    Nobody is treated worse than anybody else.

    \u{C}Appendix C - Offers\(planting.behind(.appendixTitle))

    \(planting.line(.appendixLine))Zorbak Holdings offers £1,250,000 for the land.

    Nobody else offers as much as Zorbak Holdings.
    """
  }

  // MARK: Two meetings

  private static func twoMeetings(_ planting: Planting) -> String {
    """
    Anytown Borough Council

    CABINET

    Date: Thursday, 10 July 2025
    Time: 10.00 am
    Venue: Town Hall

    AGENDA

    1. Apologies for Absence

    2. Declarations of Interest

    3. Marigold Gardens (Pages 3 - 4)

    Report to: Cabinet
    Date: 10 July 2025
    Subject: Marigold Gardens
    Report of: Head of Property
    Exempt: No

    1. Summary

    1.1 The report asks the Cabinet to decide about the marigold beds in the park and the larkspur along the lane.

    \u{C}Anytown Borough Council

    PLANNING COMMITTEE

    Date: Tuesday, 15 July 2025
    Time: 2.00 pm
    Venue: Town Hall

    AGENDA

    1. Apologies for Absence

    2. Declarations of Interest

    3. Sale of Mill Lane\(planting.behind(.agendaTitle)) (Pages 9 - 12)

    \(planting.line(.agendaNote))\u{C}Report to: Planning Committee
    Date: 15 July 2025
    Subject: Sale of Mill Lane
    Report of: Head of Property
    Exempt: \(planting.at(.cover))

    \(planting.line(.firstPage))1. Summary

    1.1 The report asks the Committee to decide about the sale to Zorbak Holdings for £1,250,000.

    \(planting.line(.everyPage))\u{C}2. Background

    2.1 The officers have thought at some length about what Zorbak Holdings offers for the land.

    \(planting.line(.everyPage))\u{C}3. Next steps

    3.1 It is for the Committee to say what comes of the sale to Zorbak Holdings.

    \(planting.line(.everyPage))
    """
  }
}
