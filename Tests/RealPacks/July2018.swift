/// What the pack of 10 July 2018 says, read line by line without the program.
enum July2018 {
  static let committee = "Overview and Scrutiny Committee (Children's Services and Safeguarding)"

  static let meeting: Said = [
    "committee": .text(committee), "date": "2018-07-10", "time": "18:30", "venue": "Birkdale Room, Town Hall, Southport",
    "officer": .contact("Debbie Campbell", "0151 934 2254", "debbie.campbell@sefton.gov.uk"), "members": .something,
  ]

  /// Members and substitutes stand in one run of names, some of them twice: who is which, the text does not hold.
  static let names = [
    "Paula Murphy", "Michael O'Brien", "Clare Carragher", "Carla Thomas", "Richard Hands", "Iain Brodie - Browne", "Pat Keith",
    "Mike Booth",
    "Daniel Terence Lewis", "Catie Page", "Brenda O'Brien", "Michael Pitt", "Terry Jones", "Yvonne Sayers", "Liz Dowd", "Paula Spencer",
    "John Kelly", "Veronica Webster", "Robert Brennan", "Mrs Sandra Cain", "Stuart Harrison", "Ms. Libby Kitt", "Father Des Seddon",
  ]

  static let items: [Said] = [
    .item("1", "Apologies for Absence", "none"),
    .item("2", "Declarations of Interest", "none"),
    .item("3", "Minutes of the Previous Meeting", 5...10, "minutes"),
    .item("4", "Sefton Public Health Annual Report 2017", 11...14, "report", of: "Head of Health and Wellbeing"),
    .item(
      "5", "Development of Family Wellbeing Service – Progress Report", 15...58, "report", of: "Director of Social Care and Health"),
    .item("6", "Children's Social Care Annual Report", 59...74, "report", of: "Director of Social Care and Health"),
    .item("7", "CAHMS Working Group - Interim Report", "to follow", of: "Head of Schools and Families"),
    // The range is cut off after its first page; item 9 begins on page 87.
    .item("8", "NEETS Working Group Report", 75...86, "report", of: "Executive Director"),
    .item(
      "9", "Licensing/Child Sexual Exploitation Working Group Final Report – June 2018", 87...98, "report",
      of: "Head of Regulation and Compliance"),
    .item(
      "10", "Special Educational Needs and Disability Process of Assessment Working Group - Final Report", "to follow",
      of: "Head of Regulation and Compliance"),
    .item("11", "Cabinet Member Report", 99...106, "report", of: "Head of Regulation and Compliance"),
    .item("12", "Work Programme Key Decision Forward Plan", 107...122, "report", of: "Head of Regulation and Compliance"),
  ]

  static let minutes: Said = [
    [
      "committee": .text(committee), "date": "2018-03-20", "callIn": false, "chair": "Murphy",
      "present": .texts([
        "Murphy", "Carragher", "Bennett", "Bradshaw", "Hands", "Keith", "Pitt", "Spencer", "Webster", "Sandra Cain", "Libby Kitt",
      ]),
      "apologies": .texts(["O'Brien", "Carr", "Father Des Seddon", "Stuart Harrison"]),
      "entries": [
        .entry("45", "APOLOGIES FOR ABSENCE"),
        .entry(
          "46", "DECLARATIONS OF INTEREST",
          declarations: [
            ["name": "Hands", "interest": .words(11, "Personal – Is a governor"), "action": .words(15, "Stayed in the room, took part")],
            ["name": "Spencer", "interest": .words(10, "Personal – Is a governor"), "action": .words(15, "Stayed in the room, took part")],
          ]),
        .entry("47", "MINUTES OF THE PREVIOUS MEETING", [.point(17, "That the Minutes")]),
        .entry("48", "CAPACITY AND WAITING LIST REVIEW - CAMHS SERVICES ACROSS SEFTON", [.point(8, "That the report")]),
        .entry("49", "SCHOOL ORGANISATION AND SCHOOL PLACES", [.point(9, "That the information")]),
        .entry(
          "50", "NOT IN EDUCATION EMPLOYMENT OR TRAINING (NEETS) WORKING GROUP - IMPLEMENTATION OF RECOMMENDATIONS",
          [.point(34, "That the report")]),
        .entry("51", "CABINET MEMBER REPORT", [.point(8, "That the Cabinet")]),
        .entry(
          "52", "WORK PROGRAMME - KEY DECISION FORWARD PLAN",
          [
            .point("1", lead: .words(1, "That"), 16, "the Work Programme"),
            .point("2", lead: .words(1, "That"), 21, "the following item(s)"),
            .point("3", lead: .words(1, "That"), 12, "progress made to"), .point("4", lead: .words(1, "That"), 22, "the contents of"),
          ]),
      ],
    ]
  ]

