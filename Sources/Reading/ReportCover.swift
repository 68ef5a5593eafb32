import Calendar
import Diagnostics
import Papers
import Text

extension Report {
  /// The rule by which a report on a planning application is called by its number and its site.
  fileprivate static let byApplication = "application-and-site"

  /// The title that the cover prints.
  var printedTitle: Fact<String>? { subject.flatMap { $0.origin.rule == Report.byApplication ? nil : $0 } }
}

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
    /// A value was cut, or labels did not survive.
    fileprivate(set) var isDamaged = false
    /// The cover is whole, and has no label for its subject.
    var lacksSubject = false
    /// The title as printed, where it stands among the labels without one.
    var title: [Leaf] = []
    var hasLostLabels: Bool { diagnostics.contains { if case .coverLabelsLost = $0 { true } else { false } } }
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
    /// The pieces are the lines of one cell: nothing cut through their words.
    var isOneCell = false
  }

  static func read(_ sheet: Sheet, _ cover: Cover, _ vocabulary: Vocabulary, known: [String], meeting: String?) -> Reading {
    if cover.isSentence { return CoverSentence.read(cover, sheet, known: known) }
    let layout = CoverLayout.read(sheet, cover)
    var reading = Reading()
    for value in layout.values { take(value, joined(value, of: layout, vocabulary), sheet, &reading) }
    nameExemptParts(layout.values, sheet, &reading)
    reading.report.committees = CoverDestinations.read(layout, sheet, vocabulary, known: known, meeting: meeting)
    takeUnlabelled(layout, sheet, &reading)
    judge(layout, &reading)
    CoverInside.read(layout, cover, sheet, into: &reading)
    CoverAbove.read(cover, sheet, known: known, into: &reading, dates: CoverDestinations.days(layout))
    CoverBelow.read(cover, sheet, into: &reading)
    if reading.report.subject == nil, !reading.isDamaged { reading.report.subject = application(layout, sheet) }
    reading.report.cover = Fact(reading.isDamaged ? .damaged : .read, sheet.derived(cover.lines.lowerBound, by: "cover-fields"))
    return reading
  }

  /// The pieces of a value as one text: repaired only where something cut through them.
  private static func joined(_ value: Value, of layout: CoverLayout, _ vocabulary: Vocabulary) -> CutCells.Joined {
    layout.wraps || value.isOneCell || value.offset != nil
      ? CutCells.Joined(text: value.pieces.joined(separator: " "), isDamaged: false) : CutCells.join(value.pieces, vocabulary)
  }

  /// Of fields that stand twice the first counts.
  private static func take(_ value: Value, _ joined: CutCells.Joined, _ sheet: Sheet, _ reading: inout Reading) {
    let origin = sheet.stated(value.indices.first ?? value.labelIndex)
    reading.shown.append((value.label, joined.text, sheet.lines[value.labelIndex].number))
    if joined.isDamaged, ![.subject, .portfolio, .reportOf, .exempt].contains(value.field) { return }
    switch value.field {
    case .reportTo, .date, .item, .appendices, .backgroundPapers, .application, .site, .other: break
    case .subject where reading.report.subject == nil: subject(value, joined, origin, &reading)
    case .reportOf where value.label.matches("From:"): sender(value, sheet, &reading)
    case .reportOf where reading.report.reportOf == nil && !joined.text.isEmpty && !joined.isDamaged:
      reading.report.reportOf = Fact(Tidy.office(withoutTelephone(WhatFor.removed(from: joined.text))), origin)
    case .wards where reading.report.wards == nil: reading.report.wards = wards(joined.text, origin)
    case .portfolio where reading.report.portfolio == nil && !joined.text.isEmpty && !joined.isDamaged:
      reading.report.portfolio = Fact(Tidy.withoutFinalStop(joined.text), origin)
    case .keyDecision where reading.report.keyDecision == nil:
      reading.report.keyDecision = yes(joined.text).map { Fact($0, origin) }
    case .forwardPlan where reading.report.forwardPlan == nil:
      reading.report.forwardPlan = yes(joined.text).map { Fact($0, origin) } ?? reference(joined.text, origin)
    case .exempt: exempt(value, joined.text, origin, &reading)
    default: break
    }
  }

  private static func subject(_ value: Value, _ joined: CutCells.Joined, _ origin: Origin, _ reading: inout Reading) {
    if let (mark, title) = openness(value) {
      reading.marks.append(mark)
      reading.report.exempt = Fact(mark.kind == .coverExempt, origin)
      reading.report.subject = Fact(Tidy.title(title), origin)
    } else if joined.isDamaged {
      reading.isDamaged = true
      reading.diagnostics.append(.subjectLost(item: nil))
    } else if !joined.text.isEmpty {
      reading.report.subject = Fact(Tidy.title(joined.text), origin)
    }
  }

  /// What no label says can say that the paper is closed.
  private static func takeUnlabelled(_ layout: CoverLayout, _ sheet: Sheet, _ reading: inout Reading) {
    reading.unlabelled = layout.unlabelled.map { ($0.words, sheet.lines[$0.index].number) }
    for (words, line) in reading.unlabelled where HeadOfPaper.saysItIsClosed(words, at: 0) {
      if HeadOfPaper.headsAnswer(words, at: line, reading.marks) { continue }
      reading.marks.append(Mark(.coverUnclear, line: line))
    }
  }

  /// Says what the extractor lost of the cover.
  private static func judge(_ layout: CoverLayout, _ reading: inout Reading) {
    if layout.labelsLost {
      reading.isDamaged = true
      reading.diagnostics.append(.coverLabelsLost(item: nil))
    } else if reading.isDamaged {
      reading.diagnostics.append(.coverDamaged(item: nil))
    }
    guard !reading.isDamaged else { return }
    let fields = Set(layout.values.map(\.field))
    if reading.report.subject == nil, fields.isDisjoint(with: [.subject, .application]) {
      reading.diagnostics.append(.subjectLost(item: nil))
    }
    reading.lacksSubject = !fields.contains(.subject)
  }

  /// "Subject:" beside "Public" or "Non-public" over the title: what the City's form says of access stands in the subject's row.
  private static func openness(_ value: Value) -> (mark: Mark, title: String)? {
    guard value.pieces.count > 1, let index = value.indices.first else { return nil }
    let kind: Mark.Kind
    switch Tidy.key(value.pieces[0]) {
    case "public": kind = .coverOpen
    case "non public", "nonpublic": kind = .coverExempt
    default: return nil
    }
    return (Mark(kind, line: index + 1), value.pieces.dropFirst().joined(separator: " "))
  }

  /// What a report on a planning application is about: the number of the application and its site.
  private static func application(_ layout: CoverLayout, _ sheet: Sheet) -> Fact<String>? {
    func words(_ field: CoverField) -> String? {
      layout.values.first { $0.field == field }.map { Tidy.withoutFinalStop($0.pieces.joined(separator: " ")) }.flatMap {
        $0.isEmpty ? nil : $0
      }
    }
    guard let number = words(.application), number.hasDigit, number.utf8.count < 60, let site = words(.site), site.utf8.count < 200,
      let index = layout.values.first(where: { $0.field == .application })?.labelIndex
    else { return nil }
    return Fact("\(number): \(site)", sheet.derived(index, by: Report.byApplication))
  }

  /// Behind "From:" stand the member who answers for the matter and the officer who wrote the report, each on lines of their own.
  private static func sender(_ value: Value, _ sheet: Sheet, _ reading: inout Reading) {
    for (words, index) in zip(value.pieces, value.indices) {
      let origin = sheet.stated(index)
      let isMember = ["Cabinet Member", "Leader", "Portfolio", "Councillor", "Cllr"].contains(where: words.holds)
      if isMember, reading.report.portfolio == nil { reading.report.portfolio = Fact(Tidy.withoutFinalStop(words), origin) }
      if !isMember, reading.report.reportOf == nil { reading.report.reportOf = Fact(Tidy.office(words), origin) }
    }
  }

  /// Who reports without the number and the address behind the name: "Chris Hartgate (01632 960409)", "Cara Dyson (Head of Legal) –
  /// 01632 960610", "Chris Hartgate, Head of Coast, 01632 960409", "Joan Fettle, Chief Internal Auditor j.fettle@hartsdale.example".
  private static func withoutTelephone(_ text: String) -> String {
    let (name, inside) = People.withoutRole(text)
    if let inside, Tidy.telephone(within: inside) != nil { return name }
    let pieces = text.pieces(at: Byte.comma)
    let kept = pieces.prefix { Tidy.telephone(within: $0) == nil && !$0.utf8.contains(Byte.at) }
    if !kept.isEmpty, kept.count < pieces.count, pieces[kept.count].trimmed.utf8.first?.isUpper != true {
      return kept.joined(separator: ",")
    }
    if let number = Tidy.telephone(within: text), text.hasSuffix(number) {
      return Tidy.withoutFinalStop(String(text.dropLast(number.count).trimmed.reversed().drop { "-–—,: ".contains($0) }.reversed()))
    }
    guard text.utf8.contains(Byte.at) else { return text }
    let words = text.split(separator: " ").prefix { !$0.utf8.contains(Byte.at) }
    return words.isEmpty ? text : words.joined(separator: " ")
  }

  static func wards(_ printed: String, _ origin: Origin) -> [Fact<String>]? {
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
  static func yes(_ printed: String) -> Bool? {
    if let value = Tidy.yesOrNo(printed) ?? TickBoxes.answer(printed) { return value }
    let first = Tidy.key(printed).firstPiece
    switch first {
    case "yes", "y", "key": return true
    case "no", "n", "non", "not": return false
    default: return nil
    }
  }

  /// A number of the plan says that the matter is in it: "CAB/24/19", "KD 5521".
  private static func reference(_ printed: String, _ origin: Origin) -> Fact<Bool>? {
    let words = printed.split(separator: " ")
    guard (1...3).contains(words.count), printed.utf8.count < 24, printed.utf8.contains(where: \.isDigit),
      PrintedDates.all(in: printed).isEmpty
    else { return nil }
    return Fact(true, .derived(line: origin.line, column: origin.column, by: "reference-in-the-plan"))
  }

  /// A report that only contains exempt information, in parts that are named, is exempt in these.
  private static func nameExemptParts(_ values: [Value], _ sheet: Sheet, _ reading: inout Reading) {
    let answers = values.filter { $0.field == .exempt }
    guard answers.count == 1, ExemptParts.asks(answers[0].label), reading.marks.map(\.kind) == [.coverExempt],
      let part = ExemptParts.named(in: answers[0].pieces.joined(separator: " "), line: reading.marks[0].line)
        ?? ExemptParts.named(below: answers[0].indices.last ?? answers[0].labelIndex, sheet)
    else { return }
    reading.marks = [part]
    reading.report.exemptParts = part.namedParts?.map { Fact($0, sheet.stated(part.line - 1)) }
  }

  /// Each piece of the value is asked: one that was cut off by the extractor must not hide a "Yes".
  private static func exempt(_ value: Value, _ joined: String, _ origin: Origin, _ reading: inout Reading) {
    let ticked = TickBoxes.answer(cells: value.pieces)
    let pieces = ticked == nil && !TickBoxes.isUnanswered(joined) ? value.pieces : []
    var marks = AccessLabel.marks(ticked.map { $0 ? "Yes" : "No" } ?? joined, behind: value.label, line: origin.line, column: origin.column)
    for piece in pieces where pieces.count > 1 {
      marks += AccessLabel.marks(piece, behind: value.label, line: origin.line, column: origin.column).filter { mark in
        mark.kind == .coverExempt && !marks.contains { $0.kind == mark.kind }
      }
    }
    if marks.contains(where: { $0.kind == .coverExempt }) { marks.removeAll { $0.kind == .coverUnclear } }
    // "Status: For decision" classifies nothing.
    if Tidy.key(value.label).hasSuffix("status"), AccessLabel(value.label)?.isSure != true, marks.allSatisfy({ $0.kind == .coverUnclear }) {
      return
    }
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
