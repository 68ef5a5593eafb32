import Papers
import Text

/// Where the entries of a plan stand when no "Details of Decision" opens them: forms that begin with the same label.
enum PlanEntries {
  /// From each opening label to the line before the next; nothing when the first form has fewer than three fields.
  static func forms(_ sheet: Sheet, in range: Range<Int>) -> [Range<Int>] {
    found(sheet, in: range).map { entry in
      guard let last = sheet.previous(before: entry.upperBound, from: entry.lowerBound + 1), counts(sheet.lines[last].plain) else {
        return entry
      }
      return entry.lowerBound..<last
    }
  }

  /// "Item 2" over the next form.
  private static func counts(_ plain: String) -> Bool {
    guard plain.utf8.count < 12, let rest = plain.dropping(prefix: "Item ") ?? plain.dropping(prefix: "Decision ") else { return false }
    return Tidy.withoutFinalStop(rest).isDigits
  }

  private static func found(_ sheet: Sheet, in range: Range<Int>) -> [Range<Int>] {
    let labelled = labelled(sheet, range)
    guard let opening = labelled.first(where: { $0.field.mayOpen }) else { return [] }
    // A form without a field for its title bears that above its first label.
    let indices = labelled.map(\.index)
    let titles = labelled.indices.filter { labelled[$0].field == opening.field }.map { place in
      PlanTitles.line(above: indices[place], after: place > 0 ? indices[place - 1] : nil, sheet, range)
    }
    let isTitledAbove = !titles.contains { $0 < 0 }
    guard let named = labelled.first(where: { $0.field == .title || $0.field == .details }) else {
      return isTitledAbove ? complete(titles, labelled, range) : []
    }
    // Another label than the title opens the forms when it stands before it each time.
    func count(_ field: PlanField) -> Int { labelled.count { $0.field == field } }
    if isTitledAbove, opening.field == .maker, count(.title) == 0, count(.maker) == count(.details) {
      return complete(titles, labelled, range)
    }
    let opener = count(opening.field) == count(named.field) ? opening : named
    return complete(labelled.filter { $0.field == opener.field && $0.index >= opener.index }.map(\.index), labelled, range)
  }

  private static func complete(_ starts: [Int], _ labelled: [(index: Int, field: PlanField)], _ range: Range<Int>) -> [Range<Int>] {
    guard !starts.isEmpty else { return [] }
    let entries = zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<max($0 + 1, $1) }
    let fields = Set(labelled.filter { entries[0].contains($0.index) }.map(\.field)).subtracting([.other, .reason])
    return fields.count >= 3 && (fields.contains(.expected) || fields.contains(.maker)) ? entries : []
  }

  /// Under a heading that says who decides: each form begins with the label that the first does, or with its title above it.
  static func under(_ sheet: Sheet, in range: Range<Int>) -> [Range<Int>] {
    let labelled = labelled(sheet, range)
    guard let first = labelled.first, first.field == .title || first.field == .details else { return [] }
    var starts = labelled.filter { $0.field == first.field }.map(\.index)
    if first.field == .details, sheet.next(after: range.lowerBound - 1) != starts[0] {
      starts = labelled.indices.filter { labelled[$0].field == .details }.map { place in
        PlanTitles.line(above: labelled[place].index, after: place > 0 ? labelled[place - 1].index : nil, sheet, range)
      }
    }
    guard !starts.contains(where: { $0 < range.lowerBound }) else { return [] }
    return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<max($0 + 1, $1) }
  }

  /// The labels of a range; "What is the decision:" below "Decision: Parking Charges" begins no other form.
  private static func labelled(_ sheet: Sheet, _ range: Range<Int>) -> [(index: Int, field: PlanField)] {
    var found: [(index: Int, field: PlanField)] = []
    for index in sheet.text(in: range) {
      guard let field = label(of: sheet.lines[index]), field != .details || found.last?.field != .details else { continue }
      found.append((index, field))
    }
    return found
  }

  /// A record of one decision, whose labels come in any order.
  static func record(_ sheet: Sheet, in range: Range<Int>) -> Range<Int>? {
    let labelled = sheet.text(in: range).compactMap { index in label(of: sheet.lines[index]).map { (index: index, field: $0) } }
    let fields = Set(labelled.map(\.field))
    guard let first = labelled.first, fields.contains(.maker) || fields.contains(.expected),
      fields.contains(.title) || fields.contains(.details),
      fields.subtracting([.other, .reason]).count >= 3
    else { return nil }
    let title = fields.contains(.title) ? -1 : PlanTitles.line(above: first.index, after: nil, sheet, range)
    return (title < 0 ? first.index : title)..<range.upperBound
  }

  /// The label that a line begins with: in a row its first cell, else up to a colon, or all of it.
  private static func label(of line: PrintedLine) -> PlanField? {
    if line.isRow { return line.cells.first.flatMap { $0.isEmpty ? nil : PlanLabels.match($0) } }
    return PlanValues.label(of: line.plain)?.field
  }
}

extension PlanField {
  /// Whether an entry can begin with it.
  fileprivate var mayOpen: Bool { [.title, .details, .maker, .expected].contains(self) }
}
