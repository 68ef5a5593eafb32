import Calendar
import Papers
import Text

/// How the labels and values of a cover lie on its lines.
struct CoverLayout {
  var values: [ReportCover.Value] = []
  /// Words that no label belongs to.
  var unlabelled: [(words: String, index: Int)] = []
  /// The column of labels on the left did not survive.
  var labelsLost = false
  /// Lines of text with one label each: what follows below goes on with the value, and nothing was cut.
  var wraps = false

  static func read(_ sheet: Sheet, _ cover: Cover) -> CoverLayout {
    var layout = CoverLayout()
    let own = sheet.text(in: cover.lines)
    let isFlattened = cover.isFlattened(sheet)
    var wrapped: Int?
    var taken = -1
    for (position, index) in own.enumerated() where index != wrapped && position > taken {
      if let question = CoverQuestion.read(position, own, sheet) {
        layout.take(question)
        taken = question.last
      } else if let whole = wrappedLabel(position, own, sheet) {
        layout.takeLabels((CoverLabels.match(whole) ?? OwnLabels.match(whole)).map { [(0, $0)] } ?? [], whole, index)
        wrapped = index + 1
      } else if sheet.lines[index].isRow {
        layout.takeRow(sheet.lines[index], index)
      } else if let last = layout.values.last, sheet.lines[last.labelIndex].isRow, CoverLabels.all(in: sheet.lines[index].plain).isEmpty,
        OwnLabels.match(sheet.lines[index].plain) == nil, !Sentences.continues(sheet.lines[index].plain)
      {
        // A heading between two tables goes on with no cell.
        layout.unlabelled.append((sheet.lines[index].plain, index))
      } else if index > cover.lines.lowerBound, !sheet.isText(index - 1), SectionTitles.isKnown(sheet.lines[index]) {
        // Nor does a section's title with the value above it.
        layout.unlabelled.append((sheet.lines[index].plain, index))
      } else {
        let goesOn = position == 0 || isFlattened || Cover.valueGoesOn(from: own[position - 1], to: index, sheet)
        layout.takeLine(sheet.lines[index], index, goesOn: goesOn)
      }
    }
    let labelled = Dictionary(grouping: layout.values, by: \.labelIndex)
    layout.wraps =
      own.allSatisfy { !sheet.lines[$0].isRow } && layout.values.count >= 3 && labelled.values.allSatisfy { $0.count == 1 }
      && layout.unlabelled.isEmpty
    let known = Set(layout.values.map(\.field)).subtracting([.other]).count
    layout.labelsLost =
      (known < 4 || !layout.unlabelled.isEmpty)
      && !layout.values.contains { [.reportTo, .subject, .reportOf, .application].contains($0.field) }
      && (!layout.unlabelled.isEmpty || layout.values.contains { $0.field == .other })
    if layout.labelsLost { layout.giveUpOwnLabels() }
    layout.endExemptAtItsAnswer()
    return layout
  }

  private mutating func take(_ question: CoverQuestion) {
    values.append(
      ReportCover.Value(
        field: question.field, label: question.label, labelIndex: question.indices[0], offset: question.offset, pieces: question.pieces,
        indices: question.indices))
  }

  /// Where the labels did not survive, what stood in their place is a value.
  private mutating func giveUpOwnLabels() {
    for value in values where value.field == .other {
      unlabelled.append((([value.label] + value.pieces).joined(separator: "  "), value.labelIndex))
    }
    values.removeAll { $0.field == .other }
    unlabelled.sort { $0.index < $1.index }
  }

  /// What stands below the label of exemption counts when it can be its answer: a field that was left blank takes nothing
  /// from the text under it.
  private mutating func endExemptAtItsAnswer() {
    for place in values.indices where values[place].field == .exempt {
      let value = values[place]
      let kept = zip(value.pieces, value.indices).enumerated().prefix { position, found in
        found.1 == value.labelIndex || Classification.isAnswer(found.0) || position > 0 && found.0.utf8.first.map { !$0.isUpper } == true
      }.count
      guard kept < value.pieces.count else { continue }
      unlabelled += zip(value.pieces, value.indices).dropFirst(kept).map { ($0, $1) }
      values[place].pieces.removeSubrange(kept...)
      values[place].indices.removeSubrange(kept...)
    }
  }

