import Papers
import Text

/// "E1 6. Enforcement report": Scottish agendas print a letter before the numbers of items that are exempt, and say below them
/// "to exclude the public for items of business with an “E”".
enum ExemptLetter {
  /// The words behind the letter, where a number with its stop follows.
  static func removed(from plain: String) -> String? {
    guard plain.utf8.first == 0x45 else { return nil }
    let rest = plain.utf8.dropFirst().drop(while: \.isDigit)
    guard plain.utf8.count - rest.count <= 3, rest.first == Byte.space,
      case let words = String(decoding: rest, as: UTF8.self).trimmed, AgendaNumber.leading(words)?.hasStop == true
    else { return nil }
    return words
  }

  /// Marks the items that bear it. Without the legend a letter may mean anything.
  static func mark(_ reading: inout AgendaReading, _ sheet: Sheet, in range: Range<Int>) {
    let marked = reading.items.indices.filter { removed(from: sheet.lines[reading.items[$0].lines.lowerBound].plain) != nil }
    guard !marked.isEmpty, sheet.text(in: range).contains(where: { isLegend(sheet.lines[$0].plain) }) else { return }
    for position in marked {
      let line = sheet.lines[reading.items[position].lines.lowerBound]
      reading.items[position].marks.append(Mark(.agendaEntry, line: line.number, column: line.indent + 1))
    }
  }

  private static func isLegend(_ plain: String) -> Bool {
    plain.holds("items") && ["\"E\"", "“E”", "'E'", "‘E’"].contains { plain.firstRange(of: $0) != nil }
  }
}
