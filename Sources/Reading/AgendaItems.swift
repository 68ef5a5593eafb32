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
  static func read(_ sheet: Sheet, in range: Range<Int>) -> AgendaReading {
    let pages = PageColumn(sheet, in: range)
    var chosen = chain(candidates(sheet, in: range, pages, bare: false))
    if chosen.count < 2 {
      let bare = chain(candidates(sheet, in: range, pages, bare: true))
      if bare.count > max(2, chosen.count) { chosen = bare }
    }
    var reading = AgendaReading()
    for (position, candidate) in chosen.enumerated() {
      let end = position + 1 < chosen.count ? chosen[position + 1].index : range.upperBound
      reading.items.append(AgendaEntry.read(candidate, sheet, candidate.index..<end, pages))
    }
    completePages(&reading, chosen, sheet)
    markExemptHeadings(&reading, sheet, in: range)
    return reading
  }

  // MARK: Which lines begin an item

  private static func candidates(_ sheet: Sheet, in range: Range<Int>, _ pages: PageColumn, bare: Bool) -> [AgendaOpening] {
    var found: [AgendaOpening] = []
    var restarted = false
    for index in range where sheet.isText(index) && found.count < 4000 {
      let line = sheet.lines[index]
      if Classification.agendaHeading(line) == true { restarted = true }
      guard var opening = AgendaOpening.read(index, sheet, range, pages, bare: bare) else { continue }
      opening.weight += support(index, sheet, range, pages)
      opening.restarts = restarted && opening.order.major == 1
      found.append(opening)
    }
    return found
  }

  /// What follows the line speaks for an item: its pages, who reports, that it follows.
  private static func support(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn) -> Int {
    var weight = 0
    var at: Int? = index
    for step in 0..<4 {
      guard let current = at else { break }
      let line = sheet.lines[current]
      if step > 0, Numbering.leading(line.plain) != nil { break }
      if PageReference.find(in: line.plain) != nil || line.plain.holds("(to follow)") || pages.find(in: line) != nil { weight += 3 }
      if line.plain.begins(with: "Report of") || line.plain.holds(" Report of ") { weight += 2 }
      at = sheet.next(after: current, below: range.upperBound)
    }
    return min(weight, 5)
  }

  /// The chain of candidates of the greatest weight whose numbers rise in small steps: a list inside a description
  /// begins again, and so falls out.
  private static func chain(_ candidates: [AgendaOpening]) -> [AgendaOpening] {
    guard !candidates.isEmpty else { return [] }
    var best: [(weight: Int, from: Int?)] = []
    for (i, candidate) in candidates.enumerated() {
      var value = (weight: candidate.weight + (candidate.order.major == 1 ? 1 : 0), from: Int?.none)
      for j in stride(from: i - 1, through: max(0, i - 200), by: -1) {
        guard let cost = step(from: candidates[j], to: candidate), best[j].weight + candidate.weight - cost > value.weight else { continue }
        value = (best[j].weight + candidate.weight - cost, j)
      }
      best.append(value)
    }
    var chain: [AgendaOpening] = []
    var at = best.indices.max { best[$0].weight < best[$1].weight }
    while let index = at {
      chain.append(candidates[index])
      at = best[index].from
    }
    return chain.reversed()
  }

  /// What it costs that `to` follows `from`; nothing when it cannot.
  private static func step(from: AgendaOpening, to: AgendaOpening) -> Int? {
    if to.restarts, !from.restarts, to.order.major == 1 { return 0 }
    guard let gap = to.order.steps(from: from.order), gap <= 12 else { return nil }
    return gap == 1 ? 0 : min(gap, 3)
  }

  /// A range that was cut off ends where the next item's begins.
  private static func completePages(_ reading: inout AgendaReading, _ chosen: [AgendaOpening], _ sheet: Sheet) {
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
        if let mark, !AgendaEntry.isExclusionOfPress(title) { reading.items[item].marks.append(mark) }
      } else if let verdict = Classification.agendaHeading(line) {
        mark = verdict ? Mark(.agendaHeading, line: line.number, column: line.indent + 1) : nil
      }
    }
  }
}
