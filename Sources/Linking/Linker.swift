import Calendar
import Diagnostics
import Papers

/// All papers in, one record out: the only stage that sees everything.
package enum Linker {
  package static func link(_ content: Content, asOf: Day?) -> Record {
    let content = content.inOrder
    var diagnostics: [Diagnostic] = []
    let committees = CommitteeIndex(articles: content.committees, names: content.committeeNames, diagnostics: &diagnostics)
    let files = MeetingFiles(content.packs, committees: committees, diagnostics: &diagnostics)
    let (cleared, withheldText) = Withholding.clear(content.packs, meetings: files.meetings)
    let secrets = Secrets(of: withheldText, exceptIn: PublicText(cleared, content))
    let packs = secrets.isEmpty ? cleared : cleared.map { $0.without(secrets) }

    // From here on nobody holds withheld text.
    var assembly = MeetingAssembly(packs, files: files, committees: committees)
    assembly.run()
    var meetings = assembly.meetings
    Confirmations.find(in: &meetings)
    let asOf = asOf ?? content.council.asOf ?? latestDay(in: packs)
    var register = DecisionRegister(packs, meetings: meetings, committees: committees, articles: content.decisions, asOf: asOf)
    register.run(&assembly.placed)
    register.joinPapers()
    meetings = register.meetings
    let pages = OwnPages(content.pages)
    diagnostics += assembly.diagnostics + pages.diagnostics

    var sources = SourceRecords(packs, files: files, meetings: meetings, register: register, assembly: assembly)
    sources.run(&diagnostics)
    return Record(
      council: content.council, asOf: asOf, diagnostics: (packs.flatMap(\.pack.diagnostics) + diagnostics).inPrintOrder,
      coverage: Dictionary(packs.map { ($0.pack.path, $0.coverage) }) { first, _ in first }, secrets: secrets,
      committees: committees.committees(with: meetings), meetings: meetings, decisions: register.decisions, editions: register.editions,
      sources: sources.records, articles: pages.articles)
  }

  /// The latest day of a meeting or of publication that is printed: the day as of which a site without a clock speaks.
  /// A plan that does not say when it was published was there on its first day.
  private static func latestDay(in packs: [Cleared]) -> Day {
    packs.flatMap { cleared in
      let plan = cleared.pack.facts.plan
      return [cleared.pack.publishedOn, cleared.pack.meetingNamed?.1, plan?.published?.value ?? plan?.from?.value.firstDay]
        + (cleared.pack.facts.minutes ?? []).map { $0.date?.value }
    }.compactMap { $0 }.max() ?? .epoch
  }
}

extension Content {
  /// The same, in an order that does not depend on how the files were found.
  fileprivate var inOrder: Content {
    var content = self
    content.packs.sort { ($0.name, $0.path) < ($1.name, $1.path) }
    content.committees.sort { $0.path < $1.path }
    content.members.sort { $0.path < $1.path }
    content.decisions.sort { $0.path < $1.path }
    content.pages.sort { $0.path < $1.path }
    return content
  }

  /// Every body that a meeting or minutes are of, in the order of the packs.
  fileprivate var committeeNames: [String] {
    packs.flatMap { pack in
      let own = pack.holdsPapersOfMeeting ? pack.meetingNamed?.0 : nil
      return [own] + (pack.facts.minutes ?? []).map { $0.date == nil ? nil : $0.committee?.value }
    }.compactMap { $0 }
  }
}

extension CommitteeIndex {
  /// The bodies with their meetings, which come by date.
  fileprivate func committees(with meetings: [MeetingRecord]) -> [Committee] {
    var committees = committees
    for (place, meeting) in meetings.enumerated() { committees[meeting.committee].meetings.append(place) }
    return committees
  }
}

extension PublicText {
  /// All that readers are shown anyway: public papers, facts, furniture, reasons, the publisher's own pages.
  fileprivate init(_ packs: [Cleared], _ content: Content) {
    self.init()
    // Nothing is withheld, nothing is looked for.
    guard packs.contains(where: { !$0.withheld.isEmpty }) else { return }
    for cleared in packs {
      for part in cleared.pack.parts { for leaf in part.told + part.body.leaves { add(leaf.text) } }
      for text in cleared.pack.facts.certainlyPublic.texts { add(text) }
      cleared.pack.facts.printed.holds { json, origin in
        if case .string(let text) = json, origin.how == .corrected { add(text) }
        return false
      }
      for piece in cleared.pack.furniture { add(piece.text) }
      for withheld in cleared.withheld {
        add(withheld.title)
        add(withheld.reason)
      }
      // The page of minutes prints the number of a minute that is held back before its public title.
      for (place, withheld) in cleared.papers {
        guard case .minute(let minutes, let entry) = cleared.pack.parts[place].role,
          let number = cleared.pack.facts.minutes?.at(minutes)?.entries?.at(entry)?.number
        else { continue }
        add("\(number.value) \(withheld.title)")
      }
    }
    for article in content.committees + content.members + content.decisions + content.pages {
      add(article.text)
      for text in [article.title?.value, article.subject?.value, article.description?.value] + article.aliases.map(\.value) {
        if let text { add(text) }
      }
    }
    for text in [content.council.name, content.council.title, content.council.contact ?? ""] { add(text) }
  }
}

extension Facts {
  /// What an agenda or a forward plan says, which is public. Facts of reports and minutes are left out: what is public of
  /// them stands in their bodies, and a fact that slipped through must not excuse itself in the last search.
  fileprivate var certainlyPublic: Printed {
    var open = Facts()
    (open.meeting, open.items, open.plan, open.decisions) = (meeting, items, plan, decisions)
    return open.printed
  }
}
