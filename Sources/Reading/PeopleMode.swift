import Text

/// Reads people line by line, remembering whether the list is one of names or of single persons with what they are.
struct PeopleMode {
  private var inList: Bool
  /// The names behind "Councillors": surnames are enough.
  private var ofSurnames: Bool
  /// The label of the list was the last thing read, or a list that is not asked for is open: "Officers in / attendance:".
  var isAfterLabel = false
  /// People stand with their titles here: words without one say what somebody is.
  private var seenTitle = false

  /// People stand without titles here, too.
  private var seenBare = false
  /// Names are joined by "a".
  var isWelsh = false

  init(inList: Bool = false) { (self.inList, ofSurnames) = (inList, inList) }

  mutating func people(in words: String) -> [(name: String, role: String?)] {
    var found: [(name: String, role: String?)] = []
    for clause in clauses(words) {
      if clause.begins(with: "in the Chair") || PeopleMode.chairs.contains(clause), let last = found.indices.last {
        found[last].role = "in the Chair"
        continue
      }
      // "Cllr Dell (Eastmere County Council) – Chairman"
      if let office = clause.dropping(prefix: "– ") ?? clause.dropping(prefix: "- "), office.holds("chair"), let last = found.indices.last {
        found[last].role = office
        continue
      }
      if clause.hasPrefix("("), clause.hasSuffix(")"), let last = found.indices.last,
        found[last].role == nil || !clause.utf8.contains(Byte.space) || clause.begins(with: "(in the Chair")
      {
        found[last].role = String(clause.dropFirst().dropLast())
        continue
      }
      var tokens = clause.split(separator: " ").map(String.init)
      if tokens.count > 1, ["y", "yr", "the"].contains(tokens[0].lowercased()), People.isCouncillorTitle(tokens[1]) {
        tokens.removeFirst()
      }
      guard let first = tokens.first else { continue }
      let isTitled = People.isCouncillorTitle(first) || People.isTitle(first)
      if People.isPluralTitle(first) {
        inList = true
        ofSurnames = true
        seenTitle = true
        tokens.removeFirst()
      } else if People.isCouncillorTitle(first) {
        inList = false
        ofSurnames = false
        seenTitle = true
        tokens.removeFirst()
      } else if People.isTitle(first) {
        inList = false
        seenTitle = true
      } else if !inList, !(ofSurnames && isSurname(tokens)), !looksAlone(nameTokens(tokens)), !isNamedWithPost(tokens) {
        // "Mayor (Councillor J Abernathy)": the office outside, the person in the bracket.
        if let person = personInBracket(tokens.joined(separator: " ")) { found.append(person) }
        continue
      }
      if let person = personInBracket(tokens.joined(separator: " ")) {
        found.append(person)
        continue
      }
      if !seenTitle, tokens.count > 1 { seenBare = true }
      var (bare, role) = People.withoutRole(tokens.joined(separator: " "))
      for suffix in PeopleMode.chairs.map({ " " + $0 }) + [" in the Chair"] where bare.hasSuffix(suffix) {
        (bare, role) = (String(bare.dropLast(suffix.count)), "in the Chair")
      }
      // "Mrs A Clove - Ferry Ward", "J Penhallow – Head of Governance"
      for dash in [" - ", " – "] {
        if let cut = bare.firstRange(of: dash) { bare = String(bare[..<cut.lowerBound]) }
      }
      let name = Tidy.withoutFinalStop(bare)
      if People.looksLikeName(name) || (inList || ofSurnames || isTitled) && People.isNamedWard(name) { found.append((name, role)) }
    }
    return found
  }

  private static let chairs = [
    "- Chair", "– Chair", "- Chairman", "– Chairman", "- in the Chair", "– in the Chair", "- In the Chair", "– In the Chair",
  ]

