import HTML
import Text

/// Renders the leaves of a paper, which are single paragraphs, to inline markup.
package enum LeafRenderer {
  /// One piece of markup for each leaf. Text that is not Markdown is shown exactly as printed.
  ///
  ///     LeafRenderer.render(["# 5 is **not** a heading"], isMarkdown: true)   // ["# 5 is <strong>not</strong> a heading"]
  ///
  /// A line feed in a leaf is a line that is kept.
  package static func render(_ leaves: [String], isMarkdown: Bool) -> [HTML] {
    LeafLines.render(leaves) { paragraphs($0, isMarkdown: isMarkdown) }
  }

  private static func paragraphs(_ leaves: [String], isMarkdown: Bool) -> [HTML] {
    guard isMarkdown, !leaves.isEmpty else { return leaves.map(PlainText.render) }
    var reader = LeafReader()
    let parsed = CMark.withEvents(of: document(leaves), extensions: [.autolink, .strikethrough]) { reader.read($0) }
    guard parsed, reader.leaves.count == leaves.count, !reader.isBroken else { return leaves.map(PlainText.render) }
    return zip(leaves, reader.leaves).map(withoutScraps)
  }

  /// Stands before each leaf, so that no leaf can begin a block or define a link. Of all punctuation this one changes
  /// nothing behind it: emphasis and bare addresses may follow a bracket.
  static let sentinel = Byte.open

  private static func document(_ leaves: [String]) -> [UInt8] {
    var document: [UInt8] = []
    document.reserveCapacity(leaves.reduce(0) { $0 + $1.utf8.count + 4 })
    for leaf in leaves {
      document.append(sentinel)
      append(leaf.trimmed, to: &document)
      document.append(Byte.lineFeed)
      document.append(Byte.lineFeed)
    }
    return document
  }

  /// The leaf on one line. A backtick between two letters is an apostrophe ("Member`s"), never the begin of code.
  private static func append(_ leaf: String, to document: inout [UInt8]) {
    let bytes = Array(leaf.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == backtick, index > 0, index + 1 < bytes.count, bytes[index - 1].isLetter, bytes[index + 1].isLetter {
        document.append(Byte.backslash)
      }
      document.append(byte == Byte.lineFeed || byte == Byte.carriageReturn ? Byte.space : byte)
    }
  }

  private static let backtick = UInt8(ascii: "`")

  /// An extractor leaves half a pair of `**` at the ends of what it cut. Behind a number it is a footnote's mark.
  private static func withoutScraps(_ leaf: String, _ html: HTML) -> HTML {
    var bytes = html.bytes[...]
    let source = Array(leaf.trimmed.utf8)
    let scrap: [UInt8] = [Byte.star, Byte.star]
    if source.starts(with: scrap), bytes.starts(with: scrap), bytes.count > 2, !bytes[2].isSpace, bytes[2] != Byte.star {
      bytes = bytes.dropFirst(2)
    }
    if source.suffix(2) == scrap[...], source.dropLast(2).last != Byte.backslash, bytes.suffix(2) == scrap[...] {
      let before = bytes.dropLast(2)
      if let last = before.last, !last.isDigit, last != Byte.star { bytes = before }
    }
    while bytes.last == Byte.space { bytes = bytes.dropLast() }
    return bytes.count == html.bytes.count ? html : HTML(trusted: Array(bytes))
  }
}

/// Cuts cmark's tree of one document back into leaves.
private struct LeafReader {
  var leaves: [HTML] = []
  /// The tree is not a list of paragraphs that each begin with the sentinel.
  var isBroken = false
  private var writer: InlineWriter?
  private var awaitsSentinel = false

  mutating func read(_ event: CMark.Event) {
    switch event {
    case .enter(let node):
      switch node.kind {
      case .document: break
      case .paragraph:
        writer = InlineWriter(href: SafeURL.external)
        awaitsSentinel = true
      case .text where awaitsSentinel: begin(node.literal)
      default:
        if writer == nil || awaitsSentinel { isBroken = true }
        writer?.enter(node)
      }
    case .exit(let node):
      guard node.kind == .paragraph else {
        writer?.exit(node)
        return
      }
      if awaitsSentinel { isBroken = true }
      if let html = writer?.finish() { leaves.append(html) }
      writer = nil
    }
  }

  private mutating func begin(_ literal: String) {
    awaitsSentinel = false
    guard literal.utf8.first == LeafRenderer.sentinel else {
      isBroken = true
      return
    }
    writer?.text(literal.dropFirst())
  }
}
