import Text

/// Labels of an entry of a forward plan.
enum PlanField: Sendable {
  case details, maker, expected, keyDecision, criteria, exempt, wards, scrutiny, consultees, method, documents, contact, title, reason
  /// "Originally due": the day before the decision moved.
  case original
  /// A label that says nothing the facts hold: it ends the value before it.
  case other
}

enum PlanLabels {
  private static let spellings = Phrases<PlanField>([
    ("Key decision reason", .other), ("Originally due", .original), ("Notice of proposed decision first published", .other),
    ("Decision taken by", .maker),
    ("Decision made by", .maker), ("Decision to be taken by", .maker), ("Taken by", .maker), ("Made by", .maker),
    ("Date decision taken", .expected), ("Date taken", .expected), ("Date decision made", .expected), ("Date of decision", .expected),
    ("Anticipated date of decision", .expected), ("Expected decision date", .expected), ("Planned decision date", .expected),
    ("Planned date", .expected), ("Target date", .expected), ("Likely date of decision", .expected),
    ("Decision to be taken on", .expected), ("Is it a key decision", .keyDecision), ("Is key decision", .keyDecision),
    ("Is subject to call", .other), ("Decided at meeting", .other), ("Accompanying documents", .other),
    ("Key or non-key decision", .keyDecision),
    ("Who will make it", .maker), ("Who will take it", .maker), ("What is the subject", .title),
    ("What will be decided", .title), ("Will any of it be private", .exempt), ("Date first published", .other),
    ("Who will make the decision", .maker), ("Who will take the decision", .maker),
    ("Who is making the decision", .maker), ("Who will decide", .maker), ("When will it be made", .expected),
    ("When will the decision be", .expected), ("Is it key", .keyDecision), ("Will it be in private", .exempt),
    ("Will the decision be in private", .exempt), ("Will the report be in private", .exempt), ("Is it private", .exempt),
    ("Who can I contact", .contact), ("Who to contact", .contact), ("What documents", .documents), ("Which documents", .documents),
    ("Purpose of decision", .details), ("Purpose of report", .details), ("What is the decision", .details),
    ("Summary of decision", .details),
    ("Nature of decision", .details), ("Report title", .title), ("Title of decision", .title), ("Title of report", .title),
    ("Name of decision", .title),
    ("Matter in respect of which", .details), ("Matter for decision", .title), ("Likely exemption", .exempt),
    ("Anticipated restriction", .exempt),
    ("Private meeting", .exempt), ("Is the report private", .exempt), ("Open or private", .exempt), ("Open / Exempt", .exempt),
    ("Ward", .wards), ("Contact for further information", .contact), ("Report author", .contact), ("Responsible officer", .contact),
    ("Reasons for the decision", .reason), ("Reason for decision", .reason), ("Executive member", .other),
    ("Alternative options considered and rejected", .other), ("Dispensations", .other), ("Effective date", .other),
    ("Reasons for decision", .reason), ("Reason for the decision", .reason),
    ("Alternative options", .other), ("Other options", .other), ("Conflicts of interest", .other), ("Conflict of interest", .other),
    ("Declarations of interest", .other), ("Date of publication", .other), ("Publication date", .other), ("Date published", .other),
    ("Reference", .other), ("Ref no", .other), ("Lead member", .other), ("Cabinet member", .other), ("Portfolio holder", .other),
    ("Portfolio", .other), ("Directorate", .other), ("Department", .other), ("Call-in", .other), ("Decision status", .other),
    ("Effective from", .other), ("Reason for urgency", .other), ("Reason key", .other), ("Making representations", .other),
    ("Details of Decision to be taken", .details), ("Details of Decision", .details), ("Details of the decision", .details),
    ("Decision to be taken", .details), ("Proposed Decision", .details), ("Description", .details), ("Purpose", .details),
    ("Decision Maker", .maker), ("Decision Taker", .maker), ("Decision to be made by", .maker), ("Decision-maker", .maker),
    ("Decision Expected", .expected), ("Decision Due Date", .expected), ("Decision due", .expected),
    ("Expected date of decision", .expected),
    ("Date of Decision", .expected), ("Proposed date of decision", .expected), ("Decision date", .expected),
    ("Key Decision Criteria", .criteria), ("Key Decision", .keyDecision), ("Is this a key decision", .keyDecision),
    ("Decision Type", .keyDecision),
    ("Exempt Report", .exempt), ("Exempt", .exempt), ("Private or public", .exempt), ("Public or Private", .exempt),
    ("Open or Exempt", .exempt), ("Confidential/exempt", .exempt), ("Confidential or exempt", .exempt), ("Exempt/confidential", .exempt),
    ("Confidential / exempt", .exempt),
    ("Wards Affected", .wards), ("Ward(s)", .wards), ("Wards", .wards),
    ("Scrutiny Committee Area", .scrutiny), ("Scrutiny Committee", .scrutiny), ("Overview and Scrutiny Committee", .scrutiny),
    ("Persons/Organisations to be", .consultees), ("Persons / Organisations to be Consulted", .consultees),
    ("Consultees", .consultees),
    ("Who will be consulted", .consultees), ("Principal consultees", .consultees), ("Method(s) of Consultation", .method),
    ("Method of Consultation", .method), ("Means of consultation", .method), ("How will they be consulted", .method),
    ("Consultation", .method),
    ("List of Background Documents", .documents), ("Background Documents", .documents), ("Documents to be considered", .documents),
    ("Documents submitted", .documents), ("Background papers", .documents), ("to be Considered by Decision-maker", .documents),
    ("Contact Officer(s) details", .contact), ("Contact Officer", .contact), ("Officer Contact", .contact), ("Lead Officer", .contact),
    ("Contact", .contact),
    ("Decision Title", .title), ("Title", .title), ("Subject to call", .other), ("Subject", .title), ("Item Heading", .title),
    ("Supporting documentation", .documents), ("Documents to be submitted", .documents), ("Expected date", .expected),
    ("Date expected", .expected), ("Summary", .details), ("Outline of decision", .details), ("Matter to be decided", .details),
    ("Agenda items", .other), ("Additional documents", .other),
    ("Explanation of anticipated restriction", .other), ("Lead director", .other),
    ("Reason", .reason),
  ])

