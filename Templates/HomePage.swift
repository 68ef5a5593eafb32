import HTML
import Pages

extension Sheet {
  func homePage(_ home: HomePage) -> HTML {
    """
    <h1>\(frame.council.name)</h1>
    <p class="standfirst">Agendas, reports, minutes and decisions, \(asOf).</p>
    <div class="columns">
    <div>
    \(section("Next meetings", id: "on-next", home.next.isEmpty ? noneNext : meetingList(home.next)))\
    \(section("Decisions coming up", id: "on-coming", decisionList(home.comingUp)))\
    \(section("Decisions that moved", id: "on-moved", moves(home.moved)))</div>
    <div>
    \(section("What was decided", id: "on-decided", decided(home.decided)))</div>
    <div>
    \(section("Last meetings", id: "on-last", meetingList(home.last)))\
    \(section("Just published", id: "on-published", published(home.justPublished)))</div>
    </div>

    """
  }

  private var noneNext: HTML { "<p>The papers here hold no later meeting.</p>\n" }

  /// Meeting by meeting, minute by minute.
  private func decided(_ minutes: [DecidedMinute]) -> HTML {
    var html = HTML()
    var rest = minutes[...]
    while let first = rest.first {
      let ofMeeting = rest.prefix { $0.meeting == first.meeting }
      rest = rest.dropFirst(ofMeeting.count)
      html.append(
        """
        <h3 class="meeting">\(link(first.meeting))</h3>
        <ul class="entries" role="list">
        \(each: ofMeeting, { "<li>\(link($0.link))\n\(each: groups(of: $0.outcomes), outcome)</li>\n" })</ul>

        """)
    }
    return html
  }

  private func groups(of outcomes: [Outcome]) -> [(verb: String, text: String)] {
    var groups: [(verb: String, text: String)] = []
    for outcome in outcomes {
      if let last = groups.last, last.verb == outcome.verb {
        groups[groups.count - 1].text += " " + outcome.text
      } else {
        groups.append((outcome.verb, outcome.text))
      }
    }
    return groups
  }

  /// Cut when it is long; the minutes have the rest.
  private func outcome(_ group: (verb: String, text: String)) -> HTML {
    "<p class=\"outcome\"><strong class=\"verb\">\(group.verb)</strong> \(cut(group.text, at: 220))</p>\n"
  }

  private func moves(_ decisions: [DecisionSummary]) -> HTML {
    guard !decisions.isEmpty else { return "" }
    return """
      <ul class="entries" role="list">
      \(each: decisions, { "<li>\(link($0.link))\n\(line([move(of: $0), words($0.maker)]))</li>\n" })</ul>

      """
  }

  private func move(of decision: DecisionSummary) -> HTML? {
    guard let from = decision.movedFrom, let to = decision.expected else { return moved(from: decision.movedFrom) }
    return "from \(time(from)) <strong class=\"state\">to \(time(to))</strong>"
  }

  private func published(_ papers: [PublishedPaper]) -> HTML {
    guard !papers.isEmpty else { return "" }
    return """
      <ul class="entries" role="list">
      \(each: papers, { "<li>\(entry($0))</li>\n" })</ul>

      """
  }

  private func entry(_ paper: PublishedPaper) -> HTML {
    "\(link(paper.link))\n\(line([HTML(text: paper.kind), link(paper.meeting), "published \(time(paper.date))"]))"
  }
}
