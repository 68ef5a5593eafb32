import Calendar
import Diagnostics
import Papers
import Text

/// Reads what the publisher says about a pack: the `.yml` file beside it, or the front matter of a `.md` pack.
package enum Sidecars {
  /// The sidecar in a file of its own. Nothing when it is empty, or when it cannot be read.
  package static func read(_ source: SourceText) -> (Sidecar?, [Diagnostic]) {
    guard !source.isBinary else { return (nil, [Diagnostic(.invalidYAML(reason: "the file is not text"), at: Place(source.path))]) }
    let (sidecar, diagnostics) = read(source.joined, path: source.path, firstLine: 1)
    return (sidecar, source.mendings + diagnostics)
  }

  /// The front matter of a pack and the pack without it, every line where it was; nothing when it has none.
  package static func frontMatter(of source: SourceText) -> (sidecar: Sidecar?, rest: SourceText, diagnostics: [Diagnostic])? {
    guard case .found(let matter) = FrontMatter.search(source), matter.beginsWithKey else { return nil }
    let (sidecar, diagnostics) = read(matter.text, path: source.path, firstLine: 2)
    return (sidecar, source.blanking(through: matter.lastLine), diagnostics)
  }

  private static func read(_ text: String, path: String, firstLine: Int) -> (Sidecar?, [Diagnostic]) {
    let (tree, problems) = YAMLTree.read(text, path: path, firstLine: firstLine)
    guard let tree else { return (nil, problems) }
    let known = Facts.fields.map(\.key) + Sidecar.ownKeys.sorted()
    var keys = Keys(tree, path: path, known: known)
    guard let entries = tree.map else { return (nil, keys.diagnostics) }
    // Keys already reported are taken out, so that the corrections do not report them again.
    let sound = Tree(.map(entries.filter { known.contains($0.key) }), line: tree.line, column: tree.column)
    var sidecar = Sidecar(path: path, tree: sound)
    let origin: (Int, Int) -> Origin = { .corrected(line: $0, column: $1) }
    sidecar.source = keys.value("source", expected: "the address of the PDF, such as https://example.org/pack.pdf", origin: origin) {
      (address: String) in address.begins(with: "https://") || address.begins(with: "http://")
    }
    sidecar.published = keys.value("published", origin: origin)
    sidecar.supplementTo = keys.value("supplement-to", expected: "the name of a pack, without folder and ending", origin: origin)
    sidecar.sitting = keys.value("sitting", origin: origin)
    var diagnostics = problems + keys.diagnostics
    for (key, verdict) in [("withhold", Sidecar.Directive.Verdict.withhold), ("public", .publish)] {
      guard let value = tree[key], !value.isNull else { continue }
      guard let entries = value.list else {
        let expected = "a list of entries, each with “item”, “appendix”, “heading”, “lines” or “words”, and a “reason”"
        diagnostics.append(Diagnostic(.wrongValue(key: key, expected: expected), at: Place(path, line: value.line, column: value.column)))
        continue
      }
      for entry in entries {
        var reader = DirectiveReader(entry, verdict, path: path)
        if let directive = reader.read() { sidecar.directives.append(directive) }
        diagnostics += reader.keys.diagnostics
      }
    }
    return (sidecar, diagnostics)
  }
}

/// One entry under `withhold` or `public`.
private struct DirectiveReader {
  private let entry: Tree
  private let verdict: Sidecar.Directive.Verdict
  private(set) var keys: Keys

  init(_ entry: Tree, _ verdict: Sidecar.Directive.Verdict, path: String) {
    (self.entry, self.verdict) = (entry, verdict)
    keys = Keys(entry, path: path, known: ["item", "appendix", "heading", "lines", "words", "reason"])
  }

  mutating func read() -> Sidecar.Directive? {
    guard entry.map != nil else { return nil }
    let reason: Fact<String>? = keys.value("reason")
    if reason == nil, entry["reason"]?.isNull ?? true { keys.report(.missingKey(key: "reason"), entry.line, entry.column) }
    guard let target = target(), let reason else { return nil }
    return Sidecar.Directive(verdict, target, reason: reason.value.singleSpaced, line: entry.line, column: entry.column)
  }

  private mutating func target() -> Sidecar.Directive.Target? {
    let item: Fact<String>? = keys.value("item")
    let appendix: Fact<String>? = keys.value("appendix")
    let heading: Fact<String>? = keys.value("heading")
    let words: Fact<String>? = keys.value("words")
    let named = ["appendix", "heading", "lines"].filter { entry[$0] != nil }
    guard named.count == 1 && (item == nil || named == ["appendix"]) || named.isEmpty && (item != nil) != (words != nil) else {
      keys.wrong(
        verdict.rawValue,
        expected: "exactly one of “item”, “appendix” (with or without “item”), “heading”, “lines” or “words” in each entry", entry)
      return nil
    }
    if let appendix { return .appendix(item: item?.value, label: appendix.value) }
    if let heading { return .heading(heading.value) }
    if let lines = entry["lines"] { return passage(lines, words) }
    return item.map { .item($0.value) } ?? words.map { .words($0.value.singleSpaced) }
  }

  /// `120-134`, or `120` alone, with the first five words that stand there.
  private mutating func passage(_ lines: Tree, _ words: Fact<String>?) -> Sidecar.Directive.Target? {
    let ends = (lines.text ?? "").split { $0 == "-" || $0 == "–" }.map { Int($0.trimmed) }
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 1, first <= last else {
      keys.wrong("lines", expected: "lines of the file, such as 120-134", lines)
      return nil
    }
    guard let words else {
      if entry["words"]?.isNull ?? true { keys.report(.missingKey(key: "words"), entry.line, entry.column) }
      return nil
    }
    return .lines(first...last, words: words.value.singleSpaced)
  }
}
