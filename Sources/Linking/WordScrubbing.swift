import Papers

extension Facts {
  /// Facts that hold words which are withheld: titles and texts get a note in their place, other facts go.
  mutating func take(_ cut: WordCut, note: String) {
    remove { text in
      cut.stands(in: text)
    } noting: { text in
      cut.cut(text, note: note)
    }
  }

  /// Facts of papers that hold what was withheld elsewhere: a list of a public report that goes on behind its end, say.
  mutating func remove(_ secrets: Secrets) {
    var papers = Facts()
    (papers.minutes, papers.reports) = (minutes, reports)
    papers.remove { secrets.leaks(into: Array($0.utf8)) }
    (minutes, reports) = (papers.minutes, papers.reports)
  }

  /// Texts that tell become what `noting` makes of them; facts that still tell go.
  private mutating func remove(_ tells: (String) -> Bool, noting: (String) -> String? = { _ in nil }) {
    func told(_ printed: Printed) -> Bool { printed.texts.contains(where: tells) }
    guard told(printed) else { return }
    func noted(_ fact: inout Fact<String>?) {
      if let text = fact?.value, tells(text), let left = noting(text) { fact?.value = left }
    }
    if var meeting {
      if meeting.officer.map({ told($0.printed) }) == true { meeting.officer = nil }
      meeting.members?.removeAll { told($0.printed) }
      FactScrubbing.clear(&meeting, told)
      self.meeting = meeting
    }
    for index in (items ?? []).indices {
      noted(&items![index].title)
      FactScrubbing.clear(&items![index], told)
    }
    for index in (minutes ?? []).indices { minutes![index].take(told, noted) }
    for index in (reports ?? []).indices {
      noted(&reports![index].subject)
      for place in (reports![index].recommendations ?? []).indices {
        noted(&reports![index].recommendations![place].text)
        noted(&reports![index].recommendations![place].lead)
      }
      for place in (reports![index].appendices ?? []).indices { noted(&reports![index].appendices![place].title) }
      reports![index].sections = reports![index].sections?.map { section in
        var section = section
        noted(&section.title)
        return section
      }
      reports![index].removeFacts(told)
    }
    for index in (decisions ?? []).indices {
      noted(&decisions![index].title)
      noted(&decisions![index].details)
      decisions![index].contacts?.removeAll { told($0.printed) }
      FactScrubbing.clear(&decisions![index], told)
    }
    for index in (workProgramme ?? []).indices { noted(&workProgramme![index].title) }
    workProgramme?.removeAll { told($0.printed) }
  }
}

extension Minutes {
  fileprivate mutating func take(_ told: (Printed) -> Bool, _ noted: (inout Fact<String>?) -> Void) {
    for path in [\Minutes.present, \Minutes.inAttendance, \Minutes.apologies] {
      self[keyPath: path]?.removeAll { told(.scalar(.string($0.value), $0.origin)) }
    }
    if chair.map({ told(.scalar(.string($0.value), $0.origin)) }) == true { chair = nil }
    for index in (entries ?? []).indices {
      noted(&entries![index].title)
      for place in (entries![index].resolutions ?? []).indices {
        noted(&entries![index].resolutions![place].text)
        noted(&entries![index].resolutions![place].lead)
      }
      for place in (entries![index].motions ?? []).indices { noted(&entries![index].motions![place].text) }
      entries![index].declarations?.removeAll { told($0.printed) }
      FactScrubbing.clear(&entries![index], told)
    }
  }
}
