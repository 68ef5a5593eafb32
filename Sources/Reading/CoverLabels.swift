import Text

/// The labels that covers of officers' reports print before their values.
enum CoverField: String, Sendable, CaseIterable {
  case reportTo, date, subject, reportOf, wards, portfolio, keyDecision, forwardPlan, exempt, item, contact, telephone, email

  /// Fields that alone show that a report begins.
  var isTelling: Bool {
    switch self {
    case .reportTo, .subject, .reportOf, .wards, .keyDecision, .forwardPlan, .exempt, .portfolio: true
    default: false
    }
  }
}

enum CoverLabels {
  struct Found: Sendable {
    let field: CoverField
    /// Bytes of the label, its colon or question mark included.
    let length: Int
  }

  /// Spellings, the longer before the shorter. Those marked with `*` at the end are labels even without a colon.
  private static let spellings: [(String, CoverField)] = [
    ("Report to*", .reportTo), ("Reporting to", .reportTo), ("Report for", .reportTo), ("Meeting of", .reportTo), ("Committee", .reportTo),
    ("Decision maker", .reportTo), ("Meeting", .reportTo), ("To", .reportTo), ("Body", .reportTo),
    ("Date of Meeting*", .date), ("Meeting Date*", .date), ("Date of Committee", .date), ("Date of Decision", .date), ("Date", .date),
    ("Subject of Report", .subject), ("Subject", .subject), ("Title of Report*", .subject), ("Report Title*", .subject),
    ("Title", .subject),
    ("Report subject", .subject), ("Subject Matter", .subject),
    ("Joint Report of", .reportOf), ("Report of*", .reportOf), ("Report by", .reportOf), ("Report from", .reportOf),
    ("Report author", .contact),
    ("Reporting officer", .reportOf), ("Lead Officer", .reportOf), ("Responsible Officer", .reportOf), ("Lead Director", .reportOf),
    ("Wards Affected*", .wards), ("Ward(s) Affected*", .wards), ("Wards/Communities Affected", .wards), ("Ward Affected", .wards),
    ("Electoral Wards Affected*", .wards), ("Ward(s)", .wards), ("Wards", .wards), ("Ward", .wards), ("Divisions Affected*", .wards),
    ("Cabinet Portfolio*", .portfolio), ("Portfolio Holder", .portfolio), ("Portfolio", .portfolio), ("Cabinet Member", .portfolio),
    ("Relevant Cabinet Member", .portfolio), ("Lead Member", .portfolio), ("Executive Member", .portfolio),
    ("Lead Cabinet Member", .portfolio),
    ("Is this a Key Decision*", .keyDecision), ("Is this report a Key Decision*", .keyDecision), ("Is this a Key*", .keyDecision),
    ("Is it a Key Decision*", .keyDecision), ("Key Decision*", .keyDecision), ("Key or Non-Key Decision", .keyDecision),
    ("Is it included in the Forward Plan*", .forwardPlan), ("Included in the Forward Plan*", .forwardPlan),
    ("Included in Forward Plan*", .forwardPlan),
    ("Included in*", .forwardPlan), ("On Forward Plan", .forwardPlan), ("In the Forward Plan", .forwardPlan),
    ("Forward Plan", .forwardPlan),
    ("Exempt / Confidential Report*", .exempt), ("Exempt/Confidential Report*", .exempt), ("Exempt/Confidential*", .exempt),
    ("Confidential or Exempt Information*", .exempt), ("Confidential/Exempt", .exempt), ("Exempt Information", .exempt),
    ("Exempt Report", .exempt),
    ("Exempt", .exempt), ("Confidential", .exempt), ("Public or Exempt", .exempt), ("Public/Exempt", .exempt),
    ("Is this report exempt*", .exempt),
    ("Is this report confidential*", .exempt), ("Report Status", .exempt), ("Open/Exempt", .exempt), ("Classification", .exempt),
    ("Agenda Item No", .item), ("Agenda Item", .item), ("Item No", .item),
    ("Contact Officer(s)", .contact), ("Contact Officers", .contact), ("Contact Officer*", .contact), ("Officer Contact", .contact),
    ("Author", .contact),
    ("Contact", .contact), ("Report Authors", .contact), ("Contact for further information", .contact),
    ("Telephone Number*", .telephone), ("Telephone No", .telephone), ("Telephone", .telephone), ("Tel No", .telephone), ("Tel", .telephone),
    ("Email Address*", .email), ("E-mail Address*", .email), ("Email", .email), ("E-mail", .email),
  ]

  /// The label that the text begins with: one followed by a colon or question mark, by the end of the text, or, where it
  /// cannot be the beginning of a sentence, by a space.
  static func match(_ text: String) -> Found? {
    let bytes = Array(text.utf8)
    for (spelling, field) in spellings {
      let bare = spelling.hasSuffix("*")
      let label = bare ? String(spelling.dropLast()) : spelling
      guard text.begins(with: label) else { continue }
      var end = label.utf8.count
      if end < bytes.count, bytes[end].isLetterOrDigit { continue }
      while end < bytes.count, bytes[end] == Byte.space { end += 1 }
      if end == bytes.count { return Found(field: field, length: end) }
      if bytes[end] == Byte.colon || bytes[end] == 0x3F {
        end += 1
        while end < bytes.count, bytes[end] == Byte.colon || bytes[end] == 0x3F { end += 1 }
        return Found(field: field, length: end)
      }
      if bare, end > label.utf8.count { return Found(field: field, length: end) }
    }
    return nil
  }

  /// The label that a cell is. Without a colon only the first cell of a row can be one, or a cell whose words are a label
  /// and nothing else: "Committee" over a column is the header of a table.
  static func match(cell: String, column: Int) -> Found? {
    let plain = Marks.plain(cell)
    guard let found = match(plain) else { return nil }
    if column == 0 { return found }
    let label = String(decoding: plain.utf8.prefix(found.length), as: UTF8.self).trimmed
    return label.hasSuffix(":") || label.hasSuffix("?") || label.split(separator: " ").count >= 3 || found.field == .forwardPlan
      ? found : nil
  }

  /// All labels of a line of text, also in its middle: "Report to: Overview and Date of Meeting: 12 June 2018".
  static func all(in plain: String) -> [(start: Int, found: Found)] {
    let bytes = Array(plain.utf8)
    var results: [(Int, Found)] = []
    var at = 0
    while at < bytes.count {
      let atStart = at == 0 || bytes[at - 1] == Byte.space
      let rest = String(decoding: bytes[at...], as: UTF8.self)
      if atStart, bytes[at].isUpper, let found = match(rest), at == 0 || isSureInside(rest, found) {
        results.append((at, found))
        at += max(1, found.length)
      } else {
        at += 1
      }
    }
    return results
  }

  /// In the middle of a line a single common word with a colon is no label ("see Title: Parks").
  private static func isSureInside(_ rest: String, _ found: Found) -> Bool {
    let label = String(decoding: rest.utf8.prefix(found.length), as: UTF8.self)
    return label.split(separator: " ").count >= 2 && (label.hasSuffix(":") || label.hasSuffix("?"))
  }
}
