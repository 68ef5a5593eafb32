import ArgumentParser
import Site

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read from one pack, with line numbers.",
    discussion: """
      Prints what the file states: its meeting, agenda, minutes, reports, decisions, and how its words were accounted for. \
      A sidecar that lies beside the file is applied. What is withheld is never printed.

      \(exitStatus)
      """)

  @Argument(help: ArgumentHelp("A pack, such as Content/packs/cabinet-2025-07-10.txt.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How to print what was read.", valueName: Format.names))
  var format = Format.outline

  @Flag(name: .shortAndLong, help: "Print errors only, to see by the exit status whether a pack is sound.")
  var quiet = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case outline, json
    static let names = allCases.map(\.rawValue).joined(separator: "|")
  }

  func run() throws {
    switch Inspection.read(file) {
    case .failure(let unreadable):
      Printing.diagnostics([unreadable.diagnostic])
      throw ExitCode(Outcome.errors.rawValue)
    case .success(let inspection):
      switch format {
      case _ where quiet: Printing.diagnostics(inspection.diagnostics.errors)
      case .outline: Printing.text(Outline.text(of: inspection))
      case .json: Printing.text(inspection.json.pretty)
      }
      if inspection.outcome != .done { throw ExitCode(inspection.outcome.rawValue) }
    }
  }
}
