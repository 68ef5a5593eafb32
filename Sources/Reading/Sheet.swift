import Papers
import Text

/// The lines of one file with what belongs to its pages told apart from what belongs to its text.
struct Sheet: Sendable {
  /// Line `n` of the file is `lines[n - 1]`.
  private(set) var lines: [PrintedLine]
  /// By index into `lines`.
  private(set) var furniture: ByLine<Furniture.Reason>
  /// Whether a line is neither blank nor furniture.
  private var isShown: [Bool]
  private let whole: Whole
  /// Lines whose words are shown elsewhere.
  var hidden: Set<Int> = []

  /// What is found once and stays: sheets are handed on and changed all the time, and these are not copied each time.
  private final class Whole: Sendable {
    let path: String
    let isMarkdown: Bool
    let itemHeaders: ByLine<String>
    let pageNumbers: ByLine<Int>
    let pageStarts: ByLine<Int>
    let words: WordSet
    /// Lines of running text that begin alike: a footer or a note under each table does so every time.
    let alike: AlikeLines
    let setting: LineSetting
    let joints: WordJoints

    init(_ path: String, _ lines: [PrintedLine], _ found: PageFurniture.Found, _ furniture: ByLine<Furniture.Reason>) {
      self.path = path
      isMarkdown = path.hasSuffix(".md") || Sheet.showsMarkdown(lines)
      itemHeaders = ByLine(found.itemHeaders, lines: lines.count)
      pageNumbers = ByLine(found.pageNumbers, lines: lines.count)
      pageStarts = ByLine(found.pageStarts, lines: lines.count)
      setting = LineSetting(lines) { furniture[$0] != nil }
      joints = WordJoints(lines) { furniture[$0] != nil }
      alike = AlikeLines(lines) { furniture[$0] == nil }
      // Of words that differ there is about one to ten that are printed.
      var words = WordSet(room: lines.reduce(0) { $0 + $1.plain.utf8.count } / 64)
      for line in lines where !line.isRow && !line.isBlank { words.insert(wordsOf: line.plain) }
      self.words = words
    }

    /// The same of the first lines alone.
    init(_ whole: Whole, upTo end: Int) {
      (path, isMarkdown, setting, joints) = (whole.path, whole.isMarkdown, whole.setting, whole.joints)
      (words, alike) = (whole.words, whole.alike)
      itemHeaders = ByLine(whole.itemHeaders, lines: end)
      pageNumbers = ByLine(whole.pageNumbers, lines: end)
      pageStarts = ByLine(whole.pageStarts, lines: end)
    }
  }

  var path: String { whole.path }
  var isMarkdown: Bool { whole.isMarkdown }
  /// Numbers of the running header "Agenda Item 8", by index.
  var itemHeaders: ByLine<String> { whole.itemHeaders }
  /// Printed page numbers, by index.
  var pageNumbers: ByLine<Int> { whole.pageNumbers }
  /// Lines at which a page begins whose printed number is known, by index.
  var pageStarts: ByLine<Int> { whole.pageStarts }
  /// The words of running text, by which a word that a column cut in two is known.
  var words: WordSet { whole.words }
  /// How the extractor broke the lines.
  var setting: LineSetting { whole.setting }
  var joints: WordJoints { whole.joints }

  init(_ source: SourceText) {
    let printed = BarredRows.closed(WebTable.opened(HTMLRows.closed(source.lines)))
    var lines = printed.map(PrintedLine.init)
    let found = PageFurniture.find(in: lines)
    for index in found.breaks where lines[index].pageBreaks == 0 {
      lines[index] = PrintedLine(Line(number: lines[index].number, text: printed[index].text, pageBreaks: 1))
    }
    let furniture = ByLine(found.reasons, lines: lines.count)
    isShown = lines.indices.map { !lines[$0].isBlank && furniture[$0] == nil }
    whole = Whole(source.path, lines, found, furniture)
    (self.lines, self.furniture) = (lines, furniture)
  }

  /// The lines before one of them, as a sheet.
  init(_ sheet: Sheet, upTo end: Int) {
    lines = Array(sheet.lines[..<end])
    furniture = ByLine(sheet.furniture, lines: end)
    isShown = Array(sheet.isShown[..<end])
    whole = Whole(sheet.whole, upTo: end)
  }

  /// Whether a line holds words of the text: neither blank nor furniture.
  func isText(_ index: Int) -> Bool { isShown[index] && (hidden.isEmpty || !hidden.contains(index)) }

  /// The same sheet with some of its lines read otherwise.
  func replacing(_ changes: [(index: Int, line: PrintedLine)]) -> Sheet {
    var sheet = self
    for (index, line) in changes {
      sheet.lines[index] = line
      sheet.isShown[index] = !line.isBlank && furniture[index] == nil
    }
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
  func text(in range: Range<Int>) -> [Int] {
    var indices: [Int] = []
    indices.reserveCapacity(range.count)
    for index in range where isText(index) { indices.append(index) }
    return indices
  }

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
  func repeats(_ index: Int, in range: Range<Int>) -> Bool { whole.alike.repeats(index, in: range) }

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
