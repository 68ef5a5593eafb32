import Text

/// Titles in capitals with text behind them on their line. Capitals say where they end, whatever stands there: a stop
/// ("25/101 APOLOGIES. Cllr V Moss (holiday) – accepted."), a sentence ("FINANCE The Clerk had paid …"), or the rest of the
/// sentence that the title begins ("25/103 MINUTES of the meeting of 14 October were agreed and signed.").
enum RunInTitles {
  /// The title with its number, and what is said under it: where a sentence begins with its title, the whole sentence.
  static func split(_ plain: String) -> (title: String, rest: String)? {
    guard let number = MinuteNumber.leading(plain), !number.rest.isEmpty, !Resolutions.opens(number.rest) else { return nil }
    let words = number.rest.split(separator: " ")
    let shouted = words.prefix(while: isShouted)
    guard shouted.count < words.count, shouted.contains(where: { $0.utf8.count > 4 }) else { return nil }
    if let stop = shouted.firstIndex(where: { $0.hasSuffix(".") && $0.utf8.count > 4 }) {
      let rest = words[(stop + 1)...].joined(separator: " ")
      return says(rest) ? (titled(number, words[...stop]), rest) : nil
    }
    // "FINANCE A resident asked": the article belongs to the sentence.
    let end = ["A", "I"].contains(shouted.last) ? shouted.endIndex - 1 : shouted.endIndex
    // A dash sets the two apart: that is another rule.
    guard end > 0, !["-", "–", "—"].contains(words[end - 1]), let verb = words[end...].firstIndex(where: finite.contains), verb > end else {
      return nil
    }
    let rest = words[end...].joined(separator: " ")
    if isSentence(words[end...]) { return says(rest) ? (titled(number, words[..<end]), rest) : nil }
    guard joints.contains(words[end]), end <= 4, case let title = titled(number, words[..<verb]), title.utf8.count < 120 else { return nil }
    return (title, number.rest)
  }

  private static let finite: Set<Substring> = ["was", "were", "had", "has", "have"]
  private static let joints: Set<Substring> = ["of", "for", "from", "to", "in", "on", "at", "and"]

  private static func titled(_ number: MinuteNumber, _ words: ArraySlice<Substring>) -> String {
    number.printed + " " + Tidy.withoutFinalStop(words.joined(separator: " "))
  }

  /// "APOLOGIES", "&", "(PUBLIC)"; a date or a reference is not.
  private static func isShouted(_ word: Substring) -> Bool {
    if word == "&" || word == "-" || word == "–" { return true }
    let letters = word.filter(\.isLetter)
    return !letters.isEmpty && !word.utf8.contains { $0.isDigit } && String(letters).isCapitals
  }

  private static func isSentence(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first?.utf8, first.first?.isUpper == true else { return false }
    return first.count == 1 || first.dropFirst().first?.isLower == true
  }

  /// Text, and no more of the title: it is a sentence, or all that minutes in few words say.
  private static func says(_ rest: String) -> Bool {
    guard !rest.isCapitals, rest.utf8.first?.isUpper == true else { return false }
    return Sentences.isEnded(rest) || rest.utf8.count > 60 || People.isCouncillorTitle(rest.firstPiece) || rest.pieceCount <= 2
  }
}
