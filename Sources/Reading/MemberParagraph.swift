import Papers
import Text

/// Members named in running text: "Membership: Councillors Abernathy (Chair), Brandsma (Vice-Chair) and Calloway".
struct MemberParagraph {
  var ofSubstitutes: Bool?
  var people: [(name: String, role: String?, index: Int)] = []
  /// The last line of it.
  var last: Int

  private static let labels: [(String, ofSubstitutes: Bool)] = [
    ("Membership of the Committee", false), ("Committee Membership", false), ("Membership", false), ("Members of the Committee", false),
    ("Committee Members", false), ("Members", false), ("Named Substitutes", true), ("Substitute Members", true), ("Substitutes", true),
    ("Nominated Substitutes", true), ("Reserves", true), ("Reserve Members", true), ("Councillors", false),
  ]

  /// "Membership:" with what follows it; true for substitutes.
  static func label(_ plain: String) -> (ofSubstitutes: Bool, rest: String)? {
    for (spelling, ofSubstitutes) in labels {
      guard let rest = plain.dropping(prefix: spelling)?.trimmed, rest.hasPrefix(":") else { continue }
      return (ofSubstitutes, String(rest.dropFirst()).trimmed)
    }
    return party(plain) ?? led(plain)
  }

  /// "Conservative (10): Mr S Holt (Chairman), …", "Labour (2) Ms M Dawes and Mr B Lewis": how many a party has, and who they are.
  private static func party(_ plain: String) -> (ofSubstitutes: Bool, rest: String)? {
    guard let open = plain.firstIndex(of: "("), let close = plain[open...].firstIndex(of: ")"),
      case let count = plain[plain.index(after: open)..<close], !count.isEmpty, count.utf8.allSatisfy(\.isDigit),
      String(plain[..<open]).split(separator: " ").contains(where: { Parties.isName(String($0)) })
        || Parties.isName(String(plain[..<open]).trimmed)
    else { return nil }
    return (false, String(plain[plain.index(after: close)...].drop { ": ".contains($0) }))
  }

  /// "For Skelwick: Councillors Fallow and Lindqvist", "Co-opted members: Mr Jessop": whatever stands before the colon.
  private static func led(_ plain: String) -> (ofSubstitutes: Bool, rest: String)? {
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    // "To: Members of the Parish Council: Cllrs A Dene, B Fosse": the summons names those it goes to.
    if let summoned = plain.dropping(prefix: "To:")?.trimmed, summoned.begins(with: "Members of") || summoned.begins(with: "All Members") {
      return label(summoned)
    }
    let head = Tidy.key(String(plain[..<colon]))
    let rest = String(plain[plain.index(after: colon)...]).trimmed
    let first = rest.firstPiece
    guard (1...(head.hasPrefix("members of ") ? 14 : 7)).contains(head.pieceCount), !others.contains(where: head.holds),
      People.isCouncillorTitle(first) && (rest.utf8.contains(Byte.comma) || rest.holds(" and ") || first.hasSuffix("s"))
        || head.hasSuffix("members") && People.isTitle(first)
    else { return nil }
    return (head.holds("substitute") || head.holds("reserve"), rest)
  }

  /// People named for another reason than that they belong to the body.
  private static let others = [
    "present", "apolog", "attendance", "invite", "information", "copies", "enquiries", "contact", "observer", "cc", "report", "portfolio",
    "cabinet member", "spokes", "ward", "proposed", "mover",
  ]

  /// "Chair", "Vice-Chair", "Members": the header of a column of people.
  static func isRole(_ plain: String) -> Bool {
    ["chair", "vice chair", "chairman", "vice chairman", "chairperson", "deputy chair", "members", "member"].contains(Tidy.key(plain))
  }

  /// "Councillor A Pike (Leader), Councillor B Wren": a comma or "and" stands before the second with a title.
  private static func goesOnTitled(_ words: String) -> Bool {
    let all = words.split(separator: " ").map(String.init)
    return all.indices.dropFirst(2).contains { index in
      People.isCouncillorTitle(all[index]) && (all[index - 1].hasSuffix(",") || all[index - 1].matches("and"))
        && !People.isRoleNoun(all[index - 1])
    }
  }

  /// The paragraph that begins here, if it names several people between commas. Its lines run on without a blank one.
  static func read(_ own: ArraySlice<Int>, _ sheet: Sheet, isOpened: Bool) -> MemberParagraph? {
    guard let first = own.first else { return nil }
    let found = label(sheet.lines[first].plain)
    let words = found?.rest ?? sheet.lines[first].plain
    let opener = words.firstPiece
    let isPlural = ["Councillors", "Cllrs", "Cllrs."].contains { $0.matches(opener) }
    let titles = words.split(separator: " ").count { People.isCouncillorTitle(String($0)) || People.isTitle(String($0)) }
    let isTitled = People.isCouncillorTitle(opener) || People.isTitle(opener)
    guard
      isPlural || isTitled && goesOnTitled(words)
        || (found != nil || isOpened) && !words.isEmpty && (!isTitled || found != nil && titles > 1),
      words.utf8.contains(Byte.comma) || words.holds(" and ")
    else { return nil }
    var paragraph = MemberParagraph(ofSubstitutes: found?.ofSubstitutes, last: first)
    var lines = [(words, first)]
    for next in own.dropFirst().prefix(60) {
      let line = sheet.lines[next]
      guard next == paragraph.last + 1, line.kind == .text, label(line.plain) == nil, !line.plain.utf8.contains(Byte.colon) else { break }
      lines.append((line.plain, next))
      paragraph.last = next
    }
    var starts: [(offset: Int, index: Int)] = []
    var length = 0
    for (words, index) in lines {
      starts.append((length, index))
      length += words.utf8.count + 1
    }
    let text = lines.map(\.0).joined(separator: " ")
    var mode = PeopleMode(inList: true)
    for (name, role) in mode.people(in: text) {
      let offset = text.offset(of: name) ?? 0
      paragraph.people.append((name, role, starts.last { $0.offset <= offset }?.index ?? first))
    }
    return paragraph.people.isEmpty ? nil : paragraph
  }
}
