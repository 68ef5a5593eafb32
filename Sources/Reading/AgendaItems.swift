import Calendar
import Diagnostics
import Papers
import Text

/// The items of an agenda, found by their numbers, which run on.
struct AgendaReading {
  struct Item {
    var facts = AgendaItem()
    /// From the line of the number to the line before the next item.
    var lines: Range<Int>
    /// The words of the title as they stand on the first line, and the description behind them.
    var titleLines: Range<Int>
    /// What the title's own line says beside it: the beginning of the description.
    var aside = ""
    var marks: [Mark] = []
  }
  var items: [Item] = []
  /// From here on the agenda tells of other things than its last item: how to attend, who belongs to the body.
  var notes: Int?
  var diagnostics: [(Finding, Int)] = []
}

enum AgendaItems {
  static func read(_ sheet: Sheet, in range: Range<Int>) -> AgendaReading {
    let pages = PageColumn(sheet, in: range)
    var chosen = AgendaChain.find(sheet, in: range, pages, .usual)
    for form in [AgendaChain.Forms.bare, .bracketed] where chosen.count < 2 {
      let other = AgendaChain.find(sheet, in: range, pages, form)
      if other.count > max(2, chosen.count) { chosen = other }
    }
    // What all stands inside one item of a longer agenda is a list of that item.
    if (2...6).contains(chosen.count) {
      let bare = AgendaChain.find(sheet, in: range, pages, .bare)
      if bare.count > chosen.count, AgendaChain.isInside(chosen, oneItemOf: bare) { chosen = bare }
    }
    // "1 Apologies" without a stop is an item where "3 Minutes (Pages 5 - 10)" is one, and its number is missing.
    if AgendaChain.hasGaps(chosen) {
      let bare = AgendaChain.find(sheet, in: range, pages, .bare)
      let kept = Set(bare.map(\.index))
      if bare.count > chosen.count, chosen.allSatisfy({ kept.contains($0.index) }) { chosen = bare }
    }
    if let runs = AgendaChain.runs(sheet, in: range, pages, beyond: chosen) { chosen = runs }
    var titles = chosen.count < 2 ? UnnumberedItems.find(sheet, in: range) : []
    // "26/0011 The Mill" below "To consider planning applications:" is of that item.
    if titles.isEmpty, chosen.count < 8, case let asked = UnnumberedItems.asked(sheet, in: range), asked.count > chosen.count,
      chosen.isEmpty || AgendaChain.isInside(chosen, oneItemOf: asked)
    {
      titles = asked
    }
    var reading = AgendaReading()
    let starts = titles.isEmpty ? chosen.map(\.index) : titles
    let end = starts.last.flatMap { AgendaNotes.start(after: $0, sheet, below: range.upperBound) } ?? range.upperBound
    if end < range.upperBound { reading.notes = end }
    for (position, start) in starts.enumerated() {
      let lines = start..<(position + 1 < starts.count ? starts[position + 1] : end)
      let item =
        titles.isEmpty ? AgendaEntry.read(chosen[position], sheet, lines, pages) : AgendaEntry.read(unnumbered: start, sheet, lines, pages)
      reading.items.append(item)
    }
    if titles.isEmpty { nameParts(&reading, chosen) }
    if KeyMark.hasColumn(sheet, in: range) { KeyMark.removeColumn(from: &reading) }
    completePages(&reading)
    ExemptLetter.mark(&reading, sheet, in: range)
    markExemptHeadings(&reading, sheet, in: range)
    return reading
  }

  /// Numbers that begin again under "Part B" are those of another part: b, and c after it.
  private static func nameParts(_ reading: inout AgendaReading, _ chosen: [AgendaOpening]) {
    let letters = Array("abcdefghij")
    var part = 0
    for position in chosen.indices.dropFirst() {
      if chosen[position].restarts, part + 1 < letters.count { part += 1 }
      if part > 0 { reading.items[position].facts.part = String(letters[part]) }
    }
  }

  /// A range that was cut off ends where the next item's begins.
  private static func completePages(_ reading: inout AgendaReading) {
    for index in reading.items.indices {
      guard let pages = reading.items[index].facts.pages, let first = pages.first, pages.last == nil else { continue }
      let number = reading.items[index].facts.number?.value ?? ""
      reading.diagnostics.append((.pageRangeCut(item: number), first.origin.line - 1))
      let following = reading.items[(index + 1)...].lazy.compactMap { $0.facts.pages?.first?.value }.first
      if let following, following > first.value {
        reading.items[index].facts.pages?.last = Fact(
          following - 1, .derived(line: first.origin.line, column: first.origin.column, by: "page-before-next-item"))
      }
    }
  }