  /// Cells in order: a label opens a value, everything up to the next label belongs to it. In a row that begins with an
  /// empty cell the row above goes on, column by column.
  private mutating func takeRow(_ line: PrintedLine, _ index: Int) {
    var open: Int?
    let continuesAbove =
      (line.cells.first ?? "").isEmpty && !line.cells.indices.contains { CoverLabels.match(cell: line.cells[$0], column: $0) != nil }
    for (column, cell) in line.cells.enumerated() where !cell.isEmpty {
      let plain = Marks.plain(cell)
      if let label = CoverLabels.match(plain: plain, column: column), !isOffice(label, cell, plain, line, column),
        !(label.field == .exempt && open.map { values[$0].field == .exempt && values[$0].pieces.isEmpty } ?? false)
      {
        open = openValue(label, plain, index, column)
        continue
      }
      let own = OwnLabels.match(plain)
      let isWithValue = own.map { $0.length < plain.utf8.count } ?? false
      if column == 0, values.count >= 2, let own, isWithValue {
        // "Committee Chair: Cllr Ed Plumb": the label and its value in one cell.
        open = openValue(own, plain, index, column)
      } else if column == 0, isOwnLabel(plain, line) || values.isEmpty && plain == "From:" {
        values.append(
          ReportCover.Value(field: own?.field ?? .other, label: plain, labelIndex: index, column: column, pieces: [], indices: []))
        open = values.count - 1
      } else if column > 0, let own, isWithValue, hasValue(open) {
        open = openValue(own, plain, index, column)
      } else if let home = open ?? (continuesAbove ? valueAbove(column, index) : nil) {
        let pieces = CellText.plainPieces(cell)
        values[home].isOneCell = values[home].pieces.isEmpty && cell.holds("<br")
        values[home].pieces += pieces
        values[home].indices += pieces.map { _ in index }
      } else {
        unlabelled.append((CellText.plainPieces(cell).joined(separator: "  "), index))
      }
    }
  }

  /// "Executive Director" before another label is who reports, whose own label did not survive.
  private func isOffice(_ label: CoverLabels.Found, _ cell: String, _ plain: String, _ line: PrintedLine, _ column: Int) -> Bool {
    guard label.field == .reportOf, Offices.begins(plain), !cell.hasSuffix(":"), line.cells.indices.contains(column + 1) else {
      return false
    }
    let next = line.cells[column + 1]
    return next.isEmpty || CoverLabels.match(cell: next, column: column + 1) != nil
  }

  /// A label that only this council prints: the left cell of two, below others.
  private func isOwnLabel(_ plain: String, _ line: PrintedLine) -> Bool {
    guard line.cells.count == 2, !line.cells[1].isEmpty, plain.utf8.count <= 60, !plain.hasSuffix("."), !plain.hasSuffix(","),
      CoverLabels.match(cell: line.cells[1], column: 1) == nil
    else { return false }
    return values.filter { $0.column == 0 && $0.field != .other }.count >= 2
  }

  /// "Executive Director lead: Stephen Pack" beside a field that has its value.
  private func ownField(_ plain: String, beside open: Int?) -> CoverLabels.Found? {
    guard hasValue(open), let own = OwnLabels.match(plain), own.length < plain.utf8.count else { return nil }
    return own
  }

  private func hasValue(_ place: Int?) -> Bool { place.map { !values[$0].pieces.isEmpty } ?? false }

