import Papers
import Reading

/// Exempt items of an agenda whose paper was not found in the file: what they say may stand inside another paper.
struct MissingPapers {
  struct Missing {
    /// The printed number of the item, and the mark on its entry.
    let number: String?
    let mark: Mark
    /// The line of the entry.
    let line: Int
    /// Places in `Pack.parts` that may hold its text.
    let suspects: [Int]
  }

  /// Where more papers are missing, each title is not looked for in each report: they stay in doubt.
  private static let mostCompared = 20

  /// The words of a title of minutes and of long lists of those who came.
  private static let mostAtHead = 400

  private let pack: Pack
  private let entries: [Evidence.Entry]
  private let items: [AgendaItem]
  /// The lines of the agenda's last entry.
  private let lastEntry: ClosedRange<Int>?

  static func find(in pack: Pack, entries: [Evidence.Entry]) -> [Missing] {
    guard entries.contains(where: { $0.anyMark != nil }) else { return [] }
    let last = pack.parts.last { $0.isEntry }?.lines
    return MissingPapers(pack: pack, entries: entries, items: pack.facts.items ?? [], lastEntry: last).all()
  }

  private func all() -> [Missing] {
    let starts = startsOfPapers()
    let missing = items.indices.filter { item in entries[item].anyMark != nil && starts[item].map { !isFirstLine($0) } ?? true }
    guard !missing.isEmpty else { return [] }
    let search = Search(
      starts: starts, pages: PaperPages(pack, items: items, starts: starts),
      reports: Dictionary(uniqueKeysWithValues: pack.parts.indices.compactMap { place in report(at: place).map { (place, $0) } }),
      comparesTitles: missing.count <= MissingPapers.mostCompared)
    return missing.compactMap { item in
      let suspects = suspects(for: item, search)
      guard let mark = entries[item].anyMark, !suspects.isEmpty, !areReplaced(missing.count, suspects) else { return nil }
      let number = items[item].number
      return Missing(number: number?.value, mark: mark, line: number?.origin.line ?? mark.line, suspects: suspects)
    }
  }

  /// What is known of the papers that were found, the same for each that was not.
  private struct Search {
    let starts: [Int: Int]
    let pages: PaperPages
    /// By their places in `Pack.parts`.
    let reports: [Int: OnePaper]
    let comparesTitles: Bool
  }

  /// The places in `Pack.parts` that may hold the paper of an item.
  private func suspects(for item: Int, _ search: Search) -> [Int] {
    let title = items[item].title?.value ?? ""
    let lines = place(of: item, among: search.starts)
    let isPromised = promisesPaper(item)
    return pack.parts.indices.filter { place in
      let part = pack.parts[place]
      // Out of the order of the agenda it can stand only where something stands that was not divided off.
      if isPromised, part.isEntry ? mayHold(part) : search.reports[place]?.opensTwice == true && !search.pages.keepsToItsItem(part) {
        return true
      }
      guard mayHold(part), lines.contains(part.lines.lowerBound),
        !(search.comparesTitles && search.reports[place]?.excludes(title) == true)
      else { return false }
      // A paper that nothing promised is looked for only where there is text that belongs to no item.
      return isPromised ? !endsBefore(item, place) && !search.pages.keepsToItsItem(part) : search.pages.runsOver(part)
    }
  }

  /// Whether a page saying "Document is Restricted" stands there for each paper that is missing, and nothing behind it.
  private func areReplaced(_ missing: Int, _ suspects: [Int]) -> Bool {
    let notices = pack.parts.reduce(0) { $0 + SecondLook.restrictedNotices(in: $1.body) }
    return notices >= missing && suspects.contains { SecondLook.restrictedNotices(in: pack.parts[$0].body) > 0 }
  }

  /// It names pages or says that there is a report; where an agenda names no pages at all, any item may have one.
  private func promisesPaper(_ item: Int) -> Bool {
    if AgendaEntry.isAppendixToItem(items[item].title?.value ?? "") { return true }
    let pagesAreNamed = items.contains { $0.pages != nil }
    switch items[item].status?.value {
    case .toFollow, .verbal, .presentation: return items[item].pages != nil
    case .minutes, .report, .withheld: return true
    case .petition, Optional.none, .some(.none): return items[item].pages != nil || !pagesAreNamed
    }
  }

