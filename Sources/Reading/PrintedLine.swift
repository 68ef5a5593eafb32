import Calendar
import Glibc
import Text

/// A line of a pack as a reader sees it: what kind of line it is, and its words without marks.
///
/// It never changes, so nobody can tell that it is a class: the rules take it in hand hundreds of times, and to copy five
/// strings and arrays each time was a tenth of all reading.
final class PrintedLine: Sendable {
  enum Kind: Sendable, Equatable {
    case blank
    /// A Markdown heading, by its number of `#`.
    case heading(UInt8)
    /// A bullet of any glyph.
    case bullet
    /// Cells separated by tabs.
    case row
    case text
  }

  // There are as many as lines, so what is small takes little room.
  private let place: Int32
  private let margin: Int32
  private let extent: Int32
  private let breaks: Int32
  let kind: Kind
  /// Without block marks (`####`, `-`, `•`); inline marks stay.
  let text: String
  /// Without any marks, single-spaced: what is compared and matched.
  let plain: String
  /// Of a row: its cells, trimmed, inline marks kept, empty ones too.
  let cells: [String]
  /// Of a line that is not long: `key`.
  private let ownKey: String?
  private let numberShape: Numbering.Shape?
  /// Only that "4 Title" is taken for one made it a number.
  private let isBare: Bool
  /// Its first words can open a line of classification.
  let mayClassify: Bool
  /// The dates printed in it.
  let dates: [PrintedDate]
  /// The whole line stood in `**`.
  let isBold: Bool
  /// Of a bullet: the sign that stands for it.
  let glyph: Unicode.Scalar?

  /// From 1, in the file.
  var number: Int { Int(place) }
  /// White space before the first mark, a tab as one.
  var indent: Int { Int(margin) }
  /// Characters from the margin to the end of its text.
  var width: Int { Int(extent) }
  /// Form feeds before the line, and other marks that a page ends above it.
  var pageBreaks: Int { Int(breaks) }

  /// Its pieces, without marks and empty ones: what tabs or three spaces and more set apart.
  var columns: [String] {
    if isRow { return cells.map(Marks.plain).filter { !$0.isEmpty } }
    // Most lines are one column, whose words are known.
    if text.isEmpty { return [] }
    return Columns.areInside(text) ? Columns.split(text).map { Marks.plain($0.text) } : [plain]
  }

  /// Its words for comparison, as `Tidy.key` makes them: asked for by so many rules that it is made once.
  var key: String { ownKey ?? Tidy.key(plain) }

  /// The number it begins with, "4 Title" taken for one too.
  var bareNumber: Numbering.Found? { numberShape.map { Numbering.Found($0, in: plain) } }
  /// The number it begins with, where a stop, a bracket or a dot inside shows that it numbers something.
  var printedNumber: Numbering.Found? { isBare ? nil : bareNumber }
  /// The first whole date printed in it.
  var firstDay: Day? { dates.isEmpty ? nil : dates.lazy.compactMap(\.day).first }

  var isBlank: Bool { kind == .blank }
  var isRow: Bool { kind == .row }
  /// A line drawn between the rows of a table.
  var isRule: Bool { kind == .blank && !cells.isEmpty }
  var isHeadingMark: Bool { if case .heading = kind { true } else { false } }

