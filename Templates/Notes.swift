import HTML
import Papers
import Text

/// The notes at the foot of a paper's pages, and where the text refers to them: linked both ways where it is sure which
/// note is meant.
struct Notes {
  /// The anchor of each note by its number. A number that two notes have is left alone.
  private var anchors: [String: String] = [:]
  /// The text that refers to a note first, where it stands on the page only once: the place to come back to.
  private var firsts: [String: String] = [:]

  init(_ blocks: [Block]) {
    var seen: Set<String> = []
    for case .paragraph(let paragraph) in blocks where paragraph.isNote {
      guard let number = paragraph.number, let anchor = paragraph.anchor else { continue }
      anchors[number] = seen.insert(number).inserted ? anchor : nil
    }
    guard !anchors.isEmpty else { return }
    var counts: [String: Int] = [:]
    let leaves = blocks.leaves
    for leaf in leaves { counts[leaf.text, default: 0] += 1 }
    for leaf in leaves where counts[leaf.text] == 1 {
      for mark in Notes.marks(in: Array(leaf.text.utf8)) where anchors[mark.number] != nil && firsts[mark.number] == nil {
        firsts[mark.number] = leaf.text
      }
    }
  }

  /// The place that refers to a note, if there is one.
  func reference(to number: String?) -> String? {
    guard let number, firsts[number] != nil else { return nil }
    return anchors[number].map { $0 + "-ref" }
  }

  /// The markup of a leaf with its marks linked to their notes.
  func linked(_ html: HTML, of text: String) -> HTML {
    guard !anchors.isEmpty else { return html }
    let bytes = html.bytes
    var output = HTML()
    var written = 0
    var named: Set<String> = []
    for mark in Notes.marks(in: bytes) {
      guard let anchor = anchors[mark.number], !Notes.isInLink(bytes[written..<mark.range.lowerBound]) else { continue }
      let isFirst = firsts[mark.number] == text && named.insert(mark.number).inserted
      let id: HTML? = isFirst ? " id=\"\(anchor)-ref\"" : nil
      output.append(HTML(trusted: Array(bytes[written..<mark.range.lowerBound])))
      output.append("<sup class=\"note-mark\"><a href=\"\(url: "#" + anchor)\" role=\"doc-noteref\"\(id)>\(mark.number)</a></sup>")
      written = mark.range.upperBound
    }
    if written == 0 { return html }
    output.append(HTML(trusted: Array(bytes[written...])))
    return output
  }

  private static func isInLink(_ before: ArraySlice<UInt8>) -> Bool {
    let text = HTML(trusted: Array(before)).string
    return text.components(of: "<a ") > text.components(of: "</a>")
  }

  // MARK: Marks

  private struct Mark {
    let number: String
    let range: Range<Int>
  }

  /// `<sup>1</sup>`, superscript digits and `[1]` behind words.
  private static func marks(in bytes: [UInt8]) -> [Mark] {
    var found: [Mark] = []
    var at = 1
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == Byte.less || byte == 0x5B || byte == 0xC2 || byte == 0xE2, let mark = mark(at, bytes) else {
        at += 1
        continue
      }
      found.append(mark)
      at = mark.range.upperBound
    }
    return found
  }

  private static func mark(_ at: Int, _ bytes: [UInt8]) -> Mark? {
    for (opening, closing) in [("<sup>", "</sup>"), ("[", "]")] where bytes[at...].starts(with: opening.utf8) {
      let digits = bytes[(at + opening.utf8.count)...].prefix { $0.isDigit }
      guard (1...3).contains(digits.count), bytes[digits.endIndex...].starts(with: closing.utf8) else { continue }
      return Mark(number: String(decoding: digits, as: UTF8.self), range: at..<(digits.endIndex + closing.utf8.count))
    }
    var number = ""
    var end = at
    while let (digit, length) = superscript(bytes[end...]) {
      number += digit
      end += length
    }
    guard !number.isEmpty, number.utf8.count <= 3, !isPower(bytes[..<at]) else { return nil }
    return Mark(number: number, range: at..<end)
  }

  /// ¹ ² ³ (Latin-1), ⁰ and ⁴ to ⁹ (U+2070, U+2074 to U+2079).
  private static func superscript(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    let bytes = Array(bytes.prefix(3))
    if bytes.count >= 2, bytes[0] == 0xC2, let digit = [0xB9: "1", 0xB2: "2", 0xB3: "3"][bytes[1]] { return (digit, 2) }
    guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x81, bytes[2] == 0xB0 || (0xB4...0xB9).contains(bytes[2]) else { return nil }
    return (String(Int(bytes[2]) - 0xB0), 3)
  }

  /// "m²", "10³": no mark of a note.
  private static func isPower(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.reversed().prefix { $0.isASCIILetter }
    return before.last?.isDigit == true || ["m", "mk", "mc", "mm"].contains { word.elementsEqual($0.utf8) }
  }
}

extension String {
  /// How often a mark stands in the text.
  fileprivate func components(of mark: String) -> Int {
    let (bytes, wanted) = (Array(utf8), Array(mark.utf8))
    guard bytes.count >= wanted.count else { return 0 }
    return (0...(bytes.count - wanted.count)).count { bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
