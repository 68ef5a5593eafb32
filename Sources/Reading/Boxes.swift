import Text

/// Tables drawn with characters: `| Report to: | Cabinet |` between lines of `+-----+`.
enum Boxes {
  private static let pipe: UInt8 = 0x7C

  static func isRule(_ trimmed: String) -> Bool {
    guard let first = trimmed.utf8.first, first == Byte.plus || first == pipe, trimmed.utf8.count > 3 else { return false }
    return trimmed.utf8.allSatisfy {
      $0 == Byte.plus || $0 == Byte.hyphen || $0 == Byte.equals || $0 == Byte.colon || $0 == Byte.space || $0 == pipe
    }
  }

  /// The cells of a line that begins with a bar, and ends with one or holds two more. `\|` is no bar.
  static func cells(_ trimmed: String) -> [String]? {
    guard trimmed.utf8.first == pipe, trimmed.utf8.count > 3, !trimmed.utf8.contains(Byte.tab) else { return nil }
    let isClosed = trimmed.utf8.last == pipe
    let bars = trimmed.utf8.lazy.filter { $0 == pipe }.count
    guard isClosed || bars > 2 else { return nil }
    var cells: [String] = []
    for piece in (isClosed ? trimmed.dropFirst().dropLast() : trimmed.dropFirst()).pieces(at: pipe) {
      if let last = cells.last, last.hasSuffix("\\") {
        cells[cells.count - 1] = last.dropLast() + "|" + piece
      } else {
        cells.append(piece)
      }
    }
    return cells.count >= 2 ? cells.map(\.trimmed) : nil
  }

  /// The words between two bars that hold nothing else: a table of one column is text.
  static func inside(_ trimmed: String) -> String? {
    guard trimmed.utf8.count > 4, trimmed.utf8.first == pipe, trimmed.utf8.last == pipe else { return nil }
    let inside = trimmed.dropFirst().dropLast()
    guard inside.utf8.first?.isSpace ?? false, inside.utf8.last?.isSpace ?? false, !inside.utf8.contains(pipe) else { return nil }
    return inside.trimmed.isEmpty ? nil : inside.trimmed
  }
}
