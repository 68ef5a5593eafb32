import Papers
import Text

/// The list of members on a front sheet.
enum MemberList {
  struct Reading {
    var members: [Member]?
    var substitutes: [Fact<String>]?
    /// The line of a list that does not say who substitutes for whom.
    var unpairedAt: Int?
  }

  static func read(_ sheet: Sheet, _ own: [Int]) -> Reading {
    guard let start = own.firstIndex(where: { opens(sheet.lines[$0]) }) else { return Reading() }
    var list = List()
    list.hasTwoColumns = sheet.lines[own[start]].key.hasPrefix("member substitute")
    list.opening = own[start]
    var taken = -1
    var opened = false
    for (position, index) in own.enumerated() where position >= start && index > taken {
      let line = sheet.lines[index]
      if closes(line) { break }
      defer { opened = MemberParagraph.label(line.plain)?.rest.isEmpty ?? false }
      if line.isRow || line.columns.count > 1 {
        list.takeRow(line, sheet, index)
      } else if let paragraph = MemberParagraph.read(own[position...], sheet, isOpened: opened) {
        list.take(paragraph, sheet)
        taken = paragraph.last
      } else {
        list.takeLine(line, sheet, index, wholeText(sheet))
      }
    }
    return list.reading
  }

  private static func opens(_ line: PrintedLine) -> Bool {
    let key = line.key
    if ["member", "members", "membership", "member substitute", "members substitutes", "councillors"].contains(key) { return true }
    if MemberParagraph.label(line.plain) != nil { return true }
    let first = line.plain.split(separator: " ").first.map(String.init) ?? ""
    return (People.isCouncillorTitle(first) && line.plain.split(separator: " ").count <= 16) || key.hasPrefix("membership ")
  }

  private static func closes(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    for label in [
      "COMMITTEE OFFICER", "CONTACT", "AGENDA", "A G E N D A", "If you have", "Telephone", "E-mail", "Enquiries", "Quorum", "DEMOCRATIC",
      "Please contact", "For further", "For information", "For more", "Date of publication",
    ] where plain.begins(with: label) {
      return true
    }
    return !line.isRow && plain.hasSuffix(".") && plain.split(separator: " ").count > 10
  }

  /// Names printed elsewhere in the file, for telling two names apart that the extractor set on one line.
  private static func wholeText(_ sheet: Sheet) -> (String, Int) -> Bool {
    { name, index in
      let key = Tidy.key(name)
      return sheet.lines.indices.contains(where: { $0 != index && sheet.isText($0) && sheet.lines[$0].key.holds(key) })
    }
  }

  private struct List {
    var hasTwoColumns = false
    var opening = 0
    var inSubstitutes = false
    var members: [Member] = []
    var substitutes: [Fact<String>] = []
    var pairs = false
    var namesInText = 0
    /// What the header of a table says of those below it: "Chair".
    var columnRoles: [String?] = []

    var reading: Reading {
      var reading = Reading()
      if !members.isEmpty { reading.members = members }
      if !substitutes.isEmpty { reading.substitutes = substitutes }
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
      let key = Tidy.key(cells.joined(separator: " "))
      if cells.contains(where: { !$0.isEmpty }), cells.allSatisfy({ $0.isEmpty || MemberParagraph.isRole($0) }) {
        columnRoles = cells.map { Tidy.key($0).hasPrefix("member") ? nil : $0 }
        return
      }
      if key.hasPrefix("member") || key == "councillor councillor" || key.isEmpty {
        hasTwoColumns = cells.count > 1 && key.holds("substitute") || hasTwoColumns
        return
      }
      if !hasTwoColumns { return takeColumns(cells, sheet.stated(index)) }
      guard let first = cells.first, var member = person(first, sheet.stated(index)) else { return }
      if cells.count > 1, let substitute = person(cells[1], sheet.stated(index))?.name {
        member.substitute = substitute
        pairs = true
      }
      add(member)
    }

    /// Behind the first cell only those that begin as a member does: others say what the first is.
    private mutating func takeColumns(_ cells: [String], _ origin: Origin) {
      var isFirst = true
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let opener = cell.split(separator: " ").first.map(String.init) ?? ""
        if isFirst || People.isCouncillorTitle(opener) || People.isTitle(opener), var member = person(cell, origin) {
          if member.role == nil, columnRoles.indices.contains(column) { member.role = columnRoles[column].map { Fact($0, origin) } }
          if inSubstitutes, let name = member.name { substitutes.append(name) } else { add(member) }
        }
        isFirst = false
      }
    }

    mutating func takeLine(_ line: PrintedLine, _ sheet: Sheet, _ index: Int, _ standsElsewhere: (String, Int) -> Bool) {
      let plain = line.plain
      let key = Tidy.key(plain)
      if ["substitute", "substitutes", "substitute members", "named substitutes"].contains(key) {
        inSubstitutes = true
        return
      }
      if key.hasPrefix("member") && key.split(separator: " ").count <= 3 || key == "councillor" || key == "councillor councillor"
        || key == "councillors"
      {
        return
      }
      if isContinuation(plain) {
        if var last = members.popLast() {
          last.role = last.role.map { Fact($0.value + " " + plain, $0.origin) }
          members.append(last)
        }
        return
      }
      for piece in line.columns.flatMap({ people(in: $0, index, standsElsewhere) }) {
        guard let member = person(piece, sheet.stated(index)) else { continue }
        namesInText += 1
        if inSubstitutes, let name = member.name { substitutes.append(name) } else { add(member) }
      }
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

  private static func person(_ printed: String, _ origin: Origin) -> Member? {
    let (bare, role) = People.withoutRole(printed)
    let name = People.name(bare)
    guard People.looksLikeName(name) else { return nil }
    var member = Member()
    member.name = Fact(name, origin)
    let afterComma = bare.pieces(at: Byte.comma).dropFirst().joined(separator: ",").trimmed
    if let role {
      member.role = Fact(role, origin)
    } else if !afterComma.isEmpty {
      member.role = Fact(Tidy.withoutFinalStop(afterComma), origin)
    }
    return member
  }

  /// The people on a line: cut before each "Cllr." and each title; a run of four words or more is two people when both
  /// halves stand elsewhere in the file.
  private static func people(in plain: String, _ index: Int, _ standsElsewhere: (String, Int) -> Bool) -> [String] {
    var runs: [[String]] = []
    var afterComma = false
    for word in plain.split(separator: " ").map(String.init) {
      if (People.isCouncillorTitle(word) || People.isTitle(word)) && !afterComma {
        runs.append([word])
      } else if runs.isEmpty {
        runs = [[word]]
      } else {
        runs[runs.count - 1].append(word)
      }
      afterComma = word.hasSuffix(",")
    }
    return runs.flatMap { run -> [String] in
      let words = run.filter { !People.isCouncillorTitle($0) }
      guard words.count >= 4, !run.contains(where: { $0.hasSuffix(",") }) else { return [run.joined(separator: " ")] }
      for cut in 2..<(words.count - 1) {
        let (left, right) = (words[..<cut].filter { !People.isTitle($0) }.joined(separator: " "), words[cut...].joined(separator: " "))
        if left.split(separator: " ").count >= 2, standsElsewhere(left, index), standsElsewhere(right, index) {
          return [words[..<cut].joined(separator: " "), right]
        }
      }
      return [run.joined(separator: " ")]
    }
  }
}
