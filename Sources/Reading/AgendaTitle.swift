import Papers
import Text

/// The words of an item's title as its first line gives them, and what else that line says.
struct AgendaTitle {
  var words = ""
  /// The beginning of the item's description, on the title's own line.
  var aside = ""
  /// When it is taken, printed before the number.
  var time = ""

  init() {}

  /// What the item's page says of it above its description.
  var told: String { time.isEmpty || aside.isEmpty ? time + aside : time + " " + aside }

  /// Behind the number, without the column of pages. What is set bold is the title when other words follow it.
  init(line: PrintedLine, words rest: String, _ pages: PageColumn) {
    words = rest
    if let (title, toDo) = AgendaTitle.beforeWhatToDo(rest) {
      (words, aside) = (title, toDo)
      return
    }
    guard !line.isBold, let (head, tail) = AgendaTitle.bold(line.text) else { return }
    let behind = PageReference.removed(from: tail)
    guard AgendaTitle.opensDescription(behind), let number = AgendaNumber.leading(Marks.plain(head)), !number.rest.isEmpty else { return }
    words = AgendaTitle.withoutDash(number.rest)
    aside = behind
  }

  /// "APOLOGIES FOR ABSENCE – To receive and accept apologies": the title, and what is to be done.
  private static func beforeWhatToDo(_ words: String) -> (title: String, toDo: String)? {
    guard let cut = ["– To ", "— To ", "- To "].lazy.compactMap({ words.firstRange(of: $0) }).first,
      case let title = String(words[..<cut.lowerBound]).trimmed, (1...12).contains(title.pieceCount)
    else { return nil }
    let toDo = String(words[cut.lowerBound...].drop { $0 != " " }).trimmed
    return toDo.pieceCount > 2 ? (title, toDo) : nil
  }

  /// A cell: its first line, and those that go on with it.
  init(cell: String) {
    var pieces = CellText.plainPieces(cell)
    if pieces.count == 1, let (head, tail) = AgendaTitle.bold(cell), AgendaTitle.opensDescription(tail) {
      pieces = [Marks.plain(head), tail]
    }
    guard let first = pieces.first else { return }
    words = AgendaNumber.leading(first).flatMap { $0.rest.isEmpty || !$0.hasStop ? nil : AgendaTitle.withoutDash($0.rest) } ?? first
    if AgendaNumber.leading(first)?.rest.isEmpty == true, pieces.count > 1 {
      pieces.removeFirst()
      words = pieces[0]
    }
    var rest = pieces.dropFirst()
    while let next = rest.first, Sentences.continues(next) || Sentences.breaksOff(words) || AgendaTitle.goesOn(next) {
      words += " " + next
      rest.removeFirst()
    }
    aside = rest.joined(separator: " ")
  }

  /// Words that belong on the title's line wherever it was cut: "(Pages 3 - 6)", "Report of …".
  private static func goesOn(_ piece: String) -> Bool {
    PageReference.removed(from: piece).isEmpty || ComingPapers.standsAlone(piece) || Reporting.stands(atHeadOf: piece)
  }

  /// The part of a text up to its last bold run, and the plain words behind.
  private static func bold(_ text: String) -> (head: String, tail: String)? {
    guard text.firstRange(of: "**") != nil else { return nil }
    var cut = text.startIndex
    var marks = 0
    var rest = text[...]
    while let found = rest.firstRange(of: "**") {
      marks += 1
      cut = found.upperBound
      rest = rest[cut...]
    }
    let tail = Marks.plain(String(text[cut...]))
    guard marks % 2 == 0, tail.utf8.contains(where: \.isLetter) else { return nil }
    return (String(text[..<cut]), tail)
  }

  private static func opensDescription(_ words: String) -> Bool {
    guard let first = words.utf8.first(where: \.isLetterOrDigit) else { return false }
    return first.isUpper || words.hasPrefix("(")
  }

  /// Titles begin with a capital, a digit or a quotation mark.
  static func begins(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil || "\"'“‘(*[".unicodeScalars.contains(first)
  }

  /// "Item 5 - Budget": the dash belongs to the number.
  static func withoutDash(_ text: String) -> String {
    for dash in ["- ", "– ", "— ", ": "] { if let rest = text.dropping(prefix: dash) { return rest.trimmed } }
    return text
  }

  /// "Apologies ............": dots that lead to no page.
  private static func withoutLeader(_ printed: String) -> String {
    guard printed.hasSuffix("....") || printed.hasSuffix(". . .") else { return printed }
    let dots = printed.utf8.reversed().prefix { $0 == Byte.stop || $0.isSpace }.count
    return String(decoding: printed.utf8.dropLast(dots), as: UTF8.self)
  }

  /// The title as a fact, without what it says of pages, of how the paper comes and of who reports.
  static func tidy(_ printed: String) -> String {
    var title = Tidy.title(withoutLeader(printed))
    if let offset = Reporting.offset(in: title), offset > 0,
      case let head = String(decoding: title.utf8.prefix(offset), as: UTF8.self).trimmed, !Reporting.isKind(head)
    {
      title = head
    }
    while let split = ComingPapers.split(title), !split.title.isEmpty { title = Tidy.title(split.title) }
    // "Administration Update - Report of the Head of Pensions": the dash led to what was taken off, or leads to what stands below.
    for dash in [" -", " –", " —", ":-", ":–"] where title.hasSuffix(dash) { title = String(title.dropLast(2)).trimmed }
    return title.hasSuffix(":") && title.dropLast().utf8.contains(Byte.colon) ? String(title.dropLast()) : title
  }
}

