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
    var marks: [Mark] = []
    /// Stands under "Part B": its numbers begin again.
    var partB = false
  }
  var items: [Item] = []
  var diagnostics: [(Finding, Int)] = []
}

enum AgendaItems {
  /// A line that may begin an item.
  private struct Candidate {
    let index: Int
    let number: String
    let order: (Int, Int)
    let title: String
    let weight: Int
    let restarts: Bool
  }

  static func read(_ sheet: Sheet, in range: Range<Int>) -> AgendaReading {
    let chosen = chain(candidates(sheet, in: range))
    var reading = AgendaReading()
    for (position, candidate) in chosen.enumerated() {
      let end = position + 1 < chosen.count ? chosen[position + 1].index : range.upperBound
      reading.items.append(item(candidate, sheet, candidate.index..<end, &reading.diagnostics))
    }
    completePages(&reading, chosen, sheet)
    markExemptHeadings(&reading, sheet, in: range)
    return reading
  }

  // MARK: Which lines begin an item

  private static func candidates(_ sheet: Sheet, in range: Range<Int>) -> [Candidate] {
    var found: [Candidate] = []
    var restarted = false
    for index in range where sheet.isText(index) && found.count < 4000 {
      let line = sheet.lines[index]
      if isPartHeading(line) { restarted = true }
      guard let (number, title, evidence) = opening(line, index, sheet, range), let order = Numbering.order(number) else { continue }
      found.append(
        Candidate(
          index: index, number: number, order: order, title: title, weight: evidence + support(index, sheet, range),
          restarts: restarted && order.0 == 1))
    }
    return found
  }

  /// "PART B", "Part 2 - Exempt items": a heading under which numbers may begin again.
  private static func isPartHeading(_ line: PrintedLine) -> Bool {
    let key = Tidy.key(line.plain)
    return ["part b", "part 2", "part ii", "part two"].contains { key == $0 || key.hasPrefix($0 + " ") } && key.utf8.count < 80
  }

