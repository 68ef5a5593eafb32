import Reading
import Text

/// Inputs that make careless readers quadratic. Each is read at growing sizes, each twice the one before: a linear reader
/// takes twice as long for it, a quadratic one four times. Stops at the full size, or before it when a reading takes seconds.
enum HostileInputs {
  private static let patience = 2.0

  static func report() {
    Report.line(
      Columns.left("Hostile inputs", 46) + Columns.right("KB", 7) + Columns.right("ms", 10) + Columns.right("KB", 8)
        + Columns.right("ms", 10) + Columns.right("ratio", 8))
    for input in all {
      var (before, last) = (reading(input, input.size / 32), reading(input, input.size / 16))
      for size in [8, 4, 2, 1].map({ input.size / $0 }) where last.seconds < patience {
        (before, last) = (last, reading(input, size))
      }
      Report.line(
        Columns.left(input.name, 46) + Columns.right(String(before.bytes / 1000), 7)
          + Columns.right(Columns.fixed(before.seconds * 1000, 2), 10) + Columns.right(String(last.bytes / 1000), 8)
          + Columns.right(Columns.fixed(last.seconds * 1000, 2), 10)
          + Columns.right(Columns.fixed(last.seconds / before.seconds, 2), 8) + (last.size < input.size ? "  stopped short" : ""))
    }
  }

  private static func reading(_ input: Input, _ size: Int) -> (size: Int, bytes: Int, seconds: Double) {
    let bytes = Array(input.make(size).utf8)
    return (size, bytes.count, Measure.seconds { _ = PackReader.read(SourceText(path: "hostile.txt", bytes: bytes)) })
  }

  private struct Input: Sendable {
    let name: String
    let size: Int
    let make: @Sendable (Int) -> String
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    var text = ""
    for number in 1...count { text += line(number) + "\n" }
    return text
  }

  private static let all: [Input] = [
    Input(name: "item numbers on one line", size: 50_000) { count in
      (1...count).reduce(into: "AGENDA\n\n") { $0 += "\($1). Item " }
    },
    Input(name: "one long line of words", size: 10_000_000) { repeated("the budget of the council, ", $0 / 27) },
    Input(name: "one long line without a space", size: 10_000_000) { repeated("a", $0) },
    Input(name: "one long line of stars", size: 1_000_000) { repeated("*", $0) },
    Input(name: "one long line of open brackets", size: 200_000) { repeated("(", $0) },
    Input(name: "one long line of tags left open", size: 200_000) { repeated("<b", $0 / 2) },
    Input(name: "bullets", size: 100_000) { lines($0) { "- bullet \($0)" } },
    Input(name: "lists in lists", size: 1000) { lines($0) { repeated(" ", $0) + "- level \($0)" } },
    Input(name: "bullets before bullets on one line", size: 100_000) { repeated("- ", $0) + "end" },
    Input(name: "NULs among words", size: 1_000_000) {
      repeated("more than a hundred letters stand between two of them\n", $0 / 110)
        + repeated("so that the file is read as text after all, which is the harder way\u{0}\n", $0 / 140)
    },
    Input(name: "lone carriage returns", size: 500_000) { repeated("word\r", $0 / 5) },
    Input(name: "2,000 columns and short rows", size: 2000) { count in
      (0..<2000).map { "c\($0)" }.joined(separator: "\t") + "\n" + lines(count) { "a\tb \($0)" }
    },
    Input(name: "a paragraph wrapped over lines", size: 50_000) {
      lines($0) { _ in "the words of a paragraph that goes on and on over the lines and never" }
    },
    Input(name: "a sentence over pages", size: 20_000) {
      lines($0) { "the words of a sentence that goes on and on over the\n\nPage \($0)\n\n" }
    },
    Input(name: "tags in one cell", size: 50_000) { "a\t" + repeated("<p>text</p><ul><li>one</li></ul>", $0) + "\n" },
    Input(name: "words with hyphens at line ends", size: 50_000) {
      lines($0) { "a word of \($0) let-\nters that the end of the line cut in two, and more of them" }
    },
    Input(name: "marks of notes", size: 20_000) {
      lines($0) { "text<sup>\($0 % 900)</sup> and more\n\n<sup>\($0 % 900)</sup> Note of it" }
    },
    Input(name: "lines of contents", size: 20_000) { lines($0) { "\($0). Section ............ \($0)" } },
    Input(name: "rows of one cell", size: 50_000) { lines($0) { "\tcell \($0)" } },
    Input(name: "cover rows, again and again", size: 5000) {
      lines($0) { "Report to:\tCabinet\tDate of Meeting:\t10 July 2025\tSubject:\tBudget \($0)" }
    },
    Input(name: "covers, each a page", size: 1000) {
      "AGENDA\n\n1. Budget (Pages 1 - 2)\n\n"
        + lines($0) {
          "Report to:\tCabinet\nDate of Meeting:\t10 July 2025\nSubject:\tBudget \($0)\nWards Affected:\tAll\n\nSummary\n\nText of it.\n"
        }
    },
    Input(name: "a very long agenda", size: 4000) {
      "Cabinet\n10 July 2025\nAGENDA\n\n" + lines($0) { "\($0). Item of business\n(Pages \($0) - \($0 + 1))\n" }
    },
    Input(name: "minutes of many entries", size: 4000) {
      "Minutes of the Cabinet held on 10 July 2025\nPRESENT: Councillor Abel\n\n"
        + lines($0) { "\($0). THE BUDGET\n\nRESOLVED: That it be noted.\n" }
    },
    Input(name: "resolutions numbered on", size: 10_000) {
      "Minutes of the Cabinet held on 10 July 2025\nPRESENT: Councillor Abel\n\n1. THE BUDGET\n\nRESOLVED: That\n\n"
        + lines($0) { "(\($0)) the report be noted;" }
    },
    Input(name: "page numbers", size: 50_000) { lines($0) { "Page \($0)\n\nWords of the page" } },
    Input(name: "running headers", size: 50_000) { lines($0) { "Agenda Item \($0 % 90 + 1)\nWords of the page" } },
    Input(name: "dates", size: 50_000) { lines($0) { _ in "Tuesday 10th July 2018 and 06/03/23 and 1 August" } },
    Input(name: "names of bodies with dates", size: 20_000) { lines($0) { _ in "OVERVIEW COMMITTEE - TUESDAY 20TH MARCH, 2018" } },
    Input(name: "classification lines", size: 20_000) { lines($0) { _ in "NOT FOR PUBLICATION" } },
    Input(name: "short lines, none a sentence", size: 50_000) { lines($0) { "Title \($0)\n" } },
    Input(name: "appendices", size: 2000) {
      "Report to:\tCabinet\nDate of Meeting:\t10 July 2025\nSubject:\tBudget\nWards Affected:\tAll\n\nSummary\n\nAppendices\n\n"
        + lines($0) { "Appendix \($0) - Paper \($0)" } + "\n1. Introduction\n\nText.\n\n"
        + lines($0) { "**Appendix \($0) - Paper \($0)**\n\nText of it.\n" }
    },
    Input(name: "blank lines", size: 1_000_000) { repeated("\n", $0) },
    Input(name: "form feeds", size: 200_000) { repeated("\u{C}\n", $0) },
  ]
}
