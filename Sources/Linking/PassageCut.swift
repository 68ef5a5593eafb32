import Papers
import Text

/// A piece of a paper that is withheld while the rest is public.
struct Passage {
  enum Place {
    /// A heading and what stands under it.
    case heading(String)
    /// An appendix that was not divided off, from its label to the next such label or the end.
    case appendix(Label)
    case lines(ClosedRange<Int>)
    /// Only the words, within whatever holds them.
    case words(WordCut)
    case everything
  }
  let place: Place
  /// Places in `Pack.parts` where it may stand.
  let parts: [Int]
  let verdict: Verdict

  /// Whether a line that is told as a fact lies in it.
  func holds(told leaf: Leaf) -> Bool {
    switch place {
    case .everything: true
    case .lines(let lines): lines.contains(leaf.line)
    case .heading, .appendix, .words: false
    }
  }

  var words: WordCut? { if case .words(let words) = place { words } else { nil } }
}

/// Takes a passage out of a body, block by block, and leaves a note in its place.
struct PassageCut {
  private let body: [Block]
  private let wanted: Passage.Place
  private let reason: String
  /// The lines on which leaves begin, and the first line behind the part: a leaf reaches to the next of them.
  private let starts: [Int]
  private(set) var removed: [Leaf] = []

  init(_ body: [Block], partEnd: Int, wanted: Passage.Place, reason: String) {
    (self.body, self.wanted, self.reason) = (body, wanted, reason)
    starts = Set(body.leaves.map(\.line)).sorted() + [partEnd + 1]
  }

  /// The lines that what was removed stood on.
  var removedLines: ClosedRange<Int>? {
    guard let first = removed.map(\.line).min(), let last = removed.map(\.line).max() else { return nil }
    return first...max(first, end(of: last))
  }

  mutating func run() -> [Block] {
    switch wanted {
    case .everything: return cut(body.indices.map { $0 })
    case .heading(let heading): return cut(PassageCut.section(heading, in: body))
    case .appendix(let label): return cut(PassageCut.appendix(label, in: body))
    case .lines(let lines): return cut(lines: lines, in: body)
    case .words(let words): return cut(words)
    }
  }

  static func finds(_ wanted: Passage.Place, in body: [Block]) -> Bool {
    switch wanted {
    case .heading(let heading): !section(heading, in: body).isEmpty
    case .appendix(let label): !appendix(label, in: body).isEmpty
    case .words(let words): body.leaves.contains { words.stands(in: $0.text) }
    case .lines, .everything: !body.isEmpty
    }
  }

  // MARK: Where it stands

  /// Every heading with these words, each with all that follows until a heading of its own or a higher level.
  private static func section(_ heading: String, in body: [Block]) -> [Int] {
    let key = Names.key(heading)
    var found: [Int] = []
    var level: Int?
    for (index, block) in body.enumerated() {
      if case .heading(let own) = block {
        if let open = level, own.level <= open { level = nil }
        let spellings = [own.leaf.text, own.number.map { "\($0) \(own.leaf.text)" }].compactMap { $0 }
        if level == nil, spellings.contains(where: { Names.key($0) == key }) { level = own.level }
      }
      if level != nil { found.append(index) }
    }
    return found
  }

  private static func appendix(_ label: Label, in body: [Block]) -> [Int] {
    var found: [Int] = []
    var isOpen = false
    for (index, block) in body.enumerated() {
      if let printed = labelBegun(by: block) { isOpen = label.names(printed) }
      if isOpen { found.append(index) }
    }
    return found
  }

  /// "APPENDIX 2" on a line of its own, or at the head of a heading.
  private static func labelBegun(by block: Block) -> Label? {
    switch block {
    case .heading(let heading):
      let label = Label(Names.words(heading.leaf.text).prefix(2).joined(separator: " "))
      return label.isAppendix && !label.numbers.isEmpty ? label : nil
    case .paragraph(let paragraph):
      let label = Label(paragraph.leaf.text)
      return Label.isBare(paragraph.leaf.text) && label.isAppendix ? label : nil
    default: return nil
    }
  }

