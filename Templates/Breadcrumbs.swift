import HTML
import Pages

extension Sheet {
  /// The way from the home page down to the page above this one.
  var breadcrumbs: HTML {
    guard !page.breadcrumbs.isEmpty else { return "" }
    return """
      <nav class="breadcrumbs" aria-label="Breadcrumb"><ol>
      \(each: page.breadcrumbs, { "<li>\(link($0))</li>\n" })</ol></nav>

      """
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
