import Calendar
import Text

/// The numbered sections of a paper: "3. Background" over 3.1, 3.2.
///
/// A number before a few words is a heading or an item of a list. It is a heading when numbers of paragraphs under it
/// follow; in a paper that numbers its paragraphs so, other numbers are headings only where they go on with the sections.
struct SectionChain {
  /// Indices of the lines that begin sections.
  private var starts: Set<Int> = []
  /// Paragraphs are numbered by the section they stand in.
  private(set) var isDotted = false

  static let none = SectionChain()
  private init() {}

  func begins(at index: Int) -> Bool { starts.contains(index) }

  private struct Candidate {
    let index: Int
    let number: Int
    /// "3.0", as all sections of such a paper are printed.
    let hasZero: Bool
    var isConfirmed = false
  }

  static func find(in range: Range<Int>, of sheet: Sheet) -> SectionChain {
    var candidates: [Candidate] = []
    for index in range where sheet.isText(index) {
      let line = sheet.lines[index]
      guard !line.isRow, let first = line.plain.utf8.first, first.isDigit else { continue }
      if let title = title(line) {
        candidates.append(Candidate(index: index, number: title, hasZero: line.bareNumber?.style == .dotted))
      } else if let last = candidates.indices.last, !candidates[last].isConfirmed,
        let number = line.printedNumber, number.style == .dotted,
        let order = Numbering.order(number.number), order.major == candidates[last].number, order.minor <= 2
      {
        candidates[last].isConfirmed = true
      }
    }
    return chain(candidates)
  }

  /// The number of a line that can be the title of a section: "3. Background", "3 Background", "3.0 Background".
  private static func title(_ line: PrintedLine) -> Int? {
    guard line.kind != .bullet || line.isBold, line.plain.utf8.count <= 120, let found = line.bareNumber
    else { return nil }
    guard found.style == .plain || found.style == .dotted && found.number.hasSuffix(".0") && found.number.utf8.count <= 4 else {
      return nil
    }
    guard let number = Int(found.number.prefix { $0 != "." }), (1...60).contains(number), HeadingLines.isTitleLike(found.rest) else {
      return nil
    }
    return line.dates.first?.range.lowerBound == 0 ? nil : number
  }

  private static func chain(_ candidates: [Candidate]) -> SectionChain {
    var chain = SectionChain()
    chain.isDotted = candidates.contains(where: \.isConfirmed)
    guard chain.isDotted else { return chain }
    let forms = Set(candidates.filter(\.isConfirmed).map(\.hasZero))
    var current = 0
    var refused: Int?
    for candidate in candidates where forms.contains(candidate.hasZero) {
      if candidate.isConfirmed || candidate.number == current + 1 && refused != candidate.number - 1 {
        chain.starts.insert(candidate.index)
        current = candidate.number
        refused = nil
      } else {
        refused = candidate.number
      }
    }
    return chain
  }
}
