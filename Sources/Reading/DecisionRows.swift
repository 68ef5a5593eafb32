import Papers
import Text

/// A list of decisions as a table: `Item | Subject | Decision`.
struct DecisionRows {
  let header: Int
  var entries: [MinuteEntry] = []
  var apologies: [Fact<String>]?

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
      // Beside "Apologies" stand names.
      if let title = entry.title?.value, Attendance.isTitle(title), let names = entry.resolutions?.first?.text?.value {
        let people = People.list(names)
        if !people.isEmpty {
          found?.apologies = people.map { Fact($0, sheet.stated(index)) }
          entry.resolutions = nil
        }
      }
      if entry.title != nil { found?.entries.append(entry) }
    }
    return found.flatMap { $0.entries.isEmpty ? nil : $0 }
  }

  private static let numbers = ["item", "no", "item no", "agenda item", "minute", "minute no", "number", "agenda item no"]
  private static let titles = [
    "subject", "title", "item title", "report", "matter", "agenda item title", "report title", "issue", "topic", "item of business",
    "business",
  ]
  private static let decisions = ["decision", "decisions", "decision taken", "resolution", "decision made", "outcome"]

  /// "1. That the contract be extended. 2. That the Director be authorised …": one for each number that runs on.
  private static func resolutions(_ cell: String, _ origin: Origin) -> [Resolution] {
    var found: [Resolution] = []
    var rest = cell
    while let own = Numbering.leading(rest), own.number == String(found.count + 1) {
      let next = " " + own.printed.replacing(own.number, with: String(found.count + 2)) + " "
      let cut = own.rest.offset(of: next) ?? own.rest.utf8.count
      var resolution = Resolution(text: Fact(String(decoding: own.rest.utf8.prefix(cut), as: UTF8.self).trimmed, origin))
      resolution.number = Fact(own.number, origin)
      found.append(resolution)
      rest = String(decoding: own.rest.utf8.dropFirst(cut), as: UTF8.self).trimmed
    }
    return found.count > 1 ? found : [Resolution(text: Fact(cell, origin))]
  }

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

extension Resolution {
  fileprivate init(text: Fact<String>) {
    self.init()
    self.text = text
  }
}

extension PackReading {
  mutating func takeRows(_ table: DecisionRows) {
    var minutes = MinutesHeads.facts(
      MinutesHead(lines: 0..<table.header, present: table.header), sheet, known: known, announced: nil, near: nil)
    minutes.apologies = table.apologies
    minutes.entries = table.entries
    pack.facts.minutes = [minutes]
    addPart(.minutes(0), 0..<sheet.lines.count)
  }
}
