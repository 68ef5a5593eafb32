import Diagnostics
import Papers
import Templates
import Text

/// What is wrong with the publisher's colours: names that the theme does not have, and words that nobody could read.
enum ThemeCheck {
  static func problems(of colours: [String: Fact<String>], in site: String) -> [Diagnostic] {
    func place(_ colour: Fact<String>?) -> Place { Place(site, line: colour?.origin.line ?? 0, column: colour?.origin.column ?? 1) }
    let unknown = colours.filter { !Theme.names.contains($0.key) }.map { name, colour in
      let suggestions = NearMiss.suggestions(for: name, among: Theme.names)
      return Diagnostic(.unknownKey(key: name, suggestions: suggestions, known: Theme.names), at: place(colour))
    }
    let faint = Theme.tooFaint(in: colours.mapValues(\.value)).map { faint in
      Diagnostic(
        .colourTooFaint(name: faint.name, ground: faint.ground, contrastInTenths: faint.contrastInTenths),
        at: place(colours[faint.name] ?? colours[faint.ground]))
    }
    return (unknown + faint).inPrintOrder
  }
}
