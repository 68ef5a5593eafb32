import Papers

/// The runs of eight words of a text, by their hashes: to find where else the same text is printed. Eight words in a row are
/// no accident, and nothing can be read from a hash.
package struct LongRuns: Sendable {
  private static let length = 8
  private var hashes: Set<UInt64> = []

  package init(of bodies: [[Block]]) {
    for leaf in bodies.joined().flatMap({ [$0].leaves }) {
      for run in FoldedText.runs(leaf.text) { LongRuns.slide(over: run) { hashes.insert($0) } }
    }
  }

  package var isEmpty: Bool { hashes.isEmpty }

  /// How many of them stand in a rendered page.
  package func count(in page: [UInt8]) -> Int {
    guard !isEmpty else { return 0 }
    var found: Set<UInt64> = []
    page.withUnsafeBufferPointer { buffer in
      var reading = FoldedText(buffer)
      var run: [FoldedWord] = []
      func close() {
        LongRuns.slide(over: run) { if hashes.contains($0) { found.insert($0) } }
        run.removeAll(keepingCapacity: true)
      }
      while let token = reading.next() {
        if case .word(let word) = token { run.append(word) } else { close() }
      }
      close()
    }
    return found.count
  }

  /// How many of them stand in a text.
  package func count(in body: [Block]) -> Int {
    var found: Set<UInt64> = []
    for leaf in body.leaves {
      for run in FoldedText.runs(leaf.text) { LongRuns.slide(over: run) { if hashes.contains($0) { found.insert($0) } } }
    }
    return found.count
  }

  /// Without those that another text holds, too: what councils print in every report is nobody's own.
  package func without(_ other: LongRuns) -> LongRuns {
    var left = self
    left.hashes.subtract(other.hashes)
    return left
  }

  private static func slide(over run: [FoldedWord], _ use: (UInt64) -> Void) {
    guard run.count >= length else { return }
    for start in 0...(run.count - length) {
      var hash: UInt64 = 0
      for word in run[start..<(start + length)] { hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9 &+ word.hash }
      use(hash)
    }
  }
}
