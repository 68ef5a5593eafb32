/// What stands in the place of something that is withheld. There is no room here for what it says.
package struct Withheld: Sendable, Equatable {
  /// What the public agenda calls it; never a word of the paper's own.
  package let title: String
  /// For readers: the publisher's reason, or the mark that was found.
  package let reason: String
  /// Numbers of paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, where they are named.
  package let paragraphs: [String]
  /// The file it stands in, as messages print it.
  package let path: String
  package let lines: ClosedRange<Int>
  /// It is not sure whether it is exempt: held back until the council confirms.
  package let inDoubt: Bool
  /// Some words of these lines, the rest of which is public.
  package let isWithinLines: Bool

  init(title: String, verdict: Verdict, path: String, lines: ClosedRange<Int>, isWithinLines: Bool = false) {
    (self.title, self.reason, self.paragraphs) = (title, verdict.reason, verdict.paragraphs)
    (self.path, self.lines, self.inDoubt, self.isWithinLines) = (path, lines, verdict.inDoubt, isWithinLines)
  }
}

/// That a paper is to be withheld, and why.
struct Verdict: Equatable {
  var reason: String
  var paragraphs: [String] = []
  var inDoubt = false
}
