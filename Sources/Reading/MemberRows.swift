import Papers
import Text

/// The members that rows and lines name, one after the other.
struct MemberRows {
  var hasTwoColumns = false
  /// "Substitute Members" over the second column: where there are fewer of them than members, they can stand in for any.
  private var hasListOfSubstitutes = false
  var opening = 0
  var inSubstitutes = false
  var members: [Member] = []
  var substitutes: [Fact<String>] = []
  var pairs = false
  var namesInText = 0
  /// What the header of a table says of those below it: "Chair".
  var columnRoles: [String?] = []
  /// What the header of a table says of the cells below it.
  var columns: [MemberColumn] = []
  var ofExecutive = false

  var reading: MemberList.Reading {
    var reading = MemberList.Reading()
    let isList = hasListOfSubstitutes && members.contains { $0.substitute == nil }
    let substitutes = isList ? members.compactMap(\.substitute) + substitutes : substitutes
    if !members.isEmpty { reading.members = isList ? members.map(\.alone) : members }
    if !substitutes.isEmpty { reading.substitutes = substitutes }
    if isList {
      reading.unpairedAt = opening
      return reading
    }
    if (hasTwoColumns && namesInText > 0) || (!substitutes.isEmpty && !pairs) { reading.unpairedAt = opening }
    return reading
  }

  /// A paragraph of names: "Membership: Councillors Abernathy (Chair), Brandsma and Calloway".
  mutating func take(_ paragraph: MemberParagraph, _ sheet: Sheet) {
    inSubstitutes = paragraph.ofSubstitutes ?? inSubstitutes
    for found in paragraph.people {
      var member = Member()
      member.name = Fact(found.name, sheet.stated(found.index))
      member.role = found.role.map { Fact($0, sheet.stated(found.index)) }
      if inSubstitutes, let name = member.name { substitutes.append(name) } else { add(member) }
    }
    if !substitutes.isEmpty { pairs = true }
  }

  /// A row of a table with a column of members and a column of substitutes, or with members in every column.
  mutating func takeRow(_ line: PrintedLine, _ sheet: Sheet, _ index: Int) {
    var cells = line.isRow ? line.cells.map(Marks.plain) : line.columns
    if let first = cells.first, let (ofSubstitutes, rest) = MemberParagraph.label(first), rest.isEmpty {
      inSubstitutes = ofSubstitutes
      cells.removeFirst()
    }
    if let header = MemberColumn.header(cells) {
      columns = header
      return
    }
    if columns.contains(.substitute) || columns.contains(.other) { return takeTable(cells, sheet.stated(index)) }
    let key = Tidy.key(cells.joined(separator: " "))
    if cells.contains(where: { !$0.isEmpty }), cells.allSatisfy({ $0.isEmpty || MemberParagraph.isRole($0) }) {
      columnRoles = cells.map { Tidy.key($0).hasPrefix("member") ? nil : $0 }
      return
    }
    if key.hasPrefix("member") || key == "councillor councillor" || key.isEmpty {
      hasTwoColumns = cells.count > 1 && key.holds("substitute") || hasTwoColumns
      hasListOfSubstitutes = key.holds("substitutes") || key.holds("substitute members") || hasListOfSubstitutes
      return
    }
    if !hasTwoColumns { return takeColumns(cells, sheet.stated(index)) }
    guard let first = cells.first, var member = MemberList.person(first, sheet.stated(index)) else { return }
    if cells.count > 1, let substitute = MemberList.person(cells[1], sheet.stated(index))?.name {
      member.substitute = substitute
      pairs = true
    }
    add(member)
  }

  /// A row below a header: members in their column, each with the substitute of the same row.
  private mutating func takeTable(_ cells: [String], _ origin: Origin) {
    var last: Member?
    for (column, cell) in cells.enumerated() where column < columns.count && !cell.isEmpty {
      switch columns[column] {
      case .member:
        if let member = last { add(member) }
        last = MemberList.person(cell, origin)
      case .substitute:
        guard let name = MemberList.person(cell, origin)?.name else { continue }
        if last == nil { substitutes.append(name) } else { last?.substitute = name }
        pairs = true
      case .role: if last?.role == nil { last?.role = Fact(cell, origin) }
      case .other: break
      }
    }
    if let member = last { add(member) }
  }