  /// "Mary Gott (Clerk)" behind councillors with titles.
  private func isNamedWithPost(_ tokens: [String]) -> Bool {
    let (name, post) = People.withoutRole(tokens.joined(separator: " "))
    return name.utf8.contains(Byte.space) && People.looksLikeName(name)
      && post.map { $0.split(separator: " ").contains { People.isRoleNoun(String($0)) } } ?? false
  }

  /// "District Councillor", "County Cllr": which council somebody sits on is no name.
  private static let councils: Set<Substring> = ["District", "County", "Borough", "Parish", "Town", "City", "Community"]

  private func isSurname(_ tokens: [String]) -> Bool {
    tokens.count == 1 && tokens[0].utf8.count > 2 && tokens[0].unicodeScalars.first?.properties.isUppercase == true
      && (!People.isRoleNoun(tokens[0]) || tokens[0] == "Ward") && !tokens[0].utf8.contains(where: \.isDigit)
  }

  private func personInBracket(_ words: String) -> (name: String, role: String?)? {
    let (outside, inside) = People.withoutRole(words)
    guard let inside, case let opener = inside.firstPiece, People.isCouncillorTitle(opener) || People.isTitle(opener),
      !People.looksLikeName(outside), outside.split(separator: " ").contains(where: { People.isRoleNoun(String($0)) })
    else { return nil }
    let name = People.name(inside)
    return People.looksLikeName(name) ? (name, outside.dropping(prefix: "The ") ?? outside) : nil
  }

  /// The words before a bracket or a dash.
  private func nameTokens(_ tokens: [String]) -> [String] {
    let name = People.withoutRole(tokens.joined(separator: " ")).name.split(separator: " ").map(String.init)
    return Array(name.prefix { !["-", "–", "—"].contains($0) })
  }

  /// A name without a title on a line of its own: names, each with a capital; among titled people only one with initials.
  private func looksAlone(_ tokens: [String]) -> Bool {
    if seenTitle, !seenBare, !tokens.contains(where: { $0.filter(\.isLetter).count == 1 }) { return false }
    return (2...5).contains(tokens.count) && tokens.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
      && !tokens.contains { People.isRoleNoun($0) } && !tokens.joined().isCapitals && tokens.filter { $0.utf8.count > 2 }.count <= 3
  }

  private func clauses(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [Substring] = []
    var depth = 0
    func finish() {
      if !piece.isEmpty { pieces.append(Tidy.withoutFinalStop(piece.joined(separator: " "))) }
      piece = []
    }
    var single = !inList
    var isWelsh = isWelsh
    for word in text.split(separator: " ") {
      if depth == 0, word.lowercased() == "and" || word == "&" || isWelsh && (word == "a" || word == "ac") {
        finish()
        continue
      }
      if People.isCouncillorTitle(String(word)) || People.isTitle(String(word)), depth == 0 {
        if piece.count == 1, PeopleMode.councils.contains(piece[0]) { piece = [] }
        finish()
        single = !People.isPluralTitle(String(word)) && !(People.isTitle(String(word)) && inList)
        isWelsh = isWelsh || word.begins(with: "Cynghor")
        if People.isPluralTitle(String(word)) {
          piece.append(word)
          continue
        }
      }
      // "Aldermen – F Agnew": the dash belongs to neither.
      if piece.count == 1, ["-", "–", "—", ":"].contains(word), People.isPluralTitle(String(piece[0])) { continue }
      piece.append(word)
      depth += word.filter { $0 == "(" }.count - word.filter { $0 == ")" }.count
      // "L Tarrant (Leader / Chairman) D Harrop (Deputy Leader)": a bracket ends a person.
      if depth == 0, word.hasSuffix(")"), piece.count > 1 {
        finish()
      } else if depth <= 0, word.hasSuffix(",") || word.hasSuffix(";") {
        depth = 0
        // What follows the comma after a single person says what that person is: drop it until the next title.
        let chairs = single && !piece.isEmpty
        finish()
        if chairs { piece = [] }
      }
    }
    finish()
    return pieces
  }
}
