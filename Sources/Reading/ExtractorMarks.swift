import Text

/// What today's extractors write into the text of a page that are no words of the paper: names of places and links to
/// them, and that a line is the head of its page.
enum ExtractorMarks {
  /// `<span id="page-3-0"></span>Title` and `[Title](#page-3-0)` give "Title".
  static func removed(from text: String) -> String {
    if let inside = headOrFoot(text) { return inside.trimmed }
    guard text.utf8.contains(Byte.less) || text.utf8.contains(0x5D) else { return text }
    return withoutInnerLinks(withoutSpans(text))
  }

  /// `<!-- PageHeader="Public Document Pack" -->`, as Azure Document Intelligence writes the heads and feet of pages: the words
  /// that the page bears.
  private static func headOrFoot(_ text: String) -> String? {
    guard text.hasPrefix("<!-- Page"), text.hasSuffix("\" -->"), let open = text.firstRange(of: "=\""),
      ["PageHeader", "PageFooter", "PageNumber"].contains(text[..<open.lowerBound].dropFirst(5))
    else { return nil }
    return String(text[open.upperBound...].dropLast(5))
  }

  private static func withoutSpans(_ text: String) -> String {
    guard text.firstRange(of: "<span id=") != nil else { return text }
    var output = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "<span id=") {
      output += rest[..<open.lowerBound]
      guard let end = rest[open.upperBound...].firstRange(of: ">") else { return text }
      rest = rest[end.upperBound...]
      if let close = rest.firstRange(of: "</span>") {
        output += rest[..<close.lowerBound]
        rest = rest[close.upperBound...]
      }
    }
    return (output + rest).trimmed
  }

  private static func withoutInnerLinks(_ text: String) -> String {
    guard text.firstRange(of: "](#") != nil else { return text }
    var output = ""
    var rest = Substring(text)
    while let joint = rest.firstRange(of: "](#") {
      let head = rest[..<joint.lowerBound]
      guard let open = head.lastIndex(of: "["), let close = rest[joint.upperBound...].firstIndex(of: ")") else { return output + rest }
      output += head[..<open]
      output += head[head.index(after: open)...]
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }
}
