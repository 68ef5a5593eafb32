import Papers
import Text

/// What a column of a table of members holds.
enum MemberColumn: Equatable {
  case member, substitute, role
  /// The body that sends them, their party, their ward.
  case other

  private static let others: Set<String> = [
    "constituent authority", "authority", "local authority", "council", "organisation", "representing", "representation", "ward",
    "division",
    "electoral division", "party", "political group", "political party", "group", "party group", "nominating body", "area", "district",
    "appointing authority", "constituent council", "term of office", "email", "partner", "agency", "body",
  ]

  /// The columns that a header row names: one of members at least, and one of another kind.
  static func header(_ cells: [String]) -> [MemberColumn]? {
    guard cells.count >= 2 else { return nil }
    if cells.contains(where: \.hasLetterOrDigit), cells.allSatisfy({ !$0.hasLetterOrDigit || Parties.isName($0) }) {
      return [MemberColumn](repeating: .member, count: cells.count) + [.other]
    }
    let found = cells.map { cell -> MemberColumn? in
      let key = Tidy.key(cell)
      if ["member", "members", "name", "councillor", "councillors", "member s", "representative"].contains(key) { return .member }
      if key.hasPrefix("substitute") || key.hasPrefix("named substitute") || key.hasPrefix("deputy member") || key == "alternate" {
        return .substitute
      }
      if ["role", "position", "portfolio", "post"].contains(key) { return .role }
      return others.contains(key) || key.isEmpty ? .other : nil
    }
    guard !found.contains(nil), found.contains(.member), found.contains(.role) || found.contains(where: { $0 == .other }) else {
      return nil
    }
    return found.compactMap { $0 }
  }
}

/// Parties and groups of councillors, which head lists of members and are no one's name.
enum Parties {
  private static let names: Set<String> = [
    "conservative", "conservatives", "labour", "labour and co operative", "liberal democrat", "liberal democrats", "lib dem", "lib dems",
    "green", "green party", "greens", "independent", "independents", "reform uk", "reform", "plaid cymru", "snp", "scottish national party",
    "scottish conservative and unionist", "scottish labour", "scottish green", "sinn fein", "sinn fin", "dup", "democratic unionist party",
    "uup", "ulster unionist party", "alliance", "alliance party", "sdlp", "tuv", "ukip", "non aligned", "non affiliated", "ungrouped",
    "residents association", "residents", "con", "lab", "ld", "lib", "ind", "grn", "ref", "administration", "opposition", "other", "others",
    "unionist", "nationalist", "co operative", "labour co operative", "conservative and independent", "liberal democrat and green",
  ]

  /// "Labour", "Conservative Group", "Liberal Democrats (4)".
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    var key = Tidy.key(text)
    while let last = key.split(separator: " ").last,
      last.allSatisfy(\.isNumber) || ["group", "members", "party", "councillors"].contains(last)
    {
      let words = key.split(separator: " ").dropLast()
      if words.isEmpty { return false }
      if names.contains(key) { return true }
      key = words.joined(separator: " ")
    }
    return names.contains(key)
  }
}
