import Diagnostics
import Papers
import Text

/// Lines of a paper to blocks: headings, numbered paragraphs, lists, tables, with what a page break split joined again.
///
/// Lines are taken in order, each by the first rule that knows it. What belongs to the text before is joined to it
/// (`BlockJoining`), what stands for something else is set apart (`Pictures`, `Scraps`), the rest is added here.
struct BlockReader {
  let sheet: Sheet
  let range: Range<Int>
  /// Which numbered titles begin sections of the paper.
  let sections: SectionChain
  private(set) var blocks: [Block] = []
  private(set) var diagnostics: [(Finding, Int)] = []
  /// Page numbers found inside cells, and marks that the extractor set for pictures: furniture.
  private(set) var pages: [(index: Int, text: String)] = []
  private(set) var marks: [(index: Int, text: String)] = []
  /// Rows that are no text of their table: its header printed again on the next page.
  private(set) var leftOut: [Int: Furniture.Reason] = [:]
  /// Below this line no table of columns kept by spaces begins.
  private var noLayoutBelow = 0
  var lists = ListStack()
  /// The line that the last text came from.
  var lastIndex: Int?
  /// The number of the last numbered paragraph.
  private var lastNumber: Numbering.Order?
  /// The number of the section that the text stands in.
  private(set) var lastSection: Int?
  private var pendingPages: [Int] = []
  private var notes: Footnotes
  private var levels = HeadingLevels()

  static func read(_ sheet: Sheet, in range: Range<Int>) -> BlockReader {
    var reader = BlockReader(sheet, range)
    reader.run()
    return reader
  }

  private init(_ sheet: Sheet, _ range: Range<Int>) {
    let sheet = MarkedRows.asText(in: range, of: sheet)
    self.sheet = sheet
    self.range = range
    sections = SectionChain.find(in: range, of: sheet)
    notes = Footnotes(range)
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
    blocks += notes.release()
    flushPages()
    blocks = DefinitionRuns.gathered(RunningNumbers.unlisted(blocks))
  }

