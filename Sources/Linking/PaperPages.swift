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

  private let pack: Pack
  private let items: [AgendaItem]
  private let groups: [Group]
  /// The numbers printed alone on lines, and those of them that say of how many.
  private let numbers: [(line: Int, page: Int)]
  private let areFeet: Bool
  /// By place of the group: the last line of its own pages.
  private var ends: [Int?] = []

  init(_ pack: Pack, items: [AgendaItem], starts: [Int: Int]) {
    (self.pack, self.items) = (pack, items)
    let inOrder = starts.sorted { $0.value < $1.value }
    groups = inOrder.enumerated().map { place, start in
      let lines = start.value..<(place + 1 < inOrder.count ? max(inOrder[place + 1].value, start.value) : Int.max)
      return Group(item: start.key, lines: lines, parts: pack.parts.filter { lines.contains($0.lines.lowerBound) })
    }
    numbers = pack.furniture.filter { $0.reason == .pageNumber }.sorted { $0.line < $1.line }.compactMap { piece in
      Names.words(piece.text).lazy.compactMap { Int($0) }.first.map { (piece.line, $0) }
    }
    areFeet = PaperPages.areFeet(groups, items, numbers)
    ends = groups.map { endByNumbers(of: $0) ?? endByBreaks(of: $0) ?? endByOwnNumbers(of: $0) }
  }

  /// Whether all text of a part stands on the pages of the item whose paper it belongs to.
  func keepsToItsItem(_ part: Part) -> Bool {
    guard let group = group(of: part), let end = ends[group], let last = part.endOfText else { return false }
    return last <= end
  }

  /// Whether text of a part stands behind the pages of its item, and on those of no other.
  func runsOver(_ part: Part) -> Bool {
    guard let group = group(of: part), let end = ends[group], let last = part.endOfText, last > end else { return false }
    guard let page = numbers.first(where: { $0.line > end && groups[group].lines.contains($0.line) })?.page else { return true }
    return !items.contains { item in
      guard let first = item.pages?.first?.value, let last = item.pages?.last?.value, first <= last else { return false }
      return (first...last).contains(page)
    }
  }

  private func group(of part: Part) -> Int? { groups.firstIndex { $0.lines.contains(part.lines.lowerBound) } }

  /// The pages of an item: as named, or where the agenda names first pages only, up to the next item's.
  private static func pages(of item: Int, _ items: [AgendaItem]) -> ClosedRange<Int>? {
    guard let first = items[item].pages?.first?.value else { return nil }
    if items.contains(where: { item in item.pages.map { $0.last?.value ?? 0 > $0.first?.value ?? 0 } ?? false }) {
      guard let last = items[item].pages?.last?.value, last >= first else { return nil }
      return first...last
    }
    let next = items[(item + 1)...].lazy.compactMap { $0.pages?.first?.value }.first
    return next.flatMap { $0 > first ? first...($0 - 1) : nil }
  }

  // MARK: By printed numbers

  /// Whether the first page of each paper has its number below text of the paper, and none above it.
  private static func areFeet(_ groups: [Group], _ items: [AgendaItem], _ numbers: [(line: Int, page: Int)]) -> Bool {
    var feet = 0
    for group in groups {
      guard let first = pages(of: group.item, items)?.lowerBound, let number = numbers.first(where: { $0.page == first }) else { continue }
      guard group.lines.contains(number.line), number.line > group.first else { return false }
      feet += 1
    }
    return feet > 0
  }

  /// Every page of the item is there, each with its number at its foot.
  private func endByNumbers(of group: Group) -> Int? {
    guard areFeet, let pages = PaperPages.pages(of: group.item, items), !printsOtherNumbers(group) else { return nil }
    let own = numbers.filter { group.lines.contains($0.line) }.prefix(pages.count)
    guard own.count == pages.count, own.map(\.page).elementsEqual(pages), let last = own.last else { return nil }
    // Between two numbers a page begins once.
    for (above, number) in zip([group.first] + own.dropLast().map(\.line), own) {
      let breaks = pack.pageBreaks.count { $0 > above && $0 <= number.line }
      guard breaks <= (above == group.first ? 0 : 1) else { return nil }
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
  private func endByBreaks(of group: Group) -> Int? {
    guard !pack.pageBreaks.isEmpty, let pages = PaperPages.pages(of: group.item, items), let count = pagesInFile(of: group) else {
      return nil
    }
    let others = groups.filter { $0.item != group.item }.compactMap { other in
      PaperPages.pages(of: other.item, items).map { pagesInFile(of: other) == $0.count }
    }
    guard !others.isEmpty, others.allSatisfy({ $0 }), count >= pages.count else { return nil }
    if count == pages.count { return group.lines.upperBound - 1 }
    return pack.pageBreaks.filter { $0 > group.first }[pages.count - 1] - 1
  }

  private func pagesInFile(of group: Group) -> Int? {
    guard group.parts.first?.opensPage == true else { return nil }
    let blank = pack.furniture.filter { $0.reason == .blankPage && group.lines.contains($0.line) }.map(\.line).max() ?? 0
    return 1 + pack.pageBreaks.count { $0 > group.first && $0 <= max(group.endOfText, blank) }
  }

  // MARK: By the paper's own numbers

  /// "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", and nothing below.
  private func endByOwnNumbers(of group: Group) -> Int? {
    let own = pack.furniture.filter { group.lines.contains($0.line) }.sorted { $0.line < $1.line }.compactMap {
      piece -> (line: Int, page: Int, all: Int)? in
      let words = Names.words(piece.text).filter { $0 != "page" }
      guard words.count == 3, words[1] == "of", let page = Int(words[0]), let all = Int(words[2]) else { return nil }
      return (line: piece.line, page: page, all: all)
    }
    // "Page 1 of 999999999": the count comes from the text, and no list is made of it.
    guard let last = own.last, own.count == last.all, own.map(\.page).elementsEqual(1...own.count), own.allSatisfy({ $0.all == last.all }),
      own[0].line > group.first, last.line > group.endOfText
    else { return nil }
    let breaks = pack.pageBreaks.count { $0 > group.first && $0 <= last.line }
    return breaks < last.all ? last.line : nil
  }
}
