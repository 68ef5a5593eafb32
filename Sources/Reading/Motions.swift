import Papers
import Text

/// What was put to the vote: motions that were not carried, and those carried where no other word says what was decided.
enum Motions {
  /// "Upon being put to the vote the amendment was LOST (4 for, 6 against)".
  static func read(_ sheet: Sheet, _ own: [Int], _ position: Int) -> Motion? {
    let line = sheet.lines[own[position]]
    let plain = line.plain
    let outcome: Motion.Outcome
    if hasWord("LOST", plain) || plain.holds("was lost") || plain.holds("not carried") {
      outcome = .lost
    } else if plain.holds("motion was withdrawn") || plain.holds("amendment was withdrawn") || hasWord("WITHDRAWN", plain) {
      outcome = .withdrawn
    } else if hasWord("NOT APPROVED", plain) || plain.holds("was not approved") || plain.holds("was not agreed") {
      outcome = .notApproved
    } else {
      return nil
    }
    guard ["motion", "amendment", "vote", "proposal", "proposed"].contains(where: { plain.holds($0) }) || plain.utf8.count < 60 else {
      return nil
    }
    var motion = Motion()
    motion.outcome = Fact(outcome, sheet.stated(own[position]))
    if let votes = Votes.find(in: plain) ?? Votes.recorded(sheet, own, position) { motion.votes = Fact(votes, sheet.stated(own[position])) }
    let (text, at) = text(sheet, own, position)
    if let text { motion.text = Fact(text, sheet.stated(at)) }
    return motion
  }

  /// "The motion was put to the vote and CARRIED": what it said is what was decided.
  static func carried(_ sheet: Sheet, _ own: [Int]) -> Resolution? {
    for (position, index) in own.enumerated() {
      let plain = sheet.lines[index].plain
      guard hasWord("CARRIED", plain) || plain.holds("motion was carried"), !plain.holds("amendment"), !plain.holds("not carried") else {
        continue
      }
      let (text, at) = text(sheet, own, position)
      guard let text else { continue }
      var resolution = Resolution()
      resolution.text = Fact(text, sheet.stated(at))
      return resolution
    }
    return nil
  }

  private static func hasWord(_ word: String, _ plain: String) -> Bool { plain.firstRange(of: word) != nil }

  /// What was proposed: behind "moved" or "seconded" in the same paragraph or one before it, or a paragraph that begins
  /// with "That" below such words.
  private static func text(_ sheet: Sheet, _ own: [Int], _ position: Int) -> (String?, Int) {
    for back in 0..<7 where position - back >= 0 {
      let index = own[position - back]
      let plain = sheet.lines[index].plain
      if back > 0, String(plain.drop { "\"“‘".contains($0) }).begins(with: "That ") { return (Tidy.withoutFinalStop(plain), index) }
      guard let verb = ["seconded", "moved", "proposed", "amendment that ", "motion that "].compactMap({ plain.offset(of: $0) }).max()
      else {
        continue
      }
      let after = String(decoding: plain.utf8.dropFirst(verb), as: UTF8.self)
      guard let that = after.offset(of: "that ") else { continue }
      let words = String(decoding: after.utf8.dropFirst(that), as: UTF8.self)
      return (Tidy.withoutFinalStop(firstSentence(words)), index)
    }
    return (nil, own[max(0, position - 1)])
  }

  private static func firstSentence(_ text: String) -> String {
    var from = text.startIndex
    while let stop = text[from...].firstRange(of: ". ") {
      let last = text[..<stop.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      if last.utf8.count > 2, !People.isTitle(last), !People.isCouncillorTitle(last) { return String(text[..<stop.lowerBound]) }
      from = stop.upperBound
    }
    return text
  }
}

/// Numbers of votes.
enum Votes {
  static func isVote(_ words: String) -> Bool {
    words.utf8.contains(where: { $0.isDigit })
      && (words.holds("for") || words.holds("against") || words.holds("votes") || words.holds("favour"))
  }

  /// "4 for, 6 against", from brackets.
  static func find(in plain: String) -> String? {
    var rest = Substring(plain)
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inner = String(rest[rest.index(after: open)..<close])
      if isVote(inner) { return inner.singleSpaced }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  /// "For: Councillors Ouseby and Pendle (2)", "Against: … (5)" on the lines above: "2 for, 5 against".
  static func recorded(_ sheet: Sheet, _ own: [Int], _ position: Int) -> String? {
    var counts: [(String, Int)] = []
    for index in own[max(0, position - 6)..<position].reversed() {
      let plain = sheet.lines[index].plain
      guard
        let label = ["For", "Against", "Abstentions", "Abstained"].first(where: {
          plain.begins(with: $0 + ":") || plain.begins(with: $0 + " (")
        })
      else {
        if counts.isEmpty { continue }
        break
      }
      guard let open = plain.lastIndex(of: "("), let close = plain[open...].firstIndex(of: ")"),
        let count = Int(plain[plain.index(after: open)..<close])
      else { return nil }
      counts.append((label, count))
    }
    guard counts.count >= 2 else { return nil }
    return counts.reversed().map { "\($1) \($0.lowercased())" }.joined(separator: ", ")
  }
}
