import Papers
import Text

/// The open lists, outermost first.
struct ListStack {
  enum Style {
    case bullet(Unicode.Scalar?)
    /// What the markers can mean, narrowed by every item.
    case numbered(ListMarker.Fence, [ListMarker.Reading])
  }

  private struct Level {
    var style: Style
    var indent: Int
    var items: [ListItem]
  }
  private var levels: [Level] = []

  /// Deeper lists than these go on at the innermost level: the text is kept, and no page nests a thousand deep.
  private static let deepest = 6

  var isOpen: Bool { !levels.isEmpty }
  var lastText: String? { levels.last?.items.last?.leaf.text }
  /// Where the marker of the innermost open list stands.
  var indent: Int { levels.last?.indent ?? 0 }
  var outerIndent: Int { levels.first?.indent ?? 0 }

  /// The number of the first item of the outermost list.
  var firstNumber: Int? { levels.first?.items.first?.marker.flatMap(ListMarker.leading).flatMap { Int($0.number) } }

  mutating func extendLast(_ join: (String) -> String) {
    guard let level = levels.indices.last, let item = levels[level].items.indices.last else { return }
    levels[level].items[item].leaf.text = join(levels[level].items[item].leaf.text)
  }

  /// A further paragraph of the last item.
  mutating func addToLast(_ block: Block) {
    guard let level = levels.indices.last, let item = levels[level].items.indices.last else { return }
    levels[level].items[item].children.append(block)
  }

  enum Place {
    /// The next item of an open list.
    case level(Int)
    /// The first of a list under the last item.
    case nested
    /// The first of a list of its own.
    case new
  }

  mutating func add(_ found: ListLines.Found, line: Int, indent: Int, at place: Place) {
    let item = ListItem(marker: found.marker?.printed, leaf: Leaf(found.text, line: line))
    let style: Style = found.marker.map { .numbered($0.fence, $0.readings) } ?? .bullet(found.glyph)
    switch place {
    case .level(let level):
      while levels.count > level + 1 { fold() }
      levels[level].items.append(item)
      levels[level].style = narrowed(levels[level].style, by: style)
      levels[level].indent = indent
    case .nested where levels.count >= ListStack.deepest: levels[levels.count - 1].items.append(item)
    case .nested, .new: levels.append(Level(style: style, indent: indent, items: [item]))
    }
  }

  /// Of "i" then "ii" the letter is out.
  private func narrowed(_ style: Style, by next: Style) -> Style {
    guard case .numbered(let fence, let before) = style, case .numbered(_, let after) = next else { return style }
    let kept = after.filter { reading in before.contains { $0.kind == reading.kind && $0.ordinal < reading.ordinal } }
    return .numbered(fence, kept.isEmpty ? after : kept)
  }

  // MARK: Where an item belongs

  /// `isJoint`: pages meet between this item and the one before it, and indents say nothing.
  func place(of found: ListLines.Found, indent: Int, isJoint: Bool) -> Place {
    guard isOpen else { return .new }
    return found.marker.map { place(of: $0, indent, isJoint) } ?? place(of: found.glyph, indent, isJoint)
  }

  /// Whether the marker goes on with an open list, or begins one as lists begin.
  func expects(_ marker: ListMarker) -> Bool {
    marker.isFirst || levels.contains { level in successor(marker, in: level, upTo: 2) }
  }

  private func successor(_ marker: ListMarker, in level: Level, upTo steps: Int = 1) -> Bool {
    guard case .numbered(let fence, let last) = level.style, fence == marker.fence else { return false }
    return last.contains { own in
      marker.readings.contains { $0.kind == own.kind && $0.ordinal > own.ordinal && $0.ordinal <= own.ordinal + steps }
    }
  }

  private func isSameKind(_ marker: ListMarker, as level: Level) -> Bool {
    guard case .numbered(let fence, let last) = level.style, fence == marker.fence else { return false }
    return last.contains { own in marker.readings.contains { $0.kind == own.kind } }
  }

  private func place(of marker: ListMarker, _ indent: Int, _ isJoint: Bool) -> Place {
    if let level = levels.indices.last(where: { successor(marker, in: levels[$0]) }) { return .level(level) }
    guard let inner = levels.last else { return .new }
    if marker.isFirst {
      let leads = lastText.map { Sentences.leads($0) } ?? false
      if levels.contains(where: { isSameKind(marker, as: $0) }) { return leads || indent > inner.indent + 1 && !isJoint ? .nested : .new }
      if case .bullet = inner.style { return leads || indent > inner.indent + 1 && !isJoint ? .nested : .new }
      return indent + 1 < outerIndent && !isJoint ? .new : .nested
    }
    // A gap, or the same number twice: printed as it is, in its list.
    if let level = levels.indices.last(where: { successor(marker, in: levels[$0], upTo: 5) }) { return .level(level) }
    return .new
  }

  private func place(of glyph: Unicode.Scalar?, _ indent: Int, _ isJoint: Bool) -> Place {
    guard let inner = levels.last else { return .new }
    guard case .bullet(let last) = inner.style else {
      let outer = levels.indices.last {
        if case .bullet(let own) = levels[$0].style { own == glyph && levels[$0].indent == indent } else { false }
      }
      if let outer { return .level(outer) }
      return indent + 1 < inner.indent && !isJoint ? .new : .nested
    }
    let isSaying = glyph != "-" && glyph != "*" || last != "-" && last != "*"
    if !isJoint {
      if indent > inner.indent + 1 { return .nested }
      if indent + 1 < inner.indent {
        let bullets = levels.indices.filter { if case .bullet = levels[$0].style { true } else { false } }
        if let level = bullets.last(where: { levels[$0].indent <= indent + 1 }) { return .level(level) }
        if let first = bullets.first, first == 0 { return .level(first) }
        return .new
      }
    }
    if isSaying, glyph != last {
      let same = levels.indices.last { if case .bullet(let own) = levels[$0].style { own == glyph } else { false } }
      if let same { return .level(same) }
      if BulletRank.of(glyph) > BulletRank.of(last) { return .nested }
    }
    return .level(levels.count - 1)
  }

  // MARK: Closing

  private mutating func fold() {
    let inner = levels.removeLast()
    guard let level = levels.indices.last, let item = levels[level].items.indices.last else { return }
    levels[level].items[item].children.append(.list(inner.items))
  }

  mutating func close() -> [ListItem]? {
    guard isOpen else { return nil }
    while levels.count > 1 { fold() }
    return levels.removeLast().items
  }
}
