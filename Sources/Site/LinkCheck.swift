import Diagnostics
import Pages
import Papers
import Text

/// A page as it will be written.
struct RenderedPage: Sendable {
  let address: Address
  let file: OutputFile
  /// The publisher's own words on it, in which a link can be wrong.
  var article: Article?
  let scan: PageScan
  /// Text that must be withheld stands in it.
  let leaks: Bool
}

/// Whether every link of the site leads somewhere, and every id of a page is its own.
struct LinkCheck: Sendable {
  /// The ids of each file of the site by the hash of its path; nothing for a file that is not a page.
  private let files: [UInt64: Set<UInt64>?]
  private let addresses: [String]
  /// Suggestions are looked up for so many broken links of a page only: each compares all addresses.
  private static let suggested = 5

  init(pages: [RenderedPage], others: [OutputFile]) {
    var files: [UInt64: Set<UInt64>?] = [:]
    for file in others { files.updateValue(nil, forKey: Hash.of(file.path.utf8)) }
    for page in pages { files.updateValue(page.scan.ids, forKey: Hash.of(page.file.path.utf8)) }
    self.files = files
    addresses = pages.map(\.address.path) + others.map { "/" + $0.path }
  }

  /// At the line of the publisher's own file where the link is written, else at the page.
  func problems(of page: RenderedPage) -> [Diagnostic] {
    var problems = page.scan.duplicates.map { Diagnostic(.duplicateAnchor(anchor: $0), at: Place(page.file.path)) }
    var broken = 0
    for range in page.scan.links {
      guard let target = LinkTarget(page.file.bytes[range], from: page.file.path) else { continue }
      if target.leadsOut || files.index(forKey: Hash.of(target.file)) == nil {
        let address =
          target.leadsOut ? String(decoding: page.file.bytes[range], as: UTF8.self) : "/" + String(decoding: target.path, as: UTF8.self)
        broken += 1
        let suggestions = broken > LinkCheck.suggested ? [] : NearMiss.suggestions(for: address, among: addresses)
        problems.append(Diagnostic(.brokenLink(address: address, suggestions: suggestions), at: page.place(ofLink: range, to: address)))
      } else if let anchor = target.anchor, !anchor.isEmpty, !anchor.elementsEqual("top".utf8),
        let ids = files[Hash.of(target.file)] ?? nil, !ids.contains(Hash.of(anchor))
      {
        let address = "/" + String(decoding: target.path, as: UTF8.self)
        let finding = Finding.missingAnchor(address: address, anchor: String(decoding: anchor, as: UTF8.self))
        problems.append(Diagnostic(finding, at: page.place(ofLink: range, to: address)))
      }
    }
    return problems
  }
}

extension RenderedPage {
  /// Where the publisher wrote a link that stands in a range of the page's bytes: as it stands there, or from the root.
  fileprivate func place(ofLink range: Range<Int>, to address: String) -> Place {
    guard let article else { return Place(file.path) }
    for link in [LinkTarget.withoutEntities(file.bytes[range]), Array(address.utf8)] where !link.isEmpty {
      for (index, line) in article.text.utf8.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).enumerated() {
        let starts = line.indices.lazy.filter { line[$0...].starts(with: link) }
        guard let start = starts.first else { continue }
        return Place(article.path, line: article.firstLine + index, column: line.distance(from: line.startIndex, to: start) + 1)
      }
    }
    return Place(file.path)
  }
}

extension Page.Content {
  /// What the publisher wrote about the page's subject, or the whole of the page.
  var article: Article? {
    switch self {
    case .article(let page): page.article
    case .committee(let page): page.article
    case .decision(let page): page.article
    default: nil
    }
  }
}

/// Where a link of a page leads within the site.
struct LinkTarget {
  /// The path from the root without the slash at its start: `meetings/`.
  private(set) var path: [UInt8] = []
  /// After `#`, percent signs decoded.
  private(set) var anchor: [UInt8]?
  /// More `..` than there are folders.
  private(set) var leadsOut = false

  /// The file that stands for the path: `meetings/index.html`.
  var file: [UInt8] { path.isEmpty || path.last == Byte.slash ? path + Array("index.html".utf8) : path }

  /// Nothing for a link that leaves the site.
  init?(_ raw: ArraySlice<UInt8>, from page: String) {
    let link = raw.contains(Byte.ampersand) ? ArraySlice(LinkTarget.withoutEntities(raw)) : raw
    if link.starts(with: "//".utf8) || LinkTarget.hasScheme(link) { return nil }
    let hash = link.firstIndex(of: Byte.hash)
    anchor = hash.map { LinkTarget.withoutPercents(link[($0 + 1)...]) }
    var way = link[..<(hash ?? link.endIndex)]
    if let query = way.firstIndex(of: 0x3F) { way = way[..<query] }
    let own = Array(page.utf8)
    guard !way.isEmpty else {
      path = own.elementsEqual("index.html".utf8) ? [] : LinkTarget.withoutIndex(own)
      return
    }
    if way.first != Byte.slash, let slash = own.lastIndex(of: Byte.slash) { path = Array(own[...slash]) }
    follow(LinkTarget.withoutPercents(way))
  }

  private mutating func follow(_ way: [UInt8]) {
    let parts = way.split(separator: Byte.slash, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.elementsEqual("..".utf8) {
        guard !path.isEmpty else {
          leadsOut = true
          return
        }
        path.removeLast()
        while let last = path.last, last != Byte.slash { path.removeLast() }
      } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
        path.append(contentsOf: part)
        if !isLast { path.append(Byte.slash) }
      }
    }
  }

  private static func withoutIndex(_ file: [UInt8]) -> [UInt8] {
    let index = Array("/index.html".utf8)
    return file.suffix(index.count) == index[...] ? Array(file.dropLast(index.count - 1)) : file
  }

  /// A scheme is letters, digits, `+`, `-` and `.` before a colon that no slash, `?` or `#` precedes.
  private static func hasScheme(_ link: ArraySlice<UInt8>) -> Bool {
    guard let end = link.firstIndex(where: { [Byte.colon, Byte.slash, 0x3F, Byte.hash].contains($0) }) else { return false }
    return link[end] == Byte.colon && end > link.startIndex
  }

  private static func withoutPercents(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(0x25) else { return Array(text) }
    var out: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == 0x25, at + 2 < text.endIndex, let byte = UInt8(String(decoding: text[(at + 1)...(at + 2)], as: UTF8.self), radix: 16) {
        out.append(byte)
        at += 3
      } else {
        out.append(text[at])
        at += 1
      }
    }
    return out
  }

  /// The five references that our own escaping writes.
  static func withoutEntities(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let entities: [(String, UInt8)] = [
      ("&amp;", Byte.ampersand), ("&lt;", Byte.less), ("&gt;", Byte.greater), ("&quot;", Byte.quote), ("&#39;", Byte.apostrophe),
    ]
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == Byte.ampersand, let (name, plain) = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        out.append(plain)
        rest = rest.dropFirst(name.utf8.count)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}
