import Papers
import Text

/// Lines that repeat at the heads or feet of pages: the committee's name and day, the title of a document, an address, "Printed
/// on …".
struct RunningLines {
  private let lines: [PrintedLine]
  private let groups: [Group]

  init(_ lines: [PrintedLine], _ found: PageFurniture.Found) {
    self.lines = lines
    groups = RunningLines.groups(lines, found)
  }

  /// Lines of the same words, digits aside.
  private struct Group {
    var places: [Int]
    /// All digits are the same too.
    var isExact: Bool
  }

  /// Marks those that stand where pages meet, as far as that is known by now.
  func mark(_ found: inout PageFurniture.Found) {
    guard !groups.isEmpty else { return }
    let open = Set(groups.flatMap(\.places))
    // What is taken out lays the line beside it open: a head of three lines goes in three rounds.
    for _ in 0..<4 {
      let edges = PageEdges(lines, found.reasons, open: open)
      let joints = Joints(lines, found.reasons)
      var isNew = false
      for group in groups {
        for index in furniture(group.places.filter { found.reasons[$0] == nil }, of: group, edges, joints) {
          found.reasons[index] = .repeatedLine
          isNew = true
        }
      }
      if !isNew { return }
    }
  }

  // MARK: Any line that repeats

  private static func groups(_ lines: [PrintedLine], _ found: PageFurniture.Found) -> [Group] {
    var firsts: [UInt64: Int] = [:]
    var groups: [UInt64: Group] = [:]
    for (index, line) in lines.enumerated() {
      guard !line.isBlank, found.reasons[index] == nil, line.kind != .bullet else { continue }
      let length = line.plain.utf8.count
      guard (6..<200).contains(length) else { continue }
      let shape = line.plain.withBytes(Words.shape)
      guard let first = firsts[shape] else {
        firsts[shape] = index
        continue
      }
      groups[shape, default: Group(places: [first], isExact: true)].places.append(index)
      if !areSame(lines[first].plain, line.plain) { groups[shape]?.isExact = false }
    }
    return groups.values.filter { isSpread($0.places) && !mayBeText(lines[$0.places[0]], $0) }.sorted { $0.places[0] < $1.places[0] }
  }

  /// A page has such a line once; a list of contents has one below the other.
  private static func isSpread(_ places: [Int]) -> Bool {
    zip(places, places.dropFirst()).lazy.filter { $1 - $0 < 4 }.count * 4 <= places.count
  }

  /// Whether two lines of one shape differ in nothing but spaces.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left == right || left.withBytes { left in right.withBytes { left.isSame(as: $0, without: Byte.space) } }
  }

  /// What repeats and is text all the same: labels of forms, answers, known headings, people, marks of classification,
  /// numbered things.
  private static func mayBeText(_ line: PrintedLine, _ group: Group) -> Bool {
    let plain = line.plain
    if line.isRow, group.isExact || !saysPage(plain) { return true }
    if plain.begins(with: "http") || plain.begins(with: "www.") { return false }
    if Sentences.continues(plain) || plain.hasSuffix(",") || plain.hasSuffix(":") || plain.hasSuffix(":-") || plain.hasSuffix(";")
      || Answers.isAnswer(line)
    {
      return true
    }
    if saysPage(plain) { return false }
    let first = plain.firstPiece
    if People.isCouncillorTitle(first) || People.isTitle(first) { return true }
    if SectionTitles.isKnown(line) || decisions.contains(line.key) || Classification.line(line) != nil
      || Stamps.found(in: line) != nil
    {
      return true
    }
    if CoverLabels.match(plain) != nil || PlanLabels.match(plain) != nil || AppendixTitles.label(of: plain) != nil { return true }
    if let number = line.printedNumber, number.style != .plain || !number.rest.isEmpty { return true }
    if isLabelled(plain) { return true }
    return !group.isExact && !variesAsPagesDo(plain) && edgeNumber(plain) == nil
  }

  private static let decisions: Set<String> = ["resolved", "agreed", "approved", "noted", "decision", "carried", "lost", "recommended"]

  /// "Decision maker: Cabinet": a few words, a colon, a value.
  private static func isLabelled(_ plain: String) -> Bool {
    guard let colon = plain.firstRange(of: ": ") else { return false }
    return plain[..<colon.lowerBound].pieceCount <= 4 && !plain.begins(with: "Printed")
  }

  private static func saysPage(_ plain: String) -> Bool { plain.holds("page ") || plain.holds("tudalen ") || plain.holds("| page") }

  /// Lines in which more than a page's number may change: the time of printing, the address of a web page.
  private static func variesAsPagesDo(_ plain: String) -> Bool {
    plain.begins(with: "Printed") || plain.begins(with: "Downloaded")
      || plain.holds(" of ") && plain.utf8.last?.isDigit == true
  }

  /// The number at one end of a few words: "Cabinet, 10 July 2025 5", "12 Planning Committee".
  private static func edgeNumber(_ plain: String) -> Int? {
    let words = plain.split(separator: " ")
    guard words.count >= 3, plain.utf8.lazy.filter(\.isASCIILetter).count >= 8 else { return nil }
    for word in [words[words.count - 1], words[0]] where word.utf8.count <= 4 && word.isDigits { return Int(word) }
    return nil
  }

  /// Those of a group that are furniture.
  private func furniture(_ open: [Int], of group: Group, _ edges: PageEdges, _ joints: Joints) -> [Int] {
    guard let first = group.places.first else { return [] }
    let splitting = open.filter { edges.splitsSentence(at: $0) }
    let splits = Set(splitting)
    let standing = open.filter { splits.contains($0) || edges.hasJoint(at: $0) }
    if !group.isExact, let number = RunningLines.edgeNumber(lines[first].plain) {
      // Its number goes up from page to page.
      let pages = standing.compactMap { RunningLines.edgeNumber(lines[$0].plain) }
      let rises = zip(pages, pages.dropFirst()).allSatisfy { $0 < $1 } && (pages.last ?? number) - number < 4 * group.places.count + 8
      if !RunningLines.saysPage(lines[first].plain) {
        return rises && standing.count >= 3 && standing.count + 1 >= group.places.count ? open : []
      }
    }
    if RunningLines.saysPage(lines[first].plain) || !group.isExact { return standing.count >= 2 ? standing : [] }
    guard standing.count >= 3 || splitting.count >= 2, standing.count * 2 >= group.places.count else { return [] }
    let flowing = standing.filter { splits.contains($0) || edges.flowsOn(behind: $0) }
    guard flowing.count * 2 >= standing.count else { return [] }
    // On at least two of five pages between its first and its last.
    guard
      splitting.count * 2 >= standing.count || standing.count * 5 >= joints.count(from: standing[0], to: standing[standing.count - 1]) * 2
    else { return [] }
    // What opens a paper stays, and so does the first: there it is the title.
    return flowing.filter { $0 != first || splits.contains($0) }
  }
}

/// How many times pages meet between two lines, as far as the text shows it.
private struct Joints {
  private var counts: [Int] = []

  init(_ lines: [PrintedLine], _ reasons: [Int: Furniture.Reason]) {
    counts.reserveCapacity(lines.count)
    var count = 0
    var isInJoint = false
    for (index, line) in lines.enumerated() {
      let isMark = reasons[index] != nil || line.pageBreaks > 0
      if isMark, !isInJoint { count += 1 }
      if isMark { isInJoint = true } else if !line.isBlank { isInJoint = false }
      counts.append(count)
    }
  }

  func count(from first: Int, to last: Int) -> Int { counts[last] - counts[first] + 1 }
}