  // MARK: Taking it out

  private var note: Block { .paragraph(Paragraph(leaf: Leaf("[Withheld: \(reason)]", line: removed.first?.line ?? 0))) }

  private mutating func cut(_ indices: [Int]) -> [Block] {
    let taken = Set(indices)
    var kept: [Block] = []
    for (index, block) in body.enumerated() {
      guard taken.contains(index) else {
        kept.append(block)
        continue
      }
      removed += [block].leaves
      if !taken.contains(index - 1) { kept.append(note) }
    }
    return kept
  }

  private mutating func cut(_ words: WordCut) -> [Block] {
    var taken: [Leaf] = []
    let kept = body.mapLeaves { leaf in
      guard let left = words.cut(leaf.text, note: "[Withheld: \(reason)]") else { return leaf }
      let bytes = Array(leaf.text.utf8)
      taken += words.ranges(in: leaf.text).map { Leaf(String(decoding: bytes[$0], as: UTF8.self), line: leaf.line) }
      return Leaf(left, line: leaf.line)
    }
    removed += taken
    return kept
  }

  /// Lists, tables and forms lose the entries that stand on the lines, everything else goes as a whole.
  private mutating func cut(lines: ClosedRange<Int>, in blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    var noted = false
    for block in blocks {
      let before = removed.count
      if let left = left(of: block, without: lines) { kept.append(left) }
      if removed.count > before, !noted {
        kept.append(note)
        noted = true
      }
    }
    return kept
  }

  private mutating func left(of block: Block, without lines: ClosedRange<Int>) -> Block? {
    guard touches([block].leaves, lines) else { return block }
    switch block {
    case .list(let items):
      let kept = keep(items, lines) { $0.leavesWithChildren }
      return kept.isEmpty ? nil : .list(kept)
    case .table(var table):
      if let caption = table.caption, touches([caption], lines) {
        removed.append(caption)
        table.caption = nil
      }
      let headers = table.rows.prefix(table.headerRows).count { !touches($0.flatMap(\.blocks).leaves, lines) }
      table.rows = keep(table.rows, lines) { $0.flatMap(\.blocks).leaves }
      table.headerRows = headers
      return table.rows.isEmpty ? nil : .table(table)
    case .form(let fields):
      let kept = keep(fields, lines) { [$0.label] + $0.value.leaves }
      return kept.isEmpty ? nil : .form(kept)
    case .rows(let rows):
      let kept = keep(rows, lines) { $0 }
      return kept.isEmpty ? nil : .rows(kept)
    case .unread(let leaves):
      let kept = keep(leaves, lines) { [$0] }
      return kept.isEmpty ? nil : .unread(kept)
    case .quote(let blocks):
      let kept = blocks.compactMap { left(of: $0, without: lines) }
      return kept.isEmpty ? nil : .quote(kept)
    case .resolution(let blocks):
      let kept = blocks.compactMap { left(of: $0, without: lines) }
      return kept.isEmpty ? nil : .resolution(kept)
    case .heading, .paragraph, .picture, .page:
      removed += [block].leaves
      return nil
    }
  }

  private mutating func keep<Entry>(_ entries: [Entry], _ lines: ClosedRange<Int>, _ leaves: (Entry) -> [Leaf]) -> [Entry] {
    entries.filter { entry in
      guard touches(leaves(entry), lines) else { return true }
      removed += leaves(entry)
      return false
    }
  }

  private func touches(_ leaves: [Leaf], _ lines: ClosedRange<Int>) -> Bool {
    leaves.contains { $0.line <= lines.upperBound && end(of: $0.line) >= lines.lowerBound }
  }

  /// The last line that a leaf beginning on `line` can reach.
  private func end(of line: Int) -> Int { (starts.first { $0 > line } ?? line + 1) - 1 }
}

extension ListItem {
  fileprivate var leavesWithChildren: [Leaf] { [Block.list([self])].leaves }
}