  init(_ line: Line) {
    place = Int32(line.number)
    breaks = Int32(line.pageBreaks)
    let trimmed = ExtractorMarks.removed(from: line.text.trimmed)
    let indent = line.text.utf8.prefix { $0.isSpace }.count
    margin = Int32(clamping: indent)
    if trimmed.isEmpty || Boxes.isRule(trimmed) {
      (kind, text, plain, cells, isBold, glyph) = (.blank, "", "", trimmed.isEmpty ? [] : [trimmed], false, nil)
    } else if let inside = Boxes.cells(trimmed) {
      kind = .row
      text = inside.joined(separator: "\t")
      cells = inside
      plain = Marks.plain(cells.filter { !$0.isEmpty }.joined(separator: " "))
      (isBold, glyph) = (false, nil)
    } else if trimmed.utf8.first == Byte.less, let inside = HTMLRow.cells(trimmed) {
      kind = .row
      text = trimmed
      cells = inside
      plain = Marks.plain(cells.filter { !$0.isEmpty }.joined(separator: " "))
      (isBold, glyph) = (false, nil)
    } else if trimmed.utf8.contains(Byte.tab) || PrintedLine.isRowWithOneCell(line.text, trimmed) {
      kind = .row
      text = line.text
      cells = line.text.pieces(at: Byte.tab).map { $0.trimmed }
      plain = Marks.plain(cells.filter { !$0.isEmpty }.joined(separator: " "))
      (isBold, glyph) = (false, nil)
    } else {
      let (kind, rest) = PrintedLine.withoutBlockMark(Boxes.inside(trimmed) ?? trimmed)
      self.kind = kind
      text = rest
      plain = Marks.plain(rest)
      cells = []
      glyph = kind == .bullet ? trimmed.unicodeScalars.first : nil
      isBold = rest.utf8.count > 4 && rest.hasPrefix("**") && Marks.withoutOuterStops(rest).hasSuffix("**")
    }
    ownKey = plain.utf8.count <= 240 ? Tidy.key(plain) : nil
    extent = Int32(clamping: indent + text.withBytes { $0.characters })
    numberShape = Numbering.shape(of: plain, allowBare: true)
    isBare = numberShape != nil && Numbering.shape(of: plain, allowBare: false) == nil
    dates = PrintedDates.all(in: plain)
    mayClassify = kind != .row && plain.utf8.count < 260 && Classification.mayOpen(ownKey ?? Tidy.key(plain))
  }

  /// A row whose other cells are all empty: "Report to:⇥" or "⇥Report of …⇥" keep their tabs, trimming would hide them. Tabs
  /// before "- " move an item of a list in.
  private static func isRowWithOneCell(_ text: String, _ trimmed: String) -> Bool {
    guard text.utf8.contains(Byte.tab) else { return false }
    return text.utf8.last?.isSpace == true || trimmed.withBytes { Bullets.length(at: $0) == nil }
  }

  /// `#### Title`, `- item`, `• item`: the kind of line, and what follows the mark.
  private static func withoutBlockMark(_ text: String) -> (Kind, String) {
    text.withBytes { bytes in
      let hashes = bytes.prefix { $0 == Byte.hash }.count
      if (1...6).contains(hashes), hashes < bytes.count, bytes[hashes] == Byte.space {
        return (.heading(UInt8(hashes)), text.dropping(bytes: hashes).trimmed)
      }
      var start = 0
      while let length = Bullets.length(at: Bytes(rebasing: bytes[start...])) { start += length }
      return start > 0 ? (.bullet, text.dropping(bytes: start)) : (.text, text)
    }
  }
}

/// Tables drawn with characters: `| Report to: | Cabinet |` between lines of `+-----+`.
enum Boxes {
  private static let pipe: UInt8 = 0x7C

  static func isRule(_ trimmed: String) -> Bool {
    guard let first = trimmed.utf8.first, first == Byte.plus || first == pipe, trimmed.utf8.count > 3 else { return false }
    return trimmed.utf8.allSatisfy {
      $0 == Byte.plus || $0 == Byte.hyphen || $0 == Byte.equals || $0 == Byte.colon || $0 == Byte.space || $0 == pipe
    }
  }

