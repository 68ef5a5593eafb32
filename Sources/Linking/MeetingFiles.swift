import Calendar
import Diagnostics
import Papers
import Text

/// What tells a meeting from all others.
struct MeetingKey: Hashable {
  /// The place in `CommitteeIndex.committees`.
  let committee: Int
  let date: Day
  /// What follows the date in its address: `extraordinary`, `1830`, or nothing.
  let suffix: String
}

/// Which meeting each file belongs to, and in which order the files of a meeting are laid one over the other.
struct MeetingFiles {
  /// By place of the pack; nothing for a file that belongs to no meeting (and is shown at its source page).
  private(set) var meetings: [MeetingKey?]
  private let packs: [Pack]
  private let committees: CommitteeIndex

  /// `packs` by name. Only particulars of the meeting are looked at, which are public: Local Government Act 1972, s.100A(6).
  init(_ packs: [Pack], committees: CommitteeIndex, diagnostics: inout [Diagnostic]) {
    self.packs = packs
    self.committees = committees
    meetings = Array(repeating: nil, count: packs.count)
    let order = packs.indices.sorted { packs[$0].precedes(packs[$1]) }
    let agendas = order.filter { packs[$0].facts.kind?.value == .agenda }
    let others = order.filter { packs[$0].facts.kind?.value != .agenda }
    placeAgendas(agendas, &diagnostics)
    for place in others where packs[place].sidecar?.supplementTo == nil { meetings[place] = joined(place) }
    for place in order where packs[place].sidecar?.supplementTo != nil {
      meetings[place] = supplemented(by: place, &diagnostics) ?? joined(place)
    }
  }

  /// Two start times on one day are two meetings, which only the publisher can name apart (`sitting`); until then the
  /// second file is shown at its source page only.
  private mutating func placeAgendas(_ agendas: [Int], _ diagnostics: inout [Diagnostic]) {
    var times: [MeetingKey: ClockTime] = [:]
    for place in agendas {
      guard let key = ownKey(place) else { continue }
      let time = packs[place].facts.meeting?.time
      if let first = times[key], let second = time?.value, first != second {
        diagnostics.append(
          Diagnostic(
            .twoMeetingsOneDay(committee: committees.committees[key.committee].name, first: first.spoken, second: second.spoken),
            at: packs[place].place(of: time?.origin)))
        continue
      }
      if times[key] == nil { times[key] = time?.value }
      meetings[place] = key
    }
  }

  private func ownKey(_ place: Int) -> MeetingKey? {
    let pack = packs[place]
    guard let (name, date) = pack.meetingNamed, let committee = committees.place(of: name) else { return nil }
    return MeetingKey(committee: committee, date: date, suffix: pack.suffix)
  }

  /// The meeting a supplement, report or lone paper goes to: one that has an agenda, where there is one.
  private func joined(_ place: Int) -> MeetingKey? {
    guard packs[place].holdsPapersOfMeeting, let own = ownKey(place) else { return nil }
    return meeting(of: own.committee, on: own.date, suffix: own.suffix) ?? own
  }

  private func supplemented(by place: Int, _ diagnostics: inout [Diagnostic]) -> MeetingKey? {
    guard let sidecar = packs[place].sidecar, let named = sidecar.supplementTo else { return nil }
    if let agenda = packs.firstIndex(where: { $0.name == named.value }) { return agenda == place ? ownKey(place) : meetings[agenda] }
    diagnostics.append(
      Diagnostic(
        .supplementToUnknown(
          name: named.value,
          suggestions: NearMiss.suggestions(for: named.value, among: packs.map(\.name).filter { $0 != packs[place].name })),
        at: Place(sidecar.path, line: named.origin.line, column: named.origin.column)))
    return nil
  }

  /// The known meeting of a body on a day: the one with the suffix, else the one without, else the first.
  func meeting(of committee: Int, on date: Day, suffix: String = "") -> MeetingKey? {
    let known = Set(meetings.compactMap { $0 }.filter { $0.committee == committee && $0.date == date }).sorted { $0.suffix < $1.suffix }
    return known.first { $0.suffix == suffix } ?? known.first
  }
}

extension Pack {
  /// What the publisher says, else what is printed.
  var publishedOn: Day? { (sidecar?.published ?? facts.published)?.value }

  /// By day of publication, unknown days first; then by name.
  func precedes(_ other: Pack) -> Bool {
    let (own, others) = (publishedOn ?? .epoch, other.publishedOn ?? .epoch)
    return own == others ? (name, path) < (other.name, other.path) : own < others
  }

  /// The body and the day that the file as a whole is for. The cover of a lone report names them where no front sheet does.
  var meetingNamed: (String, Day)? {
    if let name = facts.meeting?.committee?.value, let date = facts.meeting?.date?.value { return (name, date) }
    guard facts.kind?.value == .report else { return nil }
    for destination in facts.reports?.first?.committees ?? [] {
      if let name = destination.name?.value, let date = destination.date?.value { return (name, date) }
    }
    return nil
  }

  var holdsPapersOfMeeting: Bool {
    switch facts.kind?.value {
    case .agenda, .supplement, .report: true
    case .minutes, .forwardPlan, .decisions, .unknown, nil: !(facts.items ?? []).isEmpty || !(facts.reports ?? []).isEmpty
    }
  }

  /// `1830` where the sidecar names the sitting; else the kind of meeting, where the front sheet prints it.
  fileprivate var suffix: String {
    if let sitting = sidecar?.sitting?.value { return sitting.iso.filter { $0 != ":" } }
    for part in parts where part.role == .frontSheet {
      for leaf in part.body.leaves {
        let words = Names.words(leaf.text)
        guard words.count <= 14, let meeting = words.firstIndex(of: "meeting"), meeting > 0 else { continue }
        if ["extraordinary", "special", "adjourned", "annual"].contains(words[meeting - 1]) { return words[meeting - 1] }
      }
    }
    return facts.meeting?.state?.value == .adjourned ? "adjourned" : ""
  }

  /// Where a fact stands: in the pack itself, or in its sidecar.
  func place(of origin: Origin?) -> Place {
    guard let origin else { return Place(path) }
    let file = origin.how == .corrected ? sidecar?.path ?? path : path
    return Place(file, line: origin.line, column: origin.column)
  }
}
