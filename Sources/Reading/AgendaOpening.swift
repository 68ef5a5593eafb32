import Calendar
import Papers
import Text

/// A line that may begin an item of an agenda.
struct AgendaOpening {
  let index: Int
  var number: AgendaNumber
  let title: AgendaTitle
  /// How sure its form is, and what speaks for it.
  var weight: Int
  /// Numbers may begin again here: it is a 1 under "Part B".
  var restarts = false
  /// It belongs to a list inside the description of an item.
  var isOfList = false

  /// `bare` takes numbers without a stop too, before any title and alone on their line.
  static func read(_ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn, bare: Bool) -> AgendaOpening? {
    let line = sheet.lines[index]
    guard let (number, title, weight) = line.isRow ? row(line) : text(line, index, sheet, range, pages, bare: bare) else {
      return nil
    }
    return AgendaOpening(index: index, number: number, title: title, weight: weight)
  }

  private static func row(_ line: PrintedLine) -> (AgendaNumber, AgendaTitle, Int)? {
    var filled = line.cells.filter { Marks.plain($0).hasLetterOrDigit }
    if filled.count > 1, AgendaTime.leading(Marks.plain(filled[0]))?.rest.isEmpty == true { filled.removeFirst() }
    guard let first = filled.first, case let printed = withoutWord(Marks.plain(first)) else { return nil }
    let isPart = filled.count > 1 && isPartOfItem(printed)
    guard let number = AgendaNumber.leading(isPart ? printed + " x" : printed) else { return nil }
    if number.rest.isEmpty || isPart {
      guard filled.count > 1 else { return nil }
      return (number, AgendaTitle(cell: filled[1]), 4)
    }
    guard number.hasStop || number.form.isDotted(number.number), !number.rest.isEmpty else { return nil }
    return (number, AgendaTitle(cell: number.hasStop ? first : number.rest), 2)
  }

  private static func text(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, _ range: Range<Int>, _ pages: PageColumn, bare: Bool)
    -> (AgendaNumber, AgendaTitle, Int)?
  {
    var pieces = pages.kept(of: line)
    guard var words = pieces.first else { return nil }
    var time = ""
    if let found = AgendaTime.leading(words) {
      if found.rest.isEmpty, pieces.count > 1 {
        (time, words) = (words, pieces[1])
        pieces.removeFirst()
      } else if AgendaNumber.leading(found.rest)?.hasStop == true {
        (time, words) = (found.time, found.rest)
      }
    }
    if pieces.count > 1, isPartOfItem(words) || AgendaNumber.leading(withoutWord(words))?.rest.isEmpty == true {
      pieces.removeFirst()
      words += " " + pieces[0]
    }
    let plain = withoutWord(words)
    let strong = line.isHeadingMark || line.isBold
    guard let number = AgendaNumber.leading(plain) else { return nil }
    // "5 June 2026" begins with a day.
    if PrintedDates.all(in: plain.prefix(40)).first?.range.lowerBound == 0 { return nil }
    if number.rest.isEmpty {
      // The number stands alone; the title is the next line.
      guard let next = sheet.next(after: index, below: range.upperBound), AgendaTitle.begins(sheet.lines[next].plain),
        sheet.lines[next].printedNumber == nil
      else { return nil }
      guard number.hasStop || strong || bare || number.isPair || number.order.letter > 0 else { return nil }
      return (number, AgendaTitle(), strong ? 4 : number.hasStop || number.isPair ? 2 : 1)
    }
    let rest = PageReference.withoutFileKind(AgendaTitle.withoutDash(number.rest))
    // "3 - 8" is a range of pages.
    guard AgendaTitle.begins(rest), !rest.isDigits else { return nil }
    var title = AgendaTitle(line: line, words: rest, pages)
    // What stands in further columns is not the title: who presents, at what time.
    if pieces.count > 1 { title.aside = pieces.dropFirst().joined(separator: " ") }
    title.time = time
    if number.hasStop || plain.utf8.count < words.utf8.count { return (number, title, strong ? 5 : 2) }
    let bold = line.text.firstRange(of: "**") != nil
    if PageReference.find(in: rest) != nil || pages.find(in: line) != nil || bold || strong { return (number, title, 3) }
    if number.form.isDotted(number.number) || number.isPair { return (number, title, 2) }
    let stands = Columns.split(line.text).first.map { $0.text == number.number } ?? false
    if stands || rest.isCapitals && rest.utf8.count > 3 { return (number, title, 2) }
    return bare || number.isLettered ? (number, title, 1) : nil
  }

  /// "4.1" in a cell of its own is no quantity.
  static func isPartOfItem(_ printed: String) -> Bool {
    printed.utf8.count <= 5 && printed.utf8.contains(Byte.stop) && printed.utf8.last?.isDigit == true
      && printed.utf8.allSatisfy { $0.isDigit || $0 == Byte.stop }
  }

  /// "Item 5", "Item No. 5" and "Agenda item 5: …" are 5.
  private static func withoutWord(_ plain: String) -> String {
    for lead in ["Agenda Item No.", "Agenda Item", "Item No.", "Item number", "Item", "Eitem"] {
      if let rest = plain.dropping(prefix: lead)?.trimmed, rest.utf8.first?.isDigit == true { return rest }
    }
    return ExemptLetter.removed(from: plain) ?? plain
  }
}

extension AgendaNumber {
  var isPair: Bool { if case .pair = form { true } else { false } }
  var isLettered: Bool { if case .lettered = form { true } else { false } }
  var isBracketed: Bool { if case .bracketed = form { true } else { false } }
}

extension AgendaNumber.Form {
  fileprivate func isDotted(_ number: String) -> Bool { if case .usual = self { number.utf8.contains(Byte.stop) } else { false } }
}
