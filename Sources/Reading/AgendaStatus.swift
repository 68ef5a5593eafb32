import Papers
import Text

/// What is to come of an item by its entry on the agenda: minutes, a report, a presentation, words alone.
enum AgendaStatus {
  /// The first that applies, of the entry's title and its lines.
  static func read(_ title: String, _ lines: [PrintedLine], hasPages: Bool) -> AgendaItem.Status {
    let all = lines.map(\.plain).joined(separator: " ")
    let coming = lines.lazy.compactMap(ComingPapers.follows).first
    if coming == true || all.holds("(to follow)") || all.holds("report to follow") || all.holds("(to be tabled)") { return .toFollow }
    let key = Tidy.key(title)
    if key.hasPrefix("minutes") || key.hasPrefix("minute of") || key.hasPrefix("cofnodion") || key.hasPrefix("miontuairisc")
      || key.holds("previous minutes")
      || isOfMinutes(key) || approvesMinutes(key) || all.holds("minutes of the meeting held on")
      || all.holds("minutes of the previous meeting")
    {
      return .minutes
    }
    if hasPages || coming == false || lines.contains(where: { PageReference.fileSize(in: $0.plain) != nil }) { return .report }
    if (" " + Tidy.key(all)).holds(" presentation") { return .presentation }
    if all.holds("verbal") || all.holds("oral update") || all.holds("oral report") || all.holds("(oral)")
      || lines.contains(where: { $0.columns.last.map { ["oral", "oral item"].contains(Tidy.key($0)) } ?? false })
    {
      return .verbal
    }
    if key.hasPrefix("petition") || key.holds("petitions") || lines.contains(where: { $0.plain.holds("a petition ") }) { return .petition }
    return .none
  }

  /// "Confirmation of the minutes", but neither "Public questions: 15 minutes" nor "Matters arising from the minutes".
  private static func isOfMinutes(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    return words.last == "minutes" && words.count <= 6 && !words.dropLast().contains { $0.first?.isNumber == true }
      && !key.hasPrefix("matters")
      && !["fifteen", "ten", "thirty", "five", "twenty"].contains(words.dropLast().last.map(String.init) ?? "")
  }

  /// "To approve as a correct record the minutes of the Council held on 20 April", but not "To allow 15 minutes for questions".
  private static func approvesMinutes(_ key: String) -> Bool {
    ["to approve ", "to confirm ", "to sign ", "to agree ", "to adopt ", "to accept "].contains(where: key.hasPrefix)
      && (key.holds(" the minutes of ") || key.holds(" minutes of the ")) && !key.holds("matters arising")
  }
}
