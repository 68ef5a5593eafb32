import Calendar
import Diagnostics
import Papers

/// Makes the meetings: each the union of its files, and of the minutes that other files hold of it.
struct MeetingAssembly {
  private let packs: [Cleared]
  private let files: MeetingFiles
  private let committees: CommitteeIndex
  private var places: [MeetingKey: Int] = [:]
  private(set) var meetings: [MeetingRecord] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Parts of files that have found a page.
  var placed: Set<PartPlace> = []

  init(_ packs: [Cleared], files: MeetingFiles, committees: CommitteeIndex) {
    (self.packs, self.files, self.committees) = (packs, files, committees)
  }

  mutating func run() {
    let minutes = minutesByMeeting()
    let keys = Set(files.meetings.compactMap { $0 } + minutes.keys).sorted { left, right in
      let (a, b) = (committees.committees[left.committee].slug, committees.committees[right.committee].slug)
      return (left.date, a, left.suffix) < (right.date, b, right.suffix)
    }
    for (place, key) in keys.enumerated() { places[key] = place }
    for key in keys { meetings.append(union(key)) }
    for key in keys { if let candidates = minutes[key] { add(minutes: candidates, to: key) } }
    for place in meetings.indices { meetings[place].matchOutcomes() }
    linkNeighbours()
    noteMissingAgendas()
  }

  /// The place in `meetings` of the meeting a file belongs to.
  func meeting(ofSource source: Int) -> Int? { files.meetings[source].flatMap { places[$0] } }

  // MARK: Agenda, reports, supplements

  private mutating func union(_ key: MeetingKey) -> MeetingRecord {
    let own = packs.indices.filter { files.meetings[$0] == key }.sorted { left, right in
      let (a, b) = (packs[left].pack, packs[right].pack)
      if a.isAgenda != b.isAgenda { return a.isAgenda }
      return a.precedes(b)
    }
    let address = Addresses.meeting(committee: committees.committees[key.committee].slug, key.date, suffix: key.suffix)
    var union = MeetingUnion(committee: key.committee, date: key.date, address: address)
    for source in own { union.add(packs[source], source: source) }
    diagnostics += union.diagnostics
    placed.formUnion(union.placed)
    return union.finished()
  }

  // MARK: Minutes

  private struct Candidate {
    let source: Int
    let minutes: Int
  }

  private mutating func minutesByMeeting() -> [MeetingKey: [Candidate]] {
    var found: [MeetingKey: [Candidate]] = [:]
    for (source, cleared) in packs.enumerated() {
      let pack = cleared.pack
      for (index, minutes) in (pack.facts.minutes ?? []).enumerated() {
        guard let date = minutes.date?.value else {
          let line = pack.parts.first { $0.role == .minutes(index) }?.lines.lowerBound ?? 0
          if !pack.diagnostics.contains(where: { $0.finding == .minutesWithoutDate }) {
            diagnostics.append(Diagnostic(.minutesWithoutDate, at: Place(pack.path, line: line)))
          }
          continue
        }
        let named = minutes.committee.flatMap { committees.place(of: $0.value) }
        guard let committee = named ?? files.meetings[source]?.committee else { continue }
        let key = files.meeting(of: committee, on: date) ?? MeetingKey(committee: committee, date: date, suffix: "")
        found[key, default: []].append(Candidate(source: source, minutes: index))
      }
    }
    return found
  }

  /// Minutes are printed again when they were amended: those published last are shown, the others at their source page.
  private mutating func add(minutes candidates: [Candidate], to key: MeetingKey) {
    func published(_ candidate: Candidate) -> Day {
      let pack = packs[candidate.source].pack
      return pack.publishedOn ?? pack.meetingNamed?.1 ?? .epoch
    }
    let last = candidates.max { left, right in
      (published(left), packs[left.source].pack.name, left.minutes) < (published(right), packs[right.source].pack.name, right.minutes)
    }
    guard let place = places[key], let last, let facts = packs[last.source].pack.facts.minutes?.at(last.minutes) else { return }
    let home = meeting(ofSource: last.source)
    var taken = TakenNames()
    let entries = (facts.entries ?? []).enumerated().map { index, entry in
      let role = Part.Role.minute(minutes: last.minutes, entry: index)
      let withheld = packs[last.source].withheld(role)
      return MinutesRecord.Entry(
        anchor: taken.claim(Addresses.minute(number: entry.number?.value, title: entry.title?.value)), number: entry.number?.value,
        title: entry.title?.value ?? withheld?.title ?? entry.number.map { "Minute \($0.value)" } ?? "Minute", facts: entry,
        text: text(role, source: last.source), withheld: withheld, released: packs[last.source].released(role))
    }
    let head = Part.Role.minutes(last.minutes)
    meetings[place].minutes = MinutesRecord(
      address: Addresses.minutes(of: meetings[place].address), facts: facts, opening: text(head, source: last.source),
      openingWithheld: packs[last.source].withheld(head), released: packs[last.source].released(head), entries: entries,
      source: last.source, index: last.minutes,
      publishedFor: home == place ? nil : home)
    for candidate in candidates {
      guard let host = meeting(ofSource: candidate.source), host != place else { continue }
      if !meetings[host].confirms.contains(place) { meetings[host].confirms.append(place) }
      announce(minutesOf: place, at: host, candidate)
    }
  }

