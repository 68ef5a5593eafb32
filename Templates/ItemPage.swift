import HTML
import Pages

extension Sheet {
  func itemPage(_ item: ItemPage) -> HTML {
    """
    \(kicker(item.number.map { "Item \($0) of the agenda" } ?? "Item of the agenda"))<h1>\(item.title)</h1>
    \(factList(atAGlance(item)))\(item.withheld.map { notice($0, of: "The report on this item") })\
    \(item.released.map(release))\
    \(item.description.map { "<div class=\"text description\">\n\(text(of: $0))</div>\n" as HTML })\
    \(section("Outcome", id: "on-outcome", outcomes(item.outcomes)))\
    \(section("Papers", id: "on-papers", paperList(item.papers)))\
    \(item.report.map(text(of:)))\
    \(section("As printed", id: "on-printed", asPrinted(item)))\
    \(sourceList(item.sources))\
    \(sequence(of: "item", previous: item.previous, next: item.next))
    """
  }

  private func asPrinted(_ item: ItemPage) -> HTML {
    guard !item.entry.isEmpty else { return "" }
    return folded("The entry on the agenda", "<div class=\"text\">\n\(item.entry.map(text(of:)))</div>\n")
  }

  private func atAGlance(_ item: ItemPage) -> [(label: String, value: HTML?)] {
    let reportFacts = item.report.map { facts(of: $0, title: item.title) } ?? []
    let own: [(label: String, value: HTML?)] = [
      ("Report of", words(item.report?.reportOf == nil ? item.reportOf : nil)),
      ("In the pack", words(item.pages.map(pages))),
      ("Status", item.withheld == nil ? status(item.status) : nil),
    ]
    return reportFacts + own
  }
}
