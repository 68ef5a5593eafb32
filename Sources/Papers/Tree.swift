/// What a publisher wrote in a sidecar, in front matter or in `site.yml`: values with the place of each.
package struct Tree: Sendable {
  package indirect enum Content: Sendable {
    case null
    /// A scalar as written, without quotes.
    case text(String)
    case list([Tree])
    case map([Entry])
  }
  /// A key and its value, and where the key stands.
  package struct Entry: Sendable {
    package let key: String
    package let line: Int
    package let column: Int
    package let value: Tree
    package init(key: String, line: Int, column: Int, value: Tree) {
      (self.key, self.line, self.column, self.value) = (key, line, column, value)
    }
  }

  package let content: Content
  /// From 1, in the file that was read.
  package let line: Int
  package let column: Int

  package init(_ content: Content, line: Int, column: Int) {
    (self.content, self.line, self.column) = (content, line, column)
  }

  /// "null", "~" or nothing at all: in a correction it takes away.
  package var isNull: Bool { if case .null = content { true } else { false } }
  package var text: String? { if case .text(let text) = content { text } else { nil } }
  package var list: [Tree]? { if case .list(let list) = content { list } else { nil } }
  package var map: [Entry]? { if case .map(let map) = content { map } else { nil } }
  package subscript(key: String) -> Tree? { map?.first { $0.key == key }?.value }
}
