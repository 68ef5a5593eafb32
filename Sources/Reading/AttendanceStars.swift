import Papers
import Text

/// A list of all members in which a star says who came: "*Cllr A Brown    Cllr R Moxon", with "* denotes attendance" beside it.
struct AttendanceStars {
  enum State { case present, apologies, absent }

  struct Person {
    let name: String
    let role: String?
    let state: State
  }

  /// The line that says what the star means.
  let key: Int
  /// The lines of the names.
  let list: ClosedRange<Int>
  private let starred: State

  /// How far a list reaches from the words that explain its star.
  private static let reach = 40

  static func find(_ sheet: Sheet, in range: Range<Int>) -> AttendanceStars? {
    for index in range where sheet.isText(index) {
      guard let starred = meaning(sheet.lines[index]), let list = list(around: index, sheet, range) else { continue }
      return AttendanceStars(key: index, list: list, starred: starred)
    }
    return nil
  }

  /// What a star means, where the line says so: "* denotes attendance", "*absent", "Members marked * were present".
  private static func meaning(_ line: PrintedLine) -> State? {
    guard line.plain.utf8.count < 90, line.glyph == "*" || line.text.utf8.contains(Byte.star), !line.isBold else { return nil }
    let key = line.key
    guard ["denote", "indicate", "signif", "marked", "asterisk", "mean", "show"].contains(where: key.holds) || alone.contains(key) else {
      return nil
    }
    if key.holds("absent") || key.holds("not present") { return key.holds("apolog") ? .apologies : .absent }
    if key.holds("apolog") { return .apologies }
    return key.holds("present") || key.holds("attend") ? .present : nil
  }

  private static let alone: Set<String> = ["present", "in attendance", "attended", "absent", "apologies", "members present", "not present"]

  /// The lines on which stars stand, and those between them, above the words that explain them or below.
  private static func list(around key: Int, _ sheet: Sheet, _ range: Range<Int>) -> ClosedRange<Int>? {
    let near = range.clamped(to: (key - reach)..<(key + reach))
    let stars = near.filter { $0 != key && sheet.isText($0) && bearsStar(sheet.lines[$0]) }
    let above = stars.filter { $0 < key }
    guard var first = (above.isEmpty ? stars : above).first, var last = (above.isEmpty ? stars : above).last else { return nil }
    func goesOn(_ index: Int) -> Bool {
      range.contains(index) && index != key && sheet.isText(index) && AttendanceLabels.match(sheet.lines[index].plain) == nil
        && sheet.lines[index].columns.allSatisfy { MemberList.person($0, sheet.stated(index)) != nil }
    }
    while goesOn(first - 1) { first -= 1 }
    while goesOn(last + 1) { last += 1 }
    return first...last
  }

  private static func bearsStar(_ line: PrintedLine) -> Bool {
    guard line.plain.utf8.count < 200, !line.isBold, line.glyph == "*" || line.text.utf8.contains(Byte.star) else { return false }
    return !line.text.holds("**")
  }

  /// The people of a line, each with what the star before or behind says.
  func people(on line: PrintedLine) -> [Person] {
    let cells = line.isRow ? line.cells : Columns.split(line.text).map(\.text)
    var found: [Person] = []
    for (position, cell) in cells.enumerated() {
      for (place, piece) in cell.pieces(at: Byte.comma).enumerated() {
        let isStarred = piece.utf8.contains(Byte.star) || line.glyph == "*" && position == 0 && place == 0
        var mode = PeopleMode(inList: true)
        for person in mode.people(in: Marks.plain(piece)) {
          found.append(Person(name: person.name, role: person.role, state: isStarred ? starred : starred == .present ? .absent : .present))
        }
      }
    }
    return found
  }
}
