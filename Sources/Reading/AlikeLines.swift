import Text

/// Short lines that begin with the same words, linked to each other.
struct AlikeLines: Sendable {
  /// Of each line the nearest line of running text above and below that begins alike; -1 for none.
  private var before: [Int32]
  private var after: [Int32]

  /// Lines that `isRunning` denies (furniture) are like no other.
  init(_ lines: [PrintedLine], isRunning: (Int) -> Bool) {
    before = [Int32](repeating: -1, count: lines.count)
    after = before
    let beginnings = lines.map(AlikeLines.beginning)
    var last: [UInt64: Int32] = [:]
    func link(_ index: Int, _ nearest: inout [Int32]) {
      guard let beginning = beginnings[index] else { return }
      if lines[index].kind == .text, isRunning(index) {
        if let other = last.updateValue(Int32(index), forKey: beginning) { nearest[index] = other }
      } else if let other = last[beginning] {
        nearest[index] = other
      }
    }
    for index in lines.indices { link(index, &before) }
    last.removeAll(keepingCapacity: true)
    for index in lines.indices.reversed() { link(index, &after) }
  }

  /// Whether a line of running text in the range begins as this one.
  func repeats(_ index: Int, in range: Range<Int>) -> Bool {
    Int(before[index]) >= range.lowerBound && before[index] >= 0 || after[index] >= 0 && Int(after[index]) < range.upperBound
  }

  /// How a short line begins, folded, as a hash: two beginnings that differ would have to agree in 64 bits to be taken for
  /// one. Nothing for lines too short or too long to be told again.
  private static func beginning(_ line: PrintedLine) -> UInt64? {
    guard line.plain.utf8.count < 140 else { return nil }
    return line.key.withBytes { key in key.count >= 12 ? Words.hash(Bytes(rebasing: key.prefix(36))) : nil }
  }
}
