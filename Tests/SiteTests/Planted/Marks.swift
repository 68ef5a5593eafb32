/// What is printed where something is exempt, by where it stands: each withholds (DESIGN, section 7), surely or in doubt.
enum Marks {
  static func that(withholdAt slot: Slot) -> [String] {
    switch slot {
    case .cover: covers
    case .firstPage: lines + damaged
    case .secondPage: ["NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972"]
    case .lastLine: [lines[0], "NOT FOR PUBLICATION", lines[5]]
    case .everyPage: ["EXEMPT", "NOT FOR PUBLICATION", "EITHRIEDIG"]
    case .agendaTitle: titles
    case .agendaNote: notes
    case .agendaHeading: headings
    case .minuteTitle: ["(Exempt)", "- EXEMPT", "(Eithriedig)"]
    case .minuteLine: [lines[0], "EXEMPT", lines[5], "RESTRICTED MINUTE", "(Exempt minute)", "Cofnod eithriedig", "IN COMMITTEE"]
    case .minuteHeading: ["PART B", "EXEMPT ITEMS", "RHAN 2 - EITEMAU EITHRIEDIG", "EXEMPT MINUTE", "PRIVATE MINUTES"]
    case .appendixTitle:
      ["(EXEMPT)", "- Confidential", "(Eithriedig)", "NOT FOR PUBLICATION", "(commercially confidential)", "(in private)"]
    case .appendixLine: [lines[0], "CONFIDENTIAL", lines[5], lines[7], "PINK PAPER"]
    }
  }

  private static let covers = [
    "Yes", "Part", "Part 2", "Paragraph 3", "Confidential", "Exempt - paragraph 14", "Eithriedig", "Cyfrinachol", "Ydy",
    "Nid i'w gyhoeddi", "Paragraff 14", "Yes, paragraph 8 of Schedule 7A",
  ]

  private static let lines = [
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972", "CONFIDENTIAL",
    "EXEMPT", "RESTRICTED", "Exempt information under paragraph 14 of Part 4 of Schedule 12A of the Local Government Act 1972",
    "Nid i’w gyhoeddi yn rhinwedd paragraff 14 o Ran 4 o Atodlen 12A i Ddeddf Llywodraeth Leol 1972", "EITHRIEDIG",
    "NOT FOR PUBLICATION by virtue of paragraph 8 of Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973",
    "Exempt information as defined in paragraphs 6 and 9 of Part 1 of Schedule 7A of the Local Government (Scotland) Act 1973",
    "EXEMPT by virtue of paragraph 3 of Part 1 of Schedule 6 of the Local Government Act (Northern Ireland) 2014",
    "Restricted by virtue of paragraph(s) 1, 2 & 3 of Part 1 of Schedule 6 to the Local Government Act (NI) 2014",
    "Private and Confidential", "<b>NOT FOR PUBLICATION</b>", "## **EXEMPT**", "PINK PAPER", "PRIVATE REPORT", "COMMERCIAL IN CONFIDENCE",
    "Not for publication until 3 March 2026", "OFFICIAL-SENSITIVE", "PART II REPORT", "Private session", "Sale of Mill Lane (EXEMPT)",
    "This report contains exempt information", "CONFIDENTIAL: Sale of Mill Lane", "EMBARGOED UNTIL 5 pm",
  ]

  /// As above, after what a scanner and an extractor do to it.
  private static let damaged = [
    "NOT FOR\nPUBLICATION", "NOT FOR PUBLICATION by virtue of\nparagraph 3 of Part 1 of Schedule 12A to the\nLocal Government Act 1972",
    "N0T FOR PUBLICATION", "NOT FOR PUBLlCATION", "C O N F I D E N T I A L", "E X E M P T", "C0NFIDENTIAL", "CONFIDENTlAL",
    "NOTFORPUBLICATION by virtue of paragraph 3 of Schedule 12A", "NOT FOR PUBLICATION by vfrtue of paragraph 3 of Schedule 12A",
    "|NOT FOR PUBLICATION|", "NOT FOR PUBLI-\nCATION", "NOT  FOR   PUBLICATION", "NOT&nbsp;FOR&nbsp;PUBLICATION",
    "NOT\u{A0}FOR\u{A0}PUBLICATION",
    "EX\u{AD}EMPT", "\u{FEFF}CONFIDENTIAL", "_NOT FOR PUBLICATION_", "`EXEMPT`", "> NOT FOR PUBLICATION",
  ]

  private static let titles = [
    "(Exempt)", "(Exempt - Paragraph 3)", "- EXEMPT", "[Confidential]", "[Exempt] (Key)", "(Eithriedig)", "(Not for publication)",
    "**(Exempt)**",
    "(Eithriedig - paragraff 14)", "- Eitem Eithriedig", "- Private report", "(Closed session)", "(In private)",
    "(Pink papers for Members only)", "(Paragraph 3)", "EXEMPT", "- Exempt report circulated separately",
  ]

