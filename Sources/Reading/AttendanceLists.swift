import Papers
import Text

/// The lists as they are read, a cell at a time.
struct AttendanceLists {
  var reading = Attendance.Reading()
  private var list: AttendanceLabels.List?
  private var mode = PeopleMode()
  /// The list is a sentence, which ends with its stop.
  private var isSentence = false
  /// No label stands over the list: it ends with its paragraph.
  private var isUnlabelled = false
  /// The members themselves are councillors of other councils: a joint authority.
  private var isOfCouncillorsOfOthers = false
  /// A bracket that the line before left open.
  private var pending = ""

  /// A paragraph ended.
  mutating func pause() {
    if isUnlabelled { (list, isUnlabelled, isSentence) = (nil, false, false) }
  }

  mutating func take(_ bilingual: String, _ origin: Origin) {
    let printed = Bilingual.withOneTitle(bilingual)
    if pending.isEmpty, let sentences = AttendanceTold.sentences(printed) {
      for sentence in sentences { take(sentence, origin) }
      return
    }
    var words = pending.isEmpty ? printed : pending + " " + printed
    pending = ""
    if mode.isAfterLabel, words.matches("attendance:") || words.matches("attendance") { return }
    if let found = AttendanceLabels.match(words), found.isKind || !(words.begins(with: "Attendance") && mode.isAfterLabel) {
      open(found, words)
      words = found.rest
      // "Present: Chairman: Cllr Prior": a list within the list.
      if let inner = AttendanceLabels.match(words), !inner.isKind, !inner.rest.isEmpty, words.prefix(16).contains(":") {
        return take(words, origin)
      }
      // "Present: Councillors:L Maude, J Stead"
      if !found.isKind, let kind = AttendanceLabels.match(words), kind.isKind, !kind.rest.isEmpty {
        open(kind, words)
        words = kind.rest
      }
    } else if words.begins(with: "Apologies") || words.begins(with: "An apology") || words.begins(with: "There were apologies"),
      let cut = [" from ", " on behalf of "].lazy.compactMap({ lead in words.offset(of: lead).map { $0 + lead.utf8.count } }).first
    {
      (list, mode, isSentence) = (.apologies, PeopleMode(), true)
      words = String(decoding: words.utf8.dropFirst(cut), as: UTF8.self)
    } else if AttendanceLabels.isParty(words), list == .present || list == .chair {
      list = .present
      mode = PeopleMode(inList: true)
      return
    } else if let there = AttendanceTold.attended(words) {
      // Whoever they were, the list before has ended.
      var others = PeopleMode()
      for person in others.people(in: there) { add(person.name, person.role, to: .inAttendance, origin) }
      list = nil
      return
    } else if let chair = AttendanceTold.chair(words) {
      takeChair(chair, origin)
      return
    } else if isNarrative(words) || isHeading(words) {
      list = nil
      return
    } else if list == nil, reading.present == nil, let names = AttendanceLabels.unlabelled(words) {
      (list, mode, isSentence, words) = (.present, PeopleMode(inList: true), true, names)
      isUnlabelled = true
    }
    guard let open = list, !words.isEmpty else { return }
    if open == .apologies, reading.apologies == nil, ["none", "nil", "there were none", "no apologies"].contains(Tidy.key(words)) {
      reading.apologies = []
      return
    }
    if words.begins(with: "Officer") && words.utf8.contains(Byte.colon) { return }
    if words.filter({ $0 == "(" }).count > words.filter({ $0 == ")" }).count, words.utf8.count < 300 {
      pending = words
      return
    }
    take(words, as: open, origin)
    if isSentence, words.hasSuffix(".") { (list, isSentence) = (nil, false) }
  }

  /// Whom a sentence names as chair was there, too: one of those present, where it says the surname alone.
  private mutating func takeChair(_ called: String, _ origin: Origin) {
    let name = called.utf8.contains(Byte.space) ? called : reading.present?.map(\.value).first { $0.hasSuffix(" " + called) } ?? called
    // "Councillor Jason Crane in the Chair" behind "Crane (Chair)".
    if let surname = reading.chair?.value, name.hasSuffix(" " + surname) {
      reading.chair = Fact(name, origin)
      if let at = reading.present?.firstIndex(where: { $0.value == surname }) { reading.present?[at] = Fact(name, origin) }
    }
    reading.chair = reading.chair ?? Fact(name, origin)
    if reading.present?.contains(where: { $0.value == name }) != true { reading.present.add(Fact(name, origin)) }
  }

