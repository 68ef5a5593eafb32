import Text

/// Numbers of votes, and lists of who voted how.
enum Votes {
  static func isVote(_ words: String) -> Bool {
    words.utf8.contains(where: { $0.isDigit })
      && (words.holds("for") || words.holds("against") || words.holds("votes") || words.holds("favour"))
  }

  /// What stands behind the votes that follow a decision word: "by 4 votes to 0 that …", "(3 for, 1 against): That …",
  /// "unanimously that …", "nem. con. that …". Nothing when no votes stand there.
  static func dropped(from rest: String) -> String? {
    if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
      let inner = String(rest[rest.index(after: rest.startIndex)..<close])
      guard isVote(inner) || isUnanimous(inner) || isRatio(inner) || inner.holds("seconded") && !inner.utf8.contains(Byte.colon) else {
        return nil
      }
      return String(rest[rest.index(after: close)...].drop { ":-–—,. ".contains($0) }).trimmed
    }
    if rest.begins(with: "by "), isVote(rest), let tail = behindCount(rest) { return tail }
    for lead in [
      "unanimously", "nem. con.", "nem con", "nem. con", "by a majority", "on a show of hands", "by majority vote", "yn unfrydol",
    ] {
      guard let tail = rest.dropping(prefix: lead), tail.utf8.first.map({ !$0.isLetterOrDigit }) ?? true else { continue }
      return String(tail.drop { ":-–—,. ".contains($0) }).trimmed
    }
    guard rest.begins(with: "by "), rest.utf8.dropFirst(3).first?.isDigit == true || rest.begins(with: "by a ") else { return nil }
    for opener in [" that ", " to: ", ": ", " – ", " - "] {
      guard let at = rest.offset(of: opener), at < 70 else { continue }
      let tail = String(decoding: rest.utf8.dropFirst(at), as: UTF8.self)
      return String(tail.drop { ":-–—, ".contains($0) }).trimmed
    }
    return isVote(rest) && rest.utf8.count < 70 ? "" : nil
  }

  /// "by a vote of 6 in favour and 2 abstentions to approve", "by a majority of 4 in favour to 1 against to object": what was
  /// decided behind who was for it.
  private static func behindCount(_ rest: String) -> String? {
    let words = rest.split(separator: " ")
    func isCount(_ at: Int) -> Bool { words.indices.contains(at) && isNumber(String(words[at].filter { !",():;.-–".contains($0) })) }
    var end = 0
    while end < words.count, end < 24, case let word = words[end].lowercased().filter({ !",().:;".contains($0) }),
      countWords.contains(word) || isCount(end) || word == "to" && isCount(end + 1)
    {
      end += 1
    }
    guard end > 2, end < words.count, words[end] == "to" || words[end] == "that" else { return nil }
    return words[end...].joined(separator: " ")
  }

  private static let countWords: Set<String> = [
    "by", "a", "the", "vote", "votes", "majority", "of", "in", "favour", "for", "against", "and", "with", "abstention", "abstentions",
    "abstaining", "abstained", "abstain", "members", "councillors", "member", "councillor", "show", "hands",
  ]

  /// "No objection (3 for, 0 against)", "… as a correct record. (Prop: BC, Sec: DE, all in favour)": without the bracket.
  static func cut(fromEndOf printed: String) -> String {
    let words = printed.hasSuffix(".") ? String(printed.dropLast()) : printed
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex,
      case let inner = String(words[words.index(after: open)...].dropLast()), inner.utf8.count < 90,
      isVote(inner) && areAll(inner.split(separator: " ")) || isUnanimous(inner)
        || ["Prop", "Moved by"].contains(where: inner.begins) && inner.holds("sec")
    else { return printed }
    return String(words[..<open]).trimmed + (words.utf8.count < printed.utf8.count ? "." : "")
  }

  /// "by all", "4 in favour, 1 abstention", "unanimously": who was for it, and nothing else.
  static func areAll(_ words: some Sequence<Substring>) -> Bool {
    words.allSatisfy { word in
      let bare = word.lowercased().filter { !",().:;".contains($0) }
      return countWords.contains(bare) || wholeWords.contains(bare) || isNumber(bare) || isRatio(bare)
    }
  }

  private static let wholeWords: Set<String> = [
    "all", "unanimous", "unanimously", "nem", "con", "present", "those", "everyone", "to", "", "-", "–", "0", "none", "voting", "abstain",
  ]

  /// "2:1", "3/0/1": for, against and neither.
  private static func isRatio(_ words: String) -> Bool {
    (3...8).contains(words.utf8.count) && words.utf8.contains { $0 == Byte.colon || $0 == Byte.slash || $0 == Byte.hyphen }
      && words.utf8.allSatisfy { $0.isDigit || $0 == Byte.colon || $0 == Byte.slash || $0 == Byte.hyphen || $0 == Byte.space }
  }

  private static func isUnanimous(_ words: String) -> Bool {
    ["unanimous", "unanimously", "nem con", "by assent"].contains(Tidy.key(words))
  }

  /// The votes in a sentence: "4 for, 6 against" in brackets as printed; "3 Members voted for, 5 against and 1 abstained";
  /// "FOR: 2 AGAINST: 3 ABSTENTIONS: 0"; "by 2 votes to 4".
  static func find(in plain: String) -> String? {
    inBrackets(plain) ?? counted(plain) ?? labelled(plain) ?? versus(plain)
  }

  private static func inBrackets(_ plain: String) -> String? {
    var rest = Substring(plain)
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      var inner = String(rest[rest.index(after: open)..<close])
      for lead in ["Voting:", "Vote:", "Votes:", "Voting"] { inner = inner.dropping(prefix: lead)?.trimmed ?? inner }
      if isVote(inner), inner.utf8.count < 80 { return labelled(inner) ?? inner.singleSpaced }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  /// A number before "for" and one before "against", a few words between.
  private static func counted(_ plain: String) -> String? {
    guard plain.holds("against") else { return nil }
    let words = plain.split(separator: " ").map { String($0.filter { !",.;:()".contains($0) }).lowercased() }
    func number(before side: [String]) -> Int? {
      for (index, word) in words.enumerated() where side.contains(word) {
        for back in words[max(0, index - 4)..<index].reversed() {
          if let number = Int(back) ?? spelled.firstIndex(of: back) { return number }
          if ["against", "for", "favour", "abstained", "abstention", "abstentions"].contains(back) { break }
        }
      }
      return nil
    }
    guard let against = number(before: ["against"]), let favour = number(before: ["for", "favour"]) else { return nil }
    return list(favour, against, number(before: ["abstained", "abstaining", "abstention", "abstentions", "abstain"]))
  }

  private static let spelled = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

  private static func labelled(_ plain: String) -> String? {
    func number(behind labels: [String]) -> Int? {
      for label in labels {
        guard let at = plain.offset(of: label) else { continue }
        if at > 0, Array(plain.utf8)[at - 1].isLetterOrDigit { continue }
        let tail = String(decoding: plain.utf8.dropFirst(at + label.utf8.count), as: UTF8.self)
        let digits = tail.drop { ": -–=".contains($0) }.prefix { $0.isNumber }
        if let number = Int(digits) { return number }
      }
      return nil
    }
    guard let favour = number(behind: ["For:", "For -", "For –", "In favour:", "Favour:"]),
      let against = number(behind: ["Against:", "Against -", "Against –"])
    else { return nil }
    return list(
      favour, against, number(behind: ["Abstentions:", "Abstention:", "Abstained:", "Abstain:", "Abstentions -", "Abstentions –"]))
  }

  /// "4 votes to 2", as printed.
  private static func versus(_ plain: String) -> String? {
    guard plain.holds(" to ") else { return nil }
    let words = plain.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() where word.lowercased() == "to" && index >= 2 && index + 1 < words.count {
      let hasVotes = ["votes", "vote"].contains(words[index - 1].lowercased())
      let left = words[index - (hasVotes ? 2 : 1)]
      let right = Tidy.withoutFinalStop(words[index + 1])
      guard hasVotes || index >= 2 && words[index - 2].lowercased() == "by", isNumber(left), isNumber(right) else { continue }
      return hasVotes ? "\(left) votes to \(right)" : "\(left) to \(right)"
    }
    return nil
  }

  private static func isNumber(_ word: String) -> Bool { word.isDigits || spelled.contains(word.lowercased()) }

  static func list(_ favour: Int, _ against: Int, _ abstained: Int?) -> String {
    let rest = abstained.map { ", \($0) abstention\($0 == 1 ? "" : "s")" } ?? ""
    return "\(favour) for, \(against) against\(rest)"
  }

  /// "2 members voted for the amendment and 3 for the motion": what each side had, where one sentence tells of both.
  static func both(in plain: String) -> (motion: Int, amendment: Int)? {
    guard plain.holds("vote"), plain.holds("the amendment"), plain.holds("the motion") else { return nil }
    let words = plain.split(separator: " ").map { String($0.filter { !",.;:()".contains($0) }).lowercased() }
    func number(for side: String) -> Int? {
      guard let at = words.indices.first(where: { $0 >= 2 && words[$0] == side && words[$0 - 1] == "the" && words[$0 - 2] == "for" }) else {
        return nil
      }
      return words[max(0, at - 6)..<(at - 2)].reversed().lazy.compactMap { Int($0) ?? spelled.firstIndex(of: $0) }.first
    }
    guard let motion = number(for: "motion"), let amendment = number(for: "amendment") else { return nil }
    return (motion, amendment)
  }

  // MARK: Recorded votes

  /// "For: Councillors Ouseby and Pendle (2)": the side a paragraph names voters of.
  static func isLabel(_ plain: String) -> Bool { side(of: plain) != nil || division(plain) != nil }

  /// "For the Amendment - Councillors Grant and Kerr - 2.": the votes of a division between a motion and an amendment.
  static func division(_ plain: String) -> (isAmendment: Bool, votes: Int)? {
    for (lead, isAmendment) in [("For the motion", false), ("For the amendment", true)] {
      guard let rest = plain.dropping(prefix: lead) else { continue }
      let words = Tidy.withoutFinalStop(rest).split(whereSeparator: { " ()-–—".contains($0) })
      guard let votes = words.last.flatMap({ Int($0) }) ?? words.compactMap({ Int($0) }).first else { continue }
      return (isAmendment, votes)
    }
    return nil
  }

  private static func side(of plain: String) -> (side: Int, rest: String)? {
    for (label, side) in [
      ("Voting for", 0), ("Votes for", 0), ("In favour", 0), ("For", 0), ("Voting against", 1), ("Votes against", 1), ("Against", 1),
      ("Abstentions", 2),
      ("Abstention", 2), ("Abstained", 2), ("Abstaining", 2), ("Abstain", 2),
    ] {
      guard let behind = plain.dropping(prefix: label), case let rest = withoutSubject(behind),
        let next = rest.utf8.first(where: { !$0.isSpace })
      else { continue }
      guard next == Byte.colon || next == Byte.open || next == Byte.hyphen || rest.trimmed.hasPrefix("–") else { continue }
      if next == Byte.open, rest.trimmed.dropFirst().first?.isNumber != true { continue }
      return (side, String(rest.drop { ":-–— ".contains($0) }))
    }
    return nil
  }

  /// "In favour of the proposal: …", "Against the motion: …": what was voted on is said of each side.
  private static func withoutSubject(_ rest: String) -> String {
    guard rest.begins(with: " of the ") || rest.begins(with: " the "), let colon = rest.utf8.prefix(40).firstIndex(of: Byte.colon),
      ["motion", "amendment", "proposal", "recommendation"].contains(where: rest[..<colon].lowercased().hasSuffix)
    else { return rest }
    return String(rest[colon...])
  }

  /// The votes of the paragraphs above: lists of names with or without their number, or a table of marks.
  static func recorded(_ paragraphs: [MinuteParagraph], before position: Int) -> String? {
    if let table = table(paragraphs, before: position) { return table }
    var counts: [Int?] = [nil, nil, nil]
    for paragraph in paragraphs[max(0, position - 6)..<position].reversed() {
      guard let (side, rest) = side(of: paragraph.words) else {
        if counts.contains(where: { $0 != nil }) { break }
        continue
      }
      guard counts[side] == nil, let count = count(rest) else { break }
      counts[side] = count
    }
    guard let favour = counts[0], let against = counts[1] else { return nil }
    return list(favour, against, counts[2])
  }

  /// The number printed in brackets, else the names.
  private static func count(_ rest: String) -> Int? {
    if let open = rest.lastIndex(of: "("), let close = rest[open...].firstIndex(of: ")"),
      let count = Int(rest[rest.index(after: open)..<close].trimmed)
    {
      return count
    }
    if let count = Int(Tidy.withoutFinalStop(rest)) { return count }
    if ["none", "nil"].contains(Tidy.key(rest)) { return 0 }
    let names = People.list(rest)
    return names.isEmpty ? nil : names.count
  }

  /// Rows of a name and one mark, under a header that says For and Against.
  private static func table(_ paragraphs: [MinuteParagraph], before position: Int) -> String? {
    guard position > 0, paragraphs[position - 1].cells != nil else { return nil }
    var start = position - 1
    while start > 0, paragraphs[start - 1].cells != nil { start -= 1 }
    for header in start..<position {
      let keys = (paragraphs[header].cells ?? []).map(Tidy.key)
      guard let favour = keys.firstIndex(where: { ["for", "in favour", "yes"].contains($0) }),
        let against = keys.firstIndex(where: { ["against", "no"].contains($0) })
      else { continue }
      let abstained = keys.firstIndex { $0.hasPrefix("abst") }
      let rows = paragraphs[(header + 1)..<position].compactMap(\.cells).filter { !totals($0) }
      func marks(_ column: Int) -> Int { rows.filter { $0.indices.contains(column) && isMark($0[column]) }.count }
      guard
        rows.contains(where: { $0.indices.contains(favour) && isMark($0[favour]) || $0.indices.contains(against) && isMark($0[against]) })
      else {
        return nil
      }
      return list(marks(favour), marks(against), abstained.map(marks))
    }
    return nil
  }

  private static func totals(_ cells: [String]) -> Bool { (cells.first ?? "").begins(with: "Total") }

  private static func isMark(_ cell: String) -> Bool {
    !cell.isEmpty && cell.unicodeScalars.count <= 2 && !cell.utf8.contains { $0.isDigit }
  }
}