  static let reports: [Said] = [
    [
      "item": "4", "subject": "Public Health Annual Report 2017", "cover": "read", "committees": [.body(committee, "2018-07-10")],
      "reportOf": "Head of Health and Wellbeing", "wards": ["All Wards"], "portfolio": "Cabinet Member -Health and Wellbeing",
      "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [.point(25, "Overview and Scrutiny")],
      "contacts": [.contact("Steve Gowland", "0151 934 3070", "steve.gowland@sefton.gov.uk")], "appendices": [], "backgroundPapers": [],
      "sections": .something,
    ],
    [
      "item": "5", "subject": "Development of Family Wellbeing Service – Progress Report", "cover": "read",
      "committees": [.body(committee, "2018-07-10")], "reportOf": "Director of Social Care and Health", "wards": ["All Wards"],
      "portfolio": "Children, Schools and Safeguarding", "keyDecision": false, "forwardPlan": true, "exempt": false,
      "recommendations": [
        .point("1", lead: .words(9, "Overview and Scrutiny"), 6, "the principles"),
        .point("2", lead: .words(9, "Overview and Scrutiny"), 3, "the ASPIRE"),
        .point("3", lead: .words(9, "Overview and Scrutiny"), 10, "the role"),
        .point("1", lead: .words(6, "they are also"), 10, "the new posts"),
      ],
      "contacts": [.contact("Jacquie Finlay", "07967139109", "jacqueline.finlay@sefton.gov.uk")],
      "appendices": [
        .appendix("Appendix 1", "Sefton Community First"), .appendix("Appendix 2", "Delivery model"),
        .appendix("Appendix 3", "Staffing structure"), .appendix("Appendix 4", "Staffing allocation"),
      ],
      "backgroundPapers": [], "sections": .something,
    ],
    [
      "item": "6", "subject": "Children's Social Care Annual Report", "cover": "read", "committees": [.body(committee, "2018-07-10")],
      "reportOf": "Director of Social Care and Health", "wards": ["All Wards"],
      "portfolio": "Lead Member for Children, schools and Safeguarding", "keyDecision": false, "forwardPlan": true, "exempt": false,
      "recommendations": [.point("1", 13, "That Overview"), .point("2", 22, "That Overview")],
      "contacts": [.contact("Vicky Buchanan", "0151 934 3128", "vicky.buchanan@sefton.gov.uk")],
      "appendices": [.appendix(nil, "Children's Social Care Annual Report Annual performance score card")], "backgroundPapers": [],
      "sections": .something,
    ],
    // The labels of this cover are lost, all but those of the dates, the wards and the forward plan.
    [
      "item": "8", "cover": "damaged",
      "committees": [.body("Overview and Scrutiny Committee (Regeneration and Skills)", "2018-07-03"), .body(committee, "2018-07-10")],
      "wards": ["All Wards"], "forwardPlan": false,
      "recommendations": [
        .point("1", lead: .words(2, "That Members"), 13, "Note the progress"),
        .point("2", lead: .words(2, "That Members"), 42, "Agree that future"),
      ],
      "contacts": [.contact("Claire Maguire", "0151 934 2684", "claire.maguire@sefton.gov.uk")], "appendices": [], "backgroundPapers": [],
      "sections": .something,
    ],
    [
      "item": "9", "subject": "Licensing/Child Sexual Exploitation Working Group Final Report – June 2018", "cover": "read",
      "committees": [
        // Its last bracket is not printed here, but in the text of the report.
        .body("Overview and Scrutiny Committee (Regulatory, Compliance and Corporate Services)", "2018-06-12"),
        .body(committee, "2018-07-10"),
      ],
      "reportOf": "Head of Regulation and Compliance", "wards": ["All Wards"], "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [.point(26, "That the report")],
      "contacts": [.contact("Paul Fraser", "0151 934 2068", "paul.fraser@sefton.gov.uk")], "backgroundPapers": [], "sections": .something,
    ],
    [
      "item": "11", "subject": "Cabinet Member Report – June 2018", "cover": "read", "committees": [.body(committee, "2018-07-10")],
      "reportOf": "Head of Regulation and Compliance", "wards": ["All"], "portfolio": "Children's Services and Safeguarding",
      "keyDecision": false, "forwardPlan": false, "exempt": false, "recommendations": [.point(21, "That the Cabinet")],
      // As printed, with one b.
      "contacts": [.contact("Debbie Campbell", "0151 934 2254", "debie.campbell@sefton.gov.uk")],
      "appendices": [.appendix(nil, "Cabinet Member - (Children's Services and Safeguarding) Update Report")], "backgroundPapers": [],
      "sections": .something,
    ],
    // Its subject is cut into three cells that do not fit together.
    [
      "item": "12", "cover": "damaged", "committees": [.body(committee, "2018-07-10")], "reportOf": "Head of Regulation and Compliance",
      "wards": ["All"], "portfolio": "Children, Schools and Safeguarding", "keyDecision": false, "forwardPlan": false, "exempt": false,
      "recommendations": [
        .point("1", lead: .words(1, "That"), 26, "the Work Programme"), .point("2", lead: .words(1, "That"), 46, "The Committee is"),
        .point("3", lead: .words(1, "That"), 48, "the Committee is"), .point("4", lead: .words(1, "That"), 32, "Following the outcome"),
      ],
      "contacts": [.contact("Debbie Campbell", "0151 934 2254", "debbie.campbell@sefton.gov.uk")],
      "appendices": [
        .appendix("Appendix A", "Overview and Scrutiny Committee Work Programme for 2018/19"),
        .appendix("Appendix B", "Criteria Checklist For Selecting Topics For Review"),
        .appendix("Appendix C", "Latest Key Decision Forward Plan items relating to this Overview and Scrutiny Committee"),
      ],
      "backgroundPapers": [], "sections": .something,
    ],
  ]

