import Calendar
import HTML
import Pages

extension Sheet {
  func meetingsPage(_ meetings: MeetingsPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    \(years(meetings))\(each: meetings.years, { year($0, isAlone: meetings.year != nil) })
    """
  }

  private func years(_ meetings: MeetingsPage) -> HTML {
    guard meetings.otherYears.count > (meetings.year == nil ? 1 : 0) else { return "" }
    return """
      <nav class="years" aria-label="Years"><ul>
      \(each: meetings.otherYears, { "<li>\(link($0))</li>\n" })</ul></nav>

      """
  }

  private func year(_ year: MeetingsPage.Year, isAlone: Bool) -> HTML {
    if isAlone { return months(year, level: 2) }
    let content = months(year, level: 3)
    return """
      <section class="part" aria-labelledby="on-\(year.year)">
      <h2 id="on-\(year.year)">\(link(year.link))</h2>
      \(content)</section>

      """
  }

  private func months(_ year: MeetingsPage.Year, level: Int) -> HTML {
    var html = HTML()
    var rest = year.meetings[...]
    while let first = rest.first {
      let month = rest.prefix { ($0.date.year, $0.date.month) == (first.date.year, first.date.month) }
      html.append(
        "<h\(level) class=\"month\">\(Month.names[first.date.month - 1]) \(first.date.year)</h\(level)>\n\(meetingList(Array(month)))")
      rest = rest.dropFirst(month.count)
    }
    return html
  }
}