  private mutating func open(_ found: AttendanceLabels.Found, _ words: String) {
    if found.isKind {
      // "In attendance: (Councillors)" where only the chair was named before.
      if list == nil && reading.present == nil || list == .chair
        || list == .inAttendance && reading.inAttendance == nil && (reading.present?.count ?? 0) <= 1
      {
        list = .present
      }
      mode = PeopleMode(inList: true)
      mode.isWelsh = AttendanceLabels.isWelsh(words)
      return
    }
    list = found.list
    // Those who vote are members, whichever council sent them.
    if words.begins(with: "Voting Members") { isOfCouncillorsOfOthers = true }
    // Behind the one who presided the others are members, too.
    if found.list == .inAttendance, words.holds("(Councillors)") || words.begins(with: "Other Members"), (reading.present?.count ?? 0) <= 1
    {
      list = .present
    }
    mode = PeopleMode(inList: list == .present && words.holds("(Councillors)"))
    mode.isWelsh = AttendanceLabels.isWelsh(words)
    mode.isAfterLabel = found.rest.isEmpty || found.list == nil
    isSentence = false
  }

  /// "PART ONE – OPEN TO THE PUBLIC", "The meeting opened at 7 pm.", "There were 3 members of the public present."
  private func isNarrative(_ words: String) -> Bool {
    let key = Tidy.key(words)
    if [
      "part ", "the meeting ", "there was ", "there were ", "proposed by", "public participation", "one member of", "action", "no absences",
      "agorwyd ", "croesawodd ", "offrymwyd ",
    ]
    .contains(where: { key.hasPrefix($0) }) {
      return true
    }
    if countsPublic(key) { return true }
    // Who proposed something is told of business, and in no list.
    if words.holds(" seconded ") || words.holds(" proposed by ") || words.holds("was proposed") { return true }
    return words.utf8.count > 60 && words.hasSuffix(".") && [" was ", " were ", " welcomed ", " opened "].contains { words.holds($0) }
  }

  /// "PRAYERS" among people whose names are not in capitals: it heads what follows.
  private func isHeading(_ words: String) -> Bool {
    guard list != nil, words.isCapitals, words.split(separator: " ").contains(where: { $0.utf8.count > 4 }),
      !words.utf8.contains(where: \.isDigit), !People.isCouncillorTitle(words.firstPiece),
      let names = reading.present ?? reading.inAttendance ?? reading.apologies
    else { return false }
    return !names.contains { $0.value.isCapitals }
  }

