import Text

extension MinutesHeads {
  /// "KIRKMORE, 12 May 2026. Minute of Meeting of the FINANCE COMMITTEE. Present:- Councillor Baird, Convener; …": title, body
  /// and names in one paragraph.
  static func namesPresent(_ line: PrintedLine) -> Bool {
    // The place in capitals comes first; most lines are told from it by their second letter.
    guard !line.isRow, line.plain.utf8.count > 60, line.plain.utf8.prefix(3).allSatisfy(\.isUpper) || line.plain.begins(with: "Minute of "),
      let title = line.plain.offset(of: "minute of meeting of"), title < 120,
      let present = line.plain.offset(of: ". present:")
    else { return false }
    return present > title
  }
}
