import Calendar
import Papers
import Text

/// Covers without labels: "Report to Cabinet on 10 July 2025", then the title, then "Report of the Head of Coast".
enum CoverSentence {
  /// How many lines can stand between the address and the first section.
  private static let reach = 6

  static func cover(at index: Int, in sheet: Sheet) -> Cover? {
    guard sheet.isText(index), sheet.lines[index].plain.begins(with: "Report to "), let last = address(at: index, sheet)?.last else {
      return nil
    }
    var end = last
    var title = false
    var labels: Set<CoverField> = []
    for _ in 0..<reach {
      guard let next = sheet.next(after: end) else { break }
      let line = sheet.lines[next]
      labels.formUnion(Covers.labels(of: line).filter(\.isTelling))
      // "Report of: …" and "Subject: …" below it: the labels are the cover.
      if labels.isSuperset(of: [.reportOf, .subject]) { return nil }
      if SectionTitles.isCoverEnd(line.plain) || line.bareNumber != nil || line.isRow
        || line.plain.hasSuffix(".")
        || line.plain.utf8.count > 160
      {
        break
      }
      title = true
      end = next
    }
    return title ? Cover(lines: index..<(end + 1), isSentence: true) : nil
  }

  /// "Report of the Head of Coast", "Report by Executive Director for Adults".
  static func namesOffice(_ plain: String) -> Bool {
    guard plain.utf8.count < 160 else { return false }
    // "By the Head of Internal Audit"
    if let office = plain.dropping(prefix: "By the "), Offices.begins(office), !plain.hasSuffix(".") { return true }
    return ["Report of ", "Report by ", "Joint report of ", "Report from ", "Adroddiad gan "].contains { plain.begins(with: $0) }
  }

  /// The address on one line, or with the day on the next.
  private static func address(at index: Int, _ sheet: Sheet) -> (body: String, date: Day, last: Int)? {
    if let found = address(sheet.lines[index].plain) { return (found.body, found.date, index) }
    guard let next = sheet.next(after: index), next <= index + 2,
      let found = address(sheet.lines[index].plain + " " + sheet.lines[next].plain)
    else { return nil }
    return (found.body, found.date, next)
  }

  /// The body and the day of "Report to the Cabinet - 10 July 2025", when the line says nothing else.
  private static func address(_ plain: String) -> (body: String, date: Day)? {
    guard plain.utf8.count < 140, let rest = plain.dropping(prefix: "Report to "), !rest.utf8.contains(Byte.colon) else { return nil }
    let dates = PrintedDates.all(in: rest)
    guard dates.count == 1, let date = dates.first, let day = date.day, date.range.upperBound >= rest.utf8.count - 1 else { return nil }
    var body = String(decoding: rest.utf8.prefix(date.range.lowerBound), as: UTF8.self).trimmed
    for tail in [" on", " of", " meeting", ",", "-", "–", "—", ":"] where body.lowercased().hasSuffix(tail) {
      body = String(body.dropLast(tail.count)).trimmed
    }
    if let rest = body.dropping(prefix: "the ") { body = rest }
    return Bodies.isName(body) ? (body, day) : nil
  }

  static func read(_ cover: Cover, _ sheet: Sheet, known: [String]) -> ReportCover.Reading {
    var reading = ReportCover.Reading()
    let start = cover.lines.lowerBound
    let address = address(at: start, sheet)
    if let (body, day, _) = address {
      var destination = Destination()
      destination.name = Fact(Bodies.name(body, known: known), sheet.stated(start))
      destination.date = Fact(day, sheet.stated(start))
      reading.report.committees = [destination]
    }
    var title: [String] = []
    var titleAt = start
    for index in sheet.text(in: ((address?.last ?? start) + 1)..<cover.lines.upperBound) {
      let plain = sheet.lines[index].plain
      if namesOffice(plain) {
        reading.report.reportOf = Fact(Tidy.office(plain), sheet.stated(index))
      } else if let label = CoverLabels.match(plain), plain.utf8.count > label.length {
        take(label, plain, sheet.stated(index), &reading)
      } else if case let columns = sheet.lines[index].columns, columns.count > 1, let last = columns.last,
        let label = CoverLabels.match(last), last.utf8.count > label.length
      {
        take(label, last, sheet.stated(index), &reading)
      } else if let mark = Classification.line(sheet.lines[index]) {
        reading.marks.append(mark)
      } else if title.isEmpty || index == titleAt + 1 {
        title.append(plain)
        titleAt = title.count == 1 ? index : titleAt
      }
    }
    if !title.isEmpty { reading.report.subject = Fact(Tidy.title(title.joined(separator: " ")), sheet.stated(titleAt)) }
    reading.report.cover = Fact(.read, sheet.derived(start, by: "address-of-report"))
    return reading
  }

  /// A field that stands among the lines all the same: "Electoral division(s): All".
  private static func take(_ label: CoverLabels.Found, _ plain: String, _ origin: Origin, _ reading: inout ReportCover.Reading) {
    let value = String(decoding: plain.utf8.dropFirst(label.length), as: UTF8.self).trimmed
    switch label.field {
    case .wards where reading.report.wards == nil: reading.report.wards = ReportCover.wards(value, origin)
    case .keyDecision where reading.report.keyDecision == nil: reading.report.keyDecision = ReportCover.yes(value).map { Fact($0, origin) }
    case .portfolio where reading.report.portfolio == nil: reading.report.portfolio = Fact(Tidy.withoutFinalStop(value), origin)
    case .exempt:
      let printed = String(decoding: plain.utf8.prefix(label.length), as: UTF8.self)
      reading.marks += AccessLabel.marks(value, behind: printed, line: origin.line, column: origin.column)
    default: break
    }
  }
}
