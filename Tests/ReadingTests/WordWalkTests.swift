import Testing

@testable import Reading

/// Numbers stand for words here.
struct WordWalkTests {
  private let text: [UInt64] = Array(1...300)

  @Test func linesThatFollowEachOtherLeaveNothing() {
    var walk = WordWalk(text)
    #expect(walk.takes([1, 2]))
    #expect(walk.takes([]))
    #expect(walk.takes(Array(3...300)))
    #expect(walk.left.allSatisfy(\.isEmpty))
  }

  @Test func whatALineStandsBehindIsLeft() {
    var walk = WordWalk(text)
    #expect(walk.takes([1]))
    #expect(walk.takes([5, 6, 7]))
    #expect(walk.left.map(Array.init) == [[2, 3, 4], Array(8...300)])
  }

  @Test func oneWordHasToComeNext() {
    var walk = WordWalk(text)
    #expect(!walk.takes([3]))
    #expect(walk.takes([1]))
  }

  @Test func aLineIsLookedForNearbyOnly() {
    var walk = WordWalk(text)
    #expect(!walk.takes([250, 251, 252]))
    #expect(!walk.takes([7, 8, 10]))
    #expect(walk.left.map(Array.init) == [text])
  }
}
