import Diagnostics
import Papers
import Text

/// What the sidecar says should be withheld or public, found in the pack: the first of the rules, and the last word.
struct PublishersWords {
  struct Word {
    /// Nothing when the paper is to be public.
    let verdict: Verdict?
    /// Shown to readers, whichever way it goes.
    let reason: String
    /// A word on an appendix counts more than one on its item, a heading or lines more than both.
    let weight: Int
  }

  private(set) var byPart: [Int: Word] = [:]
  private(set) var passages: [Passage] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let pack: Pack
  private let place: Int
  private let evidence: Evidence

  init(_ pack: Pack, at place: Int, evidence: Evidence) {
    (self.pack, self.place, self.evidence) = (pack, place, evidence)
    for directive in pack.sidecar?.directives ?? [] {
      switch directive.target {
      case .item(let number): apply(directive, item: number)
      case .appendix(let item, let label): apply(directive, appendix: label, of: item)
      case .heading(let heading): apply(directive, heading: heading)
      case .lines(let lines, let words): apply(directive, lines: lines, words: words)
      case .words(let words): apply(directive, words: words)
      }
    }
  }

  private mutating func apply(_ directive: Sidecar.Directive, item number: String) {
    let items = pack.facts.items ?? []
    let parts = pack.parts.indices.filter { index in
      switch pack.parts[index].role {
      case .report(let report), .appendix(let report, _, _): pack.facts.reports?.at(report)?.item?.value.matches(number) == true
      case .minutes(let minutes), .minute(let minutes, _): isMinutes(minutes, ofItem: number)
      default: false
      }
    }
    for part in parts { say(directive, of: part, weight: 1) }
    if parts.isEmpty, !items.contains(where: { $0.number?.value.matches(number) == true }) {
      let numbers = items.compactMap(\.number?.value)
      report(directive, "item: \(number)", suggestions: NearMiss.suggestions(for: number, among: numbers))
    }
  }

  /// Whether these minutes are what the agenda announces under an item.
  private func isMinutes(_ minutes: Int, ofItem number: String) -> Bool {
    let printed = (pack.facts.items ?? []).filter { $0.status?.value == .minutes }
    guard let position = printed.firstIndex(where: { $0.number?.value.matches(number) == true }) else { return false }
    return printed.count == 1 || position == minutes
  }

  private mutating func apply(_ directive: Sidecar.Directive, appendix label: String, of item: String?) {
    let found = appendices(in: pack, named: label, of: item)
    for part in found { say(directive, of: part, weight: 2) }
    guard found.isEmpty else { return }
    let others = evidence.files(withMeetingOf: place).dropFirst()
    if !others.contains(where: { !appendices(in: evidence.pack($0), named: label, of: item).isEmpty }) {
      report(directive, "appendix: \(label)", suggestions: [])
    }
  }

  private func appendices(in pack: Pack, named label: String, of item: String?) -> [Int] {
    let wanted = Label(label)
    return pack.parts.indices.filter { index in
      guard case .appendix(let report, let printed, let title) = pack.parts[index].role else { return false }
      if let item, pack.facts.reports?.at(report)?.item?.value.matches(item) != true { return false }
      let isNamed = pack.parts[index].label.map { wanted.names($0) } ?? false
      return isNamed || [printed, title].contains { $0.map { Names.key($0) == Names.key(label) } ?? false }
    }
  }

  private mutating func apply(_ directive: Sidecar.Directive, heading: String) {
    let key = Names.key(heading)
    let papers = pack.parts.indices.filter { index in
      titles(of: pack.parts[index]).contains { Names.key($0) == key }
    }
    for part in papers { say(directive, of: part, weight: 3) }
    let holding = pack.parts.indices.filter { !papers.contains($0) && PassageCut.finds(.heading(heading), in: pack.parts[$0].body) }
    if directive.verdict == .withhold, !holding.isEmpty {
      passages.append(Passage(place: .heading(heading), parts: holding, verdict: Verdict(reason: directive.reason)))
    } else if papers.isEmpty {
      report(directive, "heading", suggestions: [])
    }
  }

  /// Whether the publisher has said where the paper of an exempt item stands, or that it may be public wherever it does.
  func settles(_ missing: MissingPapers.Missing) -> Bool {
    let lines = missing.suspects.map { pack.parts[$0].lines }
    return (pack.sidecar?.directives ?? []).contains { directive in
      switch (directive.verdict, directive.target) {
      case (.publish, .item(let number)): missing.number?.matches(number) == true
      case (.withhold, .lines(let named, _)): lines.contains { $0.overlaps(named) }
      default: false
      }
    }
  }

  /// The titles by which a heading can mean a whole paper.
  private func titles(of part: Part) -> [String] {
    switch part.role {
    case .report(let report): [pack.facts.reports?.at(report)?.subject?.value].compactMap { $0 }
    case .appendix(_, let label, let title):
      [label, title, label.flatMap { label in title.map { "\(label) \($0)" } }].compactMap { $0 }
    case .minute(let minutes, let entry):
      pack.facts.minutes?.at(minutes)?.entries?.at(entry).map { entry in
        [entry.title?.value, entry.number.flatMap { number in entry.title.map { "\(number.value) \($0.value)" } }].compactMap { $0 }
      } ?? []
    default: []
    }
  }

