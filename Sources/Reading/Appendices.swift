import Papers
import Text

/// Where the documents behind a report begin.
struct AppendixStart {
  let index: Int
  let label: String?
  let title: String?
}

enum Appendices {
  /// The starts of appendices in the lines of a report, behind its own text.
  ///
  /// An appendix begins at a heading with its label; at a heading whose words are a title of the list of appendices; or
  /// at the heading of a forward plan. The list of appendices itself, and references in sentences, begin none.
  static func find(_ sheet: Sheet, in range: Range<Int>, listed: [AppendixEntry]) -> [AppendixStart] {
    guard let body = bodyStart(sheet, range) else { return [] }
    let titles = listed.map { TitleWords($0.title?.value ?? "") }
    var starts: [AppendixStart] = []
    var plan = sheet.next(after: range.lowerBound - 1, below: range.upperBound).map { PlanHead.isTitle(sheet.lines[$0].plain) } ?? false
    for index in sheet.text(in: body..<range.upperBound) {
      let line = sheet.lines[index]
      guard isTitleLine(line, index, sheet, range) else { continue }
      if let (label, title) = AppendixTitles.label(of: line.plain), title.map({ $0.utf8.count < 160 }) ?? true {
        let named = title ?? nextTitle(after: index, sheet, range) ?? listedTitle(label, listed)
        starts.append(AppendixStart(index: index, label: label, title: named.map(Tidy.title)))
      } else if !plan, line.bareNumber == nil, PlanHead.isTitle(line.plain),
        PlanHead.period(near: index, sheet, range) != nil
      {
        plan = true
        let listed = listed.first { $0.title?.value.holds("forward plan") == true }
        if let last = starts.last, sheet.text(in: last.index..<index).count <= 3 { continue }
        starts.append(AppendixStart(index: index, label: listed?.label?.value, title: listed?.title?.value ?? "Forward Plan"))
      } else if opensExempt(line) {
        starts.append(AppendixStart(index: index, label: nil, title: Tidy.title(line.plain)))
      } else if let entry = unlabelled(line, index, sheet, range, titles).map({ listed[$0] }),
        !starts.contains(where: { $0.label == entry.label?.value && (entry.label != nil || $0.title == entry.title?.value) })
      {
        starts.append(AppendixStart(index: index, label: entry.label?.value, title: entry.title?.value))
      }
    }
    let first = sheet.next(after: range.lowerBound - 1) ?? range.lowerBound
    return behindBlankPages(withoutRepeats(starts, sheet), sheet, body..<range.upperBound, listed).map { start in
      var index = start.index
      // What opens the report is said of the report.
      while sheet.lines[index].pageBreaks == 0, let above = sheet.classification(above: index), above > first { index = above }
      return AppendixStart(index: index, label: start.label, title: start.title)
    }
  }

  /// "EXEMPT APPENDIX", "Confidential appendix to the report on Mill Lane" at the head of a page.
  private static func opensExempt(_ line: PrintedLine) -> Bool {
    guard line.pageBreaks > 0, line.plain.utf8.count < 120 else { return false }
    let words = ClassificationWords.of(line.plain)
    return words.count > 1 && ClassificationWords.adjectives.contains(words[0])
      && ["appendix", "appendices", "annex", "annexe"].contains(words[1])
  }

  /// The report's own text: from the end of its list of appendices and background papers, or its first numbered section.
  private static func bodyStart(_ sheet: Sheet, _ range: Range<Int>) -> Int? {
    let own = sheet.text(in: range)
    var last: Int?
    for index in own.prefix(400) where mayHeadList(sheet.lines[index]) {
      let key = sheet.lines[index].bareNumber.map { Tidy.key($0.rest) } ?? sheet.lines[index].key
      if key == "background papers" || key.hasPrefix("background papers ") || key == "list of appendices" || key == "appendices"
        || key == "background documents" || key == "use of appendices"
      {
        last = index
      }
    }
    guard let last else {
      let opening = own.dropFirst().prefix(6).first { index in
        sheet.lines[index].pageBreaks > 0
          && (opensExempt(sheet.lines[index]) || AppendixTitles.label(of: sheet.lines[index].plain) != nil)
      }
      return opening ?? own.dropFirst(6).first
    }
    // Behind the answer under the last of these headings.
    var at = sheet.next(after: last, below: range.upperBound) ?? last
    for _ in 0..<12 {
      let line = sheet.lines[at]
      if line.isHeadingMark || line.printedNumber?.style == .plain || line.isRow || sheet.furniture[at] != nil { break }
      guard let next = sheet.next(after: at, below: range.upperBound) else { return nil }
      if (at..<next).contains(where: { sheet.furniture[$0] == .blankPage }) { return next }
      if AppendixTitles.label(of: sheet.lines[next].plain) != nil, isTitleLine(sheet.lines[next], next, sheet, range) { return next }
      at = next
    }
    return at
  }

