import ArgumentParser
import Glibc
import Site
import Text

/// The command. It reads arguments, starts the work and turns its result into an exit status; `Printing.swift` prints.
struct Lectern: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Turns the papers of public committees into a website that everyone can read.",
    discussion: """
      \(exitStatus)
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, InspectCommand.self, CheckCommand.self, WithdrawCommand.self])
}

extension Lectern {
  /// What to say of a first word that is no command: the library calls it an unexpected argument, and suggests none.
  fileprivate static func unknownCommand(_ word: String?) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let nearest = NearMiss.suggestions(for: word, among: names)
    let way = nearest.isEmpty ? "the commands are \(names.joined(separator: ", "))" : "did you mean “\(nearest[0])”?"
    return "Error: “\(word)” is no command of lectern; \(way)\nUsage: lectern <subcommand>\n  See 'lectern --help' for more information."
  }
}

/// The same of all commands; `Outcome` has the numbers.
let exitStatus = """
  EXIT STATUS
    0  done
    1  something is wrong; the messages say where and what
    2  the command was not understood
    3  done, but a paper is held back until the sidecar says whether it is exempt
  """

@main
enum Main {
  static func main() async {
    if let problem = Lectern.unknownCommand(CommandLine.arguments.dropFirst().first) {
      Printing.usageError(problem)
      exit(2)
    }
    do {
      var command = try Lectern.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // Usage errors end with 2, as those of most commands do; the library's own choice is 64.
      guard Lectern.exitCode(for: error) == .validationFailure else { Lectern.exit(withError: error) }
      Printing.usageError(Lectern.fullMessage(for: error))
      exit(2)
    }
  }
}
