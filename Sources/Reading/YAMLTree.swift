import Diagnostics
import Papers
import Text
import Yams

/// YAML as publishers write it, with the place of every value: site.yml, sidecars and front matter.
///
/// Yams does the reading. What could make it slow or exhaust its stack is refused before: files over 64 KB, deep
/// nesting, and anchors with aliases, which can blow up a page of text to gigabytes.
package enum YAMLTree {
  /// Bytes of a sidecar. The largest sensible one, every item of a long pack corrected, stays under 30 KB.
  private static let largest = 64 * 1024
  /// Levels of lists and maps. Corrections need seven.
  private static let deepest = 12

  /// The tree of `text`, which begins on line `firstLine` of the file; nothing when it is not valid or holds nothing.
  package static func read(_ text: String, path: String, firstLine: Int = 1) -> (Tree?, [Diagnostic]) {
    func refusal(_ reason: String, line: Int = 1, column: Int = 1) -> (Tree?, [Diagnostic]) {
      (nil, [Diagnostic(.invalidYAML(reason: reason), at: Place(path, line: line + firstLine - 1, column: column))])
    }
    guard text.utf8.count <= largest else { return refusal("longer than \(largest / 1024) KB") }
    if let problem = YAMLGuard.problem(in: text, deepest: deepest) { return refusal(problem.reason, line: problem.line) }
    do {
      let parser = try Parser(yaml: text)
      let builder = TreeBuilder(firstLine: firstLine, deepest: deepest)
      // Nodes hold their anchors weakly; the parser owns them.
      let tree = try withExtendedLifetime(parser) { try parser.singleRoot().map { try builder.tree(of: $0, depth: 1) } }
      return (tree.flatMap { $0.isNull ? nil : $0 }, [])
    } catch let refused as TreeBuilder.Refusal {
      return refusal(refused.reason, line: refused.line, column: refused.column)
    } catch let error as YamlError {
      let (reason, mark) = words(of: error)
      return refusal(reason, line: mark?.line ?? 1, column: mark?.column ?? 1)
    } catch {
      return refusal("it could not be read")
    }
  }

  private static func words(of error: YamlError) -> (String, Yams.Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      (YAMLWords.plain(problem), mark)
    case .duplicatedKeysInMapping(let keys, let context):
      ("\(keys.map { "“\($0)”" }.joined(separator: ", ")) stands twice in one map", context.mark)
    case .reader(let problem, _, _, _): (YAMLWords.plain(problem), nil)
    default: ("it could not be read", nil)
    }
  }
}

/// Makes our tree from that of Yams, in the order of the file.
private struct TreeBuilder {
  struct Refusal: Error {
    let reason: String
    let line: Int
    let column: Int
  }
  let firstLine: Int
  let deepest: Int

  func tree(of node: Node, depth: Int) throws -> Tree {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    func refuse(_ reason: String) -> Refusal { Refusal(reason: reason, line: line, column: column) }
    if node.anchor != nil { throw refuse("anchors (&) and aliases (*) cannot be used here") }
    guard depth <= deepest else { throw refuse("nested deeper than \(deepest) levels") }
    let content: Tree.Content
    switch node {
    case .scalar(let scalar):
      content = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string) ? .null : .text(clean(scalar.string))
    case .sequence(let sequence):
      content = .list(try sequence.map { try tree(of: $0, depth: depth + 1) })
    case .mapping(let mapping):
      content = .map(
        try mapping.map { key, value in
          guard let name = key.scalar?.string, key.anchor == nil, let at = key.mark else { throw refuse("a key has to be a word") }
          return Tree.Entry(
            key: clean(name), line: at.line + firstLine - 1, column: at.column, value: try tree(of: value, depth: depth + 1))
        })
    case .alias: throw refuse("anchors (&) and aliases (*) cannot be used here")
    }
    return Tree(content, line: line + firstLine - 1, column: column)
  }

  /// Escapes of double-quoted YAML can name control characters, which cannot stand in HTML.
  private func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { ($0 < 0x20 && !$0.isSpace) || $0 == 0x7F }) else { return text }
    return String(decoding: text.utf8.map { ($0 < 0x20 && !$0.isSpace) || $0 == 0x7F ? Byte.space : $0 }, as: UTF8.self)
  }
}

/// Looks at YAML before it is parsed. The parser recurses on each level of nesting, and hashes keys with all that an
/// alias in them stands for, so both have to be found out beforehand.
private enum YAMLGuard {
  /// Levels by this count are an upper bound: brackets inside of text count too.
  private static let slack = 4

  static func problem(in text: String, deepest: Int) -> (reason: String, line: Int)? {
    var indents: [Int] = []
    var brackets = 0
    var anchors = false
    var aliases = false
    for (index, line) in text.utf8.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).enumerated() {
      var at = line.startIndex
      var dashes = 0
      while at < line.endIndex {
        let byte = line[at]
        let next = line.index(after: at)
        if byte == Byte.hyphen || byte == 0x3F, next == line.endIndex || line[next].isSpace {
          dashes += 1
        } else if byte != Byte.space {
          break
        }
        at = next
      }
      if dashes > deepest * slack { return ("nested deeper than \(deepest) levels", index + 1) }
      guard at < line.endIndex, line[at] != Byte.hash else { continue }
      let indent = line.distance(from: line.startIndex, to: at)
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
      var valueStarts = true
      for byte in line[at...] {
        switch byte {
        case 0x5B, 0x7B: brackets += 1
        case 0x5D, 0x7D: brackets = max(0, brackets - 1)
        case Byte.ampersand where valueStarts: anchors = true
        case Byte.star where valueStarts: aliases = true
        default: break
        }
        if !byte.isSpace { valueStarts = [Byte.colon, Byte.comma, Byte.hyphen, 0x3F, 0x5B, 0x7B].contains(byte) }
      }
      if indents.count + dashes + brackets > deepest * slack {
        return ("nested deeper than \(deepest) levels", index + 1)
      }
    }
    return anchors && aliases ? ("anchors (&) and aliases (*) cannot be used here", 1) : nil
  }
}
