import Papers
import Testing

@testable import Templates

@Suite struct ThemeTests {
  @Test func onlyKnownNamesAndRealColoursReachTheStyleSheet() {
    let rules = Theme.rules(for: ["accent": "#005a30", "link": "red; } body { display: none", "paper-dark": "#000000", "other": "#111111"])
    #expect(
      rules == """

        @media screen and (prefers-color-scheme: light) { :root { --accent: #005a30; } }

        @media screen and (prefers-color-scheme: dark) { :root { --paper: #000000; } }

        """)
    var council = Council()
    council.colours = ["accent": Fact("#005a30", .stated(line: 3))]
    #expect(Templates.assets(for: council)[0].bytes.count > Templates.assets[0].bytes.count)
  }

  @Test func coloursThatCannotBeReadAreNamed() {
    #expect(Theme.tooFaint(in: [:]).isEmpty)
    let faint = Theme.tooFaint(in: ["accent": "#ffd700", "accent-dark": "#222222", "link": "#003366"])
    #expect(faint.map(\.name) == ["accent", "accent-dark"])
    #expect(faint.map(\.ground) == ["sheet", "sheet-dark"])
    #expect(faint.map(\.contrastInTenths) == [12, 10])
  }

  @Test func aGroundThatIsGivenMakesTheColoursOfTheStyleSheetFaint() {
    #expect(Theme.tooFaint(in: ["sheet": "#1d1b18"]).map(\.name) == ["ink", "quiet", "accent", "link"])
  }

  @Test func theThemeKnowsTheColoursOfTheStyleSheet() {
    let css = String(decoding: Templates.assets[0].bytes, as: UTF8.self)
    for colour in ["--paper: #fdfcf8", "--sheet: #22201c", "--quiet: #5b564c", "--accent: #eb9d93", "--link: #1b4b72", "--ink: #1d1b18"] {
      #expect(css.contains(colour))
    }
  }
}
