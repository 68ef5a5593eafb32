import HTML
import Pages

extension Sheet {
  func appendixPage(_ appendix: AppendixPage) -> HTML {
    """
    \(kicker("\(appendix.label ?? "Appendix"), \(appendix.item.map { "\(link($0)), " as HTML })\(link(appendix.meeting))"))\
    <h1>\(appendix.title)</h1>
    \(factList([("Report", appendix.report.map(link)), ("Forward plan", appendix.plan.map(link))]))\
    \(appendix.withheld.map { notice($0, of: "This appendix") })\
    \(appendix.body.map { paper(contents: appendix.contents, text(of: $0)) })\
    \(sourceList(appendix.sources))\
    \(sequence(of: "paper", previous: appendix.previous, next: appendix.next))
    """
  }
}
