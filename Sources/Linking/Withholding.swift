import Diagnostics
import Papers
import Text

/// Decides what of the packs is withheld, and takes its text away (Local Government Act 1972, s.100B(2) and Sch. 12A).
///
/// Reading finds marks; here they are weighed, because the mark may stand in another file than the paper. Later stages
/// see only what comes out of here.
package enum Withholding {
  /// One file by its own marks, sidecar and agenda: for a look at it alone.
  package static func cleared(_ pack: Pack) -> Cleared { clear([pack], meetings: [nil]).packs[0] }

  /// All packs, each weighed with the other files of its meeting.
  static func clear(_ packs: [Pack], meetings: [MeetingKey?]) -> (packs: [Cleared], text: WithheldText) {
    let evidence = Evidence(packs, meetings: meetings)
    var text = WithheldText()
    let cleared = packs.indices.map { place in
      var clearing = Clearing(packs[place], at: place, evidence: evidence)
      return clearing.run(&text)
    }
    return (cleared, text)
  }
}

/// A pack without what is withheld.
package struct Cleared: Sendable {
  /// Withheld parts keep their role and lines; their bodies and all facts that were read from them are gone.
  package fileprivate(set) var pack: Pack
  /// By place in `pack.parts`: papers that are withheld whole.
  package fileprivate(set) var papers: [Int: Withheld] = [:]
  /// By place in `pack.parts`: why the publisher says that a paper is public.
  package fileprivate(set) var released: [Int: String] = [:]
  /// Passages taken out of papers that are public otherwise, in the order of the file.
  package fileprivate(set) var passages: [Withheld] = []
  package fileprivate(set) var coverage = Coverage()

  /// The same without facts of its public papers that tell what was withheld.
  package func without(_ secrets: Secrets) -> Cleared {
    guard !withheld.isEmpty else { return self }
    var result = self
    result.pack.facts.remove(secrets)
    return result
  }

  /// Everything withheld from this file, in its order.
  package var withheld: [Withheld] {
    (papers.values + passages).sorted { ($0.lines.lowerBound, $0.title) < ($1.lines.lowerBound, $1.title) }
  }
}

/// The taking away, one file at a time.
private struct Clearing {
  private let original: Pack
  private let place: Int
  private let evidence: Evidence
  private var result: Cleared
  private var diagnostics: [Diagnostic] = []
  private var passageWords = 0

  init(_ pack: Pack, at place: Int, evidence: Evidence) {
    (original, self.place, self.evidence) = (pack, place, evidence)
    result = Cleared(pack: pack)
  }

  mutating func run(_ text: inout WithheldText) -> Cleared {
    var deciding = Deciding(original, at: place, evidence: evidence)
    let verdicts = deciding.verdicts()
    diagnostics = deciding.diagnostics
    result.released = deciding.released
    for (index, part) in original.parts.enumerated() {
      if let verdict = verdicts[index] {
        result.papers[index] = Withheld(title: publicTitle(of: part), verdict: verdict, path: original.path, lines: part.lines)
        result.pack.parts[index].body = []
        result.pack.parts[index].told = []
        result.pack.parts[index].marks = []
        if case .appendix(let report, let label, _) = part.role {
          result.pack.parts[index].role = .appendix(report: report, label: label.flatMap { Label.isBare($0) ? $0 : nil }, title: nil)
        }
        text.add(part.toldText + part.body)
      }
    }
    for passage in deciding.passages where passage.words == nil { take(passage, verdicts: verdicts, &text) }
    result.pack.facts = FactScrubbing.scrubbed(original.facts, of: original.parts, withheld: Set(result.papers.keys), &text)
    sayWithheldItems()
    for passage in deciding.passages {
      if let words = passage.words { take(words, passage, verdicts: verdicts, &text) }
    }
    scrubFurniture(&text)
    if !result.papers.isEmpty || !result.passages.isEmpty { hideSuggestions() }
    // The publisher's file quotes the words it points to.
    result.pack.sidecar?.directives = []
    result.pack.sidecar?.tree = Tree(.null, line: 0, column: 0)
    result.pack.diagnostics += diagnostics
    result.coverage = coverage()
    return result
  }

  private mutating func sayWithheldItems() {
    var papers: [String: Bool] = [:]
    for (index, part) in original.parts.enumerated() {
      guard case .report(let report) = part.role, let number = evidence.item(pack: place, report: report) else { continue }
      papers[number.lowercased()] = papers[number.lowercased()] ?? (result.papers[index] != nil)
    }
    result.pack.facts.sayWithheld(evidence.entries(of: place)) { papers[$0.lowercased()] }
  }

  /// Takes one passage out of every public part that it stands in.
  private mutating func take(_ passage: Passage, verdicts: [Int: Verdict], _ text: inout WithheldText) {
    for index in passage.parts where verdicts[index] == nil {
      let part = result.pack.parts[index]
      var cut = PassageCut(part.body, partEnd: part.lines.upperBound, wanted: passage.place, reason: passage.verdict.reason)
      let body = cut.run()
      let told = part.told.filter { !passage.holds(told: $0) }
      guard !cut.removed.isEmpty || told.count < part.told.count else { continue }
      result.pack.parts[index].body = body
      result.pack.parts[index].told = told
      let gone = cut.removed + part.told.filter { passage.holds(told: $0) }
      let lines = Clearing.lines(cut.removedLines, and: gone) ?? part.lines
      result.passages.append(Withheld(title: publicTitle(of: part), verdict: passage.verdict, path: original.path, lines: lines))
      passageWords += gone.reduce(0) { $0 + Words.count($1.text) }
      text.leaves += gone.map(\.text)
      FactScrubbing.scrub(&result.pack.facts, part: part.role, cut: cut)
    }
  }

