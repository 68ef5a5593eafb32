import Text

/// Names that stand where a name is signed, or with a title of a person: never headings.
package enum Signatures {
  static func isOne(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    let plain = sheet.lines[index].plain
    guard plain.utf8.count <= 80 else { return false }
    let count = plain.pieceCount
    if (2...6).contains(count), case let first = plain.firstPiece, People.isCouncillorTitle(first) || People.isTitle(first),
      People.looksLikeName(plain.pieces.dropFirst().joined(separator: " "))
    {
      return true
    }
    if isGreeting(plain) || isAboveOffice(index, sheet, range) { return true }
    if (2...5).contains(count), honours.contains(plain.withBytes { String(decoding: $0.lastPiece, as: UTF8.self) }),
      plain.pieces.allSatisfy({ $0.utf8.first?.isUpper == true })
    {
      return true
    }
    var at = index
    for _ in 0..<3 {
      guard let above = sheet.previous(before: at, from: range.lowerBound) else { return false }
      if isFarewell(sheet.lines[above].plain) { return true }
      if sheet.lines[above].plain.utf8.count > 80 { return false }
      at = above
    }
    return false
  }

  /// "**Kate Orme**" right above "Corporate Director for Economy".
  private static func isAboveOffice(_ index: Int, _ sheet: Sheet, _ range: Range<Int>) -> Bool {
    guard let next = sheet.next(after: index, below: range.upperBound), next == index + 1, sheet.lines[next].plain.utf8.count <= 80,
      Offices.begins(sheet.lines[next].plain)
    else { return false }
    let plain = sheet.lines[index].plain
    return (2...4).contains(plain.pieceCount) && !plain.isCapitals && People.looksLikeName(plain) && !SectionTitles.isKnown(plain)
  }

  /// "Benjamin Holt General Counsel 01632 960814": who signs an agenda, with the office and the telephone number.
  package static func signs(_ text: String) -> Bool {
    guard text.utf8.count < 120, let number = Tidy.telephone(within: text), let at = text.firstRange(of: number) else { return false }
    let words = (text[..<at.lowerBound] + text[at.upperBound...]).split(separator: " ").map(String.init)
    return (3...12).contains(words.count) && Reporting.offset(in: text) == nil
      && People.looksLikeName(words.prefix(2).joined(separator: " "))
      && words.allSatisfy { $0.utf8.first?.isUpper == true || ["of", "and", "the", "to", "for", "&"].contains($0) }
  }

  /// "Angela Frost" over "Executive Director of Resources": who signs a report, in a few words with capitals and no stop.
  package static func signs(_ name: String, _ office: String) -> Bool {
    (2...4).contains(name.pieceCount) && !name.isCapitals && People.looksLikeName(name) && office.pieceCount <= 10
      && Offices.begins(office) && !office.utf8.contains(where: { $0.isDigit || $0 == Byte.stop || $0 == Byte.colon })
  }

  /// What stands behind a name and behind nothing else.
  private static let honours: Set<String> = ["MP", "MSP", "MLA", "OBE", "MBE", "CBE", "JP"]

  private static func isFarewell(_ plain: String) -> Bool {
    plain.begins(with: "Yours sincerely") || plain.begins(with: "Yours faithfully") || plain.begins(with: "Yours truly")
      || plain.begins(with: "Kind regards") || plain.begins(with: "Signed:") || plain.matches("Signed")
  }

  private static func isGreeting(_ plain: String) -> Bool {
    plain.begins(with: "Dear ") && plain.pieceCount <= 6 || isFarewell(plain)
  }
}
