import Calendar
import Papers
import Text

/// One entry, a table of labels and values.
enum PlanEntry {
  static func read(_ sheet: Sheet, _ range: Range<Int>, titles: [String]) -> Decision { read(values(sheet, range), sheet, titles: titles) }

  static func read(_ values: [(PlanField, Value)], _ sheet: Sheet, titles: [String]) -> Decision {
    var decision = Decision()
    for (field, value) in values { take(field, value, titles, sheet, &decision) }
    if decision.keyDecision == nil, let yes = decision.criteria?.first(where: \.holds.value) {
      decision.keyDecision = Fact(true, .derived(line: yes.holds.origin.line, column: yes.holds.origin.column, by: "a-criterion-holds"))
    }
    return decision
  }

  struct Value {
    var cells: [String]
    var index: Int
  }

  /// Labels in print order with the cells that belong to them; a label cut over two rows is one.
  private static func values(_ sheet: Sheet, _ range: Range<Int>) -> [(PlanField, Value)] {
    var found: [(PlanField, Value)] = []
    let isOfColumns = sheet.text(in: range).prefix(3).contains { !sheet.lines[$0].isRow && sheet.lines[$0].columns.count > 1 }
    for index in sheet.text(in: range) {
      let line = sheet.lines[index]
      let cells = line.isRow ? line.cells.flatMap(CellText.plainPieces) : line.columns.count > 1 ? line.columns : [line.plain]
      guard let first = cells.first else { continue }
      if !line.isRow, isOfColumns {
        takeColumns(cells, line, index, &found)
        continue
      }
      if !line.isRow, let (field, rest) = lineLabel(first) {
        found.append((field, Value(cells: rest.isEmpty ? [] : [rest], index: index)))
        continue
      }
      let startsWithLabel = !line.isRow || !(line.cells.first ?? "").isEmpty
      if startsWithLabel, let field = PlanLabels.match(first) {
        if let last = found.indices.last, found[last].0 == field {
          found[last].1.cells += cells.dropFirst()
        } else {
          found.append((field, Value(cells: Array(cells.dropFirst()), index: index)))
        }
      } else if let colon = first.firstIndex(of: ":"), let field = PlanLabels.match(String(first[..<colon])) {
        found.append((field, Value(cells: [String(first[first.index(after: colon)...]).trimmed] + cells.dropFirst(), index: index)))
      } else if let last = found.indices.last {
        found[last].1.cells += cells
      }
    }
    return found
  }

  /// Columns kept by spaces: a label at the left opens a value; the rest of a label that wrapped says nothing; what is
  /// indented goes on with the value above it.
  private static func takeColumns(_ cells: [String], _ line: PrintedLine, _ index: Int, _ found: inout [(PlanField, Value)]) {
    if line.indent < 12, let field = PlanLabels.match(cells[0]), found.last?.0 != field {
      found.append((field, Value(cells: Array(cells.dropFirst()), index: index)))
    } else if let last = found.indices.last {
      let more = line.indent < 12 ? Array(cells.dropFirst()) : cells
      let isDetails = found[last].0 == .details && found[last].1.cells.count == 1 && index > found[last].1.index + 1
      if isDetails || found[last].1.cells.isEmpty {
        found[last].1.cells += more
      } else if let words = found[last].1.cells.popLast() {
        found[last].1.cells.append(more.reduce(words) { Inline.joined($0, $1) })
      }
    }
  }

  /// "Decision maker: Cabinet" on a line of its own.
  private static func lineLabel(_ plain: String) -> (PlanField, String)? {
    guard let colon = plain.firstIndex(of: ":"), plain[..<colon].utf8.count < 60, let field = PlanLabels.match(String(plain[..<colon]))
    else {
      return nil
    }
    return (field, String(plain[plain.index(after: colon)...]).trimmed)
  }

  private static func take(_ field: PlanField, _ value: Value, _ titles: [String], _ sheet: Sheet, _ decision: inout Decision) {
    let words = value.cells.joined(separator: " ").singleSpaced
    let origin = sheet.stated(value.index)
    guard !words.isEmpty else { return }
    switch field {
    case .title: title(words, origin, &decision)
    case .details: details(value, words, titles, origin, &decision)
    case .maker: decision.decisionMaker = Fact(Tidy.withoutFinalStop(words), origin)
    case .expected: expected(words, origin, &decision)
    case .criteria: decision.criteria = Criteria.read(value.cells, origin)
    case .keyDecision: decision.keyDecision = (Tidy.yesOrNo(words) ?? keyKind(words)).map { Fact($0, origin) }
    case .exempt: decision.exempt = exempt(words, origin)
    case .wards: decision.wards = list(words, origin)
    case .scrutiny: decision.scrutiny = Fact(Tidy.withoutFinalStop(words), origin)
    case .consultees: decision.consultees = Fact(words, origin)
    case .method: decision.method = Fact(words, origin)
    case .documents: decision.documents = Answers.isAnswer(words) ? [] : [Fact(words, origin)]
    case .contact: decision.contacts = contacts(words, origin)
    case .reason: break
    }
  }

  /// A title may say whether the decision is key, and the details may follow that mark.
  private static func title(_ words: String, _ origin: Origin, _ decision: inout Decision) {
    guard let mark = KeyMark.split(words) else {
      decision.title = decision.title ?? Fact(Tidy.title(words), origin)
      return
    }
    decision.title = decision.title ?? Fact(Tidy.title(mark.title), origin)
    if !mark.rest.isEmpty { decision.details = decision.details ?? Fact(mark.rest, origin) }
    decision.keyDecision = decision.keyDecision ?? Fact(mark.isKey, origin)
  }

