import Calendar
import Papers
import Text

/// The forward plan's decisions over all editions, from plan to resolution.
struct DecisionRegister {
  private let packs: [Cleared]
  private let committees: CommitteeIndex
  private let articles: [Article]
  private let asOf: Day
  /// With the editions that stand in their papers, and the decisions these prepare.
  private(set) var meetings: [MeetingRecord]
  private(set) var editions: [Edition] = []
  private(set) var decisions: [DecisionRecord] = []
  private var groups: [Group] = []

  /// An entry of an edition.
  private struct Entry {
    let decision: Decision
    let source: Int
    let edition: Int
  }

  /// Entries of one decision, oldest edition first.
  private struct Group {
    let title: String
    var maker: String?
    var entries: [Entry]
  }

  init(_ packs: [Cleared], meetings: [MeetingRecord], committees: CommitteeIndex, articles: [Article], asOf: Day) {
    (self.packs, self.meetings, self.committees) = (packs, meetings, committees)
    (self.articles, self.asOf) = (articles, asOf)
  }

  mutating func run(_ placed: inout Set<PartPlace>) {
    let entries = gatherEditions(&placed)
    group(entries)
    groups.sort { (Names.key($0.title), Names.key($0.maker ?? "")) < (Names.key($1.title), Names.key($1.maker ?? "")) }
    var names = TakenNames()
    for group in groups { decisions.append(decision(group, &names)) }
    for edition in editions.indices {
      let numbered = entries.filter { $0.edition == edition }.compactMap { entry in
        groups.firstIndex { $0.entries.contains { $0.edition == edition && Names.key($0.decision.name) == Names.key(entry.decision.name) } }
      }
      for place in numbered where !editions[edition].decisions.contains(place) { editions[edition].decisions.append(place) }
    }
  }

  // MARK: Editions

  /// Makes the editions, and gives the entries of all in their order.
  private mutating func gatherEditions(_ placed: inout Set<PartPlace>) -> [Entry] {
    var bySlug: [String: [Int]] = [:]
    for (source, cleared) in packs.enumerated() where cleared.pack.facts.plan != nil || cleared.pack.facts.decisions?.isEmpty == false {
      bySlug[slug(of: cleared.pack), default: []].append(source)
    }
    let order = bySlug.keys.sorted { left, right in
      let (a, b) = (firstDay(bySlug[left] ?? []), firstDay(bySlug[right] ?? []))
      return (a, left) < (b, right)
    }
    var entries: [Entry] = []
    for slug in order {
      let sources = (bySlug[slug] ?? []).sorted { packs[$0].pack.precedes(packs[$1].pack) }
      let place = editions.count
      editions.append(edition(slug: slug, sources: sources, &placed))
      for source in sources {
        for decision in packs[source].pack.facts.decisions ?? [] {
          entries.append(Entry(decision: decision, source: source, edition: place))
        }
      }
    }
    return entries
  }

  private func edition(slug: String, sources: [Int], _ placed: inout Set<PartPlace>) -> Edition {
    let plans = sources.compactMap { packs[$0].pack.facts.plan }
    // An extract where none of the files holds the whole plan.
    let kind: EditionKind =
      plans.isEmpty && sources.allSatisfy { packs[$0].pack.facts.kind?.value == .decisions }
      ? .record : plans.count == sources.count && plans.allSatisfy { $0.extract?.value == true } ? .extract : .plan
    var edition = Edition(
      address: Addresses.edition(slug), from: plans.lazy.compactMap(\.from?.value).first, to: plans.lazy.compactMap(\.to?.value).first,
      published: plans.lazy.compactMap(\.published?.value).first,
      kind: kind, decisions: [], texts: [], paper: nil, sources: sources)
    for source in sources {
      let parts = packs[source].pack.parts.indices.filter { index in
        let part = packs[source].pack.parts[index]
        if case .appendix = part.role { return part.holdsPlan }
        return part.role == .plan
      }
      let (text, places) = packs[source].text(parts, source: source)
      if let text { edition.texts.append(text) }
      placed.formUnion(places)
    }
    return edition
  }

