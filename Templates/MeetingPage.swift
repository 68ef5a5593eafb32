import HTML
import Pages
import Papers

extension Sheet {
  func meetingPage(_ meeting: MeetingPage) -> HTML {
    """
    \(kicker("Meeting"))<h1>\(meeting.committee.text) <span class="date">\(fullTime(meeting.date))</span></h1>
    \(state(of: meeting))\(particulars(of: meeting))\
    \(section("Agenda", id: "on-agenda", agenda(meeting.items)))\
    \(section("Other papers", id: "on-papers", linkList(meeting.otherPapers)))\
    \(section("Members", id: "on-members", members(of: meeting)))\
    \(section("As printed", id: "on-printed", asPrinted(meeting)))\
    \(sourceList(meeting.sources))\
    \(sequence(of: "meeting", previous: meeting.previous.map(dated), next: meeting.next.map(dated)))
    """
  }

  private func state(of meeting: MeetingPage) -> HTML {
    var words: [HTML] = []
    switch meeting.state {
    case .cancelled: words.append("<strong>This meeting was cancelled.</strong>")
    case .adjourned: words.append("<strong>This meeting was adjourned.</strong>")
    case .rearranged where meeting.movedFrom == nil: words.append("<strong>This meeting was rearranged.</strong>")
    default: break
    }
    if let day = meeting.movedFrom { words.append("<strong>This meeting was moved</strong> from \(fullTime(day)).") }
    if !meeting.hasAgenda { words.append("The papers here hold no agenda for this meeting.") }
    return words.isEmpty ? "" : "<div class=\"notice\"><p>\(words.joined(" "))</p></div>\n"
  }

  private func particulars(of meeting: MeetingPage) -> HTML {
    factList([
      ("When", "\(fullTime(meeting.date))\(meeting.time.map { ", \($0.spoken)" as HTML })"),
      ("Where", words(meeting.venue)),
      ("Ask", meeting.officer.map(contact(of:))),
      ("Minutes", meeting.minutes.map(minutes)),
      ("Minutes to confirm", meeting.confirms.map(link).joined(", ")),
    ])
  }

  private func minutes(_ minutes: MinutesLink) -> HTML {
    let standing: HTML = minutes.confirmedBy.map { "confirmed by \(link($0))" } ?? "draft, until a later meeting confirms them"
    return "\(link(minutes.link)) <span class=\"standing\">\(standing)</span>"
  }

  private func members(of meeting: MeetingPage) -> HTML {
    let substitutes: HTML = meeting.substitutes.isEmpty ? "" : "<p>Substitutes: \(meeting.substitutes.joined(separator: ", "))</p>\n"
    return people(meeting.members) + substitutes
  }

  /// Meetings before and after are of the same body: their day tells them apart.
  private func dated(_ link: Link) -> Link {
    guard case .meeting(let meeting) = page.content else { return link }
    return shortened(link, after: meeting.committee.text)
  }

  private func asPrinted(_ meeting: MeetingPage) -> HTML {
    guard !meeting.asPrinted.isEmpty else { return "" }
    return folded("The front sheet and other words of the agenda", "<div class=\"text\">\n\(meeting.asPrinted.map(text(of:)))</div>\n")
  }
}