  /// "Three members of the public were present – Mr and Mrs Bell": they are no members.
  private func countsPublic(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard let first = words.first, words.count > 4, key.holds("of the public") else { return false }
    let counts: Set<String> = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "no", "some"]
    return (first.allSatisfy(\.isNumber) || counts.contains(String(first))) && ["member", "members"].contains(words[1])
  }

  /// "District Cllr. V. Noon" behind "Cllr. M. Jay": a councillor of another council, who attends.
  private static let ofOthers = [
    "District Cllr", "County Cllr", "Borough Cllr", "District Councillor", "County Councillor", "Borough Councillor",
  ]

  private mutating func take(_ words: String, as list: AttendanceLabels.List, _ origin: Origin) {
    let isOther =
      list == .present && reading.present != nil && !isOfCouncillorsOfOthers && AttendanceLists.ofOthers.contains { words.begins(with: $0) }
    if list == .present, reading.present == nil, !isOfCouncillorsOfOthers {
      isOfCouncillorsOfOthers = AttendanceLists.ofOthers.contains { words.begins(with: $0) }
    }
    var list = isOther ? .inAttendance : list
    // Where nothing else says who was present, the councillors who attended are the members.
    if list == .inAttendance, reading.present == nil, reading.inAttendance == nil, People.isCouncillorTitle(words.firstPiece),
      !AttendanceLists.ofOthers.contains(where: { words.begins(with: $0) })
    {
      list = .present
      self.list = .present
    }
    for person in mode.people(in: words) { add(person.name, person.role, to: list, origin) }
    if list == .chair { self.list = .present }
  }

  /// Somebody of a list in which a star says who came.
  mutating func take(_ starred: AttendanceStars.Person, _ origin: Origin) {
    switch starred.state {
    case .present: add(starred.name, starred.role, to: .present, origin)
    case .apologies: add(starred.name, starred.role, to: .apologies, origin)
    case .absent: break
    }
  }

  /// Whether a list was open for somebody whose role stands beside the name.
  mutating func take(person name: String, _ role: String, _ origin: Origin) -> Bool {
    guard let list else { return false }
    add(name, role, to: list, origin)
    return true
  }

  private mutating func add(_ name: String, _ role: String?, to list: AttendanceLabels.List, _ origin: Origin) {
    let fact = Fact(name, origin)
    // The clerk serves the council, wherever the list has its name.
    let serves = role.map { Tidy.key($0) }.map { $0.hasSuffix("clerk") || $0.hasPrefix("clerk ") } ?? false
    let list = list == .present && serves ? .inAttendance : list
    switch list {
    case .chair, .present:
      if reading.present?.contains(where: { $0.value == name }) == true, list == .present, role == nil { return }
      reading.present.add(fact)
      if list == .chair || role.map(AttendanceLists.chairs) == true { reading.chair = reading.chair ?? fact }
    case .inAttendance: reading.inAttendance.add(fact)
    case .apologies:
      if reading.apologies?.contains(where: { $0.value == name }) != true { reading.apologies.add(fact) }
    }
  }

  /// "(in the Chair)", "Chair", "Chairman", "Mayor, in the Chair", "Convener".
  private static func chairs(_ role: String) -> Bool {
    let role = Tidy.key(role)
    return [
      "in the chair", "chair", "chairman", "chairperson", "chairwoman", "chairing", "convener", "cadeirydd", "chairman of the council",
      "chair of the council", "presiding",
    ].contains(role) || (role.hasSuffix(" chair") || role.hasSuffix(" chairman")) && !role.holds("vice") && !role.holds("deputy")
      || role.hasSuffix("in the chair") || role.hasPrefix("chair for ") || role.hasPrefix("in the chair")
  }

  private static let ticks: Set<String> = ["✓", "✔", "√", "☑"]
  private static let crosses: Set<String> = ["✗", "✘", "✕", "×", "☒"]

  /// A table of names with what each did: `Cllr A Beckwith⇥Present`.
  mutating func takeMarked(_ cells: [String], _ origin: Origin) -> Bool {
    if cells.count > 2, ["name", "member", "members", "councillor"].contains(Tidy.key(cells[0])) { return true }
    guard cells.count >= 2, AttendanceLabels.match(cells[0]) == nil, let first = cells.dropFirst().first(where: { !$0.isEmpty })
    else { return false }
    // "NHS Elmshire" can stand between the name and the mark.
    let mark =
      cells.dropFirst().first { AttendanceLists.ticks.contains($0) || AttendanceLists.crosses.contains($0) }
      ?? (cells.count > 2 ? cells.last : nil).flatMap { $0.isEmpty ? nil : $0 } ?? first
    let kind: AttendanceLabels.List
    if AttendanceLists.crosses.contains(mark) { return true }
    switch AttendanceLists.ticks.contains(mark) ? "present" : Tidy.key(mark) {
    case "present", "yes", "in attendance": kind = .present
    case "apologies", "apology", "apologies given", "apologies received", "sent apologies": kind = .apologies
    case "absent", "no": return true
    default: return false
    }
    var mode = PeopleMode(inList: true)
    for person in mode.people(in: cells[0]) {
      let fact = Fact(person.name, origin)
      if kind == .apologies {
        reading.apologies.add(fact)
      } else {
        reading.present.add(fact)
        if person.role.map(AttendanceLists.chairs) == true { reading.chair = reading.chair ?? fact }
      }
    }
    return true
  }
}
