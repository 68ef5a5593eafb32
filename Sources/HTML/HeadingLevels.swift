/// Turns the levels that headings were given into levels of HTML that never jump: a heading stands at most one level
/// below the one before it, whatever the paper did, because a gap reads like missing text to a screen reader.
///
///     var levels = HeadingLevels(top: 2)
///     [1, 3, 2, 1].map { levels.next($0) }   // [2, 3, 3, 2]
package struct HeadingLevels: Sendable {
  private let top: Int
  private var above: [Int] = []

  package init(top: Int) { self.top = top }

  package mutating func next(_ given: Int) -> Int {
    while let last = above.last, last >= given { above.removeLast() }
    above.append(given)
    return min(6, top + above.count - 1)
  }
}
