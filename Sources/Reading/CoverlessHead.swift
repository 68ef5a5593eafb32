import Calendar
import Papers
import Text

/// The lines over a report that has no cover: whom it goes to and when, the wards it is about, its title, "Report of the Head of
/// Coast".
struct CoverlessHead {
  /// The last line above who reports that is none of the others, else the first below: the title, unless it is known.
  private(set) var title: Int?
  private(set) var office: Int?
  private(set) var destination: Destination?
  private(set) var wards: [Fact<String>]?
  /// The last line of the head.
  private(set) var last: Int?

  /// Of lines from the top of a paper, as far as they are of its head.
  init(_ lines: [Int], _ sheet: Sheet, known: [String], title knownTitle: Int? = nil) {
    title = knownTitle
    var name: Fact<String>?
    var date: Fact<Day>?
    for index in lines {
      let line = sheet.lines[index]
      let plain = line.plain
      if CoverlessHead.isNumberOfItem(plain) {
        continue
      } else if CoverlessHead.isOffice(plain) {
        office = index
      } else if let wards = CoverlessHead.wards(plain, sheet.stated(index)) {
        self.wards = wards
      } else if index == knownTitle {
        title = index
      } else if let (body, printed) = BodyAndDate.split(plain), Bodies.isName(body), let day = printed.day {
        name = Fact(Bodies.name(body, known: known), sheet.stated(index))
        date = Fact(day, sheet.stated(index))
      } else if Bodies.isName(plain) {
        if !Bodies.isCouncilItself(plain) { name = Fact(Bodies.name(plain, known: known), sheet.stated(index)) }
      } else if let day = line.firstDay, knownTitle == nil || plain.utf8.count < 60 {
        date = date ?? Fact(day, sheet.stated(index))
      } else if knownTitle == nil, office == nil || title == nil {
        title = index
      } else {
        if index > knownTitle ?? 0, knownTitle == nil || CoverlessHead.opensText(line) { break }
        continue
      }
      last = index
    }
    if let name {
      destination = Destination()
      destination?.name = name
      destination?.date = date
    }
  }

  /// Neither the council, the body or the day nor whose matter it is: "(COUNCILLOR SIAN MERRICK)".
  static func mayBeTitle(_ line: PrintedLine) -> Bool {
    let plain = line.plain
    return plain.pieceCount >= 2 && !plain.hasSuffix(".") && line.dates.allSatisfy { $0.day == nil } && !Bodies.isName(plain)
      && !isOffice(plain) && !isNumberOfItem(plain) && !namesMember(plain) && Classification.line(line) == nil
  }

  /// The line right below the title that names the member: "EDUCATION (COUNCILLOR SIAN MERRICK)".
  static func portfolio(below title: Int, _ sheet: Sheet) -> Fact<String>? {
    guard let next = sheet.next(after: title), namesMember(sheet.lines[next].plain) else { return nil }
    return Fact(Tidy.withoutFinalStop(sheet.lines[next].plain), sheet.stated(next))
  }

  private static func namesMember(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return plain.utf8.count < 120 && (key.holds("councillor ") || key.holds("cllr ") || key.hasPrefix("portfolio holder"))
  }

  /// Behind the title: the report itself begins, and the head does not go on with "NOT FOR PUBLICATION".
  private static func opensText(_ line: PrintedLine) -> Bool {
    line.isRow || line.printedNumber != nil || line.plain.utf8.count > 100 || Sentences.isEnded(line.plain)
      || SectionTitles.isKnown(line) || Recommendations.begins(line.plain)
  }

  /// "Item 9" at the head of the page.
  static func isNumberOfItem(_ plain: String) -> Bool {
    plain.utf8.count < 14 && plain.begins(with: "Item ") && plain.utf8.last?.isDigit == true
  }

  static func isOffice(_ plain: String) -> Bool {
    plain.utf8.count < 140 && Reporting.stands(atHeadOf: plain) && !plain.begins(with: "Report to")
  }

  static func namesWards(_ plain: String) -> Bool { wards(plain, .stated(line: 1)) != nil }

  /// "Divisions Affected - All", "Wards affected: Eastmere".
  private static func wards(_ plain: String, _ origin: Origin) -> [Fact<String>]? {
    guard plain.utf8.count < 200, let label = CoverLabels.match(plain), label.field == .wards else { return nil }
    let value = String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).drop { ":-–— ".contains($0) }
    return value.isEmpty ? nil : ReportCover.wards(String(value), origin)
  }
}
