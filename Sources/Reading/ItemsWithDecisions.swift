import Papers
import Text

/// Lists of business whose items have a decision each: applications, payments, the letters of an entry.
extension Resolutions {
  /// "a) 25/0112/FUL Barn at Hill Farm: one dwelling. RESOLVED to object.": an item with its own decision.
  func ownItem(_ position: Int, _ tail: String) -> Resolution? {
    let words = paragraphs[position].words
    let number = numbered(words)
    guard !tail.isEmpty, paragraphs[position].ownNumber == nil, !Resolutions.opens(words),
      number != nil || AgendaEntry.opensReference(words),
      let inside = DecisionWords.inside(words), !inside.before.isEmpty, Sentences.isEnded(tail), !tail.hasSuffix(":")
    else { return nil }
    let origin = sheet.stated(paragraphs[position].lines.lowerBound)
    var item = Resolution()
    item.number = number.map { Fact($0.number, origin) }
    item.lead = Fact(Numbering.leading(inside.before)?.rest ?? inside.before, origin)
    item.text = Fact(tail, origin)
    return item
  }

  /// "(a) 25/0112/FUL Barn at Hill Farm" alone above what was decided on it.
  func application(_ above: MinuteParagraph) -> (number: Fact<String>?, lead: Fact<String>)? {
    let item = Numbering.leading(above.words)
    let words = item?.rest ?? above.words
    guard above.cells == nil, above.ownNumber == nil, AgendaEntry.opensReference(words), words.utf8.count < 200,
      DecisionWords.inside(words) == nil
    else { return nil }
    let origin = sheet.stated(above.lines.lowerBound)
    return (item.map { Fact($0.number, origin) }, Fact(words, origin))
  }

  /// "b) The budget was considered." behind "a) Payments were APPROVED.": each letter is business of its own, not what was decided.
  /// The letter may stand above the decision, too: "(a) 25/0112/FUL Barn at Hill Farm" over "RESOLVED: No objection".
  func isNextItem(_ next: MinuteParagraph, after item: MinuteParagraph, below above: MinuteParagraph?, decided tail: String) -> Bool {
    if let above, !tail.isEmpty, !leadsIn(tail), !["; and", ";", ","].contains(where: tail.hasSuffix), let own = numbered(above.words),
      let other = numbered(next.words), own.style == other.style, own.number.utf8.count == 1, other.number.utf8.count == 1
    {
      return own.number.utf8.first.map { $0 + 1 } == other.number.utf8.first
    }
    guard item.role != .decision, DecisionWords.inside(item.words) != nil, Sentences.isEnded(tail), !tail.hasSuffix(":"),
      let own = numbered(item.words),
      let other = numbered(next.words), own.style == other.style
    else { return false }
    return own.number.utf8.count == 1 && other.number.utf8.count == 1 && own.number.utf8.first.map { $0 + 1 } == other.number.utf8.first
  }
}
