/// What the supplement of 23 September 2024 says, read line by line without the program.
enum Supplement2024 {
  static let meeting: Said = [
    "committee": "Overview and Scrutiny Committee (Children's Services and Safeguarding)", "date": "2024-09-24",
    "officer": .contact("Laura Bootland", "0151 934 2078", "laura.bootland@sefton.gov.uk"),
  ]

  static let items: [Said] = [.item("5", "Cabinet Member Reports", 3...14, "report")]

  /// A late appendix: nothing before it, so that its report has no cover.
  static let reports: Said = [
    [
      "item": "5", "cover": "none",
      "appendices": [.appendix("Appendix B", "Cabinet Member Update Report - Children's Social Care")], "sections": .something,
    ]
  ]
}
