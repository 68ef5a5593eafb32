import HTML
import Pages
import Papers
import Text

extension Sheet {
  func minutesPage(_ minutes: MinutesPage) -> HTML {
    let cases = SentenceCase(minutes.entries.compactMap(\.body).flatMap(\.blocks), titles: minutes.entries.map(\.title))
    let contents = minutes.entries.map { entry in
      ContentsEntry(number: entry.number, title: cases.sentence(entry.title) ?? entry.title, anchor: entry.anchor, level: 2)
    }
    return """
      \(kicker(minutes.isNotice ? "Notice of decisions" : "Minutes"))<h1>\(minutes.committee) <span class="date">\(fullTime(minutes.date))</span></h1>
      \(factList([
        ("Meeting", link(minutes.meeting)),
        ("Status", standing(of: minutes)),
        ("In the papers for", minutes.publishedFor.map(link)),
        ("Call-in", minutes.callIn.map { $0 ? "These decisions can be called in" : "Not subject to call-in" }),
      ]))\
      \(minutes.released.map(release))\
      \(paper(contents: contents, "\(opening(minutes.opening))\(minutes.entries.map { entry($0, cases) })"))\
      \(sourceList(minutes.sources))
      """
  }

  /// Their head as printed, quieter than the minutes themselves.
  private func opening(_ body: Body) -> HTML {
    let text = text(of: body)
    return text.isEmpty ? "" : "<div class=\"opening\">\n\(text)</div>\n"
  }

  private func standing(of minutes: MinutesPage) -> HTML? {
    if let meeting = minutes.confirmedBy { return "Confirmed by \(link(meeting))" }
    return minutes.isNotice ? nil : "Draft, until a later meeting confirms them"
  }

  private func entry(_ entry: MinutesPage.Entry, _ cases: SentenceCase) -> HTML {
    """
    <section class="minute">
    \(headingAndText(of: entry, cases))\(entry.released.map(release))\(entry.withheld.map { notice($0, of: "This minute") })\
    \(entry.item.map { "<p class=\"more\">On \(link($0))</p>\n" as HTML })</section>

    """
  }

  /// The entry's own printed heading is its heading; only where it has none do we set one from what was read.
  private func headingAndText(of entry: MinutesPage.Entry, _ cases: SentenceCase) -> HTML {
    guard var body = entry.body, case .heading(var heading)? = body.blocks.first, isTitle(heading, of: entry) else {
      let number: HTML? = entry.number.map { "<a class=\"num\" href=\"\(url: "#" + entry.anchor)\">\($0)</a> " }
      let title = cases.sentence(entry.title) ?? entry.title
      return "<h2 id=\"\(entry.anchor)\">\(number)\(title)</h2>\n\(entry.body.map { text(of: $0, cases: cases) })"
    }
    heading.anchor = entry.anchor
    heading.level = 0
    body.blocks[0] = .heading(heading)
    body.topLevel = 2
    return text(of: body, cases: cases)
  }

  private func isTitle(_ heading: Heading, of entry: MinutesPage.Entry) -> Bool {
    if heading.anchor == entry.anchor { return true }
    let (printed, title) = (Words.folded(heading.leaf.text), Words.folded(entry.title))
    return printed == title || (heading.number != nil && heading.number == entry.number)
  }
}
