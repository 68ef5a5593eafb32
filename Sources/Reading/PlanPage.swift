import Text

/// The web page of one entry of a forward plan: its title, what it is about, then labels that only a plan's own system prints.
enum PlanPage {
  private static let heads: Set<String> = ["issue details", "manylion y mater"]
  private static let signs = Phrases([
    "Notice of proposed decision first published", "Decision due", "Decision status", "Decision type", "Anticipated restriction",
    "Explanation of anticipated restriction",
  ])

  /// The line of the title: below the words that say what the page is, else the first. At least three of the labels stand
  /// below it, one of them the day.
  static func title(_ sheet: Sheet) -> Int? {
    let own = sheet.text(in: 0..<min(80, sheet.lines.count)).prefix(40)
    let found = own.filter { signs.open(sheet.lines[$0].plain) }
    let names = Set(found.compactMap { sign(sheet.lines[$0].plain) })
    guard names.count >= 3, names.contains("Decision due"), let first = found.first else { return nil }
    let head = own.last { $0 < first && heads.contains(sheet.lines[$0].key) }
    guard let title = own.first(where: { $0 > head ?? -1 }), title < first, isTitle(sheet.lines[title]) else { return nil }
    return title
  }

  private static func sign(_ plain: String) -> String? { signs.opening(plain)?.phrase }

  private static func isTitle(_ line: PrintedLine) -> Bool {
    !line.isRow && line.plain.utf8.count < 240 && !line.plain.hasSuffix(".") && PlanValues.label(of: line.plain) == nil
  }
}