  /// Items under "Exempt items" or "Part B" carry the mark of their heading.
  private static func markExemptHeadings(_ reading: inout AgendaReading, _ sheet: Sheet, in range: Range<Int>) {
    var mark: Mark?
    var next = 0
    for index in range where sheet.isText(index) {
      let line = sheet.lines[index]
      while next < reading.items.count, reading.items[next].lines.lowerBound < index { next += 1 }
      if next < reading.items.count, reading.items[next].lines.lowerBound == index {
        let title = reading.items[next].facts.title?.value ?? ""
        if let mark, !AgendaEntry.isExclusionOfPress(title) { reading.items[next].marks.append(mark) }
        if next > 0 { settleLine(between: next - 1, and: next, &reading, sheet) }
      } else if let verdict = Classification.agendaHeading(line) {
        mark = verdict && !sheet.isDenied(below: index) ? Mark(.agendaHeading, line: line.number, column: line.indent + 1) : nil
      }
    }
  }
}

extension AgendaItems {
  /// "EXEMPT" between two entries is said of the one it stands nearer to; where it stands as near to both, of which is not sure.
  private static func settleLine(between above: Int, and below: Int, _ reading: inout AgendaReading, _ sheet: Sheet) {
    let next = reading.items[below].lines.lowerBound
    guard let index = sheet.previous(before: next), index > reading.items[above].lines.lowerBound,
      let before = sheet.previous(before: index), let line = Classification.line(sheet.lines[index]), line.paragraphs.isEmpty,
      let at = reading.items[above].marks.firstIndex(where: { $0.line == line.line && $0.kind == .agendaEntry })
    else { return }
    let (up, down) = (index - before, next - index)
    if up < down { return }
    if up > down {
      reading.items[above].marks.remove(at: at)
      reading.items[below].marks.append(Mark(.agendaHeading, line: line.line, column: line.column))
    } else {
      reading.items[above].marks[at] = Mark(.agendaBetween, line: line.line, column: line.column)
    }
  }
}

/// What stands behind the last item and belongs to none.
enum AgendaNotes {
  private static let alone: Set<String> = [
    "notes", "note", "notes to members", "general notes", "information for the public", "public information", "how to attend",
    "attending meetings", "access to information", "membership", "members", "distribution", "distribution list", "circulation",
    "fire evacuation", "emergency evacuation", "members of the committee", "guidance notes", "information for members of the public",
  ]
  private static let leads = [
    "Distribution:", "Circulation:", "Note:", "Notes:", "NOTE ", "Dated:", "Membership:", "For further information", "For enquiries",
    "For more information", "Contact officer:", "Quorum:", "If you need this", "If you would like", "Members of the public",
    "Members of the Committee:", "To: The Members", "To: Members", "To: All Members", "To the Members", "To all Members", "In the event of",
    "If the fire alarm", "If you need any", "Any councillor who", "Any member who", "Yours faithfully", "Yours sincerely",
  ]

  /// "EXEMPT INFORMATION" over the list of the descriptions that the law gives.
  private static func introducesLaw(_ index: Int, _ sheet: Sheet, below end: Int) -> Bool {
    guard sheet.lines[index].plain.utf8.count < 120, sheet.lines[index].plain.utf8.contains(where: { $0 == 0x45 || $0 == 0x65 }),
      ClassificationWords.key(sheet.lines[index].plain).holds("exempt information"), var next = sheet.next(after: index, below: end)
    else { return false }
    for _ in 0..<2 {
      if ClassificationWords.isDescriptionOfLaw(sheet.lines[next].plain) { return true }
      guard let below = sheet.next(after: next, below: end) else { return false }
      next = below
    }
    return false
  }

  static func start(after last: Int, _ sheet: Sheet, below end: Int) -> Int? {
    let own = sheet.text(in: (last + 1)..<max(last + 1, end))
    // Below a number alone stands its title, and what a web page tells of the item belongs to it whatever it begins with.
    let title = AgendaNumber.leading(sheet.lines[last].plain)?.rest.isEmpty == true ? own.first : nil
    let record = own.first { WebRecord.labels.contains(sheet.lines[$0].plain) } ?? end
    return own.first { index in
      guard index != title, index < record else { return false }
      let plain = sheet.lines[index].plain
      if introducesLaw(index, sheet, below: end) { return true }
      return ClassificationWords.defineExemption(ClassificationWords.of(plain)) || alone.contains(Tidy.key(plain))
        || leads.contains { plain.begins(with: $0) } && !plain.holds("next meeting")
    }
  }
}
