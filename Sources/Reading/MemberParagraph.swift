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
    return nil
  }

  /// "Chair", "Vice-Chair", "Members": the header of a column of people.
  static func isRole(_ plain: String) -> Bool {
    ["chair", "vice chair", "chairman", "vice chairman", "chairperson", "deputy chair", "members", "member"].contains(Tidy.key(plain))
  }

  /// The paragraph that begins here, if it names several people between commas. Its lines run on without a blank one.
  static func read(_ own: ArraySlice<Int>, _ sheet: Sheet, isOpened: Bool) -> MemberParagraph? {
    guard let first = own.first else { return nil }
    let found = label(sheet.lines[first].plain)
    let words = found?.rest ?? sheet.lines[first].plain
    let opener = words.split(separator: " ").first.map(String.init) ?? ""
    let isPlural = ["Councillors", "Cllrs", "Cllrs."].contains { $0.matches(opener) }
    guard isPlural || (found != nil || isOpened) && !words.isEmpty && !People.isCouncillorTitle(opener) && !People.isTitle(opener),
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
