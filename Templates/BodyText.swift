import HTML
import Markdown
import Pages
import Papers

extension Sheet {
  /// The text of a paper, in the order printed.
  func text(of body: Body) -> HTML { text(of: body, cases: SentenceCase(body.blocks)) }

  /// The text of a part of a paper, where the whole says how its words are written.
  func text(of body: Body, cases: SentenceCase) -> HTML {
    var writer = BodyText(body, cases: cases, on: self)
    writer.write(body.blocks, in: .flow)
    return writer.html
  }
}

/// Writes blocks as HTML. What is printed is text here: numbers and markers are never made by CSS, and are themselves
/// the link to the place they number.
struct BodyText {
  /// Where blocks stand. A heading inside a cell would tear the outline of the page.
  enum Place { case flow, cell }

  let sheet: Sheet
  var html = HTML()
  /// The markup of each leaf by its text: equal text is equal markup.
  private let leaves: [String: HTML]
  private var levels: HeadingLevels
  private let notes: Notes
  private let cases: SentenceCase
  /// Where the headings are, by their folded words: what an entry of a list of contents leads to.
  private let places: [String: String]

  init(_ body: Body, cases: SentenceCase, on sheet: Sheet) {
    self.sheet = sheet
    self.cases = cases
    levels = HeadingLevels(top: body.topLevel)
    var seen: Set<String> = []
    let texts = body.blocks.leaves.map(\.text).filter { seen.insert($0).inserted }
    let references = References(body.references, on: sheet)
    let notes = Notes(body.blocks)
    let marked = zip(texts, LeafRenderer.render(texts, isMarkdown: body.isMarkdown)).map { notes.linked($1, of: $0) }
    let rendered = marked.map(references.linked)
    self.notes = notes
    places = PrintedContents.places(of: body.blocks)
    leaves = Dictionary(zip(texts, rendered)) { first, _ in first }
  }

  func markup(_ leaf: Leaf) -> HTML { leaves[leaf.text] ?? HTML(text: leaf.text) }

  mutating func write(_ blocks: [Block], in place: Place) { for block in blocks { write(block, in: place) } }

  private mutating func write(_ block: Block, in place: Place) {
    switch block {
    case .heading(let heading): write(heading, in: place)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let items): write(items)
    case .table(let table): write(table)
    case .form(let fields): write(fields)
    case .rows(let rows): write(rows)
    case .quote(let blocks): wrap("<blockquote>\n", blocks, "</blockquote>\n", in: place)
    case .resolution(let blocks): wrap("<div class=\"resolution\">\n", blocks, "</div>\n", in: place)
    case .picture(let title): write(picture: title)
    case .unread(let leaves): write(unread: leaves)
    case .page(let number): write(page: number)
    }
  }

  private mutating func wrap(_ opening: HTML, _ blocks: [Block], _ closing: HTML, in place: Place) {
    html.append(opening)
    write(blocks, in: place)
    html.append(closing)
  }

  /// An `id` attribute, where the place has an anchor.
  func id(_ anchor: String?) -> HTML { anchor.map { " id=\"\($0)\"" } ?? "" }

  /// A printed number: the link to its own place, where it has an anchor.
  func number(_ printed: String, _ anchor: String?) -> HTML {
    if let anchor { return "<a class=\"num\" href=\"\(url: "#" + anchor)\">\(printed)</a> " }
    return "<span class=\"num\">\(printed)</span> "
  }
}

// Headings, paragraphs and lists.
extension BodyText {
  private mutating func write(_ heading: Heading, in place: Place) {
    let words = cases.sentence(heading.leaf.text).map { HTML(text: $0) } ?? markup(heading.leaf)
    let content: HTML = "\(heading.number.map { number($0, heading.anchor) })\(selfLink(heading, words))"
    guard case .flow = place else {
      html.append("<p class=\"heading\"\(id(heading.anchor))>\(content)</p>\n")
      return
    }
    let level = levels.next(heading.level)
    html.append("<h\(level)\(id(heading.anchor))>\(content)</h\(level)>\n")
  }

  /// A heading without a printed number is the link to itself, unless it holds another.
  private func selfLink(_ heading: Heading, _ words: HTML) -> HTML {
    guard heading.number == nil, let anchor = heading.anchor, words.withoutTags == words else { return words }
    return "<a class=\"quiet\" href=\"\(url: "#" + anchor)\">\(words)</a>"
  }

