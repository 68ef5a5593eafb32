import Papers
import Text

/// A paragraph of an entry of minutes, whatever lines or cells it stands on.
struct MinuteParagraph {
  /// What a column of the table says its words are.
  enum Role { case words, decision, action }

  /// Its first and its last line.
  var lines: ClosedRange<Int>
  /// Without the number of the paragraph itself ("35.4" in entry 35).
  var words: String
  /// The number of the paragraph in its entry: it begins anew, and is no part of a list.
  var ownNumber: String?
  var isBullet = false
  var isHeading = false
  var isIndented = false
  /// The cells of a row of a table inside the entry.
  var cells: [String]?
  var role = Role.words

  init(_ words: String, at index: Int, role: Role = .words) {
    lines = index...index
    self.words = MinuteParagraph.closed(words)
    self.role = role
  }

  fileprivate init(_ line: PrintedLine, at index: Int) {
    lines = index...index
    words = MinuteParagraph.closed(line.plain)
    isBullet = line.kind == .bullet
    isHeading = line.isHeadingMark
    isIndented = line.indent > 0
    if !line.isRow, Columns.areInside(line.text), case let columns = line.columns, columns.count > 1,
      let last = columns.last, Figure.isFigure(last) || last == "£", Numbering.leading(columns[0]) == nil, !Resolutions.opens(line.plain)
    {
      cells = columns
    }
    guard line.isRow else { return }
    let filled = line.cells.map(Marks.plain).filter { !$0.isEmpty }
    // "4.1⇥The Committee received a report": a number or a bullet set apart by a tab is no table.
    if filled.count == 2, let mark = filled.first, Numbering.leading(mark + " x")?.rest == "x" || Bullets.dropping(from: mark + " x") != nil
    {
      isBullet = Bullets.dropping(from: mark + " x") != nil
      words = isBullet ? filled[1] : MinuteParagraph.closed(filled.joined(separator: " "))
    } else if filled.count > 1 {
      cells = line.cells.map(Marks.plain)
    }
  }

  /// Letters set apart for emphasis: "T H A T".
  private static func closed(_ words: String) -> String {
    guard let spaced = words.firstRange(of: "T H A T") else { return words }
    return String(words[..<spaced.lowerBound]) + "THAT" + String(words[spaced.upperBound...])
  }

  private static let asides = Phrases([
    "Proposed by", "Proposed:", "Proposed Cllr", "Proposed Councillor", "All in favour", "Carried", "Seconded Cllr", "Proposer",
    "Seconded by", "Seconded:", "Prop.", "Moved by", "Voting:", "Voting ", "Vote:", "Votes:",
    "The vote", "Reason:", "Reasons:", "Reason for", "Reasons for", "Action:", "Action by", "ACTION", "No action", "Reference:", "Note:",
    "Favour:", "In favour:",
    "The meeting ", "The Chair declared", "Alternative options", "Other options", "For:", "Against:", "Abstain", "Signed", "Key decision",
    "Duration of", "Meeting closed", "in the Chair", "Call-in", "Conflict",
  ])

  /// Words beside a decision that are no part of it: who proposed, how they voted, why, who acts.
  static func isAside(_ words: String) -> Bool {
    let bare = String(words.drop { "([ ".contains($0) })
    // "The vote on the plan be put off": what was decided, not how.
    return (asides.open(bare) || CallIn.opens(bare)) && !(bare.begins(with: "The ") && bare.holds(" be "))
  }
}

enum MinuteText {
  /// The paragraphs of an entry: lines that an extractor broke are one again, numbers on lines of their own stand before
  /// their words, sentences go on over pages.
  static func read(_ sheet: Sheet, _ entry: MinuteEntryLines, columns: MinuteColumns? = nil) -> [MinuteParagraph] {
    var paragraphs = entry.opening
    for index in sheet.text(in: entry.bodyStart..<entry.lines.upperBound) {
      let line = sheet.lines[index]
      if line.isRow, !entry.opening.isEmpty || columns != nil, let cells = cells(of: line, index, columns) {
        paragraphs += cells
        continue
      }
      let next = MinuteParagraph(line, at: index)
      if let last = paragraphs.last, last.role == .words, joins(last, next, sheet) {
        paragraphs[paragraphs.count - 1].words = sheet.joints.join(last.words, next.words)
        paragraphs[paragraphs.count - 1].lines = last.lines.lowerBound...index
      } else {
        paragraphs.append(next)
      }
    }
    return withOwnNumbers(paragraphs.flatMap(items), entry.number)
  }

  private static let lists = [
    ["(1) ", "(2) ", "(3) ", "(4) ", "(5) ", "(6) ", "(7) ", "(8) ", "(9) ", "(10) ", "(11) ", "(12) "],
    ["(a) ", "(b) ", "(c) ", "(d) ", "(e) ", "(f) ", "(g) ", "(h) ", "(i) ", "(j) "],
    ["(i) ", "(ii) ", "(iii) ", "(iv) ", "(v) ", "(vi) ", "(vii) ", "(viii) "],
  ]

  /// "RESOLVED: (1) that the plan be approved; (2) that it be published": a list inside a paragraph that decides.
  static func items(_ paragraph: MinuteParagraph) -> [MinuteParagraph] {
    guard paragraph.cells == nil,
      let pieces = listed(paragraph.words, mayBeInside: paragraph.role == .decision || Resolutions.opens(paragraph.words))
    else { return [paragraph] }
    return pieces.map { words in
      var piece = paragraph
      piece.words = words
      return piece
    }
  }