  /// The cells of a line that begins with a bar, and ends with one or holds two more. `\|` is no bar.
  static func cells(_ trimmed: String) -> [String]? {
    guard trimmed.utf8.first == pipe, trimmed.utf8.count > 3, !trimmed.utf8.contains(Byte.tab) else { return nil }
    let isClosed = trimmed.utf8.last == pipe
    let bars = trimmed.utf8.lazy.filter { $0 == pipe }.count
    guard isClosed || bars > 2 else { return nil }
    var cells: [String] = []
    for piece in (isClosed ? trimmed.dropFirst().dropLast() : trimmed.dropFirst()).pieces(at: pipe) {
      if let last = cells.last, last.hasSuffix("\\") {
        cells[cells.count - 1] = last.dropLast() + "|" + piece
      } else {
        cells.append(piece)
      }
    }
    return cells.count >= 2 ? cells.map(\.trimmed) : nil
  }

  /// The words between two bars that hold nothing else: a table of one column is text.
  static func inside(_ trimmed: String) -> String? {
    guard trimmed.utf8.count > 4, trimmed.utf8.first == pipe, trimmed.utf8.last == pipe else { return nil }
    let inside = trimmed.dropFirst().dropLast()
    guard inside.utf8.first?.isSpace ?? false, inside.utf8.last?.isSpace ?? false, !inside.utf8.contains(pipe) else { return nil }
    return inside.trimmed.isEmpty ? nil : inside.trimmed
  }
}

/// Columns that an extractor kept apart with spaces, as `pdftotext -layout` does.
enum Columns {
  /// Whether three spaces stand side by side.
  static func areInside(_ text: String) -> Bool {
    text.withBytes { bytes in
      // Of three spaces side by side one stands at every third place.
      stride(from: 2, to: bytes.count, by: 3).contains { bytes[$0] == Byte.space && isGap(bytes, around: $0) }
    }
  }

  /// Whether a space is one of three.
  private static func isGap(_ bytes: Bytes, around place: Int) -> Bool {
    var (start, end) = (place, place + 1)
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    while end < bytes.count, end - start < 3, bytes[end] == Byte.space { end += 1 }
    return end - start >= 3
  }

  /// The pieces between runs of three spaces and more, and the offset in bytes at which each begins.
  static func split(_ text: String) -> [(start: Int, text: String)] {
    text.withBytes { bytes in
      var found: [(Int, String)] = []
      var start = 0
      var at = 0
      func add(_ end: Int) {
        if end > start { found.append((start, String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self))) }
      }
      while at < bytes.count {
        guard bytes[at] == Byte.space else {
          at += 1
          continue
        }
        var end = at
        while end < bytes.count, bytes[end] == Byte.space { end += 1 }
        if end - at >= 3 || at == start {
          add(at)
          start = end
        }
        at = end
      }
      add(bytes.count)
      return found
    }
  }
}

/// Inline marks: what Markdown and HTML add to the words of a line.
enum Marks {
  /// The words alone: emphasis, tags, entities and escapes resolved, white space single.
  static func plain(_ text: String) -> String {
    text.withBytes { bytes in
      if stand(in: bytes) { return unmarked(bytes) }
      return bytes.isSingleSpaced ? text : bytes.singleSpaced
    }
  }

  /// Whether anything there may be a mark.
  static func stand(in text: Bytes) -> Bool { text.contains(areMarks, isMark) }

