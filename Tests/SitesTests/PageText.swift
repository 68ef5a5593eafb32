/// A page as its readers meet it: one line for each heading, paragraph, list item, cell and term, with its kind, the
/// anchors and the places of links. Everything around `<main>` is left out.
enum PageText {
  private static let blocks: Set<String> = [
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "th", "td", "caption", "summary", "figcaption",
  ]

  static func read(_ page: String) -> String {
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else { return page }
    var lines: [String] = []
    var line = ""
    var kind = ""
    func finish() {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { lines.append(kind.isEmpty ? words : "\(kind): \(words)") }
      line = ""
    }
    var rest = page[start.upperBound..<end.lowerBound].drop { $0 != ">" }.dropFirst()
    while let open = rest.firstIndex(of: "<") {
      line += rest[..<open]
      let tag = rest[rest.index(after: open)...].prefix { $0 != ">" }
      rest = rest[tag.endIndex...].dropFirst()
      let name = tag.prefix { $0 != " " && $0 != "\n" }.lowercased()
      let closes = name.hasPrefix("/")
      let bare = closes ? String(name.dropFirst()) : name
      if blocks.contains(bare) {
        finish()
        kind = closes ? "" : bare + (attribute("id", of: tag).map { "#\($0)" } ?? "")
      } else if bare == "a", !closes, let address = attribute("href", of: tag) {
        line += "[\(address)] "
      }
    }
    finish()
    return lines.map(decoded).joined(separator: "\n") + "\n"
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func decoded(_ text: String) -> String {
    var text = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}

extension StringProtocol {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
