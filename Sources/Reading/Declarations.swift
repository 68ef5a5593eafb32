import Papers
import Text

/// The interests declared: a table of them, or sentences.
enum Declarations {
  static func isTitle(_ title: String) -> Bool {
    let key = Tidy.key(title)
    return key.holds("declaration") || key.holds("declare ") || key.holds("disclosure") || key.holds("interests") || key.holds("datgan")
  }

  /// Rows of member, minute, reason and action; a row whose first cell names nobody new goes on with the one above. Else
  /// sentences and lists.
  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet, in entry: MinuteEntryLines) -> [Declaration]? {
    if let flat = DeclarationCells.read(paragraphs, sheet) { return flat }
    let rows = sheet.text(in: entry.bodyStart..<entry.lines.upperBound).filter { sheet.lines[$0].isRow }
    guard let first = rows.first, paragraphs.contains(where: { $0.cells != nil }) else {
      return inWords(paragraphs, sheet)
    }
    var columns = header(sheet.lines[first].cells)
    var people: [(line: Int, cells: [String])] = []
    for index in rows {
      var cells = sheet.lines[index].cells.map(Marks.plain)
      if index == first, let columns {
        cells = zip(cells, columns).map { $0.dropping(prefix: $1)?.trimmed ?? $0 } + cells.dropFirst(columns.count)
      }
      if cells.allSatisfy(\.isEmpty) { continue }
      let opener = cells.first?.firstPiece ?? ""
      let isWhole = index != first && isRow(cells, columns, behind: people.last?.cells.first)
      if People.isCouncillorTitle(opener) || People.isTitle(opener) || (people.isEmpty || isWhole) && !(cells.first ?? "").isEmpty {
        people.append((index, cells))
      } else if var last = people.popLast() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          if column < last.cells.count {
            last.cells[column] += (last.cells[column].isEmpty ? "" : " ") + cell
          } else {
            last.cells.append(cell)
          }
        }
        people.append(last)
      }
    }
    columns = columns ?? []
    return people.compactMap { declaration($0.cells, columns ?? [], sheet.stated($0.line)) }
  }

  /// A row of the table as its head has it, each cell from its beginning; "Spencer" below "Councillor" goes on with the name.
  private static func isRow(_ cells: [String], _ columns: [String]?, behind name: String?) -> Bool {
    columns?.count == cells.count
      && cells.allSatisfy { $0.utf8.first.map { $0.isUpper || $0.isDigit || $0 >= 0x80 } ?? false }
      && !(name.map { People.isCouncillorTitle($0) || People.isTitle($0) } ?? false)
  }

  private static let headers = [
    "Member", "Councillor", "Name", "Minute No.", "Minute Number", "Minute", "Item", "Item No.", "Agenda Item", "Agenda Item No.",
    "Agenda No.", "Reason", "Reason for Declaration", "Nature of Interest", "Nature of Declaration", "Interest", "Type of Interest",
    "Type", "Action", "Action Taken", "Councillor/Officer", "Member/Officer", "Name of Councillor", "Councillor Name",
    "Aelod", "Cynghorydd", "Y Cynghorydd", "Enw", "Rhif y Cofnod", "Rhif Cofnod", "Cofnod", "Eitem", "Eitem Agenda", "Rhif yr Eitem",
    "Natur y Buddiant", "Y Math o Fuddiant", "Buddiant", "Rheswm", "Gweithred",
  ]

  static func isHeader(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return headers.contains { Tidy.key($0) == key }
  }

  /// Whether the columns of a table begin with whose interest each is, and say what it is.
  static func headsPeople(_ columns: [String]) -> Bool {
    guard let first = columns.first else { return false }
    return people.contains(where: first.begins) && columns.dropFirst().contains { column in interests.contains(where: column.begins) }
  }

  private static let people = ["Member", "Councillor", "Name", "Aelod", "Cynghorydd", "Y Cynghorydd", "Enw"]
  private static let interests = ["Reason", "Nature", "Interest", "Natur", "Buddiant", "Rheswm", "Type", "Y Math"]

  /// The words of the header, for each column; the extractor may have run them together with the first row.
  private static func header(_ cells: [String]) -> [String]? {
    let found = cells.map { cell in headers.filter { Marks.plain(cell).begins(with: $0) }.max { $0.utf8.count < $1.utf8.count } ?? "" }
    return found.filter { !$0.isEmpty }.count >= 2 ? found : nil
  }

  static func declaration(_ cells: [String], _ columns: [String], _ origin: Origin) -> Declaration? {
    func column(_ names: [String], else position: Int) -> String? {
      let index =
        names.lazy.compactMap { name in columns.firstIndex { $0.begins(with: name) } }.first ?? (columns.isEmpty ? position : -1)
      return cells.indices.contains(index) && !cells[index].isEmpty ? cells[index] : nil
    }
    guard let printed = cells.first else { return nil }
    let name = People.name(printed)
    guard People.looksLikeName(name) else { return nil }
    var declaration = Declaration()
    declaration.name = Fact(name, origin)
    if let interest = column(interests, else: cells.count >= 4 ? 2 : 1) {
      declaration.interest = Fact(interest, origin)
    }
    if let action = column(["Action", "Gweithred"], else: cells.count >= 4 ? 3 : 2) { declaration.action = Fact(action, origin) }
    return declaration
  }

  // MARK: In words

  private static func inWords(_ paragraphs: [MinuteParagraph], _ sheet: Sheet) -> [Declaration]? {
    var found: [Declaration] = []
    var isList = false
    for paragraph in paragraphs where paragraph.role != .action {
      let origin = sheet.stated(paragraph.lines.lowerBound)
      let words = Numbering.leading(paragraph.words)?.rest ?? paragraph.words
      let own = sentences(words, origin)
      found += own
      if own.isEmpty, let entry = entry(words, origin, isList: isList) { found.append(entry) }
      isList = words.hasSuffix(":") || words.hasSuffix(":-") || isList && own.isEmpty
    }
    if !found.isEmpty { return found }
    // Neither "Minutes:" over the record of a page nor "(Agenda Item 2)" below the title says anything of it.
    let told = paragraphs.map(\.withoutOwnNumber).filter { !WebRecord.labels.contains($0) && !($0.hasPrefix("(") && $0.hasSuffix(")")) }
    let key = Tidy.key(told.joined(separator: " "))
    let saysNone =
      key.hasPrefix("none") || key.hasPrefix("nil") || key.hasPrefix("there were none") || key.hasPrefix("no declaration")
      || key.hasPrefix("no interest") || key.hasPrefix("no disclosure") || key.hasPrefix("no member") || key.holds("no declarations")
      || key.holds("no disclosures") || key.holds("no interests were declared") || key.holds("no interests declared")
      || key.hasPrefix("ni wnaed") || key.hasPrefix("ni ddatgelwyd") || key.hasPrefix("ni ddatganwyd") || key.hasPrefix("dim ")
      || key.holds("none were declared") || key.holds("no new declarations")
    return saysNone ? [] : nil
  }

  /// "Councillor Berry – attended the event.", "Item 5.1 - Councillor Dunmore"; without a title only in a list.
  private static func entry(_ words: String, _ origin: Origin, isList: Bool) -> Declaration? {
    guard let cut = [" – ", " - ", " — ", ": "].compactMap({ dash in words.offset(of: dash).map { ($0, dash) } }).min(by: { $0.0 < $1.0 })
    else {
      return nil
    }
    let left = String(decoding: words.utf8.prefix(cut.0), as: UTF8.self).trimmed
    let right = String(decoding: words.utf8.dropFirst(cut.0 + cut.1.utf8.count), as: UTF8.self).trimmed
    for (person, interest) in [(left, right), (right, left)] {
      let opener = person.firstPiece
      let isTitled = People.isCouncillorTitle(opener) || People.isTitle(opener)
      guard isTitled && (person == left || person.pieceCount <= 5) || isList && person == left else { continue }
      let name = People.withoutRole(People.name(person)).name
      guard People.looksLikeName(name), name.pieceCount <= 4 else { continue }
      var declaration = Declaration()
      declaration.name = Fact(name, origin)
      let (said, done) = apart(MinuteSentences.first(interest), [", and ", " and ", ", ", "; "])
      if !said.isEmpty { declaration.interest = Fact(Tidy.withoutFinalStop(said), origin) }
      declaration.action = done.map { Fact($0, origin) }
      if let action = MinuteSentences.split(interest).dropFirst().first.flatMap(behindSubject) { declaration.action = Fact(action, origin) }
      return declaration
    }
    return nil
  }

  /// "He left the room.", "Councillor Hassan withdrew from the meeting.": what was done.
  private static func behindSubject(_ sentence: String) -> String? {
    var words = sentence.split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    if ["He", "She", "They"].contains(first) {
      words.removeFirst()
    } else if People.isCouncillorTitle(first), let verb = words.firstIndex(where: { actions.contains($0.lowercased()) }) {
      words.removeFirst(verb)
    } else {
      return nil
    }
    return words.isEmpty ? nil : Tidy.withoutFinalStop(words.joined(separator: " "))
  }

  private static let actions: Set<String> = [
    "left", "withdrew", "remained", "stayed", "took", "did", "would", "spoke", "abstained", "confirmed", "indicated", "vacated", "elected",
  ]

  /// "Councillor Calloway declared a personal interest in item 9 as a licence holder, and left the room."
  private static func sentences(_ paragraph: String, _ origin: Origin) -> [Declaration] {
    let all = MinuteSentences.split(paragraph)
    var found: [Declaration] = []
    for (position, sentence) in all.enumerated() {
      let next = position + 1 < all.count ? behindSubject(all[position + 1]) : nil
      found += declared(sentence, next: next, origin)
    }
    return found
  }

  private static let turns = [
    "left ", "took no part", "withdrew", "remained ", "would not ", "would consider", "would leave", "did not ", "stayed ", "vacated ",
    "therefore left", "leave ", "would therefore",
  ]

  /// The interest, and what the member did then.
  private static func apart(_ words: String, _ joints: [String]) -> (interest: String, action: String?) {
    let cuts = joints.flatMap { joint in turns.compactMap { turn in words.offset(of: joint + turn).map { ($0, joint.utf8.count) } } }
    guard let (cut, joint) = cuts.min(by: { $0.0 < $1.0 }) else { return (words, nil) }
    let action = Tidy.withoutFinalStop(String(decoding: words.utf8.dropFirst(cut + joint), as: UTF8.self))
    return (String(decoding: words.utf8.prefix(cut), as: UTF8.self), action)
  }

  /// "A personal interest was declared by Councillor Pell in item 8 as the landowner": the interest before whose it is.
  private static func declaredBy(_ sentence: String, next: String?, _ origin: Origin) -> [Declaration]? {
    let verbs = [" was declared by ", " were declared by ", " was received from ", " were received from ", " declared by "]
    guard let verb = verbs.lazy.compactMap({ word in sentence.offset(of: word).map { ($0, word) } }).first,
      case let said = String(decoding: sentence.utf8.prefix(verb.0), as: UTF8.self), said.holds("interest")
    else { return nil }
    let tail = String(decoding: sentence.utf8.dropFirst(verb.0 + verb.1.utf8.count), as: UTF8.self)
    let end = [" in ", " on ", " for ", " as ", " regarding ", " relating ", " with ", " who "].compactMap { tail.offset(of: $0) }.min()
    let people = People.list(String(decoding: tail.utf8.prefix(end ?? tail.utf8.count), as: UTF8.self))
    guard !people.isEmpty else { return nil }
    let matter = end.map { String(decoding: tail.utf8.dropFirst($0), as: UTF8.self) } ?? ""
    var (interest, action) = apart(said + matter, [", and ", " and ", " and he ", " and she ", " and they ", ", but "])
    for article in ["a ", "an "] { interest = interest.dropping(prefix: article) ?? interest }
    return people.map { declaration($0, interest, action ?? next, origin) }
  }

  private static func declared(_ sentence: String, next: String?, _ origin: Origin) -> [Declaration] {
    if let passive = declaredBy(sentence, next: next, origin) { return passive }
    let verbs = [" each declared ", " declared ", " disclosed ", " both declared "]
    guard let verb = verbs.compactMap({ word in sentence.offset(of: word).map { ($0, word) } }).min(by: { $0.0 < $1.0 }),
      sentence.holds("interest")
    else { return [] }
    let people = People.list(String(decoding: sentence.utf8.prefix(verb.0), as: UTF8.self))
    let said = String(decoding: sentence.utf8.dropFirst(verb.0 + verb.1.utf8.count), as: UTF8.self)
    var (interest, action) = apart(said, [", and ", " and ", ", but "])
    for article in ["a ", "an "] { if let rest = interest.dropping(prefix: article) { interest = rest } }
    return people.map { declaration($0, interest, action ?? next, origin) }
  }

  private static func declaration(_ name: String, _ interest: String, _ action: String?, _ origin: Origin) -> Declaration {
    var declaration = Declaration()
    declaration.name = Fact(name, origin)
    declaration.interest = Fact(Tidy.withoutFinalStop(interest), origin)
    declaration.action = action.map { Fact($0, origin) }
    return declaration
  }
}
