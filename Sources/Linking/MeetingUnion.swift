import Calendar
import Diagnostics
import Papers

/// One meeting in the making: files are laid over it one by one, the agenda first.
struct MeetingUnion {
  private var meeting: MeetingRecord
  private var items: [Item] = []
  private var loose: [Paper] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var placed: Set<PartPlace> = []

  private struct Item {
    var record: ItemRecord
    var reports: [Paper] = []
    var appendices: [Paper] = []
  }

  /// A paper before it has an address: what is printed decides that when all files are in.
  private struct Paper {
    var record: PaperRecord
    /// The report an appendix stands behind.
    var report: PartPlace?
    var printedTitle: String?
  }

  init(committee: Int, date: Day, address: String) {
    meeting = MeetingRecord(committee: committee, date: date, address: address, facts: Meeting(), hasAgenda: false)
  }

  mutating func add(_ cleared: Cleared, source: Int) {
    let pack = cleared.pack
    meeting.facts.complete(with: pack.facts.meeting)
    meeting.hasAgenda = meeting.hasAgenda || pack.isAgenda
    let isLate = meeting.sources.contains { $0 != source } && !pack.isAgenda
    meeting.sources.append(source)
    let own = addItems(of: cleared, source: source)
    var owners: [Int: Owner] = [:]
    for (index, part) in pack.parts.enumerated() {
      switch part.role {
      case .frontSheet, .agendaNotes: addPrinted([index], of: cleared, source: source)
      case .report(let report):
        guard owners[report] == nil else { continue }
        owners[report] = addReport(report, at: index, of: cleared, source: source, isLate: isLate || pack.isSupplement, own: own)
      case .appendix(let report, let label, let title):
        let owner = owners[report] ?? ownerWithoutReport(report, of: cleared, own: own)
        addAppendix(label: label, title: title, at: index, of: cleared, source: source, isLate: isLate || pack.isSupplement, to: owner)
      default: break
      }
    }
  }

  /// Where a report has gone: to an item, or among the loose ones.
  private enum Owner {
    case item(Int, report: PartPlace?)
    case loose(PartPlace?)
  }

  // MARK: Items

  /// Adds or finds the items of a file; the place in `items` of each.
  private mutating func addItems(of cleared: Cleared, source: Int) -> [Int] {
    let pack = cleared.pack
    var found: [Int] = []
    for (index, item) in (pack.facts.items ?? []).enumerated() {
      let place = self.place(of: item, in: pack, taken: found)
      let number = place ?? insert(item, after: found.last, &found)
      found.append(number)
      if place != nil { items[number].record.complete(with: item) }
      let places = cleared.places(.item(index), source: source)
      placed.formUnion(places)
      items[number].record.entry += places.compactMap { cleared.entry($0) }
      guard let text = cleared.text(.item(index), source: source).0 else { continue }
      if let known = items[number].record.description.first, known.isMarkdown != text.isMarkdown {
        meeting.asPrinted.append(text)
      } else {
        items[number].record.description.append(text)
      }
    }
    return found
  }

  /// The item that an earlier file gave under this number (the second of a number is the second there, too), or this title.
  private mutating func place(of item: AgendaItem, in pack: Pack, taken: [Int]) -> Int? {
    let taken = Set(taken)
    guard let number = item.number?.value else {
      return item.title.flatMap { title in
        items.indices.first {
          !taken.contains($0) && items[$0].record.number == nil && Names.key(items[$0].record.title) == Names.key(title.value)
        }
      }
    }
    let open = items.indices.filter { items[$0].record.number?.matches(number) == true && !taken.contains($0) }
    guard let place = open.first(where: { items[$0].record.part == item.part }) ?? open.first else { return nil }
    let known = items[place].record.title
    // A number keeps its meaning: links to it have been published.
    if pack.isAgenda, let title = item.title, TitleMatch.between(known, title.value) == nil {
      diagnostics.append(Diagnostic(.itemReused(item: number, first: known, second: title.value), at: pack.place(of: title.origin)))
      return nil
    }
    return place
  }

  private mutating func insert(_ item: AgendaItem, after last: Int?, _ found: inout [Int]) -> Int {
    // The number that is used again stands behind the one that has the address.
    let same = item.number.flatMap { number in items.lastIndex { $0.record.number?.matches(number.value) == true } }
    let place = meeting.sources.count > 1 ? [last, same].compactMap { $0 }.max().map { $0 + 1 } ?? items.count : items.count
    items.insert(Item(record: ItemRecord(item)), at: place)
    found = found.map { $0 >= place ? $0 + 1 : $0 }
    return place
  }

  /// The item a report belongs to: one of its own file first, then of the meeting; made when no agenda has it.
  private mutating func item(for report: Report?, own: [Int]) -> Int? {
    guard let number = report?.item?.value else { return report?.subject.flatMap { self.item(titled: $0.value) } }
    let numbered = (own + items.indices.filter { !own.contains($0) }).filter { items[$0].record.number?.matches(number) == true }
    if numbered.count > 1, let subject = report?.subject?.value {
      let best = numbered.max { left, right in
        (TitleMatch.between(items[left].record.title, subject)?.rawValue ?? 0, right)
          < (TitleMatch.between(items[right].record.title, subject)?.rawValue ?? 0, left)
      }
      return best
    }
    if let first = numbered.first { return first }
    if let titled = items.indices.first(where: { items[$0].record.number == nil && items[$0].record.title.matches(number) }) {
      return titled
    }
    var item = AgendaItem()
    item.number = report?.item
    item.title = report?.subject
    items.append(Item(record: ItemRecord(item)))
    return items.count - 1
  }

