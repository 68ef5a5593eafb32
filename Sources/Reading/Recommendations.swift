import Papers
import Text

/// What a report asks its bodies to decide.
enum Recommendations {
  static func read(_ own: [Int], _ sheet: Sheet, _ committees: [Destination]) -> [Recommendation]? {
    guard
      let start = own.indices.first(where: { opens(sheet.lines[own[$0]].plain) || isProposal($0, own, sheet) })
        ?? own.prefix(200).firstIndex(where: { asks(sheet.lines[$0].plain) })
    else { return nil }
    var reading = RecommendationReading(committees: committees, joints: sheet.joints)
    let opening = sheet.lines[own[start]].plain
    if asks(opening) {
      reading.take(withoutLabel(opening), sheet.stated(own[start]), next: following(start, own, sheet, opening, 0))
    } else if let colon = opening.firstIndex(of: ":"), opening[opening.index(after: colon)...].hasLetterOrDigit {
      let inline = String(opening[opening.index(after: colon)...]).trimmed
      reading.take(inline, sheet.stated(own[start]), next: following(start, own, sheet, opening, 0))
    }
    for position in (start + 1)..<max(start + 1, own.count) {
      let line = sheet.lines[own[position]]
      if !line.plain.hasLetterOrDigit { continue }
      let isLead = reading.found.isEmpty && line.key.hasSuffix("recommended that")
      if !isLead, ends(position, own, sheet, opening, reading.found.count) { break }
      let cells = line.isRow ? line.cells.map(Marks.plain).filter { !$0.isEmpty }.joined(separator: " ") : line.plain
      let isAdjacent = own[position] == own[position - 1] + 1
      reading.take(
        cells, sheet.stated(own[position]), isBullet: line.kind == .bullet, isAdjacent: isAdjacent && !line.isRow,
        next: following(position, own, sheet, opening, reading.found.count))
    }
    return reading.found.isEmpty ? nil : reading.found
  }

  /// The line that goes on behind a line, when the section does.
  private static func following(_ position: Int, _ own: [Int], _ sheet: Sheet, _ opening: String, _ count: Int) -> PrintedLine? {
    guard own.indices.contains(position + 1), !ends(position + 1, own, sheet, opening, max(1, count)) else { return nil }
    return sheet.lines[own[position + 1]]
  }

  /// "Recommendation: Cabinet is asked to:" less its label.
  private static func withoutLabel(_ opening: String) -> String {
    guard opening.begins(with: "Recommendation"), let colon = opening.firstIndex(of: ":"), colon < opening.index(before: opening.endIndex),
      SectionTitles.isRecommendations(String(opening[..<colon])), case let rest = String(opening[opening.index(after: colon)...]).trimmed,
      rest.hasLetterOrDigit
    else { return opening }
    return rest
  }

  /// "Proposal(s)" over "That Cabinet: …": the name that some councils give to what a report asks for.
  private static func isProposal(_ position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    guard position + 1 < own.count, sheet.lines[own[position]].plain.utf8.count < 40,
      ["proposal", "proposals", "proposal s"].contains(Tidy.key(Numbering.withoutNumber(sheet.lines[own[position]].plain)))
    else { return false }
    return sheet.lines[own[position + 1]].plain.hasPrefix("That ")
  }

  /// Whether a line begins what a report asks for: it ends the cover.
  static func begins(_ plain: String) -> Bool { opens(plain) || asks(plain) }

  private static func opens(_ plain: String) -> Bool {
    if SectionTitles.isRecommendations(plain) { return true }
    guard plain.holds("recommend") || plain.holds("argymhell") else { return false }
    guard plain.utf8.count < 90 || plain.begins(with: "Recommendation"), let first = plain.utf8.first, first.isLetterOrDigit else {
      return false
    }
    for lead in ["Recommendation:", "Recommendations:", "Recommendation(s):"] where plain.begins(with: lead) { return true }
    let key = Tidy.key(Numbering.withoutNumber(Marks.withoutOuterStops(plain)))
    let words = key.pieces
    // "Cabinet Member / Officer Recommendations", "Proposed recommendation"
    if words.last?.hasPrefix("recommendation") == true, words.dropLast().allSatisfy(askers.contains) { return true }
    return [
      "recommendations to cabinet", "recommendation to cabinet", "recommendations to council",
      "recommendation to council",
      "recommendations to the committee", "recommendations for decision", "recommendation for decision",
      "recommendations decisions required",
      "recommendations and decision required", "recommendations to committee", "decision recommended",
      "recommended decision",
      "recommendations or decision required", "argymhellion", "argymhelliad", "summary of recommendations", "recommendations that cabinet",
    ].contains(key)
  }

