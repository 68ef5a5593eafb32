import Text

/// Names of the bodies of a council.
enum Bodies {
  private static let nouns: Set<String> = [
    "committee", "cabinet", "board", "panel", "forum", "council", "subcommittee", "commission", "assembly", "authority", "partnership",
    "group", "pwyllgor", "bwyllgor", "phwyllgor", "cyngor", "bwrdd", "fforwm", "coiste", "choiste", "comhairle", "comataidh",
  ]
  /// At the end of the name these make a person of it: "Committee and Appeals Officer".
  private static let posts: Set<String> = ["officer", "officers", "clerk", "manager", "secretary", "administrator", "assistant"]
  /// Behind one of the nouns these make a place or a thing of it: "Council Chamber", "Committee Room 2", "Council Tax".
  private static let places: Set<String> = [
    "headquarters", "chamber", "chambers", "room", "rooms", "house", "office", "offices", "building", "buildings", "suite", "hall", "tax",
    "officer",
    "services", "website", "papers", "report", "reports",
  ]

  /// "Working Group", "Overview and Scrutiny Group": what a group of a council is called, as no company is.
  private static let kindsOfGroups: Set<String> = ["working", "scrutiny", "advisory", "steering", "liaison", "consultative", "finish"]

  /// Whether the text can be the name of a body: it holds the noun of one and is no sentence.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count < 160, mayHoldName(text), (1...18).contains(text.pieceCount), !text.utf8.contains(Byte.tab) else { return false }
    let lowered = text.lowercased()
    let isExecutive = lowered == "executive" || lowered.hasSuffix(" executive") || lowered.hasPrefix("executive (")
    guard isExecutive || namesBody(lowered), !lowered.hasPrefix("report ") && !lowered.hasPrefix("joint report ")
    else { return false }
    // "Cllrs M Pell, A Wray and Mrs K Moss (Clerk to Council)" are people.
    if People.isCouncillorTitle(text.firstPiece), text.utf8.contains(Byte.comma) { return false }
    if isGlued(text) || WebPath.isPart(text) || lowered.holds("minutes of ") { return false }
    // "A 147 Council" is the head of a page.
    if text.split(separator: " ").contains(where: { $0.utf8.count == 3 && $0.utf8.allSatisfy(\.isDigit) }) { return false }
    if let last = lowered.split(separator: " ").last, posts.contains(String(last)) { return false }
    let end = lowered.utf8.last ?? 0
    return end != Byte.colon && end != 0x3F && !lowered.holds(" be ") && !lowered.holds(" is ") && !lowered.holds(" was ")
      && !lowered.holds(" are ")
  }

  /// "Panel10", where an extractor lost the space between two lines.
  private static func isGlued(_ text: String) -> Bool {
    var letters = 0
    for byte in text.utf8 {
      if byte.isDigit, letters >= 3 { return true }
      letters = byte.isLower ? letters + 1 : 0
    }
    return false
  }

  private static let nounKeys = KeySet(nouns.sorted())

  /// Whether a noun stands there at all: most texts that are asked about hold none.
  private static func holdsNoun(_ text: String) -> Bool {
    text.withBytes { bytes in
      var at = 0
      while at < bytes.count {
        let start = at
        while at < bytes.count, bytes[at].isASCIILetter { at += 1 }
        if at > start, isNoun(Bytes(rebasing: bytes[start..<at])) { return true }
        at += 1
      }
      return false
    }
  }

  private static func isNoun(_ word: Bytes) -> Bool {
    nounKeys.contains(anyCase: word.last?.lowered == 0x73 ? Bytes(rebasing: word.dropLast()) : word) || nounKeys.contains(anyCase: word)
  }

  /// Whether a name can stand in the text, for asking of many texts before they are cut into pieces.
  static func mayHoldName(_ text: String) -> Bool { text.holds("executive") || holdsNoun(text) }

  private static func namesBody(_ lowered: String) -> Bool {
    guard holdsNoun(lowered) else { return false }
    if ["siambr ", "neuadd ", "ystafell ", "swyddfa", "seomra "].contains(where: { lowered.hasPrefix($0) }) { return false }
    let words = lowered.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" })
    return words.indices.contains { index in
      let word = words[index].hasSuffix("s") ? String(words[index].dropLast()) : String(words[index])
      guard nouns.contains(word), word != "group" || index > 0 && kindsOfGroups.contains(String(words[index - 1])) else { return false }
      return index + 1 == words.count || !places.contains(String(words[index + 1]))
    }
  }

  /// A council's own name ("Sefton Council", "Ravelsea Borough Council"), which heads papers of every body.
  static func isCouncilItself(_ text: String) -> Bool {
    // "Marrow County Council / Cyngor Sir Marrow"
    let halves = text.pieces(at: Byte.slash).map(\.trimmed)
    if halves.count == 2, halves.allSatisfy({ $0.utf8.contains(Byte.space) }) { return halves.allSatisfy(isCouncilItself) }
    let lowered = Tidy.withoutFinalStop(text).lowercased()
    if lowered.hasPrefix("cyngor "), !lowered.holds("pwyllgor") { return true }
    if lowered.hasPrefix("comhairle "), !lowered.holds("coiste"), !lowered.holds("comataidh") { return true }
    return (lowered.hasSuffix("council") || lowered.hasSuffix(" authority") || lowered.holds(" authority for "))
      && !lowered.holds("committee") && lowered != "council"
      && lowered != "full council"
  }

  /// "Extra-Ordinary Full Council", "Annual Council": the kind of meeting is no part of the name.
  static func withoutKind(_ name: String) -> String {
    for way in [" virtual", " remote", " hybrid", " online"] where name.lowercased().hasSuffix(way) {
      return withoutKind(String(name.dropLast(way.count)))
    }
    for kind in ["Extraordinary ", "Extra-Ordinary ", "Extra Ordinary "] {
      if let rest = name.dropping(prefix: kind), isName(rest) { return withoutKind(rest) }
    }
    for kind in ["Special ", "Annual ", "Ordinary ", "Statutory ", "Monthly ", "Remote ", "Virtual "] {
      if let rest = name.dropping(prefix: kind), ["council", "full council"].contains(Tidy.key(rest)) || isCouncilItself(rest) {
        return withoutKind(rest)
      }
    }
    return name
  }

  /// The name without a final stop and without "Meeting" behind it; capitals become title case with small joining words; a spelling in mixed case that
  /// the same file prints elsewhere is preferred.
  static func name(_ printed: String, known: [String] = []) -> String {
    var tidy = Tidy.withoutFinalStop(Marks.plain(printed))
    // "COMMITTEE: EDUCATION": the label itself makes a body of it.
    if let name = tidy.dropping(prefix: "Committee:")?.trimmed, name.hasLetterOrDigit { tidy = name }
    for kind in ["Annual General Meeting, ", "AGM, ", "Annual Meeting, ", "Extraordinary Meeting, ", "Special Meeting, "] {
      if let name = tidy.dropping(prefix: kind), isName(name) { tidy = name }
    }
    for kind in [" meeting", " agenda"] where tidy.lowercased().hasSuffix(kind) {
      if case let name = String(tidy.dropLast(kind.utf8.count)), isName(name) { tidy = name }
    }
    for kind in [" Extraordinary", " Extra-Ordinary", " Extra Ordinary", " Annual", " Monthly", " Special"] where tidy.hasSuffix(kind) {
      if case let name = String(tidy.dropLast(kind.count)), isName(name) { tidy = name }
    }
    guard tidy.isCapitals, tidy.utf8.count > 3 else { return tidy }
    if let spelled = known.first(where: { Tidy.key($0) == Tidy.key(tidy) && !$0.isCapitals }) { return spelled }
    return TitleCase.make(tidy)
  }
}

