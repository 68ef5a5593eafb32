import Papers
import Text

/// Paragraphs that are numbered through the whole paper, `1.` to `40.`, over its headings: they are no list, and each has
/// its place.
enum RunningNumbers {
  static func unlisted(_ blocks: [Block]) -> [Block] {
    let runs = spans(blocks)
    guard !runs.isEmpty else { return blocks }
    var output: [Block] = []
    for (index, block) in blocks.enumerated() {
      guard runs.contains(index), case .list(let items) = block else {
        output.append(block)
        continue
      }
      for item in items {
        let number = item.marker.flatMap { ListMarker.leading($0)?.number }
        output.append(.paragraph(Paragraph(number: number, leaf: item.leaf)))
        output += item.children
      }
    }
    return output
  }

  /// First and last number of a list whose every item is `n.`
  private static func run(_ block: Block) -> ClosedRange<Int>? {
    guard case .list(let items) = block else { return nil }
    var first: Int?
    var last: Int?
    for item in items {
      guard let marker = item.marker.flatMap(ListMarker.leading), marker.fence == .stop, let number = Int(marker.number) else { return nil }
      if let last, number != last + 1 { return nil }
      first = first ?? number
      last = number
    }
    guard let first, let last else { return nil }
    return first...last
  }

  /// Lists that go on with one another over at least one heading, from 1 to 5 and more.
  private static func spans(_ blocks: [Block]) -> Set<Int> {
    var found: Set<Int> = []
    var open: [Int] = []
    var (last, hasHeading, joints) = (0, false, 0)
    func finish() { if last >= 5, joints >= 2 { found.formUnion(open) } }
    for (index, block) in blocks.enumerated() {
      if case .heading = block { hasHeading = true }
      guard let numbers = run(block) else { continue }
      if numbers.lowerBound == last + 1, last > 0 {
        joints += hasHeading ? 1 : 0
        open.append(index)
      } else {
        finish()
        (open, joints) = ([index], 0)
        if numbers.lowerBound != 1 { open = [] }
      }
      last = numbers.upperBound
      hasHeading = false
    }
    finish()
    return found
  }
}