  private static func lines(_ lines: ClosedRange<Int>?, and leaves: [Leaf]) -> ClosedRange<Int>? {
    let all = leaves.map(\.line) + (lines.map { [$0.lowerBound, $0.upperBound] } ?? [])
    guard let first = all.min(), let last = all.max() else { return nil }
    return first...last
  }

  /// Takes words out of every public part, fact and furniture that holds them.
  private mutating func take(_ words: WordCut, _ passage: Passage, verdicts: [Int: Verdict], _ text: inout WithheldText) {
    let note = "[Withheld: \(passage.verdict.reason)]"
    for index in passage.parts where verdicts[index] == nil {
      let part = result.pack.parts[index]
      var cut = PassageCut(part.body, partEnd: part.lines.upperBound, wanted: passage.place, reason: passage.verdict.reason)
      let body = cut.run()
      if case .appendix(let report, let label, let title) = part.role, let left = title.flatMap({ words.cut($0, note: note) }) {
        result.pack.parts[index].role = .appendix(report: report, label: label, title: left)
      }
      let gone = cut.removed + part.told.filter { words.stands(in: $0.text) }
      guard !gone.isEmpty else { continue }
      result.pack.parts[index].body = body
      result.pack.parts[index].told = part.told.map { leaf in Leaf(words.cut(leaf.text, note: note) ?? leaf.text, line: leaf.line) }
      for line in Set(gone.map(\.line)).sorted() {
        result.passages.append(
          Withheld(title: publicTitle(of: part), verdict: passage.verdict, path: original.path, lines: line...line, isWithinLines: true))
      }
      passageWords += cut.removed.reduce(0) { $0 + Words.count($1.text) }
      text.exact.append(words.printed)
    }
    result.pack.facts.take(words, note: note)
    result.pack.furniture = result.pack.furniture.map { piece in
      guard let left = words.cut(piece.text, note: note) else { return piece }
      return Furniture(line: piece.line, text: left, reason: piece.reason, words: piece.words)
    }
  }

  /// What the agenda calls a paper: a title that is public, or a plain name for what it is.
  private func publicTitle(of part: Part) -> String {
    switch part.role {
    case .report(let report): return evidence.publicTitle(pack: place, report: report) ?? "Report"
    case .appendix(let report, let label, _):
      let name = label.flatMap { Label.isBare($0) ? $0 : nil } ?? "Appendix"
      return evidence.publicTitle(pack: place, report: report).map { "\($0): \(name)" } ?? name
    case .minute(let minutes, let entry):
      let entry = original.facts.minutes?.at(minutes)?.entries?.at(entry)
      if let title = entry?.title?.value, evidence.isPublic(title: title) { return title }
      return entry?.number.map { "Minute \($0.value)" } ?? "A minute"
    case .minutes: return "Minutes"
    case .item(let item): return original.facts.items?.at(item)?.title?.value ?? "Agenda item"
    case .frontSheet: return "Front sheet"
    case .agendaNotes: return "Agenda"
    case .plan: return "Forward plan"
    case .whole: return "The whole file"
    }
  }

  /// Page furniture inside a withheld paper may repeat its title: only what also stands at public pages keeps its words.
  private mutating func scrubFurniture(_ text: inout WithheldText) {
    let ranges = result.papers.values.map(\.lines) + result.passages.filter { !$0.isWithinLines }.map(\.lines)
    guard !ranges.isEmpty else { return }
    func isInside(_ line: Int) -> Bool { ranges.contains { $0.contains(line) } }
    let open = Set(result.pack.furniture.filter { !isInside($0.line) }.map(\.text))
    result.pack.furniture = result.pack.furniture.map { piece in
      guard isInside(piece.line), !open.contains(piece.text) else { return piece }
      switch piece.reason {
      case .pageNumber, .pageMark, .blankPage, .itemHeader, .inventedHeader, .extractorMark, .systemMark, .pageLink:
        return piece
      case .runningHeader, .repeatedLine, .repeatedTableHeader:
        text.leaves.append(piece.text)
        return Furniture(line: piece.line, text: "", reason: piece.reason, words: piece.words)
      }
    }
  }

  /// "Did you mean" may name what is withheld.
  private mutating func hideSuggestions() {
    result.pack.diagnostics = result.pack.diagnostics.map { diagnostic in
      guard case .correctionMatchesNothing(let what, _) = diagnostic.finding else { return diagnostic }
      return Diagnostic(.correctionMatchesNothing(what: what, suggestions: []), at: diagnostic.place)
    }
  }

  private func coverage() -> Coverage {
    var coverage = Coverage()
    coverage.lines = original.lines
    coverage.furniture = original.furniture.reduce(0) { $0 + $1.words }
    coverage.lost = original.lost
    for (index, part) in original.parts.enumerated() {
      if result.papers[index] != nil { coverage.withheld += part.words } else { coverage.published += part.words }
    }
    let moved = min(passageWords, coverage.published)
    coverage.published -= moved
    coverage.withheld += moved
    return coverage
  }
}

extension WithheldText {
  mutating func add(_ body: [Block]) { leaves += body.leaves.map(\.text) }
}

extension Array {
  /// The element at a place that another part of the model names, if it is there.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
