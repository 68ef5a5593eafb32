// Whole packs: three reports, of which "Sale of Mill Lane" is the one in question. Under a heading of exempt items it comes last.

extension PlantedLayout {
  static let packs: [PlantedLayout] = [
    PlantedLayout("Marker pack", packSlots) { marker($0) },
    PlantedLayout("pack without covers", packSlots.filter { $0 != .cover } + [.lastLine]) { uncovered($0) },
    PlantedLayout("Docling pack", packSlots) { docling($0) },
    PlantedLayout("pdftotext -layout pack", packSlots + [.lastLine]) { layout($0) },
    PlantedLayout("plain pack, KEY: value", packSlots) { keyValue($0) },
    PlantedLayout("pypdf pack, a cell a line", packSlots) { cells($0) },
  ]

  private static let packSlots: [Slot] = [.cover, .firstPage, .secondPage, .everyPage, .agendaTitle, .agendaNote, .agendaHeading]

  /// The three papers in the order of the agenda: title, what they are about, whether they are the one in question.
  static func order(_ planting: Planting) -> [(title: String, about: String, isMarked: Bool)] {
    let open = [("Marigold Gardens", "the marigold beds in the park", false), ("Larkspur Lane", "the larkspur along the lane", false)]
    let marked = ("Sale of Mill Lane", "the sale to Zorbak Holdings for £1,250,000", true)
    return planting.slot == .agendaHeading ? open + [marked] : [open[0], marked, open[1]]
  }

  // MARK: Marker: headings of `####`, tables of tabs

