import Calendar
import Papers
import Text

/// Decisions published on their own: the list of what a meeting decided, or the record of one decision.
enum DecisionNotice {
  private static let titles = [
    "decisions taken", "decisions made", "decision notice", "record of decision", "record of decisions", "decision list", "decisions list",
    "list of decisions", "notice of decision", "notice of decisions", "schedule of decisions", "record of officer decision",
    "record of executive decision", "record of cabinet member decision", "record of delegated decision", "decision sheet",
    "decision record",
    "decision details", "delegated decision notice", "officer decision record", "officer decision notice", "summary of decisions",
  ]

  /// The line among the first that says so.
  static func title(_ sheet: Sheet) -> Int? {
    guard var title = firstTitle(sheet) else { return nil }
    // A web page says it in its head and again over its text.
    while let next = sheet.next(after: title), sheet.lines[next].key == sheet.lines[title].key { title = next }
    return title
  }

  private static func firstTitle(_ sheet: Sheet) -> Int? {
    sheet.text(in: 0..<min(60, sheet.lines.count)).prefix(8).first { index in
      let line = sheet.lines[index]
      let key = line.key
      return line.plain.utf8.count < 160 && !line.plain.hasSuffix(".")
        && (alone.contains(key) || titles.contains { key == $0 || key.holds($0 + " ") || key.hasSuffix($0) } || isOfBody(line.plain, key))
    }
  }

  private static let alone: Set<String> = [
    "cabinet member decision", "executive member decision", "portfolio holder decision", "leader decision", "officer decision",
    "delegated decision", "executive decision", "mayoral decision", "individual cabinet member decision", "cabinet decision",
    "key decision notice", "issue decisions", "cabinet member decision form", "officer decision form", "delegated decision form",
  ]

  /// "Record of officer executive decision", "Notice of an individual cabinet member decision": whoever took it.
  private static func isRecordOfOne(_ key: String) -> Bool {
    let words = key.pieces
    return words.count <= 9 && (key.hasPrefix("record of ") || key.hasPrefix("notice of ")) && words.last == "decision"
      && !words.contains { ["intended", "forthcoming", "proposed", "key", "future", "planned"].contains($0) }
  }

  /// "Decisions", "Decisions of the Resources Board", "Cabinet Decisions".
  private static func isOfBody(_ plain: String, _ key: String) -> Bool {
    if key == "decisions" || isRecordOfOne(key) { return true }
    guard key.hasPrefix("decisions of") || key.hasSuffix(" decisions"), !key.holds("agenda"), !key.holds("forward"),
      !key.holds("key decisions")
    else { return false }
    return Bodies.isName(plain) || key.hasPrefix("cabinet") || key.hasPrefix("executive")
  }
}

extension PackReading {
  mutating func divideDecisions(_ title: Int, _ minutes: MinutesHead?) {
    pack.facts.kind = Fact(.decisions, sheet.derived(title, by: "title-of-decisions"))
    sheet = sheet.showingItemHeaders()
    pack.facts.published = FrontSheet.read(sheet, in: 0..<min(sheet.lines.count, title + 30), known: known).published
    let entries = MinuteEntries.decided(sheet, in: (title + 1)..<sheet.lines.count)
    // A plan is a public notice of what is exempt; a record that bears a classification is a paper like any other.
    let marks = classificationLines(0..<sheet.lines.count) + (entries.isEmpty ? closedLines(ofRecord: 0..<sheet.lines.count) : [])
    let top = sheet.text(in: 0..<sheet.lines.count).first { $0 > title + 6 } ?? sheet.lines.count
    if !marks.isEmpty, entries.isEmpty || marks.contains(where: { $0.line <= top }) {
      addPart(.whole, 0..<sheet.lines.count)
      pack.parts[pack.parts.count - 1].marks += marks
      return
    }
    if marks.isEmpty, let decisions = recordedDecisions(title) {
      pack.facts.decisions = decisions
      return addPart(.plan, 0..<sheet.lines.count)
    }
    if let table = DecisionRows.read(sheet, from: title) { return takeRows(table) }
    guard let first = entries.first else {
      report(.planEntryUnreadable, title)
      return addPart(.whole, 0..<sheet.lines.count)
    }
    let start = sheet.next(after: -1) ?? 0
    let head = start..<first.lines.lowerBound
    let present = minutes.map(\.present).flatMap { head.contains($0) ? $0 : nil } ?? head.upperBound
    let own = MinutesHead(lines: start..<present, present: present)
    readMinutes(minutes.flatMap { $0.lines.contains(title) ? $0 : nil } ?? own, start..<sheet.lines.count)
  }
  /// What the fields, the title and lines by themselves say of exemption in a record without entries.
  private func closedLines(ofRecord lines: Range<Int>) -> [Mark] {
    let titles = sheet.text(in: lines).prefix(12).filter { HeadOfPaper.titleSaysItIsClosed(sheet.lines[$0].plain) }
    return marksOfWhole(lines).filter { $0.kind != .coverOpen && $0.kind != .coverUnclear } + closedLines(lines)
      + titles.map { Mark(.classificationLine, line: sheet.lines[$0].number) }
  }

  /// The web page of what was decided on an item: its title below the head, then the day and the title again.
  private func takeHead(of decision: inout Decision, below head: Int) {
    guard let name = sheet.next(after: head) else { return }
    decision.title = Fact(Tidy.title(sheet.lines[name].plain), sheet.stated(name))
    if decision.expected == nil, let line = sheet.next(after: name), let day = sheet.lines[line].firstDay {
      decision.expected = Fact(When.day(day), sheet.stated(line))
    }
  }

  /// Forms with labels, one form, or one record under headings.
  private func recordedDecisions(_ title: Int) -> [Decision]? {
    let range = (title + 1)..<sheet.lines.count
    let listed = DecisionList.read(sheet, in: range)
    if !listed.isEmpty { return listed }
    var forms = PlanEntries.forms(sheet, in: range)
    if forms.isEmpty, let record = PlanEntries.record(sheet, in: range) { forms = [record] }
    if !forms.isEmpty {
      return forms.map { form in
        var decision = PlanEntry.read(sheet, form, titles: [])
        // "Executive Member: Councillor Ruth Gale": who answers for the matter took the decision.
        decision.decisionMaker =
          decision.decisionMaker ?? DecisionRecord.labelled(.portfolio, sheet.text(in: (title + 1)..<form.upperBound)[...], sheet)
        if sheet.lines[title].key == "issue decisions" { takeHead(of: &decision, below: title) }
        return decision
      }
    }
    return DecisionRecord.read(sheet, title: title).map { [$0] }
  }
}