  /// By item: number, title, anchor.
  static let sections: [String: [(String?, String, String)]] = [
    "4": [
      (nil, "Summary:", "section-summary"), ("1", "Introduction/Background", "section-introduction-background"),
      ("1.3", "Aims of the Report", "p1.3"), ("2", "Key findings", "section-key-findings"),
      ("3", "Conclusions", "section-conclusions"),
    ],
    "5": [
      ("1", "Introduction/Background", "section-introduction-background"),
      ("2", "Context - Family Wellbeing", "section-context-family-wellbeing"), ("4", "Engagement", "section-engagement"),
      ("5", "Funding Methodology", "section-funding-methodology"), ("6", "Delivery", "section-delivery"),
      ("7", "Conclusion", "section-conclusion"),
    ],
    "6": [(nil, "Summary:", "section-summary")],
    "8": [
      ("1", "Introduction/Background", "section-introduction-background"),
      ("3", "The evolving Context for NEET Support", "section-the-evolving-context-for-neet-support"),
      ("3.1", "LCR Careers Hub", "p3.1"), ("3.4", "LCR Apprenticeship Hub", "p3.4"),
      ("3.8", "Youth Employment Initiative through Sefton@work", "p3.8"),
      ("4", "Local Impacts", "section-local-impacts"),
      ("5", "Progress on the Working Group Recommendations", "section-progress-on-the-working-group-recommendations"),
    ],
    "9": [(nil, "Introduction/Background", "section-introduction-background")],
    "11": [("1", "Introduction/Background", "section-introduction-background")],
    "12": [
      (nil, "WORK PROGRAMME 2018/19", "section-work-programme-2018-19"),
      ("2", "SCRUTINY REVIEW TOPICS 2017/18", "section-scrutiny-review-topics-2017-18"),
      (
        "3", "PRE-SCRUTINY OF ITEMS IN THE KEY DECISION FORWARD PLAN",
        "section-pre-scrutiny-of-items-in-the-key-decision-forward-plan"
      ), ("4", "POSSIBLE SITE VISIT", "section-possible-site-visit"),
    ],
  ]

