/// What the pack of 28 November 2023 says, read line by line without the program.
enum November2023 {
  static let committee = "Overview and Scrutiny Committee (Children's Services and Safeguarding)"

  static let meeting: Said = [
    "committee": .text(committee), "date": "2023-11-28", "time": "18:30",
    "venue": "Committee Room - Bootle Town Hall, Trinity Road, Bootle, L20 7AE",
    "officer": .contact("Laura Bootland", "0151 934 2078", "laura.bootland@sefton.gov.uk"), "members": .something,
    "substitutes": .something,
  ]

  static let members = [
    "Judy Hardman", "Natasha Carlin", "Danny Burns", "Clare Carragher", "Leo Evans", "Christine Howard", "Christopher Page",
    "Mike Prendergast", "Carol Richards", "Tom Spring", "Maurice Byrne", "Mrs Sandra Cain", "Karen Christie", "Stuart Harrison",
    "Gemma Armer", "Cheryl Swainbank",
  ]

  static let substitutes = [
    "Peter Harvey", "Paul Tweed", "Greg Myers", "Jennifer Corcoran", "Gareth Lloyd-Johnson", "Phil Hart", "John Joseph Kelly",
    "Tony Brough", "Steve McGinnity", "John Kelly",
  ]

  static let items: [Said] = [
    .item("1", "Apologies for Absence", "none"),
    .item("2", "Declarations of Interest", "none"),
    .item("3", "Minutes of the Previous Meeting", 5...14, "minutes"),
    .item("4", "Petition - Education and Healthcare Plans for 16-25 year olds", "petition"),
    .item("5", "Petition - Public Speaking at Overview and Scrutiny Committees", "petition"),
    .item("6", "Cabinet Member Reports", 15...28, "report", of: "Chief Legal and Democratic Officer"),
    .item("7", "Children's Services Improvement Programme", "verbal"),
    .item(
      "8", "Special Educational Needs and Disabilities Joint Commissioning Plan", 29...104, "report",
      of:
        "Executive Director of Children's Social Care and Education and the Executive Director for Adult Social Care and Health/NHS Place Director"
    ),
    .item(
      "9", "Performance and Quality", 105...110, "report",
      of: "Assistant Director Children's Services (Quality Assurance and Safeguarding)"),
    .item("10", "Education Scorecard", 111...130, "report", of: "Assistant Director of Children's Services (Education)"),
    .item("11", "Ofsted Inspections", "to follow", of: "Assistant Director of Children's Services (Education)"),
    .item(
      "12", "Consideration of the Terms of Reference and inclusion of Co-Opted Members on the Committee", 131...136, "report",
      of: "Chief Legal and Democratic Officer"),
    .item("13", "Work Programme Key Decision Forward Plan", 137...154, "report", of: "Chief Legal and Democratic Officer"),
  ]

