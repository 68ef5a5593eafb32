import ArgumentParser
import Calendar
import Glibc
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site.",
    discussion: """
      Reads the content folder and writes the site into the output folder, which has to be empty but for dot files or \
      written by Lectern before. Only files that changed are written, and only files that Lectern wrote are removed. \
      When a page would show withheld text, a link would be broken or a word lost, nothing is written at all.

      \(exitStatus)
      """)

  @Option(help: ArgumentHelp("The content folder, which holds site.yml.", valueName: "folder"))
  var site = "Content"

  @Option(help: ArgumentHelp("Where to write the site.", valueName: "folder"))
  var output = "Output"

  @Option(
    help: ArgumentHelp(
      "The day that “next” and “coming up” refer to; else as-of in site.yml, else the latest date in the content.", valueName: "yyyy-mm-dd"),
    transform: { text in
      guard let day = Day(iso: text) else { throw ValidationError("“\(text)” is not a date such as 2023-11-28") }
      return day
    })
  var asOf: Day?

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Option(help: ArgumentHelp("How to print what was done.", valueName: Format.names))
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many files to work on at once; else as many as there are processors.", valueName: "number"))
  var jobs: Int?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
    static let names = allCases.map(\.rawValue).joined(separator: "|")
  }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1") }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let report = await Build(site: site, output: output, asOf: asOf, jobs: jobs ?? processors).run()
    let took = clock.now - start
    switch format {
    case .text: Printing.text(report, took, quiet: quiet)
    case .json: Printing.json(report, took, quiet: quiet)
    }
    if report.outcome != .done { throw ExitCode(report.outcome.rawValue) }
  }
}