  static let plan: Said = ["from": "2018-07-01", "to": "2018-10-31", "extract": true]

  static let decisions: Said = [
    [
      "title": "Kew Woods and Churchtown Primary Schools - Approval of Legal Documentation for Academy Conversions",
      "details": .words(65, "To inform Cabinet"), "decisionMaker": "Cabinet", "expected": "2018-07-26", "keyDecision": true,
      "criteria": ["Financial": true, "Community Impact": true], "exempt": false, "wards": ["All Wards"],
      "scrutiny": "Children's Services and Safeguarding", "consultees": "None", "method": .words(22, "The Secretary of State"),
      "documents": ["Approval of Legal Documentation for Academy Conversions"],
      "contacts": [.contact("Mike McSorley", "0151 934 3428", "mike.mcsorley@sefton.gov.uk")],
    ],
    [
      "title": "Special Educational Needs and Disability Process of Assessment Working Group - Final Report",
      "details": .words(16, "To submit the findings"), "decisionMaker": "Cabinet", "expected": "2018-07-26",
      "changes": [["maker": "Cabinet", "from": "2018-04-05", "to": "2018-07-26", "reason": .words(10, "The Working Group")]],
      "keyDecision": true, "criteria": ["Financial": false, "Community Impact": true], "exempt": false, "wards": ["All Wards"],
      "scrutiny": "Children's Services and Safeguarding", "consultees": "Elected Members and key Stakeholders",
      "method": "Meetings and correspondence",
      "documents": ["Special Educational Needs and Disability Process of Assessment Working Group - Final Report"],
      "contacts": [.contact("Debbie Campbell", "0151 934 2254", "debbie.campbell@sefton.gov.uk")],
    ],
  ]

  static let dates = ["2018-07-10", "2018-09-25", "2018-11-13", "2019-01-29", "2019-03-19"]

  static let work: [Said] =
    dates.map { .work($0, "Cabinet Member Update Report", nil) } + dates.map { .work($0, "Work Programme Update", "Debbie Campbell") } + [
      .work("2018-07-10", "Public Health Annual Report \"Mental Health and Wellbeing\"", "M. Ashton/S. Gowland"),
      .work("2018-07-10", "Development of Family Well-Being Service - Progress Report", "Jacqueline Finlay"),
      .work("2018-07-10", "Children's Social Care Annual Report", "Vicky Buchanan"),
      .work("2018-07-10", "CAMHS Working Group - Interim Report", "Mike McSorley"),
      .work(
        "2018-07-10", "Not in Education, Employment or Training (NEETs) Working Group - Implementation of Recommendations", "Claire Maguire"
      ),
      .work("2018-07-10", "Licensing/Child Sexual Exploitation Working Group - Monitoring Report", "Paul Fraser"),
      .work(
        "2018-07-10", "Special Educational Needs and Disability Service Process of Assessment Working Group – Final Report",
        "Debbie Campbell"),
      .work("2018-09-25", "Adoption Service (Annual Report)", "Vicky Buchanan"),
      .work("2018-09-25", "Fostering Service (Annual Report)", "Vicky Buchanan"),
      .work(
        "2018-09-25",
        "Effectiveness of Local Authority Overview and Scrutiny Committees – Government Response to DCLG Select Committee Report",
        "Paul Fraser"),
      .work("2019-01-29", "Corporate Parenting Board (Annual Report)", "Karen Gray"),
      .work("2019-01-29", "School Performance and Attainment Update (Annual Report)", "Mike McSorley"),
      .work("2019-03-19", "School Organisation and School Places (Annual Report)", "M. McSorley"),
    ]

  static let diagnostics = [
    "15 substitutes-unpaired", "111 page-range-cut", "146 table-as-rows", "276 title-differs", "461 table-as-rows",
    "570 number-used-twice", "867 table-as-rows", "887 table-as-rows", "977 unread-text", "1010 unread-text",
    // Titles of charts, with nothing below them.
    "1257 picture-missing", "1264 picture-missing", "1270 picture-missing", "1387 cover-labels-lost", "1922 title-differs",
    "2071 subject-lost", "2071 cover-damaged",
  ]
}
