import Papers
import Text

/// Who was there: the lists at the head of minutes, and the apologies among their entries.
enum Attendance {
  struct Reading {
    var chair: Fact<String>?
    var present: [Fact<String>]?
    var inAttendance: [Fact<String>]?
    var apologies: [Fact<String>]?
  }

  /// The lines from "PRESENT:" to the first entry.
  static func read(_ sheet: Sheet, in range: Range<Int>) -> Reading {
    var lists = AttendanceLists()
    /// A line that broke off in a name, with where it stands.
    var broken: (words: String, index: Int)?
    for index in sheet.text(in: range) {
      let line = sheet.lines[index]
      if let head = broken {
        broken = nil
        let joins = index == head.index + 1 && line.kind == .text && AttendanceLabels.match(line.plain) == nil && endsName(line.plain)
        for piece in AttendanceLabels.pieces(joins ? head.words + " " + line.plain : head.words) {
          lists.take(piece, sheet.stated(head.index))
        }
        if joins { continue }
      }
      if line.kind == .text, line.plain.utf8.count >= 64, line.columns.count == 1, let end = line.plain.utf8.last, end.isLetter,
        index + 1 < range.upperBound, sheet.isText(index + 1)
      {
        broken = (line.plain, index)
        continue
      }
      if line.isRow, AttendanceLabels.headsMinutes.contains(Tidy.key(line.cells[0])) { break }
      if line.isRow, lists.takeMarked(line.cells.map(Marks.plain), sheet.stated(index)) { continue }
      if let (name, role) = withRole(line), lists.take(person: name, role, sheet.stated(index)) { continue }
      let cells = line.isRow ? line.cells.flatMap(CellText.plainPieces) : Columns.split(line.text).map { Marks.plain($0.text) }
      for cell in cells where !cell.isEmpty {
        for piece in AttendanceLabels.pieces(cell) { lists.take(piece, sheet.stated(index)) }
      }
    }
    if let head = broken { for piece in AttendanceLabels.pieces(head.words) { lists.take(piece, sheet.stated(head.index)) } }
    return lists.reading
  }

  /// "Dr Hana Brice        Chair": the second column says what the first is.
  private static func withRole(_ line: PrintedLine) -> (name: String, role: String)? {
    let pieces = line.columns
    guard pieces.count == 2, AttendanceLabels.match(pieces[0]) == nil, People.looksLikeName(People.name(pieces[0])),
      !pieces[0].utf8.contains(Byte.comma), pieces[1].split(separator: " ").contains(where: { People.isRoleNoun(String($0)) })
    else { return nil }
    let opener = pieces[1].split(separator: " ").first.map(String.init) ?? ""
    guard !People.isCouncillorTitle(opener), !People.isTitle(opener), People.withoutRole(pieces[0]).role == nil else { return nil }
    return (People.name(pieces[0]), pieces[1].filter { !"()".contains($0) })
  }

  /// Whether a line can begin with the rest of a name: one to three words before a comma, a bracket, "and" or the end.
  private static func endsName(_ plain: String) -> Bool {
    let words = plain.split(separator: " ").map(String.init)
    // "District Cllr. V. Noon" begins anew.
    if words.prefix(3).contains(where: { People.isCouncillorTitle($0) }) { return false }
    guard let first = words.first, !People.isTitle(first), !["The", "There", "No", "One"].contains(first)
    else {
      return false
    }
    let end =
      words.firstIndex { $0.hasSuffix(",") || $0.hasSuffix(";") || $0.hasSuffix(".") || $0.hasPrefix("(") || $0 == "and" } ?? words.count
    return end <= 3
  }

  // MARK: Apologies as an entry

  /// Whether an entry tells who could not come.
  static func isTitle(_ title: String) -> Bool {
    let key = Tidy.key(title)
    return key.holds("apolog") || key.holds("ymddiheur") || key.holds("attendance")
  }

