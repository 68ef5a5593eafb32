import Diagnostics
import Papers
import Text

/// Lines of a paper to blocks: headings, numbered paragraphs, lists, tables, with what a page break split joined again.
struct BlockReader {
  private let sheet: Sheet
  private let range: Range<Int>
  private(set) var blocks: [Block] = []
  private(set) var diagnostics: [(Finding, Int)] = []
  /// Page numbers found inside cells: furniture.
  private(set) var pages: [(index: Int, text: String)] = []
  /// Rows that are no text of their table: its header printed again on the next page.
  private(set) var leftOut: [Int: Furniture.Reason] = [:]
  /// Below this line no table of columns kept by spaces begins.
  private var noLayoutBelow = 0
  private var lists = ListStack()
  private var pendingPages: [Int] = []
  private var lastIndex: Int?
  private var levels = HeadingLevels()

  static func read(_ sheet: Sheet, in range: Range<Int>) -> BlockReader {
    var reader = BlockReader(sheet, range)
    reader.run()
    return reader
  }

  private init(_ sheet: Sheet, _ range: Range<Int>) {
    self.sheet = sheet
    self.range = range
  }

  private mutating func run() {
    var index = range.lowerBound
    while index < range.upperBound {
      if let page = sheet.pageStarts[index] { pendingPages.append(page) }
      guard sheet.isText(index) else {
        index += 1
        continue
      }
      index = take(index)
    }
    closeList()
    flushPages()
  }

  /// Takes the line at `index` and those that belong to it; returns the next index.
  private mutating func take(_ index: Int) -> Int {
    let line = sheet.lines[index]
    if HTMLTable.opens(line) { return takeHTML(from: index) }
    if line.isRow { return takeTable(from: index) }
    if index >= noLayoutBelow, LayoutTable.mayBegin(line), let end = takeLayout(from: index) { return end }
    if let end = unreadRun(from: index) { return takeUnread(index..<end) }
    if let picture = Pictures.title(line) {
      add(.picture(title: picture.isEmpty ? nil : Leaf(picture, line: line.number)))
      diagnostics.append((.pictureMissing, index))
    } else if Pictures.isTitleOfLostPicture(index, sheet, range) {
      add(.picture(title: Leaf(Marks.balanced(line.text), line: line.number)))
      diagnostics.append((.pictureMissing, index))
    } else if joinsPrevious(index) {
      join(index)
    } else if let heading = HeadingLines.read(index, sheet, range) {
      addHeading(heading, index)
    } else if let item = ListLines.read(line) {
      addItem(item, index)
    } else if let numbered = Numbering.leading(line.plain), numbered.style == .dotted, !numbered.rest.isEmpty {
      add(.paragraph(Paragraph(number: numbered.number, leaf: Leaf(Inline.afterNumber(line.text, numbered), line: line.number))))
    } else {
      add(.paragraph(Paragraph(leaf: Leaf(Marks.balanced(withoutPageNumber(line.text, index)), line: line.number))))
    }
    lastIndex = index
    return index + 1
  }

  // MARK: Joining

  /// Whether the line goes on with the leaf before it: a hard-wrapped line, or a sentence that a page break split.
  private func joinsPrevious(_ index: Int) -> Bool {
    guard let last = lastIndex, let words = lastWords, !words.isEmpty else { return false }
    let line = sheet.lines[index]
    let plain = line.plain
    guard !line.isHeadingMark, !sheet.lines[last].isHeadingMark, !line.isBold else { return false }
    if Numbering.leading(plain).map({ $0.number.utf8.count < 4 || $0.style != .plain }) ?? false || SectionTitles.isKnown(plain) {
      return false
    }
    let isAdjacent = index == last + 1
    let crossesPage = ((last + 1)..<index).contains { sheet.furniture[$0] != nil }
    if line.kind == .bullet {
      // A sentence that the extractor set as a bullet after a page break.
      return (crossesPage || !isAdjacent) && Sentences.continues(plain) && !Sentences.isEnded(words) && Sentences.breaksOff(words)
    }
    if isAdjacent {
      if Sentences.continues(plain) { return !words.hasSuffix(":") }
      if words.hasSuffix(",") || Numbering.leading(plain) != nil && !Sentences.isEnded(words) { return true }
      return sheet.lines[last].text.utf8.count >= 60 && !Sentences.isEnded(words)
    }
    // Across lines left empty: never over the gap of a lost picture, never to an address; an item of a list only when it
    // cannot end there.
    if index - last > 4 && !crossesPage || !plain.utf8.contains(Byte.space) && !crossesPage || Sentences.isEnded(words) { return false }
    if Sentences.stopsShort(words), line.kind == .text { return true }
    if lists.isOpen, !crossesPage, !Sentences.breaksOff(words), words.utf8.count < 90 { return false }
    return Sentences.continues(plain)
  }

