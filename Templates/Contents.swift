import HTML
import Pages

extension Sheet {
  /// The contents list of a long paper: nested lists, the numbers as printed. A long list is folded, so that it does not
  /// push the text away; beside the text, on a wide screen, the style sheet opens it.
  func contents(_ entries: [ContentsEntry], level: Int = 2) -> HTML {
    guard entries.count > 2 else { return "" }
    let list = list(of: entries[...])
    return """
      <nav class="contents\(entries.count > 8 ? " long" : "")" aria-labelledby="on-contents">
      <h\(level) id="on-contents">Contents</h\(level)>
      \(entries.count > 8 ? "<details>\n<summary>Contents (\(entries.count))</summary>\n\(list)</details>\n" : list)</nav>

      """
  }

  private func list(of entries: ArraySlice<ContentsEntry>) -> HTML {
    var html: HTML = "<ol role=\"list\">\n"
    var rest = entries
    while let entry = rest.popFirst() {
      let below = rest.prefix { $0.level > entry.level }
      rest = rest.dropFirst(below.count)
      let number: HTML? = entry.number.map { "<span class=\"num\">\($0)</span> " }
      html.append("<li><a href=\"\(url: "#" + entry.anchor)\">\(number)\(entry.title.withoutColon)</a>")
      if !below.isEmpty { html.append("\n\(list(of: below))") }
      html.append("</li>\n")
    }
    html.append("</ol>\n")
    return html
  }

  /// A paper's text, with its contents beside it where the screen is wide.
  func paper(contents entries: [ContentsEntry], level: Int = 2, _ text: HTML) -> HTML {
    let list = contents(entries, level: level)
    return list.isEmpty
      ? "<div class=\"text\">\n\(text)</div>\n" : "<div class=\"paper\">\n\(list)<div class=\"text\">\n\(text)</div>\n</div>\n"
  }
}

extension String {
  /// "Summary:" is "Summary" in a list.
  fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
