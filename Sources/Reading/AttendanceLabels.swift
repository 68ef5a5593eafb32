import Text

/// The labels of the lists at the head of minutes: "Present:", "Also in attendance", "Apologies for absence".
enum AttendanceLabels {
  enum List { case chair, present, inAttendance, apologies }

  struct Found {
    /// Nothing for lists that are not asked for: officers, the public, those absent.
    let list: List?
    let rest: String
    /// "Councillors:", "Aldermen –": goes on with the list that is open.
    let isKind: Bool
    /// It alone shows that minutes begin.
    let isTelling: Bool
  }

  private static let lists: [(String, List?)] = [
    ("ALSO PRESENT", .inAttendance), ("ALSO", .inAttendance), ("ALSO IN ATTENDANCE", .inAttendance), ("IN ATTENDANCE", .inAttendance),
    ("ATTENDING", .inAttendance),
    ("OTHERS PRESENT", .inAttendance), ("OTHER MEMBERS PRESENT", .inAttendance), ("OTHER MEMBERS IN ATTENDANCE", .inAttendance),
    ("OTHER COUNCILLORS PRESENT", .inAttendance), ("OTHER COUNCILLORS IN ATTENDANCE", .inAttendance), ("VISITING MEMBERS", .inAttendance),
    ("OTHERS IN ATTENDANCE", .inAttendance), ("MEMBERS IN ATTENDANCE", .inAttendance), ("COUNCILLORS IN ATTENDANCE", .inAttendance),
    ("CABINET MEMBERS IN ATTENDANCE", .inAttendance), ("BY INVITATION", .inAttendance), ("INVITED", .inAttendance),
    ("GUESTS", .inAttendance),
    ("HEFYD YN BRESENNOL", .inAttendance), ("OFFICERS PRESENT", nil), ("OFFICERS IN ATTENDANCE", nil), ("OFFICERS ATTENDING", nil),
    ("OFFICERS IN", nil), ("OFFICERS", nil), ("OFFICIALS PRESENT", nil), ("OFFICIALS", nil), ("OFFICIALS IN ATTENDANCE", nil),
    ("STAFF", nil),
    ("STAFF PRESENT", nil), ("CLERK", nil), ("WRTH LAW", nil), ("SWYDDOGION", nil), ("MEMBERS OF THE PUBLIC", nil), ("PUBLIC", nil),
    ("PRESS AND PUBLIC", nil), ("MINUTES TAKEN BY", nil), ("MINUTE TAKER", nil), ("APOLOGIES FOR ABSENCE", .apologies),
    ("APOLOGIES RECEIVED", .apologies), ("APOLOGIES", .apologies), ("APOLOGY", .apologies), ("OTHER APOLOGIES", .apologies),
    ("YMDDIHEURIADAU", .apologies), ("ABSENT WITH APOLOGIES", .apologies),
    ("ABSENT", nil), ("NOT PRESENT", nil), ("COMMITTEE MEMBERS PRESENT", .present), ("MEMBERS PRESENT", .present),
    ("ELECTED MEMBERS PRESENT", .present), ("COUNCILLORS PRESENT", .present), ("THOSE PRESENT", .present), ("THOSE ATTENDING", .present),
    ("ATTENDEES", .present), ("MEMBERS ATTENDING", .present),
    ("PRESENT REMOTELY", .present), ("PRESENT IN CHAMBER", .present), ("PRESENT IN PERSON", .present), ("PRESENT", .present),
    ("ATTENDANCE", .present), ("SEDERUNT", .present), ("PRESENNOL", .present), ("YN BRESENNOL", .present), ("IN THE CHAIR", .chair),
    ("CHAIR", .chair), ("CHAIRMAN", .chair), ("CHAIRPERSON", .chair), ("CHAIRING", .chair), ("PRESIDING", .chair), ("CADEIRYDD", .chair),
    ("COMMITTEE MEMBERS", .present), ("VICE-CHAIR", .present), ("VICE-CHAIRMAN", .present), ("VICE CHAIR", .present),
    ("VICE CHAIRMAN", .present), ("VOTING MEMBERS", .present), ("CO-OPTED MEMBERS", .present), ("SUBSTITUTES", .present),
    ("SUBSTITUTE MEMBERS", .present), ("SUBSTITUTE MEMBER", .present), ("SUBSTITUTE", .present),
  ]

