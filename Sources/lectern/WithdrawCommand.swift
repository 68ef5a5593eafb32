import ArgumentParser
import Calendar
import Glibc
import Site

struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a published paper back.",
    discussion: """
      Finds the pack behind a page, names the paper in the pack's sidecar under withhold: with the reason, which readers \
      see, and builds the site again. It says which pages the text was taken from and which other papers print the same. \
      ADDRESS is the page of an item, an appendix, minutes (#minute-48 for one of them), or a file's source page. What is \
      held back already stays as it is. Search engines and readers may have copies; the site cannot take those back.

      \(exitStatus)
      """)

  @Argument(help: ArgumentHelp("A page, such as /meetings/cabinet/2025-07-10/item-5/.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("Why; shown to readers in the place of the paper.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("The content folder, which holds site.yml.", valueName: "folder"))
  var site = "Content"

  @Option(help: ArgumentHelp("Where the site is written.", valueName: "folder"))
  var output = "Output"

  @Option(
    help: ArgumentHelp("As for lectern build.", valueName: "yyyy-mm-dd"),
    transform: { text in
      guard let day = Day(iso: text) else { throw ValidationError("“\(text)” is not a date such as 2023-11-28") }
      return day
    })
  var asOf: Day?

  func validate() throws {
    if !reason.utf8.contains(where: { $0 > 0x20 }) { throw ValidationError("--reason needs some words; readers see them") }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let build = Build(site: site, output: output, asOf: asOf, jobs: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let report = await Withdrawal(address, reason: reason, from: build).run()
    Printing.text(report.said.map { $0 + "\n" }.joined())
    Printing.text(report.build, clock.now - start, quiet: false)
    if report.build.outcome != .done { throw ExitCode(report.build.outcome.rawValue) }
  }
}
