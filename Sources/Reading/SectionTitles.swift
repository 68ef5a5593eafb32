import Text

/// Headings that reports of nearly all councils share.
package enum SectionTitles {
  private static let summaries: KeySet = [
    "summary", "purpose/summary", "purpose of report", "purpose of the report", "purpose", "executive summary", "brief summary",
    "report summary",
    "summary of report", "purpose of this report", "purpose of briefing note", "what is this report about",
    "why has this report been brought", "reason for this report", "reasons for this report", "reason for report", "reason for the report",
    "crynodeb", "diben yr adroddiad", "pwrpas yr adroddiad",
  ].keyed

  private static let others: KeySet = [
    "reasons for the recommendation", "reasons for the recommendations", "reason for recommendation", "reasons for recommendation",
    "reasons for recommendations", "reason for recommendations", "reason for the recommendation", "reasons for decision",
    "reason for decision",
    "reasons for the decision",
    "reasons for urgency", "summary and recommendations", "summary and recommendation", "alternative options considered and rejected",
    "alternative options considered", "alternative options",
    "other options considered", "options considered", "options", "options appraisal", "option appraisal", "available options",
    "preferred option", "preferred option and reasons for recommendations", "what will it cost and how will it be financed",
    "implications of the proposals", "implications", "implications of the decision", "contribution to the councils core purpose",
    "impact of the proposals on service delivery", "what consultations have taken place on the proposals and when",
    "implementation date for the decision", "appendices", "list of appendices", "appendices attached", "background papers",
    "background documents", "list of background papers", "officers to contact", "officer to contact", "contact officers",
    "background information", "introduction", "introduction/background",
    "introduction and background", "background", "background and context", "context", "policy context", "strategic context",
    "report details", "details of report", "main report", "issues", "main issues", "main considerations", "key issues",
    "key considerations",
    "issues for consideration", "matters for consideration", "current position", "proposals", "proposal", "the proposal",
    "detailed proposals",
    "discussion", "assessment", "analysis", "evaluation", "conclusion", "conclusions", "conclusion and recommendations", "next steps",
    "timetable for implementation", "timetable", "timescales", "implementation", "consultation", "consultations",
    "consultation and engagement",
    "consultation and communication", "community engagement and consultation", "consultation undertaken", "representations",
    "legal and financial implications", "financial and legal implications", "financial considerations", "legal considerations",
    "financial and resource implications", "risk management", "risk assessment", "equality impact assessment", "equality impact",
    "equalities impact assessment",
    "integrated impact assessment", "impact assessment", "privacy impact assessment", "environmental impact",
    "environmental considerations", "corporate priorities",
    "links to corporate priorities", "link to corporate priorities", "corporate objectives", "contribution to corporate priorities",
    "contribution to strategic priorities", "links to council priorities", "council plan", "glossary", "references", "planning history",
    "contents", "table of contents", "foreword", "relevant planning history", "planning policy", "planning policies", "site description",
    "site and surroundings", "the site",
    "site location", "description of development", "planning assessment", "cefndir", "cyflwyniad", "casgliad", "goblygiadau", "ymgynghori",
    "goblygiadau ariannol", "papurau cefndir", "asesiad o'r effaith", "argymhelliad", "argymhellion",
  ].keyed

  /// Those that hardly ever stand in a cell of a table.
  private static let skeleton: KeySet = [
    "reasons for the recommendation", "reasons for the recommendations", "reason for recommendation", "reasons for recommendation",
    "reasons for recommendations", "reason for the recommendation", "alternative options considered and rejected",
    "what will it cost and how will it be financed", "what consultations have taken place on the proposals and when",
    "contribution to the councils core purpose", "implementation date for the decision", "implications of the proposals", "implications",
    "appendices", "background papers", "background documents", "introduction", "introduction/background", "background", "conclusion",
    "conclusions",
  ].keyed

  /// "For general release": what a cover says of who may read the report is no section of it.
  static func isOpenMark(_ line: PrintedLine) -> Bool { line.plain.utf8.count < 40 && openMarks.contains(line.key) }

  private static let openMarks: KeySet = ["for general release", "for publication", "unrestricted", "open report", "public report"]

  /// Whether a title belongs to the frame of every report.
  static func isSkeleton(_ plain: String) -> Bool {
    let words = key(plain)
    return skeleton.contains(words) || summaries.contains(words) || words.hasSuffix(" implications") || isRecommendations(plain)
  }

  /// What reports weigh under "Implications": "Legal: None."
  private static let topics: KeySet = [
    "legal", "finance", "financial", "financial and value for money", "resources", "staffing", "human resources", "hr", "it", "ict",
    "equality", "equalities", "equality and diversity", "diversity", "risk", "risks", "risk management",
    "property", "assets", "procurement", "environment", "environmental", "climate", "climate change", "climate emergency", "sustainability",
    "crime and disorder", "community safety", "health", "public health", "health and wellbeing", "health and safety", "privacy",
    "information governance", "human rights", "safeguarding", "children and young people", "rural", "social value",
    "welsh language", "wellbeing of future generations", "communications", "corporate", "policy", "ward", "wards", "consultation",
  ]

  /// Words behind which a title is one of implications, of whatever.
  private static let endings = [" implications", " implication", " impact assessment", " implications including"]

  private static func key(_ plain: String) -> String { Tidy.key(plain) }

  private static let recommendations: KeySet = [
    "recommendation", "recommendations", "recommended", "it is recommended that", "decision required", "decisions required",
    "recommendation summary",
  ].keyed

  /// The heading over what the report recommends: "Recommendation(s):", "2. Recommendations".
  package static func isRecommendations(_ plain: String) -> Bool {
    isRecommendations(plain, key: key(plain))
  }

  private static func isRecommendations(_ plain: String, key: String) -> Bool {
    guard plain.utf8.count < 60 else { return false }
    let words = Numbering.leading(plain, allowBare: true).map { Tidy.key($0.rest) } ?? key
    // "2. ARGYMHELLION / RECOMMENDATIONS"
    if words.hasPrefix("argymhell"), words.hasSuffix("recommendations") || words.hasSuffix("recommendation") { return true }
    return recommendations.contains(words)
  }

  /// A heading that ends a cover.
  static func isCoverEnd(_ plain: String) -> Bool {
    guard plain.utf8.count < 80 else { return plain.begins(with: "Recommendation") && plain.utf8.contains(Byte.colon) }
    let words = Tidy.key(Numbering.withoutNumber(Marks.withoutOuterStops(plain)))
    return recommendations.contains(words) || isFirst(words) || words == "reason for decision" || plain.begins(with: "Summary:")
      || plain.begins(with: "Recommendation:")
      || plain.begins(with: "Recommendation(s):")
  }

  /// A heading that stands above the text of a report, and once in each.
  package static func opensReport(_ title: String) -> Bool { title.utf8.count < 80 && isFirst(key(title)) }

  private static func isFirst(_ words: String) -> Bool {
    summaries.contains(words) || ["introduction", "introduction background", "background"].contains(words)
  }

  /// A heading known from reports everywhere, whatever its marks.
  static func isKnown(_ plain: String) -> Bool { mayBeKnown(plain) && isKnown(plain, key: key(plain)) }
  static func isKnown(_ line: PrintedLine) -> Bool { mayBeKnown(line.plain) && isKnown(line.plain, key: line.key) }

  private static func mayBeKnown(_ plain: String) -> Bool { (4..<120).contains(plain.utf8.count) }

  private static func isKnown(_ plain: String, key: String) -> Bool {
    var words = key
    if let bracket = words.offset(of: " including any risk"), bracket > 0 {
      words = String(decoding: words.utf8.prefix(bracket), as: UTF8.self)
    }
    return others.contains(words) || summaries.contains(words) || isOfImplications(words, plain)
      || isRecommendations(plain, key: key)
  }

  /// "Legal Implications", "HR implications": a topic and the word, nothing else.
  private static func isOfImplications(_ words: String, _ plain: String) -> Bool {
    guard words.utf8.count < 60, plain.utf8.first?.isUpper == true else { return false }
    return endings.contains { ending in
      words.hasSuffix(ending) && topics.contains(String(words.dropLast(ending.utf8.count)))
    }
  }

  static func isTopic(_ plain: String) -> Bool { plain.utf8.count < 40 && topics.contains(key(plain)) }

  /// What stands at the end of a paper, whatever sections came before.
  static func isClosing(_ plain: String) -> Bool {
    let words = key(plain)
    return closing.contains(words)
  }

  /// "Contribution to the Council's Core Purpose", "What will it cost …?": their answers are given in parts.
  static func hasParts(_ plain: String) -> Bool {
    let words = key(plain)
    return ["contribution to", "implications", "impact of", "what will", "what consultations", "consultation", "representations"].contains {
      words.hasPrefix($0)
    }
  }

  private static let closing: KeySet = [
    "appendices", "list of appendices", "appendices attached", "background papers", "background documents", "list of background papers",
    "glossary", "references", "conclusion", "conclusions", "recommendation", "recommendations", "next steps",
  ]
}

extension [String] {
  fileprivate var keyed: KeySet { KeySet(map(Tidy.key)) }
}
