import HTML
import Text

/// A page of the site's own as HTML, with what its contents list and its tables need.
package struct RenderedArticle: Sendable {
  package struct Heading: Sendable, Equatable {
    package var title: String
    package var anchor: String
    /// As in the HTML: 2 for the outermost.
    package var level: Int
  }
  package var html = HTML()
  package var headings: [Heading] = []
  package var tables = 0
}

/// Renders whole Markdown documents: the site's own pages, which their publisher wrote by hand.
package enum ArticleRenderer {
  /// Headings nest below `topLevel`. `href` turns an address in the text into the one to write (a path from the root of
  /// the site into a relative one), or gives nothing when it should be no link.
  package static func render(
    _ markdown: String, topLevel: Int = 2, tablesBefore: Int = 0, href: @escaping (String) -> String? = { $0 }
  ) -> RenderedArticle {
    let bytes = Array(markdown.utf8)
    var writer = ArticleWriter(topLevel: topLevel, tables: tablesBefore) { SafeURL.isSafe($0) ? href($0) : nil }
    var extensions: [CMark.Extension] = [.autolink, .strikethrough]
    if !hasHostileTable(bytes) { extensions.append(.table) }
    guard CMark.withEvents(of: bytes, extensions: extensions, { writer.read($0) }) else {
      return RenderedArticle(html: "<p>\(markdown)</p>")
    }
    return writer.article
  }

  /// cmark fills short rows up to the width of the header: 14 KB of hostile table would make 40 MB of HTML.
  private static func hasHostileTable(_ bytes: [UInt8]) -> Bool {
    var (rows, columns) = (0, 0)
    for line in bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isSpace) { (rows, columns) = (0, 0) }
      rows += 1
      columns = max(columns, line.count { $0 == pipe })
      if rows * columns > 100_000 { return true }
    }
    return false
  }

  private static let pipe = UInt8(ascii: "|")
}

private struct ArticleWriter {
  var article = RenderedArticle()
  private var inline: InlineWriter?
  private var levels: HeadingLevels
  private var anchors: Set<String> = []
  private var rightColumns: Set<Int> = []
  private let href: (String) -> String?

  init(topLevel: Int, tables: Int, href: @escaping (String) -> String?) {
    levels = HeadingLevels(top: topLevel)
    article.tables = tables
    self.href = href
  }

  mutating func read(_ event: CMark.Event) {
    switch event {
    case .enter(let node): enter(node)
    case .exit(let node): exit(node)
    }
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .paragraph, .heading, .cell: inline = InlineWriter(href: href)
    case .quote: article.html.append("<blockquote>\n")
    case .list: article.html.append(opening(of: node))
    case .item: article.html.append("<li>")
    case .rule: article.html.append("<hr>\n")
    case .codeBlock: article.html.append("<pre tabindex=\"0\"><code>\(node.literal)</code></pre>\n")
    case .htmlBlock: words(of: node.literal)
    case .table: beginTable(node)
    case .row: article.html.append(node.isHeaderRow ? "<thead>\n<tr>" : node.position == 1 ? "<tbody>\n<tr>" : "<tr>")
    default: inline?.enter(node)
    }
  }

  private mutating func exit(_ node: Node) {
    switch node.kind {
    case .paragraph: endParagraph(node)
    case .heading: endHeading(node)
    case .cell: endCell(node)
    case .quote: article.html.append("</blockquote>\n")
    case .list: article.html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: article.html.append("</li>\n")
    case .row: article.html.append(node.isHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n")
    case .table: article.html.append(hasBody(node) ? "</tbody>\n</table></div>\n" : "</table></div>\n")
    default: inline?.exit(node)
    }
  }
}

extension ArticleWriter {
  private func opening(of list: Node) -> HTML {
    if !list.isOrdered { return "<ul>\n" }
    return list.start == 1 ? "<ol>\n" : "<ol start=\"\(list.start)\">\n"
  }

  private mutating func endParagraph(_ node: Node) {
    let text = inline?.finish() ?? HTML()
    inline = nil
    let isTight = node.parent?.kind == .item && node.parent?.parent?.isTight == true
    article.html.append(isTight ? text : "<p>\(text)</p>\n")
  }

  private mutating func endHeading(_ node: Node) {
    let text = inline?.finish() ?? HTML()
    let title = (inline?.plain ?? "").singleSpaced
    inline = nil
    let level = levels.next(node.headingLevel)
    let anchor = anchor(for: title)
    article.headings.append(.init(title: title, anchor: anchor, level: level))
    article.html.append("<h\(level) id=\"\(anchor)\">\(text)</h\(level)>\n")
  }

  /// The title's slug, apart from those in use and from the templates' own, which begin with `on-`.
  private mutating func anchor(for title: String) -> String {
    var slug = Slug.make(title)
    if slug.isEmpty || slug.hasPrefix("on-") { slug = slug.isEmpty ? "section" : "section-" + slug }
    var anchor = slug
    var count = 1
    while !anchors.insert(anchor).inserted {
      count += 1
      anchor = "\(slug)-\(count)"
    }
    return anchor
  }

  private mutating func beginTable(_ node: Node) {
    article.tables += 1
    rightColumns = node.rightColumns
    article.html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table \(article.tables)\"><table>\n")
  }

  private func hasBody(_ table: Node) -> Bool { table.childCount > 1 }

  private mutating func endCell(_ node: Node) {
    let text = inline?.finish() ?? HTML()
    inline = nil
    let isHeader = node.parent?.isHeaderRow == true && !text.isEmpty
    let number: HTML = rightColumns.contains(node.position) ? " class=\"num\"" : ""
    article.html.append(isHeader ? "<th scope=\"col\"\(number)>\(text)</th>" : "<td\(number)>\(text)</td>")
  }

  /// A block of raw HTML is never passed through; its words are.
  private mutating func words(of markup: String) {
    var inTag = false
    var words: [UInt8] = []
    for byte in markup.utf8 {
      if byte == Byte.less { inTag = true }
      words.append(inTag ? Byte.space : byte)
      if byte == Byte.greater { inTag = false }
    }
    let text = String(decoding: words, as: UTF8.self).singleSpaced
    if !text.isEmpty { article.html.append("<p>\(text)</p>\n") }
  }
}
