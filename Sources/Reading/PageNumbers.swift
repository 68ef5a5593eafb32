import Papers
import Text

/// Numbers of pages, alone on their lines.
///
/// A number that says "page" is one when it rises with those around it. A bare number has to stand where pages meet.
struct PageNumbers {
  enum Read: Equatable {
    /// "Page 5", "5 | Page", "- 10 -", "Page 2 of 8", "Tudalen 5".
    case said(Int)
    /// "5", "2 of 8", "2/8".
    case bare(Int)
  }

  private var said: [(index: Int, page: Int)] = []
  private var bare: [(index: Int, page: Int)] = []

  /// Takes the line if it is nothing but a number of a page.
  mutating func take(_ line: PrintedLine, at index: Int) -> Bool {
    guard !line.isRow, !line.isHeadingMark || line.plain.utf8.count > 4 else { return false }
    // "- 10 -" begins as an item of a list does.
    let isDashed = line.kind == .bullet && line.plain.utf8.first?.isDigit == true && line.plain.utf8.last?.isDigit == false
    switch PageNumbers.read(isDashed ? "- " + line.plain : line.plain) {
    case .said(let page)?: said.append((index, page))
    case .bare(let page)?: bare.append((index, page))
    case nil: return false
    }
    return true
  }

  mutating func add(_ page: Int, at index: Int) { said.append((index, page)) }

  /// The number of a page that is all the text says.
  private static let words = ["page", "tudalen", "leathanach", "duilleag"]

  static func read(_ plain: String) -> Read? {
    guard plain.utf8.count <= 24, plain.utf8.contains(where: \.isDigit) else { return nil }
    var bytes: [UInt8] = []
    var dashes = (front: false, back: false)
    for scalar in plain.unicodeScalars {
      switch scalar {
      case " ", "|", "_", "~", "\u{A0}": continue
      case "-", "–", "—", "−":
        if bytes.isEmpty { dashes.front = true } else { dashes.back = true }
      default:
        guard scalar.isASCII, !dashes.back else { return nil }
        bytes.append(UInt8(scalar.value).lowered)
      }
    }
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    var isSaid = dashes.front && dashes.back
    if dashes.front != dashes.back { return nil }
    for word in words + ["pg."] {
      if text.hasPrefix(word) {
        text = text.dropFirst(word.count)
        if text.hasPrefix(":") { text = text.dropFirst() }
      } else if word != "pg.", text.hasSuffix(word) {
        text = text.dropLast(word.count)
      } else {
        continue
      }
      isSaid = true
      break
    }
    let digits = text.prefix { $0.isNumber }
    guard (1...4).contains(digits.utf8.count), let page = Int(digits), page > 0 else { return nil }
    var rest = text.dropFirst(digits.count)
    // "Tudalen 7 / Page 7"
    if isSaid, words.contains(where: { rest == "/\($0)\(digits)" }) { return .said(page) }
    if !rest.isEmpty {
      guard let mark = ["of", "/", "o"].first(where: rest.hasPrefix) else { return nil }
      rest = rest.dropFirst(mark.count)
      guard rest.isDigits, let last = Int(rest), last >= page else { return nil }
    }
    return isSaid ? .said(page) : .bare(page)
  }

  // MARK: Which are kept

  /// Nothing below begins further to the right, as the other cells of a table do.
  private func isOutermost(_ index: Int, _ lines: [PrintedLine]) -> Bool {
    index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].indent < lines[index].indent
      || lines[index + 1].indent >= lines[index].indent + 12
  }

  /// Those that say so, and bare ones on the first or the last line of a page that a form feed or a mark bounds, or in the
  /// middle under a page, as far as they rise through the file. One that falls out of the row is text: a reference, a cell.
  func keepThoseOfPages(_ lines: [PrintedLine], _ found: inout PageFurniture.Found) {
    let edges = PageEdges(lines, found.reasons)
    var kept = said + bare.filter { edges.hasJoint(at: $0.index) }
    let centred = bare.filter { lines[$0.index].indent >= 16 && edges.isClear(above: $0.index) && isOutermost($0.index, lines) }
    if centred.count > 1 { kept += centred.filter { entry in !kept.contains { $0.index == entry.index } } }
    for entry in PageNumbers.rising(kept.sorted { $0.index < $1.index }) {
      found.pageNumbers[entry.index] = entry.page
      found.reasons[entry.index] = found.reasons[entry.index] ?? .pageNumber
    }
  }

  /// Bare numbers that go up page by page, far apart, where at least one in three stands beside other furniture or splits a
  /// sentence: the pages of a file without form feeds. Numbers of minutes and items stand above their titles.
  func keepThoseBesideFurniture(_ lines: [PrintedLine], _ found: inout PageFurniture.Found) -> Bool {
    let open = bare.filter { found.reasons[$0.index] == nil }
    guard open.count >= 3 else { return false }
    let edges = PageEdges(lines, found.reasons)
    let chain = PageNumbers.rising(open.filter { edges.standsAlone($0.index) })
    guard chain.count >= 3, PageNumbers.isSpread(chain) else { return false }
    let sure = chain.filter { edges.hasJoint(at: $0.index) || edges.splitsSentence(at: $0.index) }
    guard sure.count * 3 >= chain.count, sure.count >= 2 else { return false }
    for entry in chain {
      found.pageNumbers[entry.index] = entry.page
      found.reasons[entry.index] = .pageNumber
    }
    return true
  }

  /// Pages are a dozen lines and more.
  private static func isSpread(_ chain: [(index: Int, page: Int)]) -> Bool {
    let gaps = zip(chain, chain.dropFirst()).map { $1.index - $0.index }.sorted()
    return gaps[gaps.count / 2] >= 12
  }

  /// The longest run of entries whose numbers rise.
  private static func rising(_ entries: [(index: Int, page: Int)]) -> [(index: Int, page: Int)] {
    var best: [(length: Int, from: Int?)] = []
    for (i, entry) in entries.enumerated() {
      var length = 1
      var from: Int?
      for j in stride(from: i - 1, through: max(0, i - 64), by: -1) where entries[j].page < entry.page && best[j].length + 1 > length {
        length = best[j].length + 1
        from = j
      }
      best.append((length, from))
    }
    guard var at = best.indices.max(by: { best[$0].length < best[$1].length }) else { return [] }
    var kept = [entries[at]]
    while let from = best[at].from {
      kept.append(entries[from])
      at = from
    }
    return kept.reversed()
  }
}

