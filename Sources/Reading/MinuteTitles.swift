import Papers
import Text

/// Titles of entries that no number shows, and titles that stand at the beginning of a line or cell with text behind them.
enum MinuteTitles {
  // MARK: Titles with text behind them

  /// "**45. Budget** The Leader spoke.", "3. Minutes: it was RESOLVED that …": the title, and what stands behind it.
  static func split(_ line: PrintedLine) -> (title: String, rest: String)? {
    if let cut = boldPrefix(line.text) { return cut }
    if !line.isHeadingMark, !line.isBold, let cut = RunInTitles.split(line.plain) ?? dashed(line.plain) { return cut }
    if !line.isHeadingMark, !line.isBold, let cut = stopped(line.plain) { return cut }
    guard !line.isHeadingMark, !line.isBold, let colon = colon(in: line.plain) else { return nil }
    let title = String(line.plain[..<colon]).trimmed
    let rest = String(line.plain[line.plain.utf8.index(after: colon)...]).trimmed
    let isText =
      rest.hasSuffix(".") && rest.utf8.count > 12 || rest.firstRange(of: ". ") != nil || Resolutions.opens(rest)
      || MinuteEntries.isStanding(MinuteNumber.leading(title)?.rest ?? title)
        && (rest.utf8.count > 30 && !asks(title) || ["none", "nil", "none received"].contains(Tidy.key(rest)))
      || Attendance.isTitle(title) && (People.isCouncillorTitle(rest.firstPiece) || People.isTitle(rest.firstPiece))
    // A number says that words are a title; without one only a few can be.
    let isNumbered = line.plain.utf8.first?.isLetterOrDigit == true && line.plain.utf8.prefix(8).contains(where: \.isDigit)
    guard (1...(isNumbered ? 18 : 8)).contains(title.pieceCount), title.utf8.count < (isNumbered ? 140 : 70), isText,
      !rest.isCapitals, title.pieceCount <= 8 || MinuteNumber.leading(title).map({ !$0.rest.holds(". ") }) ?? false
    else { return nil }
    return (title, rest)
  }

  /// "2. Finance. The Clerk noted that …": a few words before a stop, and a sentence behind them.
  private static func stopped(_ plain: String) -> (title: String, rest: String)? {
    guard plain.utf8.first?.isDigit == true, let number = MinuteNumber.leading(plain), let stop = number.rest.firstRange(of: ". ") else {
      return nil
    }
    let title = String(number.rest[..<stop.lowerBound])
    let rest = String(number.rest[stop.upperBound...])
    // "5. To receive declarations of interest. None."
    if outcomes.contains(Tidy.key(rest)), title.utf8.count < 140 { return (number.printed + " " + title, rest) }
    let words = title.split(separator: " ")
    guard (1...4).contains(words.count), title.utf8.count > 3, rest.utf8.count > 15, rest.utf8.first?.isUpper == true,
      words.allSatisfy({ $0.utf8.first?.isUpper == true || ["of", "and", "the", "for", "to", "in"].contains($0) }),
      !words.contains(where: { People.isCouncillorTitle(String($0)) || People.isTitle(String($0)) || $0.hasSuffix(":") }),
      words[words.count - 1].utf8.count > 2, !Resolutions.opens(title)
    else { return nil }
    return (number.printed + " " + title, rest)
  }

  /// The first colon that is none of a time or a number: "F01:04/24", "6:30pm".
  private static func colon(in plain: String) -> String.UTF8View.Index? {
    let bytes = plain.utf8
    guard var at = bytes.firstIndex(of: Byte.colon) else { return nil }
    while case let next = bytes.index(after: at), next < bytes.endIndex, bytes[next].isDigit {
      guard let other = bytes[next...].firstIndex(of: Byte.colon) else { return nil }
      at = other
    }
    return at
  }

  /// "Notice of Motion: Public Toilets": what is asked or moved is part of the title.
  private static func asks(_ title: String) -> Bool { title.holds("motion") || title.holds("question") || title.holds("petition") }

