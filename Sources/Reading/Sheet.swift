import Papers
import Text

/// The lines of one file with what belongs to its pages told apart from what belongs to its text.
struct Sheet: Sendable {
  let path: String
  /// Line `n` of the file is `lines[n - 1]`.
  private(set) var lines: [PrintedLine]
  /// By index into `lines`.
  private(set) var furniture: ByLine<Furniture.Reason>
  /// Numbers of the running header "Agenda Item 8", by index.
  let itemHeaders: ByLine<String>
  /// Printed page numbers, by index.
  let pageNumbers: ByLine<Int>
  /// Lines at which a page begins whose printed number is known, by index.
  let pageStarts: ByLine<Int>
  let isMarkdown: Bool
  /// The words of running text, by which a word that a column cut in two is known.
  let words: WordSet
  /// Lines of running text that begin alike: a footer or a note under each table does so every time.
  private let alike: AlikeLines
  /// Whether a line is neither blank nor furniture.
  private var isShown: [Bool]
  /// How the extractor broke the lines.
  let setting: LineSetting
  let joints: WordJoints
  /// Lines whose words are shown elsewhere.
  var hidden: Set<Int> = []

  init(_ source: SourceText) {
    path = source.path
    let printed = BarredRows.closed(source.lines)
    var lines = printed.map(PrintedLine.init)
    let found = PageFurniture.find(in: lines)
    for index in found.breaks where lines[index].pageBreaks == 0 {
      lines[index] = PrintedLine(Line(number: lines[index].number, text: printed[index].text, pageBreaks: 1))
    }
    self.lines = lines
    furniture = ByLine(found.reasons, lines: lines.count)
    itemHeaders = ByLine(found.itemHeaders, lines: lines.count)
    pageNumbers = ByLine(found.pageNumbers, lines: lines.count)
    pageStarts = ByLine(found.pageStarts, lines: lines.count)
    setting = LineSetting(lines) { [furniture] in furniture[$0] != nil }
    joints = WordJoints(lines) { [furniture] in furniture[$0] != nil }
    isMarkdown = source.path.hasSuffix(".md") || Sheet.showsMarkdown(lines)
    isShown = lines.indices.map { [lines, furniture] in !lines[$0].isBlank && furniture[$0] == nil }
    alike = AlikeLines(lines) { [furniture] in furniture[$0] == nil }
    words = WordSet(lines.lazy.filter { !$0.isRow && !$0.isBlank }.map(\.plain))
  }

  /// The lines before one of them, as a sheet.
  init(_ sheet: Sheet, upTo end: Int) {
    path = sheet.path
    lines = Array(sheet.lines[..<end])
    furniture = ByLine(sheet.furniture, lines: end)
    itemHeaders = ByLine(sheet.itemHeaders, lines: end)
    pageNumbers = ByLine(sheet.pageNumbers, lines: end)
    pageStarts = ByLine(sheet.pageStarts, lines: end)
    (setting, joints) = (sheet.setting, sheet.joints)
    isMarkdown = sheet.isMarkdown
    isShown = Array(sheet.isShown[..<end])
    (words, alike) = (sheet.words, sheet.alike)
  }

  /// Whether a line holds words of the text: neither blank nor furniture.
  func isText(_ index: Int) -> Bool { isShown[index] && (hidden.isEmpty || !hidden.contains(index)) }

  /// The same sheet with some of its lines read otherwise.
  func replacing(_ changes: [(index: Int, line: PrintedLine)]) -> Sheet {
    var sheet = self
    for change in changes { sheet.lines[change.index] = change.line }
    return sheet
  }

  /// The same sheet with "Agenda Item 8" as text: over the decisions of a list it is no header of pages.
  func showingItemHeaders() -> Sheet {
    let headers = furniture.filter { $0.value == .itemHeader }.map(\.key)
    guard !headers.isEmpty else { return self }
    var sheet = self
    sheet.furniture = ByLine(
      Dictionary(uniqueKeysWithValues: furniture.filter { $0.value != .itemHeader }.map { ($0.key, $0.value) }), lines: lines.count)
    for index in headers { sheet.isShown[index] = !lines[index].isBlank }
    return sheet
  }

  /// The lines of text in a range, in order.
  func text(in range: Range<Int>) -> [Int] { range.filter(isText) }

  func next(after index: Int, below end: Int? = nil) -> Int? {
    var at = index + 1
    while at < (end ?? lines.count) {
      if isText(at) { return at }
      at += 1
    }
    return nil
  }

  func previous(before index: Int, from start: Int = 0) -> Int? {
    var at = index - 1
    while at >= start {
      if isText(at) { return at }
      at -= 1
    }
    return nil
  }

  /// Whether a line of text is the first of its page: a form feed or furniture of the page stands before it.
  func opensPage(_ index: Int) -> Bool {
    let before = previous(before: index) ?? -1
    return ((before + 1)...index).contains {
      lines[$0].pageBreaks > 0 || furniture[$0].map { $0 != .runningHeader && $0 != .repeatedLine } == true
    }
  }

  /// Whether another line of running text in the range begins as this one.
  func repeats(_ index: Int, in range: Range<Int>) -> Bool { alike.repeats(index, in: range) }

  /// Whether a page number printed among text fits between the numbers that stand alone before and behind it.
  func fitsPage(_ number: Int, at index: Int) -> Bool {
    guard let before = pageNumbers.last(before: index), let after = pageNumbers.first(after: index) else { return false }
    return before < number && number < after
  }

  func stated(_ index: Int) -> Origin { .stated(line: lines[index].number, column: lines[index].indent + 1) }
  func derived(_ index: Int, by rule: String) -> Origin { .derived(line: lines[index].number, column: lines[index].indent + 1, by: rule) }

  /// Markdown's own marks: a heading with `#`, paired `**`, or an escaped mark.
  private static func showsMarkdown(_ lines: [PrintedLine]) -> Bool {
    lines.contains { line in
      if line.isHeadingMark { return true }
      guard let open = line.text.firstRange(of: "**") else { return false }
      return line.text[open.upperBound...].firstRange(of: "**") != nil
    }
  }
}
