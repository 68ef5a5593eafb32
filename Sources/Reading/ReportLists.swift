import Papers
import Text

/// The lists of appendices and background papers that a report gives.
enum ReportLists {
  /// What such a list is called, in any letter case.
  private struct Titles {
    private let all: [String]
    private let printed: Phrases<Void>
    private let keys: KeySet
    init(_ titles: [String]) { (all, printed, keys) = (titles, Phrases(titles), KeySet(titles.map(Tidy.key))) }

    /// The first of them that the words begin with.
    func opening(_ words: String) -> String? { printed.opening(words)?.phrase }
    /// The first of them that stands with a colon at the end of a line, behind other words.
    func ending(_ words: String) -> String? {
      words.utf8.last == Byte.colon ? all.first { words.hasSuffix(" \($0):") } : nil
    }
    /// Whether a cell is one of them and nothing else.
    func hold(_ cell: String) -> Bool { keys.contains(Tidy.key(cell)) }
  }

  private static let appendixTitles = Titles([
    "List of Appendices", "Appendices attached", "Appendices", "Appendix", "Annexes", "Enclosures", "Attachments", "Documents attached",
    "Use of Appendices",
    "Atodiadau",
  ])
  private static let backgroundTitles = Titles([
    "List of Background Papers", "Background Papers and History of Decisions", "Background Papers", "Background Documents",
    "Background documents used", "Papurau cefndir",
  ])

