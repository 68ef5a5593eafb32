import Calendar
import Papers
import Text

/// Finds the lines that belong to the pages of the PDF: they repeat, and they stand where pages meet.
enum PageFurniture {
  struct Found {
    var reasons: [Int: Furniture.Reason] = [:]
    var itemHeaders: [Int: String] = [:]
    var pageNumbers: [Int: Int] = [:]
  }

  static func find(in lines: [PrintedLine]) -> Found {
    var found = Found()
    var runningHeaders: [String: [Int]] = [:]
    let alone = Set(lines.lazy.filter { !$0.isBlank && $0.plain.utf8.count < 160 }.map { $0.key })
    for (index, line) in lines.enumerated() where !line.isBlank && line.plain.utf8.count < 240 {
      if let item = itemHeader(line) {
        found.reasons[index] = .itemHeader
        found.itemHeaders[index] = item
      } else if isBlankPageNotice(line) {
        found.reasons[index] = .blankPage
      } else if let page = pageNumber(line.plain) ?? bareNumber(index, lines) {
        found.pageNumbers[index] = page
      } else if !line.isRow, namesBodyAndDate(line, alone) {
        runningHeaders[line.key, default: []].append(index)
      }
    }
    keepRisingPages(&found)
    for index in found.pageNumbers.keys { found.reasons[index] = .pageNumber }
    for places in runningHeaders.values where isRunning(places, in: lines) {
      // Set as a heading, the first is a title: that of a letter, of minutes.
      for index in places where index != places[0] || !lines[index].isHeadingMark { found.reasons[index] = .runningHeader }
    }
    return found
  }

  /// "Agenda Item 8" alone on its line.
  private static func itemHeader(_ line: PrintedLine) -> String? {
    guard !line.isRow else { return nil }
    for label in ["Agenda Item No.", "Agenda Item No", "Agenda Item", "Agenda Annex"] {
      guard let rest = line.plain.dropping(prefix: label)?.trimmed else { continue }
      let number = Tidy.withoutFinalStop(rest)
      let isNumber =
        number.utf8.first?.isDigit == true && number.utf8.count <= 6 && number.utf8.allSatisfy { $0.isLetterOrDigit || $0 == Byte.stop }
      if isNumber { return number }
    }
    return nil
  }

  private static func isBlankPageNotice(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    return plain.utf8.count < 80 && plain.holds("page") && plain.holds("left blank")
  }

  /// `Page 47`, `Page 2 of 8`, `- 10 -`: nothing else on the line.
  private static func pageNumber(_ plain: String) -> Int? {
    if let rest = plain.dropping(prefix: "Page ") {
      let parts = rest.split(separator: " ")
      if parts.count == 1 || (parts.count == 3 && parts[1].lowercased() == "of") { return parts[0].isDigits ? Int(parts[0]) : nil }
      return nil
    }
    let parts = plain.split(separator: " ")
    guard parts.count == 3, parts[0] == parts[2], ["-", "–", "—"].contains(parts[0]), parts[1].isDigits else { return nil }
    return Int(parts[1])
  }

  /// A number alone on the first or the last line of a page that a form feed bounds.
  private static func bareNumber(_ index: Int, _ lines: [PrintedLine]) -> Int? {
    let plain = lines[index].plain
    guard plain.isDigits, plain.utf8.count <= 4, !lines[index].isRow else { return nil }
    if lines[index].pageBreaks > 0 { return Int(plain) }
    var next = index + 1
    while next < lines.count, next <= index + 8 {
      if lines[next].pageBreaks > 0 { return Int(plain) }
      if !lines[next].isBlank { return nil }
      next += 1
    }
    return next == lines.count && lines.contains { $0.pageBreaks > 0 } ? Int(plain) : nil
  }

