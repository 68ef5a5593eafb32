import Papers
import Text

/// Which lines are items of lists, and with which marker.
enum ListLines {
  struct Found {
    /// As printed, for markers that are words: "(1)", "a)". A bullet has none.
    let marker: ListMarker?
    let glyph: Unicode.Scalar?
    let text: String
  }

  static func read(_ line: PrintedLine) -> Found? {
    if let marker = ListMarker.leading(line.plain), !marker.rest.isEmpty {
      return Found(marker: marker, glyph: nil, text: Inline.afterNumber(line.text, printed: marker.printed, rest: marker.rest))
    }
    // "- 2.1 Text": the number of a paragraph, whatever the extractor set before it.
    if line.kind == .bullet, line.printedNumber?.style != .dotted {
      return Found(marker: nil, glyph: line.glyph, text: Marks.balanced(line.text))
    }
    return nil
  }
}
