/// Text that a page shows more often than its file prints it.
package enum Repetition {
  private static let length = 14

  /// The first words of each passage of fourteen words and more that stands on one page twice, and not so often in the text.
  package static func find(in page: [UInt8], of text: [UInt8]) -> [String] {
    var shown = WordFold()
    shown.add(PublishedPages.main(of: page), marks: .resolved)
    let printed = counts(text)
    var seen: [UInt64: Int] = [:]
    var found: [String] = []
    var end = 0
    for (start, run) in runs(shown.words).enumerated() {
      seen[run, default: 0] += 1
      guard let count = seen[run], count > 1, count > printed[run] ?? 0 else { continue }
      if start >= end { found.append(shown.text(start..<(start + length))) }
      end = start + length
    }
    return found
  }

  private static func counts(_ text: [UInt8]) -> [UInt64: Int] {
    var printed = WordFold()
    printed.add(text, marks: .resolved)
    var counts: [UInt64: Int] = [:]
    for run in runs(printed.words) { counts[run, default: 0] += 1 }
    return counts
  }

  private static func runs(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in words[start..<(start + length)].reduce(0) { ($0 &+ $1) &* 0x9E37_79B9_7F4A_7C15 } }
  }
}
