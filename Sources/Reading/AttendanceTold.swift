import Text

/// Who was there, told in sentences where no label stands over a list: "Apologies were received from …", "The Vice Chairman acted
/// as Chairman". What is told in the past has been: an agenda says none of it.
enum AttendanceTold {
  /// Names of members, or a sentence of the past, at the head of minutes.
  static func sign(_ index: Int, _ sheet: Sheet) -> MinutesHeads.Sign? {
    let plain = sheet.lines[index].plain
    guard let first = plain.utf8.first, openings.contains(first) else { return nil }
    if tells(plain) { return .told }
    guard AttendanceLabels.unlabelled(plain) != nil else { return nil }
    var at = index
    for _ in 0..<6 {
      guard let next = sheet.next(after: at, below: sheet.lines.count) else { return nil }
      if tells(sheet.lines[next].plain) { return .told }
      if let label = AttendanceLabels.match(sheet.lines[next].plain), label.list == .inAttendance || label.list == .apologies {
        return .list
      }
      at = next
    }
    return nil
  }

  /// "An apology", "Apologies", "Councillors", "Cllrs", "Members", "There".
  private static let openings = Set("ACMT".utf8)

  private static func tells(_ plain: String) -> Bool {
    guard plain.utf8.count < 400 else { return false }
    if plain.begins(with: "Apolog") || plain.begins(with: "An apology"), plain.holds(" from ") {
      return [" were ", " was ", " had been "].contains(where: plain.holds)
    }
    guard plain.begins(with: "There were ") || plain.begins(with: "There was ") else { return false }
    return plain.holds("public present") || plain.holds("public in attendance") || plain.holds("apologies from")
  }

  /// "The Clerk and Mr D Thomas, Link Officer, were in attendance.", "District Cllrs Pell and Wray were present": those of whom
  /// it is told.
  static func attended(_ plain: String) -> String? {
    let words = Tidy.withoutFinalStop(plain)
    let place = [" in attendance", " present"].first { words.lowercased().hasSuffix($0) }
    guard plain.utf8.count < 300, let place, plain.hasSuffix(".") || place == " present",
      case let told = String(words.dropLast(place.utf8.count)),
      let verb = [" was", " were", " was also", " were also"].first(where: { told.lowercased().hasSuffix($0) }),
      !told.utf8.contains(Byte.colon)
    else { return nil }
    return String(told.dropLast(verb.utf8.count))
  }

  /// The sentences of a paragraph where one behind the first tells who sent apologies or attended.
  static func sentences(_ plain: String) -> [String]? {
    guard plain.utf8.count > 60, plain.holds("apolog") || plain.holds("in attendance") || plain.holds(" present") else { return nil }
    let sentences = MinuteSentences.split(plain)
    let isTold = sentences.dropFirst().contains { tells($0) || attended($0) != nil || $0.begins(with: "There were apologies from") }
    return isTold ? sentences : nil
  }

  private static let verbs = [
    " acted as Chair", " took the Chair", " was in the Chair", " chaired the meeting", " presided",
  ]
  private static let posts = [
    "The ", "Deputy Town Mayor, ", "Town Mayor, ", "Deputy Mayor, ", "Mayor, ", "Vice-Chairman, ", "Vice Chairman, ", "Vice-Chair, ",
    "Vice Chair, ", "Chairman, ", "Chair, ", "Deputy Mayor ", "Mayor ", "Vice-Chairman ", "Vice Chairman ", "Vice-Chair ", "Vice Chair ",
    "Chairman ", "Chair ",
  ]

  /// "Councillor Baird in the Chair." and nothing else.
  private static func inTheChair(_ plain: String) -> Int? {
    guard plain.utf8.count < 60, People.isCouncillorTitle(plain.firstPiece), !plain.utf8.contains(Byte.comma) else { return nil }
    let words = Tidy.withoutFinalStop(plain)
    guard words.lowercased().hasSuffix(" in the chair") else { return nil }
    return [" – in the chair", " — in the chair", " - in the chair"].compactMap { words.offset(of: $0) }.first ?? words.utf8.count - 13
  }

  /// Who acted as chair: "The Vice Chairman B. Pocock acted as Chairman".
  static func chair(_ plain: String) -> String? {
    guard plain.utf8.count < 120, !plain.utf8.contains(Byte.open),
      let cut = verbs.lazy.compactMap({ plain.offset(of: $0) }).first ?? inTheChair(plain)
    else { return nil }
    var name = String(decoding: plain.utf8.prefix(cut), as: UTF8.self)
    for post in posts { name = name.dropping(prefix: post) ?? name }
    let isTitled = People.isCouncillorTitle(name.firstPiece)
    name = People.name(name)
    return People.looksLikeName(name) && (isTitled || name.utf8.contains(Byte.space)) ? name : nil
  }
}
