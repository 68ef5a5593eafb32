import Papers
import Text

/// Finds the lines that belong to the pages of the PDF: they repeat, with only a number changing, and they stand where
/// pages meet: at a form feed, at another line of furniture, in the middle of a sentence.
enum PageFurniture {
  struct Found {
    var reasons: [Int: Furniture.Reason] = [:]
    var itemHeaders: [Int: String] = [:]
    /// The numbers printed on the pages, by the line that prints them.
    var pageNumbers: [Int: Int] = [:]
    /// Lines at which a page begins whose number is known.
    var pageStarts: [Int: Int] = [:]
    /// Lines that begin a page for other reasons than a form feed: a mark of the extractor, the number at the foot of a page.
    var breaks: [Int] = []
  }

  static func find(in lines: [PrintedLine]) -> Found {
    var found = Found()
    var numbers = PageNumbers()
    for (index, line) in lines.enumerated() where !line.isBlank && line.plain.utf8.count < 240 {
      if let item = itemHeader(line.plain) {
        found.reasons[index] = .itemHeader
        found.itemHeaders[index] = item
      } else if isBlankPageNotice(line.plain) {
        found.reasons[index] = .blankPage
      } else if PageMarks.isMark(line) {
        found.reasons[index] = .pageMark
      } else if SystemMarks.isTag(line.text) {
        found.reasons[index] = .systemMark
      } else if SystemMarks.isLink(line.plain) {
        found.reasons[index] = .pageLink
      } else if line.plain.utf8.count < 64, !numbers.take(line, at: index), let (item, page) = headAndNumber(line) {
        found.reasons[index] = .itemHeader
        found.itemHeaders[index] = item
        numbers.add(page, at: index)
      }
    }
    numbers.keepThoseOfPages(lines, &found)
    RunningHeaders.find(in: lines, &found)
    let running = RunningLines(lines, found)
    running.mark(&found)
    if numbers.keepThoseBesideFurniture(lines, &found) { running.mark(&found) }
    PageStarts.find(in: lines, &found)
    return found
  }

  /// "Agenda Item 8" and nothing else.
  private static func itemHeader(_ plain: String) -> String? {
    guard plain.utf8.count < 40, let first = plain.utf8.first?.lowered, first == 0x61 || first == 0x65 else { return nil }
    for label in ["Agenda Item No.", "Agenda Item No", "Agenda Item", "Agenda Annex", "Eitem Agenda", "Eitem ar yr Agenda"] {
      guard var rest = plain.dropping(prefix: label)?.trimmed else { continue }
      if rest.hasPrefix(":") { rest = String(rest.dropFirst()).trimmed }
      let number = Tidy.withoutFinalStop(rest)
      let isNumber =
        number.utf8.first?.isDigit == true && number.utf8.count <= 6 && number.utf8.allSatisfy { $0.isLetterOrDigit || $0 == Byte.stop }
      if isNumber { return number }
    }
    return nil
  }

  /// Both on one line, at its two ends: "Page 23                    Agenda Item 5".
  private static func headAndNumber(_ line: PrintedLine) -> (item: String, page: Int)? {
    guard line.plain.utf8.last?.isLetterOrDigit == true, line.plain.holds("item") || line.plain.holds("agenda") else { return nil }
    let columns = line.columns
    guard columns.count == 2 else { return nil }
    for (head, number) in [(columns[0], columns[1]), (columns[1], columns[0])] {
      if let item = itemHeader(head), case .said(let page)? = PageNumbers.read(number) { return (item, page) }
    }
    return nil
  }

  /// "This page is intentionally left blank", in English and Welsh.
  private static func isBlankPageNotice(_ plain: String) -> Bool {
    guard plain.utf8.count < 90 else { return false }
    if plain.holds("blank") { return plain.holds("page") && (plain.holds("left blank") || plain.holds("intentionally blank")) }
    return plain.holds("dudalen") && plain.holds("wag")
  }
}

/// Lines that extractors set between two pages.
enum PageMarks {
  /// `{12}----------------`, `<!-- page break -->`, `[Page break]`.
  static func isMark(_ line: PrintedLine) -> Bool {
    guard let first = line.text.utf8.first, first == 0x7B || first == Byte.less || first == 0x5B else { return false }
    let text = line.text
    if first == 0x7B {
      let bytes = text.utf8.dropFirst()
      let digits = bytes.prefix { $0.isDigit }
      let dashes = bytes.dropFirst(digits.count + 1)
      return (1...5).contains(digits.count) && bytes.dropFirst(digits.count).first == 0x7D && dashes.count >= 5
        && dashes.allSatisfy { $0 == Byte.hyphen }
    }
    return text.utf8.count < 40 && (text.begins(with: "<!-- page") || text.begins(with: "[page break]")) && text.holds("break")
  }
}
