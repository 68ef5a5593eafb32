// Packs of an invented council, in the layouts in which councils print what is exempt. Every word that must not get out is
// or holds "Zorbak"; the public papers beside it hold "Marigold", "Foxglove" and "Larkspur".

/// A paper of the pack.
struct Paper {
  var text: String

  /// A report with a cover table, as most councils print it.
  static func report(
    _ subject: String, exempt: String = "No", above: String = "", below: String = "", _ words: String, deep: String = "",
    behind: String = ""
  ) -> Paper {
    Paper(
      text: """
        \(above)
        Report to:\tCabinet\tDate of Meeting:\t10 July 2025
        Subject:\t\(subject)
        Report of:\tHead of Property\tWards Affected:\tAll Wards
        Portfolio:\tResources
        Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tNo
        Exempt / Confidential Report:\t\(exempt)

        \(below)

        #### **Summary:**

        This report asks the Cabinet to decide about \(words).

        #### Recommendation(s):

        That the Cabinet:

        - (1) note what is said about \(words); and
        - (2) agree to it.

        Contact Officer:\tJoan Example
        Telephone Number:\t01632 960111
        Email Address:\tjoan@anytown.example

        #### Appendices:

        None.

        **Background Papers:** None.

        #### 1. Background

        - 1.1 The officers have thought at some length about \(words) and about what it would cost in a full year.

        \(deep)

        - 1.2 A second paragraph says once more what there is to be said of \(words), so that nobody can miss it.

        \(behind)


        """)
  }

  /// A report in plain text: `KEY: value`.
  static func plain(_ subject: String, exempt: String = "Open", _ words: String) -> Paper {
    Paper(
      text: """
        REPORT TO: Cabinet
        DATE: 10 July 2025
        SUBJECT: \(subject)
        REPORT OF: Head of Property
        WARDS: All
        EXEMPT: \(exempt)

        1. SUMMARY

        1.1 This report asks the Cabinet to decide about \(words).

        2. RECOMMENDATIONS

        2.1 That what is said about \(words) be noted.

        3. BACKGROUND

        3.1 The officers have thought at some length about \(words).


        """)
  }

  /// No cover, and no line that says what it is.
  static func bare(_ title: String, _ words: String) -> Paper {
    Paper(
      text: """
        \(title)

        The officers have thought at some length about \(words) and about what it would cost in a full year.

        It is proposed that the Cabinet take note of \(words) and do as it thinks best.


        """)
  }
}

enum Invented {
  static let marigold = Paper.report("Marigold Gardens", "the marigold beds in the park")
  static let larkspur = Paper.report("Larkspur Lane", "the larkspur along the lane")
  static let exempt = "Yes"

  /// The report that is to be withheld, in whatever way it is marked.
  static func zorbak(
    _ exempt: String = "No", above: String = "", below: String = "", deep: String = "", subject: String = "Sale of Mill Lane"
  ) -> Paper {
    .report(subject, exempt: exempt, above: above, below: below, "the sale to Zorbak Holdings for £1,250,000", deep: deep)
  }

  /// Three items with papers, of which the second is the one in question.
  static func agenda(
    entry: String = "#### 5. Sale of Mill Lane\n\n(Pages 15 - 18)\n\nReport of the Head of Property", above: String = "",
    last: String = "#### 6. Larkspur Lane\n\n(Pages 19 - 22)\n\nReport of the Head of Property"
  ) -> String {
    """
    # Anytown Council

    MEETING: CABINET

    DATE: Thursday, 10th July 2025

    TIME: 10.00 a.m.

    VENUE: Town Hall, Anytown

    #### AGENDA

    #### 1. Apologies for Absence

    #### 2. Declarations of Interest

    #### 4. Marigold Gardens

    (Pages 5 - 14)

    Report of the Head of Property

    \(above)

    \(entry)

    \(last)




    """
  }

  static func pack(_ agenda: String = agenda(), _ papers: Paper...) -> String { agenda + papers.map(\.text).joined() }
}