  static let minutes: Said = [
    [
      "committee": .text(committee), "date": "2023-09-26", "chair": "Hardman",
      "present": .texts([
        "Hardman", "Carlin", "Danny Burns", "Carragher", "Howard", "Christopher Page", "Prendergast", "Richards", "Spring",
      ]),
      "inAttendance": .texts([
        "Mrs. S. Cain", "Ms. K. Christie", "Ms. G. Armer", "Ms. C. Swainbank", "Doyle", "Roscoe",
      ]),
      "apologies": .texts(["Evans", "Lloyd-Johnson", "Mr. Maurice Byrne"]),
      "entries": [
        .entry("15", "INTRODUCTIONS"),
        .entry("16", "APOLOGIES FOR ABSENCE"),
        .entry("17", "DECLARATIONS OF INTEREST", declarations: []),
        .entry("18", "MINUTES OF THE PREVIOUS MEETING", [.point(17, "That the Minutes")]),
        .entry("19", "PETITION - THE VOICE OF THE FAMILIES", [.point(21, "That the petition")]),
        .entry("20", "CABINET MEMBER REPORTS", [.point(18, "That the update")]),
        .entry("21", "REPORT FOR INFORMATION ON VAPING AMONGST YOUNG PEOPLE", [.point(5, "That the report")]),
        .entry("22", "DOMESTIC ABUSE UPDATE", [.point(8, "That the content")]),
        .entry(
          "23", "CHILDREN'S SOCIAL CARE OVERVIEW OF PRACTICE",
          [
            .point("1", lead: .words(1, "That"), 6, "the information provided"),
            .point("2", lead: .words(1, "That"), 23, "the Executive Director"),
          ]),
        .entry("24", "CHILDREN'S SERVICES IMPROVEMENT PROGRAMME", [.point(6, "That the progress")]),
        .entry(
          "25", "EXECUTIVE/SCRUTINY PROTOCOL",
          [
            .point("1", lead: protocolLead, 94, "Executive Directors and"), .point("2", lead: protocolLead, 20, "reference being made"),
          ]),
        .entry(
          "26", "WORK PROGRAMME KEY DECISION FORWARD PLAN",
          [
            .point("1", lead: .words(1, "That"), 26, "the Work Programme"), .point("2", lead: .words(1, "That"), 48, "consideration as to"),
            .point("3", lead: .words(1, "That"), 28, "the fact that"),
            .point("4", lead: .words(1, "That"), 22, "the informal meetings"),
            // With its ten lettered proposals, over the break of a page.
            .point("5", lead: .words(1, "That"), 284, "the following proposals"),
            .point("6", lead: .words(1, "That"), 13, "the training proposals"),
            .point("7", lead: .words(1, "That"), 51, "the topic of"),
            .point("8", lead: .words(1, "That"), 15, "the update on"),
          ]),
      ],
    ]
  ]

  private static let protocolLead = Said.words(15, "That the Cabinet")