  /// Takes the line at `index` and those that belong to it; returns the next index.
  private mutating func take(_ index: Int) -> Int {
    let line = sheet.lines[index]
    if HTMLTable.opens(line) { return takeHTML(from: index) }
    if line.isRow { return takeTable(from: index) }
    if index >= noLayoutBelow, LayoutTable.mayBegin(line), let end = takeLayout(from: index) { return end }
    if let end = Scraps.run(from: index, sheet, range) { return takeUnread(index..<end) }
    if let end = takeMarkerAlone(index) { return end }
    // A stop or a bar alone, which an extractor dropped: no word.
    if line.kind == .text, !line.text.hasLetterOrDigit { return index + 1 }
    if takePicture(line, index) || takeNote(line, index) { return index + 1 }
    if joinsPrevious(index) {
      join(index)
    } else if let entry = ContentsLists.entry(line) {
      addItem(ListLines.Found(marker: nil, glyph: nil, text: entry), index)
    } else if let heading = HeadingLines.read(index, sheet, range, sections), !isNextItem(line) {
      return addHeading(heading, index)
    } else if let heading = HeadingLines.runIn(line, isUnderImplications: levels.inImplications) {
      return addHeading(heading, index)
    } else if let item = ListLines.read(line), isItem(item, index) {
      addItem(item, index)
    } else if let numbered = line.printedNumber, numbered.style == .dotted, !numbered.rest.isEmpty {
      addNumbered(numbered, Inline.afterNumber(line.text, numbered), index)
    } else if line.text.hasPrefix(">"), sheet.isMarkdown {
      addQuoted(line)
    } else if belongsToItem(index) {
      lists.addToLast(.paragraph(Paragraph(leaf: Leaf(Marks.balanced(line.text), line: line.number))))
    } else if keepsLine(index), case .paragraph(var above)? = blocks.last {
      above.leaf.text += "\n" + Marks.balanced(line.text)
      blocks[blocks.count - 1] = .paragraph(above)
    } else {
      add(.paragraph(Paragraph(leaf: Leaf(Marks.balanced(withoutPageNumber(line.text, index)), line: line.number))))
    }
    lastIndex = index
    return index + 1
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

  private mutating func join(_ index: Int) {
    let text = Marks.balanced(sheet.lines[index].text)
    if lists.isOpen {
      lists.extendLast { sheet.joints.join($0, text) }
    } else if case .paragraph(var paragraph)? = blocks.last {
      paragraph.leaf.text = sheet.joints.join(paragraph.leaf.text, text)
      blocks[blocks.count - 1] = .paragraph(paragraph)
    }
  }

  // MARK: Adding

  private mutating func add(_ block: Block) {
    closeList()
    blocks += notes.release()
    flushPages()
    blocks.append(block)
  }

  /// Returns the next index: a title that goes on below is read whole.
  private mutating func addHeading(_ heading: HeadingLines.Found, _ index: Int) -> Int {
    var text = heading.text
    var end = index + 1
    while heading.rest == nil, HeadingLines.goesOn(from: end - 1, to: end, sheet, range) {
      text = sheet.joints.join(text, HeadingLines.unwrapped(sheet.lines[end].text))
      end += 1
    }
    let level = levels.level(of: heading)
    let line = sheet.lines[index].number
    add(.heading(Heading(level: level, number: heading.number, leaf: Leaf(text, line: line))))
    if let number = heading.number.flatMap(Numbering.order) { lastNumber = number }
    if case .numbered(1) = heading.rank { lastSection = heading.number.flatMap { Int($0) } }
    if let rest = heading.rest { blocks.append(.paragraph(Paragraph(leaf: Leaf(rest, line: line)))) }
    lastIndex = end - 1
    return end
  }

  mutating func addItem(_ item: ListLines.Found, _ index: Int) {
    let indent = sheet.lines[index].indent
    let place = lists.place(of: item, indent: indent, isJoint: isJoint(before: index))
    if case .new = place { closeList() }
    if !lists.isOpen {
      blocks += notes.release()
      flushPages()
    }
    lists.add(item, line: sheet.lines[index].number, indent: indent, at: place)
  }

  mutating func addNumbered(_ found: Numbering.Found, _ text: String, _ index: Int) {
    lastNumber = Numbering.order(found.number) ?? lastNumber
    add(.paragraph(Paragraph(number: found.number, leaf: Leaf(text, line: sheet.lines[index].number))))
  }

  /// `> text`, Markdown's quotation.
  private mutating func addQuoted(_ line: PrintedLine) {
    let text = String(line.text.drop { $0 == ">" || $0 == " " })
    let paragraph = Block.paragraph(Paragraph(leaf: Leaf(Marks.balanced(text), line: line.number)))
    if !lists.isOpen, case .quote(let inner)? = blocks.last {
      blocks[blocks.count - 1] = .quote(inner + [paragraph])
    } else {
      add(.quote([paragraph]))
    }
  }

  private mutating func closeList() {
    if let items = lists.close() { blocks.append(.list(items)) }
  }

  private mutating func flushPages() {
    blocks += pendingPages.map(Block.page)
    pendingPages = []
  }

  /// Whether a number of a paragraph goes on with the last, or is the first of a section.
  func follows(_ number: String) -> Bool {
    guard let order = Numbering.order(number) else { return lastNumber != nil }
    guard let last = lastNumber else { return order.minor <= 1 }
    if order == last { return true }
    if order.major == last.major { return order.minor > last.minor && order.minor <= last.minor + 3 }
    return order.major == last.major + 1 && order.minor <= 1
  }

  // MARK: Pictures, notes, tables and what did not survive

  /// A picture and its caption, above or below it, are one.
  private mutating func takePicture(_ line: PrintedLine, _ index: Int) -> Bool {
    guard let picture = Pictures.read(index, sheet, range) else { return false }
    if let mark = picture.mark { marks.append((index, mark)) }
    let title = picture.title.map { Leaf(Marks.balanced($0), line: line.number) }
    if !lists.isOpen, case .picture(let above)? = blocks.last, lastIndex.map({ index - $0 <= 3 }) ?? false, above == nil || title == nil {
      blocks[blocks.count - 1] = .picture(title: above ?? title)
    } else {
      add(.picture(title: title))
      diagnostics.append((.pictureMissing, index))
    }
    if let rest = picture.rest { blocks.append(.paragraph(Paragraph(leaf: Leaf(rest, line: line.number)))) }
    lastIndex = index
    return true
  }

  /// A note waits until the text that its page cut has gone on.
  private mutating func takeNote(_ line: PrintedLine, _ index: Int) -> Bool {
    if notes.goesOn(at: index, sheet) {
      notes.extend(with: Marks.balanced(line.text), sheet.joints)
      return true
    }
    return notes.take(index, sheet)
  }

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
    switch LayoutTable.find(from: start, sheet, range) {
    case .table(let layout):
      leftOut.merge(layout.leftOut) { first, _ in first }
      return add(layout.table, from: start, to: layout.end)
    case .prose(let paragraphs, let end):
      closeList()
      for paragraph in paragraphs { add(.paragraph(Paragraph(leaf: paragraph))) }
      lastIndex = nil
      return end
    case .nothing(let end):
      noLayoutBelow = end
      return nil
    }
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

  private mutating func takeUnread(_ lines: Range<Int>) -> Int {
    var leaves = sheet.text(in: lines).map { Leaf(sheet.lines[$0].text, line: sheet.lines[$0].number) }
    // The short lines right above, which the columns were called by.
    if lastIndex == lines.lowerBound - 1, !lists.isOpen, case .paragraph(let above)? = blocks.last,
      above.leaf.text.utf8.contains(Byte.lineFeed)
    {
      leaves = above.leaf.text.pieces(at: Byte.lineFeed).enumerated().map { Leaf($1, line: above.leaf.line + $0) } + leaves
      blocks.removeLast()
    }
    add(.unread(leaves))
    diagnostics.append((.unreadText(lines: leaves.count), lines.lowerBound))
    lastIndex = nil
    return lines.upperBound
  }
}
