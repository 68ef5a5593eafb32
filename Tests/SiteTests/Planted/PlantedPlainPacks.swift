// Whole packs as plain text, without an extractor’s marks for headings and tables.

extension PlantedLayout {
  // MARK: Plain text: `KEY: value`

  static func keyValue(_ planting: Planting) -> String {
    var text = """
      Anytown District Council

      Agenda

      Cabinet
      Thursday 10 July 2025 at 10.00 am
      Council Chamber, Town Hall

      Councillors: A Ash (Chairman), B Beech (Vice-Chairman), C Cedar

      1   Apologies for absence
      2   Declarations of interest

      """
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked { text += planting.line(.agendaHeading) }
      text +=
        "\(index + 3)   \(paper.title)\(paper.isMarked ? planting.behind(.agendaTitle) : "")   (Pages \(5 + index * 4) - \(8 + index * 4))\n"
      if paper.isMarked { text += planting.line(.agendaNote) }
    }
    for paper in order(planting) {
      text += """

        REPORT TO: Cabinet
        DATE: 10 July 2025
        SUBJECT: \(paper.title)
        REPORT OF: Head of Property
        WARDS: All
        EXEMPT: \(paper.isMarked ? planting.at(.cover) : "Open")

        \(paper.isMarked ? planting.line(.firstPage) : "")1. SUMMARY

        1.1 This report asks the Cabinet to decide about \(paper.about).

        2. RECOMMENDATIONS

        2.1 That what is said about \(paper.about) be noted.

        \(paper.isMarked ? planting.line(.everyPage) : "")\(paper.isMarked ? planting.line(.secondPage) : "")3. BACKGROUND

        3.1 The officers have thought at some length about \(paper.about).

        \(paper.isMarked ? planting.line(.everyPage) : "")4. NEXT STEPS

        4.1 It is for the Cabinet to say what comes of \(paper.about) in the autumn.

        \(paper.isMarked ? planting.line(.everyPage) : "")
        """
    }
    return text
  }

  // MARK: pypdf: every cell a line, no blank lines

  static func cells(_ planting: Planting) -> String {
    var text = """
      Anytown Council
      CABINET
      Date: Thursday, 10 July 2025
      Time: 10.00 am
      Venue: Council Chamber, Town Hall
      AGENDA
      1.
      Apologies for Absence
      2.
      Declarations of Interest

      """
    func plain(_ slot: Slot) -> String { planting.at(slot).isEmpty ? "" : planting.words + "\n" }
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked { text += plain(.agendaHeading) }
      text +=
        "\(index + 3).\n\(paper.title)\(paper.isMarked ? planting.behind(.agendaTitle) : "")\n(Pages \(5 + index * 4) - \(8 + index * 4))\n"
      if paper.isMarked { text += plain(.agendaNote) }
    }
    for (index, paper) in order(planting).enumerated() {
      let cover = paper.isMarked ? planting.at(.cover) : "No"
      text += """
        Agenda Item \(index + 3)
        Report to:
        Cabinet
        Date of Meeting:
        10 July 2025
        Subject:
        \(paper.title)
        Report of:
        Head of Property
        Exempt / Confidential Report:
        \(cover.isEmpty ? "" : cover + "\n")\(paper.isMarked ? plain(.firstPage) : "")Summary:
        This report asks the Cabinet to decide about \(paper.about).
        Recommendation(s):
        That the Cabinet agree to what is said about \(paper.about).
        \(paper.isMarked ? plain(.everyPage) : "")Page \(5 + index * 4)
        \(paper.isMarked ? plain(.secondPage) : "")1. Background
        1.1 The officers have thought at some length about \(paper.about) and about what it would
        cost in a full year.
        1.2 A second paragraph says once more what there is to be said of \(paper.about), so that
        nobody can miss it.
        \(paper.isMarked ? plain(.everyPage) : "")Page \(6 + index * 4)
        2. What comes next
        2.1 It is for the Cabinet to say what comes of \(paper.about) in the autumn.
        \(paper.isMarked ? plain(.everyPage) : "")Page \(7 + index * 4)

        """
    }
    return text
  }

  // MARK: No covers: the body, the day and the title head each report

  static func uncovered(_ planting: Planting) -> String {
    var text = """
      Anytown Borough Council

      Agenda

      Cabinet
      Thursday 10 July 2025 at 10.00 am
      Council Chamber, Town Hall

      Councillors: A Ash (Chairman), B Beech (Vice-Chairman), C Cedar

      1   Apologies for absence
      2   Declarations of interest

      """
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked { text += planting.line(.agendaHeading) }
      text +=
        "\(index + 3)   \(paper.title)\(paper.isMarked ? planting.behind(.agendaTitle) : "")   (Pages \(5 + index * 4) - \(8 + index * 4))\n"
      if paper.isMarked { text += planting.line(.agendaNote) }
    }
    for paper in order(planting) {
      text += """
        \u{C}Cabinet
        10 July 2025

        \(paper.title)
        Report of the Head of Property

        \(paper.isMarked ? planting.line(.firstPage) : "")Purpose of report
        To ask the Cabinet to decide about \(paper.about).

        Recommendation
        That what is said about \(paper.about) be noted.

        \(paper.isMarked ? planting.line(.everyPage) : "")\u{C}\(paper.isMarked ? planting.line(.secondPage) : "")Background
        The officers have thought at some length about \(paper.about) and about what it would cost in a full year.

        \(paper.isMarked ? planting.line(.everyPage) : "")\u{C}Next steps
        It is for the Cabinet to say what comes of \(paper.about) in the autumn.

        \(paper.isMarked ? planting.line(.everyPage) : "")\(paper.isMarked ? planting.line(.lastLine) : "")
        """
    }
    return text
  }
}
