import Papers
import Text

/// Pages printed in a column of their own at the right of an agenda: `3   Budget          5 - 14`.
struct PageColumn {
  /// A single number is a page only where a header says "Page".
  private let hasHeader: Bool
  /// How wide the agenda's lines of text are: a title that ends far before was not cut there.
  let width: Int

  init(_ sheet: Sheet, in range: Range<Int>) {
    width = sheet.text(in: range).prefix(400).lazy.map { sheet.lines[$0] }.filter { !$0.isRow && $0.width <= 140 }.map(\.width).max() ?? 0
    hasHeader = sheet.text(in: range).prefix(60).contains { index in
      let columns = sheet.lines[index].columns
      return columns.last.map { ["page", "pages", "page no", "page nos", "page number", "page numbers", "page s"].contains(Tidy.key($0)) }
        ?? false
        && columns.count <= 4
    }
  }

  struct Found {
    let first: Int
    let last: Int
  }

  /// The pages in the last column of the line, alone on it, or at its end behind dots or the word.
  func find(in line: PrintedLine) -> Found? {
    let columns = columns(of: line)
    if let last = columns.last, let found = PageTail.find(in: last) { return found.pages }
    guard let last = columns.last, let found = PageColumn.pages(last) else { return nil }
    if columns.count == 1 {
      return !line.isRow && found.isRange ? found.found : line.isRow && (found.isRange || hasHeader) ? found.found : nil
    }
    return found.isRange || hasHeader ? found.found : nil
  }

  /// The line's pieces; pages at its end are one behind two spaces already.
  private func columns(of line: PrintedLine) -> [String] {
    let columns = line.columns
    guard !line.isRow, line.text.utf8.last?.isDigit == true, let last = columns.last, let gap = line.text.utf8.lastRange(of: "  ") else {
      return columns
    }
    let tail = String(decoding: line.text.utf8[gap...], as: UTF8.self).trimmed
    guard tail.utf8.count < last.utf8.count, let pages = PageColumn.pages(tail), pages.isRange, !(1900...2099).contains(pages.found.first)
    else { return columns }
    return columns.dropLast() + [String(decoding: last.utf8.dropLast(tail.utf8.count), as: UTF8.self).trimmed, tail]
  }

  /// The line's words without the column of pages, and without one that says how else the paper comes.
  func removed(from line: PrintedLine) -> String { line.columns.isEmpty ? line.plain : kept(of: line).joined(separator: " ") }

  /// The line's pieces without those.
  func kept(of line: PrintedLine) -> [String] {
    let columns = columns(of: line)
    guard let last = columns.last else { return [line.plain] }
    if let tail = PageTail.find(in: last) {
      let rest = String(decoding: last.utf8.prefix(tail.start), as: UTF8.self).trimmed
      return columns.dropLast() + (rest.isEmpty ? [] : [rest])
    }
    guard columns.count > 1 else { return [line.plain] }
    return find(in: line) != nil || ComingPapers.standsAlone(last) ? columns.dropLast() : columns
  }

  fileprivate static func pages(_ text: String) -> (found: Found, isRange: Bool)? {
    let bytes = Array(text.utf8)
    let first = bytes.prefix { $0.isDigit }
    guard (1...4).contains(first.count), let from = Int(String(decoding: first, as: UTF8.self)), from > 0 else { return nil }
    let rest = String(decoding: bytes[first.count...], as: UTF8.self).trimmed
    if rest.isEmpty { return (Found(first: from, last: from), false) }
    var tail = Substring(rest)
    if let dash = tail.first, ["-", "–", "—"].contains(dash) {
      tail = tail.dropFirst()
    } else if tail.begins(with: "to ") {
      tail = tail.dropFirst(3)
    } else {
      return nil
    }
    guard tail.trimmed.isDigits, let to = Int(tail.trimmed), to >= from, to < 10_000 else { return nil }
    return (Found(first: from, last: to), true)
  }
}

/// Pages at the end of a line: `Budget ........ 5`, `Budget Page 7`, `Budget pp. 3 - 9`.
private enum PageTail {
  /// The pages, and where what announces them begins.
  static func find(in text: String) -> (pages: PageColumn.Found, start: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.last?.isDigit == true, bytes.count < 400 else { return nil }
    var start = bytes.count
    while start > 0, bytes[start - 1].isDigit || bytes[start - 1].isSpace || bytes[start - 1] == Byte.hyphen || isDash(bytes, start) {
      start -= 1
    }
    guard start < bytes.count, let pages = PageColumn.pages(String(decoding: bytes[start...], as: UTF8.self).trimmed)?.found else {
      return nil
    }
    let head = String(decoding: bytes[..<start], as: UTF8.self)
    if let dots = leaders(head) { return (pages, dots) }
    for word in ["pages", "page", "pp.", "pp", "tudalennau", "tudalen"] where head.lowercased().trimmed.hasSuffix(word) {
      let at = head.trimmed.utf8.count - word.utf8.count
      if at == 0 || Array(head.utf8)[at - 1].isSpace { return (pages, at) }
    }
    return nil
  }