  static func marker(_ planting: Planting) -> String {
    var text = """
      # Anytown Council

      MEETING: CABINET

      DATE: Thursday, 10th July 2025

      TIME: 10.00 a.m.

      VENUE: Town Hall, Anytown

      #### Member

      Cllr. Ann Ash (Chair)
      Cllr. Bob Beech
      Cllr. Cat Cedar

      #### AGENDA

      #### 1. Apologies for Absence

      #### 2. Declarations of Interest


      """
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked { text += planting.line(.agendaHeading) }
      text +=
        "#### \(index + 3). \(paper.title)\(paper.isMarked ? planting.behind(.agendaTitle) : "")\n\n(Pages \(5 + index * 4) - \(8 + index * 4))\n\n"
      text += "Report of the Head of Property\n\n"
      if paper.isMarked { text += planting.line(.agendaNote) }
    }
    for (index, paper) in order(planting).enumerated() {
      let page = 5 + index * 4
      text += """
        {\(page)}------------------------------------------------

        Report to:\tCabinet\tDate of Meeting:\t10 July 2025
        Subject:\t\(paper.title)
        Report of:\tHead of Property\tWards Affected:\tAll Wards
        Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tNo
        Exempt / Confidential Report:\t\(paper.isMarked ? planting.at(.cover) : "No")

        \(paper.isMarked ? planting.line(.firstPage) : "")#### **Summary:**

        This report asks the Cabinet to decide about \(paper.about).

        #### Recommendation(s):

        That the Cabinet agree to what is said about \(paper.about).

        \(paper.isMarked ? planting.line(.everyPage) : "")Page \(page)

        \(paper.isMarked ? planting.line(.secondPage) : "")#### 1. Background

        - 1.1 The officers have thought at some length about \(paper.about) and about what it would cost in a full year.

        - 1.2 A second paragraph says once more what there is to be said of \(paper.about), so that nobody can miss it.

        \(paper.isMarked ? planting.line(.everyPage) : "")Page \(page + 1)

        #### 2. What comes next

        - 2.1 It is for the Cabinet to say what comes of \(paper.about) in the autumn.

        \(paper.isMarked ? planting.line(.everyPage) : "")\(paper.isMarked ? planting.line(.lastLine) : "")Page \(page + 2)


        """
    }
    return text
  }

  // MARK: Docling: every heading `##`, tables with bars

  static func docling(_ planting: Planting) -> String {
    var text = """
      <!-- image -->

      ## Anytown Council

      ## CABINET

      Thursday, 10 July 2025 at 10.00 am

      Council Chamber, Town Hall, Anytown

      Councillors: A Ash (Chair), B Beech and C Cedar

      ## AGENDA

      | No. | Item                          | Pages   |
      |-----|-------------------------------|---------|
      | 1.  | Apologies for Absence         |         |
      | 2.  | Declarations of Interest      |         |

      """
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked, !planting.at(.agendaHeading).isEmpty { text += "|     | \(planting.words) |         |\n" }
      let note = paper.isMarked && !planting.at(.agendaNote).isEmpty ? " \(planting.words)" : ""
      text +=
        "| \(index + 3). | \(paper.title)\(paper.isMarked ? planting.behind(.agendaTitle) : "")\(note) | \(5 + index * 4) - \(8 + index * 4) |\n"
    }
    for paper in order(planting) {
      text += """

        <!-- page break -->

        | Report to:                    | Cabinet          |
        |-------------------------------|------------------|
        | Date:                         | 10 July 2025     |
        | Subject:                      | \(paper.title)   |
        | Report of:                    | Head of Property |
        | Exempt / Confidential Report: | \(paper.isMarked ? planting.at(.cover) : "No") |

        \(paper.isMarked ? planting.line(.firstPage) : "")## Summary

        This report asks the Cabinet to decide about \(paper.about).

        ## Recommendations

        - (1) That the Cabinet agree to what is said about \(paper.about).

        \(paper.isMarked ? planting.line(.everyPage) : "")<!-- page break -->

        \(paper.isMarked ? planting.line(.secondPage) : "")## 1. Background

        - 1.1 The officers have thought at some length about \(paper.about) and about what it would cost in a full year.

        - 1.2 A second paragraph says once more what there is to be said of \(paper.about), so that nobody can miss it.

        \(paper.isMarked ? planting.line(.everyPage) : "")<!-- page break -->

        ## 2. What comes next

        - 2.1 It is for the Cabinet to say what comes of \(paper.about) in the autumn.

        \(paper.isMarked ? planting.line(.everyPage) : "")
        """
    }
    return text
  }

  // MARK: pdftotext -layout: columns of spaces, form feeds

  static func layout(_ planting: Planting) -> String {
    var text = """
                                         Anytown Council

                                            CABINET

      Date:     Thursday, 10 July 2025

      Time:     10.00 am

      Place:    Council Chamber, Town Hall, Anytown

      Membership:

      Councillor Ann Ash (Leader of the Council and Chair)
      Councillor Bob Beech (Deputy Leader)
      Councillor Cat Cedar

                                            AGENDA

      Item                                                                            Page

       1.   APOLOGIES FOR ABSENCE

       2.   DECLARATIONS OF INTEREST


      """
    for (index, paper) in order(planting).enumerated() {
      if paper.isMarked { text += planting.line(.agendaHeading, indent: "      ") }
      let title = " \(index + 3).   \(paper.title.uppercased())\(paper.isMarked ? planting.behind(.agendaTitle) : "")"
      let pages = "\(5 + index * 4) - \(8 + index * 4)"
      text += title + String(repeating: " ", count: max(4, 80 - title.count)) + pages + "\n\n      Report of the Head of Property\n\n"
      if paper.isMarked { text += planting.line(.agendaNote, indent: "      ") }
    }
    for (index, paper) in order(planting).enumerated() {
      let page = 5 + index * 4
      text += """
        \u{C}                                                                              Agenda Item \(index + 3)

        Report to:        Cabinet                             Date of Meeting:   10 July 2025

        Subject:          \(paper.title)

        Report of:        Head of Property                    Wards Affected:    All Wards

        Exempt / Confidential Report:                         \(paper.isMarked ? planting.at(.cover) : "No")

        \(paper.isMarked ? planting.line(.firstPage, indent: "                         ") : "")Summary

        This report asks the Cabinet to decide about \(paper.about).

        Recommendation

        That the Cabinet agree to what is said about \(paper.about).

        \(paper.isMarked ? planting.line(.everyPage, indent: "                              ") : "")                                        Page \(page)
        \u{C}\(paper.isMarked ? planting.line(.secondPage, indent: "                    ") : "")1.   Background

        1.1  The officers have thought at some length about
             \(paper.about) and about what it would cost in a full year.

        1.2  A second paragraph says once more what there is to be said
             of \(paper.about), so that nobody can miss it.

        \(paper.isMarked ? planting.line(.everyPage, indent: "                              ") : "")                                        Page \(page + 1)
        \u{C}2.   What comes next

        2.1  It is for the Cabinet to say what comes of \(paper.about)
             in the autumn.

        \(paper.isMarked ? planting.line(.everyPage, indent: "                              ") : "")\(paper.isMarked ? planting.line(.lastLine, indent: "                              ") : "")                                        Page \(page + 2)

        """
    }
    return text
  }
}
