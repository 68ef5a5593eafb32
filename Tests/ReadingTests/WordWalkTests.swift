import Testing

@testable import Reading

/// Numbers stand for words here.
struct WordWalkTests {
  private let text: [UInt64] = Array(1...300)

  /// Which of the lines were found, and what is left.
  private func walk(_ lines: [UInt64]...) -> (found: [Bool], left: [[UInt64]]) {
    var walk = WordWalk(text)
    let found = lines.map { walk.takes($0) }
    return (found, walk.left.map(Array.init).filter { !$0.isEmpty })
  }

  @Test func linesThatFollowEachOtherLeaveNothing() {
    let walk = walk([1, 2], [], Array(3...300))
    #expect(walk.found == [true, true, true])
    #expect(walk.left.isEmpty)
  }

  @Test func whatIsPassedOverIsLeft() {
    let walk = walk([1], [5, 6, 7])
    #expect(walk.found == [true, true])
    #expect(walk.left == [[2, 3, 4], Array(8...300)])
  }

  @Test func aWordOrTwoHaveToComeNext() {
    #expect(walk([3], [2, 3], [1]).found == [false, false, true])
  }

  @Test func aLineIsLookedForNearbyOnly() {
    let walk = walk([250, 251, 252], [7, 8, 10])
    #expect(walk.found == [false, false])
    #expect(walk.left == [text])
  }
}
