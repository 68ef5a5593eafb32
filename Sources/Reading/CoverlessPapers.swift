import Papers
import Text

/// The papers behind an agenda that names no pages, where none has a cover: the title of an item again, beside it who reports
/// or wrote it, or below it the first section.
extension PackReading {
  struct CoverlessPaper {
    let item: Int
    /// The first line of its head, which may name the body and the day, and that of its title.
    let start: Int
    let title: Int
    /// Who reports or wrote it stands there: it is one wherever it stands.
    let isSigned: Bool

    /// No agenda has more items, and no pack as many places where a paper could begin: each is compared with each.
    static let mostItems = 400
    static let mostPlaces = 2000
  }

  /// In the order of the file; the first for each item. `entries` are the items of the agenda, in which nothing is looked for
  /// but behind the title of the last.
  func coverlessPapers(_ entries: [AgendaReading.Item], below end: Int) -> [CoverlessPaper] {
    guard let last = entries.last, (2...CoverlessPaper.mostItems).contains(entries.count) else { return [] }
    let start = last.titleLines.upperBound
    var titles: [TitleWords] = []
    var found: [CoverlessPaper] = []
    var places = 0
    for index in sheet.text(in: start..<max(start, end)) where isBelowTitle(sheet.lines[index]) {
      places += 1
      if places > CoverlessPaper.mostPlaces { break }
      if titles.isEmpty { titles = entries.map { TitleWords(Classification.withoutMark($0.facts.title?.value ?? "")) } }
      guard let title = titleLine(beside: index, from: start, titles), !found.contains(where: { $0.item == title.item }) else { continue }
      found.append(
        CoverlessPaper(
          item: title.item, start: headTop(above: min(title.line, index), from: start), title: title.line,
          isSigned: sheet.lines[index].bareNumber == nil && !SectionTitles.isCoverEnd(sheet.lines[index].plain)))
    }
    return found
  }

  /// Who reports, "Author: Kay Moss", "1. Introduction".
  private func isBelowTitle(_ line: PrintedLine) -> Bool {
    guard !line.isRow, line.kind != .bullet, line.plain.utf8.count < 140, let first = line.plain.utf8.first,
      first.isLetterOrDigit || first == Byte.open
    else { return false }
    if CoverlessHead.isOffice(line.plain) { return true }
    if let label = CoverLabels.match(line.plain) { return label.field == .contact && line.plain.utf8.count > label.length }
    let heading = line.bareNumber.map { ["1", "1.0"].contains($0.number) ? $0.rest : "" } ?? line.plain
    return heading.utf8.count < 40 && SectionTitles.isCoverEnd(heading)
  }

  /// The title of an item up to three lines above, or on the line below the office; nearly all of its words, set apart.
  private func titleLine(beside sign: Int, from start: Int, _ titles: [TitleWords]) -> (item: Int, line: Int)? {
    var near: [Int] = []
    var above = sign
    // The title stands on the same page.
    while near.count < 3, let line = sheet.previous(before: above, from: start), !sheet.opensPage(above) {
      near.append(line)
      above = line
    }
    if CoverlessHead.isOffice(sheet.lines[sign].plain), let below = sheet.next(after: sign, below: sheet.lines.count) { near.append(below) }
    for line in near where isTitleOfPaper(sheet.lines[line]) {
      let words = TitleWords(sheet.lines[line].plain)
      let likeness = titles.map { Likeness.of($0, words) }
      if let best = likeness.max(), best >= 0.8, let item = likeness.firstIndex(of: best) { return (item, line) }
    }
    return nil
  }

  private func isTitleOfPaper(_ line: PrintedLine) -> Bool {
    !line.isRow && line.kind != .bullet && line.plain.utf8.count < 160 && line.printedNumber == nil && !line.plain.hasSuffix(".")
      && !CoverlessHead.isOffice(line.plain) && !MemberParagraph.isRole(line.plain) && !WebRecord.labels.contains(line.plain)
  }

  /// The body, the day, who reports, the item's number and what the paper is classified as, above its title.
  func headTop(above title: Int, from start: Int) -> Int {
    var top = title
    for _ in 0..<6 {
      guard sheet.lines[top].pageBreaks == 0, let above = sheet.previous(before: top, from: start), isOfHead(sheet.lines[above]) else {
        break
      }
      if endsEntry(above) { break }
      // Right below the agenda's last title it says who reports on that item.
      if CoverlessHead.isOffice(sheet.lines[above].plain), sheet.previous(before: above, from: start) == nil { break }
      top = above
    }
    return top
  }

  private func isOfHead(_ line: PrintedLine) -> Bool {
    if namesBodyOrDay(line) { return true }
    let plain = line.plain
    guard !line.isRow, plain.utf8.count < 120, line.printedNumber == nil, !plain.hasSuffix(".") else { return false }
    return CoverlessHead.isOffice(plain) || CoverlessHead.isNumberOfItem(plain) || CoverlessHead.namesWards(plain)
      || Classification.line(line) != nil
  }
}
