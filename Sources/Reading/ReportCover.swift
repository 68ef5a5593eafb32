import Calendar
import Diagnostics
import Papers
import Text

/// The fields of a report's cover.
enum ReportCover {
  struct Reading {
    var report = Report()
    var marks: [Mark] = []
    var diagnostics: [Finding] = []
    /// Values by field, as they are to be shown: repaired where that is sure.
    var shown: [(label: String, value: String, line: Int)] = []
    /// Values whose label did not survive.
    var unlabelled: [(words: String, line: Int)] = []
    var contactPieces: [(CoverField, String, Int)] = []
    /// The cover is whole, and has no label for its subject.
    var lacksSubject = false
  }

  /// A value's pieces, as they were found.
  struct Value {
    let field: CoverField
    var label: String
    let labelIndex: Int
    /// The column of the label: its cell in a row, its offset in bytes where columns are kept by spaces.
    var column = 0
    /// Where the value begins on its line, where columns are kept by spaces.
    var offset: Int?
    var pieces: [String]
    var indices: [Int]
  }

  static func read(_ sheet: Sheet, _ cover: Cover, _ vocabulary: Vocabulary, known: [String], meeting: String?) -> Reading {
    if cover.isSentence { return CoverSentence.read(cover, sheet, known: known) }
    let layout = CoverLayout.read(sheet, cover)
    var reading = Reading()
    var damaged = layout.labelsLost
    for value in layout.values {
      let joined =
        layout.wraps
        ? CutCells.Joined(text: value.pieces.joined(separator: " "), isDamaged: false) : CutCells.join(value.pieces, vocabulary)
      let origin = sheet.stated(value.indices.first ?? value.labelIndex)
      reading.shown.append((value.label, joined.text, sheet.lines[value.labelIndex].number))
      if joined.isDamaged, ![.subject, .portfolio, .reportOf, .exempt].contains(value.field) { continue }
      switch value.field {
      case .reportTo, .date, .item: break
      case .subject where reading.report.subject == nil:
        if joined.isDamaged {
          damaged = true
          reading.diagnostics.append(.subjectLost(item: nil))
        } else if !joined.text.isEmpty {
          reading.report.subject = Fact(Tidy.title(joined.text), origin)
        }
      case .reportOf where reading.report.reportOf == nil && !joined.text.isEmpty && !joined.isDamaged:
        reading.report.reportOf = Fact(Tidy.office(joined.text), origin)
      case .wards where reading.report.wards == nil: reading.report.wards = wards(joined.text, origin)
      case .portfolio where reading.report.portfolio == nil && !joined.text.isEmpty && !joined.isDamaged:
        reading.report.portfolio = Fact(Tidy.withoutFinalStop(joined.text), origin)
      case .keyDecision where reading.report.keyDecision == nil:
        reading.report.keyDecision = yes(joined.text).map { Fact($0, origin) }
      case .forwardPlan where reading.report.forwardPlan == nil:
        reading.report.forwardPlan = yes(joined.text).map { Fact($0, origin) }
      case .exempt: exempt(value, joined.text, origin, &reading)
      case .contact, .telephone, .email: reading.contactPieces.append((value.field, joined.text, value.indices.first ?? value.labelIndex))
      default: break
      }
    }
    reading.report.committees = CoverDestinations.read(layout, sheet, vocabulary, known: known, meeting: meeting)
    reading.unlabelled = layout.unlabelled.map { ($0.words, sheet.lines[$0.index].number) }
    if layout.labelsLost {
      reading.diagnostics.append(.coverLabelsLost(item: nil))
    } else if damaged {
      reading.diagnostics.append(.coverDamaged(item: nil))
    }
    if reading.report.subject == nil, !damaged, !layout.values.contains(where: { $0.field == .subject }) {
      reading.diagnostics.append(.subjectLost(item: nil))
    }
    reading.lacksSubject = !damaged && !layout.values.contains { $0.field == .subject }
    CoverAbove.read(cover, sheet, known: known, into: &reading, dates: CoverDestinations.days(layout))
    reading.report.cover = Fact(damaged ? .damaged : .read, sheet.derived(cover.lines.lowerBound, by: "cover-fields"))
    return reading
  }