  /// A part of an en or em dash.
  private static func isDash(_ bytes: [UInt8], _ end: Int) -> Bool {
    let byte = bytes[end - 1]
    return byte == 0x93 || byte == 0x94 || byte == 0x80 || byte == 0xE2 && end < bytes.count && bytes[end] == 0x80
  }

  /// Where four dots or more begin that lead to the page, with or without spaces between them.
  private static func leaders(_ head: String) -> Int? {
    let bytes = Array(head.utf8)
    var at = bytes.count
    var dots = 0
    while at > 0 {
      if bytes[at - 1] == Byte.stop {
        dots += 1
      } else if at >= 3, bytes[at - 3] == 0xE2, bytes[at - 2] == 0x80, bytes[at - 1] == 0xA6 {
        dots += 3
        at -= 2
      } else if !bytes[at - 1].isSpace {
        break
      }
      at -= 1
    }
    return dots >= 4 ? at : nil
  }
}

/// Words that say where an item's paper is when the agenda gives no pages: "(attached)", "To follow".
enum ComingPapers {
  /// "Depot Lease (to follow)" is a title.
  private static let papers: KeySet = [
    "report", "reports", "paper", "papers", "appendix", "appendices", "minutes", "presentation", "document", "documents", "details",
    "supplementary", "update", "schedule", "copy", "information", "figures", "enclosure", "attachment", "is", "are",
  ]

  private static let following = [
    "to follow", "report to follow", "papers to follow", "paper to follow", "to be tabled", "to be circulated", "report to be tabled",
  ]
  private static let attached = [
    "attached", "report attached", "enclosed", "report enclosed", "copy attached", "copy enclosed", "herewith", "report herewith",
    "copy herewith", "copies herewith",
    "papers attached", "minutes attached", "paper attached", "see attached",
  ]

  /// Whether a column or a bracket says nothing else.
  static func standsAlone(_ words: String) -> Bool { follows(alone: words) || isAttached(Tidy.key(words)) }

  /// "Attached", "Enclosed – Paper A"
  private static func isAttached(_ key: String) -> Bool {
    if attached.contains(key) { return true }
    let words = key.split(separator: " ")
    return words.count == 3 && ["attached", "enclosed"].contains(words[0]) && ["paper", "enclosure", "appendix", "item"].contains(words[1])
  }

  static func follows(alone words: String) -> Bool {
    let key = Tidy.key(words)
    return following.contains(key) || key.hasSuffix(" to follow") && key.utf8.count < 40 && papers.contains(key.firstPiece)
  }

  /// "(To follow)", "- TO FOLLOW" and "[report attached]" at the end of a title, with what stands before it.
  static func split(_ title: String) -> (title: String, words: String)? {
    let text = title.trimmed
    if let last = text.last, last == ")" || last == "]", let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }) {
      let inner = String(text[text.index(after: open)...].dropLast())
      return standsAlone(inner) ? (String(text[..<open]).trimmed, inner) : nil
    }
    for dash in [" - ", " – ", " — "] {
      guard let cut = text.firstRange(of: dash) else { continue }
      let tail = String(text[cut.upperBound...])
      if standsAlone(tail) { return (String(text[..<cut.lowerBound]).trimmed, tail) }
    }
    return nil
  }

  /// Whether a line says that the paper follows, or that it is attached; nothing when it says neither.
  static func follows(_ line: PrintedLine) -> Bool? {
    for piece in line.columns {
      let words = split(piece)?.words ?? piece
      if standsAlone(words) { return follows(alone: words) }
    }
    return saysAttached(line.plain) ? false : nil
  }

  private static let sayings = [
    "attached report", "report attached", "report is attached", "reports are attached", "attached marked", "report is enclosed",
    "enclosed report", "report enclosed", "attached paper", "paper attached", "paper is attached", "papers are attached",
  ]

  /// "To consider the attached report of the Head of Planning", and a web page's link to a file.
  private static func saysAttached(_ plain: String) -> Bool {
    if plain.begins(with: "PDF icon ") { return true }
    return (plain.holds("attached") || plain.holds("enclosed")) && sayings.contains(where: plain.holds)
  }
}
