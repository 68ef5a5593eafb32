/// The names nearest to one that was not found, for "did you mean".
package enum NearMiss {
  /// At most three names that differ from `name` by no more than a third of its letters, nearest first, then as given.
  package static func suggestions(for name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    return names.enumerated()
      .map { (distance: distance(wanted, Array($0.element.lowercased().utf8)), order: $0.offset, name: $0.element) }
      .filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }
      .prefix(3).map(\.name)
  }

  /// Bytes to add, drop, replace, or swap with the next: “titel” is one slip from “title”.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var least = min(above[j] + (a == b ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
