import Calendar
import Diagnostics
import Papers
import Text

/// The title and period of an edition of the forward plan.
enum PlanHead {
  static func isTitle(_ plain: String) -> Bool {
    guard plain.utf8.count < 140, plain.holds("forward plan") else { return false }
    return plain.isCapitals || plain.begins(with: "Forward Plan") || plain.split(separator: " ").count <= 9 && !plain.hasSuffix(".")
  }

  struct Period {
    let from: When
    let to: When?
    let index: Int
  }

  /// "FOR THE FOUR MONTH PERIOD 1 JULY 2018 - 31 OCTOBER 2018", on the title's line or the next.
  static func period(near title: Int, _ sheet: Sheet, _ range: Range<Int>) -> Period? {
    var index: Int? = title
    for _ in 0..<4 {
      guard let at = index else { break }
      if sheet.lines[at].plain.utf8.count < 160, let period = period(in: sheet.lines[at].plain, at) { return period }
      index = sheet.next(after: at, below: range.upperBound)
    }
    return nil
  }

  static func period(in plain: String, _ index: Int) -> Period? {
    guard plain.utf8.count < 400 else { return nil }
    let found = PrintedDates.all(in: plain)
    // The two ends stand side by side: "1 July 2018 - 31 October 2018", "1 July to 31 October 2018".
    guard let first = zip(found, found.dropFirst()).first(where: { $1.range.lowerBound - $0.range.upperBound <= 12 }) else { return nil }
    let values = [first.0, first.1].map { value(of: $0, in: [first.0, first.1]) }
    guard let from = values[0], let to = values[1] else { return nil }
    return Period(from: from, to: to, index: index)
  }

  private static func value(of date: PrintedDate, in all: [PrintedDate]) -> When? {
    switch date.value {
    case .day(let day): return .day(day)
    case .month(let month): return .month(month)
    case .dayOfYear(let month, let day):
      // "1 December – 31 March 2024": the year of the other end, or the year before it.
      guard let other = all.compactMap(\.day).first else { return nil }
      return [other.year, other.year - 1].compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= other }.map(When.day)
    }
  }
}

/// An edition of the forward plan, or an extract of one, and its entries.
enum ForwardPlan {
  struct Reading {
    var plan: Plan?
    var decisions: [Decision]?
    /// The lines of each entry, in the order of `decisions`.
    var entries: [Range<Int>] = []
    var lines: Range<Int>?
    var diagnostics: [(Finding, Int)] = []
  }

  static func read(_ sheet: Sheet, in lines: [Int], titles agendaTitles: [String], committee: String?) -> Reading {
    var reading = Reading()
    let starts = lines.filter { PlanLabels.isEntryStart(sheet.lines[$0]) }
    let head = head(sheet, lines, before: starts.first)
    if let head {
      var plan = Plan()
      plan.from = Fact(head.period.from, sheet.stated(head.period.index))
      plan.published = published(sheet, after: head.title)
      if let to = head.period.to { plan.to = Fact(to, sheet.stated(head.period.index)) }
      reading.plan = plan
      reading.lines = head.title..<sheet.lines.count
    }
    if !starts.isEmpty {
      let index = PlanIndex.titles(sheet, in: (head?.title ?? 0)..<(starts.first ?? 0)) + agendaTitles
      var decisions: [Decision] = []
      for start in starts {
        let end = PlanLabels.entryEnd(from: start, sheet)
        decisions.append(PlanEntry.read(sheet, start..<end, titles: index))
        reading.entries.append(start..<end)
      }
      reading.decisions = decisions
      reading.plan = reading.plan ?? Plan()
      reading.lines = (head?.title ?? starts[0])..<(reading.entries.last?.upperBound ?? sheet.lines.count)
    } else if let head {
      withoutDetails(sheet, planLines(sheet, from: head.title), agendaTitles, isAlone: committee == nil, &reading)
    }
    if var plan = reading.plan {
      plan.extract = extract(committee, sheet, reading)
      reading.plan = plan
    }
    return reading
  }

  /// "Published: 27 February 2026" under the title.
  private static func published(_ sheet: Sheet, after title: Int) -> Fact<Day>? {
    for index in sheet.text(in: title..<min(sheet.lines.count, title + 40)).prefix(12) {
      let plain = sheet.lines[index].plain
      guard ["Published", "Date of publication", "Publication date", "Date published"].contains(where: { plain.begins(with: $0) }),
        plain.utf8.count < 120, let day = PrintedDates.firstDay(in: plain)
      else { continue }
      return Fact(day, sheet.stated(index))
    }
    return nil
  }

