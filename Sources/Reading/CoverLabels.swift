import Text

/// The labels that covers of officers' reports print before their values.
enum CoverField: String, Sendable, CaseIterable {
  case reportTo, date, subject, reportOf, wards, portfolio, keyDecision, forwardPlan, exempt, item, contact, telephone, email
  case appendices, backgroundPapers
  /// Of a planning application: its number, its site.
  case application, site
  /// A label of this council's own.
  case other

  /// Fields that stand on covers and hardly elsewhere: whom to ask and what is attached stands at the end of reports too.
  var isOfCovers: Bool {
    switch self {
    case .contact, .telephone, .email, .appendices, .backgroundPapers, .other: false
    default: true
    }
  }

  /// Fields that alone show that a report begins.
  var isTelling: Bool {
    switch self {
    case .reportTo, .subject, .reportOf, .wards, .keyDecision, .forwardPlan, .exempt, .portfolio, .application, .site: true
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
    ("Decision maker*", .reportTo), ("Decision-maker", .reportTo), ("Final Decision-Maker*", .reportTo),
    ("Final Decision Maker*", .reportTo),
    ("Decision to be taken by", .reportTo), ("Name of Committee", .reportTo), ("Name of meeting", .reportTo),
    ("Committee(s)", .reportTo), ("Committees", .reportTo), ("Dated", .date), ("Cabinet member portfolio*", .portfolio),
    ("Committee/Meeting", .reportTo),
    ("Report for decision by", .reportTo),
    ("Committee Name", .reportTo), ("For submission to", .reportTo), ("Meeting Name", .reportTo), ("Title of Meeting", .reportTo),
    ("For decision by", .reportTo),
    ("Adroddiad i", .reportTo), ("Meeting", .reportTo), ("To", .reportTo), ("Body", .reportTo),
    ("Date of Meeting*", .date), ("Meeting Date*", .date), ("Date of Committee", .date), ("Date of Decision", .date),
    ("Committee Date*", .date),
    ("Decision Date", .date), ("Date of Cabinet", .date), ("Date of Cabinet Meeting", .date), ("Date of Council", .date),
    ("Dyddiad", .date),
    ("Date", .date),
    ("Subject of Report", .subject), ("Subject", .subject), ("Title of Report*", .subject), ("Report Title*", .subject),
    ("Title", .subject),
    ("Report subject", .subject), ("Subject Matter", .subject), ("Report Name", .subject), ("Name of Report", .subject),
    ("Item Title", .subject),
    ("Report heading", .subject), ("Subject/Title", .subject), ("Title/Subject", .subject), ("Teitl", .subject), ("Pwnc", .subject),
    ("Joint Report of", .reportOf), ("Report of", .reportOf), ("Report by", .reportOf), ("Report from", .reportOf),
    ("Report author(s)", .contact), ("Report author", .contact), ("Lead Officer and Report Author", .contact),
    ("Author of report", .contact), ("Author/Lead Officer of Report", .contact), ("Lead Officer/Author of Report", .contact),
    ("Report Author/Lead Officer", .contact),
    ("Author(s)", .contact), ("Authors", .contact), ("Case Officer", .contact), ("Officer Contact Details", .contact),
    ("Contact Officer Details", .contact), ("Contact for enquiries", .contact), ("Report contact", .contact), ("Officer name", .contact),
    ("Contact details", .contact),
    ("Originating Officer", .contact), ("Contact Name", .contact), ("Further information contact", .contact),
    ("For further information contact", .contact), ("For further information please contact", .contact),
    ("For further information, please contact", .contact), ("Policy Lead", .portfolio), ("Contact person", .contact),
    ("Presented by", .reportOf), ("By", .reportOf), ("Director", .reportOf), ("Corporate Director", .reportOf),
    ("Service Director", .reportOf),
    ("Strategic Director", .reportOf), ("Executive Director", .reportOf), ("Head of Service", .reportOf),
    ("Lead Head of Service", .reportOf),
    ("Chief Officer", .reportOf), ("Accountable Chief Executive", .reportOf), ("Accountable Director", .reportOf),
    ("Responsible Director", .reportOf), ("Accountable Officer", .reportOf), ("Adroddiad gan", .reportOf),
    ("Responsible Chief Officer", .reportOf), ("Report Owner", .reportOf), ("Lead Chief Officer", .reportOf),
    ("Report presented by", .reportOf),
    ("Reporting officer", .reportOf), ("Lead Officer", .reportOf), ("Responsible Officer", .reportOf), ("Lead Director", .reportOf),
    ("Wards Affected*", .wards), ("Ward(s) Affected*", .wards), ("Wards/Communities Affected", .wards), ("Ward Affected", .wards),
    ("Electoral Wards Affected*", .wards), ("Ward(s)", .wards), ("Wards", .wards), ("Ward", .wards), ("Divisions Affected*", .wards),
    ("Affected Wards*", .wards), ("Affected Ward(s)*", .wards), ("Ward(s) and Parish(es) affected", .wards),
    ("Electoral Division(s) Affected", .wards),
    ("Electoral Divisions Affected", .wards), ("Electoral Division(s)*", .wards), ("Electoral Divisions*", .wards),
    ("Electoral Division", .wards),
    ("Division(s)", .wards), ("Division(s) affected*", .wards), ("Local Divisions affected", .wards), ("Wards/Parishes affected", .wards),
    ("Area(s) affected", .wards), ("Areas affected", .wards), ("Parishes and Wards affected", .wards), ("Ward/Division", .wards),
    ("Wardiau", .wards), ("Ward(s) directly affected", .wards),
    ("Cabinet Portfolio*", .portfolio), ("Portfolio Holder", .portfolio), ("Portfolio", .portfolio), ("Cabinet Member", .portfolio),
    ("Relevant Cabinet Member", .portfolio), ("Lead Member", .portfolio), ("Portfolio Lead", .portfolio), ("Executive Member", .portfolio),
    ("Lead Cabinet Member", .portfolio), ("Cabinet Member(s)", .portfolio), ("Relevant Cabinet Member(s)", .portfolio),
    ("Relevant Portfolio Holder", .portfolio), ("Portfolio Holder(s)", .portfolio), ("Lead Councillor", .portfolio),
    ("Lead Councillors", .portfolio),
    ("Executive Portfolio", .portfolio), ("Executive Councillor", .portfolio), ("Lead Executive Member", .portfolio),
    ("Responsible Cabinet Member", .portfolio), ("Cabinet Lead", .portfolio), ("Lead Portfolio Holder", .portfolio),
    ("Executive Portfolio Holder", .portfolio), ("Executive Lead Member", .portfolio), ("Portfolio Area", .portfolio),
    ("Is this a Key Decision*", .keyDecision), ("Is this report a Key Decision*", .keyDecision), ("Is this a Key*", .keyDecision),
    ("Is it a Key Decision*", .keyDecision), ("Key Decision*", .keyDecision), ("Key or Non-Key Decision", .keyDecision),
    ("Decision Type*", .keyDecision), ("Type of Decision*", .keyDecision), ("Key", .keyDecision), ("Key Decision (Yes/No)", .keyDecision),
    ("Is the decision a key decision", .keyDecision), ("Does this report contain a key decision", .keyDecision),
    ("Key/Non-Key", .keyDecision),
    ("Is it included in the Forward Plan*", .forwardPlan), ("Included in the Forward Plan*", .forwardPlan),
    ("Included in Forward Plan*", .forwardPlan),
    ("Included in*", .forwardPlan), ("On Forward Plan", .forwardPlan), ("In the Forward Plan", .forwardPlan),
    ("Forward Plan Reference No", .forwardPlan), ("Forward Plan Reference*", .forwardPlan), ("Forward Plan Ref No", .forwardPlan),
    ("Forward Plan Ref", .forwardPlan), ("Forward Plan No", .forwardPlan), ("Forward Plan Number", .forwardPlan),
    ("On the Forward Plan", .forwardPlan),
    ("Key Decision Forward Plan", .forwardPlan), ("Forward Plan", .forwardPlan),
    ("Exempt / Confidential Report*", .exempt), ("Exempt/Confidential Report*", .exempt), ("Exempt/Confidential*", .exempt),
    ("Exempt / Confidential*", .exempt),
    ("Confidential or Exempt Information*", .exempt), ("Confidential/Exempt", .exempt), ("Exempt Information", .exempt),
    ("Exempt Report", .exempt),
    ("Exempt", .exempt), ("Confidential", .exempt), ("Public or Exempt", .exempt), ("Public/Exempt", .exempt),
    ("Is this report exempt*", .exempt), ("Public/Private", .exempt), ("Public or Private", .exempt), ("Open/Part exempt", .exempt),
    ("Open or Exempt", .exempt), ("Report classification", .exempt), ("Is the report Open or Exempt", .exempt), ("Open / Exempt", .exempt),
    ("Is this report confidential or exempt", .exempt), ("Does this report contain exempt information", .exempt), ("Status", .exempt),
    ("Exempt or Confidential", .exempt), ("Confidentiality", .exempt), ("Private/Public", .exempt), ("Exempt/Non Exempt", .exempt),
    ("Is this report confidential*", .exempt), ("Report Status", .exempt), ("Open/Exempt", .exempt), ("Classification", .exempt),
    ("Agenda Item No", .item), ("Agenda Item Number", .item), ("Agenda Item", .item), ("Item No", .item), ("Item Number", .item),
    ("Appendices attached", .appendices), ("List of Appendices", .appendices), ("Appendices (attached)", .appendices),
    ("Appendices", .appendices),
    ("Enclosures", .appendices), ("Annexes", .appendices), ("Attachments", .appendices), ("Background Papers", .backgroundPapers),
    ("Background Documents", .backgroundPapers), ("List of Background Papers", .backgroundPapers),
    ("Application Number*", .application), ("App No", .application), ("App. No", .application), ("App Ref", .application),
    ("Proposal", .other), ("Applicant", .other), ("Agent", .other), ("Application No", .application), ("Application Ref", .application),
    ("Application Reference", .application), ("Planning Application No", .application), ("Planning Reference", .application),
    ("Reference No", .application), ("Reference", .application), ("Site Address*", .site), ("Site Location", .site), ("Site", .site),
    ("Location", .site),
    ("Address", .site),
    ("Contact Officer(s)", .contact), ("Contact Officers", .contact), ("Contact Officer*", .contact), ("Officer Contact", .contact),
    ("Author", .contact),
    ("Contact", .contact), ("Report Authors", .contact), ("Contact for further information", .contact),
    ("Telephone Number*", .telephone), ("Telephone No", .telephone), ("Telephone", .telephone), ("Tel. No.", .telephone),
    ("Tel. No", .telephone), ("Tel No", .telephone), ("Tel", .telephone),
    ("Accountable Employee", .contact), ("Originating Officer(s)", .contact), ("Originating Officer", .contact), ("Job title", .other),
    ("Purpose of report", .other), ("Corporate Priority", .other), ("Corporate Priorities", .other),
    ("Policy Framework", .other),
    ("Email Address*", .email), ("E-mail Address*", .email), ("Email", .email), ("E-mail", .email),
  ]

  private struct Meaning: Sendable {
    /// A label even without a colon.
    let isBare: Bool
    let field: CoverField
  }

  private static let labels = Phrases(
    spellings.map { spelling, field in
      let isBare = spelling.hasSuffix("*")
      return (isBare ? String(spelling.dropLast()) : spelling, Meaning(isBare: isBare, field: field))
    })

  /// The label that the text begins with: one followed by a colon or question mark, by the end of the text, or, where it
  /// cannot be the beginning of a sentence, by a space.
  static func match(_ text: String) -> Found? {
    text.withBytes { bytes in
      let isWhole = bytes.count <= 64
      if let found = match(Bytes(rebasing: bytes.prefix(64)), at: 0, isWhole: isWhole) { return found }
      guard let second = Bilingual.second(in: bytes), let found = match(Bytes(rebasing: bytes.prefix(96)), at: second, isWhole: isWhole)
      else { return nil }
      let end = second + found.length
      return end == bytes.count || bytes[end - 1] == Byte.colon ? Found(field: found.field, length: end) : nil
    }
  }

  private static func match(_ bytes: Bytes, at start: Int, isWhole: Bool) -> Found? {
    guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
    let rest = Bytes(rebasing: bytes[start...])
    guard rest.count > 1 else { return nil }
    let found = labels.first(in: rest) { phrase, label -> Found? in
      var end = start + phrase.utf8.count
      if end < bytes.count, bytes[end].isLetterOrDigit { return nil }
      let afterWords = end
      // "Telephone no.:"
      if end + 1 < bytes.count, bytes[end] == Byte.stop, bytes[end + 1] == Byte.colon { end += 1 }
      while end < bytes.count, bytes[end] == Byte.space { end += 1 }
      if end == bytes.count, isWhole { return Found(field: label.field, length: end - start) }
      guard end < bytes.count else { return nil }
      if bytes[end] == Byte.colon || bytes[end] == 0x3F {
        while end < bytes.count, bytes[end] == Byte.colon || bytes[end] == 0x3F { end += 1 }
        return Found(field: label.field, length: end - start)
      }
      guard label.isBare, end > afterWords else { return nil }
      // "Exempt/Confidential category:" is one label.
      if label.field == .exempt, let whole = AccessLabel.length(rest) { return Found(field: .exempt, length: whole) }
      return Found(field: label.field, length: end - start)
    }
    if let found { return found }
    return AccessLabel.length(rest).map { Found(field: .exempt, length: $0) }
  }

  /// The label that a cell is. Without a colon only the first cell of a row can be one, or a cell whose words are a label
  /// and nothing else: "Committee" over a column is the header of a table.
  static func match(cell: String, column: Int) -> Found? {
    // Most cells hold nothing, or figures.
    guard column == 0 || cell.utf8.first.map({ !$0.isDigit }) ?? false else { return nil }
    return match(plain: Marks.plain(cell), column: column)
  }

  /// The same of the words of a cell.
  static func match(plain: String, column: Int) -> Found? {
    guard let found = match(plain) ?? (column == 0 ? access(plain) : nil) else { return nil }
    if column == 0 { return found }
    let label = String(decoding: plain.utf8.prefix(found.length), as: UTF8.self).trimmed
    return label.hasSuffix(":") || label.hasSuffix("?") || label.pieceCount >= 3 || found.field == .forwardPlan
      ? found : nil
  }

  /// A cell without a colon that is the label of a paper's access, and no mark itself.
  static func access(_ plain: String) -> Found? {
    guard plain.utf8.count <= 64, plain.utf8.contains(Byte.space) || plain.utf8.contains(Byte.slash), AccessLabel(plain) != nil,
      !ClassificationWords.key(plain).holds("not for publication")
    else { return nil }
    return Found(field: .exempt, length: plain.utf8.count)
  }

  /// All labels of a line of text, also in its middle: "Report to: Overview and Date of Meeting: 12 June 2018".
  static func all(in plain: String) -> [(start: Int, found: Found)] {
    plain.withBytes { bytes in
      var results: [(Int, Found)] = []
      var at = 0
      // Past the first word only a label with its colon or question mark counts.
      let end =
        bytes.contains({ EightBytes.holds(Byte.colon, $0) | EightBytes.holds(0x3F, $0) }) { $0 == Byte.colon || $0 == 0x3F }
        ? bytes.count : min(1, bytes.count)
      while at < end {
        let begins = at == 0 || bytes[at - 1] == Byte.space
        if begins, bytes[at].isUpper, let found = match(bytes, at: at, isWhole: true),
          at == 0 || isSureInside(bytes[at..<(at + found.length)], found.field), !isAnswer(found, at, to: results.last)
        {
          results.append((at, found))
          at += max(1, found.length)
        } else {
          at += 1
        }
      }
      return results
    }
  }

  /// "Exempt: Part exempt: Appendix 1": what follows a label of exemption at once is its value.
  private static func isAnswer(_ found: Found, _ at: Int, to last: (start: Int, found: Found)?) -> Bool {
    guard found.field == .exempt, let last, last.found.field == .exempt else { return false }
    return at <= last.start + last.found.length + 2
  }

  /// In the middle of a line a single common word with a colon is no label ("see Title: Parks").
  private static func isSureInside(_ label: Slice<Bytes>, _ field: CoverField) -> Bool {
    guard let last = label.last(where: { !$0.isSpace }), last == Byte.colon || last == 0x3F else { return false }
    if label.split(separator: Byte.space).count >= 2 { return true }
    // "… Exempt: Yes" in a row that came as one line must not be lost in the value before it.
    return field == .exempt && AccessLabel(String(decoding: label, as: UTF8.self))?.isSure == true
  }
}