  /// Page numbers rise through a file. One that falls out of the row is text: a reference, or a cell.
  private static func keepRisingPages(_ found: inout Found) {
    let ordered = found.pageNumbers.sorted { $0.key < $1.key }
    var best: [(length: Int, from: Int?)] = []
    for (i, entry) in ordered.enumerated() {
      var length = 1
      var from: Int?
      for j in stride(from: i - 1, through: max(0, i - 64), by: -1)
      where ordered[j].value < entry.value && best[j].length + 1 > length {
        length = best[j].length + 1
        from = j
      }
      best.append((length, from))
    }
    guard var at = best.indices.max(by: { best[$0].length < best[$1].length }) else { return }
    var kept: Set<Int> = [ordered[at].key]
    while let from = best[at].from {
      kept.insert(ordered[from].key)
      at = from
    }
    found.pageNumbers = found.pageNumbers.filter { kept.contains($0.key) }
  }

  /// Exactly a body's name and a day: "OVERVIEW AND SCRUTINY COMMITTEE - TUESDAY 20TH MARCH, 2018".
  private static func namesBodyAndDate(_ line: PrintedLine, _ alone: Set<String>) -> Bool {
    guard let (body, _) = BodyAndDate.split(line.plain), Bodies.isName(body), line.text.firstRange(of: "   ") == nil else { return false }
    // The name stands on a line of its own somewhere, as the title of the minutes or of the agenda does.
    return body.isCapitals || alone.contains(Tidy.key(body)) || alone.contains("meeting " + Tidy.key(body))
  }

  /// A running header stands between texts that it does not introduce, and more than once; a title page has it once.
  private static func isRunning(_ places: [Int], in lines: [PrintedLine]) -> Bool {
    guard places.count == 1, let only = places.first else { return true }
    let before = lines[..<only].last { !$0.isBlank }
    let after = lines[(only + 1)...].first { !$0.isBlank }
    guard let before, let after, !lines[only].isHeadingMark else { return false }
    // Once only: it must split a list or a sentence.
    let splitsSentence = !Sentences.isEnded(before.plain) && (after.kind == .bullet || Sentences.continues(after.plain))
    return splitsSentence || (before.kind == .bullet && after.kind == .bullet)
  }
}

/// "COMMITTEE NAME - TUESDAY 20TH MARCH, 2018", taken apart.
enum BodyAndDate {
  static func split(_ plain: String) -> (body: String, date: PrintedDate)? {
    let dates = PrintedDates.all(in: plain)
    guard dates.count == 1, let date = dates.first, date.day != nil, date.range.upperBound >= plain.utf8.count - 1 else { return nil }
    var head = String(decoding: plain.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
    while let last = head.unicodeScalars.last, ["-", "–", "—", ",", ":", "|"].contains(last) { head = String(head.dropLast()).trimmed }
    return head.isEmpty ? nil : (head, date)
  }
}

/// How sentences begin and end, for joining what a page break split.
enum Sentences {
  static func isEnded(_ text: String) -> Bool {
    var last = Substring(text.trimmed)
    while last.hasSuffix("*") || last.hasSuffix("\"") || last.hasSuffix("”") || last.hasSuffix("’") || last.hasSuffix(")") {
      last = last.dropLast()
    }
    guard let end = last.utf8.last else { return true }
    return [Byte.stop, Byte.colon, Byte.semicolon, 0x3F, 0x21].contains(end)
  }

  /// Begins as the middle of a sentence does: with a lower-case letter.
  static func continues(_ text: String) -> Bool {
    text.utf8.first { $0.isLetterOrDigit }?.isLower == true && text.utf8.first?.isLower == true
  }

  /// Ends with an article or a preposition: whatever follows goes on with the sentence.
  static func stopsShort(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return ["the", "of", "a", "an", "and", "to", "in", "for", "with", "by"].contains(last)
  }

  /// Ends with a word that cannot end a sentence.
  static func breaksOff(_ text: String) -> Bool {
    let last = text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return [
      "will", "is", "are", "was", "were", "has", "have", "and", "or", "the", "to", "of", "for", "with", "in", "a", "an", "by", "on", "that",
      "from", "at", "as", "their", "our", "its",
      "these", "this",
    ]
    .contains(last) || text.hasSuffix(",")
  }
}