  /// Opens the value of a label. The second line of a label that is already there ("Forward Plan:" under "Included in")
  /// goes on with it.
  private mutating func openValue(_ label: CoverLabels.Found, _ plain: String, _ index: Int, _ column: Int) -> Int {
    let rest = String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed
    if let again = values.lastIndex(where: { $0.field == label.field }), rest.isEmpty, label.field != .contact,
      values[again].labelIndex != index, Tidy.key(values[again].label) != Tidy.key(plain), values[again].label.utf8.last != Byte.colon
    {
      values[again].label += " " + labelText(plain, label)
      return again
    }
    values.append(
      ReportCover.Value(
        field: label.field, label: labelText(plain, label), labelIndex: index, column: column, pieces: rest.isEmpty ? [] : [rest],
        indices: rest.isEmpty ? [] : [index]))
    return values.count - 1
  }

  /// In a row without labels each cell goes on with the value above it: that of the nearest label to its left.
  private func valueAbove(_ column: Int, _ index: Int) -> Int? {
    guard let row = values.last?.labelIndex, row < index else { return nil }
    return values.indices.filter { values[$0].labelIndex == row && values[$0].column < column }.max {
      values[$0].column < values[$1].column
    }
  }

  private func labelText(_ plain: String, _ found: CoverLabels.Found) -> String {
    String(decoding: plain.utf8.prefix(found.length), as: UTF8.self).trimmed
  }

  /// Labels anywhere on the line. A line without one goes on with the first value of the line above, whose column is the
  /// left one; a day at its end goes with the date.
  private mutating func takeLine(_ line: PrintedLine, _ index: Int, goesOn: Bool) {
    let plain = line.plain
    var labels = CoverLabels.all(in: plain)
    if labels.isEmpty, Classification.line(line) != nil || HeadOfPaper.saysItIsClosed(plain, at: 0) {
      return unlabelled.append((plain, index))
    }
    if labels.isEmpty || labels[0].start > 0, let own = OwnLabels.match(plain), opensField(own) {
      labels = [(0, own)] + labels.filter { $0.start >= own.length }
    }
    if takeColumns(line, index) { return }
    if goesOn, labels.count == 1, answersItself(labels[0], plain) { return continueLine(plain, index) }
    if labels.isEmpty { return goesOn ? continueLine(plain, index) : unlabelled.append((plain, index)) }
    takeLabels(labels, plain, index)
  }

  /// "Key decision" below "Decision type:", which still has no value.
  private func answersItself(_ label: (start: Int, found: CoverLabels.Found), _ plain: String) -> Bool {
    guard let above = values.last, above.pieces.isEmpty, above.field == .keyDecision else { return false }
    return label.found.field == .keyDecision && label.start + label.found.length == plain.utf8.count && !plain.hasSuffix(":")
  }

  /// "Land at Mill Lane: a new barn" under "Subject: Application 24/117 –" goes on with the subject.
  private func opensField(_ own: CoverLabels.Found) -> Bool {
    guard let above = values.last?.pieces.last, own.field == .other else { return true }
    return !Sentences.breaksOff(above) && ![Byte.hyphen, 0x93, 0x94].contains(above.utf8.last ?? 0)
  }

  /// A label that a line's end cut in two, below a blank line: "Report for Key/" over "Non Key Decision: Yes".
  private static func wrappedLabel(_ position: Int, _ own: [Int], _ sheet: Sheet) -> String? {
    let index = own[position]
    guard position + 1 < own.count, own[position + 1] == index + 1, position == 0 || own[position - 1] < index - 1,
      !sheet.lines[index].isRow, !sheet.lines[index + 1].isRow, case let plain = sheet.lines[index].plain, plain.utf8.count < 100,
      CoverLabels.all(in: plain).isEmpty, OwnLabels.match(plain) == nil, !Columns.areInside(sheet.lines[index].text)
    else { return nil }
    let whole = plain + " " + sheet.lines[index + 1].plain
    guard let found = CoverLabels.match(whole) ?? OwnLabels.match(whole), found.length > plain.utf8.count + 1 else { return nil }
    return whole
  }

