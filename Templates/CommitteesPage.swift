import HTML
import Pages

extension Sheet {
  func committeesPage(_ committees: CommitteesPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <ul class="entries" role="list">
    \(each: committees.rows, { "<li>\(entry($0))</li>\n" })</ul>

    """
  }

  private func entry(_ row: CommitteesPage.Row) -> HTML {
    """
    \(link(row.link))
    \(line([
      HTML(text: count(row.meetings, "meeting")),
      row.next.map { "<a href=\"\(url: href($0.address))\">next on \(time($0.date))</a>" },
      row.last.map { "<a href=\"\(url: href($0.address))\">last on \(time($0.date))</a>" },
    ]))
    """
  }
}