  private mutating func write(_ paragraph: Paragraph) {
    if paragraph.isNote { return write(note: paragraph) }
    guard let printed = paragraph.number else {
      let words = markup(paragraph.leaf)
      if !words.isEmpty || paragraph.anchor != nil { html.append("<p\(id(paragraph.anchor))>\(words)</p>\n") }
      return
    }
    html.append("<p\(id(paragraph.anchor)) class=\"numbered\">\(number(printed, paragraph.anchor))\(markup(paragraph.leaf))</p>\n")
  }

  /// A note at the foot of a page. Its number leads back to the text.
  private mutating func write(note: Paragraph) {
    let mark = number(note.number ?? "", notes.reference(to: note.number) ?? note.anchor)
    html.append("<p\(id(note.anchor)) class=\"note\" role=\"doc-footnote\">\(mark)\(markup(note.leaf))</p>\n")
  }

  private mutating func write(_ items: [ListItem]) {
    if let entries = PrintedContents.entries(items) { return write(contents: entries) }
    let isPrinted = items.contains { $0.marker != nil }
    // Without list-style some screen readers forget that it is a list, unless told.
    html.append(isPrinted ? "<ol class=\"printed\" role=\"list\">\n" : "<ul>\n")
    for item in items {
      html.append("<li\(id(item.anchor))>\(item.marker.map { number($0, item.anchor) })\(markup(item.leaf))")
      if !item.children.isEmpty {
        html.append("\n")
        write(item.children, in: .cell)
      }
      html.append("</li>\n")
    }
    html.append(isPrinted ? "</ol>\n" : "</ul>\n")
  }

  /// A list of contents as printed, each entry the way to its section where the page has it.
  private mutating func write(contents entries: [PrintedContents.Entry]) {
    html.append("<ul class=\"printed-contents\" role=\"list\">\n")
    for entry in entries {
      let words: HTML =
        places[PrintedContents.key(entry.title)].map { "<a href=\"\(url: "#" + $0)\">\(entry.title)</a>" } ?? "\(entry.title)"
      html.append("<li>\(words) <span class=\"leader\">… \(entry.page)</span>")
      if !entry.below.isEmpty {
        html.append("\n")
        write(contents: entry.below)
      }
      html.append("</li>\n")
    }
    html.append("</ul>\n")
  }

  private mutating func write(_ fields: [FormField]) {
    html.append("<dl class=\"form\">\n")
    for field in fields {
      let label = markup(field.label)
      html.append("<div><dt>\(label.isEmpty ? "<span class=\"unseen\">No label</span>" : label)</dt><dd>")
      writeCompactly(field.value)
      html.append("</dd></div>\n")
    }
    html.append("</dl>\n")
  }

  /// A single plain paragraph without its own element, anything else as blocks.
  mutating func writeCompactly(_ blocks: [Block]) {
    if blocks.count == 1, case .paragraph(let only) = blocks[0], only.number == nil, only.anchor == nil {
      html.append(markup(only.leaf))
    } else {
      write(blocks, in: .cell)
    }
  }
}

// What did not come through whole, and the marks of the pages.
extension BodyText {
  private mutating func write(_ rows: [[Leaf]]) {
    let label = "Table shown row by row, \(sheet.numbering.nextRows())"
    html.append(
      "<section class=\"rows\" aria-label=\"\(label)\">\n<p class=\"hint\">The columns of this table could not be read for certain. These are its rows.</p>\n<ul role=\"list\">\n"
    )
    for row in rows {
      let cells = row.map(markup).filter { !$0.isEmpty }.map { cell in "<span class=\"cell\">\(cell)</span>" as HTML }
      html.append("<li>\(cells.joined(" <span class=\"dot\" aria-hidden=\"true\">·</span> "))</li>\n")
    }
    html.append("</ul>\n</section>\n")
  }

  private mutating func write(picture title: Leaf?) {
    html.append("<p class=\"picture\">A picture here is not in the text\(title.map { ": <cite>\(markup($0))</cite>" as HTML })</p>\n")
  }

  private mutating func write(unread leaves: [Leaf]) {
    let number = sheet.numbering.nextUnread()
    html.append(
      """
      <section class="unread" aria-label="Damaged text, \(number)">
      <p class="hint">This part was damaged when its text was taken from the PDF. \(sheet.seeThePDF)<a href="#on-after-unread-\(number)">Skip it</a></p>
      \(each: leaves, { "<p>\(markup($0))</p>\n" })</section>
      <div id="on-after-unread-\(number)" tabindex="-1"></div>

      """)
  }

  private mutating func write(page number: Int) {
    let isFirst = sheet.numbering.begins(page: number)
    html.append(
      isFirst
        ? "<p class=\"page\" id=\"page-\(number)\"><a href=\"#page-\(number)\">page \(number)</a></p>\n"
        : "<p class=\"page\"><span>page \(number)</span></p>\n")
  }
}
