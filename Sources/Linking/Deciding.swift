import Diagnostics
import Papers
import Reading
import Text

/// The rules of withholding for one file, in their order: the publisher's word, a mark on the paper, a mark on the
/// agenda, else public.
struct Deciding {
  let pack: Pack
  let place: Int
  let evidence: Evidence
  private(set) var words: PublishersWords
  var reports: [Int: Verdict?] = [:]
  var diagnostics: [Diagnostic] = []
  var passages: [Passage] = []
  /// By place of the part: the line of classification that stands above it, at the end of the part before.
  let above: [Int: Int]

  init(_ pack: Pack, at place: Int, evidence: Evidence) {
    (self.pack, self.place, self.evidence) = (pack, place, evidence)
    words = PublishersWords(pack, at: place, evidence: evidence)
    above = SecondLook.linesAbove(pack.parts)
  }

  /// By place of the part: those that are withheld whole.
  mutating func verdicts() -> [Int: Verdict] {
    diagnostics += words.diagnostics
    passages += words.passages
    var verdicts: [Int: Verdict] = [:]
    var heads: [Int: [Part]] = [:]
    for part in pack.parts { if case .minutes(let minutes) = part.role { heads[minutes, default: []].append(part) } }
    for (index, part) in pack.parts.enumerated() {
      if let word = words.byPart[index] {
        verdicts[index] = word.verdict
        continue
      }
      switch part.role {
      case .report(let report): verdicts[index] = verdict(report: report)
      case .appendix(let report, let label, let title):
        verdicts[index] = verdict(of: part, appendixTo: report, label: label, title: title)
      case .minutes(let minutes): verdicts[index] = verdict(of: part.marks, minutes: minutes) ?? secondLook(index)
      case .minute(let minutes, let entry):
        let head = heads[minutes] ?? []
        let title = pack.facts.minutes?.at(minutes)?.entries?.at(entry)?.title?.value ?? ""
        verdicts[index] =
          verdict(of: part.marks + head.flatMap(\.marks), minutes: minutes) ?? secondLook(index)
          ?? secondLook(minute: part, titled: title, under: head.flatMap(\.body))
      case .whole: verdicts[index] = verdict(whole: part) ?? secondLook(index)
      // The agenda and its particulars are public (s.100B(1)), and an entry of the forward plan is itself a public notice.
      case .frontSheet, .item, .agendaNotes, .plan: break
      }
    }
    holdBackSuspects(&verdicts)
    holdBackAll(&verdicts)
    coversAmongEntries()
    return verdicts
  }

  /// By place of the part: why the publisher says that it is public.
  var released: [Int: String] { words.byPart.compactMapValues { $0.verdict == nil ? $0.reason : nil } }

  /// Marks that contradict each other: held back, and an officer is told.
  mutating func doubt(_ reason: String, at mark: Mark, among marks: [Mark], line: Int? = nil) -> Verdict {
    let diagnostic = Diagnostic(
      .classificationInDoubt(reason: reason), at: Place(pack.path, line: line ?? mark.line, column: line == nil ? mark.column : 1))
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    return Verdict(reason: "It is not sure that it is public", paragraphs: [Mark]().paragraphs(and: marks), inDoubt: true)
  }
}

extension [Mark] {
  /// The paragraphs of Schedule 12A named by these and other marks, each once, in the order found.
  func paragraphs(and others: [Mark]) -> [String] {
    var paragraphs: [String] = []
    for paragraph in (self + others).flatMap(\.paragraphs) where !paragraphs.contains(paragraph) { paragraphs.append(paragraph) }
    return paragraphs
  }
}

extension Part {
  /// A report, or an appendix to it.
  func belongs(to wanted: Int) -> Bool {
    switch role {
    case .report(let report), .appendix(let report, _, _): report == wanted
    default: false
    }
  }

  /// What an appendix is called on its own pages.
  var label: Label? {
    guard case .appendix(_, let label, let title) = role else { return nil }
    return (label ?? title).map { Label($0) }
  }

  var isReport: Bool {
    switch role {
    case .report, .appendix: true
    default: false
    }
  }

  /// A paper that is decided as a whole.
  var isPaper: Bool {
    switch role {
    case .report, .appendix, .minutes, .minute, .whole: true
    case .frontSheet, .item, .agendaNotes, .plan: false
    }
  }
}
