import HTML
import Pages

extension Sheet {
  func sourcesPage(_ sources: SourcesPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="standfirst">The pages here are made from these files. \
    Each word of a file is on a page, is page furniture such as a page number, or is held back\(lossless(sources) ? "; none is lost" : "").</p>
    <ul class="entries" role="list">
    \(each: sources.rows, { "<li>\(entry($0))</li>\n" })</ul>

    """
  }

  private func lossless(_ sources: SourcesPage) -> Bool { sources.rows.allSatisfy { $0.coverage.lost == 0 } }

  private func entry(_ row: SourcesPage.Row) -> HTML {
    """
    \(link(row.link))
    \(line([
      HTML(text: row.kind),
      row.meeting.map(link),
      row.published.map { "published \(time($0))" },
      HTML(text: count(row.coverage.published, "word") + " published"),
      row.coverage.withheld > 0 ? HTML(text: count(row.coverage.withheld, "word") + " held back") : nil,
      row.coverage.lost > 0 ? "<strong class=\"state\">\(count(row.coverage.lost, "word") + " lost")</strong>" : nil,
      row.warnings > 0 ? HTML(text: count(row.warnings, "warning")) : nil,
    ]))
    """
  }
}
