/// A stream of numbers that is the same for the same seed (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(below end: Int) -> Int { end < 2 ? 0 : Int(next() % UInt64(end)) }
}

/// What extractors do to a text, and what people do to it with an editor.
package enum Mutation: CaseIterable {
  case drop, double, swap, move, join, glue, cut, removeBlank, insertBlank, removeBlanks, tabsToSpaces, spacesToTabs, pageBreak, pageNumber
  case damage, indent, mark, truncate, capitals

  /// A text with one to eight mutations.
  package static func mutant(of text: String, seed: UInt64) -> String {
    var random = Seeded(seed)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<(1 + random.number(below: 8)) {
      guard lines.count > 2, let mutation = Mutation.allCases.randomElement(using: &random) else { break }
      mutation.apply(to: &lines, &random)
    }
    return lines.joined(separator: "\n")
  }

  private func apply(to lines: inout [String], _ random: inout Seeded) {
    let at = random.number(below: lines.count)
    let other = random.number(below: lines.count)
    let last = lines.count - 1
    switch self {
    case .drop: lines.remove(at: at)
    case .double: lines.insert(lines[at], at: at)
    case .swap: lines.swapAt(at, min(at + 1, last))
    case .move:
      let moved = lines[at..<min(at + 1 + random.number(below: 12), lines.count)]
      lines.removeSubrange(moved.indices)
      lines.insert(contentsOf: moved, at: min(other, lines.count))
    case .join where at < last: lines.replaceSubrange(at...(at + 1), with: [lines[at] + " " + lines[at + 1]])
    case .glue where at < last: lines.replaceSubrange(at...(at + 1), with: [lines[at] + lines[at + 1]])
    case .cut:
      let scalars = Array(lines[at].unicodeScalars)
      let cut = random.number(below: scalars.count)
      lines.replaceSubrange(at...at, with: [Mutation.text(scalars[..<cut]), Mutation.text(scalars[cut...])])
    case .removeBlank: if let blank = lines[at...].firstIndex(where: \.isEmpty) { lines.remove(at: blank) }
    case .insertBlank: lines.insert("", at: at)
    case .removeBlanks:
      let region = at..<min(at + 60, lines.count)
      lines.replaceSubrange(region, with: lines[region].filter { !$0.isEmpty })
    case .tabsToSpaces:
      for line in at..<min(at + 30, lines.count) { lines[line] = lines[line].split(separator: "\t").joined(separator: "   ") }
    case .spacesToTabs: lines[at] = lines[at].split(separator: "  ").joined(separator: "\t")
    case .pageBreak: lines[at] = "\u{C}" + lines[at]
    case .pageNumber: lines.insert(["Page \(at)", "- \(at) -", "\(at)", "Agenda Item \(at)"][random.number(below: 4)], at: at)
    case .damage: lines[at] = Mutation.damaged(lines[at], &random)
    case .indent: lines[at] = String(repeating: " ", count: 1 + random.number(below: 20)) + lines[at]
    case .mark: lines[at] = ["- ", "# ", "1. ", "(a) ", "• ", "> ", "| "][random.number(below: 7)] + lines[at]
    case .truncate: lines.removeSubrange(max(2, last - random.number(below: last / 2))...)
    case .capitals: lines[at] = lines[at].uppercased()
    case .join, .glue: break
    }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static let odd: [Unicode.Scalar] = [
    "<", ">", "*", "_", "|", "\t", "&", "`", "~", "[", "]", "(", ")", "\\", "$", ":", ".", "-", "\u{AD}", "\u{A0}", "\u{FFFD}", "\u{F0B7}",
    "é",
    "0", "9", "l", " ", "\u{200B}", "#", "\u{2022}", "x", "\"", "'", "/", "@", "\u{1F600}", "Х", "\u{202E}",
  ]

  private static func damaged(_ line: String, _ random: inout Seeded) -> String {
    var scalars = Array(line.unicodeScalars)
    for _ in 0..<(1 + random.number(below: 4)) {
      let at = random.number(below: scalars.count + 1)
      let sign = odd[random.number(below: odd.count)]
      if at < scalars.count, random.number(below: 2) == 0 { scalars[at] = sign } else { scalars.insert(sign, at: at) }
    }
    return text(scalars)
  }
}
