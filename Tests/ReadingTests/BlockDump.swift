import Papers

/// Blocks as text, a line each with the number of its line in the source: what a test of structure asserts.
///
///     12 h1 [1] Purpose
///     14 p [1.1] To report on the survey …
///     22 * [(1)] notes the survey;
enum BlockDump {
  static func lines(_ blocks: [Block], indent: String = "") -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): [indent + "\(heading.leaf.line) h\(heading.level) " + numbered(heading.number, heading.leaf)]
      case .paragraph(let paragraph):
        [indent + "\(paragraph.leaf.line) \(paragraph.isNote ? "note" : "p") " + numbered(paragraph.number, paragraph.leaf)]
      case .list(let items): list(items, indent)
      case .table(let table):
        [indent + "table \(table.rows.count)x\(table.columns), \(table.headerRows) above"]
          + table.rows.map { indent + "  " + $0.map { $0.blocks.leaves.map(text).joined(separator: " / ") }.joined(separator: " | ") }
      case .form(let fields):
        fields.map { indent + "\($0.label.line) form \($0.label.text) => " + $0.value.leaves.map(text).joined(separator: " / ") }
      case .rows(let rows): [indent + "rows"] + rows.map { indent + "  " + $0.map(text).joined(separator: " | ") }
      case .quote(let blocks): [indent + "quote"] + lines(blocks, indent: indent + "  ")
      case .resolution(let blocks): [indent + "resolution"] + lines(blocks, indent: indent + "  ")
      case .picture(let title): [indent + "picture" + (title.map { " " + $0.text } ?? "")]
      case .unread(let leaves): [indent + "unread " + leaves.map(text).joined(separator: " | ")]
      case .page(let number): [indent + "page \(number)"]
      }
    }
  }

  private static func list(_ items: [ListItem], _ indent: String) -> [String] {
    [indent + "list"]
      + items.flatMap { item in
        [indent + "  \(item.leaf.line) * " + numbered(item.marker, item.leaf)] + lines(item.children, indent: indent + "    ")
      }
  }

  private static func numbered(_ number: String?, _ leaf: Leaf) -> String { (number.map { "[\($0)] " } ?? "") + text(leaf) }

  /// Kept line ends as a bar.
  private static func text(_ leaf: Leaf) -> String { leaf.text.split(separator: "\n").joined(separator: " ⏎ ") }
}