  /// Most lines are none of these headings at first sight.
  private static func mayHeadList(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    // "4. Appendices"
    if plain.utf8.first?.isDigit == true { return plain.utf8.count < 60 }
    return plain.utf8.first { $0.isLetterOrDigit }.map { "blau".utf8.contains($0.lowered) } ?? false
      && (plain.utf8.count <= 240 || plain.holds("background papers"))
  }

  private static func isTitleLine(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard !line.isRow, line.plain.utf8.count <= 160, line.kind != .bullet || line.isBold else { return false }
    if line.isHeadingMark || line.isBold { return true }
    let before = index == range.lowerBound || line.pageBreaks > 0 || !sheet.isText(index - 1)
    let after = index + 1 >= sheet.lines.count || !sheet.isText(index + 1) || sheet.lines[index + 1].isRow
    return before && (after || line.plain.isCapitals) && !line.plain.hasSuffix(".") && !line.plain.hasSuffix(",")
      && !line.plain.hasSuffix(";") && !Sentences.continues(line.plain)
  }

  /// The title on the line below a label that stands alone.
  private static func nextTitle(after index: Int, _ sheet: Sheet, _ range: Range<Int>) -> String? {
    guard let next = sheet.next(after: index, below: range.upperBound), next <= index + 4 else { return nil }
    let line = sheet.lines[next]
    guard line.isHeadingMark || line.isBold || line.plain.isCapitals, !line.isRow, AppendixTitles.label(of: line.plain) == nil,
      line.plain.utf8.count < 140
    else { return nil }
    return line.plain
  }

  private static func listedTitle(_ label: String, _ listed: [AppendixEntry]) -> String? {
    listed.first { $0.label?.value.matches(label) == true }?.title?.value
  }

  /// A heading that says what an entry of the list says. After a page joint, with the line below it, a likeness is
  /// enough; elsewhere it must be the same title.
  private static func unlabelled(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ titles: [TitleWords]) -> Int? {
    guard !titles.isEmpty, line.bareNumber == nil, line.plain.utf8.contains(Byte.space) else { return nil }
    let own = TitleWords(line.plain)
    guard isPageJoint(before: index, sheet, range) else { return titles.firstIndex { Likeness.of($0, own) >= 0.9 } }
    let whole = TitleWords([line.plain, nextTitle(after: index, sheet, range) ?? ""].joined(separator: " "))
    return titles.firstIndex { title in
      max(Likeness.of(title, own), Likeness.of(title, whole)) >= 0.55 || Likeness.beginAlike(title, own)
    }
  }

  /// A blank page, a form feed, or the gap of three lines that extractors leave between pages that do not run on.
  private static func isPageJoint(before index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    if sheet.lines[index].pageBreaks > 0 { return true }
    var blanks = 0
    var at = index - 1
    while at >= range.lowerBound, at >= index - 8 {
      if sheet.furniture[at] == .blankPage { return true }
      if sheet.lines[at].isBlank { blanks += 1 } else if sheet.furniture[at] == nil { break }
      at -= 1
    }
    return blanks >= 3
  }

  /// A page left blank ends a document: what follows it is the next on the list that has not been found.
  private static func behindBlankPages(_ starts: [AppendixStart], _ sheet: Sheet, _ range: Range<Int>, _ listed: [AppendixEntry])
    -> [AppendixStart]
  {
    var all = starts
    for index in range where sheet.furniture[index] == .blankPage {
      guard let first = sheet.next(after: index, below: range.upperBound), !all.contains(where: { abs($0.index - first) <= 4 }) else {
        continue
      }
      let before = all.last { $0.index < first }.flatMap { start in
        listed.lastIndex { $0.label?.value == start.label && start.label != nil || $0.title?.value == start.title }
      }
      let next = before.map { $0 + 1 } ?? 0
      guard listed.indices.contains(next),
        !all.contains(where: { $0.label == listed[next].label?.value && $0.title == listed[next].title?.value })
      else { continue }
      let after = all.first { $0.index > first }.flatMap { start in listed.firstIndex { $0.title?.value == start.title } }
      guard after.map({ $0 > next }) ?? true else { continue }
      all.append(AppendixStart(index: first, label: listed[next].label?.value, title: listed[next].title?.value))
      all.sort { $0.index < $1.index }
    }
    return all
  }

  /// A label printed twice, as a running label or on a second page, begins only one document.
  private static func withoutRepeats(_ starts: [AppendixStart], _ sheet: Sheet) -> [AppendixStart] {
    var kept: [AppendixStart] = []
    for start in starts {
      if let label = start.label, let same = kept.last(where: { $0.label == label }), same.title == start.title || start.title == nil {
        continue
      }
      if let last = kept.last, sheet.text(in: last.index..<start.index).count <= 1, start.label == nil { continue }
      kept.append(start)
    }
    return kept
  }
}
