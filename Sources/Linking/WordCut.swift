import Papers
import Text

/// Words that the publisher withholds wherever they stand in a file, whatever stands between their letters and figures:
/// `QQ 12 34 56 C` is found as `QQ123456C`, too.
package struct WordCut: Sendable {
  private let wanted: [UInt8]

  /// As the publisher wrote them.
  let printed: String

  package init(_ words: String) { (wanted, printed) = (LetterStream(words).letters, words) }

  /// Too little to be told from other text: less than four letters and figures.
  var isTooShort: Bool { wanted.count < 4 }

  /// Where they stand, as ranges of bytes of the text.
  package func ranges(in text: String) -> [Range<Int>] {
    guard !isTooShort, text.utf8.count >= wanted.count else { return [] }
    let stream = LetterStream(text)
    guard stream.letters.count >= wanted.count else { return [] }
    var found: [Range<Int>] = []
    var at = 0
    while at + wanted.count <= stream.letters.count {
      if stream.letters[at] == wanted[0], stream.letters[at..<(at + wanted.count)].elementsEqual(wanted),
        stream.isWhole(at..<(at + wanted.count))
      {
        found.append(stream.places[at]..<(stream.places[at + wanted.count - 1] + 1))
        at += wanted.count
      } else {
        at += 1
      }
    }
    return found
  }

  package func stands(in text: String) -> Bool { !ranges(in: text).isEmpty }

  /// The text with a note in the place of the words; nothing when they do not stand in it.
  func cut(_ text: String, note: String) -> String? {
    let ranges = ranges(in: text)
    guard !ranges.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var at = 0
    for range in ranges {
      output += bytes[at..<range.lowerBound] + note.utf8
      at = range.upperBound
    }
    return String(decoding: output + bytes[at...], as: UTF8.self)
  }
}

/// The letters and figures of a text, in lower case, and where each stands.
private struct LetterStream {
  private(set) var letters: [UInt8] = []
  private(set) var places: [Int] = []
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() where byte.isLetterOrDigit {
      letters.append(byte.lowered)
      places.append(place)
    }
  }

  /// Whether a run does not begin or end in the middle of a word or a number.
  func isWhole(_ run: Range<Int>) -> Bool { !joins(run.lowerBound - 1) && !joins(run.upperBound - 1) }

  /// The letter at a place and the next are of one word or number.
  private func joins(_ at: Int) -> Bool {
    guard letters.indices.contains(at), letters.indices.contains(at + 1) else { return false }
    if places[at] + 1 == places[at + 1] { return letters[at].isDigit == letters[at + 1].isDigit }
    // "1,250,000" and "2.3" are one number.
    let between = bytes[places[at] + 1]
    return places[at] + 2 == places[at + 1] && (between == Byte.comma || between == Byte.stop) && letters[at].isDigit
      && letters[at + 1].isDigit
  }
}

extension [Block] {
  /// The same with every leaf changed, printed numbers and markers aside.
  func mapLeaves(_ change: (Leaf) -> Leaf) -> [Block] {
    map { block in
      switch block {
      case .heading(var heading):
        heading.leaf = change(heading.leaf)
        return .heading(heading)
      case .paragraph(var paragraph):
        paragraph.leaf = change(paragraph.leaf)
        return .paragraph(paragraph)
      case .list(let items):
        return .list(
          items.map { item in
            var item = item
            item.leaf = change(item.leaf)
            item.children = item.children.mapLeaves(change)
            return item
          })
      case .table(var table):
        table.caption = table.caption.map(change)
        table.rows = table.rows.map { row in row.map { Cell($0.blocks.mapLeaves(change)) } }
        return .table(table)
      case .form(let fields): return .form(fields.map { FormField(label: change($0.label), value: $0.value.mapLeaves(change)) })
      case .rows(let rows): return .rows(rows.map { $0.map(change) })
      case .quote(let blocks): return .quote(blocks.mapLeaves(change))
      case .resolution(let blocks): return .resolution(blocks.mapLeaves(change))
      case .picture(let title): return .picture(title: title.map(change))
      case .unread(let leaves): return .unread(leaves.map(change))
      case .page: return block
      }
    }
  }
}
