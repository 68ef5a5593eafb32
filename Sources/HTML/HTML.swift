import Text

/// Markup, as UTF-8 bytes. A literal is trusted; whatever is interpolated into it is escaped unless it is markup itself.
///
///     let title = "Parks & gardens"
///     let heading: HTML = "<h1>\(title)</h1>"   // <h1>Parks &amp; gardens</h1>
///
/// Escaping covers text and *quoted* attributes. Addresses go through `\(url:)`; nothing is ever interpolated into a
/// script, a style or a comment. An optional string does not compile, so that no page can say "Optional(…)".
package struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }
  package init(stringLiteral literal: String) { bytes = Array(literal.utf8) }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Text, escaped.
  package init(text: some StringProtocol) {
    bytes = []
    Escape.append(text, to: &bytes)
  }

  /// The one way in for markup that was made elsewhere: by our own renderers, never by a pack.
  package init(trusted markup: [UInt8]) { bytes = markup }

  package var isEmpty: Bool { bytes.isEmpty }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }
  package mutating func append(text: some StringProtocol) { Escape.append(text, to: &bytes) }

  /// The text alone, still escaped: what an attribute such as `aria-label` may hold.
  package var withoutTags: HTML {
    var inTag = false
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case Byte.less: inTag = true
      case Byte.greater where inTag: inTag = false
      default: if !inTag { kept.append(byte) }
      }
    }
    return HTML(trusted: kept)
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity + interpolationCount * 32) }
    package mutating func appendLiteral(_ literal: String) { bytes.append(contentsOf: literal.utf8) }
    package mutating func appendInterpolation(_ text: String) { Escape.append(text, to: &bytes) }
    package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
    package mutating func appendInterpolation(_ markup: HTML) { bytes.append(contentsOf: markup.bytes) }
    package mutating func appendInterpolation(_ markup: HTML?) { if let markup { bytes.append(contentsOf: markup.bytes) } }
    package mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { bytes.append(contentsOf: piece.bytes) } }

    /// Each element through `template`, one after the other.
    package mutating func appendInterpolation<Elements: Sequence>(each elements: Elements, _ template: (Elements.Element) -> HTML) {
      for element in elements { bytes.append(contentsOf: template(element).bytes) }
    }

    /// The markup, when the condition holds.
    package mutating func appendInterpolation(when condition: Bool, _ markup: @autoclosure () -> HTML) {
      if condition { bytes.append(contentsOf: markup().bytes) }
    }

    /// An address, for a quoted `href` or `src`. Schemes that run code become `#`.
    package mutating func appendInterpolation(url address: String) { Escape.append(SafeURL.checked(address), to: &bytes) }
  }
}

extension Sequence where Element == HTML {
  package func joined(_ separator: HTML = "") -> HTML {
    var sum = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { sum.append(separator) }
      sum.append(piece)
    }
    return sum
  }
}
