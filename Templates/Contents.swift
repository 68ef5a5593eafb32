import HTML
import Pages

extension Sheet {
  /// The contents list of a long paper: nested lists, the numbers as printed.
  func contents(_ entries: [ContentsEntry]) -> HTML {
    guard entries.count > 2 else { return "" }
    return """
      <nav class="contents" aria-labelledby="on-contents">
      <h2 id="on-contents">Contents</h2>
      \(list(of: entries[...]))</nav>

      """
  }

  private func list(of entries: ArraySlice<ContentsEntry>) -> HTML {
    var html: HTML = "<ol role=\"list\">\n"
    var rest = entries
    while let entry = rest.popFirst() {
      let below = rest.prefix { $0.level > entry.level }
      rest = rest.dropFirst(below.count)
      let number: HTML? = entry.number.map { "<span class=\"num\">\($0)</span> " }
      html.append("<li><a href=\"\(url: "#" + entry.anchor)\">\(number)\(entry.title)</a>")
      if !below.isEmpty { html.append("\n\(list(of: below))") }
      html.append("</li>\n")
    }
    html.append("</ol>\n")
    return html
  }

  /// A paper's text, with its contents beside it where the screen is wide.
  func paper(contents entries: [ContentsEntry], _ text: HTML) -> HTML {
    let list = contents(entries)
    return list.isEmpty
      ? "<div class=\"text\">\n\(text)</div>\n" : "<div class=\"paper\">\n\(list)<div class=\"text\">\n\(text)</div>\n</div>\n"
  }
}
