import Calendar
import Papers
import Reading
import Text

/// Whether a report is surely no more than itself: its sections are numbered from the first to the last without a number
/// that begins again, and nothing but whom to ask and what it rests on stands behind the last. No other paper can be inside it.
struct OnePaper {
  private let body: [Block]
  private let breaks: [Int]
  private let committee: String?
  /// Another paper stands inside it that was not divided off.
  private(set) var opensTwice = false
  /// None can, but for what its short lines say.
  private var isClosed = false

  /// `isSure` when its item was found by its title: a paper that only its place put there can be any other.
  init(_ part: Part, of pack: Pack, isSure: Bool) {
    body = OnePaper.withoutCover(part.body)
    breaks = pack.pageBreaks.filter { part.lines.contains($0) }
    committee = pack.facts.meeting?.committee.map { Names.key($0.value) }
    opensTwice = beginsAgain
    isClosed = isSure && !opensTwice && runsToItsEnd
  }

  /// Less the labels of its own cover, above which the body and the title can stand.
  private static func withoutCover(_ body: [Block]) -> [Block] {
    guard let cover = body.prefix(4).firstIndex(where: { if case .form = $0 { true } else { false } }) else { return body }
    return Array(body[..<cover] + body[(cover + 1)...])
  }

  /// `missing` is the title of the paper that may stand in it.
  func excludes(_ missing: String) -> Bool {
    isClosed
      && !body.contains { block in
        [block].leaves.contains { $0.text.utf8.count < 160 && TitleMatch.between(missing, $0.text) != nil }
      }
  }

  private var runsToItsEnd: Bool {
    guard let numbered = numbersRunOn(), let last = numbered.last else { return false }
    return opensWithNumbers(numbered[0]) && isWhole(last)
      && (!withoutSignature(body[(last + 1)...]).contains { !OnePaper.isOfTail($0) } || endsWithContacts(after: last))
  }

  /// Less "Angela Frost" over "Executive Director of Resources", where these come first.
  private func withoutSignature(_ tail: ArraySlice<Block>) -> ArraySlice<Block> {
    let leaves = Array(tail.prefix(2)).leaves.map(\.text)
    // The two lines as one paragraph.
    if let first = leaves.first, case let words = first.split(separator: " ", maxSplits: 2), words.count == 3,
      Signatures.signs(words.prefix(2).joined(separator: " "), String(words[2]))
    {
      return tail.dropFirst()
    }
    return leaves.count == 2 && Signatures.signs(leaves[0], leaves[1]) ? tail.dropFirst(2) : tail
  }

  /// "6. Contact details" is the last section, and below it are names, offices and numbers, no sentence.
  private func endsWithContacts(after last: Int) -> Bool {
    guard case .heading(let heading) = body[last], OnePaper.contacts.contains(Names.key(heading.leaf.text)) else { return false }
    let leaves = Array(body[(last + 1)...]).leaves
    return leaves.count <= 16
      && leaves.allSatisfy { leaf in
        let words = Names.words(leaf.text)
        return OnePaper.isOfTail(leaf.text) || words.count <= 12 && !leaf.text.holds("£") && !leaf.text.hasSuffix(".")
      }
  }

  /// Whole titles of a section; `CoverLabels` opens a value with the same words wherever they begin a line.
  private static let contacts: Set<String> = [
    "contact", "contacts", "contact details", "contact officer", "contact officers", "contact information", "report author",
    "report authors",
  ]

  /// Whether sections begin again at 1 or with the title of the first, or the head of a paper stands among its text.
  private var beginsAgain: Bool {
    var last = 0
    var first: String?
    for case .heading(let heading) in body {
      let key = Names.key(heading.leaf.text)
      if key == first, !key.isEmpty { return true }
      if first == nil, SectionTitles.opensReport(key) { first = key }
      guard let number = OnePaper.number(of: .heading(heading)) else { continue }
      if number == [1], last >= 2 { return true }
      last = number[0]
    }
    return body.leaves.dropFirst(6).contains { opensPaper($0.text) }
  }

  /// "Report of the Director of Assets", "CABINET 14 January 2025"
  private func opensPaper(_ text: String) -> Bool {
    guard text.utf8.count < 120, !text.hasSuffix(".") else { return false }
    let words = Names.words(text)
    if text.begins(with: "Report of the ") || text.begins(with: "Report by the ") { return words.count <= 12 }
    guard let committee, words.count <= 14, case let key = words.joined(separator: " "), key.hasPrefix(committee) else { return false }
    return key == committee || PrintedDates.firstDay(in: text) != nil
  }

