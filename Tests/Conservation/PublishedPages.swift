import Glibc

/// The words of all pages made from one file, and what its source page says of the lines that are on no other.
package struct PublishedPages {
  /// By line: what the source page lists as left out of it, as words.
  private(set) var leftOut: [Int: [[UInt64]]] = [:]
  private(set) var withheld: [ClosedRange<Int>] = []
  private var runs: Set<UInt64> = []
  private var places: [UInt64: [Int]] = [:]
  private var stream: [UInt64] = []
  private var letters: [UInt8] = []

  static let length = 5

  /// `pages` by path: those under `sources/<name>/` are the source pages.
  package init(_ pages: [(path: String, html: [UInt8])]) {
    for page in pages {
      let main = PublishedPages.main(of: page.html)
      var fold = WordFold()
      fold.add(main, marks: .resolved)
      add(fold)
      if page.path.hasPrefix("sources/") || page.path.hasPrefix("/sources/") { readSourcePage(Array(main)) }
    }
  }

  private mutating func add(_ fold: WordFold) {
    for start in fold.words.indices {
      var run: UInt64 = 0
      for word in fold.words[start...].prefix(PublishedPages.length) {
        run = PublishedPages.run(run, word)
        runs.insert(run)
      }
      places[fold.words[start], default: []].append(stream.count + start)
    }
    // A word that stands nowhere parts the pages.
    stream += fold.words + [0]
    letters += fold.letters + [0x0A]
  }

  private static func run(_ run: UInt64, _ word: UInt64) -> UInt64 { (run &+ word) &* 0x9E37_79B9_7F4A_7C15 }

  static func main(of page: [UInt8]) -> ArraySlice<UInt8> {
    let start = page.position(of: "<main") ?? page.count
    return page[start..<(page.position(of: "</main>", from: start) ?? page.count)]
  }

  // MARK: Questions

  func holds(run words: ArraySlice<UInt64>) -> Bool { runs.contains(words.reduce(0, PublishedPages.run)) }

  /// The same, where words may have been cut or glued.
  func holds(letters wanted: ArraySlice<UInt8>) -> Bool { letters.holds(wanted) }

  /// Whether all the words stand together in some order.
  func holds(row words: [UInt64]) -> Bool {
    guard let rarest = words.min(by: { places[$0, default: []].count < places[$1, default: []].count }), let near = places[rarest] else {
      return false
    }
    let sum = words.reduce(0, &+)
    return near.contains { place in
      var window: UInt64 = 0
      let first = max(0, place - words.count + 1)
      let end = min(stream.count, place + words.count)
      for at in first..<end {
        window = window &+ stream[at]
        if at - first >= words.count { window = window &- stream[at - words.count] }
        if at - first >= words.count - 1, window == sum { return true }
      }
      return false
    }
  }

  // MARK: The source page

  private mutating func readSourcePage(_ page: [UInt8]) {
    for row in PublishedPages.pieces(of: page, section: "on-furniture", from: "<tr>", to: "</tr>") {
      let cells = PublishedPages.pieces(of: row, from: "<td", to: "</td>").map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == 3, let lines = cells.last?.split(separator: ">").last else { continue }
      var fold = WordFold()
      fold.add(Array(cells[0].drop { $0 != ">" }.utf8), marks: .resolved)
      let numbers = lines.split(whereSeparator: { $0 == "," || $0 == " " }).compactMap { Int($0) }
      for number in numbers { leftOut[number, default: []].append(fold.words) }
    }
    for piece in PublishedPages.pieces(of: page, section: "on-withheld", from: "<p class=\"more\">Lines ", to: "</p>") {
      let numbers = String(decoding: piece, as: UTF8.self).split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      guard let first = numbers.first, let last = numbers.last, first <= last else { continue }
      withheld.append(first...last)
    }
  }

  private static func pieces(of page: [UInt8], section: String, from: String, to: String) -> [[UInt8]] {
    guard let start = page.position(of: "id=\"\(section)\"") else { return [] }
    let end = page.position(of: "</section>", from: start) ?? page.count
    return pieces(of: Array(page[start..<end]), from: from, to: to)
  }

  private static func pieces(of bytes: [UInt8], from: String, to: String) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var at = 0
    while let start = bytes.position(of: from, from: at) {
      let end = bytes.position(of: to, from: start) ?? bytes.count
      found.append(Array(bytes[min(start + from.utf8.count, end)..<end]))
      at = end + 1
    }
    return found
  }
}

extension [UInt8] {
  /// Where a short text next stands in these bytes.
  func position(of mark: String, from start: Int = 0) -> Int? {
    position(of: Array(mark.utf8)[...], from: start)
  }

  func holds(_ wanted: ArraySlice<UInt8>) -> Bool { position(of: wanted, from: 0) != nil }

  private func position(of wanted: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = wanted.first else { return start }
    return withUnsafeBytes { bytes in
      wanted.withUnsafeBytes { wanted in
        guard let base = bytes.baseAddress, let mark = wanted.baseAddress else { return nil }
        var at = start
        while at + wanted.count <= bytes.count, let found = memchr(base + at, Int32(first), bytes.count - wanted.count - at + 1) {
          at = base.distance(to: UnsafeRawPointer(found))
          if memcmp(found, mark, wanted.count) == 0 { return at }
          at += 1
        }
        return nil
      }
    }
  }
}
