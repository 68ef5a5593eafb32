import HTML
import Pages
import Papers

extension Sheet {
  func sourcePage(_ source: SourcePage) -> HTML {
    """
    \(kicker("Source"))<h1 class="file">\(source.file)</h1>
    \(factList([
      ("Kind", words(source.kind)),
      ("Meeting", source.meeting.map(link)),
      ("Published", source.published.map(time)),
      ("PDF", source.pdf.map { "<a href=\"\(url: $0)\">\($0)</a>" }),
      ("Lines", words(grouped(source.coverage.lines))),
    ]))\
    \(section("What became of its words", id: "on-coverage", coverage(source.coverage)))\
    \(section("Papers read from it", id: "on-papers", papers(source.papers)))\
    \(section("Held back", id: "on-withheld", withheld(source.withheld)))\
    \(section("Notes and warnings", id: "on-diagnostics", diagnostics(source.diagnostics)))\
    \(section("Page furniture left out", id: "on-furniture", furniture(source.furniture)))\
    \(section("Its text", id: "on-text", whole(source.wholeText)))
    """
  }

  private func coverage(_ coverage: Coverage) -> HTML {
    let fates = [
      ("Published on pages of this site", coverage.published), ("Page furniture, left out for a named reason", coverage.furniture),
      ("Held back", coverage.withheld), ("Lost", coverage.lost),
    ]
    return grid(
      "Words by what became of them", columns: [("Words that are", false), ("Count", true)],
      rows: fates.map { [HTML(text: $0.0), HTML(text: grouped($0.1))] })
  }

  private func papers(_ papers: [SourcePage.PaperRow]) -> HTML {
    grid(
      "Papers read from it", columns: [("Paper", false), ("Kind", false), ("Lines", true)],
      rows: papers.map { [link($0.link), HTML(text: $0.kind), lines($0.lines)] })
  }

  private func withheld(_ rows: [SourcePage.WithheldRow]) -> HTML {
    guard !rows.isEmpty else { return "" }
    return """
      \(each: rows, { row in
        "<h3>\(row.title)</h3>\n<p class=\"more\">Lines \(lines(row.lines))</p>\n\(notice(row.notice, of: "This"))"
      })
      """
  }

  private func furniture(_ rows: [SourcePage.FurnitureRow]) -> HTML {
    grid(
      "Page furniture left out", columns: [("As printed", false), ("Why", false), ("Lines", false)],
      rows: rows.map { [HTML(text: $0.text), HTML(text: $0.reason), HTML(text: $0.lines.map(String.init).joined(separator: ", "))] })
  }

  private func diagnostics(_ rows: [SourcePage.DiagnosticRow]) -> HTML {
    grid(
      "Notes and warnings", columns: [("Line", true), ("Kind", false), ("Note", false)],
      rows: rows.map { ["\($0.line)", HTML(text: $0.severity), "\($0.summary) <code>\($0.identifier)</code>"] })
  }

  private func whole(_ body: Body?) -> HTML { body.map { "<div class=\"text\">\n\(text(of: $0))</div>\n" } ?? "" }

  private func lines(_ range: ClosedRange<Int>) -> HTML {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  /// A table of our own making: the first row its header.
  private func grid(_ label: String, columns: [(title: String, isNumber: Bool)], rows: [[HTML]]) -> HTML {
    guard !rows.isEmpty else { return "" }
    let classes: [HTML] = columns.map { $0.isNumber ? " class=\"num\"" : "" }
    let head = zip(columns, classes).map { "<th scope=\"col\"\($1)>\($0.title)</th>" as HTML }
    let body = rows.map { row in "<tr>\(zip(row, classes).map { "<td\($1)>\($0)</td>" as HTML })</tr>\n" as HTML }
    return """
      <div class="table" role="group" tabindex="0" aria-label="\(label), table"><table>
      <thead>
      <tr>\(head)</tr>
      </thead>
      <tbody>
      \(body)</tbody>
      </table></div>

      """
  }
}