  /// The one item without a report that has the title of a report whose number was not found: a paper that was to follow.
  private func item(titled subject: String) -> Int? {
    let fitting = items.indices.filter { items[$0].reports.isEmpty && TitleMatch.isSure(between: items[$0].record.title, subject) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: Papers

  private mutating func addReport(
    _ report: Int, at index: Int, of cleared: Cleared, source: Int, isLate: Bool, own: [Int]
  ) -> Owner {
    let role = Part.Role.report(report)
    let facts = cleared.pack.facts.reports?.at(report)
    let (text, places) = cleared.text(role, source: source)
    placed.formUnion(places)
    let withheld = cleared.withheld(role)
    let place = PartPlace(source: source, part: index)
    let item = item(for: facts, own: own)
    let title = withheld?.title ?? facts?.subject?.value ?? item.map { items[$0].record.title } ?? "Report"
    let paper = Paper(
      record: PaperRecord(
        address: "", title: title, facts: facts, text: text, withheld: withheld, released: cleared.released[index], isLate: isLate,
        place: place, lines: cleared.pack.parts[index].lines),
      printedTitle: facts?.subject?.value)
    guard let item else {
      loose.append(paper)
      return .loose(place)
    }
    if isLate, Names.words(title).contains("revised"), let older = superseded(by: title, in: items[item].reports) {
      items[item].reports[older].record.isSuperseded = true
      items[item].reports.insert(paper, at: 0)
    } else {
      items[item].reports.append(paper)
    }
    return .item(item, report: place)
  }

  /// The report that a revised one takes the place of: the only one, or the one with the same title.
  private func superseded(by title: String, in reports: [Paper]) -> Int? {
    if reports.count == 1 { return 0 }
    return reports.firstIndex { TitleMatch.between($0.record.title, title) != nil }
  }

  /// Where an appendix goes whose report is not in its file: to the report of its item.
  private mutating func ownerWithoutReport(_ report: Int, of cleared: Cleared, own: [Int]) -> Owner {
    guard let item = item(for: cleared.pack.facts.reports?.at(report), own: own) else { return .loose(nil) }
    return .item(item, report: items[item].reports.first?.record.place)
  }

  private mutating func addAppendix(
    label: String?, title: String?, at index: Int, of cleared: Cleared, source: Int, isLate: Bool, to owner: Owner
  ) {
    let (text, places) = cleared.text([index], source: source)
    let withheld = cleared.papers[index]
    let place = PartPlace(source: source, part: index)
    var report: PartPlace?
    var item: Int?
    switch owner {
    case .item(let place, let owning): (item, report) = (place, owning)
    case .loose(let owning): report = owning
    }
    let listed = self.listed(label, in: report)
    var paper = Paper(
      record: PaperRecord(
        address: "", title: withheld?.title ?? title ?? listed ?? label ?? "Appendix", label: label, facts: nil, text: text,
        withheld: withheld, released: cleared.released[index], isLate: isLate, place: place, lines: cleared.pack.parts[index].lines),
      printedTitle: title)
    paper.report = report
    if let item { items[item].appendices.append(paper) } else if report != nil { loose.append(paper) } else { return }
    placed.formUnion(places)
  }

  /// The title that the report's own list gives for a label.
  private func listed(_ label: String?, in report: PartPlace?) -> String? {
    guard let label, let report else { return nil }
    let papers = items.flatMap(\.reports) + loose
    let entries = papers.first { $0.record.place == report }?.record.facts?.appendices ?? []
    return entries.first { $0.label.map { Label($0.value).names(Label(label)) } ?? false }?.title?.value
  }

  private mutating func addPrinted(_ parts: [Int], of cleared: Cleared, source: Int) {
    let (text, places) = cleared.text(parts, source: source)
    if let text { meeting.asPrinted.append(text) }
    placed.formUnion(places)
  }

  // MARK: The whole

  /// Gives every paper its address and every item its status.
  func finished() -> MeetingRecord {
    var meeting = meeting
    var names = TakenNames(["minutes", "print"])
    for item in items {
      var record = item.record
      record.address = meeting.address + names.claim(Addresses.item(number: record.number, part: record.part, title: record.title)) + "/"
      var below = TakenNames()
      for (index, report) in item.reports.enumerated() {
        var paper = report.record
        paper.address = index == 0 ? record.address : record.address + below.claim("report-\(index + 1)") + "/"
        record.reports.append(paper)
      }
      for appendix in item.appendices {
        var paper = appendix.record
        paper.address = record.address + below.claim(Addresses.appendix(label: paper.label, title: appendix.printedTitle)) + "/"
        paper.report = item.reports.firstIndex { $0.record.place == appendix.report }
        record.appendices.append(paper)
      }
      record.settleStatus()
      meeting.items.append(record)
    }
    for report in loose where report.report == nil {
      var paper = report.record
      paper.address = meeting.address + names.claim(Addresses.looseReport(subject: report.printedTitle)) + "/"
      var below = TakenNames()
      let appendices = loose.filter { $0.report == paper.place }.map { appendix in
        var record = appendix.record
        record.address = paper.address + below.claim(Addresses.appendix(label: record.label, title: appendix.printedTitle)) + "/"
        record.report = 0
        return record
      }
      meeting.loose.append(LooseReport(report: paper, appendices: appendices))
    }
    return meeting
  }
}

extension Pack {
  fileprivate var isSupplement: Bool { facts.kind?.value == .supplement }
}
