import Papers
import Text

/// A list of decisions as a table: `Item | Subject | Decision`.
struct DecisionRows {
  let header: Int
  var entries: [MinuteEntry] = []

  static func read(_ sheet: Sheet, from title: Int) -> DecisionRows? {
    var found: DecisionRows?
    var columns: [String] = []
    for index in sheet.text(in: (title + 1)..<sheet.lines.count) where sheet.lines[index].isRow {
      let cells = sheet.lines[index].cells.map(Marks.plain)
      if found == nil {
        columns = cells.map(Tidy.key)
        if columns.contains(where: titles.contains), columns.contains(where: decisions.contains) { found = DecisionRows(header: index) }
        continue
      }
      var entry = MinuteEntry()
      for (column, cell) in zip(columns, cells) where cell.hasLetterOrDigit {
        if decisions.contains(column) {
          entry.resolutions = resolutions(withoutLead(cell), sheet.stated(index))
        } else if titles.contains(column) {
          entry.title = Fact(Tidy.title(cell), sheet.stated(index))
        } else if numbers.contains(column) {
          entry.number = Fact(Tidy.withoutFinalStop(cell), sheet.stated(index))
        }
      }
      if entry.title != nil { found?.entries.append(entry) }
    }
    return found.flatMap { $0.entries.isEmpty ? nil : $0 }
  }

  /// One for each number of its list, else one.
  private static func resolutions(_ words: String, _ origin: Origin) -> [Resolution] {
    var pieces = MinuteText.listed(words, mayBeInside: true) ?? [words]
    let lead = pieces.count > 1 && Numbering.leading(pieces[0]) == nil ? pieces.removeFirst() : nil
    return pieces.map { piece in
      var resolution = Resolution()
      let number = pieces.count > 1 ? Numbering.leading(piece) : nil
      resolution.number = number.map { Fact($0.number, origin) }
      resolution.lead = lead.map { Fact($0, origin) }
      resolution.text = Fact(number?.rest ?? piece, origin)
      return resolution
    }
  }

  private static let numbers = ["item", "no", "item no", "agenda item", "minute", "minute no", "number", "agenda item no"]
  private static let titles = ["subject", "title", "item title", "report", "matter", "agenda item title", "report title", "issue"]
  private static let decisions = ["decision", "decisions", "decision taken", "resolution", "decision made", "outcome"]

  /// "RESOLVED that service 14 be kept": the words behind what introduces them.
  private static func withoutLead(_ cell: String) -> String {
    for lead in ["RESOLVED", "Resolved", "AGREED", "Agreed"] {
      guard let rest = cell.dropping(prefix: lead)?.trimmed, rest.hasPrefix(":") || rest.begins(with: "that") || rest.begins(with: "to ")
      else {
        continue
      }
      return rest.drop { $0 == ":" || $0 == " " }.trimmed
    }
    return cell
  }
}

extension PackReading {
  mutating func takeRows(_ table: DecisionRows) {
    var minutes = MinutesHeads.facts(
      MinutesHead(lines: 0..<table.header, present: table.header), sheet, known: known, announced: nil, near: nil)
    minutes.entries = table.entries
    pack.facts.minutes = [minutes]
    addPart(.minutes(0), 0..<sheet.lines.count)
  }
}
