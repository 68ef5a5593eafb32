import Papers
import Text

/// What a report says in the sections that reports of all councils share: recommendations, contacts, appendices,
/// background papers.
enum ReportText {
  static func read(_ sheet: Sheet, in range: Range<Int>, cover: Range<Int>?, into report: inout Report) {
    let own = sheet.text(in: (cover?.upperBound ?? range.lowerBound)..<range.upperBound)
    report.recommendations = recommendations(own, sheet, report.committees ?? [])
    report.contacts = contacts(sheet.text(in: range), sheet)
    report.appendices = appendices(own, sheet)
    report.backgroundPapers = backgroundPapers(own, sheet)
  }

  // MARK: Recommendations

  private static func recommendations(_ own: [Int], _ sheet: Sheet, _ committees: [Destination]) -> [Recommendation]? {
    guard let start = own.firstIndex(where: { opensRecommendations(sheet.lines[$0].plain) }) else { return nil }
    var reading = RecommendationReading(committees: committees)
    let opening = sheet.lines[own[start]].plain
    if let colon = opening.firstIndex(of: ":"), opening[opening.index(after: colon)...].hasLetterOrDigit {
      reading.take(String(opening[opening.index(after: colon)...]).trimmed, sheet.stated(own[start]), isBullet: false, next: nil)
    }
    for position in (start + 1)..<max(start + 1, own.count) {
      let line = sheet.lines[own[position]]
      let isLead = reading.found.isEmpty && line.key.hasSuffix("recommended that")
      if !isLead, endsSection(line, own[position], sheet) || isNextSection(line, own[position], after: opening, sheet) { break }
      let following = own.indices.contains(position + 1) ? own[position + 1] : nil
      let next = following.flatMap { at in
        endsSection(sheet.lines[at], at, sheet) || isNextSection(sheet.lines[at], at, after: opening, sheet) ? nil : sheet.lines[at]
      }
      let cells = line.isRow ? line.cells.map(Marks.plain).filter { !$0.isEmpty }.joined(separator: " ") : line.plain
      reading.take(cells, sheet.stated(own[position]), isBullet: line.kind == .bullet, next: next?.plain)
    }
    return reading.found.isEmpty ? nil : reading.found
  }

  private static let recommending = Phrases(["Recommendation:", "Recommendations:", "Recommendation(s):"])

  private static func opensRecommendations(_ plain: String) -> Bool {
    SectionTitles.isRecommendations(plain) || recommending.open(plain)
  }

  /// The next heading. A bold lead such as "That:" or a numbered line is none.
  static func endsSection(_ line: PrintedLine, _ index: Int, _ sheet: Sheet) -> Bool {
    if line.isRow { return CoverLabels.match(Marks.plain(line.cells.first { !$0.isEmpty } ?? "")) != nil }
    if SectionTitles.isKnown(line.plain) || knownLead(line.plain) { return true }
    guard line.isHeadingMark || line.isBold else { return false }
    let found = HeadingLines.read(index, sheet, index..<min(index + 3, sheet.lines.count))
    return found != nil && !line.plain.hasSuffix(":-") && !line.plain.matches("That:") && line.plain.split(separator: " ").count <= 14
  }

  /// Under "2. Recommendations" the line "3. Background" is the next section, and no third recommendation.
  private static func isNextSection(_ line: PrintedLine, _ index: Int, after opening: String, _ sheet: Sheet) -> Bool {
    guard let own = Numbering.leading(opening, allowBare: true), let section = Int(own.number),
      let number = Numbering.leading(line.plain, allowBare: true), !number.rest.isEmpty
    else { return false }
    if number.style == .dotted { return Numbering.order(number.number).map { $0.major == section + 1 } ?? false }
    guard number.style == .plain, Int(number.number) == section + 1, !number.rest.hasSuffix("."), !number.rest.hasSuffix(";") else {
      return false
    }
    return number.rest.isCapitals || HeadingLines.read(index, sheet, max(0, index - 1)..<min(index + 6, sheet.lines.count)) != nil
  }

  private static func knownLead(_ plain: String) -> Bool {
    plain.utf8.count < 110 && leads.open(plain)
  }

  private static let leads = Phrases([
    "Reasons for", "Reason for", "Alternative Options", "What will it cost", "Background Papers", "Appendices:", "Contact Officer",
    "Implementation Date",
  ])

  // MARK: Contacts

