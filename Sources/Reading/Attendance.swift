import Papers
import Text

/// Who was there: the lists at the head of minutes, the apologies and the declarations among their entries.
enum Attendance {
  struct Reading {
    var chair: Fact<String>?
    var present: [Fact<String>]?
    var inAttendance: [Fact<String>]?
    var apologies: [Fact<String>]?
  }

  private enum List { case present, inAttendance, apologies }

  private static let labels: [(String, List?)] = [
    ("ALSO PRESENT", .inAttendance), ("ALSO IN ATTENDANCE", .inAttendance), ("IN ATTENDANCE", .inAttendance), ("OFFICERS PRESENT", nil),
    ("OFFICERS IN ATTENDANCE", nil), ("OFFICERS IN", nil), ("OFFICERS", nil), ("APOLOGIES FOR ABSENCE", .apologies),
    ("APOLOGIES", .apologies), ("ABSENT", nil),
    ("COMMITTEE MEMBERS PRESENT", .present), ("MEMBERS PRESENT", .present), ("COUNCILLORS PRESENT", .present), ("THOSE PRESENT", .present),
    ("PRESENT", .present), ("ATTENDANCE", .present), ("PRESENNOL", .present),
  ]

  /// The lines from "PRESENT:" to the first entry.
  static func read(_ sheet: Sheet, in range: Range<Int>) -> Reading {
    var reading = Reading()
    var list: List?
    var isSentence = false
    var mode = PeopleMode()
    for index in sheet.text(in: range) {
      for cell in pieces(of: sheet.lines[index]) {
        var words = cell
        if let (next, rest) = label(words), !(words.begins(with: "Attendance") && mode.isAfterLabel) {
          list = next
          mode = PeopleMode()
          mode.isAfterLabel = rest.isEmpty || next == nil
          words = rest
        }
        if words.begins(with: "Attendance") { words = label(words)?.1 ?? words }
        if words.begins(with: "Apologies") || words.begins(with: "An apology"), let cut = words.offset(of: " from ") {
          (list, mode, isSentence) = (.apologies, PeopleMode(), true)
          words = String(decoding: words.utf8.dropFirst(cut + 6), as: UTF8.self)
        }
        guard let open = list, !words.isEmpty else { continue }
        if words.begins(with: "Officer") && words.utf8.contains(Byte.colon) { continue }
        take(words, open, sheet.stated(index), &mode, &reading)
        // A sentence of apologies ends with its stop, which no name does.
        if isSentence, words.hasSuffix(".") { (list, isSentence) = (nil, false) }
      }
    }
    return reading
  }

  private static func pieces(of line: PrintedLine) -> [String] {
    line.columns
  }

  private static func label(_ plain: String) -> (List?, String)? {
    for (spelling, list) in labels {
      guard let rest = plain.dropping(prefix: spelling)?.trimmed else { continue }
      if rest.isEmpty { return (list, "") }
      if rest.hasPrefix(":") || rest.hasPrefix("-") { return (list, String(rest.dropFirst()).trimmed) }
      if rest.begins(with: "Councillor") || rest.begins(with: "Cllr") { return (list, rest) }
    }
    return nil
  }

  private static func take(_ words: String, _ list: List, _ origin: Origin, _ mode: inout PeopleMode, _ reading: inout Reading) {
    for person in mode.people(in: words) {
      let fact = Fact(person.name, origin)
      switch list {
      case .present:
        reading.present = (reading.present ?? []) + [fact]
        if let role = person.role?.lowercased(),
          role == "in the chair" || role == "chair" || role == "chairman" || role == "chairperson" || role == "mayor in the chair"
            || role.hasSuffix("in the chair")
        {
          reading.chair = reading.chair ?? fact
        }
      case .inAttendance: reading.inAttendance = (reading.inAttendance ?? []) + [fact]
      case .apologies: reading.apologies = (reading.apologies ?? []) + [fact]
      }
    }
  }

