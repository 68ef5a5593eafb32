import Papers
import Text

/// The interests declared: a table of them, or sentences.
enum Declarations {
  /// Rows of member, minute, reason and action; a row whose first cell names nobody new goes on with the one above.
  static func read(_ sheet: Sheet, in range: Range<Int>) -> [Declaration]? {
    let own = sheet.text(in: range)
    let rows = own.filter { sheet.lines[$0].isRow }
    guard let first = rows.first else {
      let words = own.map { sheet.lines[$0].plain }.joined(separator: " ").lowercased()
      let none =
        words.holds("no declarations") || words.holds("no interests were declared") || Tidy.key(words).hasPrefix("none")
        || Tidy.key(words).hasPrefix("there were none")
      let found = own.flatMap { sentence(sheet.lines[$0].plain, sheet.stated($0)) }
      return found.isEmpty ? (none ? [] : nil) : found
    }
    var columns = header(sheet.lines[first].cells)
    var people: [(line: Int, cells: [String])] = []
    for index in rows {
      var cells = sheet.lines[index].cells.map(Marks.plain)
      if index == first, let columns {
        cells = zip(cells, columns).map { $0.dropping(prefix: $1)?.trimmed ?? $0 } + cells.dropFirst(columns.count)
      }
      if cells.allSatisfy(\.isEmpty) { continue }
      let opener = cells.first?.split(separator: " ").first.map(String.init) ?? ""
      if People.isCouncillorTitle(opener) || People.isTitle(opener) || people.isEmpty && !(cells.first ?? "").isEmpty {
        people.append((index, cells))
      } else if var last = people.popLast() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          if column < last.cells.count {
            last.cells[column] += (last.cells[column].isEmpty ? "" : " ") + cell
          } else {
            last.cells.append(cell)
          }
        }
        people.append(last)
      }
    }
    columns = columns ?? []
    return people.compactMap { declaration($0.cells, columns ?? [], sheet.stated($0.line)) }
  }

  private static let headers = [
    "Member", "Councillor", "Name", "Minute No.", "Minute", "Item", "Agenda Item", "Reason", "Nature of Interest", "Interest", "Action",
  ]

  /// The words of the header, for each column; the extractor may have run them together with the first row.
  private static func header(_ cells: [String]) -> [String]? {
    let found = cells.map { cell in headers.filter { Marks.plain(cell).begins(with: $0) }.max { $0.utf8.count < $1.utf8.count } ?? "" }
    return found.filter { !$0.isEmpty }.count >= 2 ? found : nil
  }

  private static func declaration(_ cells: [String], _ columns: [String], _ origin: Origin) -> Declaration? {
    func column(_ names: [String], else position: Int) -> String? {
      let index = columns.firstIndex { name in names.contains { name.begins(with: $0) } } ?? (columns.isEmpty ? position : -1)
      return cells.indices.contains(index) && !cells[index].isEmpty ? cells[index] : nil
    }
    guard let printed = cells.first else { return nil }
    let name = People.name(printed)
    guard People.looksLikeName(name) else { return nil }
    var declaration = Declaration()
    declaration.name = Fact(name, origin)
    if let interest = column(["Reason", "Nature", "Interest"], else: cells.count >= 4 ? 2 : 1) {
      declaration.interest = Fact(interest, origin)
    }
    if let action = column(["Action"], else: cells.count >= 4 ? 3 : 2) { declaration.action = Fact(action, origin) }
    return declaration
  }

  /// "Councillor Calloway declared a personal interest in item 9 as a licence holder, and left the room."
  private static func sentence(_ plain: String, _ origin: Origin) -> [Declaration] {
    guard
      let verb = [" declared ", " disclosed "].compactMap({ word in plain.offset(of: word).map { ($0, word) } }).min(by: { $0.0 < $1.0 }),
      plain.holds("interest")
    else { return [] }
    let people = People.list(String(decoding: plain.utf8.prefix(verb.0), as: UTF8.self))
    var interest = String(decoding: plain.utf8.dropFirst(verb.0 + verb.1.utf8.count), as: UTF8.self)
    var action: String?
    for turn in [
      ", and left ", " and left ", ", and took no part", " and took no part", ", and withdrew", " and withdrew", " and remained ",
    ] {
      guard let cut = interest.offset(of: turn) else { continue }
      let verb = turn.dropping(prefix: ",") ?? turn
      let from = cut + turn.utf8.count - verb.utf8.count + " and ".utf8.count
      action = Tidy.withoutFinalStop(String(decoding: interest.utf8.dropFirst(from), as: UTF8.self))
      interest = String(decoding: interest.utf8.prefix(cut), as: UTF8.self)
      break
    }
    for pronoun in [". He ", ". She ", ". They "] where action == nil {
      guard let cut = interest.offset(of: pronoun) else { continue }
      action = Tidy.withoutFinalStop(String(decoding: interest.utf8.dropFirst(cut + pronoun.utf8.count), as: UTF8.self))
      interest = String(decoding: interest.utf8.prefix(cut), as: UTF8.self)
    }
    for article in ["a ", "an "] { if let rest = interest.dropping(prefix: article) { interest = rest } }
    return people.map { name in
      var declaration = Declaration()
      declaration.name = Fact(name, origin)
      declaration.interest = Fact(Tidy.withoutFinalStop(interest), origin)
      declaration.action = action.map { Fact($0, origin) }
      return declaration
    }
  }
}