  private static let notes = [
    "By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.",
    "Not for publication by virtue of paragraph 14 of Part 4 of Schedule 12A", "Exempt information - paragraph 3",
    "(Exempt by virtue of paragraph 8 of Schedule 7A)", "Nid i'w gyhoeddi yn rhinwedd paragraff 14 o Atodlen 12A",
    "This report is exempt from publication under paragraph 6 of Schedule 6.", "Reason for exemption: paragraph 3",
  ]

  private static let headings = [
    "PART B", "PART II", "Part 2 - Exempt items", "Exempt items", "Items to be considered in private", "RHAN 2", "RHAN B",
    "EITEMAU EITHRIEDIG", "Eitemau Eithriedig / Exempt Items", "CONFIDENTIAL BUSINESS", "**PART B - EXEMPT**", "IN COMMITTEE",
    "Items taken in private", "Private Business", "PINK PAPERS", "CLOSED", "NON-PUBLIC ITEMS", "SECTION B – EXEMPT", "Reserved business",
    "Part Two (Closed)", "Items which are not open to the public",
  ]
}

/// The same and like words where they withhold nothing and nobody is to be troubled.
enum Twins {
  static func that(withholdNothingAt slot: Slot) -> [String] {
    switch slot {
    case .cover: ["No", "", "Open", "N/A", "None", "Nac ydy", "Nac oes", "Na", "Dim", "Agored", "Not exempt"]
    case .firstPage, .secondPage: sentences
    case .lastLine: ["Exempt information: none", "CONFIDENTIAL WORKING DRAFT"]
    case .everyPage:
      ["Pier Strategy v0.4 CONFIDENTIAL WORKING DRAFT", "OFFICIAL", "Exempt information: none", "Confidential helpline: 0800 000 000"]
    case .agendaTitle:
      [
        "(Key Decision)", "(To note)", "- Part 2 of the programme", "(All wards)", "- Exempt accommodation",
        "(Confidential Reporting Policy)",
        "(Restricted Byways)", "(Private Sector Housing)", "(Not exempt)", "(Closed Circuit Television)",
      ]
    case .agendaNote: ["Exempt information: none", "Key decision: yes", "To consider confidential waste and how it is shredded."]
    case .agendaHeading: ["PART A", "PART 1 - PUBLIC", "Open items", "RHAN 1", "RHAN A", "Items for decision", "Part 1"]
    case .minuteTitle: ["(Key Decision)", "- Part 2", "- Exempt accommodation"]
    case .minuteLine:
      [
        "The Board heard about confidential waste.", "Exempt information: none", "(The public were excluded for this item.)",
        "The exempt minute is recorded separately.", "(The meeting moved into private session.)",
      ]
    case .minuteHeading: ["PART A", "OPEN ITEMS"]
    case .appendixTitle: ["(Revised)", "- Confidential Waste"]
    case .appendixLine: ["Pier Strategy v0.4 - CONFIDENTIAL WORKING DRAFT", "Exempt information: none"]
    }
  }

  private static let sentences = [
    "Pier Strategy v0.4 - CONFIDENTIAL WORKING DRAFT", "The Hub offers free and confidential advice to everyone who asks.",
    "Exempt information: none", "There is no exempt information in this report.", "Exempt information\n\nNone.",
    "This report contains no exempt or confidential information.", "Confidential waste is shredded on site.",
    "Exempt accommodation is a kind of supported housing.", "Is the report confidential? No",
    "1. Information relating to any individual.\n\n2. Information which is likely to reveal the identity of an individual.\n\n3. Information relating to the financial or business affairs of any particular person (including the authority holding that information).",
    "12. Information relating to a particular individual.\n\n14. Information relating to the financial or business affairs of any particular person.",
    "Exempt information is defined in Schedule 12A:\n\n1. Information relating to any individual.\n\n2. Information which is likely to reveal the identity of an individual.",
    "OFFICIAL", "Mae'r cyngor yn gyfrinachol ac am ddim.", "Part 2 of the Housing Act 2004 applies.",
    "The public were excluded from the last meeting while an exempt report was considered.", "This report is not exempt from publication.",
    "Exempt appendices: None", "Exempt or confidential information\n\nThe report does not contain any.",
    "Access to Information:\n\nBackground papers can be seen at the Town Hall.", "Security classification: Unclassified",
    "Private sector housing", "Closed circuit television", "The Board met in private on 3 March to prepare for this.",
    "Not for publication: N/A", "Is the report open to the press and public? Yes",
    "8. The amount of any expenditure proposed to be incurred by the authority under any particular contract.",
  ]
}
