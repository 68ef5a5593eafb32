import Papers
import Text

/// Takes facts away that were read from withheld text.
enum FactScrubbing {
  /// The facts of a file without those of the parts that are withheld whole.
  ///
  /// A withheld report keeps what its agenda says anyway (which item) and that it is exempt. Everything else that a line
  /// of a withheld paper gave goes, wherever it stands: the title of an item can have been completed from a cover.
  static func scrubbed(_ facts: Facts, of parts: [Part], withheld: Set<Int>, _ text: inout WithheldText) -> Facts {
    guard !withheld.isEmpty else { return facts }
    var facts = facts
    let lines = withheld.map { parts[$0].lines }
    func isTold(_ origin: Origin) -> Bool { origin.how != .corrected && lines.contains { $0.contains(origin.line) } }
    for index in withheld.sorted() {
      switch parts[index].role {
      case .report(let report):
        if let full = facts.reports?.at(report) {
          text.leaves += full.printed.texts
          facts.reports?[report] = bare(full)
        }
      case .appendix(let report, _, _):
        // The report behind it may be no more than a note of the item that a supplement belongs to.
        if !parts.contains(where: { $0.role == .report(report) }), let full = facts.reports?.at(report) {
          text.leaves += full.printed.texts
          facts.reports?[report] = bare(full)
        }
      case .minutes(let minutes):
        if var head = facts.minutes?.at(minutes) {
          (head.chair, head.present, head.inAttendance, head.apologies) = (nil, nil, nil, nil)
          facts.minutes?[minutes] = head
        }
      case .minute(let minutes, let entry):
        if let full = facts.minutes?.at(minutes)?.entries?.at(entry) {
          text.leaves += full.printed.texts
          var bare = MinuteEntry()
          bare.number = full.number
          facts.minutes?[minutes].entries?[entry] = bare
        }
      case .frontSheet, .item, .agendaNotes, .plan, .whole: break
      }
    }
    scrubShared(&facts) { $0.holds { _, origin in isTold(origin) } }
    // A list of a public report can go on into the withheld appendix behind it.
    let open = parts.indices.filter { !withheld.contains($0) }.compactMap { index in
      if case .report(let report) = parts[index].role { report } else { Int?.none }
    }
    for report in open where facts.reports?.at(report)?.printed.holds({ _, origin in isTold(origin) }) == true {
      facts.reports?[report].removeFacts { $0.holds { _, origin in isTold(origin) } }
    }
    return facts
  }

  private static func bare(_ full: Report) -> Report {
    var bare = Report()
    (bare.item, bare.cover, bare.exempt) = (full.item, full.cover, full.exempt)
    bare.exemptParts = full.exemptParts?.filter { Label.isBare($0.value) }
    return bare
  }

  /// Facts that belong to no single paper.
  private static func scrubShared(_ facts: inout Facts, _ isTold: (Printed) -> Bool) {
    facts.items = facts.items.map { items in
      items.map { item in
        var item = item
        clear(&item, isTold)
        return item
      }
    }
    facts.decisions?.removeAll { isTold($0.printed) }
    facts.workProgramme?.removeAll { isTold($0.printed) }
    if facts.plan.map({ isTold($0.printed) }) == true { facts.plan = nil }
    if var meeting = facts.meeting {
      if meeting.officer.map({ isTold($0.printed) }) == true { meeting.officer = nil }
      meeting.members?.removeAll { isTold($0.printed) }
      facts.meeting = meeting
    }
  }

  /// Takes away the facts of a public paper that tell what a passage cut out of it said.
  static func scrub(_ facts: inout Facts, part role: Part.Role, cut: PassageCut) {
    let lines = cut.removedLines
    let passage = WordRows(cut.removed.map(\.text))
    func isTold(_ printed: Printed) -> Bool {
      printed.holds { json, origin in
        if origin.how != .corrected, let lines, lines.contains(origin.line) { return true }
        if case .string(let text) = json { return passage.share(aRowWith: text) }
        return false
      }
    }
    switch role {
    case .report(let report), .appendix(let report, _, _):
      guard facts.reports?.at(report) != nil else { return }
      facts.reports?[report].removeFacts(isTold)
    case .minute(let minutes, let entry):
      guard var scrubbed = facts.minutes?.at(minutes)?.entries?.at(entry) else { return }
      scrubbed.resolutions?.removeAll { isTold($0.printed) }
      scrubbed.motions?.removeAll { isTold($0.printed) }
      scrubbed.declarations?.removeAll { isTold($0.printed) }
      clear(&scrubbed, isTold)
      facts.minutes?[minutes].entries?[entry] = scrubbed
    case .minutes(let minutes):
      guard var scrubbed = facts.minutes?.at(minutes) else { return }
      for path in [\Minutes.present, \Minutes.inAttendance, \Minutes.apologies] {
        scrubbed[keyPath: path]?.removeAll { isTold(.scalar(.string($0.value), $0.origin)) }
      }
      facts.minutes?[minutes] = scrubbed
    case .frontSheet, .item, .agendaNotes, .plan, .whole: break
    }
    if let lines { scrubShared(&facts) { $0.holds { _, origin in origin.how != .corrected && lines.contains(origin.line) } } }
  }

  /// Takes away the scalar fields, and lists of scalars, that tell; lists of objects have been seen to.
  static func clear<Value: Described>(_ value: inout Value, _ isTold: (Printed) -> Bool) {
    var nothing = Corrections(path: "")
    for field in Value.fields {
      if let printed = field.print(value), isTold(printed) { field.correct(&value, Tree(.null, line: 0, column: 0), &nothing) }
    }
  }
}

extension Report {
  /// Takes away the entries of lists, and the fields, that tell.
  mutating func removeFacts(_ isTold: (Printed) -> Bool) {
    recommendations?.removeAll { isTold($0.printed) }
    contacts?.removeAll { isTold($0.printed) }
    appendices?.removeAll { isTold($0.printed) }
    sections?.removeAll { isTold($0.printed) }
    committees?.removeAll { isTold($0.printed) }
    FactScrubbing.clear(&self, isTold)
  }
}

extension Printed {
  /// Whether any scalar in it answers to a question.
  @discardableResult
  func holds(_ test: (JSON, Origin) -> Bool) -> Bool {
    switch self {
    case .scalar(let json, let origin): test(json, origin)
    case .list(let list): list.contains { $0.holds(test) }
    case .object(let members): members.contains { $0.value.holds(test) }
    }
  }

  /// Every string in it, in print order.
  var texts: [String] {
    switch self {
    case .scalar(.string(let text), _): [text]
    case .scalar: []
    case .list(let list): list.flatMap(\.texts)
    case .object(let members): members.flatMap { $0.value.texts }
    }
  }
}

/// Texts as rows of words, to ask whether another text repeats one of them.
private struct WordRows {
  private var rows: Set<[String]> = []

  init(_ texts: [String]) {
    for text in texts {
      let words = Words.folded(text)
      if words.count >= 4 {
        for start in 0...(words.count - 4) { rows.insert(Array(words[start..<(start + 4)])) }
      } else if words.contains(where: { $0.utf8.count >= 4 }) {
        rows.insert(words)
      }
    }
  }

  func share(aRowWith text: String) -> Bool {
    let words = Words.folded(text)
    return words.indices.contains { start in
      (1...4).contains { length in start + length <= words.count && rows.contains(Array(words[start..<(start + length)])) }
    }
  }
}
