import Text

/// Columns that an extractor kept apart with spaces, as `pdftotext -layout` does.
enum Columns {
  /// Whether three spaces stand side by side.
  static func areInside(_ text: String) -> Bool {
    text.withBytes { bytes in
      // Of three spaces side by side one stands at every third place.
      stride(from: 2, to: bytes.count, by: 3).contains { bytes[$0] == Byte.space && isGap(bytes, around: $0) }
    }
  }

  /// Whether a space is one of three.
  private static func isGap(_ bytes: Bytes, around place: Int) -> Bool {
    var (start, end) = (place, place + 1)
    while start > 0, bytes[start - 1] == Byte.space { start -= 1 }
    while end < bytes.count, end - start < 3, bytes[end] == Byte.space { end += 1 }
    return end - start >= 3
  }

  /// The last column that begins before the place; extractors shift a value by a space or two.
  static func column(at start: Int, under heads: [Int]) -> Int { heads.lastIndex { $0 <= start + 2 } ?? 0 }

  /// The pieces between runs of three spaces and more, and the offset in bytes at which each begins.
  static func split(_ text: String) -> [(start: Int, text: String)] {
    text.withBytes { bytes in
      var found: [(Int, String)] = []
      var start = 0
      var at = 0
      func add(_ end: Int) {
        if end > start { found.append((start, String(decoding: Bytes(rebasing: bytes[start..<end]), as: UTF8.self))) }
      }
      while at < bytes.count {
        guard bytes[at] == Byte.space else {
          at += 1
          continue
        }
        var end = at
        while end < bytes.count, bytes[end] == Byte.space { end += 1 }
        if end - at >= 3 || at == start {
          add(at)
          start = end
        }
        at = end
      }
      add(bytes.count)
      return found
    }
  }
}