  /// "Page 60 will ensure …": the number of the page, set before the first line of its text, is furniture.
  private mutating func withoutPageNumber(_ text: String, _ index: Int) -> String {
    guard let rest = text.dropping(prefix: "Page "), let number = Int(rest.prefix { $0.isNumber }), sheet.fitsPage(number, at: index) else {
      return text
    }
    let tail = String(rest.drop { $0.isNumber }).trimmed
    guard Sentences.continues(tail) else { return text }
    pages.append((index, "Page \(number)"))
    return tail
  }

  private var lastWords: String? {
    if let open = lists.lastText { return open }
    if case .paragraph(let paragraph)? = blocks.last { return paragraph.leaf.text }
    return nil
  }

  private mutating func join(_ index: Int) {
    let text = Marks.balanced(sheet.lines[index].text)
    if lists.isOpen {
      lists.extendLast(with: text)
    } else if case .paragraph(var paragraph)? = blocks.last {
      paragraph.leaf.text = Inline.joined(paragraph.leaf.text, text)
      blocks[blocks.count - 1] = .paragraph(paragraph)
    }
  }

  // MARK: Adding

  private mutating func add(_ block: Block) {
    closeList()
    flushPages()
    blocks.append(block)
  }

  private mutating func addHeading(_ heading: HeadingLines.Found, _ index: Int) {
    let level = levels.level(of: heading)
    add(.heading(Heading(level: level, number: heading.number, leaf: Leaf(heading.text, line: sheet.lines[index].number))))
    if let rest = heading.rest { blocks.append(.paragraph(Paragraph(leaf: Leaf(rest, line: sheet.lines[index].number)))) }
  }

  private mutating func addItem(_ item: ListLines.Found, _ index: Int) {
    if !lists.isOpen { flushPages() }
    lists.add(item, line: sheet.lines[index].number, indent: sheet.lines[index].indent)
  }

  private mutating func closeList() {
    if let items = lists.close() { blocks.append(.list(items)) }
  }

  private mutating func flushPages() {
    blocks += pendingPages.map(Block.page)
    pendingPages = []
  }

  // MARK: Tables and what did not survive

  private mutating func takeTable(from start: Int) -> Int {
    let run = TableRun(from: start, sheet, range)
    leftOut.merge(run.leftOut) { first, _ in first }
    return add(run.table, from: start, to: run.end)
  }

  private mutating func takeHTML(from start: Int) -> Int {
    let html = HTMLTable(from: start, sheet, range)
    if html.before.hasLetterOrDigit { add(.paragraph(Paragraph(leaf: Leaf(html.before.singleSpaced, line: sheet.lines[start].number)))) }
    let end = add(html.table, from: start, to: html.end)
    if html.after.hasLetterOrDigit { add(.paragraph(Paragraph(leaf: Leaf(html.after.singleSpaced, line: sheet.lines[end - 1].number)))) }
    return end
  }

  private mutating func takeLayout(from start: Int) -> Int? {
    let found = LayoutTable.find(from: start, sheet, range)
    guard let layout = found.table else {
      noLayoutBelow = found.end
      return nil
    }
    leftOut.merge(layout.leftOut) { first, _ in first }
    return add(layout.table, from: start, to: layout.end)
  }

  private mutating func add(_ raw: RawTable, from start: Int, to end: Int) -> Int {
    for covered in start..<end { if let page = sheet.pageStarts[covered], covered > start { pendingPages.append(page) } }
    var raw = raw
    closeList()
    if raw.caption == nil, let title = Captions.title(in: blocks) {
      raw.caption = title
      blocks.removeLast()
    }
    let reading = Tables.read(raw, sheet)
    // No table came of it: its title stays a line of text.
    let hasCaption = reading.blocks.contains { if case .table(let table) = $0 { table.caption == raw.caption } else { false } }
    if let title = raw.caption, !hasCaption { add(.paragraph(Paragraph(leaf: title))) }
    for block in reading.blocks { add(block) }
    if let finding = reading.finding { diagnostics.append((finding, start)) }
    pages += reading.pages
    lastIndex = nil
    return end
  }

