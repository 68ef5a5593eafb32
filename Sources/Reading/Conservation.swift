import Glibc
import Papers
import Text

/// Asks whether lines of the source stand, in their order, in the text that was made from them.
///
/// Every word is found as often as it is printed, and every run of five words of a line, or of a cell, as it is printed.
/// A word that a column or a line's end cut in two may have been made whole. Of a picture only its title is words.
struct Conservation {
  /// The texts without marks, a line feed between each two.
  private let shown: [UInt8]
  /// Made when it is first asked for: most texts are those of their lines, word after word.
  private var search: Search?
  private static let length = 5

  init(of texts: [String]) { self.init { each in texts.forEach(each) } }

  /// Of what stands before the bodies of a part, and of those.
  init(of leaves: [Leaf], _ bodies: [[Block]]) {
    self.init { each in
      for leaf in leaves { each(leaf.text) }
      for blocks in bodies { blocks.eachLeaf { each($0.text) } }
    }
  }

  /// `texts` lends every text, and is asked twice: how much room they take, and for themselves.
  private init(_ texts: ((String) -> Void) -> Void) {
    var room = 0
    texts { room += $0.utf8.count + 1 }
    var shown: [UInt8] = []
    shown.reserveCapacity(room)
    texts { Conservation.append($0, to: &shown) }
    self.shown = shown
  }

  /// Adds a text, marks taken out where there are some.
  private static func append(_ text: String, to output: inout [UInt8]) {
    text.withBytes { bytes in
      if Marks.stand(in: bytes) {
        Marks.unmarked(bytes).withBytes { output.append(contentsOf: $0) }
      } else {
        output.append(contentsOf: bytes)
      }
    }
    output.append(Byte.lineFeed)
  }

  /// The lines, by index, that do not stand in it. `pages` are page numbers that were taken out of lines.
  func unread(_ own: [Int], in sheet: Sheet, without pages: [(index: Int, text: String)] = []) -> [Int] {
    let byLine = Dictionary(grouping: pages, by: \.index).mapValues { $0.map(\.text) }
    func taken(from index: Int) -> [String] { byLine.isEmpty ? [] : byLine[index] ?? [] }
    return shown.withUnsafeBufferPointer { shown in
      // Nearly always the words of the lines are those of the text, one after the other.
      var walk = WordWalk()
      let doubtful = own.filter { !walk.takes(sheet.lines[$0], without: taken(from: $0), of: shown) }
      if doubtful.isEmpty { return [] }

      var search = Search(walk.left(of: shown), Search.letters(of: shown))
      return doubtful.filter { index in
        var isWhole = true
        for unit in Conservation.units(of: sheet.lines[index], without: taken(from: index)) {
          let hasAll = search.takesWords(of: unit)
          isWhole = isWhole && hasAll && search.holdsRuns(of: unit)
        }
        return !isWhole
      }
    }
  }

  /// Whether a text stands in it, in its order.
  mutating func holds(_ text: String) -> Bool {
    var search = self.search.take() ?? shown.withUnsafeBufferPointer { Search(WordWalk().left(of: $0), Search.letters(of: $0)) }
    defer { self.search = search }
    return search.holdsRuns(of: Marks.plain(text))
  }

  /// What of a line stands together: its cells, and what columns of spaces keep apart.
  static func units(of line: PrintedLine, without pages: [String] = []) -> [String] {
    if let image = Pictures.image(line.text) { return [image.title, image.rest].compactMap { $0.map(Marks.plain) } }
    var units: [String]
    if line.isRow {
      units = line.cells.filter { !$0.isEmpty }.map(Marks.plain)
    } else {
      units = !Columns.areInside(line.text) ? [line.plain] : Columns.split(line.text).map { Marks.plain($0.text) }
    }
    for page in pages {
      guard let (at, offset) = units.indices.lazy.compactMap({ at in units[at].offset(of: page).map { (at, $0) } }).first else { continue }
      let bytes = Array(units[at].utf8)
      units[at] = String(decoding: bytes[..<offset] + bytes[(offset + page.utf8.count)...], as: UTF8.self)
    }
    return units
  }

  // MARK: Word by word

  private struct Search {
    private var counts: [UInt64: Int] = [:]
    private var runs = WordSet()
    /// All letters and digits without what parts them, and a NUL.
    private let letters: [CChar]
    /// So often letters are looked for: a text of which much is missing is not searched for each word of it.
    private var patience = 2_000

    init(_ stretches: [[UInt64]], _ letters: [CChar]) {
      self.letters = letters
      for stretch in stretches {
        for start in stretch.indices {
          counts[stretch[start], default: 0] += 1
          var run: UInt64 = 0
          for word in stretch[start...].prefix(Conservation.length) {
            run = Search.run(run, word)
            runs.insert(run)
          }
        }
      }
    }

    private static func run(_ run: UInt64, _ word: UInt64) -> UInt64 { (run &+ word) &* 0x9E37_79B9_7F4A_7C15 }

    static func letters(of text: Bytes) -> [CChar] {
      var letters: [CChar] = []
      letters.reserveCapacity(text.count + 1)
      for byte in text where byte.isASCIILetterOrDigit { letters.append(CChar(byte.lowered)) }
      return letters + [0]
    }

    private mutating func holds(lettersOf text: String) -> Bool {
      guard patience > 0 else { return false }
      patience -= 1
      // The C library's search takes linear time, whatever stands there.
      return strstr(letters, text.withBytes(Search.letters)) != nil
    }

    /// Counts the words off. One that is not left may stand inside a word that two halves were joined to.
    mutating func takesWords(of text: String) -> Bool {
      var hasAll = true
      var words: [String]?
      for (place, hash) in Words.hashes(of: text).enumerated() {
        if let count = counts[hash], count > 0 {
          counts[hash] = count - 1
          continue
        }
        let folded = words ?? Words.folded(text)
        words = folded
        if counts[hash] != nil || !holds(lettersOf: folded[place]) { hasAll = false }
      }
      return hasAll
    }

    mutating func holdsRuns(of text: String) -> Bool {
      let words = Words.hashes(of: text)
      let length = min(Conservation.length, words.count)
      guard length > 0 else { return true }
      let isWhole = (0...(words.count - length)).allSatisfy { start in
        runs.contains(words[start..<(start + length)].reduce(0, Search.run))
      }
      return isWhole || holds(lettersOf: text)
    }
  }
}

extension WordWalk {
  /// Takes the words of a line, unit by unit: without marks they are those of the whole.
  fileprivate mutating func takes(_ line: PrintedLine, without pages: [String], of text: Bytes) -> Bool {
    let isPlain = pages.isEmpty && line.text.withBytes { $0.first != 0x21 && !Marks.stand(in: $0) }
    if isPlain { return line.text.withBytes { takes($0, of: text) } }
    return Conservation.units(of: line, without: pages).joined(separator: "\n").withBytes { takes($0, of: text) }
  }
}