  static func appendices(_ own: [Int], _ sheet: Sheet) -> [AppendixEntry]? {
    guard let lines = answer(under: appendixTitles, own, sheet) else { return nil }
    var entries: [AppendixEntry] = []
    for (printed, index) in lines.flatMap({ apart($0.0, $0.1) }) {
      // "A – Draft plan" under "Appendices".
      let words = isLetterAndTitle(printed) ? "Appendix " + String(printed.prefix(1)) + ":" + String(printed.dropFirst(2)) : printed
      if ReportText.isNone(words) { return entries.isEmpty ? [] : entries }
      if isIntroduction(words) { continue }
      var entry = AppendixEntry()
      if let (label, title) = AppendixTitles.label(of: words) {
        // The label again opens the appendix itself.
        if entries.contains(where: { $0.label?.value == label }) { break }
        entry.label = Fact(label, sheet.stated(index))
        if let title { entry.title = Fact(Tidy.withoutFinalStop(title), sheet.stated(index)) }
      } else if let last = entries.last, last.label != nil, last.title == nil {
        // The label on a line of its own, its title below.
        entries[entries.count - 1].title = Fact(Tidy.withoutFinalStop(words), sheet.stated(index))
        continue
      } else {
        entry.title = Fact(Tidy.withoutFinalStop(words), sheet.stated(index))
      }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : entries
  }

  private static func isLetterAndTitle(_ words: String) -> Bool {
    // "A. Draft policy"
    if words.utf8.count > 4, words.utf8.first?.isUpper == true, case let mark = words.utf8.dropFirst().first,
      mark == Byte.stop || mark == Byte.close,
      words.utf8.dropFirst(2).first == Byte.space
    {
      return true
    }
    let pieces = words.split(separator: " ", maxSplits: 2)
    guard pieces.count == 3, pieces[0].utf8.count == 1, let first = pieces[0].utf8.first, first.isUpper || first.isDigit else {
      return false
    }
    return ["-", "–", "—"].contains(pieces[1])
  }

  /// "Appendix A – Plan; Appendix B – Costs" on one line.
  private static func apart(_ words: String, _ index: Int) -> [(String, Int)] {
    // "2  Appendix 1 - Plan. Appendix 2 - Terms": a numbered paragraph of the report.
    let own = Numbering.leading(words, allowBare: true)?.rest
    let all = own.flatMap { AppendixTitles.label(of: $0) == nil ? nil : $0 } ?? words
    let pieces = all.replacing(". Appendix ", with: "; Appendix ").pieces(at: Byte.semicolon).map(\.trimmed).filter { !$0.isEmpty }
    guard pieces.count > 1,
      pieces.dropFirst().allSatisfy({ AppendixTitles.label(of: $0.dropping(prefix: "and ") ?? $0) != nil || isLetterAndTitle($0) })
    else {
      return [(all, index)]
    }
    return pieces.map { ($0.dropping(prefix: "and ") ?? $0, index) }
  }

  static func backgroundPapers(_ own: [Int], _ sheet: Sheet) -> [Fact<String>]? {
    guard let lines = answer(under: backgroundTitles, own, sheet) else { return nil }
    var papers: [Fact<String>] = []
    for (line, index) in lines {
      if ReportText.isNone(Numbering.leading(line, allowBare: true)?.rest ?? line) { return papers.isEmpty ? [] : papers }
      if isIntroduction(line) { continue }
      // "5.1 Guide to the programme" is the report's own numbered paragraph.
      let numbered = Numbering.leading(line).flatMap { $0.style == .dotted ? $0.rest : nil }
      for words in (numbered ?? line).pieces(at: Byte.semicolon).map(\.trimmed) where words.hasLetterOrDigit {
        papers.append(Fact(Tidy.withoutFinalStop(words.dropping(prefix: "and ") ?? words), sheet.stated(index)))
      }
    }
    return papers.isEmpty ? nil : papers
  }

  private static func isOfTable(_ line: PrintedLine) -> Bool { line.isRow || Columns.areInside(line.text) }

  /// The lines under a heading, or behind it on its own line or in its row, up to the next heading.
  private static func answer(under titles: Titles, _ own: [Int], _ sheet: Sheet) -> [(String, Int)]? {
    for (position, index) in own.enumerated() {
      if sheet.lines[index].isRow {
        if let lines = answerInRow(titles, position, own, sheet) { return lines }
        continue
      }
      let plain = Numbering.withoutNumber(labelOnly(sheet.lines[index].plain, titles))
      guard let title = titles.opening(plain) else { continue }
      let rest = withoutRemark(String(decoding: plain.utf8.dropFirst(title.utf8.count), as: UTF8.self).trimmed)
      guard rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("-") && rest.utf8.count == 1 || ReportText.isNone(rest) else { continue }
      var lines: [(String, Int)] = []
      let inline = String(rest.drop { $0 == ":" || $0 == " " }).trimmed
      if !inline.isEmpty { lines.append((inline, index)) }
      for next in own[(position + 1)...].prefix(30) {
        let line = sheet.lines[next]
        if endsAnswer(line, has: !lines.isEmpty) { break }
        // Behind a page's end only what bears a label goes on with a list of labels.
        if let last = lines.last, AppendixTitles.label(of: last.0) != nil, AppendixTitles.label(of: line.plain) == nil,
          sheet.opensPage(next)
        {
          break
        }
        if let first = lines.first, case let begun = sheet.lines[first.1], first.1 > index {
          // A list of lines does not go on in a table.
          if isOfTable(line), !isOfTable(begun) { break }
          // Nor one of bullets behind a blank line without them.
          if begun.kind == .bullet, line.kind != .bullet, !sheet.isText(next - 1) { break }
          // Nor in what is set bold as a heading is.
          if line.isBold, !begun.isBold { break }
        }
        for cell in line.isRow ? line.cells.map(Marks.plain).filter({ !$0.isEmpty }) : [line.plain] {
          if let cut = ["Background Papers:", "Background Papers :"].compactMap({ cell.offset(of: $0) }).first {
            lines.append((String(decoding: cell.utf8.prefix(cut), as: UTF8.self).trimmed, next))
            return lines
          }
          lines.append((cell, next))
        }
        if lines.count == 1, ReportText.isNone(lines[0].0) { break }
      }
      return lines.isEmpty ? nil : lines
    }
    return nil
  }

  /// "(if any)", "(available for inspection)" behind a heading.
  private static func withoutRemark(_ rest: String) -> String {
    guard rest.hasPrefix("("), let close = rest.firstIndex(of: ")") else { return rest }
    let behind = String(rest[rest.index(after: close)...]).trimmed
    return behind.isEmpty || behind.hasPrefix(":") ? behind : rest
  }

  /// `Appendices⇥Appendix 1: Budget summary`, and the rows below it whose first cell is empty.
  private static func answerInRow(_ titles: Titles, _ position: Int, _ own: [Int], _ sheet: Sheet) -> [(String, Int)]? {
    let cells = sheet.lines[own[position]].cells
    guard cells.count >= 2, titles.hold(cells[0]), cells.dropFirst().contains(where: { !$0.isEmpty }) else {
      return nil
    }
    var lines = cells.dropFirst().flatMap(CellText.plainPieces).map { ($0, own[position]) }
    for next in own[(position + 1)...].prefix(20) {
      let line = sheet.lines[next]
      guard line.isRow, (line.cells.first ?? "").isEmpty else { break }
      lines += line.cells.flatMap(CellText.plainPieces).map { ($0, next) }
    }
    return lines
  }

  /// A label that the extractor set at the end of the line before it: "… score card Background Papers:".
  private static func labelOnly(_ plain: String, _ titles: Titles) -> String { titles.ending(plain).map { $0 + ":" } ?? plain }

  private static func endsAnswer(_ line: PrintedLine, has: Bool) -> Bool {
    if SectionTitles.isKnown(line) || line.isHeadingMark { return true }
    if let number = line.bareNumber, number.style == .plain || number.style == .dotted, line.kind == .text,
      !number.rest.isEmpty
    {
      return has
    }
    if line.kind == .bullet, let number = line.printedNumber, number.style == .dotted { return true }
    for lead in [
      "Background Papers", "Appendices:", "Contact Officer", "Introduction/Background", "Introduction", "Report author", "Author:",
      "Contact:",
      "Lead officer:",
    ] where line.plain.begins(with: lead) && line.plain.utf8.count < 60 { return true }
    return has && line.plain.isCapitals && line.plain.utf8.count > 8
  }

  private static func isIntroduction(_ words: String) -> Bool {
    let key = Tidy.key(words)
    return key.holds("attached to this report") && key.hasPrefix("the following") || key.hasPrefix("the following append")
      || key.hasPrefix("the following background")
      || (words.hasSuffix(":") || words.hasSuffix(":-")) && AppendixTitles.label(of: words) == nil
  }
}
