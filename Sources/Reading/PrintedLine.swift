import Calendar
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

  // There are as many as lines, so what is small takes little room and stands together.
  private let place: Int32
  private let margin: Int32
  private let extent: Int32
  private let breaks: Int32
  let kind: Kind
  /// Only that "4 Title" is taken for one made it a number.
  private let isBare: Bool
  /// Its first words can open a line of classification.
  let mayClassify: Bool
  private let numberShape: Numbering.Shape?
  /// Of a bullet: the sign that stands for it.
  let glyph: Unicode.Scalar?
  /// The whole line stood in `**`.
  let isBold: Bool
  /// Without block marks (`####`, `-`, `•`); inline marks stay.
  let text: String
  /// Without any marks, single-spaced: what is compared and matched.
  let plain: String
  /// Of a row: its cells, trimmed, inline marks kept, empty ones too.
  let cells: [String]
  /// Of a line that is not long: `key`.
  private let ownKey: String?
  /// The dates printed in it.
  let dates: [PrintedDate]

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

  /// The same pieces with where each begins: of a row the number of its cell, else the character on the line.
  var placedColumns: [(start: Int, text: String)] {
    if isRow { return cells.enumerated().map { ($0.offset, Marks.plain($0.element)) }.filter { !$0.1.isEmpty } }
    return Columns.split(text).map { ($0.start + indent, Marks.plain($0.text)) }
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
      cells = PrintedLine.cells(of: line.text)
      plain = Marks.plain(line.text)
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

  /// What stands between tabs, without white space at both ends.
  private static func cells(of text: String) -> [String] {
    text.withBytes { bytes in
      var cells: [String] = []
      cells.reserveCapacity(bytes.count { $0 == Byte.tab } + 1)
      var start = 0
      while let tab = bytes.place(of: Byte.tab, from: start) {
        cells.append(Bytes(rebasing: bytes[start..<tab]).trimmed)
        start = tab + 1
      }
      cells.append(Bytes(rebasing: bytes[start...]).trimmed)
      return cells
    }
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
