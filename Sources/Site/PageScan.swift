import Glibc
import Text

/// What one rendered page says about itself that can be wrong: its ids, and where its links lead.
///
/// One pass over the bytes that looks into tags only. It reads the HTML that our own templates write, in which
/// every attribute value is quoted; it is no parser for the HTML of others.
struct PageScan: Sendable {
  /// Hashes of the ids of the page.
  private(set) var ids: Set<UInt64> = []
  /// Ids that stand at more than one place, in the order of the second.
  private(set) var duplicates: [String] = []
  /// Where the distinct values of `href` and `src` lie in the bytes.
  private(set) var links: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var seen: Set<UInt64> = []
    bytes.withUnsafeBufferPointer { page in
      guard let base = page.baseAddress else { return }
      var at = 0
      while at < page.count, let less = memchr(base + at, Int32(Byte.less), page.count - at) {
        at = base.distance(to: less.assumingMemoryBound(to: UInt8.self)) + 1
        guard at < page.count else { break }
        if page[at].isASCIILetter {
          scanTag(page, &at, &seen)
        } else if page[at...].starts(with: "!--".utf8) {
          at = PageScan.end(of: "-->", in: page, from: at + 3)
        }
      }
    }
  }

  /// The attributes of one tag; then past the text of a script or style, in which `<` means nothing.
  private mutating func scanTag(_ page: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ seen: inout Set<UInt64>) {
    let start = at
    while at < page.count, page[at].isLetterOrDigit || page[at] == Byte.hyphen { at += 1 }
    let name = start..<at
    while at < page.count, page[at] != Byte.greater {
      let from = at
      while at < page.count, page[at].isLetterOrDigit || page[at] == Byte.hyphen { at += 1 }
      let attribute = from..<at
      guard at + 1 < page.count, page[at] == Byte.equals, page[at + 1] == Byte.quote || page[at + 1] == Byte.apostrophe else {
        if attribute.isEmpty { at += 1 }
        continue
      }
      let quote = page[at + 1]
      let value = at + 2
      at = value
      while at < page.count, page[at] != quote { at += 1 }
      if page[attribute].elementsEqual("id".utf8) {
        note(id: page, value..<at)
      } else if page[attribute].elementsEqual("href".utf8) || page[attribute].elementsEqual("src".utf8) {
        if seen.insert(Hash.of(page[value..<at])).inserted { links.append(value..<at) }
      }
      at += 1
    }
    if page[name].elementsEqual("script".utf8) { at = PageScan.end(of: "</script", in: page, from: at) }
    if page[name].elementsEqual("style".utf8) { at = PageScan.end(of: "</style", in: page, from: at) }
  }

  private mutating func note(id page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let (inserted, _) = ids.insert(Hash.of(page[range]))
    guard !inserted else { return }
    let id = String(decoding: page[range], as: UTF8.self)
    if !duplicates.contains(id) { duplicates.append(id) }
  }

  private static func end(of mark: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let length = mark.utf8CodeUnitCount
    guard let base = page.baseAddress else { return page.count }
    var at = start
    while at < page.count, let found = memchr(base + at, Int32(mark.utf8Start[0]), page.count - at) {
      at = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
      guard at + length <= page.count else { break }
      if memcmp(base + at, mark.utf8Start, length) == 0 { return at + length }
      at += 1
    }
    return page.count
  }
}

/// FNV-1a, 64 bits: names are compared by it where millions of them are looked up in one build.
enum Hash {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
