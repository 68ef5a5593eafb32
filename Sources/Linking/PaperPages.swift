import Papers

/// Which lines of a file are surely the pages of an item's own paper, by the pages that the agenda names for it: no other
/// paper can stand in them. A pack from which an exempt paper was left out shows so by its pages.
///
/// Everything has to fit together before anything is said: a page that is missing, numbers that stand elsewhere than those
/// of the other papers, a count that is one too many, and nothing is sure.
struct PaperPages {
  /// The paper of one item with its appendices: from its first line to the line before the next paper that was found.
  private struct Group {
    let item: Int
    let lines: Range<Int>
    let parts: [Part]
    var first: Int { parts.first?.lines.lowerBound ?? lines.lowerBound }
    var endOfText: Int { parts.compactMap(\.endOfText).max() ?? lines.lowerBound }
  }

  private let groups: [Group]
  /// By item: the pages it has by what the agenda names.
  private let named: [ClosedRange<Int>?]
  private let pagesOfItems: PagesOfItems
  /// The lines on which pages begin, in order.
  private let breaks: [Int]
  /// In the order of the lines.
  private let furniture: [Furniture]
  /// The numbers printed alone on lines, in order.
  private let numbers: [(line: Int, page: Int)]
  private let areFeet: Bool
  /// By place of the group: the last line of its own pages.
  private var ends: [Int?] = []

  init(_ pack: Pack, items: [AgendaItem], starts: [Int: Int]) {
    groups = PaperPages.groups(pack, starts)
    named = PaperPages.named(items)
    pagesOfItems = PagesOfItems(items)
    breaks = pack.pageBreaks.sorted()
    furniture = pack.furniture.sorted { $0.line < $1.line }
    numbers = furniture.filter { $0.reason == .pageNumber }.compactMap { piece in
      Names.words(piece.text).lazy.compactMap { Int($0) }.first.map { (piece.line, $0) }
    }
    areFeet = PaperPages.areFeet(groups, named, numbers)
    let counts = groups.map(pagesInFile)
    let fits = groups.indices.map { place in named[groups[place].item].map { counts[place] == $0.count } }
    let (known, misfits) = (fits.count { $0 != nil }, fits.count { $0 == false })
    ends = groups.indices.map { place in
      let group = groups[place]
      let othersFit = known > (fits[place] == nil ? 0 : 1) && misfits == (fits[place] == false ? 1 : 0)
      return endByNumbers(of: group) ?? endByBreaks(of: group, pages: counts[place], whereOthersFit: othersFit)
        ?? endByOwnNumbers(of: group)
    }
  }

  /// Each paper that was found with its parts, in the order of the file.
  private static func groups(_ pack: Pack, _ starts: [Int: Int]) -> [Group] {
    let inOrder = starts.sorted { $0.value < $1.value }
    let parts = pack.parts.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    var at = 0
    return inOrder.enumerated().map { place, start in
      let lines = start.value..<(place + 1 < inOrder.count ? max(inOrder[place + 1].value, start.value) : Int.max)
      while at < parts.count, parts[at].lines.lowerBound < lines.lowerBound { at += 1 }
      let first = at
      while at < parts.count, parts[at].lines.lowerBound < lines.upperBound { at += 1 }
      return Group(item: start.key, lines: lines, parts: Array(parts[first..<at]))
    }
  }

  /// The pages of each item: as named, or where the agenda names first pages only, up to the next item's.
  private static func named(_ items: [AgendaItem]) -> [ClosedRange<Int>?] {
    let areRanges = items.contains { item in item.pages.map { $0.last?.value ?? 0 > $0.first?.value ?? 0 } ?? false }
    var next: Int?
    var pages: [ClosedRange<Int>?] = []
    for item in items.reversed() {
      let first = item.pages?.first?.value
      let last = areRanges ? item.pages?.last?.value : next.map { $0 - 1 }
      pages.append(first.flatMap { first in last.flatMap { $0 >= first ? first...$0 : nil } })
      next = first ?? next
    }
    return pages.reversed()
  }

  /// Whether all text of a part stands on the pages of the item whose paper it belongs to.
  func keepsToItsItem(_ part: Part) -> Bool {
    guard let group = group(of: part), let end = ends[group], let last = part.endOfText else { return false }
    return last <= end
  }

  /// Whether text of a part stands behind the pages of its item, and on those of no other.
  func runsOver(_ part: Part) -> Bool {
    guard let group = group(of: part), let end = ends[group], let last = part.endOfText, last > end else { return false }
    guard let number = numbers[numbers.firstIndex(after: end)...].first, groups[group].lines.contains(number.line) else { return true }
    return !pagesOfItems.hold(number.page)
  }

  private func group(of part: Part) -> Int? {
    let line = part.lines.lowerBound
    let low = groups.partitionPoint { $0.lines.upperBound <= line }
    return low < groups.count && groups[low].lines.contains(line) ? low : nil
  }

  // MARK: By printed numbers

