import Calendar
import Text

/// Items without numbers: titles that all stand out in the same way, standing business among them.
enum UnnumberedItems {
  private static let standing = [
    "apologies", "minutes", "minute of", "declaration", "declarations", "public participation", "public question", "urgent business",
    "date of next meeting", "exclusion of", "any other business", "sederunt", "chair s announcements", "welcome", "matters arising",
    "public speaking", "ymddiheuriadau", "cofnodion", "datganiad", "election of chair", "appointment of chair",
  ]

  /// The lines of the titles, when it is sure that they are titles of items: at least two of standing business, which every
  /// agenda has, set as the others are.
  static func find(_ sheet: Sheet, in range: Range<Int>) -> [Int] {
    let own = sheet.text(in: range).prefix(400)
    var styles: [Style: [Int]] = [:]
    for index in own {
      if let style = Style(sheet.lines[index]) { styles[style, default: []].append(index) }
    }
    if let head = WebRecord.headOfItems(sheet), case let titles = apart(Array(own), behind: head, sheet),
      titles.count(where: { isStanding(sheet.lines[$0].plain) }) >= 2
    {
      return titles
    }
    if WebRecord.isTitled(sheet), case let titles = decided(Array(own), sheet), !titles.isEmpty { return titles }
    let sure = styles.values.filter { lines in lines.count >= 3 && lines.count(where: { isStanding(sheet.lines[$0].plain) }) >= 2 }
    return sure.max { $0.count < $1.count } ?? []
  }

  /// "To receive apologies.", "To agree payments.": what the meeting is asked to do, a line each, with standing business among them.
  static func asked(_ sheet: Sheet, in range: Range<Int>) -> [Int] {
    let own = sheet.text(in: range).prefix(400)
    let found = own.filter { index in
      let line = sheet.lines[index]
      return line.kind == .text && line.plain.hasPrefix("To ") && line.plain.utf8.dropFirst(3).first?.isLower == true
        && (index == 0 || !sheet.isText(index - 1) || Sentences.isEnded(sheet.lines[index - 1].plain))
    }
    return found.count >= 4 && found.count { isStanding(sheet.lines[$0].plain) } >= 2 ? found : []
  }

  /// On the page of a meeting: short lines that stand apart over what was decided on each, or standing business among them.
  private static func decided(_ own: [Int], _ sheet: Sheet) -> [Int] {
    var titles: [Int] = []
    var open: Int?
    var decisions = 0
    for (position, index) in own.enumerated() {
      let line = sheet.lines[index]
      if WebRecord.tellsResolved(line.plain) {
        decisions += open == nil ? 0 : 1
        open = nil
      }
      guard line.kind == .text, isTitle(line.plain), index == 0 || !sheet.isText(index - 1), position + 1 < own.count,
        own[position + 1] > index + 1, case let next = sheet.lines[own[position + 1]].plain,
        Sentences.isEnded(next) || next.utf8.count > 60 || WebRecord.tellsResolved(next)
      else { continue }
      titles.append(index)
      open = index
    }
    let isSure = decisions >= 2 || titles.count >= 3 && titles.count(where: { isStanding(sheet.lines[$0].plain) }) >= 2
    return isSure ? titles : []
  }

  /// Below "No. Item": the first line, and those that more than one blank line keeps apart from what is above.
  private static func apart(_ own: [Int], behind head: Int, _ sheet: Sheet) -> [Int] {
    var last = head - 2
    return own.filter { index in
      guard index > head else { return false }
      defer { last = index }
      return index - last > 2 && isTitle(sheet.lines[index].plain)
    }
  }

  private static func isTitle(_ plain: String) -> Bool {
    AgendaTitle.begins(plain) && plain.utf8.count < 200 && !Sentences.isEnded(plain) && !plain.hasSuffix("-") && !plain.hasSuffix(",")
      && Numbering.leading(plain) == nil && !Resolutions.opens(plain) && PrintedDates.firstDay(in: plain) == nil
  }

  static func isStanding(_ plain: String) -> Bool {
    let words = Tidy.key(plain).split(separator: " ").drop { toDo.contains(String($0)) }
    let key = words.joined(separator: " ")
    return standing.contains { key.hasPrefix($0) }
  }

  /// "To receive apologies", "To approve and sign the minutes"
  private static let toDo: Set<String> = ["to", "receive", "approve", "confirm", "agree", "note", "consider", "and", "sign", "the", "any"]

  /// How a line is set apart.
  private enum Style: Hashable {
    case bold
    case bullet(indent: Int)
    case heading(Int)

    init?(_ line: PrintedLine) {
      guard line.plain.utf8.count < 200, !line.plain.holds("next scheduled meeting") else { return nil }
      switch line.kind {
      case .heading(let level): self = .heading(Int(level))
      case .bullet: self = .bullet(indent: line.indent)
      case .text where line.isBold: self = .bold
      default: return nil
      }
    }
  }
}
