import Text

/// Headings that reports of nearly all councils share.
enum SectionTitles {
  private static let summaries = [
    "summary", "purpose/summary", "purpose of report", "purpose of the report", "purpose", "executive summary", "report summary",
  ]
  private static let others = [
    "reasons for the recommendation", "reasons for the recommendations", "reason for recommendation", "reasons for recommendation",
    "reasons for recommendations", "reason for the recommendation", "alternative options considered and rejected", "alternative options",
    "what will it cost and how will it be financed", "implications of the proposals", "implications",
    "contribution to the councils core purpose",
    "impact of the proposals on service delivery", "what consultations have taken place on the proposals and when",
    "implementation date for the decision", "appendices", "background papers", "background documents", "legal implications",
    "equality implications", "financial implications", "introduction", "introduction/background", "background", "conclusion", "conclusions",
    "consultation", "risk implications", "next steps",
  ]

  private static func key(_ plain: String) -> String { Tidy.key(Marks.withoutOuterStops(plain)) }

  /// The heading over what the report recommends: "Recommendation(s):", "2. Recommendations".
  static func isRecommendations(_ plain: String) -> Bool {
    let words = Tidy.key(Numbering.withoutNumber(Marks.withoutOuterStops(plain)))
    return [
      "recommendation", "recommendations", "recommended", "it is recommended that", "decision required", "decisions required",
      "recommendation summary",
    ]
    .contains(words)
  }

  /// A heading that ends a cover.
  static func isCoverEnd(_ plain: String) -> Bool {
    guard plain.utf8.count < 80 else { return plain.begins(with: "Recommendation") && plain.utf8.contains(Byte.colon) }
    let words = Tidy.key(Numbering.withoutNumber(Marks.withoutOuterStops(plain)))
    return isRecommendations(plain) || summaries.contains { Tidy.key($0) == words } || words == "introduction"
      || words == "introduction background"
      || words == "background" || plain.begins(with: "Summary:") || plain.begins(with: "Recommendation:")
      || plain.begins(with: "Recommendation(s):")
  }

  /// A heading known from reports everywhere, whatever its marks.
  static func isKnown(_ plain: String) -> Bool {
    guard plain.utf8.count < 120 else { return false }
    var words = key(plain)
    if let bracket = words.offset(of: " including any risk"), bracket > 0 {
      words = String(decoding: words.utf8.prefix(bracket), as: UTF8.self)
    }
    return isRecommendations(plain) || summaries.contains { Tidy.key($0) == words } || others.contains { Tidy.key($0) == words }
  }
}
