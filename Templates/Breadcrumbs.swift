import HTML
import Pages

extension Sheet {
  /// The way from the home page down to the page above this one.
  var breadcrumbs: HTML {
    guard !page.breadcrumbs.isEmpty else { return "" }
    let crumbs = page.breadcrumbs.enumerated().map { index, crumb in
      index > 0 ? shortened(crumb, after: page.breadcrumbs[index - 1].text) : crumb
    }
    return """
      <nav class="breadcrumbs" aria-label="Breadcrumb"><ol>
      \(each: crumbs, { "<li>\(link($0))</li>\n" })</ol></nav>

      """
  }

  /// "Cabinet, 10 July 2025" is "10 July 2025" where the Cabinet has just been named.
  func shortened(_ link: Link, after name: String) -> Link {
    let beginning = name + ", "
    guard link.text.hasPrefix(beginning) else { return link }
    return Link(String(link.text.dropFirst(beginning.count)), link.address)
  }

  /// The pages before and after this one, of their kind ("meeting", "item").
  func sequence(of kind: String, previous: Link?, next: Link?) -> HTML {
    guard previous != nil || next != nil else { return "" }
    let before: HTML? = previous.map { "<li class=\"previous\"><span class=\"label\">Previous \(kind)</span> \(link($0))</li>\n" }
    let after: HTML? = next.map { "<li class=\"next\"><span class=\"label\">Next \(kind)</span> \(link($0))</li>\n" }
    return """
      <nav class="sequence" aria-label="Previous and next \(kind)"><ul>
      \(before)\(after)</ul></nav>

      """
  }
}
