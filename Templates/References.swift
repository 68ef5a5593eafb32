import HTML
import Pages
import Text

/// Turns printed words that refer to another paper into links, in rendered text.
///
/// Whole words only, the longest reference first, the first place in each leaf, and never inside a link or a tag.
struct References {
  private struct Reference {
    let words: [UInt8]
    let opening: HTML
  }
  private let references: [Reference]

  init(_ links: [Link], on sheet: Sheet) {
    var seen: Set<String> = []
    references =
      links
      .filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
      .map { Reference(words: HTML(text: $0.text).bytes, opening: "<a class=\"reference\" href=\"\(url: sheet.href($0.address))\">") }
      .sorted { $0.words.count > $1.words.count }
  }

  func linked(_ html: HTML) -> HTML {
    guard !references.isEmpty else { return html }
    let bytes = html.bytes
    var taken: [(range: Range<Int>, opening: HTML)] = []
    let texts = textRanges(of: bytes)
    for reference in references {
      let found = texts.lazy.compactMap { find(reference.words, in: bytes, within: $0) }
        .first { range in !taken.contains { $0.range.overlaps(range) } }
      if let found { taken.append((found, reference.opening)) }
    }
    return taken.isEmpty ? html : inserted(taken.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: bytes)
  }

  private func inserted(_ links: [(range: Range<Int>, opening: HTML)], in bytes: [UInt8]) -> HTML {
    var output = HTML()
    var written = 0
    for link in links {
      output.append(HTML(trusted: Array(bytes[written..<link.range.lowerBound])))
      output.append(link.opening)
      output.append(HTML(trusted: Array(bytes[link.range])))
      output.append("</a>")
      written = link.range.upperBound
    }
    output.append(HTML(trusted: Array(bytes[written...])))
    return output
  }

  /// Where text stands that is in no tag and in no link.
  private func textRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var at = 0
    var inLink = false
    while at < bytes.count {
      guard bytes[at] == Byte.less else {
        at += 1
        continue
      }
      if !inLink, at > start { ranges.append(start..<at) }
      let end = bytes[at...].firstIndex(of: Byte.greater) ?? bytes.count - 1
      let tag = bytes[(at + 1)..<end]
      if tag.starts(with: "a ".utf8) { inLink = true } else if tag.elementsEqual("/a".utf8) { inLink = false }
      (start, at) = (end + 1, end + 1)
    }
    if !inLink, at > start { ranges.append(start..<at) }
    return ranges
  }

  private func find(_ words: [UInt8], in bytes: [UInt8], within range: Range<Int>) -> Range<Int>? {
    guard let first = words.first, range.count >= words.count else { return nil }
    for start in range.lowerBound...(range.upperBound - words.count) where bytes[start] == first {
      let end = start + words.count
      guard bytes[start..<end].elementsEqual(words) else { continue }
      let before = start > range.lowerBound ? bytes[start - 1] : Byte.space
      let after = end < range.upperBound ? bytes[end] : Byte.space
      if !before.isLetterOrDigit, before != Byte.ampersand, before != Byte.hash, !after.isLetterOrDigit { return start..<end }
    }
    return nil
  }
}
