import Testing
import Text

@testable import Reading

/// Numbers stand for words here.
struct WordWalkTests {
  private let text: [Int] = Array(1...300)

  /// Which of the lines were found, and what is left.
  private func walk(_ lines: [Int]...) -> (found: [Bool], left: [[Int]]) {
    let words = Dictionary(uniqueKeysWithValues: text.map { (Words.hashes(of: String($0))[0], $0) })
    return printed(text).withBytes { text in
      var walk = WordWalk()
      let found = lines.map { line in printed(line).withBytes { walk.takes($0, of: text) } }
      return (found, walk.left(of: text).map { $0.compactMap { words[$0] } }.filter { !$0.isEmpty })
    }
  }

  private func printed(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

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

  /// What two texts of bytes have in common is their words, not the places where eight bytes end.
  @Test func wordsAreComparedWholeWhateverPartsThem() {
    func takes(_ line: String, of text: String) -> Bool {
      text.withBytes { text in line.withBytes { line in WordWalk().taking(line, of: text) } }
    }
    #expect(takes("Abcdefg, hijk", of: "abcdefg\u{A0}– hi.jk\nlm"))
    #expect(takes("12345678\t........ 9", of: "12345678........\n9"))
    #expect(takes("", of: "a"))
    #expect(!takes("1234567", of: "12345678"))
    #expect(!takes("12345678 9", of: "12345678........9"))
    #expect(!takes("12345678 9", of: "12345678"))
    #expect(!takes("1234567\u{A0}a", of: "1234567\u{A3}a"))
  }
}

extension WordWalk {
  fileprivate func taking(_ line: Bytes, of text: Bytes) -> Bool {
    var walk = self
    return walk.takes(line, of: text)
  }
}
