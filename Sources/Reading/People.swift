import Text

/// Names of people as papers print them.
enum People {
  private static let councillor = [
    "Councillors", "Councillor", "Cllrs.", "Cllrs", "Cllr.", "Clirs.", "Clirs:", "Clirs", "Clir.", "Clir", "Cllr", "CIlr.", "CIlr", "Cllr:",
    "Councillors:",
    "Cllrs:", "Councillor:", "Councilor", "Councilors", "Councillors,", "Cynghorydd", "Cynghorwyr", "Aldermen", "Aldermen:",
  ]
  private static let titles = [
    "Mr", "Mrs", "Ms", "Miss", "Dr", "Father", "Fr", "Rev", "Reverend", "Canon", "Sir", "Dame", "Lord", "Lady", "Professor", "Prof",
    "Alderman", "Rabbi",
    "Imam", "Sister", "Baroness",
  ]
  /// Nouns that name what someone is, never who.
  private static let roleNouns: Set<String> = [
    "member", "members", "substitute", "substitutes", "representative", "representatives", "officer", "officers", "advisor", "adviser",
    "governor",
    "governors", "diocese", "chair", "chairman", "healthwatch", "public", "press", "cabinet", "independent", "advisory", "observer",
    "observers", "mayor", "sheriff", "provost", "convener", "leader", "clerk", "director", "manager", "head", "executive", "solicitor",
    "council",
    "services", "group", "committee", "ward", "parish", "notice", "secretary", "commissioner", "treasurer", "present", "absent", "vacancy",
    "councillors", "councillor",
    "absences", "none", "vice-chair", "vice-chairman", "chairwoman", "authority", "police", "partnership", "association", "invitee",
    "invitees",
  ]

  static func isCouncillorTitle(_ word: String) -> Bool { word.withBytes { councillorKeys.contains(anyCase: $0) } }
  private static let councillorKeys = KeySet(councillor.map { $0.lowercased() })
  static func isPluralTitle(_ word: String) -> Bool {
    [
      "Councillors", "Councillors:", "Councillors,", "Councilors", "Cllrs", "Cllrs.", "Cllrs:", "Clirs.", "Clirs", "Clirs:", "Cynghorwyr",
      "Aldermen",
      "Aldermen:",
    ].contains {
      $0.matches(word)
    }
  }
  static func isTitle(_ word: String) -> Bool {
    word.withBytes { bytes in titleKeys.contains(anyCase: bytes.last == Byte.stop ? Bytes(rebasing: bytes.dropLast()) : bytes) }
  }
  private static let titleKeys = KeySet(titles.map { $0.lowercased() })
  static func isRoleNoun(_ word: String) -> Bool { roleNouns.contains(Tidy.withoutFinalStop(word).lowercased()) }

  /// The name without "Councillor" in any of its spellings and without what follows a comma; Mrs, Dr, Father stay.
  static func name(_ printed: String) -> String {
    var words = Marks.plain(printed).pieces(at: Byte.comma)[0].split(separator: " ").map(String.init)
    while let first = words.first, isCouncillorTitle(first) || first.matches("and") || first.matches("the") { words.removeFirst() }
    return Tidy.withoutFinalStop(words.joined(separator: " "))
  }

  /// The words of a name before a number, an address, a post or the rest of a sentence.
  static func nameAlone(_ printed: String) -> String {
    var words: [Substring] = []
    for word in name(withoutRole(printed).name).split(separator: " ") {
      let bare = word.lowercased()
      if word.utf8.contains(where: { $0.isDigit }) || word.utf8.contains(Byte.at) || ["-", "–", "|"].contains(bare)
        || ["on", "at", "by", "via", "tel", "tel:", "telephone", "telephone:", "email", "email:", "e-mail:", "or", "room", "ext", "direct"]
          .contains(bare)
      {
        break
      }
      words.append(word)
    }
    return Tidy.withoutFinalStop(words.joined(separator: " "))
  }