  /// Labels only where nothing follows them.
  private static let alone = Phrases<PlanField>([
    ("Authority", .other), ("Authority for decision", .other), ("Legal authority", .other), ("Delegation", .other),
    ("Scheme of delegation", .other), ("Delegated authority", .other), ("Interests declared", .other), ("Options rejected", .other),
    ("Options considered", .other), ("Options considered and rejected", .other), ("Declarations", .other),
    ("Financial implications", .other), ("Legal implications", .other), ("Signed", .other), ("Signature", .other), ("Urgency", .other),
    ("Date", .expected), ("Decision", .details), ("Key", .keyDecision), ("Item", .title), ("Issue", .title),
    ("Matter for decision", .title),
    ("Officer", .contact), ("Report author", .contact), ("Documents", .documents), ("Brief description", .details), ("What", .title),
    ("When", .expected), ("Who", .maker), ("Key or non-key", .keyDecision), ("Key?", .keyDecision), ("Date due", .expected),
    ("Due date", .expected), ("Due", .expected), ("Decision taken", .details), ("Decision(s)", .details), ("Decisions", .details),
    ("Decision details", .details),
    ("Decision maker and date", .maker), ("Key Decision?", .keyDecision), ("Officers", .contact), ("Author", .contact), ("By whom", .maker),
    ("Ref", .other), ("Lead officer", .contact), ("Consulted", .consultees),
    ("Private", .exempt), ("Private?", .exempt), ("Exempt?", .exempt), ("Public?", .other), ("Open?", .other), ("Confidential?", .exempt),
    ("Meeting", .other), ("Decision reference", .other), ("Decision ref", .other), ("Decision ref. no", .other),
    ("Key; part exempt", .keyDecision), ("Key or non-key; open or exempt", .keyDecision), ("Key; exempt", .keyDecision),
    ("Key / exempt", .keyDecision), ("Key and exempt", .keyDecision), ("Key or exempt", .keyDecision), ("Key / Non Key", .keyDecision),
    ("Key/Non-Key", .keyDecision), ("Key / Non-Key", .keyDecision),
    ("Key or Non Key", .keyDecision), ("Key/Non Key", .keyDecision),
  ])

