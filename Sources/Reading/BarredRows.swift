import Text

/// Tables whose cells bars keep apart, without bars at the ends of their lines: `Quarter | Referrals | Per cent`.
///
/// One line of the kind is a path of a web page, or a date beside a place; a table has several, each with as many bars.
enum BarredRows {
  private static let bar: UInt8 = 0x7C

  /// The lines, those of such tables closed with bars.
  static func closed(_ lines: [Line]) -> [Line] {
    var closed = lines
    var start = 0
    while start < lines.count {
      let count = bars(in: lines[start])
      var end = start + 1
      if count > 0 { while end < lines.count, lines[end].pageBreaks == 0, bars(in: lines[end]) == count { end += 1 } }
      if count > 0, end - start >= (count > 1 ? 2 : 3) {
        for index in start..<end { closed[index] = close(lines[index]) }
      }
      start = end
    }
    return closed
  }

  /// How many bars part the words of a line; none where one opens or ends it, or stands against a word.
  private static func bars(in line: Line) -> Int {
    line.text.withBytes { bytes in
      guard let first = bytes.place(of: bar, from: 0), first > 0, bytes.count < 2000, !bytes.contains(Byte.tab) else { return 0 }
      if bytes[..<first].allSatisfy(\.isSpace) { return 0 }
      if bytes.allSatisfy({ $0 == bar || $0 == Byte.hyphen || $0 == Byte.colon || $0 == Byte.space }) {
        return bytes.reduce(0) { $0 + ($1 == bar ? 1 : 0) }
      }
      var count = 0
      for at in first..<bytes.count where bytes[at] == bar {
        guard bytes[at - 1].isSpace, at + 1 < bytes.count, bytes[at + 1].isSpace else { return 0 }
        count += 1
      }
      return count
    }
  }

  /// The margin stays, so that every word keeps its column or the next.
  private static func close(_ line: Line) -> Line {
    let margin = String(decoding: line.text.utf8.prefix { $0.isSpace }, as: UTF8.self)
    return Line(number: line.number, text: margin + "| " + line.text.trimmed + " |", pageBreaks: line.pageBreaks)
  }
}