  /// "5. Declarations of Interest – none", "7. Grounds contract – It was noted that …": what was said stands behind a dash.
  private static func dashed(_ plain: String) -> (title: String, rest: String)? {
    guard plain.utf8.count > 12 else { return nil }
    let words = plain.split(separator: " ")
    let dashes = words.indices.filter { $0 > 0 && $0 + 1 < words.count && ["–", "—", "-"].contains(words[$0].suffix(1)) }
    for (position, dash) in dashes.prefix(4).enumerated() {
      // "16/0061/F – LAND WEST OF THE HILL – The Chairman asked": the capitals belong to the title.
      if position + 1 < dashes.count, case let between = words[(dash + 1)..<dashes[position + 1]], !between.isEmpty,
        between.joined(separator: " ").isCapitals, MinuteNumber.leading(words[..<dash].joined(separator: " ")) != nil
      {
        continue
      }
      let glued = words[dash].dropLast()
      let title = (words[..<dash] + (glued.isEmpty ? [] : [glued])).joined(separator: " ")
      let rest = words[(dash + 1)...].joined(separator: " ")
      // "4.26 - Public observations": the dash behind the number.
      if says(rest, of: title), MinuteNumber.leading(title)?.rest.isEmpty != true { return (title, rest) }
    }
    return nil
  }

  private static func says(_ rest: String, of title: String) -> Bool {
    let said = Tidy.key(rest)
    if outcomes.contains(said) || MinuteEntries.isStanding(MinuteNumber.leading(title)?.rest ?? title) && outcomes.contains(said.firstPiece)
    {
      return true
    }
    guard title.utf8.count < 90, !rest.isCapitals else { return false }
    if rest.firstPiece.isCapitals, Resolutions.opens(rest) { return true }
    let opener = rest.firstPiece
    let tells = [" was ", " were ", " had ", " would "].contains { rest.holds($0) }
    return tells && (rest.utf8.count > 40 || rest.hasSuffix(".") && rest.utf8.first?.isUpper == true)
      && !AgendaEntry.opensReference(rest)
      || Attendance.isTitle(title) && (People.isCouncillorTitle(opener) || People.isTitle(opener))
  }

  /// All that minutes in few words say of an item.
  private static let outcomes: KeySet = [
    "none", "nil", "none received", "none declared", "agreed", "noted", "approved", "carried", "received", "not applicable", "no change",
    "accepted", "deferred", "confirmed",
  ]

  /// The title and the rest of a cell: its bold beginning, or its first line where more follow.
  static func split(cell: String) -> (title: String, rest: [String])? {
    if let cut = boldPrefix(cell) { return (cut.title, CellText.plainPieces(cut.rest)) }
    return nil
  }

  private static func boldPrefix(_ text: String) -> (title: String, rest: String)? {
    guard text.hasPrefix("**") else { return nil }
    let inner = text.dropFirst(2)
    guard let close = inner.firstRange(of: "**") else { return nil }
    let title = Marks.plain(String(inner[..<close.lowerBound]))
    let rest = String(inner[close.upperBound...]).trimmed
    guard title.hasLetterOrDigit, title.utf8.count < 200, rest.hasLetterOrDigit, title.utf8.contains(where: \.isASCIILetter) else {
      return nil
    }
    // "**45.** Budget": marks round the number alone.
    if MinuteNumber.leading(title)?.rest.isEmpty == true { return nil }
    return (title, rest)
  }

  /// "SALTBY - PF/13/0983 - Erection of a wind turbine": capitals, then what it is about.
  static func opensInCapitals(_ title: String) -> Bool {
    let first = title.firstPiece
    return first.utf8.count > 3 && first.isCapitals && first.utf8.allSatisfy { !$0.isDigit }
  }

  // MARK: Titles without numbers

  static func find(_ sheet: Sheet, in range: Range<Int>) -> [MinuteEntryLines] {
    let own = sheet.text(in: range)
    for rule in [lettered, marked, capital, apart] as [([Int], Sheet, Range<Int>) -> [Title]] {
      let titles = rule(own, sheet, range)
      guard titles.count >= 2, titles.contains(where: { MinuteEntries.isStanding($0.title) }) else { continue }
      return titles.enumerated().map { position, title in
        let end = position + 1 < titles.count ? titles[position + 1].index : range.upperBound
        return MinuteEntryLines(
          number: title.letter, title: Tidy.title(title.title), lines: title.index..<end, bodyStart: title.index + 1)
      }
    }
    return []
  }

  /// A title without the colon that leads to its text.
  static func tidy(_ printed: String) -> String {
    let title = Tidy.title(printed)
    return title.hasSuffix(":") ? Tidy.title(String(title.dropLast())) : title
  }

  /// A title that opens in capitals, as those of applications do, goes on over lines that begin small, and from full lines.
  static func goingOn(_ title: String, after index: Int, _ sheet: Sheet, _ range: Range<Int>) -> (String, Int)? {
    guard opensInCapitals(title), !title.isCapitals, title.utf8.count >= 60 else { return nil }
    var (whole, end) = (title, index + 1)
    while end < range.upperBound, sheet.isText(end), case let line = sheet.lines[end], line.kind == .text, line.pageBreaks == 0,
      !Resolutions.opens(line.plain), MinuteNumber.leading(line.plain) == nil, whole.utf8.count < 300,
      Sentences.continues(line.plain) || end > index + 1 && sheet.lines[end - 1].plain.utf8.count >= 60 && !Sentences.isEnded(whole)
    {
      whole += " " + line.plain
      end += 1
    }
    return end > index + 1 ? (whole, end) : nil
  }

