import Text

/// What stands where a decision is looked for and decides nothing.
extension Resolutions {
  /// "There were none.", "Apologies were received from …" under a heading "Decision" decides nothing.
  static func decides(_ text: String) -> Bool {
    let key = Tidy.key(text)
    if ["none", "there were none", "nil", "na", "n a", "not applicable", "accordingly", "withdrawn"].contains(key) { return false }
    if key.hasPrefix("withdrawn from ") || key.hasPrefix("withdrawn by ") { return false }
    let first = Tidy.key(MinuteSentences.first(text))
    if isPutOff(first) { return false }
    if first.hasPrefix("apolog") || first.hasPrefix("an apology") { return !(first.holds(" received") || first.holds(" given")) }
    return
      !((first.hasPrefix("there was no ") || first.hasPrefix("there were no ")) && !first.holds(" objection") || first.hasPrefix("none ")
      || first.hasPrefix("no ") && Resolutions.reports.contains { first.hasSuffix($0) })
  }

  /// "Deferred for a site visit.", "Item withdrawn", "Not approved": nothing was decided of the matter. That it be put off is
  /// decided where it was resolved.
  private static func isPutOff(_ key: String) -> Bool {
    var words = key.split(separator: " ")[...]
    while let word = words.first, matters.contains(word) { words.removeFirst() }
    guard let fate = words.first else { return false }
    return fate == "deferred" || fate == "withdrawn"
      || fate == "not" && words.dropFirst().first.map { ["approved", "agreed"].contains($0) } ?? false
  }

  private static let matters: Set<Substring> = [
    "the", "this", "item", "application", "report", "matter", "was", "were", "is", "has", "been",
  ]

  /// "No interests were declared.": how a sentence ends that tells that nothing came.
  private static let reports = [" declared", " received", " made", " raised", " disclosed", " reported", " notified", " submitted"]
}
