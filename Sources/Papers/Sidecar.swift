import Calendar

/// What the publisher says about a pack beside it: `Content/packs/<name>.yml`, or front matter of a `.md` pack.
package struct Sidecar: Sendable {
  package let path: String
  /// The address of the PDF that the text was extracted from.
  package var source: Fact<String>?
  package var published: Fact<Day>?
  /// The name of the pack that this one supplements.
  package var supplementTo: Fact<String>?
  /// The start time that tells two meetings of one body on one day apart.
  package var sitting: Fact<ClockTime>?
  /// What the publisher holds back or publishes, in the order written.
  package var directives: [Directive]
  /// The whole file; the keys of `Facts` in it are corrections.
  package var tree: Tree

  /// The keys that are not corrections.
  package static let ownKeys: Set<String> = ["source", "published", "supplement-to", "sitting", "withhold", "public"]

  package init(path: String, tree: Tree) { (self.path, self.tree, self.directives) = (path, tree, []) }

  /// An entry under `withhold:` or `public:`: the publisher's word, which goes before every mark.
  package struct Directive: Sendable {
    /// What it speaks of. When it no longer stands in the file, the build fails.
    package enum Target: Sendable, Equatable {
      case item(String)
      case appendix(item: String?, label: String)
      /// A heading of a paper or of minutes, and what stands under it.
      case heading(String)
      /// Lines of the file, with the first five words that stand there.
      case lines(ClosedRange<Int>, words: String)
      /// Words and nothing else, wherever they stand in the file.
      case words(String)
    }
    package enum Verdict: String, Sendable {
      case withhold
      case publish = "public"
    }

    package var verdict: Verdict
    package var target: Target
    /// Shown to readers.
    package var reason: String
    package var line: Int
    package var column: Int

    package init(_ verdict: Verdict, _ target: Target, reason: String, line: Int, column: Int) {
      (self.verdict, self.target, self.reason, self.line, self.column) = (verdict, target, reason, line, column)
    }
  }
}