  private struct Title {
    let index: Int
    var letter: String?
    let title: String
  }

  /// (a), (b), (c) before titles, each a step further.
  private static func lettered(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [Title] {
    var found: [Title] = []
    for index in own {
      let line = sheet.lines[index]
      guard !line.isRow, let letter = line.printedNumber, letter.style == .letter || letter.style == .roman,
        isTitle(letter.rest, sheet.lines[index]), !letter.rest.hasSuffix(";"), !letter.rest.hasSuffix("; and")
      else { continue }
      let expected = found.last?.letter?.utf8.first.map { $0 + 1 } ?? 0x61
      guard letter.number.utf8.first == expected, letter.number.utf8.count == 1 else { continue }
      found.append(Title(index: index, letter: letter.number, title: letter.rest))
    }
    return found
  }

  /// Lines that the extractor marked as headings or set bold.
  private static func marked(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [Title] {
    own.filter { index in
      let line = sheet.lines[index]
      return (line.isHeadingMark || line.isBold) && isTitle(line.plain, line) && !opensList(index, sheet, range)
    }.map { Title(index: $0, title: sheet.lines[$0].plain) }
  }

  private static func capital(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [Title] {
    var found: [Title] = []
    for index in own {
      let line = sheet.lines[index]
      guard line.kind == .text, line.plain.isCapitals, line.plain.utf8.count > 4, isTitle(line.plain, line),
        !opensList(index, sheet, range)
      else { continue }
      found.append(Title(index: index, title: line.plain))
    }
    return found
  }

  /// Short lines with blank lines round them, over sentences: only where two of them are business that every meeting has.
  private static func apart(_ own: [Int], _ sheet: Sheet, _ range: Range<Int>) -> [Title] {
    let found = own.filter { index in
      let line = sheet.lines[index]
      guard line.kind == .text, line.plain.utf8.count < 90, isTitle(line.plain, line), !line.plain.hasSuffix(":"),
        !opensList(index, sheet, range), index > range.lowerBound,
        !sheet.isText(index - 1), index + 1 < range.upperBound, headsText(index, sheet, range)
      else { return false }
      // A short sentence of the narrative heads nothing.
      if line.plain.hasSuffix("."), line.plain.split(separator: " ").count > 4, !MinuteEntries.isStanding(line.plain) { return false }
      return !line.plain.hasSuffix(",") && line.columns.count == 1
    }.map { Title(index: $0, title: sheet.lines[$0].plain) }
    let standing = found.filter { MinuteEntries.isStanding($0.title) }.count
    return standing >= 2 || standing == 1 && found.count >= 3 ? found : []
  }

  /// Neither a decision, nor a list of those present, nor a sentence.
  private static func isTitle(_ plain: String, _ line: PrintedLine) -> Bool {
    guard plain.utf8.count < 200, plain.unicodeScalars.first.map({ $0.properties.isUppercase || $0.properties.numericType != nil }) == true
    else { return false }
    if plain.hasSuffix(";") || plain.hasSuffix(".") && plain.utf8.count > 60 || plain.begins(with: "That ") || plain.matches("That") {
      return false
    }
    let first = plain.firstPiece
    return !Resolutions.opens(plain) && !Votes.isLabel(plain)
      && !MinuteParagraph.isAside(plain) && !People.isCouncillorTitle(first)
      && !["motion", "amendment", "draft minutes", "part 1", "part a", "part one"].contains(Tidy.key(plain))
  }

  /// "APOLOGIES" over names is a list of the attendance; over a sentence that tells of them it is business.
  private static func opensList(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard let label = AttendanceLabels.match(sheet.lines[index].plain) else { return false }
    guard label.list == .apologies, label.rest.isEmpty, let next = sheet.next(after: index, below: range.upperBound) else { return true }
    let key = sheet.lines[next].key
    return !(key.holds("apolog") || key.hasPrefix("none") || key.hasPrefix("there were") || key.hasPrefix("no ") || key.holds(" sent "))
  }

  /// Whether a sentence, a list or a decision stands below a line: what a title heads.
  private static func headsText(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard let next = sheet.next(after: index, below: range.upperBound) else { return false }
    let plain = sheet.lines[next].plain
    return Sentences.isEnded(plain) || plain.utf8.count > 60 || Resolutions.opens(plain)
  }
}