  /// Over the numbers of minutes set as a table.
  static let headsMinutes: Set<String> = ["min no", "minute no", "item no", "minute number", "minute", "item", "no", "ref", "agenda item"]

  /// The longer before the shorter.
  private static let labels = Phrases(lists.sorted { $0.0.utf8.count > $1.0.utf8.count })

  private static let kinds: Phrases<Void> = [
    "COUNCILLORS", "COUNCILLOR", "CLLRS", "ALDERMEN", "ALDERMAN", "MEMBERS", "ELECTED MEMBERS", "CABINET MEMBERS", "MEMBERS OF THE CABINET",
    "MEMBERS OF THE COMMITTEE", "COMMITTEE MEMBERS", "Y CYNGHORWYR", "CYNGHORWYR",
  ]

  /// The label that words begin with: followed by nothing, a colon, a dash, a bracket or a councillor.
  static func match(_ plain: String) -> Found? {
    let bare = plain.hasPrefix("(") ? String(plain.dropFirst()) : plain
    guard let letter = bare.utf8.first, letter.isASCIILetter else { return nil }
    let found = labels.first(in: bare) { spelling, list -> Found? in
      guard let rest = rest(bare.dropping(bytes: spelling.utf8.count)) else { return nil }
      let telling = list == .present && spelling.holds("PRESEN") || ["SEDERUNT", "ATTENDANCE", "THOSE ATTENDING"].contains(spelling)
      return Found(list: list, rest: rest, isKind: false, isTelling: telling)
    }
    if let found { return found }
    let kind = kinds.first(in: bare) { spelling, _ -> Found? in
      let rest = bare.dropping(bytes: spelling.utf8.count).trimmed
      guard rest.isEmpty || ":-–—)".contains(rest.first ?? " ") else { return nil }
      return Found(list: nil, rest: String(rest.drop { ":-–—) ".contains($0) }), isKind: true, isTelling: false)
    }
    if let kind { return kind }
    return ofKind(bare)
  }

  /// "Council Employees Present:", "School members:", "Observers:": whose list it is the last words say, whatever stands before.
  private static func ofKind(_ plain: String) -> Found? {
    guard let colon = plain.offset(of: Byte.colon, within: 60), plain.offset(of: Byte.comma, within: colon) == nil,
      plain.offset(of: Byte.stop, within: colon) == nil
    else { return nil }
    let key = Tidy.key(plain.keeping(bytes: colon))
    let words = key.split(separator: " ")
    guard (2...6).contains(words.count) || observers.contains(key), words.allSatisfy({ !verbs.contains($0) }) else { return nil }
    let rest = plain.dropping(bytes: colon + 1).trimmed
    let isThere = key.hasSuffix(" present") || key.hasSuffix(" in attendance") || key.hasSuffix(" attending")
    guard isThere || rest.isEmpty || observers.contains(key) || key.hasPrefix("also present ") else { return nil }
    let noun = String(isThere ? words.dropLast(key.hasSuffix(" in attendance") ? 2 : 1).last ?? "" : words.last ?? "")
    if servants.contains(where: key.holds) { return Found(list: nil, rest: rest, isKind: false, isTelling: false) }
    // "Also present as local members:": of the council, not of the body.
    if members.contains(noun), key.hasPrefix("also ") { return Found(list: .inAttendance, rest: rest, isKind: false, isTelling: false) }
    if members.contains(noun) { return Found(list: .present, rest: rest, isKind: false, isTelling: false) }
    guard isThere || observers.contains(noun) else { return nil }
    return Found(list: .inAttendance, rest: rest, isKind: false, isTelling: false)
  }

  private static let verbs: Set<Substring> = ["was", "were", "is", "are", "the", "that", "resolved", "noted", "agreed", "received", "from"]
  private static let servants = [
    "officer", "official", "employee", "staff", "public", "press", "clerk", "secretary", "secretariat", "absent",
  ]
  private static let members: Set<String> = ["members", "councillors", "subs", "trustees", "governors"]
  private static let observers: Set<String> = ["observers", "observer", "advisers", "advisors", "guests", "visitors", "invitees", "others"]