  /// Who recommends, and how far it has come.
  private static let askers: KeySet = [
    "officer", "officers", "cabinet", "committee", "executive", "member", "members", "portfolio", "holder", "lead", "director", "chair",
    "board", "panel", "draft", "proposed", "formal", "and", "the",
  ]

  /// A request without a heading: "The Panel is asked to:", "It is recommended that …", "RECOMMENDED that …".
  private static func asks(_ plain: String) -> Bool {
    let words = Numbering.leading(plain).map { $0.style == .dotted || $0.style == .plain ? $0.rest : plain } ?? plain
    guard words.utf8.count < 400 else { return false }
    if words.begins(with: "It is recommended that") || words.begins(with: "It is therefore recommended that")
      || words.begins(with: "RECOMMENDED that")
      || words.firstRange(of: "RECOMMENDED:") != nil && words.utf8.count < 60
    {
      return true
    }
    guard words.hasSuffix(":") || words.hasSuffix(":-"), words.utf8.count < 140 else { return false }
    let key = Tidy.key(words)
    if key.holds("makes the following recommendation") || key.holds("following recommendations are made") { return true }
    return ["asked to", "recommended to", "requested to", "invited to", "recommended that", "asked to agree that", "asked to note"].contains
    {
      key.hasSuffix(" is " + $0) || key.hasSuffix(" are " + $0) || key.hasSuffix(" is hereby " + $0)
    }
  }

  /// "The Board is recommended to approve the plan", of a folded line: what is asked for, however it is set.
  static func asksOfBody(_ key: String) -> Bool {
    guard key.holds(" is ") || key.holds(" are "), !key.hasSuffix(" to") else { return false }
    return ["recommended to ", "recommended that ", "asked to ", "invited to ", "requested to "].contains {
      key.holds(" is " + $0) || key.holds(" are " + $0)
    }
  }

  private static func ends(_ position: Int, _ own: [Int], _ sheet: Sheet, _ opening: String, _ count: Int) -> Bool {
    let (line, index) = (sheet.lines[own[position]], own[position])
    // "Wards: All" below: the cover goes on behind them.
    if count > 0, !line.isRow, let label = CoverLabels.match(line.plain), label.field.isTelling, line.plain.utf8.count > label.length,
      line.plain.prefix(label.length).hasSuffix(":")
    {
      return true
    }
    // The head of the next page.
    if count > 0, !line.isRow, let (body, date) = BodyAndDate.split(line.plain), date.day != nil, Bodies.isName(body) { return true }
    if count > 0, position > 0, endsBullets(line, index, below: sheet.lines[own[position - 1]], sheet) { return true }
    if count > 0, isHeadingInCapitals(line, index, sheet) || isBareHeading(line, index, sheet) || isOfForm(line, index, sheet) {
      return true
    }
    return ReportText.endsSection(line, index, sheet) || isNextSection(line, index, after: opening, sheet)
      || count > 0 && isNumberedSection(position, own, sheet, opening)
  }

  /// "Evidence Base:" in a form without blank lines, "Appendix B – Risks⇥YES" in its list of papers, "SENIOR OFFICER⇥Jo Pell".
  private static func isOfForm(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    if line.isRow || Columns.areInside(line.text) { return isNameOfRow(line.columns.first ?? "") }
    return HeadingLines.isLabelOfText(index, sheet, max(0, index - 2)..<min(index + 6, sheet.lines.count))
  }

  private static func isNameOfRow(_ cell: String) -> Bool {
    AppendixTitles.label(of: cell) != nil || cell.isCapitals && cell.pieceCount >= 2 && Numbering.leading(cell) == nil
  }

