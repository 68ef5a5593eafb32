import Papers
import Text

/// What was decided, and what was put and lost.
enum Resolutions {
  struct Reading {
    var resolutions: [Resolution] = []
    var motions: [Motion] = []
    /// Lines from the decision word to the end of what was decided, for each decision.
    var regions: [Range<Int>] = []
  }

  /// Words that open a decision when they stand at the start of a line and are written as such.
  private static let words = [
    "IT WAS RESOLVED UNANIMOUSLY", "IT WAS UNANIMOUSLY RESOLVED", "IT WAS RESOLVED", "RESOLVED UNANIMOUSLY", "UNANIMOUSLY RESOLVED",
    "AND RESOLVED",
    "RESOLVED", "IT WAS AGREED", "AGREED", "DECISION", "DECISIONS", "DECIDED", "RECOMMENDED", "IT WAS UNANIMOUSLY AGREED",
    "IT WAS AGREED UNANIMOUSLY", "NOTED",
    "APPROVED", "PENDERFYNWYD",
  ]

  static func opens(_ plain: String) -> Bool { opening(plain) != nil }

  /// The words behind the decision word: "That the report be noted." of "RESOLVED: That the report be noted."
  private static func opening(_ plain: String) -> String? {
    for word in words {
      guard plain.begins(with: word) else { continue }
      let printed = String(decoding: plain.utf8.prefix(word.utf8.count), as: UTF8.self)
      let rest = String(decoding: plain.utf8.dropFirst(word.utf8.count), as: UTF8.self).trimmed
      let shouts = printed.split(separator: " ").last.map { String($0).isCapitals } ?? false
      let tail = rest.drop { ":-–— ".contains($0) }
      let punctuated = rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("-") || rest.hasPrefix("–")
      if punctuated && (shouts || rest.hasPrefix(":") || rest.isEmpty) { return String(tail).trimmed }
      if !shouts, rest.begins(with: "that ") { return rest }
      if shouts, rest.begins(with: "by "), let that = rest.offset(of: "that "), that < 60 {
        return String(decoding: rest.utf8.dropFirst(that), as: UTF8.self)
      }
      if shouts, rest.hasPrefix("("), let close = rest.firstIndex(of: ")"), Votes.isVote(String(rest[..<close])) {
        return String(rest[rest.index(after: close)...].drop { ":-–— ".contains($0) }).trimmed
      }
      if shouts, rest.begins(with: "that") || rest.begins(with: "to ") || rest.begins(with: "(") || rest.begins(with: "unanimously") {
        return String(tail).trimmed
      }
      if printed.begins(with: "it was"), rest.begins(with: "that") { return rest }
    }
    return nil
  }

  static func read(_ sheet: Sheet, in range: Range<Int>) -> Reading {
    var reading = Reading()
    let own = sheet.text(in: range)
    var position = 0
    while position < own.count {
      let index = own[position]
      let plain = sheet.lines[index].plain
      if let tail = opening(plain) ?? DecisionWords.inside(plain) {
        let taken = decision(sheet, own, position, tail, &reading)
        let last = own[min(position + taken, own.count) - 1]
        reading.regions.append(index..<(last + 1))
        position += taken
        if let motion = Motions.read(sheet, own, position - taken), taken == 1 { reading.motions.append(motion) }
      } else {
        if let motion = Motions.read(sheet, own, position) { reading.motions.append(motion) }
        position += 1
      }
    }
    if reading.resolutions.isEmpty, let carried = Motions.carried(sheet, own) { reading.resolutions = [carried] }
    return reading
  }

