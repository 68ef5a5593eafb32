import ArgumentParser
import Glibc
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what should not be published, and write nothing.",
    discussion: """
      Says everything that a build would say, and warns of personal data in the packs and on the site's own pages: National \
      Insurance and NHS numbers, dates of birth, bank details, passport numbers, and the home address, private e-mail or \
      mobile number of a member of the public who signs, applies or petitions. A message names the place and the kind, never \
      the data themselves. What the sidecar withholds is not looked at; what it names under public: with its words or lines \
      is settled.

      EXIT STATUS
        0  nothing was found; there may be warnings
        1  something is wrong; the messages say where and what
        2  the command was not understood
        3  personal data was found, or a paper is held back until the sidecar says whether it is exempt
      """)

  @Option(help: ArgumentHelp("The content folder, which holds site.yml.", valueName: "folder"))
  var site = "Content"

  @Flag(name: .shortAndLong, help: "Print errors and personal data only.")
  var quiet = false

  @Option(help: ArgumentHelp("How to print what was found.", valueName: BuildCommand.Format.names))
  var format = BuildCommand.Format.text

  func run() async throws {
    var report = await Check(site: site, jobs: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))).run()
    if quiet { report.diagnostics = report.diagnostics.filter { $0.severity == .error || $0.finding.isPersonalData } }
    switch format {
    case .text:
      Printing.diagnostics(report.diagnostics)
      if !quiet { Printing.text(report.closingLine + "\n") }
    case .json: Printing.text(report.json.pretty)
    }
    if report.outcome != .done { throw ExitCode(report.outcome.rawValue) }
  }
}
