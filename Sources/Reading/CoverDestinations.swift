import Calendar
import Papers
import Text

/// The bodies a report goes to, with their days.
enum CoverDestinations {
  /// The days behind the labels of dates, each with its line.
  static func days(_ layout: CoverLayout) -> [(Day, Int)] {
    let dates = layout.values.filter { $0.field == .date }
    var days: [(Day, Int)] = []
    for value in dates {
      for (piece, index) in zip(value.pieces, value.indices + Array(repeating: value.labelIndex, count: value.pieces.count)) {
        for found in PrintedDates.all(in: piece) { if let day = found.day { days.append((day, index)) } }
      }
    }
    return days
  }

  static func read(_ layout: CoverLayout, _ sheet: Sheet, _ vocabulary: Vocabulary, known: [String], meeting: String?) -> [Destination]? {
    let dates = layout.values.filter { $0.field == .date }
    let days = days(layout)
    var names: [(String, Origin)] = []
    for value in destinations(layout) {
      let words = value.pieces.joined(separator: "  ")
      let origin = sheet.stated(value.indices.first ?? value.labelIndex)
      // A day beside each: each line is a body, whatever its name.
      let isList = value.pieces.count > 1 && value.indices == days.map(\.1)
      names += (isList ? value.pieces : split(words, meeting)).map { (finish($0, known, vocabulary), origin) }
    }
    if names.isEmpty, let beside = unlabelledBesideDate(layout, dates) {
      let origin = sheet.derived(beside.index, by: "body-beside-date-of-meeting")
      names = split(beside.words, meeting).map { (finish($0, known, vocabulary), origin) }
    }
    guard !names.isEmpty else { return nil }
    return names.enumerated().map { position, entry in
      var destination = Destination()
      if let (body, date) = BodyAndDate.split(entry.0.bracketsDropped), let day = date.day, Bodies.isName(body) {
        destination.name = Fact(Bodies.name(body, known: known), entry.1)
        destination.date = Fact(day, entry.1)
        return destination
      }
      destination.name = Fact(entry.0, entry.1)
      if days.count == names.count || (names.count == 1 && !days.isEmpty) {
        destination.date = Fact(days[position].0, sheet.stated(days[position].1))
      }
      return destination
    }
  }

  /// "Decision maker: Cabinet Member" says whose power it is where another label names the meeting.
  private static func destinations(_ layout: CoverLayout) -> [ReportCover.Value] {
    let all = layout.values.filter { $0.field == .reportTo }
    let meetings = all.filter { !Tidy.key($0.label).hasPrefix("decision maker") && !$0.pieces.isEmpty }
    // "Report to Policy Committee" over "Report to: Transport Committee" is the name of the form.
    let labelled = meetings.filter { $0.label.hasSuffix(":") }
    return !labelled.isEmpty ? labelled : meetings.isEmpty ? all : meetings
  }

  /// The unlabelled cell on the line of "Date of Meeting" that names bodies.
  private static func unlabelledBesideDate(_ layout: CoverLayout, _ dates: [ReportCover.Value]) -> (words: String, index: Int)? {
    guard let line = dates.first?.labelIndex else { return nil }
    return layout.unlabelled.first {
      $0.index == line && $0.words.lowercased().holds("committee") || $0.index == line && Bodies.isName($0.words)
    }
  }

  /// Several bodies in one cell: apart by two spaces or a semicolon, or where the name of a body begins again.
  static func split(_ words: String, _ meeting: String?) -> [String] {
    var names: [String] = []
    for part in apart(words) {
      let tokens = part.split(separator: " ").map(String.init)
      var start = 0
      for index in tokens.indices.dropFirst() where begins(tokens, index, meeting) {
        add(Array(tokens[start..<index]), isSure: start > 0, to: &names)
        start = index
      }
      add(Array(tokens[start...]), isSure: start > 0, to: &names)
    }
    return names.map(Tidy.withoutFinalStop).filter { !$0.isEmpty }
  }

  /// A piece that is no name of a body belongs to the one before ("Scrutiny Committee", "(Regeneration and Skills)"),
  /// unless it begins as that one did.
  private static func add(_ tokens: [String], isSure: Bool, to names: inout [String]) {
    guard !tokens.isEmpty else { return }
    let piece = tokens.joined(separator: " ")
    let first = names.first?.split(separator: " ").prefix(2).map(String.init) ?? []
    let beginsAgain =
      names.count >= 1 && first.count == 2 && tokens.count >= 2 && Array(tokens.prefix(2)) == first
      && names.last != first.joined(separator: " ")
    if let last = names.last, !isSure, !beginsAgain, !Bodies.isName(piece) || piece.hasPrefix("(") || isIncomplete(last) {
      names[names.count - 1] = last + " " + piece
    } else {
      names.append(piece)
    }
  }

  private static func isIncomplete(_ name: String) -> Bool { !Bodies.isName(name) || Sentences.breaksOff(name) }

  private static func apart(_ words: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(words)
    while let cut = rest.firstRange(of: "  ") ?? rest.firstRange(of: ";") {
      parts.append(String(rest[..<cut.lowerBound]).trimmed)
      rest = rest[cut.upperBound...]
    }
    parts.append(String(rest).trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a second name begins at a word: the opening of the first again, that of the meeting's own body, or "Cabinet".
  private static func begins(_ tokens: [String], _ index: Int, _ meeting: String?) -> Bool {
    func opens(_ name: [String]) -> Bool {
      guard name.count >= 3, tokens.count >= index + 2 else { return false }
      return Tidy.key(tokens[index]) == Tidy.key(name[0]) && Tidy.key(tokens[index + 1]) == Tidy.key(name[1])
    }
    if opens(tokens) || meeting.map({ opens($0.split(separator: " ").map(String.init)) }) == true { return true }
    guard tokens[index] == "Cabinet" || tokens[index] == "Council" else { return false }
    let balanced = tokens[..<index].joined().filter { $0 == "(" }.count == tokens[..<index].joined().filter { $0 == ")" }.count
    return balanced && Bodies.isName(tokens[..<index].joined(separator: " "))
      && (index + 1 == tokens.count || tokens[index + 1].first?.isUppercase == true) && tokens[index - 1] != "and"
      && tokens[index - 1] != "&"
  }

  /// The spelling of the pack, and a lost closing bracket, when the whole name stands elsewhere.
  private static func finish(_ name: String, _ known: [String], _ vocabulary: Vocabulary) -> String {
    var tidy = Bodies.name(WhatFor.removed(from: name), known: known)
    if tidy.filter({ $0 == "(" }).count == tidy.filter({ $0 == ")" }).count + 1, vocabulary.hasPhrase(tidy) { tidy += ")" }
    return tidy
  }
}

extension String {
  /// "Cabinet (10 July 2025)" with its brackets gone from round the day.
  fileprivate var bracketsDropped: String {
    guard hasSuffix(")"), let open = lastIndex(of: "("), PrintedDates.firstDay(in: self[open...]) != nil else { return self }
    return String(self[..<open]) + String(self[index(after: open)...].dropLast())
  }
}
