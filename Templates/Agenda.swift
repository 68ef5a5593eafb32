import HTML
import Pages
import Papers
import Text

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
      \(line([words(reportOf(item)), words(item.pages.map(pages)), lateness(of: item), status(item.status, of: item)]))\
      \(paperList(item.papers.filter { !isSaidByTitle($0, of: item) }))\(outcomes(item.outcomes))</li>

      """
  }

  private func reportOf(_ item: AgendaRow) -> String? {
    item.reportOf.map { "Report of \($0)" } ?? (item.papers.contains { isSaidByTitle($0, of: item) } ? "Report" : nil)
  }

  /// The report stands on the page that the item's own title leads to, under the same title.
  private func isSaidByTitle(_ paper: PaperLink, of item: AgendaRow) -> Bool {
    paper.link.address == item.address && (paper.withheld == nil || item.status == .withheld)
      && Words.folded(paper.link.text) == Words.folded(item.title)
  }

  private func lateness(of item: AgendaRow) -> HTML? {
    item.papers.contains { $0.late && isSaidByTitle($0, of: item) } ? HTML(text: lateWords) : nil
  }

  /// Nothing where the title or the papers below say the same.
  private func status(_ status: AgendaItem.Status, of item: AgendaRow) -> HTML? {
    switch status {
    case .minutes where !item.papers.isEmpty: nil
    case .petition where item.title.lowercased().contains("petition"): nil
    case .toFollow where !item.papers.isEmpty: nil
    default: self.status(status)
    }
  }

  /// The status of an item in plain words, where the title and the papers do not say it.
  func status(_ status: AgendaItem.Status) -> HTML? {
    switch status {
    case .withheld: "<strong class=\"state\">Held back: exempt</strong>"
    case .toFollow: "<strong class=\"state\">Report to follow</strong>"
    case .presentation: "Presentation, no paper"
    case .verbal: "Spoken report, no paper"
    case .petition: "Petition"
    case .minutes: "Minutes to confirm"
    case .report, .none: nil
    }
  }
}
