import Glibc
import Papers
import Text

/// The lines of one file with what belongs to its pages told apart from what belongs to its text.
struct Sheet: Sendable {
  let path: String
  /// Line `n` of the file is `lines[n - 1]`.
  let lines: [PrintedLine]
  /// By index into `lines`.
  let furniture: [Int: Furniture.Reason]
  /// Numbers of the running header "Agenda Item 8", by index.
  let itemHeaders: [Int: String]
  /// Printed page numbers, by index.
  let pageNumbers: [Int: Int]
  let isMarkdown: Bool
  /// The words of running text, by which a word that a column cut in two is known.
  let words: Set<String>
  /// Lines of running text by how they begin, in order: a footer or a note under each table begins alike every time.
  let alike: [String: [Int]]
  /// Lines whose words are shown elsewhere.
  var hidden: Set<Int> = []

  init(_ source: SourceText) {
    path = source.path
    lines = source.lines.map(PrintedLine.init)
    let found = PageFurniture.find(in: lines)
    (furniture, itemHeaders, pageNumbers) = (found.reasons, found.itemHeaders, found.pageNumbers)
    isMarkdown = source.path.hasSuffix(".md") || Sheet.showsMarkdown(lines)
    var alike: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.kind == .text && found.reasons[index] == nil {
      if let key = Sheet.beginning(line) { alike[key, default: []].append(index) }
    }
    self.alike = alike
    words = Set(lines.lazy.filter { !$0.isRow && !$0.isBlank }.flatMap { Words.folded($0.plain) })
  }

  /// Whether a line holds words of the text: neither blank nor furniture.
  func isText(_ index: Int) -> Bool { !lines[index].isBlank && furniture[index] == nil && !hidden.contains(index) }

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

  /// How a short line begins, folded; nothing for lines too short or too long to be told again.
  static func beginning(_ line: PrintedLine) -> String? {
    guard line.plain.utf8.count < 140 else { return nil }
    let key = String(decoding: Tidy.key(line.plain).utf8.prefix(36), as: UTF8.self)
    return key.utf8.count >= 12 ? key : nil
  }

  /// Whether another line of running text in the range begins as this one.
  func repeats(_ index: Int, in range: Range<Int>) -> Bool {
    guard let key = Sheet.beginning(lines[index]), let others = alike[key] else { return false }
    return others.contains { $0 != index && range.contains($0) }
  }

  /// Whether a page number printed among text fits between the numbers that stand alone before and behind it.
  func fitsPage(_ number: Int, at index: Int) -> Bool {
    let before = pageNumbers.filter { $0.key < index }.max { $0.key < $1.key }?.value
    let after = pageNumbers.filter { $0.key > index }.min { $0.key < $1.key }?.value
    guard let before, let after else { return false }
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

/// All words of a file as they stand in running text, for asking whether a repaired word or phrase stands elsewhere.
struct Vocabulary: Sendable {
  private var words: Set<String> = []
  /// The folded words of all lines, one space between.
  private var running: [UInt8] = [Byte.space]

  init(_ sheet: Sheet, without left: [Range<Int>]) {
    var isLeft = [Bool](repeating: false, count: sheet.lines.count)
    for range in left { for index in range { isLeft[index] = true } }
    for index in sheet.lines.indices where !isLeft[index] && sheet.isText(index) {
      let key = Tidy.key(sheet.lines[index].plain)
      for word in key.split(separator: " ") { words.insert(String(word)) }
      running.append(contentsOf: key.utf8)
      running.append(Byte.space)
    }
  }

  func hasWord(_ word: String) -> Bool {
    let key = Tidy.key(word)
    return !key.isEmpty && words.contains(key)
  }

  func hasPhrase(_ phrase: String) -> Bool {
    let key = Tidy.key(phrase)
    guard !key.isEmpty else { return false }
    return running.contains(bytes: Array(" \(key) ".utf8))
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in these, asked of the C library, which looks at many at once. Neither holds a NUL:
  /// decoding takes them out.
  fileprivate func contains(bytes needle: [UInt8]) -> Bool {
    (self + [0]).withUnsafeBytes { hay in
      (needle + [0]).withUnsafeBytes { needle in
        guard let start = hay.bindMemory(to: CChar.self).baseAddress, let wanted = needle.bindMemory(to: CChar.self).baseAddress else {
          return false
        }
        return strstr(start, wanted) != nil
      }
    }
  }
}
