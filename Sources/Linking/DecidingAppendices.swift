import Papers
import Reading

/// An appendix: its own marks, those that name it, else its report.
extension Deciding {
  mutating func verdict(of part: Part, appendixTo report: Int, label: String?, title: String?) -> Verdict? {
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
      || listed?.title.map({ SecondLook.saysItIsExempt($0.value) || HeadOfPaper.titleSaysItIsClosed($0.value) }) == true
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
  mutating func verdict(naming label: String?, title: String?, report: Int) -> Verdict? {
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
}
