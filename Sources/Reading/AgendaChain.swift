import Papers
import Text

/// Which lines begin the items: those whose numbers run on.
enum AgendaChain {
  enum Forms {
    /// Numbers that something marks as such: a stop, a heading, pages behind the title.
    case usual
    /// Numbers without a stop too.
    case bare
    /// `1)`, which else numbers a list.
    case bracketed
  }

  static func find(_ sheet: Sheet, in range: Range<Int>, _ pages: PageColumn, _ forms: Forms) -> [AgendaOpening] {
    var found = candidates(sheet, in: range, pages, forms)
    countPairs(&found)
    markLists(&found, sheet)
    return chain(found)
  }

  /// Whether numbers are missing: before the first, where that is small, or between two.
  static func hasGaps(_ chain: [AgendaOpening]) -> Bool {
    guard let first = chain.first else { return false }
    return (2...12).contains(first.number.order.major)
      || zip(chain, chain.dropFirst()).contains { $1.number.order.major > $0.number.order.major + 1 }
  }

  /// Whether one chain stands between two neighbours of another.
  static func isInside(_ chain: [AgendaOpening], oneItemOf other: [AgendaOpening]) -> Bool {
    isInside(chain, oneItemOf: other.map(\.index))
  }

  /// The same, of lines that may have no numbers.
  static func isInside(_ chain: [AgendaOpening], oneItemOf starts: [Int]) -> Bool {
    guard let first = chain.first?.index, let last = chain.last?.index, let item = starts.lastIndex(where: { $0 < first }) else {
      return false
    }
    return item + 1 == starts.count || last < starts[item + 1]
  }

  /// Items whose list was broken where a paragraph stands between two of them, so that their numbers begin again at 1 behind each:
  /// standing business in several of the runs tells them from lists inside descriptions.
  static func runs(_ sheet: Sheet, in range: Range<Int>, _ pages: PageColumn, beyond chosen: [AgendaOpening]) -> [AgendaOpening]? {
    guard let first = chosen.first, !first.number.isPair, !first.number.isLettered, chosen.count < 12 else { return nil }
    let indent = sheet.lines[first.index].indent
    let found = candidates(sheet, in: range, pages, .usual).filter {
      sheet.lines[$0.index].indent == indent && !sheet.lines[$0.index].isRow && $0.number.order.minor == 0 && $0.number.order.letter == 0
    }
    var (runs, standing) = (0, 0)
    var (last, isTold) = (0, false)
    for opening in found {
      let major = opening.number.order.major
      guard major == 1 || major == last + 1 else { return nil }
      if major == 1 { (runs, isTold) = (runs + 1, false) }
      last = major
      guard !isTold, UnnumberedItems.isStanding(opening.title.words) else { continue }
      (standing, isTold) = (standing + 1, true)
    }
    return runs >= 3 && standing >= 2 && found.count > chosen.count ? found : nil
  }

  private static func candidates(_ sheet: Sheet, in range: Range<Int>, _ pages: PageColumn, _ forms: Forms) -> [AgendaOpening] {
    var found: [AgendaOpening] = []
    var restarted = false
    var isAgenda = false
    var record = WebRecord.Numbers()
    for index in range where sheet.isText(index) && found.count < 4000 {
      let line = sheet.lines[index]
      if record.keepsToRecord(line) { continue }
      if Classification.agendaHeading(line) == true { restarted = true }
      guard !ClassificationWords.isDescriptionOfLaw(line.plain),
        var opening = AgendaOpening.read(index, sheet, range, pages, bare: forms != .usual)
          ?? (record.isHeaded && forms != .bracketed ? part(index, sheet) : nil),
        opening.number.isBracketed == (forms == .bracketed)
      else { continue }
      // "1. Purpose of report" behind an agenda's own business is the first section of a paper.
      if isAgenda, opening.number.order.major == 1, SectionTitles.isCoverEnd(opening.title.words) { break }
      isAgenda = isAgenda || found.count >= 2 && found.prefix(12).contains { UnnumberedItems.isStanding($0.title.words) }
      opening.weight += support(index, sheet, range, pages)
      opening.restarts = restarted && opening.number.order.major == 1
      found.append(opening)
    }
    return found
  }

