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
  ///
  /// `label` stands over them where the list is an entry of its own: "1. Present".
  static func read(_ sheet: Sheet, in range: Range<Int>, under label: String? = nil) -> Reading {
    var lists = AttendanceLists()
    if let label { lists.take(label, sheet.stated(range.lowerBound)) }
    let stars = AttendanceStars.find(sheet, in: range)
    let letters = AttendanceLetters.find(sheet, in: range)
    /// A line that broke off in a name, with where it stands.
    var broken: (words: String, index: Int)?
    for index in sheet.text(in: range) {
      let line = sheet.lines[index]
      if index > range.lowerBound, !sheet.isText(index - 1) { lists.pause() }
      if let stars, stars.list.contains(index) || index == stars.key {
        if index != stars.key { for person in stars.people(on: line) { lists.take(person, sheet.stated(index)) } }
        continue
      }
      if let people = letters?.people(on: line.plain) {
        for person in people { lists.take(person, sheet.stated(index)) }
        continue
      }
      if let head = broken {
        broken = nil
        let joins =
          index == head.index + 1 && line.kind == .text && AttendanceLabels.match(line.plain) == nil && endsName(line.plain)
          && (!line.plain.isCapitals || head.words.isCapitals)
        for piece in AttendanceLabels.pieces(joins ? head.words + " " + line.plain : head.words) {
          lists.take(piece, sheet.stated(head.index))
        }
        if joins { continue }
      }
      // A full line breaks off anywhere; one that ends with an initial does so in a name.
      if line.kind == .text,
        line.plain.utf8.count >= 64 || line.plain.utf8.suffix(2).first == Byte.space && line.plain.utf8.last?.isUpper == true,
        line.columns.count == 1, let end = line.plain.utf8.last, end.isLetter,
        index + 1 < range.upperBound, sheet.isText(index + 1)
      {
        broken = (line.plain, index)
        continue
      }
      if line.isRow, AttendanceLabels.headsMinutes.contains(Tidy.key(line.cells[0])) { break }
      if !line.isRow, line.columns.count > 2, lists.takeMarked(line.columns, sheet.stated(index)) { continue }
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
    var pieces = line.columns
    guard pieces.count == 2 else { return nil }
    // "Mayor Ros Telford": of a combined authority.
    if let name = pieces[0].dropping(prefix: "Mayor "), name.utf8.contains(Byte.space) { pieces[0] = name }
    guard AttendanceLabels.match(pieces[0]) == nil, People.looksLikeName(People.name(pieces[0])),
      !pieces[0].utf8.contains(Byte.comma), pieces[1].split(separator: " ").contains(where: { People.isRoleNoun(String($0)) })
    else { return nil }
    let opener = pieces[1].split(separator: " ").first.map(String.init) ?? ""
    guard !People.isCouncillorTitle(opener), !People.isTitle(opener), People.withoutRole(pieces[0]).role == nil else { return nil }
    return (People.name(pieces[0]), pieces[1].filter { !"()".contains($0) })
  }

  /// Whether a line can begin with the rest of a name: one to three words before a comma, a bracket, "and" or the end.
  private static func endsName(_ plain: String) -> Bool {
    let words = plain.split(separator: " ").map(String.init)
    // "District Cllr. V. Noon" begins anew; behind a comma it does not matter.
    let piece = words.firstIndex { $0.hasSuffix(",") }.map { words[...$0] } ?? words[...]
    if piece.prefix(3).contains(where: { People.isCouncillorTitle($0) }) { return false }
    guard let first = words.first, !People.isTitle(first), !["The", "There", "No", "One"].contains(first)
    else {
      return false
    }
    let end =
      words.firstIndex { $0.hasSuffix(",") || $0.hasSuffix(";") || $0.hasSuffix(".") || $0.hasPrefix("(") || $0 == "and" } ?? words.count
    return end <= 3
  }

  // MARK: Apologies as an entry

  /// "1. Present" can be an entry as any other: its title, where it is the label of a list of those who came.
  static func label(_ title: String?) -> String? {
    // "Record of those Present/Apologies": the lists of both stand below.
    if let title, case let key = Tidy.key(title),
      key.hasPrefix("record of those present") || key.hasPrefix("present and apologies")
        || key.hasPrefix("attendance and apologies") || key.hasPrefix("those present and apologies")
    {
      return "Present:"
    }
    guard let title, let label = AttendanceLabels.match(title), label.rest.isEmpty, !label.isKind else { return nil }
    return label.list == .present || label.list == .inAttendance ? title : nil
  }

  /// Whether an entry tells who could not come.
  static func isTitle(_ title: String) -> Bool {
    let key = Tidy.key(title)
    if key.holds("apolog") || key.holds("ymddiheur") { return true }
    return key.holds("attendance") && !key.holds("reserve") && !key.holds("substitut")
  }

  /// "Apologies for absence were received from Councillors O'Brien and Carr": the entry of that title.
  static func apologies(_ entry: MinuteEntryLines, _ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Fact<String>]? {
    // "1. There were apologies from Cllrs Holt and Ives.": all that the entry says.
    let title = entry.title.flatMap { $0.holds(" from ") || isNone($0) ? MinuteParagraph($0, at: entry.lines.lowerBound) : nil }
    let paragraphs = (title.map { [$0] } ?? []) + paragraphs
    var words = paragraphs.map(\.withoutOwnNumber).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    if isNone(words) { return [] }
    // "2 Apologies" over "were received from: …": one sentence with its title.
    if ["were received from", "had been received from", "received from", "from"].contains(where: { words.begins(with: $0) }) {
      words = "Apologies " + words
    }
    let listed = listed(paragraphs)
    if !listed.isEmpty { return facts(listed, paragraphs, sheet) }
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
      return People.list(withoutOutcome(MinuteSentences.first(plain)))
    }
    return names.isEmpty ? nil : facts(names, paragraphs, sheet)
  }

  /// "Apologies had been received from:" over lines of names, with what the people are between them.
  private static func listed(_ paragraphs: [MinuteParagraph]) -> [String] {
    guard
      let lead = paragraphs.firstIndex(where: {
        $0.words.holds("apolog") && Tidy.withoutFinalStop($0.words).utf8.reversed().prefix(3).contains(Byte.colon)
      })
    else { return [] }
    var names: [String] = []
    for paragraph in paragraphs[(lead + 1)...] {
      let words = paragraph.withoutOwnNumber
      if Sentences.isEnded(words) && !words.utf8.contains(Byte.comma) || words.begins(with: "Officer") { break }
      names += words.utf8.count < 300 ? People.list(words) : []
    }
    return names
  }

  /// "Cllr Hill (holiday) – accepted": the names alone.
  private static func withoutOutcome(_ names: String) -> String {
    for dash in [" – ", " - ", " — "] {
      guard let cut = names.firstRange(of: dash), names[cut.upperBound...].utf8.first?.isLower == true else { continue }
      return String(names[..<cut.lowerBound])
    }
    return names
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
    // "Ymddiheurodd y Cynghorwyr Huw Prys a Mari Wyn am na allent ddod."
    if let at = sentence.offset(of: "Ymddiheurodd ") {
      let names = String(decoding: sentence.utf8.dropFirst(at + 13), as: UTF8.self)
      return names.offset(of: " am ").map { String(decoding: names.utf8.prefix($0), as: UTF8.self) } ?? names
    }
    if let start = [" from ", " from: ", " on behalf of ", " by "].compactMap({ opener in
      sentence.offset(of: opener).map { $0 + opener.utf8.count }
    })
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
      " were noted", " with Councillor", ", substituted by", ", who ",
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
