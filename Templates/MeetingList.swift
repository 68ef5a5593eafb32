import Calendar
import HTML
import Pages
import Papers

extension Sheet {
  /// Meetings as a list. Each link names the body and the day, so that it makes sense read alone. When and where matters
  /// of those to come.
  func meetingList(_ meetings: [MeetingSummary], naming committee: Bool = true) -> HTML {
    guard !meetings.isEmpty else { return "" }
    return """
      <ul class="entries" role="list">
      \(each: meetings, { "<li>\(entry($0, committee))</li>\n" })</ul>

      """
  }

  private func entry(_ meeting: MeetingSummary, _ committee: Bool) -> HTML {
    let name: HTML = committee ? "<span class=\"name\">\(meeting.committee)</span><span class=\"unseen\">,</span> " : ""
    let isPast = meeting.date < frame.asOf
    let place: HTML? = isPast ? nil : words([meeting.time?.spoken, meeting.venue].compactMap { $0 }.joined(separator: ", "))
    return """
      <a href="\(url: href(meeting.address))">\(name)\(fullTime(meeting.date))</a>
      \(line([state(meeting.state), place] + papers(of: meeting)))
      """
  }

  private func state(_ state: Meeting.State?) -> HTML? { state.map { "<strong class=\"state\">\(word(for: $0))</strong>" } }

  private func papers(of meeting: MeetingSummary) -> [HTML?] {
    [
      meeting.hasAgenda ? nil : "no agenda here",
      meeting.reports > 0 ? HTML(text: count(meeting.reports, "report")) : nil,
      meeting.hasMinutes ? "<a href=\"\(url: href(meeting.address.appending("minutes")))\">minutes</a>" : nil,
    ]
  }

  func word(for state: Meeting.State) -> String {
    switch state {
    case .cancelled: "Cancelled"
    case .adjourned: "Adjourned"
    case .rearranged: "Rearranged"
    }
  }
}
