import Papers
import Text

/// Whom to ask about a report.
enum Contacts {
  /// Each "Contact Officer" begins a person; telephone and e-mail behind it belong to that person.
  static func read(_ own: [Int], _ sheet: Sheet) -> [Contact]? {
    var found: [Contact] = []
    var isOpen = false
    /// A label alone on its line: whom it names stands on the lines below, as far as this.
    var below = -1
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      let fields = labelled(line)
      for (field, value) in fields {
        switch field {
        case .contact:
          found.append(contact(value, sheet.stated(index)))
          // Its number can stand below the name, in the column of the values.
          (isOpen, below) = (true, !value.isEmpty && !line.isRow && reaches(from: position, own, sheet) ? position + 2 : -1)
        case .telephone where isOpen:
          if let number = Tidy.telephone(value), found[found.count - 1].telephone == nil {
            found[found.count - 1].telephone = Fact(number, sheet.stated(index))
          }
          if found[found.count - 1].email == nil, let email = Tidy.email(in: value) {
            found[found.count - 1].email = Fact(email, sheet.stated(index))
          }
        case .email where isOpen:
          if let email = Tidy.email(in: value), found[found.count - 1].email == nil {
            found[found.count - 1].email = Fact(email, sheet.stated(index))
          }
        default: break
        }
      }
      if !fields.isEmpty { continue }
      // "8. Contact officer" is a section of its own.
      let label = line.isRow ? nil : CoverLabels.match(line.plain) ?? line.bareNumber.flatMap { CoverLabels.match($0.rest) }
      if let name = officer(position, label, own, sheet) {
        found.append(name)
        (isOpen, below) = (true, position + 3)
        continue
      }
      if opensBelow(line, label) {
        found.append(Contact())
        (isOpen, below) = (true, position + 6)
      } else if position <= below, isOpen {
        if !complete(&found[found.count - 1], line, sheet.stated(index)) { below = -1 }
      }
    }
    let contacts = found.filter { $0.name != nil || $0.email != nil || $0.telephone != nil }
    return contacts.isEmpty ? nil : withoutRepeats(contacts)
  }

  private static func contact(_ value: String, _ origin: Origin) -> Contact {
    var contact = Contact()
    // "Name: Jo Pell" behind the label of the contact.
    let words = value.dropping(prefix: "Name:")?.trimmed ?? value
    let bare = People.nameAlone(Marks.plain(String(words.prefix { $0 != "(" })).pieces(at: Byte.colon)[0])
    if People.looksLikeName(bare), !People.isOffice(bare) {
      contact.name = Fact(bare, origin)
    } else if let name = behindRank(bare) {
      contact.name = Fact(name, origin)
    }
    if let email = Tidy.email(in: value) { contact.email = Fact(email, origin) }
    if let digits = value.firstIndex(where: \.isNumber),
      var number = Tidy.telephone(String(value[digits...])) ?? Tidy.telephone(within: value)
    {
      // "Chris Hartgate (01632 960409)": the bracket is the sentence's.
      if number.hasSuffix(")"), !number.utf8.contains(Byte.open) { number = String(number.dropLast()) }
      contact.telephone = Fact(number, origin)
    }
    return contact
  }

  /// "Area Manager Vic Tarn": fire services print the rank before the name.
  private static func behindRank(_ words: String) -> String? {
    let all = words.split(separator: " ").map(String.init)
    guard let rank = all.lastIndex(where: People.isRoleNoun), rank > 0, rank + 2 < all.count else { return nil }
    let name = all[(rank + 1)...].joined(separator: " ")
    return all.count <= 6 && People.looksLikeName(name) && !People.isOffice(name) ? name : nil
  }

  /// "Lead officer: Joan Fettle, Chief Internal Auditor" over a telephone number or an address: whom to ring is whom to ask.
  private static func officer(_ position: Int, _ label: CoverLabels.Found?, _ own: [Int], _ sheet: Sheet) -> Contact? {
    guard let label, label.field == .reportOf, position + 1 < own.count, case let line = sheet.lines[own[position]],
      line.plain.utf8.count < 200, label.length < line.plain.utf8.count,
      line.plain.prefix(label.length).hasSuffix(":"), case let next = sheet.lines[own[position + 1]], next.plain.utf8.count < 100,
      Tidy.email(in: next.plain) != nil || CoverLabels.match(next.plain)?.field == .telephone
    else { return nil }
    let value = String(decoding: line.plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed
    let found = contact(value.pieces(at: Byte.comma)[0], sheet.stated(own[position]))
    return found.name == nil ? nil : found
  }

  private static func reaches(from position: Int, _ own: [Int], _ sheet: Sheet) -> Bool {
    guard position + 1 < own.count, own[position + 1] == own[position] + 1, case let next = sheet.lines[own[position + 1]] else {
      return false
    }
    return next.indent >= 8 && next.columns.count == 1
      && (Tidy.telephone(within: next.plain) != nil || Tidy.email(in: next.plain) != nil)
  }

  /// "Contact Officer" and nothing else: a heading, or a label that lost its cell.
  private static func opensBelow(_ line: PrintedLine, _ label: CoverLabels.Found?) -> Bool {
    guard let label, label.field == .contact, line.plain.utf8.count < 40 else { return false }
    let words = line.bareNumber?.rest ?? line.plain
    return label.length >= words.utf8.count && words.pieceCount >= 2
  }

  /// Takes the name, then the telephone and the e-mail, from lines below a label; says whether the line can belong to them.
  private static func complete(_ contact: inout Contact, _ line: PrintedLine, _ origin: Origin) -> Bool {
    let plain = line.plain.dropping(prefix: "Name:")?.trimmed ?? line.plain
    guard plain.utf8.count < 140, !line.isHeadingMark, Numbering.leading(plain) == nil, !SectionTitles.isKnown(plain) else { return false }
    if contact.name == nil {
      let name = People.nameAlone(plain)
      guard People.looksLikeName(name), !People.isOffice(name), name.pieceCount <= 4 else { return false }
      contact.name = Fact(name, origin)
    }
    if contact.email == nil, let email = Tidy.email(in: plain) { contact.email = Fact(email, origin) }
    if contact.telephone == nil, let number = Tidy.telephone(within: plain) { contact.telephone = Fact(number, origin) }
    return !plain.hasSuffix(".")
  }

  /// The same person on the cover and at the end of the report.
  private static func withoutRepeats(_ contacts: [Contact]) -> [Contact] {
    var kept: [Contact] = []
    for contact in contacts {
      if let name = contact.name, let same = kept.firstIndex(where: { $0.name?.value == name.value }) {
        kept[same].telephone = kept[same].telephone ?? contact.telephone
        kept[same].email = kept[same].email ?? contact.email
      } else {
        kept.append(contact)
      }
    }
    return kept
  }

  private static func labelled(_ line: PrintedLine) -> [(CoverField, String)] {
    func split(_ plain: String) -> (CoverField, String)? {
      guard let label = CoverLabels.match(plain), [.contact, .telephone, .email, .reportOf].contains(label.field) else { return nil }
      return (label.field, String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed)
    }
    /// "Responsible Officer: Chris Hartgate (01632 960409)": whom to ring is whom to ask.
    func asked(_ field: CoverField, _ value: String) -> [(CoverField, String)] {
      if value.isEmpty { return [] }
      guard field == .reportOf else { return [(field, value)] }
      return Tidy.telephone(within: value) != nil || Tidy.email(in: value) != nil ? [(.contact, value)] : []
    }
    if line.isRow {
      guard let head = line.cells.firstIndex(where: { !$0.isEmpty }), let (field, rest) = split(Marks.plain(line.cells[head])) else {
        return []
      }
      // "Author: Ed Plow⇥Job title: Manager": the next cell has a label of its own.
      let beside = line.cells[(head + 1)...].map(Marks.plain).prefix { rest.isEmpty || !opensField($0) }
      return asked(field, ([rest] + beside).filter { !$0.isEmpty }.joined(separator: " "))
    }
    guard line.text.utf8.contains(Byte.colon) || Columns.areInside(line.text) else { return [] }
    let columns = line.columns
    if columns.count == 2, let (field, rest) = split(columns[0]), rest.isEmpty { return asked(field, columns[1]) }
    // Two people side by side: the first column's is whom to ask.
    let isBeside =
      columns.count == 2 && split(columns[0]).map { !$0.1.isEmpty } ?? false && opensField(columns[1])
    let plain = isBeside ? columns[0] : line.plain
    guard line.plain.utf8.count < 200, let (field, value) = split(plain), !value.isEmpty else { return [] }
    // In running text only with a colon: "Contact Officer: Paul Fraser".
    return line.plain.utf8.contains(Byte.colon) ? asked(field, value) : []
  }

  private static func opensField(_ words: String) -> Bool { (CoverLabels.match(words) ?? OwnLabels.match(words)) != nil }
}
