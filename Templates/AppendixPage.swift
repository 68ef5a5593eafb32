import HTML
import Pages

extension Sheet {
  func appendixPage(_ appendix: AppendixPage) -> HTML {
    """
    \(kicker(HTML(text: appendix.label ?? "Appendix")))<h1>\(appendix.title)</h1>
    \(factList([("Appendix to", appendix.report.map(link)), ("Forward plan", appendix.plan.map(link))]))\
    \(appendix.withheld.map { notice($0, of: "This appendix") })\
    \(appendix.released.map(release))\
    \(appendix.body.map { paper(contents: written(appendix.contents, as: $0), text(of: $0)) })\
    \(sourceList(appendix.sources))\
    \(sequence(of: "paper", previous: appendix.previous, next: appendix.next))
    """
  }
}
