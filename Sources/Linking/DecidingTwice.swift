import Diagnostics
import Papers
import Reading

/// What the reader may not have seen.
extension Deciding {
  /// An exempt paper whose beginning was not found has not gone away: every paper that it may stand in is held back.
  mutating func holdBackSuspects(_ verdicts: inout [Int: Verdict]) {
    for missing in MissingPapers.find(in: pack, entries: evidence.entries(of: place)) where !words.settles(missing) {
      let open = missing.suspects.filter { verdicts[$0] == nil && words.byPart[$0] == nil }
      guard !open.isEmpty else { continue }
      let verdict = Verdict(
        reason: "An exempt paper of the meeting may stand in the same text", paragraphs: [Mark]().paragraphs(and: [missing.mark]),
        inDoubt: true)
      for part in open where pack.parts[part].isPaper { verdicts[part] = verdict }
      for place in open where !pack.parts[place].isPaper {
        let part = pack.parts[place]
        guard let line = EntryWords.end(in: part, of: pack) else { continue }
        passages.append(Passage(place: .lines(line...max(line, part.lines.upperBound)), parts: [place], verdict: verdict))
      }
      let at = Place(pack.path, line: missing.line, column: 1)
      diagnostics.append(Diagnostic(.exemptPaperNotFound(item: missing.number), at: at))
    }
  }

  /// "EXEMPT AGENDA" on the front sheet is said of every paper behind it that no word of the publisher settles.
  mutating func holdBackAll(_ verdicts: inout [Int: Verdict]) {
    guard let mark = pack.parts.first(where: { $0.role == .frontSheet })?.marks.first else { return }
    let open = pack.parts.indices.filter { pack.parts[$0].isPaper && verdicts[$0] == nil && words.byPart[$0] == nil }
    guard !open.isEmpty else { return }
    let verdict = doubt("the front of the file says that it is exempt", at: mark, among: [mark])
    for index in open { verdicts[index] = verdict }
  }

  /// Looks for marks where papers do not bear them, when nothing else holds a paper back.
  mutating func secondLook(_ index: Int) -> Verdict? {
    let part = pack.parts[index]
    guard !part.holdsPlan else { return nil }
    let own = part.marks.filter { !$0.isOfAgenda }
    func doubt(_ reason: String, _ line: Int) -> Verdict { self.doubt(reason, at: Mark(.classificationLine, line: line), among: own) }
    if let line = above[index] { return doubt("a line above it says that something is exempt", line) }
    if let line = SecondLook.lines(in: part.body).first(where: { $0.isPlain && !$0.isLast }) {
      return doubt("a line inside it says that something is exempt", line.number)
    }
    if case .report = part.role, let line = SecondLook.exclusion(in: part.body) {
      return doubt("it asks for the exclusion of the public", line)
    }
    if part.isReport, let line = SecondLook.head(of: part.body, marked: own) ?? exemptSubject(of: part) {
      return doubt("its first lines say that it is exempt", line)
    }
    if part.isPaper, let line = SecondLook.lineAtEnd(of: index, in: pack.parts) {
      return doubt("a line at its end says that it is exempt", line)
    }
    if own.allSatisfy(\.isNo), let line = SecondLook.unsureField(in: part.body) {
      return doubt("what its cover says about exemption was not understood", line)
    }
    var body = part.body[...]
    if case .report = part.role, case .form? = body.first { body = body.dropFirst() }
    if let line = SecondLook.coverInside(Array(body)) { return doubt("the cover of an exempt report stands inside it", line) }
    return nil
  }

  /// The line of the subject on its cover, where that says so: "Sale of Mill Lane (Exempt)".
  func exemptSubject(of part: Part) -> Int? {
    guard case .report(let report) = part.role, let subject = pack.facts.reports?.at(report)?.subject,
      SecondLook.saysItIsExempt(subject.value) || HeadOfPaper.isOfSecondPart(subject.value)
    else { return nil }
    return subject.origin.line
  }

  mutating func secondLook(minute part: Part, titled title: String, under head: [Block]) -> Verdict? {
    if SecondLook.saysItIsExempt(title) || HeadOfPaper.isOfSecondPart(title), !SecondLook.recordsExclusion(part.body) {
      return doubt("its title says that it is exempt", at: Mark(.classificationLine, line: part.lines.lowerBound), among: [])
    }
    guard let line = SecondLook.lines(in: head).first else { return nil }
    return doubt("the head of these minutes says that they are exempt", at: Mark(.classificationLine, line: line.number), among: [])
  }

  /// The agenda and its notes are public, but not the paper that stands among them when its cover was not found.
  mutating func coversAmongEntries() {
    for (index, part) in pack.parts.enumerated() where !part.isPaper && part.role != .plan && !part.holdsPlan {
      let inside =
        part.role == .frontSheet ? nil : SecondLook.lines(in: part.body).first { $0.isPlain && !$0.isLast && !isOfEntry($0, part) }
      guard words.byPart[index] == nil, let line = SecondLook.coverInside(part.body) ?? inside?.number else { continue }
      let verdict = doubt("an exempt report stands among the entries of the agenda", at: Mark(.coverExempt, line: line), among: [])
      passages.append(Passage(place: .everything, parts: [index], verdict: verdict))
    }
  }

  /// Said of the item itself, above anything that is not the agenda's own.
  private func isOfEntry(_ line: SecondLook.Line, _ part: Part) -> Bool {
    part.isEntry && part.marks.contains { $0.isOfAgenda && $0.line == line.number }
      && line.number < EntryWords.end(in: part, of: pack) ?? Int.max
  }
}
