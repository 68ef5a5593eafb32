import HTML
import Pages

extension Sheet {
  func committeesPage(_ committees: CommitteesPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <ul class="entries">
    \(each: committees.rows, { "<li>\(entry($0))</li>\n" })</ul>

    """
  }

  private func entry(_ row: CommitteesPage.Row) -> HTML {
    """
    \(link(row.link))
    \(line([
      HTML(text: count(row.meetings, "meeting")),
      row.next.map { "next <a href=\"\(url: href($0.address))\">\(time($0.date))</a>" },
      row.last.map { "last <a href=\"\(url: href($0.address))\">\(time($0.date))</a>" },
    ]))
    """
  }
}
