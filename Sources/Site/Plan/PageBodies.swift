import Linking
import Pages
import Papers

/// Makes the bodies of one page, so that no two places on it have one name.
///
/// Anchors were given paper by paper. Where two papers share a page, the second use of a name gets the part of the page it
/// stands in before it, and a count when that is not enough.
struct PageBodies {
  private var used: Set<String>

  init(reserved: [String] = []) { used = Set(reserved) }

  mutating func body(_ text: PrintedText, topLevel: Int = 2, scope: String? = nil) -> Body {
    Body(text.blocks.map { anchored($0, scope) }, isMarkdown: text.isMarkdown, topLevel: topLevel)
  }

  /// Nothing when there is no text. All texts are of one kind: Markdown or plain.
  mutating func body(_ texts: [PrintedText], topLevel: Int = 2, scope: String? = nil) -> Body? {
    guard let first = texts.first else { return nil }
    return Body(texts.flatMap(\.blocks).map { anchored($0, scope) }, isMarkdown: first.isMarkdown, topLevel: topLevel)
  }

  private mutating func claim(_ anchor: String?, _ scope: String?) -> String? {
    guard let anchor else { return nil }
    if used.insert(anchor).inserted { return anchor }
    let scoped = scope.map { "\($0)-\(anchor)" } ?? anchor
    var name = scoped
    var count = 1
    while !used.insert(name).inserted {
      count += 1
      name = "\(scoped)-\(count)"
    }
    return name
  }

  private mutating func anchored(_ block: Block, _ scope: String?) -> Block {
    switch block {
    case .heading(var heading):
      heading.anchor = claim(heading.anchor, scope)
      return .heading(heading)
    case .paragraph(var paragraph):
      paragraph.anchor = claim(paragraph.anchor, scope)
      return .paragraph(paragraph)
    case .list(let items):
      return .list(
        items.map { item in
          var item = item
          item.anchor = claim(item.anchor, scope)
          item.children = item.children.map { anchored($0, scope) }
          return item
        })
    case .table(var table):
      table.rows = table.rows.map { row in row.map { cell in Cell(cell.blocks.map { anchored($0, scope) }) } }
      return .table(table)
    case .form(let fields):
      return .form(fields.map { field in FormField(label: field.label, value: field.value.map { anchored($0, scope) }) })
    case .quote(let blocks): return .quote(blocks.map { anchored($0, scope) })
    case .resolution(let blocks): return .resolution(blocks.map { anchored($0, scope) })
    case .rows, .picture, .unread, .page: return block
    }
  }
}

extension PrintedText {
  /// Without a first heading that says the same as the heading the page itself shows.
  func withoutHeading(_ title: String) -> PrintedText {
    let blocks = blocks
    guard case .heading(let heading)? = blocks.first, Names.key(heading.leaf.text) == Names.key(title) else { return self }
    return PrintedText(blocks: Array(blocks.dropFirst()), isMarkdown: isMarkdown, place: place)
  }

  /// What can be listed as its contents: the sections that were read, else its headings, as far as they can be linked to.
  func contents(_ sections: [Section]? = nil) -> [ContentsEntry] {
    let blocks = blocks
    let anchors = Set(blocks.anchors)
    let read = (sections ?? []).compactMap { section -> ContentsEntry? in
      guard let title = section.title?.value, let anchor = section.anchor?.value, anchors.contains(anchor) else { return nil }
      return ContentsEntry(number: section.number?.value, title: title, anchor: anchor, level: section.level?.value ?? 1)
    }
    if !read.isEmpty { return read }
    return blocks.compactMap { block in
      guard case .heading(let heading) = block, let anchor = heading.anchor else { return nil }
      return ContentsEntry(number: heading.number, title: heading.leaf.text, anchor: anchor, level: heading.level)
    }
  }
}

extension [Block] {
  /// Every name of a place in it.
  fileprivate var anchors: [String] {
    flatMap { block -> [String] in
      switch block {
      case .heading(let heading): [heading.anchor].compactMap { $0 }
      case .paragraph(let paragraph): [paragraph.anchor].compactMap { $0 }
      case .list(let items): items.flatMap { [$0.anchor].compactMap { $0 } + $0.children.anchors }
      case .table(let table): table.rows.flatMap { $0.flatMap { $0.blocks.anchors } }
      case .form(let fields): fields.flatMap { $0.value.anchors }
      case .quote(let blocks), .resolution(let blocks): blocks.anchors
      case .rows, .picture, .unread, .page: []
      }
    }
  }
}
