/// Texts that make careless readers lose their way, their words or their time. Each can be made in any size.
package struct HostileText: Sendable {
  package let name: String
  /// How often its pattern repeats in earnest.
  package let size: Int
  package let make: @Sendable (Int) -> String

  package static let all: [HostileText] = [
    HostileText(name: "item numbers on one line", size: 50_000) { "AGENDA\n\n" + words($0) { "\($0). Item " } },
    HostileText(name: "one line of words", size: 250_000) { words($0) { "the budget of ward \($0) " } },
    HostileText(name: "one word", size: 5_000_000) { "A word\n\n" + String(repeating: "a", count: $0) + " end" },
    HostileText(name: "bullets", size: 100_000) { lines($0) { "- bullet \($0)" } },
    HostileText(name: "lists in lists", size: 1_000) { lines($0) { String(repeating: "  ", count: $0) + "- level \($0)" } },
    HostileText(name: "lists in a cell", size: 1_000) { "a\t" + words($0) { "<ul><li>level \($0)" } + "\tb" },
    HostileText(name: "NULs", size: 20_000) {
      "Report\n\n" + String(repeating: "words of it ", count: 100) + words($0) { "word \($0)\u{0}" }
    },
    HostileText(name: "lone carriage returns", size: 50_000) { words($0) { "word \($0)\r" } },
    HostileText(name: "a byte order mark in each line", size: 20_000) { lines($0) { "\u{FEFF}word \($0)" } },
    HostileText(name: "soft hyphens", size: 50_000) { words($0) { "bud\u{AD}get \($0)\u{AD}" } },
    HostileText(name: "many columns, short rows", size: 2_000) { count in
      (1...count).map { "c\($0)" }.joined(separator: "\t") + "\n" + lines(count) { "a\tb \($0)" }
    },
    HostileText(name: "covers", size: 20_000) {
      lines($0) {
        "Report to:\tCabinet\nDate of Meeting:\t10 July 2025\nSubject:\tBudget \($0)\nWards Affected:\tAll\n\nSummary\n\nText \($0).\n"
      }
    },
    HostileText(name: "heads of minutes", size: 20_000) {
      lines($0) { "MINUTES OF THE MEETING OF CABINET HELD ON 10 JULY 2025 \($0)\n\nPRESENT: Councillor Abel" }
    },
    HostileText(name: "form feeds", size: 5_000) { lines($0) { "\u{C}page \($0)" } },
    HostileText(name: "tags left open", size: 50_000) { words($0) { "<p class=x <b word \($0) " } },
    HostileText(name: "tags left open in rows", size: 20_000) { lines($0) { "<td>Cell \($0)\t<ul><li>More" } },
    HostileText(name: "marks of bold text", size: 100_000) { words($0) { "** \($0) " } },
    HostileText(name: "brackets", size: 100_000) { words($0) { "[(\($0) " } },
    HostileText(name: "page numbers", size: 20_000) { lines($0) { "Page \($0)\nof the text \($0)" } },
    HostileText(name: "one letter a line", size: 50_000) { lines($0) { _ in "x" } },
    HostileText(name: "numbers of four parts", size: 20_000) { lines($0) { "\($0).1.1.1 Numbered \($0)" } },
    HostileText(name: "an agenda of one title", size: 20_000) { "CABINET\n10 July 2025\nAGENDA\n\n" + lines($0) { "\($0). Rents" } },
    HostileText(name: "appendices", size: 5_000) {
      "Report to:\tCabinet\nDate of Meeting:\t10 July 2025\nSubject:\tBudget\nWards Affected:\tAll\n\nSummary\n\n"
        + lines($0) { "**Appendix \($0)**\n\nText.\n" }
    },
  ]

  private static func words(_ count: Int, _ word: (Int) -> String) -> String { (1...max(1, count)).reduce(into: "") { $0 += word($1) } }
  private static func lines(_ count: Int, _ line: (Int) -> String) -> String { words(count) { line($0) + "\n" } }
}
