import HTML
import Pages
import Text

extension Sheet {
  /// The files a page was made from, each with the way to its PDF.
  func sourceList(_ sources: [SourceRow]) -> HTML {
    guard !sources.isEmpty else { return "" }
    let list: HTML = """
      <ul class="papers" role="list">
      \(each: sources, { "<li>\(source($0))</li>\n" })</ul>

      """
    return section("Where this page comes from", id: "on-sources", list)
  }

  private func source(_ source: SourceRow) -> HTML {
    let published: HTML? = source.published.map { ", published \(time($0))" }
    let pdf: HTML? = source.pdf.map { ", <a href=\"\(url: $0)\">PDF of \(source.link.text)</a>" }
    return "<span class=\"label\">\(source.kind)</span> \(link(source.link))\(published)\(pdf)"
  }

  /// The way to the PDF of a part that was not read, where the page has exactly one.
  var seeThePDF: HTML {
    guard let pdf else { return "Compare the council’s own PDF. " }
    return "<a href=\"\(url: pdf)\">See the PDF</a>. "
  }

  private var pdf: String? {
    let addresses: [String?] =
      switch page.content {
      case .meeting(let meeting): meeting.sources.map(\.pdf)
      case .item(let item): item.sources.map(\.pdf)
      case .report(let report): report.sources.map(\.pdf)
      case .appendix(let appendix): appendix.sources.map(\.pdf)
      case .minutes(let minutes): minutes.sources.map(\.pdf)
      case .forwardPlan(let plan): plan.sources.map(\.pdf)
      case .source(let source): [source.pdf]
      default: []
      }
    return addresses.count == 1 ? addresses[0] : nil
  }
}