  // MARK: Numbers

  /// The places of the numbered blocks: from 1, each number above the one before, at least three sections.
  private func numbersRunOn() -> [Int]? {
    var last: [Int] = []
    var places: [Int] = []
    for (place, block) in body.enumerated() {
      guard let number = OnePaper.number(of: block) else { continue }
      let isNext = last.isEmpty ? number[0] == 1 : last.lexicographicallyPrecedes(number) && number[0] <= last[0] + 1
      guard isNext else { return nil }
      last = number
      places.append(place)
    }
    return last.first ?? 0 >= 3 ? places : nil
  }

  /// "3.2" of a heading or a paragraph; a letter in a bracket counts within one of them.
  private static func number(of block: Block) -> [Int]? {
    let printed: String?
    switch block {
    case .heading(let heading): printed = heading.number
    case .paragraph(let paragraph): printed = paragraph.isNote ? nil : paragraph.number
    default: printed = nil
    }
    let pieces = printed?.split(separator: ".").map { Int($0) } ?? []
    return pieces.isEmpty || pieces.contains(nil) ? nil : pieces.compactMap { $0 }
  }

  // MARK: What stands around them

  /// Above the first number stand titles and names and no sentence, or the summary and what is recommended: the text begins there.
  private func opensWithNumbers(_ first: Int) -> Bool {
    let above = Array(body[..<first]).leaves.filter { !isRecommendation($0, above: first) }
    return isSummary(above: first) || above.count <= 8 && above.allSatisfy { !$0.text.hasSuffix(".") && Names.words($0.text).count <= 20 }
  }

  /// "Recommendation: That the report be noted." over "1. Introduction".
  private func isRecommendation(_ leaf: Leaf, above first: Int) -> Bool {
    guard case .heading(let start) = body[first], OnePaper.beginnings.contains(Names.key(start.leaf.text)) else { return false }
    return leaf.text.begins(with: "Recommendation: That ") && Names.words(leaf.text).count <= 60
  }

  /// "Summary" and "Recommendations" over "1. Introduction": a paper that begins with the number would tell its purpose first.
  private func isSummary(above first: Int) -> Bool {
    guard case .heading(let start) = body[first], OnePaper.beginnings.contains(Names.key(start.leaf.text)) else { return false }
    let titles = body[..<first].compactMap { block -> String? in if case .heading(let heading) = block { heading.leaf.text } else { nil } }
    guard (1...3).contains(titles.count), Array(body[..<first]).leaves.count <= 24 else { return false }
    return titles.allSatisfy { SectionTitles.isRecommendations($0) || SectionTitles.opensReport($0) }
      && !titles.contains { Names.key($0) == Names.key(start.leaf.text) }
  }

  private static let beginnings: Set<String> = [
    "introduction", "background", "introduction and background", "context", "introduction background",
  ]

  /// No page begins inside the last numbered paragraph or behind it, where lines of two papers could have been joined.
  private func isWhole(_ last: Int) -> Bool {
    let leaves = Array(body[last...]).leaves
    guard let first = leaves.first, let end = leaves.last, Names.words(first.text).count <= 200 else { return false }
    return !breaks.contains { $0 > first.line && $0 <= end.line }
  }

  private static let headings: Set<String> = [
    "background papers", "background documents", "list of background papers", "list of background documents", "appendices",
    "list of appendices", "appendix", "contact", "contacts", "contact officer", "contact officers", "report author", "author", "officer",
    "none", "nil", "n a", "telephone", "tel", "email", "e mail", "access to information", "further information",
  ]

  private static func isOfTail(_ block: Block) -> Bool {
    if case .page = block { return true }
    let leaves = [block].leaves
    return leaves.count <= 12 && leaves.allSatisfy { isOfTail($0.text) }
  }

  /// "Background papers: None", "Contact officer: Jo Pell, 01632 960123", "Appendix A – Map of the harbour"
  private static func isOfTail(_ text: String) -> Bool {
    let words = Names.words(text)
    guard words.count <= 16, !text.holds("£") else { return false }
    if headings.contains(words.joined(separator: " ")) { return true }
    if let colon = text.firstIndex(of: ":"), headings.contains(Names.key(text[..<colon])) { return true }
    return ["appendix", "annex"].contains(words.first ?? "") && words.count > 1 && words[1].utf8.count <= 2 && words.count <= 10
  }
}
