import Papers
import Reading

/// A report: its cover, the lines on its pages, its entry on the agenda.
extension Deciding {
  mutating func verdict(report: Int) -> Verdict? {
    if let known = reports[report] { return known }
    let verdict = decide(report: report)
    reports[report] = .some(verdict)
    return verdict
  }

  mutating func decide(report: Int) -> Verdict? {
    if let index = pack.parts.firstIndex(where: { $0.role == .report(report) }), let word = words.byPart[index] { return word.verdict }
    let elsewhere = evidence.otherDirectives(pack: place, report: report)
    if let word = elsewhere.first(where: { $0.verdict == .withhold }) { return Verdict(reason: word.reason) }

    let marks = pack.parts.filter { $0.role == .report(report) }.flatMap(\.marks)
    // A page that says "Document is Restricted" stands for the paper that is not there.
    let replaced = pack.parts.filter { $0.role == .report(report) }.compactMap { SecondLook.replacedPaper(in: $0.body) }.first
    let own = marks.filter { mark in !mark.isOfAgenda && !(mark.kind == .classificationLine && replaced.map { mark.line >= $0 } == true) }
    var (agenda, unsure) = evidence.agendaMarks(pack: place, report: report)
    agenda += marks.filter { $0.isOfAgenda && $0.kind != .agendaBetween }
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
    if no == nil, evidence.item(pack: place, report: report) == nil || pack.facts.reports?.at(report)?.isPlacedByOrder == true,
      let mark = evidence.hasUnclaimedMark(pack: place)
    {
      return doubt(
        "no agenda item was found for it by its title, and an exempt item has no report", at: mark, among: [mark],
        line: firstLine(report: report))
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
      guard let label = entry.label, let title = entry.title,
        SecondLook.saysItIsExempt(title.value) || HeadOfPaper.titleSaysItIsClosed(title.value)
      else { return nil }
      return Mark(.coverPart([label.value]), line: label.origin.line)
    }
    for mark in named + listed {
      if let verdict = verdict(report: report, naming: mark.namedParts ?? [], mark: mark) { return verdict }
    }
    return pack.parts.firstIndex { $0.role == .report(report) }.flatMap { secondLook($0) }
  }

  /// "Part exempt" withholds what it names: appendices that are parts of their own are seen to by themselves; here are
  /// those that were not divided off, and places in the report. A name that fits nothing leaves the whole report in doubt.
  mutating func verdict(report: Int, naming names: [String], mark: Mark) -> Verdict? {
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
  func isSwallowed(_ label: Label, _ report: Int) -> Bool {
    let title = pack.facts.reports?.at(report)?.appendices?.first { entry in
      entry.label.map { label.names(Label($0.value)) } ?? false
    }?.title?.value
    return pack.parts.contains { part in
      guard part.belongs(to: report) else { return false }
      if part.role == .report(report) {
        return SecondLook.hasTail(part.body) || SecondLook.hasPage(behind: part.body, joints: pack.pageJoints(in: part))
      }
      return SecondLook.names(label, titled: title, inside: part.body)
    }
  }

  /// Marks that do not say enough: a cover field that is neither yes nor no, a line of classification inside the paper.
  mutating func unclear(among own: [Mark], _ agenda: [Mark]) -> Verdict? {
    if let mark = own.first(where: { $0.kind == .coverUnclear }), agenda.isEmpty {
      return doubt("its cover says neither that it is open nor that it is exempt", at: mark, among: own)
    }
    guard let mark = own.first(where: { $0.kind == .classificationInside }) else { return nil }
    return doubt("a line inside it forbids publication; another paper may begin there", at: mark, among: own + agenda)
  }

  func firstLine(report: Int) -> Int? { pack.parts.first { $0.role == .report(report) }?.lines.lowerBound }
}