  /// Behind the first cell only those that begin as a member does: others say what the first is.
  private mutating func takeColumns(_ cells: [String], _ origin: Origin) {
    var isFirst = true
    // "Deputy Chair        Councillor Ian Ellery": what somebody is, and who.
    if cells.count == 2, MemberRows.heads(cells[0]), let member = member(cells[1], as: cells[0], origin) { return add(member) }
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      let opener = cell.firstPiece
      if isFirst || People.isCouncillorTitle(opener) || People.isTitle(opener), var member = MemberList.person(cell, origin) {
        if isFirst, member.role == nil, let role = role(behind: column, cells) { member.role = Fact(role, origin) }
        if member.role == nil, columnRoles.indices.contains(column) { member.role = columnRoles[column].map { Fact($0, origin) } }
        if inSubstitutes, let name = member.name { substitutes.append(name) } else { add(member) }
      }
      isFirst = false
    }
  }

  /// "Councillor Esther Vane⇥Leader and Cabinet Member for Strategy": what the next cell says someone is. A cabinet's other cells are
  /// portfolios; elsewhere a cell may as well be a ward.
  private func role(behind column: Int, _ cells: [String]) -> String? {
    guard column + 1 < cells.count, case let cell = cells[column + 1], cell.hasLetterOrDigit else { return nil }
    let words = cell.split(separator: " ").map(String.init)
    guard let opener = words.first, !People.isCouncillorTitle(opener), !People.isTitle(opener), !Parties.isName(cell), words.count <= 14
    else {
      return nil
    }
    let isRole = words.contains {
      People.isRoleNoun($0) || ["leader", "mayor", "portfolio", "chairwoman", "convener"].contains($0.lowercased())
    }
    return isRole || ofExecutive && !cell.utf8.contains(where: \.isDigit) ? Tidy.withoutFinalStop(cell) : nil
  }

  mutating func takeLine(_ line: PrintedLine, _ sheet: Sheet, _ index: Int, _ standsElsewhere: (String, Int) -> Bool) {
    let plain = line.plain
    let key = Tidy.key(plain)
    if ["substitute", "substitutes", "substitute members", "named substitutes"].contains(key) {
      inSubstitutes = true
      return
    }
    if key.hasPrefix("member") && key.pieceCount <= 3 || key == "councillor" || key == "councillor councillor"
      || key == "councillors"
    {
      return
    }
    if let member = behindRole(plain, sheet.stated(index)) { return add(member) }
    if isContinuation(plain) {
      if var last = members.popLast() {
        last.role = last.role.map { Fact($0.value + " " + plain, $0.origin) }
        members.append(last)
      }
      return
    }
    for piece in line.columns.flatMap({ MemberList.people(in: $0, index, standsElsewhere) }) {
      guard let member = MemberList.person(piece, sheet.stated(index)) else { continue }
      namesInText += 1
      if inSubstitutes, let name = member.name { substitutes.append(name) } else { add(member) }
    }
  }

  /// "Vice Chair – Cllr Rhys Noel": what somebody is, and who.
  private func behindRole(_ plain: String, _ origin: Origin) -> Member? {
    guard !inSubstitutes, let cut = [" – ", " - ", ": "].lazy.compactMap({ plain.firstRange(of: $0) }).first,
      case let role = String(plain[..<cut.lowerBound]), MemberParagraph.isRole(role)
    else { return nil }
    return member(String(plain[cut.upperBound...]), as: role, origin)
  }

  /// "Chair", "Group Spokesperson"; "Members" says of nobody what they are.
  private static func heads(_ cell: String) -> Bool {
    let key = Tidy.key(cell)
    return MemberParagraph.isRole(cell) && !key.hasPrefix("member") || posts.contains(key)
  }

  private static let posts: Set<String> = [
    "group spokesperson", "deputy group spokesperson", "opposition spokesperson", "spokesperson", "convener", "vice convener",
    "depute convener", "leader", "deputy leader", "leader of the council", "mayor", "deputy mayor",
  ]

  private func member(_ name: String, as role: String, _ origin: Origin) -> Member? {
    guard People.isCouncillorTitle(name.firstPiece), !name.utf8.contains(Byte.comma), var member = MemberList.person(name, origin) else {
      return nil
    }
    member.role = Fact(role, origin)
    return member
  }

  /// The second line of what someone is: "Advisory Member".
  private func isContinuation(_ plain: String) -> Bool {
    let words = plain.split(separator: " ").map(String.init)
    guard let first = words.first, !members.isEmpty, !inSubstitutes, !plain.utf8.contains(Byte.comma) else { return false }
    return !People.isCouncillorTitle(first) && !People.isTitle(first) && words.contains { People.isRoleNoun($0) }
  }

  private mutating func add(_ member: Member) {
    guard !members.contains(where: { $0.name?.value == member.name?.value }) else { return }
    members.append(member)
  }
}

extension Member {
  fileprivate var alone: Member {
    var member = self
    member.substitute = nil
    return member
  }
}