  /// The first line of each item's paper, for the items whose paper was found.
  private func startsOfPapers() -> [Int: Int] {
    var starts: [Int: Int] = [:]
    let announced = items.indices.filter { items[$0].status?.value == .minutes }
    for part in pack.parts {
      switch part.role {
      case .report(let report), .appendix(let report, _, _):
        guard let facts = pack.facts.reports?.at(report), let number = facts.item?.value else { continue }
        let numbered = items.indices.filter { items[$0].number?.value.matches(number) == true }
        // Numbers can begin again in a second part of an agenda.
        let fitting = numbered.filter { item in
          facts.subject.map { TitleMatch.between($0.value, items[item].title?.value ?? "") != nil } ?? false
        }
        let item = fitting.count == 1 ? fitting[0] : numbered.first { starts[$0] == nil } ?? numbered.last
        if let item, starts[item] == nil { starts[item] = part.lines.lowerBound }
      case .minutes(let minutes):
        if let item = announced.at(minutes), starts[item] == nil { starts[item] = part.lines.lowerBound }
      // A web page of the meeting has the minute of the item below it, and no papers.
      case .minute(let minutes, let entry) where pack.facts.minutes?.at(minutes)?.date?.value == pack.facts.meeting?.date?.value:
        let facts = pack.facts.minutes?.at(minutes)?.entries?.at(entry)
        // A page whose numbers are lost has its titles.
        let item = items.indices.first { item in
          guard starts[item] == nil, items[item].number?.value == facts?.number?.value else { return false }
          return facts?.number != nil || facts?.title != nil && items[item].title?.value == facts?.title?.value
        }
        if let item { starts[item] = part.lines.lowerBound }
      default: break
      }
    }
    return starts
  }

  /// Whether the first line of a paper without a cover is surely its first: it opens a page, or its head was read there. A
  /// line that says the title of the item can as well stand in the middle of it.
  private func isFirstLine(_ start: Int) -> Bool {
    guard let index = pack.parts.firstIndex(where: { $0.lines.lowerBound == start }), case .report(let report) = pack.parts[index].role,
      pack.facts.reports?.at(report)?.cover?.value == Report.Cover.none
    else { return true }
    if pack.parts[index].opensPage || hasHead(report, at: start) { return true }
    let before = pack.parts.prefix(index).flatMap(\.body.leaves).map(\.line).max() ?? 0
    return pack.furniture.contains { (before...(start + 1)).contains($0.line) && $0.reason != .runningHeader && $0.reason != .repeatedLine }
  }

  /// Who reports stands among its first lines.
  private func hasHead(_ report: Int, at start: Int) -> Bool {
    guard let office = pack.facts.reports?.at(report)?.reportOf?.origin else { return false }
    return office.how == .stated && (start...(start + 8)).contains(office.line)
  }

  /// Where it must stand by the order of the items: from the paper before it to the next that was found. Where papers do
  /// not follow the order of the agenda, anywhere behind it.
  private func place(of item: Int, among starts: [Int: Int]) -> ClosedRange<Int> {
    let behindAgenda = lastEntry?.lowerBound ?? 0
    let inOrder = starts.sorted { $0.key < $1.key }.map(\.value)
    guard inOrder == inOrder.sorted() else { return behindAgenda...Int.max }
    let before = starts.filter { $0.key < item }.values.max() ?? behindAgenda
    let after = starts.filter { $0.key > item }.values.min().map { $0 - 1 } ?? Int.max
    return before...max(before, after)
  }

  private func report(at place: Int) -> OnePaper? {
    guard case .report(let report) = pack.parts[place].role, let facts = pack.facts.reports?.at(report) else { return nil }
    return OnePaper(pack.parts[place], of: pack, isSure: facts.isPlacedByTitle)
  }

  /// Numbers that run on keep every other paper out of the minutes they number. Behind the last nothing does, unless the
  /// meeting closed there.
  private func mayHold(minute part: Part, _ entry: Int, of minutes: Int) -> Bool {
    guard let entries = pack.facts.minutes?.at(minutes)?.entries else { return true }
    guard let next = entries.at(entry + 1) else { return !Closing.ends(part.body) }
    guard let own = entries.at(entry)?.number?.value, let following = next.number?.value else { return true }
    return !Numbering.isNext(following, after: own)
  }

  private func mayHold(_ part: Part) -> Bool {
    switch part.role {
    case .minute(let minutes, let entry): !part.isEmpty && mayHold(minute: part, entry, of: minutes)
    case .minutes(let minutes):
      // Who was there, over the first minute.
      !part.isEmpty && !(pack.facts.minutes?.at(minutes)?.entries?.isEmpty == false && part.words <= MissingPapers.mostAtHead)
    case .report, .appendix, .whole: !part.isEmpty
    case .agendaNotes: EntryWords.end(in: part, of: pack) != nil
    // The last entry of the agenda takes in everything up to the first paper.
    case .item: part.lines == lastEntry && EntryWords.end(in: part, of: pack) != nil
    case .frontSheet, .plan: false
    }
  }

  /// Whether the number of the very page before the item's first is printed below all text of the part, so that nothing
  /// of the item can stand in it.
  private func endsBefore(_ item: Int, _ place: Int) -> Bool {
    guard let first = items[item].pages?.first?.value, let last = pack.parts[place].endOfText else { return false }
    let end = pack.parts.indices.contains(place + 1) ? pack.parts[place + 1].lines.lowerBound : Int.max
    return pack.furniture.contains { piece in
      piece.reason == .pageNumber && piece.line > last && piece.line < end && Names.words(piece.text).contains(String(first - 1))
    }
  }
}

extension Report {
  /// Its title, its header or the publisher says what its item is.
  var isPlacedByTitle: Bool { item != nil && !isPlacedByOrder }
}

extension Part {
  /// An entry of the agenda.
  var isEntry: Bool { if case .item = role { true } else { false } }
}