  static let reports: [Said] = [
    [
      "item": "6", "subject": "Cabinet Member Reports – September - November 2023", "cover": "read",
      "committees": [.body(committee, "2023-11-28")], "reportOf": "Chief Legal and Democratic Officer", "wards": ["All"],
      "portfolio": "Children's Social Care Education", "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [.point(25, "That the Cabinet")],
      "contacts": [.contact("Laura Bootland", "0151 934 2078", "laura.bootland@sefton.gov.uk")],
      "appendices": [
        .appendix("Appendix A", "Cabinet Member – Children’s Social Care - update report"),
        .appendix("Appendix B", "Cabinet Member – Education – update report"),
      ],
      "backgroundPapers": [], "sections": .something,
    ],
    [
      "item": "8", "subject": "Special Educational Needs and Disabilities Joint Commissioning Plan 2023 – 2026", "cover": "read",
      "committees": [
        .body("Cabinet", "2023-06-22"), .body("Overview and Scrutiny (Childrens Services and Safeguarding)", "2023-11-28"),
      ],
      "reportOf":
        "Executive Director of Children’s Social Care and Education and Executive Director for Adult Social Care and Health/NHS Place Director",
      "wards": ["All Wards"], "portfolio": "Cabinet Member for Children’s Social Care Cabinet Member for Education", "keyDecision": true,
      "forwardPlan": true, "exempt": false,
      "recommendations": [
        .point(to: "Overview and Scrutiny (Childrens Services and Safeguarding)", 13, "Overview and Scrutiny"),
        .point("1", to: "Cabinet", lead: .words(4, "Cabinet is asked"), 17, "consider and approve"),
        .point("2", to: "Cabinet", lead: .words(4, "Cabinet is asked"), 36, "approve the commencement"),
        // Over the break of a page.
        .point("3", to: "Cabinet", lead: .words(4, "Cabinet is asked"), 29, "note that officers"),
        .point("4", to: "Cabinet", lead: .words(4, "Cabinet is asked"), 45, "note that the"),
        .point("5", to: "Cabinet", lead: .words(4, "Cabinet is asked"), 39, "agree that the"),
      ],
      "contacts": [.contact("Eleanor Moulton", "0151 934 2068", "eleanor.moulton@sefton.gov.uk")],
      "appendices": [
        .appendix(nil, "Equality Assessment Report"), .appendix(nil, "The SEND Joint Commissioning Strategy 2023 – 2026"),
        .appendix(nil, "Plan on the Page"),
      ],
      "backgroundPapers": [], "sections": .something,
    ],
    [
      "item": "9", "subject": "Performance and Quality", "cover": "read", "committees": [.body(committee, "2023-11-28")],
      "reportOf": "Assistant Director of Children's Services (Quality Assurance and Safeguarding)", "wards": ["All Wards"],
      "portfolio": "Children's Social Care", "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [
        .point("1", lead: .words(4, "That Members note"), 24, "As performance"),
        .point("2", lead: .words(4, "That Members note"), 14, "Assessment performance"),
        .point("3", lead: .words(4, "That Members note"), 30, "The quality assurance"),
      ],
      "contacts": [.contact("Joe Banham", "07584667600", "joe.banham@sefton.gov.uk")], "appendices": [], "backgroundPapers": [],
      "sections": .something,
    ],
    // Its date is not that of the meeting.
    [
      "item": "10", "subject": "Education Scorecard", "cover": "read", "committees": [.body(committee, "2023-11-14")],
      "reportOf": "Assistant Director of Children's Services (Education)", "wards": ["All Wards"], "portfolio": "Education",
      "keyDecision": false, "forwardPlan": true, "exempt": false, "recommendations": [.point(7, "Note the data")],
      "contacts": [.contact("Tricia Davies", "07813544809", "tricia.davies@sefton.gov.uk")],
      "appendices": [.appendix("Appendix A", "Education Scorecard")], "backgroundPapers": [], "sections": .something,
    ],
    [
      "item": "12", "subject": "Consideration of the Terms of Reference and inclusion of Co-Opted Members on the Committee",
      "cover": "read",
      "committees": [.body(committee, "2023-11-28")], "reportOf": "Chief Legal and Democratic Officer", "wards": ["All Wards"],
      "portfolio": "Cabinet Member – Children's Services Cabinet Member - Education", "keyDecision": false, "forwardPlan": false,
      "exempt": false, "recommendations": [.point("1", 61, "a review of"), .point("2", 44, "the Committee should")],
      "contacts": [.contact("Debbie Campbell", "0151 934 2254", "debbie.campbell@sefton.gov.uk")], "appendices": [], "backgroundPapers": [],
      "sections": .something,
    ],
    [
      "item": "13", "subject": "Work Programme 2023/24, Scrutiny Review Topics and Key Decision Forward Plan", "cover": "read",
      "committees": [.body(committee, "2023-11-28")], "reportOf": "Chief Legal and Democratic Officer", "wards": ["All"],
      "portfolio": "Children's Social Care Education", "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [
        .point("1", lead: .words(1, "That"), 26, "the Work Programme"),
        // Over the break of a page.
        .point("2", lead: .words(1, "That"), 48, "The views of"), .point("3", lead: .words(1, "That"), 28, "the fact that"),
        .point("4", lead: .words(1, "That"), 22, "the informal meetings"),
        .point("5", lead: .words(1, "That"), 13, "the training proposals"),
        .point("6", lead: .words(1, "That"), 51, "the topic of"), .point("7", lead: .words(1, "That"), 15, "the update on"),
      ],
      "contacts": [.contact("Laura Bootland", "0151 934 2078", "laura.bootland@sefton.gov.uk")],
      "appendices": [
        .appendix("Appendix A", "Work Programme for 2023/24"), .appendix("Appendix B", "Informal Workshops / Site Visits 2023/24"),
      ],
      "backgroundPapers": [], "sections": .something,
    ],
  ]

  /// By item: number, title, anchor.
  static let sections: [String: [(String?, String, String)]] = [
    "6": [(nil, "Summary:", "section-summary"), ("1", "Introduction/Background", "section-introduction-background")],
    "8": [
      ("1", "Introduction", "section-introduction"), ("2", "Process of development", "section-process-of-development"),
      ("3", "Key points", "section-key-points"), ("4", "Next Steps", "section-next-steps"), ("5", "Conclusion", "section-conclusion"),
    ],
    "9": [
      ("1", "Introduction/Background", "section-introduction-background"), ("2", "Quality Assurance", "section-quality-assurance"),
      ("3", "Observation of Practice", "section-observation-of-practice"), ("4", "Dip sample activity", "section-dip-sample-activity"),
      ("6", "NFA Assessment", "section-nfa-assessment"), ("7", "Areas to improve:", "section-areas-to-improve"),
      ("8", "Practice Week", "section-practice-week"),
    ],
    "10": [("1", "Introduction/Background", "section-introduction-background"), ("2", "Overview", "section-overview")],
    "12": [
      ("1", "Introduction/Background", "section-introduction-background"), ("2", "Recent Developments", "section-recent-developments"),
      ("3", "Initial Findings", "section-initial-findings"),
      (
        "4", "Obtaining the Views of Service Users and Parents/Carers in Particular",
        "section-obtaining-the-views-of-service-users-and-parents-carers-in-particular"
      ), ("5", "Proposals", "section-proposals"),
    ],
    "13": [
      ("1", "WORK PROGRAMME 2023/24", "section-work-programme-2023-24"),
      (
        "2", "SCRUTINY REVIEW TOPICS / INFORMAL MEETINGS / BRIEFING SESSIONS 2023/24",
        "section-scrutiny-review-topics-informal-meetings-briefing-sessions-2023-24"
      ),
      (
        "4", "LOCAL GOVERNMENT ASSOCIATION / IN-HOUSE – TRAINING PROPOSALS",
        "section-local-government-association-in-house-training-proposals"
      ),
      ("6.4", "Role", "p6.4"), ("6.5", "Membership", "p6.5"), ("5.8", "Meetings", "p5.8"),
    ],
  ]

  /// By meeting: how many rows, and the first and last of them.
  static let work: [(date: String, count: Int, first: Said, last: Said)] = [
    (
      "2023-06-06", 9,
      .work(
        "2023-06-06", "Sefton Place - Community Emotional Health and Wellbeing Services Update 2022 - 2023",
        "Cheshire and Merseyside Integrated Care Board, Sefton Place"), .work("2023-06-06", "Work Programme Update", "Debbie Campbell")
    ),
    (
      "2023-09-26", 7, .work("2023-09-26", "Cabinet Member Update Reports", "Tricia Davies/Joe Banham/Debbie Campbell"),
      .work("2023-09-26", "Work Programme Update", "Debbie Campbell")
    ),
    (
      "2023-11-28", 8, .work("2023-11-28", "Cabinet Member Update Reports", "Tricia Davies/Joe Banham/Debbie Campbell"),
      .work("2023-11-28", "Work Programme Update", "Debbie Campbell")
    ),
    (
      "2024-01-30", 5, .work("2024-01-30", "Cabinet Member Update Reports", "Tricia Davies/Joe Banham /Debbie Campbell"),
      .work("2024-01-30", "Work Programme Update", "Debbie Campbell")
    ),
    (
      "2024-03-12", 6, .work("2024-03-12", "Cabinet Member Update Reports", "Tricia Davies/Joe Banham /Debbie Campbell"),
      .work("2024-03-12", "Work Programme Update", "Debbie Campbell")
    ),
  ]

  static let diagnostics = [
    "15 substitutes-unpaired", "436 title-differs", "755 title-differs", "1717 picture-missing", "2173 date-mismatch",
    "2621 number-used-twice",
    "2645 title-differs", "2775 number-used-twice",
    // 12 March 2024 was a Tuesday.
    "2959 weekday-mismatch",
  ]
}