  /// "Key risks" behind a list of bullets, between blank lines.
  private static func endsBullets(_ line: PrintedLine, _ index: Int, below last: PrintedLine, _ sheet: Sheet) -> Bool {
    guard last.kind == .bullet, line.kind == .text, !line.isRow, index > 0, !sheet.isText(index - 1), line.plain.utf8.count < 60,
      line.plain.pieceCount <= 8, line.plain.utf8.first?.isUpper == true, let end = line.plain.utf8.last
    else { return false }
    return end.isLetterOrDigit && line.bareNumber == nil && !line.plain.begins(with: "That ") && sheet.next(after: index) ?? 0 > index + 1
  }

  /// "REASONS" over a sentence, apart from what stands above.
  private static func isHeadingInCapitals(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    guard line.kind == .text, line.plain.utf8.count < 60, line.plain.isCapitals, line.bareNumber == nil, index > 0,
      !sheet.isText(index - 1),
      line.plain.utf8.lazy.filter(\.isASCIILetter).count >= 6, !line.plain.hasSuffix("."), let next = sheet.next(after: index)
    else { return false }
    return !sheet.lines[next].plain.isCapitals
  }

  /// "Details" between blank lines, over a sentence: what the body of the report shows as a heading ends what is recommended.
  private static func isBareHeading(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    guard line.kind == .text, line.plain.utf8.count < 60, line.bareNumber == nil, index > 0, !sheet.isText(index - 1),
      line.plain.utf8.first?.isUpper == true, line.plain.pieceCount <= 6, let next = sheet.next(after: index), next > index + 1,
      sheet.lines[next].plain.hasSuffix("."), !sheet.lines[next].plain.begins(with: "That "), sheet.lines[next].bareNumber == nil
    else { return false }
    return HeadingLines.read(index, sheet, max(0, index - 2)..<min(index + 6, sheet.lines.count)) != nil
  }

  /// Under "2. Recommendations" the line "3. Background" is the next section, and no third recommendation.
  private static func isNextSection(_ line: PrintedLine, _ index: Int, after opening: String, _ sheet: Sheet) -> Bool {
    if isNextLetter(line, after: opening) { return true }
    guard let own = Numbering.leading(opening, allowBare: true), let section = Int(own.number),
      let number = line.bareNumber, !number.rest.isEmpty
    else { return false }
    if number.style == .dotted { return Numbering.order(number.number).map { $0.major == section + 1 } ?? false }
    guard number.style == .plain, Int(number.number) == section + 1, !number.rest.hasSuffix("."), !number.rest.hasSuffix(";") else {
      return false
    }
    return number.rest.isCapitals || HeadingLines.read(index, sheet, max(0, index - 1)..<min(index + 6, sheet.lines.count)) != nil
  }

  /// "(C) CONSULTATIONS:" behind "(B) RECOMMENDATION:".
  private static func isNextLetter(_ line: PrintedLine, after opening: String) -> Bool {
    guard let own = Numbering.leading(opening), let next = Numbering.leading(line.plain), own.number.utf8.count == 1,
      next.number.utf8.count == 1, let a = own.number.utf8.first, let b = next.number.utf8.first, a.isASCIILetter
    else { return false }
    return b == a + 1 && next.rest.isCapitals
  }

  /// "1. Background" over "1.1 Staff may report in confidence" is a section, whatever number the recommendations bear.
  private static func isNumberedSection(_ position: Int, _ own: [Int], _ sheet: Sheet, _ opening: String) -> Bool {
    guard let number = Numbering.leading(sheet.lines[own[position]].plain, allowBare: true), !number.rest.isEmpty else { return false }
    if number.style == .dotted {
      if number.number.hasSuffix(".0") { return true }
      // A paragraph of another section.
      guard Numbering.leading(opening, allowBare: true) == nil, number.number.hasSuffix(".1") else { return false }
      return !number.rest.begins(with: "That ") && !number.rest.begins(with: "To ")
    }
    guard number.style == .plain, number.rest.pieceCount <= 12,
      ![";", ".", ",", ":"].contains(String(number.rest.suffix(1)))
    else {
      return false
    }
    if SectionTitles.isKnown(number.rest) { return true }
    guard own.indices.contains(position + 1), number.rest.utf8.first?.isUpper == true else { return false }
    return Numbering.leading(sheet.lines[own[position + 1]].plain)?.number == number.number + ".1"
  }
}