  private mutating func takeLabels(_ labels: [(start: Int, found: CoverLabels.Found)], _ plain: String, _ index: Int) {
    let bytes = Array(plain.utf8)
    if let first = labels.first, first.start > 0 { continueLine(String(decoding: bytes[..<first.start], as: UTF8.self).trimmed, index) }
    for (position, label) in labels.enumerated() {
      let start = label.start + label.found.length
      let end = position + 1 < labels.count ? labels[position + 1].start : bytes.count
      let value = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      let text = String(decoding: bytes[label.start..<start], as: UTF8.self).trimmed
      values.append(
        ReportCover.Value(
          field: label.found.field, label: text, labelIndex: index, pieces: value.isEmpty ? [] : [value],
          indices: value.isEmpty ? [] : [index]))
    }
  }

  /// Columns kept by runs of spaces: labels in some, values beside them, and below each what goes on with it. Whether the
  /// line was read so.
  private mutating func takeColumns(_ line: PrintedLine, _ index: Int) -> Bool {
    let pieces = line.placedColumns
    let isBelow = line.indent >= 8 && values.contains { $0.offset != nil }
    guard pieces.count >= 2 || isBelow || isSecondHalf(line.plain, 0) else { return false }
    var open: Int?
    for piece in pieces {
      let found = CoverLabels.match(piece.text) ?? (pieces.count > 1 && piece.text.hasSuffix(":") ? OwnLabels.match(piece.text) : nil)
      // "Exempt / Confidential Report:      Confidential": a bare word beside a label is its value.
      let isValue = open.map { values[$0].field == .exempt && values[$0].pieces.isEmpty } ?? false
      let isLabel =
        isValue && piece.text.utf8.last != Byte.colon
        ? false
        : found.map { $0.length >= piece.text.utf8.count || piece.text.utf8.dropFirst($0.length - 1).first == Byte.colon } ?? false
      if isSecondHalf(piece.text, piece.start), let label = values.lastIndex(where: { abs($0.column - piece.start) <= 2 }) {
        values[label].label += " " + piece.text
      } else if isLabel, let found {
        open = openValue(found, piece.text, index, piece.start)
      } else if let own = ownField(piece.text, beside: open) {
        open = openValue(own, piece.text, index, piece.start)
      } else if let home = open ?? column(piece.start) {
        values[home].pieces.append(piece.text)
        values[home].indices.append(index)
        if values[home].offset == nil { values[home].offset = piece.start }
        open = nil
      } else {
        return false
      }
    }
    return true
  }

  /// The value that begins in this column, or whose label stands over it: "Dated:" over the days.
  private func column(_ offset: Int) -> Int? {
    values.lastIndex { abs(($0.offset ?? -9) - offset) <= 2 }
      ?? values.lastIndex { $0.offset == nil && $0.pieces.isEmpty && abs($0.column - offset) <= 2 }
  }

  /// "Forward Plan:" below "Included in", "Report:" below "Exempt / Confidential": the rest of a label, in its column.
  private func isSecondHalf(_ text: String, _ offset: Int) -> Bool {
    guard text.hasSuffix(":"), text.pieceCount <= 3,
      let above = values.last(where: { abs($0.column - offset) <= 2 }), !above.label.hasSuffix(":"), !above.label.hasSuffix("?")
    else { return false }
    return above.offset != nil
  }

  private mutating func continueLine(_ plain: String, _ index: Int) {
    guard let row = values.last?.labelIndex, let left = values.firstIndex(where: { $0.labelIndex == row }) else {
      unlabelled.append((plain, index))
      return
    }
    // The second half of a label: "Is this a Key … / Decision?".
    if plain.hasSuffix("?"), plain.pieceCount <= 3 { return }
    var words = plain
    if let date = values.lastIndex(where: { $0.field == .date }),
      values[date].labelIndex == row || values.contains(where: { $0.field == .reportTo && $0.labelIndex == row }),
      let found = PrintedDates.all(in: plain).last, found.day != nil, found.range.upperBound == plain.utf8.count
    {
      values[date].pieces.append(String(decoding: plain.utf8.dropFirst(found.range.lowerBound), as: UTF8.self))
      values[date].indices.append(index)
      words = String(decoding: plain.utf8.prefix(found.range.lowerBound), as: UTF8.self).trimmed
    }
    guard !words.isEmpty else { return }
    values[left].pieces.append(words)
    values[left].indices.append(index)
  }
}