/// CAPITALS to Title Case.
enum TitleCase {
  private static let small: Set<String> = [
    "and", "of", "the", "for", "in", "on", "to", "a", "an", "at", "by", "with", "from", "or", "as", "y", "a'r", "o", "yr",
  ]
  /// Written with capitals wherever they stand.
  private static let acronyms: Set<String> = [
    "SEND", "SEN", "NHS", "ICB", "SACRE", "CAMHS", "NEET", "LGA", "HMO", "CIL", "HR", "ICT", "IT", "UK", "EU", "PCC", "LSCB", "CCG", "DSG",
    "LCR", "II",
    "III", "IV", "BID", "JSNA", "STAR", "ALMO",
  ]

  static func make(_ capitals: String) -> String {
    capitals.split(separator: " ", omittingEmptySubsequences: true).enumerated()
      .map { word(String($0.element), isFirst: $0.offset == 0) }.joined(separator: " ")
  }

  private static func word(_ word: String, isFirst: Bool) -> String {
    let core = word.filter { $0.isLetter || $0.isNumber }
    if acronyms.contains(core) { return word }
    if !isFirst, small.contains(word.lowercased()) { return word.lowercased() }
    var output = ""
    var capital = true
    for character in word {
      output += capital ? character.uppercased() : character.lowercased()
      if character.isLetter || character.isNumber {
        capital = false
      } else if character != "'" && character != "’" {
        capital = true
      }
    }
    return output
  }
}
