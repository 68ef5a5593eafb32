import Diagnostics
import Papers
import Text

/// The rules of withholding for one file, in their order: the publisher's word, a mark on the paper, a mark on the
/// agenda, else public.
struct Deciding {
  private let pack: Pack
  private let place: Int
  private let evidence: Evidence
  private var words: PublishersWords
  private var reports: [Int: Verdict?] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var passages: [Passage] = []
  /// By place of the part: the line of classification that stands above it, at the end of the part before.
  private let above: [Int: Int]

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
        let head = pack.parts.filter { $0.role == .minutes(minutes) }
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
    coversAmongEntries()
    return verdicts
  }

  /// By place of the part: why the publisher says that it is public.
  var released: [Int: String] { words.byPart.compactMapValues { $0.verdict == nil ? $0.reason : nil } }

  // MARK: What the reader may not have seen

  /// An exempt paper whose beginning was not found has not gone away: every paper that it may stand in is held back.
  private mutating func holdBackSuspects(_ verdicts: inout [Int: Verdict]) {
    for missing in MissingPapers.find(in: pack, entries: evidence.entries(of: place)) where !words.settles(missing) {
      let open = missing.suspects.filter { verdicts[$0] == nil && words.byPart[$0] == nil }
      guard !open.isEmpty else { continue }
      let verdict = Verdict(
        reason: "An exempt paper of the meeting may stand in the same text", paragraphs: [Mark]().paragraphs(and: [missing.mark]),
        inDoubt: true)
      for part in open where pack.parts[part].isPaper { verdicts[part] = verdict }
      let notes = open.filter { !pack.parts[$0].isPaper }
      if !notes.isEmpty { passages.append(Passage(place: .everything, parts: notes, verdict: verdict)) }
      let at = Place(pack.path, line: missing.line, column: 1)
      diagnostics.append(Diagnostic(.exemptPaperNotFound(item: missing.number), at: at))
    }
  }

  /// Looks for marks where papers do not bear them, when nothing else holds a paper back.
  private mutating func secondLook(_ index: Int) -> Verdict? {
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

  private mutating func secondLook(minute part: Part, titled title: String, under head: [Block]) -> Verdict? {
    if SecondLook.saysItIsExempt(title) {
      return doubt("its title says that it is exempt", at: Mark(.classificationLine, line: part.lines.lowerBound), among: [])
    }
    guard let line = SecondLook.lines(in: head).first else { return nil }
    return doubt("the head of these minutes says that they are exempt", at: Mark(.classificationLine, line: line.number), among: [])
  }

  /// The agenda and its notes are public, but not the paper that stands among them when its cover was not found.
  private mutating func coversAmongEntries() {
    for (index, part) in pack.parts.enumerated() where !part.isPaper && part.role != .plan && !part.holdsPlan {
      let inside = part.role == .frontSheet ? nil : SecondLook.lines(in: part.body).first { $0.isPlain && !$0.isLast }?.number
      guard words.byPart[index] == nil, let line = SecondLook.coverInside(part.body) ?? inside else { continue }
      let verdict = doubt("an exempt report stands among the entries of the agenda", at: Mark(.coverExempt, line: line), among: [])
      passages.append(Passage(place: .everything, parts: [index], verdict: verdict))
    }
  }

  // MARK: Reports

  private mutating func verdict(report: Int) -> Verdict? {
    if let known = reports[report] { return known }
    let verdict = decide(report: report)
    reports[report] = .some(verdict)
    return verdict
  }

  private mutating func decide(report: Int) -> Verdict? {
    if let index = pack.parts.firstIndex(where: { $0.role == .report(report) }), let word = words.byPart[index] { return word.verdict }
    let elsewhere = evidence.otherDirectives(pack: place, report: report)
    if let word = elsewhere.first(where: { $0.verdict == .withhold }) { return Verdict(reason: word.reason) }

    let marks = pack.parts.filter { $0.role == .report(report) }.flatMap(\.marks)
    // A page that says "Document is Restricted" stands for the paper that is not there.
    let replaced = pack.parts.filter { $0.role == .report(report) }.compactMap { SecondLook.replacedPaper(in: $0.body) }.first
    let own = marks.filter { mark in !mark.isOfAgenda && !(mark.kind == .classificationLine && replaced.map { mark.line >= $0 } == true) }
    var (agenda, unsure) = evidence.agendaMarks(pack: place, report: report)
    agenda += marks.filter(\.isOfAgenda)
    // A word in another file settles what the agenda says, not a mark on a paper that came after it.
    if elsewhere.contains(where: { $0.verdict == .publish }) { (agenda, unsure) = ([], false) }
    let named = agenda.filter { $0.namedParts != nil }
    agenda.removeAll { $0.namedParts != nil }

    let no = own.first(where: \.isNo)
    let yes = own.first { $0.kind == .coverExempt || $0.namedParts?.isEmpty == true }
    let line = own.first { $0.kind == .classificationLine }
    let partly = own.first { $0.namedParts?.isEmpty == false }

    if let no {
      if yes != nil { return doubt("its cover says both No and exempt", at: no, among: own + agenda) }
      if line != nil { return doubt("its cover says No, a line on its pages says that it is exempt", at: no, among: own + agenda) }
      if !agenda.isEmpty { return doubt("its cover says No, the agenda says that it is exempt", at: no, among: own + agenda) }
    }
    if let yes { return Verdict(reason: "Its cover says that it is exempt", paragraphs: [yes].paragraphs(and: own + agenda)) }
    if let partly, let names = partly.namedParts {
      if line != nil { return doubt("its cover exempts a part of it, a line on its pages the whole", at: partly, among: own + agenda) }
      if agenda.contains(where: { $0.kind == .agendaHeading }) {
        return doubt("its cover exempts a part of it, the agenda lists it under exempt items", at: partly, among: own + agenda)
      }
      return verdict(report: report, naming: names, mark: partly)
    }
    if let line { return Verdict(reason: "It is marked as not for publication", paragraphs: [line].paragraphs(and: agenda)) }
    if let verdict = unclear(among: own, agenda) { return verdict }
    if unsure, let mark = agenda.first {
      let line = firstLine(report: report) ?? 0
      return doubt("the agenda uses its item number twice, once for exempt business", at: mark, among: agenda, line: line)
    }
    if let mark = agenda.first { return Verdict(reason: "The agenda lists it as exempt", paragraphs: [mark].paragraphs(and: agenda)) }
    if no == nil, evidence.item(pack: place, report: report) == nil, let mark = evidence.hasUnclaimedMark(pack: place) {
      return doubt(
        "no agenda item was found for it, and an exempt item has no report", at: mark, among: [mark], line: firstLine(report: report))
    }
    let (notSure, below) = evidence.suspicion(pack: place, report: report)
    if !elsewhere.contains(where: { $0.verdict == .publish }) {
      let line = firstLine(report: report)
      if let notSure { return doubt("its entry on the agenda speaks of exemption", at: notSure, among: [notSure], line: line) }
      if no == nil, let below {
        return doubt("the agenda lists it below something about exempt business", at: below, among: [below], line: line)
      }
    }
    let listed = (pack.facts.reports?.at(report)?.appendices ?? []).compactMap { entry -> Mark? in
      guard let label = entry.label, let title = entry.title, SecondLook.saysItIsExempt(title.value) else { return nil }
      return Mark(.coverPart([label.value]), line: label.origin.line)
    }
    for mark in named + listed {
      if let verdict = verdict(report: report, naming: mark.namedParts ?? [], mark: mark) { return verdict }
    }
    return pack.parts.firstIndex { $0.role == .report(report) }.flatMap { secondLook($0) }
  }

  /// "Part exempt" withholds what it names: appendices that are parts of their own are seen to by themselves; here are
  /// those that were not divided off, and places in the report. A name that fits nothing leaves the whole report in doubt.
  private mutating func verdict(report: Int, naming names: [String], mark: Mark) -> Verdict? {
    let own = pack.parts.indices.filter { pack.parts[$0].belongs(to: report) }
    let labels = own.compactMap { pack.parts[$0].label }
    for name in names {
      let label = Label(name)
      if labels.contains(where: { label.names($0) }) { continue }
      let wanted: Passage.Place = label.isAppendix ? .appendix(label) : .heading(name)
      let holding = own.filter { PassageCut.finds(wanted, in: pack.parts[$0].body) }
      if !holding.isEmpty {
        let verdict = Verdict(
          reason: "\(mark.isOfAgenda ? "The agenda" : "The report’s cover") says that this part is exempt", paragraphs: mark.paragraphs)
        passages.append(Passage(place: wanted, parts: holding, verdict: verdict))
      } else if label.isAppendix, isSwallowed(label, report) {
        return doubt(
          "an appendix that is exempt was not found, and text behind its sections may be it", at: mark, among: [mark],
          line: mark.isOfAgenda ? firstLine(report: report) : nil)
      } else if !label.isAppendix {
        return doubt("its cover exempts a part that was not found in it", at: mark, among: [mark])
      }
    }
    return nil
  }

  /// Whether an appendix that was not found may stand in what was: its label in the middle of another, or text without a
  /// number behind the numbered sections of the report.
  private func isSwallowed(_ label: Label, _ report: Int) -> Bool {
    let title = pack.facts.reports?.at(report)?.appendices?.first { entry in
      entry.label.map { label.names(Label($0.value)) } ?? false
    }?.title?.value
    return pack.parts.contains { part in
      guard part.belongs(to: report) else { return false }
      if part.role == .report(report) { return SecondLook.hasTail(part.body) }
      return SecondLook.names(label, titled: title, inside: part.body)
    }
  }

  /// Marks that do not say enough: a cover field that is neither yes nor no, a line of classification inside the paper.
  private mutating func unclear(among own: [Mark], _ agenda: [Mark]) -> Verdict? {
    if let mark = own.first(where: { $0.kind == .coverUnclear }), agenda.isEmpty {
      return doubt("its cover says neither that it is open nor that it is exempt", at: mark, among: own)
    }
    guard let mark = own.first(where: { $0.kind == .classificationInside }) else { return nil }
    return doubt("a line inside it forbids publication; another paper may begin there", at: mark, among: own + agenda)
  }

  private func firstLine(report: Int) -> Int? { pack.parts.first { $0.role == .report(report) }?.lines.lowerBound }

  // MARK: Appendices

  private mutating func verdict(of part: Part, appendixTo report: Int, label: String?, title: String?) -> Verdict? {
    let cover = pack.parts.filter { $0.role == .report(report) }.flatMap(\.marks)
    let own = part.marks.filter { !$0.isOfAgenda }
    let no = (own + cover).first(where: \.isNo)
    if let mark = own.first(where: { $0.kind == .coverExempt || $0.kind == .classificationLine || $0.namedParts != nil }) {
      if no != nil { return doubt("the report’s cover says No, the appendix is marked as exempt", at: mark, among: own) }
      return Verdict(reason: "It is marked as not for publication", paragraphs: [mark].paragraphs(and: own))
    }
    if let verdict = unclear(among: own, []) { return verdict }
    if part.holdsPlan { return nil }
    if let verdict = verdict(naming: label, title: title, report: report) { return verdict }
    let listed = pack.facts.reports?.at(report)?.appendices?.first { entry in
      entry.label.flatMap { name in part.label.map { Label(name.value).names($0) } } ?? false
    }
    if SecondLook.isNamedExempt(label: label, title: title ?? listed?.title?.value, body: part.body)
      || listed?.title.map({ SecondLook.saysItIsExempt($0.value) }) == true
      || part.label.map({ label in
        pack.parts.contains { $0.role == .report(report) && SecondLook.says($0.body, thatIsExempt: label) }
      }) == true
    {
      return doubt("it is called exempt, but bears no mark", at: Mark(.classificationLine, line: part.lines.lowerBound), among: own)
    }
    if let verdict = verdict(report: report) {
      return Verdict(reason: "The report it belongs to is withheld", paragraphs: verdict.paragraphs, inDoubt: verdict.inDoubt)
    }
    if let index = pack.parts.firstIndex(where: { $0.role == part.role && $0.lines == part.lines }), let verdict = secondLook(index) {
      return verdict
    }
    let others = evidence.otherReports(pack: place, report: report)
    guard !pack.parts.contains(where: { $0.role == .report(report) }), !others.isEmpty else { return nil }
    let verdicts = others.map { other -> Verdict? in
      var deciding = Deciding(evidence.pack(other.pack), at: other.pack, evidence: evidence)
      return deciding.verdict(report: other.report)
    }
    guard verdicts.allSatisfy({ $0 != nil }), let first = verdicts[0] else { return nil }
    return Verdict(reason: "The report it belongs to is withheld", paragraphs: first.paragraphs, inDoubt: first.inDoubt)
  }

  /// Whether the cover of a report on the item, in this file or another of the meeting, names this appendix as exempt.
  private mutating func verdict(naming label: String?, title: String?, report: Int) -> Verdict? {
    let covers = pack.parts.filter { $0.role == .report(report) }.flatMap(\.marks)
    let others = evidence.otherReports(pack: place, report: report).flatMap { other in
      evidence.pack(other.pack).parts.filter { $0.role == .report(other.report) }.flatMap(\.marks)
    }
    let own = (label ?? title).map { Label($0) }
    for mark in covers + others + evidence.agendaMarks(pack: place, report: report).marks {
      let who = mark.isOfAgenda ? "The agenda says" : "The report’s cover says"
      for name in mark.namedParts ?? [] {
        let wanted = Label(name)
        if let own, wanted.names(own) || title.map({ Names.key($0) == Names.key(name) }) == true {
          return Verdict(reason: "\(who) that it is exempt", paragraphs: mark.paragraphs)
        }
        if wanted.isAppendix, wanted.numbers.isEmpty {
          return Verdict(reason: "\(who) that the appendices are exempt", paragraphs: mark.paragraphs)
        }
      }
      // An appendix whose own label was not read may be the one that is named.
      let labels = pack.parts.filter { $0.belongs(to: report) }.compactMap(\.label)
      let missing = (mark.namedParts ?? []).map { Label($0) }.filter { name in name.isAppendix && !labels.contains { name.names($0) } }
      if label == nil, !missing.isEmpty {
        return doubt(
          "an exempt appendix is named, and this one has no label", at: mark, among: [mark],
          line: covers.contains(mark) ? nil : mark.isOfAgenda ? firstLine(report: report) ?? 0 : 0)
      }
    }
    return nil
  }

  // MARK: Minutes and undivided files

  private mutating func verdict(of marks: [Mark], minutes: Int) -> Verdict? {
    if let mark = marks.first(where: { !$0.isNo && !$0.isOfAgenda }) {
      return Verdict(reason: "It is marked as not for publication", paragraphs: [mark].paragraphs(and: marks))
    }
    let (agenda, unsure) = evidence.agendaMarks(pack: place, minutes: minutes)
    guard let mark = agenda.first else { return nil }
    if unsure { return doubt("the agenda lists minutes as exempt, and it is not clear which", at: mark, among: agenda) }
    return Verdict(reason: "The agenda lists these minutes as exempt", paragraphs: [mark].paragraphs(and: agenda))
  }

  private mutating func verdict(whole part: Part) -> Verdict? {
    guard let mark = part.marks.first(where: { !$0.isNo }) else {
      guard let mark = evidence.hasUnclaimedMark(pack: place) else { return nil }
      return doubt("an exempt item of the meeting has no report", at: mark, among: [mark], line: part.lines.lowerBound)
    }
    if let no = part.marks.first(where: \.isNo) {
      return doubt("one says No, another that it is exempt", at: no, among: part.marks)
    }
    diagnostics.append(Diagnostic(.withheldWhole, at: Place(pack.path, line: mark.line, column: mark.column)))
    return Verdict(
      reason: "It is marked as not for publication, and could not be divided into its papers",
      paragraphs: [mark].paragraphs(and: part.marks))
  }

  /// Marks that contradict each other: held back, and an officer is told.
  private mutating func doubt(_ reason: String, at mark: Mark, among marks: [Mark], line: Int? = nil) -> Verdict {
    let diagnostic = Diagnostic(
      .classificationInDoubt(reason: reason), at: Place(pack.path, line: line ?? mark.line, column: line == nil ? mark.column : 1))
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    return Verdict(reason: "It is not sure that it is public", paragraphs: [Mark]().paragraphs(and: marks), inDoubt: true)
  }
}

extension [Mark] {
  /// The paragraphs of Schedule 12A named by these and other marks, each once, in the order found.
  fileprivate func paragraphs(and others: [Mark]) -> [String] {
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

  /// A paper that is decided as a whole.
  var isPaper: Bool {
    switch role {
    case .report, .appendix, .minutes, .minute, .whole: true
    case .frontSheet, .item, .agendaNotes, .plan: false
    }
  }
}
