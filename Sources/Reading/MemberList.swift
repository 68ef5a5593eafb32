import Papers
import Text

/// The list of members on a front sheet.
enum MemberList {
  struct Reading {
    var members: [Member]?
    var substitutes: [Fact<String>]?
    /// The line of a list that does not say who substitutes for whom.
    var unpairedAt: Int?
  }

  /// `ofExecutive`: of a cabinet, whose members each have a portfolio. `place`: the line that says where the body meets.
  static func read(_ sheet: Sheet, _ own: [Int], ofExecutive: Bool = false, place: Int? = nil) -> Reading {
    guard let start = own.firstIndex(where: { opens(sheet.lines[$0]) }) else { return Reading() }
    var list = MemberRows()
    list.ofExecutive = ofExecutive
    list.hasTwoColumns = sheet.lines[own[start]].key.hasPrefix("member substitute")
    list.opening = own[start]
    var taken = -1
    var opened = false
    for (position, index) in own.enumerated() where position >= start && index > taken {
      let line = sheet.lines[index]
      if closes(line) { break }
      defer { opened = MemberParagraph.label(line.plain)?.rest.isEmpty ?? false }
      if line.isRow || line.columns.count > 1 && MemberParagraph.label(line.plain)?.rest.isEmpty ?? true {
        list.takeRow(line, sheet, index)
      } else if let paragraph = MemberParagraph.read(own[position...], sheet, isOpened: opened) {
        list.take(paragraph, sheet)
        taken = paragraph.last
      } else {
        guard !Parties.isName(line.plain), index != place else { continue }
        list.takeLine(line, sheet, index, wholeText(sheet))
      }
    }
    return list.reading
  }

  private static func opens(_ line: PrintedLine) -> Bool {
    let key = line.key
    if [
      "member", "members", "membership", "member substitute", "members substitutes", "councillors", "members of the committee",
      "committee members", "members of the cabinet", "cabinet members", "members of the board", "members of the panel",
      "members of the sub committee", "membership of the committee", "core members", "voting members",
    ].contains(key) {
      return true
    }
    if MemberParagraph.label(line.plain) != nil { return true }
    let first = line.plain.firstPiece
    return (People.isCouncillorTitle(first) && line.plain.pieceCount <= 16) || key.hasPrefix("membership ")
  }

  private static func closes(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    for label in [
      "COMMITTEE OFFICER", "CONTACT", "AGENDA", "A G E N D A", "If you have", "Telephone", "E-mail", "Enquiries", "Quorum", "DEMOCRATIC",
      "Please contact", "For further", "For information", "For more", "Date of publication", "Published", "Direct line",
      "Committee administrator", "You are ", "Dated ", "Signed", "Yours ", "Contents", "Page No",
    ] where plain.begins(with: label) {
      return true
    }
    return !line.isRow && plain.hasSuffix(".") && plain.pieceCount > 10 && MemberParagraph.label(plain) == nil
  }

  /// Names printed elsewhere in the file, for telling two names apart that the extractor set on one line.
  private static func wholeText(_ sheet: Sheet) -> (String, Int) -> Bool {
    { name, index in
      sheet.lines.indices.contains(where: { $0 != index && sheet.isText($0) && sheet.lines[$0].plain.holds(name) })
    }
  }

  static func person(_ printed: String, _ origin: Origin) -> Member? {
    let (bare, role) = People.withoutRole(withoutBody(printed))
    let name = People.name(bare)
    guard People.looksLikeName(name), !Parties.isName(name), !Bodies.isName(name) else { return nil }
    var member = Member()
    member.name = Fact(name, origin)
    let afterComma = bare.pieces(at: Byte.comma).dropFirst().joined(separator: ",").trimmed
    if let role, !Parties.isName(role) {
      member.role = Fact(role, origin)
    } else if !afterComma.isEmpty {
      member.role = Fact(Tidy.withoutFinalStop(afterComma), origin)
    }
    return member
  }

  /// "Cllr Jan Mace (Vice Chair) - Norbury Borough Council" without who sends them.
  private static func withoutBody(_ printed: String) -> String {
    for dash in [" - ", " – ", " — "] {
      guard let cut = printed.firstRange(of: dash), case let body = String(printed[cut.upperBound...]),
        Bodies.isName(body) || Tidy.key(body).hasPrefix("independent")
      else { continue }
      return String(printed[..<cut.lowerBound])
    }
    return printed
  }

  /// The people on a line: cut before each "Cllr." and each title; a run of four words or more is two people when both
  /// halves stand elsewhere in the file.
  static func people(in plain: String, _ index: Int, _ standsElsewhere: (String, Int) -> Bool) -> [String] {
    var runs: [[String]] = []
    var afterComma = false
    for word in plain.split(separator: " ").map(String.init) {
      if (People.isCouncillorTitle(word) || People.isTitle(word)) && !afterComma {
        runs.append([word])
      } else if runs.isEmpty {
        runs = [[word]]
      } else {
        runs[runs.count - 1].append(word)
      }
      afterComma = word.hasSuffix(",")
    }
    return runs.flatMap { run -> [String] in
      let words = run.filter { !People.isCouncillorTitle($0) }
      guard words.count >= 4, !run.contains(where: { $0.hasSuffix(",") }) else { return [run.joined(separator: " ")] }
      for cut in 2..<(words.count - 1) {
        let (left, right) = (words[..<cut].filter { !People.isTitle($0) }.joined(separator: " "), words[cut...].joined(separator: " "))
        if left.pieceCount >= 2, standsElsewhere(left, index), standsElsewhere(right, index) {
          return [words[..<cut].joined(separator: " "), right]
        }
      }
      return [run.joined(separator: " ")]
    }
  }
}
