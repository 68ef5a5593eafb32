import Calendar
import Papers
import Text

/// A line that may begin an item of an agenda.
struct AgendaOpening {
  let index: Int
  let number: String
  let order: Numbering.Order
  /// Behind the number, without the column of pages; empty when the title is the next line.
  let title: String
  /// How sure its form is, and what speaks for it.
  var weight: Int
  /// Numbers may begin again here: it is a 1 under "Part B".
  var restarts = false

  /// `bare` takes numbers without a stop too, before any title and alone on their line.
  static func read(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn, bare: Bool) -> AgendaOpening? {
    let line = sheet.lines[index]
    guard let (number, title, weight) = line.isRow ? row(line) : text(line, index, sheet, range, pages, bare: bare),
      let order = Numbering.order(number)
    else { return nil }
    return AgendaOpening(index: index, number: number, order: order, title: title, weight: weight)
  }

  private static func row(_ line: PrintedLine) -> (String, String, Int)? {
    let filled = line.cells.filter { !$0.isEmpty }
    guard let first = filled.first else { return nil }
    if let alone = Numbering.leading(Marks.plain(first), allowBare: true), alone.rest.isEmpty, filled.count > 1, isItemNumber(alone) {
      return (alone.number, Marks.plain(filled[1]), 4)
    }
    guard let found = Numbering.leading(Marks.plain(first)), isItemNumber(found), !found.rest.isEmpty else { return nil }
    return (found.number, found.rest, 2)
  }

  private static func text(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn, bare: Bool)
    -> (String, String, Int)?
  {
    var plain = pages.removed(from: line)
    for lead in ["Item No.", "Item"] {
      if let rest = plain.dropping(prefix: lead)?.trimmed, rest.utf8.first?.isDigit == true { plain = rest }
    }
    let strong = line.isHeadingMark || line.isBold
    guard let found = Numbering.leading(plain, allowBare: true), isItemNumber(found) else { return nil }
    // "5 June 2026" begins with a day.
    if PrintedDates.all(in: plain.prefix(40)).first?.range.lowerBound == 0 { return nil }
    let hasStop = found.printed.hasSuffix(".") || found.printed.hasSuffix(":")
    if found.rest.isEmpty {
      // The number stands alone; the title is the next line.
      guard let next = sheet.next(after: index, below: range.upperBound), beginsTitle(sheet.lines[next].plain),
        Numbering.leading(sheet.lines[next].plain) == nil, hasStop || strong || bare
      else { return nil }
      return (found.number, "", strong ? 4 : hasStop ? 2 : 1)
    }
    guard beginsTitle(found.rest) else { return nil }
    if hasStop { return (found.number, found.rest, strong ? 5 : 2) }
    let bold = line.text.firstRange(of: "**") != nil
    if PageReference.find(in: found.rest) != nil || pages.find(in: line) != nil || bold || strong { return (found.number, found.rest, 3) }
    if found.style == .dotted { return (found.number, found.rest, 2) }
    let stands = Columns.split(line.text).first.map { $0.text == found.number } ?? false
    if stands || found.rest.isCapitals && found.rest.utf8.count > 3 { return (found.number, found.rest, 2) }
    return bare ? (found.number, found.rest, 1) : nil
  }

  private static func isItemNumber(_ found: Numbering.Found) -> Bool {
    switch found.style {
    case .plain: found.number.utf8.count <= 5
    case .dotted: found.number.utf8.filter { $0 == Byte.stop }.count == 1
    default: false
    }
  }

  /// Titles begin with a capital, a digit or a quotation mark.
  private static func beginsTitle(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || "\"'“‘(*".unicodeScalars.contains(first)
  }
}