  private static let stopped = (1...20).map { "\($0). " }

  /// "The Panel asks (1) that … (2) that …", cut before its numbers; nothing where no list stands, or not at the start.
  private static func listed(_ words: String, mayBeInside: Bool) -> [String]? {
    for list in words.utf8.contains(Byte.open) ? lists : [] {
      if let pieces = cut(words, list, mayBeInside: mayBeInside, { _ in true }) { return pieces }
    }
    // "1. That …; 2. That …": only what was decided is numbered so inside a paragraph, and only behind the end of a clause.
    guard mayBeInside, words.holds("1. "), words.holds(" 2. ") else { return nil }
    let bytes = Array(words.utf8)
    return cut(words, stopped, mayBeInside: true) { at in
      guard at > 0 else { return true }
      guard bytes[at - 1].isSpace else { return false }
      let before = String(decoding: bytes[..<at], as: UTF8.self).trimmed
      return Sentences.isEnded(before) || [" that", " to", "; and", "-"].contains(where: before.hasSuffix)
    }
  }

  /// The pieces from one marker of a list to the next.
  private static func cut(_ words: String, _ list: [String], mayBeInside: Bool, _ holds: (Int) -> Bool) -> [String]? {
    guard let first = words.offset(of: list[0]), holds(first), let second = words.offset(of: list[1]), second > first, holds(second),
      mayBeInside || first == 0
    else { return nil }
    var cuts = [first]
    for marker in list.dropFirst() {
      guard let at = words.offset(of: marker), at > cuts[cuts.count - 1], holds(at) else { break }
      cuts.append(at)
    }
    let bytes = Array(words.utf8)
    let bounds = (first > 0 ? [0] : []) + cuts + [bytes.count]
    return zip(bounds, bounds.dropFirst()).map { start, end in String(decoding: bytes[start..<end], as: UTF8.self).trimmed }
  }

  /// The rows below that of an entry go on with it, column by column.
  private static func cells(of line: PrintedLine, _ index: Int, _ columns: MinuteColumns?) -> [MinuteParagraph]? {
    guard let columns else { return nil }
    let filled = line.cells.filter { !$0.isEmpty }.count
    var found: [MinuteParagraph] = []
    for (column, cell) in line.cells.enumerated() where !cell.isEmpty {
      found += CellText.plainPieces(cell).map { MinuteParagraph($0, at: index, role: filled == 1 ? .words : columns.role(of: column)) }
    }
    return found
  }

  private static func joins(_ last: MinuteParagraph, _ next: MinuteParagraph, _ sheet: Sheet) -> Bool {
    guard last.cells == nil, next.cells == nil, !next.isBullet, !next.isHeading else { return false }
    let isAdjacent = next.lines.lowerBound == last.lines.upperBound + 1
    // A number or a letter alone stands before its words.
    if isAdjacent || next.lines.lowerBound <= last.lines.upperBound + 2, isMarker(last.words) { return true }
    if isMarker(next.words) || last.isHeading { return false }
    if ListNumber.stopped(next.words) != nil { return false }
    if let number = Numbering.leading(next.words), number.style != .dotted || !Sentences.continues(number.rest) { return false }
    if Sentences.isEnded(last.words) || Resolutions.standsAlone(last.words) || Resolutions.opens(next.words) { return false }
    if MinuteParagraph.isAside(next.words) || Votes.isLabel(next.words) { return false }
    if !Sentences.continues(next.words), !Sentences.breaksOff(last.words), Votes.isLabel(last.words) || MinuteParagraph.isAside(last.words)
    {
      return false
    }
    if isAdjacent {
      // Where each line is a paragraph, a full one was not cut.
      return Sentences.continues(next.words) || Sentences.breaksOff(last.words)
        || last.words.utf8.count >= 60 && !sheet.setting.isUnwrapped
    }
    let overPage = (last.lines.upperBound + 1...next.lines.lowerBound).contains {
      sheet.furniture[$0] != nil || sheet.lines[$0].pageBreaks > 0
    }
    return Sentences.continues(next.words) && (overPage || Sentences.breaksOff(last.words))
  }

  /// "1.", "(a)", "iv)": nothing else on the line.
  private static func isMarker(_ words: String) -> Bool {
    guard words.utf8.count <= 6, let number = Numbering.leading(words) else { return false }
    return number.rest.isEmpty
  }

  /// "35.1", "35.2" in entry 35 number its paragraphs.
  private static func withOwnNumbers(_ paragraphs: [MinuteParagraph], _ number: String?) -> [MinuteParagraph] {
    guard let number else { return paragraphs }
    return paragraphs.map { paragraph in
      guard let found = Numbering.leading(paragraph.words), found.style == .dotted, found.number.hasPrefix(number + "."),
        !found.rest.isEmpty
      else { return paragraph }
      var own = paragraph
      own.ownNumber = found.number
      return own
    }
  }
}

extension MinuteParagraph {
  /// Its words without the number it has in its entry.
  var withoutOwnNumber: String { ownNumber == nil ? words : Numbering.leading(words)?.rest ?? words }
}