  /// "Hanna Doubleday Governance Officer" without the post behind the name, where the last word says that one stands there.
  static func withoutPost(_ printed: String) -> String {
    let words = printed.split(separator: " ")
    guard words.count > 3, let last = words.last,
      ["officer", "manager", "clerk", "secretary", "lead", "office", "assistant", "administrator"].contains(last.lowercased()),
      let post = words.firstIndex(where: { wordsOfPosts.contains($0.lowercased()) }),
      (2...(isTitle(String(words[0])) ? 4 : 3)).contains(post)
    else { return printed }
    return words[..<post].joined(separator: " ")
  }

  /// "A Brock Chair", "Jo Colt Vice Chairman": the name, and the post in the chair that nothing sets apart from it.
  static func withoutChair(_ printed: String) -> (name: String, role: String?) {
    let words = printed.split(separator: " ")
    guard let last = words.last, ofChair.contains(last.lowercased()) else { return (printed, nil) }
    let deputy = words.dropLast().last.map { ["vice", "deputy", "acting", "interim"].contains($0.lowercased()) } ?? false
    let name = words.dropLast(deputy ? 2 : 1)
    guard let surname = name.last, surname.utf8.count > 2, !isTitle(String(surname)), !isCouncillorTitle(String(surname)) else {
      return (printed, nil)
    }
    return (name.joined(separator: " "), words[name.endIndex...].joined(separator: " "))
  }

  private static let ofChair: Set<String> = [
    "chair", "chairman", "chairperson", "chairwoman", "vice-chair", "vice-chairman", "vice-chairperson", "vice-chairwoman",
  ]

  private static let wordsOfPosts: Set<String> = [
    "democratic", "governance", "committee", "committees", "senior", "principal", "assistant", "deputy", "services", "service", "member",
    "members", "corporate", "scrutiny", "town", "parish", "legal", "interim", "acting", "executive",
    "admin", "admin/finance", "finance", "finance/admin", "administrative",
  ]

