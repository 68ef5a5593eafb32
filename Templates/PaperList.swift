import HTML
import Pages
import Text

extension Sheet {
  func paperList(_ papers: [PaperLink]) -> HTML {
    guard !papers.isEmpty else { return "" }
    return """
      <ul class="papers">
      \(each: papers, { "<li>\(paper($0))</li>\n" })</ul>

      """
  }

  private func paper(_ paper: PaperLink) -> HTML {
    let kind: HTML? = paper.link.text.begins(with: paper.kind) ? nil : "<span class=\"label\">\(paper.kind)</span> "
    let late: HTML? = paper.late ? " <span class=\"late\">came after the agenda</span>" : nil
    let held: HTML? = paper.withheld.map { " <strong class=\"state\">\(shortly($0))</strong>" }
    return "\(kind)\(link(paper.link))\(late)\(held)"
  }

  /// What was decided, in the words of the minutes.
  func outcomes(_ outcomes: [Outcome]) -> HTML {
    """
    \(each: outcomes, { "<p class=\"outcome\"><strong class=\"verb\">\($0.verb)</strong> \($0.text) <span class=\"cited\">\(link($0.minute))</span></p>\n" })
    """
  }

  func linkList(_ links: [Link]) -> HTML {
    guard !links.isEmpty else { return "" }
    return """
      <ul class="papers">
      \(each: links, { "<li>\(link($0))</li>\n" })</ul>

      """
  }
}
