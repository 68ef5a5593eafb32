import HTML
import Text

/// Writes the inline nodes of one paragraph as HTML, however its tags are nested.
///
/// HTML in the text and Markdown's own marks can overlap (`**a <b>b** c</b>`). One stack holds both: the end of a
/// Markdown mark closes what was opened inside it, an end tag closes only what was opened in the same mark.
struct InlineWriter {
  private(set) var html = HTML()
  /// The words without any markup.
  private(set) var plain = ""
  private var open: [Element] = []
  private let href: (String) -> String?

  private struct Element {
    var name: String
    var closing: HTML
    var isMark: Bool
  }

  /// `href` gives the address to write for one in the text, or nothing when it should be no link.
  init(href: @escaping (String) -> String?) { self.href = href }

  /// The markup of the paragraph, all closed.
  mutating func finish() -> HTML {
    while let element = open.popLast() { html.append(element.closing) }
    return html
  }

  mutating func text(_ text: some StringProtocol) {
    html.append(text: text)
    plain += text
  }

  mutating func enter(_ node: Node) {
    switch node.kind {
    case .text: text(node.literal)
    case .softBreak: text(" ")
    case .lineBreak: lineBreak()
    case .code:
      html.append("<code>\(node.literal)</code>")
      plain += node.literal
    case .html: tag(node.literal)
    case .emphasis: begin("em", "<em>", "</em>", isMark: true)
    case .strong: begin("strong", "<strong>", "</strong>", isMark: true)
    case .deletion: begin("del", "<del>", "</del>", isMark: true)
    case .link: link(to: node.isBareWWW ? "https://" + node.url.dropFirst("http://".count) : node.url, isMark: true)
    case .image: begin("img", "", "", isMark: true)
    default: break
    }
  }

  mutating func exit(_ node: Node) {
    switch node.kind {
    case .emphasis, .strong, .deletion, .link, .image: endMark()
    default: break
    }
  }
}

extension InlineWriter {
  private mutating func lineBreak() {
    html.append("<br>")
    plain += " "
  }

  private mutating func begin(_ name: String, _ opening: HTML, _ closing: HTML, isMark: Bool) {
    html.append(opening)
    open.append(Element(name: name, closing: closing, isMark: isMark))
  }

  /// A link inside a link, or to an address we do not follow, is its text.
  private mutating func link(to address: String, isMark: Bool) {
    if !open.contains(where: { $0.name == "a" && !$0.closing.isEmpty }), let target = href(address) {
      begin("a", "<a href=\"\(url: target)\">", "</a>", isMark: isMark)
    } else {
      begin("a", "", "", isMark: isMark)
    }
  }

  private mutating func endMark() {
    while let element = open.popLast() {
      html.append(element.closing)
      if element.isMark { return }
    }
  }

  /// HTML in the text, by allow-list. Underlining is left out: it looks like a link. Of all else the words are kept.
  private mutating func tag(_ literal: String) {
    guard let tag = InlineTag(literal) else { return }
    switch tag.name {
    case "b", "strong": element("strong", "<strong>", "</strong>", tag)
    case "i", "em": element("em", "<em>", "</em>", tag)
    case "sup": element("sup", "<sup>", "</sup>", tag)
    case "sub": element("sub", "<sub>", "</sub>", tag)
    case "br": lineBreak()
    case "a": if tag.isEnd { end("a") } else { link(to: tag.href ?? "", isMark: false) }
    default:
      if !tag.isElement { text(literal) } else if tag.separates, !plain.isEmpty, plain.utf8.last != Byte.space { text(" ") }
    }
  }

  private mutating func element(_ name: String, _ opening: HTML, _ closing: HTML, _ tag: InlineTag) {
    if tag.isEnd { end(name) } else { begin(name, opening, closing, isMark: false) }
  }

  private mutating func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.isMark || $0.name == name }), !open[index].isMark else { return }
    for element in open[index...].reversed() { html.append(element.closing) }
    open.removeSubrange(index...)
  }
}
