import ArgumentParser

@main
struct Lectern: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lectern", abstract: "Turns the papers of public committees into a website.")
}