  /// "Apologies for absence were received from Councillors O'Brien and Carr": the entry of that title.
  static func apologies(_ sheet: Sheet, in range: Range<Int>) -> [Fact<String>]? {
    let own = sheet.text(in: range)
    let words = own.map { sheet.lines[$0].plain }.joined(separator: " ")
    guard let start = words.offset(of: "from "), let first = own.first else {
      let none =
        words.holds("no apologies") || words.holds("there were no apologies") || words.holds("apologies for absence were not received")
      return none ? [] : nil
    }
    var tail = String(decoding: words.utf8.dropFirst(start + 5), as: UTF8.self)
    if let end = tail.firstRange(of: ". "), !People.isTitle(String(tail[..<end.lowerBound].split(separator: " ").last ?? "")) {
      tail = String(tail[..<end.lowerBound])
    }
    let names = People.list(tail)
    guard !names.isEmpty else { return nil }
    return names.map { name in
      let at = own.first { sheet.lines[$0].key.holds(Tidy.key(name)) } ?? first
      return Fact(name, sheet.stated(at))
    }
  }
}

/// Reads people line by line, remembering whether the list is one of names or of single persons with what they are.
struct PeopleMode {
  private var inList: Bool
  /// The label of the list was the last thing read, or a list that is not asked for is open: "Officers in / attendance:".
  var isAfterLabel = false
  private var seenTitle = false

  init(inList: Bool = false) { self.inList = inList }

  mutating func people(in words: String) -> [(name: String, role: String?)] {
    var found: [(String, String?)] = []
    for clause in clauses(words) {
      var tokens = clause.split(separator: " ").map(String.init)
      guard let first = tokens.first else { continue }
      if isPlural(first) {
        inList = true
        tokens.removeFirst()
      } else if People.isCouncillorTitle(first) {
        inList = false
        seenTitle = true
        tokens.removeFirst()
      } else if People.isTitle(first) {
        inList = false
        seenTitle = true
      } else if !inList,
        seenTitle || !looksAlone(People.withoutRole(tokens.joined(separator: " ")).name.split(separator: " ").map(String.init))
      {
        continue
      }
      var (bare, role) = People.withoutRole(tokens.joined(separator: " "))
      for suffix in [" in the Chair", " - Chair", " – Chair"] where bare.hasSuffix(suffix) {
        (bare, role) = (String(bare.dropLast(suffix.count)), "in the Chair")
      }
      let name = Tidy.withoutFinalStop(bare)
      if People.looksLikeName(name) { found.append((name, role)) }
    }
    return found
  }

  private func isPlural(_ word: String) -> Bool {
    ["Councillors", "Councillors:", "Cllrs", "Cllrs.", "Cllrs:"].contains { $0.matches(word) }
  }

  /// A name without a title on a line of its own: two or three words, each with a capital.
  private func looksAlone(_ tokens: [String]) -> Bool {
    (2...3).contains(tokens.count) && tokens.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true }
      && !tokens.contains { People.isRoleNoun($0) }
  }

  private mutating func clauses(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [Substring] = []
    var depth = 0
    func finish() {
      if !piece.isEmpty { pieces.append(Tidy.withoutFinalStop(piece.joined(separator: " "))) }
      piece = []
    }
    var single = !inList
    for word in text.split(separator: " ") {
      if depth == 0, word.lowercased() == "and" || word == "&" {
        finish()
        continue
      }
      if People.isCouncillorTitle(String(word)) || People.isTitle(String(word)), depth == 0 {
        finish()
        single = !word.lowercased().hasPrefix("councillors") && !word.lowercased().hasPrefix("cllrs")
      }
      piece.append(word)
      depth += word.filter { $0 == "(" }.count - word.filter { $0 == ")" }.count
      if depth <= 0, word.hasSuffix(",") || word.hasSuffix(";") {
        depth = 0
        finish()
        // What follows the comma after a single person says what that person is: drop it until the next title.
        if single { piece = [] }
      }
    }
    finish()
    return pieces
  }
}