  /// The title and the details share a cell: the plan's own index, or the agenda, says where the title ends.
  private static func details(_ value: Value, _ words: String, _ titles: [String], _ origin: Origin, _ decision: inout Decision) {
    if let title = titles.filter({ words.begins(with: $0) }).max(by: { $0.utf8.count < $1.utf8.count }), decision.title == nil {
      decision.title = Fact(Tidy.title(title), origin)
      let rest = String(decoding: words.utf8.dropFirst(title.utf8.count), as: UTF8.self).trimmed
      if !rest.isEmpty { decision.details = Fact(rest, origin) }
    } else if decision.title == nil, KeyMark.split(words) != nil {
      title(words, origin, &decision)
    } else if decision.title == nil, value.cells.count > 1, value.cells[0].utf8.count < 160, !value.cells[0].hasSuffix(".") {
      decision.title = Fact(Tidy.title(value.cells[0]), origin)
      decision.details = Fact(value.cells.dropFirst().joined(separator: " "), origin)
    } else if decision.title == nil, words.utf8.count < 160, !words.hasSuffix(".") {
      decision.title = Fact(Tidy.title(words), origin)
    } else {
      decision.details = Fact(words, origin)
    }
  }

  /// "26 Jul 2018 Decision due date for Cabinet changed from 05/04/2018 to 26/07/2018. Reason: …"
  private static func expected(_ words: String, _ origin: Origin, _ decision: inout Decision) {
    let marker = "decision due date for "
    let head = words.offset(of: marker).map { String(decoding: words.utf8.prefix($0), as: UTF8.self).trimmed } ?? words
    if !head.isEmpty { decision.expected = Fact(PrintedDates.value(of: head), origin) }
    var changes: [Change] = []
    var rest = words
    while let start = rest.offset(of: marker) {
      let after = String(decoding: rest.utf8.dropFirst(start + marker.utf8.count), as: UTF8.self)
      let end = after.offset(of: marker) ?? after.utf8.count
      if let change = change(String(decoding: after.utf8.prefix(end), as: UTF8.self), origin) { changes.append(change) }
      rest = after
    }
    if !changes.isEmpty { decision.changes = changes }
  }

  private static func change(_ words: String, _ origin: Origin) -> Change? {
    guard let changed = words.offset(of: " changed from ") else { return nil }
    var change = Change()
    change.maker = Fact(String(decoding: words.utf8.prefix(changed), as: UTF8.self).trimmed, origin)
    let tail = String(decoding: words.utf8.dropFirst(changed), as: UTF8.self)
    let dates = PrintedDates.all(in: tail).compactMap(\.day)
    if dates.count >= 2 {
      change.from = Fact(.day(dates[0]), origin)
      change.to = Fact(.day(dates[1]), origin)
    }
    if let reason = tail.offset(of: "reason:") {
      let text = String(decoding: tail.utf8.dropFirst(reason + "reason:".utf8.count), as: UTF8.self).trimmed
      if !text.isEmpty { change.reason = Fact(text, origin) }
    }
    return change
  }

  private static func keyKind(_ words: String) -> Bool? {
    let key = Tidy.key(words)
    if key.hasPrefix("non key") || key.hasPrefix("not key") { return false }
    return key.hasPrefix("key") ? true : nil
  }

  private static func exempt(_ words: String, _ origin: Origin) -> Fact<Bool>? {
    let kinds = Classification.cover(words, line: origin.line).map(\.kind)
    guard !kinds.isEmpty, kinds != [.coverUnclear] else { return nil }
    return Fact(kinds != [.coverOpen], origin)
  }

  private static func list(_ words: String, _ origin: Origin) -> [Fact<String>]? {
    let names = words.split(whereSeparator: { $0 == ";" || $0 == "," }).map { Tidy.withoutFinalStop(String($0)) }.filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.map { Fact($0, origin) }
  }

  /// "Mike McSorley mike.mcsorley@… Tel: 0151 934 3428": people in one cell, each with an address.
  private static func contacts(_ words: String, _ origin: Origin) -> [Contact]? {
    var contacts: [Contact] = []
    var name: [String] = []
    var expectsNumber = false
    var number: [String] = []
    func closeNumber() {
      if let telephone = Tidy.telephone(number.joined(separator: " ")), let last = contacts.indices.last {
        contacts[last].telephone = Fact(telephone, origin)
      }
      number = []
      expectsNumber = false
    }
    for word in words.split(separator: " ").map(String.init) {
      if let email = Tidy.email(in: word) {
        closeNumber()
        var contact = Contact()
        let person = People.name(name.joined(separator: " "))
        if People.looksLikeName(person) { contact.name = Fact(person, origin) }
        contact.email = Fact(email, origin)
        contacts.append(contact)
        name = []
      } else if ["tel:", "tel", "telephone:", "tel."].contains(word.lowercased()) {
        expectsNumber = true
        if !name.isEmpty {
          var contact = Contact()
          let person = People.name(name.joined(separator: " "))
          if People.looksLikeName(person) { contact.name = Fact(person, origin) }
          contacts.append(contact)
          name = []
        }
      } else if expectsNumber,
        word.utf8.allSatisfy({ $0.isDigit || $0 == Byte.open || $0 == Byte.close || $0 == Byte.plus || $0 == Byte.hyphen })
      {
        number.append(word)
      } else {
        closeNumber()
        name.append(word)
      }
    }
    closeNumber()
    let person = People.name(name.joined(separator: " "))
    if contacts.isEmpty, People.looksLikeName(person) {
      var contact = Contact()
      contact.name = Fact(person, origin)
      contacts = [contact]
    }
    return contacts.isEmpty ? nil : contacts
  }
}
