import Papers
import Reading

/// Takes the entries of one agenda in their order: what stands at one can be said of those below it.
struct AgendaEvidence {
  private let items: [AgendaItem]
  /// By item.
  private let parts: [Int: [Part]]
  /// Said of every entry from here on.
  private var below: Mark?
  /// Said of the items that the exclusion of the public names.
  private var excluded: (numbers: Set<String>, mark: Mark)?

  static func entries(of pack: Pack) -> [Evidence.Entry] {
    var evidence = AgendaEvidence(pack)
    return evidence.items.indices.map { evidence.entry($0) }
  }

  private init(_ pack: Pack) {
    items = pack.facts.items ?? []
    var parts: [Int: [Part]] = [:]
    for part in pack.parts { if case .item(let item) = part.role { parts[item, default: []].append(part) } }
    self.parts = parts
  }

  private mutating func entry(_ index: Int) -> Evidence.Entry {
    let item = items[index]
    let title = item.title?.value ?? ""
    let own = parts[index] ?? []
    let body = own.flatMap(\.body)
    let line = item.number?.origin.line ?? own.first?.lines.lowerBound ?? 0
    var look = SecondLook.entry(title: title, body: body)
    // A cell of the entry's own row is said of the entry.
    if look.heading == line { look.heading = nil }
    let all = own.flatMap(\.marks).filter { $0.isOfAgenda && !($0.kind == .agendaEntry && $0.line == look.heading) }
    let marks = all.filter { $0.kind != .agendaBetween }
    // An item that announces the exclusion of the public (s.100A(4)) withholds nothing itself.
    let business = StandingBusiness(title: title)
    let announces =
      business == .exclusion
      || AgendaEntry.announcesExclusion(title: title, body: body.leaves.map(\.text).joined(separator: " "))
    if announces {
      goOn(behind: look, marks)
      exclude(Exclusion(title: title, body: body, at: index, of: items), at: line)
      return Evidence.Entry(number: item.number?.value, title: title, marks: [], status: item.status?.value, unsure: nil, below: nil)
    }
    // "4. Items likely to be taken in private" heads those behind it.
    if look.line == 0, item.pages == nil, SecondLook.headsExemptItems(title),
      Exclusion(title: title, body: body, at: index, of: items) == .following
    {
      below = Mark(.agendaHeading, line: line)
    }
    defer { goOn(behind: look, marks) }
    let isNamed = item.number.map { excluded?.numbers.contains($0.value.lowercased()) == true } ?? false
    return Evidence.Entry(
      number: item.number?.value, title: title, marks: marks, status: item.status?.value,
      unsure: marks.isEmpty ? unsure(look, all.first { $0.kind == .agendaBetween }, before: index + 1, at: line) : nil,
      below: business == .nextMeeting ? nil : isNamed ? excluded?.mark : below)
  }

  /// Words on an entry without a mark that speak of exemption: `between` is a line that can be said of it or of the next.
  private func unsure(_ look: SecondLook.Entry, _ between: Mark?, before next: Int, at line: Int) -> Mark? {
    // The reader found it to be said of the next entry.
    let isOfNext = parts[next]?.contains { $0.marks.contains { $0.kind == .agendaHeading && $0.line == look.doubtful } } == true
    if isOfNext, look.line == look.doubtful { return nil }
    return between ?? look.line.map { Mark(.agendaEntry, line: $0 > 0 ? $0 : line) }
  }

  /// A heading at the end of an entry is said of those that follow.
  private mutating func goOn(behind look: SecondLook.Entry, _ marks: [Mark]) {
    let isSaidOfIt = marks.contains { $0.kind == .agendaEntry && $0.line == look.doubtful }
    if look.opensPublic { below = nil }
    if let heading = look.heading ?? (isSaidOfIt ? nil : look.doubtful) { below = Mark(.agendaHeading, line: heading) }
  }

  /// Where nothing was said of the entries below, the exclusion of the public is.
  private mutating func exclude(_ exclusion: Exclusion, at line: Int) {
    guard below == nil else { return }
    switch exclusion {
    case .following: below = Mark(.agendaHeading, line: line)
    case .items(let numbers): excluded = (numbers, Mark(.agendaHeading, line: line))
    case .announced: break
    }
  }
}
