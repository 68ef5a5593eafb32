import CMarkGFM

/// A node of cmark's tree, alive only inside `CMark.withEvents`.
struct Node {
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
    case table, row, cell
    case text, softBreak, lineBreak, code, html, emphasis, strong, deletion, link, image
    case other
  }

  private let pointer: OpaquePointer
  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    if let kind = Node.kinds[type.rawValue] { return kind }
    if type == lectern_node_table() { return .table }
    if type == lectern_node_table_row() { return .row }
    if type == lectern_node_table_cell() { return .cell }
    if type == lectern_node_strikethrough() { return .deletion }
    return .other
  }

  private static let kinds: [cmark_node_type.RawValue: Kind] = [
    CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .quote, CMARK_NODE_LIST.rawValue: .list,
    CMARK_NODE_ITEM.rawValue: .item, CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock, CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock,
    CMARK_NODE_PARAGRAPH.rawValue: .paragraph, CMARK_NODE_HEADING.rawValue: .heading, CMARK_NODE_THEMATIC_BREAK.rawValue: .rule,
    CMARK_NODE_TEXT.rawValue: .text, CMARK_NODE_SOFTBREAK.rawValue: .softBreak, CMARK_NODE_LINEBREAK.rawValue: .lineBreak,
    CMARK_NODE_CODE.rawValue: .code, CMARK_NODE_HTML_INLINE.rawValue: .html, CMARK_NODE_EMPH.rawValue: .emphasis,
    CMARK_NODE_STRONG.rawValue: .strong, CMARK_NODE_LINK.rawValue: .link, CMARK_NODE_IMAGE.rawValue: .image,
  ]

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var childCount: Int {
    var count = 0
    var node = cmark_node_first_child(pointer)
    while let child = node {
      count += 1
      node = cmark_node_next(child)
    }
    return count
  }

  /// How many siblings stand before it.
  var position: Int {
    var count = 0
    var node = cmark_node_previous(pointer)
    while let before = node {
      count += 1
      node = cmark_node_previous(before)
    }
    return count
  }
}

// What only some kinds of node have.
extension Node {
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var start: Int { Int(cmark_node_get_list_start(pointer)) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Which columns of a table are set to the right.
  var rightColumns: Set<Int> {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Set((0..<count).filter { alignments[$0] == UInt8(ascii: "r") })
  }

  /// Whether cmark made the link from a bare `www.` address, for which it assumes `http`.
  var isBareWWW: Bool {
    guard let text = firstChild, text.kind == .text else { return false }
    return text.literal.hasPrefix("www.") && url == "http://" + text.literal
  }
}
