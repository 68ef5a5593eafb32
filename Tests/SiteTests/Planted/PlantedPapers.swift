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
    PlantedLayout("list of decisions without titles", [.minuteLine, .minuteHeading]) { untitledDecisions($0) },
    PlantedLayout("recorded votes", [.minuteTitle, .minuteLine]) { votes($0) },
    PlantedLayout("list of decisions", [.minuteTitle, .minuteLine, .minuteHeading]) { decisions($0) },
    PlantedLayout("web page of a meeting", [.agendaTitle, .agendaHeading, .minuteLine]) { webPage($0) },
    PlantedLayout("web page made a table", [.agendaTitle, .agendaHeading, .minuteLine]) { webTable($0) },
    PlantedLayout("applications as parts of an item", [.agendaTitle, .agendaNote, .firstPage]) { parts($0) },
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

  /// The reports of an item's parts, each found by the number of its part.
  static func parts(_ planting: Planting) -> String {
    func report(_ number: String, _ title: String, _ words: String, _ mark: String = "") -> String {
      """
      ITEM NO: \(number)

      \(mark)APPLICATION NO:\t25/0\(number.last ?? "0")187/FUL
      LOCATION:\t\(title)
      PROPOSAL:\tNew beds
      WARD:\tAll
      CASE OFFICER:\tPetra Long
      RECOMMENDATION:\tGRANT

      1.0\tSITE AND SURROUNDINGS
      1.1\tWe look at \(words).

      2.0\tASSESSMENT
      2.1\tThe main issue is \(words).


      """
    }
    return """
      ANYTOWN BOROUGH COUNCIL

      Planning Committee

      Thursday 12 June 2025 at 6.30 pm
      Council Chamber, Town Hall

      AGENDA

      1.\tApologies for Absence

      2.\tDeclarations of Interest

      3.\tPlanning Applications
      To consider the report of the Head of Planning.

      \t3.1\tMarigold Gardens\t3 - 4

      \t3.2\tLarkspur Lane\t5 - 6

      \t3.3\tSale of Mill Lane\(planting.behind(.agendaTitle))\t7 - 8
      \(planting.line(.agendaNote))
      4.\tDate of next meeting


      """ + report("3.1", "Marigold Gardens", "the marigold beds") + report("3.2", "Larkspur Lane", "the larkspur along the lane")
        + report("3.3", "Sale of Mill Lane", "what Zorbak Holdings pays", planting.line(.firstPage))
  }
}