  /// To the next paper: at the header of another item.
  private static func planLines(_ sheet: Sheet, from title: Int) -> Range<Int> {
    title..<(sheet.itemHeaders.keys.filter { $0 > title + 2 }.min() ?? sheet.lines.count)
  }

  /// Entries that open with another label, or are the rows of a wide table.
  private static func withoutDetails(_ sheet: Sheet, _ lines: Range<Int>, _ titles: [String], isAlone: Bool, _ reading: inout Reading) {
    let forms = PlanEntries.forms(sheet, in: lines)
    if !forms.isEmpty {
      reading.entries = forms
      reading.decisions = forms.map { PlanEntry.read(sheet, $0, titles: titles) }
      return
    }
    let table = PlanTable.read(sheet, in: lines, guesses: isAlone)
    if table.isUnread { reading.diagnostics.append((.planEntryUnreadable, lines.lowerBound)) }
    guard !table.rows.isEmpty else { return }
    reading.entries = table.rows.map(\.lines)
    reading.decisions = table.rows.map { row in
      PlanEntry.read(
        zip(table.fields, row.cells).compactMap { field, cell in
          field.flatMap { cell.isEmpty ? nil : ($0, PlanEntry.Value(cells: [cell], index: row.lines.lowerBound)) }
        }, sheet, titles: titles)
    }
  }

  private static func head(_ sheet: Sheet, _ lines: [Int], before first: Int?) -> (title: Int, period: PlanHead.Period)? {
    for index in lines where first.map({ index < $0 }) ?? true {
      let line = sheet.lines[index]
      guard !line.isRow, line.kind != .bullet, PlanHead.isTitle(line.plain) else { continue }
      if let period = PlanHead.period(near: index, sheet, 0..<sheet.lines.count) { return (index, period) }
    }
    return nil
  }

  private static func extract(_ committee: String?, _ sheet: Sheet, _ reading: Reading) -> Fact<Bool>? {
    let index = reading.lines?.lowerBound ?? (reading.plan?.from?.origin.line).map { $0 - 1 } ?? 0
    if let lines = reading.lines {
      for at in sheet.text(in: lines).prefix(12) where sheet.lines[at].plain.utf8.count < 200 {
        let key = Tidy.key(sheet.lines[at].plain)
        if key.holds("extract") { return Fact(true, sheet.stated(at)) }
      }
    }
    guard let committee else { return Fact(false, sheet.derived(index, by: "plan-of-its-own")) }
    let isExecutive = ["cabinet", "executive"].contains { committee.lowercased().hasPrefix($0) }
    return Fact(!isExecutive, sheet.derived(index, by: "body-of-the-pack"))
  }
}

/// The plan's own index: titles with the officers to ask.
enum PlanIndex {
  static func titles(_ sheet: Sheet, in range: Range<Int>) -> [String] {
    var titles: [String] = []
    var inIndex = false
    for index in sheet.text(in: range) {
      let line = sheet.lines[index]
      guard line.isRow else {
        inIndex = inIndex && !line.isHeadingMark
        continue
      }
      let cells = line.cells.map(Marks.plain).filter { !$0.isEmpty }
      guard cells.count >= 2 else { continue }
      if Tidy.key(cells[0]).hasPrefix("item heading") || Tidy.key(cells[1]).hasPrefix("officer contact") {
        inIndex = true
      } else if inIndex {
        titles.append(cells[0])
      }
    }
    return titles
  }
}

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

/// "Financial Yes Community Yes Impact": labels with their answers, in cells or run together.
enum Criteria {
  static func read(_ cells: [String], _ origin: Origin) -> [Criterion]? {
    var criteria: [Criterion] = []
    var label: [String] = []
    for word in cells.flatMap({ $0.split(separator: " ").map(String.init) }) {
      if let answer = Tidy.yesOrNo(word) {
        if !label.isEmpty { criteria.append(Criterion(label: label.joined(separator: " "), holds: Fact(answer, origin))) }
        label = []
      } else {
        label.append(Tidy.withoutFinalStop(word))
      }
    }
    // The second line of a label that wrapped in its cell.
    if !label.isEmpty, let last = criteria.indices.last { criteria[last].label += " " + label.joined(separator: " ") }
    return criteria.isEmpty ? nil : criteria
  }
}