  private static func wards(_ printed: String, _ origin: Origin) -> [Fact<String>]? {
    let names = printed.split(whereSeparator: { $0 == ";" || $0 == "," }).map { name -> String in
      var text = String(name).trimmed
      if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()).trimmed }
      return Tidy.withoutFinalStop(text)
    }.filter { !$0.isEmpty }
    if names.isEmpty { return nil }
    if names.count == 1, ["none", "n/a", "not applicable"].contains(names[0].lowercased()) { return [] }
    return names.map { Fact($0, origin) }
  }

  /// Yes or No as the first word of the value: "No", "Yes - reference 12/24", "Non-key".
  private static func yes(_ printed: String) -> Bool? {
    if let value = Tidy.yesOrNo(printed) { return value }
    let first = Tidy.key(printed).split(separator: " ").first.map(String.init) ?? ""
    switch first {
    case "yes", "y", "key": return true
    case "no", "n", "non", "not": return false
    default: return nil
    }
  }

  /// Each piece of the value is asked: one that was cut off by the extractor must not hide a "Yes".
  private static func exempt(_ value: Value, _ joined: String, _ origin: Origin, _ reading: inout Reading) {
    let pieces = value.pieces
    var marks = Classification.cover(joined, line: origin.line, column: origin.column)
    for piece in pieces where pieces.count > 1 {
      marks += Classification.cover(piece, line: origin.line, column: origin.column).filter { mark in
        mark.kind == .coverExempt && !marks.contains { $0.kind == mark.kind }
      }
    }
    if marks.contains(where: { $0.kind == .coverExempt }) { marks.removeAll { $0.kind == .coverUnclear } }
    reading.marks += marks
    for mark in marks {
      switch mark.kind {
      case .coverOpen: reading.report.exempt = reading.report.exempt ?? Fact(false, origin)
      case .coverPart(let names):
        reading.report.exempt = Fact(true, origin)
        if !names.isEmpty { reading.report.exemptParts = names.map { Fact($0, origin) } }
      case .coverExempt: reading.report.exempt = Fact(true, origin)
      default: break
      }
    }
  }
}

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
    for index in own {
      if sheet.lines[index].isRow { layout.takeRow(sheet.lines[index], index) } else { layout.takeLine(sheet.lines[index], index) }
    }
    let labelled = Dictionary(grouping: layout.values, by: \.labelIndex)
    layout.wraps =
      own.allSatisfy { !sheet.lines[$0].isRow } && layout.values.count >= 3 && labelled.values.allSatisfy { $0.count == 1 }
      && layout.unlabelled.isEmpty
    layout.labelsLost =
      !layout.values.contains { $0.field == .reportTo || $0.field == .subject || $0.field == .reportOf } && !layout.unlabelled.isEmpty
    layout.endExemptAtItsAnswer()
    return layout
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
      if let label = CoverLabels.match(cell: cell, column: column) {
        open = openValue(label, Marks.plain(cell), index, column)
      } else if let home = open ?? (continuesAbove ? valueAbove(column, index) : nil) {
        values[home].pieces += CellText.plainPieces(cell)
        values[home].indices += CellText.plainPieces(cell).map { _ in index }
      } else {
        unlabelled.append((CellText.plainPieces(cell).joined(separator: "  "), index))
      }
    }
  }

  /// Opens the value of a label. The second half of a label that is already there ("Forward Plan:" under "Included in")
  /// goes on with it; the same label printed again has a value of its own.
  private mutating func openValue(_ label: CoverLabels.Found, _ plain: String, _ index: Int, _ column: Int) -> Int {
    let rest = String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed
    if let again = values.lastIndex(where: { $0.field == label.field }), rest.isEmpty, label.field != .contact,
      values[again].labelIndex != index, Tidy.key(values[again].label) != Tidy.key(plain)
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
  private mutating func takeLine(_ line: PrintedLine, _ index: Int) {
    let plain = line.plain
    let labels = CoverLabels.all(in: plain)
    if Classification.line(line) != nil, labels.isEmpty { return unlabelled.append((plain, index)) }
    if takeColumns(line, index) { return }
    if labels.isEmpty { return continueLine(plain, index) }
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
    let pieces = Columns.split(line.text).map { (offset: $0.start + line.indent, text: Marks.plain($0.text)) }
    let isBelow = line.indent >= 8 && values.contains { $0.offset != nil }
    guard pieces.count >= 2 || isBelow || isSecondHalf(line.plain, 0) else { return false }
    var open: Int?
    for piece in pieces {
      let found = CoverLabels.match(piece.text)
      // "Exempt / Confidential Report:      Confidential": a bare word beside a label is its value.
      let isValue = open.map { values[$0].field == .exempt && values[$0].pieces.isEmpty } ?? false
      let isLabel =
        isValue && piece.text.utf8.last != Byte.colon
        ? false
        : found.map { $0.length >= piece.text.utf8.count || piece.text.utf8.dropFirst($0.length - 1).first == Byte.colon } ?? false
      if isSecondHalf(piece.text, piece.offset), let label = values.lastIndex(where: { abs($0.column - piece.offset) <= 2 }) {
        values[label].label += " " + piece.text
      } else if isLabel, let found {
        open = openValue(found, piece.text, index, piece.offset)
      } else if let home = open ?? values.lastIndex(where: { abs(($0.offset ?? -9) - piece.offset) <= 2 }) {
        values[home].pieces.append(piece.text)
        values[home].indices.append(index)
        if values[home].offset == nil { values[home].offset = piece.offset }
        open = nil
      } else {
        return false
      }
    }
    return true
  }

  /// "Forward Plan:" below "Included in", "Report:" below "Exempt / Confidential": the rest of a label, in its column.
  private func isSecondHalf(_ text: String, _ offset: Int) -> Bool {
    guard text.hasSuffix(":"), text.split(separator: " ").count <= 3,
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
    if plain.hasSuffix("?"), plain.split(separator: " ").count <= 3 { return }
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

/// The bodies a report goes to, with their days.
enum CoverDestinations {
  /// The days behind the labels of dates, each with its line.
  static func days(_ layout: CoverLayout) -> [(Day, Int)] {
    let dates = layout.values.filter { $0.field == .date }
    var days: [(Day, Int)] = []
    for value in dates {
      for (piece, index) in zip(value.pieces, value.indices + Array(repeating: value.labelIndex, count: value.pieces.count)) {
        for found in PrintedDates.all(in: piece) { if let day = found.day { days.append((day, index)) } }
      }
    }
    return days
  }

  static func read(_ layout: CoverLayout, _ sheet: Sheet, _ vocabulary: Vocabulary, known: [String], meeting: String?) -> [Destination]? {
    let dates = layout.values.filter { $0.field == .date }
    let days = days(layout)
    var names: [(String, Origin)] = []
    for value in layout.values where value.field == .reportTo {
      let words = value.pieces.joined(separator: "  ")
      let origin = sheet.stated(value.indices.first ?? value.labelIndex)
      names += split(words, meeting).map { (finish($0, known, vocabulary), origin) }
    }
    if names.isEmpty, let beside = unlabelledBesideDate(layout, dates) {
      let origin = sheet.derived(beside.index, by: "body-beside-date-of-meeting")
      names = split(beside.words, meeting).map { (finish($0, known, vocabulary), origin) }
    }
    guard !names.isEmpty else { return nil }
    return names.enumerated().map { position, entry in
      var destination = Destination()
      destination.name = Fact(entry.0, entry.1)
      if days.count == names.count || (names.count == 1 && !days.isEmpty) {
        destination.date = Fact(days[position].0, sheet.stated(days[position].1))
      }
      return destination
    }
  }

  /// The unlabelled cell on the line of "Date of Meeting" that names bodies.
  private static func unlabelledBesideDate(_ layout: CoverLayout, _ dates: [ReportCover.Value]) -> (words: String, index: Int)? {
    guard let line = dates.first?.labelIndex else { return nil }
    return layout.unlabelled.first {
      $0.index == line && $0.words.lowercased().holds("committee") || $0.index == line && Bodies.isName($0.words)
    }
  }

  /// Several bodies in one cell: apart by two spaces or a semicolon, or where the name of a body begins again.
  static func split(_ words: String, _ meeting: String?) -> [String] {
    var names: [String] = []
    for part in apart(words) {
      let tokens = part.split(separator: " ").map(String.init)
      var start = 0
      for index in tokens.indices.dropFirst() where begins(tokens, index, meeting) {
        add(Array(tokens[start..<index]), isSure: start > 0, to: &names)
        start = index
      }
      add(Array(tokens[start...]), isSure: start > 0, to: &names)
    }
    return names.map(Tidy.withoutFinalStop).filter { !$0.isEmpty }
  }

  /// A piece that is no name of a body belongs to the one before ("Scrutiny Committee", "(Regeneration and Skills)"),
  /// unless it begins as that one did.
  private static func add(_ tokens: [String], isSure: Bool, to names: inout [String]) {
    guard !tokens.isEmpty else { return }
    let piece = tokens.joined(separator: " ")
    let first = names.first?.split(separator: " ").prefix(2).map(String.init) ?? []
    let beginsAgain =
      names.count >= 1 && first.count == 2 && tokens.count >= 2 && Array(tokens.prefix(2)) == first
      && names.last != first.joined(separator: " ")
    if let last = names.last, !isSure, !beginsAgain, !Bodies.isName(piece) || piece.hasPrefix("(") || isIncomplete(last) {
      names[names.count - 1] = last + " " + piece
    } else {
      names.append(piece)
    }
  }

  private static func isIncomplete(_ name: String) -> Bool { !Bodies.isName(name) || Sentences.breaksOff(name) }

  private static func apart(_ words: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(words)
    while let cut = rest.firstRange(of: "  ") ?? rest.firstRange(of: ";") {
      parts.append(String(rest[..<cut.lowerBound]).trimmed)
      rest = rest[cut.upperBound...]
    }
    parts.append(String(rest).trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// Whether a second name begins at a word: the opening of the first again, that of the meeting's own body, or "Cabinet".
  private static func begins(_ tokens: [String], _ index: Int, _ meeting: String?) -> Bool {
    func opens(_ name: [String]) -> Bool {
      guard name.count >= 3, tokens.count >= index + 2 else { return false }
      return Tidy.key(tokens[index]) == Tidy.key(name[0]) && Tidy.key(tokens[index + 1]) == Tidy.key(name[1])
    }
    if opens(tokens) || meeting.map({ opens($0.split(separator: " ").map(String.init)) }) == true { return true }
    let balanced = tokens[..<index].joined().filter { $0 == "(" }.count == tokens[..<index].joined().filter { $0 == ")" }.count
    return balanced && (tokens[index] == "Cabinet" || tokens[index] == "Council") && Bodies.isName(tokens[..<index].joined(separator: " "))
      && (index + 1 == tokens.count || tokens[index + 1].first?.isUppercase == true) && tokens[index - 1] != "and"
      && tokens[index - 1] != "&"
  }

  /// The spelling of the pack, and a lost closing bracket, when the whole name stands elsewhere.
  private static func finish(_ name: String, _ known: [String], _ vocabulary: Vocabulary) -> String {
    var tidy = Bodies.name(name, known: known)
    if tidy.filter({ $0 == "(" }).count == tidy.filter({ $0 == ")" }).count + 1, vocabulary.hasPhrase(tidy) { tidy += ")" }
    return tidy
  }
}