  /// Reads one decision; says how many lines it took.
  private static func decision(_ sheet: Sheet, _ own: [Int], _ start: Int, _ tail: String, _ reading: inout Reading) -> Int {
    var lead: [String] = tail.isEmpty ? [] : [tail]
    var found: [Resolution] = []
    var open: Resolution?
    var outer: Numbering.Style?
    var position = start + 1
    func leadFact() -> Fact<String>? { lead.isEmpty ? nil : Fact(lead.joined(separator: " "), sheet.stated(own[start])) }
    if let first = numbered(tail) {
      lead = []
      outer = first.style
      open = resolution(first, nil, sheet.stated(own[start]))
    }
    while position < own.count {
      let index = own[position]
      let line = sheet.lines[index]
      if opening(line.plain) != nil || DecisionWords.inside(line.plain) != nil && open?.text?.value.hasSuffix(".") != false { break }
      if let number = numbered(line.plain), let style = Numbering.style(of: number, in: outer, after: (open ?? found.last)?.number?.value),
        isOuter(number, after: open ?? found.last, outer)
      {
        if let done = open { found.append(done) }
        outer = style
        open = resolution(number, leadFact(), sheet.stated(index))
      } else if open != nil {
        let isAdjacent = index == own[position - 1] + 1
        guard continues(line, open?.text?.value ?? "", isAdjacent: isAdjacent) else { break }
        if let text = open?.text { open?.text = Fact(joined(text.value, line.plain), text.origin) }
      } else {
        if !lead.isEmpty, isWhole(lead.joined(separator: " ")), !continues(line, lead.last ?? "", isAdjacent: false) { break }
        lead.append(line.plain)
      }
      position += 1
    }
    if let done = open { found.append(done) }
    if found.isEmpty, !lead.isEmpty {
      var only = Resolution()
      only.text = Fact(lead.reduce("") { joined($0, $1) }, sheet.stated(own[min(start + (tail.isEmpty ? 1 : 0), own.count - 1)]))
      found = [only]
    }
    reading.resolutions += found
    return max(1, position - start)
  }

  private static func numbered(_ plain: String) -> Numbering.Found? {
    // "1   That the valuation be noted": a number without a stop before the word that opens a resolution.
    let bare = Numbering.leading(plain, allowBare: true).flatMap { $0.rest.begins(with: "That ") || $0.rest.begins(with: "to ") ? $0 : nil }
    guard let found = Numbering.leading(plain) ?? bare, !found.rest.isEmpty else { return nil }
    return found.style == .dotted && found.number.utf8.filter({ $0 == Byte.stop }).count > 1 ? nil : found
  }

  /// Of the outermost list: the first number met, and those that follow it in order.
  private static func isOuter(_ number: Numbering.Found, after last: Resolution?, _ outer: Numbering.Style?) -> Bool {
    guard let last = last?.number?.value, outer != nil else { return true }
    guard let a = Numbering.order(last), let b = Numbering.order(number.number) else {
      if let a = romans.firstIndex(of: last.lowercased()), let b = romans.firstIndex(of: number.number.lowercased()), b == a + 1 {
        return true
      }
      return number.number.utf8.count == 1 && last.utf8.count == 1 && number.number > last
    }
    return b.steps(from: a).map { $0 <= 2 } ?? false
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

  private static func resolution(_ number: Numbering.Found, _ lead: Fact<String>?, _ origin: Origin) -> Resolution {
    var resolution = Resolution()
    resolution.number = Fact(number.number, origin)
    resolution.lead = lead
    resolution.text = Fact(number.rest, origin)
    return resolution
  }

  /// Whether the line still belongs to what was decided: a nested list, or the rest of a sentence.
  private static func continues(_ line: PrintedLine, _ words: String, isAdjacent: Bool) -> Bool {
    if isAdjacent, !Sentences.isEnded(words), !line.isHeadingMark { return true }
    if line.kind == .bullet || line.isRow { return true }
    if let found = Numbering.leading(line.plain), found.style != .plain || line.indent > 0 { return true }
    if line.isHeadingMark && !words.hasSuffix(":") && !words.hasSuffix(":-") { return false }
    if Sentences.continues(line.plain) { return true }
    return words.hasSuffix(":") || words.hasSuffix(":-") || words.hasSuffix("; and") || words.hasSuffix(",") || Sentences.breaksOff(words)
  }

  private static func isWhole(_ words: String) -> Bool {
    !(words.hasSuffix(":") || words.hasSuffix(":-") || words.matches("That") || words.matches("That:") || Sentences.breaksOff(words))
      && Sentences.isEnded(words)
  }

  private static func joined(_ left: String, _ right: String) -> String { left.isEmpty ? right : Inline.joined(left, right) }
}
