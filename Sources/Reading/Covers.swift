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

  private static func cover(startingAt start: Int, in sheet: Sheet) -> Cover? {
    guard let run = CoverRun.find(at: start, in: sheet) else { return nil }
    // Rows that go on without labels belong to the same table; other text after the last label does so only when a section follows.
    let isBeforeSection = sheet.next(after: run.end).map { CoverRun.opensText(sheet.lines[$0]) } == true
    let stop =
      isBeforeSection
      ? lastOfValue(from: run.last, of: Cover(lines: start..<(run.end + 1)), in: sheet) : lastOfTable(from: run.last, in: sheet)
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
