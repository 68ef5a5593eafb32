/// Whether the words of a pack stand on the pages made from it, by a reading of the file and of the pages that shares
/// nothing with Lectern's own count.
struct Conservation {
  /// Runs of five words, or all words of a line that has fewer.
  private(set) var runs = 0
  private(set) var found = 0
  /// Lines of which some run stands nowhere, though every word does.
  private(set) var reworded: [Int] = []
  /// Lines with words that stand nowhere, and these words.
  private(set) var missing: [(line: Int, words: [String])] = []

  var share: Double { runs == 0 ? 0 : Double(found) / Double(runs) }

  static let length = 5

  init(lines: [String], pages: [[UInt8]]) {
    var grams: Set<Int> = []
    var known: Set<String> = []
    for page in pages {
      let words = FoldedWords(page: page).words
      known.formUnion(words)
      let hashes = words.map(\.hashValue)
      for start in hashes.indices {
        var run = 0
        for hash in hashes[start...].prefix(Conservation.length) {
          run = Conservation.run(run, and: hash)
          grams.insert(run)
        }
      }
    }
    let text = Array(known.joined(separator: " ").utf8)
    var inside: [String: Bool] = [:]

    for (index, line) in lines.enumerated() where !Conservation.isFurniture(line) {
      let words = FoldedWords(Conservation.plain(line)).words
      guard !words.isEmpty else { continue }
      let hashes = words.map(\.hashValue)
      let length = min(Conservation.length, words.count)
      var whole = true
      for start in 0...(words.count - length) {
        runs += 1
        if grams.contains(hashes[start..<start + length].reduce(0, Conservation.run)) { found += 1 } else { whole = false }
      }
      guard !whole else { continue }
      // Cells that were cut are joined: what was cut off stands inside a longer word.
      let lost = words.filter { word in
        if known.contains(word) { return false }
        if let known = inside[word] { return !known }
        let stands = text.position(of: word) != nil
        inside[word] = stands
        return !stands
      }
      if lost.isEmpty { reworded.append(index + 1) } else { missing.append((index + 1, lost)) }
    }
  }

  private static func run(_ run: Int, and hash: Int) -> Int { (run &+ hash) &* 0x100_0000_01b3 }

  /// A line that an officer would cross out: it belongs to the page of the PDF.
  static func isFurniture(_ line: String) -> Bool {
    var text = Substring(line)
    while let first = text.first, "#* ".contains(first) { text.removeFirst() }
    while let last = text.last, "* ".contains(last) { text.removeLast() }
    let header = "OVERVIEW AND SCRUTINY COMMITTEE (CHILDREN'S SERVICES AND SAFEGUARDING)"
    return ["Agenda Item ", "Page "].contains { text.hasPrefix($0) && Int(text.dropFirst($0.count)) != nil }
      || text == "This page is intentionally left blank"
      || [" - TUESDAY 26TH SEPTEMBER, 2023", "- TUESDAY 20TH MARCH, 2018"].contains { text == header + $0 }
  }

  /// Without the marks of lists, the addresses of links, and page numbers at the edge of a sentence or a cell.
  private static func plain(_ line: String) -> String {
    var text = line.replacing(/<p[^>]*>Page \d+<\/p>|^Page \d+ (?=[a-z])| Page \d+(?=\t)/, with: "").replacing(
      /\]\([^()]*(\([^()]*\)[^()]*)*\)/, with: "")
    for mark in ["- o ", "o "] where text.drop(while: { $0 == " " }).hasPrefix(mark) {
      text = String(text.drop { $0 == " " }.dropFirst(mark.count))
    }
    return text
  }
}
