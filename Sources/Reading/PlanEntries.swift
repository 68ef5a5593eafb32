import Text

/// Where the entries of a plan stand when no "Details of Decision" opens them: forms that begin with the same label.
enum PlanEntries {
  /// From each opening label to the line before the next; nothing when the first form has fewer than three fields.
  static func forms(_ sheet: Sheet, in range: Range<Int>) -> [Range<Int>] {
    let labelled = sheet.text(in: range).compactMap { index in label(of: sheet.lines[index]).map { (index: index, field: $0) } }
    guard let first = labelled.firstIndex(where: { $0.field == .title || $0.field == .details }) else { return [] }
    let opener = labelled[first].field
    let starts = labelled[first...].filter { $0.field == opener }.map(\.index)
    let entries = zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    let fields = Set(labelled.filter { entries[0].contains($0.index) }.map { "\($0.field)" })
    return fields.count >= 3 && (fields.contains("expected") || fields.contains("maker")) ? entries : []
  }

  /// The label that a line begins with: in a row its first cell, else up to a colon.
  private static func label(of line: PrintedLine) -> PlanField? {
    if line.isRow { return line.cells.first.flatMap { $0.isEmpty ? nil : PlanLabels.match($0) } }
    guard let colon = line.plain.firstIndex(of: ":"), line.plain[..<colon].utf8.count < 60 else { return nil }
    return PlanLabels.match(String(line.plain[..<colon]))
  }
}

/// "Quay Street Land (KEY) To decide …": whether a decision is key, said inside its title.
enum KeyMark {
  struct Found {
    let title: String
    let isKey: Bool
    /// What stands behind the mark.
    let rest: String
  }

  static func split(_ printed: String) -> Found? {
    let words = printed.split(separator: " ")
    for index in words.indices {
      let word = String(words[index])
      let core = word.filter { $0.isLetter || $0 == "-" }
      let isBracketed = word.hasPrefix("(") || word.hasPrefix("[")
      let upper = core.uppercased()
      guard ["KEY", "NON-KEY"].contains(upper), core == upper || isBracketed else { continue }
      var after = index + 1
      while after < words.count, ["DECISION", "ITEM"].contains(words[after].filter(\.isLetter).uppercased()),
        words[after].filter(\.isLetter) == words[after].filter(\.isLetter).uppercased() || isBracketed
      {
        after += 1
      }
      let before = trimmed(words[..<index].joined(separator: " "))
      let rest = trimmed(words[after...].joined(separator: " "))
      return before.isEmpty ? Found(title: rest, isKey: upper == "KEY", rest: "") : Found(title: before, isKey: upper == "KEY", rest: rest)
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.trimmed
    while let last = rest.last, "-–—:,".contains(last) { rest = String(rest.dropLast()).trimmed }
    while let first = rest.first, "-–—:,".contains(first) { rest = String(rest.dropFirst()).trimmed }
    return rest
  }
}
