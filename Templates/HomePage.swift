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
    \(section("Last meetings", id: "on-last", meetingList(home.last)))\
    \(section("Just published", id: "on-published", published(home.justPublished)))</div>
    <div>
    \(section("Decisions coming up", id: "on-coming", decisionList(home.comingUp)))\
    \(section("Decisions that moved", id: "on-moved", decisionList(home.moved)))</div>
    </div>

    """
  }

  private var noneNext: HTML { "<p>No later meeting is in the papers, \(asOf).</p>\n" }

  private func published(_ papers: [PublishedPaper]) -> HTML {
    guard !papers.isEmpty else { return "" }
    return """
      <ul class="entries">
      \(each: papers, { "<li>\(entry($0))</li>\n" })</ul>

      """
  }

  private func entry(_ paper: PublishedPaper) -> HTML {
    "\(link(paper.link))\n\(line([HTML(text: paper.kind), link(paper.meeting), "published \(time(paper.date))"]))"
  }
}
