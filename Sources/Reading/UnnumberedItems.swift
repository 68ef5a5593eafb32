import Text

/// Items without numbers: titles that all stand out in the same way, standing business among them.
enum UnnumberedItems {
  private static let standing = [
    "apologies", "minutes", "minute of", "declaration", "declarations", "public participation", "public question", "urgent business",
    "date of next meeting", "exclusion of", "any other business", "sederunt", "chair s announcements", "welcome", "matters arising",
    "ymddiheuriadau", "cofnodion", "datganiad", "election of chair", "appointment of chair",
  ]

  /// The lines of the titles, when it is sure that they are titles of items: at least two of standing business, which every
  /// agenda has, set as the others are.
  static func find(_ sheet: Sheet, in range: Range<Int>) -> [Int] {
    let own = sheet.text(in: range).prefix(400)
    var styles: [Style: [Int]] = [:]
    for index in own {
      if let style = Style(sheet.lines[index]) { styles[style, default: []].append(index) }
    }
    let sure = styles.values.filter { lines in lines.count >= 3 && lines.count(where: { isStanding(sheet.lines[$0].plain) }) >= 2 }
    return sure.max { $0.count < $1.count } ?? []
  }

  private static func isStanding(_ plain: String) -> Bool {
    let key = Tidy.key(plain)
    return standing.contains { key.hasPrefix($0) }
  }

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
