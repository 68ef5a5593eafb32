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

  /// Levenshtein distance, in bytes.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
