import Text

/// One HTML tag inside a line of text, read as far as we need it.
struct InlineTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  let href: String?

  /// Nothing for comments, declarations and whatever else is not a tag.
  init?(_ literal: String) {
    var bytes = literal.utf8.dropFirst()
    isEnd = bytes.first == Byte.slash
    if isEnd { bytes = bytes.dropFirst() }
    let letters = bytes.prefix { $0.isASCIILetter || $0.isDigit }
    guard let first = letters.first, first.isASCIILetter else { return nil }
    name = String(decoding: letters.map(\.lowered), as: UTF8.self)
    href = InlineTag.value(of: "href", in: Array(bytes.dropFirst(letters.count)))
  }

  /// Whether HTML has such an element. What merely looks like a tag (`<insert name>`) is text of the paper.
  var isElement: Bool { InlineTag.phrases.contains(name) || InlineTag.separating.contains(name) }
  /// Whether words before and after the tag stand apart.
  var separates: Bool { InlineTag.separating.contains(name) }

  private static let phrases: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "math", "q", "s", "samp", "small", "span",
    "strike", "strong", "style", "sub", "sup", "tt", "u", "var", "wbr", "script", "svg", "img", "input", "button", "label", "object",
    "embed", "audio", "video", "source", "iframe", "noscript", "link", "meta", "base", "textarea", "select", "option",
  ]
  private static let separating: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col", "colgroup", "dd", "details", "div", "dl",
    "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  private static func value(of wanted: String, in bytes: [UInt8]) -> String? {
    var at = 0
    func skip(while condition: (UInt8) -> Bool) { while at < bytes.count, condition(bytes[at]) { at += 1 } }
    while at < bytes.count {
      skip { $0.isSpace || $0 == Byte.slash }
      let start = at
      skip { !$0.isSpace && $0 != Byte.equals && $0 != Byte.greater && $0 != Byte.slash }
      let name = bytes[start..<at].map(\.lowered)
      skip { $0.isSpace }
      guard at < bytes.count, bytes[at] == Byte.equals else {
        if at == start { at += 1 }
        continue
      }
      at += 1
      skip { $0.isSpace }
      guard at < bytes.count else { return nil }
      let quote = bytes[at] == Byte.quote || bytes[at] == Byte.apostrophe ? bytes[at] : nil
      if quote != nil { at += 1 }
      let from = at
      skip { byte in quote.map { byte != $0 } ?? (!byte.isSpace && byte != Byte.greater) }
      if name.elementsEqual(wanted.utf8) { return decoded(String(decoding: bytes[from..<at], as: UTF8.self)) }
      at += 1
    }
    return nil
  }

  /// The one entity that addresses really hold.
  private static func decoded(_ value: String) -> String {
    value.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
  }
}
