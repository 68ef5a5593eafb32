import HTML
import Pages
import Papers

extension Sheet {
  /// The agenda as an ordered list whose numbers are text, as printed.
  func agenda(_ items: [AgendaRow]) -> HTML {
    guard !items.isEmpty else { return "" }
    return """
      <ol class="agenda" role="list">
      \(each: items, row)</ol>

      """
  }

  private func row(_ item: AgendaRow) -> HTML {
    let isHere = item.address.path == here.path
    let number: HTML? = item.number.map { "<span class=\"num\">\($0)</span> " }
    let title: HTML = isHere ? HTML(text: item.title) : "<a href=\"\(url: href(item.address))\">\(item.title)</a>"
    return """
      <li\(isHere ? item.address.anchor.map { " id=\"\($0)\"" } : nil)>
      <h3>\(number)\(title)</h3>
      \(line([words(item.reportOf.map { "Report of \($0)" }), words(item.pages.map(pages)), status(item.status)]))\
      \(paperList(item.papers))\(outcomes(item.outcomes))</li>

      """
  }

  /// The status of an item in plain words, where the title and the papers do not say it.
  func status(_ status: AgendaItem.Status) -> HTML? {
    switch status {
    case .withheld: "<strong class=\"state\">Held back: exempt</strong>"
    case .toFollow: "<strong class=\"state\">Report to follow</strong>"
    case .presentation: "Presentation: no paper"
    case .verbal: "Verbal report: no paper"
    case .petition: "Petition"
    case .minutes: "Minutes to confirm"
    case .report, .none: nil
    }
  }
}
