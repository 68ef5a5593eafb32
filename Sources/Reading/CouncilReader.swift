import Calendar
import Diagnostics
import Papers
import Text

/// Reads `Content/site.yml`.
package enum CouncilReader {
  private static let keys = [
    "council", "title", "address", "language", "nation", "contact", "call-in-days", "as-of", "colours",
  ]

  /// The council as far as it could be read; what is wrong or missing keeps its default.
  package static func read(_ source: SourceText) -> (Council, [Diagnostic]) {
    var council = Council()
    guard !source.isBinary else { return (council, [Diagnostic(.invalidYAML(reason: "the file is not text"), at: Place(source.path))]) }
    let (tree, problems) = YAMLTree.read(source.joined, path: source.path)
    guard let tree else {
      let missing = problems.isEmpty ? [Diagnostic(.missingKey(key: "council"), at: Place(source.path))] : []
      return (council, source.mendings + problems + missing)
    }
    var keys = Keys(tree, path: source.path, known: keys)
    if let name: Fact<String> = keys.value("council") {
      council.name = name.value
      council.title = "\(name.value): council papers"
    } else if tree.map != nil, tree["council"]?.isNull ?? true {
      keys.report(.missingKey(key: "council"), 0, 1)
    }
    if let title: Fact<String> = keys.value("title") { council.title = title.value }
    let address: Fact<String>? = keys.value(
      "address", expected: "the address where the site will stand, such as https://papers.example.org/", where: isWebAddress)
    council.address = address.map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" }
    if let language: Fact<String> = keys.value("language", expected: LanguageTag.expectation, where: LanguageTag.isSound) {
      council.language = language.value
    }
    if let nation: Fact<Council.Nation> = keys.value("nation") { council.nation = nation.value }
    let contact: Fact<String>? = keys.value("contact", expected: "an e-mail address or a web address", where: isContact)
    council.contact = contact?.value
    if let days: Fact<Int> = keys.value("call-in-days", expected: "a number of working days from 0 to 30", where: { (0...30).contains($0) })
    {
      council.callInDays = days.value
    }
    let asOf: Fact<Day>? = keys.value("as-of")
    council.asOf = asOf?.value
    council.colours = colours(&keys)
    return (council, source.mendings + keys.diagnostics)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    (text.begins(with: "https://") || text.begins(with: "http://")) && !text.utf8.contains { $0.isSpace }
  }

  private static func isContact(_ text: String) -> Bool {
    isWebAddress(text) || (text.utf8.contains(Byte.at) && !text.utf8.contains { $0.isSpace })
  }

  private static func colours(_ keys: inout Keys) -> [String: Fact<String>] {
    guard let tree = keys.tree["colours"], !tree.isNull else { return [:] }
    guard let entries = tree.map else {
      keys.wrong("colours", expected: "names with colours, such as accent: \"#1d5f8a\"", tree)
      return [:]
    }
    var colours: [String: Fact<String>] = [:]
    for entry in entries {
      // An unquoted # begins a comment in YAML: the value is then empty, the commonest slip here.
      guard let text = entry.value.text, isColour(text), entry.key.utf8.allSatisfy({ $0.isASCIILetter || $0 == Byte.hyphen }) else {
        keys.wrong("colours: \(entry.key)", expected: "a colour in quotes, such as \"#1d5f8a\"", entry.value)
        continue
      }
      colours[entry.key] = Fact(text.lowercased(), .stated(line: entry.line, column: entry.column))
    }
    return colours
  }

  private static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.utf8.first == Byte.hash
      && text.utf8.dropFirst().allSatisfy { $0.isDigit || (0x61...0x66).contains($0.lowered) }
  }
}