  /// Four lines or more of scraps: letters of a header that was turned on its side.
  private func unreadRun(from start: Int) -> Int? {
    var index = start
    var count = 0
    while index < range.upperBound {
      if sheet.isText(index) {
        guard Pictures.isScrap(sheet.lines[index]) else { break }
        count += 1
      } else if !sheet.lines[index].isBlank {
        break
      }
      index += 1
    }
    return count >= 4 ? index : nil
  }

  private mutating func takeUnread(_ lines: Range<Int>) -> Int {
    let leaves = sheet.text(in: lines).map { Leaf(sheet.lines[$0].text, line: sheet.lines[$0].number) }
    add(.unread(leaves))
    diagnostics.append((.unreadText(lines: leaves.count), lines.lowerBound))
    lastIndex = nil
    return lines.upperBound
  }
}

/// Pictures and what else is not text.
enum Pictures {
  /// The words of a Markdown image or an `<img>`; nothing when the line holds none.
  static func title(_ line: PrintedLine) -> String? {
    let text = line.text
    if text.hasPrefix("!["), let close = text.firstIndex(of: "]") {
      return String(text[text.index(text.startIndex, offsetBy: 2)..<close]).trimmed
    }
    return text.begins(with: "<img") ? "" : nil
  }

  private static let words = ["chart", "figure", "graph", "diagram", "structure", "map", "organogram", "infographic", "photograph"]

  /// A title with nothing below it: a gap of three lines or more, and then the next number or another heading.
  static func isTitleOfLostPicture(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let line = sheet.lines[index]
    guard line.kind == .text, line.plain.utf8.count < 120, Numbering.leading(line.plain) == nil, !line.plain.hasSuffix("."),
      !line.plain.isCapitals,
      let next = sheet.next(after: index, below: range.upperBound), next > index + 3,
      !((index + 1)..<next).contains(where: { sheet.furniture[$0] != nil })
    else { return false }
    let key = line.key.split(separator: " ").map(String.init)
    guard line.isBold && Numbering.leading(sheet.lines[next].plain)?.style == .dotted || key.contains(where: words.contains) else {
      return false
    }
    let following = sheet.lines[next]
    return following.isHeadingMark || Numbering.leading(following.plain)?.style == .dotted || HeadingLines.read(next, sheet, range) != nil
  }

  /// A scrap of at most four signs that is no number, no answer and no mark of a form.
  static func isScrap(_ line: PrintedLine) -> Bool {
    guard !line.isRow, !line.isHeadingMark || line.plain.utf8.count <= 2 else { return false }
    if line.text.hasPrefix("$\\") { return true }
    let plain = line.plain
    guard plain.utf8.count <= 4 else { return false }
    return !["no", "yes", "n/a", "none", "and", "or", "to", "do", "dont", "age", "sex", "send", "dbv"].contains(
      Tidy.withoutFinalStop(plain).lowercased())
      && !(plain.utf8.count >= 3 && plain.isCapitals)
  }
}

/// Small changes to inline text that keep its marks.
enum Inline {
  static func joined(_ left: String, _ right: String) -> String {
    if left.hasSuffix("\u{AD}") { return String(left.dropLast()) + right }
    if left.hasSuffix("-"), !left.hasSuffix(" -"), right.utf8.first?.isLower == true { return left + right }
    return left + " " + right
  }

  /// The text behind its printed number, inline marks kept: "2.3 In *Sefton*" gives "In *Sefton*".
  static func afterNumber(_ text: String, _ found: Numbering.Found) -> String {
    var rest = Substring(text)
    var left = Array(found.printed.utf8.filter { !$0.isSpace })
    while let first = rest.first, !left.isEmpty {
      if first.utf8.count == 1, let byte = first.utf8.first, byte == left[0] { left.removeFirst() }
      rest = rest.dropFirst()
      if left.isEmpty { break }
    }
    var tail = String(rest).trimmed
    // "**5**.1 Text": marks that stood round the number alone.
    while tail.hasPrefix("**"), Marks.balanced(tail) != tail { tail = String(tail.dropFirst(2)).trimmed }
    if tail.hasPrefix("."), found.style == .dotted { tail = String(tail.dropFirst()).trimmed }
    return tail.isEmpty ? found.rest : Marks.balanced(tail)
  }
}
