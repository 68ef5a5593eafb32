/// A piece of running text: one paragraph's, heading's, list item's or cell's words as printed, soft line ends joined.
///
/// In a paper that shows Markdown's own marks it may hold inline Markdown (`**bold**`, links); block structure never. A line
/// feed stands where a line is kept as a line: in an address, a signature.
package struct Leaf: Sendable, Equatable {
  package var text: String
  /// The line of the source where it begins.
  package var line: Int

  package init(_ text: String, line: Int) { (self.text, self.line) = (text, line) }
}

/// The body of a paper is a list of these. All words of the paper stand in their leaves, in printed order.
package indirect enum Block: Sendable, Equatable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list([ListItem])
  case table(Table)
  /// Labels with their values: a report's cover, an entry of the forward plan.
  case form([FormField])
  /// A table whose columns do not hold, as its rows: each a list of cells in printed order.
  case rows([[Leaf]])
  case quote([Block])
  /// A picture that is not in the text, with the title printed for it, if any.
  case picture(title: Leaf?)
  /// What did not survive extraction, to be shown apart.
  case unread([Leaf])
  /// Where a page of the pack begins, known by its printed number.
  case page(Int)
  /// What was resolved, in minutes.
  case resolution([Block])
}

package struct Heading: Sendable, Equatable {
  /// 1 for the outermost headings of the paper, which nest under the page's own `h1`.
  package var level: Int
  /// As printed, without the final stop: "2", "3.1".
  package var number: String?
  package var leaf: Leaf
  package var anchor: String?

  package init(level: Int, number: String? = nil, leaf: Leaf, anchor: String? = nil) {
    (self.level, self.number, self.leaf, self.anchor) = (level, number, leaf, anchor)
  }
}

package struct Paragraph: Sendable, Equatable {
  /// The number as printed, which is the text of the link to the paragraph: "2.3", "(1)".
  package var number: String?
  package var leaf: Leaf
  package var anchor: String?
  /// A note at the foot of a page, whose number the text refers to.
  package var isNote: Bool

  package init(number: String? = nil, leaf: Leaf, anchor: String? = nil, isNote: Bool = false) {
    (self.number, self.leaf, self.anchor, self.isNote) = (number, leaf, anchor, isNote)
  }
}

package struct ListItem: Sendable, Equatable {
  /// The marker as printed where it is a number or a letter ("(1)", "a)"), which is text; nothing for a bullet.
  package var marker: String?
  package var leaf: Leaf
  package var anchor: String?
  /// Nested lists and further paragraphs.
  package var children: [Block]

  package init(marker: String? = nil, leaf: Leaf, anchor: String? = nil, children: [Block] = []) {
    (self.marker, self.leaf, self.anchor, self.children) = (marker, leaf, anchor, children)
  }
}

/// A table whose every row has the same number of columns.
package struct Table: Sendable, Equatable {
  /// The title printed above it. Never invented.
  package var caption: Leaf?
  /// How many rows at the top are surely headers.
  package var headerRows: Int
  /// Whether the first cell of each row is surely its header.
  package var headerColumn: Bool
  package var rows: [[Cell]]

  package init(caption: Leaf? = nil, headerRows: Int, headerColumn: Bool, rows: [[Cell]]) {
    (self.caption, self.headerRows, self.headerColumn, self.rows) = (caption, headerRows, headerColumn, rows)
  }

  package var columns: Int { rows.map(\.count).max() ?? 0 }
}

package struct Cell: Sendable, Equatable {
  package var blocks: [Block]
  package init(_ blocks: [Block]) { self.blocks = blocks }
}

package struct FormField: Sendable, Equatable {
  package var label: Leaf
  package var value: [Block]
  package init(label: Leaf, value: [Block]) { (self.label, self.value) = (label, value) }
}

extension [Block] {
  /// Every leaf, in printed order.
  package var leaves: [Leaf] {
    var found: [Leaf] = []
    for block in self { block.collect(into: &found) }
    return found
  }
}

extension Block {
  fileprivate func collect(into found: inout [Leaf]) {
    switch self {
    case .heading(let heading):
      if let number = heading.number { found.append(Leaf(number, line: heading.leaf.line)) }
      found.append(heading.leaf)
    case .paragraph(let paragraph):
      if let number = paragraph.number { found.append(Leaf(number, line: paragraph.leaf.line)) }
      found.append(paragraph.leaf)
    case .list(let items):
      for item in items {
        if let marker = item.marker { found.append(Leaf(marker, line: item.leaf.line)) }
        found.append(item.leaf)
        for child in item.children { child.collect(into: &found) }
      }
    case .table(let table):
      if let caption = table.caption { found.append(caption) }
      for row in table.rows { for cell in row { for block in cell.blocks { block.collect(into: &found) } } }
    case .form(let fields):
      for field in fields {
        found.append(field.label)
        for block in field.value { block.collect(into: &found) }
      }
    case .rows(let rows): for row in rows { found.append(contentsOf: row) }
    case .quote(let blocks), .resolution(let blocks): for block in blocks { block.collect(into: &found) }
    case .picture(let title): if let title { found.append(title) }
    case .unread(let leaves): found.append(contentsOf: leaves)
    case .page: break
    }
  }
}
