import Conservation
import Papers
import Scratch

/// `mutants [--mutants N] [--seed S] [--show N] FILE...`: how many runs of each file stand on its pages, and what random
/// changes to it lose. Mutants that lose something are kept in `/tmp/mutants`.
@main struct Mutants {
  private var files: [String] = []
  private var count = 0
  private var seed: UInt64 = 1
  private var shown = 10
  private var bad = 0

  static func main() {
    var run = Mutants()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--mutants": run.count = arguments.popFirst().flatMap { Int($0) } ?? 0
      case "--seed": run.seed = arguments.popFirst().flatMap { UInt64($0) } ?? 1
      case "--show": run.shown = arguments.popFirst().flatMap { Int($0) } ?? 10
      default: run.files.append(argument)
      }
    }
    for file in run.files { run.check(file) }
    print("\(run.bad) of \(run.files.count * max(1, run.count)) bad")
  }

  private mutating func check(_ file: String) {
    guard let text = TemporaryFolder.text(of: file) else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if count == 0, !isWhole(text, name) { bad += 1 }
    for seed in (0..<count).map({ seed &+ UInt64($0) }) {
      let mutant = Mutation.mutant(of: text, seed: seed)
      guard !isWhole(mutant, name) else { continue }
      bad += 1
      print("  /tmp/mutants/\(seed)-\(name)")
      try? TemporaryFolder.write(mutant, to: "/tmp/mutants/\(seed)-\(name)")
    }
  }

  private func isWhole(_ text: String, _ name: String) -> Bool {
    let bytes = Array(text.utf8)
    let built = BuiltPages(of: bytes, path: "Content/packs/" + name)
    let check = Conservation(of: bytes, on: PublishedPages(built.pages))
    let isWhole = check.misses.isEmpty && built.pack.lost == 0
    if count == 0 || !isWhole {
      print("\(name): \(check.found) of \(check.runs) runs, \(check.rows) rows, lost \(built.pack.lost), misses \(check.misses.count)")
      for miss in check.misses.prefix(shown) { print("  \(miss)") }
    }
    return isWhole
  }
}
