import HTML
import Pages
import Text

extension Sheet {
  func paperList(_ papers: [PaperLink]) -> HTML {
    guard !papers.isEmpty else { return "" }
    return """
      <ul class="papers" role="list">
      \(each: papers, { "<li>\(paper($0))</li>\n" })</ul>

      """
  }

  private func paper(_ paper: PaperLink) -> HTML {
    let kind: HTML? = paper.link.text.begins(with: paper.kind) ? nil : "<span class=\"label\">\(paper.kind)</span> "
    let late: HTML? = paper.late ? " <span class=\"late\">\(lateWords)</span>" : nil
    let held: HTML? = paper.withheld.map { " <strong class=\"state\">\(shortly($0))</strong>" }
    return "\(kind)\(link(paper.link))\(late)\(held)"
  }

  var lateWords: String { "published after the agenda" }

  /// What was decided, in the words of the minutes: what one minute resolved stands together.
  func outcomes(_ outcomes: [Outcome]) -> HTML {
    var html = HTML()
    var rest = outcomes[...]
    while let first = rest.first {
      let group = rest.prefix { $0.verb == first.verb && $0.minute == first.minute }
      rest = rest.dropFirst(group.count)
      html.append(outcome(first.verb, group.map(\.text), first.minute))
    }
    return html
  }

  private func outcome(_ verb: String, _ texts: [String], _ minute: Link) -> HTML {
    let paragraphs = texts.enumerated().map { index, text -> HTML in
      let opening: HTML? = index == 0 ? "<strong class=\"verb\">\(verb)</strong> " : nil
      let closing: HTML? = index == texts.count - 1 ? " <span class=\"cited\">\(link(minute))</span>" : nil
      return "<p>\(opening)\(text)\(closing)</p>\n"
    }
    return "<div class=\"outcome\">\n\(paragraphs)</div>\n"
  }

  func linkList(_ links: [Link]) -> HTML {
    guard !links.isEmpty else { return "" }
    return """
      <ul class="papers" role="list">
      \(each: links, { "<li>\(link($0))</li>\n" })</ul>

      """
  }
}