/// Who reports on an item: "Report of the Head of Coast", "(Report by Chief Officer, Transport)", "Adroddiad gan y Pennaeth Cynllunio".
enum Reporting {
  private static let openings = Phrases(leading)
  private static let bracketed = Needles(["(", "["].flatMap { mark in leading.map { mark + $0 + " " } })
  private static let leading = [
    "Joint report of", "Joint report by", "Report of", "Report by", "Report from", "Adroddiad gan", "Adroddiad y", "Adroddiad",
  ]

  /// Where the words begin: at the start of the text, in a bracket, or behind a title when an office follows.
  static func offset(in text: String) -> Int? {
    if stands(atHeadOf: text) { return 0 }
    if text.utf8.contains(Byte.open) || text.utf8.contains(0x5B), let offset = bracketed.first(in: text, { $1 }) { return offset }
    return Tidy.reportOfOffset(in: text)
  }

  /// Whether the words before "report of" say which report: "To note the", "Annual". They are no title of their own.
  static func isKind(_ head: String) -> Bool {
    Sentences.endsInArticle(head) || head.withBytes { kinds.contains(anyCase: $0.lastPiece) }
  }

  private static let kinds: KeySet = [
    "annual", "quarterly", "monthly", "biannual", "interim", "half-yearly", "yearly", "mid-year", "final",
  ]

  /// Whether the text begins with them, a bracket before them or not.
  static func stands(atHeadOf text: String) -> Bool {
    let inner = text.hasPrefix("(") || text.hasPrefix("[") ? String(text.dropFirst()) : text
    let lead = openings.first(in: inner) { lead, _ in
      let next = inner.utf8.dropFirst(lead.utf8.count).first
      return next == Byte.space || next == Byte.colon ? lead : nil
    }
    return lead != nil
  }

  /// The office, of words that begin with the lead.
  static func office(_ printed: String) -> String {
    var text = printed.trimmed
    if let first = text.first, first == "(" || first == "[" {
      text = String(text.dropFirst())
      if let close = text.lastIndex(where: { $0 == ")" || $0 == "]" }) { text = String(text[..<close]) }
      if let close = text.firstRange(of: ") (") { text = String(text[..<close.lowerBound]) }
    }
    for lead in leading { if let rest = text.dropping(prefix: lead) { text = rest.trimmed } }
    // "… / Report of the Director of Education": the same in two languages.
    if let other = text.firstRange(of: " / Report ") ?? text.firstRange(of: " / Adroddiad ") { text = String(text[..<other.lowerBound]) }
    while let split = ComingPapers.split(text), !split.title.isEmpty { text = split.title }
    for article in ["y ", "yr "] { if let rest = text.dropping(prefix: article) { text = rest } }
    text = PageReference.removed(from: text)
    while let last = text.unicodeScalars.last, ["-", "–", "—", ","].contains(last) { text = String(text.dropLast()).trimmed }
    return withoutReference(withoutSubject(withoutComing(Tidy.office(text))))
  }

  /// "Director of Corporate Services (AB/26/7)": the number of the report is none of who wrote it.
  private static func withoutReference(_ office: String) -> String {
    guard office.utf8.last == Byte.close, let open = office.utf8.lastRange(of: " ("),
      case let inside = office.utf8[open...].dropLast(), inside.contains(Byte.slash), inside.contains(where: { $0.isDigit }),
      !inside.contains(Byte.space)
    else { return office }
    return String(decoding: office.utf8[..<open].dropLast(2), as: UTF8.self)
  }

  private static let subjects = [
    " on the ", " on a ", " on an ", " on meetings ", " on progress ", " on his ", " on her ", " on their ", " regarding ", " concerning ",
    " which ", " setting out ", " detailing ", " outlining ", " seeking ",
    " providing ", " in respect of ", " in relation to ", ". The ", ". This ", ". To ", ". Members ", " (circulated", " (to be circulated",
  ]

  /// "Director of Assets on the disposal of land": who reports, and on what.
  private static func withoutSubject(_ office: String) -> String {
    guard Offices.begins(office), let cut = subjects.compactMap({ office.offset(of: $0) }).min() else { return office }
    return Tidy.withoutFinalStop(String(decoding: office.utf8.prefix(cut), as: UTF8.self))
  }

  /// "Head of Pensions attached", "Licensing Manager enclosed for Members only"
  private static func withoutComing(_ office: String) -> String {
    for word in [" enclosed for ", " attached for ", " circulated to "] {
      if let cut = office.offset(of: word) { return String(decoding: office.utf8.prefix(cut), as: UTF8.self) }
    }
    for word in [" attached", " enclosed", " herewith", " to follow"] where office.hasSuffix(word) {
      return Tidy.withoutFinalStop(String(office.dropLast(word.utf8.count)))
    }
    return office
  }
}