  static func isWelsh(_ label: String) -> Bool { label.holds("Cynghor") || label.holds("resennol") || label.holds("Aelod") }

  /// What follows a label, from the words behind it; nothing where they go on as no label's do.
  private static func rest(_ behind: String) -> String? {
    var rest = behind
    guard rest.utf8.first.map({ !$0.isLetterOrDigit && $0 != Byte.apostrophe }) ?? true else { return nil }
    rest = rest.trimmed
    // "In attendance: (Councillors)", "Present (voting):"
    if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
      let behind = String(rest[rest.index(after: close)...]).trimmed
      if behind.isEmpty || behind.hasPrefix(":") { rest = behind }
    }
    if rest.isEmpty || rest == ")" { return "" }
    if let other = Bilingual.other(rest) { return match(other)?.rest }
    // "Also present via video:", "Present were:"
    for way in ["via ", "remotely", "virtually", "online", "were:", "was:", "in person"] where rest.begins(with: way) {
      guard let colon = rest.utf8.prefix(40).firstIndex(of: Byte.colon) else { break }
      return String(rest[rest.index(after: colon)...]).trimmed
    }
    if let first = rest.first, ":-–—".contains(first) { return String(rest.drop { ":-–— ".contains($0) }).trimmed }
    for title in ["Councillor", "Cllr", "Mayor (", "Y Cynghor", "Aldermen", "Alderman"] where rest.begins(with: title) { return rest }
    return nil
  }

  /// A line of several lists, each from its label: "Present: Cllrs Holt & Ives. Clerk: Mrs Grange".
  static func pieces(_ plain: String) -> [String] {
    let words = plain.split(separator: " ")
    var found: [String] = []
    var start = 0
    for index in words.indices.dropFirst() where words[index].first?.isUppercase == true {
      guard let colon = words[index...].prefix(4).firstIndex(where: { $0.hasSuffix(":") || $0.hasSuffix(":-") }),
        let label = match(words[index...colon].joined(separator: " ")), label.rest.isEmpty
      else { continue }
      // "Voting Members:" is one label, and "Members:" no other.
      if match(words[start...colon].joined(separator: " ")).map({ !$0.isKind && $0.rest.isEmpty }) == true { continue }
      // "Chairman: Cllr Mrs Prior Councillors: Mrs Bolton": the colon alone sets the kind apart.
      // Capitals that a colon ends set a label apart wherever it stands: "Cllr C Thomson APOLOGIES: Cllr J Colt".
      let shouts = colon == index && words[index].utf8.count > 6 && words[index].filter(\.isLetter).allSatisfy(\.isUppercase)
      guard label.isKind ? colon == index : shouts || ".;)".contains(words[index - 1].last ?? " ") else { continue }
      found.append(words[start..<index].joined(separator: " "))
      start = index
    }
    return (found + [words[start...].joined(separator: " ")]).filter { !$0.isEmpty }
  }

  /// "Councillors A. Dray, B. Pocock and C. Lyle.": the names of a list that nothing but their title opens.
  static func unlabelled(_ plain: String) -> String? {
    guard let first = plain.utf8.first?.lowered, first == 0x63 || first == 0x6D else { return nil }
    for spelling in ["Councillors ", "Cllrs. ", "Cllrs ", "Members "] {
      guard let names = plain.dropping(prefix: spelling)?.trimmed, names.utf8.count < 400,
        ![" was ", " were ", " had ", " to ", " that "].contains(where: withoutBrackets(names).holds), People.list(plain).count >= 2
      else { continue }
      return names
    }
    return nil
  }

  private static func withoutBrackets(_ names: String) -> String {
    var bare = names
    while case (let rest, _?) = People.withoutRole(bare) { bare = rest }
    return bare
  }

  /// "Conservative Group", "Labour": over the names of a party's members.
  static func isParty(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    let words = key.split(separator: " ")
    guard (1...5).contains(words.count), !plain.utf8.contains(Byte.comma) else { return false }
    if key.hasSuffix(" group") || key.hasSuffix(" party") { return true }
    return [
      "conservative", "conservatives", "labour", "liberal democrat", "liberal democrats", "green", "greens", "independent", "independents",
      "plaid cymru", "ungrouped", "non aligned", "labour and co operative", "residents", "reform uk", "ukip", "snp",
    ].contains(key)
  }
}
