import Calendar
import Papers
import Text

/// One entry, a table of labels and values.
enum PlanEntry {
  static func read(_ sheet: Sheet, _ range: Range<Int>, titles: [String]) -> Decision {
    read(PlanValues.read(sheet, range), sheet, titles: titles)
  }

  static func read(_ values: [(PlanField, PlanValues.Value)], _ sheet: Sheet, titles: [String]) -> Decision {
    var decision = Decision()
    // What is called a title is one, wherever it stands.
    for (field, value) in values where field == .title { take(field, value, titles, sheet, &decision) }
    for (field, value) in values where field != .title { take(field, value, titles, sheet, &decision) }
    if decision.keyDecision == nil, let yes = decision.criteria?.first(where: \.holds.value) {
      decision.keyDecision = Fact(true, .derived(line: yes.holds.origin.line, column: yes.holds.origin.column, by: "a-criterion-holds"))
    }
    return decision
  }

  private static func take(_ field: PlanField, _ value: PlanValues.Value, _ titles: [String], _ sheet: Sheet, _ decision: inout Decision) {
    let words = value.cells.joined(separator: " ").singleSpaced
    let origin = sheet.stated(value.index)
    guard !words.isEmpty else { return }
    switch field {
    case .title where value.cells.count > 1 && PlanValues.hasValue(value.cells.last ?? ""):
      // "Key decision: over £500,000" below the title in its cell.
      take(.title, PlanValues.Value(cells: value.cells.dropLast(), index: value.index), titles, sheet, &decision)
      guard let (own, rest) = PlanValues.label(of: value.cells.last ?? "") else { return }
      take(own, PlanValues.Value(cells: [rest], index: value.index), titles, sheet, &decision)
    case .title: title(value.cells, words, origin, &decision)
    case .details: details(value, words, titles, origin, &decision)
    case .maker: decision.decisionMaker = Fact(Tidy.withoutFinalStop(words), origin)
    case .expected: expected(words, origin, &decision)
    case .criteria: decision.criteria = Criteria.read(value.cells, origin)
    case .keyDecision: key(words, origin, &decision)
    case .exempt: decision.exempt = exempt(words, origin)
    case .wards: decision.wards = list(words, origin)
    case .scrutiny: decision.scrutiny = Fact(Tidy.withoutFinalStop(words), origin)
    case .consultees: decision.consultees = Fact(words, origin)
    case .method: decision.method = Fact(words, origin)
    case .documents: decision.documents = documents(words, origin)
    case .contact: decision.contacts = PlanContacts.read(words, origin)
    case .original: original(words, origin, &decision)
    case .reason, .other: break
    }
  }

  /// A title may say whether the decision is key, and the details may follow that mark.
  private static func title(_ cells: [String], _ words: String, _ origin: Origin, _ decision: inout Decision) {
    guard let mark = KeyMark.split(words) else {
      // "Bus subsidies" and, below it in the cell, "To decide which routes are paid for".
      if cells.count > 1, decision.title == nil, let cut = cells.indices.dropFirst().first(where: { opensDetails(cells[$0]) }) {
        decision.title = Fact(Tidy.title(cells[..<cut].joined(separator: " ")), origin)
        decision.details = decision.details ?? Fact(cells[cut...].joined(separator: " "), origin)
        return
      }
      // "Pier Repairs - To award the contract"
      if decision.title == nil, let (name, rest) = beforeDash(words) {
        decision.title = Fact(Tidy.title(name), origin)
        decision.details = decision.details ?? Fact(rest, origin)
        return
      }
      // A mark of the web page beside the title.
      let title = words.hasSuffix(" New!") ? String(words.dropLast(5)) : words
      decision.title = decision.title ?? Fact(Tidy.title(title), origin)
      return
    }
    decision.title = decision.title ?? Fact(Tidy.title(mark.title), origin)
    if !mark.rest.isEmpty { decision.details = decision.details ?? Fact(mark.rest, origin) }
    decision.keyDecision = decision.keyDecision ?? Fact(mark.isKey, origin)
  }

  /// What stands before the dash behind which the words begin anew as what is to be decided.
  private static func beforeDash(_ words: String) -> (String, String)? {
    for dash in [" - ", " – ", " — "] {
      guard let cut = words.firstRange(of: dash + "To "), cut.lowerBound > words.startIndex else { continue }
      let rest = String(words[cut.lowerBound...].dropFirst(dash.count))
      if rest.split(separator: " ").count > 2 { return (String(words[..<cut.lowerBound]), rest) }
    }
    return nil
  }

  private static func opensDetails(_ text: String) -> Bool {
    ["To ", "The ", "This ", "A report ", "Report ", "Approval ", "Whether "].contains { text.hasPrefix($0) }
  }

  /// "Originally due: 14 Apr 2026": the decision moved from that day.
  private static func original(_ words: String, _ origin: Origin, _ decision: inout Decision) {
    var change = Change()
    change.from = Fact(PrintedDates.value(of: words), origin)
    if let to = decision.expected { change.to = Fact(to.value, to.origin) }
    decision.changes.add(change)
  }

