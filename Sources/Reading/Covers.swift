import Text

/// Where the covers of reports stand in a file.
struct Cover: Sendable {
  /// Indices of lines, from the first labelled line to the last before the report's first section.
  let lines: Range<Int>
  /// No labels: "Report to Cabinet on 10 July 2025", the title and who reports.
  var isSentence = false
}

extension Cover {
  /// Whether a value goes on in the next line of text: directly below, and over lines left empty where it has not begun or
  /// cannot end there.
  static func valueGoesOn(from last: Int, to next: Int, _ sheet: Sheet) -> Bool {
    let (above, line) = (sheet.lines[last], sheet.lines[next])
    return next == last + 1 || isLabelAlone(above) || Sentences.continues(line.plain) || Sentences.breaksOff(above.plain)
      || sheet.setting.isFull(above, before: line) || line.indent >= 2 && above.plain.hasPrefix("From:") && !line.isRow
  }

  /// Lines that hold two labels and more: the rows of a table whose cells the extractor set one behind the other. What stands
  /// below them may belong to any.
  func isFlattened(_ sheet: Sheet) -> Bool {
    sheet.text(in: lines).contains { !sheet.lines[$0].isRow && CoverLabels.all(in: sheet.lines[$0].plain).count > 1 }
  }

  private static func isLabelAlone(_ line: PrintedLine) -> Bool {
    line.plain.utf8.last == Byte.colon || line.plain.utf8.last == 0x3F
      || CoverLabels.match(line.plain).map { $0.length >= line.plain.utf8.count } ?? false
  }
}

enum Covers {
  /// A cover is a run of lines with at least three different labels of a report's cover, before any section of the report.
  static func find(in sheet: Sheet, from start: Int) -> [Cover] {
    var covers: [Cover] = []
    var index = start
    while index < sheet.lines.count {
      if PlanLabels.isEntryStart(sheet.lines[index]) {
        index = PlanLabels.entryEnd(from: index, sheet)
        continue
      }
      if let cover = CoverSentence.cover(at: index, in: sheet) {
        covers.append(cover)
        index = cover.lines.upperBound
      } else if sheet.isText(index), !labels(of: sheet.lines[index]).isEmpty, let cover = cover(startingAt: index, in: sheet) {
        covers.append(Cover(lines: sender(above: index, from: covers.last?.lines.upperBound ?? start, in: sheet)..<cover.lines.upperBound))
        index = cover.lines.upperBound
      } else {
        index += 1
      }
    }
    return covers
  }

  /// How far a cover can reach: a page of lines with its values wrapped.
  private static let reach = 48
  /// How many lines without a label can stand between two labels: a subject over many lines.
  private static let patience = 10

  private static func cover(startingAt start: Int, in sheet: Sheet) -> Cover? {
    var fields: Set<CoverField> = []
    var last = start
    var end = start
    var unlabelled = 0
    var hasContact = false
    for index in start..<min(sheet.lines.count, start + reach) {
      guard sheet.isText(index) else { continue }
      let line = sheet.lines[index]
      if index > start, SectionTitles.isCoverEnd(line.plain) || Recommendations.begins(line.plain) { break }
      // Who signed a paper, and when, stands before the head of the next one.
      if !fields.contains(where: \.isTelling), (end..<index).contains(where: { sheet.furniture[$0] == .itemHeader }) { return nil }
      if opensNumberedText(index, sheet) {
        if fields.count >= 3 { break }
        return nil
      }
      if PlanLabels.isEntryStart(line) { return nil }
      // Whom to ask about the report above stands over the next one's "From:".
      if index > start, line.plain.hasPrefix("From:"), fields.isSubset(of: [.subject, .contact, .telephone, .email]) { return nil }
      let isBehindTwo = fields.count >= 2 && !line.isRow && CoverSentence.namesOffice(line.plain)
      let found = isBehindTwo && sheet.lines[start].isRow ? [.reportOf] : labels(of: line).filter(\.isOfCovers)
      if index == start, found.isEmpty { return nil }
      // "EXEMPT" alone is a classification, and no label.
      if index == start, found == [.exempt], line.plain.utf8.last != Byte.colon, Classification.line(line) != nil { return nil }
      // A letter's "Date:" above a table is none of its labels.
      if line.isRow != sheet.lines[start].isRow, !found.isEmpty, fields.count < 3, !fields.isSuperset(of: [.reportTo, .date]), !isBehindTwo
      {
        return nil
      }
      // "Exempt information: none" in what stands before a cover opens none.
      if index > start, labels(of: sheet.lines[start]) == [.exempt],
        found.contains(.exempt) || found.isEmpty && unlabelled >= 2 && fields.count == 1
      {
        return nil
      }
      hasContact = hasContact || !line.isRow && labels(of: line).contains(.contact)
      if found.isEmpty, fields.count >= 2, !line.isRow, OwnLabels.match(line.plain) != nil {
        unlabelled = 0
        last = index
      } else if found.isEmpty {
        unlabelled += 1
        if unlabelled > patience { break }
      } else {
        unlabelled = 0
        last = index
        fields.formUnion(found)
      }
      end = index
    }
    // "Location" says where a body meets, unless an application stands beside it.
    if !fields.contains(.application), !fields.contains(.item) { fields.remove(.site) }
    let isAddressed = hasContact && fields.count == 2 && fields.contains(.reportTo) && labels(of: sheet.lines[start]) == [.reportTo]
    guard fields.count >= 3 || isAddressed, fields.filter(\.isTelling).count >= 2,
      fields.contains(.date) || fields.contains(.reportTo) || fields.isSuperset(of: [.application, .item]) || fields.count >= 4
        || fields.filter(\.isTelling).count >= 3
    else { return nil }
    // Rows that go on without labels belong to the same table; other text after the last label does so only when a section follows.
    let stop =
      sheet.next(after: end).map { SectionTitles.isCoverEnd(sheet.lines[$0].plain) || Recommendations.begins(sheet.lines[$0].plain) }
        == true ? lastOfValue(from: last, of: Cover(lines: start..<(end + 1)), in: sheet) : lastOfTable(from: last, in: sheet)
    return Cover(lines: start..<(stop + 1))
  }

