import Text

/// The lines from the first label of what may be a cover, taken one by one until they are one or cannot be.
struct CoverRun {
  private let sheet: Sheet
  private let start: Int
  /// The labels of the first line.
  private let opening: [CoverField]
  private var fields: Set<CoverField> = []
  /// The last line with a label.
  private(set) var last: Int
  /// The last line of all.
  private(set) var end: Int
  /// Lines since the last label.
  private var unlabelled = 0
  private var hasContact = false

  /// How far a cover can reach: a page of lines with its values wrapped.
  private static let reach = 48
  /// How many lines without a label can stand between two labels: a subject over many lines.
  private static let patience = 10

  /// The run that begins at a line, where it has labels enough for a cover.
  static func find(at start: Int, in sheet: Sheet) -> CoverRun? {
    var run = CoverRun(start, sheet)
    lines: for index in start..<min(sheet.lines.count, start + reach) where sheet.isText(index) {
      switch run.take(index) {
      case .goesOn: continue
      case .ends: break lines
      case .isNone: return nil
      }
    }
    return run.isCover ? run : nil
  }

  private init(_ start: Int, _ sheet: Sheet) {
    (self.start, self.sheet) = (start, sheet)
    opening = Covers.labels(of: sheet.lines[start])
    (last, end) = (start, start)
  }

  /// The title of a report's first section, or what it recommends.
  static func opensText(_ line: PrintedLine) -> Bool { SectionTitles.isCoverEnd(line.plain) || Recommendations.begins(line.plain) }

  private enum Step { case goesOn, ends, isNone }

  private mutating func take(_ index: Int) -> Step {
    let line = sheet.lines[index]
    if index > start, CoverRun.opensText(line) { return .ends }
    if isBehindSignature(index) { return .isNone }
    if opensNumberedText(index) { return fields.count >= 3 ? .ends : .isNone }
    if PlanLabels.isEntryStart(line) || opensLetterBelowContacts(line, index) { return .isNone }
    let labels = Covers.labels(of: line)
    let isOffice = fields.count >= 2 && !line.isRow && CoverSentence.namesOffice(line.plain)
    let found = isOffice && sheet.lines[start].isRow ? [.reportOf] : labels.filter(\.isOfCovers)
    if index == start ? opensNone(found, line) : speaksOfExemptionOnly(found) { return .isNone }
    if !isOffice, isSetApart(found, line) { return .isNone }
    hasContact = hasContact || !line.isRow && labels.contains(.contact)
    if !found.isEmpty || fields.count >= 2 && !line.isRow && OwnLabels.match(line.plain) != nil {
      unlabelled = 0
      last = index
      fields.formUnion(found)
    } else {
      unlabelled += 1
      if unlabelled > CoverRun.patience { return .ends }
    }
    end = index
    return .goesOn
  }

  // MARK: What is no cover

  /// Who signed a paper, and when, stands before the head of the next one.
  private func isBehindSignature(_ index: Int) -> Bool {
    !fields.contains(where: \.isTelling) && (end..<index).contains { sheet.furniture[$0] == .itemHeader }
  }

  /// "1. Purpose of the report" over "1.1 …": the report's own numbers begin.
  private func opensNumberedText(_ index: Int) -> Bool {
    let line = sheet.lines[index]
    guard let first = line.isRow ? Numbering.leading(line.cells.joined(separator: " "), allowBare: true) : line.bareNumber,
      ["1", "1.0"].contains(first.number), first.rest.utf8.first?.isASCIILetter == true, let next = sheet.next(after: index),
      sheet.lines[next].isRow == line.isRow
    else { return false }
    return sheet.lines[next].printedNumber?.number == "1.1"
  }

  /// Whom to ask about the report above stands over the next one's "From:".
  private func opensLetterBelowContacts(_ line: PrintedLine, _ index: Int) -> Bool {
    index > start && line.plain.hasPrefix("From:") && fields.isSubset(of: [.subject, .contact, .telephone, .email])
  }

  /// "EXEMPT" alone is a classification, and no label.
  private func opensNone(_ found: [CoverField], _ line: PrintedLine) -> Bool {
    found.isEmpty || found == [.exempt] && line.plain.utf8.last != Byte.colon && Classification.line(line) != nil
  }

  /// "Exempt information: none" in what stands before a cover opens none.
  private func speaksOfExemptionOnly(_ found: [CoverField]) -> Bool {
    opening == [.exempt] && (found.contains(.exempt) || found.isEmpty && unlabelled >= 2 && fields.count == 1)
  }

  /// A letter's "Date:" above a table is none of its labels.
  private func isSetApart(_ found: [CoverField], _ line: PrintedLine) -> Bool {
    line.isRow != sheet.lines[start].isRow && !found.isEmpty && fields.count < 3 && !fields.isSuperset(of: [.reportTo, .date])
  }

  // MARK: What is one

  private var isCover: Bool {
    var fields = fields
    // "Location" says where a body meets, unless an application stands beside it.
    if !fields.contains(.application), !fields.contains(.item) { fields.remove(.site) }
    let telling = fields.count(where: \.isTelling)
    let isAddressed = hasContact && fields.count == 2 && fields.contains(.reportTo) && opening == [.reportTo]
    guard fields.count >= 3 || isAddressed, telling >= 2 else { return false }
    return fields.contains(.date) || fields.contains(.reportTo) || fields.isSuperset(of: [.application, .item]) || fields.count >= 4
      || telling >= 3
  }
}
