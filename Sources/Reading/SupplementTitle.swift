import Papers
import Text

/// What calls a file a supplement: the titles that councils give to what comes after the agenda.
enum SupplementTitle {
  private static let names: Set<String> = [
    "supplement", "supplements", "supplementary agenda", "supplementary papers", "supplementary pack", "supplementary information",
    "supplementary report", "supplementary reports", "supplementary item", "supplementary items", "supplemental agenda",
    "additional papers",
    "additional information", "additional item", "additional items", "additional agenda item", "additional agenda items",
    "additional report",
    "additional reports", "late papers", "late item", "late items", "late report", "late reports", "late information", "to follow items",
    "to follow item", "items to follow", "to follow papers", "to follow reports", "papers to follow", "reports to follow", "addendum",
    "addenda", "addendum report", "addendum to agenda", "addendum to the agenda", "addendum sheet", "update sheet", "late observations",
    "late representations", "agenda supplement", "agenda supplementary pack", "supplementary agenda pack", "tabled papers", "tabled items",
    "urgent item", "urgent items", "second supplementary agenda", "first supplementary agenda", "third supplementary agenda",
    "supplementary documents", "additional documents", "papers marked to follow", "items marked to follow", "agenda addendum",
    "supplementary public document pack", "amendment sheet", "supplementary committee agenda", "late urgent item", "late urgent items",
  ]

  /// "SUPPLEMENT 1", "Supplementary agenda no. 2", "Addendum to the agenda - Cabinet": the line says nothing else.
  static func isTitle(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    // "Additional documents:" on a web page of a meeting is a label of one item.
    guard plain.utf8.count < 110, !plain.hasSuffix("."), !plain.hasSuffix(":"), Numbering.leading(plain) == nil else { return false }
    var words = Tidy.key(plain.pieces(at: 0x7C)[0]).split(separator: " ").map(String.init)
    while let last = words.last, ["1", "2", "3", "4", "5", "no", "number", "a", "b", "i", "ii", "one", "two", "pack"].contains(last) {
      if names.contains(words.joined(separator: " ")) { return true }
      words.removeLast()
    }
    if names.contains(words.joined(separator: " ")) { return true }
    // "Supplementary Agenda - Cabinet, 3 February 2026", "Agenda supplement for Cabinet".
    for count in stride(from: min(4, words.count), through: 2, by: -1) where names.contains(words.prefix(count).joined(separator: " ")) {
      let next = words.count > count ? words[count] : ""
      return next.isEmpty || Bodies.isName(plain) || next == "for" || next == "to" || next.allSatisfy(\.isNumber) || plain.holds(" - ")
    }
    return false
  }

  /// The first of the file's lines that is one.
  static func find(_ sheet: Sheet, before first: Int) -> Int? {
    for index in sheet.text(in: 0..<min(first, 120, sheet.lines.count)).prefix(16) {
      let line = sheet.lines[index]
      if isTitle(line) { return index }
      // The items of a whole agenda have begun.
      if line.key.hasPrefix("apologies") || line.plain.filter(\.isLetter).lowercased() == "agenda" { return nil }
    }
    return nil
  }
}

/// A supplement that lists no items, but sets what it adds under "Agenda Item 5".
enum SupplementHeaders {
  static func read(_ sheet: Sheet, from start: Int) -> AgendaReading {
    var reading = AgendaReading()
    let headers = sheet.itemHeaders.filter { $0.key >= start }.sorted { $0.key < $1.key }
    var seen: Set<String> = []
    let first = headers.filter { seen.insert($0.value).inserted }
    for (position, header) in first.enumerated() {
      let end = position + 1 < first.count ? first[position + 1].key : sheet.lines.count
      guard let title = sheet.next(after: header.key, below: end) else { continue }
      var facts = AgendaItem()
      facts.number = Fact(header.value, sheet.stated(header.key))
      facts.title = Fact(AgendaTitle.tidy(sheet.lines[title].plain), sheet.stated(title))
      facts.status = Fact(.report, sheet.derived(header.key, by: "paper-under-header-of-item"))
      reading.items.append(AgendaReading.Item(facts: facts, lines: header.key..<end, titleLines: header.key..<(title + 1)))
    }
    return reading
  }
}
