import Diagnostics
import Papers
import Text

/// Reads the known keys of one map, and says which keys cannot stand there and which values do not fit.
struct Keys {
  let path: String
  let tree: Tree
  private(set) var diagnostics: [Diagnostic] = []

  /// Reports every key that is not in `known`.
  init(_ tree: Tree, path: String, known: [String]) {
    (self.path, self.tree) = (path, tree)
    guard let entries = tree.map else {
      report(.invalidYAML(reason: "“key: value” lines are needed here"), tree.line, tree.column)
      return
    }
    for entry in entries where !known.contains(entry.key) {
      let suggestions = NearMiss.suggestions(for: entry.key, among: known)
      report(.unknownKey(key: entry.key, suggestions: suggestions, known: known), entry.line, entry.column)
    }
  }

  /// The value of `key`, when it is there, not null, and passes `check`.
  mutating func value<Value: Scalar>(
    _ key: String, expected: String = Value.expectation, origin: (Int, Int) -> Origin = { .stated(line: $0, column: $1) },
    where check: (Value) -> Bool = { _ in true }
  ) -> Fact<Value>? {
    guard let tree = tree[key], !tree.isNull else { return nil }
    return value(of: tree, key: key, expected: expected, origin: origin, where: check)
  }

  /// One value or a list of values.
  mutating func values<Value: Scalar>(_ key: String) -> [Fact<Value>] {
    guard let tree = tree[key], !tree.isNull else { return [] }
    return (tree.list ?? [tree]).compactMap {
      value(
        of: $0, key: key, expected: Value.expectation + ", or a list of such", origin: { .stated(line: $0, column: $1) },
        where: { _ in true })
    }
  }

  private mutating func value<Value: Scalar>(
    of tree: Tree, key: String, expected: String, origin: (Int, Int) -> Origin, where check: (Value) -> Bool
  ) -> Fact<Value>? {
    guard let text = tree.text?.trimmed, !text.isEmpty, let value = Value(written: text), check(value) else {
      wrong(key, expected: expected, tree)
      return nil
    }
    return Fact(value, origin(tree.line, tree.column))
  }

  mutating func wrong(_ key: String, expected: String, _ tree: Tree) {
    report(.wrongValue(key: key, expected: expected), tree.line, tree.column)
  }

  mutating func report(_ finding: Finding, _ line: Int, _ column: Int) {
    diagnostics.append(Diagnostic(finding, at: Place(path, line: line, column: column)))
  }
}

extension SourceText {
  /// The whole text, for a reader that finds lines itself.
  var joined: String { lines.map(\.text).joined(separator: "\n") }

  /// What had to be mended in a file of the publisher's own, for the publisher.
  var mendings: [Diagnostic] {
    repairs.compactMap { repair in
      switch repair {
      case .byteOrderMark, .windowsLineEnds: nil
      case .controlCharacters(let line, let count): Diagnostic(.controlCharacters(count: count), at: Place(path, line: line))
      case .notUTF8(let encoding, let line): Diagnostic(.notUTF8(readAs: encoding.rawValue), at: Place(path, line: line))
      case .binary: Diagnostic(.binaryFile, at: Place(path))
      }
    }
  }
}