  /// Each "Contact Officer" begins a person; telephone and e-mail behind it belong to that person.
  private static func contacts(_ own: [Int], _ sheet: Sheet) -> [Contact]? {
    var found: [Contact] = []
    var isOpen = false
    for index in own {
      for (field, value) in labelled(sheet.lines[index]) {
        switch field {
        case .contact:
          var contact = Contact()
          let bare = People.nameAlone(Marks.plain(String(value.prefix { $0 != "(" })).pieces(at: Byte.colon)[0])
          if People.looksLikeName(bare) { contact.name = Fact(bare, sheet.stated(index)) }
          if let email = Tidy.email(in: value) { contact.email = Fact(email, sheet.stated(index)) }
          if let digits = value.firstIndex(where: \.isNumber), let number = Tidy.telephone(String(value[digits...])) {
            contact.telephone = Fact(number, sheet.stated(index))
          }
          found.append(contact)
          isOpen = true
        case .telephone where isOpen:
          if let number = Tidy.telephone(value), found[found.count - 1].telephone == nil {
            found[found.count - 1].telephone = Fact(number, sheet.stated(index))
          }
        case .email where isOpen:
          if let email = Tidy.email(in: value), found[found.count - 1].email == nil {
            found[found.count - 1].email = Fact(email, sheet.stated(index))
          }
        default: break
        }
      }
    }
    let contacts = found.filter { $0.name != nil || $0.email != nil || $0.telephone != nil }
    return contacts.isEmpty ? nil : contacts
  }

  private static func labelled(_ line: PrintedLine) -> [(CoverField, String)] {
    func split(_ plain: String) -> (CoverField, String)? {
      guard let label = CoverLabels.match(plain), [.contact, .telephone, .email].contains(label.field) else { return nil }
      return (label.field, String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed)
    }
    if line.isRow {
      let cells = line.cells.map(Marks.plain).filter { !$0.isEmpty }
      guard let first = cells.first, let (field, rest) = split(first) else { return [] }
      let value = ([rest] + cells.dropFirst()).filter { !$0.isEmpty }.joined(separator: " ")
      return value.isEmpty ? [] : [(field, value)]
    }
    guard line.plain.utf8.count < 200, let (field, value) = split(line.plain), !value.isEmpty else { return [] }
    // In running text only with a colon: "Contact Officer: Paul Fraser".
    return line.plain.utf8.contains(Byte.colon) ? [(field, value)] : []
  }

  // MARK: Appendices and background papers

  private static func appendices(_ own: [Int], _ sheet: Sheet) -> [AppendixEntry]? {
    guard let lines = answer(under: ["Appendices", "Appendix", "List of Appendices", "Appendices attached"], own, sheet) else { return nil }
    var entries: [AppendixEntry] = []
    for (words, index) in lines {
      if isNone(words) { return entries.isEmpty ? [] : entries }
      if isIntroduction(words) { continue }
      var entry = AppendixEntry()
      if let (label, title) = AppendixTitles.label(of: words) {
        entry.label = Fact(label, sheet.stated(index))
        if let title { entry.title = Fact(Tidy.withoutFinalStop(title), sheet.stated(index)) }
      } else {
        entry.title = Fact(Tidy.withoutFinalStop(words), sheet.stated(index))
      }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : entries
  }

  private static func backgroundPapers(_ own: [Int], _ sheet: Sheet) -> [Fact<String>]? {
    guard let lines = answer(under: ["Background Papers", "Background Documents", "List of Background Papers"], own, sheet) else {
      return nil
    }
    var papers: [Fact<String>] = []
    for (words, index) in lines {
      if isNone(words) { return papers.isEmpty ? [] : papers }
      if isIntroduction(words) { continue }
      papers.append(Fact(Tidy.withoutFinalStop(words), sheet.stated(index)))
    }
    return papers.isEmpty ? nil : papers
  }

  /// The lines under a heading, or behind it on its own line, up to the next heading.
  private static func answer(under titles: [String], _ own: [Int], _ sheet: Sheet) -> [(String, Int)]? {
    for (position, index) in own.enumerated() where !sheet.lines[index].isRow {
      let plain = Numbering.withoutNumber(labelOnly(sheet.lines[index].plain, titles))
      guard let title = titles.first(where: { plain.begins(with: $0) }) else { continue }
      let rest = String(decoding: plain.utf8.dropFirst(title.utf8.count), as: UTF8.self).trimmed
      guard rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("-") && rest.utf8.count == 1 else { continue }
      var lines: [(String, Int)] = []
      let inline = String(rest.drop { $0 == ":" || $0 == " " }).trimmed
      if !inline.isEmpty { lines.append((inline, index)) }
      for next in own[(position + 1)...].prefix(30) {
        let line = sheet.lines[next]
        if endsAnswer(line, next, sheet, has: !lines.isEmpty) { break }
        for cell in line.isRow ? line.cells.map(Marks.plain).filter({ !$0.isEmpty }) : [line.plain] {
          if let cut = ["Background Papers:", "Background Papers :"].compactMap({ cell.offset(of: $0) }).first {
            lines.append((String(decoding: cell.utf8.prefix(cut), as: UTF8.self).trimmed, next))
            return lines
          }
          lines.append((cell, next))
        }
      }
      return lines.isEmpty ? nil : lines
    }
    return nil
  }

  /// A label that the extractor set at the end of the line before it: "… score card Background Papers:".
  private static func labelOnly(_ plain: String, _ titles: [String]) -> String {
    guard plain.hasSuffix(":") else { return plain }
    return titles.lazy.map { $0 + ":" }.first { plain.utf8.count > $0.utf8.count && plain.hasSuffix(" " + $0) } ?? plain
  }

  private static func endsAnswer(_ line: PrintedLine, _ index: Int, _ sheet: Sheet, has: Bool) -> Bool {
    if SectionTitles.isKnown(line.plain) || line.isHeadingMark { return true }
    if let number = Numbering.leading(line.plain, allowBare: true), number.style == .plain || number.style == .dotted, line.kind == .text,
      !number.rest.isEmpty
    {
      return has
    }
    if line.kind == .bullet, let number = Numbering.leading(line.plain), number.style == .dotted { return true }
    for lead in ["Background Papers", "Appendices:", "Contact Officer", "Introduction/Background", "Introduction"]
    where line.plain.begins(with: lead) && line.plain.utf8.count < 40 { return true }
    return has && line.plain.isCapitals && line.plain.utf8.count > 8
  }

  private static func isNone(_ words: String) -> Bool {
    let key = Tidy.key(words)
    return key.hasPrefix("there are no ") || key.hasPrefix("there is no ")
      || ["none", "na", "n a", "not applicable", "nil", "no appendices", "no background papers"].contains(key)
  }

  private static func isIntroduction(_ words: String) -> Bool {
    let key = Tidy.key(words)
    return key.holds("attached to this report") && key.hasPrefix("the following") || key.hasPrefix("the following append")
      || key.hasPrefix("the following background")
      || (words.hasSuffix(":") || words.hasSuffix(":-")) && AppendixTitles.label(of: words) == nil
  }
}

/// Reads recommendations line by line: leads, numbered entries, single sentences.
struct RecommendationReading {
  let committees: [Destination]
  var found: [Recommendation] = []
  private var lead: Fact<String>?
  private var style: Numbering.Style?
  private var inList = false
  private var addressee: Fact<String>?

