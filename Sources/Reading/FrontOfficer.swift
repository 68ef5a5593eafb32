import Papers
import Text

/// Whom to ask, where no label says so.
extension FrontSheet {
  private static let asks = [
    "please contact", "enquiries on this agenda to", "please ask", "please telephone", "information contact", "information, contact",
    "enquiries contact", "enquiries to",
    "contact officer", "enquiries should be addressed to", "ask for", "please email", "please speak to", "queries to", "contact:",
    "agenda compiled by:", "agenda prepared by:", "agenda produced by:",
  ]

  /// "For further information please contact Owen Tarrant on 01632 960123": in the sentence, or on the lines below it.
  static func fillOfficer(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    var named: Int?
    if reading.meeting.officer?.name == nil {
      for (position, index) in own.enumerated() where named == nil {
        let plain = sheet.lines[index].plain
        guard plain.utf8.count < 300,
          let end = officerLabel(plain) ?? asks.lazy.compactMap({ lead in plain.offset(of: lead).map { $0 + lead.utf8.count } }).first
        else { continue }
        let rest = String(decoding: plain.utf8.dropFirst(end), as: UTF8.self)
        let behind = String(rest.drop { $0 == ":" || $0 == " " || $0 == "–" || $0 == "-" })
        if behind.hasLetterOrDigit {
          contact(behind, index, sheet, &reading)
        } else {
          for next in own[(position + 1)...].prefix(4) where sheet.lines[next].plain.utf8.count < 80 {
            contact(sheet.lines[next].plain, next, sheet, &reading)
          }
        }
        if reading.meeting.officer?.name != nil { named = position }
      }
    }
    if reading.meeting.officer?.name == nil { named = clerk(own, sheet, &reading) }
    completeOfficer(own, sheet, &reading)
  }

  /// "Constitutional Services Officer: Cath Tabor": the bytes of a label that ends in "Officer" before a name.
  private static func officerLabel(_ plain: String) -> Int? {
    guard let colon = plain.offset(of: Byte.colon, within: 60), plain.keeping(bytes: colon).hasSuffix(" Officer"),
      isPerson(People.nameAlone(plain.dropping(bytes: colon + 1).trimmed))
    else { return nil }
    return colon + 1
  }

  /// The number and the address printed near the name.
  private static func completeOfficer(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) {
    guard let name = reading.meeting.officer?.name else { return }
    let start = own.firstIndex { sheet.lines[$0].number >= name.origin.line } ?? own.endIndex
    if reading.meeting.officer?.telephone == nil {
      for index in own[start...].prefix(4) {
        guard let number = Tidy.telephone(within: sheet.lines[index].plain) else { continue }
        officer(&reading) { $0.telephone = Fact(number, sheet.stated(index)) }
        break
      }
    }
    guard reading.meeting.officer?.email == nil else { return }
    for index in own[start...] {
      guard let email = Tidy.email(in: sheet.lines[index].plain) else { continue }
      return officer(&reading) { $0.email = Fact(email, sheet.stated(index)) }
    }
  }

  /// The clerk who signs: "Bess Larkham" over "Town Clerk", or both on a line.
  private static func clerk(_ own: [Int], _ sheet: Sheet, _ reading: inout Reading) -> Int? {
    for (position, index) in own.enumerated() where FrontPublished.isClerk(sheet.lines[index].plain) {
      let plain = sheet.lines[index].plain
      let beside = plain.pieces(at: Byte.comma).first.map(People.nameAlone) ?? ""
      if plain.utf8.contains(Byte.comma), isPerson(beside) {
        officer(&reading) { $0.name = Fact(beside, sheet.stated(index)) }
        return position
      }
      guard position > 0, case let above = own[position - 1], sheet.lines[above].plain.utf8.count < 40 else { continue }
      let name = People.nameAlone(sheet.lines[above].plain)
      guard isPerson(name), name.utf8.count + 4 > sheet.lines[above].plain.utf8.count else { continue }
      officer(&reading) { $0.name = Fact(name, sheet.stated(above)) }
      return position
    }
    return nil
  }

  /// Two to four words that can be a name and are no post.
  static func isPerson(_ name: String) -> Bool {
    (2...4).contains(name.pieceCount) && People.looksLikeName(name) && !People.isOffice(name) && !Offices.begins(name)
      && !name.isCapitals && !Bodies.isName(name)
      && !name.lowercased().split(separator: " ").contains {
        ["manager", "clerk", "assistant", "adviser", "secretary", "director"].contains($0)
      }
  }
}
