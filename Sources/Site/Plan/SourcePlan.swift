import Diagnostics
import Linking
import Pages
import Papers

extension SitePlan {
  /// `/sources/` and a page for each file.
  static func sources(of record: Record) -> [Page] {
    let rows = record.sources.map { source in
      SourcesPage.Row(
        link: Link(source.name, Address(source.address)), kind: source.kind.shown, meeting: source.meeting.map(record.meetingLink),
        published: source.published, coverage: source.coverage, warnings: source.diagnostics.count { $0.severity > .note })
    }
    let list = Page(
      address: .sources, title: "Sources",
      description: "The \(plural(rows.count, "file")) that this site was made from, and what was read from each.",
      breadcrumbs: [.home], content: .sources(SourcesPage(rows: rows)))
    return [list] + record.sources.map { source($0, of: record) }
  }

  /// `/sources/<name>/`
  private static func source(_ source: SourceRecord, of record: Record) -> Page {
    var content = SourcePage(
      file: source.path.split(separator: "/").last.map(String.init) ?? source.name, kind: source.kind.shown, coverage: source.coverage)
    content.meeting = source.meeting.map(record.meetingLink)
    content.pdf = source.pdf
    content.published = source.published
    content.papers = source.papers.map { SourcePage.PaperRow(link: Link($0.title, Address($0.address)), kind: $0.kind, lines: $0.lines) }
    content.furniture = furniture(of: source)
    content.withheld = source.withheld.map { SourcePage.WithheldRow(title: $0.title, notice: Notice($0), lines: $0.lines) }
    content.diagnostics = source.diagnostics.map { diagnostic in
      SourcePage.DiagnosticRow(
        line: diagnostic.place.path == source.path ? diagnostic.place.line : 0, severity: diagnostic.severity.rawValue,
        summary: diagnostic.finding.summary, identifier: diagnostic.finding.identifier)
    }
    let words = source.coverage
    var bodies = PageBodies()
    content.wholeText = bodies.body(source.unplaced, topLevel: 3, scope: "text")
    return Page(
      address: Address(source.address), title: "Source: \(source.name)",
      description:
        "\(source.kind.shown): \(plural(words.published, "word")) published, \(words.withheld) withheld, \(words.furniture) furniture.",
      breadcrumbs: [.home, Link("Sources", .sources)], content: .source(content))
  }

  /// Each distinct piece once, with its lines, in the order of its first. What stood inside a withheld paper has no words left.
  private static func furniture(of source: SourceRecord) -> [SourcePage.FurnitureRow] {
    var rows: [SourcePage.FurnitureRow] = []
    var places: [String: Int] = [:]
    for piece in source.furniture {
      let key = piece.reason.rawValue + "\n" + piece.text
      if let place = places[key] {
        rows[place].lines.append(piece.line)
      } else {
        places[key] = rows.count
        let text = piece.text.isEmpty ? "(on a page that is withheld)" : piece.text
        rows.append(SourcePage.FurnitureRow(text: text, reason: piece.reason.rawValue, lines: [piece.line]))
      }
    }
    return rows
  }
}