  static func match(_ text: String) -> PlanField? {
    let plain = Marks.plain(text)
    guard spellings.open(plain) || alone.open(plain) else { return access(plain) }
    let words = Marks.withoutOuterStops(plain)
    guard words.utf8.count < 90 else { return nil }
    let asked = words.hasSuffix("?") ? String(words.dropLast()).trimmed : words
    return alone.first(in: words) { words.utf8.count == $0.utf8.count || asked.utf8.count == $0.utf8.count ? $1 : nil }
      ?? spellings.opening(words)?.meaning
  }

  /// "Part exempt?", "Confidential or exempt information": by the words that it is made of.
  private static func access(_ plain: String) -> PlanField? {
    guard plain.utf8.count < 60, plain.utf8.first?.isUpper == true, let label = AccessLabel(plain), label.isSure else { return nil }
    return label.question == .isOpen ? .other : .exempt
  }

  /// A label that stands alone on its line, with a colon or without.
  static func exact(_ plain: String) -> PlanField? {
    let key = Marks.withoutOuterStops(plain)
    guard key.utf8.count < 60, key.utf8.first?.isUpper == true else { return nil }
    let words = key.hasSuffix("?") ? String(key.dropLast()) : key
    return alone.first(in: words) { words.utf8.count == $0.utf8.count ? $1 : nil }
      ?? spellings.first(in: words) { words.utf8.count == $0.utf8.count ? $1 : nil }
  }

  /// The line behind the last row of the entry that opens at `start`.
  static func entryEnd(from start: Int, _ sheet: Sheet) -> Int {
    if !sheet.lines[start].isRow { return columnsEnd(from: start, sheet) }
    var last = start
    var next = sheet.next(after: start)
    while let index = next, sheet.lines[index].isRow, !isEntryStart(sheet.lines[index]), !opensCover(sheet.lines[index]),
      !(last..<index).contains(where: { sheet.furniture[$0] == .itemHeader || sheet.furniture[$0] == .blankPage })
    {
      last = index
      next = sheet.next(after: index)
    }
    return last + 1
  }

  /// The same for an entry whose columns are kept by spaces: as far as labels stand at the left and values under values.
  private static func columnsEnd(from start: Int, _ sheet: Sheet) -> Int {
    var last = start
    var next = sheet.next(after: start)
    while let index = next, index - last <= 6, !isEntryStart(sheet.lines[index]), !PlanHead.isTitle(sheet.lines[index].plain),
      !(last..<index).contains(where: { sheet.furniture[$0] == .blankPage })
    {
      let line = sheet.lines[index]
      let isPart =
        line.columns.count > 1 || line.indent >= 12 || match(line.plain) != nil || index == last + 1 && line.plain.utf8.count < 40
      guard !line.isRow, !line.isHeadingMark, isPart else { break }
      last = index
      next = sheet.next(after: index)
    }
    return last + 1
  }

  private static func opensCover(_ line: PrintedLine) -> Bool {
    guard let first = line.cells.first(where: { !$0.isEmpty }), let label = CoverLabels.match(Marks.plain(first)) else { return false }
    return label.field == .reportTo && Marks.plain(first).begins(with: "Report")
      || label.field == .date && Marks.plain(first).begins(with: "Date of Meeting")
  }

  /// The row that opens an entry.
  static func isEntryStart(_ line: PrintedLine) -> Bool {
    guard line.isRow else { return entryStarts.open(line.plain) && !otherStarts.open(line.plain) }
    guard let cell = line.cells.first(where: { !$0.isEmpty }), cell.utf8.count < 60 else { return false }
    return entryStarts.open(Marks.plain(cell)) && !otherStarts.open(Marks.plain(cell))
  }

  private static let entryStarts = Phrases(["Details of Decision", "Details of the decision", "Decision to be taken"])
  private static let otherStarts = Phrases(["Decision to be taken by", "Decision to be taken on"])
}
