/// A piece of running text: one paragraph's, heading's, list item's or cell's words as printed, soft line ends joined.
///
/// In a paper that shows Markdown's own marks it may hold inline Markdown (`**bold**`, links); block structure never. A line
/// feed stands where a line is kept as a line: in an address, a signature.
package struct Leaf: Sendable, Equatable {
  package var text: String
  private var place: Int32

  package init(_ text: String, line: Int) { (self.text, place) = (text, Int32(line)) }

  /// The line of the source where it begins.
  package var line: Int {
    get { Int(place) }
    set { place = Int32(newValue) }
  }
}

/// What few pieces of text have: a number printed before them, and a name by which the page can be opened there. Beside the
/// text that all have, the two would take twice its room.
package struct Signpost: Sendable, Equatable {
  private final class Box: Sendable {
    let number: String?
    let anchor: String?
    init(_ number: String?, _ anchor: String?) { (self.number, self.anchor) = (number, anchor) }
  }
  private var box: Box?

  package init(_ number: String?, _ anchor: String?) { box = number == nil && anchor == nil ? nil : Box(number, anchor) }

  package var number: String? { box?.number }
  package var anchor: String? { box?.anchor }

  package static func == (left: Signpost, right: Signpost) -> Bool { left.number == right.number && left.anchor == right.anchor }
}

/// A piece of text that may bear a number and be opened by name.
package protocol Signposted {
  var signpost: Signpost { get set }
}

extension Signposted {
  /// As printed, without the final stop: "2", "3.1".
  package var number: String? {
    get { signpost.number }
    set { signpost = Signpost(newValue, signpost.anchor) }
  }

  /// The name by which the page is opened there: `p2.3`. Given by `Anchors`, once a paper is read.
  package var anchor: String? {
    get { signpost.anchor }
    set { signpost = Signpost(signpost.number, newValue) }
  }
}

/// The body of a paper is a list of these. All words of the paper stand in their leaves, in printed order.
package enum Block: Sendable, Equatable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list([ListItem])
  // Larger than the others, and there are few.
  indirect case table(Table)
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

/// The title of a section of the paper.
package struct Heading: Sendable, Equatable, Signposted {
  package var leaf: Leaf
  private var depth: Int32
  package var signpost: Signpost

  package init(level: Int, number: String? = nil, leaf: Leaf, anchor: String? = nil) {
    (self.leaf, depth, signpost) = (leaf, Int32(level), Signpost(number, anchor))
  }

  /// 1 for the outermost headings of the paper, which nest under the page's own `h1`.
  package var level: Int {
    get { Int(depth) }
    set { depth = Int32(newValue) }
  }
}

/// Its number is the text of the link to it: "2.3", "(1)".
package struct Paragraph: Sendable, Equatable, Signposted {
  package var leaf: Leaf
  /// A note at the foot of a page, whose number the text refers to.
  package var isNote: Bool
  package var signpost: Signpost

  package init(number: String? = nil, leaf: Leaf, anchor: String? = nil, isNote: Bool = false) {
    (self.leaf, self.isNote, signpost) = (leaf, isNote, Signpost(number, anchor))
  }
}

/// An entry of a list: its first words, and what else stands in it.
package struct ListItem: Sendable, Equatable, Signposted {
  package var leaf: Leaf
  /// Nested lists and further paragraphs.
  package var children: [Block]
  package var signpost: Signpost

  package init(marker: String? = nil, leaf: Leaf, anchor: String? = nil, children: [Block] = []) {
    (self.leaf, self.children, signpost) = (leaf, children, Signpost(marker, anchor))
  }

  /// The marker as printed where it is a number or a letter ("(1)", "a)"), which is text; nothing for a bullet.
  package var marker: String? {
    get { number }
    set { number = newValue }
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

  /// Of the widest row.
  package var columns: Int { rows.map(\.count).max() ?? 0 }
}

/// Nearly every cell holds a word or a figure: that takes the room of its leaf, not that of a list of blocks.
package struct Cell: Sendable, Equatable {
  enum Content: Sendable, Equatable {
    case text(Leaf)
    case blocks([Block])
  }
  private(set) var content: Content

  package init(_ leaf: Leaf) { content = .text(leaf) }

  package init(_ blocks: [Block]) {
    if blocks.count == 1, case .paragraph(let paragraph) = blocks[0], paragraph == Paragraph(leaf: paragraph.leaf) {
      content = .text(paragraph.leaf)
    } else {
      content = .blocks(blocks)
    }
  }

  package var blocks: [Block] {
    switch content {
    case .text(let leaf): [.paragraph(Paragraph(leaf: leaf))]
    case .blocks(let blocks): blocks
    }
  }

  fileprivate func eachLeaf(_ body: (Leaf) -> Void) {
    switch content {
    case .text(let leaf): body(leaf)
    case .blocks(let blocks): blocks.eachLeaf(body)
    }
  }
}

/// A label of a cover, or of another form, with what stands beside it.
package struct FormField: Sendable, Equatable {
  package var label: Leaf
  package var value: [Block]
  package init(label: Leaf, value: [Block]) { (self.label, self.value) = (label, value) }
}

extension [Block] {
  /// Every leaf, in printed order.
  package var leaves: [Leaf] {
    var found: [Leaf] = []
    eachLeaf { found.append($0) }
    return found
  }

  /// Lends every leaf, in printed order, where no list of them is needed.
  package func eachLeaf(_ body: (Leaf) -> Void) { for block in self { block.eachLeaf(body) } }
}

extension Block {
  fileprivate func eachLeaf(_ body: (Leaf) -> Void) {
    switch self {
    case .heading(let heading):
      if let number = heading.number { body(Leaf(number, line: heading.leaf.line)) }
      body(heading.leaf)
    case .paragraph(let paragraph):
      if let number = paragraph.number { body(Leaf(number, line: paragraph.leaf.line)) }
      body(paragraph.leaf)
    case .list(let items):
      for item in items {
        if let marker = item.marker { body(Leaf(marker, line: item.leaf.line)) }
        body(item.leaf)
        item.children.eachLeaf(body)
      }
    case .table(let table):
      if let caption = table.caption { body(caption) }
      for row in table.rows { for cell in row { cell.eachLeaf(body) } }
    case .form(let fields):
      for field in fields {
        body(field.label)
        field.value.eachLeaf(body)
      }
    case .rows(let rows): for row in rows { row.forEach(body) }
    case .quote(let blocks), .resolution(let blocks): blocks.eachLeaf(body)
    case .picture(let title): if let title { body(title) }
    case .unread(let leaves): leaves.forEach(body)
    case .page: break
    }
  }
}