  private mutating func apply(_ directive: Sidecar.Directive, lines: ClosedRange<Int>, words: String) {
    let touched = pack.parts.indices.filter { pack.parts[$0].lines.overlaps(lines) }
    guard touched.contains(where: { stands(words, at: lines.lowerBound, in: pack.parts[$0]) }) else {
      // The passage may stand anywhere now: the build fails, and nothing that may hold it goes out meanwhile.
      diagnostics.append(Diagnostic(.withheldPassageMoved, at: place(of: directive)))
      guard directive.verdict == .withhold else { return }
      let wanted = Words.folded(words)
      let holding = pack.parts.indices.filter { index in
        touched.contains(index) || pack.parts[index].body.words.holds(wanted)
      }
      for part in holding where pack.parts[part].isPaper { say(directive, of: part, weight: 3) }
      passages.append(
        Passage(place: .everything, parts: holding.filter { !pack.parts[$0].isPaper }, verdict: Verdict(reason: directive.reason)))
      return
    }
    let whole = touched.filter { pack.parts[$0].isPaper && pack.parts[$0].lies(within: lines) }
    for part in whole { say(directive, of: part, weight: 3) }
    let partly = touched.filter { !whole.contains($0) }
    if directive.verdict == .withhold {
      passages.append(Passage(place: .lines(lines), parts: partly, verdict: Verdict(reason: directive.reason)))
    } else if whole.isEmpty {
      report(directive, "lines", suggestions: [])
    }
  }

  /// Words that may stay are only looked for: whoever reads the sidecar is to find them.
  private mutating func apply(_ directive: Sidecar.Directive, words: String) {
    let wanted = WordCut(words)
    let holding = pack.parts.indices.filter { PassageCut.finds(.words(wanted), in: pack.parts[$0].body) }
    let isTold =
      !holding.isEmpty || pack.parts.contains { $0.told.contains { wanted.stands(in: $0.text) } }
      || pack.facts.printed.texts.contains { wanted.stands(in: $0) }
    guard isTold || pack.furniture.contains(where: { wanted.stands(in: $0.text) }) else {
      // They may have run over the end of a line or a cell when they were named: nothing that may hold them goes out.
      diagnostics.append(Diagnostic(.withheldWordsNotFound, at: place(of: directive)))
      return
    }
    guard directive.verdict == .withhold else { return }
    passages.append(Passage(place: .words(wanted), parts: Array(pack.parts.indices), verdict: Verdict(reason: directive.reason)))
  }

  /// Whether the words stand at a line, as far as the blocks of the part know it.
  private func stands(_ words: String, at line: Int, in part: Part) -> Bool {
    let wanted = Words.folded(words)
    guard !wanted.isEmpty, part.lines.contains(line) else { return false }
    let leaves = part.body.leaves
    guard let start = leaves.map(\.line).filter({ $0 <= line }).max() else { return false }
    let head = leaves.filter { $0.line == start }.flatMap { Words.folded($0.text) }
    let rest = leaves.filter { $0.line > start }.sorted { $0.line < $1.line }.flatMap { Words.folded($0.text) }
    let all = head + rest.prefix(wanted.count)
    return head.indices.contains { all[$0...].starts(with: wanted) }
  }

  private mutating func say(_ directive: Sidecar.Directive, of part: Int, weight: Int) {
    let verdict = directive.verdict == .withhold ? Verdict(reason: directive.reason) : nil
    if let known = byPart[part], known.weight > weight || (known.weight == weight && known.verdict != nil) { return }
    byPart[part] = Word(verdict: verdict, reason: directive.reason, weight: weight)
  }

  private mutating func report(_ directive: Sidecar.Directive, _ what: String, suggestions: [String]) {
    let what = "\(directive.verdict.rawValue): \(what)"
    diagnostics.append(Diagnostic(.correctionMatchesNothing(what: what, suggestions: suggestions), at: place(of: directive)))
  }

  private func place(of directive: Sidecar.Directive) -> Place {
    Place(pack.sidecar?.path ?? pack.path, line: directive.line, column: directive.column)
  }
}

extension Part {
  /// Whether all its text stands on these lines.
  fileprivate func lies(within lines: ClosedRange<Int>) -> Bool {
    let own = body.leaves.map(\.line)
    guard let first = own.min(), let last = own.max() else {
      return lines.lowerBound <= self.lines.lowerBound && self.lines.upperBound <= lines.upperBound
    }
    return lines.lowerBound <= first && last <= lines.upperBound
  }
}

extension [Block] {
  /// Its words, folded, in one row.
  var words: [String] { leaves.flatMap { Words.folded($0.text) } }
}

extension [String] {
  /// Whether these words stand in a row somewhere.
  func holds(_ wanted: [String]) -> Bool {
    guard !wanted.isEmpty, count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { self[$0...].starts(with: wanted) }
  }
}