  /// Puts the way to the minutes under the agenda item that announces them.
  private mutating func announce(minutesOf place: Int, at host: Int, _ candidate: Candidate) {
    let pack = packs[candidate.source].pack
    let items = (pack.facts.items ?? []).filter {
      $0.status?.value == .minutes || StandingBusiness(title: $0.title?.value ?? "") == .minutes
    }
    guard let item = items.at(candidate.minutes) ?? items.first else { return }
    let index = meetings[host].items.firstIndex { known in
      if let number = item.number?.value { return known.number?.matches(number) == true }
      return known.title == item.title?.value
    }
    if let index, !meetings[host].items[index].minutes.contains(place) { meetings[host].items[index].minutes.append(place) }
  }

  private mutating func text(_ role: Part.Role, source: Int) -> PrintedText? {
    placed.formUnion(packs[source].places(role, source: source))
    return packs[source].text(role, source: source).0
  }

  // MARK: Neighbours

  private mutating func linkNeighbours() {
    var last: [Int: Int] = [:]
    for place in meetings.indices {
      let committee = meetings[place].committee
      if let previous = last[committee] {
        meetings[place].previous = previous
        meetings[previous].next = place
      }
      last[committee] = place
      meetings[place].confirms.sort()
    }
  }

  private mutating func noteMissingAgendas() {
    for meeting in meetings where !meeting.hasAgenda {
      guard let source = meeting.sources.first ?? meeting.minutes?.source else { continue }
      let pack = packs[source].pack
      let head = meeting.sources.isEmpty ? pack.parts.first { if case .minutes = $0.role { true } else { false } } : nil
      diagnostics.append(Diagnostic(.noAgenda, at: Place(pack.path, line: head?.lines.lowerBound ?? 0)))
    }
  }
}

extension Pack {
  var isAgenda: Bool { facts.kind?.value == .agenda }
}

extension Cleared {
  /// The lines of a part that facts were read from, and all its text: what is shown where no page tells the facts.
  func whole(_ part: Int, source: Int) -> PrintedText? {
    let blocks = pack.parts[part].toldText + pack.parts[part].body
    guard papers[part] == nil, !blocks.isEmpty else { return nil }
    return PrintedText(blocks: blocks, isMarkdown: pack.isMarkdown, place: PartPlace(source: source, part: part))
  }

  /// An entry of the agenda as printed, without its description.
  func entry(_ place: PartPlace) -> PrintedText? {
    let blocks = pack.parts[place.part].toldText
    return blocks.isEmpty ? nil : PrintedText(blocks: blocks, isMarkdown: pack.isMarkdown, place: place)
  }

  /// The parts with a role, withheld or not.
  func places(_ role: Part.Role, source: Int) -> [PartPlace] {
    pack.parts.indices.filter { pack.parts[$0].role == role }.map { PartPlace(source: source, part: $0) }
  }

  /// What is left of the text of all parts with a role, and where they stand. Nothing when all of it is withheld or blank.
  func text(_ role: Part.Role, source: Int) -> (PrintedText?, [PartPlace]) {
    text(pack.parts.indices.filter { pack.parts[$0].role == role }, source: source)
  }

  func text(_ parts: [Int], source: Int) -> (PrintedText?, [PartPlace]) {
    let open = parts.filter { papers[$0] == nil && !pack.parts[$0].isEmpty }
    let places = open.map { PartPlace(source: source, part: $0) }
    guard let first = places.first else { return (nil, []) }
    return (PrintedText(blocks: open.flatMap { pack.parts[$0].body }, isMarkdown: pack.isMarkdown, place: first), places)
  }

  /// Why the first withheld part with a role is withheld.
  func released(_ role: Part.Role) -> String? {
    pack.parts.indices.first { pack.parts[$0].role == role && released[$0] != nil }.flatMap { released[$0] }
  }

  func withheld(_ role: Part.Role) -> Withheld? {
    pack.parts.indices.first { pack.parts[$0].role == role && papers[$0] != nil }.flatMap { papers[$0] }
  }
}
