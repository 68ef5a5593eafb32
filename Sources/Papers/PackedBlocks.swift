/// The body of a paper as one run of bytes: what is kept of it between two looks.
///
/// A site holds the text of all its packs until the last page is written. As blocks, each text with a place of its own on the
/// heap, that is more than twice the room of the text; as bytes it is the text and a twentieth.
package struct PackedBlocks: Sendable {
  private let bytes: [UInt8]

  package init(_ blocks: [Block]) {
    var room = 16
    blocks.eachLeaf { room += $0.text.utf8.count + 12 }
    var packing = Packing(room: room)
    packing.blocks(blocks)
    bytes = packing.packed
  }

  package var blocks: [Block] { Unpacking.of(bytes) { $0.blocks() } }
}

/// The first byte of a block: its kind, and above it what it has.
private enum Head {
  enum Kind: UInt8 { case heading, paragraph, list, table, form, rows, quote, picture, unread, page, resolution }
  static let number: UInt8 = 0x10
  static let anchor: UInt8 = 0x20
  /// A note at the foot, a header column.
  static let special: UInt8 = 0x40
  /// A caption, the title of a picture.
  static let title: UInt8 = 0x80
}

extension Signpost {
  fileprivate var flags: UInt8 { (number == nil ? 0 : Head.number) | (anchor == nil ? 0 : Head.anchor) }
}

extension Packing {
  fileprivate mutating func blocks(_ blocks: [Block]) { each(blocks) { $0.block($1) } }

  private mutating func head(_ kind: Head.Kind, _ flags: UInt8 = 0) { byte(kind.rawValue | flags) }

  private mutating func signpost(_ signpost: Signpost) {
    if let number = signpost.number { text(number) }
    if let anchor = signpost.anchor { text(anchor) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      head(.heading, heading.signpost.flags)
      signpost(heading.signpost)
      number(heading.level)
      leaf(heading.leaf)
    case .paragraph(let paragraph):
      head(.paragraph, paragraph.signpost.flags | (paragraph.isNote ? Head.special : 0))
      signpost(paragraph.signpost)
      leaf(paragraph.leaf)
    case .list(let items):
      head(.list)
      each(items) { $0.item($1) }
    case .table(let table):
      head(.table, (table.headerColumn ? Head.special : 0) | (table.caption == nil ? 0 : Head.title))
      if let caption = table.caption { leaf(caption) }
      number(table.headerRows)
      each(table.rows) { $0.each($1) { $0.cell($1) } }
    case .form(let fields):
      head(.form)
      each(fields) { packing, field in
        packing.leaf(field.label)
        packing.blocks(field.value)
      }
    case .rows(let rows):
      head(.rows)
      each(rows) { $0.each($1) { $0.leaf($1) } }
    case .quote(let inside):
      head(.quote)
      blocks(inside)
    case .picture(let title):
      head(.picture, title == nil ? 0 : Head.title)
      if let title { leaf(title) }
    case .unread(let leaves):
      head(.unread)
      each(leaves) { $0.leaf($1) }
    case .page(let printed):
      head(.page)
      number(printed)
    case .resolution(let inside):
      head(.resolution)
      blocks(inside)
    }
  }

  private mutating func item(_ item: ListItem) {
    byte(item.signpost.flags)
    signpost(item.signpost)
    leaf(item.leaf)
    blocks(item.children)
  }

  private mutating func cell(_ cell: Cell) {
    switch cell.content {
    case .text(let text):
      byte(0)
      leaf(text)
    case .blocks(let inside):
      byte(1)
      blocks(inside)
    }
  }
}

extension Unpacking {
  fileprivate mutating func blocks() -> [Block] { several { $0.block() } }

  private mutating func signpost(_ flags: UInt8) -> (number: String?, anchor: String?) {
    let number = flags & Head.number != 0 ? text() : nil
    let anchor = flags & Head.anchor != 0 ? text() : nil
    return (number, anchor)
  }

  private mutating func block() -> Block {
    let head = byte()
    guard let kind = Head.Kind(rawValue: head & 0x0F) else { preconditionFailure("no block begins so") }
    switch kind {
    case .heading:
      let signpost = signpost(head)
      let level = number()
      return .heading(Heading(level: level, number: signpost.number, leaf: leaf(), anchor: signpost.anchor))
    case .paragraph:
      let signpost = signpost(head)
      let isNote = head & Head.special != 0
      return .paragraph(Paragraph(number: signpost.number, leaf: leaf(), anchor: signpost.anchor, isNote: isNote))
    case .list: return .list(several { $0.item() })
    case .table:
      let caption = head & Head.title != 0 ? leaf() : nil
      let headerRows = number()
      let rows = several { $0.several { $0.cell() } }
      return .table(Table(caption: caption, headerRows: headerRows, headerColumn: head & Head.special != 0, rows: rows))
    case .form:
      return .form(
        several { unpacking in
          let label = unpacking.leaf()
          return FormField(label: label, value: unpacking.blocks())
        })
    case .rows: return .rows(several { $0.several { $0.leaf() } })
    case .quote: return .quote(blocks())
    case .picture: return .picture(title: head & Head.title != 0 ? leaf() : nil)
    case .unread: return .unread(several { $0.leaf() })
    case .page: return .page(number())
    case .resolution: return .resolution(blocks())
    }
  }

  private mutating func item() -> ListItem {
    let signpost = signpost(byte())
    let leaf = leaf()
    return ListItem(marker: signpost.number, leaf: leaf, anchor: signpost.anchor, children: blocks())
  }

  private mutating func cell() -> Cell { byte() == 0 ? Cell(leaf()) : Cell(blocks()) }
}