  /// "Apologies for absence were received from Councillors O'Brien and Carr": the entry of that title.
  static func apologies(_ entry: MinuteEntryLines, _ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Fact<String>]? {
    // "1. There were apologies from Cllrs Holt and Ives.": all that the entry says.
    let title = entry.title.flatMap { $0.holds(" from ") || isNone($0) ? MinuteParagraph($0, at: entry.lines.lowerBound) : nil }
    let paragraphs = (title.map { [$0] } ?? []) + paragraphs
    let words = paragraphs.map(\.withoutOwnNumber).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    if isNone(words) { return [] }
    for sentence in MinuteSentences.split(words) where !sentence.holds("lateness") {
      let names = People.list(namesOf(sentence) ?? "")
      if !names.isEmpty { return facts(names, paragraphs, sheet) }
    }
    // Names and nothing else, or a line each.
    let names = paragraphs.flatMap { paragraph -> [String] in
      let plain = paragraph.words
      guard plain.utf8.count < 200, !plain.holds(" was ") && !plain.holds(" were ") && !plain.holds(" had ") else { return [] }
      let opener = plain.firstPiece
      guard People.isCouncillorTitle(opener) || People.isTitle(opener) else { return [] }
      return People.list(MinuteSentences.first(plain))
    }
    return names.isEmpty ? nil : facts(names, paragraphs, sheet)
  }

  private static func isNone(_ words: String) -> Bool {
    let key = Tidy.key(words)
    return key.hasPrefix("none") || key.hasPrefix("nil") || key == "dim" || key.hasPrefix("dim ymddiheur")
      || key.hasPrefix("ni dderbyniwyd") || key.holds("no apologies") || key.hasPrefix("there were none")
      || key.holds("apologies for absence were not received") || key.hasPrefix("all members were ") || key.hasPrefix("all members present")
      || key.hasPrefix("all councillors were ") || key.hasPrefix("no apology")
  }

  /// The part of a sentence that names who sent apologies.
  private static func namesOf(_ sentence: String) -> String? {
    var tail: String
    if let start = [" from ", " on behalf of ", " by "].compactMap({ opener in sentence.offset(of: opener).map { $0 + opener.utf8.count } })
      .min(),
      sentence.holds("apolog")
    {
      tail = String(decoding: sentence.utf8.dropFirst(start), as: UTF8.self)
    } else if let end = [
      " sent apologies", " sent their apologies", " sent his apologies", " sent her apologies", " gave apologies", " had sent apologies",
      " had given apologies", " tendered",
    ].compactMap({ sentence.offset(of: $0) }).min() {
      return String(decoding: sentence.utf8.prefix(end), as: UTF8.self)
    } else if let start = ["apologies: ", "apologies – ", "apologies - ", " gan "].compactMap({ opener in
      sentence.offset(of: opener).map { $0 + opener.utf8.count }
    }).min(), sentence.holds("apolog") || sentence.holds("ymddiheur") {
      tail = String(decoding: sentence.utf8.dropFirst(start), as: UTF8.self)
    } else {
      return nil
    }
    for stop in [
      " and these ", " and it was", " and were", " which were", " who ", " due to", " were accepted", " was accepted", " were received",
      " were noted", " with Councillor",
      " and the ", " having ", "; Councillor", " for whom",
    ] {
      if let cut = tail.offset(of: stop) { tail = String(decoding: tail.utf8.prefix(cut), as: UTF8.self) }
    }
    return tail
  }

  private static func facts(_ names: [String], _ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Fact<String>] {
    names.map { name in
      let key = Tidy.key(name)
      let lines = paragraphs.first { Tidy.key($0.words).holds(key) }?.lines ?? paragraphs[0].lines
      let at = lines.first { sheet.lines[$0].key.holds(key) } ?? lines.lowerBound
      return Fact(name, sheet.stated(at))
    }
  }
}

/// The lists as they are read, a cell at a time.
private struct AttendanceLists {
  var reading = Attendance.Reading()
  private var list: AttendanceLabels.List?
  private var mode = PeopleMode()
  /// The list is a sentence, which ends with its stop.
  private var isSentence = false
  /// The members themselves are councillors of other councils: a joint authority.
  private var isOfCouncillorsOfOthers = false
  /// A bracket that the line before left open.
  private var pending = ""