  /// The first day of the plan; where none is printed, the day of publication, or the file.
  private func slug(of pack: Pack) -> String {
    if let day = firstDay(of: pack) { return day.iso }
    if case .printed(let words)? = pack.facts.plan?.from?.value, !Slug.make(words).isEmpty { return Slug.make(words) }
    if let day = pack.facts.plan?.published?.value { return day.iso }
    let slug = Slug.make(pack.name)
    return slug.isEmpty ? "plan" : slug
  }

  private func firstDay(of pack: Pack) -> Day? { pack.facts.plan?.from?.value.firstDay }

  private func firstDay(_ sources: [Int]) -> Day {
    sources.compactMap { source in
      let pack = packs[source].pack
      let taken = pack.facts.plan == nil ? pack.facts.decisions?.compactMap(\.expected?.value.firstDay).min() : nil
      return firstDay(of: pack) ?? pack.facts.plan?.published?.value ?? taken ?? pack.publishedOn ?? pack.meetingNamed?.1
    }.min() ?? .epoch
  }

  // MARK: One decision over all editions

  /// The same title and decision maker mean the same decision; an entry without a maker joins the only one of its title.
  private mutating func group(_ entries: [Entry]) {
    for entry in entries where !entry.decision.name.isEmpty {
      let (title, maker) = (Names.key(entry.decision.name), entry.decision.decisionMaker?.value)
      let same = groups.indices.filter { Names.key(groups[$0].title) == title }
      let fitting = same.first { place in
        guard let maker, let known = groups[place].maker else { return same.count == 1 }
        return Names.key(maker) == Names.key(known)
      }
      if let fitting {
        groups[fitting].entries.append(entry)
        groups[fitting].maker = groups[fitting].maker ?? maker
      } else {
        groups.append(Group(title: entry.decision.name, maker: maker, entries: [entry]))
      }
    }
  }

  private mutating func decision(_ group: Group, _ names: inout TakenNames) -> DecisionRecord {
    let place = decisions.count
    let article = articles.first { article in
      ([article.subject?.value, article.title?.value, article.name].compactMap { $0 } + article.aliases.map(\.value))
        .contains { Names.key($0) == Names.key(group.title) || Slug.make($0) == Slug.make(group.title) }
    }
    let slug = article.map { $0.slug?.value ?? $0.name } ?? Slug.make(group.title)
    // An empty group cannot be: each is made with its first entry.
    let latest = group.entries.last?.decision ?? Decision()
    let committee = group.maker.flatMap { committees.place(ofDecisionMaker: $0) }
    let history = history(of: group, committee: committee, place: place)
    let moves = history.compactMap { step -> When? in if case .moved(let from, _, _, _, _) = step.event { from } else { nil } }
    let expected = group.entries.reversed().lazy.compactMap(\.decision.expected?.value).first
    let isDecided = history.contains { step in
      switch step.event {
      case .resolved, .recorded: true
      default: false
      }
    }
    return DecisionRecord(
      address: Addresses.decision(names.claim(slug.isEmpty ? "decision" : slug)), title: group.title, maker: group.maker,
      committee: committee,
      article: article, latest: latest, expected: expected, movedFrom: moves.first,
      state: isDecided ? .decided : isOver(expected) ? .datePassed : .expected, history: history, asPrinted: asPrinted(group))
  }

  private func isOver(_ expected: When?) -> Bool {
    switch expected {
    case .day(let day): day < asOf
    case .month(let month): (month.year, month.month) < (asOf.year, asOf.month)
    case .printed, nil: false
    }
  }

  /// The block that holds the entry in its latest edition.
  private func asPrinted(_ group: Group) -> PrintedText? {
    for entry in group.entries.reversed() {
      guard let line = entry.decision.title?.origin.line, entry.decision.title?.origin.how != .corrected else { continue }
      let pack = packs[entry.source].pack
      for (index, part) in pack.parts.enumerated() where part.lines.contains(line) {
        let blocks = part.body.filter { block in
          switch block {
          case .form, .table, .rows: [block].leaves.contains { $0.line == line }
          default: false
          }
        }
        if !blocks.isEmpty {
          return PrintedText(blocks: blocks, isMarkdown: pack.isMarkdown, place: PartPlace(source: entry.source, part: index))
        }
      }
    }
    return nil
  }

  // MARK: History

