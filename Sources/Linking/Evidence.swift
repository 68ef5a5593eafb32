import Papers
import Reading
import Text

/// What all files say about the items of their meetings, gathered before anything is decided.
struct Evidence {
  /// An entry of an agenda as far as it bears on withholding.
  struct Entry {
    let number: String?
    let title: String
    let marks: [Mark]
    let status: AgendaItem.Status?
    /// Words that the reader did not take for a mark, but that speak of exemption.
    let unsure: Mark?
    /// It stands below something that speaks of exempt business, or behind the exclusion of the public.
    let below: Mark?

    /// What the agenda says of its exemption, sure or not.
    var anyMark: Mark? { marks.first { $0.namedParts == nil } ?? unsure ?? below }
  }

  private let packs: [Pack]
  private let meetings: [MeetingKey?]
  private let entries: [[Entry]]
  private let publicTitles: Set<String>

  init(_ packs: [Pack], meetings: [MeetingKey?]) {
    (self.packs, self.meetings) = (packs, meetings)
    entries = packs.map(AgendaEvidence.entries)
    publicTitles = Set(entries.joined().map { Names.key($0.title) })
  }

  func isPublic(title: String) -> Bool { publicTitles.contains(Names.key(title)) }

  /// Places of the files of the same meeting, this one first.
  func files(withMeetingOf place: Int) -> [Int] {
    guard let meeting = meetings[place] else { return [place] }
    return [place] + packs.indices.filter { $0 != place && meetings[$0] == meeting }
  }

  func pack(_ place: Int) -> Pack { packs[place] }

  func entries(of place: Int) -> [Entry] { entries[place] }

  /// The number of the agenda item a report is on: as read, else of the one item of the meeting with its title.
  func item(pack place: Int, report: Int) -> String? {
    guard let report = packs[place].facts.reports?.at(report) else { return nil }
    if let number = report.item?.value { return number }
    guard let subject = report.subject?.value else { return nil }
    for file in files(withMeetingOf: place) {
      let fitting = entries[file].filter { TitleMatch.isSure(between: $0.title, subject) }
      if fitting.count == 1 { return fitting[0].number }
    }
    return nil
  }

  /// The agenda's title for a report: of its own file first, then of the other files of the meeting.
  func publicTitle(pack place: Int, report: Int) -> String? {
    guard let number = item(pack: place, report: report) else { return nil }
    for file in files(withMeetingOf: place) {
      if let entry = entries[file].first(where: { $0.number?.matches(number) == true && !$0.title.isEmpty }) { return entry.title }
    }
    return nil
  }

  /// The marks that the agendas of a meeting put on the item of a report, and whether it is unsure which entry is meant:
  /// numbers can start again in a second part of an agenda.
  func agendaMarks(pack place: Int, report: Int) -> (marks: [Mark], unsure: Bool) {
    let number = item(pack: place, report: report)
    let subject = packs[place].facts.reports?.at(report)?.subject?.value
    var marks: [Mark] = []
    var unsure = false
    for file in files(withMeetingOf: place) {
      var named = entries[file].filter { entry in
        if let number { return entry.number?.matches(number) == true }
        return subject.map { TitleMatch.between($0, entry.title) != nil } ?? false
      }
      if named.count > 1, Set(named.map { !$0.marks.isEmpty }).count > 1 {
        let fitting = named.filter { entry in subject.map { TitleMatch.between($0, entry.title) != nil } ?? false }
        if fitting.count == 1 { named = fitting } else { unsure = true }
      }
      marks += named.flatMap(\.marks)
    }
    return (marks, unsure)
  }

  /// What the agendas of a meeting say of the item of a report that is no sure mark.
  func suspicion(pack place: Int, report: Int) -> (unsure: Mark?, below: Mark?) {
    let number = item(pack: place, report: report)
    let subject = packs[place].facts.reports?.at(report)?.subject?.value
    let named = files(withMeetingOf: place).flatMap { entries[$0] }.filter { entry in
      if let number { return entry.number?.matches(number) == true }
      return subject.map { TitleMatch.between($0, entry.title) != nil } ?? false
    }
    return (named.lazy.compactMap(\.unsure).first, named.lazy.compactMap(\.below).first)
  }

  /// An item of the agenda that bears a mark and to which no report of the meeting has been assigned.
  func hasUnclaimedMark(pack place: Int) -> Mark? {
    let files = files(withMeetingOf: place)
    let claimed = Set(
      files.flatMap { file in
        (packs[file].facts.reports ?? []).indices.filter { report in packs[file].parts.contains { $0.belongs(to: report) } }
          .compactMap { item(pack: file, report: $0)?.lowercased() }
      })
    return files.flatMap { entries[$0] }
      .first { $0.anyMark != nil && $0.status != .minutes && !claimed.contains(($0.number ?? "").lowercased()) }?.anyMark
  }

  /// The marks on the agenda entry under which a file prints these minutes: exempt minutes stand in a part of their own.
  func agendaMarks(pack place: Int, minutes: Int) -> (marks: [Mark], unsure: Bool) {
    let printed = entries[place].filter { $0.status == .minutes || $0.status == .withheld && StandingBusiness(title: $0.title) == .minutes }
    let count = packs[place].facts.minutes?.count ?? 0
    if printed.count == count { return ((printed.at(minutes)?.marks ?? []).filter { $0.namedParts == nil }, false) }
    let marks = printed.flatMap(\.marks).filter { $0.namedParts == nil }
    return (marks, printed.contains { $0.marks.isEmpty } && !marks.isEmpty)
  }

  /// The publisher's words in other files of the meeting on the item of a report.
  func otherDirectives(pack place: Int, report: Int) -> [Sidecar.Directive] {
    guard let number = item(pack: place, report: report) else { return [] }
    return files(withMeetingOf: place).dropFirst().flatMap { packs[$0].sidecar?.directives ?? [] }.filter { directive in
      if case .item(let item) = directive.target { item.matches(number) } else { false }
    }
  }

  /// Reports on the same item in other files of the meeting.
  func otherReports(pack place: Int, report: Int) -> [(pack: Int, report: Int)] {
    guard let number = item(pack: place, report: report) else { return [] }
    return files(withMeetingOf: place).dropFirst().flatMap { file in
      (packs[file].facts.reports ?? []).indices.filter { index in
        item(pack: file, report: index)?.matches(number) == true && packs[file].parts.contains { $0.role == .report(index) }
      }.map { (file, $0) }
    }
  }
}

extension Mark {
  var isOfAgenda: Bool {
    switch kind {
    case .agendaEntry, .agendaPart, .agendaHeading, .agendaBetween: true
    default: false
    }
  }
  var isNo: Bool { kind == .coverOpen }
}