  mutating func take(_ printed: String, _ origin: Origin) {
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
    } else if words.begins(with: "Apologies") || words.begins(with: "An apology"), let cut = words.offset(of: " from ") {
      (list, mode, isSentence) = (.apologies, PeopleMode(), true)
      words = String(decoding: words.utf8.dropFirst(cut + 6), as: UTF8.self)
    } else if AttendanceLabels.isParty(words), list == .present || list == .chair {
      list = .present
      mode = PeopleMode(inList: true)
      return
    } else if let chair = AttendanceTold.chair(words) {
      takeChair(chair, origin)
      return
    } else if isNarrative(words) {
      list = nil
      return
    } else if list == nil, reading.present == nil, let names = AttendanceLabels.unlabelled(words) {
      (list, mode, isSentence, words) = (.present, PeopleMode(inList: true), true, names)
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

  /// Whom a sentence names as chair was there, too.
  private mutating func takeChair(_ name: String, _ origin: Origin) {
    reading.chair = reading.chair ?? Fact(name, origin)
    if reading.present?.contains(where: { $0.value == name }) != true { reading.present = (reading.present ?? []) + [Fact(name, origin)] }
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
    if found.list == .inAttendance, words.holds("(Councillors)"), (reading.present?.count ?? 0) <= 1 { list = .present }
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
    ]
    .contains(where: { key.hasPrefix($0) }) {
      return true
    }
    if countsPublic(key) { return true }
    return words.utf8.count > 60 && words.hasSuffix(".") && [" was ", " were ", " welcomed ", " opened "].contains { words.holds($0) }
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
    if list == .present, reading.present == nil { isOfCouncillorsOfOthers = AttendanceLists.ofOthers.contains { words.begins(with: $0) } }
    let list = isOther ? .inAttendance : list
    for person in mode.people(in: words) { add(person.name, person.role, to: list, origin) }
    if list == .chair { self.list = .present }
  }

  /// Whether a list was open for somebody whose role stands beside the name.
  mutating func take(person name: String, _ role: String, _ origin: Origin) -> Bool {
    guard let list else { return false }
    add(name, role, to: list, origin)
    return true
  }

  private mutating func add(_ name: String, _ role: String?, to list: AttendanceLabels.List, _ origin: Origin) {
    let fact = Fact(name, origin)
    switch list {
    case .chair, .present:
      if reading.present?.contains(where: { $0.value == name }) == true, list == .present, role == nil { return }
      reading.present = (reading.present ?? []) + [fact]
      if list == .chair || role.map(AttendanceLists.chairs) == true { reading.chair = reading.chair ?? fact }
    case .inAttendance: reading.inAttendance = (reading.inAttendance ?? []) + [fact]
    case .apologies: reading.apologies = (reading.apologies ?? []) + [fact]
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

  /// A table of names with what each did: `Cllr A Beckwith⇥Present`.
  mutating func takeMarked(_ cells: [String], _ origin: Origin) -> Bool {
    guard cells.count >= 2, AttendanceLabels.match(cells[0]) == nil, let mark = cells.dropFirst().first(where: { !$0.isEmpty }) else {
      return false
    }
    let kind: AttendanceLabels.List
    switch Tidy.key(mark) {
    case "present", "yes", "in attendance": kind = .present
    case "apologies", "apology", "apologies given", "apologies received", "sent apologies": kind = .apologies
    case "absent", "no": return true
    default: return false
    }
    var mode = PeopleMode(inList: true)
    for person in mode.people(in: cells[0]) {
      let fact = Fact(person.name, origin)
      if kind == .apologies {
        reading.apologies = (reading.apologies ?? []) + [fact]
      } else {
        reading.present = (reading.present ?? []) + [fact]
        if person.role.map(AttendanceLists.chairs) == true { reading.chair = reading.chair ?? fact }
      }
    }
    return true
  }
}