  private mutating func history(of group: Group, committee: Int?, place: Int) -> [DecisionRecord.Step] {
    (planned(group) + considered(group, committee: committee, place: place)).enumerated()
      .sorted { ($0.element.day ?? .epoch, $0.offset) < ($1.element.day ?? .epoch, $1.offset) }.map(\.element)
  }

  /// When it entered the plan, and how it moved from edition to edition.
  private func planned(_ group: Group) -> [DecisionRecord.Step] {
    var steps: [DecisionRecord.Step] = []
    var moves: Set<[When?]> = []
    var before: When?
    for (index, entry) in group.entries.enumerated() {
      let day = firstDay([entry.source])
      if editions[entry.edition].kind == .record {
        let taken = entry.decision.expected?.value
        steps.append(.init(event: .recorded(edition: entry.edition, on: taken), day: taken?.firstDay ?? day))
        continue
      }
      if index == 0 { steps.append(.init(event: .entered(edition: entry.edition), day: day)) }
      for change in entry.decision.changes ?? [] where moves.insert([change.from?.value, change.to?.value]).inserted {
        steps.append(
          .init(
            event: .moved(
              from: change.from?.value, to: change.to?.value, reason: change.reason?.value, edition: entry.edition, isDerived: false),
            day: day))
      }
      let expected = entry.decision.expected?.value
      if let before, let expected, before != expected, moves.insert([before, expected]).inserted {
        steps.append(.init(event: .moved(from: before, to: expected, reason: nil, edition: entry.edition, isDerived: true), day: day))
      }
      before = expected ?? before
    }
    return steps
  }

  /// Where it stood on an agenda, and the resolution of its decision maker.
  private mutating func considered(_ group: Group, committee: Int?, place: Int) -> [DecisionRecord.Step] {
    var steps: [DecisionRecord.Step] = []
    for meeting in meetings.indices {
      for item in meetings[meeting].items.indices {
        let record = meetings[meeting].items[item]
        guard record.status != .minutes, StandingBusiness(title: record.title) == nil else { continue }
        let subjects = [record.title] + record.reports.compactMap(\.facts?.subject?.value)
        guard subjects.contains(where: { means($0, group) }) else { continue }
        if !record.reports.isEmpty { meetings[meeting].items[item].reports[0].decision = place }
        steps.append(.init(event: .considered(meeting: meeting, item: record.address), day: meetings[meeting].date))
      }
      guard let minutes = meetings[meeting].minutes, meetings[meeting].committee == committee else { continue }
      for entry in minutes.entries where means(entry.title, group) {
        let words = entry.facts.resolved
        guard !words.isEmpty else { continue }
        steps.append(
          .init(
            event: .resolved(meeting: meeting, words: words.joined(separator: " "), minutes: "\(minutes.address)#\(entry.anchor)"),
            day: meetings[meeting].date))
      }
    }
    return steps
  }

  /// The same title, or one that stands whole in the other and is long enough to mean one thing only.
  private func means(_ title: String, _ group: Group) -> Bool {
    guard let match = TitleMatch.between(title, group.title, leastContained: 4) else { return false }
    return match >= .contained
  }

  // MARK: Papers that hold editions

  /// Notes in the papers which edition stands in them, and in the editions which paper they stand in.
  mutating func joinPapers() {
    for (place, edition) in editions.enumerated() {
      for source in edition.sources {
        for meeting in meetings.indices {
          meetings[meeting].changePapers { paper in
            guard paper.place.source == source, packs[source].pack.parts[paper.place.part].holdsPlan else { return }
            paper.edition = place
            if editions[place].paper == nil { editions[place].paper = .init(meeting: meeting, address: paper.address) }
          }
        }
      }
    }
  }
}

extension Decision {
  /// Its title; an entry without one is known by its details.
  fileprivate var name: String { (title ?? details)?.value ?? "" }
}

extension MeetingRecord {
  fileprivate mutating func changePapers(_ change: (inout PaperRecord) -> Void) {
    for item in items.indices {
      for paper in items[item].reports.indices { change(&items[item].reports[paper]) }
      for paper in items[item].appendices.indices { change(&items[item].appendices[paper]) }
    }
    for report in loose.indices {
      change(&loose[report].report)
      for paper in loose[report].appendices.indices { change(&loose[report].appendices[paper]) }
    }
  }
}