  /// "Democratic Services", "Governance Team": an office, never a person.
  static func isOffice(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").contains {
      ["services", "team", "department", "council", "unit", "support", "communications"].contains($0)
    }
  }

  /// The text in brackets behind a name: "Paula Murphy (Chair)" gives the name and "Chair".
  static func withoutRole(_ printed: String) -> (name: String, role: String?) {
    guard let open = printed.firstIndex(of: "("), let close = printed[open...].firstIndex(of: ")") else { return (printed.trimmed, nil) }
    let role = String(printed[printed.index(after: open)..<close]).trimmed
    let rest = String(printed[..<open]) + String(printed[printed.index(after: close)...])
    // "Dunn (H)": the initial that tells one Dunn from another.
    if role.utf8.count == 1, role.isCapitals, rest.pieceCount == 1 { return (printed.trimmed, nil) }
    return (rest.singleSpaced, role.isEmpty ? nil : role)
  }

  /// The people in a sentence or list: "Councillors O'Brien and Carr, and Education Added Members Father Des Seddon".
  ///
  /// After "Councillors" every piece between commas is a name; after a single person with a title, what follows the
  /// comma says what that person is, until the next title.
  static func list(_ printed: String) -> [String] {
    var names: [String] = []
    var inList = true
    for clause in clauses(Marks.plain(printed)) {
      var words = clause.split(separator: " ").map(String.init)
      if let plural = words.lastIndex(where: { isPluralTitle($0) || isPlural($0) }) {
        inList = true
        words.removeFirst(plural + 1)
      } else if let singular = words.lastIndex(where: { isCouncillorTitle($0) }) {
        inList = false
        words.removeFirst(singular + 1)
      } else if let title = words.firstIndex(where: { isTitle($0) }) {
        inList = false
        words.removeFirst(title)
      } else if !inList, !isInitialled(words) {
        continue
      }
      let (outside, inside) = withoutRole(words.joined(separator: " "))
      // "the Deputy Lord Mayor (Councillor Pell)": the office outside, the person in the brackets.
      let isOffice = inside.map { isCouncillorTitle($0.firstPiece) } ?? false && outside.pieces.contains(where: isRoleNoun)
      let tidy = Tidy.withoutFinalStop(isOffice ? name(inside ?? outside) : outside)
      if looksLikeName(tidy) || isNamedWard(tidy) { names.append(tidy) }
    }
    return names
  }

  /// "G Gorse (Enterprise Partnership)": an initial, a surname and where somebody comes from.
  private static func isInitialled(_ words: [String]) -> Bool {
    words.count > 2 && words[0].utf8.count <= 2 && words[0].isCapitals && words[1].utf8.count > 2 && words[2].hasPrefix("(")
  }

  /// Pieces between commas, semicolons and "and", brackets kept whole.
  private static func clauses(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    let isWelsh = text.holds("Cynghor")
    for word in withoutNotes(text).replacingSemicolons.split(separator: " ") {
      if depth == 0, word.lowercased() == "and" || word == "&" || isWelsh && (word == "a" || word == "ac") {
        pieces.append(piece)
        piece = ""
        continue
      }
      piece += piece.isEmpty ? String(word) : " " + word
      depth += word.filter { $0 == "(" }.count - word.filter { $0 == ")" }.count
      if depth <= 0, word.hasSuffix(",") || word.hasSuffix(";") {
        pieces.append(piece)
        piece = ""
        depth = 0
      }
    }
    pieces.append(piece)
    return pieces.map(Tidy.withoutFinalStop).filter { !$0.isEmpty }
  }

  /// "Brown1, Green²": without the mark of a note that an extractor glued to a name.
  static func withoutNotes(_ text: String) -> String {
    guard text.withBytes({ bytes in zip(bytes, bytes.dropFirst()).contains { $0.isLetter && ($1.isDigit || $1 >= 0x80) } }) else {
      return text
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).map(withoutNote).joined(separator: " ")
  }

  private static func withoutNote(_ word: Substring) -> Substring {
    let end = word.reversed().prefix { ",;.".contains($0) }.count
    let (name, marks) = (word.dropLast(end), word.suffix(end))
    let bare = name.prefix { $0.isLetter || "-'’".contains($0) }
    guard bare.utf8.count > 2, bare.first?.isUppercase == true, bare.dropFirst().first?.isLowercase == true, bare.count < name.count,
      name.count - bare.count <= 2, name.dropFirst(bare.count).allSatisfy({ "0123456789¹²³⁴⁵⁶⁷⁸⁹".contains($0) })
    else { return word }
    return Substring(bare + marks)
  }

  private static func isPlural(_ word: String) -> Bool {
    ["Members", "Representatives"].contains { $0.matches(word) }
  }

  /// One to six words, the first with a capital, none that says what someone is.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), let first = text.unicodeScalars.first, first.properties.isUppercase else { return false }
    if words.contains(where: { $0.utf8.first?.isLower == true && !particles.contains(String($0)) }) { return false }
    return !words.contains {
      isRoleNoun(String($0)) || sentenceWords.contains($0.lowercased()) || $0.utf8.contains { $0.isDigit || $0 == Byte.colon }
    }
  }

  /// "Ward", "J Ward", "Mrs Ward": in a list of people somebody's name, where "Abbey Ward" is what a councillor stands for.
  static func isNamedWard(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.last == "Ward" && words.dropLast().allSatisfy { isTitle(String($0)) || $0.filter(\.isLetter).count == 1 }
  }

  /// Small words that stand in names.
  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "ap", "ab", "ferch", "da", "du", "la", "le", "di", "o", "y", "bin", "al", "mac",
  ]

  /// Words of sentences, which no name holds.
  private static let sentenceWords: Set<String> = [
    "the", "that", "was", "were", "is", "are", "be", "been", "report", "reports", "meeting", "minutes", "committee", "resolved", "agreed",
    "noted", "following", "none", "apologies", "item", "items", "all",
  ]
}

extension String {
  fileprivate var replacingSemicolons: String {
    String(decoding: utf8.flatMap { $0 == Byte.semicolon ? [Byte.semicolon, Byte.space] : [$0] }, as: UTF8.self)
  }
}