  /// The number and title of a line that begins as an item does, and how sure its form is.
  private static func opening(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> (String, String, Int)? {
    if line.isRow {
      let filled = line.cells.filter { !$0.isEmpty }
      guard let first = filled.first else { return nil }
      if let alone = Numbering.leading(Marks.plain(first), allowBare: true), alone.rest.isEmpty, filled.count > 1, isItemNumber(alone) {
        return (alone.number, Marks.plain(filled[1]), 4)
      }
      guard let found = Numbering.leading(Marks.plain(first)), isItemNumber(found), !found.rest.isEmpty else { return nil }
      return (found.number, found.rest, 2)
    }
    var plain = line.plain
    for lead in ["Item No.", "Item"] {
      if let rest = plain.dropping(prefix: lead)?.trimmed, rest.utf8.first?.isDigit == true { plain = rest }
    }
    let strong = line.isHeadingMark || line.isBold
    if let found = Numbering.leading(plain, allowBare: true), isItemNumber(found) {
      let hasStop = found.printed.hasSuffix(".") || found.printed.hasSuffix(":")
      if found.rest.isEmpty {
        // The number stands alone; the title is the next line.
        guard let next = sheet.next(after: index, below: range.upperBound), sheet.lines[next].plain.hasLetterOrDigit,
          Numbering.leading(sheet.lines[next].plain) == nil, hasStop || strong
        else { return nil }
        return (found.number, "", strong ? 4 : 2)
      }
      guard beginsTitle(found.rest) else { return nil }
      if hasStop { return (found.number, found.rest, strong ? 5 : 2) }
      let bold = line.text.firstRange(of: "**") != nil
      if PageReference.find(in: found.rest) != nil || bold || strong { return (found.number, found.rest, 3) }
    }
    return nil
  }

  private static func isItemNumber(_ found: Numbering.Found) -> Bool {
    switch found.style {
    case .plain: found.number.utf8.count <= 5
    case .dotted: found.number.utf8.filter { $0 == Byte.stop }.count == 1
    default: false
    }
  }

  /// Titles begin with a capital, a digit or a quotation mark.
  private static func beginsTitle(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || "\"'“‘(*".unicodeScalars.contains(first)
  }

  /// What follows the line speaks for an item: its pages, who reports, that it follows.
  private static func support(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Int {
    var weight = 0
    var at: Int? = index
    for step in 0..<4 {
      guard let current = at else { break }
      let line = sheet.lines[current]
      if step > 0, Numbering.leading(line.plain) != nil { break }
      if PageReference.find(in: line.plain) != nil || line.plain.holds("(to follow)") { weight += 3 }
      if line.plain.begins(with: "Report of") || line.plain.holds(" Report of ") { weight += 2 }
      at = sheet.next(after: current, below: range.upperBound)
    }
    return min(weight, 5)
  }

  /// The chain of candidates of the greatest weight whose numbers rise in small steps: a list inside a description
  /// begins again, and so falls out.
  private static func chain(_ candidates: [Candidate]) -> [Candidate] {
    guard !candidates.isEmpty else { return [] }
    var best: [(weight: Int, from: Int?)] = []
    for (i, candidate) in candidates.enumerated() {
      var value = (weight: candidate.weight + (candidate.order.0 == 1 ? 1 : 0), from: Int?.none)
      for j in stride(from: i - 1, through: max(0, i - 200), by: -1) {
        guard let cost = step(from: candidates[j], to: candidate), best[j].weight + candidate.weight - cost > value.weight else { continue }
        value = (best[j].weight + candidate.weight - cost, j)
      }
      best.append(value)
    }
    var chain: [Candidate] = []
    var at = best.indices.max { best[$0].weight < best[$1].weight }
    while let index = at {
      chain.append(candidates[index])
      at = best[index].from
    }
    return chain.reversed()
  }

  /// What it costs that `to` follows `from`; nothing when it cannot.
  private static func step(from: Candidate, to: Candidate) -> Int? {
    if to.restarts, !from.restarts, to.order.0 == 1 { return 0 }
    let (a, b) = (from.order, to.order)
    if a.0 == b.0 { return a.1 < b.1 ? 0 : nil }
    let gap = b.0 - a.0
    guard gap > 0, gap <= 12 else { return nil }
    return gap == 1 ? 0 : gap
  }

  // MARK: What an item says

  private static func item(_ candidate: Candidate, _ sheet: Sheet, _ lines: Range<Int>, _ diagnostics: inout [(Finding, Int)])
    -> AgendaReading.Item
  {
    var facts = AgendaItem()
    facts.number = Fact(candidate.number, sheet.stated(candidate.index))
    let own = sheet.text(in: lines)
    let (titleEnd, printedTitle) = title(candidate, own, sheet)
    let title = Tidy.title(printedTitle)
    if !title.isEmpty {
      facts.title = Fact(title, sheet.stated(titleEnd > candidate.index && candidate.title.isEmpty ? titleEnd - 1 : candidate.index))
    }
    facts.pages = pages(own, sheet)
    facts.reportOf = reportOf(own, sheet)
    let words = own.map { sheet.lines[$0].plain }
    facts.status = Fact(status(title, words, hasPages: facts.pages != nil), sheet.derived(candidate.index, by: "agenda-entry"))
    var item = AgendaReading.Item(facts: facts, lines: lines, titleLines: candidate.index..<titleEnd)
    item.marks = own.compactMap { Classification.mark(onAgendaLine: sheet.lines[$0]) }
    if isExclusionOfPress(title) { item.marks = [] }
    return item
  }

  /// The title may go on over lines until its pages, a description or "Report of" begin.
  private static func title(_ candidate: Candidate, _ own: [Int], _ sheet: Sheet) -> (end: Int, words: String) {
    var words = candidate.title
    var end = candidate.index + 1
    if sheet.lines[candidate.index].isRow { return (end, words) }
    var previous = candidate.index
    for index in own.dropFirst().prefix(4) {
      let line = sheet.lines[index]
      if words.isEmpty {
        words = line.plain
      } else if index == previous + 1, continuesTitle(line, words) {
        words += " " + line.plain
      } else {
        break
      }
      end = index + 1
      previous = index
    }
    return (end, words)
  }

  private static func continuesTitle(_ line: PrintedLine, _ title: String) -> Bool {
    guard line.kind == .text || line.isHeadingMark, PageReference.find(in: title) == nil, line.plain.utf8.count < 100 else { return false }
    let plain = line.plain
    if plain.begins(with: "Report") || plain.begins(with: "Joint report") || plain.begins(with: "(") || plain.begins(with: "To ") {
      return false
    }
    return !Sentences.isEnded(title) && !(plain.hasSuffix(".") && plain.split(separator: " ").count > 8)
  }

  private static func pages(_ own: [Int], _ sheet: Sheet) -> PageRange? {
    for (position, index) in own.enumerated() {
      let plain = sheet.lines[index].plain
      guard let found = PageReference.find(in: plain) else { continue }
      var range = PageRange()
      range.first = Fact(found.first, sheet.stated(index))
      if let last = found.last {
        range.last = Fact(last, sheet.stated(index))
      } else if position + 1 < own.count {
        // "(Pages 11 -" and, on the next line, "14)".
        let next = own[position + 1]
        let digits = sheet.lines[next].plain.prefix { $0.isNumber }
        if let last = Int(digits), sheet.lines[next].plain.dropFirst(digits.count).first == ")" {
          range.last = Fact(last, sheet.stated(next))
        }
      }
      return range
    }
    return nil
  }

  private static func reportOf(_ own: [Int], _ sheet: Sheet) -> Fact<String>? {
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      let cells = line.isRow ? line.cells : [line.plain]
      for cell in cells {
        let plain = Marks.plain(cell)
        if plain.begins(with: "Report of") || plain.begins(with: "Joint report of") || plain.begins(with: "Report by") {
          var words = plain
          var previous = index
          for next in own[(position + 1)...] where !line.isRow {
            guard !Sentences.isEnded(words), wrapsOffice(sheet.lines[previous], into: sheet.lines[next], isAdjacent: next == previous + 1)
            else { break }
            words += " " + sheet.lines[next].plain
            previous = next
          }
          return Fact(Tidy.office(PageReference.removed(from: words)), sheet.stated(index))
        }
        if let offset = Tidy.reportOfOffset(in: plain) {
          let words = String(decoding: plain.utf8.dropFirst(offset), as: UTF8.self).trimmed
          return Fact(Tidy.office(PageReference.removed(from: words)), sheet.stated(index))
        }
      }
    }
    return nil
  }

  /// A long list of offices goes on over lines; behind a blank line only when it was full and what follows is no sentence.
  private static func wrapsOffice(_ line: PrintedLine, into next: PrintedLine, isAdjacent: Bool) -> Bool {
    guard next.kind == .text, PageReference.find(in: next.plain) == nil, Numbering.leading(next.plain) == nil, line.plain.utf8.count > 30
    else { return false }
    return isAdjacent || (line.plain.utf8.count >= 45 && next.plain.split(separator: " ").count <= 12 && !next.plain.hasSuffix("."))
  }

  private static func status(_ title: String, _ words: [String], hasPages: Bool) -> AgendaItem.Status {
    let all = words.joined(separator: " ")
    if all.holds("(to follow)") || all.holds("report to follow") || all.holds("(to be tabled)") { return .toFollow }
    let key = Tidy.key(title)
    if key.hasPrefix("minutes") || key.holds("previous minutes") || all.holds("minutes of the meeting held on")
      || all.holds("minutes of the previous meeting")
    {
      return .minutes
    }
    if hasPages { return .report }
    if all.holds("presentation") { return .presentation }
    if all.holds("verbal") || all.holds("oral update") || all.holds("oral report") { return .verbal }
    if key.hasPrefix("petition") || key.holds("petitions") || all.holds("a petition ") { return .petition }
    return .none
  }

  /// Announces that the public will be asked to leave; withholds nothing itself. Local Government Act 1972, s.100A(4).
  private static func isExclusionOfPress(_ title: String) -> Bool {
    title.holds("exclusion of") && (title.holds("public") || title.holds("press"))
  }

  /// A range that was cut off ends where the next item's begins.
  private static func completePages(_ reading: inout AgendaReading, _ chosen: [Candidate], _ sheet: Sheet) {
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
    for index in range where sheet.isText(index) {
      let line = sheet.lines[index]
      if let item = reading.items.firstIndex(where: { $0.lines.lowerBound == index }) {
        let title = reading.items[item].facts.title?.value ?? ""
        if let mark, !isExclusionOfPress(title) { reading.items[item].marks.append(mark) }
      } else if let verdict = Classification.agendaHeading(line) {
        mark = verdict ? Mark(.agendaHeading, line: line.number, column: line.indent + 1) : nil
      }
    }
  }
}
