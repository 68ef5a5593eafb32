import ArgumentParser
import Site

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read from one pack, with line numbers.",
    discussion: """
      Prints what the file states: its meeting, agenda, minutes, reports, decisions, and how its words were accounted for. \
      A sidecar that lies beside the file is applied. What is withheld is never printed.

      EXIT STATUS
        0  done
        1  something is wrong with the file or its sidecar; the messages say what
        2  the command was not understood
        3  done, but a paper is held back until the sidecar says whether it is exempt
      """)

  @Argument(help: ArgumentHelp("A pack, such as Content/packs/cabinet-2025-07-10.txt.", valueName: "file"))
  var file: String

  @Option(help: "How to print: \(Format.outline.rawValue) or \(Format.json.rawValue).")
  var format = Format.outline

  enum Format: String, ExpressibleByArgument { case outline, json }

  func run() throws {
    switch Inspection.read(file) {
    case .failure(let unreadable):
      Printing.diagnostics([unreadable.diagnostic])
      throw ExitCode(Outcome.errors.rawValue)
    case .success(let inspection):
      switch format {
      case .outline: Printing.text(Outline.text(of: inspection))
      case .json: Printing.text(inspection.json.pretty)
      }
      if inspection.outcome != .done { throw ExitCode(inspection.outcome.rawValue) }
    }
  }
}