  /// Whether the first page of each paper has its number below text of the paper, and none above it.
  private static func areFeet(_ groups: [Group], _ named: [ClosedRange<Int>?], _ numbers: [(line: Int, page: Int)]) -> Bool {
    let lines = Dictionary(numbers.map { ($0.page, $0.line) }) { first, _ in first }
    var feet = 0
    for group in groups {
      guard let first = named[group.item]?.lowerBound, let line = lines[first] else { continue }
      guard group.lines.contains(line), line > group.first else { return false }
      feet += 1
    }
    return feet > 0
  }

  /// Every page of the item is there, each with its number at its foot.
  private func endByNumbers(of group: Group) -> Int? {
    guard areFeet, let pages = named[group.item], !printsOtherNumbers(group) else { return nil }
    let own = numbers[numbers.firstIndex(after: group.lines.lowerBound - 1)...].prefix { group.lines.contains($0.line) }
      .prefix(pages.count)
    guard own.count == pages.count, own.map(\.page).elementsEqual(pages), let last = own.last else { return nil }
    // Between two numbers a page begins once.
    for (above, number) in zip([group.first] + own.dropLast().map(\.line), own) {
      guard breaks.count(after: above, through: number.line) <= (above == group.first ? 0 : 1) else { return nil }
    }
    return last.line
  }

  /// A number that was taken for text may be that of another paper.
  private func printsOtherNumbers(_ group: Group) -> Bool {
    group.parts.contains { part in
      part.body.leaves.contains { leaf in
        guard leaf.text.utf8.count < 24 else { return false }
        let words = Names.words(leaf.text)
        return words.count <= 4 && ["page", "tudalen"].contains(words.first ?? "") && words.dropFirst().first.map { Int($0) != nil } == true
      }
    }
  }

  // MARK: By the pages of the file

  /// As many pages as the agenda names for it, as has every other paper that was found.
  private func endByBreaks(of group: Group, pages count: Int?, whereOthersFit: Bool) -> Int? {
    guard !breaks.isEmpty, whereOthersFit, let pages = named[group.item], let count, count >= pages.count else { return nil }
    if count == pages.count { return group.lines.upperBound - 1 }
    let after = breaks.dropFirst(breaks.count(after: Int.min, through: group.first))
    return after[after.startIndex + pages.count - 1] - 1
  }

  private func pagesInFile(of group: Group) -> Int? {
    guard group.parts.first?.opensPage == true else { return nil }
    let blank = furniture(of: group).last { $0.reason == .blankPage }?.line ?? 0
    return 1 + breaks.count(after: group.first, through: max(group.endOfText, blank))
  }

  // MARK: By the paper's own numbers

  /// "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", and nothing below.
  private func endByOwnNumbers(of group: Group) -> Int? {
    let own = furniture(of: group).compactMap { piece -> (line: Int, page: Int, all: Int)? in
      let words = Names.words(piece.text).filter { $0 != "page" }
      guard words.count == 3, words[1] == "of", let page = Int(words[0]), let all = Int(words[2]) else { return nil }
      return (line: piece.line, page: page, all: all)
    }
    // "Page 1 of 999999999": the count comes from the text, and no list is made of it.
    guard let last = own.last, own.count == last.all, own.map(\.page).elementsEqual(1...own.count), own.allSatisfy({ $0.all == last.all }),
      own[0].line > group.first, last.line > group.endOfText
    else { return nil }
    return breaks.count(after: group.first, through: last.line) < last.all ? last.line : nil
  }

  private func furniture(of group: Group) -> ArraySlice<Furniture> {
    let first = furniture.firstIndex(from: group.lines.lowerBound)
    return furniture[first..<furniture.firstIndex(from: group.lines.upperBound)]
  }
}

/// The pages that an agenda names, asked many times.
private struct PagesOfItems {
  private let ranges: [(first: Int, last: Int)]

  init(_ items: [AgendaItem]) {
    let named = items.compactMap { item -> ClosedRange<Int>? in
      guard let first = item.pages?.first?.value, let last = item.pages?.last?.value, first <= last else { return nil }
      return first...last
    }.sorted { $0.lowerBound < $1.lowerBound }
    var ranges: [(first: Int, last: Int)] = []
    // What any that begins so early reaches.
    for pages in named { ranges.append((pages.lowerBound, max(ranges.last?.last ?? pages.upperBound, pages.upperBound))) }
    self.ranges = ranges
  }

  func hold(_ page: Int) -> Bool {
    let place = ranges.partitionPoint { $0.first <= page }
    return place > 0 && ranges[place - 1].last >= page
  }
}

extension Array {
  /// How many stand first for which it is so; it is so of none behind them.
  fileprivate func partitionPoint(_ isSo: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Int] {
  fileprivate func count(after first: Int, through last: Int) -> Int {
    Swift.max(0, partitionPoint { $0 <= last } - partitionPoint { $0 <= first })
  }
}

extension [(line: Int, page: Int)] {
  fileprivate func firstIndex(after line: Int) -> Int { partitionPoint { $0.line <= line } }
}

extension [Furniture] {
  fileprivate func firstIndex(from line: Int) -> Int { partitionPoint { $0.line < line } }
}
