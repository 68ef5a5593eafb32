import Papers
import Text

extension PackReading {
  /// Line numbers of a range of indices.
  func lineNumbers(_ range: Range<Int>) -> ClosedRange<Int> {
    let first = range.lowerBound + 1
    return first...max(first, range.upperBound)
  }

  mutating func addPart(_ role: Part.Role, _ range: Range<Int>) {
    guard !range.isEmpty, !sheet.text(in: range).isEmpty else { return }
    var part = Part(role: role, lines: lineNumbers(range), body: [])
    let reader = BlockReader.read(sheet, in: range)
    part.body = reader.blocks
    if role == .whole { part.marks = sheet.text(in: range).compactMap { Classification.begins(at: $0, on: sheet)?.mark } }
    var anchors = Anchors()
    if role == .whole || role == .plan { anchors.assign(to: &part.body) }
    finish(&part, range, reader, alsoShown: [])
  }

  /// Counts the part's words, looks for lost ones, and takes over what its reader found.
  mutating func finish(_ part: inout Part, _ range: Range<Int>, _ reader: BlockReader?, alsoShown: [String]) {
    part.opensPage = sheet.next(after: range.lowerBound - 1, below: range.upperBound).map(sheet.opensPage) ?? false
    let leftOut = reader?.leftOut ?? [:]
    let own = sheet.text(in: range).filter { leftOut[$0] == nil }
    let leaves = part.body.leaves.map { Marks.plain($0.text) } + alsoShown
    let pages = reader?.pages ?? []
    let furnished = pages.map(\.text)
    part.words = own.reduce(0) { $0 + Words.count(sheet.lines[$1].text) } - furnished.reduce(0) { $0 + Words.count($1) }
    let shown = leaves + furnished
    let missing = Set(Conservation.missing(own.map { sheet.lines[$0].plain }, in: shown))
    let unread = missing.isEmpty ? [] : own.filter { !missing.isDisjoint(with: Words.folded(sheet.lines[$0].plain)) }
    if !unread.isEmpty {
      // Whatever the rules made of these lines, their words are published: apart, and as printed.
      part.body.append(.unread(unread.map { Leaf(sheet.lines[$0].plain, line: sheet.lines[$0].number) }))
      report(.unreadText(lines: unread.count), unread.first)
    }
    let lost = missing.isEmpty ? 0 : Conservation.lost(own.map { sheet.lines[$0].plain }, in: shown + unread.map { sheet.lines[$0].plain })
    pack.lost += lost
    part.words -= lost
    pack.furniture += pages.map {
      Furniture(line: sheet.lines[$0.index].number, text: $0.text, reason: .pageNumber, words: Words.count($0.text))
    }
    pack.furniture += leftOut.sorted { $0.key < $1.key }.map { index, reason in
      Furniture(
        line: sheet.lines[index].number, text: sheet.lines[index].plain, reason: reason, words: Words.count(sheet.lines[index].text))
    }
    for (finding, index) in reader?.diagnostics ?? [] { report(finding, index) }
    pack.parts.append(part)
  }
}

/// Counts words of the source that stand nowhere in the text made from it.
enum Conservation {
  /// A word is found when it stands among the words shown, as often as it was printed, or inside a word that two halves
  /// were joined to.
  static func lost(_ source: [String], in shown: [String]) -> Int { missing(source, in: shown).count }

  /// The words that are lost, folded.
  static func missing(_ source: [String], in shown: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for text in shown { for word in Words.folded(text) { counts[word, default: 0] += 1 } }
    var missing: [String] = []
    for text in source {
      for word in Words.folded(text) {
        if let count = counts[word], count > 0 { counts[word] = count - 1 } else { missing.append(word) }
      }
    }
    guard !missing.isEmpty else { return [] }
    let stream = shown.flatMap(Words.folded).joined()
    return missing.filter { stream.firstRange(of: $0) == nil }
  }
}
