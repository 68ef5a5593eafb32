import Text

/// What the words around a line say of whose data may stand on it.
struct Surroundings {
  /// What a line names.
  struct Words: OptionSet {
    let rawValue: Int
    static let nhs = Words(rawValue: 1)
    static let bank = Words(rawValue: 2)
    static let passport = Words(rawValue: 4)
    /// Somebody who signs, applies, petitions or objects.
    static let publics = Words(rawValue: 8)
    /// A councillor, an officer, a clerk: whose particulars are published so that people can write to them.
    static let office = Words(rawValue: 16)
    /// An organisation or a public building.
    static let organisation = Words(rawValue: 32)
    /// "Home address", "signature": what follows is somebody's own.
    static let home = Words(rawValue: 64)
    /// "Dear …" opens a letter, "Yours …" ends it.
    static let opens = Words(rawValue: 128)
    static let closes = Words(rawValue: 256)
    static let blank = Words(rawValue: 512)
    /// "Site:", "Location:": an address that is the matter itself.
    static let site = Words(rawValue: 1024)
    static let insurance = Words(rawValue: 2048)
  }

  private let lines: [[UInt8]]
  private let said: [Words]

  init(_ lines: [[UInt8]]) {
    self.lines = lines
    said = lines.map(Surroundings.words)
  }

  /// The next line that is not blank.
  func next(_ line: Int) -> [UInt8]? { ((line + 1)..<min(line + 4, lines.count)).first { !said[$0].contains(.blank) }.map { lines[$0] } }

  /// Whether something is named on the line, or on the two filled lines above it.
  func names(_ words: Words, near line: Int) -> Bool { said[line].contains(words) || above(line, 2).contains { said[$0].contains(words) } }

  /// Whether what stands on the line belongs to a member of the public: who is nearest, on the line itself before that place
  /// or on the lines above.
  func isOfPublic(_ line: Int, mark: Int) -> Bool {
    let before = Surroundings.words(Array(lines[line][max(0, mark - 240)..<mark]))
    if before.contains(.office) || before.contains(.organisation) { return false }
    if before.contains(.publics) || before.contains(.home) { return true }
    for near in above(line, 5) {
      if said[near].contains(.office) || said[near].contains(.organisation) { return false }
      if said[near].contains(.publics) || said[near].contains(.home) || said[near].contains(.closes) { return true }
    }
    return false
  }

  /// Whether no office and no organisation is named on the line or next to it.
  func isOfNobody(_ line: Int) -> Bool {
    let around = [line] + above(line, 3) + below(line, 1)
    return !around.contains { said[$0].contains(.office) || said[$0].contains(.organisation) }
  }

  /// Whether an address that ends on the line is where somebody lives who signs, applies or petitions.
  func signsAddress(_ line: Int) -> Bool {
    if said[line].contains(.home) { return true }
    if said[line].contains(.organisation) || said[line].contains(.office) || said[line].contains(.site) { return false }
    if said[line].contains(.publics) { return true }
    for (steps, near) in above(line, 7).enumerated() {
      if said[near].contains(.organisation) || said[near].contains(.office) || said[near].contains(.site) { return false }
      if said[near].contains(.home) || said[near].contains(.closes) || steps < 5 && said[near].contains(.publics) { return true }
    }
    // The head of a letter.
    return below(line, 6).contains { said[$0].contains(.opens) }
  }

  private func above(_ line: Int, _ count: Int) -> [Int] {
    filled(stride(from: line - 1, through: max(0, line - 3 * count), by: -1), count)
  }
  private func below(_ line: Int, _ count: Int) -> [Int] {
    filled(stride(from: line + 1, to: min(lines.count, line + 3 * count), by: 1), count)
  }
  private func filled(_ indices: some Sequence<Int>, _ count: Int) -> [Int] {
    Array(indices.lazy.filter { $0 >= 0 && !said[$0].contains(.blank) }.prefix(count))
  }

  // MARK: Words

  /// One pass over the words of a line; two words together where one alone says nothing.
  private static func words(_ bytes: [UInt8]) -> Words {
    var found: Words = []
    var previous = ""
    var isFirst = true
    var at = 0
    while at < bytes.count {
      guard bytes[at].isASCIILetter else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, bytes[at].isLetterOrDigit { at += 1 }
      let word = at - start <= 16 ? String(decoding: bytes[start..<at].map(\.lowered), as: UTF8.self) : ""
      if let own = alone[word] { found.formUnion(own) }
      if let own = pairs[previous + " " + word] { found.formUnion(own) }
      if isFirst {
        if word == "dear" { found.insert(.opens) }
        if word == "yours" || word == "signed" { found.insert([.closes, .publics]) }
        isFirst = false
      }
      previous = word
    }
    if isFirst, !bytes.contains(where: { $0.isDigit }) { found.insert(.blank) }
    return found
  }

  private static let alone: [String: Words] = [
    "nhs": .nhs, "chi": .nhs, "patient": .nhs, "iban": .bank, "bacs": .bank, "passport": .passport,
    "applicant": .publics, "petitioner": .publics, "petitioners": .publics, "objector": .publics, "complainant": .publics,
    "resident": .publics, "signatory": .publics, "signatories": .publics, "appellant": .publics, "signature": [.publics, .home],
    "claimant": .publics, "tenant": .publics, "respondent": .publics, "questioner": .publics, "licensee": .publics,
    "councillor": .office, "councillors": .office, "cllr": .office, "cllrs": .office, "clir": .office, "clerk": .office, "officer": .office,
    "officers": .office, "director": .office, "manager": .office, "solicitor": .office, "mp": .office, "headteacher": .office,
    "chairman": .office, "chair": .office, "treasurer": .office, "secretary": .office, "mayor": .office, "alderman": .office,
    "council": .organisation, "ltd": .organisation, "limited": .organisation, "llp": .organisation, "plc": .organisation,
    "library": .organisation, "school": .organisation, "academy": .organisation, "college": .organisation, "university": .organisation,
    "hospital": .organisation, "surgery": .organisation, "church": .organisation, "centre": .organisation, "department": .organisation,
    "trust": .organisation, "association": .organisation, "agent": .organisation, "police": .organisation, "charity": .organisation,
    "hotel": .organisation, "society": .organisation, "partnership": .organisation, "offices": .organisation, "venue": .organisation,
    "inspectorate": .organisation, "museum": .organisation, "pavilion": .organisation, "guildhall": .organisation, "cic": .organisation,
    "site": .site, "location": .site, "premises": .site, "proposal": .site,
  ]

  private static let pairs: [String: Words] = [
    "insurance number": .insurance, "insurance no": .insurance, "ni number": .insurance, "ni no": .insurance, "i no": .insurance,
    "my address": .home, "i live": .home, "we live": .home, "lives at": .home, "residing at": .home, "resides at": .home,
    "kind regards": [.closes, .publics],
    "best regards": [.closes, .publics], "best wishes": [.closes, .publics], "a c": .bank, "acct no": .bank, "account details": .bank,
    "sort code": .bank, "account number": .bank, "account no": .bank, "bank account": .bank, "bank details": .bank, "acc no": .bank,
    "home address": .home, "private address": .home, "personal address": .home, "name address": [.publics, .home],
    "petition organiser": .publics, "lead petitioner": .publics, "name of": [], "town hall": .organisation, "county hall": .organisation,
    "city hall": .organisation, "village hall": .organisation, "civic centre": .organisation, "house of": .organisation,
    "po box": .organisation,
    "member of": [], "head of": .office, "chief executive": .office, "council offices": .organisation,
  ]
}
