import HTML
import Pages

extension Sheet {
  func reportPage(_ report: ReportPage) -> HTML {
    """
    \(kicker("Report"))<h1>\(report.title)</h1>
    \(report.report.map { factList(facts(of: $0, title: report.title)) })\
    \(report.withheld.map { notice($0, of: "This report") })\
    \(report.released.map(release))\
    \(section("Papers", id: "on-papers", paperList(report.papers)))\
    \(report.report.map(text(of:)))\
    \(sourceList(report.sources))
    """
  }
}