/// Where the pages of a file begin, by their printed numbers.
enum PageStarts {
  /// A number at the head of its page begins it. One at the foot ends it: the next page begins behind it, and its number is
  /// known when it is the next one printed. Between two printed numbers with as many form feeds each of these begins a page.
  static func find(in lines: [PrintedLine], _ found: inout PageFurniture.Found) {
    let printed = found.pageNumbers.sorted { $0.key < $1.key }
    let areFeet = areFeet(printed.map(\.key), lines, found)
    if !lines.contains(where: { $0.pageBreaks > 0 }) {
      let ends = found.reasons.filter { $0.value == .pageMark }.map(\.key) + (areFeet ? printed.map(\.key) : [])
      found.breaks = Set(ends.map { next($0, lines) }).sorted()
    }
    found.pageStarts = starts(printed.map { ($0.key, $0.value) }, areFeet, lines)
  }

  private static func starts(_ printed: [(key: Int, value: Int)], _ areFeet: Bool, _ lines: [PrintedLine]) -> [Int: Int] {
    guard !printed.isEmpty else { return [:] }
    var starts: [Int: Int] = [:]
    if !areFeet { for (index, page) in printed { starts[index] = page } }
    for (position, entry) in printed.enumerated() {
      guard areFeet else { break }
      // Where nothing says where it begins, the page is named where its number is printed.
      guard position > 0, printed[position - 1].value == entry.value - 1 else {
        starts[entry.key] = starts[entry.key] ?? entry.value
        continue
      }
      starts[next(printed[position - 1].key, lines)] = entry.value
    }
    guard lines.contains(where: { $0.pageBreaks > 0 }) else { return starts }
    for (entry, next) in zip(printed, printed.dropFirst()) {
      let feeds = ((entry.key + 1)...next.key).filter { lines[$0].pageBreaks > 0 }
      guard next.value - entry.value > 1, feeds.reduce(0, { $0 + lines[$1].pageBreaks }) == next.value - entry.value,
        feeds.count == next.value - entry.value
      else { continue }
      if areFeet { starts[next.key] = nil }
      for (offset, feed) in feeds.enumerated() {
        let page = entry.value + offset + 1
        if areFeet || page < next.value { starts[feed] = page }
      }
    }
    return starts
  }

  /// The next line that is not blank.
  private static func next(_ index: Int, _ lines: [PrintedLine]) -> Int {
    lines[(index + 1)...].firstIndex { !$0.isBlank } ?? index
  }

  /// Whether the numbers stand at the feet of their pages: what follows them is the head of the next, what comes before is
  /// no head.
  private static func areFeet(_ indices: [Int], _ lines: [PrintedLine], _ found: PageFurniture.Found) -> Bool {
    var feet = 0
    var heads = 0
    for index in indices {
      if lines[index].pageBreaks > 0 { heads += 1 }
      var next = index + 1
      while next < lines.count, lines[next].isBlank, lines[next].pageBreaks == 0 { next += 1 }
      if next < lines.count, lines[next].pageBreaks > 0 || isHead(found.reasons[next]) { feet += 1 }
      var previous = index - 1
      while previous >= 0, lines[previous].isBlank, lines[previous + 1].pageBreaks == 0 { previous -= 1 }
      if previous >= 0, isHead(found.reasons[previous]) { heads += 1 }
    }
    return feet > heads
  }

  private static func isHead(_ reason: Furniture.Reason?) -> Bool {
    reason == .itemHeader || reason == .runningHeader || reason == .pageMark
  }
}