  init(committees: [Destination]) { self.committees = committees }

  mutating func take(_ words: String, _ origin: Origin, isBullet: Bool, next: String?) {
    if let number = Numbering.leading(words), !number.rest.isEmpty, number.style != .dotted || !inList || style == .dotted {
      if let own = Numbering.style(of: number, in: style, after: found.last?.number?.value) {
        style = own
        inList = true
        add(number.rest, number: number.number, origin)
        return
      }
      extend(words)
      return
    }
    if isBullet {
      if inList, style != nil {
        extend(words)
      } else {
        inList = true
        add(words, number: nil, origin)
      }
      return
    }
    let following = next.flatMap { Numbering.leading($0) }
    let listFollows = following != nil
    let listBegins = listFollows && following?.number != successor
    if !found.isEmpty, Sentences.continues(words), let last = found.last?.text?.value, !Sentences.isEnded(last) || !listFollows,
      !words.hasSuffix(":"), !listBegins
    {
      extend(words)
    } else if words.hasSuffix(":") || words.hasSuffix(":-") || words.hasSuffix(": -") || listFollows {
      lead = Fact(words, origin)
      addressee = body(in: words, origin) ?? (words.split(separator: " ").count > 2 && committees.count > 1 ? addressee : nil)
      style = nil
      inList = false
    } else {
      addressee = body(in: words, origin) ?? addressee
      lead = nil
      inList = false
      add(words, number: nil, origin)
    }
  }

  /// The number that would follow the last one.
  private var successor: String? { found.last?.number.flatMap { Int($0.value) }.map { String($0 + 1) } }

  private mutating func add(_ text: String, number: String?, _ origin: Origin) {
    var recommendation = Recommendation()
    recommendation.to = addressee
    recommendation.lead = lead
    recommendation.number = number.map { Fact($0, origin) }
    recommendation.text = Fact(text, origin)
    found.append(recommendation)
  }

  private mutating func extend(_ words: String) {
    guard let last = found.indices.last else { return }
    found[last].text = found[last].text.map { Fact(Inline.joined($0.value, words), $0.origin) }
  }

  /// The body asked, where the report goes to several: the one of them that the words begin with.
  private func body(in words: String, _ origin: Origin) -> Fact<String>? {
    guard committees.count > 1 else { return nil }
    var key = Tidy.key(words)
    for lead in ["that the ", "that ", "the "] where key.hasPrefix(lead) { key = String(key.dropFirst(lead.count)) }
    return committees.compactMap(\.name).filter { key.hasPrefix(Tidy.key($0.value)) }
      .max { $0.value.utf8.count < $1.value.utf8.count }.map { Fact($0.value, origin) }
  }
}