  /// Writes the words and single spaces in one pass; what is taken out is never shorter than what takes its place.
  static func unmarked(_ bytes: Bytes) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var written = 0
      var pending = false
      func put(_ byte: UInt8) {
        if pending, written > 0 {
          output[written] = Byte.space
          written += 1
        }
        pending = false
        output[written] = byte
        written += 1
      }
      var at = 0
      // A tag that nothing ends is none: "Title: R<evenue".
      var tagsEnd = true
      while at < bytes.count {
        let byte = bytes[at]
        let next: UInt8 = at + 1 < bytes.count ? bytes[at + 1] : 0
        switch byte {
        // Most bytes are letters.
        case _ where byte.isASCIILetterOrDigit:
          put(byte)
          at += 1
        case Byte.star: at += 1
        case Byte.less where tagsEnd && (next.isASCIILetter || next == Byte.slash):
          guard let end = bytes.place(of: Byte.greater, from: at) else {
            tagsEnd = false
            continue
          }
          if !isInline(Bytes(rebasing: bytes[(at + 1)...end])) { pending = true }
          at = end + 1
        case Byte.ampersand:
          let (decoded, end) = entity(bytes, at)
          if decoded == Byte.space { pending = true } else { put(decoded) }
          at = end
        case Byte.backslash where next > 0x20 && next < 0x7F && !next.isLetterOrDigit:
          put(next)
          at += 2
        case 0xC2 where next == 0xA0:
          pending = true
          at += 2
        default:
          if byte.isSpace { pending = true } else { put(byte) }
          at += 1
        }
      }
      return written
    }
  }

  /// Whether a tag, from behind its `<`, parts no words.
  private static func isInline(_ tag: Bytes) -> Bool {
    let start = tag.firstIndex { $0 != Byte.slash } ?? tag.count
    let name = tag[start...].prefix { $0.isLetterOrDigit }
    return inlineTags.contains(anyCase: Bytes(rebasing: name))
  }

  /// The text less a `**` that nothing closes or opens: a scrap the extractor left.
  static func balanced(_ text: String) -> String {
    guard text.utf8.contains(Byte.star) else { return text }
    var pairs = 0
    var rest = Substring(text)
    while let found = rest.firstRange(of: "**") {
      pairs += 1
      rest = rest[found.upperBound...]
    }
    guard pairs % 2 == 1 else { return text }
    if text.hasSuffix("**") { return String(text.dropLast(2)).trimmed }
    if text.hasPrefix("**") { return String(text.dropFirst(2)).trimmed }
    guard pairs == 1, let found = text.firstRange(of: "**") else { return text }
    return text.replacingCharacters(in: found)
  }

  static func withoutOuterStops(_ text: String) -> String {
    text.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == Byte.colon || bytes[end - 1] == Byte.stop || bytes[end - 1].isSpace { end -= 1 }
      return end == bytes.count ? text : String(decoding: Bytes(rebasing: bytes[..<end]), as: UTF8.self)
    }
  }

  private static let inlineTags: KeySet = ["b", "strong", "i", "em", "u", "sup", "sub", "span", "a"]

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == Byte.star || byte == Byte.less || byte == Byte.ampersand || byte == Byte.backslash
  }

  private static func areMarks(_ eight: UInt64) -> UInt64 {
    EightBytes.holds(Byte.star, eight) | EightBytes.holds(Byte.less, eight) | EightBytes.holds(Byte.ampersand, eight)
      | EightBytes.holds(Byte.backslash, eight)
  }

  private static let entities: [(name: String, value: UInt8)] = [
    ("&amp;", Byte.ampersand), ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&quot;", Byte.quote), ("&#39;", Byte.apostrophe),
    ("&nbsp;", Byte.space),
  ]

  private static func entity(_ bytes: Bytes, _ start: Int) -> (UInt8, Int) {
    for (name, value) in entities where bytes[start...].starts(with: name.utf8) { return (value, start + name.utf8.count) }
    return (Byte.ampersand, start + 1)
  }
}

extension StringProtocol {
  /// The first place of a short mark; no regular expression and no Foundation.
  func firstRange(of needle: String) -> Range<Index>? {
    let place = withBytes { bytes in
      needle.withBytes { needle -> Int? in
        guard let first = needle.first, let wanted = needle.baseAddress, let base = bytes.baseAddress else { return nil }
        var at = 0
        while at + needle.count <= bytes.count, let found = memchr(base + at, Int32(first), bytes.count - at) {
          at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if at + needle.count <= bytes.count, memcmp(base + at, wanted, needle.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
    guard let place else { return nil }
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound]) + String(self[range.upperBound...])
  }
}
