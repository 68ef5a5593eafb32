import Diagnostics
import Papers
import Text

/// Reads the publisher's own Markdown: front matter, then the text as it is.
package enum ArticleReader {
  package enum Purpose: Sendable {
    /// A page of the site.
    case page
    /// What is said above a committee, a member or a decision.
    case subject

    /// The keys of its front matter.
    var keys: [String] {
      switch self {
      case .page: ["title", "description", "lang", "order", "slug"]
      case .subject: ["name", "aliases", "formerly", "slug", "title", "description", "lang"]
      }
    }
  }

  /// The article named `name`: the file's path below its folder, without ending. Nothing when the file is not text.
  package static func read(_ source: SourceText, name: String, as purpose: Purpose) -> (Article?, [Diagnostic]) {
    var diagnostics = source.mendings
    guard !source.isBinary else { return (nil, [Diagnostic(.binaryFile, at: Place(source.path))]) }
    var first = 1
    var matter: Tree?
    switch FrontMatter.search(source) {
    case .none: break
    case .unclosed:
      let reason = "the front matter that begins here is not closed by a line “---”"
      diagnostics.append(Diagnostic(.invalidYAML(reason: reason), at: Place(source.path, line: 1)))
      return (article(source, name, first), diagnostics)
    case .found(let found):
      let (tree, problems) = YAMLTree.read(found.text, path: source.path, firstLine: 2)
      (matter, first) = (tree, found.lastLine + 1)
      diagnostics += problems
      // What is invalid has been reported; a missing title would only follow from it.
      if tree == nil, !problems.isEmpty { return (article(source, name, first), diagnostics) }
    }
    var article = article(source, name, first)
    if let matter {
      var keys = Keys(matter, path: source.path, known: purpose.keys)
      article.title = keys.value("title")
      article.description = keys.value("description")
      article.language = keys.value("lang", expected: LanguageTag.expectation, where: LanguageTag.isSound)
      article.order = keys.value("order")
      article.subject = keys.value("name")
      article.aliases = keys.values("aliases")
      article.formerly = keys.values("formerly")
      article.slug = keys.value("slug", expected: "lower-case letters, digits and hyphens", where: { $0 == Slug.make($0) })
      diagnostics += keys.diagnostics
    }
    if purpose == .page, article.title == nil, matter?["title"] == nil {
      diagnostics.append(Diagnostic(.pageWithoutTitle, at: Place(source.path, line: 1)))
    }
    return (article, diagnostics)
  }

  private static func article(_ source: SourceText, _ name: String, _ first: Int) -> Article {
    let text = source.lines.dropFirst(first - 1).map(\.text).joined(separator: "\n")
    return Article(path: source.path, name: name, text: text, firstLine: first)
  }
}

/// The shape of a language tag (BCP 47): `en-GB`, `cy`.
enum LanguageTag {
  static let expectation = "a language tag such as en-GB or cy"

  static func isSound(_ tag: String) -> Bool {
    let parts = tag.pieces(at: Byte.hyphen)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter) else { return false }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit } }
  }
}
