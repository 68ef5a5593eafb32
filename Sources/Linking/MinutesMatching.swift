import Calendar
import Papers

extension MeetingRecord {
  /// Finds the agenda item of each minute, and puts what was decided under it.
  mutating func matchOutcomes() {
    guard let entries = minutes?.entries else { return }
    let items = TitlePairs.match(entries.map(\.title), with: items.map(\.title))
    for (place, item) in items.enumerated() {
      guard let item else { continue }
      minutes?.entries[place].item = item
      self.items[item].outcomes = entries[place].outcomes
    }
  }
}

/// Pairs titles of one list with those of another, each at most once: the surest pairs first, then those whose places fit best.
enum TitlePairs {
  static func match(_ left: [String], with right: [String]) -> [Int?] {
    var pairs: [(match: TitleMatch, distance: Int, left: Int, right: Int)] = []
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() {
        if let match = TitleMatch.between(a, b) { pairs.append((match, abs(i - j), i, j)) }
      }
    }
    pairs.sort { ($1.match, $0.distance, $0.left, $0.right) < ($0.match, $1.distance, $1.left, $1.right) }
    var found: [Int?] = Array(repeating: nil, count: left.count)
    var taken: Set<Int> = []
    for pair in pairs where found[pair.left] == nil && !taken.contains(pair.right) {
      found[pair.left] = pair.right
      taken.insert(pair.right)
    }
    return found
  }
}

extension MinutesRecord.Entry {
  /// One for each resolution, then what was put and did not become one.
  package var outcomes: [OutcomeRecord] {
    let resolved = facts.resolved.map { OutcomeRecord(verb: .resolved, text: $0, anchor: anchor, minute: number) }
    let motions = facts.motions?.compactMap { motion -> OutcomeRecord? in
      guard let text = motion.text?.value else { return nil }
      let verb: OutcomeRecord.Verb =
        switch motion.outcome?.value {
        case .withdrawn: .withdrawn
        case .notApproved: .notApproved
        case .lost, nil: .lost
        }
      return OutcomeRecord(verb: verb, text: motion.votes.map { "\(text) (\($0.value))" } ?? text, anchor: anchor, minute: number)
    }
    return resolved + (motions ?? [])
  }
}

extension MinuteEntry {
  /// Each resolution in one piece: lead, number, text. A lead stands before the first of those it leads into.
  var resolved: [String] {
    var lead: String?
    return (resolutions ?? []).compactMap { resolution in
      let own = resolution.lead?.value == lead ? nil : resolution.lead?.value
      lead = resolution.lead?.value
      let parts = [own, resolution.number.map { "(\($0.value))" }, resolution.text?.value].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
  }
}

/// Finds out which minutes later minutes say are correct. Until then they are a draft: Local Government Act 1972, Sch. 12, para. 41.
enum Confirmations {
  static func find(in meetings: inout [MeetingRecord]) {
    for (later, meeting) in meetings.enumerated() {
      for entry in meeting.minutes?.entries ?? []
      where StandingBusiness(title: entry.title) == .minutes || Names.words(entry.title).first == "minutes" {
        for day in daysConfirmed(by: entry, at: meeting.date) {
          for earlier in meetings.indices
          where earlier < later && meetings[earlier].committee == meeting.committee && meetings[earlier].date == day {
            if meetings[earlier].minutes?.confirmedBy == nil {
              meetings[earlier].minutes?.confirmedBy = .init(meeting: later, anchor: entry.anchor)
            }
            if !meetings[later].confirms.contains(earlier) {
              meetings[later].confirms.append(earlier)
              meetings[later].confirms.sort()
            }
          }
        }
      }
    }
  }

  /// The days of meetings that a resolution of the entry names as correctly minuted.
  private static func daysConfirmed(by entry: MinutesRecord.Entry, at meeting: Day) -> [Day] {
    entry.facts.resolved.filter(confirms).flatMap { words in
      let inText = days(in: words, near: meeting)
      return inText.isEmpty ? days(in: entry.title, near: meeting) : inText
    }
  }

  private static func confirms(_ resolution: String) -> Bool {
    let words = Set(Names.words(resolution))
    guard words.contains("minutes"), !words.contains("not") else { return false }
    return !words.isDisjoint(with: ["confirmed", "correct", "accurate", "approved", "signed"])
  }

  /// A day without a year is in the year before the meeting that speaks of it, or in its own.
  private static func days(in text: String, near meeting: Day) -> [Day] {
    PrintedDates.all(in: text).compactMap { date in
      switch date.value {
      case .day(let day): day
      case .dayOfYear(let month, let day): meeting.nearest(month: month, day: day)
      case .month: nil
      }
    }
  }
}
