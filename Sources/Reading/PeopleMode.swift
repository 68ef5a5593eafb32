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
  /// Words were left out that said what somebody is.
  private var hasDropped = false
  /// Names are joined by "a".
  var isWelsh = false

  init(inList: Bool = false) { (self.inList, ofSurnames) = (inList, inList) }

  mutating func people(in words: String) -> [(name: String, role: String?)] {
    var found: [(name: String, role: String?)] = []
    for clause in clauses(words) {
      let parted = PeopleMode.parted(clause)
      // "Cllr Dell (Eastmere County Council) – Chairman", "S Dell (SD) Vice-Chair": what the one before is.
      if let last = found.indices.last, let office = parted.name.isEmpty ? parted.office : PeopleMode.chairing(clause),
        PeopleMode.isOfChair(office)
      {
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
      var post: String?
      // "Chairman Cllr R Lewis", "Acting Parish Clerk Elizabeth Marlow": the post before the name.
      if let name = PeopleMode.behindPost(tokens) {
        post = tokens[..<name].joined(separator: " ")
        tokens.removeFirst(name)
      }
      var isMayor = post != nil
      // "Mayor Dora Thorne", "Mr I Dixon Co-opted Member": the post stands with the name.
      if tokens.count > 2, tokens[0] == "Mayor", !tokens[1].hasPrefix("("), !People.isCouncillorTitle(tokens[1]) {
        tokens.removeFirst()
        isMayor = true
      }
      if tokens.count > 3, let post = tokens.lastIndex(where: { ["co-opted", "coopted", "independent", "lay"].contains($0.lowercased()) }),
        post > 1, tokens.suffix(from: post).dropFirst().allSatisfy({ People.isRoleNoun($0) })
      {
        tokens.removeSubrange(post...)
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
        // "Councillors Mrs B Burns, W J Charlton": the list goes on.
        inList = inList && ofSurnames
        seenTitle = true
      } else if !inList, !isMayor, !(tokens.count > 1 && tokens[1].hasPrefix("(") && isSurname([first]) && seenTitle),
        !(ofSurnames && isSurname(tokens)), !looksAlone(nameTokens(tokens)), !isNamedWithPost(tokens)
      {
        // "Mayor (Councillor J Abernathy)": the office outside, the person in the bracket.
        if let person = personInBracket(tokens.joined(separator: " ")) {
          found.append(person)
        } else {
          // "Cllr R Hamm, Borough Council (Chairman)"
          if let office = People.withoutRole(clause).role, PeopleMode.isOfChair(office), let last = found.indices.last {
            found[last].role = found[last].role ?? office
          } else {
            hasDropped = true
          }
        }
        continue
      }
      if let person = personInBracket(tokens.joined(separator: " ")) {
        found.append(person)
        continue
      }
      if !seenTitle, tokens.count > 1 { seenBare = true }
      // "Mrs A Clove - Ferry Ward", "J Penhallow – Head of Governance", "Cllr Dell – in the Chair"
      let (whole, bracketed) = People.withoutRole(tokens.joined(separator: " "))
      let (named, office) = PeopleMode.parted(whole)
      let (bare, chair) = People.withoutChair(named)
      let role = office.flatMap { PeopleMode.isOfChair($0) ? $0 : nil } ?? bracketed ?? chair ?? post
      let name = People.withoutPost(Tidy.withoutFinalStop(bare))
      if People.looksLikeName(name) || (inList || ofSurnames || isTitled) && People.isNamedWard(name) { found.append((name, role)) }
    }
    return found
  }

  /// Where the name begins behind the post that somebody holds in the council: before a title, or a forename and a surname.
  private static func behindPost(_ tokens: [String]) -> Int? {
    guard tokens.count > 2, let last = tokens.indices.prefix(4).last(where: { leading.contains(tokens[$0].lowercased()) }),
      tokens[...last].allSatisfy({ $0.utf8.first?.isUpper == true && !People.isCouncillorTitle($0) && !People.isTitle($0) }),
      case let name = tokens[(last + 1)...], let first = name.first
    else { return nil }
    if People.isCouncillorTitle(first) || People.isTitle(first) { return last + 1 }
    return ["clerk", "clerk:"].contains(tokens[last].lowercased()) && (2...3).contains(name.count)
      && name.allSatisfy({ $0.utf8.count > 1 && $0.utf8.first?.isUpper == true && !People.isRoleNoun($0) }) ? last + 1 : nil
  }

  private static let leading: Set<String> = ["chair", "chairman", "chairperson", "chairwoman", "vice-chair", "vice-chairman", "clerk"]

  /// The name, and what stands behind a dash or says that somebody was in the chair.
  private static func parted(_ clause: String) -> (name: String, office: String?) {
    for dash in ["- ", "– ", "— "] {
      if let office = clause.dropping(prefix: dash) { return ("", office) }
      guard let cut = clause.firstRange(of: " " + dash) else { continue }
      return (String(clause[..<cut.lowerBound]), String(clause[cut.upperBound...]))
    }
    guard let cut = clause.offset(of: " in the chair"), cut + 13 == clause.utf8.count else { return (clause, nil) }
    return (String(decoding: clause.utf8.prefix(cut), as: UTF8.self), "in the Chair")
  }

  private static func isOfChair(_ office: String) -> Bool {
    (office.holds("chair") || office.holds("convener")) && !office.utf8.contains(where: \.isDigit)
  }

  /// "in the Chair", "Vice-Chair", "Chair of the meeting" without a name.
  private static func chairing(_ clause: String) -> String? {
    ["in the chair", "chair", "vice-chair", "vice chair", "deputy chair", "convener", "vice convener", "depute convener"].contains {
      clause.begins(with: $0)
    }
      && clause.split(separator: " ").allSatisfy {
        People.isRoleNoun(String($0)) || $0.utf8.first?.isLower == true || $0 == "Vice" || $0 == "Deputy"
      }
      ? clause : nil
  }

  /// "Mary Gott (Clerk)" behind councillors with titles.
  private func isNamedWithPost(_ tokens: [String]) -> Bool {
    let (name, post) = People.withoutRole(tokens.joined(separator: " "))
    // "NHS Larchmere (Vice-Chair)" is where somebody comes from.
    return name.utf8.contains(Byte.space) && People.looksLikeName(name) && !(name.firstPiece.isCapitals && name.firstPiece.utf8.count > 2)
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
    if seenTitle, !seenBare, !tokens.contains(where: PeopleMode.isInitials), hasDropped || !namesPerson(tokens) {
      return false
    }
    return (2...5).contains(tokens.count) && tokens.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
      && !tokens.contains { People.isRoleNoun($0) } && !tokens.joined().isCapitals && tokens.filter { $0.utf8.count > 2 }.count <= 3
  }

  /// "Pat Lowry" among people with titles, where nothing has yet told what somebody is: a forename and a surname.
  private func namesPerson(_ tokens: [String]) -> Bool {
    (2...3).contains(tokens.count)
      && tokens.allSatisfy { word in
        word.utf8.count > 2 && !word.isCapitals && !word.hasSuffix("'s") && !word.hasSuffix("’s") && !word.hasDigit
          && !PeopleMode.thingNouns.contains(word.lowercased()) && !People.isOffice(word)
      }
  }

  /// Nouns of what somebody may come from: they name firms, schools and offices.
  private static let thingNouns: Set<String> = [
    "water", "trust", "police", "housing", "partnership", "centre", "school", "college", "university", "hospital", "association", "society",
    "church", "bank", "ltd", "limited", "plc", "aid", "advice", "concern", "teacher", "deputy", "lead", "finance", "legal", "planning",
    "highways", "street", "road", "lane", "hall", "academy", "county", "district", "borough", "town", "city", "community", "social",
    "public",
    "health", "fire", "rescue", "service", "principal", "senior", "assistant", "independent", "labour", "conservative", "liberal", "green",
    "democrat", "party", "press", "gazette", "news", "link", "engineer", "surveyor", "architect", "planner", "chief", "vice", "north",
    "south",
    "east", "west", "applicant", "agent", "resident", "observing", "virtual", "remote", "chaplain", "consultant", "auditor",
  ]

  /// "J", "J.", "W.J."
  private static func isInitials(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count == 1 || (2...3).contains(letters.count) && word.utf8.contains(Byte.stop) && letters.isCapitals
  }

  /// "Paul Bell,Mary Cope": with a space behind every comma.
  private static func spaced(_ text: String) -> String {
    guard text.withBytes({ bytes in zip(bytes, bytes.dropFirst()).contains { $0 == Byte.comma && $1.isLetter } }) else { return text }
    return text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ", ")
  }

  /// "J", "J."
  private func isInitial(_ word: Substring) -> Bool {
    word.utf8.first?.isUpper == true && (word.utf8.count == 1 || word.utf8.count == 2 && word.utf8.last == Byte.stop)
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
    for word in PeopleMode.spaced(People.withoutNotes(text)).split(separator: " ") {
      if depth == 0, word.lowercased() == "and" || word == "&" || isWelsh && (word == "a" || word == "ac") {
        finish()
        continue
      }
      if People.isCouncillorTitle(String(word)) || People.isTitle(String(word)), depth == 0 {
        if piece.count == 1, PeopleMode.councils.contains(piece[0]) { piece = [] }
        let isPost = !piece.isEmpty && piece.allSatisfy { PeopleMode.leading.contains($0.lowercased()) }
        // "Rev Fr N Cale" has two.
        if !isPost, !(People.isTitle(String(word)) && !piece.isEmpty && piece.allSatisfy { People.isTitle(String($0)) }) { finish() }
        single = !People.isPluralTitle(String(word)) && !(People.isTitle(String(word)) && inList)
        isWelsh = isWelsh || word.begins(with: "Cynghor")
        if People.isPluralTitle(String(word)) {
          piece.append(word)
          continue
        }
      }
      // "P J Bateson J Campbell", whose columns the extractor closed.
      if depth == 0, isInitial(word), let last = piece.last, last.utf8.count > 2, !isInitial(last),
        let first = piece.first(where: { !People.isTitle(String($0)) && !People.isCouncillorTitle(String($0)) }), isInitial(first),
        piece.allSatisfy({ $0.utf8.first?.isLower != true && $0 != "-" && $0 != "–" })
      {
        finish()
      }
      // "Aldermen – F Agnew": the dash belongs to neither.
      if piece.count == 1, ["-", "–", "—", ":"].contains(word), People.isPluralTitle(String(piece[0])) { continue }
      piece.append(word)
      depth += word.filter { $0 == "(" }.count - word.filter { $0 == ")" }.count
      // "L Tarrant (Leader / Chairman) D Harrop (Deputy Leader)": a bracket ends a person.
      if depth == 0, word.hasSuffix(")"), piece.count > 1 || word.hasPrefix("(") && !pieces.isEmpty {
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