  /// "From: the Cabinet Member for Highways" over "To: Cabinet": a cover set as a letter begins with who sends it.
  private static func sender(above start: Int, from first: Int, in sheet: Sheet) -> Int {
    guard sheet.lines[start].plain.hasPrefix("To:") else { return start }
    var at = start
    for _ in 0..<5 {
      guard sheet.lines[at].pageBreaks == 0, let above = sheet.previous(before: at, from: first) else { break }
      if sheet.lines[above].plain.hasPrefix("From:") { return above }
      at = above
    }
    return start
  }

  /// "1. Purpose of the report" over "1.1 …": the report's own numbers begin.
  private static func opensNumberedText(_ index: Int, _ sheet: Sheet) -> Bool {
    let line = sheet.lines[index]
    guard let first = line.isRow ? Numbering.leading(line.cells.joined(separator: " "), allowBare: true) : line.bareNumber,
      ["1", "1.0"].contains(first.number), first.rest.utf8.first?.isASCIILetter == true, let next = sheet.next(after: index),
      sheet.lines[next].isRow == line.isRow
    else { return false }
    return sheet.lines[next].printedNumber?.number == "1.1"
  }

  /// How far the value of the last label goes on: in rows, directly below, and over lines left empty where it has not begun or
  /// cannot end there. A list of contents and a foreword above the first section are no part of it.
  private static func lastOfValue(from label: Int, of cover: Cover, in sheet: Sheet) -> Int {
    if cover.isFlattened(sheet) { return cover.lines.upperBound - 1 }
    var last = label
    while let next = sheet.next(after: last, below: cover.lines.upperBound) {
      let line = sheet.lines[next]
      guard line.isRow || Cover.valueGoesOn(from: last, to: next, sheet), line.key != "contents", ContentsLists.split(line.plain) == nil
      else { break }
      last = next
    }
    return last
  }

  private static func lastOfTable(from index: Int, in sheet: Sheet) -> Int {
    var last = index
    while let next = sheet.next(after: last), next == last + 1, sheet.lines[next].isRow == sheet.lines[last].isRow,
      sheet.lines[last].isRow || Sentences.continues(sheet.lines[next].plain)
    {
      last = next
    }
    return last
  }

  /// The labels on a line: at the start of each cell of a row, anywhere in other text.
  static func labels(of line: PrintedLine) -> [CoverField] {
    if line.isRow {
      return line.cells.indices.compactMap { CoverLabels.match(cell: line.cells[$0], column: $0)?.field }
    }
    let inline = CoverLabels.all(in: line.plain).map(\.found.field)
    guard inline.isEmpty, Columns.areInside(line.text), case let columns = line.columns, columns.count > 1,
      let label = CoverLabels.match(columns[0]), label.length == columns[0].utf8.count
    else { return inline }
    return [label.field]
  }
}
