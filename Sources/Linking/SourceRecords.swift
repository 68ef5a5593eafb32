import Diagnostics
import Papers
import Text

/// What became of each file, for its source page: the proof that no word is lost.
struct SourceRecords {
  private let packs: [Cleared]
  private let files: MeetingFiles
  private let meetings: [MeetingRecord]
  private let register: DecisionRegister
  private let assembly: MeetingAssembly
  private(set) var records: [SourceRecord] = []

  init(_ packs: [Cleared], files: MeetingFiles, meetings: [MeetingRecord], register: DecisionRegister, assembly: MeetingAssembly) {
    (self.packs, self.files, self.meetings) = (packs, files, meetings)
    (self.register, self.assembly) = (register, assembly)
  }

  mutating func run(_ diagnostics: inout [Diagnostic]) {
    let papers = papersBySource()
    var names = TakenNames()
    for (source, cleared) in packs.enumerated() {
      let pack = cleared.pack
      let wanted = Slug.make(pack.name).isEmpty ? "file" : Slug.make(pack.name)
      let slug = names.claim(wanted)
      if slug != wanted {
        diagnostics.append(Diagnostic(.twoPagesOneAddress(address: Addresses.source(wanted), other: "another file"), at: Place(pack.path)))
      }
      if pack.lost > 0, !pack.diagnostics.contains(where: { $0.finding == .wordsLost(count: pack.lost) }) {
        diagnostics.append(Diagnostic(.wordsLost(count: pack.lost), at: Place(pack.path)))
      }
      let unplaced = pack.parts.indices.filter { !assembly.placed.contains(PartPlace(source: source, part: $0)) }
        .compactMap { cleared.whole($0, source: source) }
      records.append(
        SourceRecord(
          path: pack.path, name: pack.name, address: Addresses.source(slug), kind: pack.facts.kind?.value ?? .unknown,
          pdf: pack.sidecar?.source?.value, published: pack.publishedOn, meeting: assembly.meeting(ofSource: source),
          coverage: cleared.coverage, furniture: pack.furniture, withheld: cleared.withheld, diagnostics: [],
          papers: (papers[source] ?? []).sorted { ($0.lines.lowerBound, $0.address) < ($1.lines.lowerBound, $1.address) },
          unplaced: unplaced))
    }
    for index in records.indices {
      let own = [packs[index].pack.path, packs[index].pack.sidecar?.path]
      records[index].diagnostics = (packs[index].pack.diagnostics + diagnostics).filter { own.contains($0.place.path) }.inPrintOrder
    }
  }

  private func papersBySource() -> [Int: [SourceRecord.SourcePaper]] {
    var found: [Int: [SourceRecord.SourcePaper]] = [:]
    func add(_ paper: PaperRecord, _ kind: String) {
      found[paper.place.source, default: []].append(.init(title: paper.title, kind: kind, address: paper.address, lines: paper.lines))
    }
    for meeting in meetings {
      for source in meeting.sources {
        let parts = packs[source].pack.parts.filter { [.frontSheet, .agendaNotes].contains($0.role) || $0.isItem }
        guard let lines = span(parts) else { continue }
        found[source, default: []].append(.init(title: "Agenda", kind: "Agenda", address: meeting.address, lines: lines))
      }
      for paper in meeting.reports { add(paper, "Report") }
      for paper in meeting.items.flatMap(\.appendices) + meeting.loose.flatMap(\.appendices) { add(paper, "Appendix") }
      if let minutes = meeting.minutes, let lines = span(packs[minutes.source].pack.parts.filter { $0.isOf(minutes) }) {
        found[minutes.source, default: []].append(
          .init(title: "Minutes of \(meeting.date.long)", kind: "Minutes", address: minutes.address, lines: lines))
      }
    }
    for edition in register.editions {
      for source in edition.sources {
        guard let lines = span(packs[source].pack.parts.filter { $0.holdsPlan || $0.role == .plan }) else { continue }
        let kind = edition.kind == .record ? "Record of decisions" : "Forward plan"
        found[source, default: []].append(.init(title: kind, kind: kind, address: edition.address, lines: lines))
      }
    }
    return found
  }

  private func span(_ parts: [Part]) -> ClosedRange<Int>? {
    guard let first = parts.map(\.lines.lowerBound).min(), let last = parts.map(\.lines.upperBound).max() else { return nil }
    return first...last
  }
}

extension Part {
  fileprivate var isItem: Bool { if case .item = role { true } else { false } }

  fileprivate func isOf(_ minutes: MinutesRecord) -> Bool {
    switch role {
    case .minutes(let index), .minute(let index, _): index == minutes.index
    default: false
    }
  }
}
