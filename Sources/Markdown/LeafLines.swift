import HTML
import Text

/// Leaves whose lines are kept as lines: each is rendered by itself, and a break stands between.
enum LeafLines {
  static func render(_ leaves: [String], _ render: ([String]) -> [HTML]) -> [HTML] {
    guard leaves.contains(where: { $0.utf8.contains(Byte.lineFeed) }) else { return render(leaves) }
    let lines = leaves.map { $0.pieces(at: Byte.lineFeed) }
    var rendered = render(lines.flatMap { $0 })[...]
    return lines.map { own in
      defer { rendered = rendered.dropFirst(own.count) }
      return rendered.prefix(own.count).joined("<br>\n")
    }
  }
}
