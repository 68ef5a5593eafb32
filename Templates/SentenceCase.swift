import Pages
import Papers
import Text

/// Headings printed in capitals, as a sentence would write them.
///
/// Only where it loses nothing: how each word is written elsewhere in the paper is the evidence, and a heading with a word
/// that stands nowhere else, or that is both a word and an acronym ("IT"), is shown as printed.
///
///     WHAT THE NEETS PROJECT DID     "… the NEETs project …"     What the NEETs project did
struct SentenceCase {
  /// By the word in lower case: how often it is written in which way inside sentences.
  private var spellings: [String: [String: Int]] = [:]
  /// Words that begin a sentence with one capital: no acronyms, but it may be a name that has it everywhere.
  private var openings: Set<String> = []

  /// From the text of a paper, whose own headings and `titles` are to be written.
  init(_ blocks: [Block], titles: [String] = []) {
    var wanted: Set<String> = []
    let headings = blocks.compactMap { block in if case .heading(let heading) = block { heading.leaf.text } else { nil } }
    for heading in headings + titles where heading.isCapitals {
      for word in SentenceCase.words(heading) { wanted.insert(word.text.lowercased()) }
    }
    guard !wanted.isEmpty else { return }
    for leaf in blocks.leaves where !leaf.text.isCapitals {
      for word in SentenceCase.words(leaf.text) {
        let key = word.text.lowercased()
        guard wanted.contains(key) else { continue }
        if word.beginsSentence, word.text != key, word.text.dropFirst() == key.dropFirst() {
          openings.insert(key)
          continue
        }
        spellings[key, default: [:]][String(word.text), default: 0] += 1
      }
    }
  }

  /// The heading as a sentence; nothing where it has to stay as printed.
  func sentence(_ heading: String) -> String? {
    guard heading.isCapitals, heading.utf8.count > 5, !heading.utf8.contains(where: SentenceCase.isMark)
    else {
      return nil
    }
    var output = ""
    var end = heading.startIndex
    let words = SentenceCase.words(heading)
    guard words.count > 1 || words.first.map({ $0.text.utf8.count > 4 }) ?? false else { return nil }
    for (position, word) in words.enumerated() {
      let begins = position == 0 || word.beginsSentence
      guard let written = written(word.text, begins: begins, isLast: position == words.count - 1 && position > 0) else { return nil }
      output += heading[end..<word.text.startIndex]
      output += begins ? SentenceCase.capitalised(written) : written
      end = word.text.endIndex
    }
    output += heading[end...]
    return output == heading ? nil : output
  }

  private func written(_ word: Substring, begins: Bool, isLast: Bool) -> String? {
    if word.utf8.contains(where: { $0.isDigit }) { return String(word) }
    let key = word.lowercased()
    if word.utf8.count == 1 { return isLast || key != "a" ? String(word) : key }
    if SentenceCase.small.contains(key) { return key }
    guard let found = spellings[key] else { return begins && openings.contains(key) || SentenceCase.ordinary.contains(key) ? key : nil }
    let lower = found[key] ?? 0
    let acronym = found[String(word)] ?? 0
    if lower > 0 && acronym > 0 { return nil }
    return found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func capitalised(_ word: String) -> String {
    guard let first = word.first, word.lowercased() == word else { return word }
    return first.uppercased() + word.dropFirst()
  }

  private static let small: Set<String> = [
    "and", "of", "the", "to", "in", "for", "on", "at", "by", "with", "from", "or", "an", "as", "into", "over", "under", "that", "which",
  ]

  /// Words of the frame of every paper, which are neither names nor acronyms.
  private static let ordinary: Set<String> = [
    "introduction", "background", "context", "purpose", "summary", "scope", "proposal", "proposals", "recommendation", "recommendations",
    "reason", "reasons", "decision", "decisions", "option", "options", "alternative", "alternatives", "considered", "rejected",
    "implication", "implications", "financial", "legal", "staffing", "resource", "resources", "equality", "equalities", "environmental",
    "risk", "risks", "assessment", "impact", "consultation", "consultations", "engagement", "conclusion", "conclusions", "next", "steps",
    "timetable", "implementation", "appendix", "appendices", "attached", "list", "papers", "documents", "contents", "glossary",
    "references",
    "apologies", "absence", "declaration", "declarations", "interest", "interests", "minutes", "previous", "meeting", "questions", "public",
    "urgent", "business", "exclusion", "issues", "matters", "details", "description", "findings", "evidence", "present", "attendance",
  ]

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == Byte.star || byte == Byte.less || byte == 0x5B || byte == 0x60 || byte == Byte.ampersand || byte == Byte.backslash
  }

  private struct Word {
    let text: Substring
    let beginsSentence: Bool
  }

  /// Runs of letters, digits and apostrophes.
  private static func words(_ text: String) -> [Word] {
    var found: [Word] = []
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    var isBegin = true
    while at < scalars.endIndex {
      guard isLetter(scalars[at]) else {
        if [".", ":", "?", "!"].contains(scalars[at]) { isBegin = true }
        at = scalars.index(after: at)
        continue
      }
      let start = at
      while at < scalars.endIndex, isLetter(scalars[at]) || scalars[at] == "'" || scalars[at] == "’" { at = scalars.index(after: at) }
      found.append(Word(text: text[start..<at], beginsSentence: isBegin))
      isBegin = false
    }
    return found
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? UInt8(scalar.value).isASCIILetter || UInt8(scalar.value).isDigit : scalar.properties.isAlphabetic
  }
}

extension Sheet {
  /// The contents of a paper, their capitals written as its headings are.
  func written(_ entries: [ContentsEntry], as body: Body) -> [ContentsEntry] {
    let cases = SentenceCase(body.blocks)
    return entries.map { entry in
      var entry = entry
      entry.title = cases.sentence(entry.title) ?? entry.title
      return entry
    }
  }
}