  /// The title and the details share a cell: the plan's own index, or the agenda, says where the title ends.
  private static func details(_ value: PlanValues.Value, _ words: String, _ titles: [String], _ origin: Origin, _ decision: inout Decision)
  {
    if let title = titles.filter({ words.begins(with: $0) }).max(by: { $0.utf8.count < $1.utf8.count }), decision.title == nil {
      decision.title = Fact(Tidy.title(title), origin)
      let rest = String(decoding: words.utf8.dropFirst(title.utf8.count), as: UTF8.self).trimmed
      if !rest.isEmpty { decision.details = Fact(rest, origin) }
    } else if decision.title == nil, KeyMark.split(words) != nil {
      title(value.cells, words, origin, &decision)
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
    if let (when, before) = moved(words) {
      expected(when, origin, &decision)
      return original(before, origin, &decision)
    }
    let marker = "decision due date for "
    let head = words.offset(of: marker).map { String(decoding: words.utf8.prefix($0), as: UTF8.self).trimmed } ?? words
    let day = PrintedDates.all(in: head).first
    let before = day.map { String(decoding: head.utf8.prefix($0.range.lowerBound), as: UTF8.self).trimmed } ?? ""
    if let day, Bodies.isName(before) {
      // "Cabinet 6 Jan 2026": who decides, and when.
      let when = String(decoding: head.utf8.dropFirst(day.range.lowerBound), as: UTF8.self)
      decision.expected = Fact(PrintedDates.value(of: when), origin)
      decision.decisionMaker = decision.decisionMaker ?? Fact(before, origin)
    } else if let day, let (when, maker) = cutBeforeMaker(head, day) {
      decision.expected = Fact(PrintedDates.value(of: when), origin)
      decision.decisionMaker = decision.decisionMaker ?? Fact(maker, origin)
    } else if !head.isEmpty {
      decision.expected = Fact(PrintedDates.value(of: head), origin)
    }
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

  /// "16 March 2026 (was 16 February 2026)", "(deferred from …)": when it is expected, and when it was.
  private static func moved(_ words: String) -> (when: String, before: String)? {
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex else { return nil }
    let inside = String(words[words.index(after: open)...].dropLast())
    guard let date = PrintedDates.all(in: inside).first, case let lead = inside.utf8.prefix(date.range.lowerBound),
      ["was", "previously", "originally", "from", "formerly", "deferred", "moved", "postponed"].contains(
        Tidy.key(String(decoding: lead, as: UTF8.self)).firstPiece)
    else { return nil }
    return (String(words[..<open]).trimmed, String(decoding: inside.utf8.dropFirst(date.range.lowerBound), as: UTF8.self))
  }

  /// "Not before 2nd Nov 2026 by Portfolio Holder for Planning": when, and who decides.
  private static func cutBeforeMaker(_ words: String, _ day: PrintedDate) -> (when: String, maker: String)? {
    let behind = String(decoding: words.utf8.dropFirst(day.range.upperBound), as: UTF8.self)
    guard let maker = behind.trimmed.dropping(prefix: "by "), !maker.isEmpty, maker.utf8.count < 120 else { return nil }
    return (String(decoding: words.utf8.prefix(day.range.upperBound), as: UTF8.self), Tidy.withoutFinalStop(maker))
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

  /// "Key", "Non-key; part exempt": one column for both.
  private static func key(_ words: String, _ origin: Origin, _ decision: inout Decision) {
    decision.keyDecision = (Tidy.yesOrNo(words) ?? keyKind(words) ?? answer(words)).map { Fact($0, origin) }
    let rest = words.split(whereSeparator: { ";,/(|".contains($0) }).dropFirst().joined(separator: " ")
    if decision.exempt == nil, !rest.isEmpty { decision.exempt = exempt(Tidy.withoutFinalStop(rest.trimmed), origin) }
  }

  /// "Yes – expenditure over £250,000": the answer, and why.
  private static func answer(_ words: String) -> Bool? {
    guard
      words.split(separator: " ").dropFirst().first.map({ ["-", "–", "—", "because", "as", "it"].contains($0) || $0.hasPrefix("(") })
        == true
    else { return nil }
    return Tidy.yesOrNo(words.firstPiece)
  }

  private static func keyKind(_ words: String) -> Bool? {
    let key = Tidy.key(words)
    if key.hasPrefix("non key") || key.hasPrefix("not key") { return false }
    return key.hasPrefix("key") ? true : nil
  }

  private static func exempt(_ words: String, _ origin: Origin) -> Fact<Bool>? {
    if Tidy.key(words) == "none" { return Fact(false, origin) }
    let kinds = Classification.cover(words, line: origin.line).map(\.kind)
    guard !kinds.isEmpty, kinds != [.coverUnclear] else { return nil }
    return Fact(kinds != [.coverOpen], origin)
  }

  /// "Report; tender evaluation"
  private static func documents(_ words: String, _ origin: Origin) -> [Fact<String>] {
    if Answers.isAnswer(words) { return [] }
    return words.pieces(at: Byte.semicolon).map(\.trimmed).filter { !$0.isEmpty }.map { Fact($0, origin) }
  }

  private static func list(_ words: String, _ origin: Origin) -> [Fact<String>]? {
    let names = words.split(whereSeparator: { $0 == ";" || $0 == "," }).map { withoutBrackets(Tidy.withoutFinalStop(String($0).trimmed)) }
      .filter { !$0.isEmpty }
    return names.isEmpty ? nil : names.map { Fact($0, origin) }
  }

  /// "(All Wards)"
  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasPrefix("("), name.hasSuffix(")") else { return name }
    return String(name.dropFirst().dropLast()).trimmed
  }
}
