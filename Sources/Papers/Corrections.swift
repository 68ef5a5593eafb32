import Diagnostics
import Text

/// Lays what a publisher wrote over what was read: objects merge, entries are found by number, item or title, scalars
/// and lists replace, `null` takes away. What fits nowhere becomes a diagnostic.
package struct Corrections {
  /// The file that holds the corrections.
  package let path: String
  package private(set) var diagnostics: [Diagnostic] = []

  package init(path: String) { self.path = path }

  /// Corrects `facts` by the keys of `tree`, leaving out the keys named in `except`.
  package mutating func merge<Value: Described>(_ tree: Tree, into value: inout Value, of key: String = "entry", except: Set<String> = []) {
    guard let entries = map(tree, for: key) else { return }
    let fields = Value.fields
    for entry in entries where !except.contains(entry.key) {
      if let field = fields.first(where: { $0.key == entry.key }) {
        field.correct(&value, entry.value, &self)
      } else {
        let known = fields.map(\.key) + except.sorted()
        let suggestions = NearMiss.suggestions(for: entry.key, among: known)
        report(.unknownKey(key: entry.key, suggestions: suggestions, known: known), entry.line, entry.column)
      }
    }
  }

  mutating func merge<Value: Described>(_ entries: [Tree], into values: inout [Value], key: String) {
    let identities = Value.identifiedBy
    guard !identities.isEmpty else {
      values = entries.map { entry in
        var value = Value()
        merge(entry, into: &value, of: key)
        return value
      }
      return
    }
    for entry in entries {
      let written = identities.filter { entry[$0]?.text != nil }
      guard let best = written.first, let wanted = entry[best]?.text else {
        report(.wrongValue(key: key, expected: "entries that say their \(identities.joined(separator: " or "))"), entry.line, entry.column)
        continue
      }
      if let found = find(entry, by: written, in: values) {
        merge(entry, into: &values[found.index], of: key, except: [found.key])
      } else if values.count == 1, values[0].text(of: best) == nil {
        // The only one, and what it would be found by is just what the correction supplies.
        merge(entry, into: &values[0], of: key)
      } else {
        let names = values.compactMap { $0.text(of: best) }
        let nearest = NearMiss.suggestions(for: wanted, among: names)
        report(
          .correctionMatchesNothing(what: "\(key): \(best): \(wanted)", suggestions: nearest.isEmpty ? Array(names.prefix(3)) : nearest),
          entry.line, entry.column)
      }
    }
  }

  /// The value that has one of the identities written, and by which: the best that any value has.
  private func find<Value: Described>(_ entry: Tree, by keys: [String], in values: [Value]) -> (index: Int, key: String)? {
    for key in keys {
      guard let wanted = entry[key]?.text else { continue }
      if let index = values.firstIndex(where: { $0.text(of: key)?.matches(wanted) == true }) { return (index, key) }
    }
    return nil
  }

  mutating func scalar<Value: Scalar>(_ tree: Tree, for key: String) -> Fact<Value>? {
    guard let text = tree.text, let value = Value(written: text) else {
      report(.wrongValue(key: key, expected: Value.expectation), tree.line, tree.column)
      return nil
    }
    return Fact(value, .corrected(line: tree.line, column: tree.column))
  }

  mutating func list(_ tree: Tree, for key: String) -> [Tree]? {
    if tree.list == nil { report(.wrongValue(key: key, expected: "a list, each entry behind “- ”"), tree.line, tree.column) }
    return tree.list
  }

  /// A list of entries, or one entry alone.
  mutating func entries(_ tree: Tree, for key: String) -> [Tree]? { tree.map == nil ? list(tree, for: key) : [tree] }

  mutating func map(_ tree: Tree, for key: String) -> [Tree.Entry]? {
    if tree.map == nil { report(.wrongValue(key: key, expected: "lines “key: value” below it"), tree.line, tree.column) }
    return tree.map
  }

  private mutating func report(_ finding: Finding, _ line: Int, _ column: Int) {
    diagnostics.append(Diagnostic(finding, at: Place(path, line: line, column: column)))
  }
}