  /// "3.1" alone: on a web page of a meeting one of several papers of an item.
  private static func part(_ index: Int, _ sheet: Sheet) -> AgendaOpening? {
    let plain = sheet.lines[index].plain
    guard AgendaOpening.isPartOfItem(plain), plain.utf8.first?.isDigit == true, let order = Numbering.order(plain), order.minor > 0,
      let next = sheet.next(after: index), AgendaTitle.begins(sheet.lines[next].plain)
    else { return nil }
    let number = AgendaNumber(form: .usual, number: plain, series: "", order: order, rest: "", hasStop: false)
    return AgendaOpening(index: index, number: number, title: AgendaTitle(), weight: 1)
  }

  /// What follows the line speaks for an item: its pages, who reports, that it follows.
  private static func support(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn) -> Int {
    var weight = 0
    var at: Int? = index
    for step in 0..<4 {
      guard let current = at else { break }
      let line = sheet.lines[current]
      if step > 0, line.printedNumber != nil { break }
      if PageReference.find(in: line.plain) != nil || line.plain.holds("(to follow)") || pages.find(in: line) != nil { weight += 3 }
      if line.plain.begins(with: "Report of") || line.plain.holds(" Report of ") { weight += 2 }
      at = sheet.next(after: current, below: range.upperBound)
    }
    return min(weight, 5)
  }

  /// Of 26/01, 26/02 the second part counts, of 41/26, 42/26 the first: the part that changes.
  private static func countPairs(_ found: inout [AgendaOpening]) {
    var (fronts, backs) = (Set<Int>(), Set<Int>())
    for opening in found {
      guard case .pair(let front, let back) = opening.number.form else { continue }
      fronts.insert(front)
      backs.insert(back)
    }
    guard !fronts.isEmpty else { return }
    for index in found.indices { found[index].number = found[index].number.counting(back: backs.count > fronts.count) }
  }

  /// A list inside a description begins again at 1, behind a colon or further in than the items.
  private static func markLists(_ found: inout [AgendaOpening], _ sheet: Sheet) {
    var margin: Int?
    var item = 0
    var last: (number: Int, indent: Int)?
    for index in found.indices where !found[index].number.isPair && !found[index].number.isLettered {
      let opening = found[index]
      let (line, major) = (sheet.lines[opening.index], opening.number.order.major)
      if line.isRow {
        last = nil
        continue
      }
      let isIn = margin.map { line.indent >= $0 + 2 } ?? false
      let isBehindColon = sheet.previous(before: opening.index).map { sheet.lines[$0].plain.hasSuffix(":") } ?? false
      if major == 1, margin != nil, !opening.restarts, isIn || isBehindColon {
        last = (1, line.indent)
      } else if let open = last, major == open.number + 1, abs(line.indent - open.indent) <= 1, isIn || major != item + 1 {
        last = (major, line.indent)
      } else {
        last = nil
      }
      found[index].isOfList = last != nil
      if last == nil {
        margin = margin ?? line.indent
        item = major
      }
    }
  }

  /// The chain of candidates of the greatest weight whose numbers rise in small steps: a list inside a description
  /// begins again, and so falls out.
  private static func chain(_ candidates: [AgendaOpening]) -> [AgendaOpening] {
    guard !candidates.isEmpty else { return [] }
    var best: [(weight: Int, from: Int?)] = []
    for (i, candidate) in candidates.enumerated() {
      let own = candidate.isOfList ? min(candidate.weight, 3) - 3 : candidate.weight
      var value = (weight: own + (candidate.number.order.major == 1 ? 1 : 0), from: Int?.none)
      for j in stride(from: i - 1, through: max(0, i - 200), by: -1) {
        guard let cost = step(from: candidates[j], to: candidate), best[j].weight + own - cost > value.weight else { continue }
        value = (best[j].weight + own - cost, j)
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
    if to.restarts, !from.restarts, to.number.order.major == 1 { return 0 }
    if from.number.series != to.number.series {
      return from.number.isLettered && to.number.isLettered && to.number.order.major == 1 && to.number.series > from.number.series ? 0 : nil
    }
    guard let gap = to.number.order.steps(from: from.number.order), gap <= 12 else { return nil }
    return gap == 1 ? 0 : min(gap, 3)
  }
}
